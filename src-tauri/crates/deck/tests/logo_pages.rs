//! The firm's logo on the pages: in which size, in whose place, told to whom, and in the file once.

#![allow(clippy::expect_used, reason = "a test that cannot go on fails")]

#[allow(dead_code)] // what builds a deck builds more than is looked at here
mod support;

use deck::content::QbrContent;
use deck::fonts::Fonts;
use deck::hits::{bounds, words_of};
use deck::layout::layout;
use deck::logo::Logo;
use deck::paint;
use deck::scene::{Group, Node, Page, Picture, Role, Scene};

/// A logo of one colour and this size.
fn logo(width: u32, height: u32) -> Logo {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, width, height);
    encoder.set_color(png::ColorType::Rgb);
    let mut writer = encoder.write_header().expect("a header");
    let pixels = [0x14, 0x52, 0x4a].repeat((width * height) as usize);
    writer.write_image_data(&pixels).expect("pixels");
    writer.finish().expect("a file");
    Logo::read(&file).expect("a logo")
}

fn laid(change: impl FnOnce(&mut QbrContent)) -> Scene {
    let mut content = support::content();
    change(&mut content);
    layout(&content, &Fonts::shipped_only().expect("fonts"))
}

fn with(logo: Logo) -> Scene {
    laid(|content| content.meta.logo = Some(logo))
}

/// The pictures of a page, with the groups they stand in.
fn pictures(page: &Page) -> Vec<(Vec<&Group>, &Picture)> {
    fn walk<'n>(nodes: &'n [Node], around: &[&'n Group], into: &mut Vec<(Vec<&'n Group>, &'n Picture)>) {
        for node in nodes {
            match node {
                Node::Group(group) => walk(&group.children, &[around, &[group]].concat(), into),
                Node::Picture(picture) => into.push((around.to_vec(), picture)),
                Node::Text(_) | Node::Path(_) => {}
            }
        }
    }
    let mut found = Vec::new();
    walk(&page.nodes, &[], &mut found);
    found
}

fn on(page: &Page) -> &Picture {
    let found = pictures(page);
    assert_eq!(found.len(), 1, "{}", page.name);
    found[0].1
}

#[test]
fn a_logo_fits_its_place_on_every_page_and_keeps_its_proportions() {
    for (width, height) in [(400, 100), (100, 100), (1000, 100), (100, 1000), (300, 200)] {
        let scene = with(logo(width, height));
        for (n, page) in scene.pages.iter().enumerate() {
            let picture = on(page);
            let (most_wide, most_high) = if n == 0 { (192.0, 48.0) } else { (90.0, 18.0) };
            assert!(picture.width <= most_wide + 0.01 && picture.height <= most_high + 0.01);
            assert!(picture.width > most_wide - 0.01 || picture.height > most_high - 0.01);
            let proportions = picture.width / picture.height;
            let wanted = f64::from(width) / f64::from(height);
            assert!(
                (proportions / wanted - 1.0).abs() < 0.04,
                "{proportions} for {wanted}"
            );
        }
    }
}

#[test]
fn the_logo_stands_in_the_place_of_the_name_on_the_cover_and_in_the_foot() {
    let (plain, scene) = (laid(|_| {}), with(logo(400, 100)));
    assert_eq!(plain.pages.len(), scene.pages.len());
    let count = |page: &Page| {
        words_of(&page.nodes)
            .matches("Lindqvist Platform Advisory")
            .count()
    };
    for (before, after) in plain.pages.iter().zip(&scene.pages) {
        assert_eq!(count(before), count(after) + 1, "{}", before.name);
    }
    let cover = on(&scene.pages[0]);
    assert!((cover.x - 48.0).abs() < 0.01 && (cover.y + cover.height - 508.0).abs() < 0.01);
    for page in &scene.pages[1..] {
        let picture = on(page);
        assert!((picture.x + picture.width - 838.0).abs() < 0.01, "{}", page.name);
        let middle = picture.y + picture.height / 2.0;
        assert!(
            (middle - 505.0).abs() < 0.01,
            "level with the words beside it: {middle}"
        );
    }
}

#[test]
fn the_logo_touches_nothing_on_any_page_however_long_the_names_are() {
    for (client, firm) in [
        ("Brightfold".to_owned(), "L".to_owned()),
        ("A name of many words ".repeat(14), "Firm ".repeat(50)),
        ("W".repeat(300), String::new()),
    ] {
        let scene = laid(|content| {
            content.meta.logo = Some(logo(300, 100));
            content.meta.client.clone_from(&client);
            content.meta.firm = firm;
            let cover = content.cover.as_mut().expect("a cover");
            cover.client = support::text("cover.client", &client);
        });
        for page in &scene.pages {
            for (_, picture) in pictures(page) {
                let right = picture.x + picture.width;
                let (top, bottom) = (picture.y, picture.y + picture.height);
                assert!(bottom <= 540.0 && top >= 0.0 && right <= 912.0);
                each_text(&page.nodes, &mut |node| {
                    let Some(b) = bounds(node) else { return };
                    let apart = b.right <= picture.x || b.left >= right || b.bottom <= top || b.top >= bottom;
                    assert!(apart, "{}: {}", page.name, words_of(std::slice::from_ref(node)));
                });
            }
        }
    }
}

fn each_text(nodes: &[Node], see: &mut impl FnMut(&Node)) {
    for node in nodes {
        match node {
            Node::Group(group) => each_text(&group.children, see),
            Node::Text(_) => see(node),
            Node::Path(_) | Node::Picture(_) => {}
        }
    }
}

#[test]
fn the_cover_tells_the_firms_name_and_the_foot_is_not_read_aloud() {
    for (firm, told) in [("Lindqvist", "Lindqvist"), ("", "Our firm’s logo")] {
        let scene = laid(|content| {
            content.meta.logo = Some(logo(400, 100));
            content.meta.firm = firm.to_owned();
        });
        let cover = &pictures(&scene.pages[0])[0].0;
        let figure = cover.last().expect("a group");
        assert_eq!((figure.role, figure.alt.as_deref()), (Role::Figure, Some(told)));
        for page in &scene.pages[1..] {
            let around = &pictures(page)[0].0;
            assert!(around.iter().any(|group| group.role == Role::Furniture));
        }
    }
}

#[test]
fn the_file_has_the_picture_once_and_is_the_same_each_time() {
    let scene = with(logo(400, 100));
    let pdf = paint::pdf(&scene).expect("painted");
    assert_eq!(pdf, paint::pdf(&with(logo(400, 100))).expect("painted"));
    let document = lopdf::Document::load_mem(&pdf).expect("a PDF");
    let streams = document
        .objects
        .values()
        .filter_map(|object| object.as_stream().ok());
    let images: Vec<_> = streams
        .filter(|stream| {
            let kind = stream.dict.get(b"Subtype").and_then(lopdf::Object::as_name);
            kind.is_ok_and(|kind| kind == b"Image")
        })
        .collect();
    assert_eq!(images.len(), 1);
    let pixels = images[0].decompressed_content().expect("pixels");
    assert_eq!(pixels.len(), 400 * 100 * 3);
    assert!(pixels.chunks(3).all(|pixel| pixel == [0x14, 0x52, 0x4a]));
}

#[test]
fn the_editors_page_carries_the_picture_in_itself() {
    let scene = with(logo(400, 100));
    let svg = paint::svg(&scene.pages[0]);
    let document = roxmltree::Document::parse(&svg).expect("well-formed");
    let mut images = document
        .descendants()
        .filter(|node| node.tag_name().name() == "image");
    let href = images
        .next()
        .and_then(|image| image.attribute("href"))
        .expect("a picture");
    assert!(href.starts_with("data:image/png;base64,iVBOR"));
}

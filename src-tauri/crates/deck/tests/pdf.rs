//! The PDF, looked at with other people's tools: qpdf, pdffonts, pdftotext, pdfinfo. A missing tool fails.

#![allow(clippy::expect_used, reason = "a test that cannot go on fails")]

mod specimen;

use deck::fonts::Fonts;
use deck::paint;
use deck::scene::{Node, Scene};
use specimen::{TEXTS, fonts, page, scene, specimen, text_page};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn tool(name: &str, arguments: &[&str], file: &Path) -> Output {
    let output = Command::new(name).args(arguments).arg(file).output();
    output.unwrap_or_else(|e| panic!("{name} is needed for this test: {e}"))
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

fn painted(scene: &Scene) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("deck.pdf");
    std::fs::write(&file, paint::pdf(scene).expect("painted")).expect("written");
    (folder, file)
}

/// The text of the PDF as pdftotext reads it, as laid out or in the order in which it is written.
fn text_of(scene: &Scene, order: &str) -> String {
    let (_folder, file) = painted(scene);
    let output = Command::new("pdftotext")
        .args(["-enc", "UTF-8", order])
        .arg(&file)
        .arg("-")
        .output();
    let output = output.unwrap_or_else(|e| panic!("pdftotext is needed for this test: {e}"));
    assert!(output.status.success(), "{}", said(&output));
    String::from_utf8(output.stdout).expect("UTF-8")
}

#[test]
fn qpdf_finds_nothing_to_complain_about() {
    let (_folder, file) = painted(&specimen(&fonts()));
    let output = tool("qpdf", &["--check"], &file);
    let said = said(&output);
    assert!(output.status.success() && !said.contains("WARNING"), "{said}");
    assert!(
        said.contains("No syntax or stream encoding errors found"),
        "{said}"
    );
    assert!(said.contains("PDF Version: 1.7"), "{said}");
}

#[test]
fn every_font_is_embedded_subset_and_maps_back_to_text() {
    let (_folder, file) = painted(&specimen(&fonts()));
    let listed = said(&tool("pdffonts", &[], &file));
    let fonts: Vec<&str> = listed.lines().skip(2).collect();
    assert_eq!(fonts.len(), 3, "{listed}");
    for font in fonts {
        assert!(font.contains("+IBMPlexSans-"), "{font}");
        assert!(
            font.contains("Identity-H") && font.contains("yes yes yes"),
            "{font}"
        );
    }
}

#[test]
fn the_text_comes_back_as_it_went_in() {
    let fonts = fonts();
    let back = text_of(&scene(vec![text_page(&fonts, TEXTS)]), "-layout");
    for text in TEXTS {
        // pdftotext itself writes every kind of space as a plain one.
        let text = text.replace('\u{A0}', " ");
        assert!(
            back.lines().any(|line| line.trim() == text),
            "{text:?} is not in\n{back}"
        );
    }
    let bytes = paint::pdf(&scene(vec![text_page(&fonts, TEXTS)])).expect("painted");
    let document = lopdf::Document::load_mem(&bytes).expect("readable");
    let streams = document
        .objects
        .values()
        .filter_map(|o| o.as_stream().ok()?.decompressed_content().ok());
    let maps: Vec<String> = streams
        .map(|s| String::from_utf8_lossy(&s).into_owned())
        .collect();
    assert!(
        maps.iter()
            .any(|m| m.contains("beginbfchar") && m.contains("> <00A0>")),
        "no-break spaces are kept"
    );
}

#[test]
fn a_word_of_ten_thousand_letters_comes_back_whole() {
    let fonts = fonts();
    let word = "Donaudampfschifffahrt".repeat(476) + "ende";
    let block = fonts.set(
        &[deck::typeset::Span::text(&word, specimen::BODY)],
        deck::typeset::Setting::new(864.0, 20.0),
    );
    let mut pages = Vec::new();
    let mut rest = block;
    while !rest.lines.is_empty() {
        let (here, next) = rest.split(17);
        let nodes: Vec<Node> = vec![here.group(deck::scene::Role::Paragraph, 48.0, 148.0).into()];
        pages.push(page("word", nodes));
        rest = next;
    }
    let back = text_of(&scene(pages), "-layout");
    assert_eq!(back.split_whitespace().collect::<String>(), word);
}

#[test]
fn right_to_left_text_reads_in_its_order() {
    let fonts = Fonts::new().expect("fonts");
    // pdftotext reads a page in one direction; what it makes of the other within a line depends on the mode.
    for (order, texts) in [
        ("-layout", &["שלום עולם", "مرحبا بالعالم"]),
        ("-raw", &["Firm שלום ends", "and on"]),
    ] {
        let made = scene(vec![page("rtl", text_page(&fonts, texts).nodes.split_off(1))]);
        assert_eq!(
            made.missing(),
            [],
            "a system font with Hebrew and Arabic is needed: fonts-dejavu-core"
        );
        let back = text_of(&made, order);
        let turns = |c: char| matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}');
        let bare: String = back.chars().filter(|c| !turns(*c)).collect();
        for text in texts {
            assert!(
                bare.lines().any(|line| line.trim() == *text),
                "{text:?} is not in\n{back:?}"
            );
        }
    }
}

#[test]
fn characters_no_font_has_are_named_and_come_back() {
    let made = scene(vec![text_page(&fonts(), &["Client 日本語 Ltd"])]);
    let missing = made.missing();
    assert_eq!(missing.len(), 1);
    assert_eq!(
        (
            missing[0].text.as_str(),
            missing[0].page,
            missing[0].field.as_deref()
        ),
        ("日本語", 1, Some("t.0"))
    );
    let back = text_of(&made, "-layout");
    assert!(back.contains("Client 日本語 Ltd"), "{back}");
}

#[test]
fn the_same_scene_gives_the_same_bytes() {
    let fonts = fonts();
    let first = paint::pdf(&specimen(&fonts)).expect("painted");
    assert_eq!(first, paint::pdf(&specimen(&fonts)).expect("painted again"));
    let other = paint::pdf(&scene(vec![text_page(&fonts, &["other"])])).expect("painted");
    let id = |file: &[u8]| {
        let file = String::from_utf8_lossy(file);
        let at = file.rfind("/ID").expect("an identity");
        file[at..at + 40].to_owned()
    };
    assert_ne!(id(&first), id(&other));
}

/// Paints into the file named by the environment; run as a process of its own by the test below.
#[test]
fn paints_for_another_process() {
    if let Some(file) = std::env::var_os("DECK_SPECIMEN_TO") {
        std::fs::write(file, paint::pdf(&specimen(&fonts())).expect("painted")).expect("written");
    }
}

#[test]
fn processes_with_other_zones_locales_and_folders_write_the_same_bytes() {
    let folder = tempfile::tempdir().expect("a folder");
    let places = [
        ("UTC", "C", "/"),
        ("Pacific/Kiritimati", "de_CH.UTF-8", "/tmp"),
        ("America/St_Johns", "ar_EG.UTF-8", "/usr"),
    ];
    let files: Vec<Vec<u8>> = places
        .iter()
        .enumerate()
        .map(|(n, (zone, locale, from))| {
            let file = folder.path().join(format!("{n}.pdf"));
            let status = Command::new(std::env::current_exe().expect("this test"))
                .args(["--exact", "paints_for_another_process"])
                .env("DECK_SPECIMEN_TO", &file)
                .env("TZ", zone)
                .env("LANG", locale)
                .env("LC_ALL", locale)
                .current_dir(from)
                .output()
                .expect("started");
            assert!(status.status.success(), "{}", said(&status));
            std::fs::read(file).expect("its PDF")
        })
        .collect();
    assert!(files.windows(2).all(|pair| pair[0] == pair[1]));
    assert_eq!(files[0], paint::pdf(&specimen(&fonts())).expect("painted"));
}

#[test]
fn it_is_tagged_and_says_what_it_is() {
    let made = specimen(&fonts());
    let (_folder, file) = painted(&made);
    let info = said(&tool("pdfinfo", &[], &file));
    for line in [
        "Tagged:          yes",
        "Title:           Q3 2025: A&B <Client> (Ltd) \\ “Zürich” ]]>",
        "Author:          Jan Ōe & Søn",
    ] {
        assert!(info.contains(line), "{line} is not in\n{info}");
    }
    assert!(!info.contains("Syntax"), "{info}");
    let meta = said(&tool("pdfinfo", &["-meta"], &file));
    assert!(
        meta.contains("Q3 2025: A&amp;B &lt;Client&gt; (Ltd) \\ “Zürich” ]]&gt;"),
        "{meta}"
    );
    assert!(meta.contains("<xmp:CreateDate>2025-10-07T00:00:00Z"), "{meta}");
    let tree = said(&tool("pdfinfo", &["-struct-text"], &file));
    for tag in [
        "Document", "Sect", "H1", "P", "Table", "TR", "TH", "TD", "Figure", "LI", "LBody", "Link",
    ] {
        assert!(tree.contains(tag), "{tag} is not in\n{tree}");
    }
    assert!(tree.contains("\"Two of three year-end targets\""), "{tree}");
    assert!(tree.contains("Scope"), "{tree}");
    assert!(
        !tree.contains("Brightfold"),
        "the footer is not read aloud\n{tree}"
    );
}

#[test]
fn receipt_marks_lead_to_the_sources_and_slides_have_bookmarks() {
    let bytes = paint::pdf(&specimen(&fonts())).expect("painted");
    let document = lopdf::Document::load_mem(&bytes).expect("readable");
    let pages: Vec<lopdf::ObjectId> = document.page_iter().collect();
    let links = document.get_page_annotations(pages[0]).expect("annotations");
    assert_eq!(links.len(), 3, "two marks in the title, one on the figure");
    for link in links {
        let target = link
            .get(b"Dest")
            .and_then(lopdf::Object::as_array)
            .expect("a target");
        assert_eq!(
            target[0].as_reference().expect("a page"),
            pages[3],
            "the sources page"
        );
        assert!(link.has(b"StructParent"));
    }
    let outlines = document
        .catalog()
        .and_then(|c| c.get_deref(b"Outlines", &document))
        .and_then(lopdf::Object::as_dict);
    let outlines = outlines.expect("bookmarks");
    assert_eq!(
        outlines
            .get(b"Count")
            .and_then(lopdf::Object::as_i64)
            .expect("a count"),
        3
    );
    let first = outlines
        .get_deref(b"First", &document)
        .and_then(lopdf::Object::as_dict)
        .expect("first");
    let second = first
        .get_deref(b"Next", &document)
        .and_then(lopdf::Object::as_dict)
        .expect("second");
    let under = second
        .get_deref(b"First", &document)
        .and_then(lopdf::Object::as_dict)
        .expect("its continuation");
    assert_eq!(
        under
            .get(b"Title")
            .and_then(lopdf::Object::as_str)
            .expect("a title"),
        b"TEXTS"
    );
}

#[test]
fn thirteen_pages_are_small() {
    let fonts = fonts();
    let one = specimen(&fonts).pages.swap_remove(0);
    let made = scene(vec![one; 13]);
    let bytes = paint::pdf(&made).expect("painted").len();
    assert!(bytes < 100_000, "{bytes}");
}

//! The decks of the two example accounts, page by page: their titles, and each page as a picture beside the
//! one that is checked in. Of two decks that are hard to set, the pages on which they are. `cargo xtask golden
//! --update` takes today's pages as the reference.
//!
//! Pages are drawn by `pdftoppm` (poppler-utils), so that what is compared is the file that is handed over.

#![allow(clippy::expect_used)] // builders outside #[test] functions fail like the tests they serve

#[path = "golden/hard.rs"]
mod hard;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use chrono::NaiveDate;
use deck::content::compose;
use deck::fonts::Fonts;
use deck::layout::layout;
use deck::logo::Logo;
use deck::paint;
use deck::scene::{Group, Node, Role, Scene};
use exchange::{Shared, plan, read_account_file};
use hard::{HARD_CASES, LONG_TITLE};
use model::qbr::Qbr;
use model::{AccountRecords, Id, QbrStatus};

const WIDTH: u32 = 640;
const HEIGHT: u32 = 360;
/// How far a channel may be off: edges of letters differ a little between builds of the renderer.
const TOLERANCE: u8 = 96;
/// How many pixels of a page may be further off than that.
const MOST_PIXELS: usize = 40;
/// Squares of so many pixels are compared by their mean, where edges of letters come out even and colours do not.
const SQUARE: usize = 8;
/// How far the mean of a square's channel may be off: another grey for small print is about twice that.
const SHADE: u64 = 5;
/// How many squares of a page may be further off than that.
const MOST_SQUARES: usize = 4;

/// An example with the titles of its pages. The file that has no review is reviewed for this quarter.
struct Example {
    name: &'static str,
    file: &'static str,
    as_of: (i32, u32, u32),
    titles: &'static [&'static str],
}

const QUARTER: &str = "2025-Q3";

const EXAMPLES: [Example; 2] = [
    Example {
        name: "qbr-case",
        file: include_str!("../fixtures/qbr-case.json"),
        as_of: (2025, 10, 6),
        titles: &[
            "Brightfold",
            "We ask you for three decisions in these 60 minutes",
            "Two of three targets are met; verified value is 3.7 times the fees",
            "Two of three promises are kept; one of ours is not",
            "Two of three targets are met; one is on course",
            "One promise of ours is kept and five measures improved; two things did not work",
            "Active users: 80, up from 60 in June; Support requests: 3, down from 5 in June",
            "Value that can be verified came to 3.7 times the fees of the quarter",
            "Four initiatives by 19 December",
            "Your goals: “Open a second office in the spring” and “Grow to 100 people by June”",
            "Three decisions are asked of you today",
            "Four commitments are ours, the last by 19 December",
            "Every figure with its formula, its record and its date",
        ],
    },
    Example {
        name: "rescue-case",
        file: include_str!("../fixtures/rescue-case.json"),
        as_of: (2025, 10, 6),
        titles: &[
            "Harrowgate Logistics",
            "Where we stand and what comes next, in 60 minutes",
            "Active users: 30, down 40% in the quarter",
            "Active users: 30, down 40% in the quarter; the target is 60 by 1 December",
            "Active users: 30, down from 50 in June",
            "Every figure with its formula, its record and its date",
        ],
    },
];

fn records(file: &str) -> AccountRecords {
    let reading = read_account_file(file.as_bytes());
    assert!(reading.faults.is_empty(), "{:?}", reading.faults);
    let mut next = 0;
    let mut ids = || {
        next += 1;
        Id::fixed(next)
    };
    let shared = Shared::default();
    let plan = plan(
        &reading.file.expect("a file without faults"),
        None,
        &shared,
        &|_, _, _| false,
        &mut ids,
    );
    plan.taking(|_| true)
        .preview(None, &shared)
        .expect("the plan makes the account")
}

fn scene(example: &Example) -> Scene {
    changed_scene(example, |_, _| {}, None)
}

fn changed_scene(example: &Example, change: fn(&mut AccountRecords, &Qbr), logo: Option<&[u8]>) -> Scene {
    let mut records = records(example.file);
    let review = Qbr {
        quarter: QUARTER.parse().expect("a quarter"),
        status: QbrStatus::InPreparation,
        ..Qbr::begun(Id::fixed(u128::MAX), records.account.id)
    };
    let review = records.qbrs.first().cloned().unwrap_or(review);
    change(&mut records, &review);
    let (year, month, day) = example.as_of;
    let as_of = NaiveDate::from_ymd_opt(year, month, day).expect("a day");
    let mut content = compose(&records, &review, as_of);
    content.meta.logo = logo.map(|file| Logo::read(file).expect("a logo"));
    layout(&content, &Fonts::shipped_only().expect("shipped fonts"))
}

fn titles(scene: &Scene) -> Vec<String> {
    fn gather(nodes: &[Node], inside: bool, into: &mut String) {
        for node in nodes {
            match node {
                Node::Group(Group {
                    role: Role::Receipt(_),
                    ..
                })
                | Node::Path(_)
                | Node::Picture(_) => {}
                Node::Group(group) => gather(&group.children, inside || group.role == Role::Title, into),
                Node::Text(run) if inside => into.push_str(&run.text),
                Node::Text(_) => {}
            }
        }
    }
    let title = |nodes: &[Node]| {
        let mut words = String::new();
        gather(nodes, false, &mut words);
        words
    };
    scene.pages.iter().map(|page| title(&page.nodes)).collect()
}

#[test]
fn the_example_decks_have_these_pages_and_titles() {
    for example in &EXAMPLES {
        // Lines keep no space at their ends: words alone are compared.
        let bare = |t: &str| t.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        let made: Vec<String> = titles(&scene(example)).iter().map(|t| bare(t)).collect();
        let wanted: Vec<String> = example.titles.iter().map(|t| bare(t)).collect();
        assert_eq!(made, wanted, "{}", example.name);
    }
}

/// A picture in 8-bit RGB.
struct Picture {
    width: u32,
    height: u32,
    pixels: Vec<u8>,
}

impl Picture {
    fn read(path: &Path) -> Self {
        let file = std::io::BufReader::new(fs::File::open(path).expect("a picture"));
        let mut reader = png::Decoder::new(file).read_info().expect("a PNG");
        let mut pixels = vec![0; reader.output_buffer_size().expect("a size")];
        let info = reader.next_frame(&mut pixels).expect("a frame");
        pixels.truncate(info.buffer_size());
        assert_eq!(info.color_type, png::ColorType::Rgb, "{}", path.display());
        Self {
            width: info.width,
            height: info.height,
            pixels,
        }
    }

    fn write(&self, path: &Path) {
        let file = std::io::BufWriter::new(fs::File::create(path).expect("a file"));
        let mut encoder = png::Encoder::new(file, self.width, self.height);
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_compression(png::Compression::High);
        encoder
            .write_header()
            .expect("a header")
            .write_image_data(&self.pixels)
            .expect("pixels");
    }

    /// How many pixels are off by more than the tolerance.
    fn differing(&self, other: &Picture) -> usize {
        if (self.width, self.height) != (other.width, other.height) {
            return usize::MAX;
        }
        let off = |(a, b): (&[u8], &[u8])| a.iter().zip(b).any(|(a, b)| a.abs_diff(*b) > TOLERANCE);
        self.pixels
            .chunks(3)
            .zip(other.pixels.chunks(3))
            .filter(|pair| off(*pair))
            .count()
    }

    /// The sum of each channel in each square.
    fn squares(&self) -> Vec<[u64; 3]> {
        let (width, across) = (self.width as usize, (self.width as usize).div_ceil(SQUARE));
        let mut sums = vec![[0; 3]; across * (self.height as usize).div_ceil(SQUARE)];
        for (n, pixel) in self.pixels.chunks(3).enumerate() {
            let sum = &mut sums[n / width / SQUARE * across + n % width / SQUARE];
            sum.iter_mut()
                .zip(pixel)
                .for_each(|(sum, value)| *sum += u64::from(*value));
        }
        sums
    }

    /// How many squares are of another shade.
    fn shaded_otherwise(&self, other: &Picture) -> usize {
        let limit = SHADE * (SQUARE * SQUARE) as u64;
        let off = |(a, b): (&[u64; 3], &[u64; 3])| a.iter().zip(b).any(|(a, b)| a.abs_diff(*b) > limit);
        let (ours, theirs) = (self.squares(), other.squares());
        ours.iter().zip(&theirs).filter(|pair| off(*pair)).count()
    }

    /// Both above each other, and under them what differs.
    fn beside(&self, other: &Picture) -> Picture {
        let difference = self
            .pixels
            .iter()
            .zip(&other.pixels)
            .map(|(a, b)| 255 - a.abs_diff(*b));
        let pixels: Vec<u8> = self
            .pixels
            .iter()
            .chain(&other.pixels)
            .copied()
            .chain(difference)
            .collect();
        Picture {
            width: self.width,
            height: self.height * 3,
            pixels,
        }
    }
}

/// These pages of a deck as pictures, by name.
fn drawn(
    name: &str,
    scene: &Scene,
    pages: impl IntoIterator<Item = usize>,
    folder: &Path,
) -> BTreeMap<String, Picture> {
    let file = folder.join("deck.pdf");
    fs::write(&file, paint::pdf(scene).expect("a PDF")).expect("a file");
    let status = Command::new("pdftoppm")
        .args([
            "-png",
            "-scale-to-x",
            &WIDTH.to_string(),
            "-scale-to-y",
            &HEIGHT.to_string(),
        ])
        .arg(&file)
        .arg(folder.join("page"))
        .status()
        .expect("pdftoppm draws the pages: install poppler-utils");
    assert!(status.success());
    let width = scene.pages.len().to_string().len();
    let page = |n: usize| {
        let picture = Picture::read(&folder.join(format!("page-{n:0width$}.png")));
        (format!("{name}-{n:02}.png"), picture)
    };
    pages.into_iter().map(page).collect()
}

/// Every page that is pictured, by name.
fn all_drawn() -> BTreeMap<String, Picture> {
    let mut pictures = BTreeMap::new();
    for example in &EXAMPLES {
        let folder = tempfile::tempdir().expect("a folder");
        let all = 1..=example.titles.len();
        pictures.extend(drawn(example.name, &scene(example), all, folder.path()));
    }
    for case in &HARD_CASES {
        let folder = tempfile::tempdir().expect("a folder");
        let scene = changed_scene(&EXAMPLES[0], case.change, case.logo);
        let some = case.pages.iter().copied();
        pictures.extend(drawn(case.name, &scene, some, folder.path()));
    }
    pictures
}

fn golden() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("golden")
}

#[test]
fn the_hard_cases_are_as_hard_as_they_say() {
    assert_eq!(LONG_TITLE.chars().count(), 300);
    for case in &HARD_CASES {
        let scene = changed_scene(&EXAMPLES[0], case.change, case.logo);
        let titles = titles(&scene);
        assert!(titles.iter().all(|title| !title.is_empty()), "{titles:?}");
        let pictured: Vec<&str> = case
            .pages
            .iter()
            .map(|n| scene.pages[n - 1].slide.as_str())
            .collect();
        assert_eq!(pictured, case.slides, "{}", case.name);
    }
}

#[test]
fn every_page_looks_like_the_one_that_is_checked_in() {
    let update = std::env::var("TENURE_GOLDEN").is_ok_and(|v| v == "update");
    if update {
        fs::create_dir_all(golden()).expect("a folder");
    }
    let mut faults = Vec::new();
    for (name, made) in all_drawn() {
        let reference = golden().join(&name);
        if update {
            made.write(&reference);
            continue;
        }
        if !reference.exists() {
            faults.push(format!("{name} is not checked in"));
            continue;
        }
        let reference = Picture::read(&reference);
        let differing = reference.differing(&made);
        let shaded = reference.shaded_otherwise(&made);
        if differing > MOST_PIXELS || shaded > MOST_SQUARES {
            let shown = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("difference-{name}"));
            if differing < usize::MAX {
                reference.beside(&made).write(&shown);
            }
            faults.push(format!(
                "{name}: {differing} pixels and {shaded} squares differ; see {}",
                shown.display()
            ));
        }
    }
    assert!(
        faults.is_empty(),
        "{}\nIf the pages are meant to change: cargo xtask golden --update",
        faults.join("\n")
    );
}

#[test]
fn a_page_that_changed_is_noticed() {
    let folder = tempfile::tempdir().expect("a folder");
    let pages = drawn(EXAMPLES[1].name, &scene(&EXAMPLES[1]), 1..=2, folder.path());
    let mut pictures = pages.into_values();
    let (first, mut second) = (pictures.next().expect("a page"), pictures.next().expect("a page"));
    assert!(first.differing(&second) > MOST_PIXELS);
    let same = Picture {
        pixels: second.pixels.clone(),
        ..second
    };
    // One word of nine points is about this much ink.
    for pixel in second.pixels.chunks_mut(3).skip(5_000).take(MOST_PIXELS + 1) {
        pixel.fill(0);
    }
    assert!(same.differing(&second) > MOST_PIXELS);
}

#[test]
fn another_grey_for_the_ink_is_noticed() {
    let folder = tempfile::tempdir().expect("a folder");
    let pages = drawn(EXAMPLES[1].name, &scene(&EXAMPLES[1]), 2..=2, folder.path());
    let page = pages.into_values().next().expect("a page");
    // Ink becomes the grey of captions: far less than a pixel may be off.
    let paler = Picture {
        pixels: page
            .pixels
            .iter()
            .map(|value| value.max(&90).to_owned())
            .collect(),
        ..page
    };
    assert!(page.shaded_otherwise(&paler) > MOST_SQUARES);
}

//! The recovery kit as other people's tools read it: one sound page with everything on it, the key too.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::process::Command;

use deck::fonts::Fonts;
use deck::paint;
use deck::recovery_kit::{RecoveryKit, scene};
use deck::scene::{Node, Run, Scene};

const GROUPS: [&str; 8] = ["7K3M", "QX9D", "4TNB", "W8RE", "2HZF", "6VCJ", "P5SA", "9GYM"];

fn kit(folder: &str) -> RecoveryKit {
    RecoveryKit {
        groups: GROUPS.map(str::to_owned).to_vec(),
        check: "4".to_owned(),
        vault: "Documents/Tenure".to_owned(),
        folder: folder.to_owned(),
        made: "2026-11-22".parse().unwrap(),
    }
}

fn set(folder: &str) -> Scene {
    scene(&kit(folder), &Fonts::shipped_only().unwrap())
}

fn runs<'s>(nodes: &'s [Node], found: &mut Vec<&'s Run>) {
    for node in nodes {
        match node {
            Node::Group(group) => runs(&group.children, found),
            Node::Text(run) => found.push(run),
            Node::Path(_) | Node::Picture(_) => {}
        }
    }
}

#[test]
fn it_is_one_sound_page_that_says_whose_key_it_is_and_what_for() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("kit.pdf");
    std::fs::write(&file, paint::pdf(&set("/home/nora/Documents/Tenure")).unwrap()).unwrap();
    let run = |program: &str, arguments: &[&str]| {
        let output = Command::new(program).args(arguments).output().unwrap();
        assert!(output.status.success(), "{program}: {output:?}");
        String::from_utf8(output.stdout).unwrap()
    };
    let path = file.to_str().unwrap();
    run("qpdf", &["--check", path]);
    assert!(run("pdfinfo", &[path]).contains("Pages:           1"));
    let text = run("pdftotext", &["-raw", path, "-"]);
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for said in [
        "Recovery kit",
        "What it is for",
        "Where to keep it",
        "/home/nora/Documents/Tenure",
        "22 November 2026",
    ] {
        assert!(words.contains(said), "{said}: {words}");
    }
    let bare: String = text.chars().filter(|c| c.is_ascii_alphanumeric()).collect();
    let mut after = 0;
    for (n, group) in GROUPS.iter().enumerate() {
        let numbered = format!("{}{group}", n + 1);
        let found = bare[after..].find(&numbered);
        after += found.unwrap_or_else(|| panic!("group {numbered} in its place: {text}"));
    }
    assert!(bare.contains("9GYM4"), "the check character follows: {text}");
}

#[test]
fn nothing_runs_off_the_page_however_long_the_folder_is() {
    for folder in [
        "/v",
        &format!("/home/{}/Documents/Tenure", "a-rather-long-name/".repeat(30)),
    ] {
        let scene = set(folder);
        let mut found = Vec::new();
        runs(&scene.pages[0].nodes, &mut found);
        for run in found {
            let end = run.glyphs.last().map_or(run.x, |g| run.x + g.x + g.advance);
            assert!(run.x >= 47.0 && end <= 913.0, "{:?} ends at {end}", run.text);
            assert!(run.y > 20.0 && run.y < 520.0, "{:?} at {}", run.text, run.y);
        }
    }
}

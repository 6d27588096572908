//! Paints the engine's specimen into a folder, as PDF and as SVG, to be looked at:
//! `cargo run -p deck --example specimen -- FOLDER`.

#[path = "../tests/specimen/mod.rs"]
mod specimen;

use deck::paint;
use std::error::Error;
use std::path::PathBuf;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).ok_or("a folder, please")?);
    let fonts = deck::fonts::Fonts::new()?;
    let mut scene = specimen::specimen(&fonts);
    scene.pages.push(specimen::text_page(
        &fonts,
        &[
            "שלום עולם 12",
            "مرحبا بالعالم",
            "日本語 한국어",
            "a 😀 b",
            "✂ ❶ ➔ ✂✂",
        ],
    ));
    std::fs::write(folder.join("specimen.pdf"), paint::pdf(&scene)?)?;
    for (n, page) in scene.pages.iter().enumerate() {
        std::fs::write(folder.join(format!("specimen-{}.svg", n + 1)), paint::svg(page))?;
    }
    Ok(())
}

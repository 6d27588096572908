//! The PDF painter. `printpdf` writes pages and operators; a finishing pass over its document puts in what it
//! cannot write: subset fonts with exact widths and a true way back to text, the tag tree, links, nested
//! bookmarks, metadata that agree, a colour profile and an identity that follows from the content.

mod content;
mod finish;
mod fonts;
mod icc;
mod pictures;
mod structure;
mod xmp;

use super::PaintError;
use crate::scene::{Scene, Size};
use content::{PageInk, paint_page};
use fonts::FontSheets;
use pictures::Pictures;
use printpdf::{PdfDocument, PdfPage, PdfSaveOptions, Pt, Rect};
use structure::Tree;
pub(super) use xmp::escape;

/// Paints the scene as a tagged PDF 1.7. The same scene gives the same bytes, wherever and whenever.
///
/// # Errors
/// A font that cannot be subset, or a document `printpdf` did not build as expected.
pub fn pdf(scene: &Scene) -> Result<Vec<u8>, PaintError> {
    let mut sheets = FontSheets::default();
    let mut pictures = Pictures::default();
    let mut tree = Tree::new(scene.pages.iter().map(|page| page.size.height).collect());
    let mut document = PdfDocument::new("");
    for (index, page) in scene.pages.iter().enumerate() {
        let Size { width, height } = page.size;
        let mut ink = PageInk::new(index, height, &mut sheets, &mut pictures, &mut tree);
        paint_page(page, &mut ink);
        let area = Rect::from_wh(Pt(width as f32), Pt(height as f32));
        let ops = ink.finish();
        document.pages.push(PdfPage {
            media_box: area.clone(),
            trim_box: area.clone(),
            crop_box: area,
            ops,
        });
    }
    let programs = sheets.programs()?;
    for program in &programs {
        program.register(&mut document);
    }
    let options = PdfSaveOptions {
        optimize: false,
        subset_fonts: false,
        secure: true,
        image_optimization: None,
    };
    let mut warnings = Vec::new();
    let document = document.to_lopdf_document(&options, &mut warnings);
    finish::finish(document, scene, &programs, &pictures, &tree)
}

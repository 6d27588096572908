//! Painters: the same scene as a PDF to hand over and as SVG pictures for the editor. What is on screen is
//! what is on paper, because both draw the same glyphs at the same places.

mod pdf;
mod png;
mod svg;

pub use crate::hits::hits;
pub use pdf::pdf;
pub use png::png;
pub use svg::{svg, svg_told};

/// Why a deck could not be painted.
#[derive(Debug, thiserror::Error)]
pub enum PaintError {
    /// A font, most likely one of the system's, cannot be cut down to the glyphs in use.
    #[error("the font {name} cannot be put into the PDF: {why}")]
    Font {
        /// Its name.
        name: String,
        /// What the font reader says.
        why: String,
    },
    /// A picture of pixels cannot be written.
    #[error("the picture cannot be written: {0}")]
    Picture(String),
    /// The writer produced a file this program does not understand; nothing is handed out.
    #[error("the PDF could not be put together: {0}")]
    Writer(String),
}

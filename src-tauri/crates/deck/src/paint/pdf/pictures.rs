//! The pictures of a file, each once however many pages show it. A picture is compressed as it is kept, so nothing is
//! decoded and the file takes it as it is.

use lopdf::{Dictionary, Document, ObjectId, Stream, dictionary};

use crate::logo::Logo;

/// The pictures in use, by the order in which they first appear.
#[derive(Default)]
pub struct Pictures(Vec<Logo>);

impl Pictures {
    /// The name under which pages call a picture.
    pub fn name(&mut self, logo: &Logo) -> String {
        let at = self.0.iter().position(|known| known == logo).unwrap_or_else(|| {
            self.0.push(logo.clone());
            self.0.len() - 1
        });
        name_of(at)
    }

    /// Writes them; every page may call each.
    pub fn write(&self, document: &mut Document, pages: &[ObjectId]) -> lopdf::Result<()> {
        if self.0.is_empty() {
            return Ok(());
        }
        let mut names = Dictionary::new();
        for (at, logo) in self.0.iter().enumerate() {
            names.set(name_of(at), document.add_object(image(logo)));
        }
        for page in pages {
            let resources = document
                .get_dictionary(*page)?
                .get(b"Resources")?
                .as_reference()?;
            document
                .get_dictionary_mut(resources)?
                .set("XObject", names.clone());
        }
        Ok(())
    }
}

fn name_of(at: usize) -> String {
    format!("P{at}")
}

fn image(logo: &Logo) -> Stream {
    let (width, height) = logo.pixels();
    let columns = i64::from(width);
    // Each row of a PNG says by what its pixels were foretold; a PDF reads that by the same rule.
    let rows = dictionary! {
        "Predictor" => 15,
        "Colors" => 3,
        "BitsPerComponent" => 8,
        "Columns" => columns,
    };
    let about = dictionary! {
        "Type" => "XObject",
        "Subtype" => "Image",
        "Width" => columns,
        "Height" => i64::from(height),
        "ColorSpace" => "DeviceRGB",
        "BitsPerComponent" => 8,
        "Filter" => "FlateDecode",
        "DecodeParms" => rows,
    };
    Stream::new(about, logo.compressed()).with_compression(false)
}

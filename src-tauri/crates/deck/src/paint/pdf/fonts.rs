//! Fonts of a PDF: each face is cut down to the glyphs in use and written as an Identity-H font. A code stands
//! for a glyph *and* the text it was set for, so copying out gives back what went in even where one glyph
//! serves several characters (space and no-break space) or one character several glyphs share (ligatures).

use crate::fonts::{FaceRef, Weight};
use crate::paint::PaintError;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use printpdf::{FontId, FontMetrics, ParsedFont, PdfDocument, PdfFont};
use rustybuzz::ttf_parser::{GlyphId, RawFace, Tag};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use subsetter::GlyphRemapper;

/// `printpdf` turns characters into codes; these private ones stand for the codes themselves.
const FIRST_CODE: u32 = 0xF_0000;

/// The faces in use, in order of first use.
#[derive(Default)]
pub struct FontSheets {
    sheets: Vec<Sheet>,
}

/// What one face is used for.
struct Sheet {
    face: FaceRef,
    outlines: Outlines,
    remapper: GlyphRemapper,
    /// Code n + 1 stands for this glyph and this text.
    codes: Vec<(u16, String)>,
    /// The codes of each glyph, most often one.
    known: BTreeMap<u16, Vec<u16>>,
}

#[derive(Clone, Copy, PartialEq)]
enum Outlines {
    /// Codes lead to glyphs through a map of ours.
    TrueType,
    /// A code is the glyph's number in the subset.
    Cff,
}

/// A code for a glyph of a face.
#[derive(Clone, Copy)]
pub struct Code {
    /// The character to hand to `printpdf`.
    pub character: char,
    /// Does the code give back the text it was asked for? Otherwise the text has to stand beside it.
    pub faithful: bool,
    /// The glyph's width as the PDF knows it, in thousandths of an em.
    pub width: f64,
}

impl FontSheets {
    /// The sheet of a face; its index names the font in the PDF.
    pub fn sheet(&mut self, face: FaceRef) -> usize {
        if let Some(known) = self.sheets.iter().position(|s| s.face == face) {
            return known;
        }
        let tables = face.shaper().tables();
        let outlines = if tables.glyf.is_some() {
            Outlines::TrueType
        } else {
            Outlines::Cff
        };
        self.sheets.push(Sheet {
            face,
            outlines,
            remapper: GlyphRemapper::new(),
            codes: Vec::new(),
            known: BTreeMap::new(),
        });
        self.sheets.len() - 1
    }

    /// The name of a sheet's font in the PDF.
    pub fn id(sheet: usize) -> FontId {
        FontId(format!("T{}", sheet + 1))
    }

    /// The code of a glyph that stands for this text.
    pub fn code(&mut self, sheet: usize, glyph: u16, text: &str) -> Code {
        let sheet = &mut self.sheets[sheet];
        let width = sheet.width(glyph);
        let (code, faithful) = sheet.code(glyph, text);
        let character = char::from_u32(FIRST_CODE + u32::from(code)).unwrap_or('\u{FFFD}');
        Code {
            character,
            faithful,
            width,
        }
    }

    /// The subset programs of all faces.
    pub fn programs(&self) -> Result<Vec<Program>, PaintError> {
        self.sheets
            .iter()
            .enumerate()
            .map(|(index, sheet)| sheet.program(index))
            .collect()
    }
}

impl Sheet {
    fn width(&self, glyph: u16) -> f64 {
        let advance = self.face.shaper().glyph_hor_advance(GlyphId(glyph)).unwrap_or(0);
        let exact = f64::from(advance) * 1000.0 / self.face.units_per_em;
        (exact * 100.0).round() / 100.0
    }

    fn code(&mut self, glyph: u16, text: &str) -> (u16, bool) {
        let known = self.known.entry(glyph).or_default();
        let means = |code: &&u16| self.codes[usize::from(**code) - 1].1 == text;
        if let Some(code) = known.iter().find(means) {
            return (*code, true);
        }
        let gid = self.remapper.remap(glyph);
        let code = match (self.outlines, known.first()) {
            // The glyph is its own code; it already stands for something else, or is the one for nothing.
            (Outlines::Cff, Some(_)) => return (gid, false),
            (Outlines::Cff, None) if gid == 0 => return (0, false),
            // The remapper counts up from 1 in order of first use, as the codes do.
            (Outlines::Cff, None) => gid,
            (Outlines::TrueType, _) => match u16::try_from(self.codes.len() + 1) {
                Ok(code) => code,
                Err(_) => return (0, false),
            },
        };
        known.push(code);
        self.codes.push((glyph, text.to_owned()));
        (code, true)
    }

    fn program(&self, index: usize) -> Result<Program, PaintError> {
        let fail = |why: String| PaintError::Font {
            name: self.face.name.clone(),
            why,
        };
        let data = subsetter::subset(self.face.data, self.face.index, &self.remapper)
            .map_err(|e| fail(e.to_string()))?;
        let glyph_of_code: Vec<u16> = self
            .codes
            .iter()
            .map(|(glyph, _)| self.remapper.get(*glyph).unwrap_or(0))
            .collect();
        Ok(Program {
            id: FontSheets::id(index),
            name: format!("{}+{}", tag_of(&data), self.face.name),
            face: self.face,
            outlines: self.outlines,
            widths: self.codes.iter().map(|(glyph, _)| self.width(*glyph)).collect(),
            texts: self.codes.iter().map(|(_, text)| text.clone()).collect(),
            glyph_of_code,
            data,
        })
    }
}

/// Six capitals that follow from the subset, as the standard asks for in the name of a subset font.
fn tag_of(data: &[u8]) -> String {
    Sha256::digest(data)
        .iter()
        .take(6)
        .map(|b| char::from(b'A' + b % 26))
        .collect()
}

/// A face cut down to what is used, ready to be written.
pub struct Program {
    /// Name of the font in the page resources.
    pub id: FontId,
    name: String,
    face: FaceRef,
    outlines: Outlines,
    data: Vec<u8>,
    /// Entry n is the width of code n + 1, in thousandths of an em.
    widths: Vec<f64>,
    /// Entry n is the text of code n + 1.
    texts: Vec<String>,
    /// Entry n is the glyph of code n + 1 in the subset.
    glyph_of_code: Vec<u16>,
}

impl Program {
    /// Tells `printpdf` about the font, so that it writes its codes into the pages.
    pub fn register(&self, document: &mut PdfDocument) {
        let codes = (1..=self.texts.len() as u32).filter_map(|code| u16::try_from(code).ok());
        let font = ParsedFont::with_glyph_data(
            self.data.clone(),
            0,
            Some(self.face.name.clone()),
            codes.map(|code| (FIRST_CODE + u32::from(code), code)).collect(),
            BTreeMap::new(),
            1000,
            FontMetrics {
                ascent: 0,
                descent: 0,
            },
        );
        document
            .resources
            .fonts
            .map
            .insert(self.id.clone(), PdfFont::new(font));
    }

    /// Writes the font over the dictionary `printpdf` made for it.
    pub fn write(&self, document: &mut Document, place: ObjectId) {
        let em = |value: f64| Object::Integer((value * 1000.0).round() as i64);
        let program = match self.outlines {
            Outlines::TrueType => {
                let length = self.data.len() as i64;
                (
                    "FontFile2",
                    Stream::new(dictionary! { "Length1" => length }, self.data.clone()),
                )
            }
            Outlines::Cff => {
                let table = RawFace::parse(&self.data, 0)
                    .ok()
                    .and_then(|f| f.table(Tag::from_bytes(b"CFF ")));
                let bytes = table.unwrap_or(&self.data).to_vec();
                (
                    "FontFile3",
                    Stream::new(dictionary! { "Subtype" => "CIDFontType0C" }, bytes),
                )
            }
        };
        let bbox = self.face.shaper().global_bounding_box();
        let unit = |v: i16| em(f64::from(v) / self.face.units_per_em);
        let mut descriptor = dictionary! {
            "Type" => "FontDescriptor",
            "FontName" => Object::Name(self.name.clone().into_bytes()),
            // Symbolic: codes are ours, not those of a standard alphabet.
            "Flags" => 4,
            "FontBBox" => vec![unit(bbox.x_min), unit(bbox.y_min), unit(bbox.x_max), unit(bbox.y_max)],
            "ItalicAngle" => 0,
            "Ascent" => em(self.face.ascent),
            "Descent" => em(self.face.descent),
            "CapHeight" => em(self.face.cap_height),
            "StemV" => self.stem(),
        };
        descriptor.set(program.0, document.add_object(program.1));
        let descriptor = document.add_object(descriptor);
        let mut descendant = dictionary! {
            "Type" => "Font",
            "Subtype" => if self.outlines == Outlines::TrueType { "CIDFontType2" } else { "CIDFontType0" },
            "BaseFont" => Object::Name(self.name.clone().into_bytes()),
            "CIDSystemInfo" => dictionary! {
                "Registry" => Object::string_literal("Adobe"),
                "Ordering" => Object::string_literal("Identity"),
                "Supplement" => 0,
            },
            "FontDescriptor" => descriptor,
            "DW" => 0,
            "W" => vec![Object::Integer(1), Object::Array(self.widths.iter().map(|w| number(*w)).collect())],
        };
        if self.outlines == Outlines::TrueType {
            let map: Vec<u8> = std::iter::once(0)
                .chain(self.glyph_of_code.iter().copied())
                .flat_map(u16::to_be_bytes)
                .collect();
            descendant.set(
                "CIDToGIDMap",
                document.add_object(Stream::new(Dictionary::new(), map)),
            );
        }
        let descendant = document.add_object(descendant);
        let to_unicode = document.add_object(Stream::new(Dictionary::new(), self.to_unicode().into_bytes()));
        let font = dictionary! {
            "Type" => "Font",
            "Subtype" => "Type0",
            "BaseFont" => Object::Name(self.name.clone().into_bytes()),
            "Encoding" => "Identity-H",
            "DescendantFonts" => vec![Object::Reference(descendant)],
            "ToUnicode" => to_unicode,
        };
        document.objects.insert(place, font.into());
    }

    /// Width of a vertical stem, which viewers use when they must do without the font.
    fn stem(&self) -> i64 {
        let weight = |w: Weight| {
            self.face.name.ends_with(match w {
                Weight::Regular => "Regular",
                Weight::Medium => "Medium",
                Weight::SemiBold => "SemiBold",
            })
        };
        if weight(Weight::SemiBold) {
            122
        } else if weight(Weight::Medium) {
            104
        } else {
            84
        }
    }

    /// The map from codes back to text, at most a hundred entries a block as the format demands.
    fn to_unicode(&self) -> String {
        let mut map = String::from(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo\n\
             << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n\
             /CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n",
        );
        let entries: Vec<(usize, &String)> = self
            .texts
            .iter()
            .enumerate()
            .filter(|(_, t)| !t.is_empty())
            .map(|(n, t)| (n + 1, t))
            .collect();
        for block in entries.chunks(100) {
            let _ = writeln!(map, "{} beginbfchar", block.len());
            for (code, text) in block {
                let units: String = text.encode_utf16().fold(String::new(), |mut all, unit| {
                    let _ = write!(all, "{unit:04X}");
                    all
                });
                let _ = writeln!(map, "<{code:04X}> <{units}>");
            }
            map.push_str("endbfchar\n");
        }
        map.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        map
    }
}

/// A number without a fraction it does not have.
fn number(value: f64) -> Object {
    if value.fract() == 0.0 {
        Object::Integer(value as i64)
    } else {
        Object::Real(value as f32)
    }
}

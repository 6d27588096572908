//! The firm's logo: a PNG or an SVG that a person chose, made once into what every page shows. It stands on white, its
//! margins are cut off, and it is a picture and nothing else: what a file carries beside (scripts, places to load from,
//! metadata) is refused or left behind, and the same logo gives the same bytes for ever.

mod canvas;
mod svg;

use std::io::Cursor;
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use png::{BitDepth, ColorType, Compression, Decoder, Encoder, Transformations};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use canvas::Canvas;

/// Most bytes of a file: 4 MB.
pub const MOST_BYTES: usize = MOST_MB << 20;
const MOST_MB: usize = 4;
/// Most pixels of a PNG: 16 million. The header says how many, so more are refused before any is read.
const MOST_PIXELS: u64 = (MOST_MILLIONS as u64) << 20;
const MOST_MILLIONS: u32 = 16;
/// Fewest pixels on the longer side: less is a blur on the cover.
const LEAST_PIXELS: u32 = 64;
/// Most times that one side is as long as the other: more is a line in the foot of a page.
const MOST_TIMES: u32 = 10;
/// What is kept is at most so wide and high: six pixels to a point where the cover shows it largest.
const KEPT: (u32, u32) = (1152, 288);
/// Bytes of a PNG before its first chunk.
const SIGNATURE: [u8; 8] = *b"\x89PNG\r\n\x1a\n";

/// How other files begin that are taken for logos.
const OTHER_FORMATS: [(&[u8], &str); 8] = [
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"RIFF", "WebP"),
    (b"%PDF", "PDF"),
    (b"%!PS", "EPS"),
    (b"BM", "BMP"),
    (b"\x1f\x8b", "SVGZ"),
    (b"II*\0", "TIFF"),
];

/// Why a file cannot be the logo.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "unfit", rename_all = "snake_case")]
pub enum Unfit {
    /// There is nothing in it.
    Empty,
    /// It has too many bytes.
    TooLarge {
        /// The most, in MB.
        most: u32,
    },
    /// It is neither a PNG nor an SVG, whatever it is called.
    OtherFormat {
        /// What it is, where that can be told.
        format: Option<String>,
    },
    /// The PNG ends early or is damaged.
    Damaged,
    /// The PNG has too many pixels.
    TooManyPixels {
        /// Across.
        width: u32,
        /// Down.
        height: u32,
        /// The most, in millions.
        most: u32,
    },
    /// It moves.
    Animated,
    /// The SVG is not well-formed.
    NotXml {
        /// In this line.
        line: u32,
    },
    /// The SVG has something in it that a picture has not.
    Contains {
        /// What.
        what: Foreign,
    },
    /// The SVG is zero wide or high.
    NoSize,
    /// On white, nothing of it is seen.
    Invisible,
    /// It has too few pixels.
    TooSmall {
        /// Across, without its margins.
        width: u32,
        /// Down.
        height: u32,
        /// The fewest on the longer side.
        least: u32,
    },
    /// It is far longer one way than the other.
    Stretched {
        /// Most times that one side may be as long as the other.
        most: u32,
    },
}

/// What an SVG has in it that a logo has not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Foreign {
    /// Something that runs.
    Script,
    /// Something that lies elsewhere.
    Outside,
    /// A picture made of pixels.
    Picture,
    /// Letters that need a font.
    Letters,
    /// Names for other text, which may grow without end.
    Entities,
    /// A part of a web page.
    WebPage,
    /// More parts than any logo has.
    TooMuch,
}

/// A logo as the pages show it. What is kept of it is a PNG of opaque pixels.
#[derive(Clone, PartialEq, Eq)]
pub struct Logo {
    png: Arc<[u8]>,
    width: u32,
    height: u32,
}

impl Logo {
    /// Makes the logo out of a file's bytes. What they are counts, not what the file is called.
    ///
    /// # Errors
    /// When they are no logo, with the reason.
    pub fn read(bytes: &[u8]) -> Result<Self, Unfit> {
        if bytes.is_empty() {
            return Err(Unfit::Empty);
        }
        if bytes.len() > MOST_BYTES {
            let most = MOST_MB as u32;
            return Err(Unfit::TooLarge { most });
        }
        let canvas = if bytes.starts_with(&SIGNATURE) {
            pixels(bytes)?
        } else if let Some((_, format)) = OTHER_FORMATS.iter().find(|(begins, _)| bytes.starts_with(begins)) {
            let format = Some((*format).to_owned());
            return Err(Unfit::OtherFormat { format });
        } else {
            svg::draw(bytes)?
        };
        let canvas = framed(&canvas)?;
        let png = encoded(&canvas).map_err(|_| Unfit::Damaged)?;
        Self::kept(png).ok_or(Unfit::Damaged)
    }

    /// The logo that was kept as these bytes; none where they are no PNG.
    pub fn kept(png: Vec<u8>) -> Option<Self> {
        let size = |at: usize| Some(u32::from_be_bytes(png.get(at..at + 4)?.try_into().ok()?));
        let (width, height) = (size(16)?, size(20)?);
        let is_png = png.starts_with(&SIGNATURE) && width > 0 && height > 0;
        is_png.then(|| Self {
            png: png.into(),
            width,
            height,
        })
    }

    /// The bytes that are kept: a PNG.
    pub fn png(&self) -> &[u8] {
        &self.png
    }

    /// The same as text, for pictures that carry it in them.
    pub fn base64(&self) -> String {
        STANDARD.encode(&self.png)
    }

    /// How many pixels across and down.
    pub fn pixels(&self) -> (u32, u32) {
        (self.width, self.height)
    }

    /// How wide and high it stands in a box, as large as it fits.
    pub fn within(&self, width: f64, height: f64) -> (f64, f64) {
        let (across, down) = (f64::from(self.width), f64::from(self.height));
        let scale = (width / across).min(height / down);
        (across * scale, down * scale)
    }

    /// Its pixels as they are compressed in the PNG: a PDF takes the same.
    pub fn compressed(&self) -> Vec<u8> {
        let mut compressed = Vec::new();
        let mut rest = self.png.get(SIGNATURE.len()..).unwrap_or_default();
        // Each chunk: its length, its name, what it holds, a checksum.
        while let Some((head, after)) = rest.split_first_chunk::<8>() {
            let [a, b, c, d, name @ ..] = *head;
            let length = u32::from_be_bytes([a, b, c, d]) as usize;
            if name == *b"IDAT" {
                compressed.extend_from_slice(after.get(..length).unwrap_or_default());
            }
            rest = after.get(length.saturating_add(4)..).unwrap_or_default();
        }
        compressed
    }
}

impl std::fmt::Debug for Logo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Logo({} × {})", self.width, self.height)
    }
}

impl Serialize for Logo {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.base64())
    }
}

impl<'de> Deserialize<'de> for Logo {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let bytes = STANDARD
            .decode(String::deserialize(from)?)
            .map_err(D::Error::custom)?;
        Self::kept(bytes).ok_or_else(|| D::Error::custom("not a PNG"))
    }
}

/// The pixels of a PNG. Its colours are taken as sRGB: a profile in it is left behind.
fn pixels(bytes: &[u8]) -> Result<Canvas, Unfit> {
    let damaged = |_| Unfit::Damaged;
    let mut decoder = Decoder::new(Cursor::new(bytes));
    decoder.set_ignore_text_chunk(true);
    decoder.set_ignore_iccp_chunk(true);
    decoder.set_transformations(Transformations::EXPAND | Transformations::STRIP_16);
    let header = decoder.read_header_info().map_err(damaged)?;
    let (width, height) = (header.width, header.height);
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(Unfit::TooManyPixels {
            width,
            height,
            most: MOST_MILLIONS,
        });
    }
    let mut reader = decoder.read_info().map_err(damaged)?;
    if reader.info().animation_control.is_some() {
        return Err(Unfit::Animated);
    }
    let mut samples = vec![0; reader.output_buffer_size().ok_or(Unfit::Damaged)?];
    let frame = reader.next_frame(&mut samples).map_err(damaged)?;
    reader.finish().map_err(damaged)?;
    let grey = |s: &[u8]| [s[0]; 3];
    let colours = |s: &[u8]| [s[0], s[1], s[2]];
    let size = (width as usize, height as usize);
    Ok(match frame.color_type {
        ColorType::Grayscale => Canvas::on_white(size, samples.chunks_exact(1).map(|s| (grey(s), 255))),
        ColorType::GrayscaleAlpha => Canvas::on_white(size, samples.chunks_exact(2).map(|s| (grey(s), s[1]))),
        ColorType::Rgb => Canvas::on_white(size, samples.chunks_exact(3).map(|s| (colours(s), 255))),
        ColorType::Rgba => Canvas::on_white(size, samples.chunks_exact(4).map(|s| (colours(s), s[3]))),
        ColorType::Indexed => return Err(Unfit::Damaged),
    })
}

/// What is seen of it, without the white around it, no larger than is kept.
fn framed(canvas: &Canvas) -> Result<Canvas, Unfit> {
    let seen = canvas.cut(canvas.seen().ok_or(Unfit::Invisible)?);
    let (width, height) = seen.size();
    let (longer, shorter) = (width.max(height), width.min(height));
    if longer < LEAST_PIXELS {
        return Err(Unfit::TooSmall {
            width,
            height,
            least: LEAST_PIXELS,
        });
    }
    if longer > shorter.saturating_mul(MOST_TIMES) {
        return Err(Unfit::Stretched { most: MOST_TIMES });
    }
    Ok(seen.shrunk(KEPT))
}

fn encoded(canvas: &Canvas) -> Result<Vec<u8>, png::EncodingError> {
    let mut bytes = Vec::new();
    let (width, height) = canvas.size();
    let mut encoder = Encoder::new(&mut bytes, width, height);
    encoder.set_color(ColorType::Rgb);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::High);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(canvas.rgb())?;
    writer.finish()?;
    Ok(bytes)
}

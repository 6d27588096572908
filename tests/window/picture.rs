//! What stands on the screen, as a PNG. It is read from the X server's own frame buffer (an XWD file that Xvfb keeps),
//! because WebKit's driver sometimes never answers when it is asked for a picture of a page that has come to rest.

use std::fs;
use std::io::BufWriter;
use std::path::Path;

/// Writes the frame buffer `from` as a PNG `to`.
pub fn write(from: &Path, to: &Path) {
    let buffer = fs::read(from).expect("Xvfb keeps its frame buffer there");
    // The header of an XWD file is a row of big-endian numbers.
    let number = |at: usize| {
        let bytes = buffer[4 * at..][..4]
            .try_into()
            .expect("four bytes are four bytes");
        u32::from_be_bytes(bytes) as usize
    };
    let (header, width, height, line, colours) = (number(0), number(4), number(5), number(12), number(19));
    let pixels = &buffer[header + 12 * colours..];
    let rgb: Vec<u8> = (0..height)
        .flat_map(|row| pixels[row * line..][..4 * width].chunks_exact(4))
        .flat_map(|pixel| [pixel[2], pixel[1], pixel[0]])
        .collect();
    let file = BufWriter::new(fs::File::create(to).expect("tests/out can be written"));
    let mut png = png::Encoder::new(file, width as u32, height as u32);
    png.set_color(png::ColorType::Rgb);
    png.set_depth(png::BitDepth::Eight);
    png.write_header()
        .and_then(|mut png| png.write_image_data(&rgb))
        .expect("a PNG can be written");
}

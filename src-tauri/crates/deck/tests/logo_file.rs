//! Which files can be the logo and which cannot, and what is kept of one.

#![allow(clippy::unwrap_used)] // a test that cannot go on stops where it is

use std::io::{Cursor, Write};

use deck::logo::{Foreign, Logo, MOST_BYTES, Unfit};
use flate2::Compression;
use flate2::write::ZlibEncoder;
use png::{BitDepth, ColorType, Decoder, Encoder};

/// A PNG of these samples, with chunks put in before its pixels.
fn png_with(
    size: (u32, u32),
    color: ColorType,
    depth: BitDepth,
    samples: &[u8],
    chunks: &[(&[u8; 4], &[u8])],
) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, size.0, size.1);
    encoder.set_color(color);
    encoder.set_depth(depth);
    let mut writer = encoder.write_header().unwrap();
    for (name, data) in chunks {
        writer.write_chunk(png::chunk::ChunkType(**name), data).unwrap();
    }
    writer.write_image_data(samples).unwrap();
    writer.finish().unwrap();
    bytes
}

fn png(size: (u32, u32), color: ColorType, samples: &[u8]) -> Vec<u8> {
    png_with(size, color, BitDepth::Eight, samples, &[])
}

/// A PNG of one colour.
fn flat(width: u32, height: u32, rgb: [u8; 3]) -> Vec<u8> {
    png(
        (width, height),
        ColorType::Rgb,
        &rgb.repeat((width * height) as usize),
    )
}

/// A PNG that is a header and no more than it claims of its pixels.
fn claimed(width: u32, height: u32) -> Vec<u8> {
    let small = flat(1, 1, [0; 3]);
    let mut header = b"IHDR".to_vec();
    header.extend(width.to_be_bytes());
    header.extend(height.to_be_bytes());
    header.extend([8, 2, 0, 0, 0]);
    let mut crc = flate2::Crc::new();
    crc.update(&header);
    let mut bytes = small[..12].to_vec();
    bytes.extend(&header);
    bytes.extend(crc.sum().to_be_bytes());
    bytes.extend(&small[33..]);
    bytes
}

fn svg(attributes: &str, inside: &str) -> Vec<u8> {
    format!(r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" {attributes}>{inside}</svg>"#)
        .into_bytes()
}

const SQUARE: &str = r##"<rect width="100" height="100" fill="#14524a"/>"##;

fn unfit(bytes: &[u8]) -> Unfit {
    Logo::read(bytes).unwrap_err()
}

/// The kept pixels, three bytes each.
fn shown(logo: &Logo) -> Vec<u8> {
    let mut reader = Decoder::new(Cursor::new(logo.png())).read_info().unwrap();
    assert_eq!(reader.output_color_type(), (ColorType::Rgb, BitDepth::Eight));
    let mut samples = vec![0; reader.output_buffer_size().unwrap()];
    reader.next_frame(&mut samples).unwrap();
    samples
}

#[test]
fn a_file_is_what_its_bytes_are_and_other_pictures_are_named() {
    assert_eq!(unfit(b""), Unfit::Empty);
    for (bytes, format) in [
        (&b"\xff\xd8\xff\xe0\0\x10JFIF"[..], Some("JPEG")),
        (b"GIF89a", Some("GIF")),
        (b"RIFF\0\0\0\0WEBP", Some("WebP")),
        (b"%PDF-1.7", Some("PDF")),
        (b"\x1f\x8b\x08", Some("SVGZ")),
        (b"logo", None),
        (b"<html><body><svg/></body></html>", None),
        (b"<?xml version=\"1.0\"?><plist/>", None),
        (b"\xff\xfe<\0s\0v\0g\0", None),
    ] {
        let format = format.map(str::to_owned);
        assert_eq!(unfit(bytes), Unfit::OtherFormat { format }, "{bytes:?}");
    }
    assert_eq!(unfit(&vec![b' '; MOST_BYTES + 1]), Unfit::TooLarge { most: 4 });
}

#[test]
fn a_png_that_ends_early_is_damaged_wherever_it_ends() {
    let whole = flat(80, 80, [20, 82, 74]);
    assert!(Logo::read(&whole).is_ok());
    for end in (9..whole.len()).step_by(7).chain([whole.len() - 1]) {
        assert_eq!(unfit(&whole[..end]), Unfit::Damaged, "{end} of {}", whole.len());
    }
    let mut flipped = whole.clone();
    flipped[60] ^= 0xff;
    assert_eq!(unfit(&flipped), Unfit::Damaged);
}

#[test]
fn pixels_are_counted_before_any_is_read() {
    assert_eq!(
        unfit(&claimed(30_000, 30_000)),
        Unfit::TooManyPixels {
            width: 30_000,
            height: 30_000,
            most: 16
        }
    );
    assert_eq!(unfit(&claimed(4096, 4096)), Unfit::Damaged, "so many it may have");
    assert!(matches!(
        unfit(&claimed(1_000_000, 1_000)),
        Unfit::TooManyPixels { .. }
    ));
}

#[test]
fn what_moves_is_no_logo() {
    let frames = [0, 0, 0, 1, 0, 0, 0, 0];
    let frame = [0u32, 80, 80, 0, 0].into_iter().flat_map(u32::to_be_bytes);
    let frame: Vec<u8> = frame.chain([0, 1, 0, 10, 0, 0]).collect();
    let samples = [20, 82, 74].repeat(80 * 80);
    let chunks: [(&[u8; 4], &[u8]); 2] = [(b"acTL", &frames), (b"fcTL", &frame)];
    let moving = png_with((80, 80), ColorType::Rgb, BitDepth::Eight, &samples, &chunks);
    assert_eq!(unfit(&moving), Unfit::Animated);
    let turning = r#"<rect width="9" height="9"><animateTransform attributeName="transform" type="rotate" dur="1s"/></rect>"#;
    assert_eq!(unfit(&svg("width='100' height='100'", turning)), Unfit::Animated);
}

#[test]
fn a_colour_profile_is_left_behind_and_the_samples_stand() {
    // A profile for ink, of which a PNG may not speak, in the place where it speaks of profiles.
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(b"\0\0\0\x10CMYKprtrCMYKLab ").unwrap();
    let profile = [b"ink\0\0".to_vec(), packed.finish().unwrap()].concat();
    let samples = [20, 82, 74].repeat(80 * 80);
    for profile in [&profile[..], b"damaged\0\0no zlib at all"] {
        let chunks: [(&[u8; 4], &[u8]); 1] = [(b"iCCP", profile)];
        let bytes = png_with((80, 80), ColorType::Rgb, BitDepth::Eight, &samples, &chunks);
        let logo = Logo::read(&bytes).unwrap();
        assert_eq!(shown(&logo), samples);
        assert!(!logo.png().windows(4).any(|four| four == b"iCCP"));
    }
}

#[test]
fn every_kind_of_pixel_stands_on_white() {
    let all = 80 * 80;
    let half_red = png((80, 80), ColorType::Rgba, &[255, 0, 0, 128].repeat(all));
    assert_eq!(shown(&Logo::read(&half_red).unwrap())[..3], [255, 127, 127]);
    let grey = png((80, 80), ColorType::Grayscale, &vec![64; all]);
    assert_eq!(shown(&Logo::read(&grey).unwrap())[..3], [64; 3]);
    let faint = png((80, 80), ColorType::GrayscaleAlpha, &[0, 51].repeat(all));
    assert_eq!(shown(&Logo::read(&faint).unwrap())[..3], [204; 3]);
    let deep = [0x14, 0xff, 0x52, 0xff, 0x4a, 0xff].repeat(all);
    let deep = png_with((80, 80), ColorType::Rgb, BitDepth::Sixteen, &deep, &[]);
    assert_eq!(shown(&Logo::read(&deep).unwrap())[..3], [0x14, 0x52, 0x4a]);
}

#[test]
fn margins_are_cut_and_what_is_left_has_a_least_size() {
    let mut samples = vec![255; 200 * 100 * 3];
    for y in 30..60 {
        samples[(y * 200 + 20) * 3..(y * 200 + 120) * 3].fill(0);
    }
    let framed = png((200, 100), ColorType::Rgb, &samples);
    assert_eq!(Logo::read(&framed).unwrap().pixels(), (100, 30));
    for (bytes, width, height) in [(flat(1, 1, [0; 3]), 1, 1), (flat(63, 20, [0; 3]), 63, 20)] {
        let least = 64;
        assert_eq!(unfit(&bytes), Unfit::TooSmall { width, height, least });
    }
}

#[test]
fn what_white_paper_hides_is_refused() {
    for hidden in [
        flat(80, 80, [255; 3]),
        flat(80, 80, [252, 253, 254]),
        png((80, 80), ColorType::Rgba, &[255, 255, 255, 200].repeat(80 * 80)),
        png((80, 80), ColorType::Rgba, &[0; 4].repeat(80 * 80)),
        svg("width='100' height='100'", ""),
        svg(
            "width='100' height='100'",
            "<circle r='40' cx='50' cy='50' fill='white'/>",
        ),
    ] {
        assert_eq!(unfit(&hidden), Unfit::Invisible);
    }
}

#[test]
fn a_line_is_no_logo_and_ten_to_one_is_one() {
    let most = 10;
    for (width, height) in [(2000, 20), (20, 2000), (641, 64), (65, 1)] {
        assert_eq!(unfit(&flat(width, height, [0; 3])), Unfit::Stretched { most });
        let size = format!("width='{width}' height='{height}'");
        let shape = format!("<rect width='{width}' height='{height}'/>");
        assert_eq!(unfit(&svg(&size, &shape)), Unfit::Stretched { most });
    }
    assert_eq!(Logo::read(&flat(640, 64, [0; 3])).unwrap().pixels(), (640, 64));
    assert_eq!(Logo::read(&flat(64, 640, [0; 3])).unwrap().pixels(), (29, 288));
}

#[test]
fn a_large_picture_comes_down_to_the_mean_of_its_pixels() {
    let stripes = [[0; 3], [255; 3], [0; 3], [255; 3]].concat().repeat(600);
    let large = png((2400, 600), ColorType::Rgb, &stripes.repeat(600));
    let logo = Logo::read(&large).unwrap();
    assert_eq!(logo.pixels(), (1152, 288));
    let mean = shown(&logo).iter().map(|c| f64::from(*c)).sum::<f64>() / f64::from(1152 * 288 * 3);
    assert!((mean - 127.5).abs() < 1.0, "{mean}");
}

#[test]
fn an_svg_is_drawn_as_large_as_is_kept_whatever_size_it_says() {
    let moved = r##"<g transform="translate(400 300)"><rect width="100" height="50" fill="#14524a"/></g>"##;
    for (size, inside) in [
        ("width='100' height='50' viewBox='400 300 100 50'", moved),
        ("viewBox='0 0 5000 5000'", moved),
        ("width='2mm' height='2mm' viewBox='0 0 900 900'", moved),
        ("", moved),
        ("width='100%' height='100%'", moved),
    ] {
        let logo = Logo::read(&svg(size, inside)).unwrap();
        let (width, height) = logo.pixels();
        assert!(
            (570..=576).contains(&width) && (285..=288).contains(&height),
            "{size}: {logo:?}"
        );
        let pixels = shown(&logo);
        let middle = (height / 2 * width + width / 2) as usize * 3;
        assert_eq!(pixels[middle..middle + 3], [0x14, 0x52, 0x4a], "{size}");
    }
    for size in [
        "width='0' height='10'",
        "width='-5' height='10'",
        "viewBox='0 0 0 0' width='0'",
    ] {
        assert!(
            matches!(unfit(&svg(size, SQUARE)), Unfit::NoSize | Unfit::Invisible),
            "{size}"
        );
    }
}

#[test]
fn an_svg_with_more_than_shapes_is_refused_by_name() {
    use Foreign::*;
    let deep = format!("{}{SQUARE}{}", "<g>".repeat(5_000), "</g>".repeat(5_000));
    let many = "<g/>".repeat(60_000);
    for (inside, what) in [
        ("<script>alert(1)</script>", Script),
        ("<rect onclick='alert(1)' width='9' height='9'/>", Script),
        (
            "<a xlink:href='javascript:alert(1)'><rect width='9' height='9'/></a>",
            Script,
        ),
        (
            "<image href='https://example.com/a.png' width='9' height='9'/>",
            Outside,
        ),
        (
            "<image xlink:href='file:///etc/passwd' width='9' height='9'/>",
            Outside,
        ),
        ("<use href='other.svg#a'/>", Outside),
        (
            "<rect fill='url(https://example.com/a.svg#b)' width='9' height='9'/>",
            Outside,
        ),
        (
            "<rect style='filter: url( \"a.svg#b\")' width='9' height='9'/>",
            Outside,
        ),
        ("<style>@import 'a.css';</style>", Outside),
        (
            "<style>@font-face { src: url(data:font/woff;base64,AA) }</style>",
            Outside,
        ),
        (
            "<image href='data:image/png;base64,AA' width='9' height='9'/>",
            Picture,
        ),
        ("<filter id='f'><feImage href='#a'/></filter>", Picture),
        ("<text x='1' y='9'>Halloway</text>", Letters),
        (
            "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>Hi</p></foreignObject>",
            WebPage,
        ),
        (&deep, TooMuch),
        (&many, TooMuch),
    ] {
        let inside = format!("{SQUARE}{inside}");
        let short = &inside[..inside.len().min(200)];
        assert_eq!(
            unfit(&svg("width='100' height='100'", &inside)),
            Unfit::Contains { what },
            "{short}"
        );
    }
    let with = |head: &str| [head.as_bytes(), &svg("width='100' height='100'", SQUARE)].concat();
    let bomb = "<!DOCTYPE svg [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]>";
    assert_eq!(unfit(&with(bomb)), Unfit::Contains { what: Entities });
    let styled = "<?xml-stylesheet href='a.css'?>";
    assert_eq!(unfit(&with(styled)), Unfit::Contains { what: Outside });
}

#[test]
fn what_drawing_programs_write_beside_the_shapes_does_no_harm() {
    let head = "\u{feff}<?xml version='1.0' encoding='UTF-8'?>\n<!-- Generator: a program -->\n\
        <!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n";
    let inside = "<title>Halloway</title><metadata><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>\
        <x rdf:resource='http://purl.org/dc/dcmitype/StillImage'/></rdf:RDF></metadata>\
        <style type='text/css'>.st0{fill:url(#g);}</style>\
        <defs><linearGradient id='g'><stop stop-color='#14524a'/><stop offset='1' stop-color='#b3261e'/></linearGradient></defs>\
        <switch><foreignObject requiredExtensions='http://ns.adobe.com/AdobeIllustrator/10.0/'/>\
        <g><a href='https://example.com'><rect class='st0' width='100' height='50'/></a></g></switch>";
    let bytes = [head.as_bytes(), &svg("viewBox='0 0 100 50'", inside)].concat();
    let pixels = shown(&Logo::read(&bytes).unwrap());
    let (first, last) = (&pixels[..3], &pixels[575 * 3..576 * 3]);
    assert!(first[1] > 70 && first[0] < 40, "{first:?}");
    assert!(last[0] > 160 && last[1] < 60, "{last:?}");
}

#[test]
fn an_svg_that_is_not_well_formed_names_the_line() {
    let broken = b"<svg xmlns='http://www.w3.org/2000/svg'>\n<g>\n</svg>";
    assert_eq!(unfit(broken), Unfit::NotXml { line: 3 });
}

#[test]
fn the_same_file_gives_the_same_bytes_and_they_survive_being_written_down() {
    for bytes in [flat(300, 90, [20, 82, 74]), svg("viewBox='0 0 100 100'", SQUARE)] {
        let logo = Logo::read(&bytes).unwrap();
        assert_eq!(logo, Logo::read(&bytes).unwrap());
        let written = serde_json::to_string(&logo).unwrap();
        assert_eq!(serde_json::from_str::<Logo>(&written).unwrap(), logo);
        assert_eq!(Logo::kept(logo.png().to_vec()), Some(logo));
    }
    assert_eq!(Logo::kept(b"no PNG".to_vec()), None);
}

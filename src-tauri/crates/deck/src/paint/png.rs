//! The PNG painter: a page as pixels on white, from the same outlines as the SVG.

use std::io::Cursor;

use rustybuzz::ttf_parser::{GlyphId, OutlineBuilder};
use tiny_skia::{
    FillRule, LineCap, LineJoin, Paint, PathBuilder, Pixmap, PixmapPaint, PixmapRef, StrokeDash, Transform,
};

use super::PaintError;
use crate::scene::{Colour, Node, Page, Path, Picture, Run, Segment, Stroke};

/// Pixels for each point, while the picture stays within what is sensible.
const SCALE: f64 = 2.0;
/// The longest side, and the most pixels in all: 240 MB while it is painted.
const LONGEST: f64 = 16_000.0;
const MOST: f64 = 60_000_000.0;

/// Paints one page as a PNG, two pixels to the point; a very large page with fewer.
///
/// # Errors
/// [`PaintError::Picture`] when the picture cannot be written.
pub fn png(page: &Page) -> Result<Vec<u8>, PaintError> {
    let (width, height) = (page.size.width.max(1.0), page.size.height.max(1.0));
    let scale = SCALE
        .min(LONGEST / width.max(height))
        .min((MOST / (width * height)).sqrt());
    let pixels = |points: f64| (points * scale).ceil().clamp(1.0, LONGEST) as u32;
    let refused = |why: &dyn std::fmt::Display| PaintError::Picture(why.to_string());
    let mut canvas =
        Pixmap::new(pixels(width), pixels(height)).ok_or_else(|| refused(&"a picture without pixels"))?;
    canvas.fill(tiny_skia::Color::WHITE);
    let scale = scale as f32;
    nodes(&page.nodes, &mut canvas, Transform::from_scale(scale, scale));
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(Cursor::new(&mut bytes), canvas.width(), canvas.height());
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    // On white everything is opaque: what is premultiplied is the colour itself.
    let rgb: Vec<u8> = canvas
        .data()
        .chunks_exact(4)
        .flat_map(|p| [p[0], p[1], p[2]])
        .collect();
    let mut writer = encoder.write_header().map_err(|error| refused(&error))?;
    writer.write_image_data(&rgb).map_err(|error| refused(&error))?;
    writer.finish().map_err(|error| refused(&error))?;
    Ok(bytes)
}

fn nodes(all: &[Node], canvas: &mut Pixmap, to: Transform) {
    for node in all {
        match node {
            Node::Group(group) => nodes(&group.children, canvas, to),
            Node::Text(run) => text(run, canvas, to),
            Node::Path(path) => shape(path, canvas, to),
            Node::Picture(picture) => image(picture, canvas, to),
        }
    }
}

fn paint(colour: Colour) -> Paint<'static> {
    let mut paint = Paint::default();
    paint.set_color_rgba8(colour.r, colour.g, colour.b, 255);
    paint.anti_alias = true;
    paint
}

fn text(run: &Run, canvas: &mut Pixmap, to: Transform) {
    let scale = (run.size / run.face.units_per_em) as f32;
    let mut outlines = Outline {
        path: PathBuilder::new(),
        scale,
        x: 0.0,
        y: 0.0,
    };
    for glyph in &run.glyphs {
        outlines.x = (run.x + glyph.x) as f32;
        outlines.y = (run.y - glyph.rise) as f32;
        let _ = run.face.shaper().outline_glyph(GlyphId(glyph.id), &mut outlines);
    }
    if let Some(path) = outlines.path.finish() {
        canvas.fill_path(&path, &paint(run.colour), FillRule::Winding, to, None);
    }
}

/// Outlines of glyphs on the page: y goes down there, and up in a font.
struct Outline {
    path: PathBuilder,
    scale: f32,
    x: f32,
    y: f32,
}

impl Outline {
    fn at(&self, x: f32, y: f32) -> (f32, f32) {
        (self.x + x * self.scale, self.y - y * self.scale)
    }
}

impl OutlineBuilder for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.move_to(x, y);
    }
    fn line_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.line_to(x, y);
    }
    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let ((x1, y1), (x, y)) = (self.at(x1, y1), self.at(x, y));
        self.path.quad_to(x1, y1, x, y);
    }
    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let ((x1, y1), (x2, y2), (x, y)) = (self.at(x1, y1), self.at(x2, y2), self.at(x, y));
        self.path.cubic_to(x1, y1, x2, y2, x, y);
    }
    fn close(&mut self) {
        self.path.close();
    }
}

fn shape(path: &Path, canvas: &mut Pixmap, to: Transform) {
    let mut builder = PathBuilder::new();
    for segment in &path.segments {
        match *segment {
            Segment::Move(x, y) => builder.move_to(x as f32, y as f32),
            Segment::Line(x, y) => builder.line_to(x as f32, y as f32),
            Segment::Curve(ax, ay, bx, by, x, y) => {
                builder.cubic_to(ax as f32, ay as f32, bx as f32, by as f32, x as f32, y as f32);
            }
            Segment::Close => builder.close(),
        }
    }
    let Some(drawn) = builder.finish() else {
        return;
    };
    if let Some(colour) = path.fill {
        canvas.fill_path(&drawn, &paint(colour), FillRule::Winding, to, None);
    }
    if let Some(Stroke {
        colour,
        width,
        dash,
        round,
    }) = &path.stroke
    {
        let (cap, join) = match round {
            true => (LineCap::Round, LineJoin::Round),
            false => (LineCap::Butt, LineJoin::Miter),
        };
        let stroke = tiny_skia::Stroke {
            width: *width as f32,
            line_cap: cap,
            line_join: join,
            // Dashes that no pixel tells apart are a line.
            dash: dash
                .filter(|(on, off)| (on + off) as f32 * to.sx > 0.5)
                .and_then(|(on, off)| StrokeDash::new(vec![on as f32, off as f32], 0.0)),
            ..tiny_skia::Stroke::default()
        };
        canvas.stroke_path(&drawn, &paint(*colour), &stroke, to, None);
    }
}

/// A picture; one that cannot be read leaves its place empty, as it was checked when it was taken in.
fn image(picture: &Picture, canvas: &mut Pixmap, to: Transform) {
    let Some((width, height, pixels)) = pixels(picture.logo.png()) else {
        return;
    };
    let Some(source) = PixmapRef::from_bytes(&pixels, width, height) else {
        return;
    };
    let across = picture.width / f64::from(width);
    let down = picture.height / f64::from(height);
    let place = to
        .pre_translate(picture.x as f32, picture.y as f32)
        .pre_scale(across as f32, down as f32);
    let smooth = PixmapPaint {
        quality: tiny_skia::FilterQuality::Bilinear,
        ..PixmapPaint::default()
    };
    canvas.draw_pixmap(0, 0, source, &smooth, place, None);
}

/// The pixels of a PNG as opaque RGBA: what is kept of a logo stands on white.
fn pixels(bytes: &[u8]) -> Option<(u32, u32, Vec<u8>)> {
    let mut decoder = png::Decoder::new(Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().ok()?;
    let mut buffer = vec![0; reader.output_buffer_size()?];
    let info = reader.next_frame(&mut buffer).ok()?;
    let size = usize::try_from(info.width).ok()? * usize::try_from(info.height).ok()?;
    let samples = info.color_type.samples();
    let mut rgba = Vec::with_capacity(size * 4);
    for pixel in buffer.get(..size * samples)?.chunks_exact(samples) {
        match *pixel {
            [grey] | [grey, _] => rgba.extend([grey, grey, grey, 255]),
            [r, g, b] | [r, g, b, _] => rgba.extend([r, g, b, 255]),
            _ => return None,
        }
    }
    Some((info.width, info.height, rgba))
}

//! Opaque pixels on white: what is left of a picture once it stands on a page.

/// From here on a channel counts as white: what is fainter is not seen on paper.
const WHITE: u8 = 250;

/// Pixels, row by row, three bytes each.
#[derive(Debug, Clone, PartialEq)]
pub struct Canvas {
    width: usize,
    height: usize,
    rgb: Vec<u8>,
}

/// A part of a canvas: from the left and from the top, across and down.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Part {
    pub left: usize,
    pub top: usize,
    pub width: usize,
    pub height: usize,
}

impl Canvas {
    /// Pixels on white, each with how opaque it is.
    pub fn on_white((width, height): (usize, usize), pixels: impl Iterator<Item = ([u8; 3], u8)>) -> Self {
        let mut rgb = Vec::with_capacity(width * height * 3);
        for (colour, alpha) in pixels {
            let alpha = u32::from(alpha);
            rgb.extend(colour.map(|c| ((u32::from(c) * alpha + 255 * (255 - alpha) + 127) / 255) as u8));
        }
        rgb.resize(width * height * 3, u8::MAX);
        Self { width, height, rgb }
    }

    /// How many pixels across and down.
    pub fn size(&self) -> (u32, u32) {
        let count = |n| u32::try_from(n).unwrap_or(u32::MAX);
        (count(self.width), count(self.height))
    }

    /// The pixels.
    pub fn rgb(&self) -> &[u8] {
        &self.rgb
    }

    /// The smallest part with everything in it that is not white.
    pub fn seen(&self) -> Option<Part> {
        let row = |y: usize| &self.rgb[y * self.width * 3..(y + 1) * self.width * 3];
        let inked = |row: &[u8]| row.iter().any(|c| *c < WHITE);
        let top = (0..self.height).find(|y| inked(row(*y)))?;
        let bottom = (0..self.height).rfind(|y| inked(row(*y)))?;
        let firsts = (top..=bottom).filter_map(|y| row(y).iter().position(|c| *c < WHITE));
        let lasts = (top..=bottom).filter_map(|y| row(y).iter().rposition(|c| *c < WHITE));
        let (left, right) = (firsts.min()? / 3, lasts.max()? / 3);
        Some(Part {
            left,
            top,
            width: right + 1 - left,
            height: bottom + 1 - top,
        })
    }

    /// A part of it.
    pub fn cut(&self, part: Part) -> Self {
        let rows = self
            .rgb
            .chunks_exact(self.width * 3)
            .skip(part.top)
            .take(part.height);
        Self {
            width: part.width,
            height: part.height,
            rgb: rows
                .flat_map(|row| &row[part.left * 3..][..part.width * 3])
                .copied()
                .collect(),
        }
    }

    /// The same, no larger than this; each pixel is the mean of those it stands for.
    pub fn shrunk(self, most: (u32, u32)) -> Self {
        let scale = f64::min(
            f64::from(most.0) / self.width as f64,
            f64::from(most.1) / self.height as f64,
        );
        if scale >= 1.0 {
            return self;
        }
        let side = |pixels: usize| ((pixels as f64 * scale).round() as usize).max(1);
        let (width, height) = (side(self.width), side(self.height));
        // First across, then down: a mean of means is the mean.
        let across = means(&self.rgb, self.width, 1, width);
        let rgb = means(&across, self.height, width, height);
        let rgb = rgb.iter().map(|c| c.round() as u8).collect();
        Self { width, height, rgb }
    }
}

/// Brings each run of `count` things down to `fewer`; a thing is `of` neighbouring pixels.
fn means<C: Copy + Into<f64>>(pixels: &[C], count: usize, of: usize, fewer: usize) -> Vec<f64> {
    let share = count as f64 / fewer as f64;
    let step = of * 3;
    let mut means = Vec::with_capacity(pixels.len() / count * fewer);
    for run in pixels.chunks_exact(count * step) {
        for at in 0..fewer {
            let (from, until) = (at as f64 * share, (at + 1) as f64 * share);
            let whole = from as usize..(until.ceil() as usize).min(count);
            means.extend((0..step).map(|channel| {
                let weighed = whole.clone().map(|i| {
                    let covered = until.min((i + 1) as f64) - from.max(i as f64);
                    let value: f64 = run[i * step + channel].into();
                    value * covered
                });
                weighed.sum::<f64>() / share
            }));
        }
    }
    means
}

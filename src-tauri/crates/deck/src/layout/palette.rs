//! The colours of a deck: one accent, greys for what is not the point, green, amber and red for status only.

use crate::content::Tone;
use crate::scene::Colour;
use crate::sheet::Mark;

/// The accent when the firm has none of its own.
const PINE: Colour = Colour::hex(0x14524A);
/// Of the worst band: darker than red, as its bar across the sign is.
const CRITICAL: Colour = Colour::hex(0x7A0F2B);
/// Share of the accent in its tint.
const TINT: f64 = 0.47;

/// Every colour a slide may use.
#[derive(Debug, Clone, Copy)]
pub struct Palette {
    /// Titles, statements, figures.
    pub ink: Colour,
    /// Second text.
    pub second: Colour,
    /// Furniture and column heads; never on the grey band.
    pub furniture: Colour,
    /// Axes and open boxes.
    pub axis: Colour,
    /// Bars of the past.
    pub past: Colour,
    /// Start values and hairlines.
    pub hairline: Colour,
    /// Week lines.
    pub week: Colour,
    /// The quarter's band.
    pub band: Colour,
    /// The one accent.
    pub accent: Colour,
    /// The accent on white: documented value, the way to the last quarter.
    pub tint: Colour,
    /// White.
    pub white: Colour,
    good: Colour,
    watch: Colour,
    bad: Colour,
}

impl Palette {
    /// The palette with the firm's accent (`#rrggbb`), darkened until it reads on white; pine without one.
    pub fn new(accent: Option<&str>) -> Self {
        let accent = accent.and_then(parse).unwrap_or(PINE).legible_on_white();
        Self {
            ink: Colour::hex(0x16202C),
            second: Colour::hex(0x4E5A66),
            furniture: Colour::hex(0x67727D),
            axis: Colour::hex(0xA3ABB3),
            past: Colour::hex(0xB9C0C6),
            hairline: Colour::hex(0xCDD3D8),
            week: Colour::hex(0xE6E9EB),
            band: Colour::hex(0xF1F3F4),
            accent,
            tint: accent.on_white(TINT),
            white: Colour::hex(0xFFFFFF),
            good: Colour::hex(0x1E7B34),
            watch: Colour::hex(0x8F5F00),
            bad: Colour::hex(0xB3261E),
        }
    }

    /// The colour of a band's sign.
    pub fn of_mark(&self, mark: Mark) -> Colour {
        match mark {
            Mark::Circle => self.good,
            Mark::Diamond => self.watch,
            Mark::Square => self.bad,
            Mark::Octagon => CRITICAL,
            Mark::Dashed => self.furniture,
        }
    }

    /// The colour of a status.
    pub fn of(&self, tone: Tone) -> Colour {
        match tone {
            Tone::Good => self.good,
            Tone::Watch => self.watch,
            Tone::Bad => self.bad,
            Tone::Neutral => self.second,
        }
    }
}

fn parse(text: &str) -> Option<Colour> {
    let digits = text.strip_prefix('#').filter(|d| d.len() == 6)?;
    u32::from_str_radix(digits, 16).ok().map(Colour::hex)
}

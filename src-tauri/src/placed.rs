//! Where the window stood and how large its letters were, kept for the next start in a small file beside the one that
//! remembers the vault. It holds numbers only, and nothing of any vault.

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

/// Sizes of the letters, in percent.
pub const ZOOMS: &[u32] = &[80, 90, 100, 110, 125, 150, 175, 200];
/// As they are drawn.
pub const AS_DRAWN: u32 = 100;
/// The size of a window that was never moved, and the least it may have, in pixels of the screens' own scale.
pub const SIZE: (f64, f64) = (1280.0, 720.0);
pub const LEAST: (f64, f64) = (640.0, 480.0);
/// So much of a window's top edge has to be on a screen, so that it can be got hold of: across and down.
const TO_HOLD: (i64, i64) = (120, 32);

/// A window's place and size.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Placed {
    /// Its top left corner, in pixels of the whole desktop.
    pub at: Option<(i32, i32)>,
    /// Width and height inside its frame, in pixels of its screen's own scale.
    pub size: (f64, f64),
    /// True when it filled its screen.
    pub maximized: bool,
    /// Size of its letters, in percent.
    pub zoom: u32,
}

impl Default for Placed {
    fn default() -> Self {
        Self {
            at: None,
            size: SIZE,
            maximized: false,
            zoom: AS_DRAWN,
        }
    }
}

/// A screen: its corner and size in pixels of the whole desktop, and how many of them make one of its own scale.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Screen {
    pub at: (i32, i32),
    pub size: (u32, u32),
    pub scale: f64,
}

/// Larger or smaller letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Zoom {
    /// The next larger.
    Larger,
    /// The next smaller.
    Smaller,
    /// As drawn.
    AsDrawn,
}

impl Zoom {
    /// From one size to the next; the last stays the last.
    pub fn from(self, percent: u32) -> u32 {
        match self {
            Self::Larger => ZOOMS.iter().find(|zoom| **zoom > percent),
            Self::Smaller => ZOOMS.iter().rev().find(|zoom| **zoom < percent),
            Self::AsDrawn => Some(&AS_DRAWN),
        }
        .copied()
        .unwrap_or(percent)
    }
}

impl Placed {
    /// What the file says; without a file that can be read, a window that was never moved.
    pub fn read(file: &Path) -> Self {
        fs::read(file)
            .ok()
            .and_then(|bytes| serde_json::from_slice::<Self>(&bytes).ok())
            .filter(|placed| placed.size.0.is_finite() && placed.size.1.is_finite())
            .unwrap_or_default()
    }

    /// Keeps it. That it cannot be kept is no reason to hold up a window that closes.
    pub fn keep(&self, file: &Path) {
        if let (Some(folder), Ok(bytes)) = (file.parent(), serde_json::to_vec(self)) {
            let _ = fs::create_dir_all(folder).and_then(|()| fs::write(file, bytes));
        }
    }

    /// The same on the screens there are now: no larger than the largest, and where it can be got hold of; a window
    /// whose screen is gone has no place.
    pub fn on(self, screens: &[Screen]) -> Self {
        let largest = |of: fn(&Screen) -> f64| screens.iter().map(of).fold(0.0, f64::max);
        let within = |wanted: f64, least: f64, most: f64| match most {
            // Nothing is known of any screen.
            0.0 => wanted.max(least),
            most => wanted.min(most).max(least),
        };
        let size = (
            within(self.size.0, LEAST.0, largest(|s| f64::from(s.size.0) / s.scale)),
            within(self.size.1, LEAST.1, largest(|s| f64::from(s.size.1) / s.scale)),
        );
        Self {
            at: self
                .at
                .filter(|at| screens.iter().any(|screen| screen.holds(*at, size.0))),
            size,
            zoom: if ZOOMS.contains(&self.zoom) {
                self.zoom
            } else {
                AS_DRAWN
            },
            ..self
        }
    }
}

impl Screen {
    /// Whether enough of the top edge of a window so wide is on it.
    fn holds(&self, at: (i32, i32), width: f64) -> bool {
        let (left, top) = (i64::from(self.at.0), i64::from(self.at.1));
        let (right, bottom) = (left + i64::from(self.size.0), top + i64::from(self.size.1));
        let (from, down) = (i64::from(at.0), i64::from(at.1));
        let to = from + (width * self.scale) as i64;
        to.min(right) - from.max(left) >= TO_HOLD.0 && down >= top && down + TO_HOLD.1 <= bottom
    }
}

/// The file of this computer, beside the one that remembers the vault.
pub fn file_of(places: &desk::Places) -> Option<PathBuf> {
    places
        .memory
        .as_ref()
        .map(|file| file.with_file_name("window.json"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LAPTOP: Screen = Screen {
        at: (0, 0),
        size: (1920, 1080),
        scale: 1.0,
    };
    const BESIDE: Screen = Screen {
        at: (1920, 0),
        size: (3840, 2160),
        scale: 2.0,
    };

    fn placed(at: (i32, i32), size: (f64, f64)) -> Placed {
        Placed {
            at: Some(at),
            size,
            ..Placed::default()
        }
    }

    #[test]
    fn a_window_comes_back_where_it_was() {
        let there = placed((2000, 40), (1500.0, 900.0));
        assert_eq!(there.on(&[LAPTOP, BESIDE]), there);
    }

    #[test]
    fn a_window_whose_screen_is_gone_is_put_where_it_can_be_seen() {
        let gone = placed((2000, 40), (1500.0, 900.0)).on(&[LAPTOP]);
        assert_eq!((gone.at, gone.size), (None, (1500.0, 900.0)));
        for out in [(-1450, 10), (1850, 10), (10, -40), (10, 1060)] {
            assert_eq!(placed(out, (1500.0, 900.0)).on(&[LAPTOP]).at, None, "{out:?}");
        }
        let partly = placed((-1000, 10), (1500.0, 900.0)).on(&[LAPTOP]);
        assert_eq!(partly.at, Some((-1000, 10)), "enough of it can be got hold of");
    }

    #[test]
    fn a_window_is_never_larger_than_the_screens_nor_too_small() {
        let large = placed((0, 0), (4000.0, 3000.0));
        assert_eq!(large.on(&[LAPTOP]).size, (1920.0, 1080.0));
        assert_eq!(large.on(&[BESIDE]).size, (1920.0, 1080.0), "its scale is two");
        assert_eq!(placed((0, 0), (1.0, -5.0)).on(&[LAPTOP]).size, LEAST);
        assert_eq!(large.on(&[]).at, None);
    }

    #[test]
    fn letters_grow_and_shrink_by_steps_and_end_somewhere() {
        assert_eq!(Zoom::Larger.from(100), 110);
        assert_eq!(Zoom::Smaller.from(100), 90);
        assert_eq!((Zoom::Larger.from(200), Zoom::Smaller.from(80)), (200, 80));
        assert_eq!(Zoom::AsDrawn.from(175), AS_DRAWN);
        let odd = Placed {
            zoom: 7,
            ..Placed::default()
        };
        assert_eq!(odd.on(&[LAPTOP]).zoom, AS_DRAWN);
    }

    #[test]
    fn what_is_kept_is_read_again_and_anything_else_is_a_new_window() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a/window.json");
        assert_eq!(Placed::read(&file), Placed::default());
        let there = Placed {
            zoom: 150,
            maximized: true,
            ..placed((3, 4), (800.0, 600.0))
        };
        there.keep(&file);
        assert_eq!(Placed::read(&file), there);
        for broken in [
            "",
            "{",
            "[]",
            r#"{"at":null,"size":[1e999,2],"maximized":false,"zoom":100}"#,
        ] {
            fs::write(&file, broken).unwrap();
            assert_eq!(Placed::read(&file), Placed::default(), "{broken}");
        }
    }
}

//! The faces text is set in: IBM Plex Sans from the program itself, so that a deck looks the same everywhere,
//! and, only for characters Plex lacks, a face of the system. Faces live as long as the process.

use crate::shape::{self, Remembered, Shaped, Stretch};
use rustybuzz::{Direction, Script, ShapePlan, ttf_parser};
use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, LazyLock, Mutex};

/// How heavy a face is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Weight {
    /// 400: running text.
    Regular,
    /// 500: figures, titles from 30 pt up, statements.
    Medium,
    /// 600: labels, decisions, figures at 20 pt.
    SemiBold,
}

impl Weight {
    /// The weight as CSS counts it.
    pub const fn number(self) -> u16 {
        match self {
            Weight::Regular => 400,
            Weight::Medium => 500,
            Weight::SemiBold => 600,
        }
    }
}

/// A face with everything the shaper and the painters ask of it.
pub struct Face {
    /// PostScript name, unique among the faces in use.
    pub name: String,
    /// The font file.
    pub data: &'static [u8],
    /// Which face of the file, 0 unless it is a collection.
    pub index: u32,
    /// Font units per em.
    pub units_per_em: f64,
    /// Height above the baseline, in em.
    pub ascent: f64,
    /// Depth under the baseline, in em; negative.
    pub descent: f64,
    /// Height of a capital, in em.
    pub cap_height: f64,
    shaper: rustybuzz::Face<'static>,
    /// How the face shapes a direction and script; making such a plan takes longer than using it.
    plans: Mutex<BTreeMap<PlanKey, Arc<ShapePlan>>>,
}

/// Does the text run from right to left, and in which script (its four-letter tag) is it?
type PlanKey = (bool, Option<u32>);

impl Face {
    fn parse(data: &'static [u8], index: u32, fallback_name: &str) -> Option<Self> {
        let shaper = rustybuzz::Face::from_slice(data, index)?;
        let em = f64::from(shaper.units_per_em());
        let name = shaper
            .names()
            .into_iter()
            .filter(|n| n.name_id == ttf_parser::name_id::POST_SCRIPT_NAME)
            .find_map(|n| n.to_string())
            .unwrap_or_else(|| fallback_name.to_owned());
        let name: String = name
            .chars()
            .filter(|c| c.is_ascii_alphanumeric() || *c == '-')
            .collect();
        let ascent = f64::from(shaper.ascender()) / em;
        let cap = shaper
            .capital_height()
            .filter(|c| *c > 0)
            .map_or(ascent * 0.7, |c| f64::from(c) / em);
        Some(Self {
            name: if name.is_empty() {
                fallback_name.to_owned()
            } else {
                name
            },
            data,
            index,
            units_per_em: em,
            ascent,
            descent: f64::from(shaper.descender()) / em,
            cap_height: cap,
            shaper,
            plans: Mutex::default(),
        })
    }

    /// The face as the shaper wants it.
    pub fn shaper(&self) -> &rustybuzz::Face<'static> {
        &self.shaper
    }

    /// How the face shapes text of this direction and script.
    pub fn plan(&self, rtl: bool, script: Option<Script>) -> Arc<ShapePlan> {
        let direction = if rtl {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        };
        let make = || Arc::new(ShapePlan::new(&self.shaper, direction, script, None, &[]));
        let key = (rtl, script.map(|s| s.tag().0));
        match self.plans.lock() {
            Ok(mut plans) => plans.entry(key).or_insert_with(make).clone(),
            Err(_) => make(),
        }
    }

    /// Has it a glyph for this character?
    pub fn has(&self, character: char) -> bool {
        self.shaper.glyph_index(character).is_some_and(|g| g.0 != 0)
    }
}

/// A face by reference; two are equal when they are the same face.
#[derive(Clone, Copy)]
pub struct FaceRef(pub &'static Face);

impl std::ops::Deref for FaceRef {
    type Target = Face;
    fn deref(&self) -> &Face {
        self.0
    }
}

impl PartialEq for FaceRef {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

impl Eq for FaceRef {}

impl fmt::Debug for FaceRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.name)
    }
}

static REGULAR: &[u8] = include_bytes!("../fonts/IBMPlexSans-Regular.ttf");
static MEDIUM: &[u8] = include_bytes!("../fonts/IBMPlexSans-Medium.ttf");
static SEMI_BOLD: &[u8] = include_bytes!("../fonts/IBMPlexSans-SemiBold.ttf");

/// The three shipped faces, parsed once. `None` only if the program's own data were broken.
static SHIPPED: LazyLock<Option<[Face; 3]>> = LazyLock::new(|| {
    Some([
        Face::parse(REGULAR, 0, "IBMPlexSans-Regular")?,
        Face::parse(MEDIUM, 0, "IBMPlexSans-Medium")?,
        Face::parse(SEMI_BOLD, 0, "IBMPlexSans-SemiBold")?,
    ])
});

/// The faces of the system, listed once and loaded when a character asks for them.
static SYSTEM: LazyLock<Mutex<SystemFaces>> = LazyLock::new(|| Mutex::new(SystemFaces::list()));

/// The faces a deck may be set in.
#[derive(Clone)]
pub struct Fonts {
    shipped: &'static [Face; 3],
    system: bool,
    /// What was shaped before, while a deck is laid out.
    remembered: Option<Arc<Remembered>>,
}

/// The shipped fonts cannot be read: the program's own file is damaged.
#[derive(Debug, thiserror::Error)]
#[error("the fonts that come with Tenure cannot be read; install Tenure again")]
pub struct FontsDamaged;

impl Fonts {
    /// The shipped faces, and those of the system for characters they lack.
    pub fn new() -> Result<Self, FontsDamaged> {
        Ok(Self {
            shipped: SHIPPED.as_ref().ok_or(FontsDamaged)?,
            system: true,
            remembered: None,
        })
    }

    /// The shipped faces alone: what they lack is missing.
    pub fn shipped_only() -> Result<Self, FontsDamaged> {
        Ok(Self {
            shipped: SHIPPED.as_ref().ok_or(FontsDamaged)?,
            system: false,
            remembered: None,
        })
    }

    /// The same faces, that shape no text twice: half of what stands in a deck stands in it more than once, or is
    /// measured before it is set. The texts are a client's, so they are remembered for one layout and no longer.
    pub(crate) fn remembering(&self) -> Self {
        Self {
            remembered: Some(Arc::default()),
            ..self.clone()
        }
    }

    /// Shapes the text of a stretch in one direction.
    pub(crate) fn shape(&self, text: &str, stretch: &Stretch, rtl: bool) -> Vec<Shaped> {
        match &self.remembered {
            Some(remembered) => remembered.shape(text, stretch, rtl),
            None => shape::shape(text, stretch, rtl),
        }
    }

    /// The shipped face of this weight.
    pub fn face(&self, weight: Weight) -> FaceRef {
        FaceRef(match weight {
            Weight::Regular => &self.shipped[0],
            Weight::Medium => &self.shipped[1],
            Weight::SemiBold => &self.shipped[2],
        })
    }

    /// A face for a whole grapheme: the shipped one if it has all its characters, else one of the system,
    /// else none.
    pub fn face_for(&self, grapheme: &str, weight: Weight) -> Option<FaceRef> {
        let own = self.face(weight);
        let needed = || grapheme.chars().filter(|c| !is_ignorable(*c));
        if needed().all(|c| own.has(c)) {
            return Some(own);
        }
        if !self.system {
            return None;
        }
        let characters: Vec<char> = needed().collect();
        SYSTEM.lock().ok()?.find(&characters, weight)
    }
}

impl fmt::Debug for Fonts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Fonts").field("system", &self.system).finish()
    }
}

/// Characters that leave no mark and need no glyph: joiners, direction marks, variation selectors, spaces of
/// no width.
pub fn is_ignorable(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{2064}' | '\u{FE00}'..='\u{FE0F}' | '\u{061C}'
        | '\u{034F}' | '\u{180B}'..='\u{180F}' | '\u{E0100}'..='\u{E01EF}')
}

/// The faces of the system: which characters each has, and those that were needed.
struct SystemFaces {
    database: fontdb::Database,
    /// Faces in the order in which they are asked; each with its weight.
    order: Vec<(fontdb::ID, u16)>,
    /// Ranges of characters each face has, read when the first character is missing.
    coverage: BTreeMap<usize, Vec<(u32, u32)>>,
    loaded: BTreeMap<usize, Option<FaceRef>>,
    answers: BTreeMap<(Vec<char>, Weight), Option<FaceRef>>,
}

impl SystemFaces {
    fn list() -> Self {
        let mut database = fontdb::Database::new();
        database.load_system_fonts();
        // The order in which folders are listed differs between machines; names do not.
        let mut keyed: Vec<_> = database
            .faces()
            .filter(|f| f.style == fontdb::Style::Normal)
            .map(|f| {
                let family = f
                    .families
                    .first()
                    .map(|(name, _)| name.clone())
                    .unwrap_or_default();
                // Serif and fixed-width faces come last: beside Plex Sans they are the worse company.
                let odd = f.monospaced || family.contains("Serif") || family.contains("Mono");
                (
                    (odd, family, f.post_script_name.clone(), f.index),
                    (f.id, f.weight.0),
                )
            })
            .collect();
        keyed.sort_by(|a, b| a.0.cmp(&b.0));
        let order = keyed.into_iter().map(|(_, face)| face).collect();
        Self {
            database,
            order,
            coverage: BTreeMap::new(),
            loaded: BTreeMap::new(),
            answers: BTreeMap::new(),
        }
    }

    /// The face nearest in weight among those that have all these characters; on a tie the first in order.
    fn find(&mut self, characters: &[char], weight: Weight) -> Option<FaceRef> {
        let key = (characters.to_vec(), weight);
        if let Some(answer) = self.answers.get(&key) {
            return *answer;
        }
        let mut fitting: Vec<(u16, usize)> = Vec::new();
        for at in 0..self.order.len() {
            if self.covers(at, characters) {
                fitting.push((self.order[at].1.abs_diff(weight.number()), at));
            }
        }
        fitting.sort_unstable();
        let answer = fitting.into_iter().find_map(|(_, at)| self.load(at));
        self.answers.insert(key, answer);
        answer
    }

    fn covers(&mut self, at: usize, characters: &[char]) -> bool {
        let (database, id) = (&self.database, self.order[at].0);
        let ranges = self.coverage.entry(at).or_insert_with(|| {
            database
                .with_face_data(id, |data, index| ranges_of(data, index).unwrap_or_default())
                .unwrap_or_default()
        });
        characters.iter().all(|c| {
            let c = u32::from(*c);
            let after = ranges.partition_point(|(first, _)| *first <= c);
            after > 0 && c <= ranges[after - 1].1
        })
    }

    /// The face at this place of the order, kept for the life of the process.
    fn load(&mut self, at: usize) -> Option<FaceRef> {
        if let Some(known) = self.loaded.get(&at) {
            return *known;
        }
        let id = self.order[at].0;
        let name = self.database.face(id)?.post_script_name.clone();
        let face = self
            .database
            .with_face_data(id, |data, index| (data.to_vec(), index))
            .and_then(|(data, index)| Face::parse(Box::leak(data.into_boxed_slice()), index, &name))
            .map(|face| FaceRef(Box::leak(Box::new(face))));
        self.loaded.insert(at, face);
        face
    }
}

/// The characters a face has, as ascending ranges. Faces of bitmaps or colours only have none that serve:
/// both painters draw outlines.
fn ranges_of(data: &[u8], index: u32) -> Option<Vec<(u32, u32)>> {
    let face = ttf_parser::Face::parse(data, index).ok()?;
    let tables = face.tables();
    tables
        .glyf
        .is_some()
        .then_some(())
        .or(tables.cff.is_some().then_some(()))?;
    let mut characters = Vec::new();
    for table in tables.cmap?.subtables.into_iter().filter(|t| t.is_unicode()) {
        table.codepoints(|c| {
            if table.glyph_index(c).is_some_and(|g| g.0 != 0) {
                characters.push(c);
            }
        });
    }
    characters.sort_unstable();
    let mut ranges: Vec<(u32, u32)> = Vec::new();
    for c in characters {
        match ranges.last_mut() {
            Some(last) if c <= last.1 + 1 => last.1 = c,
            _ => ranges.push((c, c)),
        }
    }
    Some(ranges)
}

//! The map as a file: the same arrangement as on the screen, as SVG, PNG or PDF.

use std::path::Path;

use chrono::{Datelike, NaiveDate};
use deck::map::{Map, MapCard, MapCell as Crossing, MapHead, MapLine as Drawn, MapQuarter, MapSign};
use model::map::{Place, TALLEST};
use model::{AccountRecords, Arrangement, CoverageLevel, DeckLanguage, Id, InfluenceKind, MONTHS, Strength};
use serde_json::json;

use super::map::view;
use super::{MapCell, MapExtent, MapLineKind, MapPerson, MapView};
use crate::files::{suggested, write_whole};
use crate::find::health_model;
use crate::paper::{Written, missing_glyphs};
use crate::text::{said, word};
use crate::{Desk, Error, Result};

/// How a map is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Svg,
    Png,
    Pdf,
}

impl Format {
    /// As a file's name ends.
    fn of(path: &Path) -> Result<Self> {
        let ending = path
            .extension()
            .and_then(|ending| ending.to_str())
            .unwrap_or_default();
        match ending.to_ascii_lowercase().as_str() {
            "svg" => Ok(Self::Svg),
            "png" => Ok(Self::Png),
            "pdf" => Ok(Self::Pdf),
            _ => Err(Error::NotAPicture {
                file: path.display().to_string(),
            }),
        }
    }
}

impl Desk {
    /// Writes the map of an account today, or as it stood at the end of a day, to a file, whole or not at all: as SVG, PNG
    /// or PDF, as its name ends. It is for our firm alone.
    ///
    /// # Errors
    /// [`Error::NotAPicture`] when the name ends in none of them; as [`Desk::map`]; when the file cannot be written.
    pub fn map_write(
        &self,
        account: Id,
        arrangement: Arrangement,
        day: Option<NaiveDate>,
        out: &Path,
    ) -> Result<Written> {
        let format = Format::of(out)?;
        let map = self.at(account, day, |reader, records, as_of| {
            let view = view(records, &health_model(reader)?, arrangement, as_of);
            Ok(drawn(records, &view))
        })?;
        let scene = deck::layout::map(&map, self.fonts()?);
        let page = scene
            .pages
            .first()
            .ok_or_else(|| Error::internal("a map without a page"))?;
        let bytes = match format {
            Format::Svg => deck::paint::svg_told(page).into_bytes(),
            Format::Png => deck::paint::png(page).map_err(Error::internal)?,
            Format::Pdf => deck::paint::pdf(&scene).map_err(Error::internal)?,
        };
        write_whole(out, &bytes, &self.folder())?;
        Ok(Written {
            path: out.display().to_string(),
            pages: 1,
            missing_glyphs: missing_glyphs(&scene),
        })
    }

    /// What the file of a map is called unless somebody says otherwise.
    ///
    /// # Errors
    /// When the account is not there.
    pub fn map_file_name(&self, account: Id, arrangement: Arrangement) -> Result<String> {
        let name = self.read(|reader| Ok(crate::find::account_records(reader, account)?.account.name))?;
        let about = json!({ "account": name, "arrangement": arrangement.as_str() });
        Ok(suggested(
            &said("map-file", &about),
            &format!(" {}.pdf", self.today()),
        ))
    }
}

/// The map with every word that is drawn.
fn drawn(records: &AccountRecords, view: &MapView) -> Map {
    let firm = records.firm.as_ref();
    let name = firm.and_then(|firm| firm.name.clone());
    let there = view.people.iter().filter(|person| !person.departed).count();
    let about = json!({
        "account": view.name,
        "arrangement": view.arrangement.as_str(),
        "firm": name,
        "since": view.as_of,
        "people": there,
    });
    let place = |id: Id| view.people.iter().position(|person| person.id == id);
    let lines = view.lines.iter().filter_map(|line| {
        let kind = influence(line.kind);
        Some(Drawn {
            from: place(line.from)?,
            to: place(line.to)?,
            word: match kind {
                Some(kind @ (InfluenceKind::Advises | InfluenceKind::Gatekeeps)) => {
                    word("kind", kind.as_str())
                }
                _ => String::new(),
            },
            kind,
        })
    });
    Map {
        kicker: said("map-kicker", &about),
        title: view.name.clone(),
        note: said("map-note", &about),
        author: name.clone().unwrap_or_default(),
        foot: said("map-foot", &about),
        language: DeckLanguage::English,
        dated: view.as_of,
        accent: firm.and_then(|firm| firm.accent.clone()),
        alt: alt(view, &about),
        cards: view
            .people
            .iter()
            .map(|person| card(person, view.as_of))
            .collect(),
        lines: lines.collect(),
        heads: view
            .ours
            .iter()
            .map(|member| MapHead {
                x: member.x,
                width: member.width,
                name: member.name.clone(),
                does: member.does.clone(),
            })
            .collect(),
        cells: view
            .coverage
            .iter()
            .filter_map(|cell| crossing(view, cell))
            .collect(),
        quarters: quarters(view),
        legend: legend(view),
    }
}

fn influence(kind: MapLineKind) -> Option<InfluenceKind> {
    match kind {
        MapLineKind::ReportsTo => None,
        MapLineKind::Advises => Some(InfluenceKind::Advises),
        MapLineKind::Gatekeeps => Some(InfluenceKind::Gatekeeps),
        MapLineKind::Informal => Some(InfluenceKind::Informal),
        MapLineKind::Conflicts => Some(InfluenceKind::Conflicts),
    }
}

/// What the map says beside its people, each of whom is told by their own card: the lines, and what it says by itself.
fn alt(view: &MapView, about: &serde_json::Value) -> String {
    let lines = view.lines.iter().map(|line| line.sentence.clone());
    let findings = view.findings.iter().map(|finding| finding.sentence.clone());
    let all: Vec<String> = std::iter::once(said("map-alt", about))
        .chain(findings)
        .chain(lines)
        .collect();
    all.join(" ")
}

/// A day as a card has room for it: `4 Sep`, of another year `Sep 2024`.
fn short(on: NaiveDate, as_of: NaiveDate) -> String {
    let month = usize::try_from(on.month0()).ok().and_then(|n| MONTHS.get(n));
    let month = month.map_or("", |name| &name[..3]);
    match on.year() == as_of.year() {
        true => format!("{} {month}", on.day()),
        false => format!("{month} {}", on.year()),
    }
}

fn card(person: &MapPerson, as_of: NaiveDate) -> MapCard {
    let contact =
        json!({ "day": person.last_contact.map(|on| short(on, as_of)), "placeholder": person.placeholder });
    let state = json!({
        "departed": person.departed,
        "day": person.left_on.map(|on| short(on, as_of)),
        "placeholder": person.placeholder,
        "strength": person.strength.map(|strength| word("strength", strength.as_str())),
    });
    MapCard {
        at: Place {
            id: person.id,
            x: person.x,
            y: person.y,
            width: person.width,
            height: person.height,
            by_hand: person.by_hand,
        },
        name: person.name.clone(),
        title: person.title.clone().unwrap_or_default(),
        contact: said("map-card-contact", &contact),
        role: person
            .role
            .map(|role| word("role", role.as_str()))
            .unwrap_or_default(),
        word: said("map-card-state", &state),
        strength: person.strength,
        executive: person.executive,
        departed: person.departed,
        placeholder: person.placeholder,
        alt: person.sentence.clone(),
    }
}

fn crossing(view: &MapView, cell: &MapCell) -> Option<Crossing> {
    let member = view.ours.iter().find(|member| member.id == cell.member)?;
    let person = view.people.iter().find(|person| person.id == cell.person)?;
    let steps = |level: Option<CoverageLevel>| {
        let place = CoverageLevel::ALL.iter().position(|one| Some(*one) == level);
        place.and_then(|place| u8::try_from(place).ok()).unwrap_or(0)
    };
    let wanted = cell.wanted.filter(|_| cell.gap > 0);
    let about = json!({
        "wanted": wanted.map(|level| word("wanted", level.as_str())),
        "contacts": cell.contacts,
    });
    Some(Crossing {
        x: member.x,
        y: person.y,
        width: member.width,
        height: TALLEST,
        level: match cell.level {
            Some(level) => word("level", level.as_str()),
            None => said("map-cell-unjudged", &about),
        },
        under: [said("map-cell-wanted", &about), said("map-cell-contacts", &about)],
        filled: steps(cell.level),
        wanted: steps(cell.wanted),
        alt: cell.sentence.clone(),
    })
}

fn quarters(view: &MapView) -> Vec<MapQuarter> {
    let all = view.grid.iter().flat_map(|grid| &grid.quadrants);
    let highest = all.clone().map(|quarter| quarter.extent.top).min();
    all.map(|quarter| {
        let MapExtent {
            left,
            top,
            right,
            foot,
        } = quarter.extent;
        MapQuarter {
            edges: [left, top, right, foot],
            title: quarter.title.clone(),
            owed: quarter.owed.clone(),
            top: Some(top) == highest,
        }
    })
    .collect()
}

/// The signs that stand on this map, and no others.
fn legend(view: &MapView) -> Vec<(MapSign, String)> {
    let mut all = Vec::new();
    let known = |person: &&MapPerson| !person.departed && !person.placeholder;
    for strength in Strength::ALL {
        let has = view
            .people
            .iter()
            .filter(known)
            .any(|person| person.strength == Some(*strength));
        if has {
            all.push((MapSign::Strength(*strength), word("strength", strength.as_str())));
        }
    }
    for kind in InfluenceKind::ALL {
        if view.lines.iter().any(|line| influence(line.kind) == Some(*kind)) {
            all.push((MapSign::Line(*kind), word("kind", kind.as_str())));
        }
    }
    let named = |sign: &str| said("map-sign", &json!({ "sign": sign }));
    if view.people.iter().any(|person| person.executive) {
        all.push((MapSign::Executive, named("executive")));
    }
    if view.people.iter().any(|person| person.placeholder) {
        all.push((MapSign::Placeholder, named("placeholder")));
    }
    all
}

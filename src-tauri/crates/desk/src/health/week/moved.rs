//! What moved: falls, the largest first, each with its reason; rises; and what did not move.

use std::cmp::Reverse;
use std::sync::Arc;

use model::health::{Cause, Gate, Line};

use super::{ChangeView, MovedView, ReasonView, Standing, View};
use crate::Result;
use crate::health::{correction_view, gate_view, line_view, record, small};

/// The accounts by how they moved.
pub struct Moves<'s> {
    /// The largest fall first.
    pub falls: Vec<&'s Standing>,
    /// The largest rise first, then what was not known before.
    pub rises: Vec<&'s Standing>,
    pub unmoved: Vec<&'s Standing>,
}

impl<'s> Moves<'s> {
    /// A band counts more than points: who fell a band fell, though a record may have brought points meanwhile.
    pub fn of(standings: &'s [Arc<Standing>]) -> Self {
        let mut moves = Self {
            falls: Vec::new(),
            rises: Vec::new(),
            unmoved: Vec::new(),
        };
        for one in standings {
            let list = match one.moved() {
                None if one.points().is_some() => &mut moves.rises,
                None => &mut moves.unmoved,
                Some(_) if one.fell() => &mut moves.falls,
                Some(_) if one.rose() => &mut moves.rises,
                Some(..0) => &mut moves.falls,
                Some(1..) => &mut moves.rises,
                Some(0) => &mut moves.unmoved,
            };
            list.push(one);
        }
        let name = |one: &&Standing| one.name.clone();
        moves
            .falls
            .sort_by_key(|one| (one.moved(), one.band(), name(one)));
        moves.rises.sort_by_key(|one| (Reverse(one.moved()), name(one)));
        moves.unmoved.sort_by_key(name);
        moves
    }
}

/// Every account whose score or band is another than it was, the largest fall first.
pub fn changes(standings: &[Arc<Standing>]) -> Vec<ChangeView> {
    let moved = |one: &&Standing| one.moved().is_some_and(|points| points != 0);
    let changed = |one: &&Standing| moved(one) || one.fell() || one.rose();
    let mut changed: Vec<&Standing> = standings.iter().map(Arc::as_ref).filter(changed).collect();
    changed.sort_by_key(|one| (one.moved(), one.band(), one.name.as_str()));
    let view = |one: &Standing| ChangeView {
        account: one.account,
        name: one.name.clone(),
        points: one.points(),
        points_before: one.points_before(),
        band: one.band(),
        band_before: one.band_before(),
    };
    changed.into_iter().map(view).collect()
}

pub fn view(view: &View, one: &Standing) -> Result<MovedView> {
    let to = &one.to;
    Ok(MovedView {
        account: one.account,
        name: one.name.clone(),
        band: one.band(),
        band_before: one.band_before(),
        by_points: to.by_points,
        cap: to.cap(),
        points: one.points(),
        points_before: one.points_before(),
        moved: small(one.moved().unwrap_or(0)),
        reason: reason(view, one)?,
    })
}

/// The owner's call counts more than a gate that closed since, and that more than points; else the line that moved the score most, the way it went.
fn reason(view: &View, one: &Standing) -> Result<Option<ReasonView>> {
    let (names, from, to) = (&view.names, &one.from, &one.to);
    let lines = one.lines(view)?;
    let named = |line: &Line| line_view(line, &|source| record(names, source));
    let another_band = one.band() != one.band_before();
    let is_call = |line: &&Line| matches!(line.cause, Cause::Override { .. });
    if let Some(call) = lines.iter().rev().find(is_call).filter(|_| another_band) {
        let line = Some(named(call)?);
        return Ok(Some(ReasonView { gate: None, line }));
    }
    let closed: Option<&Gate> = to
        .gates
        .iter()
        .find(|gate| !from.gates.iter().any(|before| before.kind == gate.kind));
    if let Some(gate) = closed.filter(|_| one.fell()) {
        let gate = Some(gate_view(names, gate)?);
        return Ok(Some(ReasonView { gate, line: None }));
    }
    let down = one.moved().unwrap_or(0) < 0 || one.fell();
    let weight = |line: &&Line| if down { -line.hundredths } else { line.hundredths };
    // Of equal lines the first counts; what was recorded later about the time before is one of them.
    let largest = lines
        .iter()
        .rev()
        .max_by_key(weight)
        .filter(|line| weight(line) > 0);
    let later = one
        .correction()
        .map(|points| if down { -points } else { points } * 100);
    let line = match largest {
        Some(line) if later.unwrap_or(0) <= weight(&line) => Some(named(line)?),
        _ => one
            .correction()
            .filter(|_| later > Some(0))
            .map(|points| correction_view(from.as_of, points)),
    };
    Ok(line.map(|line| ReasonView {
        gate: None,
        line: Some(line),
    }))
}

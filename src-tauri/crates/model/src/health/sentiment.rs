//! What they answer when asked. Good answers fade, bad ones stay until they are answered anew: time alone never makes a
//! score better.

use rust_decimal::Decimal;

use super::measures::{FULL, Look, Told, mean, share};
use super::{Source, round};
use crate::SurveyKind;

/// Points (of a hundred) along an answer's scale; in a line between the corners.
const NPS: &[(i64, i64)] = &[(0, 0), (6, 25), (7, 50), (9, 100), (10, 100)];
const CSAT: &[(i64, i64)] = &[(1, 0), (3, 50), (5, 100)];
/// What an answer fades to, in hundredths of a point.
const MIDDLE: i64 = FULL / 2;
/// An answer counts in full for so many days, and has faded after so many.
const FRESH: i64 = 90;
const FADED: i64 = 365;

/// The mean of everybody's newest word, as far as it has not faded.
pub fn sentiment(look: &Look) -> Option<Told> {
    let voices = look.records.voices(look.as_of);
    let said = voices.into_iter().map(|voice| Told {
        value: faded(
            points(voice.kind, voice.score),
            (look.as_of - voice.on).num_days(),
        ),
        rests_on: voice.answers.into_iter().map(Source::of).collect(),
    });
    mean(said.collect())
}

/// An answer's points, in hundredths.
pub fn points(kind: SurveyKind, answer: Decimal) -> i64 {
    let corners = match kind {
        SurveyKind::Nps => NPS,
        SurveyKind::Csat => CSAT,
    };
    let on_line = corners.windows(2).find_map(|two| {
        let [(from, low), (to, high)] =
            [two[0], two[1]].map(|(at, points)| (Decimal::from(at), Decimal::from(points)));
        let way = (answer - from).checked_div(to - from)?;
        (answer <= to).then(|| low + way.max(Decimal::ZERO) * (high - low))
    });
    on_line.map_or(FULL, |points| share(points / Decimal::ONE_HUNDRED))
}

/// What is left of an answer's points after so many days.
pub fn faded(points: i64, days: i64) -> i64 {
    let above = (points - MIDDLE).max(0);
    let left = FADED - days.clamp(FRESH, FADED);
    points - above + round::quotient(above * left, FADED - FRESH)
}

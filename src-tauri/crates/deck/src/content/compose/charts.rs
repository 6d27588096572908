//! Lines over time as plain series: the days shown, round scales, the quarter set off.

use chrono::{Months, NaiveDate};
use rust_decimal::Decimal;

use super::facts::Facts;
use super::measure::Measure;
use crate::content::line::{date, say};
use crate::content::{Axis, Chart, FigureId, Level, Point, Tick, Window};

/// Steps of a scale's end within a power of ten.
const STEPS: [i64; 10] = [10, 12, 15, 20, 25, 30, 40, 50, 60, 80];

/// The smallest round number that leaves a tenth of room above `value`.
pub(super) fn round_top(value: Decimal) -> Decimal {
    let room = value.checked_mul(Decimal::new(11, 1)).unwrap_or(value);
    if room <= Decimal::ZERO {
        return Decimal::ONE;
    }
    let mut power = Decimal::new(1, 2);
    loop {
        for step in STEPS.iter().chain(&[90]) {
            let Some(top) = power.checked_mul(Decimal::new(*step, 1)) else {
                return value;
            };
            if top >= room {
                return top.normalize();
            }
        }
        let Some(next) = power.checked_mul(Decimal::TEN) else {
            return value;
        };
        power = next;
    }
}

impl<'a> Facts<'a> {
    fn window(&self) -> Window {
        let n = date(self.qbr.quarter.number().to_string());
        let label = say!(self, "quarter-only", n = n).plain();
        Window {
            from: self.starts,
            to: self.ends,
            label,
        }
    }

    fn points(&self, m: &Measure, from: NaiveDate) -> Vec<Point> {
        let shown = m.readings.iter().filter(|r| r.on >= from);
        shown
            .map(|r| Point {
                on: r.on,
                value: r.value,
                label: self.amount(m, r.value),
            })
            .collect()
    }

    /// The chart of the summary: the firm's year, and on to the due day so that the room to it is seen.
    pub fn year_chart(&self, m: &Measure, agreed: Option<&FigureId>) -> Chart {
        let year = self.fiscal.starts(self.qbr.quarter.year());
        let criterion = m.criterion;
        let half_a_year_before = year.checked_sub_months(Months::new(6)).unwrap_or(year);
        let set_on = criterion.map(|c| c.set_on).filter(|on| *on >= half_a_year_before);
        let first = m
            .readings
            .iter()
            .map(|r| r.on)
            .find(|on| *on >= half_a_year_before);
        let earliest = [set_on, first]
            .into_iter()
            .flatten()
            .min()
            .unwrap_or(year)
            .min(year);
        let mut from = year;
        while from > earliest {
            from = from.checked_sub_months(Months::new(3)).unwrap_or(earliest);
        }
        let year_end = self
            .fiscal
            .starts(self.qbr.quarter.year() + 1)
            .pred_opt()
            .unwrap_or(self.ends);
        let latest = year.checked_add_months(Months::new(24)).unwrap_or(year_end);
        let to = criterion.map_or(year_end, |c| c.due.clamp(year_end, latest));
        let mut ticks = Vec::new();
        let mut at = from;
        while at <= to {
            ticks.push(Tick {
                on: at,
                label: self.words.month_short(at).to_owned(),
            });
            let Some(next) = at.checked_add_months(Months::new(3)) else {
                break;
            };
            at = next;
        }
        let points = self.points(m, from);
        let start = criterion.filter(|c| c.set_on >= from).map(|c| Point {
            on: c.set_on,
            value: c.baseline,
            label: say!(self, "chart-start", value = self.value_of(m, c.baseline)).plain(),
        });
        let target = criterion.map(|c| Level {
            value: c.target,
            label: say!(self, "chart-target", value = self.value_of(m, c.target)).plain(),
            figure: agreed.cloned(),
            from: self.starts,
            due: c.due.min(to),
            due_label: self.date_text(c.due),
        });
        let axis = Axis { from, to, ticks };
        self.scaled(Chart {
            axis,
            bottom: Decimal::ZERO,
            top: Decimal::ONE,
            points,
            start,
            target,
            window: self.window(),
        })
    }

    /// The chart of a small multiple: the last three quarter ends, on an axis all of them share.
    pub fn trend_chart(&self, m: &Measure, from: NaiveDate) -> Chart {
        let mut ticks: Vec<Tick> = Vec::new();
        let mut quarter = self.qbr.quarter;
        loop {
            let end = quarter.ends(self.fiscal);
            if end < from || ticks.len() == 4 {
                break;
            }
            ticks.insert(
                0,
                Tick {
                    on: end,
                    label: self.words.month_short(end).to_owned(),
                },
            );
            quarter = quarter.previous();
        }
        let target = m.criterion.map(|c| Level {
            value: c.target,
            label: say!(self, "chart-target", value = self.value_of(m, c.target)).plain(),
            figure: None,
            from,
            due: c.due,
            due_label: self.date_text(c.due),
        });
        let axis = Axis {
            from,
            to: self.ends,
            ticks,
        };
        let points = self.points(m, from);
        self.scaled(Chart {
            axis,
            bottom: Decimal::ZERO,
            top: Decimal::ONE,
            points,
            start: None,
            target,
            window: self.window(),
        })
    }

    fn scaled(&self, mut chart: Chart) -> Chart {
        let values = chart.points.iter().chain(&chart.start).map(|p| p.value);
        let values: Vec<Decimal> = values.chain(chart.target.as_ref().map(|t| t.value)).collect();
        chart.top = round_top(values.iter().copied().max().unwrap_or(Decimal::ONE));
        let lowest = values.iter().copied().min().unwrap_or_default();
        if lowest < Decimal::ZERO {
            chart.bottom = -round_top(-lowest);
        }
        chart
    }

    /// The first day of the shared axis: the quarter end two quarters back, or the last one when nothing was
    /// read before it.
    pub fn trends_from(&self, measures: &[&Measure]) -> NaiveDate {
        let two_back = self.last_quarter().previous().ends(self.fiscal);
        let last = self.last_quarter().ends(self.fiscal);
        let early = measures
            .iter()
            .any(|m| m.readings.iter().any(|r| r.on >= two_back && r.on < last));
        if early { two_back } else { last }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn scales_end_on_round_numbers() {
        for (value, top) in [
            (78, 90),
            (90, 100),
            (50, 60),
            (3, 4),
            (0, 1),
            (1_000_000, 1_200_000),
        ] {
            assert_eq!(round_top(Decimal::from(value)), Decimal::from(top), "{value}");
        }
    }

    proptest! {
        #[test]
        fn a_scale_holds_its_values(minor in 1i64..i64::MAX, scale in 0u32..8) {
            let value = Decimal::new(minor, scale);
            prop_assert!(round_top(value) >= value);
        }
    }
}

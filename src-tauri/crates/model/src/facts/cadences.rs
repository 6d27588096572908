//! How often a contact is owed, and how many days the client has waited for one.

use chrono::{Days, NaiveDate};

use crate::stakeholders::Stakeholder;
use crate::touchpoints::{Cadence, Touchpoint};
use crate::{AccountRecords, Id, StakeholderRole, Tier, TouchpointKind};

/// What a contact has to be to keep a cadence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Keeps {
    /// A touchpoint of this kind.
    Kind(TouchpointKind),
    /// A QBR, whatever its kind.
    Review,
}

/// A contact that is owed again and again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Owed {
    /// Which contact keeps it.
    pub keeps: Keeps,
    /// With someone of this role; with anyone when absent.
    pub role: Option<StakeholderRole>,
    /// At least every so many days: 1 or more.
    pub every_days: u32,
    /// True when its clock runs only on days on which a contract runs.
    pub while_active: bool,
}

/// The longest month, quarter, half-year and year: whoever calls on the same day of each is never late.
const MONTH: u32 = 31;
const QUARTER: u32 = 92;
const HALF_YEAR: u32 = 184;
const YEAR: u32 = 366;

/// What a tier is owed while the firm has not said otherwise: the contact, in days, and whether only while work is active.
const BY_TIER: &[(Tier, Keeps, u32, bool)] = {
    use TouchpointKind::{Executive, Maintenance, Operational, Strategic};
    &[
        (Tier::Transactional, Keeps::Kind(Operational), MONTH, true),
        (Tier::Transactional, Keeps::Kind(Maintenance), YEAR, false),
        (Tier::Recurring, Keeps::Kind(Operational), MONTH, true),
        (Tier::Recurring, Keeps::Kind(Strategic), QUARTER, false),
        (Tier::Recurring, Keeps::Kind(Maintenance), HALF_YEAR, false),
        (Tier::Recurring, Keeps::Review, QUARTER, false),
        (Tier::Strategic, Keeps::Kind(Operational), 7, true),
        (Tier::Strategic, Keeps::Kind(Strategic), MONTH, false),
        (Tier::Strategic, Keeps::Kind(Executive), QUARTER, false),
        (Tier::Strategic, Keeps::Review, QUARTER, false),
        (Tier::Anchor, Keeps::Kind(Operational), 7, false),
        (Tier::Anchor, Keeps::Kind(Strategic), 14, false),
        (Tier::Anchor, Keeps::Kind(Executive), QUARTER, false),
        (Tier::Anchor, Keeps::Review, QUARTER, false),
    ]
};

impl Owed {
    /// What an account of a tier is owed: the firm's own cadences of that tier where it has any, else the usual ones;
    /// reviews as usual, and what the firm owes to roles. Without a tier only what is owed to everyone.
    pub fn to(tier: Option<Tier>, own: &[Cadence]) -> Vec<Self> {
        let mut owed: Vec<Self> = own
            .iter()
            .filter(|cadence| cadence.tier.is_none_or(|of| Some(of) == tier))
            .map(|cadence| Self {
                keeps: Keeps::Kind(cadence.kind),
                role: cadence.role,
                every_days: cadence.every_days.max(1),
                while_active: cadence.while_active,
            })
            .collect();
        let says =
            |cadence: &Cadence| cadence.role.is_none() && cadence.tier.is_some() && cadence.tier == tier;
        let usual = !own.iter().any(says);
        let by_tier = BY_TIER
            .iter()
            .filter(|(of, keeps, ..)| Some(*of) == tier && (usual || *keeps == Keeps::Review));
        owed.extend(by_tier.map(|(_, keeps, every_days, while_active)| Self {
            keeps: *keeps,
            role: None,
            every_days: *every_days,
            while_active: *while_active,
        }));
        owed.sort();
        owed.dedup();
        owed
    }

    /// True when it is owed to a person: to their role, or as the contact that executives are owed.
    pub fn is_to(&self, person: &Stakeholder) -> bool {
        match self.role {
            Some(role) => person.role == Some(role),
            None => person.executive && self.keeps == Keeps::Kind(TouchpointKind::Executive),
        }
    }

    fn is_kept_by(&self, touchpoint: &Touchpoint) -> bool {
        match self.keeps {
            Keeps::Kind(kind) => touchpoint.kind == kind,
            Keeps::Review => touchpoint.qbr,
        }
    }
}

impl AccountRecords {
    /// The last contact that kept a cadence by the end of a day.
    pub fn last_kept(&self, owed: &Owed, as_of: NaiveDate) -> Option<&Touchpoint> {
        let with_role = |touchpoint: &Touchpoint| {
            let person = |with: &&crate::touchpoints::TouchpointWith| with.touchpoint == touchpoint.id;
            self.touchpoint_with
                .iter()
                .filter(person)
                .filter_map(|with| self.stakeholder(with.stakeholder))
                .any(|person| person.role == owed.role)
        };
        self.contacts(as_of)
            .filter(|touchpoint| owed.is_kept_by(touchpoint))
            .filter(|touchpoint| owed.role.is_none() || with_role(touchpoint))
            .max_by_key(|touchpoint| (touchpoint.on, touchpoint.id))
    }

    /// Days since a cadence was kept last, as its clock runs; `None` while it never was. The clock never goes back.
    pub fn days_waited(&self, owed: &Owed, as_of: NaiveDate) -> Option<i64> {
        self.waited_since(self.last_kept(owed, as_of)?.on, owed, as_of)
    }

    /// The same for one person: days since they took part in a contact that keeps the cadence.
    pub fn days_waited_by(&self, owed: &Owed, person: Id, as_of: NaiveDate) -> Option<i64> {
        let with = |touchpoint: &Touchpoint| {
            let mut with = self.touchpoint_with.iter();
            with.any(|with| with.touchpoint == touchpoint.id && with.stakeholder == person)
        };
        let kept = self
            .contacts(as_of)
            .filter(|touchpoint| owed.is_kept_by(touchpoint));
        let last = kept.filter(|touchpoint| with(touchpoint)).map(|t| t.on).max()?;
        self.waited_since(last, owed, as_of)
    }

    fn waited_since(&self, kept: NaiveDate, owed: &Owed, as_of: NaiveDate) -> Option<i64> {
        let next = kept.checked_add_days(Days::new(1))?;
        Some(match owed.while_active {
            true => self.days_at_work(next, as_of),
            false => (as_of - kept).num_days(),
        })
    }

    /// On how many days of a period a contract ran, both ends included. An account without any contract on record counts as
    /// at work: nothing says that it is not.
    pub fn days_at_work(&self, from: NaiveDate, to: NaiveDate) -> i64 {
        let whole = (to - from).num_days() + 1;
        if self.engagements.is_empty() {
            return whole.max(0);
        }
        let mut runs: Vec<(NaiveDate, NaiveDate)> = self
            .engagements
            .iter()
            .map(|e| {
                let first = e.starts.map_or(from, |starts| starts.max(from));
                (first, e.ends.map_or(to, |ends| ends.min(to)))
            })
            .filter(|(first, last)| first <= last)
            .collect();
        runs.sort();
        let (mut days, mut done): (i64, Option<NaiveDate>) = (0, None);
        for (first, last) in runs {
            let first = match done {
                Some(done) if done >= first => done.succ_opt().unwrap_or(done),
                _ => first,
            };
            days += ((last - first).num_days() + 1).max(0);
            done = done.max(Some(last));
        }
        days
    }

    /// Our messages since the last contact that were not answered, oldest first.
    pub fn attempts(&self, as_of: NaiveDate) -> Vec<&Touchpoint> {
        let moment = |touchpoint: &Touchpoint| (touchpoint.on, touchpoint.at, touchpoint.id);
        let last = self.contacts(as_of).map(moment).max();
        let mut attempts: Vec<&Touchpoint> = self
            .touchpoints
            .iter()
            .filter(|t| t.on <= as_of && !t.is_contact() && Some(moment(t)) > last)
            .collect();
        attempts.sort_by_key(|touchpoint| moment(touchpoint));
        attempts
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{account, day, days, engagement, id, touchpoint};
    use super::*;
    use crate::accounts::Engagement;
    use proptest::prelude::*;

    fn cadence(n: u128, tier: Option<Tier>, role: Option<StakeholderRole>, every_days: u32) -> Cadence {
        Cadence {
            tier,
            role,
            kind: TouchpointKind::Operational,
            every_days,
            ..Cadence::begun(id(n))
        }
    }

    const WEEKLY: Owed = Owed {
        keeps: Keeps::Kind(TouchpointKind::Operational),
        role: None,
        every_days: 7,
        while_active: true,
    };

    #[test]
    fn a_tier_is_owed_the_usual_until_the_firm_says_otherwise() {
        let days = |owed: Vec<Owed>| {
            owed.into_iter()
                .map(|o| (o.keeps, o.every_days))
                .collect::<Vec<_>>()
        };
        let usual = Owed::to(Some(Tier::Strategic), &[]);
        assert_eq!(usual.iter().map(|o| o.every_days).min(), Some(7));
        assert_eq!(usual.len(), 4);
        let own = [
            cadence(1, Some(Tier::Strategic), None, 10),
            cadence(2, None, Some(StakeholderRole::DecisionMaker), 60),
        ];
        assert_eq!(
            days(Owed::to(Some(Tier::Strategic), &own)),
            [
                (Keeps::Kind(TouchpointKind::Operational), 10),
                (Keeps::Kind(TouchpointKind::Operational), 60),
                (Keeps::Review, 92),
            ]
        );
        assert_eq!(Owed::to(None, &[]), [], "without a tier nothing is owed");
    }

    #[test]
    fn only_a_contact_of_the_kind_and_the_role_keeps_a_cadence() {
        let mut records = account();
        records.touchpoints = vec![
            touchpoint(40, "2025-09-01"),
            Touchpoint {
                kind: TouchpointKind::Strategic,
                qbr: true,
                ..touchpoint(41, "2025-09-10")
            },
            Touchpoint {
                answered: Some(false),
                ..touchpoint(42, "2025-09-12")
            },
        ];
        let last = |owed: Owed| records.last_kept(&owed, day("2025-09-30")).map(|t| t.id);
        assert_eq!(last(WEEKLY), Some(id(40)));
        assert_eq!(
            last(Owed {
                keeps: Keeps::Review,
                ..WEEKLY
            }),
            Some(id(41))
        );
        assert_eq!(
            last(Owed {
                role: Some(StakeholderRole::Champion),
                ..WEEKLY
            }),
            None
        );
    }

    #[test]
    fn the_clock_stands_while_no_contract_runs() {
        let mut records = account();
        records.touchpoints = vec![touchpoint(40, "2025-09-01")];
        let waited = |records: &AccountRecords, text| records.days_waited(&WEEKLY, day(text));
        assert_eq!(
            waited(&records, "2025-09-11"),
            Some(10),
            "no contract is on record"
        );
        assert_eq!(waited(&records, "2025-08-31"), None);
        records.engagements = vec![
            Engagement {
                ends: Some(day("2025-09-05")),
                ..engagement(10)
            },
            Engagement {
                starts: Some(day("2025-09-04")),
                ends: Some(day("2025-09-06")),
                ..engagement(11)
            },
            Engagement {
                starts: Some(day("2025-09-20")),
                ..engagement(12)
            },
        ];
        assert_eq!(waited(&records, "2025-09-11"), Some(5));
        assert_eq!(waited(&records, "2025-09-21"), Some(7));
    }

    #[test]
    fn attempts_are_the_unanswered_messages_since_the_last_contact() {
        let attempt = |n, on| Touchpoint {
            answered: Some(false),
            ..touchpoint(n, on)
        };
        let mut records = account();
        records.touchpoints = vec![
            attempt(43, "2025-09-20"),
            attempt(40, "2025-09-01"),
            touchpoint(41, "2025-09-02"),
            attempt(42, "2025-09-10"),
        ];
        let ids = |text| {
            records
                .attempts(day(text))
                .iter()
                .map(|t| t.id)
                .collect::<Vec<_>>()
        };
        assert_eq!(ids("2025-09-30"), [id(42), id(43)]);
        assert_eq!(ids("2025-09-01"), [id(40)]);
        assert_eq!(ids("2025-09-02"), []);
    }

    proptest! {
        #[test]
        fn the_days_at_work_are_those_on_which_some_contract_runs(
            contracts in prop::collection::vec((prop::option::of(days(-30..30)), prop::option::of(days(-30..30))), 1..5),
            from in days(-40..40), length in 0i64..60,
        ) {
            let mut records = account();
            records.engagements = contracts.into_iter().map(|(starts, ends)| Engagement { starts, ends, ..engagement(10) }).collect();
            let to = from + chrono::Duration::days(length);
            let counted = from.iter_days().take_while(|d| *d <= to)
                .filter(|d| records.engagements.iter().any(|e| e.runs_on(*d))).count();
            prop_assert_eq!(records.days_at_work(from, to), counted as i64);
        }
    }
}

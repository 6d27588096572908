//! When a vault locks by itself. The shell says what it noticed; the rule here says whether that is a
//! reason. It reads no clock and asks no system.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};

use super::WhyLocked;

/// A clock that moved by more than this beyond the time between two ticks has slept, or was set.
const JUMP: TimeDelta = TimeDelta::minutes(2);

/// What the shell noticed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Noticed {
    /// Some seconds have passed. For how long nobody used the computer, if the system says so.
    Tick {
        /// Since the last key or movement anywhere on the computer.
        system_idle: Option<Duration>,
    },
    /// A key or a movement in our window.
    Used,
    /// The computer is about to sleep.
    Sleep,
    /// The screen was locked.
    ScreenLocked,
}

/// What is remembered between two notices.
#[derive(Debug, Clone, Copy)]
pub(super) struct Watch {
    used: DateTime<Utc>,
    ticked: DateTime<Utc>,
}

impl Watch {
    /// Begins at the moment the vault was opened, which somebody did.
    pub(super) fn begin(now: DateTime<Utc>) -> Self {
        Self {
            used: now,
            ticked: now,
        }
    }

    /// Whether what was noticed locks the vault, and why. `limit` is how long nobody may use it.
    ///
    /// | noticed | locks |
    /// |---|---|
    /// | sleep, locked screen | at once |
    /// | a tick after a clock that moved over two minutes too far, or back | as sleep |
    /// | a tick with nobody there for the limit, by the system and in our window | as idle |
    /// | a key or movement in our window | no, and the time begins anew |
    pub(super) fn notice(
        &mut self,
        noticed: Noticed,
        now: DateTime<Utc>,
        limit: Duration,
    ) -> Option<WhyLocked> {
        let passed = now - self.ticked;
        self.ticked = now;
        let jumped = passed > JUMP || passed < -JUMP;
        match noticed {
            Noticed::Sleep => Some(WhyLocked::Sleep),
            Noticed::ScreenLocked => Some(WhyLocked::Screen),
            _ if jumped => Some(WhyLocked::Sleep),
            Noticed::Used => {
                self.used = now;
                None
            }
            Noticed::Tick { system_idle } => {
                let here = (now - self.used).to_std().unwrap_or_default();
                // Where the system says nothing, our window alone counts. Where it does, whoever uses another
                // program is there, and so is whoever uses ours in a way the system does not see.
                let idle = system_idle.map_or(here, |idle| idle.min(here));
                (idle >= limit).then_some(WhyLocked::Idle)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIMIT: Duration = Duration::from_secs(600);

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_700_000_000 + seconds, 0).unwrap()
    }

    fn tick(system_idle: Option<u64>) -> Noticed {
        Noticed::Tick {
            system_idle: system_idle.map(Duration::from_secs),
        }
    }

    /// Ticks every five seconds up to `until`, and says when and why it locked first.
    fn ticking(until: i64, noticed: impl Fn(i64) -> Noticed) -> Option<(i64, WhyLocked)> {
        let mut watch = Watch::begin(at(0));
        (1..=until / 5)
            .map(|n| 5 * n)
            .find_map(|second| Some((second, watch.notice(noticed(second), at(second), LIMIT)?)))
    }

    #[test]
    fn each_notice_locks_or_does_not() {
        let table: [(&str, i64, Noticed, Option<WhyLocked>); 12] = [
            ("sleep", 5, Noticed::Sleep, Some(WhyLocked::Sleep)),
            (
                "a locked screen",
                5,
                Noticed::ScreenLocked,
                Some(WhyLocked::Screen),
            ),
            ("somebody at the keyboard", 5, tick(Some(0)), None),
            ("idle for less than the limit", 100, tick(Some(599)), None),
            (
                "idle before it was opened, by a driver's hand",
                5,
                tick(Some(4000)),
                None,
            ),
            ("a system that says nothing", 100, tick(None), None),
            ("two minutes between ticks", 120, tick(Some(0)), None),
            ("over two minutes", 121, tick(Some(0)), Some(WhyLocked::Sleep)),
            (
                "over two minutes, woken by a key",
                121,
                Noticed::Used,
                Some(WhyLocked::Sleep),
            ),
            ("a night", 30_000, tick(None), Some(WhyLocked::Sleep)),
            ("a clock set back a little", -60, tick(Some(0)), None),
            ("a clock set back", -3600, tick(Some(0)), Some(WhyLocked::Sleep)),
        ];
        for (what, seconds, noticed, expected) in table {
            let mut watch = Watch::begin(at(0));
            assert_eq!(watch.notice(noticed, at(seconds), LIMIT), expected, "{what}");
        }
    }

    #[test]
    fn nobody_for_ten_minutes_locks_at_ten_minutes() {
        let idle = |second: i64| tick(Some(second.unsigned_abs()));
        assert_eq!(ticking(1200, idle), Some((600, WhyLocked::Idle)));
        assert_eq!(ticking(1200, |_| tick(None)), Some((600, WhyLocked::Idle)));
    }

    #[test]
    fn whoever_uses_another_program_is_there() {
        assert_eq!(ticking(7200, |_| tick(Some(30))), None);
    }

    #[test]
    fn a_key_in_our_window_begins_the_time_anew() {
        let at_five_minutes = |second| {
            if second == 300 { Noticed::Used } else { tick(None) }
        };
        assert_eq!(ticking(1200, at_five_minutes), Some((900, WhyLocked::Idle)));
    }

    #[test]
    fn after_a_pause_in_which_it_was_not_asked_it_still_counts() {
        // A machine under load ticks late: the time without use is the clock's, not the number of ticks.
        let mut watch = Watch::begin(at(0));
        for second in (110..=550).step_by(110) {
            assert_eq!(watch.notice(tick(None), at(second), LIMIT), None);
        }
        assert_eq!(watch.notice(tick(None), at(660), LIMIT), Some(WhyLocked::Idle));
    }
}

//! A hybrid logical clock: the order of transactions across devices, near the wall clock but never
//! running backwards, whatever the wall clock does.
//!
//! After Kulkarni et al., "Logical Physical Clocks" (2014), with the counter folded into the low bits.

/// A moment of the log: milliseconds since 1970 and a counter for what happens within one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Hlc(i64);

/// A moment from elsewhere that lies too far ahead of our wall clock to be believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a clock is {ahead_ms} ms ahead of ours")]
pub struct ClockDrift {
    /// By how many milliseconds.
    pub ahead_ms: i64,
}

/// Bits of the counter: 65,536 moments in a millisecond before it runs into the next.
const COUNTER_BITS: u32 = 16;

impl Hlc {
    /// How far ahead of our wall clock another device's may be: five minutes, in milliseconds.
    pub const MAX_DRIFT_MS: i64 = 5 * 60 * 1000;

    /// From its stored number.
    pub const fn from_number(number: i64) -> Self {
        Self(number)
    }

    /// The number it is stored as; numbers sort as moments do.
    pub const fn number(self) -> i64 {
        self.0
    }

    /// Its part of the wall clock, in milliseconds since 1970.
    pub const fn millis(self) -> i64 {
        self.0 >> COUNTER_BITS
    }

    /// The last moment of a millisecond: what is not later happened by then.
    pub const fn end_of(ms: i64) -> Self {
        let ms = if ms < 0 { 0 } else { ms };
        Self(ms.saturating_mul(1 << COUNTER_BITS) | ((1 << COUNTER_BITS) - 1))
    }

    /// The moment after `self` when the wall clock reads `now_ms`. A wall clock that stands still or went
    /// backwards only moves the counter.
    pub fn next(self, now_ms: i64) -> Self {
        let wall = now_ms.clamp(0, i64::MAX >> COUNTER_BITS) << COUNTER_BITS;
        Self(wall.max(self.0.saturating_add(1)))
    }

    /// The moment after both `self` and one that came from another device.
    ///
    /// # Errors
    /// When the other's clock is more than [`Hlc::MAX_DRIFT_MS`] ahead of ours.
    pub fn receive(self, other: Self, now_ms: i64) -> Result<Self, ClockDrift> {
        let ahead_ms = other.millis().saturating_sub(now_ms);
        if ahead_ms > Self::MAX_DRIFT_MS {
            return Err(ClockDrift { ahead_ms });
        }
        Ok(self.max(other).next(now_ms))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_that_went_backwards_does_not_turn_the_order_around() {
        let noon = Hlc::default().next(1_700_000_000_000);
        let after = noon.next(1_600_000_000_000);
        assert!(after > noon);
        assert_eq!(after.millis(), 1_700_000_000_000);
        assert_eq!(after.next(1_700_000_000_001).millis(), 1_700_000_000_001);
    }

    #[test]
    fn a_full_counter_runs_into_the_next_millisecond() {
        let mut clock = Hlc::default().next(1000);
        for _ in 0..70_000 {
            let next = clock.next(1000);
            assert!(next > clock);
            clock = next;
        }
        assert_eq!(clock.millis(), 1001);
    }

    #[test]
    fn a_clock_five_minutes_ahead_is_believed_and_one_further_is_not() {
        let now = 1_700_000_000_000;
        let ours = Hlc::default().next(now);
        let near = Hlc::default().next(now + Hlc::MAX_DRIFT_MS);
        assert!(ours.receive(near, now).is_ok_and(|t| t > near && t > ours));
        let far = Hlc::default().next(now + Hlc::MAX_DRIFT_MS + 1);
        assert_eq!(
            ours.receive(far, now),
            Err(ClockDrift {
                ahead_ms: Hlc::MAX_DRIFT_MS + 1
            })
        );
    }
}

//! Chance that comes out the same each time: the same seed throws the same numbers.

/// SplitMix64 (Steele, Lea and Flood, 2014): small, well spread, and not for secrets.
#[derive(Clone)]
pub(crate) struct Dice(u64);

impl Dice {
    /// Dice of a seed and of what they are thrown for.
    pub fn of(seed: u64, what: &str) -> Self {
        // FNV-1a, so that each account has luck of its own.
        let hash = what.bytes().fold(0xcbf2_9ce4_8422_2325u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        Self(seed ^ hash)
    }

    pub fn throw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// From 0 to `sides` − 1.
    pub fn of_sides(&mut self, sides: u32) -> u32 {
        u32::try_from(self.throw() % u64::from(sides.max(1))).unwrap_or(0)
    }

    /// One of these; nothing of nothing.
    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> Option<&'a T> {
        let sides = u32::try_from(from.len()).unwrap_or(u32::MAX);
        from.get(usize::try_from(self.of_sides(sides)).unwrap_or(0))
    }
}

//! From passphrase to wrapping key: Argon2id, its cost measured on the owner's machine, its limits
//! checked before a byte is allocated (a header is a file that somebody may have written for us).

use std::time::{Duration, Instant};

use argon2::{Algorithm, Argon2, Block, Params, Version};
use zeroize::Zeroizing;

use crate::error::{Damage, Error, Result};

/// What opening a vault should take.
pub const HALF_A_SECOND: Duration = Duration::from_millis(500);

const MIB: u32 = 1024;

/// The least that a release build sets (the second recommendation of RFC 9106, section 4).
const RELEASE_FLOOR: KdfCost = KdfCost {
    memory_kib: 64 * MIB,
    passes: 3,
    lanes: 1,
};
/// The least that Argon2 itself can do; only builds with debug assertions get below the floor.
const TEST_FLOOR: KdfCost = KdfCost {
    memory_kib: 8,
    passes: 1,
    lanes: 1,
};
const FLOOR: KdfCost = if cfg!(debug_assertions) {
    TEST_FLOOR
} else {
    RELEASE_FLOOR
};

/// No header may ask for more memory than this.
const MOST_MEMORY_KIB: u64 = 1024 * MIB as u64;
/// Nor for more passes, lanes or memory × passes: about half a minute on a slow machine.
const MOST_PASSES: u64 = 64;
const MOST_LANES: u64 = 16;
const MOST_WORK_KIB: u64 = 16 * MOST_MEMORY_KIB;

/// Measuring raises memory up to here (that is what hurts an attacker), then the passes.
const MEASURED_MEMORY_KIB: u32 = 256 * MIB;
const MEASURED_PASSES: u32 = 12;

/// What one try of a passphrase costs: Argon2id's parameters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KdfCost {
    /// Memory in KiB; from 64 × 1024 in release, at most 1024 × 1024.
    pub memory_kib: u32,
    /// Passes over the memory; from 3 in release, at most 64.
    pub passes: u32,
    /// Lanes (1 to 16), computed one after the other.
    pub lanes: u32,
}

impl KdfCost {
    /// The cost that takes about `target` on this machine, never below 64 MiB and 3 passes. Takes two
    /// to four times `target` itself.
    pub fn measured(target: Duration) -> Self {
        Self::fitted(target, |cost| cost.duration().ok())
    }

    /// The least that a passphrase of this build may cost: 64 MiB and 3 passes in release.
    pub fn least() -> Self {
        FLOOR
    }

    /// The cheapest cost this build allows: next to nothing with debug assertions, the floor of
    /// 64 MiB and 3 passes in release.
    pub fn for_tests() -> Self {
        FLOOR
    }

    /// How long one derivation takes here and now, allocation and wiping included.
    pub fn duration(self) -> Result<Duration> {
        let begun = Instant::now();
        self.derive(b"how long does this take", &[0; 16])?;
        Ok(begun.elapsed())
    }

    /// Measures at the floor, scales up in proportion, and corrects once: memory beyond the caches
    /// costs more than its share. A machine without the memory to measure gets the floor.
    fn fitted(target: Duration, mut measure: impl FnMut(Self) -> Option<Duration>) -> Self {
        let floor = RELEASE_FLOOR;
        // The first run also pays for fresh pages and a sleeping core: the quicker of two counts.
        let Some(took) = measure(floor).zip(measure(floor)).map(|(a, b)| a.min(b)) else {
            return floor;
        };
        let first = floor.scaled(target, took);
        if first == floor {
            return floor;
        }
        match measure(first) {
            Some(took) if took > target.mul_f64(1.2) => first.scaled(target, took),
            Some(_) => first,
            None => floor,
        }
    }

    /// This cost times `target / took`, within what measuring may choose.
    fn scaled(self, target: Duration, took: Duration) -> Self {
        let factor = target.as_secs_f64() / took.as_secs_f64().max(1e-4);
        let work = f64::from(self.memory_kib) * f64::from(self.passes) * factor;
        let step = 4 * MIB;
        let memory = (work / f64::from(RELEASE_FLOOR.passes)) as u32 / step * step;
        let memory_kib = memory.clamp(RELEASE_FLOOR.memory_kib, MEASURED_MEMORY_KIB);
        let passes = (work / f64::from(memory_kib)) as u32;
        Self {
            memory_kib,
            passes: passes.clamp(RELEASE_FLOOR.passes, MEASURED_PASSES),
            lanes: self.lanes,
        }
    }

    /// Refuses what this build must not set: too cheap, or what it would itself refuse to open.
    pub(crate) fn fit_for_new(self) -> Result<()> {
        self.at_least(FLOOR)?;
        Self::asked(self.memory_kib.into(), self.passes.into(), self.lanes.into()).map(drop)
    }

    fn at_least(self, floor: Self) -> Result<()> {
        if self.memory_kib < floor.memory_kib || self.passes < floor.passes {
            return Err(Error::KdfTooCheap {
                least_mib: floor.memory_kib.div_ceil(MIB),
                least_passes: floor.passes,
            });
        }
        Ok(())
    }

    /// What a header asks for, before anything is allocated for it.
    pub(crate) fn asked(memory_kib: u64, passes: u64, lanes: u64) -> Result<Self> {
        let too_much = memory_kib > MOST_MEMORY_KIB
            || passes > MOST_PASSES
            || lanes > MOST_LANES
            || memory_kib.saturating_mul(passes) > MOST_WORK_KIB;
        if too_much {
            return Err(Error::KdfTooExpensive {
                memory_mib: memory_kib / u64::from(MIB),
                passes,
            });
        }
        if lanes == 0 || passes == 0 || memory_kib < 8 * lanes {
            return Err(Error::DamagedHeader(Damage::Shape));
        }
        // Within the limits above, all three fit.
        Ok(Self {
            memory_kib: memory_kib as u32,
            passes: passes as u32,
            lanes: lanes as u32,
        })
    }

    /// Argon2id (version 1.3) of `secret`: 32 bytes. The working memory is wiped.
    pub(crate) fn derive(self, secret: &[u8], salt: &[u8]) -> Result<Zeroizing<[u8; 32]>> {
        let shape = |_| Error::DamagedHeader(Damage::Shape);
        let params = Params::new(self.memory_kib, self.passes, self.lanes, Some(32)).map_err(shape)?;
        let blocks = params.block_count();
        let mut memory: Zeroizing<Vec<Block>> = Zeroizing::new(Vec::new());
        memory.try_reserve_exact(blocks).map_err(|_| Error::OutOfMemory {
            memory_mib: u64::from(self.memory_kib.div_ceil(MIB)),
        })?;
        memory.resize(blocks, Block::default());
        let mut key = Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into_with_memory(secret, salt, &mut *key, &mut memory[..])
            .map_err(shape)?;
        Ok(key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A machine whose time is proportional to the work: `rate` KiB·passes per second.
    fn machine(rate: f64) -> impl FnMut(KdfCost) -> Option<Duration> {
        move |cost| {
            let work = f64::from(cost.memory_kib) * f64::from(cost.passes);
            Some(Duration::from_secs_f64(work / rate))
        }
    }

    #[test]
    fn every_machine_gets_half_a_second_or_the_floor_or_the_ceiling() {
        let floor_work = f64::from(64 * MIB * 3);
        for speed in [0.1, 0.5, 1.0, 1.3, 2.0, 3.9, 5.0, 9.0, 15.0, 1000.0] {
            let rate = floor_work * 2.0 * speed;
            let cost = KdfCost::fitted(HALF_A_SECOND, machine(rate));
            let took = machine(rate)(cost).unwrap().as_secs_f64();
            assert!(
                cost.memory_kib >= 64 * MIB && cost.passes >= 3 && cost.lanes == 1,
                "{speed}: {cost:?}"
            );
            assert!(
                cost.fit_for_new().is_ok(),
                "{speed}: what is chosen can be set: {cost:?}"
            );
            if speed <= 1.0 {
                assert_eq!(cost, RELEASE_FLOOR, "{speed}");
            } else if speed < 16.0 {
                assert!((0.37..=0.51).contains(&took), "{speed}: {took} s with {cost:?}");
            } else {
                assert_eq!((cost.memory_kib, cost.passes), (256 * MIB, 12), "{speed}");
            }
        }
    }

    #[test]
    fn memory_that_costs_more_than_its_share_is_taken_back() {
        let slow_beyond_cache = |cost: KdfCost| {
            let penalty = if cost.memory_kib > 64 * MIB { 2.0 } else { 1.0 };
            machine(f64::from(64 * MIB * 3) * 8.0)(cost).map(|took| took.mul_f64(penalty))
        };
        let cost = KdfCost::fitted(HALF_A_SECOND, slow_beyond_cache);
        let took = slow_beyond_cache(cost).unwrap().as_secs_f64();
        assert!((0.35..=0.55).contains(&took), "{took} s with {cost:?}");
    }

    #[test]
    fn a_machine_without_the_memory_to_measure_gets_the_floor() {
        assert_eq!(KdfCost::fitted(HALF_A_SECOND, |_| None), RELEASE_FLOOR);
    }

    #[test]
    fn a_release_build_sets_nothing_below_its_floor() {
        for (memory_kib, passes) in [(64 * MIB - 1, 3), (64 * MIB, 2), (8, 1)] {
            let cheap = KdfCost {
                memory_kib,
                passes,
                lanes: 1,
            };
            let refused = cheap.at_least(RELEASE_FLOOR);
            assert!(
                matches!(
                    refused,
                    Err(Error::KdfTooCheap {
                        least_mib: 64,
                        least_passes: 3
                    })
                ),
                "{cheap:?}"
            );
        }
        assert!(RELEASE_FLOOR.at_least(RELEASE_FLOOR).is_ok());
        assert_eq!(
            KdfCost::for_tests(),
            if cfg!(debug_assertions) {
                TEST_FLOOR
            } else {
                RELEASE_FLOOR
            }
        );
    }

    #[test]
    fn absurd_demands_are_refused_before_anything_is_allocated() {
        let absurd = [
            (2 * 1024 * 1024 * 1024, 3, 1), // 2 TiB
            (1024 * 1024 + 1, 1, 1),        // a KiB over 1 GiB
            (u64::MAX, u64::MAX, u64::MAX),
            (65_536, u64::from(u32::MAX), 1),
            (65_536, 65, 1),
            (65_536, 3, 17),
            (1024 * 1024, 17, 1),
        ];
        for (memory, passes, lanes) in absurd {
            let refused = KdfCost::asked(memory, passes, lanes);
            assert!(
                matches!(refused, Err(Error::KdfTooExpensive { .. })),
                "{memory} {passes} {lanes}"
            );
        }
        for (memory, passes, lanes) in [(0, 3, 1), (65_536, 0, 1), (65_536, 3, 0), (15, 3, 2)] {
            let refused = KdfCost::asked(memory, passes, lanes);
            assert!(
                matches!(refused, Err(Error::DamagedHeader(Damage::Shape))),
                "{memory} {passes} {lanes}"
            );
        }
        assert!(
            KdfCost::asked(1024 * 1024, 16, 16).is_ok(),
            "the limit itself is allowed"
        );
    }

    #[test]
    fn the_derivation_gives_what_the_reference_implementation_gives() {
        // phc-winner-argon2, src/test.c, Argon2id version 0x13.
        let known = [
            (
                256,
                2,
                1,
                "9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe",
            ),
            (
                256,
                2,
                2,
                "6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037",
            ),
            (
                65_536,
                2,
                1,
                "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7",
            ),
        ];
        for (memory_kib, passes, lanes, expected) in known {
            let cost = KdfCost {
                memory_kib,
                passes,
                lanes,
            };
            let key = cost.derive(b"password", b"somesalt").unwrap();
            assert_eq!(Some(*key), crate::hex::read(expected), "{cost:?}");
        }
    }
}

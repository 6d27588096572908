//! What opening a vault costs on this machine: `cargo run --release -p vault --example kdf`.
#![allow(clippy::print_stdout)] // it is there to print

use std::time::Instant;

use vault::{HALF_A_SECOND, KdfCost};

fn main() -> Result<(), vault::Error> {
    let begun = Instant::now();
    let chosen = KdfCost::measured(HALF_A_SECOND);
    println!("measured in {:.2} s: {chosen:?}", begun.elapsed().as_secs_f64());
    let floor = KdfCost {
        memory_kib: 64 * 1024,
        passes: 3,
        lanes: 1,
    };
    for (name, cost) in [("the floor", floor), ("the chosen one", chosen)] {
        let mut runs = [
            cost.duration()?,
            cost.duration()?,
            cost.duration()?,
            cost.duration()?,
            cost.duration()?,
        ];
        runs.sort();
        println!(
            "{name}: {} MiB × {} takes {:.0} ms (best {:.0}, worst {:.0} of 5)",
            cost.memory_kib / 1024,
            cost.passes,
            runs[2].as_secs_f64() * 1e3,
            runs[0].as_secs_f64() * 1e3,
            runs[4].as_secs_f64() * 1e3,
        );
    }
    Ok(())
}

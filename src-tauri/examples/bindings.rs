//! Writes the UI's bindings to the path given: `cargo xtask bindings` runs this.

use std::path::PathBuf;

fn main() -> Result<(), String> {
    let path = std::env::args_os().nth(1).ok_or("which file?")?;
    shell::export_bindings(&PathBuf::from(path))
}

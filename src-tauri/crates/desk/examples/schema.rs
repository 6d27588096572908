//! Writes the JSON Schema of the account file to the path given: `cargo xtask schema` runs this.

fn main() -> Result<(), String> {
    let path = std::env::args_os().nth(1).ok_or("which file?")?;
    std::fs::write(path, desk::import::schema()).map_err(|error| error.to_string())
}

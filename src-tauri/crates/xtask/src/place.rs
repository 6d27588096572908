//! Where things are: the project, its build output, and the tools kept outside it so that a fresh clone is quick.

use std::env;
use std::path::{Path, PathBuf};

/// The top folder of the project.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(3).unwrap_or(here).to_path_buf()
}

/// The folder of the UI.
pub fn ui() -> PathBuf {
    root().join("ui")
}

/// Cargo's build folder. Xtask was itself built into it (`<target>/debug/xtask`), whatever set it.
pub fn target() -> PathBuf {
    env::current_exe()
        .ok()
        .and_then(|exe| exe.ancestors().nth(2).map(Path::to_path_buf))
        .unwrap_or_else(|| root().join("target"))
}

/// A built program of the workspace, in `debug` or `release`.
pub fn built(profile: &str, name: &str) -> PathBuf {
    target()
        .join(profile)
        .join(format!("{name}{}", env::consts::EXE_SUFFIX))
}

/// Where tools installed by xtask are kept, for all clones: `<user cache>/tenure/tools`.
pub fn tools() -> PathBuf {
    let home = || env::home_dir().unwrap_or_else(root);
    let cache = match env::var_os("XDG_CACHE_HOME") {
        Some(folder) if !folder.is_empty() => PathBuf::from(folder),
        _ if cfg!(windows) => env::var_os("LOCALAPPDATA").map_or_else(home, PathBuf::from),
        _ => home().join(".cache"),
    };
    cache.join("tenure").join("tools")
}

/// The same for tools that npm brings.
pub fn npm_tools() -> PathBuf {
    tools().join("npm")
}

/// `PATH` with xtask's tools before everything else.
pub fn path_with_tools() -> Result<std::ffi::OsString, String> {
    let own = tools().join("bin");
    let rest = env::var_os("PATH").unwrap_or_default();
    env::join_paths(std::iter::once(own).chain(env::split_paths(&rest)))
        .map_err(|error| format!("PATH cannot be extended: {error}"))
}

/// The first program of this name on `PATH` or among xtask's tools.
pub fn find(program: &str) -> Option<PathBuf> {
    let file = format!("{program}{}", env::consts::EXE_SUFFIX);
    let path = path_with_tools().ok()?;
    env::split_paths(&path)
        .map(|folder| folder.join(&file))
        .find(|candidate| candidate.is_file())
}

//! The program where there is no display.
#![cfg(target_os = "linux")]

use std::process::Command;

#[test]
fn without_a_display_it_says_so_in_one_sentence() {
    let home = tempfile::tempdir().unwrap();
    let done = Command::new(env!("CARGO_BIN_EXE_tenure-app"))
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env("TENURE_HOME", home.path())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&done.stderr);
    assert_eq!(done.status.code(), Some(1), "{said}");
    assert!(said.contains("no display") && said.contains("`tenure`"), "{said}");
    assert!(!said.contains("panicked"), "{said}");
}

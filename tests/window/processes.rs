//! What a window needs around it: a screen that nobody sees, and the driver that moves the pointer. They are started
//! for one test and ended with it.

use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// A child process that ends when its test does.
pub struct Ending(Child);

impl Drop for Ending {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Starts an X server on a free display, as large as the window, and gives back that display. What it shows is kept in
/// a file `Xvfb_screen0` of `folder`.
pub fn screen(folder: &Path) -> (Ending, String) {
    let mut child = Command::new("Xvfb")
        .args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            "1280x720x24",
            "-nolisten",
            "tcp",
            "-nocursor",
        ])
        .args(["-fbdir".as_ref(), folder.as_os_str()])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("Xvfb is installed: `cargo xtask e2e` sees to it");
    let mut number = String::new();
    let output = child.stdout.take().expect("its output is piped");
    BufReader::new(output)
        .read_line(&mut number)
        .expect("Xvfb says its display's number");
    assert!(!number.trim().is_empty(), "Xvfb did not start");
    (Ending(child), format!(":{}", number.trim()))
}

/// Starts the driver on a free port for windows on this display, and gives back its address.
pub fn driver(display: &str, home: &Path, log: &Path) -> (Ending, String) {
    let (port, native) = (free_port(), free_port());
    let log = std::fs::File::create(log).expect("the test's folder can be written");
    let child = Command::new("tauri-driver")
        .args(["--port", &port.to_string(), "--native-port", &native.to_string()])
        .args(["--native-driver", "/usr/bin/WebKitWebDriver"])
        .env("DISPLAY", display)
        .env("TENURE_HOME", home)
        .env("TENURE_E2E_PICKS", home.join("picks"))
        .env("TZ", "Europe/London")
        .env("LANG", "en_GB.UTF-8")
        .env("GTK_THEME", "Adwaita")
        .env("NO_AT_BRIDGE", "1")
        .env_remove("WAYLAND_DISPLAY")
        .stdin(Stdio::null())
        .stdout(log.try_clone().expect("a file can be shared"))
        .stderr(log)
        .spawn()
        .expect("tauri-driver is on PATH: `cargo xtask e2e` sees to it");
    (Ending(child), format!("http://127.0.0.1:{port}"))
}

/// A port that nobody listens on just now.
fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
    listener.local_addr().expect("it has an address").port()
}

/// A program of this workspace, built beside the test: `<target>/debug/deps/window-…` → `<target>/debug/<name>`.
pub fn built(name: &str) -> PathBuf {
    let test = std::env::current_exe().expect("a test knows its own path");
    let program = test
        .ancestors()
        .nth(2)
        .expect("tests are built two folders down")
        .join(name);
    assert!(
        program.is_file(),
        "{} is not built: run `cargo xtask e2e`",
        program.display()
    );
    program
}

//! What a window needs around it: a screen that nobody sees, and the driver that moves the pointer. They are started
//! for one test and ended with it.

use std::io::{BufRead, BufReader, Write};
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

/// What the computer around the window is like, where a test needs it to be something: variables of its environment.
pub type Around = Vec<(&'static str, String)>;

/// Starts the driver on a free port for windows on this display, and gives back its address.
pub fn driver(display: &str, home: &Path, log: &Path, around: &Around) -> (Ending, String) {
    let (port, native) = (free_port(), free_port());
    let log = std::fs::File::create(log).expect("the test's folder can be written");
    let child = Command::new("tauri-driver")
        .args(["--port", &port.to_string(), "--native-port", &native.to_string()])
        .args(["--native-driver", "/usr/bin/WebKitWebDriver"])
        .env("DISPLAY", display)
        .env("TENURE_HOME", home)
        .env("TENURE_E2E_PICKS", home.join("picks"))
        .env("TENURE_E2E_OPENED", home.join("opened"))
        .env("TZ", "Europe/London")
        .env("LANG", "en_GB.UTF-8")
        .env("GTK_THEME", "Adwaita")
        .env("NO_AT_BRIDGE", "1")
        .envs(around.iter().map(|(name, value)| (name, value)))
        .env_remove("WAYLAND_DISPLAY")
        .stdin(Stdio::null())
        .stdout(log.try_clone().expect("a file can be shared"))
        .stderr(log)
        .spawn()
        .expect("tauri-driver is on PATH: `cargo xtask e2e` sees to it");
    (Ending(child), format!("http://127.0.0.1:{port}"))
}

/// Starts a bus of a test's own, on which nothing starts by itself, and gives back its address.
pub fn bus(folder: &Path) -> (Ending, String) {
    let config = folder.join("bus.conf");
    std::fs::write(&config, BUS).expect("the test's folder can be written");
    let mut child = Command::new("dbus-daemon")
        .arg("--config-file")
        .arg(&config)
        .args(["--nofork", "--print-address=1"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("dbus-daemon is installed: `cargo xtask e2e` sees to it");
    let mut address = String::new();
    BufReader::new(child.stdout.take().expect("its output is piped"))
        .read_line(&mut address)
        .expect("the bus says its address");
    assert!(!address.trim().is_empty(), "the bus did not start");
    (Ending(child), address.trim().to_owned())
}

const BUS: &str = r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <listen>unix:tmpdir=/tmp</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"#;

/// Starts a keychain on a bus, as a login would have unlocked it, at home in `folder`.
pub fn keychain(bus: &str, folder: &Path) -> Ending {
    let run = folder.join("run");
    std::fs::create_dir_all(&run).expect("the test's folder can be written");
    let mut child = Command::new("gnome-keyring-daemon")
        .args(["--unlock", "--components=secrets", "--foreground"])
        .env("DBUS_SESSION_BUS_ADDRESS", bus)
        .env("HOME", folder)
        .env("XDG_RUNTIME_DIR", &run)
        .env("XDG_DATA_HOME", folder.join("data"))
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("gnome-keyring is installed: `cargo xtask e2e` sees to it");
    let mut password = child.stdin.take().expect("its input is piped");
    password
        .write_all(b"the keychain's own password")
        .expect("it reads its password");
    drop(password);
    Ending(child)
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

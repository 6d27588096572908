//! A session bus of a test's own, with a real Secret Service on it or none: gnome-keyring, in a home that
//! nobody else has. The system's own keychain is never asked. A machine without them fails these tests.
#![allow(dead_code)] // each test file is a program of its own and uses a part
#![allow(clippy::unwrap_used)] // a test that cannot go on stops where it is

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

/// Unlocks the keyring of these tests.
const PASSWORD: &str = "the keyring's own password";

/// What is on the bus.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Service {
    /// gnome-keyring, unlocked as by a login.
    Unlocked,
    /// gnome-keyring, started and not unlocked.
    Locked,
    /// gnome-keyring, unlocked, on a bus whose policy lets nobody speak to it.
    Forbidden,
    /// Nothing.
    None,
}

/// Runs `command` in such a session, at home in `home`. Its child processes end with the bus.
pub fn run(home: &Path, service: Service, command: &Command) -> Output {
    let runtime = home.join("run");
    fs::create_dir_all(&runtime).unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(&runtime, fs::Permissions::from_mode(0o700)).unwrap();
    }
    let config = home.join("bus.conf");
    fs::write(&config, configuration(service)).unwrap();
    let start = match service {
        Service::Unlocked | Service::Forbidden => {
            r#"printf %s "$PASSWORD" | gnome-keyring-daemon --unlock --components=secrets --daemonize >/dev/null && "#
        }
        Service::Locked => "gnome-keyring-daemon --start --components=secrets --daemonize >/dev/null && ",
        Service::None => "",
    };
    let mut session = Command::new("dbus-run-session");
    session
        .arg("--config-file")
        .arg(&config)
        .args(["--", "sh", "-c", &format!(r#"{start}exec "$@""#), "sh"])
        .arg(command.get_program())
        .args(command.get_args())
        .env_remove("DBUS_SESSION_BUS_ADDRESS")
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("GNOME_KEYRING_CONTROL")
        .env("HOME", home)
        .env("XDG_RUNTIME_DIR", &runtime)
        .env("XDG_DATA_HOME", home.join("data"))
        .env("XDG_CONFIG_HOME", home.join("config"))
        .env("XDG_CACHE_HOME", home.join("cache"))
        .env("PASSWORD", PASSWORD);
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => session.env(name, value),
            None => session.env_remove(name),
        };
    }
    session
        .output()
        .unwrap_or_else(|error| panic!("dbus-run-session is needed, `cargo xtask test` sees to it: {error}"))
}

/// A bus that starts no service by itself: what is on it is what the test put there.
fn configuration(service: Service) -> String {
    let forbidden = if service == Service::Forbidden {
        r#"<deny send_destination="org.freedesktop.secrets"/>"#
    } else {
        ""
    };
    format!(
        r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
    {forbidden}
  </policy>
</busconfig>
"#
    )
}

//! From the command line to the open window, and from the closed window to the locked vault.

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use desk::{Desk, Places, Setup, SystemClock};
use tauri::{App, Manager, RunEvent, WindowEvent};

use crate::state::Shell;
use crate::{bindings, closing, events, pages, watch, window};

/// Runs the program until its window is closed.
pub fn run() -> ExitCode {
    #[cfg(target_os = "linux")]
    if let Some(code) = with_a_renderer_that_works() {
        return code;
    }
    desk::keep_memory_private();
    #[cfg(target_os = "linux")]
    if gtk::init().is_err() {
        return fail("there is no display here. The command `tenure` works without one.");
    }
    let commands = bindings::builder();
    let built = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .register_asynchronous_uri_scheme_protocol(pages::SCHEME, pages::serve)
        .invoke_handler(commands.invoke_handler())
        .setup(move |app| {
            commands.mount_events(app);
            set_up(app)
        })
        .build(tauri::generate_context!());
    match built {
        Ok(app) => {
            app.run(|app, event| match event {
                RunEvent::WindowEvent {
                    event: WindowEvent::CloseRequested { api, .. },
                    ..
                } => {
                    api.prevent_close();
                    closing::quit(app);
                }
                RunEvent::Exit => {
                    window::keep(app);
                    app.state::<Shell>().desk().vault_lock();
                }
                _ => {}
            });
            ExitCode::SUCCESS
        }
        Err(error) => fail(&error.to_string()),
    }
}

/// Before there is a window, standard error is the only place for a sentence.
#[allow(clippy::print_stderr, reason = "there is no window to say it in")]
fn fail(why: &str) -> ExitCode {
    eprintln!("Tenure cannot start: {why}");
    ExitCode::FAILURE
}

fn set_up(app: &mut App) -> Result<(), Box<dyn std::error::Error>> {
    let desk = Desk::new(Setup {
        places: places(env::args_os()),
        clock: Box::new(SystemClock),
        kdf: None,
    });
    #[cfg(feature = "e2e")]
    let desk = with_a_short_patience(desk);
    events::tell_of_writes(&desk, app.handle().clone());
    app.manage(Shell::new(desk));
    watch::begin(app.handle());
    window::open(app)?;
    Ok(())
}

/// A test does not wait ten minutes: `TENURE_E2E_IDLE_SECONDS` says how long nobody may use the vault.
#[cfg(feature = "e2e")]
fn with_a_short_patience(desk: Desk) -> Desk {
    let seconds = env::var("TENURE_E2E_IDLE_SECONDS")
        .ok()
        .and_then(|text| text.parse().ok());
    match seconds {
        Some(seconds) => desk.with_idle_limit(std::time::Duration::from_secs(seconds)),
        None => desk,
    }
}

/// The vault named by `--vault FOLDER`, which is not remembered for the next start; else this computer's usual places.
fn places(arguments: impl Iterator<Item = OsString>) -> Places {
    match arguments.skip_while(|argument| argument != "--vault").nth(1) {
        Some(folder) => Places {
            memory: None,
            default_vault: PathBuf::from(folder),
        },
        None => Places::of_this_computer(),
    }
}

/// WebKitGTK's DMA-BUF renderer shows an empty window on several graphics drivers, so it is off unless the person set
/// the variable. It is read when GTK loads; setting it from inside is unsafe once there are threads, so the program
/// replaces itself by itself with the variable set.
#[cfg(target_os = "linux")]
fn with_a_renderer_that_works() -> Option<ExitCode> {
    use std::os::unix::process::CommandExt;
    const VARIABLE: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    if env::var_os(VARIABLE).is_some() {
        return None;
    }
    let program = env::current_exe().ok()?;
    // Only comes back if it could not be done; then the window is tried as it is.
    let _ = std::process::Command::new(program)
        .args(env::args_os().skip(1))
        .env(VARIABLE, "1")
        .exec();
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_keychain_knows_the_program_by_its_bundle_identifier() {
        let configuration = include_str!("../tauri.conf.json");
        assert!(configuration.contains(&format!("\"identifier\": \"{}\"", desk::IDENTIFIER)));
    }

    #[test]
    fn a_vault_named_on_the_command_line_is_opened_and_not_remembered() {
        let arguments = ["tenure-app", "--vault", "/example"].map(OsString::from);
        let places = places(arguments.into_iter());
        assert_eq!(
            (places.memory, places.default_vault),
            (None, PathBuf::from("/example"))
        );
    }
}

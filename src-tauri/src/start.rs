//! From the command line to the open window, and from the closed window to the locked vault.

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use desk::{Desk, Places, Setup, SystemClock};
use tauri::{App, Manager, RunEvent};

use crate::state::Shell;
use crate::{bindings, events, pages, window};

/// Runs the program until its window is closed.
pub fn run() -> ExitCode {
    #[cfg(target_os = "linux")]
    if let Some(code) = with_a_renderer_that_works() {
        return code;
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
            app.run(|app, event| {
                if let RunEvent::Exit = event {
                    app.state::<Shell>().desk().vault_lock();
                }
            });
            ExitCode::SUCCESS
        }
        Err(error) => fail(&error),
    }
}

/// Before there is a window, standard error is the only place for a sentence.
#[allow(clippy::print_stderr, reason = "there is no window to say it in")]
fn fail(error: &tauri::Error) -> ExitCode {
    eprintln!("Tenure cannot start: {error}");
    ExitCode::FAILURE
}

fn set_up(app: &mut App) -> Result<(), Box<dyn std::error::Error>> {
    let desk = Desk::new(Setup {
        places: places(env::args_os()),
        clock: Box::new(SystemClock),
        kdf: None,
    });
    events::tell_of_writes(&desk, app.handle().clone());
    app.manage(Shell::new(desk));
    window::open(app)?;
    Ok(())
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
    fn a_vault_named_on_the_command_line_is_opened_and_not_remembered() {
        let arguments = ["tenure-app", "--vault", "/example"].map(OsString::from);
        let places = places(arguments.into_iter());
        assert_eq!(
            (places.memory, places.default_vault),
            (None, PathBuf::from("/example"))
        );
    }
}

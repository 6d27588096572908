//! The one seam to the file dialogs. Paths come from here or not at all: the web view never names one.

use std::path::PathBuf;

use tauri::AppHandle;

/// What a dialog asks for.
pub enum Pick {
    /// A file to import.
    Import,
    /// Where an exported deck goes, with the name suggested.
    Deck(String),
    /// Where a report goes, with the name suggested.
    Report(String),
    /// Where tables go, with the name suggested.
    Tables(String),
    /// Where a map goes, with the name suggested.
    Map(String),
    /// Where a recovery kit goes, with the name suggested.
    Kit(String),
    /// The firm's logo.
    Logo,
    /// A vault's folder.
    Vault,
}

/// Shows the dialog; nothing when it was cancelled.
pub async fn pick(app: &AppHandle, what: Pick) -> Option<PathBuf> {
    #[cfg(feature = "e2e")]
    if let Some(queue) = std::env::var_os("TENURE_E2E_PICKS").filter(|queue| !queue.is_empty()) {
        return next_of(&PathBuf::from(queue), what);
    }
    let path = ask(app, what).await?;
    forget(app, path.clone());
    Some(path)
}

async fn ask(app: &AppHandle, what: Pick) -> Option<PathBuf> {
    use tauri::Manager;
    use tauri_plugin_dialog::DialogExt;

    let mut dialog = app.dialog().file();
    if let Some(window) = app.get_webview_window("main") {
        dialog = dialog.set_parent(&window);
    }
    let (answer, answered) = tokio::sync::oneshot::channel();
    let done = move |path| drop(answer.send(path));
    match what {
        Pick::Import => dialog
            .set_title("Import")
            .add_filter("Tenure account", &["json"])
            .pick_file(done),
        Pick::Deck(name) => {
            dialog
                .set_title("Export the deck")
                .add_filter("PDF", &["pdf"])
                .set_file_name(name)
                .save_file(done);
        }
        Pick::Report(name) => {
            dialog
                .set_title("Save the report")
                .add_filter("PDF", &["pdf"])
                .set_file_name(name)
                .save_file(done);
        }
        Pick::Tables(name) => {
            dialog
                .set_title("Save as a table")
                .add_filter("Workbook (XLSX)", &["xlsx"])
                .add_filter("CSV", &["csv"])
                .set_file_name(name)
                .save_file(done);
        }
        Pick::Map(name) => {
            dialog
                .set_title("Save the map")
                .add_filter("PDF", &["pdf"])
                .add_filter("PNG", &["png"])
                .add_filter("SVG", &["svg"])
                .set_file_name(name)
                .save_file(done);
        }
        Pick::Kit(name) => {
            dialog
                .set_title("Save the recovery kit")
                .add_filter("PDF", &["pdf"])
                .set_file_name(name)
                .save_file(done);
        }
        Pick::Logo => dialog
            .set_title("Choose the logo")
            .add_filter("PNG or SVG", &["png", "svg"])
            .pick_file(done),
        Pick::Vault => dialog.set_title("Choose a vault's folder").pick_folder(done),
    }
    answered.await.ok().flatten()?.into_path().ok()
}

/// GTK notes every file that was picked, by name, for all programs to offer (`recently-used.xbel`). The names of decks
/// are the names of clients: ours are taken out again.
#[cfg(target_os = "linux")]
fn forget(app: &AppHandle, path: PathBuf) {
    use gtk::prelude::RecentManagerExt;

    // It fails only when the program is ending, and then there is nobody left to tell.
    let _ = app.run_on_main_thread(move || {
        if let (Some(recent), Ok(uri)) = (
            gtk::RecentManager::default(),
            gtk::glib::filename_to_uri(&path, None),
        ) {
            // An error says that it was not noted.
            let _ = recent.remove_item(&uri);
        }
    });
}

/// Windows and macOS keep such lists for the programs that ask for it; this one does not.
#[cfg(not(target_os = "linux"))]
fn forget(_app: &AppHandle, _path: PathBuf) {}

/// Takes the next answer from the queue that the test filled: a file with one path per line. An empty queue is a
/// cancelled dialog.
#[cfg(feature = "e2e")]
fn next_of(queue: &std::path::Path, what: Pick) -> Option<PathBuf> {
    let answers = std::fs::read_to_string(queue).ok()?;
    let (next, rest) = answers.split_once('\n').unwrap_or((&answers, ""));
    std::fs::write(queue, rest).ok()?;
    let path = PathBuf::from(next);
    match what {
        // Like the dialog, a folder alone stands for the suggested name in it.
        Pick::Deck(name) | Pick::Report(name) | Pick::Tables(name) | Pick::Map(name) | Pick::Kit(name)
            if path.is_dir() =>
        {
            Some(path.join(name))
        }
        _ => (!next.is_empty()).then_some(path),
    }
}

//! The one seam to the file dialogs. Paths come from here or not at all: the web view never names one.

use std::path::PathBuf;

use tauri::AppHandle;

/// What a dialog asks for.
pub enum Pick {
    /// A file to import.
    Import,
    /// Where an exported deck goes, with the name suggested.
    Deck(String),
    /// Where a recovery kit goes, with the name suggested.
    Kit(String),
    /// A vault's folder.
    Vault,
}

/// Shows the dialog; nothing when it was cancelled.
#[cfg(not(feature = "e2e"))]
pub async fn pick(app: &AppHandle, what: Pick) -> Option<PathBuf> {
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
        Pick::Kit(name) => {
            dialog
                .set_title("Save the recovery kit")
                .add_filter("PDF", &["pdf"])
                .set_file_name(name)
                .save_file(done);
        }
        Pick::Vault => dialog.set_title("Choose a vault's folder").pick_folder(done),
    }
    answered.await.ok().flatten()?.into_path().ok()
}

/// Takes the next answer from the queue that the test filled: a file with one path per line, named by
/// `TENURE_E2E_PICKS`. An empty queue is a cancelled dialog.
#[cfg(feature = "e2e")]
pub async fn pick(_app: &AppHandle, what: Pick) -> Option<PathBuf> {
    let queue = PathBuf::from(std::env::var_os("TENURE_E2E_PICKS")?);
    let answers = std::fs::read_to_string(&queue).ok()?;
    let (next, rest) = answers.split_once('\n').unwrap_or((&answers, ""));
    std::fs::write(&queue, rest).ok()?;
    let path = PathBuf::from(next);
    match what {
        // Like the dialog, a folder alone stands for the suggested name in it.
        Pick::Deck(name) | Pick::Kit(name) if path.is_dir() => Some(path.join(name)),
        _ => (!next.is_empty()).then_some(path),
    }
}

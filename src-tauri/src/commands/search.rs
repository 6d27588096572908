//! Search over everything.

use desk::search::{SearchFor, SearchView};
use tauri::State;

use crate::state::{Answer, Shell};

#[tauri::command]
#[specta::specta]
pub async fn search(shell: State<'_, Shell>, wanted: SearchFor) -> Answer<SearchView> {
    shell.ask(move |desk| desk.search(&wanted)).await
}

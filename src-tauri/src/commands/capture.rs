//! Quick capture: a line is shown as the records it would make, then kept.

use chrono::NaiveDate;
use desk::capture::CaptureView;
use model::Id;
use tauri::State;

use crate::state::{Answer, Shell};

#[tauri::command]
#[specta::specta]
pub async fn capture_read(shell: State<'_, Shell>, line: String, account: Option<Id>) -> Answer<CaptureView> {
    shell.ask(move |desk| desk.capture_read(&line, account)).await
}

#[tauri::command]
#[specta::specta]
pub async fn capture_keep(
    shell: State<'_, Shell>,
    line: String,
    account: Option<Id>,
    as_of: NaiveDate,
) -> Answer<CaptureView> {
    shell
        .ask(move |desk| desk.capture_keep(&line, account, as_of))
        .await
}

//! The stream of an account.

use desk::touchpoints::{TimelineFor, TimelineView};
use model::Id;
use tauri::State;

use crate::state::{Answer, Shell};

#[tauri::command]
#[specta::specta]
pub async fn touchpoints_timeline(
    shell: State<'_, Shell>,
    account: Id,
    wanted: TimelineFor,
) -> Answer<TimelineView> {
    shell.ask(move |desk| desk.timeline(account, &wanted)).await
}

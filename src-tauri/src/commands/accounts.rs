//! The portfolio and one account's first page.

use chrono::NaiveDate;
use desk::accounts::{AccountErased, AccountsView, Overview, Recorded};
use model::Id;
use tauri::State;

use crate::state::{Answer, Shell};

#[tauri::command]
#[specta::specta]
pub async fn accounts_list(shell: State<'_, Shell>) -> Answer<AccountsView> {
    shell.ask(|desk| desk.accounts_list()).await
}

#[tauri::command]
#[specta::specta]
pub async fn account_overview(shell: State<'_, Shell>, id: Id) -> Answer<Overview> {
    shell.ask(move |desk| desk.account_overview(id)).await
}

#[tauri::command]
#[specta::specta]
pub async fn account_overview_as_of(shell: State<'_, Shell>, id: Id, day: NaiveDate) -> Answer<Overview> {
    shell.ask(move |desk| desk.account_overview_as_of(id, day)).await
}

#[tauri::command]
#[specta::specta]
pub async fn account_recorded(shell: State<'_, Shell>, id: Id) -> Answer<Recorded> {
    shell.ask(move |desk| desk.account_recorded(id)).await
}

#[tauri::command]
#[specta::specta]
pub async fn account_erase(shell: State<'_, Shell>, account: Id, name: String) -> Answer<AccountErased> {
    shell.ask(move |desk| desk.account_erase(account, &name)).await
}

//! Tables as files.

use desk::tables::{TableWritten, TablesOf};
use tauri::{AppHandle, State};

use crate::picker::{self, Pick};
use crate::state::{Answer, Shell};

#[tauri::command]
#[specta::specta]
pub async fn tables_save(
    app: AppHandle,
    shell: State<'_, Shell>,
    of: TablesOf,
) -> Answer<Option<TableWritten>> {
    let asked = of.clone();
    let name = shell
        .ask(move |desk| Ok(desk.tables_file_name(&asked, ".xlsx")))
        .await?;
    match picker::pick(&app, Pick::Tables(name)).await {
        Some(path) => shell
            .ask(move |desk| desk.tables_write(&of, &path))
            .await
            .map(Some),
        None => Ok(None),
    }
}

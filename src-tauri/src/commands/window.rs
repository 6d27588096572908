//! How large the window's letters are.

use tauri::AppHandle;

use crate::placed::Zoom;
use crate::state::Answer;
use crate::window;

#[tauri::command]
#[specta::specta]
pub async fn window_zoom(app: AppHandle, zoom: Zoom) -> Answer<u32> {
    Ok(window::zoom(&app, zoom))
}

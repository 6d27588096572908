//! The one window.

use tauri::{App, WebviewUrl, WebviewWindowBuilder};

/// Opens it. Its web view keeps nothing on disk: what it shows is client data.
pub fn open(app: &App) -> tauri::Result<()> {
    let builder = WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
        .title("Tenure")
        .inner_size(1280.0, 720.0)
        .min_inner_size(640.0, 480.0)
        .center()
        .disable_drag_drop_handler();
    #[cfg(not(feature = "e2e"))]
    let builder = builder.incognito(true);
    // A WebDriver cannot drive a web view that keeps nothing: a test has it kept in its own folder.
    #[cfg(feature = "e2e")]
    let builder = match std::env::var_os("TENURE_HOME") {
        Some(home) => builder.data_directory(std::path::Path::new(&home).join("web-view")),
        None => builder,
    };
    builder.build()?;
    Ok(())
}

//! The one window: where it opens, how large its letters are, and that both are remembered.

use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use tauri::{App, AppHandle, Manager, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder, WindowEvent};

use crate::placed::{self, LEAST, Placed, Screen, Zoom};

/// The window's name.
const MAIN: &str = "main";

/// Where the window is, and the file that remembers it.
pub struct Standing {
    file: Option<PathBuf>,
    now: Mutex<Placed>,
}

impl Standing {
    fn now(&self) -> MutexGuard<'_, Placed> {
        self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Opens it. Its web view keeps nothing on disk: what it shows is client data.
pub fn open(app: &App) -> tauri::Result<()> {
    let file = remembered();
    let placed = file.as_deref().map(Placed::read).unwrap_or_default();
    let placed = placed.on(&screens(app.handle()));
    let builder = WebviewWindowBuilder::new(app, MAIN, WebviewUrl::default())
        .title("Tenure")
        .inner_size(placed.size.0, placed.size.1)
        .min_inner_size(LEAST.0, LEAST.1)
        .maximized(placed.maximized)
        .visible(false)
        .disable_drag_drop_handler()
        .on_navigation(is_own);
    let builder = if placed.at.is_none() {
        builder.center()
    } else {
        builder
    };
    #[cfg(not(feature = "e2e"))]
    let builder = builder.incognito(true);
    // A WebDriver cannot drive a web view that keeps nothing: a test has it kept in its own folder.
    #[cfg(feature = "e2e")]
    let builder = match std::env::var_os("TENURE_HOME") {
        Some(home) => builder.data_directory(std::path::Path::new(&home).join("web-view")),
        None => builder,
    };
    // What a test has run in the page before anything else: the file that `TENURE_E2E_SCRIPT` names.
    #[cfg(feature = "e2e")]
    let builder = match std::env::var_os("TENURE_E2E_SCRIPT") {
        Some(file) => builder.initialization_script(std::fs::read_to_string(file)?),
        None => builder,
    };
    let window = builder.build()?;
    if let Some((x, y)) = placed.at {
        window.set_position(tauri::PhysicalPosition::new(x, y))?;
    }
    window.set_zoom(f64::from(placed.zoom) / 100.0)?;
    window.show()?;
    app.manage(Standing {
        file,
        now: Mutex::new(placed),
    });
    let watched = window.clone();
    window.on_window_event(move |event| match event {
        WindowEvent::Resized(_) | WindowEvent::Moved(_) => note(&watched),
        WindowEvent::CloseRequested { .. } => keep(watched.app_handle()),
        _ => {}
    });
    Ok(())
}

/// Whether a page is one of the program's own: the window shows no other, whatever a link or a dropped file asks for.
fn is_own(page: &Url) -> bool {
    let own = page.scheme() == "tauri" || page.host_str() == Some("tauri.localhost");
    // A driver begins with an empty page.
    own || page.as_str() == "about:blank"
}

/// Makes the letters larger or smaller; gives back their size in percent.
pub fn zoom(app: &AppHandle, zoom: Zoom) -> u32 {
    let standing = app.state::<Standing>();
    let percent = {
        let mut now = standing.now();
        now.zoom = zoom.from(now.zoom);
        now.zoom
    };
    if let Some(window) = app.get_webview_window(MAIN) {
        // A web view that cannot is left as it is.
        let _ = window.set_zoom(f64::from(percent) / 100.0);
    }
    keep(app);
    percent
}

/// Remembers where the window is.
pub fn keep(app: &AppHandle) {
    if let Some(standing) = app.try_state::<Standing>()
        && let Some(file) = &standing.file
    {
        standing.now().keep(file);
    }
}

/// The file that remembers it. A test's window opens as if for the first time, unless the test asks.
fn remembered() -> Option<PathBuf> {
    if cfg!(feature = "e2e") && std::env::var_os("TENURE_E2E_WINDOW").is_none() {
        return None;
    }
    placed::file_of(&desk::Places::of_this_computer())
}

fn screens(app: &AppHandle) -> Vec<Screen> {
    let screens = app.available_monitors().unwrap_or_default();
    screens
        .iter()
        .map(|screen| Screen {
            at: (screen.work_area().position.x, screen.work_area().position.y),
            size: (screen.work_area().size.width, screen.work_area().size.height),
            scale: screen.scale_factor(),
        })
        .collect()
}

/// Notes place and size as they are. Of a window that fills its screen only that it does: what it goes back to stays.
fn note(window: &WebviewWindow) {
    let Some(standing) = window.try_state::<Standing>() else {
        return;
    };
    let (Ok(maximized), Ok(fullscreen), Ok(minimized)) = (
        window.is_maximized(),
        window.is_fullscreen(),
        window.is_minimized(),
    ) else {
        return;
    };
    let mut now = standing.now();
    now.maximized = maximized;
    if maximized || fullscreen || minimized {
        return;
    }
    if let (Ok(size), Ok(scale)) = (window.inner_size(), window.scale_factor()) {
        let size = size.to_logical::<f64>(scale);
        now.size = (size.width, size.height);
    }
    if let Ok(at) = window.outer_position() {
        now.at = Some((at.x, at.y));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_goes_to_no_page_but_its_own() {
        for (page, own) in [
            ("tauri://localhost/", true),
            ("http://tauri.localhost/index.html", true),
            ("about:blank", true),
            ("https://example.com/", false),
            ("https://tauri.localhost.example.com/", false),
            ("file:///home/ana/deck.pdf", false),
            ("data:text/html,hello", false),
        ] {
            assert_eq!(is_own(&page.parse().unwrap()), own, "{page}");
        }
    }
}

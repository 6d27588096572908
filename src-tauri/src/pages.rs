//! The deck's pages as pictures, at `page://localhost/<review>/<revision>/<number>` (`http://page.localhost/…` on
//! Windows). They are drawn when asked for, only while the vault is open, and are kept nowhere.

use std::str::FromStr;

use model::Id;
use tauri::http::{Request, Response, StatusCode, header};
use tauri::{Manager, Runtime, UriSchemeContext, UriSchemeResponder};

use crate::state::Shell;

/// The scheme's name.
pub const SCHEME: &str = "page";

/// Answers one request, off the window's thread.
pub fn serve<R: Runtime>(
    context: UriSchemeContext<'_, R>,
    request: Request<Vec<u8>>,
    responder: UriSchemeResponder,
) {
    let app = context.app_handle().clone();
    tauri::async_runtime::spawn(async move {
        let drawn = match address(request.uri().path()) {
            Some((review, revision, number)) => app
                .state::<Shell>()
                .ask(move |desk| desk.qbr_page(review, &revision, number))
                .await
                .ok(),
            None => None,
        };
        responder.respond(response(drawn));
    });
}

/// The review, its revision and the page's number, from 1.
fn address(path: &str) -> Option<(Id, String, usize)> {
    let mut parts = path.trim_start_matches('/').split('/');
    let address = (
        Id::from_str(parts.next()?).ok()?,
        parts.next()?.to_string(),
        parts.next()?.parse().ok()?,
    );
    parts.next().is_none().then_some(address)
}

fn response(svg: Option<String>) -> Response<Vec<u8>> {
    let status = if svg.is_some() {
        StatusCode::OK
    } else {
        StatusCode::NOT_FOUND
    };
    let mut response = Response::new(svg.unwrap_or_default().into_bytes());
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        header::HeaderValue::from_static("image/svg+xml"),
    );
    headers.insert(
        header::CACHE_CONTROL,
        header::HeaderValue::from_static("no-store"),
    );
    headers.insert(
        header::X_CONTENT_TYPE_OPTIONS,
        header::HeaderValue::from_static("nosniff"),
    );
    // Opened by itself, a page runs nothing and loads nothing.
    headers.insert(
        header::CONTENT_SECURITY_POLICY,
        header::HeaderValue::from_static("default-src 'none'; style-src 'unsafe-inline'; font-src data:"),
    );
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_addressed_by_review_revision_and_number() {
        let id = Id::fixed(7);
        assert_eq!(address(&format!("/{id}/a1b2/3")), Some((id, "a1b2".into(), 3)));
    }

    #[test]
    fn anything_else_is_no_page() {
        let id = Id::fixed(7);
        for path in [
            "/",
            "/x/a/1",
            &format!("/{id}"),
            &format!("/{id}/a/0x1"),
            &format!("/{id}/a/1/2"),
            "/../../etc",
        ] {
            assert_eq!(address(path), None, "{path}");
        }
    }

    #[test]
    fn a_page_is_never_stored_by_the_web_view() {
        let page = response(Some("<svg/>".into()));
        assert_eq!(
            (page.status(), &page.headers()[header::CACHE_CONTROL]),
            (StatusCode::OK, &"no-store".parse().unwrap())
        );
        assert_eq!(response(None).status(), StatusCode::NOT_FOUND);
    }
}

//! The deck's pages as pictures, at `page://localhost/<review>/<revision>/<number>` (`http://page.localhost/…` on
//! Windows), and the firm's logo at `page://localhost/logo/<hash>`. They are drawn or read when asked for, only while the
//! vault is open, and are kept nowhere.

use std::str::FromStr;

use model::Id;
use tauri::http::{Request, Response, StatusCode, header};
use tauri::{Manager, Runtime, UriSchemeContext, UriSchemeResponder};

use crate::state::Shell;

/// The scheme's name.
pub const SCHEME: &str = "page";
const SVG: &str = "image/svg+xml";
const PNG: &str = "image/png";

/// Answers one request, off the window's thread.
pub fn serve<R: Runtime>(
    context: UriSchemeContext<'_, R>,
    request: Request<Vec<u8>>,
    responder: UriSchemeResponder,
) {
    let app = context.app_handle().clone();
    tauri::async_runtime::spawn(async move {
        let shell = app.state::<Shell>();
        let picture = match address(request.uri().path()) {
            Some(Address::Page(review, revision, number)) => {
                let drawn = shell
                    .ask(move |desk| desk.qbr_page(review, &revision, number))
                    .await;
                drawn.ok().map(|svg| (SVG, svg.into_bytes()))
            }
            Some(Address::Logo(hash)) => {
                let logo = shell.ask(move |desk| desk.logo_picture(&hash)).await;
                logo.ok().map(|png| (PNG, png))
            }
            None => None,
        };
        responder.respond(response(picture));
    });
}

/// What can be asked for.
#[derive(Debug, PartialEq)]
enum Address {
    /// The review, its revision and the page's number, from 1.
    Page(Id, String, usize),
    /// The logo, by the hash of its picture.
    Logo(String),
}

fn address(path: &str) -> Option<Address> {
    match *path.trim_start_matches('/').split('/').collect::<Vec<_>>() {
        ["logo", hash] => Some(Address::Logo(hash.to_owned())),
        [review, revision, number] => Some(Address::Page(
            Id::from_str(review).ok()?,
            revision.to_owned(),
            number.parse().ok()?,
        )),
        _ => None,
    }
}

fn response(picture: Option<(&'static str, Vec<u8>)>) -> Response<Vec<u8>> {
    let status = if picture.is_some() {
        StatusCode::OK
    } else {
        StatusCode::NOT_FOUND
    };
    let (kind, bytes) = picture.unwrap_or((SVG, Vec::new()));
    let mut response = Response::new(bytes);
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, header::HeaderValue::from_static(kind));
    headers.insert(
        header::CACHE_CONTROL,
        header::HeaderValue::from_static("no-store"),
    );
    headers.insert(
        header::X_CONTENT_TYPE_OPTIONS,
        header::HeaderValue::from_static("nosniff"),
    );
    // Opened by itself, a page runs nothing and loads nothing but the logo that it carries.
    headers.insert(
        header::CONTENT_SECURITY_POLICY,
        header::HeaderValue::from_static(
            "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:",
        ),
    );
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_addressed_by_review_revision_and_number_and_the_logo_by_its_hash() {
        let id = Id::fixed(7);
        assert_eq!(
            address(&format!("/{id}/a1b2/3")),
            Some(Address::Page(id, "a1b2".into(), 3))
        );
        assert_eq!(address("/logo/a1b2"), Some(Address::Logo("a1b2".into())));
    }

    #[test]
    fn anything_else_is_no_picture() {
        let id = Id::fixed(7);
        for path in [
            "/",
            "/x/a/1",
            &format!("/{id}"),
            &format!("/{id}/a/0x1"),
            &format!("/{id}/a/1/2"),
            "/../../etc",
            "/logo",
            "/logo/a/b/c",
        ] {
            assert_eq!(address(path), None, "{path}");
        }
    }

    #[test]
    fn a_page_is_never_stored_by_the_web_view() {
        let page = response(Some((SVG, "<svg/>".into())));
        assert_eq!(
            (page.status(), &page.headers()[header::CACHE_CONTROL]),
            (StatusCode::OK, &"no-store".parse().unwrap())
        );
        assert_eq!(response(None).status(), StatusCode::NOT_FOUND);
    }
}

//! Finding what a person sees: by its role and its name, once it is there.

use std::time::{Duration, Instant};

use fantoccini::Client;
use fantoccini::elements::{Element, ElementRef};
use serde_json::{Value, json};

/// How long a person would wait before saying that something is not there. Generous, because a test machine is slow.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// How often to look.
const GLANCE: Duration = Duration::from_millis(50);

/// What the window shows; of a window in a language that nobody speaks, in English.
const TEXT: &str = "return (window.inEnglish ?? String)(document.body.innerText)";

/// The key under which WebDriver hands over an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// What kind of thing is looked for, by its role.
#[derive(Clone, Copy, Debug)]
pub enum Role {
    Button,
    Field,
    /// A line of a list that one chooses from.
    Line,
    Heading,
    Picture,
    /// A view of the thing that the screen is about.
    Tab,
}

impl Role {
    fn word(self) -> &'static str {
        match self {
            Role::Button => "button",
            Role::Field => "field",
            Role::Line => "line",
            Role::Heading => "heading",
            Role::Picture => "picture",
            Role::Tab => "tab",
        }
    }
}

/// A driver that does not answer at all must fail the test, not hold it up for ever.
pub async fn answered<T, E: std::fmt::Display>(
    what: &str,
    asked: impl Future<Output = Result<T, E>>,
) -> Result<T, String> {
    match tokio::time::timeout(PATIENCE, asked).await {
        Ok(answer) => answer.map_err(|error| format!("{what}: {error}")),
        Err(_) => Err(format!("{what}: the driver did not answer")),
    }
}

/// One look: the element if it is there, and the names of what is there of that role.
pub async fn glance(client: &Client, role: Role, name: &str) -> (Option<Element>, Vec<String>) {
    let asked = client.execute(include_str!("finder.js"), vec![json!(role.word()), json!(name)]);
    let answer = answered("looking", asked).await.unwrap_or(Value::Null);
    let element = answer["element"][ELEMENT]
        .as_str()
        .map(|id| Element::from_element_id(client.clone(), ElementRef::from(id.to_string())));
    let names = answer["names"].as_array().into_iter().flatten();
    (
        element,
        names
            .filter_map(|name| name.as_str().map(str::to_string))
            .collect(),
    )
}

/// Waits until it is there.
pub async fn find(client: &Client, role: Role, name: &str) -> Result<Element, String> {
    let start = Instant::now();
    loop {
        match glance(client, role, name).await {
            (Some(element), _) => return Ok(element),
            (None, names) if start.elapsed() > PATIENCE => {
                return Err(format!("there is no {role:?} {name:?}; there are {names:?}"));
            }
            _ => tokio::time::sleep(GLANCE).await,
        }
    }
}

/// All the text that the window shows.
pub async fn text(client: &Client) -> String {
    let asked = client.execute(TEXT, vec![]);
    let text = answered("reading", asked).await.unwrap_or(Value::Null);
    text.as_str()
        .unwrap_or_default()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// Waits until a condition on the text that the window shows is true.
pub async fn until(client: &Client, what: &str, condition: impl Fn(&str) -> bool) -> Result<String, String> {
    let start = Instant::now();
    loop {
        let text = text(client).await;
        if condition(&text) {
            return Ok(text);
        }
        if start.elapsed() > PATIENCE {
            return Err(format!("{what}; the window shows: {text}"));
        }
        tokio::time::sleep(GLANCE).await;
    }
}

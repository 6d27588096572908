//! A value as JSON text.

use super::{Kind, Node};

/// Two spaces deeper with every level; numbers as they were written.
pub(crate) fn pretty(node: &Node) -> String {
    fitted(node, 0)
}

/// As [`pretty`], but what fits into a line of this many characters stands in one.
pub(crate) fn fitted(node: &Node, width: usize) -> String {
    let mut out = String::new();
    print(node, 0, 0, width, &mut out);
    out.push('\n');
    out
}

/// `before`: how many characters stand before it in its line.
fn print(node: &Node, depth: usize, before: usize, width: usize, out: &mut String) {
    if width > 0 {
        let line = in_a_line(node);
        // Room for the comma.
        if before + line.chars().count() < width {
            return out.push_str(&line);
        }
    }
    let line = |depth: usize, out: &mut String| {
        out.push('\n');
        out.push_str(&"  ".repeat(depth));
    };
    match &node.kind {
        Kind::List(items) => {
            out.push('[');
            for (n, item) in items.iter().enumerate() {
                out.push_str(if n == 0 { "" } else { "," });
                line(depth + 1, out);
                print(item, depth + 1, 2 * (depth + 1), width, out);
            }
            line(depth, out);
            out.push(']');
        }
        Kind::Object(members) => {
            out.push('{');
            for (n, member) in members.iter().enumerate() {
                out.push_str(if n == 0 { "" } else { "," });
                line(depth + 1, out);
                let name = quoted(&member.name);
                let before = 2 * (depth + 1) + name.chars().count() + 2;
                out.push_str(&name);
                out.push_str(": ");
                print(&member.value, depth + 1, before, width, out);
            }
            line(depth, out);
            out.push('}');
        }
        _ => out.push_str(&in_a_line(node)),
    }
}

fn in_a_line(node: &Node) -> String {
    match &node.kind {
        Kind::Null => "null".to_owned(),
        Kind::Bool(b) => b.to_string(),
        Kind::Number(number) => number.clone(),
        Kind::Text(text) => quoted(text),
        Kind::List(items) => {
            let items: Vec<String> = items.iter().map(in_a_line).collect();
            format!("[{}]", items.join(", "))
        }
        Kind::Object(members) => {
            let member = |m: &super::Member| format!("{}: {}", quoted(&m.name), in_a_line(&m.value));
            let members: Vec<String> = members.iter().map(member).collect();
            format!("{{{}}}", members.join(", "))
        }
    }
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

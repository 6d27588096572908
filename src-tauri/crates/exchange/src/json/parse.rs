//! From text to values.

use std::borrow::Cow;

use super::{Kind, Member, Node};
use crate::phrase::{Phrase, say};

/// Where the text stops being JSON, and what would have been.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Syntax {
    pub at: usize,
    pub found: Phrase,
    pub expected: Phrase,
    pub hint: Option<Phrase>,
}

/// Reads one JSON value and nothing after it. The caller has checked the depth ([`crate::limits::measure`]).
pub(crate) fn parse(text: &str) -> Result<Node, Box<Syntax>> {
    let mut reader = Reader { text, at: 0 };
    let node = reader.value()?;
    reader.space();
    match reader.peek() {
        None => Ok(node),
        Some(_) => Err(reader.syntax(say!("expected-end"), None)),
    }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn syntax(&self, expected: Phrase, hint: Option<Phrase>) -> Box<Syntax> {
        let found = match self.text.get(self.at..).and_then(|rest| rest.chars().next()) {
            None => say!("found-end"),
            Some(c) if c.is_control() => say!("found-control", code = format!("{:04X}", u32::from(c))),
            Some(_) => {
                let rest = &self.text[self.at..];
                let word: String = rest
                    .chars()
                    .take_while(|c| c.is_alphanumeric())
                    .take(20)
                    .collect();
                let sign = || rest.chars().take(1).collect();
                say!("found-text", text = if word.is_empty() { sign() } else { word })
            }
        };
        Box::new(Syntax {
            at: self.at,
            hint: hint.or_else(|| (self.at >= self.text.trim_end().len()).then(|| say!("hint-cut-off"))),
            found,
            expected,
        })
    }

    fn value(&mut self) -> Result<Node, Box<Syntax>> {
        self.space();
        let start = self.at;
        let kind = match self.peek() {
            Some(b'{') => self.object()?,
            Some(b'[') => self.list()?,
            Some(b'"') => Kind::Text(self.string()?),
            Some(b'-' | b'0'..=b'9') => self.number()?,
            Some(b't') => self.word("true", Kind::Bool(true))?,
            Some(b'f') => self.word("false", Kind::Bool(false))?,
            Some(b'n') => self.word("null", Kind::Null)?,
            Some(b'\'') => {
                return Err(self.syntax(say!("expected-value"), Some(say!("hint-text-quotes"))));
            }
            _ => return Err(self.syntax(say!("expected-value"), None)),
        };
        Ok(Node { start, kind })
    }

    fn word(&mut self, word: &'static str, kind: Kind) -> Result<Kind, Box<Syntax>> {
        if self.text[self.at..].starts_with(word) {
            self.at += word.len();
            return Ok(kind);
        }
        Err(self.syntax(say!("expected-value"), Some(say!("hint-text-quotes"))))
    }

    fn list(&mut self) -> Result<Kind, Box<Syntax>> {
        self.at += 1;
        let mut items = Vec::new();
        self.space();
        if self.peek() == Some(b']') {
            self.at += 1;
            return Ok(Kind::List(items));
        }
        loop {
            self.space();
            if self.peek() == Some(b']') {
                return Err(self.syntax(say!("expected-value-after-comma"), Some(say!("hint-stray-comma"))));
            }
            items.push(self.value()?);
            self.space();
            match self.peek() {
                Some(b',') => self.at += 1,
                Some(b']') => {
                    self.at += 1;
                    return Ok(Kind::List(items));
                }
                _ => return Err(self.syntax(say!("expected-comma-or-bracket"), None)),
            }
        }
    }

    fn object(&mut self) -> Result<Kind, Box<Syntax>> {
        self.at += 1;
        let mut members: Vec<Member> = Vec::new();
        // Objects of the format are small; a large foreign one must not make this quadratic.
        let mut seen: std::collections::HashMap<String, usize> = std::collections::HashMap::new();
        self.space();
        if self.peek() == Some(b'}') {
            self.at += 1;
            return Ok(Kind::Object(members));
        }
        loop {
            self.space();
            match self.peek() {
                Some(b'"') => {}
                Some(b'}') => {
                    return Err(
                        self.syntax(say!("expected-name-after-comma"), Some(say!("hint-stray-comma")))
                    );
                }
                _ => {
                    let hint = self.peek().is_some().then(|| say!("hint-name-quotes"));
                    return Err(self.syntax(say!("expected-quoted-name"), hint));
                }
            }
            let start = self.at;
            let name = self.string()?;
            self.space();
            if self.peek() != Some(b':') {
                return Err(self.syntax(say!("expected-colon"), None));
            }
            self.at += 1;
            let value = self.value()?;
            let again = seen.get(&name).copied();
            if again.is_none() {
                seen.insert(name.clone(), start);
            }
            members.push(Member {
                name,
                start,
                value,
                again,
            });
            self.space();
            match self.peek() {
                Some(b',') => self.at += 1,
                Some(b'}') => {
                    self.at += 1;
                    return Ok(Kind::Object(members));
                }
                _ => return Err(self.syntax(say!("expected-comma-or-brace"), None)),
            }
        }
    }

    fn number(&mut self) -> Result<Kind, Box<Syntax>> {
        let start = self.at;
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        match self.peek() {
            Some(b'0') => {
                self.at += 1;
                if matches!(self.peek(), Some(b'0'..=b'9')) {
                    return Err(self.syntax(say!("expected-no-zeros"), None));
                }
            }
            _ => self.digits()?,
        }
        if self.peek() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            self.at += 1;
            if matches!(self.peek(), Some(b'+' | b'-')) {
                self.at += 1;
            }
            self.digits()?;
        }
        Ok(Kind::Number(self.text[start..self.at].to_owned()))
    }

    fn digits(&mut self) -> Result<(), Box<Syntax>> {
        let start = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        match self.at > start {
            true => Ok(()),
            false => Err(self.syntax(say!("expected-digit"), None)),
        }
    }

    fn string(&mut self) -> Result<String, Box<Syntax>> {
        self.at += 1;
        let mut out: Cow<'a, str> = Cow::Borrowed("");
        loop {
            let start = self.at;
            while !matches!(self.peek(), None | Some(b'"' | b'\\' | 0..=0x1f)) {
                self.at += 1;
            }
            let piece = &self.text[start..self.at];
            match out.is_empty() {
                true => out = Cow::Borrowed(piece),
                false => out.to_mut().push_str(piece),
            }
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(out.into_owned());
                }
                Some(b'\\') => {
                    let c = self.escape()?;
                    out.to_mut().push(c);
                }
                _ => {
                    let hint = (self.peek() == Some(b'\n')).then(|| say!("hint-line-break"));
                    return Err(self.syntax(say!("expected-quote"), hint));
                }
            }
        }
    }

    fn escape(&mut self) -> Result<char, Box<Syntax>> {
        let at = self.at;
        self.at += 1;
        let c = match self.peek() {
            Some(c @ (b'"' | b'\\' | b'/')) => c as char,
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => {
                self.at += 1;
                let first = self.hex()?;
                let code = match first {
                    0xd800..=0xdbff if self.text[self.at..].starts_with("\\u") => {
                        self.at += 2;
                        let second = self.hex()?;
                        match second {
                            0xdc00..=0xdfff => 0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00),
                            _ => 0xd800,
                        }
                    }
                    code => code,
                };
                return char::from_u32(code).ok_or_else(|| {
                    self.at = at;
                    self.syntax(say!("expected-character"), Some(say!("hint-half-pair")))
                });
            }
            _ => {
                self.at = at;
                return Err(self.syntax(say!("expected-escape"), Some(say!("hint-backslash"))));
            }
        };
        self.at += 1;
        Ok(c)
    }

    fn hex(&mut self) -> Result<u32, Box<Syntax>> {
        let digits = self
            .text
            .get(self.at..self.at + 4)
            .filter(|d| d.bytes().all(|b| b.is_ascii_hexdigit()));
        match digits.and_then(|d| u32::from_str_radix(d, 16).ok()) {
            Some(code) => {
                self.at += 4;
                Ok(code)
            }
            None => Err(self.syntax(say!("expected-hexadecimal"), None)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_name_that_stands_twice_keeps_its_first_value_and_says_so() {
        let node = parse(r#"{"a": 1, "a": 2}"#).unwrap();
        assert_eq!(node.get("a").unwrap().kind, Kind::Number("1".into()));
        assert_eq!(node.members()[1].again, Some(1));
    }

    #[test]
    fn a_stray_comma_is_named() {
        let error = parse("[1, 2,\n]").unwrap_err();
        assert_eq!((error.at, error.hint), (7, Some(say!("hint-stray-comma"))));
    }

    #[test]
    fn a_cut_off_file_is_named() {
        let error = parse("{\"a\": [1, 2").unwrap_err();
        assert_eq!(error.hint, Some(say!("hint-cut-off")));
        assert_eq!(error.found, say!("found-end"));
    }

    proptest! {
        #[test]
        fn it_takes_what_serde_json_takes(text in r#"[\[\]{}:,"\\0-9eE.+\-a-fnrtu \n]{0,24}"#) {
            let theirs = serde_json::from_str::<serde_json::Value>(&text);
            match parse(&text) {
                // Numbers beyond a float are ours to refuse later, by place.
                Ok(node) => prop_assert!(
                    theirs.as_ref().is_ok_and(|v| *v == to_value(&node) || text.contains('"'))
                        || theirs.is_err_and(|e| e.to_string().contains("number out of range")),
                    "{text}"
                ),
                Err(_) => prop_assert!(theirs.is_err(), "{text}"),
            }
        }

        #[test]
        fn it_reads_what_serde_json_writes(value in values()) {
            let text = serde_json::to_string_pretty(&value).unwrap();
            prop_assert_eq!(to_value(&parse(&text).unwrap()), value);
        }

        #[test]
        fn no_text_makes_it_panic(text in any::<String>()) {
            let _ = parse(&text);
        }
    }

    /// As serde_json has it: numbers become floats where they are not whole.
    fn to_value(node: &Node) -> serde_json::Value {
        use serde_json::Value;
        match &node.kind {
            Kind::Null => Value::Null,
            Kind::Bool(b) => Value::Bool(*b),
            Kind::Number(text) => serde_json::from_str(text).unwrap_or(Value::Null),
            Kind::Text(text) => Value::String(text.clone()),
            Kind::List(items) => items.iter().map(to_value).collect(),
            Kind::Object(members) => Value::Object(
                members
                    .iter()
                    .filter(|m| m.again.is_none())
                    .map(|m| (m.name.clone(), to_value(&m.value)))
                    .collect(),
            ),
        }
    }

    fn values() -> impl Strategy<Value = serde_json::Value> {
        let leaf = prop_oneof![
            Just(serde_json::Value::Null),
            any::<bool>().prop_map(Into::into),
            any::<i64>().prop_map(Into::into),
            any::<String>().prop_map(Into::into),
        ];
        leaf.prop_recursive(4, 32, 6, |inner| {
            prop_oneof![
                proptest::collection::vec(inner.clone(), 0..6).prop_map(Into::into),
                proptest::collection::hash_map(any::<String>(), inner, 0..6)
                    .prop_map(|m| serde_json::Value::Object(m.into_iter().collect())),
            ]
        })
    }
}

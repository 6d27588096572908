//! The JSON Schema of the format, printed from the same tree that a file is checked against.

use model::Range;

use crate::format::{AMOUNT, FORMAT, Form, MEASURE, MONEY, Object, Part, Value, Written, root};
use crate::json::{Kind, Member, Node, fitted};
use crate::phrase::Phrase;
use crate::sentences;

/// Longest line of the text, but for a text that is longer itself: a field takes one line.
const WIDTH: usize = 200;

const ABOUT: &str = "One account of Tenure. Dates are ISO 8601, money is decimal text in the account's currency. Absent \
    means unknown: leave a field out rather than writing null. `key` names a record inside the file only. A field that \
    this schema does not know is listed by the import and left out. Titles complete the sentence \"expected …\"; \
    requiredBecause says why a field has to be there. References and rules between fields are checked by the import.";

/// How the schema is put into words.
type Words<'w> = &'w dyn Fn(&Phrase) -> String;

/// The schema as text, its phrases in these words.
pub fn schema(words: Words<'_>) -> String {
    let mut whole = vec![
        Member::new("$schema", "https://json-schema.org/draft/2020-12/schema"),
        Member::new("$id", "urn:tenure:account:1"),
        Member::new("description", format!("Format {FORMAT}. {ABOUT}").as_str()),
    ];
    whole.extend(object(root(), words));
    fitted(&Kind::Object(whole).into(), WIDTH)
}

fn texts<'t>(texts: impl IntoIterator<Item = &'t str>) -> Node {
    Kind::List(texts.into_iter().map(Node::from).collect()).into()
}

fn number(n: impl ToString) -> Node {
    Kind::Number(n.to_string()).into()
}

fn object(object: &Object, words: Words<'_>) -> Vec<Member> {
    let mut out = vec![
        Member::new("type", "object"),
        Member::new("title", words(&object.expected).as_str()),
    ];
    out.extend(members(object, words));
    out
}

/// What is said of an object's members.
fn members(object: &Object, words: Words<'_>) -> Vec<Member> {
    let mut out = Vec::new();
    let required: Vec<&str> = object
        .parts
        .iter()
        .filter(|part| part.required)
        .map(|part| part.name)
        .collect();
    if !required.is_empty() {
        out.push(Member::new("required", texts(required)));
    }
    let because = |part: &Part| Some(Member::new(part.name, words(part.because.as_ref()?).as_str()));
    let because: Vec<Member> = object.parts.iter().filter_map(because).collect();
    if !because.is_empty() {
        out.push(Member::new("requiredBecause", Kind::Object(because)));
    }
    let parts = object
        .parts
        .iter()
        .map(|part| Member::new(part.name, Kind::Object(described(part, words))));
    out.push(Member::new("properties", Kind::Object(parts.collect())));
    if !object.together.is_empty() {
        let both = object.together.iter().flat_map(|(a, b)| [(a, b), (b, a)]);
        let both = both.map(|(one, other)| Member::new(one, texts([*other])));
        out.push(Member::new("dependentRequired", Kind::Object(both.collect())));
    }
    if object.measured {
        let is_money = [
            Member::new("required", texts([MEASURE])),
            properties(MEASURE, vec![Member::new("const", MONEY)]),
        ];
        let amount = |written| Kind::Object(vec![properties(AMOUNT, typed(written, words))]);
        out.push(Member::new("if", Kind::Object(is_money.into())));
        out.push(Member::new("then", amount(Written::MONEY)));
        out.push(Member::new("else", amount(Written::NUMBER)));
    }
    out
}

fn properties(name: &str, says: Vec<Member>) -> Member {
    Member::new(
        "properties",
        Kind::Object(vec![Member::new(name, Kind::Object(says))]),
    )
}

/// A part with what it says.
fn described(part: &Part, words: Words<'_>) -> Vec<Member> {
    let mut out = form(&part.form, words);
    if !part.doc.is_empty() {
        let at = out
            .iter()
            .position(|member| member.name == "title")
            .map_or(0, |at| at + 1);
        out.insert(at, Member::new("description", part.doc.as_str()));
    }
    if let Some(starts) = part.starts {
        let starts = match &part.form {
            Form::One(Value {
                written: Written::YesNo,
                ..
            }) => Kind::Bool(starts != "0").into(),
            Form::One(Value {
                written: Written::Whole(_) | Written::Number(_),
                ..
            }) => number(starts),
            _ => Node::from(starts),
        };
        out.push(Member::new("default", starts));
    }
    out
}

fn form(form: &Form, words: Words<'_>) -> Vec<Member> {
    match form {
        Form::Anything => Vec::new(),
        Form::One(value) => valued(value, words),
        Form::Object(inner) => object(inner, words),
        Form::List { expected, item } => vec![
            Member::new("type", "array"),
            Member::new("title", words(expected).as_str()),
            Member::new("items", Kind::Object(self::form(item, words))),
        ],
        Form::TextOr(text, inner) => {
            let mut out = valued(text, words);
            out[0] = Member::new("type", texts(["string", "object"]));
            out.extend(members(inner, words));
            out
        }
    }
}

fn valued(value: &Value, words: Words<'_>) -> Vec<Member> {
    let mut out = typed(value.written, words);
    let title = Member::new("title", words(&value.expected).as_str());
    match out.iter_mut().find(|member| member.name == "title") {
        Some(own) => *own = title,
        None => out.push(title),
    }
    out
}

/// A type with its limits and its title.
fn typed(written: Written, words: Words<'_>) -> Vec<Member> {
    let types = written.json_type();
    let mut out = vec![match types {
        [one] => Member::new("type", *one),
        many => Member::new("type", texts(many.iter().copied())),
    }];
    match written {
        Written::Exactly(text) => out[0] = Member::new("const", text),
        Written::Word(words) => out[0] = Member::new("enum", texts(words.iter().copied())),
        Written::Day => out.push(Member::new("format", "date")),
        Written::Number(range) | Written::Whole(range) => out.extend(limits(range)),
        Written::YesNo | Written::Measured => {}
        Written::Text { .. } | Written::Shaped(_) | Written::Time | Written::Money { .. } => {
            out.extend(written.pattern().map(|pattern| Member::new("pattern", pattern)));
        }
    }
    out.extend(
        written
            .longest()
            .map(|most| Member::new("maxLength", number(most))),
    );
    out.push(Member::new(
        "title",
        words(&sentences::expected(written)).as_str(),
    ));
    out
}

fn limits(range: Range) -> Vec<Member> {
    let least = if range.above {
        "exclusiveMinimum"
    } else {
        "minimum"
    };
    let ends = [(least, range.least), ("maximum", range.most)];
    ends.into_iter()
        .filter_map(|(name, end)| Some(Member::new(name, number(end?))))
        .collect()
}

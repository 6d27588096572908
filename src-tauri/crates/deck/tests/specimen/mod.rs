//! A small deck with one of everything the engine can set and draw.

use chrono::DateTime;
use deck::draw::{self, Sign};
use deck::fonts::{Fonts, Weight};
use deck::scene::{Colour, Group, Node, Page, Role, Scene, Scope, Size};
use deck::typeset::{Setting, Span, Style};

pub const INK: Colour = Colour::hex(0x16202C);
pub const ACCENT: Colour = Colour::hex(0x14524A);
pub const GREY: Colour = Colour::hex(0x67727D);
pub const RED: Colour = Colour::hex(0xB3261E);
pub const TITLE: Style = Style::new(30.0, Weight::Medium, INK);
pub const BODY: Style = Style::new(14.0, Weight::Regular, INK);
pub const LABEL: Style = Style::new(14.0, Weight::SemiBold, INK);

/// What a page of texts says; every line must come back from the PDF as it went in.
pub const TEXTS: &[&str] = &[
    "Grüße aus Zürich, naïve façade, Łódź, Ærø, ¿qué?",
    "Ελληνικά: ποσοστό και ωφέλεια",
    "Кириллица: объём и выгода",
    "office, fluent, difficult, affix, figure, flag",
    "100\u{A0}% of n\u{A0}=\u{A0}19, plan\u{2011}do\u{2011}check",
    "a\u{301}\u{323} x\u{302}\u{308} decomposed marks",
    "“Quotes” – dashes — and … €£¥ ±×÷ ≤≥ ½ ¼ №",
    "<script>&amp;</script> (nested (parens)) \\ %PDF-1.4 endobj /Name <</K 1>> [x]",
];

/// The shipped faces alone, so that a test means the same on every machine.
#[allow(
    dead_code,
    clippy::expect_used,
    reason = "the example has its own; a test that cannot go on fails"
)]
pub fn fonts() -> Fonts {
    Fonts::shipped_only().expect("shipped fonts")
}

/// A page of this slide with these nodes.
pub fn page(slide: &str, nodes: Vec<Node>) -> Page {
    Page {
        size: Size::SLIDE,
        slide: slide.into(),
        name: slide.to_uppercase(),
        shared: Vec::new(),
        continued: false,
        nodes,
    }
}

/// A scene of these pages.
pub fn scene(pages: Vec<Page>) -> Scene {
    Scene {
        title: "Q3 2025: A&B <Client> (Ltd) \\ “Zürich” ]]>".into(),
        author: "Jan Ōe & Søn".into(),
        subject: "Quarterly business review".into(),
        language: "en-GB".into(),
        dated: DateTime::from_timestamp(1_759_795_200, 0).unwrap_or_default(),
        pages,
    }
}

/// A page with a paragraph for each text.
pub fn text_page(fonts: &Fonts, texts: &[&str]) -> Page {
    let mut nodes = vec![
        fonts
            .line("Texts", Style::new(11.0, Weight::SemiBold, ACCENT))
            .group(Role::Kicker, 48.0, 48.0)
            .into(),
    ];
    for (n, text) in texts.iter().enumerate() {
        let block = fonts.set(&[Span::text(text, BODY)], Setting::new(864.0, 20.0));
        nodes.push(
            block
                .group(Role::Paragraph, 48.0, 80.0 + 44.0 * n as f64)
                .field(format!("t.{n}"))
                .into(),
        );
    }
    page("texts", nodes)
}

/// The whole specimen.
pub fn specimen(fonts: &Fonts) -> Scene {
    let sources = Page {
        size: Size::SLIDE,
        shared: Vec::new(),
        continued: false,
        ..page("sources", vec![sources(fonts)])
    };
    let mut more = text_page(fonts, &["It goes on here."]);
    more.continued = true;
    scene(vec![first_page(fonts), text_page(fonts, TEXTS), more, sources])
}

fn first_page(fonts: &Fonts) -> Page {
    let title = [
        Span::text("Two of three year-end targets", TITLE),
        Span::mark(3, ACCENT),
        Span::text(
            " are met three months early, and value is 3.7 times the fees",
            TITLE,
        ),
        Span::mark(4, ACCENT),
    ];
    let title = fonts
        .set(&title, Setting::new(790.0, 36.0))
        .group(Role::Title, 48.0, 80.0);
    let hero = [
        Span::text("$44,350", Style::new(60.0, Weight::Medium, ACCENT)),
        Span::mark(3, ACCENT),
    ];
    let hero = fonts.set(&hero, Setting::line());
    let hero_base = hero.baseline_under(148.0);
    let mut chart: Vec<Node> = vec![
        draw::rect(220.0, 230.0, 80.0, 200.0, Colour::hex(0xF1F3F4)).into(),
        draw::hatch(320.0, 230.0, 60.0, 90.0, 5.0, 1.5, ACCENT).into(),
        draw::outline(320.0, 230.0, 60.0, 90.0, draw::stroke(1.0, ACCENT)).into(),
        draw::polyline(
            &[(48.0, 420.0), (120.0, 380.0), (200.0, 300.0)],
            draw::stroke(2.0, ACCENT),
        )
        .into(),
        draw::line(200.0, 300.0, 300.0, 250.0, draw::dashed(1.5, ACCENT, 5.0, 4.0)).into(),
        draw::dot(200.0, 300.0, 4.0, ACCENT).into(),
        draw::ring(48.0, 420.0, 3.0, 1.5, ACCENT).into(),
    ];
    chart.extend(fonts.line("78", LABEL).place(206.0, 292.0));
    let chart = Group::new(Role::Figure)
        .alt("Active projects rose from 20 to 78")
        .with(chart)
        .field("hero.chart");
    let mut rows: Vec<Node> = vec![row(fonts, 160.0, "Promise", "Status", true).into()];
    let signs = [
        (Sign::Check, "Kept"),
        (Sign::Cross, "Missed"),
        (Sign::Arrow, "Moved"),
        (Sign::Ring, "Open"),
        (Sign::Up, "Up"),
        (Sign::Down, "Down"),
    ];
    for (n, (sign, word)) in signs.into_iter().enumerate() {
        let y = 196.0 + 36.0 * n as f64;
        rows.push(draw::sign(sign, 746.0, y, RED).into());
        rows.push(row(fonts, y, "Templates delivered", word, false).into());
        rows.push(draw::rule(492.0, 912.0, y + 12.0, 0.5, Colour::hex(0xCDD3D8)).into());
    }
    let list = Group::new(Role::List).with([
        fonts
            .line("One thing", BODY)
            .group(Role::Item, 492.0, 440.0)
            .into(),
        fonts
            .line("Another thing", BODY)
            .group(Role::Item, 492.0, 460.0)
            .into(),
    ]);
    let footer = fonts.line("Brightfold", Style::new(9.0, Weight::Medium, GREY));
    page(
        "summary",
        vec![
            fonts
                .line("Executive summary", Style::new(11.0, Weight::SemiBold, ACCENT))
                .group(Role::Kicker, 48.0, 48.0)
                .into(),
            title.field("summary.title").into(),
            Group::new(Role::Paragraph)
                .with(hero.place(46.0, hero_base))
                .field("summary.hero")
                .into(),
            chart.into(),
            Group::new(Role::Table).with(rows).into(),
            list.into(),
            draw::writing_line(492.0, 700.0, 484.0, GREY).into(),
            Group::new(Role::Furniture).with(footer.place(48.0, 508.0)).into(),
        ],
    )
}

fn row(fonts: &Fonts, y: f64, left: &str, right: &str, head: bool) -> Group {
    let style = if head { LABEL } else { BODY };
    let cell = |x: f64, text: &str, role: Role| fonts.line(text, style).group(role, x, y).into();
    let (first, second) = if head {
        (Role::HeaderCell(Scope::Column), Role::HeaderCell(Scope::Column))
    } else {
        (Role::HeaderCell(Scope::Row), Role::Cell)
    };
    Group::new(Role::Row).with([cell(492.0, left, first), cell(764.0, right, second)])
}

fn sources(fonts: &Fonts) -> Node {
    let rows = [3u32, 4].into_iter().enumerate().map(|(n, number)| {
        let y = 174.0 + 12.0 * n as f64;
        let small = Style::new(9.0, Weight::Regular, INK);
        Group::new(Role::Row)
            .source_line(number)
            .with([
                fonts
                    .line(&format!("S{number}"), small)
                    .group(Role::HeaderCell(Scope::Row), 48.0, y)
                    .into(),
                fonts
                    .line("sum of value records", small)
                    .group(Role::Cell, 84.0, y)
                    .into(),
            ])
            .into()
    });
    Group::new(Role::Table).with(rows).into()
}

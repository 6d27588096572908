//! Content at its edges: too much of everything, too little, and other scripts.

use super::*;

/// Words of about this many characters.
pub fn long(characters: usize) -> String {
    let words = [
        "The",
        "quarterly",
        "consolidation",
        "of",
        "every",
        "regional",
        "reporting",
        "line",
        "into",
        "one",
        "plan",
        "that",
        "finance",
        "and",
        "delivery",
        "read",
        "alike",
        "by",
        "14 November",
    ];
    let mut text = String::new();
    for n in 0.. {
        text.push_str(words[n * 7 % words.len()]);
        if text.chars().count() >= characters {
            break;
        }
        text.push(' ');
    }
    text
}

pub fn commitments(count: usize) -> QbrContent {
    let mut c = content();
    let rows = (0..count).map(|n| {
        commitment(
            n,
            &format!("Commitment {n}: {}", long(20 + n % 60)),
            "Its outcome in a few words",
            if n % 7 == 0 {
                "Nora-Katharina Lindqvist-Holmgren"
            } else {
                "Peter Holt"
            },
            "19 December",
        )
    });
    c.commitments.as_mut().expect("slide").rows = rows.collect();
    let commitment = c.past_commitments.as_ref().expect("slide").ours[1].clone();
    let commitments = c.past_commitments.as_mut().expect("slide");
    commitments.ours = (0..count / 2)
        .map(|n| PastCommitment {
            key: format!("x{n}"),
            what: text(&format!("promises.rows[x{n}].what"), &long(20 + n * 3)),
            ..commitment.clone()
        })
        .collect();
    with_figures(c)
}

pub fn too_much() -> QbrContent {
    let mut c = content();
    c.meta.client = long(200);
    c.cover.as_mut().expect("slide").client = text("cover.client", &long(200));
    c.agenda.as_mut().expect("slide").title = text("agenda.title", &long(300));
    let agenda = c.agenda.as_mut().expect("slide");
    agenda.decisions[0].what = text("agenda.decisions[d1].what", &long(180));
    let summary = c.summary.as_mut().expect("slide");
    summary.title = text("summary.title", &long(160));
    for n in 0..3 {
        summary.rows.push(SummaryRow {
            key: format!("x{n}"),
            text: text(&format!("summary.rows[x{n}].text"), &long(150)),
            figure: at("$1,204,350", "value"),
        });
    }
    summary.hero.as_mut().expect("hero").figure = at("$1,204,350", "value");
    let s = c.scorecard.as_mut().expect("slide");
    let targets = s.targets.as_mut().expect("table");
    let first = targets.rows[0].clone();
    for n in 0..6 {
        let mut row = first.clone();
        row.key = format!("x{n}");
        row.name = text(&format!("scorecard.targets[x{n}].name"), &long(20 + n * 12));
        row.bullet.now = Some(dec(&format!("1.{}", n * 15)));
        targets.rows.push(row);
    }
    let o = c.outcomes.as_mut().expect("slide");
    for n in 0..3 {
        let mut row = o.rows[0].clone();
        row.key = format!("x{n}");
        row.statement = text(&format!("outcomes.rows[x{n}].statement"), &long(40 + n * 60));
        o.rows.push(row);
    }
    let plan = c.next_quarter.as_mut().expect("slide");
    let first = plan.rows[1].clone();
    for n in 0..8u64 {
        let mut row = first.clone();
        row.key = format!("x{n}");
        row.name = text(
            &format!("next_quarter.rows[x{n}].name"),
            &long(20 + n as usize * 6),
        );
        if let Some(bar) = &mut row.bar {
            let from = day("2025-10-14") + chrono::Days::new(n * 9);
            bar.from = (n % 3 > 0).then_some(from);
            bar.to = from + chrono::Days::new(4 + n * 3);
            bar.due = bar.to.format("%-d %b").to_string();
        }
        if n == 7 {
            row.bar = None;
        }
        plan.rows.push(row);
    }
    let talk = c.discussion.as_mut().expect("slide");
    talk.questions[1].text = text("discussion.questions[q2].text", &long(220));
    c.risks = Some(Risks {
        kicker: text("risks.kicker", "Risks and mitigation"),
        title: text(
            "risks.title",
            "Three risks are watched, two of them with an owner",
        ),
        rows: (0..6)
            .map(|n| RiskRow {
                key: format!("r{n}"),
                statement: text(&format!("risks.rows[r{n}].statement"), &long(30 + n * 20)),
                mitigation: Some(text(&format!("risks.rows[r{n}].mitigation"), &long(60))),
                owner: (n % 2 == 0).then(|| text(&format!("risks.rows[r{n}].owner"), "Nora Lindqvist")),
                by: (n % 3 > 0).then(|| text(&format!("risks.rows[r{n}].by"), "31 October")),
            })
            .collect(),
    });
    let value = c.value.as_mut().expect("slide");
    let first = value.parts[0].statements[0].clone();
    for n in 0..5 {
        let mut more = first.clone();
        more.key = format!("x{n}");
        more.quote = text(&format!("value.statements[x{n}].quote"), &long(60 + 20 * n));
        value.parts[0].statements.push(more.clone());
        value.uncounted.push(ValueStatement {
            quote: text(&format!("value.uncounted[x{n}].quote"), &long(50)),
            amount: at("40 hours", "hours"),
            ..more
        });
    }
    for (n, figure) in c.figures.values_mut().enumerate() {
        figure.formula = text("", &long(20 + n * 5));
        figure.record = text("", &long(10 + n * 6));
    }
    with_figures(c)
}

pub fn almost_nothing() -> QbrContent {
    let mut c = content();
    c.summary.as_mut().expect("slide").hero = None;
    c.summary.as_mut().expect("slide").rows.truncate(1);
    c.past_commitments = None;
    c.scorecard = None;
    c.outcomes.as_mut().expect("slide").rows.truncate(1);
    c.status.as_mut().expect("slide").trends.clear();
    let value = c.value.as_mut().expect("slide");
    value.hero = None;
    value.fees = None;
    value.multiples.clear();
    value.parts.drain(..2);
    c.discussion.as_mut().expect("slide").horizon = None;
    c.next_quarter.as_mut().expect("slide").rows.truncate(1);
    c.agenda.as_mut().expect("slide").decisions.truncate(1);
    c.decisions = None;
    c.commitments = None;
    c.cover.as_mut().expect("slide").date = None;
    c.cover.as_mut().expect("slide").ring = None;
    with_figures(c)
}

pub fn scripts() -> QbrContent {
    let mut c = content();
    let greek = "Τα έργα στην πλατφόρμα αυξήθηκαν από 45 σε 78 μέσα στο τρίμηνο, και οι ομάδες είναι μαζί";
    let cyrillic = "Проекты на платформе выросли с 45 до 78 за квартал, и вся команда уже работает вместе";
    let cjk = "平台上的项目在本季度从四十五个增长到七十八个，整个团队都已加入，三个模板将在十月完成";
    let hebrew = "הפרויקטים בפלטפורמה גדלו מ-45 ל-78 ברבעון";
    c.meta.client = "Μπράιτφολντ".into();
    c.summary.as_mut().expect("slide").title = text("summary.title", greek);
    let rows = &mut c.summary.as_mut().expect("slide").rows;
    rows[0].text = text("summary.rows[value].text", cyrillic);
    rows[1].text = text("summary.rows[users].text", cjk);
    rows[2].text = text("summary.rows[status].text", hebrew);
    c.past_commitments.as_mut().expect("slide").title = text("promises.title", cyrillic);
    c.past_commitments.as_mut().expect("slide").ours[0].what = text("promises.rows[p1].what", cjk);
    c.discussion.as_mut().expect("slide").questions[0].text = text("discussion.questions[q1].text", greek);
    c.outcomes.as_mut().expect("slide").rows[0].statement = text("outcomes.rows[teams].statement", cjk);
    c.agenda.as_mut().expect("slide").decisions[0].what = text(
        "agenda.decisions[d1].what",
        &"Überprüfungsausschussvorsitzende".repeat(4),
    );
    with_figures(c)
}

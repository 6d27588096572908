//! The week and the renewals on the terminal.

use desk::health::{
    Amount, BandCount, BarView, DueView, FirstView, LoopView, MeasureView, MovedView, OwnRecordView,
    OwnRenewal, PlayView, PlaysView, RenewalView, RenewalsView, RunningPlay, WeekView, said,
};
use desk::text;
use model::PortfolioMeasure;
use serde_json::json;

use crate::health::{band, gate_word, points, signed};
use crate::print::{as_json, tell};
use crate::say;

/// The week, top to bottom.
pub fn week(view: &WeekView, plays: &PlaysView, measures: &[MeasureView], json: bool) {
    if json {
        return as_json(&json!({ "week": view, "plays": plays, "measures": measures }));
    }
    if view.accounts == 0 {
        return say("No accounts yet. Bring one in with `tenure import FILE`.");
    }
    let bands: Vec<String> = view
        .bands
        .iter()
        .filter(|b| b.accounts > 0)
        .map(standing)
        .collect();
    say(&format!(
        "{} accounts on {}: {}. Since {} they moved by {} points; {} fell a band, {} rose.",
        view.accounts,
        view.as_of,
        bands.join(", "),
        view.since,
        signed(view.net),
        view.fell,
        view.rose
    ));
    view.bars.iter().for_each(bar);
    section("What fell", &view.falls, moved);
    if view.more_falls > 0 {
        say(&format!("  and {} more", view.more_falls));
    }
    section("What rose", &view.rises, moved);
    if view.unmoved > 0 {
        say("");
        tell(&format!(
            "{} did not move: {}",
            view.unmoved,
            view.unmoved_names.join(", ")
        ));
    }
    section("What to do first", &view.first, first);
    section("Due and overdue", &view.due, due);
    section("To be renewed", &view.renewals, renewal);
    section("Open", &view.loops, open);
    section("Save plays proposed", &plays.proposed, proposed);
    section("Save plays that stand still", &stalled(plays), |play| {
        let since = play.stalled_since.map(|day| day.to_string()).unwrap_or_default();
        tell(&format!("  {since}  {}: {}", play.name, play.record.name));
    });
    section(
        "Save plays that ended: say what was learnt",
        &plays.unlearnt,
        |play| {
            tell(&format!("  {}: {}", play.name, play.record.name));
        },
    );
    section("The portfolio", measures, measure);
    section("Several of ours at one client this week", &view.crowds, |crowd| {
        tell(&format!("  {}: {}", crowd.name, crowd.members.join(", ")));
    });
}

fn stalled(plays: &PlaysView) -> Vec<&RunningPlay> {
    let stalled = plays.running.iter().filter(|play| play.stalled_since.is_some());
    stalled.collect()
}

fn proposed(play: &PlayView) {
    let kind = text::word("kind", play.kind.as_str());
    let until = play.deadline.map(|day| format!(", by {day}")).unwrap_or_default();
    tell(&format!("  {}, {}: {kind}{until}", play.name, band(play.band)));
    for step in &play.steps {
        say(&format!("    {}  {}", step.on, step.what));
    }
}

fn measure(one: &MeasureView) {
    let key = &one.key;
    let tier = match (key.measure, key.tier) {
        (PortfolioMeasure::Revenue | PortfolioMeasure::Tenure, None) => ", no tier".to_owned(),
        (_, None) => String::new(),
        (_, Some(tier)) => format!(", {tier}"),
    };
    let currency = key
        .currency
        .map(|currency| format!(", {currency}"))
        .unwrap_or_default();
    let spread = one.distribution.map(|[promoters, passives, detractors]| {
        format!(", {promoters} promoters, {passives} passives, {detractors} detractors")
    });
    let before = one
        .line
        .first()
        .map(|point| format!(", {} on {}", point.text, point.on));
    tell(&format!(
        "  {:>10}  {}{tier}{currency} (n {}{}{})",
        one.text,
        desk::health::figure_name(key.measure),
        one.n,
        spread.unwrap_or_default(),
        before.unwrap_or_default()
    ));
}

/// What is to be renewed.
pub fn renewals(view: &RenewalsView, json: bool) {
    if json {
        return as_json(view);
    }
    if view.renewals.is_empty() {
        return say("Nothing is to be renewed.");
    }
    view.renewals.iter().for_each(renewal);
    say("\nWithin 180 days and overdue");
    for part in view.forecast.iter().filter(|part| part.contracts > 0) {
        let call = part.call.map_or("no call".to_owned(), |call| {
            text::word("renewal_call", call.as_str())
        });
        let without = match part.without_fees {
            0 => String::new(),
            some => format!(", {some} without fees on record"),
        };
        say(&format!(
            "  {:>2} {call}: {}{without}",
            part.contracts,
            amounts(&part.amounts)
        ));
    }
}

/// What was said before, beside what happened.
pub fn own_record(view: &OwnRecordView, json: bool) {
    if json {
        return as_json(view);
    }
    if view.said.is_empty() {
        return say("No renewal is decided yet, and no override has ended.");
    }
    view.said.iter().for_each(|sentence| say(sentence));
    section("Decided", &view.renewals, decided);
    section("Overrides that have ended", &view.overrides, |one| {
        tell(&format!(
            "  {}  {}: {} over {}, then {}",
            one.until,
            one.name,
            band(one.band),
            band(one.began),
            band(one.ended)
        ));
    });
}

fn decided(one: &OwnRenewal) {
    let stood = one.band.map_or("no week closed by then".to_owned(), band);
    let call = one.call.map_or("no call".to_owned(), |call| {
        text::word("renewal_call", call.as_str())
    });
    let outcome = one
        .outcome
        .map_or("ended, no renewal recorded".to_owned(), |outcome| {
            text::word("renewal_outcome", outcome.as_str())
        });
    tell(&format!("  {}  {}: {outcome}; {stood}, {call}", one.on, one.name));
}

fn section<T>(head: &str, rows: &[T], row: impl Fn(&T)) {
    if !rows.is_empty() {
        say(&format!("\n{head}"));
        rows.iter().for_each(row);
    }
}

fn standing(of: &BandCount) -> String {
    format!("{} {}", of.accounts, band(of.band))
}

fn bar(bar: &BarView) {
    say(&format!(
        "{} of {} a year is red or critical; then it was {}.",
        bar.at_risk.text, bar.total.text, bar.at_risk_before.text
    ));
}

fn moved(one: &MovedView) {
    let bands = match one.band == one.band_before {
        true => band(one.band),
        false => format!("{} → {}", band(one.band_before), band(one.band)),
    };
    let reason = one
        .reason
        .as_ref()
        .map(|reason| format!(": {}", said::reason(Some(reason))));
    tell(&format!(
        "  {:>4}  {:>3}  {bands}  {}{}",
        signed(one.moved),
        points(one.points),
        one.name,
        reason.unwrap_or_default()
    ));
}

fn first(one: &FirstView) {
    let effect = one.effect.as_ref().map(|effect| {
        let opens: Vec<String> = effect.opens.iter().map(|kind| gate_word(*kind)).collect();
        let opens = match opens.is_empty() {
            true => String::new(),
            false => format!(", opens: {}", opens.join(", ")),
        };
        format!(
            " ({} {} → {} {}{opens})",
            points(effect.points_before),
            band(effect.band_before),
            points(effect.points),
            band(effect.band)
        )
    });
    let amount = one.amount.as_ref().map(|amount| format!(", {}", amount.text));
    let accepted = one.accepted.map(|_| " [accepted]").unwrap_or_default();
    tell(&format!(
        "  {}: {} by {}{}{}{accepted}",
        one.name,
        one.what,
        one.by,
        amount.unwrap_or_default(),
        effect.unwrap_or_default()
    ));
}

fn due(due: &DueView) {
    tell(&format!("  {}  {:<24}  {}", due.on, due.name, said::due(due)));
}

fn renewal(one: &RenewalView) {
    let call = said::call(one);
    let amount = one
        .amount
        .as_ref()
        .map_or("no fees on record", |amount| amount.text.as_str());
    let service = one
        .service
        .as_deref()
        .map(|service| format!(", {service}"))
        .unwrap_or_default();
    tell(&format!(
        "  {}  {:>5}  {}{service}: {amount}, {}, {call}",
        one.deadline,
        format!("{}d", one.days),
        one.name,
        band(one.band)
    ));
}

fn open(open: &LoopView) {
    let person = open
        .person
        .as_deref()
        .map(|person| format!(", {person}"))
        .unwrap_or_default();
    let due = open.due.map(|due| format!(", owed by {due}")).unwrap_or_default();
    tell(&format!(
        "  {:<11} {}{person}{due}: {}",
        text::word("loop", open.kind.as_str()),
        open.name,
        open.record.name
    ));
}

fn amounts(amounts: &[Amount]) -> String {
    match amounts {
        [] => "nothing".to_owned(),
        some => some
            .iter()
            .map(|amount| amount.text.as_str())
            .collect::<Vec<_>>()
            .join(" + "),
    }
}

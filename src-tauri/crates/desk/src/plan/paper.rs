//! The account plan on paper, for our firm only: what we want, how far it is, what runs, what else there may be, what may go
//! wrong, what the client gained, and what comes next.

use std::path::Path;

use chrono::NaiveDate;
use deck::sheet::{Block, Cell, Column, Sheet};
use model::plan::Objective;
use model::{AccountRecords, Course, Evidence, Id, Standing, WhitespaceState, sums};
use serde_json::json;

use super::{PipelineView, RisksView, RoadmapView, WhitespaceView};
use crate::numbers::Numbers;
use crate::paper::{self, Written};
use crate::text::{self, said};
use crate::{Desk, Result};

/// So many of what comes next are told.
const NEXT: usize = 12;

/// What a plan on paper is made of.
struct Plan<'a> {
    records: &'a AccountRecords,
    roadmap: RoadmapView,
    whitespace: WhitespaceView,
    pipeline: PipelineView,
    risks: RisksView,
    today: NaiveDate,
}

impl Desk {
    /// Writes an account's plan to a file as a PDF of A4 pages, whole or not at all.
    ///
    /// # Errors
    /// When there is no account of this name, or the file cannot be written.
    pub fn plan_paper(&self, account: &str, out: &Path) -> Result<Written> {
        let account = self.account_id(account)?;
        let (roadmap, whitespace) = (
            self.plan_roadmap(account, None)?,
            self.plan_whitespace(account, None)?,
        );
        let (pipeline, risks) = (
            self.plan_pipeline(account, None)?,
            self.plan_risks(account, None)?,
        );
        let sheet = self.at(account, None, |_, records, today| {
            Ok(sheet(&Plan {
                records,
                roadmap,
                whitespace,
                pipeline,
                risks,
                today,
            }))
        })?;
        self.paper_write(sheet, out)
    }
}

fn sheet(plan: &Plan<'_>) -> Sheet {
    let account = &plan.records.account;
    let mut blocks = Vec::new();
    if let Some(because) = &account.works_with_us_because {
        blocks.push(Block::Lead(because.clone()));
    }
    blocks.push(Block::Paragraph(facts(plan)));
    objectives(plan, &mut blocks);
    initiatives(plan, &mut blocks);
    criteria(plan, &mut blocks);
    contracts(plan, &mut blocks);
    pipeline(plan, &mut blocks);
    whitespace(plan, &mut blocks);
    risks(plan, &mut blocks);
    next(plan, &mut blocks);
    paper::sheet("plan", &account.name, plan.records, plan.today, blocks)
}

fn some(text: Option<String>) -> Cell {
    Cell::text(text.unwrap_or_default())
}

/// The account in one line: what is known of it, and nothing of what is not.
fn facts(plan: &Plan<'_>) -> String {
    let (records, account) = (plan.records, &plan.records.account);
    let numbers = Numbers::of(records.firm.as_ref());
    let revenue = records.annual_revenue(plan.today);
    let fees: Vec<String> = revenue.iter().map(|money| numbers.money(*money)).collect();
    let value = records.value_records.iter();
    let value = value
        .filter(|one| one.on <= plan.today && one.evidence != Evidence::Claimed)
        .filter_map(|one| one.amount);
    let gained: Vec<String> = sums(value).iter().map(|money| numbers.money(*money)).collect();
    let part = |id: &str, text: Option<String>| {
        text.filter(|text| !text.is_empty())
            .map(|text| said(id, &json!({ "text": text })))
    };
    let parts = [
        account.industry.clone(),
        part(
            "plan-tier",
            account.tier.map(|tier| text::word("tier", tier.as_str())),
        ),
        part(
            "plan-owner",
            records.member_name(account.owner).map(str::to_owned),
        ),
        part("plan-client-since", account.since.map(paper::day)),
        part("plan-fees", Some(fees.join(" + "))),
        part("plan-gained", Some(gained.join(" + "))),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join("\u{a0}· ")
}

fn objectives(plan: &Plan<'_>, blocks: &mut Vec<Block>) {
    let row = |one: &Objective| vec![Cell::text(&one.statement).strong(), some(one.due.map(paper::day))];
    paper::table(
        blocks,
        "plan-objectives",
        [
            Column::words(text::label("objective", "statement"), 7.0),
            Column::words(text::label("objective", "due"), 2.4),
        ],
        plan.records.objectives.iter().map(row),
    );
}

fn initiatives(plan: &Plan<'_>, blocks: &mut Vec<Block>) {
    let outcome = |id: Id| {
        let found = plan.records.initiatives.iter().find(|one| one.id == id);
        found.and_then(|one| one.outcome.as_deref()).unwrap_or_default()
    };
    paper::table(
        blocks,
        "plan-initiatives",
        [
            Column::words(text::label("initiative", "name"), 5.0),
            Column::words(text::label("initiative", "owner"), 2.2),
            Column::words(text::label("initiative", "status"), 1.6),
            Column::words(text::label("initiative", "due"), 2.4),
        ],
        plan.roadmap.initiatives.iter().map(|one| {
            let due = some(one.due.map(paper::day));
            vec![
                Cell::text(&one.name).strong().under(outcome(one.record)),
                some(one.owner.clone()),
                Cell::text(text::word("status", one.status.as_str())),
                if one.late {
                    due.under(said("handover-late", &json!({})))
                } else {
                    due
                },
            ]
        }),
    );
}

fn criteria(plan: &Plan<'_>, blocks: &mut Vec<Block>) {
    let numbers = Numbers::of(plan.records.firm.as_ref());
    let course = |course: Course| {
        let id = match course {
            Course::Unread => "plan-unread",
            Course::Met => "plan-met",
            Course::OnLine => "plan-on-line",
            Course::Behind => "plan-behind",
            Course::Missed => "plan-missed",
        };
        said(id, &json!({}))
    };
    paper::table(
        blocks,
        "plan-criteria",
        [
            Column::words(text::label("success_criterion", "name"), 4.4),
            Column::figures(text::label("success_criterion", "baseline"), 1.3),
            Column::figures(said("plan-now", &json!({})), 1.3),
            Column::figures(text::label("success_criterion", "target"), 1.3),
            Column::words(text::label("success_criterion", "due"), 2.4),
        ],
        plan.records.criteria_on(plan.today).map(|one| {
            let Standing {
                reading,
                course: came,
            } = one.standing(plan.records, plan.today);
            let metric = plan
                .records
                .metrics
                .iter()
                .find(|metric| Some(metric.id) == one.metric);
            let unit = metric.map_or("", |metric| metric.unit.as_str());
            vec![
                Cell::text(&one.name).strong().under(course(came)),
                Cell::text(numbers.in_unit(one.baseline, unit)),
                some(reading.map(|reading| numbers.in_unit(reading.value, unit))),
                Cell::text(numbers.in_unit(one.target, unit)),
                Cell::text(paper::day(one.due)),
            ]
        }),
    );
}

fn contracts(plan: &Plan<'_>, blocks: &mut Vec<Block>) {
    let numbers = Numbers::of(plan.records.firm.as_ref());
    let records = plan.records;
    let service = |id: Option<Id>| records.services.iter().find(|one| Some(one.id) == id);
    let unit = |id: Option<Id>| records.business_units.iter().find(|one| Some(one.id) == id);
    let runs = records.engagements.iter().filter(|one| one.runs_on(plan.today));
    paper::table(
        blocks,
        "handover-contracts",
        [
            Column::words(text::label("engagement", "service"), 4.0),
            Column::figures(text::label("engagement", "annual_value"), 2.0),
            Column::words(text::label("engagement", "notice_by"), 2.6),
            Column::words(text::label("engagement", "ends"), 2.6),
        ],
        runs.map(|one| {
            let name = service(one.service).map(|one| one.name.clone());
            let unit = unit(one.business_unit).map(|one| one.name.as_str());
            vec![
                some(name).strong().under(unit.unwrap_or_default()),
                some(one.annual_value.map(|money| numbers.money(money))),
                some(one.notice_by.map(paper::day)),
                some(one.ends.map(paper::day)),
            ]
        }),
    );
}

fn pipeline(plan: &Plan<'_>, blocks: &mut Vec<Block>) {
    let row = |name: String, sum: &super::PipelineSum| {
        vec![
            Cell::text(name).strong(),
            Cell::text(sum.count.to_string()),
            Cell::text(sum.value.join(" + ")),
            Cell::text(sum.weighted.join(" + ")),
        ]
    };
    let stages = plan.pipeline.stages.iter();
    let stages = stages.map(|one| row(text::word("stage", one.stage.as_str()), &one.sum));
    let total =
        (plan.pipeline.total.count > 0).then(|| row(said("plan-together", &json!({})), &plan.pipeline.total));
    paper::table(
        blocks,
        "plan-pipeline",
        [
            Column::words(text::label("opportunity", "stage"), 3.0),
            Column::figures(said("plan-number", &json!({})), 1.6),
            Column::figures(said("plan-value", &json!({})), 2.4),
            Column::figures(said("plan-weighted", &json!({})), 2.4),
        ],
        stages.chain(total),
    );
    if plan.pipeline.total.unweighted > 0 {
        let n = plan.pipeline.total.unweighted;
        blocks.push(Block::Paragraph(said("plan-unweighted", &json!({ "n": n }))));
    }
}

/// The cells of the grid that somebody said something of, service by service.
fn whitespace(plan: &Plan<'_>, blocks: &mut Vec<Block>) {
    let units: Vec<String> = plan
        .whitespace
        .units
        .iter()
        .map(|unit| {
            unit.name
                .clone()
                .unwrap_or_else(|| said("plan-whole", &json!({})))
        })
        .collect();
    let in_state = |cells: &[super::WhitespaceCell], state: WhitespaceState| {
        let there = cells
            .iter()
            .zip(&units)
            .filter(|(cell, _)| cell.state == Some(state));
        there
            .map(|(_, unit)| unit.as_str())
            .collect::<Vec<_>>()
            .join(", ")
    };
    let rows = plan.whitespace.services.iter().filter_map(|service| {
        let lines = WhitespaceState::ALL.iter().filter_map(|state| {
            let units = in_state(&service.cells, *state);
            let word = text::word("state", state.as_str());
            (!units.is_empty()).then(|| format!("{word}: {units}"))
        });
        let lines: Vec<String> = lines.collect();
        (!lines.is_empty()).then(|| vec![Cell::text(&service.name).strong(), Cell::text(lines.join("; "))])
    });
    paper::table(
        blocks,
        "plan-whitespace",
        [
            Column::words(text::label("whitespace", "service"), 3.0),
            Column::words(text::label("whitespace", "state"), 7.0),
        ],
        rows,
    );
}

fn risks(plan: &Plan<'_>, blocks: &mut Vec<Block>) {
    let mitigation = |id: Id| {
        let found = plan.records.risks.iter().find(|one| one.id == id);
        found
            .and_then(|one| one.mitigation.as_deref())
            .unwrap_or_default()
    };
    paper::table(
        blocks,
        "handover-risks",
        [
            Column::words(text::label("risk", "statement"), 5.6),
            Column::figures(said("paper-score", &json!({})), 1.2),
            Column::words(text::label("risk", "owner"), 2.2),
            Column::words(text::label("risk", "due"), 2.4),
        ],
        plan.risks.risks.iter().map(|one| {
            vec![
                Cell::text(&one.statement).strong().under(mitigation(one.record)),
                some(one.score.map(|score| score.to_string())),
                some(one.owner.clone()),
                some(one.due.map(paper::day)),
            ]
        }),
    );
}

/// What is due next, the nearest first.
fn next(plan: &Plan<'_>, blocks: &mut Vec<Block>) {
    let due = plan.records.deadlines(plan.today);
    paper::table(
        blocks,
        "plan-next",
        [
            Column::words(said("plan-when", &json!({})), 2.4),
            Column::words(text::label("action", "what"), 7.0),
        ],
        due.iter()
            .filter(|one| one.on >= plan.today)
            .take(NEXT)
            .map(|one| {
                let kind = text::word("deadline", one.kind.as_str());
                let what = match &one.what {
                    Some(what) => Cell::text(what).strong().under(kind),
                    None => Cell::text(kind).strong(),
                };
                vec![Cell::text(paper::day(one.on)), what]
            }),
    );
}

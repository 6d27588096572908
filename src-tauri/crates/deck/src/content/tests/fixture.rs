//! The example files as records, by the shortest way: only what a deck reads of them.

use chrono::NaiveDate;
use model::accounts::{Account, Engagement, Service, TeamMember};
use model::actions::Commitment;
use model::plan::{ClientGoal, Initiative, Metric, Reading, SuccessCriterion};
use model::qbr::{DecisionSought, DeckEdit, Qbr, QbrQuestion};
use model::renewals::Opportunity;
use model::risks::Risk;
use model::settings::Firm;
use model::stakeholders::Stakeholder;
use model::touchpoints::{Touchpoint, TouchpointWith};
use model::value::{SurveyResponse, ValueRecord, Verbatim};
use model::{AccountRecords, Audience, Currency, DeckEditKind, Id, Money, QbrStatus};
use rust_decimal::Decimal;
use serde_json::Value;

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A file of tests/fixtures as records and, when it has one, its review.
pub fn load(name: &str) -> (AccountRecords, Option<Qbr>, Value) {
    let path = format!("{}/../../../tests/fixtures/{name}", env!("CARGO_MANIFEST_DIR"));
    let file: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let (records, qbr) = Loader { ids: 0, file: &file }.read();
    (records, qbr, file)
}

/// A review without a record of its own.
pub fn review(records: &AccountRecords, quarter: &str, on: Option<&str>) -> Qbr {
    Qbr {
        id: Id::fixed(900_000),
        account: records.account.id,
        quarter: quarter.parse().unwrap(),
        on: on.map(day),
        minutes: 60,
        status: QbrStatus::InPreparation,
        as_of: None,
        deck: None,
    }
}

/// A person's edit of a deck.
pub fn edit(records: &mut AccountRecords, qbr: &Qbr, field: &str, text: Option<&str>) {
    let n = records.deck_edits.len() as u128;
    records.deck_edits.push(DeckEdit {
        id: Id::fixed(800_000 + n),
        account: records.account.id,
        qbr: qbr.id,
        field: field.to_owned(),
        kind: if text.is_some() {
            DeckEditKind::Text
        } else {
            DeckEditKind::Out
        },
        text: text.map(str::to_owned),
    });
}

struct Loader<'f> {
    ids: u128,
    file: &'f Value,
}

fn text(v: &Value, key: &str) -> Option<String> {
    v[key].as_str().map(str::to_owned)
}

fn date(v: &Value, key: &str) -> Option<NaiveDate> {
    v[key].as_str().map(day)
}

fn number(v: &Value, key: &str) -> Option<Decimal> {
    match &v[key] {
        Value::Null => None,
        Value::String(text) => text.parse().ok(),
        other => other.to_string().parse().ok(),
    }
}

fn word<T: std::str::FromStr>(v: &Value, key: &str) -> Option<T> {
    v[key].as_str().and_then(|word| word.parse().ok())
}

fn money(v: &Value, key: &str) -> Option<Money> {
    v[key]
        .as_str()
        .map(|amount| Money::parse(amount, Currency::USD).unwrap())
}

impl Loader<'_> {
    fn id(&mut self) -> Id {
        self.ids += 1;
        Id::fixed(self.ids)
    }

    fn list<T>(&mut self, key: &str, mut make: impl FnMut(&mut Self, &Value) -> T) -> Vec<T> {
        let items = self.file[key].as_array().cloned().unwrap_or_default();
        items.iter().map(|item| make(self, item)).collect()
    }

    fn read(mut self) -> (AccountRecords, Option<Qbr>) {
        let (f, a) = (self.file, &self.file["account"]);
        let account = self.id();
        let team = self.list("team", |l, v| TeamMember {
            id: l.id(),
            name: text(v, "name").unwrap(),
            email: None,
        });
        let member =
            |name: Option<String>| team.iter().find(|m| Some(&m.name) == name.as_ref()).map(|m| m.id);
        let mut r = AccountRecords::of(Account {
            id: account,
            name: text(a, "name").unwrap(),
            industry: text(a, "industry"),
            employees: None,
            tier: word(a, "tier"),
            owner: member(text(a, "owner")),
            currency: Currency::USD,
            since: date(a, "since"),
            lifecycle_stage: None,
            relationship_stage: None,
            works_with_us_because: text(a, "works_with_us_because"),
            hourly_rate: money(f, "hourly_rate"),
        });
        r.firm = Some(Firm {
            id: Id::fixed(1_000_000),
            name: text(&f["firm"], "name"),
            currency: word(&f["firm"], "currency"),
            locale: text(&f["firm"], "locale"),
            fiscal_year_starts: word(&f["firm"], "fiscal_year_starts"),
            accent: None,
        });
        r.services = self.list("services", |l, v| Service {
            id: l.id(),
            name: v.as_str().unwrap().to_owned(),
        });
        let service = |name: Option<String>| {
            r.services
                .iter()
                .find(|s| Some(&s.name) == name.as_ref())
                .map(|s| s.id)
        };
        r.engagements = self.list("engagements", |l, v| Engagement {
            id: l.id(),
            account,
            service: service(text(v, "service")),
            business_unit: None,
            starts: date(v, "starts"),
            ends: date(v, "ends"),
            renews_on: None,
            notice_by: date(v, "notice_by"),
            annual_value: money(v, "annual_value"),
            recurring: true,
            margin_percent: number(v, "margin_percent"),
            renewal_call: None,
        });
        let mut keys = Vec::new();
        r.stakeholders = self.list("stakeholders", |l, v| {
            let id = l.id();
            keys.push((text(v, "key").unwrap(), id));
            Stakeholder {
                id,
                account,
                name: text(v, "name").unwrap(),
                title: text(v, "title"),
                role: word(v, "role"),
                influence: None,
                interest: None,
                strength: word(v, "strength"),
                executive: false,
                reports_to: None,
                business_unit: None,
                prefers: None,
                email: None,
                phone: None,
                left_on: date(v, "left_on"),
                map_x: None,
                map_y: None,
            }
        });
        let person = |key: Option<&str>| {
            keys.iter()
                .find(|(k, _)| Some(k.as_str()) == key)
                .map(|(_, id)| *id)
        };
        let mut readings = Vec::new();
        r.metrics = self.list("metrics", |l, v| {
            let id = l.id();
            for reading in v["readings"].as_array().unwrap() {
                let (on, value) = (date(reading, "on").unwrap(), number(reading, "value").unwrap());
                readings.push(Reading {
                    id: l.id(),
                    account,
                    metric: id,
                    on,
                    value,
                    part: None,
                });
            }
            Metric {
                id,
                account,
                name: text(v, "name").unwrap(),
                unit: text(v, "unit").unwrap(),
                meaning: word(v, "meaning").unwrap(),
                better: word(v, "better").unwrap(),
            }
        });
        r.readings = readings;
        let metric = |name: Option<String>| {
            r.metrics
                .iter()
                .find(|m| Some(&m.name) == name.as_ref())
                .map(|m| m.id)
        };
        r.success_criteria = self.list("success_criteria", |l, v| SuccessCriterion {
            id: l.id(),
            account,
            name: text(v, "name").unwrap(),
            metric: metric(text(v, "metric")),
            baseline: number(v, "baseline").unwrap(),
            target: number(v, "target").unwrap(),
            due: date(v, "due").unwrap(),
            set_on: date(v, "set_on").unwrap(),
        });
        let mut verbatims = Vec::new();
        r.survey_responses = self.list("surveys", |l, v| {
            let id = l.id();
            for said in v["verbatims"].as_array().unwrap_or(&Vec::new()) {
                let said = said.as_str().unwrap().to_owned();
                verbatims.push(Verbatim {
                    id: l.id(),
                    account,
                    survey: id,
                    text: said,
                    audience: Audience::Client,
                });
            }
            SurveyResponse {
                id,
                account,
                kind: word(v, "kind").unwrap(),
                score: number(v, "score").unwrap(),
                scale: v["scale"].as_u64().unwrap_or(10) as u8,
                on: date(v, "on").unwrap(),
                n: v["n"].as_u64().map(|n| n as u32),
                by: person(v["by"].as_str()),
            }
        });
        r.verbatims = verbatims;
        r.value_records = self.list("value", |l, v| {
            let in_money = v["measure"] == "money";
            ValueRecord {
                id: l.id(),
                account,
                on: date(v, "on").unwrap(),
                statement: text(v, "statement").unwrap(),
                amount: in_money.then(|| money(v, "amount")).flatten(),
                quantity: (!in_money).then(|| number(v, "amount")).flatten(),
                unit: (!in_money).then(|| text(v, "measure")).flatten(),
                evidence: word(v, "evidence").unwrap(),
                source: text(v, "source"),
            }
        });
        let mut with = Vec::new();
        r.touchpoints = self.list("touchpoints", |l, v| {
            let id = l.id();
            for key in v["with"].as_array().unwrap() {
                let stakeholder = person(key.as_str()).unwrap();
                with.push(TouchpointWith {
                    id: l.id(),
                    account,
                    touchpoint: id,
                    stakeholder,
                });
            }
            Touchpoint {
                id,
                account,
                on: date(v, "on").unwrap(),
                at: None,
                kind: word(v, "kind").unwrap(),
                channel: word(v, "channel").unwrap(),
                direction: word(v, "direction").unwrap(),
                summary: text(v, "summary"),
                answered: None,
                qbr: v["qbr"] == true,
                audience: Audience::Internal,
            }
        });
        r.touchpoint_with = with;
        r.commitments = self.list("commitments", |l, v| Commitment {
            id: l.id(),
            account,
            by: word(v, "by").unwrap(),
            what: text(v, "what").unwrap(),
            made: date(v, "made"),
            due: date(v, "due"),
            status: word(v, "status").unwrap(),
            kept_on: None,
            done: number(v, "done"),
            of: number(v, "of"),
            note: text(v, "note"),
            owner: None,
            stakeholder: None,
            audience: word(v, "audience").unwrap(),
        });
        r.risks = self.list("risks", |l, v| Risk {
            id: l.id(),
            account,
            statement: text(v, "statement").unwrap(),
            indicator: text(v, "indicator"),
            likelihood: v["likelihood"].as_u64().map(|n| n as u8),
            impact: v["impact"].as_u64().map(|n| n as u8),
            owner: member(text(v, "owner")),
            mitigation: text(v, "mitigation"),
            due: date(v, "due"),
            status: word(v, "status").unwrap(),
            audience: word(v, "audience").unwrap(),
            client_wording: None,
        });
        r.initiatives = self.list("initiatives", |l, v| Initiative {
            id: l.id(),
            account,
            objective: None,
            name: text(v, "name").unwrap(),
            outcome: text(v, "outcome"),
            owner: member(text(v, "owner")),
            starts: date(v, "starts"),
            due: date(v, "due"),
            status: model::InitiativeStatus::Planned,
            audience: word(v, "audience").unwrap(),
        });
        r.opportunities = self.list("opportunities", |l, v| Opportunity {
            id: l.id(),
            account,
            kind: word(v, "kind").unwrap(),
            name: text(v, "name").unwrap(),
            service: None,
            engagement: None,
            value: money(v, "value"),
            probability_percent: None,
            stage: word(v, "stage").unwrap(),
            expected_close: date(v, "expected_close"),
            needs: text(v, "needs"),
        });
        r.client_goals = self.list("client_goals", |l, v| ClientGoal {
            id: l.id(),
            account,
            statement: text(v, "statement").unwrap(),
            from: date(v, "from"),
            to: date(v, "to"),
            by: date(v, "by"),
            value: number(v, "value"),
            unit: text(v, "unit"),
            audience: word(v, "audience").unwrap(),
        });
        let q = &f["qbr"];
        let qbr = text(q, "quarter").map(|quarter| review(&r, &quarter, q["on"].as_str()));
        if let Some(qbr) = &qbr {
            for v in q["decisions_sought"].as_array().unwrap() {
                let initiative = r
                    .initiatives
                    .iter()
                    .find(|i| Some(&i.name) == text(v, "initiative").as_ref());
                let opportunity = r
                    .opportunities
                    .iter()
                    .find(|o| Some(&o.name) == text(v, "opportunity").as_ref());
                let (initiative, opportunity) = (initiative.map(|i| i.id), opportunity.map(|o| o.id));
                r.decisions_sought.push(DecisionSought {
                    id: self.id(),
                    account,
                    qbr: qbr.id,
                    what: text(v, "what").unwrap(),
                    by: date(v, "by"),
                    owner: None,
                    initiative,
                    opportunity,
                    answer: None,
                    answered_on: None,
                });
            }
            for v in q["questions"].as_array().unwrap() {
                let text = v.as_str().unwrap().to_owned();
                r.qbr_questions.push(QbrQuestion {
                    id: self.id(),
                    account,
                    qbr: qbr.id,
                    text,
                });
            }
            r.qbrs.push(qbr.clone());
        }
        r.team = team;
        (r, qbr)
    }
}

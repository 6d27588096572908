//! What the client gained and says, how it speaks for us, and the further work we see.

use model::renewals::Opportunity;
use model::value::{Advocacy, SurveyResponse, ValueRecord, Verbatim};
use model::{Record, SurveyKind};
use rust_decimal::Decimal;
use store::Did;

use super::{currency, money, owned};
use crate::example::script::{Scribe, Slot};
use crate::example::story::{Further, Gain, Story, Survey, Voice, Worth};
use crate::{Error, Result};

pub(super) fn tell(scribe: &mut Scribe, story: &Story) -> Result<()> {
    for survey in &story.surveys {
        answer(scribe, story, survey)?;
    }
    for (n, gain) in story.gains.iter().enumerate() {
        self::gain(scribe, story, n, gain)?;
    }
    for voice in &story.advocacy {
        advocacy(scribe, voice);
    }
    for further in &story.further {
        opportunity(scribe, story, further)?;
    }
    Ok(())
}

fn answer(scribe: &mut Scribe, story: &Story, survey: &Survey) -> Result<()> {
    let (kind, n, by) = (survey.kind, survey.n, survey.by);
    let score: Decimal = survey.score.parse().map_err(Error::internal)?;
    let on = scribe.day(survey.on);
    let words = survey.words.clone();
    let person = by.and_then(|key| story.people.iter().find(|p| p.key == key));
    let did = Did::add(SurveyResponse::ENTITY).named(person.map_or("", |person| person.name));
    scribe.on(survey.on, Slot::Late, did, move |pen| {
        let response = SurveyResponse {
            id: pen.new_id(),
            account: pen.of()?,
            kind,
            score,
            scale: if kind == SurveyKind::Nps { 10 } else { 5 },
            on,
            n,
            by: pen.maybe("person", by)?,
        };
        pen.tx.insert(&response)?;
        for (text, audience) in words {
            let verbatim = Verbatim {
                id: pen.new_id(),
                account: response.account,
                survey: response.id,
                text: text.to_owned(),
                audience,
            };
            pen.tx.insert(&verbatim)?;
        }
        Ok(())
    });
    Ok(())
}

fn gain(scribe: &mut Scribe, story: &Story, n: usize, gain: &Gain) -> Result<()> {
    let Gain {
        statement,
        evidence,
        source,
        ..
    } = *gain;
    let (amount, quantity) = match gain.worth {
        Worth::Money(amount) => (Some(money(amount, currency(story.currency)?)?), None),
        Worth::Hours(hours) => (None, Some(hours.parse::<Decimal>().map_err(Error::internal)?)),
    };
    let on = scribe.day(gain.on);
    let id = format!("gain:{n}");
    let known = id.clone();
    scribe.on(
        gain.on,
        Slot::Late,
        Did::add(ValueRecord::ENTITY).named(statement),
        move |pen| {
            let record = ValueRecord {
                id: pen.name(&known),
                account: pen.of()?,
                on,
                statement: statement.to_owned(),
                amount,
                quantity,
                unit: quantity.map(|_| "hours".to_owned()),
                evidence,
                source: source.map(str::to_owned),
            };
            Ok(pen.tx.insert(&record)?)
        },
    );
    if let Some((when, now, source)) = gain.grows {
        let did = Did::edit(ValueRecord::ENTITY, "evidence").named(statement);
        scribe.on(when, Slot::Last, did, move |pen| {
            pen.change::<ValueRecord>(&id, |v| {
                v.evidence = now;
                v.source = Some(source.to_owned());
            })
        });
    }
    Ok(())
}

fn advocacy(scribe: &mut Scribe, voice: &Voice) {
    let Voice {
        kind,
        who,
        problem,
        solution,
        result,
        quote,
        limits,
        ..
    } = *voice;
    let permitted_on = Some(scribe.day(voice.permitted));
    scribe.on(
        voice.permitted,
        Slot::Last,
        Did::add(Advocacy::ENTITY),
        move |pen| {
            let advocacy = Advocacy {
                id: pen.new_id(),
                account: pen.of()?,
                kind,
                stakeholder: Some(pen.id(&format!("person:{who}"))?),
                problem: owned(problem),
                solution: owned(solution),
                result: owned(result),
                quote: quote.map(str::to_owned),
                permitted_on,
                limits: limits.map(str::to_owned),
            };
            Ok(pen.tx.insert(&advocacy)?)
        },
    );
}

fn opportunity(scribe: &mut Scribe, story: &Story, further: &Further) -> Result<()> {
    let Further {
        kind,
        name,
        service,
        work,
        needs,
        stage,
        percent,
        ..
    } = *further;
    let value = match further.value {
        Some(value) => Some(money(value, currency(story.currency)?)?),
        None => None,
    };
    let expected_close = Some(scribe.day(further.close));
    let id = format!("further:{name}");
    let known = id.clone();
    let seen = scribe.day(further.seen);
    let asked = super::reviews::first_asked(scribe, story, |d| d.further == Some(name));
    let day = asked.map_or(seen, |asked| asked.min(seen));
    scribe.on_day(
        day,
        Slot::Morning,
        Did::add(Opportunity::ENTITY).named(name),
        move |pen| {
            let opportunity = Opportunity {
                id: pen.name(&known),
                account: pen.of()?,
                kind,
                name: name.to_owned(),
                service: service.map(|service| pen.service(service)).transpose()?,
                engagement: pen.maybe("work", work)?,
                value,
                probability_percent: Some(percent),
                stage,
                expected_close,
                needs: owned(needs),
            };
            Ok(pen.tx.insert(&opportunity)?)
        },
    );
    for (when, now, percent) in further.turns.iter().copied() {
        let did = Did::edit(Opportunity::ENTITY, "stage").named(name);
        let id = id.clone();
        scribe.on(when, Slot::Late, did, move |pen| {
            pen.change::<Opportunity>(&id, |o| {
                o.stage = now;
                o.probability_percent = Some(percent);
            })
        });
    }
    Ok(())
}

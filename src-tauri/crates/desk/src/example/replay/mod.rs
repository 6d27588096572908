//! From the story's rows to entries of the history: for each area, what is written on which day.

mod accounts;
mod care;
mod plan;
mod reviews;
mod stakeholders;
mod touchpoints;
mod value;
mod work;

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use model::accounts::{Service, TeamMember};
use model::settings::Firm;
use model::{Currency, Money, Record};
use store::Did;

use super::calendar::Calendar;
use super::script::{Entry, Scribe, in_order};
use super::story::{self, FIRM, SERVICES, TEAM};
use crate::{Error, Result};

/// The whole script of the example, in the order of time.
pub(super) fn script(calendar: &Calendar, seed: u64) -> Result<Vec<Entry>> {
    let mut entries = vec![firm(calendar.begin())?];
    for (place, story) in story::all().into_iter().enumerate() {
        let mut scribe = Scribe::new(calendar, seed, place, &story, &mut entries);
        accounts::tell(&mut scribe, &story)?;
        stakeholders::tell(&mut scribe, &story);
        accounts::govern(&mut scribe, &story);
        work::tell(&mut scribe, &story)?;
        plan::tell(&mut scribe, &story)?;
        touchpoints::tell(&mut scribe, &story)?;
        care::tell(&mut scribe, &story);
        value::tell(&mut scribe, &story)?;
        reviews::tell(&mut scribe, &story);
    }
    Ok(in_order(entries))
}

/// The firm sets itself up: its name, what it sells, its people.
fn firm(begin: NaiveDate) -> Result<Entry> {
    let (name, currency, locale) = FIRM;
    let currency: Currency = currency.parse().map_err(Error::internal)?;
    let midnight = begin.and_time(NaiveTime::MIN).and_utc();
    Ok(Entry {
        at: midnight + TimeDelta::minutes(8 * 60 + 31),
        account: None,
        setup: false,
        did: Did::add(Firm::ENTITY).named(name),
        act: Box::new(move |pen| {
            let id = pen.new_id();
            pen.tx.insert(&Firm {
                id,
                name: Some(name.to_owned()),
                currency: Some(currency),
                locale: Some(locale.to_owned()),
                fiscal_year_starts: None,
                accent: None,
            })?;
            for service in SERVICES {
                let id = pen.name(&format!("service:{service}"));
                let name = (*service).to_owned();
                pen.tx.insert(&Service { id, name })?;
            }
            for member in TEAM {
                let id = pen.name(&format!("member:{member}"));
                let first = member.split_whitespace().next().unwrap_or(member);
                pen.tx.insert(&TeamMember {
                    id,
                    name: (*member).to_owned(),
                    email: Some(format!("{}@halloway.example", first.to_lowercase())),
                })?;
            }
            Ok(())
        }),
    })
}

/// An amount as the story writes it.
fn money(amount: &str, currency: Currency) -> Result<Money> {
    Money::parse(amount, currency).map_err(Error::internal)
}

fn currency(code: &str) -> Result<Currency> {
    code.parse().map_err(Error::internal)
}

fn owned(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

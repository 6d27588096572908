//! Contracts with their renewals, what is billed for them and when it is paid, and the hours they take.

use chrono::{Datelike, Days, Months, NaiveDate};
use model::accounts::{Engagement, Hours, Invoice};
use model::{Currency, Money, Record};
use rust_decimal::Decimal;
use store::Did;

use super::{currency, money};
use crate::example::calendar::forward;
use crate::example::script::{Scribe, Slot};
use crate::example::story::{self, Billed, Spent, Story, When, Work};
use crate::{Error, Result};

/// Days in which a bill is to be paid.
const TERMS: u64 = 30;
/// So many days into the history a contract was a renewal.
const RENEWED: u64 = 180;

pub(super) fn tell(scribe: &mut Scribe, story: &Story) -> Result<()> {
    let mut bills = Vec::new();
    for work in &story.work {
        let code = currency(work.currency.unwrap_or(story.currency))?;
        let ends = has_earlier_term(scribe, work).then(|| scribe.day(work.from) - Days::new(1));
        let term = Term {
            key: work.key.to_owned(),
            value: money(work.value, code)?,
            from: scribe.day(work.from),
            to: scribe.day(work.to),
        };
        if let Some(to) = ends {
            let earlier = Term {
                key: earlier(work.key),
                value: a_little_less(term.value)?,
                from: to.checked_sub_months(Months::new(12)).unwrap_or(to),
                to,
            };
            let bare = Work {
                unit: work.unit,
                margin: work.margin,
                recurring: true,
                billed: work.billed,
                pays: work.pays.clone(),
                ..story::contract(work.service, work.value, work.from, work.to)
            };
            contract(scribe, &bare, &earlier, None, code)?;
            bills.extend(bills_of(scribe, &bare, &earlier, code)?);
        }
        let signed = work.signed.map_or(term.from, |signed| scribe.day(signed));
        contract(scribe, work, &term, Some(signed), code)?;
        bills.extend(bills_of(scribe, work, &term, code)?);
    }
    bills.sort_by_key(|bill| bill.issued);
    for (n, bill) in bills.into_iter().enumerate() {
        invoice(scribe, format!("{}-{:04}", story.initials, n + 1), bill);
    }
    hours(scribe, story)
}

/// One term of a contract.
struct Term {
    key: String,
    value: Money,
    from: NaiveDate,
    to: NaiveDate,
}

/// What a client of old had renewed in the first months of the history was running before it.
fn has_earlier_term(scribe: &Scribe, work: &Work) -> bool {
    let from = scribe.day(work.from);
    let renewed = scribe.calendar.begin() + Days::new(RENEWED);
    work.recurring && scribe.is_of_old() && from > scribe.begin() && from < renewed
}

fn earlier(key: &str) -> String {
    format!("{key}, earlier term")
}

/// The fees of the year before, in whole thousands.
fn a_little_less(value: Money) -> Result<Money> {
    let thousand = Decimal::from(1000);
    let before = value.to_decimal() * Decimal::new(93, 2) / thousand;
    Money::from_decimal(before.round() * thousand, value.currency).ok_or_else(|| Error::internal("fees"))
}

/// Writes a term, on the day it was signed or with what was there at first.
fn contract(
    scribe: &mut Scribe,
    work: &Work,
    term: &Term,
    signed: Option<NaiveDate>,
    code: Currency,
) -> Result<()> {
    let Work {
        service,
        unit,
        recurring,
        ..
    } = *work;
    let key = &term.key;
    let id = format!("work:{key}");
    let margin_percent = decimal_of(work.margin)?;
    let (starts, ends, value) = (term.from, term.to, term.value);
    let notice_by = work.notice.map(|notice| scribe.day(notice));
    let known = id.clone();
    let signed = signed.unwrap_or(scribe.begin());
    let did = Did::add(Engagement::ENTITY).named(service);
    scribe.on_day(signed, Slot::Early, did, move |pen| {
        let engagement = Engagement {
            id: pen.name(&known),
            account: pen.of()?,
            service: Some(pen.service(service)?),
            business_unit: pen.maybe("unit", unit)?,
            starts: Some(starts),
            ends: Some(ends),
            renews_on: None,
            notice_by,
            annual_value: Some(value),
            recurring,
            margin_percent,
            renewal_call: None,
        };
        Ok(pen.tx.insert(&engagement)?)
    });
    for (when, call) in work.calls.iter().copied() {
        let id = id.clone();
        let did = Did::edit(Engagement::ENTITY, "renewal_call").named(service);
        scribe.on(when, Slot::Late, did, move |pen| {
            pen.change::<Engagement>(&id, |e| e.renewal_call = Some(call))
        });
    }
    for (when, value) in work.revalued.iter().copied() {
        let (id, value) = (id.clone(), money(value, code)?);
        let did = Did::edit(Engagement::ENTITY, "annual_value").named(service);
        scribe.on(when, Slot::Late, did, move |pen| {
            pen.change::<Engagement>(&id, |e| e.annual_value = Some(value))
        });
    }
    Ok(())
}

fn decimal_of(text: Option<&str>) -> Result<Option<Decimal>> {
    text.map(str::parse::<Decimal>)
        .transpose()
        .map_err(Error::internal)
}

/// A bill before it has a number.
struct Bill {
    work: String,
    issued: NaiveDate,
    amount: Money,
    /// Paid after so many days; none is not paid yet.
    after: Option<u32>,
}

fn bills_of(scribe: &Scribe, work: &Work, term: &Term, code: Currency) -> Result<Vec<Bill>> {
    let Some(billed) = work.billed else {
        return Ok(Vec::new());
    };
    let months = if billed == Billed::Monthly { 1 } else { 3 };
    let (from, to) = (term.from, term.to);
    let mut bills = Vec::new();
    let mut at = from.with_day(1).unwrap_or(from);
    while at <= to && at < scribe.calendar.end() {
        let issued = forward(at);
        if issued >= from.max(scribe.calendar.begin()) {
            // The value that was agreed on that day, in equal parts.
            let agreed = work
                .revalued
                .iter()
                .rfind(|(when, _)| scribe.day(*when) <= issued);
            let agreed = agreed.map_or(Ok(term.value), |(_, value)| money(value, code))?;
            let year = agreed.to_decimal();
            let part = year * Decimal::from(months) / Decimal::from(12);
            let amount = Money::from_decimal(part, code).ok_or_else(|| Error::internal("bill"))?;
            let after = (work.pays.iter())
                .rfind(|(when, _)| scribe.day(*when) <= issued)
                .map_or(Some(28), |(_, days)| *days);
            let work = format!("work:{}", term.key);
            bills.push(Bill {
                work,
                issued,
                amount,
                after,
            });
        }
        at = at
            .checked_add_months(Months::new(months))
            .unwrap_or(to + Days::new(1));
    }
    Ok(bills)
}

fn invoice(scribe: &mut Scribe, number: String, bill: Bill) {
    let id = format!("bill:{number}");
    let (issued, amount) = (bill.issued, bill.amount);
    let known = id.clone();
    let did = Did::add(Invoice::ENTITY).named(&number);
    let paid_in = Did::edit(Invoice::ENTITY, "paid").named(&number);
    scribe.on_day(issued, Slot::Morning, did, move |pen| {
        let invoice = Invoice {
            id: pen.name(&known),
            account: pen.of()?,
            number,
            engagement: Some(pen.id(&bill.work)?),
            issued,
            due: issued + Days::new(TERMS),
            paid: None,
            amount,
        };
        Ok(pen.tx.insert(&invoice)?)
    });
    let Some(days) = bill.after else { return };
    let jitter = scribe.dice.of_sides(7);
    let paid = forward(issued + Days::new(u64::from((days + jitter).saturating_sub(3))));
    scribe.on_day(paid, Slot::Late, paid_in, move |pen| {
        pen.change::<Invoice>(&id, |i| i.paid = Some(paid))
    });
}

/// Every Friday the hours of the week, in one entry.
fn hours(scribe: &mut Scribe, story: &Story) -> Result<()> {
    let usual: Vec<(&Spent, Decimal)> = story
        .hours
        .iter()
        .map(|s| Ok((s, decimal_of(Some(s.a_week))?.unwrap_or_default())))
        .collect::<Result<_>>()?;
    let all: Vec<NaiveDate> = scribe
        .calendar
        .working_days(When::Ago(1000), When::Ago(1))
        .filter(|day| day.weekday() == chrono::Weekday::Fri)
        .collect();
    let begin = scribe.begin();
    for friday in all.into_iter().filter(|day| *day > begin) {
        let mut rows = Vec::new();
        for (s, usual) in &usual {
            if scribe.day(s.from) > friday || scribe.day(s.to) < friday {
                continue;
            }
            let Some(work) = story.work.iter().find(|w| w.key == s.work) else {
                continue;
            };
            let key = match (scribe.day(work.from) <= friday, has_earlier_term(scribe, work)) {
                (true, _) => work.key.to_owned(),
                (false, true) => earlier(work.key),
                (false, false) => continue,
            };
            // Between two thirds and four thirds of the usual week, in quarters of an hour.
            let part = Decimal::from(67 + scribe.dice.of_sides(67)) / Decimal::ONE_HUNDRED;
            let quarters = (*usual * part * Decimal::from(4)).round();
            if quarters > Decimal::ZERO {
                let hours = (quarters / Decimal::from(4)).normalize();
                rows.push((s.who, key, s.activity, hours));
            }
        }
        if rows.is_empty() {
            continue;
        }
        scribe.on_day(friday, Slot::Last, Did::add(Hours::ENTITY), move |pen| {
            for (who, work, activity, hours) in rows {
                let row = Hours {
                    id: pen.new_id(),
                    account: pen.of()?,
                    member: Some(pen.member(who)?),
                    engagement: Some(pen.id(&format!("work:{work}"))?),
                    on: friday,
                    hours,
                    activity: Some(activity.to_owned()),
                };
                pen.tx.insert(&row)?;
            }
            Ok(())
        });
    }
    Ok(())
}

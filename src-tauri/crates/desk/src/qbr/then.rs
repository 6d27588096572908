//! What has no day of its own: the plan, the targets, the risks, the goals, the terms of a contract and who answers for
//! the account stand in the history. A deck of a past day has them as they stood then. All else has its day in the
//! record and is seen by it, however late it was recorded.

use std::borrow::Cow;

use chrono::NaiveDate;
use model::qbr::Qbr;
use model::{AccountRecords, Audience, FiscalYear, Record};

use crate::find::account_records;
use crate::{Desk, Result};

/// The day on which a review looks at what is ahead: that of its meeting, never after the day its figures are of. Without
/// a meeting it looks from the day of its figures while the quarter after its own runs, and later from its own end.
fn looked_from(review: &Qbr, as_of: NaiveDate, fiscal: FiscalYear) -> NaiveDate {
    match review.on {
        Some(on) => on.min(as_of),
        None if as_of <= review.quarter.next().ends(fiscal) => as_of,
        None => review.quarter.ends(fiscal),
    }
}

impl Desk {
    /// The records with what stood otherwise on the day a review is looked at from. Of a day before anything of the account
    /// was recorded nothing else is known than today.
    pub(super) fn as_it_stood<'r>(
        &self,
        records: &'r AccountRecords,
        review: &Qbr,
        as_of: NaiveDate,
    ) -> Result<Cow<'r, AccountRecords>> {
        let account = records.account.id;
        let day = looked_from(review, as_of, records.fiscal_year());
        if day >= self.clock.today() || day < self.account_recorded(account)?.first {
            return Ok(Cow::Borrowed(records));
        }
        let end = self.clock.end_of(day);
        let then = self.open()?.store.as_of(account, end, self.clock.now())?;
        let then = then.read(|reader| account_records(reader, account))?;
        Ok(Cow::Owned(merged(records.clone(), then, day)))
    }
}

/// The records of today with those of a past day in place of what has no day of its own.
fn merged(mut now: AccountRecords, mut then: AccountRecords, day: NaiveDate) -> AccountRecords {
    // What was recorded later was not planned yet; what was removed since was, and is ours to read.
    for risk in &mut then.risks {
        // Words for the client that were found since are better than those there were.
        let today = now.risks.iter().find(|today| today.id == risk.id);
        if let Some(wording) = today.and_then(|today| today.client_wording.as_ref()) {
            risk.client_wording = Some(wording.clone());
        }
    }
    now.objectives = stood(then.objectives, &now.objectives, |o| &mut o.audience);
    now.initiatives = stood(then.initiatives, &now.initiatives, |i| &mut i.audience);
    now.risks = stood(then.risks, &now.risks, |k| &mut k.audience);
    now.client_goals = stood(then.client_goals, &now.client_goals, |g| &mut g.audience);
    // A criterion has the day it was agreed on and a contract the day it begins, its terms have none.
    put_back(&mut now.success_criteria, &then.success_criteria);
    put_back(&mut now.engagements, &then.engagements);
    // What a commitment had come to, unless it was kept by then and only recorded later.
    then.commitments.retain(
        |then| match now.commitments.iter().find(|now| now.id == then.id) {
            Some(now) => now.kept_on.is_none_or(|on| on > day),
            None => true,
        },
    );
    let commitments = stood(then.commitments, &now.commitments, |c| &mut c.audience);
    put_back(&mut now.commitments, &commitments);
    for now in &mut now.value_records {
        if let Some(then) = then.value_records.iter().find(|then| then.id == now.id) {
            now.evidence = then.evidence;
            now.source.clone_from(&then.source);
        }
    }
    now.account.owner = then.account.owner;
    now.account.hourly_rate = then.account.hourly_rate;
    // Whoever has left since is still named.
    let is_gone = |member: &model::accounts::TeamMember| now.team.iter().all(|other| other.id != member.id);
    then.team.retain(is_gone);
    now.team.extend(then.team);
    now.team.sort_by_key(|member| member.id);
    now
}

/// Records as they stood, but for what a person has removed or marked as internal since: the client does not read that any
/// more.
fn stood<T: Record + Clone>(mut then: Vec<T>, now: &[T], audience: fn(&mut T) -> &mut Audience) -> Vec<T> {
    for record in &mut then {
        let today = now.iter().find(|today| today.id() == record.id()).cloned();
        if today.is_none_or(|mut today| *audience(&mut today) == Audience::Internal) {
            *audience(record) = Audience::Internal;
        }
    }
    then
}

/// Puts back as they stood those that are there still.
fn put_back<T: Record + Clone>(now: &mut [T], then: &[T]) {
    for record in now {
        if let Some(stood) = then.iter().find(|stood| stood.id() == record.id()) {
            record.clone_from(stood);
        }
    }
}

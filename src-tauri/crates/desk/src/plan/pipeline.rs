//! The pipeline: what the open opportunities come to, stage by stage, of one account or of all.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use model::accounts::Account;
use model::renewals::Opportunity;
use model::{Id, Money, OpportunityStage, Pipeline, pipeline};
use serde::Serialize;
use specta::Type;

use crate::numbers::Numbers;
use crate::{Desk, Result};

/// The open opportunities of an account, or of the portfolio.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct PipelineView {
    /// The day it is of.
    pub as_of: NaiveDate,
    /// What they come to at each stage that one is at.
    pub stages: Vec<PipelineStage>,
    /// What they come to together.
    pub total: PipelineSum,
    /// What they come to at each account that has any, the largest number of them first; of one account none.
    pub accounts: Vec<PipelineAccount>,
}

/// A stage.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct PipelineStage {
    /// Which.
    pub stage: OpportunityStage,
    /// What is at it.
    pub sum: PipelineSum,
}

/// An account.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct PipelineAccount {
    /// Which.
    pub account: Id,
    /// Its name.
    pub name: String,
    /// What it has.
    pub sum: PipelineSum,
}

/// What some opportunities come to. Amounts stand one for each currency.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct PipelineSum {
    /// How many.
    pub count: u32,
    /// Their values of a year.
    pub value: Vec<String>,
    /// Their values by their probabilities.
    pub weighted: Vec<String>,
    /// How many say no value or no probability.
    pub unweighted: u32,
}

impl Desk {
    /// The pipeline of an account today, or as it stood at the end of a day.
    ///
    /// # Errors
    /// As [`Desk::plan_roadmap`].
    pub fn plan_pipeline(&self, account: Id, day: Option<NaiveDate>) -> Result<PipelineView> {
        self.at(account, day, |_, records, as_of| {
            let numbers = Numbers::of(records.firm.as_ref());
            Ok(view(&numbers, records.opportunities.iter(), as_of))
        })
    }

    /// The pipeline of the account of this name today.
    ///
    /// # Errors
    /// [`crate::Error::NoAccount`]; when the vault is locked.
    pub fn plan_pipeline_named(&self, name: &str) -> Result<PipelineView> {
        self.plan_pipeline(self.account_id(name)?, None)
    }

    /// The pipeline of the whole portfolio today.
    ///
    /// # Errors
    /// When the vault is locked.
    pub fn pipeline(&self) -> Result<PipelineView> {
        self.read(|reader| {
            let numbers = Numbers::of(reader.firm()?.as_ref());
            let (accounts, all) = (reader.all::<Account>()?, reader.all::<Opportunity>()?);
            let mut of: BTreeMap<Id, Vec<&Opportunity>> = BTreeMap::new();
            for one in &all {
                of.entry(one.account).or_default().push(one);
            }
            // What is left of an account that was removed belongs to none.
            of.retain(|id, _| accounts.iter().any(|account| account.id == *id));
            let mut whole = view(&numbers, of.values().flatten().copied(), self.clock.today());
            whole.accounts = accounts
                .iter()
                .filter_map(|account| {
                    let own = of.get(&account.id)?.iter().copied();
                    Some(PipelineAccount {
                        account: account.id,
                        name: account.name.clone(),
                        sum: sum(&numbers, &pipeline(own).1),
                    })
                })
                .filter(|one| one.sum.count > 0)
                .collect();
            whole
                .accounts
                .sort_by(|a, b| b.sum.count.cmp(&a.sum.count).then_with(|| a.name.cmp(&b.name)));
            Ok(whole)
        })
    }
}

fn view<'a>(
    numbers: &Numbers,
    opportunities: impl Iterator<Item = &'a Opportunity>,
    as_of: NaiveDate,
) -> PipelineView {
    let (stages, total) = pipeline(opportunities);
    let stage = |(stage, of): &(OpportunityStage, Pipeline)| PipelineStage {
        stage: *stage,
        sum: sum(numbers, of),
    };
    PipelineView {
        as_of,
        stages: stages.iter().map(stage).collect(),
        total: sum(numbers, &total),
        accounts: Vec::new(),
    }
}

fn sum(numbers: &Numbers, of: &Pipeline) -> PipelineSum {
    let money = |amounts: &[Money]| amounts.iter().map(|money| numbers.money(*money)).collect();
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    PipelineSum {
        count: count(of.count),
        value: money(&of.value),
        weighted: money(&of.weighted),
        unweighted: count(of.unweighted),
    }
}

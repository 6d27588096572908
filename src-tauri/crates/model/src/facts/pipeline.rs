//! What the open opportunities come to: their values, and what each is worth by its probability.

use rust_decimal::Decimal;

use super::sums;
use crate::renewals::Opportunity;
use crate::{Money, OpportunityStage};

impl Opportunity {
    /// Its value times its probability; `None` while either is unknown.
    pub fn weighted(&self) -> Option<Money> {
        let value = self.value?;
        let share = Decimal::new(self.probability_percent?.into(), 2);
        Money::from_decimal(value.to_decimal().checked_mul(share)?, value.currency)
    }
}

/// What some open opportunities come to.
#[derive(Debug, Clone, PartialEq)]
pub struct Pipeline {
    /// How many there are.
    pub count: usize,
    /// Their values, one amount per currency.
    pub value: Vec<Money>,
    /// Their values by their probabilities, one amount per currency.
    pub weighted: Vec<Money>,
    /// How many say no value or no probability, and count in no weighted amount.
    pub unweighted: usize,
}

/// What opportunities come to at each stage that one of them is at, in the order of the stages, those that are won or lost
/// left out; and all of them together.
pub fn pipeline<'a>(
    opportunities: impl Iterator<Item = &'a Opportunity>,
) -> (Vec<(OpportunityStage, Pipeline)>, Pipeline) {
    let open: Vec<&Opportunity> = opportunities.filter(|one| one.is_open()).collect();
    let stages = OpportunityStage::ALL.iter().filter_map(|stage| {
        let at: Vec<&Opportunity> = open.iter().copied().filter(|one| one.stage == *stage).collect();
        (!at.is_empty()).then(|| (*stage, of(&at)))
    });
    (stages.collect(), of(&open))
}

fn of(opportunities: &[&Opportunity]) -> Pipeline {
    let weighted: Vec<Money> = opportunities.iter().filter_map(|one| one.weighted()).collect();
    Pipeline {
        count: opportunities.len(),
        value: sums(opportunities.iter().filter_map(|one| one.value)),
        unweighted: opportunities.len() - weighted.len(),
        weighted: sums(weighted.into_iter()),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::tests::id;
    use super::*;
    use crate::Currency;

    fn opportunity(
        value: Option<(i64, Currency)>,
        percent: Option<u8>,
        stage: OpportunityStage,
    ) -> Opportunity {
        Opportunity {
            name: "More".into(),
            value: value.map(|(minor, currency)| Money::minor(minor, currency)),
            probability_percent: percent,
            stage,
            ..Opportunity::begun(id(10), id(1))
        }
    }

    #[test]
    fn a_pipeline_is_weighted_stage_by_stage_and_currency_by_currency() {
        use OpportunityStage::*;
        let all = [
            opportunity(Some((10_000, Currency::EUR)), Some(50), Identified),
            opportunity(Some((333, Currency::EUR)), Some(50), Identified),
            opportunity(Some((10_000, Currency::USD)), Some(25), Proposed),
            opportunity(Some((10_000, Currency::EUR)), None, Proposed),
            opportunity(None, Some(90), Proposed),
            opportunity(Some((99_999, Currency::EUR)), Some(100), Won),
        ];
        let (stages, whole) = pipeline(all.iter());
        assert_eq!(
            stages.iter().map(|(stage, _)| *stage).collect::<Vec<_>>(),
            [Identified, Proposed]
        );
        assert_eq!(
            stages[0].1.weighted,
            [Money::minor(5_167, Currency::EUR)],
            "each is rounded once"
        );
        let proposed = &stages[1].1;
        assert_eq!((proposed.count, proposed.unweighted), (3, 2));
        assert_eq!(
            proposed.value,
            [
                Money::minor(10_000, Currency::EUR),
                Money::minor(10_000, Currency::USD)
            ]
        );
        assert_eq!(proposed.weighted, [Money::minor(2_500, Currency::USD)]);
        assert_eq!((whole.count, whole.unweighted), (5, 2));
    }

    proptest! {
        #[test]
        fn what_is_weighted_is_never_more_than_the_value(minor in 0i64..1_000_000_000, percent in 0u8..=100) {
            let one = opportunity(Some((minor, Currency::USD)), Some(percent), OpportunityStage::Asked);
            let weighted = one.weighted().unwrap().minor;
            prop_assert!((0..=minor).contains(&weighted));
        }
    }
}

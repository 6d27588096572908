//! The declarations hold together: whatever one names is there.

#![allow(clippy::expect_used)] // helpers outside #[test] functions fail like the tests they serve

use std::collections::BTreeSet;

use model::accounts::Account;
use model::plan::Reading;
use model::qbr::Qbr;
use model::{
    Between, FieldValue, Holds, Id, QbrStatus, Reads, Removal, Rule, Typing, kind, kinds, referring_to,
};
use rust_decimal::Decimal;

#[test]
fn every_kind_and_field_is_declared_once() {
    let entities: BTreeSet<_> = kinds().iter().map(|kind| kind.entity).collect();
    assert_eq!(entities.len(), kinds().len());
    for kind in kinds() {
        let columns: BTreeSet<_> = kind.columns.iter().map(|column| column.name.as_str()).collect();
        assert_eq!(columns.len(), kind.columns.len(), "{}", kind.entity);
        let width: usize = kind.fields.iter().map(|field| field.columns().len()).sum();
        let declared: usize = kind.fields.iter().map(|field| field.width).sum();
        assert_eq!(width, declared, "{}", kind.entity);
    }
}

#[test]
fn every_field_that_a_declaration_names_is_there() {
    for about in kinds() {
        let is_field = |name: &str| assert!(about.field(name).is_some(), "{}.{name}", about.entity);
        about.about.within.into_iter().for_each(is_field);
        about.about.on.into_iter().for_each(is_field);
        about.about.named_by.iter().copied().for_each(is_field);
        about.about.unique.iter().copied().for_each(is_field);
        for rule in about.about.between {
            rule.fields().into_iter().for_each(is_field);
            if let Between::InOrder(first, second) = rule {
                for day in [first, second] {
                    let holds = about.field(day).map(|field| field.spec.holds);
                    assert_eq!(holds, Some(Holds::Date), "{}.{day}", about.entity);
                }
            }
        }
        for field in about.fields {
            field.spec.reworded_in.into_iter().for_each(is_field);
            if field.reads(about.about.reads) == Reads::ByRecord {
                is_field("audience");
            }
        }
    }
}

#[test]
fn every_reference_leads_to_a_kind_and_says_what_its_removal_does() {
    for about in kinds() {
        for (field, to) in about.references() {
            assert!(
                kind(to).is_some(),
                "{}.{} refers to {to}",
                about.entity,
                field.name
            );
            let Holds::Reference { removal, .. } = field.spec.holds else {
                unreachable!("it is a reference");
            };
            // A field that is never empty cannot be emptied.
            assert!(
                field.nullable || removal != Removal::Emptied,
                "{}.{}",
                about.entity,
                field.name
            );
        }
        if let Some(within) = about.about.within {
            let removal = about.field(within).map(|field| field.spec.holds);
            assert!(
                matches!(
                    removal,
                    Some(Holds::Reference {
                        removal: Removal::GoesAlong,
                        ..
                    })
                ),
                "{} stays without the record it stands in",
                about.entity
            );
        }
    }
    assert!(referring_to("metric").any(|(kind, field)| (kind.entity, field.name) == ("reading", "metric")));
}

#[test]
fn what_a_new_record_begins_with_is_within_its_limits() {
    for about in kinds() {
        for field in about.fields {
            if let Some(values) = field.starts() {
                assert_eq!(values.len(), field.width, "{}.{}", about.entity, field.name);
                assert_eq!(field.check(&values), Ok(()), "{}.{}", about.entity, field.name);
            }
        }
    }
}

#[test]
fn a_begun_record_is_as_its_declaration_begins_it_and_blank_where_somebody_has_to_say() {
    let reading = Reading::begun(Id::fixed(1), Id::fixed(2));
    assert_eq!((reading.id, reading.account), (Id::fixed(1), Id::fixed(2)));
    assert_eq!((reading.value, reading.part), (Decimal::ZERO, None));
    let review = Qbr::begun(Id::fixed(1), Id::fixed(2));
    assert_eq!((review.minutes, review.status), (60, QbrStatus::Planned));
    assert_eq!(Account::begun(Id::fixed(1)).name, "");
}

#[test]
fn a_value_that_is_taken_is_shown_as_it_was_given() {
    let shows = |entity: &str, field: &str, given: FieldValue| {
        let field = kind(entity).and_then(|kind| kind.field(field)).expect(field);
        let stored = field.taken(Some(given.clone()), None).expect(field.name);
        assert_eq!(field.shown(&stored), Some(given), "{entity}.{}", field.name);
    };
    shows("risk", "likelihood", FieldValue::Whole(5));
    shows("risk", "statement", FieldValue::Text("Two lines\nof it".into()));
    shows("stakeholder", "executive", FieldValue::Flag(true));
    shows("reading", "value", FieldValue::Text("-0.25".into()));
    shows("touchpoint", "at", FieldValue::Text("09:30:00".into()));
    shows("qbr", "quarter", FieldValue::Text("2025-Q3".into()));
    let amount = model::Money::minor(1_200_050, model::Currency::EUR);
    shows("value_record", "amount", FieldValue::Money(amount));
}

fn typed(entity: &str, field: &str, text: &str, typing: Typing) -> Result<Option<FieldValue>, Rule> {
    let field = kind(entity).and_then(|kind| kind.field(field)).expect(field);
    let value = field.typed(text, typing, Some(model::Currency::EUR))?;
    field
        .taken(value, Some(model::Currency::EUR))
        .map(|stored| field.shown(&stored))
}

#[test]
fn a_cell_is_read_in_the_firms_way_of_writing_numbers() {
    let german = Typing {
        group: Some('.'),
        point: ',',
    };
    let english = Typing {
        group: Some(','),
        point: '.',
    };
    let number = |text: &str| Ok(Some(FieldValue::Text(text.to_owned())));
    assert_eq!(typed("reading", "value", "1.234,5", german), number("1234.5"));
    assert_eq!(typed("reading", "value", "1,234.5", english), number("1234.5"));
    assert_eq!(typed("reading", "value", "72%", english), number("72"));
    assert_eq!(
        typed("reading", "value", "12,34.5", english),
        Err(Rule::not_a(model::Shape::Number))
    );
    let amount = |minor| {
        Ok(Some(FieldValue::Money(model::Money::minor(
            minor,
            model::Currency::EUR,
        ))))
    };
    assert_eq!(
        typed("value_record", "amount", "EUR 84,000.50", english),
        amount(8_400_050)
    );
    assert_eq!(
        typed("value_record", "amount", "84.000", german),
        amount(8_400_000)
    );
    assert_eq!(
        typed("value_record", "amount", "84 USD", english),
        Err(Rule::OtherCurrency {
            currency: model::Currency::EUR
        })
    );
    assert_eq!(
        typed("value_record", "amount", "84.005", english),
        Err(Rule::Places { most: 2 })
    );
    let word = |text: &str| Ok(Some(FieldValue::Text(text.to_owned())));
    assert_eq!(
        typed("stakeholder", "strength", "At risk", english),
        word("at_risk")
    );
    assert_eq!(typed("reading", "on", "12 Oct 2026", english), word("2026-10-12"));
    // Twelfth of October or tenth of December: nobody can tell.
    assert_eq!(
        typed("reading", "on", "12/10/2026", english),
        Err(Rule::not_a(model::Shape::Date))
    );
    assert_eq!(
        typed("risk", "likelihood", "6", english).map_err(|rule| rule.name()),
        Err("range".to_owned())
    );
    assert_eq!(typed("risk", "mitigation", "  ", english), Ok(None));
    assert_eq!(typed("risk", "statement", "  ", english), Err(Rule::Required));
}

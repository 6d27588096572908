//! The people at the client: known, judged, judged anew, gone.

use chrono::NaiveDate;
use model::Record;
use model::stakeholders::{Influence, Stakeholder};
use store::Did;

use crate::example::script::{Scribe, Slot};
use crate::example::story::{Person, Story};

pub(super) fn tell(scribe: &mut Scribe, story: &Story) {
    for person in &story.people {
        meet(scribe, story, person);
        judge(scribe, person);
    }
    let influences = story.influences.clone();
    if !influences.is_empty() {
        let latest = (story.people.iter())
            .filter(|p| {
                influences
                    .iter()
                    .any(|(from, _, to)| [*from, *to].contains(&p.key))
            })
            .map(|p| first_seen(scribe, story, p))
            .max();
        let day = latest.unwrap_or(scribe.begin());
        scribe.on_day(day, Slot::Last, Did::add(Influence::ENTITY), move |pen| {
            for (from, kind, to) in influences {
                let influence = Influence {
                    id: pen.new_id(),
                    account: pen.of()?,
                    from: pen.id(&format!("person:{from}"))?,
                    to: pen.id(&format!("person:{to}"))?,
                    kind,
                };
                pen.tx.insert(&influence)?;
            }
            Ok(())
        });
    }
}

fn meet(scribe: &mut Scribe, story: &Story, person: &Person) {
    let Person {
        key,
        name,
        title,
        role,
        influence,
        interest,
        executive,
        under,
        unit,
        prefers,
        strength,
        ..
    } = *person;
    let email = address(name, story.domain);
    let act = move |pen: &mut crate::example::script::Pen| {
        let stakeholder = Stakeholder {
            id: pen.name(&format!("person:{key}")),
            account: pen.of()?,
            name: name.to_owned(),
            title: Some(title.to_owned()),
            role: Some(role),
            influence: Some(influence),
            interest: Some(interest),
            strength: Some(strength),
            executive,
            reports_to: pen.maybe("person", under)?,
            business_unit: pen.maybe("unit", unit)?,
            prefers,
            email,
            phone: None,
            left_on: None,
            map_x: None,
            map_y: None,
        };
        Ok(pen.tx.insert(&stakeholder)?)
    };
    let did = Did::add(Stakeholder::ENTITY).named(name);
    let day = first_seen(scribe, story, person);
    scribe.on_day(day, Slot::Early, did, act);
}

/// The day a person is entered: when they are known, or earlier when they already took part in something.
fn first_seen(scribe: &Scribe, story: &Story, person: &Person) -> NaiveDate {
    let Some(known) = person.known else {
        return scribe.begin();
    };
    let talks = story
        .talks
        .iter()
        .filter(|t| t.with.contains(&person.key))
        .map(|t| t.on);
    let promises = story
        .promises
        .iter()
        .filter(|p| p.who == person.key)
        .map(|p| p.made);
    let days = talks.chain(promises).map(|when| scribe.day(when));
    let reviews = story.reviews.iter().filter(|r| r.attendees.contains(&person.key));
    let invited = reviews.map(|r| super::reviews::planned(scribe.day(r.on)));
    let first = days.chain(invited).min();
    first.map_or(scribe.day(known), |day| day.min(scribe.day(known)))
}

fn judge(scribe: &mut Scribe, person: &Person) {
    let id = format!("person:{}", person.key);
    let edit = |field| Did::edit(Stakeholder::ENTITY, field).named(person.name);
    for (when, now) in person.turns.iter().copied() {
        let id = id.clone();
        scribe.on(when, Slot::Late, edit("strength"), move |pen| {
            pen.change::<Stakeholder>(&id, |s| s.strength = Some(now))
        });
    }
    if let Some((when, role)) = person.becomes {
        let id = id.clone();
        scribe.on(when, Slot::Late, edit("role"), move |pen| {
            pen.change::<Stakeholder>(&id, |s| s.role = Some(role))
        });
    }
    if let Some(left) = person.left {
        let on = scribe.day(left);
        scribe.on(left, Slot::Last, edit("left_on"), move |pen| {
            pen.change::<Stakeholder>(&id, |s| s.left_on = Some(on))
        });
    }
}

/// `anna.weiss@marlowe.example`, for a name that an address can be made of.
fn address(name: &str, domain: &str) -> Option<String> {
    let plain: String = name
        .chars()
        .map(|letter| match letter {
            ' ' => '.',
            'à'..='å' => 'a',
            'è'..='ë' | 'ę' => 'e',
            'ì'..='ï' => 'i',
            'ò'..='ö' | 'ø' => 'o',
            'ù'..='ü' => 'u',
            'ć' | 'č' => 'c',
            'ł' | 'Ł' => 'l',
            'ń' | 'ñ' => 'n',
            'ś' | 'š' => 's',
            'ż' | 'ź' | 'ž' => 'z',
            other => other.to_ascii_lowercase(),
        })
        .filter(|letter| *letter != '\'')
        .collect();
    plain.is_ascii().then(|| format!("{plain}@{domain}.example"))
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn a_name_in_another_script_has_no_guessed_address() {
        assert_eq!(address("Jürgen O'Dea", "x").unwrap(), "jurgen.odea@x.example");
        assert_eq!(address("佐藤 美咲", "x"), None);
    }
}

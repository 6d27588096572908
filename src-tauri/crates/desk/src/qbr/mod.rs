//! Quarterly business reviews: the list, the deck in the editor, and the deck on paper.

mod deck_view;
mod export;
mod held;
mod quarters;
mod sources;
mod then;
mod views;

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use chrono::NaiveDate;
use deck::content::{FigureId, QbrContent, SlideOutline, TextOutline};
use deck::scene::Scene;
use model::accounts::Account;
use model::qbr::{DecisionSought, DeckEdit, Qbr};
use model::{AccountRecords, DeckEditKind, Id, Operation, QbrStatus, Quarter, Record};
use sha2::{Digest, Sha256};
use store::{Did, Touched, Writing};

pub use views::*;

use crate::find::{account_named, account_records};
use crate::kept::Keep;
use crate::{Desk, Error, Result, records};
use held::changeable;

/// A deck that was laid out, kept while its review is looked at.
struct Laid {
    account: Id,
    revision: String,
    content: QbrContent,
    outline: Vec<SlideOutline>,
    scene: Scene,
    marks: BTreeMap<FigureId, u32>,
    /// The records it was composed of, where they are not those of today.
    stood: Option<AccountRecords>,
}

impl Keep for Laid {
    const AT_MOST: usize = 1;

    fn outlives(&self, touched: &[Touched]) -> bool {
        let mut accounts = touched.iter().map(|touched| touched.account);
        accounts.all(|account| account.is_some_and(|account| account != self.account))
    }
}

impl Desk {
    /// Every review, newest meeting first.
    ///
    /// # Errors
    /// When the vault is locked.
    pub fn qbr_list(&self) -> Result<Vec<QbrRow>> {
        self.read(|reader| {
            let accounts: HashMap<Id, Account> =
                reader.all::<Account>()?.into_iter().map(|a| (a.id, a)).collect();
            let mut decisions: HashMap<Id, usize> = HashMap::new();
            for decision in reader.all::<DecisionSought>()? {
                *decisions.entry(decision.qbr).or_default() += 1;
            }
            let mut rows: Vec<_> = reader
                .all::<Qbr>()?
                .iter()
                .filter_map(|qbr| {
                    let account = accounts.get(&qbr.account)?;
                    Some(row(qbr, account, decisions.get(&qbr.id).copied().unwrap_or(0)))
                })
                .collect();
            rows.sort_by(|a, b| {
                (b.quarter, b.on)
                    .cmp(&(a.quarter, a.on))
                    .then_with(|| a.account_name.cmp(&b.account_name))
            });
            Ok(rows)
        })
    }

    /// Opens the review of a quarter in the editor; begins one if there is none, with the meeting on this day. Without a
    /// quarter it is the next one: see [`Desk::qbr_quarters`].
    ///
    /// # Errors
    /// When the account is not there, or the quarter is over and has no records.
    pub fn qbr_prepare(
        &self,
        account: Id,
        quarter: Option<Quarter>,
        on: Option<NaiveDate>,
    ) -> Result<DeckView> {
        let records = self.read(|reader| account_records(reader, account))?;
        let quarter = quarter.unwrap_or_else(|| self.next_quarter(&records));
        let mut review = self.review(&records, quarter)?;
        if review.status == QbrStatus::Held {
            return self.qbr_open(review.id);
        }
        let known = review_of(records.qbrs, quarter);
        review.status = QbrStatus::InPreparation;
        review.on = on.or(review.on);
        let prepared = self.write(&did(Operation::Prepare, &review), |tx| {
            if review_of(tx.of_account(account)?, quarter) != known {
                return Ok(false);
            }
            match known {
                Some(_) => tx.update(&review).map(drop)?,
                None => tx.insert(&review)?,
            }
            Ok(true)
        })?;
        match prepared {
            true => self.qbr_open(review.id),
            // Begun, held or removed by somebody else a moment ago.
            false => self.qbr_prepare(account, Some(quarter), on),
        }
    }

    /// The same for an account named by its name, and the quarter as it is written.
    ///
    /// # Errors
    /// As [`Desk::qbr_prepare`]; when the account is not there, or the text is no quarter.
    pub fn qbr_prepare_named(
        &self,
        account: &str,
        quarter: Option<&str>,
        on: Option<NaiveDate>,
    ) -> Result<DeckView> {
        let records = self.read(|reader| account_records(reader, account_named(reader, account)?.id))?;
        let quarter = quarter
            .map(|text| self.read_quarter(&records, text))
            .transpose()?;
        self.qbr_prepare(records.account.id, quarter, on)
    }

    /// Begins the preparation of a review that is planned; of one that is further nothing changes.
    ///
    /// # Errors
    /// When the review is not there.
    pub fn qbr_begin(&self, qbr: Id) -> Result<()> {
        let review = self.read(|reader| reader.get::<Qbr>(qbr)?.ok_or(Error::NoReview))?;
        if review.status != QbrStatus::Planned {
            return Ok(());
        }
        let did = did(Operation::Prepare, &review);
        self.write(&did, |tx| {
            let review = tx.get::<Qbr>(qbr)?.ok_or(Error::NoReview)?;
            if review.status == QbrStatus::Planned {
                let status = QbrStatus::InPreparation;
                tx.update(&Qbr { status, ..review })?;
            }
            Ok(())
        })
    }

    /// Notes that a review was held without a deck of this vault. [`Desk::qbr_hold`] keeps the deck, then or later.
    ///
    /// # Errors
    /// When the review is not there.
    pub fn qbr_was_held(&self, qbr: Id) -> Result<()> {
        let review = self.read(|reader| reader.get::<Qbr>(qbr)?.ok_or(Error::NoReview))?;
        self.write(&did(Operation::Hold, &review), |tx| {
            let review = tx.get::<Qbr>(qbr)?.ok_or(Error::NoReview)?;
            let status = QbrStatus::Held;
            Ok(tx.update(&Qbr { status, ..review }).map(drop)?)
        })
    }

    /// A review's deck, for the editor.
    ///
    /// # Errors
    /// When the review is not there.
    pub fn qbr_open(&self, qbr: Id) -> Result<DeckView> {
        let (records, review) = self.records_of(qbr)?;
        let laid = self.laid(&records, &review)?;
        Ok(deck_view::deck_view(&records, &review, &laid))
    }

    /// Words a field of the deck otherwise; `None` puts back what was composed. Typing in one field within
    /// ten seconds is one step of the history.
    ///
    /// # Errors
    /// When the review or the field is not there, or the text is empty or too long.
    pub fn qbr_edit_text(&self, qbr: Id, field: &str, text: Option<String>) -> Result<DeckView> {
        let (records, review) = self.preparing(qbr)?;
        let laid = self.laid(&records, &review)?;
        let found = text_of(&laid.outline, field).ok_or(Error::NoRecord)?;
        let text = text.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "));
        if let Some(text) = &text {
            records::fits(DeckEdit::ENTITY, "text", text)?;
        }
        // The composed wording typed again is no edit.
        let text = text.filter(|text| *text != found.composed);
        let did = did(Operation::Reword, &review).in_field(field);
        let new_id = self.new_id();
        self.write_coalesced(&did, |tx| {
            let review = changeable(tx, qbr)?;
            set_edit(tx, &review, field, DeckEditKind::Text, text.map(Some), new_id)
        })?;
        self.qbr_open(qbr)
    }

    /// Takes a slide or an item out of the deck, or back in.
    ///
    /// # Errors
    /// When the review or the field is not there, or it cannot leave.
    pub fn qbr_include(&self, qbr: Id, field: &str, included: bool) -> Result<DeckView> {
        let (records, review) = self.preparing(qbr)?;
        let laid = self.laid(&records, &review)?;
        if !can_leave(&laid.outline, field) {
            return Err(Error::NoRecord);
        }
        let op = if included {
            Operation::PutIn
        } else {
            Operation::LeaveOut
        };
        let new_id = self.new_id();
        let out = (!included).then_some(None);
        self.write(&did(op, &review).in_field(field), |tx| {
            let review = changeable(tx, qbr)?;
            set_edit(tx, &review, field, DeckEditKind::Out, out, new_id)
        })?;
        self.qbr_open(qbr)
    }

    /// Sets the day of the meeting.
    ///
    /// # Errors
    /// When the review is not there.
    pub fn qbr_set_meeting(&self, qbr: Id, on: Option<NaiveDate>) -> Result<DeckView> {
        let review = self.read(|reader| changeable(reader, qbr))?;
        self.write(&did(Operation::SetMeeting, &review), |tx| {
            let review = changeable(tx, qbr)?;
            Ok(tx.update(&Qbr { on, ..review }).map(drop)?)
        })?;
        self.qbr_open(qbr)
    }

    /// One page of the deck as SVG, in this revision.
    ///
    /// # Errors
    /// When the vault is locked, or the deck says something else by now.
    pub fn qbr_page(&self, qbr: Id, revision: &str, number: usize) -> Result<String> {
        let kept = self.open()?.kept::<Arc<Laid>>()?;
        let same = |laid: &Arc<Laid>| laid.revision == revision;
        let laid = match kept.at(Some(qbr), |laid| laid.clone().filter(same))? {
            Some(laid) => laid,
            None => {
                let (records, review) = self.records_of(qbr)?;
                let laid = self.laid(&records, &review)?;
                Some(laid).filter(same).ok_or(Error::NoReview)?
            }
        };
        let page = number.checked_sub(1).and_then(|at| laid.scene.pages.get(at));
        let drawn = deck::paint::svg(page.ok_or(Error::NoReview)?);
        // What was drawn while the vault was being locked is not shown any more.
        self.open()?;
        Ok(drawn)
    }

    fn records_of(&self, qbr: Id) -> Result<(AccountRecords, Qbr)> {
        self.read(|reader| {
            let review = reader.get::<Qbr>(qbr)?.ok_or(Error::NoReview)?;
            Ok((account_records(reader, review.account)?, review))
        })
    }

    /// Composes and lays out a review's deck, unless just that was done before.
    fn laid(&self, records: &AccountRecords, review: &Qbr) -> Result<Arc<Laid>> {
        let as_of = self.as_of(review, None);
        let held = self.held(review)?;
        let stood = match held {
            Some(_) => Cow::Borrowed(records),
            None => self.as_it_stood(records, review, as_of)?,
        };
        let records = stood.as_ref();
        let content = match &held {
            Some(held) => held.content.clone(),
            None => {
                let mut content = deck::content::compose(records, review, as_of);
                content.meta.logo = self.logo(records.firm.as_ref())?;
                content
            }
        };
        let revision = revision(&content)?;
        let kept = self.open()?.kept::<Arc<Laid>>()?;
        let same = |laid: &Arc<Laid>| laid.revision == revision;
        kept.or_make(Some(review.id), same, || {
            let scene = deck::layout::layout(&content, self.fonts()?);
            Ok(Arc::new(Laid {
                account: review.account,
                revision: revision.clone(),
                marks: deck_view::marks(&scene),
                outline: match held {
                    Some(held) => held.outline,
                    None => deck::content::outline(records, review, as_of, &content),
                },
                scene,
                content,
                stood: match &stood {
                    Cow::Owned(stood) => Some(stood.clone()),
                    Cow::Borrowed(_) => None,
                },
            }))
        })
    }

    /// The day the figures are of: as asked, else the meeting's if that is past, else today.
    fn as_of(&self, review: &Qbr, asked: Option<NaiveDate>) -> NaiveDate {
        let today = self.clock.today();
        asked
            .or(review.as_of)
            .or(review.on.filter(|on| *on <= today))
            .unwrap_or(today)
    }
}

/// What is done to a review, which is called by its quarter.
fn did(op: Operation, review: &Qbr) -> Did {
    Did::new(op, Qbr::ENTITY)
        .of(review.id)
        .named(&review.quarter.to_string())
}

/// Changes whenever the deck says something else: a hash of all it says.
fn revision(content: &QbrContent) -> Result<String> {
    let bytes = serde_json::to_vec(content).map_err(Error::internal)?;
    Ok(Sha256::digest(bytes)
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect())
}

/// The review of a quarter.
fn review_of(reviews: Vec<Qbr>, quarter: Quarter) -> Option<Qbr> {
    reviews.into_iter().find(|qbr| qbr.quarter == quarter)
}

/// What a client edition would show and is internal: in what it says, in what is set on its pages, or in what its
/// file says of itself. The pages are read as they will be painted. It is asked anew each time, of the records that were
/// read last: what is internal changes without the deck. A deck that is kept was asked before it was shown.
fn leaks(records: &AccountRecords, review: &Qbr, laid: &Laid) -> Vec<LeakView> {
    if review.deck.is_some() {
        return Vec::new();
    }
    let (content, scene) = (&laid.content, &laid.scene);
    let mut secrets = deck::content::Secrets::of(records).but_for(content);
    if let Some(stood) = &laid.stood {
        secrets.may_read(stood);
    }
    let said = secrets.check_edition(content).err().map(|leak| LeakView {
        field: Some(leak.place.clone()),
        ..leak_view(None, leak)
    });
    let pages = scene.pages.iter().zip(1u32..);
    let pages = pages.map(|(page, number)| (Some(number), deck::hits::words_of(&page.nodes)));
    let about = [&scene.title, &scene.author, &scene.subject].map(|text| (None, text.clone()));
    let shown = pages.chain(about).filter_map(|(page, words)| {
        let leak = secrets.check("", &words).err()?;
        Some(leak_view(page, leak))
    });
    let marked = scene.internal().into_iter().map(|(page, field)| LeakView {
        field: Some(field),
        page: u32::try_from(page).ok(),
        words: String::new(),
        kind: None,
        record: None,
    });
    said.into_iter().chain(shown).chain(marked).collect()
}

fn leak_view(page: Option<u32>, leak: deck::content::Leak) -> LeakView {
    let kind = leak.internal.split_once('.').map(|(kind, _)| kind.to_owned());
    LeakView {
        field: None,
        page,
        words: leak.words,
        kind: kind.filter(|_| leak.record.is_some()),
        record: leak.record,
    }
}

/// The refusal of a deck that would show something internal.
fn refused(leaks: &[LeakView]) -> Result<()> {
    let Some(leak) = leaks.first() else {
        return Ok(());
    };
    Err(Error::Leak {
        field: leak.field.clone(),
        kind: leak.kind.clone(),
        words: leak.words.clone(),
    })
}

/// The text of this name, on whichever slide.
fn text_of<'o>(outline: &'o [SlideOutline], field: &str) -> Option<&'o TextOutline> {
    outline
        .iter()
        .flat_map(|slide| {
            slide
                .title
                .iter()
                .chain(&slide.texts)
                .chain(slide.items.iter().flat_map(|item| &item.texts))
        })
        .find(|text| text.field == field)
}

/// True for a slide or an item that the deck can be without.
fn can_leave(outline: &[SlideOutline], field: &str) -> bool {
    outline.iter().any(|slide| {
        (slide.can_leave && slide.slide.as_str() == field)
            || slide
                .items
                .iter()
                .any(|item| item.can_leave && item.field == field)
    })
}

/// Puts a deck's edit in place of what was there for this field: `Some(text)` sets it, `None` takes it away.
fn set_edit(
    tx: &mut Writing,
    review: &Qbr,
    field: &str,
    kind: DeckEditKind,
    edit: Option<Option<String>>,
    new_id: Id,
) -> Result<()> {
    let edits = tx.of_account::<DeckEdit>(review.account)?;
    let before = edits
        .into_iter()
        .find(|e| e.qbr == review.id && e.field == field && e.kind == kind);
    match (before, edit) {
        (Some(before), Some(text)) => drop(tx.update(&DeckEdit { text, ..before })?),
        (Some(before), None) => tx.delete::<DeckEdit>(before.id)?,
        (None, Some(text)) => tx.insert(&DeckEdit {
            qbr: review.id,
            field: field.to_owned(),
            kind,
            text,
            ..DeckEdit::begun(new_id, review.account)
        })?,
        (None, None) => {}
    }
    Ok(())
}

/// An account's reviews, newest first.
pub(crate) fn rows(records: &AccountRecords) -> Vec<QbrRow> {
    let mut rows: Vec<_> = records
        .qbrs
        .iter()
        .map(|qbr| {
            row(
                qbr,
                &records.account,
                records
                    .decisions_sought
                    .iter()
                    .filter(|d| d.qbr == qbr.id)
                    .count(),
            )
        })
        .collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.quarter));
    rows
}

fn row(qbr: &Qbr, account: &Account, decisions: usize) -> QbrRow {
    QbrRow {
        id: qbr.id,
        account: account.id,
        account_name: account.name.clone(),
        quarter: qbr.quarter,
        on: qbr.on,
        status: qbr.status,
        decisions: u32::try_from(decisions).unwrap_or(u32::MAX),
    }
}

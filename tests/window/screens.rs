//! Every screen there is, one after the other, for whoever wants to look at each.

use fantoccini::key::Key;

use crate::finder::Role;
use crate::seat::Seat;
use crate::steps;

fn escape() -> String {
    char::from(Key::Escape).to_string()
}

/// From the empty computer through every screen and panel; `look` is called on each, with its name.
pub async fn walk(seat: &mut Seat, look: impl AsyncFn(&Seat, &str)) {
    seat.open().await;
    seat.find(Role::Field, "Passphrase").await;
    look(seat, "passphrase").await;
    let key = steps::see_recovery_key(seat).await;
    look(seat, "recovery key").await;
    seat.click(Role::Button, "I’ve saved it – confirm it").await;
    seat.find(Role::Heading, "Type the recovery key back.").await;
    look(seat, "typing the key").await;
    steps::type_key_back(seat, &key).await;
    seat.click(Role::Button, "Make the vault").await;
    seat.find(Role::Heading, "Your vault is ready.").await;
    look(seat, "begin").await;
    faults(seat, &look).await;
    imports(seat, &look).await;
    accounts(seat, &look).await;
    capture(seat, &look).await;
    week(seat, &look).await;
    account(seat, &look).await;
    reviews(seat, &look).await;
    elsewhere(seat, &look).await;
    portfolio(seat, &look).await;

    seat.press_with_control("l").await;
    seat.find(Role::Heading, "Unlock the vault").await;
    look(seat, "locked").await;
    seat.click(Role::Button, "Use the recovery key").await;
    seat.find(Role::Field, "Recovery key").await;
    look(seat, "recovery").await;
}

async fn faults(seat: &Seat, look: &impl AsyncFn(&Seat, &str)) {
    let broken = seat.path("broken.json");
    std::fs::write(
        &broken,
        "{\"format\": \"tenure-account/1\", \"account\": {\"name\": 3}}",
    )
    .unwrap();
    seat.will_pick(&broken);
    seat.click(Role::Button, "Import a file").await;
    seat.see("Nothing was written.").await;
    look(seat, "import with faults").await;
    seat.click(Role::Button, "Accounts").await;
    seat.see("Your clients appear here, one per line.").await;
    look(seat, "no accounts").await;
    seat.click(Role::Button, "This week").await;
    seat.see("Your week appears here.").await;
    look(seat, "an empty week").await;
    seat.click(Role::Button, "QBRs").await;
    seat.see("Every quarterly review appears here.").await;
    look(seat, "no reviews").await;
}

async fn imports(seat: &Seat, look: &impl AsyncFn(&Seat, &str)) {
    seat.click(Role::Button, "Accounts").await;
    seat.click(Role::Button, "Import").await;
    seat.will_pick(&steps::fixture("qbr-case.json"));
    seat.click(Role::Button, "Choose another").await;
    seat.see("Brightfold is new.").await;
    look(seat, "import ready").await;
    seat.click(Role::Button, "Import Brightfold").await;
    seat.see("Brightfold has been imported.").await;
    look(seat, "import done").await;
    seat.will_pick(&steps::fixture("rescue-case.json"));
    seat.click(Role::Button, "Import another file").await;
    seat.click(Role::Button, "Import Harrowgate").await;
    seat.see("has been imported.").await;
}

async fn accounts(seat: &Seat, look: &impl AsyncFn(&Seat, &str)) {
    seat.press("ga").await;
    seat.see("2 accounts").await;
    look(seat, "accounts").await;
    seat.press("n").await;
    seat.find(Role::Heading, "New account").await;
    look(seat, "new account").await;
    seat.press(&escape()).await;
    seat.press("?").await;
    seat.find(Role::Heading, "Keys").await;
    look(seat, "keys").await;
    seat.press(&escape()).await;
    seat.press_with_control("k").await;
    seat.find(Role::Field, "Find an account, a person").await;
    look(seat, "palette").await;
    seat.press("bri").await;
    seat.find(Role::Line, "Brightfold").await;
    look(seat, "palette with finds").await;
    seat.press("zzz").await;
    seat.see("Nothing found for").await;
    look(seat, "palette without finds").await;
    seat.press(&escape()).await;
}

/// The capture line: empty, with what it leaves open, and with what it would write.
async fn capture(seat: &Seat, look: &impl AsyncFn(&Seat, &str)) {
    seat.press(&crate::capture::capture()).await;
    seat.see("One line becomes the records it says").await;
    look(seat, "capture").await;
    seat.press("Amara re scope; promised the plan in 2 weeks").await;
    seat.see("Say how it happened").await;
    look(seat, "capture, asking").await;
    seat.press(&format!("{}1{}", char::from(Key::Alt), char::from(Key::Null)))
        .await;
    seat.see("At Brightfold").await;
    look(seat, "capture, shown").await;
    seat.press(&escape()).await;
}

async fn week(seat: &Seat, look: &impl AsyncFn(&Seat, &str)) {
    seat.press("gw").await;
    seat.find(Role::Heading, "What moved").await;
    look(seat, "week").await;
    seat.press("w").await;
    seat.find(Role::Button, "a quarter ago").await;
    look(seat, "week since another day").await;
    seat.press(&escape()).await;
    seat.press("ga").await;
    seat.see("2 accounts").await;
    seat.press_with_control("k").await;
    seat.press("harrow").await;
    seat.find(Role::Line, "Harrowgate").await;
    seat.press(&char::from(Key::Enter).to_string()).await;
    seat.find(Role::Heading, "Harrowgate").await;
    seat.press("s").await;
    seat.find(Role::Heading, "What it is made of").await;
    look(seat, "score").await;
    seat.press("b").await;
    seat.find(Role::Field, "Reason").await;
    look(seat, "own band").await;
    seat.press(&escape()).await;
}

/// What leads on from the week, with an account whose contract is running today: what would be done for its score, the
/// renewals and the call on one, the measures and how one is made, the weights.
async fn portfolio(seat: &Seat, look: &impl AsyncFn(&Seat, &str)) {
    let file = seat.path("running.json");
    let moved = steps::moved_to_today(seat, "rescue-case.json", "Quarry Lane").await;
    std::fs::write(&file, moved).unwrap();
    seat.will_pick(&file);
    seat.click(Role::Button, "Accounts").await;
    seat.click(Role::Button, "Import").await;
    seat.click(Role::Button, "Import Quarry Lane").await;
    seat.see("has been imported.").await;
    seat.click(Role::Button, "Open the account").await;
    seat.find(Role::Heading, "Quarry Lane").await;
    seat.press("s").await;
    seat.find(Role::Heading, "What if").await;
    seat.look("document.querySelector('li > label').click()").await;
    seat.see("If you do this").await;
    look(seat, "score, what if").await;
    seat.press("gr").await;
    seat.find(Role::Heading, "Forecast").await;
    look(seat, "renewals").await;
    seat.press(&char::from(Key::Down).to_string()).await;
    seat.press(&char::from(Key::Enter).to_string()).await;
    seat.find(Role::Heading, "What the records say").await;
    look(seat, "renewals, the call").await;
    seat.press(&escape()).await;
    seat.press("gp").await;
    seat.find(Role::Heading, "Who stays").await;
    look(seat, "portfolio").await;
    seat.press(&char::from(Key::Down).to_string()).await;
    seat.press(&char::from(Key::Enter).to_string()).await;
    seat.find(Role::Heading, "What each account brings").await;
    look(seat, "portfolio, a measure").await;
    seat.press(&escape()).await;
    seat.press("gm").await;
    seat.find(Role::Heading, "By call").await;
    look(seat, "my record").await;
    seat.press("gh").await;
    seat.find(Role::Heading, "What would change").await;
    look(seat, "weights").await;
    seat.replace_in("Use of the service, weight", "60").await;
    seat.find(Role::Button, "Save as version 1").await;
    seat.see("of 3").await;
    look(seat, "weights, other ones").await;
    seat.click(Role::Button, "Back to what counts now").await;
}

async fn account(seat: &Seat, look: &impl AsyncFn(&Seat, &str)) {
    seat.press_with_control("k").await;
    seat.press("brightf").await;
    seat.find(Role::Line, "Brightfold").await;
    seat.press(&char::from(Key::Enter).to_string()).await;
    seat.find(Role::Heading, "Brightfold").await;
    look(seat, "overview").await;
    seat.click(Role::Button, "78: where Active projects").await;
    seat.find(Role::Heading, "Where this figure comes from").await;
    look(seat, "receipt").await;
    seat.press(&escape()).await;
    seat.press("h").await;
    seat.find(Role::Heading, "History").await;
    seat.see("Nothing is ever overwritten.").await;
    look(seat, "history").await;
    seat.press(&escape()).await;
    seat.press("d").await;
    seat.wait_for(
        "no month opens",
        "return document.querySelector('[data-popover-content]') !== null",
    )
    .await;
    look(seat, "another day").await;
    seat.press(&escape()).await;
    seat.press("t").await;
    seat.find(Role::Button, "Everything").await;
    look(seat, "touchpoints").await;
    plan(seat, look).await;
    map(seat, look).await;
    seat.click(Role::Tab, "Overview").await;
    seat.click(Role::Button, "Prepare the QBR").await;
    steps::quarters_are_offered(seat).await;
    look(seat, "preparing a review").await;
    seat.press(&char::from(Key::Enter).to_string()).await;
    seat.see("page 1 of").await;
    look(seat, "editor").await;
    seat.click(Role::Button, "Page 3,").await;
    seat.see("page 3 of").await;
    look(seat, "editor, a page with figures").await;
    seat.press("m").await;
    seat.find(Role::Button, "Add a decision sought").await;
    look(seat, "editor, what it asks").await;
    seat.press(&escape()).await;
}

/// The groups of the plan, and the first section of each.
const GROUPS: [(&str, &str); 9] = [
    ("Client", "Client and tier"),
    ("People", "Stakeholders"),
    ("Goals", "Objectives"),
    ("Work and money", "Contracts"),
    ("Value and voice", "Surveys"),
    ("Risks", "Incidents"),
    ("Governance", "Responsibilities"),
    ("Touchpoints", "Touchpoints"),
    ("Commitments", "Actions"),
];

/// The stakeholder map in its arrangements, and what lies beside it.
async fn map(seat: &Seat, look: &impl AsyncFn(&Seat, &str)) {
    seat.click(Role::Tab, "Stakeholders").await;
    seat.find(Role::Line, "Amara").await;
    look(seat, "map").await;
    seat.press("2").await;
    seat.see("Manage closely").await;
    look(seat, "map, power and interest").await;
    seat.press("3").await;
    seat.see("Theirs").await;
    look(seat, "map, coverage").await;
    seat.press("1").await;
    seat.press("a").await;
    seat.see("finding").await;
    look(seat, "map, findings").await;
    seat.press(&escape()).await;
}

async fn plan(seat: &Seat, look: &impl AsyncFn(&Seat, &str)) {
    seat.press("p").await;
    for (group, section) in GROUPS {
        seat.click(Role::Button, group).await;
        seat.find(Role::Heading, section).await;
        seat.wait_for(
            "the records do not come",
            "return document.querySelector('[data-part] [role=status]') === null && \
             [...document.querySelectorAll('[data-part]')].every((one) => one.innerText.length > 20)",
        )
        .await;
        look(seat, &format!("plan, {}", group.to_lowercase())).await;
    }
    // The readings of a metric, a cell that is being edited, and all fields of a record in the panel.
    seat.click(Role::Button, "Goals").await;
    seat.press("]]]]]").await;
    seat.press(&char::from(Key::End).to_string()).await;
    seat.press(&char::from(Key::Left).to_string()).await;
    seat.press(&char::from(Key::Enter).to_string()).await;
    seat.find(Role::Button, "Add a reading").await;
    look(seat, "plan with readings").await;
    seat.press(&format!("{}2", escape())).await;
    seat.wait_for(
        "no cell has the focus",
        "return document.activeElement.dataset.cell !== undefined",
    )
    .await;
    seat.press(&char::from(Key::Enter).to_string()).await;
    seat.wait_for(
        "no cell opens",
        "return document.activeElement.matches('[role=gridcell] input')",
    )
    .await;
    look(seat, "plan with an open cell").await;
    seat.press(&escape()).await;
    seat.press_with_control(&char::from(Key::Enter).to_string()).await;
    seat.find(Role::Heading, "Stakeholder").await;
    seat.find(Role::Field, "E-mail").await;
    look(seat, "plan with a record's fields").await;
    seat.press(&escape()).await;
    // The review of the plan, with its first record and at its end. In a cell its key is a letter.
    seat.press(&escape()).await;
    seat.wait_for(
        "a cell keeps the focus",
        "return document.activeElement === document.body",
    )
    .await;
    seat.press("r").await;
    seat.find(Role::Button, "Still true").await;
    look(seat, "plan review").await;
    while seat.has(Role::Button, "Still true").await {
        seat.press("s").await;
    }
    seat.find(Role::Field, "Next review").await;
    look(seat, "plan review, its end").await;
    seat.press(&escape()).await;
}

async fn reviews(seat: &Seat, look: &impl AsyncFn(&Seat, &str)) {
    seat.click(Role::Button, "QBRs").await;
    seat.find(Role::Heading, "QBRs").await;
    seat.see("1 review").await;
    look(seat, "reviews").await;
}

async fn elsewhere(seat: &Seat, look: &impl AsyncFn(&Seat, &str)) {
    seat.click(Role::Button, "Settings").await;
    seat.find(Role::Heading, "Settings").await;
    seat.see("Vault").await;
    look(seat, "settings").await;
}

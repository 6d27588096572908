//! What of a plan wants a look.

use chrono::NaiveDate;
use desk::plan::PlanReviewView;
use model::Id;
use tauri::State;

use crate::state::{Answer, Shell};

#[tauri::command]
#[specta::specta]
pub async fn plan_review(
    shell: State<'_, Shell>,
    account: Id,
    since: Option<NaiveDate>,
) -> Answer<PlanReviewView> {
    shell.ask(move |desk| desk.plan_review(account, since)).await
}

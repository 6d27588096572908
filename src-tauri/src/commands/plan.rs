//! What of a plan wants a look, and the plan in pictures: today, or as it stood on a day.

use chrono::NaiveDate;
use desk::plan::{PipelineView, PlanReviewView, RisksView, RoadmapView, WhitespaceView};
use model::{Id, SavePlayKind};
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

#[tauri::command]
#[specta::specta]
pub async fn plan_roadmap(
    shell: State<'_, Shell>,
    account: Id,
    day: Option<NaiveDate>,
) -> Answer<RoadmapView> {
    shell.ask(move |desk| desk.plan_roadmap(account, day)).await
}

#[tauri::command]
#[specta::specta]
pub async fn plan_whitespace(
    shell: State<'_, Shell>,
    account: Id,
    day: Option<NaiveDate>,
) -> Answer<WhitespaceView> {
    shell.ask(move |desk| desk.plan_whitespace(account, day)).await
}

#[tauri::command]
#[specta::specta]
pub async fn plan_risks(shell: State<'_, Shell>, account: Id, day: Option<NaiveDate>) -> Answer<RisksView> {
    shell.ask(move |desk| desk.plan_risks(account, day)).await
}

#[tauri::command]
#[specta::specta]
pub async fn plan_pipeline(
    shell: State<'_, Shell>,
    account: Id,
    day: Option<NaiveDate>,
) -> Answer<PipelineView> {
    shell.ask(move |desk| desk.plan_pipeline(account, day)).await
}

#[tauri::command]
#[specta::specta]
pub async fn plan_whitespace_open(
    shell: State<'_, Shell>,
    account: Id,
    service: Id,
    unit: Option<Id>,
) -> Answer<Id> {
    shell
        .ask(move |desk| desk.whitespace_open(account, service, unit))
        .await
}

#[tauri::command]
#[specta::specta]
pub async fn plan_play_begin(
    shell: State<'_, Shell>,
    account: Id,
    kind: SavePlayKind,
    risk: Id,
) -> Answer<Id> {
    shell
        .ask(move |desk| desk.play_begin_for(account, kind, risk))
        .await
}

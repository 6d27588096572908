//! Scores, why they moved, and the week.

use chrono::NaiveDate;
use desk::health::{
    ActKey, AheadView, FirstFrom, HealthRow, HealthView, MeasureKey, MeasurePart, MeasureView, OwnRecordView,
    PlaysView, RenewalsView, WeekView, WeightsRow, WeightsVersion, WeightsView,
};
use desk::paper::Written;
use model::{Id, LifecycleStage, SavePlayKind, Tier};
use tauri::{AppHandle, State};

use crate::picker::{self, Pick};
use crate::state::{Answer, Shell};

#[tauri::command]
#[specta::specta]
pub async fn health_week(shell: State<'_, Shell>, since: Option<NaiveDate>) -> Answer<WeekView> {
    shell.ask(move |desk| desk.week(since)).await
}

#[tauri::command]
#[specta::specta]
pub async fn health_report(
    app: AppHandle,
    shell: State<'_, Shell>,
    since: Option<NaiveDate>,
) -> Answer<Option<Written>> {
    let name = shell.ask(|desk| Ok(desk.week_file_name(".pdf"))).await?;
    match picker::pick(&app, Pick::Report(name)).await {
        Some(path) => shell
            .ask(move |desk| desk.week_report(since, &path))
            .await
            .map(Some),
        None => Ok(None),
    }
}

#[tauri::command]
#[specta::specta]
pub async fn health_accept(
    shell: State<'_, Shell>,
    account: Id,
    what: String,
    by: NaiveDate,
    from: FirstFrom,
) -> Answer<Id> {
    shell
        .ask(move |desk| desk.week_accept(account, &what, by, from))
        .await
}

#[tauri::command]
#[specta::specta]
pub async fn health_of(
    shell: State<'_, Shell>,
    account: Id,
    as_of: Option<NaiveDate>,
    since: Option<NaiveDate>,
) -> Answer<HealthView> {
    shell.ask(move |desk| desk.health(account, as_of, since)).await
}

#[tauri::command]
#[specta::specta]
pub async fn health_what_if(
    shell: State<'_, Shell>,
    account: Id,
    chosen: Vec<ActKey>,
) -> Answer<Vec<AheadView>> {
    shell.ask(move |desk| desk.what_if(account, &chosen)).await
}

#[tauri::command]
#[specta::specta]
pub async fn health_all(
    shell: State<'_, Shell>,
    as_of: Option<NaiveDate>,
    since: Option<NaiveDate>,
) -> Answer<Vec<HealthRow>> {
    shell.ask(move |desk| desk.health_all(as_of, since)).await
}

#[tauri::command]
#[specta::specta]
pub async fn health_renewals(shell: State<'_, Shell>) -> Answer<RenewalsView> {
    shell.ask(|desk| desk.renewals()).await
}

#[tauri::command]
#[specta::specta]
pub async fn health_plays(shell: State<'_, Shell>) -> Answer<PlaysView> {
    shell.ask(|desk| desk.plays()).await
}

#[tauri::command]
#[specta::specta]
pub async fn health_play_begin(shell: State<'_, Shell>, account: Id, kind: SavePlayKind) -> Answer<Id> {
    shell.ask(move |desk| desk.play_begin(account, kind)).await
}

#[tauri::command]
#[specta::specta]
pub async fn health_record(shell: State<'_, Shell>) -> Answer<OwnRecordView> {
    shell.ask(|desk| desk.own_record()).await
}

#[tauri::command]
#[specta::specta]
pub async fn health_weights(shell: State<'_, Shell>) -> Answer<Vec<WeightsVersion>> {
    shell.ask(|desk| desk.weights()).await
}

#[tauri::command]
#[specta::specta]
pub async fn health_weights_preview(
    shell: State<'_, Shell>,
    tier: Option<Tier>,
    stage: Option<LifecycleStage>,
    weights: WeightsView,
) -> Answer<Vec<WeightsRow>> {
    shell
        .ask(move |desk| desk.weights_preview(tier, stage, weights))
        .await
}

#[tauri::command]
#[specta::specta]
pub async fn health_weights_save(
    shell: State<'_, Shell>,
    tier: Option<Tier>,
    stage: Option<LifecycleStage>,
    weights: WeightsView,
) -> Answer<u32> {
    shell
        .ask(move |desk| desk.weights_save(tier, stage, weights))
        .await
}

#[tauri::command]
#[specta::specta]
pub async fn health_measures(shell: State<'_, Shell>) -> Answer<Vec<MeasureView>> {
    shell.ask(|desk| desk.measures()).await
}

#[tauri::command]
#[specta::specta]
pub async fn health_measure_parts(shell: State<'_, Shell>, key: MeasureKey) -> Answer<Vec<MeasurePart>> {
    shell.ask(move |desk| desk.measure_parts(key)).await
}

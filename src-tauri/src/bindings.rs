//! The commands and events as the UI sees them: registered here once, from here also generated as TypeScript.

use std::path::Path;

use specta_typescript::Typescript;
use tauri::Wry;
use tauri_specta::{Builder, collect_commands, collect_events};

use crate::commands::{
    accounts, backups, capture, example, health, history, import, plan, qbr, records, search, settings,
    stakeholders, tables, touchpoints, vault, window,
};
use crate::events::{BackedUp, Closing, ExampleMaking, Locked, Rotating, Touched};
use crate::kinds;

/// All commands and events.
pub fn builder() -> Builder<Wry> {
    Builder::new()
        // One TypeScript type per type: what the window sends, it also spells out in full.
        .disable_serde_phases()
        .commands(collect_commands![
            vault::vault_state,
            vault::vault_prepare,
            vault::vault_confirm,
            vault::vault_unlock,
            vault::vault_unlock_with_recovery,
            vault::vault_set_passphrase,
            vault::vault_change_passphrase,
            vault::vault_lock,
            vault::vault_choose_folder,
            vault::vault_open_at_start,
            vault::vault_used,
            vault::vault_kept,
            vault::security_get,
            vault::vault_turn_keychain_on,
            vault::vault_turn_keychain_off,
            vault::vault_set_idle_minutes,
            vault::vault_renew_recovery,
            vault::vault_confirm_recovery,
            vault::vault_give_up_renewing,
            vault::vault_rotate_prepare,
            vault::vault_rotate,
            vault::vault_stop_rotating,
            vault::vault_save_kit,
            example::example_open,
            example::example_renew,
            example::example_cancel,
            example::example_unlock,
            example::example_leave,
            accounts::accounts_list,
            accounts::account_overview,
            accounts::account_recorded,
            accounts::account_overview_as_of,
            accounts::account_erase,
            health::health_week,
            health::health_accept,
            health::health_of,
            health::health_what_if,
            health::health_all,
            health::health_measures,
            health::health_measure_parts,
            health::health_plays,
            health::health_play_begin,
            health::health_record,
            health::health_report,
            health::health_renewals,
            health::health_weights,
            health::health_weights_preview,
            health::health_weights_save,
            import::import_choose,
            import::import_read_again,
            import::import_apply,
            import::import_cancel,
            capture::capture_read,
            capture::capture_keep,
            plan::plan_review,
            plan::plan_roadmap,
            plan::plan_whitespace,
            plan::plan_whitespace_open,
            plan::plan_risks,
            plan::plan_play_begin,
            plan::plan_pipeline,
            touchpoints::touchpoints_timeline,
            qbr::qbr_list,
            qbr::qbr_quarters,
            qbr::qbr_prepare,
            qbr::qbr_hold,
            qbr::qbr_open,
            qbr::qbr_edit_text,
            qbr::qbr_include,
            qbr::qbr_set_meeting,
            qbr::qbr_export,
            qbr::qbr_export_open,
            qbr::qbr_export_show,
            qbr::qbr_sources,
            history::draft_save,
            history::draft_load,
            history::draft_drop,
            history::undo,
            history::redo,
            history::undo_state,
            history::record_bring_back,
            history::record_restore,
            history::record_history,
            history::account_changes,
            history::account_changes_since_last_visit,
            records::record_list,
            records::record_create,
            records::record_set,
            records::record_change,
            records::record_remove,
            records::record_remove_all,
            records::record_paste,
            search::search,
            backups::backups_list,
            backups::backup_now,
            backups::restore_read,
            backups::restore_apply,
            backups::restore_cancel,
            backups::backup_put_back,
            settings::settings_get,
            settings::logo_choose,
            settings::logo_remove,
            stakeholders::map_view,
            stakeholders::map_place,
            stakeholders::map_accept,
            stakeholders::map_person,
            stakeholders::map_without,
            stakeholders::map_changes,
            stakeholders::map_save,
            tables::tables_save,
            window::window_zoom,
        ])
        .events(collect_events![
            Touched,
            Closing,
            Locked,
            Rotating,
            ExampleMaking,
            BackedUp
        ])
}

/// Writes the bindings to `path`, and the map of kinds of record beside them.
pub fn export(path: &Path) -> Result<(), String> {
    let language =
        Typescript::default().header("// Generated from the shell's commands: run `cargo xtask bindings`.\n");
    builder()
        .export(language, path)
        .map_err(|error| error.to_string())?;
    let beside = path.with_file_name("kinds.ts");
    std::fs::write(beside, kinds::typescript()).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// Names in quotes between two marks of a file of this crate.
    fn names(file: &str, from: &str, to: &str) -> BTreeSet<String> {
        let text = file.split_once(from).unwrap().1.split_once(to).unwrap().0;
        text.split('"').skip(1).step_by(2).map(str::to_string).collect()
    }

    #[test]
    fn the_window_may_call_exactly_the_commands_there_are() {
        let file = tempfile::NamedTempFile::new().unwrap();
        export(file.path()).unwrap();
        let bindings = std::fs::read_to_string(file.path()).unwrap();
        let generated: BTreeSet<String> = bindings
            .split("__TAURI_INVOKE(\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .map(str::to_string)
            .collect();
        let known = names(include_str!("../build.rs"), "COMMANDS", "];");
        let allowed: BTreeSet<String> = names(
            include_str!("../capabilities/window.json"),
            "\"permissions\"",
            "]",
        )
        .into_iter()
        .filter_map(|name| name.strip_prefix("allow-").map(|name| name.replace('-', "_")))
        .collect();
        assert!(!generated.is_empty());
        assert_eq!(generated, known);
        assert_eq!(generated, allowed);
    }
}

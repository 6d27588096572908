//! Tells Tauri which commands there are, so that a window may call only those its capability lists.

use std::path::Path;

use tauri_build::{AppManifest, Attributes};

/// Every command of the shell. A test compares them with the commands that are registered and those the window may
/// call: see `src/bindings.rs`.
const COMMANDS: &[&str] = &[
    "vault_state",
    "vault_prepare",
    "vault_confirm",
    "vault_unlock",
    "vault_unlock_with_recovery",
    "vault_set_passphrase",
    "vault_change_passphrase",
    "vault_lock",
    "vault_choose_folder",
    "vault_open_at_start",
    "vault_used",
    "vault_kept",
    "security_get",
    "vault_turn_keychain_on",
    "vault_turn_keychain_off",
    "vault_set_idle_minutes",
    "vault_renew_recovery",
    "vault_confirm_recovery",
    "vault_give_up_renewing",
    "vault_rotate_prepare",
    "vault_rotate",
    "vault_stop_rotating",
    "vault_save_kit",
    "example_open",
    "example_renew",
    "example_cancel",
    "example_unlock",
    "example_leave",
    "accounts_list",
    "account_overview",
    "account_recorded",
    "account_overview_as_of",
    "account_erase",
    "health_week",
    "health_accept",
    "health_of",
    "health_what_if",
    "health_all",
    "health_measures",
    "health_measure_parts",
    "health_plays",
    "health_play_begin",
    "health_record",
    "health_renewals",
    "health_weights",
    "health_weights_preview",
    "health_weights_save",
    "import_choose",
    "import_read_again",
    "import_apply",
    "import_cancel",
    "capture_read",
    "capture_keep",
    "plan_review",
    "qbr_list",
    "qbr_quarters",
    "qbr_prepare",
    "qbr_hold",
    "qbr_open",
    "qbr_edit_text",
    "qbr_include",
    "qbr_set_meeting",
    "qbr_export",
    "qbr_export_open",
    "qbr_export_show",
    "qbr_sources",
    "draft_save",
    "draft_load",
    "draft_drop",
    "undo",
    "redo",
    "undo_state",
    "record_bring_back",
    "record_restore",
    "record_history",
    "account_changes",
    "account_changes_since_last_visit",
    "record_list",
    "record_create",
    "record_set",
    "record_remove",
    "record_paste",
    "search",
    "settings_get",
    "logo_choose",
    "logo_remove",
    "window_zoom",
];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    // The screens are embedded when this is compiled. Without them the program still compiles (its window is empty),
    // so that work on the Rust half need not wait for a build of the other.
    let screens = Path::new("../ui/dist");
    if !screens.exists() {
        std::fs::create_dir_all(screens)?;
    }
    println!("cargo:rerun-if-changed=../ui/dist");
    tauri_build::try_build(Attributes::new().app_manifest(AppManifest::new().commands(COMMANDS)))?;
    Ok(())
}

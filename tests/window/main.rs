//! A person's way through the real window, driven by WebDriver: every step is a visible control that is found by its
//! role and name, clicked or typed into. Only the file dialogs' answers are injected. Each test has a data folder of
//! its own; pictures of the way, and of the moment a test fails, are left in `tests/out`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "all of this is a test: what cannot go on fails it"
)]

mod access;
mod backups;
mod begin;
mod capture;
mod dialog;
mod finder;
mod from_nothing;
mod import;
mod keychain;
mod lock;
mod locks_itself;
mod map;
mod new_keys;
mod passphrase;
mod past;
mod picture;
mod placed;
mod plan;
mod plan_views;
mod processes;
mod readable;
mod screens;
mod search;
mod seat;
mod steps;
mod timeline;
mod traces;
mod translated;
mod typing;
mod way;
mod week;

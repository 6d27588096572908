//! The shell: the only crate that knows Tauri. It opens the window, hands each command to the desk and its answer
//! back, shows file dialogs, serves the deck's pages as pictures, and locks the vault when the program ends.

mod bindings;
mod closing;
mod commands;
mod events;
mod hand_over;
mod kinds;
mod pages;
mod picker;
mod placed;
mod start;
mod state;
mod watch;
mod window;

pub use bindings::export as export_bindings;
pub use start::run;

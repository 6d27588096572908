//! The commands by area. Each takes its arguments, asks the desk and hands back its answer: a decision in here would
//! be in the wrong room.

pub mod accounts;
pub mod backups;
pub mod capture;
pub mod example;
pub mod health;
pub mod history;
pub mod import;
pub mod plan;
pub mod qbr;
pub mod records;
pub mod search;
pub mod settings;
pub mod stakeholders;
pub mod tables;
pub mod touchpoints;
pub mod vault;
pub mod window;

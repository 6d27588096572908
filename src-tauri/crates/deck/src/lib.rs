//! The deck: content gathered from an account's records, laid out into a scene, painted as PDF and SVG.
//! Imports point down: `content` is data, `layout` sets it with `typeset` and `draw`, `paint` draws the scene.

pub mod breaks;
pub mod content;
pub mod draw;
pub mod fonts;
pub mod hits;
pub mod layout;
mod lines;
pub mod logo;
pub mod map;
pub mod paint;
mod paragraph;
pub mod recovery_kit;
pub mod scene;
pub mod shape;
pub mod sheet;
pub mod typeset;

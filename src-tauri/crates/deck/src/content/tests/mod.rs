//! The two example reviews, and accounts with too little, too much and odd things in them.

mod edits;
mod extremes;
mod facts;
mod fixture;
mod inputs;
mod laws;
mod leaks;
mod qbr_case;
mod rescue_case;

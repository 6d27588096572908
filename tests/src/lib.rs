//! Scenarios, golden decks, the real window, benchmarks.

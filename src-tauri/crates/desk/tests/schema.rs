//! The JSON Schema that is given away is the generated one.

use desk::import::schema;

const KEPT: &str = include_str!("../../exchange/schema/tenure-account-1.json");

#[test]
fn the_checked_in_schema_is_the_generated_one() {
    assert!(
        schema() == KEPT,
        "the declarations changed: run `cargo xtask schema`"
    );
}

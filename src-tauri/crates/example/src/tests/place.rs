//! Where an example may lie, and that nothing of a person's is ever taken for a part of it.

use desk::Error;

use super::*;
use crate::place;

#[test]
fn an_example_is_not_made_where_something_is() {
    let home = tempfile::tempdir().unwrap();
    std::fs::write(home.path().join("letter.txt"), "mine").unwrap();
    let mut never = |_: ExampleProgress| ControlFlow::Continue(());
    let telling = Telling::until(*END);
    let made = make(home.path(), EXAMPLE_PASSPHRASE, telling, None, &mut never);
    assert!(matches!(made, Err(Error::FolderUnfit { .. })), "{made:?}");
    assert_eq!(std::fs::read(home.path().join("letter.txt")).unwrap(), b"mine");
}

#[test]
fn an_example_is_not_made_in_the_place_of_a_vaults_file() {
    let home = tempfile::tempdir().unwrap();
    std::fs::write(home.path().join("vault.json"), "a vault").unwrap();
    let mut never = |_: ExampleProgress| ControlFlow::Continue(());
    for name in ["tenure.db-wal", "vault.json.tmp"] {
        let folder = home.path().join(name);
        let made = make(
            &folder,
            EXAMPLE_PASSPHRASE,
            Telling::until(*END),
            None,
            &mut never,
        );
        assert!(matches!(made, Err(Error::VaultFile { .. })), "{made:?}");
    }
    assert_eq!(std::fs::read_dir(home.path()).unwrap().count(), 1);
}

#[test]
fn a_folder_marked_as_being_made_is_cleared_only_if_no_vault_of_a_persons_is_in_it() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("one");
    for (end, file) in [
        ("making", "vault.json"),
        ("making-2", "tenure.db"),
        ("making-3", "notes.txt"),
    ] {
        let taken = home.path().join(format!("one.{end}"));
        std::fs::create_dir(&taken).unwrap();
        std::fs::write(taken.join("example-in-the-making"), "").unwrap();
        std::fs::write(taken.join(file), "mine").unwrap();
    }
    assert_eq!(
        place::make_beside(&folder).unwrap(),
        home.path().join("one.making-4")
    );
    assert_eq!(
        place::make_beside(&folder).unwrap(),
        home.path().join("one.making-4")
    );
    let kept = std::fs::read_to_string(home.path().join("one.making/vault.json"));
    assert_eq!(kept.unwrap(), "mine");
}

#[test]
fn what_lies_beside_an_example_is_never_taken_for_a_part_of_it() {
    let home = tempfile::tempdir().unwrap();
    let own = |path: &str| {
        std::fs::create_dir_all(home.path().join(path)).unwrap();
        std::fs::write(home.path().join(path).join("notes.txt"), "mine").unwrap();
    };
    own("one.making");
    own("one.new");
    std::fs::write(home.path().join("one.old"), "a file of mine").unwrap();
    let folder = home.path().join("one");
    // An attempt that was ended left a folder of ours behind.
    let left = place::make_beside(&folder).unwrap();
    assert_eq!(left, home.path().join("one.making-2"));
    tell_into(&folder);
    assert!(!left.exists());
    std::fs::write(folder.join("Deck.pdf"), "exported").unwrap();

    let aside = place::aside(&folder).unwrap();
    tell_into(&aside);
    let before = std::fs::read(folder.join("vault.json")).unwrap();
    place::replace(&folder, &aside).unwrap();
    assert_ne!(std::fs::read(folder.join("vault.json")).unwrap(), before);
    let old = home.path().join("one.old-2");
    assert_eq!(std::fs::read(old.join("vault.json")).unwrap(), before);
    assert!(old.join("tenure.db").is_file() && !old.join("Deck.pdf").exists());
    assert_eq!(
        std::fs::read_to_string(folder.join("Deck.pdf")).unwrap(),
        "exported"
    );
    let mut beside: Vec<_> = std::fs::read_dir(home.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    beside.sort();
    assert_eq!(beside, ["one", "one.making", "one.new", "one.old", "one.old-2"]);
    for kept in ["one.making/notes.txt", "one.new/notes.txt"] {
        assert_eq!(std::fs::read_to_string(home.path().join(kept)).unwrap(), "mine");
    }
}

//! Opening a vault and bringing an account in.

use std::fs;
use std::path::Path;

use store::Store;

use crate::{desk_in, fixture, key, median, say, stamp};

pub fn measure(folder: &Path) {
    open_without_kdf(&folder.join("vault"));
    import(folder);
}

fn open_without_kdf(folder: &Path) {
    fs::create_dir_all(folder).unwrap();
    let file = folder.join("tenure.db");
    Store::create(&file, &key(), stamp(1)).unwrap().close();
    let took = median(21, || Store::open(&file, &key()).unwrap().close());
    say("open and close the database, key at hand", took);
}

fn import(folder: &Path) {
    let file = fixture("qbr-case.json");
    let mut n = 0;
    let desks: Vec<desk::Desk> = (0..9)
        .map(|n| desk_in(&folder.join(format!("import-{n}"))))
        .collect();
    for desk in &desks {
        desk.vault_prepare("a passphrase of the benchmark".to_owned())
            .unwrap();
        desk.vault_commit_unconfirmed().unwrap();
    }
    let took = median(desks.len(), || {
        desks[n].import_read(&file).unwrap();
        assert!(desks[n].import_apply().unwrap().written > 50);
        n += 1;
    });
    say("import of the example account (read, plan, write)", took);
}

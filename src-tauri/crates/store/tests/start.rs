//! The first databases of a program are opened by several threads at once.

mod common;

use std::process::Command;
use std::sync::Barrier;

use common::{key, stamp};
use store::Store;

/// How many programs are started. Without the wait in `store::open`, one in some thirty fails here.
const PROGRAMS: usize = 30;
/// Threads that open their database at once.
const THREADS: u32 = 6;

#[test]
fn threads_that_open_the_first_databases_of_a_program_do_not_hinder_each_other() {
    let program = std::env::current_exe().expect("this program");
    for _ in 0..PROGRAMS {
        let output = Command::new(&program)
            .args(["--exact", "opens_databases_from_several_threads", "--ignored"])
            .output()
            .expect("it starts");
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stdout)
        );
    }
}

#[test]
#[ignore = "started by the test above, as a program of its own"]
fn opens_databases_from_several_threads() {
    let folder = tempfile::tempdir().expect("a folder");
    let together = Barrier::new(THREADS as usize);
    std::thread::scope(|scope| {
        for n in 0..THREADS {
            let path = folder.path().join(format!("{n}.db"));
            let together = &together;
            scope.spawn(move || {
                together.wait();
                Store::create(&path, &key(), stamp(n)).expect("it opens");
            });
        }
    });
}

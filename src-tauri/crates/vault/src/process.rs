//! What a process that holds keys and names leaves when it ends badly: nothing of either.

/// Has this process leave no memory behind: no core dump, no other process of the same person that looks into it, and
/// of a panic only the place in the program, for its message may hold the text it broke on. Called first of all.
///
/// A system that refuses, or has no such thing, is no reason not to go on.
pub fn keep_memory_private() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        let none = Rlimit {
            current: Some(0),
            maximum: Some(0),
        };
        let _ = setrlimit(Resource::Core, none);
    }
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{DumpableBehavior, set_dumpable_behavior};
        let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
    }
    std::panic::set_hook(Box::new(|panic| {
        use std::io::Write;
        let place = panic
            .location()
            .map_or_else(String::new, |at| format!(" ({}:{})", at.file(), at.line()));
        let _ = writeln!(
            std::io::stderr().lock(),
            "Tenure stopped at a fault of its own{place}."
        );
    }));
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::*;

    use std::io::Write;

    const DIES: &str = "TENURE_TEST_DIES";

    /// Not a test of its own: the process that the next test starts, and that panics with a client's name.
    #[test]
    fn panics_when_asked() {
        if std::env::var_os(DIES).is_none() {
            return;
        }
        keep_memory_private();
        #[cfg(target_os = "linux")]
        {
            use rustix::process::{DumpableBehavior, dumpable_behavior};
            assert_eq!(dumpable_behavior().unwrap(), DumpableBehavior::NotDumpable);
            let limits = std::fs::read_to_string("/proc/self/limits").unwrap();
            let core = limits
                .lines()
                .find(|line| line.starts_with("Max core file size"))
                .unwrap();
            let numbers: Vec<_> = core.split_whitespace().filter(|word| *word == "0").collect();
            assert_eq!(numbers.len(), 2, "{core}");
            writeln!(std::io::stderr(), "no core").unwrap();
        }
        let name = std::env::var(DIES).unwrap();
        let _ = &name[..name.len() + 1];
    }

    #[test]
    fn a_panic_tells_its_place_and_nothing_that_it_broke_on() {
        let died = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "process::tests::panics_when_asked", "--nocapture"])
            .env(DIES, "Alder Group")
            .output()
            .unwrap();
        let said =
            String::from_utf8_lossy(&died.stderr).into_owned() + &String::from_utf8_lossy(&died.stdout);
        assert!(!died.status.success());
        assert!(said.contains("process.rs:"), "{said}");
        assert!(!said.contains("Alder"), "{said}");
        #[cfg(target_os = "linux")]
        assert!(said.contains("no core"), "{said}");
    }
}

//! The promise of the vault, on the real thing: after a day's work no client's name can be read anywhere on the disk
//! but in what its owner took out, and no connection was opened.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use fantoccini::key::Key;
use flate2::Compression;
use flate2::write::ZlibEncoder;

use crate::finder::Role;
use crate::seat::Seat;
use crate::steps;
use crate::traces::{changed_since, readable};

/// Names that stand nowhere on this computer but in this test: the account's, a person's, words of a note, what is
/// typed into the window.
const ACCOUNT: &str = "Quillhavenor";
const PERSON: &str = "Zephyrinettia";
const NOTE: &str = "marrowbrooked";
const TYPED: &str = "Thistlewickian";
const NAMES: &[&str] = &[ACCOUNT, PERSON, NOTE, TYPED];

#[tokio::test]
async fn a_days_work_leaves_no_name_readable_on_the_disk_and_opens_no_connection() {
    let mut seat = Seat::take_in("readable", |home| (everything_inside(home), Vec::new()));
    let calls = seat.path("calls");
    let watched = watched(&seat, &calls);
    seat.start_through(&watched);
    let before = moment_of_the_disk(&seat);
    let (file, deck) = (seat.path("account.json"), seat.path("deck.pdf"));
    bring_names_into_a_file(&file);
    let left_out = [
        file.clone(),
        deck.clone(),
        // The picture on the screen.
        seat.path("Xvfb_screen0"),
        // This test's own text, and what was built from it.
        PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
            .canonicalize()
            .unwrap(),
        built_into(),
    ];
    let traces = || readable(&changed_since(before, &left_out), NAMES);
    the_search_finds_what_is_planted(&seat, &traces);

    seat.open().await;
    steps::create_vault(&seat).await;
    seat.will_pick(&file);
    seat.click(Role::Button, "Import a file").await;
    seat.see(&format!("{ACCOUNT} is new.")).await;
    seat.click(Role::Button, &format!("Import {ACCOUNT}")).await;
    seat.see(&format!("{ACCOUNT} has been imported.")).await;
    seat.click(Role::Button, "Open the account").await;
    seat.find(Role::Heading, ACCOUNT).await;

    // Search, by the keyboard.
    seat.press(&format!("{}k{}", char::from(Key::Control), char::from(Key::Null)))
        .await;
    seat.press(&PERSON[..6]).await;
    seat.see(PERSON).await;
    seat.press(&char::from(Key::Escape).to_string()).await;

    // The deck: its pages as pictures, a wording typed and kept as a draft, exported.
    steps::prepare_qbr(&seat).await;
    seat.see("page 1 of").await;
    seat.find(Role::Picture, "Page 1,").await;
    seat.click(Role::Button, "Page 3,").await;
    seat.see("page 3 of").await;
    seat.replace_in("Title", &format!("{TYPED} runs on one plan"))
        .await;
    assert_eq!(traces(), [], "while a text is being typed");
    seat.press(&char::from(Key::Enter).to_string()).await;
    seat.see("your wording").await;
    seat.will_pick(&deck);
    seat.click(Role::Button, "Export the PDF").await;
    seat.see("Exported").await;
    assert_eq!(traces(), [], "while the window is open");

    seat.close().await;
    assert_eq!(traces(), [], "after the window was closed");
    let vault = seat.path("Tenure");
    assert!(
        changed_since(before, &left_out)
            .iter()
            .any(|file| file.starts_with(&vault)),
        "the vault's own files were looked through"
    );
    assert!(
        readable(&[file], NAMES).iter().any(|found| found.name == ACCOUNT),
        "the names are those of the imported file"
    );
    let driver = driver_of(&calls);
    let calls = fs::read_to_string(calls).unwrap();
    let (local, outward): (Vec<&str>, Vec<&str>) = calls
        .lines()
        .filter(|call| call.contains("connect(") && !call.contains(&driver))
        .partition(|call| call.contains("AF_UNIX"));
    assert_eq!(outward, [""; 0], "nothing was connected to");
    assert!(
        !local.is_empty(),
        "the calls to the screen were seen, so the watch works: {calls}"
    );
    let heard: Vec<&str> = calls
        .lines()
        .filter(|call| call.contains("bind(") && call.contains("AF_INET") && !call.contains("127.0.0.1"))
        .collect();
    assert_eq!(
        heard, [""; 0],
        "nothing is listened for but the driver's own call"
    );
}

/// Everything a desktop keeps for a person, in the seat's own folder.
fn everything_inside(home: &Path) -> Vec<(&'static str, String)> {
    let folders = [
        ("HOME", ""),
        ("XDG_DATA_HOME", "data"),
        ("XDG_CACHE_HOME", "cache"),
        ("XDG_CONFIG_HOME", "config"),
        ("XDG_STATE_HOME", "state"),
        ("TMPDIR", "tmp"),
    ];
    folders
        .into_iter()
        .map(|(variable, name)| {
            let folder = home.join(name);
            fs::create_dir_all(&folder).unwrap();
            (variable, folder.display().to_string())
        })
        .collect()
}

/// The driver's own address, as it stands in a call to it: the one connection that only a driven window has.
fn driver_of(calls: &Path) -> String {
    let address = fs::read_to_string(calls.with_extension("driver")).unwrap();
    let (host, port) = address.trim().split_once(':').unwrap();
    assert_eq!(host, "127.0.0.1", "the driver is on this computer");
    format!("sin_port=htons({port}), sin_addr=inet_addr(\"{host}\")")
}

/// A program that starts ours with its calls to the network written down, its helpers' too. The witness stands aside
/// (`-D`), so that who ends the program ends it and not the witness.
fn watched(seat: &Seat, calls: &Path) -> PathBuf {
    let script = seat.path("watched");
    let text = format!(
        "#!/bin/sh\nprintenv WEBKIT_INSPECTOR_SERVER > {}\n\
         exec strace -D -f -qq --seccomp-bpf -e trace=connect,bind -e signal=none -A -o {} {} \"$@\"\n",
        calls.with_extension("driver").display(),
        calls.display(),
        crate::processes::built("tenure-app").display()
    );
    fs::write(&script, text).unwrap();
    fs::set_permissions(&script, std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
    script
}

/// Now, by the clock that files are dated with.
fn moment_of_the_disk(seat: &Seat) -> SystemTime {
    let mark = seat.path("begun");
    fs::write(&mark, "").unwrap();
    fs::metadata(mark).unwrap().modified().unwrap() - Duration::from_secs(1)
}

/// The example account under names that can be told apart from everything else.
fn bring_names_into_a_file(file: &Path) {
    let text = fs::read_to_string(steps::fixture("qbr-case.json")).unwrap();
    let text = text
        .replace("Brightfold", ACCOUNT)
        .replace("Tomás", PERSON)
        .replace("templates", NOTE);
    for name in [ACCOUNT, PERSON, NOTE] {
        assert!(text.contains(name), "{name} has a place in the fixture");
    }
    fs::write(file, text).unwrap();
}

/// The folder this test was built into.
fn built_into() -> PathBuf {
    let test = std::env::current_exe().unwrap();
    test.ancestors().nth(3).unwrap().to_owned()
}

/// A search that finds nothing proves nothing unless it is known to find.
fn the_search_finds_what_is_planted(seat: &Seat, traces: &dyn Fn() -> Vec<crate::traces::Readable>) {
    let zlib = |text: &[u8]| {
        let mut encoder = ZlibEncoder::new(b"something before it ".to_vec(), Compression::best());
        encoder.write_all(text).unwrap();
        encoder.finish().unwrap()
    };
    let utf16: Vec<u8> = PERSON
        .to_uppercase()
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let plants = [
        (
            "planted-plain",
            format!("x{}x", ACCOUNT.to_lowercase()).into_bytes(),
            "UTF-8",
        ),
        ("planted-wide", utf16.clone(), "UTF-16"),
        ("planted-packed", zlib(NOTE.as_bytes()), "in a compressed stream"),
        ("planted-wide-packed", zlib(&utf16), "in a compressed stream"),
    ];
    for (name, bytes, how) in plants {
        let plant = seat.path(name);
        fs::write(&plant, bytes).unwrap();
        let found = traces();
        assert!(
            found.len() == 1 && found[0].file == plant && found[0].how == how,
            "{name} was planted, and this was found: {found:?}"
        );
        fs::remove_file(plant).unwrap();
    }
    assert_eq!(traces(), [], "nothing is there before the program starts");
}

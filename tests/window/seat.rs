//! A person's seat: a screen, a data folder of its own, and hands.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;
use tempfile::TempDir;

use crate::finder::{self, Role};
use crate::picture;
use crate::processes::{self, Around, Ending};

/// One window at a time: two on a small machine only wait for each other.
static SEAT: Mutex<()> = Mutex::new(());

/// Where pictures go.
const PICTURES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/out");

pub struct Seat {
    test: &'static str,
    home: TempDir,
    display: String,
    driver: String,
    /// What the driver starts.
    program: PathBuf,
    window: Option<Client>,
    // Ended in this order: the driver first, then the screen that its windows stand on.
    _driving: Ending,
    beside: Vec<Ending>,
    _screen: Ending,
    _one: MutexGuard<'static, ()>,
}

impl Seat {
    /// Takes a seat for a test of this name; no window is open yet.
    pub fn take(test: &'static str) -> Seat {
        Self::take_in(test, |_| (Vec::new(), Vec::new()))
    }

    /// Takes a seat at a computer that `prepare` makes ready in the seat's folder: the variables of its environment, and
    /// what runs beside the window.
    pub fn take_in(test: &'static str, prepare: impl FnOnce(&Path) -> (Around, Vec<Ending>)) -> Seat {
        let one = SEAT.lock().unwrap_or_else(PoisonError::into_inner);
        fs::create_dir_all(PICTURES).unwrap();
        let home = TempDir::new().unwrap();
        let (screen, display) = processes::screen(home.path());
        let log = Path::new(PICTURES).join(format!("{test}.log"));
        let (around, beside) = prepare(home.path());
        let (driving, driver) = processes::driver(&display, home.path(), &log, &around);
        Seat {
            test,
            home,
            display,
            driver,
            program: processes::built("tenure-app"),
            window: None,
            _driving: driving,
            beside,
            _screen: screen,
            _one: one,
        }
    }

    /// Ends the first of what runs beside the window, as if it had never been installed.
    pub fn end_first_beside(&mut self) {
        drop(self.beside.remove(0));
    }

    /// Answers a real file dialog by the keyboard: waits for the window with this title, types the path over what is in
    /// it and presses Enter.
    pub fn answer_dialog(&self, title: &str, path: &Path) {
        let hand = |arguments: &[&str]| {
            let done = Command::new("xdotool")
                .args(arguments)
                .env("DISPLAY", &self.display)
                .output()
                .expect("xdotool is installed: `cargo xtask e2e` sees to it");
            let said = String::from_utf8_lossy(&done.stderr);
            assert!(done.status.success(), "{arguments:?}: {said}");
        };
        hand(&[
            "search",
            "--sync",
            "--onlyvisible",
            "--name",
            title,
            "windowfocus",
            "--sync",
        ]);
        // The dialog takes a moment to listen after it is there, and longer to look into the folder that is typed.
        std::thread::sleep(Duration::from_millis(700));
        // The field for a path: hidden in a dialog that opens, the name in one that saves.
        hand(&["key", "ctrl+l"]);
        std::thread::sleep(Duration::from_millis(400));
        hand(&["key", "ctrl+a"]);
        hand(&["type", "--delay", "25", &path.display().to_string()]);
        std::thread::sleep(Duration::from_millis(700));
        hand(&["key", "Return"]);
    }

    /// A file or folder of this seat.
    pub fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// Has something else started in place of the program, that starts it in turn.
    pub fn start_through(&mut self, program: &Path) {
        self.program = program.to_owned();
    }

    /// Starts the program and waits for its window.
    pub async fn open(&mut self) {
        let mut capabilities = fantoccini::wd::Capabilities::new();
        capabilities.insert("tauri:options".into(), json!({ "application": self.program }));
        let mut builder = ClientBuilder::new(HttpConnector::new());
        let start = std::time::Instant::now();
        self.window = loop {
            match builder
                .capabilities(capabilities.clone())
                .connect(&self.driver)
                .await
            {
                Ok(window) => break Some(window),
                // The driver itself may still be starting.
                Err(error) if start.elapsed() > finder::PATIENCE => panic!("no window opened: {error}"),
                Err(_) => tokio::time::sleep(std::time::Duration::from_millis(100)).await,
            }
        };
    }

    /// Closes the window, as its cross does, and waits until the program has ended.
    pub async fn close(&mut self) {
        let window = self.window.take().expect("a window is open");
        window.close_window().await.unwrap();
        // The session's end is the driver's word that the program is gone; it complains that it was gone already.
        let _ = window.close().await;
        self.vault_is_free().await;
    }

    /// Waits until the program let go of the vault: it ends a moment after its window, and the driver's word comes
    /// between the two.
    async fn vault_is_free(&self) {
        let patience = Instant::now() + Duration::from_secs(20);
        while let Ok(lock) = fs::File::open(self.home.path().join("Tenure/.lock")) {
            if lock.try_lock().is_ok() {
                return;
            }
            assert!(
                Instant::now() < patience,
                "the program keeps the vault after its window was closed"
            );
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// What the window shows, as text.
    pub async fn text(&self) -> String {
        finder::text(self.window()).await
    }

    /// Clicks on what has this role and name.
    pub async fn click(&self, role: Role, name: &str) {
        let element = self.find(role, name).await;
        if let Err(error) = finder::answered("a click", element.click()).await {
            self.fail(&format!("{role:?} {name:?} cannot be clicked: {error}"))
                .await;
        }
    }

    /// Types into the field of this name, after what is in it.
    pub async fn type_into(&self, field: &str, text: &str) {
        let element = self.find(Role::Field, field).await;
        if let Err(error) = finder::answered("typing", element.send_keys(text)).await {
            self.fail(&format!("the field {field:?} takes no text: {error}"))
                .await;
        }
    }

    /// Replaces what is in the field of this name, as a person does: all of it selected, then typed over.
    pub async fn replace_in(&self, field: &str, text: &str) {
        let select_all = format!("{}a{}", char::from(Key::Control), char::from(Key::Null));
        self.click(Role::Field, field).await;
        self.type_into(field, &select_all).await;
        self.type_into(field, text).await;
    }

    /// Presses keys, wherever the focus is. What has it may just be going: then it is asked again who has it.
    pub async fn press(&self, keys: &str) {
        for _ in 0..20 {
            let pressed = match self.window().active_element().await {
                Ok(focused) => focused.send_keys(keys).await,
                Err(error) => Err(error),
            };
            match pressed {
                Err(error) if error.is_stale_element_reference() => {}
                pressed => return pressed.unwrap(),
            }
        }
        self.fail(&format!("nothing keeps the focus for {keys:?}")).await;
    }

    /// Presses a key together with Control.
    pub async fn press_with_control(&self, key: &str) {
        self.press(&format!(
            "{}{key}{}",
            char::from(Key::Control),
            char::from(Key::Null)
        ))
        .await;
    }

    /// Gives the window a size, as a person who draws at its corner does.
    pub async fn resize(&self, width: u32, height: u32) {
        self.window().set_window_size(width, height).await.unwrap();
    }

    /// Waits until a script that looks at the window says true.
    pub async fn wait_for(&self, otherwise: &str, script: &str) {
        let start = Instant::now();
        while self.look(script).await != true {
            if start.elapsed() > finder::PATIENCE {
                self.fail(otherwise).await;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// As [`Seat::look`], for a script that answers through its last argument.
    pub async fn look_long(&self, script: &str) -> serde_json::Value {
        finder::answered("a look", self.window().execute_async(script, vec![]))
            .await
            .unwrap()
    }

    /// Waits for what has this role and name.
    pub async fn find(&self, role: Role, name: &str) -> Element {
        match finder::find(self.window(), role, name).await {
            Ok(element) => element,
            Err(sentence) => self.fail(&sentence).await,
        }
    }

    /// Whether it is there now.
    pub async fn has(&self, role: Role, name: &str) -> bool {
        finder::glance(self.window(), role, name).await.0.is_some()
    }

    /// Waits until the window shows this text.
    pub async fn see(&self, text: &str) {
        self.until(&format!("the window does not say {text:?}"), |shown| {
            shown.contains(text)
        })
        .await;
    }

    /// Waits until a condition on the window's text holds; gives the text back.
    pub async fn until(&self, otherwise: &str, condition: impl Fn(&str) -> bool) -> String {
        match finder::until(self.window(), otherwise, condition).await {
            Ok(text) => text,
            Err(sentence) => self.fail(&sentence).await,
        }
    }

    /// Runs a script in the window and gives back what it returns: to look, never to act.
    pub async fn look(&self, script: &str) -> serde_json::Value {
        self.window().execute(script, vec![]).await.unwrap()
    }

    /// The answer that the next file dialog will get.
    pub fn will_pick(&self, path: &Path) {
        fs::write(self.path("picks"), format!("{}\n", path.display())).unwrap();
    }

    /// Leaves a picture of the window in `tests/out`.
    pub fn picture(&self, name: &str) {
        let to = Path::new(PICTURES).join(format!("{}-{name}.png", self.test));
        picture::write(&self.path("Xvfb_screen0"), &to);
    }

    /// Runs the command line on this seat's vault.
    pub fn tenure(&self, passphrase: &str, arguments: &[&str]) -> Output {
        Command::new(processes::built("tenure"))
            .env("TENURE_HOME", self.home.path())
            .env("TENURE_PASSPHRASE", passphrase)
            .args(arguments)
            .stdin(Stdio::null())
            .output()
            .unwrap()
    }

    fn window(&self) -> &Client {
        self.window.as_ref().expect("a window is open")
    }

    /// Fails the test with a picture of the moment.
    pub async fn fail(&self, sentence: &str) -> ! {
        self.picture("failed");
        panic!("{sentence} (see tests/out/{}-failed.png)", self.test);
    }
}

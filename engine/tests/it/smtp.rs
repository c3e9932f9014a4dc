//! The mail server of the tests: `end2end/support/smtp.mjs`, a real one with the faults of real ones.

use std::collections::HashSet;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// A running mail server; it ends with this value.
pub struct Smtp {
    child: Child,
    /// Its port on this machine.
    pub port: u16,
    folder: tempfile::TempDir,
}

impl Smtp {
    /// `None` (with a word) on a machine without Node.js or its packages (`./script/test` installs both).
    pub fn start(arguments: &[&str]) -> Option<Self> {
        let end2end = Path::new(env!("CARGO_MANIFEST_DIR")).join("../end2end");
        if !end2end.join("node_modules/smtp-server").exists() {
            eprintln!("skipped: the npm tools are not installed; ./script/test installs them");
            assert!(std::env::var("CI").is_err(), "CI must test with a mail server");
            return None;
        }
        let folder = tempfile::tempdir().expect("a folder");
        let mut child = Command::new("node")
            .arg(end2end.join("support/smtp.mjs"))
            .arg("--folder")
            .arg(folder.path())
            .arg("--control")
            .arg(folder.path().join("mode"))
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("node starts");
        let mut port = String::new();
        BufReader::new(child.stdout.take().expect("its output")).read_line(&mut port).expect("its first line");
        let port = port.trim().parse().expect("a port");
        Some(Self { child, port, folder })
    }

    /// Its address.
    pub fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    /// What it does with the next mail.
    pub fn now(&self, mode: &str) {
        std::fs::write(self.folder.path().join("mode"), mode).expect("a file");
    }

    /// Every mail it took, in no order.
    pub fn mails(&self) -> Vec<String> {
        let files = std::fs::read_dir(self.folder.path()).expect("the folder").map(|file| file.expect("a file").path());
        let whole = files.filter(|file| file.extension().is_some_and(|end| end == "eml"));
        whole.map(|file| std::fs::read_to_string(file).expect("a mail")).collect()
    }

    /// How many mails it took, those with a Message-ID seen before left out.
    pub fn different(&self) -> usize {
        self.mails().iter().map(|mail| message_id(mail).to_owned()).collect::<HashSet<_>>().len()
    }
}

impl Drop for Smtp {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn message_id(mail: &str) -> &str {
    mail.lines().find_map(|line| line.strip_prefix("Message-ID: ")).expect("a Message-ID")
}

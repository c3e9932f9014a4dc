//! The program itself, as an operator runs it.

use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

use crate::register::{self, SERVICES};

struct Machine {
    folder: TempDir,
}

impl Machine {
    fn new() -> Self {
        Self { folder: TempDir::new().unwrap() }
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.run_with(&[], arguments)
    }

    fn run_with(&self, variables: &[(&str, &str)], arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_server"))
            .args(arguments)
            .env_clear()
            .env("MARKETPLACE_DATA_DIR", self.folder.path().join("var"))
            .envs(variables.iter().copied())
            .current_dir(self.folder.path())
            .output()
            .unwrap()
    }

    /// Runs a command that must succeed; what it printed.
    fn does(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert!(output.status.success(), "{arguments:?}: {}", errors(&output));
        String::from_utf8(output.stdout).unwrap()
    }

    fn file(&self, name: &str, content: &str) -> String {
        let path = self.folder.path().join(name);
        std::fs::write(&path, content).unwrap();
        text(&path)
    }
}

fn text(path: &Path) -> String {
    path.to_str().unwrap().to_owned()
}

fn errors(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn numbers(printed: &str) -> serde_json::Value {
    serde_json::from_str(printed.lines().last().unwrap()).unwrap()
}

#[test]
fn migrating_twice_is_as_good_as_once() {
    let machine = Machine::new();
    assert!(machine.does(&["migrate"]).contains("applied"));
    assert_eq!(machine.does(&["migrate"]), "the database is up to date\n");
}

#[test]
fn an_import_reports_numbers_that_add_up_and_a_second_one_changes_nothing() {
    let machine = Machine::new();
    machine.does(&["migrate"]);
    let file = machine.file("register.csv", &register::csv(SERVICES));
    let import = |more: &[&str]| {
        let arguments = [&["import", "care-inspectorate", &file, "--report", "json"], more].concat();
        numbers(&machine.does(&arguments))
    };
    let all = SERVICES.len();
    let expected = |created: usize, unchanged: usize| {
        serde_json::json!({
            "read": all, "created": created, "updated": 0, "unchanged": unchanged, "withdrawn": 0, "skipped": 0, "rejected": [],
        })
    };
    assert_eq!(import(&["--dry-run"]), expected(all, 0));
    assert_eq!(import(&[]), expected(all, 0));
    assert_eq!(import(&[]), expected(0, all));
}

#[test]
fn a_complete_file_withdraws_what_is_missing_but_not_half_a_register() {
    let machine = Machine::new();
    machine.does(&["migrate"]);
    let whole = machine.file("whole.csv", &register::csv(SERVICES));
    machine.does(&["import", "care-inspectorate", &whole]);

    let half = machine.file("half.csv", &register::csv(&SERVICES[..5]));
    let refused = machine.run(&["import", "care-inspectorate", &half, "--complete"]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(errors(&refused).contains("--force"), "{}", errors(&refused));

    let most = machine.file("most.csv", &register::csv(&SERVICES[..SERVICES.len() - 1]));
    let report = numbers(&machine.does(&["import", "care-inspectorate", &most, "--complete", "--report", "json"]));
    assert_eq!(report["withdrawn"], 1);
}

#[test]
fn a_file_that_is_broken_applies_nothing() {
    let machine = Machine::new();
    machine.does(&["migrate"]);
    let whole = register::csv(SERVICES);
    let without_column = whole.replacen("ServiceName,", "Nickname,", 1);
    for (name, content) in
        [("empty.csv", ""), ("other.csv", "a,b\n1,2\n"), ("column.csv", &without_column), ("zip.csv", "PK\u{3}\u{4}")]
    {
        let file = machine.file(name, content);
        let refused = machine.run(&["import", "care-inspectorate", &file, "--report", "json"]);
        assert_eq!(refused.status.code(), Some(1), "{name}");
        assert!(!errors(&refused).contains("panicked"), "{name}: {}", errors(&refused));
    }
    let file = machine.file("whole.csv", &whole);
    let first = numbers(&machine.does(&["import", "care-inspectorate", &file, "--report", "json"]));
    assert_eq!(first["created"], SERVICES.len());
}

#[test]
fn the_doctor_says_what_to_do_and_falls_silent_when_it_is_done() {
    let machine = Machine::new();
    let ill = machine.run(&["doctor"]);
    assert_eq!(ill.status.code(), Some(1));
    assert!(
        String::from_utf8_lossy(&ill.stdout).contains("server migrate"),
        "{}",
        String::from_utf8_lossy(&ill.stdout)
    );
    machine.does(&["migrate"]);
    machine.does(&["seed", "--listings", "10"]);
    machine.does(&["reindex"]);
    assert!(!machine.does(&["doctor"]).contains("WRONG"));

    let misset = machine.run_with(&[("MARKETPLACE_LISTEN", "nowhere"), ("MARKETPLACE_BASE_URL", "x")], &["doctor"]);
    let printed = String::from_utf8_lossy(&misset.stdout).into_owned();
    assert_eq!(misset.status.code(), Some(1));
    assert!(printed.contains("MARKETPLACE_LISTEN") && printed.contains("MARKETPLACE_BASE_URL"), "{printed}");
}

#[test]
fn a_command_line_that_cannot_be_read_is_exit_code_two() {
    let machine = Machine::new();
    for arguments in [&["fly"][..], &["import", "excel", "x.csv"], &["import", "care-inspectorate"], &[]] {
        assert_eq!(machine.run(arguments).status.code(), Some(2), "{arguments:?}");
    }
}

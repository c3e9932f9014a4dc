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
fn the_demonstration_says_how_to_sign_in_and_is_for_this_machine_alone() {
    let machine = Machine::new();
    machine.does(&["migrate"]);
    let printed = machine.does(&["seed", "--listings", "5"]);
    let line = |role: &str| printed.lines().find(|line| line.starts_with(role)).unwrap().to_owned();
    assert!(line("pa ").ends_with("pa@demo.invalid"), "{printed}");
    let officer = line("register_officer ");
    assert!(officer.contains("register_officer@demo.invalid"), "{printed}");
    let key = officer.split("demo.invalid").nth(1).unwrap().replace(' ', "");
    assert!(key.len() >= 26 && key.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit()), "{officer}");
    let again = machine.does(&["seed", "--listings", "5"]);
    assert!(again.lines().skip(1).eq(printed.lines().skip(1)), "{again}");

    let public = [("MARKETPLACE_LISTEN", "0.0.0.0:0"), ("MARKETPLACE_METRICS_LISTEN", "127.0.0.1:0")];
    let refused = machine.run_with(&public, &["serve", "--no-worker"]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(errors(&refused).contains("demonstration"), "{}", errors(&refused));
}

#[test]
fn the_first_officer_is_invited_from_the_command_line() {
    let machine = Machine::new();
    machine.does(&["migrate"]);
    let printed = machine.does(&["invite", "ada@council.example", "--role", "super_admin"]);
    assert!(printed.contains("super_admin") && !printed.contains("ada@"), "{printed}");
    machine.does(&["invite", "ben@council.example", "--role", "moderator", "--council", "S12000049"]);
    for wrong in [&["ada@council.example", "--role", "boss"][..], &["ada@council.example"], &[]] {
        assert_eq!(machine.run(&[&["invite"], wrong].concat()).status.code(), Some(2), "{wrong:?}");
    }
    let no_address = machine.run(&["invite", "ada", "--role", "super_admin"]);
    assert_eq!(no_address.status.code(), Some(1));
}

#[test]
fn an_invitation_that_may_not_be_meant_is_warned_about_or_refused() {
    let machine = Machine::new();
    machine.does(&["migrate"]);
    let invite = |arguments: &[&str]| {
        let output = machine.run(&[&["invite"], arguments].concat());
        (output.status.code(), errors(&output))
    };
    let (code, said) = invite(&["ada@council.example", "--role", "super_admin"]);
    assert!(code == Some(0) && !said.contains("--council"), "{said}");
    let (code, said) = invite(&["ben@council.example", "--role", "moderator"]);
    assert!(code == Some(0) && said.contains("--council") && !said.contains("ben@"), "{said}");
    // Roles that people take by joining are nobody's to give.
    for arguments in [
        &["pat@home.example", "--role", "pa"][..],
        &["sam@home.example", "--role", "provider", "--council", "S12000049"],
        &["sue@home.example", "--role", "quality_checker"],
    ] {
        let (code, said) = invite(arguments);
        assert!(code == Some(1) && said.contains("joining") && said.contains("/join"), "{said}");
    }
}

#[test]
fn an_operator_takes_an_app_off_and_says_why() {
    let machine = Machine::new();
    machine.does(&["migrate"]);
    machine.does(&["invite", "ada@council.example", "--role", "super_admin"]);
    let reset = |arguments: &[&str]| machine.run(&[&["reset-second-factor"], arguments].concat());
    let invited = reset(&["ada@council.example", "--reason", "Lost telephone"]);
    assert_eq!(invited.status.code(), Some(1), "who has not signed in yet has no account");
    let stranger = reset(&["ben@council.example", "--reason", "Lost telephone"]);
    assert_eq!(stranger.status.code(), Some(1), "{}", errors(&stranger));
    for wrong in [&["ada@council.example"][..], &["ada@council.example", "--reason", " "], &["--reason", "Lost"]] {
        assert_eq!(reset(wrong).status.code(), Some(2), "{wrong:?}");
    }
    machine.does(&["seed", "--listings", "1"]);
    let done = machine.does(&["reset-second-factor", "broker@demo.invalid", "--reason", "Lost telephone"]);
    assert!(done.contains("taken off: account "), "{done}");
    let none = machine.does(&["reset-second-factor", "broker@demo.invalid", "--reason", "Lost telephone"]);
    assert!(none.contains("no authenticator app") && !none.contains("broker@"), "{none}");
}

#[test]
fn what_went_wrong_is_said_once() {
    const KEYS: [&str; 2] = ["0123456789abcdef0123456789abcdef", "fedcba9876543210fedcba9876543210"];
    let machine = Machine::new();
    let with = |key: &str, command: &str| machine.run_with(&[("MARKETPLACE_SECRET_KEY", key)], &[command]);
    assert!(with(KEYS[0], "migrate").status.success());
    assert!(with(KEYS[0], "rotate-key").status.success());
    let refused = with(KEYS[1], "rotate-key");
    let said = errors(&refused);
    assert_eq!((refused.status.code(), said.matches("another secret key").count()), (Some(1), 1), "{said}");
}

#[test]
fn a_new_key_takes_over_from_the_old_one() {
    const OLD: &str = "0123456789abcdef0123456789abcdef";
    const NEW: &str = "fedcba9876543210fedcba9876543210";
    let machine = Machine::new();
    let old = [("MARKETPLACE_SECRET_KEY", OLD)];
    let both = [("MARKETPLACE_SECRET_KEY", NEW), ("MARKETPLACE_SECRET_KEY_PREVIOUS", OLD)];
    let does = |variables: &[(&str, &str)], arguments: &[&str]| {
        let output = machine.run_with(variables, arguments);
        assert!(output.status.success(), "{arguments:?}: {}", errors(&output));
        String::from_utf8(output.stdout).unwrap()
    };
    does(&old, &["migrate"]);
    does(&old, &["invite", "ada@council.example", "--role", "super_admin"]);
    assert!(!machine.run_with(&both[..1], &["rotate-key"]).status.success(), "the old key is missing");
    assert!(does(&both, &["rotate-key"]).starts_with("1 "));
    assert!(does(&both, &["rotate-key"]).starts_with("0 "));
    let printed = does(&both[..1], &["rotate-key"]);
    assert!(printed.starts_with("0 ") && !printed.contains(NEW), "{printed}");
}

#[test]
fn a_command_line_that_cannot_be_read_is_exit_code_two() {
    let machine = Machine::new();
    for arguments in [&["fly"][..], &["import", "excel", "x.csv"], &["import", "care-inspectorate"], &[]] {
        assert_eq!(machine.run(arguments).status.code(), Some(2), "{arguments:?}");
    }
}

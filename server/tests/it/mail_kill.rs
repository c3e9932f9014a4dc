//! The worker is killed (`kill -9`) a hundred times while mail waits, and spends a night without a mail
//! server: every mail arrives, and nobody gets one twice.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use domain::account::{EmailAddress, Role};
use engine::{Invitation, upkeep};
use tempfile::TempDir;

use crate::smtp::Smtp;
use crate::world::config;

const KILLS: usize = 100;
/// About as many as are sent between so many starts and kills, so that there is nearly always one on its way.
const MAILS: usize = 400;
/// How long a loaded machine may take for what is left.
const PATIENCE: Duration = Duration::from_secs(240);

/// Invites so many people: mails that do not grow old, unlike codes.
async fn invite(folder: &Path, variables: &[(&str, &str)], count: usize) {
    let config = config(folder, variables);
    upkeep::migrate(&config.engine(), &config.clock()).await.unwrap();
    for number in 0..count {
        let email = EmailAddress::parse(&format!("a{number}@example.org")).unwrap();
        let invitation = Invitation { email, role: Role::Moderator, council: None };
        upkeep::invite(&config.engine(), &config.clock(), &invitation).await.unwrap();
    }
}

/// A worker that has begun.
fn worker(folder: &Path, variables: &[(&str, &str)]) -> Child {
    let mut child = Command::new(env!("CARGO_BIN_EXE_server"))
        .arg("worker")
        .env_clear()
        .env("MARKETPLACE_DATA_DIR", folder)
        .env("MARKETPLACE_BASE_URL", "http://site.test")
        .env("MARKETPLACE_METRICS_LISTEN", "127.0.0.1:0")
        .envs(variables.iter().copied())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut log = BufReader::new(child.stderr.take().unwrap()).lines().map(Result::unwrap);
    let begun = log.any(|line| line.contains("the worker has begun"));
    assert!(begun, "it ended before it began: {:?}", child.wait());
    // Somebody must read on, or the worker waits for room to write.
    std::thread::spawn(move || log.for_each(drop));
    child
}

fn killed(mut child: Child) {
    child.kill().unwrap();
    child.wait().unwrap();
}

fn until(what: &str, is_so: impl Fn() -> bool) {
    let end = Instant::now() + PATIENCE;
    while !is_so() {
        assert!(Instant::now() < end, "{what} did not come to be");
        std::thread::sleep(Duration::from_millis(50));
    }
}

#[tokio::test]
async fn every_mail_survives_a_hundred_kills() {
    let Some(smtp) = Smtp::start(&["--delay", "30"]) else { return };
    let folder = TempDir::new().unwrap();
    let url = smtp.url();
    let variables = [("MARKETPLACE_SMTP_URL", url.as_str())];
    invite(folder.path(), &variables, MAILS).await;
    let mut in_the_middle = 0;
    for kill in 0..KILLS {
        let child = worker(folder.path(), &variables);
        // Another moment each time: before the claim, while connecting, in a mail, between two.
        std::thread::sleep(Duration::from_millis(u64::try_from(kill * 7 % 260).unwrap()));
        killed(child);
        in_the_middle += usize::from(smtp.different() < MAILS);
    }
    assert!(in_the_middle > KILLS / 2, "too few mails for so many kills");
    let child = worker(folder.path(), &variables);
    until("every mail", || smtp.different() == MAILS);
    killed(child);
    let sent = smtp.mails().len();
    assert!(sent - MAILS <= KILLS, "{} mails were sent twice", sent - MAILS);
}

#[cfg(feature = "test-clock")]
#[tokio::test]
async fn every_mail_survives_a_night_without_a_mail_server() {
    use chrono::{DateTime, Utc};

    const WAITING: usize = 20;
    let evening: DateTime<Utc> = "2026-11-22T20:00:00Z".parse().unwrap();
    let folder = TempDir::new().unwrap();
    let clock = folder.path().join("clock");
    let at = |minutes: i64| {
        let draft = folder.path().join("clock.part");
        std::fs::write(&draft, (evening + chrono::Duration::minutes(minutes)).to_rfc3339()).unwrap();
        std::fs::rename(&draft, &clock).unwrap();
    };
    at(0);
    // A port at which nobody listens until the morning.
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port().to_string();
    let url = format!("smtp://127.0.0.1:{port}");
    let variables = [("MARKETPLACE_SMTP_URL", url.as_str()), ("MARKETPLACE_CLOCK_FILE", clock.to_str().unwrap())];
    let data = folder.path().join("var");
    invite(&data, &variables, WAITING).await;
    let child = worker(&data, &variables);
    // From eight in the evening to eight in the morning, and the worker is killed once on the way.
    for quarter in 0..24 {
        at(quarter * 15);
        std::thread::sleep(Duration::from_millis(150));
    }
    killed(child);
    let child = worker(&data, &variables);
    for quarter in 24..48 {
        at(quarter * 15);
        std::thread::sleep(Duration::from_millis(150));
    }
    let Some(smtp) = Smtp::start(&["--port", &port, "--mode", "drop"]) else { return killed(child) };
    at(13 * 60);
    std::thread::sleep(Duration::from_secs(2));
    assert!(smtp.mails().is_empty());
    smtp.now("accept");
    // The longest wait is a quarter of an hour.
    at(14 * 60);
    until("every mail", || smtp.different() == WAITING);
    killed(child);
    assert!(smtp.mails().len() <= WAITING + 2, "no more twice than kills");
}

//! Killed in the middle (`kill -9`) of an import and of an index commit: nothing is half, a rerun
//! completes the import, the index catches up by itself.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use domain::search_query::SearchQuery;
use engine::{Clock, Engine, EngineConfig};
use tempfile::TempDir;

const ROWS: u64 = 12_000;
/// An import may be killed late on a fast machine; some of these hit it in the middle.
const KILLED_AFTER: &[u64] = &[150, 400, 900];

fn directory(folder: &Path) -> PathBuf {
    let mut file = String::from(
        "Name,Also known as,Address,Postcode,Phone number,Service's website (if available),Service types,Date of latest check,Specialisms/services,Provider name,Local authority,Region,Location URL,CQC Location ID (for office use only),CQC Provider ID (for office use only)\n",
    );
    for row in 0..ROWS {
        file.push_str(&format!(
            "Kestrel House {row},,\"{row} Example Street, Sale\",M33 5AA,,,Residential homes,,Dementia,Example Care {row},Trafford,North West,,1-{row},1-1\n"
        ));
    }
    let path = folder.join("directory.csv");
    std::fs::write(&path, file).unwrap();
    path
}

fn server(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_server"));
    command
        .args(arguments)
        .env_clear()
        .env("MARKETPLACE_DATA_DIR", folder.join("var"))
        .env("MARKETPLACE_LISTEN", "127.0.0.1:0")
        .env("MARKETPLACE_METRICS_LISTEN", "127.0.0.1:0")
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

fn killed(folder: &Path, arguments: &[&str], after: u64) {
    let mut child = server(folder, arguments).spawn().unwrap();
    std::thread::sleep(Duration::from_millis(after));
    // It may have ended by itself already.
    let _ = child.kill();
    child.wait().unwrap();
}

/// How many listings are found, and how many of them can be opened.
async fn found(folder: &Path) -> (u64, usize) {
    let config = EngineConfig { data_dir: folder.join("var"), ..EngineConfig::default() };
    let engine = Engine::open(config, Clock::system()).await.unwrap();
    let page = engine.public().search(&SearchQuery::from_query_string("q=kestrel")).await.unwrap();
    let mut whole = 0;
    for card in &page.cards {
        whole += usize::from(engine.public().listing(&card.reference).await.unwrap().is_some());
    }
    assert_eq!(whole, page.cards.len(), "every card's page is whole");
    (page.total, whole)
}

#[tokio::test]
async fn nothing_is_half_after_a_kill() {
    let folder = TempDir::new().unwrap();
    let file = directory(folder.path());
    let file = file.to_str().unwrap();
    assert!(server(folder.path(), &["migrate"]).status().unwrap().success());
    for after in KILLED_AFTER {
        killed(folder.path(), &["import", "cqc-directory", file], *after);
    }
    let (part, _) = found(folder.path()).await;
    assert!(part <= ROWS && part % 250 == 0, "whole batches only: {part}");

    let output = server(folder.path(), &["import", "cqc-directory", file, "--report", "json"])
        .stdout(Stdio::piped())
        .output()
        .unwrap();
    assert!(output.status.success());
    let printed = String::from_utf8(output.stdout).unwrap();
    let report: serde_json::Value = serde_json::from_str(printed.lines().last().unwrap()).unwrap();
    assert_eq!(report["created"].as_u64().unwrap(), ROWS - part);
    assert_eq!(report["unchanged"].as_u64().unwrap(), part);

    // The server is killed while it builds and commits the index of what was just imported.
    for after in [300, 600, 900, 1_500] {
        killed(folder.path(), &["serve"], after);
    }
    assert_eq!(found(folder.path()).await.0, ROWS);
}

//! Rows a second of the importer, beside a bare SQLite insert plus a tantivy add of the same rows.

use std::time::Instant;

use benches::directory;
use engine::import::{self, Request, read::Format};
use engine::{Clock, Engine, EngineConfig, upkeep};
use sea_orm::{ConnectionTrait, Database, TransactionTrait};
use tantivy::schema::{STRING, Schema, TEXT};
use tantivy::{Index, IndexWriter, doc};

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let rows: usize = std::env::args().nth(1).map_or(Ok(100_000), |n| n.parse())?;
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("directory.csv");
    directory::write(&file, rows)?;

    let config = EngineConfig { data_dir: folder.path().join("var"), ..EngineConfig::default() };
    let clock = Clock::system();
    upkeep::migrate(&config, &clock).await?;
    let request = Request {
        format: Format::CqcDirectory,
        file: file.clone(),
        dry_run: false,
        source: None,
        complete: false,
        force: false,
    };
    let begun = Instant::now();
    let report = import::run(&config, &clock, &request, |_| {}).await?;
    anyhow::ensure!(report.created as usize == rows, "every row is new: {report:?}");
    say("import into SQLite", rows, begun);

    let begun = Instant::now();
    let engine = Engine::open(config.clone(), clock.clone()).await?;
    say("index built from the database", rows, begun);
    drop(engine);

    let begun = Instant::now();
    let again = import::run(&config, &clock, &request, |_| {}).await?;
    anyhow::ensure!(again.unchanged as usize == rows, "the second import changes nothing");
    say("second import, nothing changed", rows, begun);

    bare(folder.path(), &file, rows).await
}

/// The same rows as plain text into one table and one index.
async fn bare(folder: &std::path::Path, file: &std::path::Path, rows: usize) -> anyhow::Result<()> {
    let database = Database::connect(format!("sqlite://{}?mode=rwc", folder.join("bare.sqlite").display())).await?;
    database.execute_unprepared("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL").await?;
    database.execute_unprepared("CREATE TABLE line (id INTEGER PRIMARY KEY, text TEXT NOT NULL)").await?;
    let text = std::fs::read_to_string(file)?;
    let begun = Instant::now();
    let lines: Vec<&str> = text.lines().skip(5).collect();
    for (number, batch) in lines.chunks(250).enumerate() {
        let tx = database.begin().await?;
        for (at, line) in batch.iter().enumerate() {
            let id = i64::try_from(number * 250 + at)?;
            let insert = sea_orm::Statement::from_sql_and_values(
                sea_orm::DbBackend::Sqlite,
                "INSERT INTO line (id, text) VALUES (?, ?)",
                [id.into(), (*line).into()],
            );
            tx.execute_raw(insert).await?;
        }
        tx.commit().await?;
    }
    say("bare insert into SQLite", rows, begun);

    let mut schema = Schema::builder();
    let (id, words) = (schema.add_text_field("id", STRING), schema.add_text_field("text", TEXT));
    let index = Index::create_in_dir(tempfile::tempdir_in(folder)?.keep(), schema.build())?;
    let mut writer: IndexWriter = index.writer_with_num_threads(1, 20_000_000)?;
    let begun = Instant::now();
    for (number, line) in lines.iter().enumerate() {
        writer.add_document(doc!(id => number.to_string(), words => *line))?;
    }
    writer.commit()?;
    say("bare tantivy add", rows, begun);
    Ok(())
}

fn say(what: &str, rows: usize, begun: Instant) {
    let seconds = begun.elapsed().as_secs_f64();
    println!("{what}: {rows} rows in {seconds:.2} s, {:.0} rows a second", rows as f64 / seconds);
}

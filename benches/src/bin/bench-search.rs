//! Searches in process and over HTTP: `bench-search SERVER_BINARY LISTINGS...`

use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::Context;
use benches::load;
use benches::percentiles::Times;
use benches::served::{ADDRESS, narrow, start};
use domain::search_query::SearchQuery;
use engine::{Clock, Engine, EngineConfig, upkeep};

const LASTING: Duration = Duration::from_secs(8);

/// A word that three quarters of the register hold.
fn broad() -> Vec<String> {
    vec!["/search?q=support".into()]
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let server = arguments.next().context("which server binary?")?;
    for listings in arguments {
        let listings: usize = listings.parse()?;
        let folder = tempfile::tempdir()?;
        let config = EngineConfig { data_dir: folder.path().join("var"), ..EngineConfig::default() };
        let clock = Clock::system();
        upkeep::migrate(&config, &clock).await?;
        let begun = Instant::now();
        upkeep::seed(&config, &clock, Some(listings), 1).await?;
        println!("\n{listings} invented listings, written in {:.1} s", begun.elapsed().as_secs_f64());
        in_process(&config, &clock).await?;
        over_http(&server, &config.data_dir).await?;
    }
    Ok(())
}

async fn in_process(config: &EngineConfig, clock: &Clock) -> anyhow::Result<()> {
    let engine = Engine::open(config.clone(), clock.clone()).await?;
    for (name, paths) in [("narrow", narrow()), ("broad", broad())] {
        let queries: Vec<SearchQuery> = paths
            .iter()
            .map(|path| SearchQuery::from_query_string(path.split_once('?').map_or("", |(_, q)| q)))
            .collect();
        let (mut times, mut hits) = (Times::default(), 0);
        for number in 0..400 {
            let begun = Instant::now();
            hits += engine.public().search(&queries[number % queries.len()]).await?.total;
            times.0.push(begun.elapsed());
        }
        println!("{name} in process: {}, {} hits on average", times.in_words(), hits / 400);
    }
    Ok(())
}

async fn over_http(server: &str, data: &Path) -> anyhow::Result<()> {
    let mut child = start(server, data).await?;
    let page = load::run(ADDRESS, &broad(), 1, Duration::from_millis(300), None, false).await?;
    let stylesheet = stylesheet().await?;
    for (name, paths) in [("narrow", narrow()), ("broad", broad()), ("static file", vec![stylesheet])] {
        let mut full = load::run(ADDRESS, &paths, 8, LASTING, None, false).await?;
        println!(
            "{name} over HTTP, full load: {:.0} pages a second of {} bytes, {}",
            full.rate,
            full.body,
            full.times.in_words()
        );
        let mut half = load::run(ADDRESS, &paths, 32, LASTING, Some(full.rate / 2.0), false).await?;
        println!("{name} over HTTP, half load: {:.0} pages a second, {}", half.rate, half.times.in_words());
        let small = load::run(ADDRESS, &paths, 8, LASTING / 2, None, true).await?;
        println!("{name} over HTTP, compressed: {:.0} pages a second of {} bytes", small.rate, small.body);
    }
    println!("a broad page is {} bytes; resident memory (RssAnon) {}", page.body, anonymous_memory(child.id()));
    child.kill().await?;
    Ok(())
}

/// A static file of about a page's size: the product's own stylesheet, found on the home page.
async fn stylesheet() -> anyhow::Result<String> {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let mut stream = tokio::net::TcpStream::connect(ADDRESS).await?;
    stream.write_all(format!("GET / HTTP/1.0\r\nHost: {ADDRESS}\r\n\r\n").as_bytes()).await?;
    let mut page = String::new();
    stream.read_to_string(&mut page).await?;
    let end = page.find("marketplace.css").context("the page has a stylesheet")? + "marketplace.css".len();
    let start = page[..end].rfind("/pkg/").context("the stylesheet is a static file")?;
    Ok(page[start..end].to_owned())
}

fn anonymous_memory(process: Option<u32>) -> String {
    let status = process.and_then(|id| std::fs::read_to_string(format!("/proc/{id}/status")).ok()).unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("RssAnon")).unwrap_or("unknown");
    line.trim_start_matches("RssAnon:").trim().to_owned()
}

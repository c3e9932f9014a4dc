//! Searches while people sign in: `bench-sign-in SERVER_BINARY LISTINGS`

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context, ensure};
use benches::load;
use benches::served::{ADDRESS, narrow, start};
use engine::{Clock, EngineConfig, upkeep};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// How often somebody signs in: 200 a minute.
const EVERY: Duration = Duration::from_millis(300);
const LASTING: Duration = Duration::from_secs(20);
/// Accounts that need no second factor.
const PEOPLE: [&str; 3] = ["provider", "pa", "quality_checker"];

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let server = arguments.next().context("which server binary?")?;
    let listings: usize = arguments.next().context("how many listings?")?.parse()?;
    let folder = tempfile::tempdir()?;
    let config = EngineConfig { data_dir: folder.path().join("var"), ..EngineConfig::default() };
    let clock = Clock::system();
    upkeep::migrate(&config, &clock).await?;
    upkeep::seed(&config, &clock, Some(listings), 1).await?;
    let mut child = start(&server, &config.data_dir).await?;
    // In turn, because a machine is not equally fast all the time.
    let (mut alone, mut beside, mut signed_in) = (0.0, 0.0, 0);
    for _ in 0..2 {
        alone += load::run(ADDRESS, &narrow(), 8, LASTING, None, false).await?.rate / 2.0;
        let people = tokio::spawn(sign_in_for(config.data_dir.join("mail")));
        beside += load::run(ADDRESS, &narrow(), 8, LASTING, None, false).await?.rate / 2.0;
        signed_in += people.await??;
    }
    child.kill().await?;
    println!("searches alone: {alone:.0} pages a second");
    println!(
        "beside {:.0} sign-ins a minute: {beside:.0} pages a second ({:.0} %)",
        signed_in as f64 * 60.0 / (2.0 * LASTING.as_secs_f64()),
        100.0 * beside / alone
    );
    Ok(())
}

/// Signs people in, one after the other's turn; gives how many.
async fn sign_in_for(mail: PathBuf) -> anyhow::Result<usize> {
    let begun = Instant::now();
    let mut done = 0;
    while begun.elapsed() < LASTING {
        let next = tokio::time::Instant::now() + EVERY;
        let address = format!("{}%40demo.invalid", PEOPLE[done % PEOPLE.len()]);
        sign_in(&address, &mail).await?;
        done += 1;
        tokio::time::sleep_until(next).await;
    }
    Ok(done)
}

async fn sign_in(address: &str, mail: &Path) -> anyhow::Result<()> {
    let asked = post("/sign-in", &format!("email={address}"), "").await?;
    let cookie = asked
        .lines()
        .find_map(|line| line.strip_prefix("set-cookie: "))
        .and_then(|cookie| cookie.split(';').next())
        .context("an attempt has a cookie")?
        .to_owned();
    let code = code_in(mail).await?;
    let answer = post("/sign-in/code", &format!("code={code}"), &cookie).await?;
    ensure!(answer.starts_with("HTTP/1.1 303"), "not signed in: {}", answer.lines().next().unwrap_or_default());
    Ok(())
}

/// The code of the one mail in the folder, which is then taken out of it.
async fn code_in(mail: &Path) -> anyhow::Result<String> {
    for _ in 0..400 {
        for file in std::fs::read_dir(mail).into_iter().flatten().flatten() {
            let path = file.path();
            if path.extension().is_some_and(|ending| ending == "eml") {
                let text = std::fs::read_to_string(&path)?;
                std::fs::remove_file(&path)?;
                let is_code = |line: &&str| line.len() == 6 && line.bytes().all(|b| b.is_ascii_digit());
                if let Some(code) = text.lines().map(str::trim).find(is_code) {
                    return Ok(code.to_owned());
                }
            }
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    anyhow::bail!("no mail with a code came")
}

async fn post(path: &str, form: &str, cookie: &str) -> anyhow::Result<String> {
    let mut stream = TcpStream::connect(ADDRESS).await?;
    let request = format!(
        "POST {path} HTTP/1.1\r\nHost: {ADDRESS}\r\nOrigin: http://{ADDRESS}\r\nCookie: {cookie}\r\nConnection: close\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{form}",
        form.len()
    );
    stream.write_all(request.as_bytes()).await?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await?;
    Ok(answer)
}

//! A small load generator: HTTP/1.1 over kept connections, as fast as it goes or at a set rate.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, ensure};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;

use crate::percentiles::Times;

/// What a run gave.
#[derive(Debug)]
pub struct Ran {
    /// Answers a second.
    pub rate: f64,
    /// From the moment a request was due to its last byte.
    pub times: Times,
    /// Mean length of an answer's body in bytes.
    pub body: usize,
}

/// Asks for these paths in turn over `connections` connections for a time; at `rate` requests a
/// second, or as fast as it goes.
///
/// # Errors
/// When the server does not answer with 200.
pub async fn run(
    address: &str,
    paths: &[String],
    connections: usize,
    lasting: Duration,
    rate: Option<f64>,
    compressed: bool,
) -> anyhow::Result<Ran> {
    let next = Arc::new(AtomicUsize::new(0));
    let begun = Instant::now();
    let mut tasks = Vec::new();
    for _ in 0..connections {
        let (next, paths, address) = (next.clone(), paths.to_vec(), address.to_owned());
        tasks.push(tokio::spawn(async move {
            let mut stream = BufReader::new(TcpStream::connect(&address).await.context("no connection")?);
            stream.get_ref().set_nodelay(true)?;
            let (mut times, mut bytes) = (Times::default(), 0);
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                let due = rate.map_or_else(Instant::now, |rate| begun + Duration::from_secs_f64(number as f64 / rate));
                if due.duration_since(begun) >= lasting || begun.elapsed() >= lasting {
                    return anyhow::Ok((times, bytes));
                }
                tokio::time::sleep_until(due.into()).await;
                bytes += get(&mut stream, &address, &paths[number % paths.len()], compressed).await?;
                times.0.push(due.elapsed());
            }
        }));
    }
    let (mut times, mut bytes) = (Times::default(), 0);
    for task in tasks {
        let (more, length) = task.await??;
        times.0.extend(more.0);
        bytes += length;
    }
    let answers = times.0.len();
    ensure!(answers > 0, "nothing was answered");
    Ok(Ran { rate: answers as f64 / begun.elapsed().as_secs_f64(), times, body: bytes / answers })
}

async fn get(stream: &mut BufReader<TcpStream>, host: &str, path: &str, compressed: bool) -> anyhow::Result<usize> {
    let accept = if compressed { "Accept-Encoding: br\r\n" } else { "" };
    let request = format!("GET {path} HTTP/1.1\r\nHost: {host}\r\n{accept}\r\n");
    stream.get_mut().write_all(request.as_bytes()).await?;
    let mut line = String::new();
    stream.read_line(&mut line).await?;
    ensure!(line.contains(" 200 "), "{path} answered {}", line.trim());
    let (mut length, mut chunked) = (0, false);
    loop {
        line.clear();
        stream.read_line(&mut line).await?;
        let header = line.trim().to_ascii_lowercase();
        if header.is_empty() {
            break;
        }
        if let Some(value) = header.strip_prefix("content-length:") {
            length = value.trim().parse()?;
        }
        chunked |= header.starts_with("transfer-encoding:") && header.contains("chunked");
    }
    if !chunked {
        tokio::io::copy(&mut stream.take(length), &mut tokio::io::sink()).await?;
        return Ok(usize::try_from(length)?);
    }
    let mut total = 0;
    loop {
        line.clear();
        stream.read_line(&mut line).await?;
        let size = u64::from_str_radix(line.trim(), 16)?;
        tokio::io::copy(&mut (&mut *stream).take(size + 2), &mut tokio::io::sink()).await?;
        total += usize::try_from(size)?;
        if size == 0 {
            return Ok(total);
        }
    }
}

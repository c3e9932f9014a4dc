//! The commands. To add one: a file here, a variant of [`Command`], a line in [`dispatch`].

mod doctor;
mod import;
mod invite;
mod migrate;
mod reindex;
mod reset_second_factor;
mod rotate_key;
mod seed;
mod serve;
mod worker;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::config::Config;
use crate::telemetry;

/// Find support near you: the marketplace's server and its tools.
#[derive(Debug, Parser)]
#[command(version, arg_required_else_help = true)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Answer residents: the web server, and the background work unless told otherwise.
    Serve(serve::Args),
    /// Send mail and do what comes round, beside `serve --no-worker`.
    Worker,
    /// Bring the database up to date; safe to run twice and from two machines at once.
    Migrate,
    /// Read a register's file into the database; safe to repeat.
    Import(import::Args),
    /// Build the search index anew beside the live one, then swap.
    Reindex,
    /// Fill the database with invented people and services for a demonstration.
    Seed(seed::Args),
    /// Give somebody a role: the first officer of a new installation.
    Invite(invite::Args),
    /// Take somebody's authenticator app off, when no administrator can: they set up another at their next sign-in.
    ResetSecondFactor(reset_second_factor::Args),
    /// Write anew with the present secret key what an earlier one wrote.
    RotateKey,
    /// Check database, index and settings, and say what to do where something is wrong.
    Doctor,
}

/// Blocking work is searching, so it is bound by processors; more threads would only hold memory.
const BLOCKING_THREADS_PER_CORE: usize = 4;

/// Runs a command. The exit code is 0 when it did what it was told, 1 when not, 2 for a command line
/// that cannot be read.
#[must_use]
pub fn run(cli: Cli) -> ExitCode {
    telemetry::start_log();
    let outcome = runtime().and_then(|runtime| runtime.block_on(dispatch(cli.command)));
    outcome.unwrap_or_else(|error| {
        eprintln!("server: {}", with_causes(&error));
        ExitCode::FAILURE
    })
}

/// An error and its causes, each said once: many of them name their cause in their own words already.
fn with_causes(error: &anyhow::Error) -> String {
    let mut said = error.to_string();
    for cause in error.chain().skip(1).map(ToString::to_string) {
        if !said.contains(&cause) {
            said = format!("{said}: {cause}");
        }
    }
    said
}

fn runtime() -> anyhow::Result<tokio::runtime::Runtime> {
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let mut builder = tokio::runtime::Builder::new_multi_thread();
    Ok(builder.enable_all().max_blocking_threads(cores * BLOCKING_THREADS_PER_CORE).build()?)
}

async fn dispatch(command: Command) -> anyhow::Result<ExitCode> {
    // The doctor reports bad settings like anything else that is wrong.
    if let Command::Doctor = command {
        return Ok(doctor::run().await);
    }
    let config = Config::load()?;
    for name in &config.unknown {
        tracing::warn!(setting = %name, "this release has no such setting");
    }
    match command {
        Command::Serve(args) => serve::run(&config, &args).await?,
        Command::Worker => worker::run(&config).await?,
        Command::Migrate => migrate::run(&config).await?,
        Command::Import(args) => import::run(&config, args).await?,
        Command::Reindex => reindex::run(&config).await?,
        Command::Seed(args) => seed::run(&config, &args).await?,
        Command::Invite(args) => invite::run(&config, args).await?,
        Command::ResetSecondFactor(args) => reset_second_factor::run(&config, &args).await?,
        Command::RotateKey => rotate_key::run(&config).await?,
        Command::Doctor => {}
    }
    Ok(ExitCode::SUCCESS)
}

#[cfg(test)]
mod tests {
    use anyhow::Context;

    use super::*;

    #[test]
    fn a_cause_is_said_once() {
        #[derive(Debug, thiserror::Error)]
        #[error("the log is broken: {0}")]
        struct Broken(#[source] std::io::Error);

        let broken = || anyhow::Error::from(Broken(std::io::Error::other("row 3 is gone")));
        assert_eq!(with_causes(&broken()), "the log is broken: row 3 is gone");
        let more = Err::<(), _>(broken()).context("the key stays").unwrap_err();
        assert_eq!(with_causes(&more), "the key stays: the log is broken: row 3 is gone");
    }
}

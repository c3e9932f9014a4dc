use std::io::{IsTerminal, Write as _};
use std::path::PathBuf;

use anyhow::bail;
use clap::ValueEnum;
use engine::import::read::Format;
use engine::import::{Progress, Report, Request};

use crate::config::Config;

/// What to read, and how.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Whose file it is.
    #[arg(value_enum)]
    format: FormatName,
    /// The file.
    file: PathBuf,
    /// Read and check everything, change nothing.
    #[arg(long)]
    dry_run: bool,
    /// Print the numbers as one JSON object, last.
    #[arg(long, value_enum, value_name = "FORM")]
    report: Option<ReportForm>,
    /// What the source is called in this register, when one format comes from several places.
    #[arg(long, value_name = "NAME")]
    source: Option<String>,
    /// The file lists everything its source has: withdraw what is missing from it.
    #[arg(long)]
    complete: bool,
    /// With --complete: withdraw even more than a tenth of the source.
    #[arg(long)]
    force: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum FormatName {
    /// The Care Inspectorate's table of services (CSV).
    CareInspectorate,
    /// CQC's directory (CSV), today's layout or the older one.
    CqcDirectory,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum ReportForm {
    /// One JSON object on the last line.
    Json,
}

impl From<FormatName> for Format {
    fn from(name: FormatName) -> Self {
        match name {
            FormatName::CareInspectorate => Self::CareInspectorate,
            FormatName::CqcDirectory => Self::CqcDirectory,
        }
    }
}

/// Imports a file and reports.
pub(super) async fn run(config: &Config, args: Args) -> anyhow::Result<()> {
    if args.force && !args.complete {
        bail!("--force means nothing without --complete");
    }
    let request = Request {
        format: args.format.into(),
        file: args.file,
        dry_run: args.dry_run,
        source: args.source,
        complete: args.complete,
        force: args.force,
    };
    let mut line = ProgressLine::on_terminal();
    let report = engine::import::run(&config.engine(), &config.clock(), &request, |progress| line.show(progress)).await;
    line.clear();
    match args.report {
        Some(ReportForm::Json) => println!("{}", serde_json::to_string(&report?)?),
        None => in_words(&report?, args.dry_run),
    }
    Ok(())
}

fn in_words(report: &Report, dry_run: bool) {
    if dry_run {
        println!("a dry run: nothing was changed");
    }
    let Report { read, created, updated, unchanged, withdrawn, skipped, rejected, do_not_list, unknown_words } = report;
    println!("{read} rows read: {created} new, {updated} changed, {unchanged} as they were, {skipped} none of ours");
    if *do_not_list > 0 {
        println!("  {do_not_list} of these are not to be listed again (do_not_list)");
    }
    println!("{withdrawn} listings withdrawn, {} rows rejected", rejected.len());
    for row in rejected {
        println!("  line {}: {}", row.line, row.reason);
    }
    for (word, count) in unknown_words {
        println!("  no code for {word:?} ({count} times): kept as text");
    }
}

/// How far the import is, on one line of a terminal; nothing where standard error is a file.
struct ProgressLine {
    shown: bool,
    terminal: bool,
}

impl ProgressLine {
    fn on_terminal() -> Self {
        Self { shown: false, terminal: std::io::stderr().is_terminal() }
    }

    fn show(&mut self, progress: Progress) {
        if self.terminal {
            self.shown = true;
            eprint!("\r\x1b[K{} of {} rows", progress.done, progress.of);
            std::io::stderr().flush().ok();
        }
    }

    fn clear(&self) {
        if self.shown {
            eprint!("\r\x1b[K");
        }
    }
}

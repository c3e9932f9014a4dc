use anyhow::{Context, bail};
use domain::account::EmailAddress;
use engine::upkeep::AppTakenOff;

use crate::config::Config;

/// Most characters of a reason. It is one line of the audit log.
const LONGEST_REASON: usize = 500;

/// Whose app, and why.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Their e-mail address.
    email: String,
    /// Why, and how you made sure who is asking; no names. It goes into the audit log.
    #[arg(long, value_name = "TEXT", value_parser = reason)]
    reason: String,
}

fn reason(text: &str) -> Result<String, String> {
    let reason = domain::text::one_line(text, LONGEST_REASON + 1);
    match reason.chars().count() {
        1..=LONGEST_REASON => Ok(reason),
        _ => Err(format!("a reason has 1 to {LONGEST_REASON} characters")),
    }
}

/// Takes the app and the recovery codes off, ends every session, and writes to the holder.
pub(super) async fn run(config: &Config, args: &Args) -> anyhow::Result<()> {
    let email = EmailAddress::parse(&args.email).context("nobody has an account at this address")?;
    match engine::upkeep::reset_second_factor(&config.engine(), &config.clock(), &email, &args.reason).await? {
        AppTakenOff::Done(account) => {
            println!("the authenticator app is taken off: account {account}");
            println!("They set up another when they next sign in. A mail tells them, as soon as `server serve` or");
            println!("`server worker` runs.");
            Ok(())
        }
        AppTakenOff::NoApp => {
            println!("no authenticator app is set up: they are asked to set one up when they next sign in");
            Ok(())
        }
        AppTakenOff::NoSuchAccount => bail!("nobody has an account at this address; `server invite` invites somebody"),
    }
}

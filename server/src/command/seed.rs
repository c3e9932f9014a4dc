use engine::upkeep::{DemoAccount, SeedReport};

use crate::config::Config;

/// What the demonstration should hold.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// How many listings to invent; a few hundred when left out.
    #[arg(long, value_name = "N")]
    listings: Option<usize>,
    /// The same number invents the same people.
    #[arg(long, value_name = "N", default_value_t = 1)]
    random_seed: u64,
}

/// Invents people and services.
pub(super) async fn run(config: &Config, args: &Args) -> anyhow::Result<()> {
    let SeedReport { created, unchanged, accounts } =
        engine::upkeep::seed(&config.engine(), &config.clock(), args.listings, args.random_seed).await?;
    println!("{created} invented listings are new, {unchanged} were there already");
    println!("Accounts of the demonstration, with the key for an authenticator app where a role needs one:");
    for account in &accounts {
        println!("{}", line(account));
    }
    Ok(())
}

/// `register_officer  register_officer@demo.invalid  ABCD EFGH …`
fn line(account: &DemoAccount) -> String {
    let DemoAccount { role, email, authenticator } = account;
    let key = authenticator.as_deref().unwrap_or_default();
    format!("{:<20}  {email:<40}  {key}", role.code()).trim_end().to_owned()
}

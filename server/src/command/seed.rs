use engine::upkeep::SeedReport;

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
    let SeedReport { created, unchanged } =
        engine::upkeep::seed(&config.engine(), &config.clock(), args.listings, args.random_seed).await?;
    println!("{created} invented listings are new, {unchanged} were there already");
    Ok(())
}

use crate::config::Config;

/// Builds a new generation of the index. A running server notices within a second and swaps.
pub(super) async fn run(config: &Config) -> anyhow::Result<()> {
    let listings = engine::upkeep::reindex(&config.engine(), &config.clock()).await?;
    println!("the search index is built anew with {listings} listings");
    Ok(())
}

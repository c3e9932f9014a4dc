use crate::config::Config;

/// Applies what the database lacks and says what it did.
pub(super) async fn run(config: &Config) -> anyhow::Result<()> {
    let applied = engine::upkeep::migrate(&config.engine(), &config.clock()).await?;
    if applied.is_empty() {
        println!("the database is up to date");
    }
    for name in applied {
        println!("applied {name}");
    }
    Ok(())
}

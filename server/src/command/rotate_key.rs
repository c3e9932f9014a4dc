use engine::upkeep::RotateReport;

use crate::config::Config;

/// Writes anew with the present key what an earlier one wrote. Once it is done the earlier one is not needed.
pub(super) async fn run(config: &Config) -> anyhow::Result<()> {
    let RotateReport { rows, .. } = engine::upkeep::rotate_key(&config.engine(), &config.clock()).await?;
    println!("{rows} rows are written with the present key now");
    if config.secret_key_previous.is_some() {
        println!("MARKETPLACE_SECRET_KEY_PREVIOUS can be taken away when every server has the present key.");
    }
    Ok(())
}

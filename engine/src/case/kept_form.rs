//! What somebody typed into a page of their listing when their session was over: kept sealed for an hour, for the
//! browser it came from, and shown to nobody but whoever answers for that listing and has signed in there again.

use chrono::Duration;
use domain::id::PublicRef;

use crate::Core;
use crate::error::EngineError;
use crate::secret::BrowserToken;
use crate::store::KeptFormRow;

/// Where it is sealed.
const SEALED: &str = "kept_form.sealed";
/// For how long it is kept.
const MINUTES: i64 = 60;

/// Names and values as they came.
pub type Typed = Vec<(String, String)>;

/// Keeps what was typed; what comes back is for the browser to keep.
pub async fn keep(
    engine: &Core,
    reference: &PublicRef,
    page: &str,
    typed: &[(String, String)],
) -> Result<BrowserToken, EngineError> {
    let token = BrowserToken::random(&engine.clock);
    let text = serde_json::to_string(typed).map_err(|_| EngineError::Gone)?;
    let row = KeptFormRow {
        sealed: engine.keys.seal(&engine.clock, SEALED, &token.hash(), &text),
        token_hash: token.hash(),
        reference: reference.as_str().to_owned(),
        page: page.to_owned(),
        expires_at: engine.clock.now() + Duration::minutes(MINUTES),
    };
    let tx = engine.store.write().await?;
    tx.keep_form(row).await?;
    tx.commit().await?;
    Ok(token)
}

/// What was kept for a page. Changes nothing.
pub async fn look(
    engine: &Core,
    token: &BrowserToken,
    reference: &PublicRef,
    page: &str,
) -> Result<Option<Typed>, EngineError> {
    let row = engine.store.kept_form(&token.hash(), engine.clock.now()).await?;
    let Some(row) = row.filter(|row| row.reference == reference.as_str() && row.page == page) else { return Ok(None) };
    let text = engine.keys.open(SEALED, &row.token_hash, &row.sealed)?;
    Ok(serde_json::from_str(&text).ok())
}

/// Forgets what was kept for a page; `false` when nothing was.
pub async fn forget(
    engine: &Core,
    token: &BrowserToken,
    reference: &PublicRef,
    page: &str,
) -> Result<bool, EngineError> {
    let tx = engine.store.write().await?;
    let gone = tx.forget_kept_form(&token.hash(), reference.as_str(), page).await?;
    tx.commit().await?;
    Ok(gone)
}

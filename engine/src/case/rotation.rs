//! Writing anew with the present key what the previous one wrote.

use chrono::Duration;
use domain::account::EmailAddress;
use domain::id::AccountId;

use super::account::EMAIL;
use super::joining::ANSWERS;
use super::offers::OFFER_EMAIL;
use super::references::{ANSWER, REFEREE, Referee};
use super::renewal::RENEWAL;
use super::review::{APPEAL, VERSION_ANSWERS};
use super::second_factor::TOTP;
use super::verification::NOTE;
use super::{audit, do_not_list, feedback, suggestions};
use crate::clock::Clock;
use crate::error::EngineError;
use crate::secret::Keys;
use crate::store::{AccountRow, Store, VersionAnswersRow};

/// Accounts read at once.
const AT_ONCE: u64 = 200;

/// What `rotate-key` did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RotateReport {
    /// Accounts, listings, references and offers that were written anew.
    pub rows: u64,
}

/// Seals every account anew and signs the audit log anew. Links and codes under way stop working; they
/// would have done so within a day. Safe to run twice.
pub async fn rotate(store: &Store, keys: &Keys, clock: &Clock) -> Result<RotateReport, EngineError> {
    audit::verify(store, keys).await??;
    let mut report = RotateReport::default();
    let mut after = String::new();
    loop {
        let accounts = store.accounts_after(&after, AT_ONCE).await?;
        let Some(last) = accounts.last() else { break };
        after.clone_from(&last.id);
        for account in accounts {
            report.rows += u64::from(reseal(store, keys, clock, &account).await?);
        }
    }
    // What is sealed for a day at most is not worth writing anew.
    let (now, tx) = (clock.now(), store.write().await?);
    tx.forget_old_sign_ins(now + Duration::days(1), now - Duration::days(365)).await?;
    tx.forget_email_changes(now + Duration::days(1)).await?;
    tx.forget_kept_forms(now + Duration::days(1)).await?;
    tx.commit().await?;
    report.rows += reseal_answers(store, keys, clock).await?;
    report.rows += reseal_references(store, keys, clock).await?;
    report.rows += reseal_what_was_said(store, keys, clock).await?;
    report.rows += reseal_cells(store, keys, clock).await?;
    report.rows += do_not_list::reseal(store, keys, clock).await?;
    report.rows += reseal_renewals(store, keys, clock).await?;
    report.rows += reseal_reviews(store, keys, clock).await?;
    report.rows += reseal_offers(store, keys, clock).await?;
    audit::sign_again(store, keys).await?;
    Ok(report)
}

/// Columns that are sealed by themselves, each in a place that is called by its own name.
const SEALED: &[(&str, &str, &str)] = &[
    ("concern", "text_sealed", "concern.text_sealed"),
    ("concern", "contact_sealed", "concern.contact_sealed"),
    ("concern_note", "text_sealed", "concern_note.text_sealed"),
    ("listing_hold", "reason_sealed", "listing_hold.reason_sealed"),
    ("listing_hold", "restore_reason_sealed", "listing_hold.restore_reason_sealed"),
    ("do_not_list", "label_sealed", "do_not_list.label_sealed"),
    ("do_not_list", "end_reason_sealed", "do_not_list.end_reason_sealed"),
];

/// Seals every cell of these columns anew.
async fn reseal_cells(store: &Store, keys: &Keys, clock: &Clock) -> Result<u64, EngineError> {
    let mut rows = 0;
    for (table, column, place) in SEALED {
        let mut after = String::new();
        loop {
            let batch = store.sealed_cells_after(table, column, &after, AT_ONCE).await?;
            let Some((last, _)) = batch.last() else { break };
            after.clone_from(last);
            for (id, sealed) in batch.into_iter().filter(|(_, sealed)| !keys.is_present(sealed)) {
                let text = keys.open(place, &id, &sealed)?;
                let tx = store.write().await?;
                tx.reseal_cell(table, column, &id, &sealed, keys.seal(clock, place, &id, &text)).await?;
                tx.commit().await?;
                rows += 1;
            }
        }
    }
    Ok(rows)
}

/// Seals the answers of versions, appeals and notes of checks anew.
async fn reseal_reviews(store: &Store, keys: &Keys, clock: &Clock) -> Result<u64, EngineError> {
    let (mut after, mut rows) = (String::new(), 0);
    loop {
        let batch = store.version_answers_after(&after, AT_ONCE).await?;
        let Some(last) = batch.last() else { break };
        after.clone_from(&last.version_id);
        for row in batch {
            let Some(sealed) = row.sealed.as_ref().filter(|sealed| !keys.is_present(sealed)) else { continue };
            let text = keys.open(VERSION_ANSWERS, &row.version_id, sealed)?;
            let sealed = Some(keys.seal(clock, VERSION_ANSWERS, &row.version_id, &text));
            let tx = store.write().await?;
            tx.keep_version_answers(VersionAnswersRow { sealed, ..row }).await?;
            tx.commit().await?;
            rows += 1;
        }
    }
    after.clear();
    loop {
        let batch = store.appeals_after(&after, AT_ONCE).await?;
        let Some(last) = batch.last() else { break };
        after.clone_from(&last.version_id);
        for row in batch.into_iter().filter(|row| !keys.is_present(&row.text_sealed)) {
            let text = keys.open(APPEAL, &row.version_id, &row.text_sealed)?;
            let tx = store.write().await?;
            tx.reseal_appeal(&row.version_id, keys.seal(clock, APPEAL, &row.version_id, &text)).await?;
            tx.commit().await?;
            rows += 1;
        }
    }
    after.clear();
    loop {
        let batch = store.check_notes_after(&after, AT_ONCE).await?;
        let Some(last) = batch.last() else { return Ok(rows) };
        after.clone_from(&last.id);
        for row in batch {
            let Some(sealed) = row.note_sealed.as_ref().filter(|sealed| !keys.is_present(sealed)) else { continue };
            let text = keys.open(NOTE, &row.id, sealed)?;
            let tx = store.write().await?;
            tx.reseal_check_note(&row.id, keys.seal(clock, NOTE, &row.id, &text)).await?;
            tx.commit().await?;
            rows += 1;
        }
    }
}

/// Seals every reference anew.
async fn reseal_references(store: &Store, keys: &Keys, clock: &Clock) -> Result<u64, EngineError> {
    let (mut after, mut rows) = (String::new(), 0);
    loop {
        let batch = store.references_after(&after, AT_ONCE).await?;
        let Some(last) = batch.last() else { return Ok(rows) };
        after.clone_from(&last.id);
        for mut row in batch.into_iter().filter(|row| !keys.is_present(&row.referee_sealed)) {
            let text = keys.open(REFEREE, &row.id, &row.referee_sealed)?;
            if let Some(email) =
                serde_json::from_str::<Referee>(&text).ok().and_then(|r| EmailAddress::parse(&r.email).ok())
            {
                row.email_hash = keys.email_hash(&email);
            }
            row.referee_sealed = keys.seal(clock, REFEREE, &row.id, &text);
            if let Some(sealed) = row.answer_sealed.take() {
                let answer = keys.open(ANSWER, &row.id, &sealed)?;
                row.answer_sealed = Some(keys.seal(clock, ANSWER, &row.id, &answer));
            }
            let tx = store.write().await?;
            tx.reseal_reference(&row).await?;
            tx.commit().await?;
            rows += 1;
        }
    }
}

/// Seals the address of every offer of a role anew.
async fn reseal_offers(store: &Store, keys: &Keys, clock: &Clock) -> Result<u64, EngineError> {
    let (mut after, mut rows) = (String::new(), 0);
    loop {
        let batch = store.offers_after(&after, AT_ONCE).await?;
        let Some(last) = batch.last() else { return Ok(rows) };
        after.clone_from(&last.id);
        for row in batch.into_iter().filter(|row| !keys.is_present(&row.email_sealed)) {
            let text = keys.open(OFFER_EMAIL, &row.id, &row.email_sealed)?;
            let Ok(email) = EmailAddress::parse(&text) else { continue };
            let tx = store.write().await?;
            tx.reseal_offer(&row.id, keys.email_hash(&email), keys.seal(clock, OFFER_EMAIL, &row.id, &text)).await?;
            tx.commit().await?;
            rows += 1;
        }
    }
}

/// Seals the private answers of every listing anew.
async fn reseal_answers(store: &Store, keys: &Keys, clock: &Clock) -> Result<u64, EngineError> {
    let (mut after, mut rows) = (String::new(), 0);
    loop {
        let sealed = store.sealed_answers_after(&after, AT_ONCE).await?;
        let Some((last, _)) = sealed.last() else { return Ok(rows) };
        after.clone_from(last);
        for (id, text) in sealed.into_iter().filter(|(_, text)| !keys.is_present(text)) {
            let plain = keys.open(ANSWERS, &id, &text)?;
            let tx = store.write().await?;
            rows += u64::from(tx.reseal_answers(&id, &text, keys.seal(clock, ANSWERS, &id, &plain)).await?);
            tx.commit().await?;
        }
    }
}

/// Seals anew what people say of pages and suggest for listings.
async fn reseal_what_was_said(store: &Store, keys: &Keys, clock: &Clock) -> Result<u64, EngineError> {
    let (mut after, mut rows) = (String::new(), 0);
    loop {
        let batch = store.sealed_feedback_after(&after, AT_ONCE).await?;
        let Some(last) = batch.last() else { break };
        after.clone_from(&last.id);
        for row in batch {
            let Some(sealed) = row.text_sealed.filter(|sealed| !keys.is_present(sealed)) else { continue };
            let text = keys.open(feedback::TEXT, &row.id, &sealed)?;
            let tx = store.write().await?;
            tx.reseal_feedback(&row.id, keys.seal(clock, feedback::TEXT, &row.id, &text)).await?;
            tx.commit().await?;
            rows += 1;
        }
    }
    after.clear();
    loop {
        let batch = store.suggestions_after(&after, AT_ONCE).await?;
        let Some(last) = batch.last() else { return Ok(rows) };
        after.clone_from(&last.id);
        for mut row in batch.into_iter().filter(|row| !keys.is_present(&row.text_sealed)) {
            let text = keys.open(suggestions::TEXT, &row.id, &row.text_sealed)?;
            row.text_sealed = keys.seal(clock, suggestions::TEXT, &row.id, &text);
            if let Some(sealed) = row.email_sealed.take() {
                let email = keys.open(suggestions::EMAIL, &row.id, &sealed)?;
                row.email_sealed = Some(keys.seal(clock, suggestions::EMAIL, &row.id, &email));
            }
            let tx = store.write().await?;
            tx.reseal_suggestion(&row).await?;
            tx.commit().await?;
            rows += 1;
        }
    }
}

/// Seals anew what owners said they have anew.
async fn reseal_renewals(store: &Store, keys: &Keys, clock: &Clock) -> Result<u64, EngineError> {
    let (mut after, mut rows) = (String::new(), 0);
    loop {
        let batch = store.renewals_after(&after, AT_ONCE).await?;
        let Some(last) = batch.last() else { return Ok(rows) };
        after.clone_from(&last.id);
        for row in batch {
            let Some(sealed) = row.answers_sealed.filter(|sealed| !keys.is_present(sealed)) else { continue };
            let text = keys.open(RENEWAL, &row.id, &sealed)?;
            let tx = store.write().await?;
            tx.reseal_renewal(&row.id, keys.seal(clock, RENEWAL, &row.id, &text)).await?;
            tx.commit().await?;
            rows += 1;
        }
    }
}

async fn reseal(store: &Store, keys: &Keys, clock: &Clock, account: &AccountRow) -> Result<bool, EngineError> {
    let (Ok(id), Some(sealed)) = (account.id.parse::<AccountId>(), &account.email_sealed) else { return Ok(false) };
    if keys.is_present(sealed) && account.totp_sealed.as_ref().is_none_or(|totp| keys.is_present(totp)) {
        return Ok(false);
    }
    let text = keys.open(EMAIL, &account.id, sealed)?;
    let Ok(address) = EmailAddress::parse(&text) else { return Ok(false) };
    let sealed = keys.seal(clock, EMAIL, &account.id, &text);
    let tx = store.write().await?;
    tx.set_email(id, Some(keys.email_hash(&address)), Some(sealed)).await?;
    if let Some(totp) = &account.totp_sealed {
        let secret = keys.open(TOTP, &account.id, totp)?;
        tx.reseal_authenticator(id, keys.seal(clock, TOTP, &account.id, &secret)).await?;
    }
    tx.commit().await?;
    Ok(true)
}

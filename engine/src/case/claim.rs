//! Claiming a listing that came from a public register (row L16): somebody says it is theirs, answers the
//! same questions as everybody, begun from what the register knows, and proves it to an officer. When that is
//! approved, their answers become the next version of the listing itself, and it is theirs.

use chrono::{DateTime, Utc};
use domain::id::{AccountId, ListingId, PublicRef};
use domain::join::{Answers, Door};
use domain::listing::{Content, Family, Hold, Register};
use domain::taxonomy::{ClientGroup, ListingKind, RegisteredWith, Venue};

use super::joining::{self, ANSWERS, WorkingCopy};
use crate::Core;
use crate::error::EngineError;
use crate::secret::BrowserToken;
use crate::store::{PublicRow, Tx, WorkingCopyRow};

/// What came of saying that a listing is one's own.
#[derive(Debug)]
pub enum Claimed {
    /// What opens the answers, for the browser to keep.
    Begun(BrowserToken),
    /// The owner's page of the answers, for somebody who is signed in.
    BegunAs(PublicRef),
    /// There is no such listing to claim: none, not from a register, or somebody's already.
    NotToBeClaimed,
}

/// A listing that can be claimed.
pub async fn claimable(engine: &Core, reference: &PublicRef) -> Result<Option<(PublicRow, Content)>, EngineError> {
    let Some(row) = engine.store.public_row(reference).await? else { return Ok(None) };
    if row.claimed || row.source.is_none() || row.hold != Hold::None {
        return Ok(None);
    }
    let content = engine.store.contents(&[row.id]).await?.remove(&row.id);
    Ok(content.map(|(content, _)| (row, content)))
}

/// Whether somebody's answers are a claim to this listing.
pub async fn is_of(engine: &Core, copy: &WorkingCopy, reference: &PublicRef) -> Result<bool, EngineError> {
    let claimed = engine.store.listing_by_reference(reference).await?;
    Ok(claimed.is_some_and(|claimed| copy.row().claims == Some(claimed.to_string())))
}

/// Begins the answers of somebody who says that a listing is theirs.
pub async fn begin(engine: &Core, reference: &PublicRef, owner: Option<AccountId>) -> Result<Claimed, EngineError> {
    let Some((row, content)) = claimable(engine, reference).await? else { return Ok(Claimed::NotToBeClaimed) };
    let token = owner.is_none().then(|| BrowserToken::random(&engine.clock));
    let hash = token.as_ref().map(BrowserToken::hash);
    let begun = joining::begin_row(engine, Door::Provider, hash, known(&content), owner, Some(row.id)).await?;
    Ok(token.map_or(Claimed::BegunAs(begun), Claimed::Begun))
}

/// What the register knows, as answers.
pub fn known(content: &Content) -> Answers {
    let mut answers = Answers::default();
    let mut set = |field: &str, values: Vec<String>| answers.set(field, 1, values);
    let offered = |kind: &&ListingKind| !kind.is_pa() && **kind != ListingKind::MicroProvider;
    set("kinds", content.kinds.iter().filter(offered).map(|kind| kind.code().into()).collect());
    set("service_name", vec![content.name.clone()]);
    set("needs", ClientGroup::ALL.iter().filter(|n| content.needs.contains(n)).map(|n| n.code().into()).collect());
    let Some(service) = content.service() else { return answers };
    for (field, phone) in ["phone", "second_phone"].into_iter().zip(&service.contact.phones) {
        set(field, vec![phone.clone()]);
    }
    set("website", service.contact.website.iter().cloned().collect());
    set("town", service.place.town.iter().cloned().collect());
    set("postcode", service.place.postcode.iter().map(ToString::to_string).collect());
    if let Some(first) = service.place.address.first() {
        set("address_1", vec![first.clone()]);
        set("venue", vec![Venue::AtPlace.code().into()]);
    }
    if let Some(registration) = &service.registration {
        let with = match registration.register {
            Register::Cqc => RegisteredWith::Cqc,
            Register::CareInspectorate => RegisteredWith::CareInspectorate,
        };
        set("registered_with", vec![with.code().into()]);
        set("registration_number", vec![registration.number.clone()]);
    }
    answers
}

/// Moves everything that was written for a claim to the claimed listing; `None` when somebody else has it
/// by now.
pub async fn take_over(
    engine: &Core,
    tx: &Tx,
    copy: &WorkingCopy,
    claimed: ListingId,
    now: DateTime<Utc>,
) -> Result<Option<ListingId>, EngineError> {
    if !tx.claim_listing(claimed, now).await? {
        return Ok(None);
    }
    let sealed = match &copy.row().sealed {
        Some(sealed) => {
            let text = engine.keys.open(ANSWERS, &copy.row().listing_id, sealed)?;
            Some(engine.keys.seal(&engine.clock, ANSWERS, &claimed.to_string(), &text))
        }
        None => None,
    };
    let row = WorkingCopyRow { listing_id: claimed.to_string(), claims: None, sealed, ..copy.row().clone() };
    tx.move_version_answers(copy.listing, claimed).await?;
    tx.move_tasks(copy.listing, claimed).await?;
    tx.move_listing(copy.listing, claimed, row).await?;
    Ok(Some(claimed))
}

/// What a register says of a service stays, as long as its owner gives the same number.
pub fn keep_registration(new: &mut Content, old: &Content) {
    if let (Family::Service(new), Family::Service(old)) = (&mut new.family, &old.family)
        && let (Some(new), Some(old)) = (&mut new.registration, &old.registration)
        && new.number.eq_ignore_ascii_case(&old.number)
    {
        new.clone_from(old);
    }
}

//! Who is not to be listed again (row G10): what came from a register is not imported again, and whoever joins again
//! is looked at by a safeguarding lead. Of people only keyed hashes are compared.

use std::collections::HashSet;

use domain::account::EmailAddress;
use domain::id::{AccountId, DoNotListId, ListingId};
use domain::listing::Content;
use domain::postcode::OutwardCode;

use super::account::email_of;
use super::audit::{self, Act};
use super::concerns::colleague;
use super::hold::Removal;
use super::joining;
use crate::Core;
use crate::actor::Actor;
use crate::clock::Clock;
use crate::config::EngineConfig;
use crate::error::EngineError;
use crate::read_model::DoNotListLine;
use crate::secret::{self, Keys};
use crate::store::{DoNotListKeyRow, DoNotListRow, HeldListing, Store, Tx};

use domain::account::Role;

/// Where the public name is sealed, why an entry ended, and what a keyed hash was made of.
const LABEL: &str = "do_not_list.label_sealed";
const END_REASON: &str = "do_not_list.end_reason_sealed";
const KEY: &str = "do_not_list_key.text_sealed";
/// Keys read at once.
const AT_ONCE: u64 = 200;

/// One thing by which a listing is known.
#[derive(Clone, PartialEq, Eq)]
pub enum KnownBy {
    /// A row of a register: its source and its key.
    Source(String, String),
    /// A number of a register, in capitals.
    Registration(String),
    /// The address of somebody who answers for it.
    Email(EmailAddress),
    /// A name and the first half of a postcode, as [`name_at`] writes them.
    Name(String),
}

impl KnownBy {
    const fn kind(&self) -> &'static str {
        match self {
            Self::Source(..) => "source",
            Self::Registration(_) => "registration",
            Self::Email(_) => "email",
            Self::Name(_) => "name",
        }
    }

    /// What is compared, as the present key makes it and as each earlier one did; the first is stored.
    fn values(&self, keys: &Keys) -> Vec<String> {
        match self {
            Self::Source(source, key) => vec![format!("{source}:{key}")],
            Self::Registration(number) => vec![number.clone()],
            Self::Email(email) => keys.email_hashes(email),
            Self::Name(name) => keys.name_hashes(name),
        }
    }

    /// What a hash was made of; a register's keys stand in the open.
    fn personal(&self) -> Option<&str> {
        match self {
            Self::Source(..) | Self::Registration(_) => None,
            Self::Email(email) => Some(email.as_str()),
            Self::Name(name) => Some(name),
        }
    }

    fn read(kind: &str, text: &str) -> Option<Self> {
        match kind {
            "email" => EmailAddress::parse(text).ok().map(Self::Email),
            "name" => Some(Self::Name(text.to_owned())),
            _ => None,
        }
    }
}

/// A name and where it is, so that it is the same however it is written: letters and digits in small letters.
fn name_at(name: &str, outward: &OutwardCode) -> Option<KnownBy> {
    let plain = domain::text::slug(name);
    (!plain.is_empty()).then(|| KnownBy::Name(format!("{plain} {outward}")))
}

/// What a listing's content is known by: its number in a register, and a service's name where it is.
fn known_by_content(content: &Content) -> Vec<KnownBy> {
    let Some(service) = content.service() else { return Vec::new() };
    let number = service.registration.as_ref().map(|registration| registration.number.trim().to_ascii_uppercase());
    let name = service.place.postcode.as_ref().and_then(|postcode| name_at(&content.name, postcode.outward()));
    number.filter(|number| !number.is_empty()).map(KnownBy::Registration).into_iter().chain(name).collect()
}

/// Everything by which a listing and those who answer for it are known. A PA is known by their full name, which only
/// their private answers say.
pub async fn known_by(engine: &Core, id: ListingId) -> Result<Vec<KnownBy>, EngineError> {
    let sources = engine.store.sources_of(id).await?;
    let mut known: Vec<KnownBy> = sources.into_iter().map(|(source, key)| KnownBy::Source(source, key)).collect();
    if let Some((content, _)) = engine.store.contents(&[id]).await?.remove(&id) {
        known.extend(known_by_content(&content));
    }
    if let Some(copy) = joining::of_listing(engine, id).await? {
        known.extend(joining::preview(engine, &copy).iter().flat_map(known_by_content));
        let home = copy.answers.one("home").and_then(|home| OutwardCode::parse(home).ok());
        known.extend(copy.answers.one("legal_name").zip(home).and_then(|(name, at)| name_at(name, &at)));
    }
    for owner in engine.store.owners_of(id).await? {
        if let Some(row) = engine.store.account(owner).await?.filter(|row| row.erased_at.is_none()) {
            known.push(KnownBy::Email(email_of(engine, &row)?));
        }
    }
    let mut once: Vec<KnownBy> = Vec::with_capacity(known.len());
    for one in known {
        if !once.contains(&one) {
            once.push(one);
        }
    }
    Ok(once)
}

/// Remembers not to list this again.
pub async fn add(
    engine: &Core,
    tx: &Tx,
    by: AccountId,
    listing: &HeldListing,
    known: Vec<KnownBy>,
    why: Removal,
) -> Result<(), EngineError> {
    let content = engine.store.contents(&[listing.id]).await?.remove(&listing.id);
    let label = content.map(|(content, _)| content.name).unwrap_or_default();
    let id = DoNotListId(engine.clock.new_id()).to_string();
    let row = DoNotListRow {
        council: listing.council.as_ref().map(|code| code.as_str().to_owned()),
        listing_id: listing.id.to_string(),
        why: why.code().into(),
        label_sealed: Some(engine.keys.seal(&engine.clock, LABEL, &id, &label)),
        at: engine.clock.now(),
        by_account: by.to_string(),
        ended_at: None,
        ended_by: None,
        end_reason_sealed: None,
        id: id.clone(),
    };
    let key = |known: &KnownBy| {
        let key = engine.clock.new_id().to_string();
        Some(DoNotListKeyRow {
            entry_id: id.clone(),
            kind: known.kind().into(),
            value: known.values(&engine.keys).into_iter().next()?,
            text_sealed: known.personal().map(|text| engine.keys.seal(&engine.clock, KEY, &key, text)),
            id: key,
        })
    };
    Ok(tx.add_do_not_list(row, known.iter().filter_map(key).collect()).await?)
}

/// Whether a listing, or somebody who answers for it, is not to be listed. Whoever decides about it should ask a
/// safeguarding lead first; the one who wants to be listed is never told.
pub async fn matches(engine: &Core, id: ListingId) -> Result<bool, EngineError> {
    let not_listed: HashSet<(String, String)> = engine.store.do_not_list_keys().await?.into_iter().collect();
    if not_listed.is_empty() {
        return Ok(false);
    }
    let known = known_by(engine, id).await?;
    Ok(known.iter().any(|known| is_among(&not_listed, known, &engine.keys)))
}

fn is_among(not_listed: &HashSet<(String, String)>, known: &KnownBy, keys: &Keys) -> bool {
    known.values(keys).into_iter().any(|value| not_listed.contains(&(known.kind().to_owned(), value)))
}

/// The list as an import needs it, which has no engine.
pub struct Memory {
    not_listed: HashSet<(String, String)>,
    /// Only where the list knows anybody: an import alone needs no key.
    keys: Option<Keys>,
}

impl Memory {
    /// Reads the whole list; it is short.
    pub async fn read(store: &Store, config: &EngineConfig, clock: &Clock) -> Result<Self, EngineError> {
        let not_listed: HashSet<(String, String)> = store.do_not_list_keys().await?.into_iter().collect();
        let keys = if not_listed.is_empty() { None } else { Some(secret::load(config, clock)?) };
        Ok(Self { not_listed, keys })
    }

    /// Whether a row of a register is not to be listed.
    pub fn holds(&self, source: &str, key: &str, content: &Content) -> bool {
        let Some(keys) = &self.keys else { return false };
        let mut known = known_by_content(content);
        known.push(KnownBy::Source(source.to_owned(), key.to_owned()));
        known.iter().any(|known| is_among(&self.not_listed, known, keys))
    }
}

/// The list, for safeguarding leads.
pub async fn list(engine: &Core, actor: &Actor) -> Result<Vec<DoNotListLine>, EngineError> {
    let rows = engine.store.do_not_list(&actor.councils(Role::SafeguardingLead)).await?;
    let mut lines = Vec::with_capacity(rows.len());
    for row in rows {
        let open = |place: &str, sealed: &Option<String>| match sealed {
            Some(sealed) => engine.keys.open(place, &row.id, sealed).map(|text| text.to_string()),
            None => Ok(String::new()),
        };
        let Ok(id) = row.id.parse() else { continue };
        lines.push(DoNotListLine {
            id,
            label: open(LABEL, &row.label_sealed)?,
            why: row.why.clone(),
            council: row.council.as_deref().and_then(|code| domain::listing::CouncilCode::parse(code).ok()),
            by: colleague(engine, &row.by_account).await?,
            at: row.at,
            ended: match row.ended_at {
                Some(at) => Some((at, open(END_REASON, &row.end_reason_sealed)?)),
                None => None,
            },
        });
    }
    let tx = engine.store.write().await?;
    audit::record(engine, &tx, on_entry(actor.account, "do_not_list.read", "all".into())).await?;
    tx.commit().await?;
    Ok(lines)
}

/// Ends an entry; `false` when there is none such in their councils.
pub async fn end(engine: &Core, actor: &Actor, id: DoNotListId, reason: &str) -> Result<bool, EngineError> {
    let sealed = engine.keys.seal(&engine.clock, END_REASON, &id.to_string(), reason);
    let (tx, now) = (engine.store.write().await?, engine.clock.now());
    let councils = actor.councils(Role::SafeguardingLead);
    if !tx.end_do_not_list(id, &councils, actor.account, sealed, now).await? {
        return Ok(false);
    }
    audit::record(engine, &tx, on_entry(actor.account, "do_not_list.ended", id.to_string())).await?;
    tx.commit().await?;
    Ok(true)
}

fn on_entry(actor: AccountId, act: &'static str, id: String) -> Act<'static> {
    Act { actor: Some(actor), act, subject_kind: "do_not_list", subject_id: id, ..Act::default() }
}

/// Makes hashes and seals anew with the present key; how many.
pub async fn reseal(store: &Store, keys: &Keys, clock: &Clock) -> Result<u64, EngineError> {
    let (mut after, mut rows) = (String::new(), 0);
    loop {
        let batch = store.do_not_list_keys_after(&after, AT_ONCE).await?;
        let Some(last) = batch.last() else { return Ok(rows) };
        after.clone_from(&last.id);
        for mut row in batch {
            let Some(sealed) = row.text_sealed.take().filter(|sealed| !keys.is_present(sealed)) else { continue };
            let text = keys.open(KEY, &row.id, &sealed)?;
            let Some(known) = KnownBy::read(&row.kind, &text) else { continue };
            if let Some(value) = known.values(keys).into_iter().next() {
                row.value = value;
            }
            row.text_sealed = Some(keys.seal(clock, KEY, &row.id, &text));
            let tx = store.write().await?;
            tx.reseal_do_not_list_key(&row).await?;
            tx.commit().await?;
            rows += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_the_same_however_it_is_written() {
        let at = OutwardCode::parse("M33").expect("a code");
        let written = |name: &str| match name_at(name, &at) {
            Some(KnownBy::Name(text)) => text,
            _ => panic!("a name"),
        };
        assert_eq!(written("  St. Ann’s  Care Ltd "), written("ST ANNS CARE LTD"));
        assert!(written("Heron House") != written("Heron Hall"));
        assert!(name_at("!", &at).is_none());
    }
}

//! Where a listing in hand lives: with the browser that began it, or with an account.

use domain::id::PublicRef;
use domain::join::Door;
use engine::WorkingCopy;

use crate::pages::refused::Refusal;
use crate::{context, paths};

/// Where the pages of one listing stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Base {
    /// `/join/pa` or `/join/provider`: the listing that this browser began.
    Browser(Door),
    /// `/account/listings/{ref}`.
    Account(PublicRef),
}

impl Base {
    /// The list of everything that is asked.
    pub fn home(&self) -> String {
        match self {
            Self::Browser(door) => paths::join_door(*door).to_owned(),
            Self::Account(reference) => paths::own_listing(reference),
        }
    }

    /// One page of it.
    pub fn page(&self, code: &str) -> String {
        format!("{}/{code}", self.home())
    }

    /// One page of it, for the second price or the third referee.
    pub fn nth(&self, code: &str, time: u8, way: Way) -> String {
        match way {
            Way::OnAndOn => format!("{}?n={time}", self.page(code)),
            Way::FromCheck => format!("{}?n={time}&from=check", self.page(code)),
        }
    }

    /// One page of it, on this way.
    pub fn on(&self, way: Way, code: &str) -> String {
        match way {
            Way::OnAndOn => self.page(code),
            Way::FromCheck => format!("{}?from=check", self.page(code)),
        }
    }

    /// Whether it belongs to an account.
    pub fn is_owned(&self) -> bool {
        matches!(self, Self::Account(_))
    }
}

/// How somebody goes through the pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// From one to the next.
    OnAndOn,
    /// From looking over the answers, and back there.
    FromCheck,
}

impl Way {
    /// What the form that was sent says, or the address.
    pub fn now() -> Self {
        let from = context::form().value("from").or_else(|| context::parameter("from"));
        if from.as_deref() == Some("check") { Self::FromCheck } else { Self::OnAndOn }
    }

    /// Where it leads once a page is done.
    pub fn after(self, base: &Base, copy: &WorkingCopy, code: &str) -> String {
        match (self, copy.progress.after(code)) {
            (Self::FromCheck, _) => base.page("check"),
            (Self::OnAndOn, Some(next)) => base.page(next.code),
            (Self::OnAndOn, None) => base.home(),
        }
    }
}

/// What an address of these pages says: whose listing, and which page of it.
pub(super) struct Address {
    listing: Listing,
    /// The page's code; `None` on the list itself.
    pub page: Option<String>,
}

enum Listing {
    /// Behind a door: `pa`, or `provider` for the other three.
    Behind(Door),
    Account(String),
}

/// Reads the address of this page.
pub(super) fn address() -> Option<Address> {
    let path = context::path()?;
    let mut parts = path.split('/').filter(|part| !part.is_empty());
    let listing = match (parts.next()?, parts.next()?) {
        ("join", "pa") => Listing::Behind(Door::Pa),
        ("join", "provider") => Listing::Behind(Door::Provider),
        ("account", "listings") => Listing::Account(parts.next()?.to_owned()),
        _ => return None,
    };
    Some(Address { listing, page: parts.next().map(str::to_owned) })
}

/// The door in the address.
pub(super) fn asked_door() -> Option<Door> {
    match address()?.listing {
        Listing::Behind(door) => Some(door),
        Listing::Account(_) => None,
    }
}

/// The listing that the address means, with what was written, and the page of it. One of a browser that
/// began none leads to the door.
pub(super) async fn in_hand() -> Result<(Base, WorkingCopy, Option<String>), Refusal> {
    let engine = context::engine();
    let Address { listing, page } = address().ok_or(Refusal::NotFound)?;
    match listing {
        Listing::Account(text) => {
            let actor = context::actor();
            let member = engine.member(actor.as_ref())?;
            let reference = PublicRef::parse(&text).map_err(|_| Refusal::NotFound)?;
            let own = member.listing(&reference).await?.ok_or(Refusal::NotFound)?;
            Ok((Base::Account(reference), own.copy().clone(), page))
        }
        Listing::Behind(door) => {
            let draft = match context::draft_cookie() {
                Some(cookie) => engine.draft(&cookie).await?,
                None => None,
            };
            let draft = draft.filter(|draft| draft.copy().door.is_pa() == door.is_pa());
            let copy = draft.map(|draft| draft.copy().clone()).ok_or(Refusal::GoOn(paths::join_door(door)))?;
            Ok((Base::Browser(copy.door), copy, page))
        }
    }
}

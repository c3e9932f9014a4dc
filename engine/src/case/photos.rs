//! A photo for a listing: sent, drawn anew, kept beside the other answers, and shown.

use domain::form::FormErrors;
use domain::id::PhotoId;
use domain::join;
use domain::listing::ListingState;

use super::joining::{self, Saved, WorkingCopy};
use crate::Core;
use crate::actor::Actor;
use crate::error::EngineError;
use crate::photo::{self, PhotoProblem, WIDTHS};
use crate::secret::BrowserToken;

/// Characters of the words for a photo.
const LONGEST_ALT: usize = 200;
/// The answer that a photo is kept as.
const ANSWER: &str = "photo";

/// Keeps a photo in place of the one before, or says all that is wrong. Without a file the words alone are
/// changed, if there is a photo already.
pub async fn save(
    engine: &Core,
    copy: &WorkingCopy,
    bytes: Vec<u8>,
    alt: &str,
    seen: i32,
) -> Result<Saved, EngineError> {
    let mut errors = FormErrors::default();
    let alt = join::public_words(copy.door, &copy.answers, alt, LONGEST_ALT);
    let before = copy.answers.every(ANSWER, 1).to_vec();
    let picture = match before.as_slice() {
        [id, width, height, _] if bytes.is_empty() => Ok(Picture::Kept([id, width, height].map(Clone::clone))),
        _ => tokio::task::spawn_blocking(move || photo::draw(&bytes))
            .await
            .map_err(|_| EngineError::TaskEnded)?
            .map(Picture::New),
    };
    let picture = errors.check("photo", picture, PhotoProblem::code);
    let alt = errors.check("photo_alt", alt, |code| code);
    let (Some(picture), Some(alt)) = (picture, alt) else { return Ok(Saved::Wrong(errors)) };
    let [id, width, height] = match picture {
        Picture::Kept(kept) => kept,
        Picture::New(drawn) => put(engine, copy, &drawn).await?,
    };
    let mut answers = copy.answers.clone();
    answers.set(ANSWER, 1, vec![id, width, height, alt]);
    let saved = joining::keep(engine, copy, (&join::PHOTO, 1), answers, seen).await?;
    if matches!(saved, Saved::Kept) {
        forget_replaced(engine, copy, before.first()).await?;
    }
    Ok(saved)
}

enum Picture {
    New(photo::Drawn),
    Kept([String; 3]),
}

/// Keeps the files, and whose they are.
async fn put(engine: &Core, copy: &WorkingCopy, drawn: &photo::Drawn) -> Result<[String; 3], EngineError> {
    let id = PhotoId(engine.clock.new_id());
    for (width, webp, jpeg) in &drawn.files {
        for (ending, bytes) in [("webp", webp), ("jpg", jpeg)] {
            let name = format!("{id}-{width}.{ending}");
            engine.photos.put(&name, bytes).map_err(EngineError::file(&name))?;
        }
    }
    let tx = engine.store.write().await?;
    tx.add_photo(id, copy.listing, engine.clock.now()).await?;
    tx.commit().await?;
    Ok([id.to_string(), drawn.size.0.to_string(), drawn.size.1.to_string()])
}

/// Takes the photo away.
pub async fn remove(engine: &Core, copy: &WorkingCopy, seen: i32) -> Result<Saved, EngineError> {
    let before = copy.answers.every(ANSWER, 1).to_vec();
    let mut answers = copy.answers.clone();
    answers.set(ANSWER, 1, Vec::new());
    let saved = joining::keep(engine, copy, (&join::PHOTO, 1), answers, seen).await?;
    if matches!(saved, Saved::Kept) {
        forget_replaced(engine, copy, before.first()).await?;
    }
    Ok(saved)
}

/// Forgets the photo before, unless a version shows it, or a copied listing does.
async fn forget_replaced(engine: &Core, copy: &WorkingCopy, before: Option<&String>) -> Result<(), EngineError> {
    let Some(id) = before.and_then(|id| id.parse::<PhotoId>().ok()) else { return Ok(()) };
    let is_own = engine.store.listing_of_photo(id).await? == Some(copy.listing);
    let now = joining::of_listing(engine, copy.listing).await?;
    let still = now.is_some_and(|copy| copy.answers.every(ANSWER, 1).first() == Some(&id.to_string()));
    if !is_own || still || engine.store.is_photo_used(copy.listing, id).await? {
        return Ok(());
    }
    forget(engine, id);
    let tx = engine.store.write().await?;
    tx.forget_photo(id).await?;
    tx.commit().await?;
    Ok(())
}

/// Forgets a photo's files.
pub fn forget(engine: &Core, id: PhotoId) {
    for width in WIDTHS {
        for ending in ["webp", "jpg"] {
            if let Err(error) = engine.photos.forget(&format!("{id}-{width}.{ending}")) {
                tracing::warn!(%error, "a photo could not be forgotten");
            }
        }
    }
}

/// A photo's file by its name: for everybody while its listing shows it, and for those who have the listing in
/// hand before.
pub async fn file(
    engine: &Core,
    name: &str,
    actor: Option<&Actor>,
    browser: Option<&BrowserToken>,
) -> Result<Option<Vec<u8>>, EngineError> {
    let Some(id) = name.get(..36).and_then(|id| id.parse::<PhotoId>().ok()) else { return Ok(None) };
    let Some(listing) = engine.store.listing_of_photo(id).await? else { return Ok(None) };
    let rows = engine.store.public_rows(&[listing]).await?;
    let public = rows.first().and_then(|row| row.state(engine.clock.now()));
    let shown = match public {
        Some(ListingState::Approved | ListingState::TemporarilyClosed) => {
            let content = engine.store.contents(&[listing]).await?.remove(&listing);
            content.is_some_and(|(content, _)| content.photo.is_some_and(|photo| photo.id == id))
        }
        _ => false,
    };
    let own = match (actor, browser) {
        _ if shown => true,
        (Some(actor), _) => engine.store.owners_of(listing).await?.contains(&actor.account()),
        (None, Some(browser)) => {
            let copy = engine.store.working_copy_of_browser(&browser.hash()).await?;
            copy.is_some_and(|copy| copy.listing_id == listing.to_string())
        }
        (None, None) => false,
    };
    if !own {
        return Ok(None);
    }
    engine.photos.get(name).map_err(EngineError::file(name))
}

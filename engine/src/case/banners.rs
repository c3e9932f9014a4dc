//! Announcements at the top of pages (row X6).

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Duration, Utc};
use domain::account::Role;
use domain::banner::{Announcement, BannerLevel};
use domain::id::BannerId;
use domain::listing::CouncilCode;

use super::audit::{self, Act};
use super::staff::is_theirs;
use crate::Inner;
use crate::actor::Actor;
use crate::error::EngineError;
use crate::read_model::BannerShown;
use crate::store::BannerRow;

/// How old what is kept may be. Every page shows announcements, so they are not read for each.
const KEPT_FOR: Duration = Duration::seconds(5);

/// The announcements as they were last read.
#[derive(Default)]
pub struct Banners(Mutex<Option<Kept>>);

#[derive(Clone)]
struct Kept {
    at: DateTime<Utc>,
    banners: Arc<[BannerShown]>,
}

impl Banners {
    fn kept(&self, now: DateTime<Utc>) -> Option<Arc<[BannerShown]>> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.as_ref().filter(|kept| (now - kept.at).abs() < KEPT_FOR).map(|kept| kept.banners.clone())
    }

    fn keep(&self, kept: Option<Kept>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = kept;
    }
}

/// What is announced now: everywhere, and on the pages of single councils.
pub async fn now(engine: &Inner) -> Result<Vec<BannerShown>, EngineError> {
    let now = engine.clock.now();
    let banners = match engine.banners.kept(now) {
        Some(kept) => kept,
        None => {
            let banners: Arc<[BannerShown]> = read(engine, now).await?.into();
            engine.banners.keep(Some(Kept { at: now, banners: banners.clone() }));
            banners
        }
    };
    Ok(banners.iter().filter(|banner| banner.announcement.lasts(now)).cloned().collect())
}

async fn read(engine: &Inner, now: DateTime<Utc>) -> Result<Vec<BannerShown>, EngineError> {
    Ok(engine.store.banners(now).await?.into_iter().filter_map(shown).collect())
}

/// A row as it is shown; `None` for one of another release.
fn shown(row: BannerRow) -> Option<BannerShown> {
    Some(BannerShown {
        id: row.id.parse().ok()?,
        council: match row.council {
            Some(code) => Some(CouncilCode::parse(&code).ok()?),
            None => None,
        },
        announcement: Announcement {
            text: row.text,
            link: row.link,
            level: BannerLevel::from_code(&row.level)?,
            from: row.from_at,
            until: row.until_at,
        },
    })
}

/// What is announced now or later where somebody administers.
pub async fn of(engine: &Inner, actor: &Actor) -> Result<Vec<BannerShown>, EngineError> {
    let own = actor.councils(Role::SuperAdmin);
    let mut banners = read(engine, engine.clock.now()).await?;
    banners.retain(|banner| is_theirs(&own, banner.council.as_ref()));
    Ok(banners)
}

/// Announces something on every page, or on those of a council; `false` where it is not theirs to announce.
pub async fn publish(
    engine: &Inner,
    actor: &Actor,
    council: Option<&CouncilCode>,
    announcement: &Announcement,
) -> Result<bool, EngineError> {
    if !is_theirs(&actor.councils(Role::SuperAdmin), council) {
        return Ok(false);
    }
    let id = BannerId(engine.clock.new_id());
    let row = BannerRow {
        id: id.to_string(),
        council: council.map(|code| code.as_str().to_owned()),
        level: announcement.level.code().into(),
        text: announcement.text.clone(),
        link: announcement.link.clone(),
        from_at: announcement.from,
        until_at: announcement.until,
        created_at: engine.clock.now(),
    };
    let Announcement { level, text, from, until, .. } = announcement;
    let after = Some(format!("{level} {from} {until}: {text}"));
    let tx = engine.store.write().await?;
    tx.add_banner(row).await?;
    audit::record(engine, &tx, Act { after, ..act(actor, "banner.published", id) }).await?;
    tx.commit().await?;
    engine.banners.keep(None);
    Ok(true)
}

/// Ends an announcement; `false` when it is over, or not theirs to end.
pub async fn end(engine: &Inner, actor: &Actor, id: BannerId) -> Result<bool, EngineError> {
    let Some(banner) = engine.store.banner(&id.to_string()).await?.and_then(shown) else { return Ok(false) };
    if !is_theirs(&actor.councils(Role::SuperAdmin), banner.council.as_ref()) {
        return Ok(false);
    }
    let tx = engine.store.write().await?;
    if !tx.end_banner(&id.to_string(), engine.clock.now()).await? {
        return Ok(false);
    }
    audit::record(engine, &tx, act(actor, "banner.ended", id)).await?;
    tx.commit().await?;
    engine.banners.keep(None);
    Ok(true)
}

fn act(actor: &Actor, act: &'static str, id: BannerId) -> Act<'static> {
    Act { actor: Some(actor.account), act, subject_kind: "banner", subject_id: id.to_string(), ..Act::default() }
}

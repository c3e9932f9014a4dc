//! What must be forgotten is forgotten on a schedule.

use chrono::{DateTime, Days, Months, Utc};
use domain::id::{AccountId, ListingId};
use domain::task::TaskKind;

use super::audit::{self, Act};
use super::leaving::{self, OWNER_LEFT};
use super::{closing, expiry, offers, photos};
use crate::Core;
use crate::error::EngineError;
use crate::read_model::{Kept, RetentionShown, TurnShown};
use crate::store::Old;

/// One rule: what is forgotten, how long after which moment, and by which task of the runner.
struct Rule {
    /// Its words are `retained-<code>`.
    code: &'static str,
    old: Old,
    kept: Kept,
    task: &'static str,
}

/// Everything that is forgotten (row D2: enquiries and feedback 6 months, audit 24, tokens 1 month; a session lasts
/// at most 60 days; drafts: issue, 60 days). The page of the staff, its count of what would be erased now and
/// the job all go by this table.
const RULES: &[Rule] = &[
    Rule { code: "sign_ins", old: Old::SignIns, kept: Kept::Days(30), task: RETENTION },
    Rule { code: "sessions", old: Old::Sessions, kept: Kept::Days(61), task: RETENTION },
    Rule { code: "email_changes", old: Old::EmailChanges, kept: Kept::Days(30), task: RETENTION },
    Rule { code: "jobs", old: Old::Jobs, kept: Kept::Days(30), task: RETENTION },
    Rule { code: "drafts", old: Old::Drafts, kept: Kept::Days(60), task: RETENTION },
    // Their moment is their end.
    Rule { code: "kept_forms", old: Old::KeptForms, kept: Kept::Days(0), task: RETENTION },
    Rule { code: "links", old: Old::Links, kept: Kept::Days(0), task: RETENTION },
    Rule { code: "offers", old: Old::Offers, kept: Kept::Days(0), task: RETENTION },
    // As long as the audit log, and longer than any of it matters.
    Rule { code: "reminders", old: Old::Reminders, kept: Kept::Months(24), task: RETENTION },
    Rule { code: "feedback", old: Old::Feedback, kept: Kept::Months(6), task: RETENTION },
    Rule { code: "suggestions", old: Old::Suggestions, kept: Kept::Months(6), task: RETENTION },
    Rule { code: "tasks", old: Old::Tasks, kept: Kept::Months(24), task: RETENTION },
    // The day on which somebody asked for it and thirty more are over at the moment that stands there.
    Rule { code: "accounts", old: Old::Accounts, kept: Kept::Days(0), task: ERASURE },
    Rule { code: "audit", old: Old::Audit, kept: Kept::Months(audit::MONTHS_KEPT), task: AUDIT },
];

const RETENTION: &str = "retention";
const ERASURE: &str = "erasure";
const AUDIT: &str = "audit_anchor";
/// What the passing of time alone does to listings: it forgets nothing.
const EXPIRY: &str = "expiry";
/// First and last days on which listings are seen: it forgets nothing either.
const DAYS: &str = "days";
const DRAFTS_AT_ONCE: u64 = 200;

impl Rule {
    /// The moment before which something is old.
    fn before(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        let before = match self.kept {
            Kept::Days(days) => now.checked_sub_days(Days::new(days.into())),
            Kept::Months(months) => now.checked_sub_months(Months::new(months)),
        };
        before.unwrap_or(DateTime::UNIX_EPOCH)
    }
}

/// The schedule, with what it would erase now, and when the runner does it.
pub async fn shown(engine: &Core) -> Result<(Vec<RetentionShown>, Vec<TurnShown>), EngineError> {
    let now = engine.clock.now();
    let mut rules = Vec::with_capacity(RULES.len());
    for rule in RULES {
        let due = engine.store.count_old(rule.old, rule.before(now)).await?;
        rules.push(RetentionShown { code: rule.code, kept: rule.kept, due, task: rule.task });
    }
    let mut turns = Vec::new();
    for task in [RETENTION, ERASURE, AUDIT] {
        let (last, next) = engine.store.turns(task).await?.map_or((None, None), |(last, next)| (last, Some(next)));
        turns.push(TurnShown { task, last, next });
    }
    Ok((rules, turns))
}

/// Does one piece of work of the schedule.
pub async fn retention(engine: &Core, task: &str) -> Result<(), EngineError> {
    match task {
        RETENTION => {
            forget(engine).await?;
            super::concerns::forget(engine).await?;
            super::hold::forget(engine).await
        }
        ERASURE => {
            leaving::erase(engine).await?;
            erase(engine).await
        }
        EXPIRY => expiry::run(engine).await,
        AUDIT => audit::cut(engine).await.map(|_| ()),
        DAYS => closing::pass_days(engine).await,
        _ => Ok(()),
    }
}

/// Forgets everything that is old, rule by rule, each in a transaction of its own.
async fn forget(engine: &Core) -> Result<(), EngineError> {
    let now = engine.clock.now();
    for rule in RULES.iter().filter(|rule| rule.task == RETENTION) {
        let before = rule.before(now);
        if rule.old == Old::Drafts {
            forget_drafts(engine, before).await?;
            continue;
        }
        if rule.old == Old::Offers {
            // That nobody took one up has its row of the log.
            offers::forget_lapsed(engine).await?;
            continue;
        }
        let tx = engine.store.write().await?;
        if rule.old == Old::Feedback {
            // What is no longer there need not wait any longer.
            tx.close_tasks_opened_before(TaskKind::Feedback, before, "forgotten", now).await?;
        }
        let rows = tx.forget_old(rule.old, before).await?;
        tx.commit().await?;
        tracing::info!(retention.rule = rule.code, retention.rows = rows, "what is old was forgotten");
    }
    Ok(())
}

/// Erases what somebody began to write and never sent, with its photos.
async fn forget_drafts(engine: &Core, before: DateTime<Utc>) -> Result<(), EngineError> {
    loop {
        let forgotten = engine.store.forgotten_drafts(before, DRAFTS_AT_ONCE).await?;
        if forgotten.is_empty() {
            return Ok(());
        }
        for id in forgotten {
            let photos = engine.store.photos_of(id).await?;
            let tx = engine.store.write().await?;
            let gone = leaving::forget(engine, &tx, id, photos).await?;
            tx.commit().await?;
            gone.into_iter().for_each(|photo| photos::forget(engine, photo));
        }
    }
}

/// The listings that only this account answers for. A listing that others answer for stays theirs.
async fn listings_of_nobody_else(engine: &Core, account: AccountId) -> Result<Vec<ListingId>, EngineError> {
    let mut alone = Vec::new();
    for listing in engine.store.listings_of(account).await? {
        if engine.store.owners_of(listing).await? == [account] {
            alone.push(listing);
        }
    }
    Ok(alone)
}

/// Erases accounts whose holders asked for it thirty days ago.
async fn erase(engine: &Core) -> Result<(), EngineError> {
    let now = engine.clock.now();
    for row in engine.store.accounts_to_erase(now).await? {
        let Ok(id) = row.id.parse::<AccountId>() else { continue };
        let alone = listings_of_nobody_else(engine, id).await?;
        for listing in &alone {
            for photo in engine.store.photos_of(*listing).await? {
                photos::forget(engine, photo);
            }
        }
        let tx = engine.store.write().await?;
        for listing in &alone {
            tx.set_ended(*listing, Some((now, OWNER_LEFT)), now).await?;
            tx.forget_answers(*listing).await?;
            tx.forget_suggestions(*listing).await?;
            tx.close_tasks_of_listing(*listing, &[TaskKind::Suggestion], None, OWNER_LEFT, now).await?;
        }
        tx.leave_listings(id).await?;
        tx.record_changes(&alone, now).await?;
        if let Some(hash) = row.email_hash {
            tx.forget_offers_to(&[hash]).await?;
        }
        tx.erase_account(id, now).await?;
        audit::record(engine, &tx, Act::on_account(None, "account.erased", id)).await?;
        tx.commit().await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sort_of_old_row_has_one_rule_and_every_rule_a_task_of_the_runner() {
        let all = [
            Old::SignIns,
            Old::Sessions,
            Old::EmailChanges,
            Old::Jobs,
            Old::Drafts,
            Old::KeptForms,
            Old::Links,
            Old::Offers,
            Old::Reminders,
            Old::Feedback,
            Old::Suggestions,
            Old::Tasks,
            Old::Accounts,
            Old::Audit,
        ];
        assert_eq!(RULES.iter().map(|rule| rule.old).collect::<Vec<_>>(), all);
        assert!(RULES.iter().all(|rule| [RETENTION, ERASURE, AUDIT].contains(&rule.task)));
    }

    #[test]
    fn something_is_old_when_its_time_is_over() {
        let now: DateTime<Utc> = "2026-11-22T12:00:00Z".parse().expect("a moment");
        let before = |code: &str| {
            let rule = RULES.iter().find(|rule| rule.code == code).expect("a rule");
            rule.before(now).to_rfc3339()
        };
        assert_eq!(before("sign_ins"), "2026-10-23T12:00:00+00:00");
        assert_eq!(before("feedback"), "2026-05-22T12:00:00+00:00");
        assert_eq!(before("audit"), "2024-11-22T12:00:00+00:00");
        assert_eq!(before("accounts"), now.to_rfc3339());
    }
}

//! What the staff see of the mail that goes out, and of the log.

use domain::account::{EmailAddress, Role};
use domain::id::{AccountId, EmailChangeId, JobId};
use domain::listing::CouncilCode;

use super::account::{NEW_EMAIL, OLD_EMAIL, email_of};
use super::audit::{self, Act};
use super::offers;
use super::sign_in::CHALLENGE_EMAIL;
use crate::Core;
use crate::actor::Actor;
use crate::error::EngineError;
use crate::outbox::Job;
use crate::read_model::{AuditRow, FailedMail, MailShown};

/// Mails that were given up, as far as one page shows them.
const SHOWN: usize = 100;
/// How many of them are looked at for those of somebody's councils.
const LOOKED_AT: u64 = 1_000;

/// Whom a mail was for, as far as it is known now.
#[derive(Default)]
struct ToWhom {
    email: Option<EmailAddress>,
    councils: Vec<CouncilCode>,
}

impl ToWhom {
    /// Whether it is the business of these councils' staff. What belongs to no council is that of the whole site's.
    fn concerns(&self, councils: &[Option<CouncilCode>]) -> bool {
        councils.contains(&None) || councils.iter().flatten().any(|own| self.councils.contains(own))
    }
}

/// Whoever may look at mail.
fn looks(role: Role) -> bool {
    role.is_staff()
}

/// Whoever may send it again.
fn acts(role: Role) -> bool {
    role.is_staff() && role != Role::ReadOnly
}

/// How mail stands; of what was given up, what concerns the councils of the one who asks. That it was looked at is
/// recorded.
pub async fn mail(engine: &Core, actor: &Actor) -> Result<MailShown, EngineError> {
    let (seen, sent) = (actor.councils_where(looks), actor.councils_where(acts));
    let (waiting, oldest_waiting_at) = engine.store.waiting_jobs().await?;
    let mut failed = Vec::new();
    for job in engine.store.given_up_jobs(LOOKED_AT).await? {
        if failed.len() == SHOWN {
            break;
        }
        let to = to_whom(engine, &job.payload).await?;
        if to.concerns(&seen) {
            failed.push(FailedMail {
                id: job.id,
                kind: job.kind,
                masked_email: to.email.as_ref().map(EmailAddress::masked),
                failed_at: job.failed_at,
                attempts: job.attempts,
                error: job.error,
                may_send_again: to.concerns(&sent),
            });
        }
    }
    audit::look(engine, Act::look(actor.account, "mail.read", "mail")).await?;
    Ok(MailShown { waiting, oldest_waiting_at, failed })
}

/// Whom a job writes to. A job of another release, and one of somebody who is gone, is for nobody we know.
async fn to_whom(engine: &Core, payload: &str) -> Result<ToWhom, EngineError> {
    let Ok(job) = Job::read(payload) else { return Ok(ToWhom::default()) };
    let (email, account) = recipient(engine, &job).await?;
    let mut councils = match account {
        Some(account) => engine.store.councils_about(account).await?,
        None => Vec::new(),
    };
    // Of whoever is invited, the inviting council sees the invitation and what is sent to any address that somebody
    // signs in with. All other mail would tell it that there is an account.
    let offers = match (&job, &email) {
        (Job::RoleOffered { offer }, _) => engine.store.offer(*offer).await?.into_iter().collect(),
        (Job::SignIn { .. }, Some(email)) => offers::waiting_for(engine, email).await?,
        _ => Vec::new(),
    };
    councils.extend(offers.iter().filter_map(|offer| CouncilCode::parse(&offer.council).ok()));
    if let Job::Invited { council, .. } = job {
        councils.extend(council);
    }
    Ok(ToWhom { email, councils })
}

async fn recipient(engine: &Core, job: &Job) -> Result<(Option<EmailAddress>, Option<AccountId>), EngineError> {
    let account: Option<AccountId> = match job {
        Job::SignIn { challenge } => {
            let Some(row) = engine.store.challenge(*challenge).await? else { return Ok((None, None)) };
            let email = opened(engine, CHALLENGE_EMAIL, &row.id, &row.email_sealed);
            return Ok((email, row.account_id.and_then(|id| id.parse().ok())));
        }
        Job::ConfirmEmail { change } => return of_change(engine, *change, false).await,
        Job::EmailChangeAsked { change } => return of_change(engine, *change, true).await,
        Job::EmailChanged { change, to_old } => return of_change(engine, *change, *to_old).await,
        Job::RoleOffered { offer } => {
            let row = engine.store.offer(*offer).await?;
            return Ok((row.and_then(|row| offers::address(engine, &row).ok()), None));
        }
        Job::ReferenceAsked { request } => {
            let open = super::references::open(engine, *request).await?;
            return Ok((open.and_then(|(referee, _)| EmailAddress::parse(&referee.email).ok()), None));
        }
        Job::SuggestionClosed { suggestion } => {
            let found = super::suggestions::find(engine, *suggestion).await?;
            return Ok((found.and_then(|found| found.email(engine).ok().flatten()), None));
        }
        Job::NewBrowser { session } => {
            engine.store.session(*session).await?.and_then(|session| session.account_id.parse().ok())
        }
        Job::Invited { account, .. }
        | Job::DeletionAsked { account }
        | Job::SecondFactorLocked { account }
        | Job::SecondFactorReset { account }
        | Job::SecondFactorChanged { account }
        | Job::RecoveryCodesMade { account }
        | Job::RecoveryCodeUsed { account }
        | Job::ListingSent { account, .. }
        | Job::ListingShared { account, .. }
        | Job::SuggestionMade { account, .. }
        | Job::ListingSuspended { account, .. }
        | Job::ListingRestored { account, .. }
        | Job::ListingApproved { account, .. }
        | Job::ListingDecided { account, .. }
        | Job::CheckEnds { account, .. }
        | Job::CheckOver { account, .. }
        | Job::AnythingChanged { account, .. }
        | Job::StillRight { account, .. }
        | Job::ListingHidden { account, .. } => Some(*account),
    };
    let Some(account) = account else { return Ok((None, None)) };
    let row = engine.store.account(account).await?.filter(|row| row.erased_at.is_none());
    Ok((row.and_then(|row| email_of(engine, &row).ok()), Some(account)))
}

/// One of the two addresses of a change.
async fn of_change(
    engine: &Core,
    change: EmailChangeId,
    to_old: bool,
) -> Result<(Option<EmailAddress>, Option<AccountId>), EngineError> {
    let Some(row) = engine.store.email_change(change).await? else { return Ok((None, None)) };
    let (place, sealed) = if to_old { (OLD_EMAIL, &row.old_sealed) } else { (NEW_EMAIL, &row.new_sealed) };
    Ok((opened(engine, place, &row.id, sealed), row.account_id.parse().ok()))
}

/// An address that lies sealed; `None` where no key of ours opens it, which is no reason to show no page.
fn opened(engine: &Core, place: &str, row: &str, sealed: &str) -> Option<EmailAddress> {
    let text = engine.keys.open(place, row, sealed).ok()?;
    EmailAddress::parse(&text).ok()
}

/// Sends a mail again that was given up; `false` when there is none such that concerns their councils.
pub async fn send_again(engine: &Core, actor: &Actor, job: JobId) -> Result<bool, EngineError> {
    let Some(given_up) = engine.store.given_up_job(job).await? else { return Ok(false) };
    if !to_whom(engine, &given_up.payload).await?.concerns(&actor.councils_where(acts)) {
        return Ok(false);
    }
    let tx = engine.store.write().await?;
    if !tx.send_again(job, engine.clock.now()).await? {
        return Ok(false);
    }
    let act = Act {
        actor: Some(actor.account),
        act: "mail.sent_again",
        subject_kind: "job",
        subject_id: job.to_string(),
        ..Act::default()
    };
    audit::record(engine, &tx, act).await?;
    tx.commit().await?;
    engine.wake.notify_one();
    Ok(true)
}

/// The whole audit log; that it was read becomes its newest row.
pub async fn audit_export(engine: &Core, actor: &Actor) -> Result<Vec<AuditRow>, EngineError> {
    audit::look(engine, Act::look(actor.account, "audit.exported", "audit")).await?;
    audit::all(engine).await
}

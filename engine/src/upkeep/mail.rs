use super::Finding;
use crate::clock::Clock;
use crate::config::EngineConfig;
use crate::mail::{Post, Unsent};
use crate::store::Store;

/// A mail that has waited for longer than this is more than a mail server that is slow.
const LONG_MINUTES: i64 = 60;

/// What `doctor` says of mail: the server, what waits, what was given up.
pub(super) async fn mail(config: &EngineConfig, store: &Store, clock: &Clock) -> Vec<Finding> {
    vec![server(config).await, waiting(store, clock).await, given_up(store).await]
}

async fn server(config: &EngineConfig) -> Finding {
    let Some(url) = &config.mail.smtp_url else {
        return finding(
            true,
            "is written into the folder `mail` of the data folder; set MARKETPLACE_SMTP_URL to send it",
        );
    };
    let place = url.place();
    match Post::new(&config.mail, &config.data_dir).check().await {
        Ok(()) if url.is_private() => finding(true, format!("the mail server {place} answers")),
        Ok(()) => finding(
            false,
            format!(
                "the mail server {place} answers, but anybody on the way can read along. Use smtps:// or ?tls=required."
            ),
        ),
        Err(Unsent::Later(why) | Unsent::Never(why)) => {
            finding(false, format!("the mail server {place} does not answer ({why}). Check MARKETPLACE_SMTP_URL."))
        }
    }
}

async fn waiting(store: &Store, clock: &Clock) -> Finding {
    match store.waiting_jobs().await {
        Ok((count, oldest)) => {
            let minutes = oldest.map_or(0, |since| (clock.now() - since).num_minutes().max(0));
            let advice = format!("{count} mails wait, the oldest for {minutes} minutes");
            if minutes < LONG_MINUTES {
                Finding { what: "mail that waits", ok: true, advice }
            } else {
                let advice = format!("{advice}. Is a worker running (`server serve` or `server worker`)?");
                Finding { what: "mail that waits", ok: false, advice }
            }
        }
        Err(error) => Finding { what: "mail that waits", ok: false, advice: format!("cannot be counted: {error}") },
    }
}

async fn given_up(store: &Store) -> Finding {
    let (ok, advice) = match store.failed_jobs().await {
        Ok(0) => (true, "none".to_owned()),
        Ok(count) => {
            (false, format!("{count} mails. Officers see them on the page /officer/mail and can send them again."))
        }
        Err(error) => (false, format!("cannot be counted: {error}")),
    };
    Finding { what: "mail given up", ok, advice }
}

fn finding(ok: bool, advice: impl Into<String>) -> Finding {
    Finding { what: "mail", ok, advice: advice.into() }
}

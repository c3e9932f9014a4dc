//! Talking to a mail server. `lettre` speaks the protocol; the few connections that are kept for the next
//! mail are ours, because its own pool takes back a connection that was cut off in the middle of a mail,
//! and then takes the late answer to that mail for the answer to the next.

use std::error::Error as _;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use lettre::address::Envelope;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{AsyncSmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt};
use lettre::transport::smtp::extension::ClientId;

use super::config::{Safety, SmtpUrl};
use super::transport::Unsent;

/// Until a connection is made.
const CONNECT: Duration = Duration::from_secs(10);
/// From the first byte to the server's last word on a mail; less than a job's lease.
const WHOLE_SEND: Duration = Duration::from_secs(30);
/// How long a connection without work is kept: less than the minutes after which servers close it.
const IDLE: Duration = Duration::from_secs(20);
/// Connections that are kept.
const KEPT: usize = 4;

pub(super) struct Smtp {
    url: SmtpUrl,
    hello: ClientId,
    idle: Mutex<Vec<(AsyncSmtpConnection, Instant)>>,
}

impl Smtp {
    pub fn new(url: SmtpUrl) -> Self {
        Self { url, hello: ClientId::default(), idle: Mutex::new(Vec::new()) }
    }

    /// Hands one message over. Whatever goes wrong, or takes too long, closes the connection.
    pub async fn send(&self, envelope: &Envelope, message: &[u8]) -> Result<(), Unsent> {
        within(WHOLE_SEND, async {
            let mut connection = self.connection().await.map_err(|error| unreached(&error))?;
            let sender = Mail::new(envelope.from().cloned(), Vec::new());
            connection.command(sender).await.map_err(|error| unreached(&error))?;
            for to in envelope.to() {
                connection.command(Rcpt::new(to.clone(), Vec::new())).await.map_err(|error| refused(&error))?;
            }
            connection.command(Data).await.map_err(|error| unreached(&error))?;
            connection.message(message).await.map_err(|error| refused(&error))?;
            self.keep(connection);
            Ok(())
        })
        .await
    }

    /// Connects, says EHLO, signs in and asks for nothing.
    pub async fn check(&self) -> Result<(), Unsent> {
        within(CONNECT, async {
            let mut connection = self.connect().await.map_err(|error| unreached(&error))?;
            let is_there = connection.test_connected().await;
            // It is closed in any case; saying so is a courtesy.
            let _ = connection.quit().await;
            if is_there { Ok(()) } else { Err(Unsent::Later("connection".into())) }
        })
        .await
    }

    async fn connection(&self) -> Result<AsyncSmtpConnection, Error> {
        while let Some((mut connection, since)) = self.take_idle() {
            if since.elapsed() < IDLE && connection.test_connected().await {
                return Ok(connection);
            }
        }
        self.connect().await
    }

    async fn connect(&self) -> Result<AsyncSmtpConnection, Error> {
        let tls = || TlsParameters::new(self.url.host.clone());
        let wrapped = if self.url.safety == Safety::Tls { Some(tls()?) } else { None };
        let place = (self.url.host.as_str(), self.url.port);
        let mut connection =
            AsyncSmtpConnection::connect_tokio1(place, Some(CONNECT), &self.hello, wrapped, None).await?;
        if self.url.safety == Safety::StartTls {
            connection.starttls(tls()?, &self.hello).await?;
        }
        if let Some(login) = &self.url.login {
            let credentials = Credentials::new(login.user.to_string(), login.password.to_string());
            connection.auth(DEFAULT_MECHANISMS, &credentials).await?;
        }
        Ok(connection)
    }

    fn take_idle(&self) -> Option<(AsyncSmtpConnection, Instant)> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop()
    }

    fn keep(&self, connection: AsyncSmtpConnection) {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        idle.retain(|(_, since)| since.elapsed() < IDLE);
        if idle.len() < KEPT {
            idle.push((connection, Instant::now()));
        }
    }
}

async fn within(limit: Duration, work: impl Future<Output = Result<(), Unsent>>) -> Result<(), Unsent> {
    tokio::time::timeout(limit, work).await.unwrap_or_else(|_| Err(Unsent::Later("timeout".into())))
}

/// What went wrong before the mail was spoken of: it says nothing about the mail.
fn unreached(error: &Error) -> Unsent {
    match error.status() {
        Some(code) => Unsent::Later(format!("smtp {}", u16::from(code))),
        None => Unsent::Later(without_answer(error).into()),
    }
}

/// What the server said about the mail, or that it said nothing.
fn refused(error: &Error) -> Unsent {
    let Some(code) = error.status().map(u16::from) else { return Unsent::Later(without_answer(error).into()) };
    let said = error.source().map(ToString::to_string).unwrap_or_default();
    let detail = said.split_whitespace().next().filter(|word| is_detail(word));
    let reason = match detail {
        Some(detail) => format!("smtp {code} {detail}"),
        None => format!("smtp {code}"),
    };
    if error.is_permanent() && !is_about_us(code, detail) { Unsent::Never(reason) } else { Unsent::Later(reason) }
}

fn without_answer(error: &Error) -> &'static str {
    if error.is_tls() {
        "tls"
    } else if error.is_timeout() {
        "timeout"
    } else if error.is_client() {
        // It offers less than we ask for: no STARTTLS, no way to sign in.
        "server_lacks_feature"
    } else {
        "connection"
    }
}

/// An enhanced status code (RFC 3463): three numbers with dots between.
fn is_detail(word: &str) -> bool {
    let parts: Vec<&str> = word.split('.').collect();
    parts.len() == 3
        && parts.iter().all(|part| (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()))
}

/// Whether a refusal is for ever but not about who the mail is for: a wrong password, a sender that is not
/// allowed, a policy. An operator can mend that, so the mail waits.
fn is_about_us(code: u16, detail: Option<&str>) -> bool {
    match detail {
        // The sender's address; the mail system itself; the protocol; security and policy.
        Some("5.1.7" | "5.1.8") => true,
        Some(detail) => ["5.3.", "5.5.", "5.7."].iter().any(|subject| detail.starts_with(subject)),
        // No such mailbox, not here, too full, not a name, takes no mail at all.
        None => !matches!(code, 550..=553 | 556),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_about_the_person_is_for_ever() {
        for (code, detail) in
            [(550, None), (550, Some("5.1.1")), (552, Some("5.2.2")), (553, None), (556, Some("5.1.10"))]
        {
            assert!(!is_about_us(code, detail), "{code} {detail:?}");
        }
        for (code, detail) in [
            (535, None),
            (530, Some("5.7.0")),
            (550, Some("5.7.1")),
            (553, Some("5.1.8")),
            (554, None),
            (502, Some("5.5.1")),
        ] {
            assert!(is_about_us(code, detail), "{code} {detail:?}");
        }
    }

    #[test]
    fn a_detail_is_three_numbers() {
        assert!(is_detail("5.1.10"));
        for word in ["5.1", "mailbox", "5.1.x", "5.1.1.1", "", "5..1"] {
            assert!(!is_detail(word), "{word}");
        }
    }
}

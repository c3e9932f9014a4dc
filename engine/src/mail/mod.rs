//! Letters by e-mail: what each says, how it is put into a message, and how it goes out.
//!
//! A letter is made from rows at the moment it is sent ([`Letter`]); nothing of it is stored. To add one:
//! a variant of [`Says`], its words in `locales/en/mail.ftl`, a function in `message.rs`.

mod config;
mod layout;
mod letter;
mod message;
mod smtp;
mod transport;

use std::path::Path;

use chrono::{DateTime, Utc};
use domain::id::JobId;

pub use config::{MailConfig, SmtpUrl, is_mailbox};
pub use letter::{CheckEnding, Letter, ListingDecided, Says};
pub(crate) use transport::Unsent;

use transport::Transport;

/// Where letters are put into messages and handed on.
pub(crate) struct Post {
    config: MailConfig,
    transport: Transport,
}

impl Post {
    /// Makes no connection yet.
    pub fn new(config: &MailConfig, data_dir: &Path) -> Self {
        Self { config: config.clone(), transport: Transport::new(config.smtp_url.as_ref(), data_dir) }
    }

    /// Sends a letter. The same job makes the same Message-ID every time, so that a mail that goes out
    /// twice is one mail.
    pub async fn send(&self, id: JobId, letter: &Letter, now: DateTime<Utc>) -> Result<(), Unsent> {
        let message = message::compose(&self.config, id, letter, now)?;
        let moment = now.format("%Y%m%dT%H%M%SZ").to_string();
        self.transport.deliver(message.envelope(), message.formatted(), &moment, id).await
    }

    /// Whether mail could go out at this moment; without a mail server, always.
    pub async fn check(&self) -> Result<(), Unsent> {
        self.transport.check().await
    }
}

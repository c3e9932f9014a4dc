use std::net::IpAddr;

use lettre::message::Mailbox;
use url::Url;
use zeroize::Zeroizing;

/// How mail goes out, and what it says of the site.
#[derive(Clone, Debug)]
pub struct MailConfig {
    /// The mail server; `None` for files in the data folder.
    pub smtp_url: Option<SmtpUrl>,
    /// Whom mail comes from: an address, with or without a name (`Care <no-reply@care.example.org>`).
    pub from: String,
    /// Where answers go, if anybody reads them.
    pub reply_to: Option<String>,
    /// The public address of the site, without a slash at the end.
    pub base_url: String,
    /// The name of the site; `None` leaves it to the letter's own language.
    pub site_name: Option<String>,
}

impl Default for MailConfig {
    /// A machine of its own, whose mail goes into files.
    fn default() -> Self {
        Self {
            smtp_url: None,
            from: "no-reply@localhost.localdomain".into(),
            reply_to: None,
            base_url: "http://127.0.0.1:3000".into(),
            site_name: None,
        }
    }
}

/// Whether a text can stand in a mail's `From` and `Reply-To`: an address, with or without a name.
#[must_use]
pub fn is_mailbox(text: &str) -> bool {
    // The reader stops after the first address, whatever follows.
    let is_whole = |mailbox: Mailbox| text.trim_end().trim_end_matches('>').ends_with(&mailbox.email.to_string());
    !text.contains(char::is_control) && text.parse().is_ok_and(is_whole)
}

/// The address of a mail server. It may hold a password, so it is never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct SmtpUrl {
    pub(super) host: String,
    pub(super) port: u16,
    pub(super) safety: Safety,
    pub(super) login: Option<Login>,
}

/// How a connection is kept from being read on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Safety {
    /// Not at all.
    Plain,
    /// It begins in the open and must be encrypted before anything is said.
    StartTls,
    /// Encrypted from its first byte.
    Tls,
}

#[derive(Clone, PartialEq, Eq)]
pub(super) struct Login {
    pub user: Zeroizing<String>,
    pub password: Zeroizing<String>,
}

impl SmtpUrl {
    /// Reads `smtps://user:password@host:port`, `smtp://user:password@host:port?tls=required` or
    /// `smtp://host:port`. A password over a connection that others can read is refused, except to this
    /// very machine. User and password are percent-encoded.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let url = Url::parse(text.trim()).ok()?;
        let host = url.host_str()?.trim_matches(['[', ']']).to_owned();
        let options: Vec<_> = url.query_pairs().collect();
        let tls = match options.as_slice() {
            [] => None,
            [(name, value)] if name == "tls" => Some(value.as_ref()),
            _ => return None,
        };
        let (safety, usual_port) = match (url.scheme(), tls) {
            ("smtps", None | Some("required")) => (Safety::Tls, 465),
            ("smtp", Some("required")) => (Safety::StartTls, 587),
            ("smtp", None) => (Safety::Plain, 25),
            _ => return None,
        };
        let login = match (url.username(), url.password()) {
            ("", None) => None,
            ("", Some(_)) | (_, None) => return None,
            (user, Some(password)) => Some(Login { user: decoded(user)?, password: decoded(password)? }),
        };
        let is_bare = matches!(url.path(), "" | "/") && url.fragment().is_none() && !host.is_empty();
        let read = Self { host, port: url.port().unwrap_or(usual_port), safety, login };
        (is_bare && (read.login.is_none() || read.is_private())).then_some(read)
    }

    /// Whether nobody on the way can read what is said: encrypted, or within this machine.
    #[must_use]
    pub fn is_private(&self) -> bool {
        let is_here = self.host == "localhost" || self.host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback());
        self.safety != Safety::Plain || is_here
    }

    /// Host and port, for people who look for a fault.
    #[must_use]
    pub fn place(&self) -> String {
        format!("{}:{}", self.host, self.port)
    }
}

impl std::fmt::Debug for SmtpUrl {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("smtp://…")
    }
}

fn decoded(text: &str) -> Option<Zeroizing<String>> {
    let text = percent_encoding::percent_decode_str(text).decode_utf8().ok()?;
    Some(Zeroizing::new(text.into_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_of_a_mail_server_is_read() {
        let read = |text: &str| {
            let url = SmtpUrl::parse(text).unwrap_or_else(|| panic!("{text}"));
            (url.place(), url.safety, url.login.map(|login| format!("{} {}", *login.user, *login.password)))
        };
        for (text, place, safety, login) in [
            ("smtp://127.0.0.1:2525", "127.0.0.1:2525", Safety::Plain, None),
            ("smtp://mail.example.org", "mail.example.org:25", Safety::Plain, None),
            ("smtps://a%40b:p%3Aw@mail.example.org", "mail.example.org:465", Safety::Tls, Some("a@b p:w")),
            ("smtp://u:p@mail.example.org?tls=required", "mail.example.org:587", Safety::StartTls, Some("u p")),
            ("smtp://u:p@localhost:25", "localhost:25", Safety::Plain, Some("u p")),
            ("smtp://[::1]:25", "::1:25", Safety::Plain, None),
        ] {
            assert_eq!(read(text), (place.to_owned(), safety, login.map(str::to_owned)), "{text}");
        }
    }

    #[test]
    fn a_password_is_said_to_nobody_and_printed_nowhere() {
        for text in [
            "smtp://u:hunter2@mail.example.org",
            "smtp://u:hunter2@mail.example.org?tls=opportunistic",
            "smtp://u@mail.example.org?tls=required",
            "smtp://:p@mail.example.org?tls=required",
            "http://mail.example.org",
            "mail.example.org:25",
            "smtp://mail.example.org/path",
            "smtp://",
            "",
        ] {
            assert_eq!(SmtpUrl::parse(text), None, "{text}");
        }
        let url = SmtpUrl::parse("smtps://u:hunter2@mail.example.org");
        assert!(url.is_some() && !format!("{url:?}").contains("hunter2"));
    }

    #[test]
    fn a_sender_is_an_address_with_or_without_a_name() {
        for text in ["no-reply@care.example.org", "Find support <no-reply@care.example.org>"] {
            assert!(is_mailbox(text), "{text}");
        }
        for text in ["", "care", "a@b.example\r\nBcc: c@d.example", "a@b.example, c@d.example"] {
            assert!(!is_mailbox(text), "{text}");
        }
    }
}

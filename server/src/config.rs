//! What an operator may set, read once at start: defaults, then the TOML file that
//! `MARKETPLACE_CONFIG` names, then the environment, then `MARKETPLACE_<SETTING>_FILE`, which holds
//! a value in a file of its own (a secret that must not stand in the environment).
//!
//! To add a setting: a name in [`SETTINGS`], a field of [`Config`], a line in [`Config::read`].

mod base_url;
mod raw;
mod secret;

use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;

pub use base_url::BaseUrl;
use engine::mail::{MailConfig, SmtpUrl};
pub use secret::Secret;

use crate::http::client_ip::TrustedProxies;
use raw::Raw;

/// Every setting of this release, as the TOML file spells it. The variable is the same in capitals
/// after `MARKETPLACE_`.
pub const SETTINGS: &[&str] = &[
    "listen",
    "metrics_listen",
    "base_url",
    "data_dir",
    "database_url",
    "postcodes_file",
    "trusted_proxies",
    "rate_limits",
    "site_name",
    "clock_file",
    "secret_key",
    "secret_key_previous",
    "smtp_url",
    "mail_from",
    "mail_reply_to",
];

/// The settings, all valid.
#[derive(Clone, Debug)]
pub struct Config {
    /// Where the pages are served.
    pub listen: SocketAddr,
    /// Where Prometheus asks; never the public address.
    pub metrics_listen: SocketAddr,
    /// The address residents use, for canonical links, the sitemap and `Secure` cookies.
    pub base_url: BaseUrl,
    /// Folder of the embedded database and the search index.
    pub data_dir: PathBuf,
    /// The database, when it is not the embedded one of the data folder.
    pub database_url: Option<DatabaseUrl>,
    /// An operator's own postcode table.
    pub postcodes_file: Option<PathBuf>,
    /// Proxies whose forwarding headers are believed.
    pub trusted_proxies: TrustedProxies,
    /// Whether one requester may be told to wait. Off is for benches on loopback.
    pub rate_limits: bool,
    /// The name in the header of every page; `None` leaves it to the page's own language.
    pub site_name: Option<String>,
    /// The file that holds the present time, in a test build.
    pub clock_file: Option<PathBuf>,
    /// What sealed fields, codes and links follow from; `None` where one is made and kept in the data folder.
    pub secret_key: Option<Secret>,
    /// The key before it, until `server rotate-key` has run.
    pub secret_key_previous: Option<Secret>,
    /// The mail server; without one, mail is written into files.
    pub smtp_url: Option<SmtpUrl>,
    /// Whom mail comes from; `None` for `no-reply@` and the site's host.
    pub mail_from: Option<String>,
    /// Where answers to mail go, if anybody reads them.
    pub mail_reply_to: Option<String>,
    /// Settings that were given and that this release does not know, perhaps misspelt.
    pub unknown: Vec<String>,
}

/// The address of a database. It may hold a password, so it is never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct DatabaseUrl(String);

impl DatabaseUrl {
    /// The address itself, for the engine alone.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Whether it is one of PostgreSQL, which several servers may share.
    #[must_use]
    pub fn is_postgres(&self) -> bool {
        self.0.starts_with("postgres")
    }
}

impl std::fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(if self.is_postgres() { "postgres://…" } else { "sqlite://…" })
    }
}

/// Everything that is wrong with the settings, at once.
#[derive(Debug, thiserror::Error)]
#[error("the settings cannot be used:\n{}", .0.iter().map(|p| format!("  - {p}")).collect::<Vec<_>>().join("\n"))]
pub struct BadConfig(pub Vec<String>);

impl Config {
    /// The settings of this process.
    ///
    /// # Errors
    /// With every problem there is, in words that name the setting and never its value.
    pub fn load() -> Result<Self, BadConfig> {
        // A variable that is not UTF-8 cannot be one of ours: names are ASCII, and values that we
        // could not read would be refused anyway.
        Self::read(
            std::env::vars_os().filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?))),
        )
    }

    /// The settings that this environment describes.
    ///
    /// # Errors
    /// As [`Config::load`].
    pub fn read(environment: impl IntoIterator<Item = (String, String)>) -> Result<Self, BadConfig> {
        let mut raw = Raw::gather(environment);
        let listen = raw.or_default("listen", ADDRESS, SocketAddr::from((Ipv4Addr::LOCALHOST, 3000)), parsed);
        let config = Self {
            metrics_listen: raw.or_default(
                "metrics_listen",
                ADDRESS,
                SocketAddr::from((Ipv4Addr::LOCALHOST, 3001)),
                parsed,
            ),
            base_url: raw.or_default(
                "base_url",
                "an address that starts with http:// or https:// and has no path, such as https://care.example.org",
                BaseUrl::of_listener(listen),
                BaseUrl::parse,
            ),
            data_dir: raw.or_default("data_dir", "a folder", PathBuf::from("./var"), path),
            database_url: raw.optional(
                "database_url",
                "an address that starts with sqlite:// or postgres://",
                database,
            ),
            postcodes_file: raw.optional("postcodes_file", "a file", path),
            trusted_proxies: raw.or_default(
                "trusted_proxies",
                "addresses or networks with commas between them, such as 10.0.0.5, 192.168.0.0/24",
                TrustedProxies::default(),
                TrustedProxies::parse,
            ),
            rate_limits: raw.or_default("rate_limits", "`on` or `off`", true, on_off),
            site_name: raw.optional("site_name", "a name of 1 to 60 characters", site_name),
            clock_file: raw.optional("clock_file", CLOCK_FILE, clock_file),
            secret_key: raw.optional("secret_key", SECRET_KEY, Secret::key),
            secret_key_previous: raw.optional("secret_key_previous", SECRET_KEY, Secret::key),
            smtp_url: raw.optional("smtp_url", SMTP_URL, SmtpUrl::parse),
            mail_from: raw.optional("mail_from", MAILBOX, mailbox),
            mail_reply_to: raw.optional("mail_reply_to", MAILBOX, mailbox),
            unknown: raw.unknown(),
            listen,
        };
        if !config.is_embedded() && config.secret_key.is_none() {
            raw.missing("secret_key", "with PostgreSQL, where all servers share one key");
        }
        raw.finish(config)
    }

    /// What the engine needs of it.
    #[must_use]
    pub fn engine(&self) -> engine::EngineConfig {
        engine::EngineConfig {
            data_dir: self.data_dir.clone(),
            database_url: self.database_url.as_ref().map(|url| url.expose().to_owned()),
            postcodes_file: self.postcodes_file.clone(),
            secret_key: self.secret_key.as_ref().map(|key| key.expose().to_owned().into()),
            secret_key_previous: self.secret_key_previous.as_ref().map(|key| key.expose().to_owned().into()),
            mail: self.mail(),
        }
    }

    fn mail(&self) -> MailConfig {
        MailConfig {
            smtp_url: self.smtp_url.clone(),
            from: self.mail_from.clone().unwrap_or_else(|| sender_of(&self.base_url)),
            reply_to: self.mail_reply_to.clone(),
            base_url: self.base_url.as_str().to_owned(),
            site_name: self.site_name.clone(),
        }
    }

    /// The clock the whole process goes by.
    #[must_use]
    pub fn clock(&self) -> engine::Clock {
        #[cfg(feature = "test-clock")]
        if let Some(file) = &self.clock_file {
            return engine::Clock::file(file.clone());
        }
        engine::Clock::system()
    }

    /// Whether the database is the embedded one, which one machine has for itself.
    #[must_use]
    pub fn is_embedded(&self) -> bool {
        self.database_url.as_ref().is_none_or(|url| !url.is_postgres())
    }
}

const ADDRESS: &str = "an address and a port, such as 127.0.0.1:3000";

const SECRET_KEY: &str = "a secret of at least 32 characters, such as `openssl rand -hex 32` makes";

const SMTP_URL: &str =
    "smtps://user:password@host, smtp://user:password@host?tls=required, or smtp://host without a password";

const MAILBOX: &str = "an e-mail address, with or without a name, such as Care <no-reply@care.example.org>";

const CLOCK_FILE: &str = if cfg!(feature = "test-clock") {
    "a file"
} else {
    "nothing: this program was built without the feature `test-clock`"
};

fn parsed<T: std::str::FromStr>(text: &str) -> Option<T> {
    text.parse().ok()
}

fn path(text: &str) -> Option<PathBuf> {
    (!text.is_empty()).then(|| PathBuf::from(text))
}

fn clock_file(text: &str) -> Option<PathBuf> {
    if cfg!(feature = "test-clock") { path(text) } else { None }
}

fn database(text: &str) -> Option<DatabaseUrl> {
    let known = ["sqlite:", "postgres://", "postgresql://"];
    known.iter().any(|start| text.starts_with(start)).then(|| DatabaseUrl(text.to_owned()))
}

fn mailbox(text: &str) -> Option<String> {
    engine::mail::is_mailbox(text).then(|| text.to_owned())
}

/// `no-reply@` and the site's host, where that is a name that mail can come from.
fn sender_of(base_url: &BaseUrl) -> String {
    let host = base_url.as_str().split("://").nth(1).and_then(|rest| rest.split(':').next()).unwrap_or_default();
    let is_name = host.contains('.') && host.ends_with(|c: char| c.is_ascii_alphabetic());
    format!("no-reply@{}", if is_name { host } else { "localhost.localdomain" })
}

fn on_off(text: &str) -> Option<bool> {
    match text {
        "on" | "true" => Some(true),
        "off" | "false" => Some(false),
        _ => None,
    }
}

fn site_name(text: &str) -> Option<String> {
    let name = domain::text::one_line(text, 61);
    (1..=60).contains(&name.chars().count()).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(variables: &[(&str, &str)]) -> Result<Config, BadConfig> {
        Config::read(variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())))
    }

    #[test]
    fn nothing_set_is_a_machine_of_its_own() {
        let config = read(&[("PATH", "/bin")]).unwrap();
        assert_eq!(config.listen.to_string(), "127.0.0.1:3000");
        assert_eq!(config.base_url.as_str(), "http://127.0.0.1:3000");
        assert_eq!(config.metrics_listen.to_string(), "127.0.0.1:3001");
        assert_eq!(config.data_dir, PathBuf::from("./var"));
        assert!(config.is_embedded() && config.rate_limits && config.unknown.is_empty());
    }

    #[test]
    fn every_problem_is_named_at_once_and_no_value_is_repeated() {
        let problems = read(&[
            ("MARKETPLACE_LISTEN", "here"),
            ("MARKETPLACE_BASE_URL", "care.example.org"),
            ("MARKETPLACE_DATABASE_URL", "mysql://user:hunter2@db"),
            ("MARKETPLACE_RATE_LIMITS", "maybe"),
        ])
        .unwrap_err();
        let text = problems.to_string();
        for name in
            ["MARKETPLACE_LISTEN", "MARKETPLACE_BASE_URL", "MARKETPLACE_DATABASE_URL", "MARKETPLACE_RATE_LIMITS"]
        {
            assert!(text.contains(name), "{text}");
        }
        assert!(!text.contains("hunter2"), "{text}");
    }

    #[test]
    fn the_environment_wins_over_the_file_and_a_secret_may_stand_in_its_own_file() {
        let folder = tempfile::tempdir().unwrap();
        let toml = folder.path().join("marketplace.toml");
        std::fs::write(&toml, "listen = \"127.0.0.1:4000\"\nsite_name = \"From the file\"\nrate_limits = false\ntrusted_proxies = [\"10.0.0.1\"]\n").unwrap();
        let secret = folder.path().join("database");
        std::fs::write(&secret, "postgres://user:hunter2@db/marketplace\n").unwrap();
        let config = read(&[
            ("MARKETPLACE_CONFIG", toml.to_str().unwrap()),
            ("MARKETPLACE_LISTEN", "127.0.0.1:5000"),
            ("MARKETPLACE_DATABASE_URL_FILE", secret.to_str().unwrap()),
            ("MARKETPLACE_SECRET_KEY", KEY),
        ])
        .unwrap();
        assert_eq!(config.listen.port(), 5000);
        assert_eq!(config.site_name.as_deref(), Some("From the file"));
        assert!(!config.rate_limits && !config.is_embedded());
        assert!(config.trusted_proxies.contains([10, 0, 0, 1].into()));
        assert!(!format!("{config:?}").contains("hunter2"));
    }

    /// As good as any for a test.
    const KEY: &str = "0123456789abcdef0123456789abcdef";

    #[test]
    fn a_secret_key_is_long_never_printed_and_needed_where_servers_share_a_database() {
        let config = read(&[("MARKETPLACE_SECRET_KEY", KEY), ("MARKETPLACE_SECRET_KEY_PREVIOUS", KEY)]).unwrap();
        assert_eq!(config.secret_key.as_ref().map(Secret::expose), Some(KEY));
        assert!(!format!("{config:?}").contains(KEY));
        let short = read(&[("MARKETPLACE_SECRET_KEY", "hunter2")]).unwrap_err().to_string();
        assert!(short.contains("MARKETPLACE_SECRET_KEY") && !short.contains("hunter2"), "{short}");
        let shared = read(&[("MARKETPLACE_DATABASE_URL", "postgres://db/marketplace")]).unwrap_err().to_string();
        assert!(shared.contains("MARKETPLACE_SECRET_KEY"), "{shared}");
        assert!(read(&[]).unwrap().secret_key.is_none());
    }

    #[test]
    fn mail_has_a_sender_and_a_server_whose_password_is_never_printed() {
        let config = read(&[
            ("MARKETPLACE_BASE_URL", "https://care.example.org"),
            ("MARKETPLACE_SMTP_URL", "smtps://care:hunter2@mail.example.org"),
            ("MARKETPLACE_MAIL_REPLY_TO", "Helpline <help@care.example.org>"),
        ])
        .unwrap();
        assert!(!format!("{config:?}").contains("hunter2"));
        let mail = config.engine().mail;
        assert_eq!(mail.from, "no-reply@care.example.org");
        assert!(mail.smtp_url.is_some() && mail.reply_to.is_some());
        assert_eq!(read(&[]).unwrap().engine().mail.from, "no-reply@localhost.localdomain");

        let problems = read(&[
            ("MARKETPLACE_SMTP_URL", "smtp://care:hunter2@mail.example.org"),
            ("MARKETPLACE_MAIL_FROM", "hunter2"),
        ])
        .unwrap_err()
        .to_string();
        assert!(problems.contains("MARKETPLACE_SMTP_URL") && problems.contains("MARKETPLACE_MAIL_FROM"), "{problems}");
        assert!(!problems.contains("hunter2"), "{problems}");
    }

    #[test]
    fn a_setting_whose_own_name_ends_in_file_is_no_pointer_to_a_value() {
        let config = read(&[("MARKETPLACE_POSTCODES_FILE", "/data/ni.csv")]).unwrap();
        assert_eq!(config.postcodes_file, Some(PathBuf::from("/data/ni.csv")));
    }

    #[test]
    fn what_this_release_does_not_know_is_reported_and_no_reason_to_stop() {
        let config = read(&[("MARKETPLACE_LISTN", "127.0.0.1:1"), ("MARKETPLACE_BACKUP_DIR", "/backup")]).unwrap();
        assert_eq!(config.unknown, ["MARKETPLACE_BACKUP_DIR", "MARKETPLACE_LISTN"]);
    }

    #[test]
    fn a_file_that_is_missing_or_is_no_toml_is_a_problem() {
        let folder = tempfile::tempdir().unwrap();
        let missing = folder.path().join("no.toml");
        assert!(read(&[("MARKETPLACE_CONFIG", missing.to_str().unwrap())]).is_err());
        let broken = folder.path().join("broken.toml");
        std::fs::write(&broken, "listen = ").unwrap();
        assert!(read(&[("MARKETPLACE_CONFIG", broken.to_str().unwrap())]).is_err());
        assert!(read(&[("MARKETPLACE_SITE_NAME_FILE", missing.to_str().unwrap())]).is_err());
    }

    #[test]
    fn a_clock_that_can_be_moved_needs_a_build_for_tests() {
        let read = read(&[("MARKETPLACE_CLOCK_FILE", "clock")]);
        assert_eq!(read.is_ok(), cfg!(feature = "test-clock"));
    }
}

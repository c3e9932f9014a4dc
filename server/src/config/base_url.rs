use std::net::{IpAddr, SocketAddr};

use axum::http::Uri;

/// The public address of the site: scheme and host, no path, no slash at the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseUrl(String);

impl BaseUrl {
    /// Reads `https://care.example.org`, with or without a slash at the end.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let uri: Uri = text.parse().ok()?;
        let scheme = uri.scheme_str().filter(|scheme| matches!(*scheme, "http" | "https"))?;
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '[' | ']');
        let authority = uri.authority().filter(|authority| authority.as_str().chars().all(plain))?;
        let bare = uri.path_and_query().is_none_or(|rest| rest.as_str() == "/");
        // Browsers send the host of an origin in small letters; the two are compared as bytes.
        bare.then(|| Self(format!("{scheme}://{}", authority.as_str().to_ascii_lowercase())))
    }

    /// The address of a server that nobody put a name to.
    #[must_use]
    pub fn of_listener(listen: SocketAddr) -> Self {
        Self(format!("http://{listen}"))
    }

    /// The address as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether browsers reach the site encrypted.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.0.starts_with("https://")
    }

    /// Whether browsers keep `Secure` cookies for this site: encrypted, or on their own machine, which
    /// they take for secure.
    #[must_use]
    pub fn has_secure_cookies(&self) -> bool {
        self.is_https() || self.is_loopback()
    }

    /// Whether only this machine can use it.
    #[must_use]
    pub fn is_loopback(&self) -> bool {
        let uri: Option<Uri> = self.0.parse().ok();
        let host = uri.as_ref().and_then(Uri::host).unwrap_or_default().trim_matches(['[', ']']);
        host == "localhost" || host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_public_address_is_scheme_and_host() {
        for (typed, meant) in [
            ("https://care.example.org/", "https://care.example.org"),
            ("http://127.0.0.1:3000", "http://127.0.0.1:3000"),
            ("https://Care.Example.org", "https://care.example.org"),
        ] {
            assert_eq!(BaseUrl::parse(typed).unwrap().as_str(), meant);
        }
        for typed in [
            "",
            "care.example.org",
            "ftp://x.example",
            "https://x.example/care",
            "https://u:p@x.example",
            "https://x.example/?a",
        ] {
            assert_eq!(BaseUrl::parse(typed), None, "{typed:?}");
        }
    }

    #[test]
    fn cookies_are_secure_where_browsers_keep_them() {
        for (address, secure) in [
            ("https://care.example.org", true),
            ("http://127.0.0.1:3000", true),
            ("http://[::1]:3000", true),
            ("http://localhost:3000", true),
            ("http://care.example.org", false),
            ("http://0.0.0.0:3000", false),
            ("http://localhost.example.org", false),
        ] {
            assert_eq!(BaseUrl::parse(address).unwrap().has_secure_cookies(), secure, "{address}");
        }
    }
}

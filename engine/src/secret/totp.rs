use chrono::{DateTime, Utc};
use data_encoding::BASE32_NOPAD;
use totp_rs::{Builder, Totp};
use zeroize::Zeroizing;

/// The secret that an authenticator app shares with us (RFC 6238: SHA-1, six digits, 30 seconds).
pub struct Authenticator(Zeroizing<Vec<u8>>);

impl Authenticator {
    pub(super) fn new(secret: &[u8]) -> Self {
        Self(Zeroizing::new(secret.to_vec()))
    }

    /// Reads a secret as [`Authenticator::base32`] writes it.
    pub fn from_base32(text: &str) -> Option<Self> {
        BASE32_NOPAD.decode(text.as_bytes()).ok().map(|secret| Self(Zeroizing::new(secret)))
    }

    /// The secret as text.
    pub fn base32(&self) -> Zeroizing<String> {
        Zeroizing::new(BASE32_NOPAD.encode(&self.0))
    }

    /// The secret for typing: groups of four.
    pub fn in_groups(&self) -> String {
        let text = self.base32();
        let groups: Vec<&str> = text.as_bytes().chunks(4).filter_map(|group| std::str::from_utf8(group).ok()).collect();
        groups.join(" ")
    }

    /// The address that a QR code holds. A colon has a meaning of its own there.
    pub fn uri(&self, site: &str, holder: &str) -> String {
        let plain = |text: &str| text.replace(':', " ");
        let totp = self.builder().with_issuer(Some(plain(site))).with_account_name(plain(holder)).build_noncompliant();
        totp.to_url().unwrap_or_default()
    }

    /// The step whose code this is, at most one step (30 seconds) away from `now`. A code is to be taken
    /// only when its step is later than the last one that was.
    pub fn step_of(&self, code: &str, now: DateTime<Utc>) -> Option<i64> {
        let seconds = u64::try_from(now.timestamp()).ok()?;
        self.totp().check(code, seconds).and_then(|step| i64::try_from(step).ok())
    }

    #[cfg(test)]
    fn code_at(&self, now: DateTime<Utc>) -> String {
        self.totp().generate(u64::try_from(now.timestamp()).unwrap_or(0)).to_string()
    }

    fn builder(&self) -> Builder {
        Builder::new().with_secret(self.0.to_vec())
    }

    fn totp(&self) -> Totp {
        self.builder().build_noncompliant()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6238, appendix B (SHA-1), cut to six digits.
    #[test]
    fn codes_are_those_of_the_rfc() {
        let app = Authenticator::new(b"12345678901234567890");
        for (second, code) in
            [(59, "287082"), (1_111_111_109, "081804"), (1_234_567_890, "005924"), (2_000_000_000, "279037")]
        {
            let at = DateTime::from_timestamp(second, 0).unwrap();
            assert_eq!(app.code_at(at), code);
            assert_eq!(app.step_of(code, at), Some(second / 30));
        }
    }

    #[test]
    fn a_clock_may_be_wrong_by_one_step() {
        let app = Authenticator::new(b"12345678901234567890");
        let at = |second| DateTime::from_timestamp(second, 0).unwrap();
        let code = app.code_at(at(3_000));
        assert_eq!(app.step_of(&code, at(3_030)), Some(100));
        assert_eq!(app.step_of(&code, at(2_970)), Some(100));
        assert_eq!(app.step_of(&code, at(3_060)), None);
        assert_eq!(app.step_of(&code, at(2_939)), None);
    }

    #[test]
    fn the_address_for_an_app_holds_the_secret() {
        let app = Authenticator::new(b"12345678901234567890");
        let uri = app.uri("Care: near you", "anna@example.org");
        assert!(uri.starts_with("otpauth://totp/") && uri.contains("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"), "{uri}");
        assert_eq!(app.in_groups(), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assert_eq!(Authenticator::from_base32(&app.base32()).unwrap().in_groups(), app.in_groups());
    }
}

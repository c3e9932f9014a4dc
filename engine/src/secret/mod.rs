//! The secret key and everything that follows from it: sealed fields, keyed hashes, one-time codes,
//! links, authenticator secrets and signatures. Nothing here is ever logged.
//!
//! One key is configured. Each purpose has a sub-key of its own (HMAC with a label), so that what
//! leaks from one use says nothing about another. What was written names its key by a short id, and a
//! previous key still opens it until `server rotate-key` has run.

mod key_file;
mod token;
mod totp;

use chacha20poly1305::aead::{Aead, KeyInit as _, Payload};
use chacha20poly1305::{ChaCha20Poly1305, Key as AeadKey, Nonce};
use data_encoding::{BASE64URL_NOPAD, HEXLOWER};
use domain::account::EmailAddress;
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;
use uuid::Uuid;
use zeroize::Zeroizing;

pub use key_file::{SecretKeyError, load, private_folder};
pub use token::{BrowserToken, SessionToken};
pub use totp::Authenticator;

use crate::clock::Clock;

/// The shortest text that is taken for a secret key, in characters.
pub const SHORTEST_KEY: usize = 32;

/// What a one-time value is for; also the label of its sub-key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// The six digits of a sign-in mail.
    SignInCode,
    /// The link of a sign-in mail.
    SignInLink,
    /// The link that confirms a new address.
    EmailLink,
    /// The link with which a referee answers.
    ReferenceLink,
    /// The link with which an owner keeps a listing right.
    ListingLink,
}

impl Purpose {
    const fn label(self) -> &'static str {
        match self {
            Self::SignInCode => "sign-in code",
            Self::SignInLink => "sign-in link",
            Self::EmailLink => "email link",
            Self::ListingLink => "listing link",
            Self::ReferenceLink => "reference link",
        }
    }
}

/// The present key and the one before it.
pub struct Keys {
    present: Key,
    previous: Option<Key>,
}

struct Key {
    /// Eight hexadecimal digits that say which key wrote something.
    id: String,
    master: Zeroizing<[u8; 32]>,
}

/// A sealed field cannot be opened: it was written with a key that is not here, or altered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a sealed field cannot be opened with the keys of this installation")]
pub struct CannotOpen;

impl Keys {
    /// Keys from their texts, each of at least [`SHORTEST_KEY`] characters.
    #[must_use]
    pub fn new(present: &str, previous: Option<&str>) -> Self {
        Self { present: Key::new(present), previous: previous.map(Key::new) }
    }

    fn all(&self) -> impl Iterator<Item = &Key> {
        std::iter::once(&self.present).chain(&self.previous)
    }

    /// Seals a field. `place` (`account.email`) and `row` are bound to it: what was sealed for one row does
    /// not open in another.
    #[must_use]
    pub fn seal(&self, clock: &Clock, place: &str, row: &str, plain: &str) -> String {
        let mut nonce = [0; 12];
        nonce[..8].copy_from_slice(&clock.random().to_be_bytes());
        nonce[8..].copy_from_slice(&clock.random().to_be_bytes()[..4]);
        let bound = format!("{place}:{row}");
        let payload = Payload { msg: plain.as_bytes(), aad: bound.as_bytes() };
        // It fails for messages of over 256 GB only.
        let sealed = self.present.cipher().encrypt(&Nonce::from(nonce), payload).unwrap_or_default();
        let bytes = [nonce.as_slice(), &sealed].concat();
        format!("v1.{}.{}", self.present.id, BASE64URL_NOPAD.encode(&bytes))
    }

    /// Opens what [`Keys::seal`] made.
    ///
    /// # Errors
    /// When it was written with a key that is not here, altered, or moved to another row.
    pub fn open(&self, place: &str, row: &str, sealed: &str) -> Result<Zeroizing<String>, CannotOpen> {
        let mut parts = sealed.splitn(3, '.');
        let (Some("v1"), Some(id), Some(text)) = (parts.next(), parts.next(), parts.next()) else {
            return Err(CannotOpen);
        };
        let key = self.all().find(|key| key.id == id).ok_or(CannotOpen)?;
        let bytes = BASE64URL_NOPAD.decode(text.as_bytes()).map_err(|_| CannotOpen)?;
        let (nonce, message) = bytes.split_at_checked(12).ok_or(CannotOpen)?;
        let nonce: [u8; 12] = nonce.try_into().map_err(|_| CannotOpen)?;
        let bound = format!("{place}:{row}");
        let payload = Payload { msg: message, aad: bound.as_bytes() };
        let plain = key.cipher().decrypt(&Nonce::from(nonce), payload).map_err(|_| CannotOpen)?;
        String::from_utf8(plain).map(Zeroizing::new).map_err(|_| CannotOpen)
    }

    /// Whether the present key wrote this.
    #[must_use]
    pub fn is_present(&self, sealed: &str) -> bool {
        sealed.split('.').nth(1) == Some(self.present.id.as_str())
    }

    /// What finds an address without holding it.
    #[must_use]
    pub fn email_hash(&self, address: &EmailAddress) -> String {
        self.present.email_hash(address)
    }

    /// The same under every key there is, for finding rows that have not been rotated yet.
    #[must_use]
    pub fn email_hashes(&self, address: &EmailAddress) -> Vec<String> {
        self.all().map(|key| key.email_hash(address)).collect()
    }

    /// What finds a name and a place without holding them, under every key there is, the present one first.
    #[must_use]
    pub fn name_hashes(&self, name: &str) -> Vec<String> {
        self.all().map(|key| key.name_hash(name)).collect()
    }

    /// The six digits that belong to a row.
    #[must_use]
    pub fn code(&self, purpose: Purpose, row: Uuid) -> String {
        self.present.code(purpose, row)
    }

    /// Whether these digits belong to a row, in a time that does not depend on them.
    #[must_use]
    pub fn is_code(&self, purpose: Purpose, row: Uuid, typed: &str) -> bool {
        self.all().fold(false, |right, key| right | same(&key.code(purpose, row), typed))
    }

    /// A link's last part for a row: its identity and 256 bits that only this key makes.
    #[must_use]
    pub fn link(&self, purpose: Purpose, row: Uuid) -> String {
        self.present.link(purpose, row)
    }

    /// The row of a link; `None` for what is no link of ours.
    #[must_use]
    pub fn row_of(&self, purpose: Purpose, link: &str) -> Option<Uuid> {
        let bytes = BASE64URL_NOPAD.decode(link.as_bytes()).ok()?;
        let row = Uuid::from_slice(bytes.get(..16)?).ok()?;
        self.all().fold(false, |right, key| right | same(&key.link(purpose, row), link)).then_some(row)
    }

    /// Twenty bytes for an account's authenticator app, the same until the enrolment's number changes.
    #[must_use]
    pub fn authenticator(&self, account: Uuid, enrolment: i32) -> Authenticator {
        let mut mac = self.present.mac("authenticator");
        mac.update(account.as_bytes());
        mac.update(&enrolment.to_be_bytes());
        let bytes: [u8; 32] = mac.finalize().into_bytes().into();
        Authenticator::new(&bytes[..20])
    }

    /// Twenty bytes for the app that is to take the place of an account's present one, other ones in each session.
    #[must_use]
    pub fn next_authenticator(&self, account: Uuid, enrolment: i32, session: Uuid) -> Authenticator {
        let mut mac = self.present.mac("next authenticator");
        mac.update(account.as_bytes());
        mac.update(&enrolment.to_be_bytes());
        mac.update(session.as_bytes());
        let bytes: [u8; 32] = mac.finalize().into_bytes().into();
        Authenticator::new(&bytes[..20])
    }

    /// Signs what must not change without this key.
    #[must_use]
    pub fn sign(&self, text: &str) -> String {
        self.present.sign(text)
    }

    /// Whether this or the previous key signed it.
    #[must_use]
    pub fn has_signed(&self, text: &str, signature: &str) -> bool {
        self.all().fold(false, |right, key| right | same(&key.sign(text), signature))
    }
}

impl Key {
    fn new(text: &str) -> Self {
        let master = Zeroizing::new(<[u8; 32]>::from(Sha256::digest(text.as_bytes())));
        let mut key = Self { id: String::new(), master };
        key.id = HEXLOWER.encode(&key.derive("key id")[..4]);
        key
    }

    fn mac(&self, label: &str) -> Hmac<Sha256> {
        let key = self.derive(label);
        // HMAC takes keys of every length.
        Hmac::<Sha256>::new_from_slice(key.as_slice()).unwrap_or_else(|_| unreachable!("HMAC takes every key"))
    }

    /// The sub-key of a purpose.
    fn derive(&self, label: &str) -> Zeroizing<[u8; 32]> {
        let mut mac = Hmac::<Sha256>::new_from_slice(self.master.as_slice())
            .unwrap_or_else(|_| unreachable!("HMAC takes every key"));
        mac.update(label.as_bytes());
        Zeroizing::new(mac.finalize().into_bytes().into())
    }

    fn cipher(&self) -> ChaCha20Poly1305 {
        ChaCha20Poly1305::new(&AeadKey::from(*self.derive("sealed fields")))
    }

    fn email_hash(&self, address: &EmailAddress) -> String {
        let mut mac = self.mac("email address");
        mac.update(address.normal().as_bytes());
        HEXLOWER.encode(&mac.finalize().into_bytes())
    }

    fn name_hash(&self, name: &str) -> String {
        let mut mac = self.mac("name and place");
        mac.update(name.as_bytes());
        HEXLOWER.encode(&mac.finalize().into_bytes())
    }

    fn code(&self, purpose: Purpose, row: Uuid) -> String {
        let mut mac = self.mac(purpose.label());
        mac.update(row.as_bytes());
        let bytes: [u8; 32] = mac.finalize().into_bytes().into();
        // 64 bits over a million: no digit is noticeably likelier than another.
        let number = bytes[..8].iter().fold(0u64, |number, byte| number << 8 | u64::from(*byte));
        format!("{:06}", number % 1_000_000)
    }

    fn link(&self, purpose: Purpose, row: Uuid) -> String {
        let mut mac = self.mac(purpose.label());
        mac.update(row.as_bytes());
        let bytes = [row.as_bytes().as_slice(), &mac.finalize().into_bytes()].concat();
        BASE64URL_NOPAD.encode(&bytes)
    }

    fn sign(&self, text: &str) -> String {
        let mut mac = self.mac("signature");
        mac.update(text.as_bytes());
        HEXLOWER.encode(&mac.finalize().into_bytes())
    }
}

/// Compares in a time that depends on the lengths alone.
fn same(one: &str, other: &str) -> bool {
    one.as_bytes().ct_eq(other.as_bytes()).into()
}

/// The hash under which a random token is kept: nobody who reads the table can use it.
#[must_use]
pub fn token_hash(token: &str) -> String {
    HEXLOWER.encode(&Sha256::digest(token.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clock() -> Clock {
        Clock::fixed("2026-11-23T09:00:00Z".parse().unwrap(), 1)
    }

    const OLD: &str = "an old secret key of many letters";
    const NEW: &str = "a new secret key of many letters, too";

    #[test]
    fn a_sealed_field_opens_in_its_own_place_only() {
        let keys = Keys::new(OLD, None);
        let sealed = keys.seal(&clock(), "account.email", "1", "anna@example.org");
        assert!(!sealed.contains("anna"));
        assert_eq!(keys.open("account.email", "1", &sealed).unwrap().as_str(), "anna@example.org");
        assert!(keys.open("account.email", "2", &sealed).is_err());
        assert!(keys.open("session.email", "1", &sealed).is_err());
        for altered in
            [sealed.replace("v1", "v2"), sealed.replace('A', "B") + "A", sealed[..30].to_owned(), String::new()]
        {
            assert!(keys.open("account.email", "1", &altered).is_err());
        }
    }

    #[test]
    fn a_previous_key_opens_and_never_seals() {
        let sealed = Keys::new(OLD, None).seal(&clock(), "a", "1", "x");
        let both = Keys::new(NEW, Some(OLD));
        assert_eq!(both.open("a", "1", &sealed).unwrap().as_str(), "x");
        assert!(!both.is_present(&sealed) && both.is_present(&both.seal(&clock(), "a", "1", "x")));
        assert!(Keys::new(NEW, None).open("a", "1", &sealed).is_err());
        let row = Uuid::from_u128(7);
        assert!(both.is_code(Purpose::SignInCode, row, &Keys::new(OLD, None).code(Purpose::SignInCode, row)));
        assert!(both.has_signed("x", &Keys::new(OLD, None).sign("x")));
    }

    #[test]
    fn a_link_names_its_row_and_cannot_be_made_up() {
        let keys = Keys::new(OLD, None);
        let row = Uuid::from_u128(7);
        let link = keys.link(Purpose::SignInLink, row);
        assert_eq!(keys.row_of(Purpose::SignInLink, &link), Some(row));
        assert_eq!(keys.row_of(Purpose::EmailLink, &link), None);
        assert_eq!(keys.row_of(Purpose::SignInLink, &Keys::new(NEW, None).link(Purpose::SignInLink, row)), None);
        for bad in ["", "a", "%00", &link[..40]] {
            assert_eq!(keys.row_of(Purpose::SignInLink, bad), None);
        }
    }

    #[test]
    fn an_address_is_found_however_it_is_written() {
        let keys = Keys::new(OLD, None);
        let hash = |typed: &str| keys.email_hash(&EmailAddress::parse(typed).unwrap());
        assert_eq!(hash("Anna@Example.org"), hash("anna@example.ORG"));
        assert_ne!(hash("anna@example.org"), hash("hanna@example.org"));
    }
}

//! How much one request, and one requester, may ask for.

use std::hash::{BuildHasher, Hash, RandomState};
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::account::EmailAddress;
use domain::id::AccountId;
use engine::Actor;
use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

use crate::http::client_ip::ClientIp;
use crate::telemetry::LIMITED;

/// The longest address that is read, in bytes. A question of 10,000 characters in which each is
/// escaped (`%20`) fits; it is cut later, with a notice. What is longer is no question.
pub const MAX_URI: usize = 32 * 1024;

/// The largest body that is read, in bytes: the suggestions' few words with room to spare. No form
/// takes files yet.
pub const MAX_BODY: usize = 64 * 1024;

/// The same where a photo is sent: more than phones make, so that a photo that is too large (`engine::photo::MAX_BYTES`)
/// is answered with its form and what was typed there. What is too large is read and not held.
pub const MAX_PHOTO_BODY: usize = 32 * 1024 * 1024;

/// How long a request may take before its maker is told that something is wrong. A search takes
/// milliseconds; nothing good comes after this.
pub const MAX_TIME: Duration = Duration::from_secs(30);

/// The largest head of a request, in bytes: the longest address and as much again. Beyond it is 431.
pub const MAX_HEAD: usize = 64 * 1024;

/// How long a browser may take to send the head of a request, and how long an idle connection is
/// kept for the next one. Longer than a person reads a page, shorter than hoarding is cheap.
pub const MAX_HEAD_TIME: Duration = Duration::from_secs(30);

/// After how many requests forgotten requesters are swept out of memory.
const SWEEP_EVERY: u32 = 4096;

/// Who has asked how much lately. Held in memory only, and no longer than a quota takes to fill up.
#[derive(Clone)]
pub struct Limits(Option<Arc<Quotas>>);

struct Quotas {
    search: DefaultKeyedRateLimiter<IpAddr>,
    suggest: DefaultKeyedRateLimiter<IpAddr>,
    feed: DefaultKeyedRateLimiter<IpAddr>,
    sign_in: DefaultKeyedRateLimiter<IpAddr>,
    code: DefaultKeyedRateLimiter<IpAddr>,
    begin: DefaultKeyedRateLimiter<IpAddr>,
    tell: DefaultKeyedRateLimiter<IpAddr>,
    concern: DefaultKeyedRateLimiter<IpAddr>,
    email: DefaultKeyedRateLimiter<u64>,
    email_by_anybody: DefaultKeyedRateLimiter<u64>,
    account: DefaultKeyedRateLimiter<u64>,
    /// Makes keys of what must not lie in memory as it is: a hash under a key that this process made up.
    hash: RandomState,
    since_sweep: AtomicU32,
}

/// Asked too often: how long to wait. As an answer it is 429 with `Retry-After`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooMany {
    limit: &'static str,
    wait: Duration,
}

impl IntoResponse for TooMany {
    fn into_response(self) -> Response {
        metrics::counter!(LIMITED, "limit" => self.limit).increment(1);
        let seconds = self.wait.as_secs() + 1;
        (StatusCode::TOO_MANY_REQUESTS, [(header::RETRY_AFTER, seconds.to_string())]).into_response()
    }
}

impl Limits {
    /// Limits on, or off for a bench.
    #[must_use]
    pub fn new(on: bool) -> Self {
        Self(on.then(|| Arc::new(Quotas::new())))
    }

    /// A mail to this address is wanted. Counted whether anybody has an account under it or not, and before
    /// anybody looks, so that waiting says nothing about that.
    ///
    /// # Errors
    /// When this requester, or anybody for this address, asked too often.
    pub fn mail(&self, requester: Option<ClientIp>, address: &EmailAddress) -> Result<(), TooMany> {
        let Some(quotas) = &self.0 else { return Ok(()) };
        let requester = requester.map(|ClientIp(requester)| household(requester));
        if let Some(requester) = &requester {
            quotas.count("sign_in", &quotas.sign_in, requester)?;
        }
        // Each requester has their own share of an address: nobody is kept out by what somebody else asks.
        quotas.count("email", &quotas.email, &quotas.hash.hash_one((requester, address.normal())))?;
        quotas.count("email", &quotas.email_by_anybody, &quotas.hash.hash_one(address.normal()))
    }

    /// A code, a link or a recovery code is tried.
    ///
    /// # Errors
    /// When this requester tried too many.
    pub fn try_code(&self, requester: Option<ClientIp>) -> Result<(), TooMany> {
        let (Some(quotas), Some(ClientIp(requester))) = (&self.0, requester) else { return Ok(()) };
        quotas.count("code", &quotas.code, &household(requester))
    }

    /// A listing is begun by somebody without an account.
    ///
    /// # Errors
    /// When this requester began too many.
    pub fn begin(&self, requester: Option<ClientIp>) -> Result<(), TooMany> {
        let (Some(quotas), Some(ClientIp(requester))) = (&self.0, requester) else { return Ok(()) };
        quotas.count("begin", &quotas.begin, &household(requester))
    }

    /// Somebody says what they think of a page, or what is not right in a listing.
    ///
    /// # Errors
    /// When this requester said too much.
    pub fn tell(&self, requester: Option<ClientIp>) -> Result<(), TooMany> {
        let (Some(quotas), Some(ClientIp(requester))) = (&self.0, requester) else { return Ok(()) };
        quotas.count("tell", &quotas.tell, &household(requester))
    }

    /// Somebody tells of a worry.
    ///
    /// # Errors
    /// When this requester told too many.
    pub fn concern(&self, requester: Option<ClientIp>) -> Result<(), TooMany> {
        let (Some(quotas), Some(ClientIp(requester))) = (&self.0, requester) else { return Ok(()) };
        quotas.count("concern", &quotas.concern, &household(requester))
    }

    /// Somebody who is signed in changes something.
    fn change(&self, account: AccountId) -> Result<(), TooMany> {
        let Some(quotas) = &self.0 else { return Ok(()) };
        quotas.count("account", &quotas.account, &quotas.hash.hash_one(account))
    }
}

impl Quotas {
    fn new() -> Self {
        Self {
            // A whole library or council office may sit behind one address: five people who click
            // a filter every second, and a hundred at once after a talk.
            search: quota(per_second(5), 120),
            // A suggestion for each pause in typing.
            suggest: quota(per_second(20), 300),
            // A crawler reads it once a day; it lists every service, so it is the dearest answer.
            feed: quota(per_second(1), 30),
            // A course in which thirty people sign in at once; then ninety an hour, twice as many as an office has.
            sign_in: quota(Duration::from_secs(20), 30),
            // The same course with a slip each. Guessing meets the attempt's own limit long before.
            code: quota(Duration::from_secs(10), 60),
            // Nobody's mailbox is filled by somebody else; who waits for a slow mail may ask again.
            email: quota(Duration::from_secs(3 * 60), 5),
            // One requester's share is a third of what fills up here meanwhile, so it takes many to use it up.
            email_by_anybody: quota(Duration::from_secs(60), 20),
            // An event in a library where twenty people begin at once.
            begin: quota(Duration::from_secs(60), 20),
            // A group that looks the site over together; nobody has more to say in an hour.
            tell: quota(Duration::from_secs(60), 20),
            // A home or a library from which several people write; then sixty an hour.
            concern: quota(Duration::from_secs(60), 20),
            // More than a person presses buttons.
            account: quota(per_second(1), 60),
            hash: RandomState::new(),
            since_sweep: AtomicU32::new(0),
        }
    }

    /// The quota that a path counts against, with its name.
    fn of(&self, path: &str) -> Option<(&'static str, &DefaultKeyedRateLimiter<IpAddr>)> {
        match path {
            "/search" | "/search/filters" => Some(("search", &self.search)),
            _ if path.starts_with("/api/") => Some(("suggest", &self.suggest)),
            _ if path.starts_with("/sitemap") => Some(("feed", &self.feed)),
            _ => None,
        }
    }

    /// Counts one more, unless that is too many.
    fn count<K: Clone + Eq + Hash>(
        &self,
        limit: &'static str,
        limiter: &DefaultKeyedRateLimiter<K>,
        key: &K,
    ) -> Result<(), TooMany> {
        if self.since_sweep.fetch_add(1, Ordering::Relaxed) >= SWEEP_EVERY {
            self.since_sweep.store(0, Ordering::Relaxed);
            self.sweep();
        }
        limiter
            .check_key(key)
            .map_err(|refused| TooMany { limit, wait: refused.wait_time_from(DefaultClock::default().now()) })
    }

    fn sweep(&self) {
        for limiter in
            [&self.search, &self.suggest, &self.feed, &self.sign_in, &self.code, &self.begin, &self.tell, &self.concern]
        {
            limiter.retain_recent();
            limiter.shrink_to_fit();
        }
        for limiter in [&self.email, &self.email_by_anybody, &self.account] {
            limiter.retain_recent();
            limiter.shrink_to_fit();
        }
    }
}

/// The time between two, for so many a second.
const fn per_second(count: u64) -> Duration {
    Duration::from_nanos(1_000_000_000 / count)
}

/// So many at once, and one more each time this has passed.
fn quota<K: Clone + Eq + Hash>(one_more_each: Duration, at_once: u32) -> DefaultKeyedRateLimiter<K> {
    let at_once = NonZeroU32::new(at_once).expect("quotas are above nought");
    let quota = Quota::with_period(one_more_each).expect("quotas fill up in some time");
    RateLimiter::keyed(quota.allow_burst(at_once))
}

/// One requester: an IPv4 address, or the network that a household has of IPv6 (64 bits).
fn household(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(v6) => IpAddr::V6((v6.to_bits() & !u128::from(u64::MAX)).into()),
    }
}

/// Tells a requester who asks too much how long to wait (429).
pub async fn per_requester(State(limits): State<Limits>, request: Request, next: Next) -> Response {
    let requester = request.extensions().get::<ClientIp>().map(|ip| ip.0);
    if let (Some(quotas), Some(requester)) = (&limits.0, requester)
        && let Some((name, limiter)) = quotas.of(request.uri().path())
        && let Err(wait) = quotas.count(name, limiter, &household(requester))
    {
        return wait.into_response();
    }
    next.run(request).await
}

/// Tells an account that changes things faster than a person can to wait (429).
pub async fn per_account(State(limits): State<Limits>, request: Request, next: Next) -> Response {
    let actor = request.extensions().get::<Actor>().filter(|_| !request.method().is_safe());
    if let Some(Err(wait)) = actor.map(|actor| limits.change(actor.account())) {
        return wait.into_response();
    }
    next.run(request).await
}

/// Where a photo is sent: the one place that takes a file.
fn takes_photo(path: &str) -> bool {
    (path.starts_with("/join/") || path.starts_with("/account/listings/")) && path.ends_with("/photo")
}

/// Refuses a body that is larger than its place may get (413): a form, or a photo and a form.
pub async fn body(mut request: Request, next: Next) -> Response {
    let most = if takes_photo(request.uri().path()) { MAX_PHOTO_BODY } else { MAX_BODY };
    let said = request.headers().get(header::CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse().ok());
    if said.is_some_and(|length: usize| length > most) {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    }
    // Whoever does not say how much it is, is held to it while it is read.
    DefaultBodyLimit::max(most).apply(&mut request);
    next.run(request).await
}

/// Refuses files (415) everywhere but where a photo is sent, so that nothing else has to look at what is in them.
pub async fn no_files(request: Request, next: Next) -> Response {
    if takes_photo(request.uri().path()) {
        return next.run(request).await;
    }
    const FILES: &[u8] = b"multipart/";
    let kind = request.headers().get(header::CONTENT_TYPE).map_or(&b""[..], HeaderValue::as_bytes);
    if kind.get(..FILES.len()).is_some_and(|start| start.eq_ignore_ascii_case(FILES)) {
        return StatusCode::UNSUPPORTED_MEDIA_TYPE.into_response();
    }
    next.run(request).await
}

/// Refuses an address that is longer than any question (414), and one that is no path at all.
pub async fn address(request: Request, next: Next) -> Response {
    let uri = request.uri();
    let length = uri.path_and_query().map_or(0, |whole| whole.as_str().len());
    if length > MAX_URI {
        return StatusCode::URI_TOO_LONG.into_response();
    }
    if !uri.path().starts_with('/') {
        return StatusCode::BAD_REQUEST.into_response();
    }
    next.run(request).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_household_is_one_requester() {
        let same = |a: &str, b: &str| household(a.parse().unwrap()) == household(b.parse().unwrap());
        assert!(same("2001:db8:1:2::1", "2001:db8:1:2:ffff::9"));
        assert!(!same("2001:db8:1:2::1", "2001:db8:1:3::1"));
        assert!(!same("203.0.113.1", "203.0.113.2"));
    }

    #[test]
    fn a_requester_waits_only_for_their_own_questions() {
        let quotas = Quotas::new();
        let (one, other) = ([203, 0, 113, 1].into(), [203, 0, 113, 2].into());
        let (name, search) = quotas.of("/search").unwrap();
        for _ in 0..120 {
            assert_eq!(quotas.count(name, search, &one), Ok(()));
        }
        assert!(quotas.count(name, search, &one).is_err_and(|refused| refused.wait <= Duration::from_secs(1)));
        assert_eq!(quotas.count(name, search, &other), Ok(()));
        assert!(quotas.of("/").is_none() && quotas.of("/searching").is_none());
    }

    #[test]
    fn a_mailbox_is_not_filled_and_nobody_is_kept_out_by_what_another_asks() {
        let limits = Limits::new(true);
        let ask = |requester: u8, address: &str| {
            limits.mail(Some(ClientIp([203, 0, 113, requester].into())), &EmailAddress::parse(address).unwrap())
        };
        assert!((0..5).all(|_| ask(1, "anna@example.org").is_ok()));
        let refused = ask(1, "Anna@EXAMPLE.org").unwrap_err();
        assert!(refused.limit == "email" && refused.wait <= Duration::from_secs(180), "however it is spelt");
        assert_eq!(ask(1, "ben@example.org"), Ok(()));
        // Somebody at another connection is not kept out by that; twenty mails at once are too many all the same.
        assert!((2..17).all(|requester| ask(requester, "anna@example.org").is_ok()));
        assert!(ask(99, "anna@example.org").is_err());
    }

    #[test]
    fn one_requester_asks_for_no_more_mails_than_a_room_full_of_people() {
        let limits = Limits::new(true);
        let ask = |n: u32| {
            let address = EmailAddress::parse(&format!("person{n}@example.org")).unwrap();
            limits.mail(Some(ClientIp([203, 0, 113, 1].into())), &address)
        };
        assert!((0..30).all(|n| ask(n).is_ok()));
        assert_eq!(ask(30).unwrap_err().limit, "sign_in");
    }

    #[test]
    fn nobody_tells_us_more_than_a_person_has_to_say() {
        let limits = Limits::new(true);
        let here = Some(ClientIp([203, 0, 113, 1].into()));
        assert!((0..20).all(|_| limits.tell(here).is_ok()));
        assert_eq!(limits.tell(here).unwrap_err().limit, "tell");
        assert_eq!(limits.tell(Some(ClientIp([203, 0, 113, 2].into()))), Ok(()));
    }

    #[test]
    fn no_limit_applies_where_limits_are_off() {
        let limits = Limits::new(false);
        let address = EmailAddress::parse("anna@example.org").unwrap();
        let here = Some(ClientIp([203, 0, 113, 1].into()));
        assert!((0..1_000).all(|_| limits.mail(here, &address).is_ok() && limits.try_code(here).is_ok()));
    }
}

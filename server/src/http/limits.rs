//! How much one request, and one requester, may ask for.

use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
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

/// How long a request may take before its maker is told that something is wrong. A search takes
/// milliseconds; nothing good comes after this.
pub const MAX_TIME: Duration = Duration::from_secs(30);

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
    since_sweep: AtomicU32,
}

impl Limits {
    /// Limits on, or off for a bench.
    #[must_use]
    pub fn new(on: bool) -> Self {
        Self(on.then(|| Arc::new(Quotas::new())))
    }
}

impl Quotas {
    fn new() -> Self {
        Self {
            // A whole library or council office may sit behind one address: five people who click
            // a filter every second, and a hundred at once after a talk.
            search: quota(5, 120),
            // A suggestion for each pause in typing.
            suggest: quota(20, 300),
            // A crawler reads it once a day; it lists every service, so it is the dearest answer.
            feed: quota(1, 30),
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

    /// How long this requester has to wait, if at all.
    fn wait(&self, limiter: &DefaultKeyedRateLimiter<IpAddr>, requester: IpAddr) -> Option<Duration> {
        if self.since_sweep.fetch_add(1, Ordering::Relaxed) >= SWEEP_EVERY {
            self.since_sweep.store(0, Ordering::Relaxed);
            for limiter in [&self.search, &self.suggest, &self.feed] {
                limiter.retain_recent();
                limiter.shrink_to_fit();
            }
        }
        let refused = limiter.check_key(&household(requester)).err()?;
        Some(refused.wait_time_from(DefaultClock::default().now()))
    }
}

fn quota(per_second: u32, at_once: u32) -> DefaultKeyedRateLimiter<IpAddr> {
    let count = |n| NonZeroU32::new(n).expect("quotas are above nought");
    RateLimiter::keyed(Quota::per_second(count(per_second)).allow_burst(count(at_once)))
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
        && let Some(wait) = quotas.wait(limiter, requester)
    {
        metrics::counter!(LIMITED, "limit" => name).increment(1);
        let seconds = wait.as_secs() + 1;
        return (StatusCode::TOO_MANY_REQUESTS, [(header::RETRY_AFTER, seconds.to_string())]).into_response();
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
        let (_, search) = quotas.of("/search").unwrap();
        for _ in 0..120 {
            assert_eq!(quotas.wait(search, one), None);
        }
        assert!(quotas.wait(search, one).is_some_and(|wait| wait <= Duration::from_secs(1)));
        assert_eq!(quotas.wait(search, other), None);
        assert!(quotas.of("/").is_none() && quotas.of("/searching").is_none());
    }
}

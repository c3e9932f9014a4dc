//! Who is asking: the cookie of a session, looked at once a request and only where there is one.

use std::convert::Infallible;

use app::context::{DraftCookie, KeptCookie};
use app::paths;
use axum::extract::{FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::cookie::CookieJar;
use engine::{Actor, BrowserToken, SessionToken};

use crate::http::cache::Cache;
use crate::http::problem::is_for_machines;
use crate::http::stop::Stop;
use crate::state::AppState;

/// How long a browser keeps the cookie of a session that needs no second factor: as long as the engine
/// lets it live at most (60 days), in seconds.
const SESSION_SECONDS: u32 = 60 * 24 * 60 * 60;

/// The same for staff: a working day (12 hours).
const STAFF_SECONDS: u32 = 12 * 60 * 60;

/// How long a code can be used (15 minutes).
const ATTEMPT_SECONDS: u32 = 15 * 60;

/// How long a browser keeps what opens the listing it began: as long as that is kept itself (60 days).
const DRAFT_SECONDS: u32 = 60 * 24 * 60 * 60;

/// How long a browser keeps what opens a form that came too late: as long as that is kept itself (one hour).
const KEPT_SECONDS: u32 = 60 * 60;

/// Our cookies: who is signed in, which browser asked for a code, which one began a listing, and
/// which one brought a form when its session was over.
///
/// Where browsers keep secure cookies their names begin with `__Host-`: such a cookie cannot be set by
/// another host of the same domain, over an unencrypted connection, or for a part of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cookies {
    secure: bool,
}

impl Cookies {
    /// The cookies of a site whose browsers keep secure cookies, or not.
    #[must_use]
    pub const fn new(secure: bool) -> Self {
        Self { secure }
    }

    /// The name of the session's cookie.
    #[must_use]
    pub const fn session(self) -> &'static str {
        if self.secure { "__Host-sid" } else { "sid" }
    }

    /// The name of the cookie of an attempt to sign in.
    #[must_use]
    pub const fn attempt(self) -> &'static str {
        if self.secure { "__Host-attempt" } else { "attempt" }
    }

    /// The name of the cookie of a listing that was begun without an account.
    #[must_use]
    pub const fn begun(self) -> &'static str {
        if self.secure { "__Host-draft" } else { "draft" }
    }

    /// The name of the cookie of a form that came when nobody was signed in any more.
    #[must_use]
    pub const fn late(self) -> &'static str {
        if self.secure { "__Host-kept" } else { "kept" }
    }

    /// What opens such a form.
    #[must_use]
    pub fn kept_form(self, headers: &HeaderMap) -> Option<BrowserToken> {
        value_of(headers, self.late()).and_then(|value| BrowserToken::parse(&value))
    }

    /// Keeps what opens such a form.
    #[must_use]
    pub fn keep_form(self, token: &BrowserToken) -> HeaderValue {
        self.set(self.late(), token.expose(), KEPT_SECONDS)
    }

    /// Forgets it.
    #[must_use]
    pub fn forget_form(self) -> HeaderValue {
        self.set(self.late(), "", 0)
    }

    /// What opens the listing that this browser began.
    #[must_use]
    pub fn draft(self, headers: &HeaderMap) -> Option<BrowserToken> {
        value_of(headers, self.begun()).and_then(|value| BrowserToken::parse(&value))
    }

    /// Keeps what opens a listing.
    #[must_use]
    pub fn keep_draft(self, token: &BrowserToken) -> HeaderValue {
        self.set(self.begun(), token.expose(), DRAFT_SECONDS)
    }

    /// Forgets what opened a listing.
    #[must_use]
    pub fn forget_draft(self) -> HeaderValue {
        self.set(self.begun(), "", 0)
    }

    /// The browser that asked for a code, as this request says.
    #[must_use]
    pub fn browser(self, headers: &HeaderMap) -> Option<BrowserToken> {
        value_of(headers, self.attempt()).and_then(|value| BrowserToken::parse(&value))
    }

    /// Keeps a session.
    #[must_use]
    pub fn keep_session(self, token: &SessionToken, staff: bool) -> HeaderValue {
        self.set(self.session(), token.expose(), if staff { STAFF_SECONDS } else { SESSION_SECONDS })
    }

    /// Keeps an attempt to sign in.
    #[must_use]
    pub fn keep_attempt(self, browser: &BrowserToken) -> HeaderValue {
        self.set(self.attempt(), browser.expose(), ATTEMPT_SECONDS)
    }

    /// Forgets the session.
    #[must_use]
    pub fn forget_session(self) -> HeaderValue {
        self.set(self.session(), "", 0)
    }

    /// Forgets the attempt to sign in.
    #[must_use]
    pub fn forget_attempt(self) -> HeaderValue {
        self.set(self.attempt(), "", 0)
    }

    /// No script can read it, no other site's form carries it.
    fn set(self, name: &str, value: &str, seconds: u32) -> HeaderValue {
        let secure = if self.secure { "; Secure" } else { "" };
        let text = format!("{name}={value}; HttpOnly; SameSite=Lax{secure}; Path=/; Max-Age={seconds}");
        let mut header = HeaderValue::from_str(&text).expect("names are ours and tokens are hexadecimal");
        header.set_sensitive(true);
        header
    }
}

/// A cookie's value. Most requests have no cookies at all.
fn value_of(headers: &HeaderMap, name: &str) -> Option<String> {
    headers
        .contains_key(header::COOKIE)
        .then(|| CookieJar::from_headers(headers).get(name).map(|cookie| cookie.value().to_owned()))?
}

/// Adds a cookie to an answer.
#[must_use]
pub fn with_cookie(mut answer: Response, cookie: HeaderValue) -> Response {
    answer.headers_mut().append(header::SET_COOKIE, cookie);
    answer
}

/// Marks the answer to a signed-in person's request for a page about them.
#[derive(Clone, Copy, Debug)]
pub struct AboutSomebody;

/// Puts the [`Actor`] of a live session into the request, for handlers and pages, and into the answer,
/// for a page about a problem. What a signed-in person is shown is kept by nobody. The cookie of a
/// session that is over is cleared.
pub async fn find(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let cookies = state.cookies;
    let path = request.uri().path();
    let draft = cookies.draft(request.headers()).filter(|_| path.starts_with(paths::JOIN));
    let is_late = path.starts_with(paths::ACCOUNT_LISTINGS) || path == paths::SIGN_IN;
    if let Some(token) = cookies.kept_form(request.headers()).filter(|_| is_late) {
        request.extensions_mut().insert(KeptCookie(token.expose().to_owned()));
    }
    if let Some(token) = &draft {
        request.extensions_mut().insert(DraftCookie(token.expose().to_owned()));
    }
    let mut answer = find_actor(state, request, next).await;
    if draft.is_some() {
        answer.headers_mut().insert(header::CACHE_CONTROL, Cache::Never.header());
        answer.extensions_mut().insert(AboutSomebody);
    }
    answer
}

async fn find_actor(state: AppState, mut request: Request, next: Next) -> Response {
    let cookies = state.cookies;
    let Some(value) = value_of(request.headers(), cookies.session()) else { return next.run(request).await };
    if is_for_machines(request.uri().path()) {
        return next.run(request).await;
    }
    let actor = match SessionToken::parse(&value) {
        Some(token) => match state.engine.actor(token.expose()).await {
            Ok(actor) => actor,
            Err(error) => return Stop::Fault(error).into_response(),
        },
        None => None,
    };
    let is_post = request.method() == Method::POST;
    let private = is_private(request.uri().path());
    if let Some(actor) = &actor {
        request.extensions_mut().insert(actor.clone());
    }
    let mut answer = next.run(request).await;
    match actor {
        Some(actor) => {
            answer.headers_mut().insert(header::CACHE_CONTROL, Cache::Never.header());
            answer.extensions_mut().insert(actor);
            if private {
                answer.extensions_mut().insert(AboutSomebody);
            }
        }
        // A button that is pressed twice sends the old cookie along while the first answer is bringing a
        // new one: the second answer must not clear it.
        None if is_post => {}
        None => {
            answer.headers_mut().append(header::SET_COOKIE, cookies.forget_session());
        }
    }
    answer
}

/// Whether a page is about somebody: nobody keeps a copy of it, signed in or not.
#[must_use]
pub fn is_private(path: &str) -> bool {
    [paths::SIGN_IN, paths::SIGN_OUT, paths::ACCOUNT, paths::OFFICER, "/listing-link", "/reference", "/concern/sent"]
        .iter()
        .any(|start| path.strip_prefix(start).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')))
        // What stands behind a door of `/join`; the doors themselves are for everybody.
        || path.strip_prefix("/join/").is_some_and(|rest| rest.contains('/'))
}

/// Who is asking, if they are signed in. What they may do the engine says.
pub struct Signed(pub Option<Actor>);

impl<S: Send + Sync> FromRequestParts<S> for Signed {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self(parts.extensions.get::<Actor>().cloned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOKEN: &str = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    #[test]
    fn cookies_are_for_this_host_alone_where_browsers_know_how() {
        let token = SessionToken::parse(TOKEN).unwrap();
        let plain = Cookies::new(false).keep_session(&token, false);
        assert_eq!(plain, format!("sid={TOKEN}; HttpOnly; SameSite=Lax; Path=/; Max-Age=5184000").as_str());
        let secure = Cookies::new(true).keep_session(&token, true);
        assert_eq!(
            secure,
            format!("__Host-sid={TOKEN}; HttpOnly; SameSite=Lax; Secure; Path=/; Max-Age=43200").as_str()
        );
        assert!(!format!("{secure:?}").contains(TOKEN));
        let gone = Cookies::new(true).forget_attempt();
        assert_eq!(gone, "__Host-attempt=; HttpOnly; SameSite=Lax; Secure; Path=/; Max-Age=0");
    }

    #[test]
    fn the_browser_of_an_attempt_is_read_back_and_nothing_else_is() {
        let read = |cookie: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::COOKIE, cookie.parse().unwrap());
            Cookies::new(false).browser(&headers).map(|browser| browser.expose().to_owned())
        };
        assert_eq!(read(&format!("lang=en; attempt={TOKEN}")).as_deref(), Some(TOKEN));
        for cookie in ["attempt=", "attempt=x", "lang=en", "attempt=<script>"] {
            assert_eq!(read(cookie), None, "{cookie}");
        }
    }

    #[test]
    fn pages_about_somebody_are_private() {
        for path in [
            "/sign-in",
            "/sign-in/code",
            "/sign-out",
            "/account",
            "/account/email/x",
            "/officer/audit.jsonl",
            "/join/pa/name",
        ] {
            assert!(is_private(path), "{path}");
        }
        for path in ["/", "/search", "/accounts", "/sign-inn", "/help/account"] {
            assert!(!is_private(path), "{path}");
        }
    }
}

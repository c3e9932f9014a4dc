//! People who sign in, as a browser each: everything goes through public routes and the mail that was sent.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};
use chrono::{DateTime, Duration, Utc};
use domain::account::{EmailAddress, Role};
use domain::id::PublicRef;
use domain::listing::CouncilCode;
use engine::import::Request as Import;
use engine::import::read::Format;
use engine::upkeep::DemoAccount;
use engine::{Clock, Engine, Invitation, Step};
use tempfile::TempDir;
use totp_rs::{Builder, Secret};

use crate::world::{Answer, NOW, RUNTIME, Site, config};

/// An installation of its own, for tests that write: a few listings and the demonstration's accounts.
pub struct Town {
    folder: TempDir,
    engine: Engine,
    site: Site,
    accounts: Vec<DemoAccount>,
    read: Mutex<BTreeSet<PathBuf>>,
    officer: Mutex<BTreeMap<String, String>>,
}

impl Town {
    /// A new one, at [`NOW`].
    pub fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let clock = Clock::fixed(NOW.parse().unwrap(), 7);
        let settings = config(folder.path(), &[]).engine();
        let (engine, accounts) = RUNTIME.block_on(async {
            engine::upkeep::migrate(&settings, &clock).await.unwrap();
            let report = engine::upkeep::seed(&settings, &clock, Some(20), 1).await.unwrap();
            let engine = Engine::open(settings, clock).await.unwrap();
            engine.catch_up().await.unwrap();
            (engine, report.accounts)
        });
        let site = Site::of(&engine, folder.path(), &[]);
        Self { folder, engine, site, accounts, read: Mutex::default(), officer: Mutex::default() }
    }

    /// The present time.
    pub fn now(&self) -> DateTime<Utc> {
        self.engine.clock().now()
    }

    /// Lets time pass.
    pub fn wait(&self, time: Duration) {
        self.engine.clock().set(self.now() + time);
    }

    /// The same town as it is reached under other settings.
    pub fn site(&self, variables: &[(&str, &str)]) -> Site {
        Site::of(&self.engine, self.folder.path(), variables)
    }

    /// Invites somebody to a role of the staff in the operator's name, as `server invite` does; makes an account of
    /// any other at once, as joining would.
    pub fn invite(&self, address: &str, role: Role, council: Option<&str>) {
        let email = EmailAddress::parse(address).unwrap();
        let council = council.map(|code| CouncilCode::parse(code).unwrap());
        let (settings, clock) = (config(self.folder.path(), &[]).engine(), self.engine.clock());
        if role.is_staff() {
            let invitation = Invitation { email, role, council };
            RUNTIME.block_on(engine::upkeep::invite(&settings, clock, &invitation)).unwrap();
        } else {
            RUNTIME.block_on(engine::upkeep::unchecked_account(&settings, clock, &email, role)).unwrap();
        }
        self.mails();
    }

    /// A browser in which nobody is signed in.
    pub fn browser(&self) -> Browser<'_> {
        self.browser_on(self.site.clone())
    }

    /// The same on a site with other settings.
    pub fn browser_on(&self, site: Site) -> Browser<'_> {
        Browser { town: self, site, cookies: Mutex::default() }
    }

    /// Somebody of the demonstration who gave their e-mail's code and no second factor.
    pub fn half(&self, role: Role) -> Browser<'_> {
        let browser = self.browser();
        browser.sign_in(&address(role));
        browser
    }

    /// Somebody of the demonstration who is signed in, with a second factor where one is needed.
    pub fn person(&self, role: Role) -> Browser<'_> {
        let browser = self.half(role);
        if role.is_staff() {
            let passed = browser.post("/sign-in/second-factor", &[("code", &self.app_code(role, 0))]);
            assert_eq!(passed.status, StatusCode::SEE_OTHER, "{}", passed.text());
        }
        browser
    }

    /// What the authenticator app of a demonstration account shows so many steps from now.
    pub fn app_code(&self, role: Role, steps: i32) -> String {
        let account = self.accounts.iter().find(|account| account.role == role).unwrap();
        app_code(account.authenticator.as_deref().unwrap(), self.now() + Duration::seconds(i64::from(steps) * 30))
    }

    /// The mails that were sent since the last look, oldest first.
    pub fn mails(&self) -> Vec<Mail> {
        RUNTIME.block_on(async { while self.engine.run_one().await.unwrap() != Step::Empty {} });
        let Ok(folder) = std::fs::read_dir(self.folder.path().join("mail")) else { return Vec::new() };
        let mut files: Vec<PathBuf> = folder.map(|entry| entry.unwrap().path()).collect();
        files.retain(|file| file.extension().is_some_and(|ending| ending == "eml"));
        files.sort();
        let mut read = self.read.lock().unwrap();
        files.into_iter().filter(|file| read.insert(file.clone())).map(|file| Mail::read(&file)).collect()
    }

    /// A register officer of the whole site at their desk; the same one each time.
    pub fn officer(&self) -> Browser<'_> {
        let mut cookies = self.officer.lock().unwrap();
        if cookies.is_empty() {
            self.invite("officer@site.test", Role::RegisterOfficer, None);
            let browser = self.browser();
            browser.begin_work("officer@site.test");
            *cookies = browser.cookies.lock().unwrap().clone();
        }
        Browser { town: self, site: self.site.clone(), cookies: Mutex::new(cookies.clone()) }
    }

    /// An officer approves what waits of a listing, and records every check that its council asks for.
    pub fn approve(&self, reference: &PublicRef) {
        let officer = self.officer();
        let page = officer.get(&format!("/officer/listings/{reference}"));
        assert_eq!(page.status, StatusCode::OK, "{}", page.text());
        let version = page.attribute("input[name=version]", "value");
        // A claim is from here on the register's own listing.
        let claimed =
            page.select("[data-claims]").first().and_then(|link| link.attribute("data-claims").map(str::to_owned));
        let listing = claimed.map_or_else(|| reference.clone(), |text| PublicRef::parse(&text).unwrap());
        let form = [("version", version.as_str()), ("decision", "approve")];
        let decided = officer.post(&format!("/officer/listings/{reference}"), &form);
        assert_eq!(decided.status, StatusCode::SEE_OTHER, "{}", decided.text());
        self.check(&listing);
        self.catch_up();
    }

    /// An officer records every check that is still missing.
    pub fn check(&self, reference: &PublicRef) {
        let officer = self.officer();
        let page = officer.get(&format!("/officer/listings/{reference}/checks"));
        let day = |days: i64| (self.now() + Duration::days(days)).date_naive().to_string();
        for needed in page.select("[data-needed][data-met=no]") {
            let what = needed.attribute("data-needed").unwrap();
            for _ in 0..needed.attribute("data-times").unwrap().parse::<u8>().unwrap() {
                let form = [
                    ("outcome", "accepted"),
                    ("evidence", "original_seen"),
                    ("seen_on", &day(0)),
                    ("issued_on", &day(-30)),
                    ("valid_until", &day(200)),
                ];
                let done = officer.post(&format!("/officer/listings/{reference}/checks/{what}"), &form);
                assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
            }
        }
    }

    /// Brings the index up to the newest change.
    pub fn catch_up(&self) {
        RUNTIME.block_on(self.engine.catch_up()).unwrap();
    }

    /// Imports the first services of the test register.
    pub fn import(&self, count: usize) {
        let file = self.folder.path().join("register.csv");
        std::fs::write(&file, crate::register::csv(&crate::register::SERVICES[..count])).unwrap();
        let request = Import {
            format: Format::CareInspectorate,
            file,
            dry_run: false,
            source: None,
            complete: false,
            force: false,
        };
        let settings = config(self.folder.path(), &[]).engine();
        RUNTIME.block_on(engine::import::run(&settings, self.engine.clock(), &request, |_| {})).unwrap();
        self.catch_up();
    }

    /// Does a task of the schedule now.
    pub fn schedule(&self, task: &str) {
        RUNTIME.block_on(self.engine.run_schedule(task)).unwrap();
    }

    /// The one mail to this address since the last look.
    pub fn mail_to(&self, address: &str) -> Mail {
        let mut mails = self.mails();
        mails.retain(|mail| mail.is_to(address));
        assert_eq!(mails.len(), 1, "mails to {address}");
        mails.remove(0)
    }
}

/// The address of a demonstration account.
pub fn address(role: Role) -> String {
    format!("{}@demo.invalid", role.code())
}

/// What an authenticator app with this key shows at a moment.
pub fn app_code(key: &str, at: DateTime<Utc>) -> String {
    let secret = Secret::try_from_base32(key.replace(' ', "")).unwrap();
    let seconds = u64::try_from(at.timestamp()).unwrap();
    Builder::new().with_secret(secret).build_noncompliant().generate(seconds).to_string()
}

/// A mail as it went out.
pub struct Mail {
    head: String,
    /// Both texts, decoded.
    pub body: String,
}

impl Mail {
    fn read(file: &Path) -> Self {
        let raw = std::fs::read_to_string(file).unwrap().replace("\r\n", "\n");
        let (head, body) = raw.split_once("\n\n").unwrap();
        // A header may go on in the next line.
        Self { head: head.replace("\n ", " "), body: plain(body) }
    }

    /// Whether it went to this address.
    pub fn is_to(&self, address: &str) -> bool {
        self.head.lines().any(|line| line.starts_with("To:") && line.contains(address))
    }

    /// A header's value.
    pub fn header(&self, name: &str) -> &str {
        let start = format!("{name}: ");
        self.head.lines().find_map(|line| line.strip_prefix(start.as_str())).unwrap_or_default()
    }

    /// The six digits.
    pub fn code(&self) -> String {
        let text = self.body.split("text/html").next().unwrap();
        let mut words = text.split(|c: char| !c.is_ascii_alphanumeric());
        let code = words.find(|word| word.len() == 6 && word.bytes().all(|b| b.is_ascii_digit()));
        code.unwrap_or_else(|| panic!("no code in {}", self.body)).to_owned()
    }

    /// The path of the link that leads there.
    pub fn link(&self, path: &str) -> String {
        let at = self.body.find(path).unwrap_or_else(|| panic!("no {path} in {}", self.body));
        let end = |c: char| !(c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | '_' | '.'));
        self.body[at..].split(end).next().unwrap().trim_end_matches('.').to_owned()
    }
}

/// Undoes quoted-printable. Text that is not encoded stays as it is unless it holds `=` and two digits.
fn plain(body: &str) -> String {
    let joined = body.replace("=\n", "");
    let mut bytes = Vec::with_capacity(joined.len());
    let mut rest = joined.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let escaped = after.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        match escaped.filter(|_| *first == b'=').and_then(|two| u8::from_str_radix(two, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// A browser: it keeps cookies as it is told.
pub struct Browser<'a> {
    town: &'a Town,
    site: Site,
    cookies: Mutex<BTreeMap<String, String>>,
}

impl<'a> Browser<'a> {
    /// Where it is.
    pub fn town(&self) -> &'a Town {
        self.town
    }

    /// The same person on the same site under other settings.
    pub fn on(&self, site: Site) -> Browser<'a> {
        Browser { town: self.town, site, cookies: Mutex::new(self.cookies.lock().unwrap().clone()) }
    }
}

impl Browser<'_> {
    /// Opens a page.
    pub fn get(&self, path: &str) -> Answer {
        self.send(Request::get(path).header(header::ACCEPT, "text/html").body(Body::empty()).unwrap())
    }

    /// Sends a form of ours.
    pub fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let request = Request::post(path)
            .header(header::HOST, "site.test")
            .header(header::ORIGIN, "http://site.test")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request.body(Body::from(body)).unwrap())
    }

    /// Sends a form with a file.
    pub fn post_photo(&self, path: &str, fields: &[(&str, &str)], file: &[u8]) -> Answer {
        let mut body = Vec::new();
        for (name, value) in fields {
            body.extend(format!("--x\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes());
        }
        let head = "--x\r\ncontent-disposition: form-data; name=\"photo\"; filename=\"a.php\"\r\ncontent-type: image/png\r\n\r\n";
        body.extend(head.bytes());
        body.extend(file);
        body.extend(b"\r\n--x--\r\n");
        let request = Request::post(path)
            .header(header::HOST, "site.test")
            .header(header::ORIGIN, "http://site.test")
            .header(header::CONTENT_LENGTH, body.len())
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=x");
        self.send(request.body(Body::from(body)).unwrap())
    }

    /// Sends a form or opens a page.
    pub fn ask(&self, method: &str, path: &str, fields: &[(&str, &str)]) -> Answer {
        if method == Method::POST.as_str() { self.post(path, fields) } else { self.get(path) }
    }

    /// Sends any request with this browser's cookies.
    pub fn send(&self, mut request: Request<Body>) -> Answer {
        let pairs: Vec<String> =
            self.cookies.lock().unwrap().iter().map(|(name, value)| format!("{name}={value}")).collect();
        if !pairs.is_empty() {
            request.headers_mut().insert(header::COOKIE, pairs.join("; ").parse().unwrap());
        }
        let answer = self.site.send(request);
        for cookie in answer.headers.get_all(header::SET_COOKIE) {
            self.keep(cookie.to_str().unwrap());
        }
        answer
    }

    fn keep(&self, cookie: &str) {
        let (pair, attributes) = cookie.split_once(';').unwrap();
        let (name, value) = pair.split_once('=').unwrap();
        let mut cookies = self.cookies.lock().unwrap();
        if attributes.ends_with("Max-Age=0") {
            cookies.remove(name);
        } else {
            cookies.insert(name.to_owned(), value.to_owned());
        }
    }

    /// A cookie's value.
    pub fn cookie(&self, name: &str) -> Option<String> {
        self.cookies.lock().unwrap().get(name).cloned()
    }

    /// Puts a cookie into the browser, as somebody with bad intentions would.
    pub fn plant(&self, name: &str, value: &str) {
        self.cookies.lock().unwrap().insert(name.to_owned(), value.to_owned());
    }

    /// Asks for a sign-in mail.
    pub fn ask_for_mail(&self, address: &str) -> Mail {
        let asked = self.post("/sign-in", &[("email", address)]);
        assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.text());
        self.town.mail_to(address)
    }

    /// Signs in by the code of the mail.
    pub fn sign_in(&self, address: &str) {
        let mail = self.ask_for_mail(address);
        let entered = self.post("/sign-in/code", &[("code", &mail.code())]);
        assert_eq!(entered.status, StatusCode::SEE_OTHER, "{}", entered.text());
        // Whatever else was written: that a new browser was used.
        self.town.mails();
    }

    /// The first invitation on the page.
    pub fn invitation(&self) -> String {
        let page = self.get("/account/invitations");
        page.select("input[name=invitation]").first().and_then(|input| input.attribute("value")).unwrap().to_owned()
    }

    /// Says yes or no (`accept`, `decline`) to the first invitation on the page; where that leads.
    pub fn answer_invitation(&self, act: &str) -> String {
        let invitation = self.invitation();
        let answer = self.post("/account/invitations", &[("act", act), ("invitation", &invitation)]);
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        answer.header("location").to_owned()
    }

    /// Somebody of the staff who was invited, at their first sign-in: they say yes and set up their app.
    pub fn begin_work(&self, address: &str) -> Vec<String> {
        self.sign_in(address);
        assert_eq!(self.answer_invitation("accept"), "/sign-in/second-factor");
        self.set_up_app()
    }

    /// Sets up an authenticator app with the key on the page; the recovery codes.
    pub fn set_up_app(&self) -> Vec<String> {
        let key = self.get("/sign-in/second-factor").one("code.secret").text;
        let page = self.post("/sign-in/second-factor", &[("code", &app_code(&key, self.town.now()))]);
        assert_eq!(page.status, StatusCode::OK, "{}", page.text());
        page.select("[data-recovery-codes] code").into_iter().map(|code| code.text).collect()
    }

    /// Whether the account page opens.
    pub fn is_signed_in(&self) -> bool {
        self.get("/account").status == StatusCode::OK
    }
}

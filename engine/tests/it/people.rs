//! People and their mailboxes.

use chrono::{DateTime, Utc};
use domain::account::{EmailAddress, OneTimeCode, Role};
use domain::listing::CouncilCode;
use engine::read_model::{Enrolment, Offer};
use engine::{Actor, BrowserToken, Engine, Enrolled, Invitation, Invited, SessionToken, SignedIn, Visit, upkeep};

use crate::world::World;

pub const TRAFFORD: &str = "E08000009";
pub const SALFORD: &str = "E08000006";

pub fn email(text: &str) -> EmailAddress {
    EmailAddress::parse(text).expect("an address")
}

pub fn council(code: &str) -> Option<CouncilCode> {
    Some(CouncilCode::parse(code).expect("a council"))
}

/// What a person at their mailbox has: the newest mail to an address.
pub fn mail(world: &World, to: &str) -> String {
    let folder = world.config.data_dir.join("mail");
    let mut files: Vec<_> =
        std::fs::read_dir(folder).map(|all| all.flatten().map(|f| f.path()).collect()).unwrap_or_default();
    files.sort();
    let texts = files.iter().rev().filter_map(|file| std::fs::read_to_string(file).ok());
    let is_to = |text: &String| text.lines().any(|line| line.starts_with("To:") && line.contains(to));
    texts.into_iter().find(is_to).unwrap_or_default().replace("=\r\n", "").replace("=3D", "=")
}

pub fn code_in(mail: &str) -> OneTimeCode {
    let digits = |line: &str| OneTimeCode::parse(line.trim()).ok();
    mail.lines().find_map(digits).expect("a line with a code")
}

pub fn link_in(mail: &str, start: &str) -> String {
    let at = mail.find(start).expect("a link") + start.len();
    mail[at..].chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect()
}

pub async fn send_all(engine: &Engine) {
    engine.send_mail().await.expect("the queue is worked off");
}

/// Invites somebody to a role of the staff; makes an account of any other at once, as joining would.
pub async fn invite(world: &World, to: &str, role: Role, at: Option<CouncilCode>) {
    if !role.is_staff() {
        upkeep::unchecked_account(&world.config, &world.clock, &email(to), role).await.expect("it is made");
        return;
    }
    let invitation = Invitation { email: email(to), role, council: at };
    let invited = upkeep::invite(&world.config, &world.clock, &invitation).await.expect("it is invited");
    assert!(matches!(invited, Invited::Done(_)), "{invited:?}");
}

/// What waits for somebody's answer; nothing for who cannot look now.
pub async fn offers(engine: &Engine, token: &SessionToken) -> Vec<Offer> {
    let actor = actor(engine, token).await.expect("a session");
    let Ok(member) = engine.member(Some(&actor)) else { return Vec::new() };
    member.offers().await.expect("it answers")
}

/// Says yes to the first thing that waits for an answer; the session from then on.
pub async fn accept(engine: &Engine, token: &SessionToken) -> SessionToken {
    let offer = offers(engine, token).await.first().expect("an offer").id;
    let actor = actor(engine, token).await.expect("a session");
    let holder = engine.holder(Some(&actor)).expect("a fresh session");
    holder.accept(offer).await.expect("it answers").expect("it waits")
}

pub async fn ask(engine: &Engine, to: &str) -> BrowserToken {
    // What was promised before goes out before: in a world whose clock stands still all came at once.
    send_all(engine).await;
    let browser = engine.new_browser_token();
    engine.sign_in().ask(&email(to), &browser, "en", None).await.expect("it is asked");
    send_all(engine).await;
    browser
}

pub fn token(signed: SignedIn) -> SessionToken {
    match signed {
        SignedIn::In { token, .. } => token,
        other => panic!("not signed in: {other:?}"),
    }
}

pub async fn sign_in(world: &World, engine: &Engine, who: &str) -> SessionToken {
    let browser = ask(engine, who).await;
    let code = code_in(&mail(world, who));
    token(engine.sign_in().with_code(&browser, &code, &Visit::default()).await.expect("it answers"))
}

pub async fn actor(engine: &Engine, token: &SessionToken) -> Option<Actor> {
    engine.actor(token.expose()).await.expect("it answers")
}

/// The code of an authenticator app that was set up with this key.
pub fn app_code(key: &str, at: DateTime<Utc>) -> OneTimeCode {
    let secret = totp_rs::Secret::try_from_base32(key.replace(' ', "")).expect("a key");
    let app = totp_rs::Builder::new().with_secret(secret).build_noncompliant();
    OneTimeCode::parse(&app.generate(at.timestamp().unsigned_abs()).to_string()).expect("six digits")
}

/// Signs in one of the staff, says yes to what they were invited to, and sets up their app; gives the session and the app's key.
pub async fn staff(world: &World, engine: &Engine, who: &str) -> (SessionToken, String, Vec<String>) {
    let entered = sign_in(world, engine, who).await;
    let is_invited = !offers(engine, &entered).await.is_empty();
    let half = if is_invited { accept(engine, &entered).await } else { entered };
    let half = actor(engine, &half).await.expect("a session");
    let desk = engine.half_signed_in(Some(&half)).expect("the second factor is missing");
    let Enrolment::New { key, .. } = desk.enrolment().await.expect("it answers") else { panic!("no app yet") };
    match desk.enrol(&app_code(&key, world.clock.now())).await.expect("it answers") {
        Enrolled::Done { token, recovery_codes } => (token, key, recovery_codes),
        _ => panic!("the code is right"),
    }
}

/// Somebody of the staff with a role, for a council or for all, who is signed in.
pub async fn on_duty(world: &World, engine: &Engine, who: &str, role: Role, at: Option<CouncilCode>) -> Actor {
    invite(world, who, role, at).await;
    let (token, _, _) = staff(world, engine, who).await;
    actor(engine, &token).await.expect("a session")
}

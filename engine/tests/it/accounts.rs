//! Signing in, second factors, roles and the log of it all.

use chrono::{DateTime, Duration, Utc};
use domain::account::{EmailAddress, OneTimeCode, Role};
use domain::listing::CouncilCode;
use engine::read_model::{Enrolment, LinkState, SecondFactor};
use engine::{
    Actor, BrowserToken, Engine, Enrolled, Invitation, Invited, NotAllowed, SecondFactorCheck, SessionToken, SignedIn,
    Visit, upkeep,
};
use sea_orm::{ConnectionTrait, Database};

use crate::world::{World, now, on_both};

const TRAFFORD: &str = "E08000009";
const SALFORD: &str = "E08000006";

fn email(text: &str) -> EmailAddress {
    EmailAddress::parse(text).expect("an address")
}

fn council(code: &str) -> Option<CouncilCode> {
    Some(CouncilCode::parse(code).expect("a council"))
}

/// What a person at their mailbox has: the newest mail to an address.
fn mail(world: &World, to: &str) -> String {
    let folder = world.config.data_dir.join("mail");
    let mut files: Vec<_> = std::fs::read_dir(folder).map(|all| all.flatten().map(|f| f.path()).collect()).unwrap_or_default();
    files.sort();
    let texts = files.iter().rev().filter_map(|file| std::fs::read_to_string(file).ok());
    let is_to = |text: &String| text.lines().any(|line| line.starts_with("To:") && line.contains(to));
    texts.into_iter().find(is_to).unwrap_or_default().replace("=\r\n", "").replace("=3D", "=")
}

fn code_in(mail: &str) -> OneTimeCode {
    let digits = |line: &str| OneTimeCode::parse(line.trim()).ok();
    mail.lines().find_map(digits).expect("a line with a code")
}

fn link_in(mail: &str, start: &str) -> String {
    let at = mail.find(start).expect("a link") + start.len();
    mail[at..].chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect()
}

async fn send_all(engine: &Engine) {
    engine.send_mail().await.expect("the queue is worked off");
}

async fn invite(world: &World, to: &str, role: Role, at: Option<CouncilCode>) -> Invited {
    let invitation = Invitation { email: email(to), role, council: at };
    upkeep::invite(&world.config, &world.clock, &invitation).await.expect("it is invited")
}

async fn ask(engine: &Engine, to: &str) -> BrowserToken {
    let browser = engine.new_browser_token();
    engine.sign_in().ask(&email(to), &browser, "en").await.expect("it is asked");
    send_all(engine).await;
    browser
}

fn token(signed: SignedIn) -> SessionToken {
    match signed {
        SignedIn::In { token, .. } => token,
        other => panic!("not signed in: {other:?}"),
    }
}

async fn sign_in(world: &World, engine: &Engine, who: &str) -> SessionToken {
    let browser = ask(engine, who).await;
    let code = code_in(&mail(world, who));
    token(engine.sign_in().with_code(&browser, &code, &Visit::default()).await.expect("it answers"))
}

async fn actor(engine: &Engine, token: &SessionToken) -> Option<Actor> {
    engine.actor(token.expose()).await.expect("it answers")
}

/// The code of an authenticator app that was set up with this key.
fn app_code(key: &str, at: DateTime<Utc>) -> OneTimeCode {
    let secret = totp_rs::Secret::try_from_base32(key.replace(' ', "")).expect("a key");
    let app = totp_rs::Builder::new().with_secret(secret).build_noncompliant();
    OneTimeCode::parse(&app.generate(at.timestamp().unsigned_abs()).to_string()).expect("six digits")
}

/// Signs in one of the staff and sets up their app; gives the session and the app's key.
async fn staff(world: &World, engine: &Engine, who: &str) -> (SessionToken, String, Vec<String>) {
    let half = sign_in(world, engine, who).await;
    let half = actor(engine, &half).await.expect("a session");
    let desk = engine.half_signed_in(Some(&half)).expect("the second factor is missing");
    let Enrolment::New { key, .. } = desk.enrolment().await.expect("it answers") else { panic!("no app yet") };
    match desk.enrol(&app_code(&key, world.clock.now())).await.expect("it answers") {
        Enrolled::Done { token, recovery_codes } => (token, key, recovery_codes),
        _ => panic!("the code is right"),
    }
}

on_both! {
    async fn a_code_signs_in_once_and_only_where_it_was_asked_for(world: World) {
        let engine = world.engine().await;
        invite(&world, "pat@example.org", Role::Pa, None).await;
        let browser = ask(&engine, "Pat@Example.org").await;
        let code = code_in(&mail(&world, "pat@example.org"));

        let elsewhere = engine.new_browser_token();
        let refused = engine.sign_in().with_code(&elsewhere, &code, &Visit::default()).await.unwrap();
        assert!(matches!(refused, SignedIn::NotUsable));

        let signed = engine.sign_in().with_code(&browser, &code, &Visit::default()).await.unwrap();
        let token = token(signed);
        let pat = actor(&engine, &token).await.expect("signed in");
        assert_eq!(pat.second_factor(), SecondFactor::NotNeeded);
        assert!(engine.member(Some(&pat)).is_ok());
        assert_eq!(engine.officer(Some(&pat)).err(), Some(NotAllowed::Role));

        let again = engine.sign_in().with_code(&browser, &code, &Visit::default()).await.unwrap();
        assert!(matches!(again, SignedIn::NotUsable), "a code is used once");
    }
}

on_both! {
    async fn a_link_works_anywhere_once_and_looking_at_it_changes_nothing(world: World) {
        let engine = world.engine().await;
        invite(&world, "pat@example.org", Role::Pa, None).await;
        ask(&engine, "pat@example.org").await;
        let link = link_in(&mail(&world, "pat@example.org"), "/sign-in/link/");
        for _ in 0..3 {
            assert_eq!(engine.sign_in().look_at_link(&link).await.unwrap(), LinkState::Ready);
        }
        let first = engine.sign_in().with_link(&link, &Visit::default()).await.unwrap();
        assert!(matches!(first, SignedIn::In { .. }));
        assert!(matches!(engine.sign_in().with_link(&link, &Visit::default()).await.unwrap(), SignedIn::NotUsable));
        assert_eq!(engine.sign_in().look_at_link(&link).await.unwrap(), LinkState::NotUsable);
        assert_eq!(engine.sign_in().look_at_link("nonsense").await.unwrap(), LinkState::NotUsable);
    }
}

on_both! {
    async fn code_and_link_are_too_old_after_a_quarter_of_an_hour(world: World) {
        let engine = world.engine().await;
        invite(&world, "pat@example.org", Role::Pa, None).await;
        let browser = ask(&engine, "pat@example.org").await;
        let text = mail(&world, "pat@example.org");
        world.clock.set(now() + Duration::minutes(15));
        let by_code = engine.sign_in().with_code(&browser, &code_in(&text), &Visit::default()).await.unwrap();
        assert!(matches!(by_code, SignedIn::NotUsable));
        let link = link_in(&text, "/sign-in/link/");
        assert!(matches!(engine.sign_in().with_link(&link, &Visit::default()).await.unwrap(), SignedIn::NotUsable));
    }
}

on_both! {
    async fn a_thousand_guesses_lock_the_attempt_and_not_the_person(world: World) {
        let engine = world.engine().await;
        invite(&world, "pat@example.org", Role::Pa, None).await;
        let browser = ask(&engine, "pat@example.org").await;
        let text = mail(&world, "pat@example.org");
        let right = code_in(&text);
        let mut guesses = (0..1_000_000u32).map(|n| format!("{n:06}")).filter(|guess| guess != right.as_str());
        for tries in 0..1_000 {
            let guess = OneTimeCode::parse(&guesses.next().unwrap()).unwrap();
            match engine.sign_in().with_code(&browser, &guess, &Visit::default()).await.unwrap() {
                SignedIn::WrongCode { left } => assert!(tries < 4 && left == 4 - tries, "{left} left at {tries}"),
                SignedIn::Locked => assert!(tries >= 4),
                other => panic!("{other:?}"),
            }
        }
        let too_late = engine.sign_in().with_code(&browser, &right, &Visit::default()).await.unwrap();
        assert!(matches!(too_late, SignedIn::Locked), "the right code comes too late");
        // The person is not locked out: the link works, and so does a new attempt.
        let fresh = ask(&engine, "pat@example.org").await;
        let code = code_in(&mail(&world, "pat@example.org"));
        assert!(matches!(engine.sign_in().with_code(&fresh, &code, &Visit::default()).await.unwrap(), SignedIn::In { .. }));
        let link = link_in(&text, "/sign-in/link/");
        assert!(matches!(engine.sign_in().with_link(&link, &Visit::default()).await.unwrap(), SignedIn::In { .. }));
    }
}

on_both! {
    async fn twenty_wrong_codes_in_a_day_leave_an_address_the_link_alone(world: World) {
        let engine = world.engine().await;
        invite(&world, "pat@example.org", Role::Pa, None).await;
        for _ in 0..4 {
            let browser = ask(&engine, "pat@example.org").await;
            let right = code_in(&mail(&world, "pat@example.org"));
            let wrong = if right.as_str() == "000000" { "000001" } else { "000000" };
            for _ in 0..5 {
                engine.sign_in().with_code(&browser, &OneTimeCode::parse(wrong).unwrap(), &Visit::default()).await.unwrap();
            }
        }
        let browser = ask(&engine, "pat@example.org").await;
        let text = mail(&world, "pat@example.org");
        let by_code = engine.sign_in().with_code(&browser, &code_in(&text), &Visit::default()).await.unwrap();
        assert!(matches!(by_code, SignedIn::Locked));
        let link = link_in(&text, "/sign-in/link/");
        assert!(matches!(engine.sign_in().with_link(&link, &Visit::default()).await.unwrap(), SignedIn::In { .. }));
    }
}

on_both! {
    async fn nobody_learns_who_has_an_account(world: World) {
        let engine = world.engine().await;
        let browser = ask(&engine, "stranger@example.org").await;
        let text = mail(&world, "stranger@example.org");
        assert!(!text.contains("/sign-in/link/") && text.contains("/join"), "{text}");
        for guess in ["000000", "123456"] {
            let code = OneTimeCode::parse(guess).unwrap();
            let answer = engine.sign_in().with_code(&browser, &code, &Visit::default()).await.unwrap();
            assert!(matches!(answer, SignedIn::WrongCode { .. }), "as for somebody we know");
        }
    }
}

on_both! {
    async fn staff_need_an_app_and_a_code_is_taken_once(world: World) {
        let engine = world.engine().await;
        invite(&world, "olu@example.org", Role::Moderator, council(TRAFFORD)).await;
        let half = sign_in(&world, &engine, "olu@example.org").await;
        let half_actor = actor(&engine, &half).await.unwrap();
        assert_eq!(half_actor.second_factor(), SecondFactor::Missing);
        assert_eq!(engine.officer(Some(&half_actor)).err(), Some(NotAllowed::SecondFactor));
        assert_eq!(engine.member(Some(&half_actor)).err(), Some(NotAllowed::SecondFactor));

        let (full, key, recovery) = staff(&world, &engine, "olu@example.org").await;
        assert_eq!(recovery.len(), 10);
        let olu = actor(&engine, &full).await.unwrap();
        assert!(engine.officer(Some(&olu)).is_ok());
        assert_eq!(engine.administrator(Some(&olu)).err(), Some(NotAllowed::Role));

        // The next sign-in: the code that was used for setting up is not taken again, the next one is.
        let second = sign_in(&world, &engine, "olu@example.org").await;
        let waiting = actor(&engine, &second).await.unwrap();
        assert_eq!(waiting.second_factor(), SecondFactor::Waiting);
        let desk = engine.half_signed_in(Some(&waiting)).unwrap();
        let replay = desk.check(app_code(&key, world.clock.now()).as_str()).await.unwrap();
        assert!(matches!(replay, SecondFactorCheck::WrongCode));
        world.clock.set(now() + Duration::seconds(30));
        let next = desk.check(app_code(&key, world.clock.now()).as_str()).await.unwrap();
        let SecondFactorCheck::Passed { token: rotated, .. } = next else { panic!("the next code is right") };
        assert!(actor(&engine, &second).await.is_none(), "the token before is worth nothing");
        assert_eq!(actor(&engine, &rotated).await.unwrap().second_factor(), SecondFactor::Given);

        // A recovery code in its place, once, however it is typed.
        for (typed, works) in [(recovery[0].to_lowercase().replace('-', " "), true), (recovery[0].clone(), false)] {
            let third = sign_in(&world, &engine, "olu@example.org").await;
            let third = actor(&engine, &third).await.unwrap();
            let answer = engine.half_signed_in(Some(&third)).unwrap().check(&typed).await.unwrap();
            assert_eq!(matches!(answer, SecondFactorCheck::Passed { recovery_codes_left: Some(9), .. }), works);
        }
    }
}

on_both! {
    async fn five_wrong_codes_lock_the_second_factor_for_a_quarter_of_an_hour(world: World) {
        let engine = world.engine().await;
        invite(&world, "olu@example.org", Role::Moderator, council(TRAFFORD)).await;
        let (_, key, _) = staff(&world, &engine, "olu@example.org").await;
        let token = sign_in(&world, &engine, "olu@example.org").await;
        let olu = actor(&engine, &token).await.unwrap();
        let desk = engine.half_signed_in(Some(&olu)).unwrap();
        for tries in 0..5 {
            let answer = desk.check("ABCD-EFGH").await.unwrap();
            assert_eq!(matches!(answer, SecondFactorCheck::Locked), tries == 4);
        }
        world.clock.set(now() + Duration::minutes(14));
        let right = app_code(&key, world.clock.now());
        assert!(matches!(desk.check(right.as_str()).await.unwrap(), SecondFactorCheck::Locked));
        world.clock.set(now() + Duration::minutes(16));
        let right = app_code(&key, world.clock.now());
        assert!(matches!(desk.check(right.as_str()).await.unwrap(), SecondFactorCheck::Passed { .. }));
        send_all(&engine).await;
        assert!(mail(&world, "olu@example.org").contains("15"), "the holder was told");
    }
}

on_both! {
    async fn sessions_end_by_rest_by_age_by_hand_and_by_role(world: World) {
        let engine = world.engine().await;
        invite(&world, "pat@example.org", Role::Pa, None).await;
        let one = sign_in(&world, &engine, "pat@example.org").await;
        let two = sign_in(&world, &engine, "pat@example.org").await;
        let pat = actor(&engine, &one).await.unwrap();
        let member = engine.member(Some(&pat)).unwrap();
        assert_eq!(member.sessions().await.unwrap().len(), 2);
        let other = member.sessions().await.unwrap().into_iter().find(|session| !session.this).unwrap();
        assert!(member.end_session(other.id).await.unwrap() && !member.end_session(other.id).await.unwrap());
        assert!(actor(&engine, &two).await.is_none());

        let two = sign_in(&world, &engine, "pat@example.org").await;
        member.sign_out_everywhere().await.unwrap();
        assert!(actor(&engine, &one).await.is_none() && actor(&engine, &two).await.is_none());

        let rested = sign_in(&world, &engine, "pat@example.org").await;
        world.clock.set(now() + Duration::days(13));
        assert!(actor(&engine, &rested).await.is_some(), "used within two weeks");
        world.clock.set(now() + Duration::days(26));
        assert!(actor(&engine, &rested).await.is_some(), "the rest is counted from the last use");
        world.clock.set(now() + Duration::days(61));
        assert!(actor(&engine, &rested).await.is_none(), "sixty days are the most");

        let before = sign_in(&world, &engine, "pat@example.org").await;
        invite(&world, "pat@example.org", Role::Moderator, council(TRAFFORD)).await;
        assert!(actor(&engine, &before).await.is_none(), "more rights need a new sign-in");
    }
}

on_both! {
    async fn an_administrator_rules_over_their_own_councils_only(world: World) {
        let engine = world.engine().await;
        invite(&world, "root@example.org", Role::SuperAdmin, None).await;
        invite(&world, "ada@example.org", Role::SuperAdmin, council(TRAFFORD)).await;
        invite(&world, "sal@example.org", Role::Moderator, council(SALFORD)).await;
        let (token, _, _) = staff(&world, &engine, "ada@example.org").await;
        let ada = actor(&engine, &token).await.unwrap();
        let desk = engine.administrator(Some(&ada)).unwrap();
        assert_eq!(engine.auditor(Some(&ada)).err(), Some(NotAllowed::Role));
        let people = desk.people().await.unwrap();
        assert_eq!(people.len(), 1, "herself; neither Salford's nor those of the whole installation");
        assert_eq!(people[0].masked_email, "a…@example.org");

        let (token, _, _) = staff(&world, &engine, "root@example.org").await;
        let root = actor(&engine, &token).await.unwrap();
        let all = engine.administrator(Some(&root)).unwrap();
        let people = all.people().await.unwrap();
        assert_eq!(people.len(), 3);
        let sal = people.iter().find(|person| person.roles[0].council == council(SALFORD)).unwrap().account;

        assert!(desk.person(sal).await.unwrap().is_none());
        assert!(!desk.end_role(sal, Role::Moderator, council(SALFORD).as_ref()).await.unwrap());
        assert!(!desk.reset_second_factor(sal, "lost phone").await.unwrap());
        assert!(!desk.reset_second_factor(ada.account(), "mine").await.unwrap(), "nobody resets their own");
        for (role, at) in [(Role::Moderator, SALFORD), (Role::Pa, TRAFFORD)] {
            let invitation = Invitation { email: email("x@example.org"), role, council: council(at) };
            assert_eq!(desk.invite(&invitation).await.unwrap(), Invited::NotYours);
        }
        let whole = Invitation { email: email("x@example.org"), role: Role::ReadOnly, council: None };
        assert_eq!(desk.invite(&whole).await.unwrap(), Invited::NotYours);
        let own = Invitation { email: email("x@example.org"), role: Role::ReadOnly, council: council(TRAFFORD) };
        assert!(matches!(desk.invite(&own).await.unwrap(), Invited::Done(_)));

        assert!(all.end_role(sal, Role::Moderator, council(SALFORD).as_ref()).await.unwrap());
        assert!(all.person(sal).await.unwrap().is_none(), "no staff any more");
    }
}

on_both! {
    async fn an_invitation_lapses_unless_they_sign_in(world: World) {
        let engine = world.engine().await;
        invite(&world, "olu@example.org", Role::Moderator, council(TRAFFORD)).await;
        invite(&world, "eva@example.org", Role::Moderator, council(TRAFFORD)).await;
        sign_in(&world, &engine, "eva@example.org").await;
        world.clock.set(now() + Duration::days(15));
        let late = sign_in(&world, &engine, "olu@example.org").await;
        assert!(actor(&engine, &late).await.unwrap().roles().is_empty());
        let there = sign_in(&world, &engine, "eva@example.org").await;
        assert_eq!(actor(&engine, &there).await.unwrap().roles().len(), 1);
    }
}

on_both! {
    async fn a_new_address_is_confirmed_and_both_are_told(world: World) {
        let engine = world.engine().await;
        invite(&world, "pat@example.org", Role::Pa, None).await;
        let token = sign_in(&world, &engine, "pat@example.org").await;
        let pat = actor(&engine, &token).await.unwrap();
        let member = engine.member(Some(&pat)).unwrap();
        member.change_email(&email("new@example.org"), "en").await.unwrap();
        send_all(&engine).await;
        assert!(!mail(&world, "pat@example.org").is_empty());
        let link = link_in(&mail(&world, "new@example.org"), "/account/email/");
        assert_eq!(member.overview().await.unwrap().email, "pat@example.org", "not before it is confirmed");
        assert_eq!(engine.sign_in().look_at_email_link(&link).await.unwrap(), LinkState::Ready);
        assert!(engine.sign_in().confirm_email(&link).await.unwrap());
        assert!(!engine.sign_in().confirm_email(&link).await.unwrap(), "once");
        assert_eq!(member.overview().await.unwrap().email, "new@example.org");
        sign_in(&world, &engine, "new@example.org").await;
    }
}

on_both! {
    async fn a_deleted_account_can_be_kept_for_thirty_days_and_is_gone_then(world: World) {
        let engine = world.engine().await;
        for who in ["pat@example.org", "sam@example.org"] {
            invite(&world, who, Role::Pa, None).await;
            let token = sign_in(&world, &engine, who).await;
            let person = actor(&engine, &token).await.unwrap();
            engine.member(Some(&person)).unwrap().delete().await.unwrap();
        }
        world.clock.set(now() + Duration::days(29));
        engine.run_schedule("erasure").await.unwrap();
        let token = sign_in(&world, &engine, "sam@example.org").await;
        let sam = actor(&engine, &token).await.unwrap();
        engine.member(Some(&sam)).unwrap().keep().await.unwrap();
        world.clock.set(now() + Duration::days(31));
        engine.run_schedule("erasure").await.unwrap();
        assert!(actor(&engine, &token).await.is_some(), "Sam stays");
        ask(&engine, "pat@example.org").await;
        assert!(mail(&world, "pat@example.org").contains("/join"), "nobody is known under the address");
    }
}

on_both! {
    async fn nothing_that_says_who_somebody_is_stands_open_in_the_database(world: World) {
        let engine = world.engine().await;
        invite(&world, "patricia@example.org", Role::Pa, None).await;
        let token = sign_in(&world, &engine, "patricia@example.org").await;
        let pat = actor(&engine, &token).await.unwrap();
        engine.member(Some(&pat)).unwrap().change_email(&email("trish@example.org"), "en").await.unwrap();
        let database = Database::connect(world.config.database_url()).await.unwrap();
        for table in ["account", "account_role", "sign_in_challenge", "session", "email_change", "outbox", "audit"] {
            for row in database.query_all_raw(sea_orm::Statement::from_string(database.get_database_backend(), format!("SELECT * FROM {table}"))).await.unwrap() {
                let text = format!("{row:?}");
                assert!(!text.contains("patricia") && !text.contains("trish"), "{table}: {text}");
                assert!(!text.contains(token.expose()), "{table} holds a session's token");
            }
        }
    }
}

on_both! {
    async fn a_changed_a_removed_and_a_cut_off_row_of_the_log_are_found(world: World) {
        let engine = world.engine().await;
        for n in 0..5 {
            invite(&world, &format!("p{n}@example.org"), Role::Pa, None).await;
        }
        let well = |findings: Vec<upkeep::Finding>| findings.into_iter().find(|f| f.what == "audit log").unwrap().ok;
        let database = Database::connect(world.config.database_url()).await.unwrap();
        assert!(well(upkeep::doctor(&world.config, &world.clock).await));
        for (harm, repair) in [
            ("UPDATE audit SET act = 'x' WHERE number = 3", "UPDATE audit SET act = 'account.role_given' WHERE number = 3"),
            ("UPDATE audit SET number = 30 WHERE number = 3", "UPDATE audit SET number = 3 WHERE number = 30"),
            ("UPDATE audit SET number = 0 WHERE number = 1", "UPDATE audit SET number = 1 WHERE number = 0"),
            ("UPDATE audit_seal SET number = 4", "UPDATE audit_seal SET number = 5"),
        ] {
            database.execute_unprepared(harm).await.unwrap();
            assert!(!well(upkeep::doctor(&world.config, &world.clock).await), "{harm}");
            database.execute_unprepared(repair).await.unwrap();
            assert!(well(upkeep::doctor(&world.config, &world.clock).await), "{repair}");
        }
        database.execute_unprepared("DELETE FROM audit WHERE number = 5").await.unwrap();
        assert!(!well(upkeep::doctor(&world.config, &world.clock).await), "the newest row is missing");
        drop(engine);
    }
}

on_both! {
    async fn retention_cuts_the_log_s_beginning_and_doctor_accepts_it(world: World) {
        let engine = world.engine().await;
        invite(&world, "old@example.org", Role::Pa, None).await;
        world.clock.set(now() + Duration::days(800));
        invite(&world, "new@example.org", Role::Pa, None).await;
        engine.run_schedule("audit_anchor").await.unwrap();
        let audit = upkeep::doctor(&world.config, &world.clock).await.into_iter().find(|f| f.what == "audit log").unwrap();
        assert!(audit.ok && audit.advice.starts_with("1 rows"), "{audit:?}");
        let database = Database::connect(world.config.database_url()).await.unwrap();
        database.execute_unprepared("UPDATE audit_seal SET number = 0 WHERE which = 'anchor'").await.unwrap();
        assert!(!upkeep::doctor(&world.config, &world.clock).await.iter().all(|finding| finding.ok));
    }
}

on_both! {
    async fn a_new_key_takes_over(world: World) {
        let old = "an old secret key of forty letters or so";
        let new = "a new secret key of forty letters or so.";
        let mut config = world.config.clone();
        config.secret_key = Some(old.into());
        let world = World { config, ..world };
        let engine = world.engine().await;
        invite(&world, "olu@example.org", Role::Moderator, council(TRAFFORD)).await;
        let (_, key, _) = staff(&world, &engine, "olu@example.org").await;
        drop(engine);

        let mut config = world.config.clone();
        (config.secret_key, config.secret_key_previous) = (Some(new.into()), Some(old.into()));
        let world = World { config, ..world };
        let both = world.engine().await;
        sign_in(&world, &both, "olu@example.org").await;
        drop(both);
        assert_eq!(upkeep::rotate_key(&world.config, &world.clock).await.unwrap().rows, 1);
        assert_eq!(upkeep::rotate_key(&world.config, &world.clock).await.unwrap().rows, 0, "safe to repeat");

        let mut config = world.config.clone();
        config.secret_key_previous = None;
        let world = World { config, ..world };
        let engine = world.engine().await;
        assert!(upkeep::doctor(&world.config, &world.clock).await.iter().any(|f| f.what == "audit log" && f.ok));
        world.clock.set(now() + Duration::seconds(60));
        let token = sign_in(&world, &engine, "olu@example.org").await;
        let olu = actor(&engine, &token).await.unwrap();
        let answer = engine.half_signed_in(Some(&olu)).unwrap().check(app_code(&key, world.clock.now()).as_str()).await;
        assert!(matches!(answer.unwrap(), SecondFactorCheck::Passed { .. }));
    }
}

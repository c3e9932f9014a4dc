//! Mail through a real mail server that is there, away, slow, choosy or rude.

use chrono::{DateTime, Duration, Utc};
use domain::account::{EmailAddress, Role};
use engine::mail::SmtpUrl;
use engine::upkeep::Finding;
use engine::{Clock, Engine, Invitation, Invited, Step, upkeep};

use crate::people::{self, SALFORD, TRAFFORD, council};
use crate::smtp::Smtp;
use crate::world::{World, now, on_both};

fn email(text: &str) -> EmailAddress {
    EmailAddress::parse(text).expect("an address")
}

fn through(world: &mut World, smtp: &Smtp) {
    world.config.mail.smtp_url = Some(SmtpUrl::parse(&smtp.url()).expect("an address"));
}

async fn ask(engine: &Engine, to: &str) {
    engine.sign_in().ask(&email(to), &engine.new_browser_token(), "en", None).await.expect("it is asked");
}

/// A mail that does not grow old, unlike a code.
async fn invite(world: &World, to: &str) {
    let invitation = Invitation { email: email(to), role: Role::SuperAdmin, council: None };
    let invited = upkeep::invite(&world.config, &world.clock, &invitation).await.expect("it is invited");
    assert!(matches!(invited, Invited::Done(_)), "{invited:?}");
}

/// The same register some time later.
async fn later(world: &World, by: Duration) -> Engine {
    let at: DateTime<Utc> = now() + by;
    let clock = Clock::fixed(at, at.timestamp().unsigned_abs());
    Engine::open(world.config.clone(), clock).await.expect("the engine opens")
}

async fn step(engine: &Engine) -> Step {
    engine.run_one().await.expect("the database answers")
}

async fn doctor(world: &World, what: &str) -> Finding {
    let findings = upkeep::doctor(&world.config, &world.clock).await;
    findings.into_iter().find(|finding| finding.what == what).expect("a line of the doctor")
}

/// A place at which nobody listens.
fn nobody() -> SmtpUrl {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = listener.local_addr().expect("its address").port();
    SmtpUrl::parse(&format!("smtp://127.0.0.1:{port}")).expect("an address")
}

on_both! {
    async fn a_mail_arrives_once_as_text_and_as_a_page(world: World) {
        let mut world = world;
        let Some(smtp) = Smtp::start(&[]) else { return };
        through(&mut world, &smtp);
        let engine = world.engine().await;
        ask(&engine, "anna@example.org").await;
        assert_eq!((step(&engine).await, step(&engine).await), (Step::Ran, Step::Empty));
        let mails = smtp.mails();
        assert_eq!(mails.len(), 1);
        let (head, bodies) = mails[0].split_once("\r\n\r\n").expect("a head");
        for line in ["To: anna@example.org", "Auto-Submitted: auto-generated", "Message-ID: <", "From: "] {
            assert_eq!(head.lines().filter(|own| own.starts_with(line)).count(), 1, "{line} in {head}");
        }
        assert!(bodies.contains("text/plain; charset=utf-8") && bodies.contains("text/html; charset=utf-8"));
        assert!(bodies.contains("<html lang=") && !bodies.contains("<img"));
        assert!(doctor(&world, "mail").await.ok);
    }
}

on_both! {
    async fn without_a_mail_server_mail_becomes_files(world: World) {
        let engine = world.engine().await;
        ask(&engine, "anna@example.org").await;
        assert_eq!(engine.send_mail().await.expect("it works"), 1);
        let files: Vec<_> = std::fs::read_dir(world.config.data_dir.join("mail")).expect("a folder").collect();
        assert_eq!(files.len(), 1);
    }
}

on_both! {
    async fn a_mail_waits_for_a_server_that_is_away(world: World) {
        let mut world = world;
        world.config.mail.smtp_url = Some(nobody());
        invite(&world, "anna@example.org").await;
        let engine = world.engine().await;
        assert_eq!((step(&engine).await, step(&engine).await), (Step::Failed, Step::Empty));
        assert!(!doctor(&world, "mail").await.ok);
        assert!(doctor(&world, "mail that waits").await.ok && doctor(&world, "mail given up").await.ok);

        assert_eq!(step(&later(&world, Duration::seconds(4)).await).await, Step::Empty, "not yet");
        assert_eq!(step(&later(&world, Duration::seconds(5)).await).await, Step::Failed);
        assert_eq!(step(&later(&world, Duration::seconds(14)).await).await, Step::Empty, "twice as long now");
        let Some(smtp) = Smtp::start(&[]) else { return };
        through(&mut world, &smtp);
        assert_eq!(step(&later(&world, Duration::seconds(15)).await).await, Step::Ran);
        assert_eq!(smtp.mails().len(), 1);
    }
}

on_both! {
    async fn after_three_days_a_mail_is_given_up(world: World) {
        let mut world = world;
        world.config.mail.smtp_url = Some(nobody());
        invite(&world, "anna@example.org").await;
        assert_eq!(step(&later(&world, Duration::hours(71)).await).await, Step::Failed);
        assert!(doctor(&world, "mail given up").await.ok);
        assert_eq!(step(&later(&world, Duration::hours(73)).await).await, Step::Failed);
        assert!(!doctor(&world, "mail given up").await.ok);
        assert_eq!(step(&later(&world, Duration::hours(100)).await).await, Step::Empty);
    }
}

on_both! {
    async fn a_mailbox_that_is_not_there_is_given_up_at_once(world: World) {
        let mut world = world;
        let Some(smtp) = Smtp::start(&["--mode", "refuse-recipient"]) else { return };
        through(&mut world, &smtp);
        invite(&world, "nobody@example.org").await;
        let engine = world.engine().await;
        assert_eq!((step(&engine).await, step(&engine).await), (Step::Failed, Step::Empty));
        let given_up = doctor(&world, "mail given up").await;
        assert!(!given_up.ok && given_up.advice.starts_with("1 "), "{given_up:?}");
        assert!(smtp.mails().is_empty());
    }
}

on_both! {
    async fn a_server_that_does_not_know_us_yet_is_asked_again(world: World) {
        let mut world = world;
        let Some(smtp) = Smtp::start(&["--mode", "greylist"]) else { return };
        through(&mut world, &smtp);
        invite(&world, "anna@example.org").await;
        assert_eq!(step(&world.engine().await).await, Step::Failed);
        assert_eq!(step(&later(&world, Duration::seconds(5)).await).await, Step::Ran);
        assert_eq!(smtp.mails().len(), 1);
    }
}

on_both! {
    async fn a_connection_that_breaks_costs_no_mail(world: World) {
        let mut world = world;
        let Some(smtp) = Smtp::start(&["--mode", "drop"]) else { return };
        through(&mut world, &smtp);
        invite(&world, "anna@example.org").await;
        assert_eq!(step(&world.engine().await).await, Step::Failed);
        assert!(smtp.mails().is_empty(), "half a mail is none");
        smtp.now("drop-after");
        assert_eq!(step(&later(&world, Duration::seconds(5)).await).await, Step::Failed);
        smtp.now("accept");
        assert_eq!(step(&later(&world, Duration::seconds(15)).await).await, Step::Ran);
        assert_eq!((smtp.mails().len(), smtp.different()), (2, 1), "the server had taken it before it hung up");
    }
}

#[tokio::test]
async fn a_server_that_says_nothing_holds_nobody_up_for_ever() {
    let mut world = World::sqlite().await;
    let Some(smtp) = Smtp::start(&["--mode", "slow"]) else { return };
    through(&mut world, &smtp);
    invite(&world, "anna@example.org").await;
    assert_eq!(step(&world.engine().await).await, Step::Failed);
    assert!(smtp.mails().is_empty());
    smtp.now("accept");
    assert_eq!(step(&later(&world, Duration::seconds(5)).await).await, Step::Ran);
    assert_eq!(smtp.mails().len(), 1);
}

on_both! {
    async fn two_workers_do_not_take_the_same_job(world: World) {
        let mut world = world;
        let Some(smtp) = Smtp::start(&[]) else { return };
        through(&mut world, &smtp);
        for number in 0..20 {
            invite(&world, &format!("a{number}@example.org")).await;
        }
        let (one, other) = (world.engine().await, world.engine().await);
        let (one, other) = tokio::join!(one.send_mail(), other.send_mail());
        assert_eq!(one.expect("it works") + other.expect("it works"), 20);
        assert_eq!((smtp.mails().len(), smtp.different()), (20, 20));
    }
}

#[tokio::test]
async fn the_runner_sends_by_itself_and_one_waits_for_the_other() {
    let mut world = World::sqlite().await;
    let Some(smtp) = Smtp::start(&[]) else { return };
    through(&mut world, &smtp);
    let engine = world.engine().await;
    let (first, second) = (engine.start_runner(), engine.start_runner());
    ask(&engine, "anna@example.org").await;
    for _ in 0..100 {
        if !smtp.mails().is_empty() {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    first.stop().await;
    second.stop().await;
    assert_eq!(smtp.mails().len(), 1);
}

on_both! {
    async fn officers_see_the_mail_of_their_own_councils_and_nobody_s_address(world: World) {
        let mut world = world;
        let engine = world.engine().await;
        let mut desks = Vec::new();
        for (who, role, at) in [
            ("tina@example.org", Role::Moderator, council(TRAFFORD)),
            ("rita@example.org", Role::ReadOnly, council(TRAFFORD)),
            ("rudi@example.org", Role::RegisterOfficer, None),
        ] {
            people::invite(&world, who, role, at).await;
            let (token, _, _) = people::staff(&world, &engine, who).await;
            desks.push(people::actor(&engine, &token).await.expect("a session"));
        }
        people::invite(&world, "pa@home.example", Role::Pa, None).await;
        let pa = people::sign_in(&world, &engine, "pa@home.example").await;
        let pa = people::actor(&engine, &pa).await.expect("a session");
        // From now on nothing goes out.
        world.config.mail.smtp_url = Some(nobody());
        people::invite(&world, "nora@trafford.example", Role::Broker, council(TRAFFORD)).await;
        people::invite(&world, "sid@salford.example", Role::Broker, council(SALFORD)).await;
        people::invite(&world, "pa@home.example", Role::Broker, council(TRAFFORD)).await;
        engine.member(Some(&pa)).expect("signed in").delete().await.expect("it is asked");
        let late = later(&world, Duration::hours(73)).await;
        for _ in 0..4 {
            assert_eq!(step(&late).await, Step::Failed);
        }
        let mut seen = Vec::new();
        for officer in &desks {
            let mail = engine.officer(Some(officer)).expect("of the staff").mail().await.expect("it answers");
            let mut to: Vec<_> =
                mail.failed.into_iter().map(|mail| (mail.masked_email.expect("it is known"), mail.may_send_again)).collect();
            to.sort();
            seen.push(to);
        }
        let (nora, sid, pa) = ("no…@trafford.example", "si…@salford.example", "p…@home.example");
        let all = |to: &[&str], may: bool| to.iter().map(|to| ((*to).to_owned(), may)).collect::<Vec<_>>();
        assert_eq!(seen[0], all(&[nora, pa], true), "of the PA the invitation alone, not that there is an account");
        assert_eq!(seen[1], all(&[nora, pa], false), "who only looks sends nothing");
        assert_eq!(seen[2], all(&[nora, pa, pa, sid], true));

        let all = engine.officer(Some(&desks[2])).expect("of the staff").mail().await.expect("it answers").failed;
        let job = |to: &str| all.iter().find(|mail| mail.masked_email.as_deref() == Some(to)).expect("a mail").id;
        let tina = engine.postmaster(Some(&desks[0])).expect("she acts");
        assert!(!tina.send_again(job(sid)).await.expect("it answers"), "another council's");
        let of_no_council = all.iter().find(|mail| mail.kind == "deletion_asked").expect("a mail").id;
        assert!(!tina.send_again(of_no_council).await.expect("it answers"), "of no council");
        assert!(tina.send_again(job(nora)).await.expect("it answers"));
    }
}

//! Roles that are offered: what they give, and to whom, before anybody has said yes.
#![expect(clippy::unwrap_used, reason = "a test that fails here says where")]

use chrono::Duration;
use domain::account::Role;
use domain::id::OfferId;
use engine::read_model::{AuditFilter, OfferShown, SecondFactor};
use engine::{Actor, Engine, Invitation, Invited, NotAllowed, SignedIn, Visit, upkeep};
use sea_orm::{ConnectionTrait, Database};

use crate::people::{
    SALFORD, TRAFFORD, accept, actor, ask, code_in, council, email, invite, mail, offers, send_all, sign_in, staff,
};
use crate::world::{World, now, on_both};

/// Somebody who runs Trafford's part.
async fn boss(world: &World, engine: &Engine) -> Actor {
    invite(world, "boss@example.org", Role::SuperAdmin, council(TRAFFORD)).await;
    let (token, _, _) = staff(world, engine, "boss@example.org").await;
    actor(engine, &token).await.unwrap()
}

/// Offers to be Trafford's care broker in the administrator's name.
async fn offer(engine: &Engine, by: &Actor, to: &str) -> OfferId {
    let invitation = Invitation { email: email(to), role: Role::Broker, council: council(TRAFFORD) };
    match engine.administrator(Some(by)).unwrap().invite(&invitation).await.unwrap() {
        Invited::Done(offer) => offer,
        other => panic!("{other:?}"),
    }
}

/// What the log says was done, oldest first.
async fn acts(world: &World) -> Vec<String> {
    let database = Database::connect(world.config.database_url()).await.unwrap();
    let all = sea_orm::Statement::from_string(database.get_database_backend(), "SELECT act FROM audit ORDER BY number");
    database.query_all_raw(all).await.unwrap().iter().map(|row| row.try_get("", "act").unwrap()).collect()
}

on_both! {
    async fn an_offer_gives_nothing_until_it_is_accepted(world: World) {
        let engine = world.engine().await;
        let boss = boss(&world, &engine).await;
        invite(&world, "pat@example.org", Role::Pa, None).await;
        let before = sign_in(&world, &engine, "pat@example.org").await;
        offer(&engine, &boss, "pat@example.org").await;
        let again = sign_in(&world, &engine, "pat@example.org").await;
        for session in [&before, &again] {
            let pat = actor(&engine, session).await.expect("no session ends");
            assert!(!pat.is_staff());
            assert_eq!(pat.second_factor(), SecondFactor::NotNeeded);
            assert_eq!(engine.officer(Some(&pat)).err(), Some(NotAllowed::Role));
        }
        // Nor does any become shorter.
        world.clock.set(now() + Duration::days(5));
        assert!(actor(&engine, &before).await.is_some());
        let stale = actor(&engine, &again).await.unwrap();
        assert_eq!(engine.holder(Some(&stale)).err(), Some(NotAllowed::Proof), "rights are taken up by who just proved it");

        let fresh = sign_in(&world, &engine, "pat@example.org").await;
        let with_role = accept(&engine, &fresh).await;
        let pat = actor(&engine, &with_role).await.unwrap();
        assert!(pat.is_staff() && pat.second_factor() == SecondFactor::Missing);
        for session in [&before, &again, &fresh] {
            assert!(actor(&engine, session).await.is_none(), "every session without the role is over");
        }
        assert!(acts(&world).await.iter().any(|act| act == "account.role_accepted"));
    }
}

on_both! {
    async fn whoever_invites_learns_nothing_about_whom(world: World) {
        let engine = world.engine().await;
        let boss = boss(&world, &engine).await;
        let desk = engine.administrator(Some(&boss)).unwrap();
        // One is a PA who was of another council's staff and has an app; of the other nobody has heard.
        invite(&world, "pat@example.org", Role::Broker, council(SALFORD)).await;
        staff(&world, &engine, "pat@example.org").await;
        let known = offer(&engine, &boss, "pat@example.org").await;
        let unknown = offer(&engine, &boss, "new@example.org").await;
        let staff = desk.people().await.unwrap();
        assert_eq!(staff.people.len(), 1, "nobody works here who has not said yes");
        let shown = |id| staff.offers.iter().find(|shown: &&OfferShown| shown.offer.id == id).cloned().unwrap();
        let (one, other) = (shown(known), shown(unknown));
        assert_eq!((one.email.as_str(), other.email.as_str()), ("pa…@example.org", "ne…@example.org"));
        assert_eq!((one.offer.held, one.offer.offered_at), (other.offer.held, other.offer.offered_at));
        assert_eq!(desk.offer(known).await.unwrap().unwrap().email, "pat@example.org", "as it was typed");
        // The number of the offer was made for the offer, and no account is made before somebody signs in.
        let database = Database::connect(world.config.database_url()).await.unwrap();
        let count = sea_orm::Statement::from_string(database.get_database_backend(), "SELECT COUNT(*) AS n FROM account");
        let accounts: i64 = database.query_one_raw(count).await.unwrap().unwrap().try_get("", "n").unwrap();
        assert_eq!(accounts, 2, "the boss and Pat");
    }
}

on_both! {
    async fn who_has_no_account_gets_one_by_signing_in(world: World) {
        let engine = world.engine().await;
        let boss = boss(&world, &engine).await;
        let id = offer(&engine, &boss, "new@example.org").await;
        send_all(&engine).await;
        let letter = mail(&world, "new@example.org");
        assert!(letter.contains("/account/invitations"), "{letter}");
        let browser = ask(&engine, "new@example.org").await;
        let code = code_in(&mail(&world, "new@example.org"));
        let signed = engine.sign_in().with_code(&browser, &code, &Visit::default()).await.unwrap();
        let SignedIn::In { token, second_factor, offered, .. } = signed else { panic!("{signed:?}") };
        assert!(offered && second_factor == SecondFactor::NotNeeded);
        assert_eq!(offers(&engine, &token).await[0].id, id);
        accept(&engine, &token).await;
        assert_eq!(engine.administrator(Some(&boss)).unwrap().people().await.unwrap().people.len(), 2);
    }
}

on_both! {
    async fn who_declines_is_asked_no_more_and_nobody_is_written_to(world: World) {
        let engine = world.engine().await;
        let boss = boss(&world, &engine).await;
        let desk = engine.administrator(Some(&boss)).unwrap();
        invite(&world, "pat@example.org", Role::Pa, None).await;
        let id = offer(&engine, &boss, "pat@example.org").await;
        let token = sign_in(&world, &engine, "pat@example.org").await;
        let pat = actor(&engine, &token).await.unwrap();
        let letters = || std::fs::read_dir(world.config.data_dir.join("mail")).unwrap().count();
        let before = letters();
        assert!(engine.member(Some(&pat)).unwrap().decline(id).await.unwrap());
        assert!(!engine.member(Some(&pat)).unwrap().decline(id).await.unwrap(), "once");
        send_all(&engine).await;
        assert_eq!(letters(), before);
        assert!(engine.holder(Some(&pat)).unwrap().accept(id).await.unwrap().is_none(), "it is over");
        assert!(offers(&engine, &token).await.is_empty() && !actor(&engine, &token).await.unwrap().is_staff());
        assert_eq!(desk.people().await.unwrap().offers[0].declined_at, Some(now()));
        assert!(acts(&world).await.iter().any(|act| act == "role.offer_declined"));
        // Asked again, it waits again.
        assert_eq!(offer(&engine, &boss, "pat@example.org").await, id);
        assert_eq!(offers(&engine, &token).await.len(), 1);
    }
}

on_both! {
    async fn an_offer_lapses_unless_it_is_accepted(world: World) {
        let engine = world.engine().await;
        let boss = boss(&world, &engine).await;
        offer(&engine, &boss, "olu@example.org").await;
        offer(&engine, &boss, "eva@example.org").await;
        let eva = sign_in(&world, &engine, "eva@example.org").await;
        accept(&engine, &eva).await;
        offer(&engine, &boss, "pat@example.org").await;
        sign_in(&world, &engine, "pat@example.org").await;
        world.clock.set(now() + Duration::days(14));
        let pat = sign_in(&world, &engine, "pat@example.org").await;
        assert!(offers(&engine, &pat).await.is_empty());
        ask(&engine, "olu@example.org").await;
        assert!(mail(&world, "olu@example.org").contains("/join"), "nobody is known under the address");
        let eva = sign_in(&world, &engine, "eva@example.org").await;
        assert_eq!(actor(&engine, &eva).await.unwrap().roles().len(), 1);
        engine.run_schedule("retention").await.unwrap();
        let database = Database::connect(world.config.database_url()).await.unwrap();
        let all = sea_orm::Statement::from_string(database.get_database_backend(), "SELECT id FROM role_offer");
        assert!(database.query_all_raw(all).await.unwrap().is_empty(), "what nobody took up is forgotten");
        assert_eq!(acts(&world).await.iter().filter(|act| *act == "role.offer_lapsed").count(), 2);
    }
}

on_both! {
    async fn an_offer_is_sent_again_or_withdrawn_by_its_own_council_alone(world: World) {
        let engine = world.engine().await;
        let boss = boss(&world, &engine).await;
        invite(&world, "sal@example.org", Role::SuperAdmin, council(SALFORD)).await;
        let (sal, _, _) = staff(&world, &engine, "sal@example.org").await;
        let sal = actor(&engine, &sal).await.unwrap();
        let id = offer(&engine, &boss, "new@example.org").await;
        let theirs = engine.administrator(Some(&sal)).unwrap();
        assert!(theirs.people().await.unwrap().offers.is_empty() && theirs.offer(id).await.unwrap().is_none());
        assert!(theirs.offer_address(id).await.unwrap().is_none());
        assert!(!theirs.send_offer_again(id).await.unwrap() && !theirs.withdraw_offer(id).await.unwrap());

        // The boss signed in before the clock was moved, and still is: a handle is asked for once.
        let desk = engine.administrator(Some(&boss)).unwrap();
        world.clock.set(now() + Duration::days(13));
        assert!(desk.send_offer_again(id).await.unwrap());
        assert_eq!(desk.people().await.unwrap().offers[0].offer.lapses_at, now() + Duration::days(27));
        let new = sign_in(&world, &engine, "new@example.org").await;
        assert!(desk.withdraw_offer(id).await.unwrap() && !desk.withdraw_offer(id).await.unwrap());
        assert!(offers(&engine, &new).await.is_empty());
        assert!(actor(&engine, &new).await.is_some(), "nobody's session ends");
        send_all(&engine).await;
        let acts = acts(&world).await;
        assert!(acts.ends_with(&["account.signed_in".to_owned(), "role.offer_withdrawn".to_owned()]), "{acts:?}");
    }
}

on_both! {
    async fn whoever_leaves_takes_what_was_offered_to_them_along(world: World) {
        let engine = world.engine().await;
        let boss = boss(&world, &engine).await;
        invite(&world, "pat@example.org", Role::Pa, None).await;
        let token = sign_in(&world, &engine, "pat@example.org").await;
        let pat = actor(&engine, &token).await.unwrap();
        engine.member(Some(&pat)).unwrap().delete().await.unwrap();
        world.clock.set(now() + Duration::days(20));
        offer(&engine, &boss, "pat@example.org").await;
        world.clock.set(now() + Duration::days(31));
        engine.run_schedule("erasure").await.unwrap();
        assert!(engine.administrator(Some(&boss)).unwrap().people().await.unwrap().offers.is_empty());
    }
}

on_both! {
    async fn an_offer_outlives_the_key_it_was_sealed_with(world: World) {
        let old = "an old secret key of forty letters or so";
        let new = "a new secret key of forty letters or so.";
        let mut config = world.config.clone();
        config.secret_key = Some(old.to_owned().into());
        let world = World { config, ..world };
        upkeep::migrate(&world.config, &world.clock).await.unwrap();
        invite(&world, "olu@example.org", Role::Moderator, council(TRAFFORD)).await;
        let mut config = world.config.clone();
        (config.secret_key, config.secret_key_previous) = (Some(new.to_owned().into()), Some(old.to_owned().into()));
        let world = World { config, ..world };
        assert_eq!(upkeep::rotate_key(&world.config, &world.clock).await.unwrap().rows, 1);
        assert_eq!(upkeep::rotate_key(&world.config, &world.clock).await.unwrap().rows, 0, "safe to repeat");
        let mut config = world.config.clone();
        config.secret_key_previous = None;
        let world = World { config, ..world };
        let engine = world.engine().await;
        let token = sign_in(&world, &engine, "olu@example.org").await;
        accept(&engine, &token).await;
    }
}

on_both! {
    async fn every_look_at_people_mail_and_log_is_recorded_once(world: World) {
        let engine = world.engine().await;
        invite(&world, "root@example.org", Role::SuperAdmin, None).await;
        let (token, _, _) = staff(&world, &engine, "root@example.org").await;
        let root = actor(&engine, &token).await.unwrap();
        let desk = engine.administrator(Some(&root)).unwrap();
        let id = offer(&engine, &root, "new@example.org").await;
        let before = acts(&world).await.len();
        desk.people().await.unwrap();
        desk.person(root.account()).await.unwrap();
        desk.offer(id).await.unwrap();
        engine.officer(Some(&root)).unwrap().mail().await.unwrap();
        let auditor = engine.auditor(Some(&root)).unwrap();
        let seen = auditor.page(&AuditFilter::default(), None).await.unwrap();
        assert_eq!(seen.rows[0].act, "mail.read", "a look is no part of what it shows");
        let looks = ["people.read", "person.read", "role.offer_read", "mail.read", "audit.read"];
        assert_eq!(acts(&world).await[before..], looks);
        let one = AuditFilter { who: Some(root.account()), ..AuditFilter::default() };
        auditor.page(&one, None).await.unwrap();
        let newest = auditor.page(&AuditFilter::default(), None).await.unwrap().rows.remove(0);
        assert_eq!(newest.subject_id, root.account().to_string(), "a look at one person's rows says whose");
        auditor.acts().await.unwrap();
        assert_eq!(acts(&world).await.len(), before + looks.len() + 2, "what may be looked for is nobody's");
    }
}

//! Signing in with a code or a link.
#![expect(clippy::unwrap_used, reason = "a test that fails here says where")]

use chrono::Duration;
use domain::account::{OneTimeCode, Role};
use engine::read_model::{SecondFactor, SignInLink};
use engine::{NotAllowed, SignedIn, Visit};

use crate::people::{actor, ask, code_in, email, invite, link_in, mail, send_all, sign_in, token};
use crate::world::{World, now, on_both};

on_both! {
    async fn a_code_signs_in_once_and_only_where_it_was_asked_for(world: World) {
        let engine = world.engine().await;
        invite(&world, "pat@example.org", Role::Pa, None).await;
        let browser = ask(&engine, "Pat@Example.org").await;
        let code = code_in(&mail(&world, "Pat@example.org"));

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
            let ready = SignInLink::Ready { masked_email: "pa…@example.org".into() };
            assert_eq!(engine.sign_in().look_at_link(&link).await.unwrap(), ready);
        }
        let first = engine.sign_in().with_link(&link, &Visit::default()).await.unwrap();
        assert!(matches!(first, SignedIn::In { .. }));
        assert!(matches!(engine.sign_in().with_link(&link, &Visit::default()).await.unwrap(), SignedIn::NotUsable));
        assert_eq!(engine.sign_in().look_at_link(&link).await.unwrap(), SignInLink::NotUsable);
        assert_eq!(engine.sign_in().look_at_link("nonsense").await.unwrap(), SignInLink::NotUsable);
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
        for tries in 0..1_000u16 {
            let guess = OneTimeCode::parse(&guesses.next().unwrap()).unwrap();
            match engine.sign_in().with_code(&browser, &guess, &Visit::default()).await.unwrap() {
                SignedIn::WrongCode { left } => assert!(tries < 4 && u16::from(left) == 4 - tries, "{left} left at {tries}"),
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
        // The mail says so and has no code; even the right one opens nothing.
        assert!(text.lines().all(|line| OneTimeCode::parse(line.trim()).is_err()), "{text}");
        assert!(text.contains("no longer works today"), "{text}");
        let any = OneTimeCode::parse("123456").unwrap();
        let by_code = engine.sign_in().with_code(&browser, &any, &Visit::default()).await.unwrap();
        assert!(matches!(by_code, SignedIn::LinkAlone));
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
    async fn right_codes_count_against_nobody(world: World) {
        let engine = world.engine().await;
        invite(&world, "pat@example.org", Role::Pa, None).await;
        for _ in 0..25 {
            sign_in(&world, &engine, "pat@example.org").await;
        }
    }
}

on_both! {
    async fn who_asked_twice_may_type_either_code(world: World) {
        let engine = world.engine().await;
        invite(&world, "pat@example.org", Role::Pa, None).await;
        let browser = ask(&engine, "pat@example.org").await;
        let first = code_in(&mail(&world, "pat@example.org"));
        world.clock.set(now() + Duration::minutes(2));
        engine.sign_in().ask(&email("pat@example.org"), &browser, "en", None).await.unwrap();
        let signed = engine.sign_in().with_code(&browser, &first, &Visit::default()).await.unwrap();
        assert!(matches!(signed, SignedIn::In { .. }));
        let again = engine.sign_in().with_code(&browser, &first, &Visit::default()).await.unwrap();
        assert!(!matches!(again, SignedIn::In { .. }), "once");
    }
}

on_both! {
    async fn code_and_link_know_where_somebody_wanted_to_go(world: World) {
        let engine = world.engine().await;
        invite(&world, "pat@example.org", Role::Pa, None).await;
        let browser = engine.new_browser_token();
        let wanted = Some("/account/sessions");
        let where_to = |signed: SignedIn| match signed {
            SignedIn::In { next, .. } => next,
            other => panic!("not signed in: {other:?}"),
        };
        send_all(&engine).await;
        engine.sign_in().ask(&email("pat@example.org"), &browser, "en", wanted).await.unwrap();
        send_all(&engine).await;
        let text = mail(&world, "pat@example.org");
        assert!(!text.contains("/account/sessions"), "it does not travel by mail");
        let link = link_in(&text, "/sign-in/link/");
        assert_eq!(where_to(engine.sign_in().with_link(&link, &Visit::default()).await.unwrap()).as_deref(), wanted);

        world.clock.set(now() + Duration::minutes(1));
        engine.sign_in().ask(&email("pat@example.org"), &browser, "en", wanted).await.unwrap();
        send_all(&engine).await;
        let code = code_in(&mail(&world, "pat@example.org"));
        let signed = engine.sign_in().with_code(&browser, &code, &Visit::default()).await.unwrap();
        assert_eq!(where_to(signed).as_deref(), wanted);
    }
}

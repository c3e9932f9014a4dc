//! Listings that are taken back, taken off and erased, and forms that came too late, on both databases.
#![expect(clippy::unwrap_used, reason = "a test that fails here says where")]

use chrono::Duration;
use domain::account::Role;
use domain::id::PublicRef;
use domain::join::{self, Door};
use engine::{Actor, Engine, Sent, Standing};
use sea_orm::{ConnectionTrait, Database, Statement};

use crate::desk::approve;
use crate::people::{actor, invite, send_all, sign_in};
use crate::world::{World, now, on_both};

/// What a service must say, page by page.
const NEEDED: &[(&str, &[(&str, &str)])] = &[
    ("kind", &[("kinds", "day_opportunity")]),
    ("size", &[("staff_posts", "4"), ("independent", "yes")]),
    (
        "service-name",
        &[("service_name", "Heron House"), ("service_summary", "A garden."), ("contact_name", "Jo Bloggs")],
    ),
    ("about-service", &[("about_service", "Six rooms and people who have time.")]),
    ("place", &[("venue", "at_place"), ("address_1", "1 High Street"), ("town", "Sale"), ("postcode", "M33 7WD")]),
    ("contact", &[("phone", "0161 496 0123")]),
    ("help", &[("support", "companionship")]),
    ("people", &[("needs", "dementia")]),
    ("prices", &[("price_unit", "day"), ("price_amount", "60")]),
    ("funding", &[("funding", "self_funded")]),
    ("registration", &[("registered_with", "not_needed"), ("not_registered_because", "No personal care.")]),
    ("agree", &[("terms", "yes"), ("code_of_conduct", "yes")]),
];

async fn save(engine: &Engine, who: &Actor, reference: &PublicRef, code: &str, typed: &[(&str, &str)]) {
    let own = engine.member(Some(who)).unwrap().listing(reference).await.unwrap().unwrap();
    let page = join::page(Door::Provider, code).unwrap();
    let typed: Vec<_> = typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let saved = own.save(page, 1, &typed, own.copy().revision).await.unwrap();
    assert!(matches!(saved, engine::Saved::Kept), "{code}: {saved:?}");
}

async fn standing(engine: &Engine, who: &Actor, reference: &PublicRef) -> Option<Standing> {
    let own = engine.member(Some(who)).unwrap().listing(reference).await.unwrap();
    own.map(|own| own.copy().standing.clone())
}

/// Somebody with a listing that has everything that is needed.
async fn complete(world: &World, engine: &Engine) -> (Actor, PublicRef) {
    invite(world, "jo@example.org", Role::Provider, None).await;
    let token = sign_in(world, engine, "jo@example.org").await;
    let jo = actor(engine, &token).await.unwrap();
    let reference = engine.member(Some(&jo)).unwrap().begin(Door::Provider).await.unwrap();
    for (code, typed) in NEEDED {
        save(engine, &jo, &reference, code, typed).await;
    }
    (jo, reference)
}

on_both! {
    async fn what_was_sent_is_taken_back_and_what_is_public_is_taken_off_and_erased(world: World) {
        let engine = world.engine().await;
        let (jo, reference) = complete(&world, &engine).await;
        let own = async || engine.member(Some(&jo)).unwrap().listing(&reference).await.unwrap().unwrap();
        assert_eq!(own().await.send().await.unwrap(), Sent::Sent);
        assert!(!own().await.delete().await.unwrap(), "it waits");
        assert!(own().await.take_back().await.unwrap());
        assert!(!own().await.take_back().await.unwrap(), "once");
        assert_eq!(standing(&engine, &jo, &reference).await, Some(Standing::Draft));
        assert_eq!(own().await.send().await.unwrap(), Sent::Sent);
        approve(&world, &engine, &reference).await;
        assert!(own().await.copy().unsent.is_empty());
        save(&engine, &jo, &reference, "contact", &[("phone", "0161 496 0999")]).await;
        assert_eq!(own().await.copy().unsent.iter().map(|page| page.code).collect::<Vec<_>>(), ["contact"]);

        assert!(!own().await.delete().await.unwrap(), "it is public");
        assert!(own().await.take_off().await.unwrap());
        assert!(!own().await.take_off().await.unwrap(), "once");
        let until = (now() + Duration::days(30)).date_naive();
        assert_eq!(standing(&engine, &jo, &reference).await, Some(Standing::Leaving(until)));
        assert!(own().await.put_back().await.unwrap());
        assert_eq!(standing(&engine, &jo, &reference).await, Some(Standing::Live));
        assert!(!own().await.put_back().await.unwrap(), "it is back already");
        assert!(own().await.take_off().await.unwrap());
        world.clock.set(now() + Duration::days(29));
        engine.run_schedule("erasure").await.unwrap();
        assert!(standing(&engine, &jo, &reference).await.is_some());
        world.clock.set(now() + Duration::days(31));
        engine.run_schedule("erasure").await.unwrap();
        assert_eq!(standing(&engine, &jo, &reference).await, None);
        let database = Database::connect(world.config.database_url()).await.unwrap();
        for table in ["working_copy", "listing_version"] {
            let all = Statement::from_string(database.get_database_backend(), format!("SELECT * FROM {table}"));
            assert!(database.query_all_raw(all).await.unwrap().is_empty(), "{table}");
        }
        send_all(&engine).await;
    }
}

on_both! {
    async fn a_draft_is_deleted_whether_it_was_sent_once_or_never(world: World) {
        let engine = world.engine().await;
        let (jo, sent) = complete(&world, &engine).await;
        let member = engine.member(Some(&jo)).unwrap();
        let never = member.begin(Door::Provider).await.unwrap();
        member.listing(&sent).await.unwrap().unwrap().send().await.unwrap();
        assert!(member.listing(&sent).await.unwrap().unwrap().take_back().await.unwrap());
        for reference in [&sent, &never] {
            assert!(member.listing(reference).await.unwrap().unwrap().delete().await.unwrap());
            assert!(member.listing(reference).await.unwrap().is_none());
        }
        // What was taken back is forgotten after sixty days like any draft.
        let again = member.begin(Door::Provider).await.unwrap();
        for (code, typed) in NEEDED {
            save(&engine, &jo, &again, code, typed).await;
        }
        member.listing(&again).await.unwrap().unwrap().send().await.unwrap();
        assert!(member.listing(&again).await.unwrap().unwrap().take_back().await.unwrap());
        world.clock.set(now() + Duration::days(61));
        engine.run_schedule("retention").await.unwrap();
        assert!(member.listing(&again).await.unwrap().is_none());
    }
}

on_both! {
    async fn a_form_that_came_too_late_is_sealed_and_gone_after_an_hour(world: World) {
        let engine = world.engine().await;
        let (jo, reference) = complete(&world, &engine).await;
        let page = join::page(Door::Provider, "about-service").unwrap();
        let typed = vec![("about_service".to_owned(), "Something new".to_owned())];
        let token = engine.public().keep_form(&reference, page, &typed).await.unwrap();
        let own = engine.member(Some(&jo)).unwrap().listing(&reference).await.unwrap().unwrap();
        assert_eq!(own.kept_form(token.expose(), "about-service").await.unwrap(), Some(typed));
        assert_eq!(own.kept_form(token.expose(), "contact").await.unwrap(), None);
        assert_eq!(own.kept_form(&"0".repeat(64), "about-service").await.unwrap(), None);
        assert!(!own.forget_kept_form(&token, "contact").await.unwrap());
        let database = Database::connect(world.config.database_url()).await.unwrap();
        let all = || Statement::from_string(database.get_database_backend(), "SELECT * FROM kept_form");
        for row in database.query_all_raw(all()).await.unwrap() {
            let text = format!("{row:?}");
            assert!(!text.contains("Something") && !text.contains(token.expose()), "{text}");
        }
        world.clock.set(now() + Duration::minutes(61));
        assert_eq!(own.kept_form(token.expose(), "about-service").await.unwrap(), None);
        engine.run_schedule("retention").await.unwrap();
        assert!(database.query_all_raw(all()).await.unwrap().is_empty());
    }
}

//! The staff's tools: what councils ask for, the calendar, announcements, feedback, suggestions, and what is
//! forgotten.
#![expect(clippy::unwrap_used, reason = "a test that fails here says where")]

use chrono::{DateTime, Duration, Utc};
use domain::account::Role;
use domain::banner::{Announcement, BannerLevel};
use domain::check::Checked;
use domain::feedback::Feedback;
use domain::holiday::Holiday;
use domain::id::PublicRef;
use domain::listing::CouncilCode;
use domain::requirement::{Applicant, Requirement, Requirements};
use domain::suggestion::{Suggestion, SuggestionOutcome};
use domain::task::TaskKind;
use domain::taxonomy::CheckKind;
use engine::import::read::Format;
use engine::read_model::FoundListing;
use engine::{Actor, CouncilSaved, Engine, NotAllowed, SuggestionClosed, upkeep};
use sea_orm::{ConnectionTrait, Database};

use crate::import::directory;
use crate::people::{SALFORD, TRAFFORD, actor, council, invite, mail, send_all, staff};
use crate::world::{World, ask, now, on_both};

/// Somebody of the staff, signed in with their app.
async fn colleague(world: &World, engine: &Engine, who: &str, role: Role, at: Option<CouncilCode>) -> Actor {
    invite(world, who, role, at).await;
    let (token, _, _) = staff(world, engine, who).await;
    actor(engine, &token).await.unwrap()
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

async fn is_shown(engine: &Engine, reference: &PublicRef) -> bool {
    matches!(engine.public().listing(reference).await.unwrap(), Some(FoundListing::Shown(_)))
}

/// The references of a council's listings on the first page of results.
async fn listings_of(engine: &Engine, code: &CouncilCode) -> Vec<PublicRef> {
    let mut own = Vec::new();
    for card in ask(engine, "").await.cards {
        if let Some(FoundListing::Shown(page)) = engine.public().listing(&card.reference).await.unwrap()
            && page.council.is_some_and(|council| council.code == *code)
        {
            own.push(card.reference);
        }
    }
    own
}

on_both! {
    async fn a_council_that_asks_for_more_hides_whom_it_has_not_checked_once_that_is_meant(world: World) {
        upkeep::seed(&world.config, &world.clock, Some(60), 1).await.unwrap();
        let engine = world.engine().await;
        let root = colleague(&world, &engine, "root@example.org", Role::SuperAdmin, None).await;
        let desk = engine.administrator(Some(&root)).unwrap();
        let code = council(TRAFFORD).unwrap();
        let listings = listings_of(&engine, &code).await;
        assert!(!listings.is_empty(), "the demonstration lists somebody in Trafford");

        let before = desk.council(&code).await.unwrap().unwrap().answers;
        let mut more = before.clone();
        let interview = |of: &Applicant| Requirement { of: *of, what: Checked::Kind(CheckKind::CcjCheck), times: 3 };
        let all: Vec<_> = before.asks.all().iter().copied().chain(Applicant::ALL.iter().map(interview)).collect();
        more.asks = Requirements::new(all);
        let CouncilSaved::WouldHide { hidden, shown } = desk.set_council(&code, &more, None).await.unwrap() else {
            panic!("it would hide everybody")
        };
        assert!(hidden == shown && hidden >= listings.len() as u64, "{hidden} of {shown}");
        assert!(matches!(desk.set_council(&code, &more, Some(hidden - 1)).await.unwrap(), CouncilSaved::WouldHide { .. }));
        for reference in &listings {
            assert!(is_shown(&engine, reference).await, "nothing was saved yet");
        }

        assert_eq!(desk.set_council(&code, &more, Some(hidden)).await.unwrap(), CouncilSaved::Saved);
        engine.catch_up().await.unwrap();
        for reference in &listings {
            assert!(!is_shown(&engine, reference).await);
        }
        assert!(listings_of(&engine, &code).await.is_empty(), "the index follows");
        // What hides nobody needs no second word, and what was asked before shows everybody again.
        assert_eq!(desk.set_council(&code, &before, None).await.unwrap(), CouncilSaved::Saved);
        for reference in &listings {
            assert!(is_shown(&engine, reference).await);
        }
        let log = engine.auditor(Some(&root)).unwrap().export().await.unwrap();
        let changes: Vec<_> = log.iter().filter(|row| row.act == "council.changed").collect();
        assert_eq!(changes.len(), 2);
        assert!(changes[0].before != changes[0].after && changes[0].after.as_ref().unwrap().contains("ccj_check"));
    }
}

on_both! {
    async fn an_administrator_sets_up_their_own_council_alone(world: World) {
        let engine = world.engine().await;
        let ada = colleague(&world, &engine, "ada@example.org", Role::SuperAdmin, council(TRAFFORD)).await;
        let desk = engine.administrator(Some(&ada)).unwrap();
        assert_eq!(desk.councils().await.unwrap().len(), 1);
        let (own, other) = (council(TRAFFORD).unwrap(), council(SALFORD).unwrap());
        assert!(desk.council(&other).await.unwrap().is_none());
        let mut answers = desk.council(&own).await.unwrap().unwrap().answers;
        assert_eq!(answers.asks, Requirements::usual(), "nobody decided anything");
        answers.helpline_phone = Some("0161 496 0150".into());
        assert_eq!(desk.set_council(&other, &answers, None).await.unwrap(), CouncilSaved::NotTheirs);
        assert_eq!(desk.set_council(&own, &answers, None).await.unwrap(), CouncilSaved::Saved);
        let helpline = engine.public().helpline(Some(&own)).await.unwrap().unwrap();
        assert_eq!(helpline.phone, "0161 496 0150");
        assert_eq!(engine.site_administrator(Some(&ada)).err(), Some(NotAllowed::Role));
        assert_eq!(engine.feedback_desk(Some(&ada)).err(), Some(NotAllowed::Role));
    }
}

on_both! {
    async fn a_bank_holiday_that_was_added_gives_everybody_a_day_more(world: World) {
        let engine = world.engine().await;
        let root = colleague(&world, &engine, "root@example.org", Role::SuperAdmin, None).await;
        let site = engine.site_administrator(Some(&root)).unwrap();
        let said = Feedback::read("/help", "no", "It is long.").unwrap();
        engine.public().give_feedback(&said).await.unwrap();
        let monday = "2026-11-23".parse().unwrap();
        let days = site.holidays().await.unwrap().days;
        assert!(days.contains(&"2026-12-25".parse().unwrap()) && !days.contains(&monday));
        site.set_holiday(&Holiday { day: monday, is_holiday: true, name: "A coronation".into() }).await.unwrap();
        let shown = site.holidays().await.unwrap();
        assert!(shown.days.contains(&monday) && shown.added.len() == 1);
        engine.public().give_feedback(&said).await.unwrap();
        let queue = engine.officer(Some(&root)).unwrap().export_queue().await.unwrap();
        let due: Vec<_> = queue.iter().map(|row| (row.kind, row.due_at)).collect();
        let feedback = TaskKind::Feedback;
        assert_eq!(due, [(feedback, at("2026-12-05T00:00:00Z")), (feedback, at("2026-12-08T00:00:00Z"))]);
        assert!(site.remove_holiday(monday).await.unwrap() && !site.remove_holiday(monday).await.unwrap());
        assert!(site.holidays().await.unwrap().added.is_empty());
    }
}

fn announcement(text: &str, from: DateTime<Utc>, until: DateTime<Utc>) -> Announcement {
    Announcement { text: text.into(), link: None, level: BannerLevel::Important, from, until }
}

on_both! {
    async fn an_announcement_lasts_as_long_as_it_says_where_it_says(world: World) {
        let engine = world.engine().await;
        let root = colleague(&world, &engine, "root@example.org", Role::SuperAdmin, None).await;
        let ada = colleague(&world, &engine, "ada@example.org", Role::SuperAdmin, council(TRAFFORD)).await;
        let (all, own) = (engine.administrator(Some(&root)).unwrap(), engine.administrator(Some(&ada)).unwrap());
        let (soon, later) = (now() + Duration::hours(1), now() + Duration::hours(2));
        let texts = || async {
            let banners = engine.public().banners().await.unwrap();
            banners.into_iter().map(|banner| banner.announcement.text).collect::<Vec<_>>()
        };
        assert!(texts().await.is_empty());
        assert!(!own.publish_banner(None, &announcement("No", now(), later)).await.unwrap());
        assert!(!own.publish_banner(council(SALFORD).as_ref(), &announcement("No", now(), later)).await.unwrap());
        assert!(own.publish_banner(council(TRAFFORD).as_ref(), &announcement("Ours", now(), later)).await.unwrap());
        assert!(all.publish_banner(None, &announcement("Soon", soon, later)).await.unwrap());
        assert_eq!(texts().await, ["Ours"]);
        assert_eq!((own.banners().await.unwrap().len(), all.banners().await.unwrap().len()), (1, 2));
        world.clock.set(soon);
        assert_eq!(texts().await, ["Ours", "Soon"]);
        let everywhere = all.banners().await.unwrap().into_iter().find(|banner| banner.council.is_none()).unwrap();
        assert!(!own.end_banner(everywhere.id).await.unwrap());
        assert!(all.end_banner(everywhere.id).await.unwrap() && !all.end_banner(everywhere.id).await.unwrap());
        assert_eq!(texts().await, ["Ours"]);
        world.clock.set(later);
        assert!(texts().await.is_empty());
    }
}

on_both! {
    async fn only_words_about_a_page_wait_for_somebody_and_they_lie_sealed(world: World) {
        let engine = world.engine().await;
        let root = colleague(&world, &engine, "root@example.org", Role::SuperAdmin, None).await;
        let desk = engine.feedback_desk(Some(&root)).unwrap();
        for (useful, text) in [("yes", ""), ("no", ""), ("wrong", "Zebra crossing")] {
            engine.public().give_feedback(&Feedback::read("/help/costs", useful, text).unwrap()).await.unwrap();
        }
        let page = desk.page().await.unwrap();
        let counts = &page.counts[0];
        assert_eq!((counts.page.as_str(), counts.yes, counts.no, counts.wrong), ("/help/costs", 1, 1, 1));
        assert_eq!(page.texts.iter().map(|said| said.text.as_str()).collect::<Vec<_>>(), ["Zebra crossing"]);
        let database = Database::connect(world.config.database_url()).await.unwrap();
        let found = database.query_one_raw(sea_orm::Statement::from_string(
            database.get_database_backend(),
            "SELECT COUNT(*) FROM page_feedback WHERE text_sealed LIKE '%Zebra%'",
        ));
        assert_eq!(found.await.unwrap().unwrap().try_get_by_index::<i64>(0).unwrap(), 0);
        let officer = engine.officer(Some(&root)).unwrap();
        assert_eq!(officer.export_queue().await.unwrap().len(), 1);
        assert!(desk.done(page.texts[0].id).await.unwrap() && !desk.done(page.texts[0].id).await.unwrap());
        assert!(desk.page().await.unwrap().texts.is_empty());
        assert!(officer.export_queue().await.unwrap().is_empty());
    }
}

/// A service of a register in Trafford.
async fn imported(world: &World, engine: &Engine, name: &str) -> PublicRef {
    let file = world.file("cqc.csv", directory(&[("1-100", name, "Residential homes")]));
    world.import(Format::CqcDirectory, &file).await.unwrap();
    engine.catch_up().await.unwrap();
    ask(engine, &format!("q={}", name.replace(' ', "+"))).await.cards[0].reference.clone()
}

on_both! {
    async fn a_service_that_is_found_closed_stays_away_until_its_register_says_something_else(world: World) {
        let engine = world.engine().await;
        let reference = imported(&world, &engine, "Example Orchard").await;
        let suggestion = Suggestion::read("closed", "The door is boarded up.", "sam@example.org").unwrap();
        assert!(engine.public().suggest_change(&reference, &suggestion).await.unwrap());
        let nowhere = PublicRef::parse("00000000").unwrap();
        assert!(!engine.public().suggest_change(&nowhere, &suggestion).await.unwrap());

        let mo = colleague(&world, &engine, "mo@example.org", Role::Moderator, None).await;
        let sal = colleague(&world, &engine, "sal@example.org", Role::Moderator, council(SALFORD)).await;
        let eye = colleague(&world, &engine, "eye@example.org", Role::ReadOnly, None).await;
        let queue = engine.officer(Some(&mo)).unwrap().export_queue().await.unwrap();
        assert_eq!((queue.len(), queue[0].kind, queue[0].listing.as_ref()), (1, TaskKind::Suggestion, Some(&reference)));
        let id = id_of_the_only_suggestion(&world).await.parse().unwrap();
        assert!(engine.officer(Some(&sal)).unwrap().suggestion(id).await.unwrap().is_none());
        let close = |by: &Actor, outcome| {
            let by = by.clone();
            let engine = engine.clone();
            async move { engine.corrector(Some(&by)).unwrap().close(id, outcome).await.unwrap() }
        };
        assert_eq!(close(&sal, SuggestionOutcome::Ended).await, SuggestionClosed::NotTheirs);
        assert_eq!(engine.corrector(Some(&eye)).err(), Some(NotAllowed::Role));
        let looked = engine.officer(Some(&eye)).unwrap().suggestion(id).await.unwrap().unwrap();
        assert!(looked.may_close.is_empty() && looked.text == "The door is boarded up." && looked.wants_to_hear);
        assert_eq!(close(&mo, SuggestionOutcome::ToldOwner).await, SuggestionClosed::NotThisOutcome, "nobody owns it");
        assert!(is_shown(&engine, &reference).await);
        assert_eq!(close(&mo, SuggestionOutcome::Ended).await, SuggestionClosed::Done);
        assert_eq!(close(&mo, SuggestionOutcome::Done).await, SuggestionClosed::Before);
        let listing = engine.public().listing(&reference).await.unwrap();
        assert!(matches!(listing, Some(FoundListing::Expired)));
        assert!(engine.officer(Some(&mo)).unwrap().export_queue().await.unwrap().is_empty());
        send_all(&engine).await;
        let told = mail(&world, "sam@example.org");
        assert!(told.contains("Example Orchard") && told.contains("no longer list it"), "{told}");

        imported_again(&world, "Example Orchard").await;
        assert!(!is_shown(&engine, &reference).await, "the register says the same as before");
        imported_again(&world, "Example Orchard House").await;
        assert!(is_shown(&engine, &reference).await, "the register says something else");
    }
}

async fn imported_again(world: &World, name: &str) {
    let file = world.file("again.csv", directory(&[("1-100", name, "Residential homes")]));
    world.import(Format::CqcDirectory, &file).await.unwrap();
}

/// Staff come to it by the queue, which is tested elsewhere.
async fn id_of_the_only_suggestion(world: &World) -> String {
    let database = Database::connect(world.config.database_url()).await.unwrap();
    let statement = sea_orm::Statement::from_string(database.get_database_backend(), "SELECT id FROM suggestion");
    database.query_one_raw(statement).await.unwrap().unwrap().try_get_by_index(0).unwrap()
}

on_both! {
    async fn what_is_forgotten_is_what_was_counted(world: World) {
        let engine = world.engine().await;
        let root = colleague(&world, &engine, "root@example.org", Role::SuperAdmin, None).await;
        let reference = imported(&world, &engine, "Example Orchard").await;
        engine.public().give_feedback(&Feedback::read("/", "no", "Words").unwrap()).await.unwrap();
        engine.public().suggest_change(&reference, &Suggestion::read("closed", "", "").unwrap()).await.unwrap();
        let id = id_of_the_only_suggestion(&world).await.parse().unwrap();
        let corrector = engine.corrector(Some(&root)).unwrap();
        assert_eq!(corrector.close(id, SuggestionOutcome::NotRight).await.unwrap(), SuggestionClosed::Done);

        let due = || async {
            let (rules, turns) = engine.site_administrator(Some(&root)).unwrap().retention().await.unwrap();
            assert!(turns.iter().all(|turn| turn.last.is_none()), "no worker has begun");
            let due = |code: &str| rules.iter().find(|rule| rule.code == code).unwrap().due;
            (due("feedback"), due("suggestions"), due("tasks"))
        };
        assert_eq!(due().await, (0, 0, 0));
        world.clock.set(at("2027-05-22T11:59:59Z"));
        assert_eq!(due().await, (0, 0, 0), "a second too early");
        world.clock.set(at("2027-05-22T12:00:01Z"));
        assert_eq!(due().await, (1, 1, 0));
        engine.run_schedule("retention").await.unwrap();
        assert_eq!(due().await, (0, 0, 0));
        let desk = engine.feedback_desk(Some(&root)).unwrap();
        assert!(desk.page().await.unwrap().counts.is_empty());
        assert!(engine.officer(Some(&root)).unwrap().suggestion(id).await.unwrap().is_none());
        assert!(engine.officer(Some(&root)).unwrap().export_queue().await.unwrap().is_empty(), "nothing waits for nothing");
        // The task of the suggestion was done at once, that of the feedback when it was forgotten.
        world.clock.set(at("2028-11-22T12:00:01Z"));
        assert_eq!(due().await, (0, 0, 1));
        engine.run_schedule("retention").await.unwrap();
        assert_eq!(due().await, (0, 0, 0));
    }
}

on_both! {
    async fn what_people_said_is_read_with_a_new_key_too(world: World) {
        let (old, new) = ("an old secret key of forty letters or so", "a new secret key of forty letters or so.");
        let mut config = world.config.clone();
        config.secret_key = Some(old.to_owned().into());
        let world = World { config, ..world };
        let engine = world.engine().await;
        let reference = imported(&world, &engine, "Example Orchard").await;
        engine.public().give_feedback(&Feedback::read("/", "no", "Words").unwrap()).await.unwrap();
        let suggestion = Suggestion::read("moved", "To Sale", "sam@example.org").unwrap();
        engine.public().suggest_change(&reference, &suggestion).await.unwrap();
        drop(engine);

        let mut config = world.config.clone();
        (config.secret_key, config.secret_key_previous) = (Some(new.to_owned().into()), Some(old.to_owned().into()));
        let world = World { config, ..world };
        assert_eq!(upkeep::rotate_key(&world.config, &world.clock).await.unwrap().rows, 2);
        assert_eq!(upkeep::rotate_key(&world.config, &world.clock).await.unwrap().rows, 0, "safe to repeat");
        let mut config = world.config.clone();
        config.secret_key_previous = None;
        let world = World { config, ..world };
        let engine = world.engine().await;
        let root = colleague(&world, &engine, "root@example.org", Role::SuperAdmin, None).await;
        let page = engine.feedback_desk(Some(&root)).unwrap().page().await.unwrap();
        assert_eq!(page.texts[0].text, "Words");
        let id = id_of_the_only_suggestion(&world).await.parse().unwrap();
        let shown = engine.officer(Some(&root)).unwrap().suggestion(id).await.unwrap().unwrap();
        assert_eq!(shown.text, "To Sale");
        engine.corrector(Some(&root)).unwrap().close(id, SuggestionOutcome::Done).await.unwrap();
        send_all(&engine).await;
        assert!(mail(&world, "sam@example.org").contains("says it right now"));
    }
}

//! What people tell, who reads it, and how long it is kept.
#![expect(clippy::unwrap_used, reason = "a test that fails here says where")]

use chrono::Duration;
use domain::account::Role;
use domain::concern::{ConcernOutcome, ConcernState, Told};
use domain::id::PublicRef;
use engine::{ConcernDone, Engine, NotAllowed, upkeep};
use sea_orm::{ConnectionTrait, Database, Statement};

use crate::people::{SALFORD, TRAFFORD, council, on_duty};
use crate::world::{World, now, on_both};

fn told(topic: &'static str, what: &'static str) -> Told {
    Told::read(|name| match name {
        "topic" => topic,
        "what" => what,
        "name" => "Winifred",
        "phone" => "07700 900123",
        "may_contact" => "yes",
        _ => "",
    })
    .expect("it is told")
}

async fn tell(engine: &Engine, what: &Told, at: &str, form: &str) -> PublicRef {
    let code = council(at);
    engine.public().tell(what, (None, code.as_ref()), form, false).await.unwrap()
}

on_both! {
    async fn a_second_press_is_no_second_concern_and_nothing_else_is_lost(world: World) {
        let engine = world.engine().await;
        let first = tell(&engine, &told("money", "They took £20 too much"), TRAFFORD, "one").await;
        assert_eq!(tell(&engine, &told("money", "They took £20 too much"), TRAFFORD, "one").await, first);
        // Whoever goes back and writes more has told more.
        let more = tell(&engine, &told("money", "They took £20 too much, twice"), TRAFFORD, "one").await;
        let another = tell(&engine, &told("money", "They took £20 too much"), TRAFFORD, "two").await;
        assert!(first != more && first != another);
        let officer = on_duty(&world, &engine, "olu@example.org", Role::RegisterOfficer, council(TRAFFORD)).await;
        let waiting = engine.duty_officer(Some(&officer)).unwrap().reports(ConcernState::Open).await.unwrap();
        assert_eq!(waiting.len(), 3);
        assert!(waiting.iter().all(|line| line.due_at.is_some()));
        let sent = engine.public().concern_sent(&first).await.unwrap().expect("it was sent");
        assert!(!sent.urgent && sent.whom.expect("a council").name == "Trafford");
    }
}

on_both! {
    async fn a_council_s_staff_see_their_own_and_the_whole_site_s_the_rest(world: World) {
        let engine = world.engine().await;
        tell(&engine, &told("money", "Too dear"), TRAFFORD, "one").await;
        engine.public().tell(&told("other", "Where?"), (None, None), "two", false).await.unwrap();
        tell(&engine, &told("neglect_or_abuse", "Please look"), TRAFFORD, "three").await;
        let ours = on_duty(&world, &engine, "tia@example.org", Role::Moderator, council(TRAFFORD)).await;
        let theirs = on_duty(&world, &engine, "sal@example.org", Role::Moderator, council(SALFORD)).await;
        let all = on_duty(&world, &engine, "all@example.org", Role::RegisterOfficer, None).await;
        let seen = async |actor: &engine::Actor| {
            engine.duty_officer(Some(actor)).unwrap().reports(ConcernState::Open).await.unwrap()
        };
        let own = seen(&ours).await;
        assert_eq!(own.len(), 1, "neither what is about harm nor what is nobody's");
        assert!(seen(&theirs).await.is_empty());
        assert_eq!(seen(&all).await.len(), 2);

        let desk = engine.duty_officer(Some(&theirs)).unwrap();
        let id = own[0].id;
        assert!(desk.report(id).await.unwrap().is_none());
        assert_eq!(desk.take(id).await.unwrap(), ConcernDone::NotTheirs);
        assert_eq!(desk.note(id, "mine").await.unwrap(), ConcernDone::NotTheirs);
        assert_eq!(desk.restrict(id).await.unwrap(), ConcernDone::NotTheirs);
        assert_eq!(desk.close(id, ConcernOutcome::NotOurs, None).await.unwrap(), ConcernDone::NotTheirs);
        assert_eq!(engine.safeguarding_lead(Some(&ours)).err(), Some(NotAllowed::Role));
        for role in [Role::Broker, Role::ReadOnly, Role::QualityCoordinator, Role::SuperAdmin] {
            let who = format!("{}@example.org", role.code());
            let other = on_duty(&world, &engine, &who, role, council(TRAFFORD)).await;
            assert_eq!(engine.duty_officer(Some(&other)).err(), Some(NotAllowed::Role), "{role}");
            assert_eq!(engine.safeguarding_lead(Some(&other)).err(), Some(NotAllowed::Role), "{role}");
        }
    }
}

on_both! {
    async fn a_report_that_is_about_harm_is_seen_by_leads_alone_from_then_on(world: World) {
        let engine = world.engine().await;
        tell(&engine, &told("unsafe_practice", "The ramp is steep"), TRAFFORD, "one").await;
        let officer = on_duty(&world, &engine, "olu@example.org", Role::RegisterOfficer, council(TRAFFORD)).await;
        let lead = on_duty(&world, &engine, "lea@example.org", Role::SafeguardingLead, council(TRAFFORD)).await;
        let elsewhere = on_duty(&world, &engine, "sal@example.org", Role::SafeguardingLead, council(SALFORD)).await;
        let (desk, leads) = (engine.duty_officer(Some(&officer)).unwrap(), engine.safeguarding_lead(Some(&lead)).unwrap());
        let id = desk.reports(ConcernState::Open).await.unwrap()[0].id;
        assert!(leads.concern(id).await.unwrap().is_none(), "not yet");
        let report = desk.report(id).await.unwrap().expect("it is theirs");
        assert_eq!(report.text.as_deref(), Some("The ramp is steep"));
        assert_eq!(report.contact.expect("they said").phone, "07700 900123");
        assert_eq!(desk.take(id).await.unwrap(), ConcernDone::Done);
        assert_eq!(desk.take(id).await.unwrap(), ConcernDone::TooLate);
        assert_eq!(desk.note(id, "She sounds afraid").await.unwrap(), ConcernDone::Done);
        assert_eq!(desk.restrict(id).await.unwrap(), ConcernDone::Done);

        assert!(desk.report(id).await.unwrap().is_none());
        assert_eq!(desk.note(id, "More").await.unwrap(), ConcernDone::NotTheirs);
        for state in ConcernState::ALL {
            assert!(desk.reports(*state).await.unwrap().is_empty());
            let others = engine.safeguarding_lead(Some(&elsewhere)).unwrap();
            assert!(others.concerns(*state).await.unwrap().is_empty());
        }
        let waiting = leads.concerns(ConcernState::Open).await.unwrap();
        assert_eq!((waiting.len(), waiting[0].id), (1, id));
        assert!(waiting[0].due_at.is_some(), "it waits in the other queue");
        let read = leads.concern(id).await.unwrap().expect("it is theirs");
        assert_eq!(read.notes.iter().map(|note| note.text.as_str()).collect::<Vec<_>>(), ["She sounds afraid"]);
        let done = leads.close(id, ConcernOutcome::PassedToSafeguardingTeam, Some("Rang them")).await.unwrap();
        assert_eq!(done, ConcernDone::Done);
        assert_eq!(leads.close(id, ConcernOutcome::NotOurs, None).await.unwrap(), ConcernDone::TooLate);
        let closed = leads.concern(id).await.unwrap().expect("still there");
        assert_eq!((closed.line.outcome, closed.line.due_at), (Some(ConcernOutcome::PassedToSafeguardingTeam), None));
        assert_eq!(closed.notes.len(), 2);
    }
}

on_both! {
    async fn words_of_harm_go_to_the_leads_whatever_was_chosen_and_each_look_is_recorded(world: World) {
        let engine = world.engine().await;
        let reference = tell(&engine, &told("information_wrong", "He hit my mother"), TRAFFORD, "one").await;
        assert!(engine.public().concern_sent(&reference).await.unwrap().expect("it was sent").urgent);
        let lead = on_duty(&world, &engine, "lea@example.org", Role::SafeguardingLead, council(TRAFFORD)).await;
        let desk = engine.safeguarding_lead(Some(&lead)).unwrap();
        let id = desk.concerns(ConcernState::Open).await.unwrap()[0].id;
        for _ in 0..2 {
            desk.concern(id).await.unwrap().expect("it is theirs");
        }
        let root = on_duty(&world, &engine, "root@example.org", Role::SuperAdmin, None).await;
        let log = engine.auditor(Some(&root)).unwrap().export().await.unwrap();
        let looks = log.iter().filter(|row| row.act == "concern.read" && row.subject_id == id.to_string());
        assert_eq!(looks.filter(|row| row.actor == Some(lead.account())).count(), 2);
    }
}

on_both! {
    async fn what_was_told_is_sealed_and_outlives_a_new_key(world: World) {
        let mut world = world;
        let engine = world.engine().await;
        tell(&engine, &told("money", "Wilhelmina charged twice"), TRAFFORD, "one").await;
        let officer = on_duty(&world, &engine, "olu@example.org", Role::RegisterOfficer, council(TRAFFORD)).await;
        let desk = engine.duty_officer(Some(&officer)).unwrap();
        let id = desk.reports(ConcernState::Open).await.unwrap()[0].id;
        desk.note(id, "Wilhelmina was rung").await.unwrap();
        let database = Database::connect(world.config.database_url()).await.unwrap();
        for table in ["concern", "concern_note", "task", "audit", "outbox"] {
            let all = Statement::from_string(database.get_database_backend(), format!("SELECT * FROM {table}"));
            for row in database.query_all_raw(all).await.unwrap() {
                let text = format!("{row:?}");
                let open = ["Wilhelmina", "Winifred", "900123"].iter().any(|words| text.contains(words));
                assert!(!open, "{table}: {text}");
            }
        }
        drop(engine);
        world.config.secret_key_previous = world.config.secret_key.take();
        world.config.secret_key = Some("another secret key for tests that nobody has".to_owned().into());
        assert!(upkeep::rotate_key(&world.config, &world.clock).await.unwrap().rows >= 3);
        world.config.secret_key_previous = None;
        let engine = world.engine().await;
        let report = engine.duty_officer(Some(&officer)).unwrap().report(id).await.unwrap().expect("still there");
        assert_eq!(report.text.as_deref(), Some("Wilhelmina charged twice"));
        assert_eq!((report.contact.unwrap().name.as_str(), report.notes[0].text.as_str()), ("Winifred", "Wilhelmina was rung"));
    }
}

on_both! {
    async fn what_was_told_is_erased_six_months_after_it_was_closed_and_of_harm_after_two_years(world: World) {
        let engine = world.engine().await;
        tell(&engine, &told("money", "Too dear"), TRAFFORD, "one").await;
        tell(&engine, &told("money", "Still open"), TRAFFORD, "two").await;
        tell(&engine, &told("neglect_or_abuse", "Please look"), TRAFFORD, "three").await;
        let lead = on_duty(&world, &engine, "lea@example.org", Role::SafeguardingLead, council(TRAFFORD)).await;
        let (desk, leads) = (engine.duty_officer(Some(&lead)).unwrap(), engine.safeguarding_lead(Some(&lead)).unwrap());
        let reports = desk.reports(ConcernState::Open).await.unwrap();
        let (closed, open) = (reports[0].id, reports[1].id);
        let harm = leads.concerns(ConcernState::Open).await.unwrap()[0].id;
        desk.close(closed, ConcernOutcome::AdviceGiven, Some("Said how to complain")).await.unwrap();
        leads.close(harm, ConcernOutcome::PassedToSafeguardingTeam, None).await.unwrap();
        let texts = async || {
            let report = desk.report(closed).await.unwrap().expect("it stays in the numbers");
            let other = desk.report(open).await.unwrap().expect("it is there");
            let harm = leads.concern(harm).await.unwrap().expect("it stays in the numbers");
            assert_eq!(report.text.is_some(), report.contact.is_some());
            (report.text.is_some(), report.notes.len(), other.text.is_some(), harm.text.is_some())
        };
        world.clock.set(now() + Duration::days(180));
        engine.run_schedule("retention").await.unwrap();
        assert_eq!(texts().await, (true, 1, true, true));
        world.clock.set(now() + Duration::days(185));
        engine.run_schedule("retention").await.unwrap();
        assert_eq!(texts().await, (false, 0, true, true));
        world.clock.set(now() + Duration::days(735));
        engine.run_schedule("retention").await.unwrap();
        assert_eq!(texts().await, (false, 0, true, false));
    }
}

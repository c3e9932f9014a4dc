//! The desk of a council's officers, on both databases: what waits, deciding about it, and checks.
#![expect(clippy::unwrap_used, reason = "a test that fails here says where")]

use chrono::{Duration, NaiveDate};
use domain::account::Role;
use domain::check::Checked;
use domain::check_form::NewCheck;
use domain::id::PublicRef;
use domain::join::{self, Door};
use domain::task::TaskKind;
use domain::taxonomy::{CheckKind, CheckOutcome, CheckTier, EvidenceKind};
use engine::read_model::{FoundListing, ListingReview};
use engine::{Actor, Decided, Decision, Engine, QueueAsked, Sent, Standing, Verified, Whose};

use crate::people::{SALFORD, TRAFFORD, actor, council, invite, mail, send_all, sign_in, staff};
use crate::world::{World, ask, names, now, on_both};

/// What a micro-provider must say, page by page.
const MICRO: &[(&str, &[(&str, &str)])] = &[
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

/// Saves one page of somebody's listing.
pub async fn save(engine: &Engine, who: &Actor, reference: &PublicRef, code: &str, typed: &[(&str, &str)]) {
    let own = engine.member(Some(who)).unwrap().listing(reference).await.unwrap().unwrap();
    let page = join::page(own.copy().door, code).unwrap();
    let typed: Vec<_> = typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let saved = own.save(page, 1, &typed, own.copy().revision).await.unwrap();
    assert!(matches!(saved, engine::Saved::Kept), "{code}: {saved:?}");
}

/// Somebody with a complete listing of a micro-provider in Trafford.
pub async fn micro(world: &World, engine: &Engine) -> (Actor, PublicRef) {
    invite(world, "jo@example.org", Role::Provider, None).await;
    let token = sign_in(world, engine, "jo@example.org").await;
    let jo = actor(engine, &token).await.unwrap();
    let reference = engine.member(Some(&jo)).unwrap().begin(Door::MicroProvider).await.unwrap();
    for (code, typed) in MICRO {
        save(engine, &jo, &reference, code, typed).await;
    }
    (jo, reference)
}

/// Sends a listing to be looked at.
pub async fn send(engine: &Engine, who: &Actor, reference: &PublicRef) -> Sent {
    let own = engine.member(Some(who)).unwrap().listing(reference).await.unwrap().unwrap();
    own.send().await.unwrap()
}

/// One of the staff at their desk.
pub async fn officer(world: &World, engine: &Engine, who: &str, role: Role, at: Option<&str>) -> Actor {
    invite(world, who, role, at.and_then(council)).await;
    let (token, ..) = staff(world, engine, who).await;
    actor(engine, &token).await.unwrap()
}

pub async fn look(engine: &Engine, who: &Actor, reference: &PublicRef) -> ListingReview {
    engine.desk(Some(who)).unwrap().listing(reference).await.unwrap().expect("it is theirs")
}

/// Decides about what waits.
pub async fn decide(engine: &Engine, who: &Actor, reference: &PublicRef, decision: Decision) -> Decided {
    let version = look(engine, who, reference).await.waiting.expect("something waits").id;
    let moderator = engine.moderator(Some(who)).unwrap();
    moderator.decide(reference, version, &decision).await.unwrap().expect("it is theirs")
}

/// A check that is in order until a day.
pub fn seen(engine: &Engine, what: Checked, valid_until: NaiveDate) -> NewCheck {
    NewCheck {
        what,
        evidence: EvidenceKind::OriginalSeen,
        seen_on: engine.clock().today(),
        issued_on: None,
        last_four: None,
        valid_until,
        outcome: CheckOutcome::Accepted,
        note: None,
    }
}

/// Records all that is missing, in order for so many days.
pub async fn check_all(engine: &Engine, who: &Actor, reference: &PublicRef, days: i64) {
    let last = engine.clock().today() + Duration::days(days);
    for one in look(engine, who, reference).await.needed {
        for _ in 0..one.times {
            let check = seen(engine, one.what, last);
            engine.register_officer(Some(who)).unwrap().record(reference, &check, None).await.unwrap().unwrap();
        }
    }
}

/// An officer of the whole site approves what waits and records all that is missing.
pub async fn approve(world: &World, engine: &Engine, reference: &PublicRef) {
    let officer = officer(world, engine, "approver@site.example", Role::RegisterOfficer, None).await;
    assert_eq!(decide(engine, &officer, reference, Decision::Approve).await, Decided::Done);
    check_all(engine, &officer, reference, 400).await;
}

async fn is_public(engine: &Engine, reference: &PublicRef) -> bool {
    matches!(engine.public().listing(reference).await.unwrap(), Some(FoundListing::Shown(_)))
}

async fn found(engine: &Engine) -> bool {
    engine.catch_up().await.unwrap();
    names(&ask(engine, "q=Heron").await).contains(&"Heron House")
}

async fn standing(engine: &Engine, who: &Actor, reference: &PublicRef) -> Standing {
    let own = engine.member(Some(who)).unwrap().listing(reference).await.unwrap().unwrap();
    own.copy().standing.clone()
}

on_both! {
    async fn what_was_sent_waits_is_approved_and_is_public_once_everything_is_checked(world: World) {
        let engine = world.engine().await;
        let (jo, reference) = micro(&world, &engine).await;
        let officer = officer(&world, &engine, "officer@trafford.example", Role::RegisterOfficer, Some(TRAFFORD)).await;
        let queue = async || engine.desk(Some(&officer)).unwrap().queue(&QueueAsked::default()).await.unwrap();
        assert!(queue().await.items.is_empty());
        assert_eq!(send(&engine, &jo, &reference).await, Sent::Sent);
        let waiting = queue().await;
        assert_eq!(waiting.counts, [(TaskKind::NewListing, 1)]);
        let item = &waiting.items[0];
        assert_eq!((item.name.as_deref(), item.reference.as_ref()), (Some("Heron House"), Some(&reference)));
        assert_eq!((item.age, item.late, item.council.as_deref()), (0, false, Some("Trafford")));

        assert_eq!(decide(&engine, &officer, &reference, Decision::Approve).await, Decided::Done);
        assert!(!is_public(&engine, &reference).await && !found(&engine).await, "nothing is checked");
        assert_eq!(standing(&engine, &jo, &reference).await, Standing::Unchecked);
        send_all(&engine).await;
        assert!(mail(&world, "jo@example.org").contains("not public yet"));
        assert_eq!(queue().await.counts, [(TaskKind::Check, 1)]);

        let last = engine.clock().today() + Duration::days(300);
        let desk = engine.register_officer(Some(&officer)).unwrap();
        let identity = seen(&engine, Checked::Kind(CheckKind::Identity), last);
        let recorded = desk.record(&reference, &identity, None).await.unwrap().unwrap();
        assert_eq!(recorded, Verified::Done { public_now: false });
        assert!(!is_public(&engine, &reference).await);
        let insured = seen(&engine, Checked::Kind(CheckKind::PublicLiabilityInsurance), last);
        let recorded = desk.record(&reference, &insured, None).await.unwrap().unwrap();
        assert_eq!(recorded, Verified::Done { public_now: true });
        assert!(is_public(&engine, &reference).await && found(&engine).await);
        assert!(queue().await.items.is_empty());
        send_all(&engine).await;
        assert!(mail(&world, "jo@example.org").contains("is now public"));
        let Some(FoundListing::Shown(page)) = engine.public().listing(&reference).await.unwrap() else { panic!() };
        assert_eq!(page.tier, CheckTier::Checked);
        assert!(page.checks.iter().all(|check| check.seen_by == "Trafford Council"));

        // A needed check that is taken back hides it at once.
        let check = look(&engine, &officer, &reference).await.checks[0].id;
        desk.withdraw(&reference, check, "A mistake").await.unwrap().unwrap();
        assert!(!is_public(&engine, &reference).await && !found(&engine).await);
        let again = desk.withdraw(&reference, check, "A mistake").await.unwrap().unwrap();
        assert_eq!(again, Verified::NoSuchCheck);
    }
}

on_both! {
    async fn a_needed_check_that_runs_out_hides_the_listing_the_same_day(world: World) {
        let engine = world.engine().await;
        let (jo, reference) = micro(&world, &engine).await;
        send(&engine, &jo, &reference).await;
        let officer = officer(&world, &engine, "officer@trafford.example", Role::RegisterOfficer, Some(TRAFFORD)).await;
        decide(&engine, &officer, &reference, Decision::Approve).await;
        check_all(&engine, &officer, &reference, 30).await;
        assert!(found(&engine).await);
        world.clock.set(now() + Duration::days(30));
        engine.recheck().await.unwrap();
        assert!(is_public(&engine, &reference).await && found(&engine).await, "its last day");
        world.clock.set(now() + Duration::days(31));
        assert!(!is_public(&engine, &reference).await);
        engine.recheck().await.unwrap();
        assert!(!found(&engine).await);
        assert_eq!(ask(&engine, "q=Heron").await.total, 0);
    }
}

on_both! {
    async fn an_edit_is_a_difference_and_some_of_it_can_be_approved(world: World) {
        let engine = world.engine().await;
        let (jo, reference) = micro(&world, &engine).await;
        send(&engine, &jo, &reference).await;
        approve(&world, &engine, &reference).await;
        save(&engine, &jo, &reference, "contact", &[("phone", "0161 496 0999")]).await;
        save(&engine, &jo, &reference, "about-service", &[("about_service", "Buy gold now.")]).await;
        assert_eq!(send(&engine, &jo, &reference).await, Sent::Sent);
        let officer = officer(&world, &engine, "mod@trafford.example", Role::Moderator, Some(TRAFFORD)).await;
        let review = look(&engine, &officer, &reference).await;
        let waiting = review.waiting.expect("it waits");
        let names: Vec<String> = waiting.changes.iter().map(join::Change::name).collect();
        assert_eq!(names, ["about_service", "phone"]);
        assert_eq!(waiting.changes[0].before, ["Six rooms and people who have time."]);
        assert_eq!(waiting.changes[0].after, ["Buy gold now."]);

        let some = |names: &[&str]| {
            Decision::ApproveSome(names.iter().map(|name| (*name).to_owned()).collect(), "No adverts.".to_owned())
        };
        assert_eq!(decide(&engine, &officer, &reference, some(&["nonsense"])).await, Decided::DoesNotFit);
        assert_eq!(decide(&engine, &officer, &reference, some(&["phone"])).await, Decided::Done);
        let Some(FoundListing::Shown(page)) = engine.public().listing(&reference).await.unwrap() else { panic!() };
        assert_eq!(page.content.about.as_deref(), Some("Six rooms and people who have time."));
        assert_eq!(page.content.service().unwrap().contact.phones, ["0161 496 0999"]);
        assert_eq!(standing(&engine, &jo, &reference).await, Standing::LiveReturned("No adverts.".to_owned()));
        send_all(&engine).await;
        assert!(mail(&world, "jo@example.org").contains("No adverts."));

        // What the owner sends next differs from what is public in the rest only.
        save(&engine, &jo, &reference, "about-service", &[("about_service", "Seven rooms.")]).await;
        assert_eq!(send(&engine, &jo, &reference).await, Sent::Sent);
        let waiting = look(&engine, &officer, &reference).await.waiting.expect("it waits");
        assert_eq!(waiting.changes.iter().map(join::Change::name).collect::<Vec<_>>(), ["about_service"]);
    }
}

on_both! {
    async fn the_second_decision_is_refused_and_colleagues_see_each_other(world: World) {
        let engine = world.engine().await;
        let (jo, reference) = micro(&world, &engine).await;
        send(&engine, &jo, &reference).await;
        let one = officer(&world, &engine, "one@trafford.example", Role::RegisterOfficer, Some(TRAFFORD)).await;
        let two = officer(&world, &engine, "two@trafford.example", Role::Moderator, Some(TRAFFORD)).await;
        assert!(look(&engine, &one, &reference).await.lookers.is_empty());
        let review = look(&engine, &two, &reference).await;
        assert_eq!(review.lookers.iter().map(|c| c.email.as_str()).collect::<Vec<_>>(), ["one@trafford.example"]);
        let version = review.waiting.unwrap().id;
        world.clock.set(now() + Duration::minutes(16));
        assert!(look(&engine, &two, &reference).await.lookers.is_empty(), "long ago");

        let moderator = engine.moderator(Some(&one)).unwrap();
        let back = Decision::Return("Say more.".to_owned());
        assert_eq!(moderator.decide(&reference, version, &back).await.unwrap(), Some(Decided::Done));
        let moderator = engine.moderator(Some(&two)).unwrap();
        let second = moderator.decide(&reference, version, &Decision::Approve).await.unwrap();
        assert_eq!(second, Some(Decided::Meanwhile));
        assert_eq!(standing(&engine, &jo, &reference).await, Standing::Returned("Say more.".to_owned()));
    }
}

on_both! {
    async fn an_appeal_is_decided_by_somebody_else(world: World) {
        let engine = world.engine().await;
        let (jo, reference) = micro(&world, &engine).await;
        send(&engine, &jo, &reference).await;
        let one = officer(&world, &engine, "one@trafford.example", Role::RegisterOfficer, Some(TRAFFORD)).await;
        let own = async || engine.member(Some(&jo)).unwrap().listing(&reference).await.unwrap().unwrap();
        assert!(!own().await.appeal("Why?").await.unwrap(), "nothing was decided yet");
        decide(&engine, &one, &reference, Decision::Reject("Not here.".to_owned())).await;
        assert!(own().await.appeal("We are in Sale.").await.unwrap());
        assert!(!own().await.appeal("We are in Sale.").await.unwrap(), "it waits already");
        let waiting = look(&engine, &one, &reference).await.waiting.unwrap();
        assert_eq!(waiting.appeal.as_deref(), Some("We are in Sale."));
        assert_eq!(decide(&engine, &one, &reference, Decision::Approve).await, Decided::DecidedBefore);
        let two = officer(&world, &engine, "two@trafford.example", Role::Moderator, Some(TRAFFORD)).await;
        let queue = engine.desk(Some(&two)).unwrap().queue(&QueueAsked::default()).await.unwrap();
        assert_eq!(queue.counts, [(TaskKind::Appeal, 1)]);
        assert_eq!(decide(&engine, &two, &reference, Decision::Approve).await, Decided::Done);
        assert_eq!(standing(&engine, &jo, &reference).await, Standing::Unchecked);
    }
}

on_both! {
    async fn another_councils_things_are_neither_seen_nor_touched(world: World) {
        let engine = world.engine().await;
        let (jo, reference) = micro(&world, &engine).await;
        send(&engine, &jo, &reference).await;
        let ours = officer(&world, &engine, "one@trafford.example", Role::RegisterOfficer, Some(TRAFFORD)).await;
        let theirs = officer(&world, &engine, "two@salford.example", Role::RegisterOfficer, Some(SALFORD)).await;
        let version = look(&engine, &ours, &reference).await.waiting.unwrap().id;
        let task = engine.desk(Some(&ours)).unwrap().queue(&QueueAsked::default()).await.unwrap().items[0].id;

        let desk = engine.desk(Some(&theirs)).unwrap();
        assert!(desk.queue(&QueueAsked::default()).await.unwrap().items.is_empty());
        assert!(desk.listing(&reference).await.unwrap().is_none());
        assert_eq!(desk.waiting_kind(&reference).await.unwrap(), None);
        assert_eq!(desk.take(&[task], false).await.unwrap(), Some(0));
        let moderator = engine.moderator(Some(&theirs)).unwrap();
        assert_eq!(moderator.decide(&reference, version, &Decision::Approve).await.unwrap(), None);
        let check = seen(&engine, Checked::Kind(CheckKind::Identity), engine.clock().today());
        let verifies = engine.register_officer(Some(&theirs)).unwrap();
        assert_eq!(verifies.record(&reference, &check, None).await.unwrap(), None);

        // Nobody takes what a role of theirs does not see, and what is taken is given back by its taker alone.
        let desk = engine.desk(Some(&ours)).unwrap();
        assert_eq!(desk.take(&[task], false).await.unwrap(), Some(1));
        let own = QueueAsked { whose: Whose::Own, ..QueueAsked::default() };
        assert!(desk.queue(&own).await.unwrap().items[0].taken_by.as_ref().unwrap().own);
        let colleague = officer(&world, &engine, "three@trafford.example", Role::Moderator, Some(TRAFFORD)).await;
        assert_eq!(engine.desk(Some(&colleague)).unwrap().take(&[task], true).await.unwrap(), Some(0));
        assert_eq!(desk.take(&[task], true).await.unwrap(), Some(1));
        let looks = officer(&world, &engine, "looks@trafford.example", Role::ReadOnly, Some(TRAFFORD)).await;
        assert_eq!(engine.desk(Some(&looks)).unwrap().take(&[task], false).await.unwrap(), None);
        assert!(engine.moderator(Some(&looks)).is_err() && engine.register_officer(Some(&colleague)).is_err());
    }
}

//! Three years, day by day: everything that runs out is told once, hidden on its day, and never twice.
#![expect(clippy::unwrap_used, reason = "a test that fails here says where")]

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Datelike, Days, Duration, NaiveDate, Utc};
use domain::expiry::{CheckStep, Question, Said};
use domain::id::PublicRef;
use domain::uk_time::day_begins;
use engine::read_model::FoundListing;
use engine::{Clock, Engine, upkeep};
use sea_orm::{ConnectionTrait, Database, DatabaseConnection, Statement};

use crate::world::World;

const PAS: usize = 1_000;
const FIRST: &str = "2026-11-24";
const DAYS: u64 = 3 * 365 + 10;
/// Weeks in which no worker ran, by the days since the first.
const AWAY: [std::ops::Range<u64>; 3] = [100..108, 340..347, 700..741];
/// What Trafford asks for in the demonstration.
const REQUIRED: [&str; 4] = ["identity", "right_to_work", "dbs_enhanced", "reference"];

/// One check of the model.
struct Held {
    id: String,
    pa: usize,
    what: &'static str,
    made: NaiveDate,
    last: NaiveDate,
}

/// How somebody answers the questions about their listing.
#[derive(Clone, Copy, PartialEq)]
enum Manner {
    /// Always, so many days later.
    Always(u64),
    /// Only once the listing is hidden.
    WhenHidden,
    Never,
}

struct Pa {
    id: String,
    reference: String,
    owners: u32,
    said: Said,
    manner: Manner,
    answers_on: Option<NaiveDate>,
    asked: Option<NaiveDate>,
    told: Option<NaiveDate>,
    hidden: bool,
    checks: Vec<usize>,
    checked_until: Option<NaiveDate>,
}

struct Model {
    chance: Clock,
    pas: Vec<Pa>,
    held: Vec<Held>,
    /// Checks that are going to be renewed, by the day.
    renewals: BTreeMap<NaiveDate, Vec<usize>>,
    /// Steps, by the day on which they come.
    steps: BTreeMap<NaiveDate, Vec<(usize, CheckStep)>>,
}

/// One mail: its kind, the number of the PA, and what it is about.
type Mail = (String, usize, String);

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn uuid(kind: u64, number: usize) -> String {
    format!("0190aaaa-{kind:04}-7ccc-8ddd-{number:012}")
}

fn text_of(at: DateTime<Utc>) -> String {
    at.format("%Y-%m-%dT%H:%M:%S+00:00").to_string()
}

impl Model {
    fn new() -> Self {
        let chance = Clock::fixed(day_begins(day(FIRST)), 2_026);
        let mut model =
            Self { chance, pas: Vec::new(), held: Vec::new(), renewals: BTreeMap::new(), steps: BTreeMap::new() };
        for number in 0..PAS {
            let approved = day(FIRST) - Days::new(model.between(0, 150));
            let manner = match number % 10 {
                0 => Manner::Never,
                1 => Manner::WhenHidden,
                _ => Manner::Always(model.between(1, 25)),
            };
            model.pas.push(Pa {
                id: uuid(1, number),
                reference: PublicRef::from_random(u64::try_from(number).unwrap() + 77).to_string(),
                owners: if number.is_multiple_of(20) { 2 } else { 1 },
                said: Said { approved, still_right: None, yearly: None },
                manner,
                answers_on: None,
                asked: None,
                told: None,
                hidden: false,
                checks: Vec::new(),
                checked_until: None,
            });
            let made = day(FIRST) - Days::new(1);
            let far = day("2035-01-01");
            let dbs = made + Days::new(model.between(10, 900));
            let references = if number % 10 == 3 { made + Days::new(model.between(100, 900)) } else { far };
            for (what, last) in [
                ("identity", far),
                ("right_to_work", far),
                ("dbs_enhanced", dbs),
                ("reference", references),
                ("reference", references),
            ] {
                model.add_check(number, what, made, last);
            }
            let insurance = made + Days::new(model.between(0, 700));
            model.add_check(number, "public_liability_insurance", made, insurance);
        }
        model
    }

    fn between(&self, low: u64, high: u64) -> u64 {
        low + self.chance.random() % (high - low + 1)
    }

    /// Writes a check down, with everything that comes of it in time.
    fn add_check(&mut self, pa: usize, what: &'static str, made: NaiveDate, last: NaiveDate) {
        let at = self.held.len();
        self.held.push(Held { id: uuid(2, at), pa, what, made, last });
        self.pas[pa].checks.push(at);
        self.pas[pa].checked_until = self.checked_until(pa);
        for step in CheckStep::ALL {
            self.steps.entry(step.day(last)).or_default().push((at, *step));
        }
        // Most bring a new one in time, some late, some never.
        let renewed = match self.between(0, 9) {
            0..=5 => Some(last - Days::new(self.between(0, 70))),
            6 => Some(last + Days::new(self.between(1, 50))),
            _ => None,
        };
        if let Some(on) = renewed.filter(|on| *on > made) {
            self.renewals.entry(on).or_default().push(at);
        }
    }

    /// The last day on which everything is seen: written out, not borrowed from the code under test.
    fn checked_until(&self, pa: usize) -> Option<NaiveDate> {
        let ends = REQUIRED.map(|what| {
            let own = self.pas[pa].checks.iter().map(|at| &self.held[*at]).filter(|held| held.what == what);
            let mut ends: Vec<NaiveDate> = own.map(|held| held.last).collect();
            ends.sort_unstable();
            ends.into_iter().rev().nth(usize::from(what == "reference"))
        });
        ends.into_iter().min().flatten()
    }

    /// Whether enough others of the same sort count longer.
    fn is_replaced(&self, at: usize) -> bool {
        let held = &self.held[at];
        let longer = |other: &&usize| {
            let rival = &self.held[**other];
            rival.what == held.what && (rival.last, **other) > (held.last, at)
        };
        let needed = if held.what == "reference" { 2 } else { 1 };
        self.pas[held.pa].checks.iter().filter(longer).count() >= needed
    }

    /// What the world sees on a day.
    fn state(&self, pa: usize, today: NaiveDate) -> &'static str {
        let pa = &self.pas[pa];
        match pa.checked_until.is_some_and(|last| today <= last) {
            false => "held back",
            true if pa.hidden => "expired",
            true => "shown",
        }
    }

    /// The marks on a PA's page on a day.
    fn marks(&self, pa: usize, today: NaiveDate) -> BTreeSet<String> {
        let own = self.pas[pa].checks.iter().map(|at| &self.held[*at]);
        own.filter(|held| held.made <= today && today <= held.last).map(|held| held.what.to_owned()).collect()
    }

    /// The mails and the tasks that a turn on `today` owes for checks, when the one before was on `before`.
    fn owed_for_checks(&self, before: NaiveDate, today: NaiveDate) -> (BTreeMap<Mail, u32>, Vec<String>) {
        let mut newest: BTreeMap<usize, CheckStep> = BTreeMap::new();
        for (_, steps) in self.steps.range(before.succ_opt().unwrap()..=today) {
            for (at, step) in steps {
                let own = newest.entry(*at).or_insert(*step);
                *own = (*step).max(*own);
            }
        }
        let (mut mails, mut tasks) = (BTreeMap::new(), Vec::new());
        for (at, step) in newest {
            let held = &self.held[at];
            if held.made >= step.day(held.last) || self.is_replaced(at) {
                continue;
            }
            let pa = &self.pas[held.pa];
            // A listing that nobody said is right is no longer listed: nobody is told of its checks.
            if pa.hidden {
                continue;
            }
            let kind = if step == CheckStep::Over { "check_over" } else { "check_ends" };
            mails.insert((kind.to_owned(), held.pa, format!("{} {step}", held.what)), pa.owners);
            if step >= CheckStep::Thirty && REQUIRED.contains(&held.what) {
                tasks.push(held.id.clone());
            }
        }
        (mails, tasks)
    }

    /// The mails and tasks that a turn owes about listings that nobody has said are right, and what follows.
    fn turn_of_quiet(&mut self, today: NaiveDate) -> (BTreeMap<Mail, u32>, usize) {
        let (mut mails, mut tasks) = (BTreeMap::new(), 0);
        for (number, pa) in self.pas.iter_mut().enumerate().filter(|(_, pa)| !pa.hidden) {
            if pa.said.is_to_be_hidden(pa.told, today) {
                pa.hidden = true;
                mails.insert(("listing_hidden".to_owned(), number, String::new()), pa.owners);
                if pa.manner != Manner::Never {
                    pa.answers_on = Some(today + Days::new(9));
                }
                continue;
            }
            if pa.said.is_stale(today) && !pa.told.is_some_and(|told| pa.said.is_stale(told)) {
                pa.told = Some(today);
                tasks += 1;
            }
            if let Some(question) = pa.said.to_ask(pa.asked, today) {
                pa.asked = Some(today);
                let kind = if question == Question::AnythingChanged { "anything_changed" } else { "still_right" };
                mails.insert((kind.to_owned(), number, String::new()), pa.owners);
                if let Manner::Always(days) = pa.manner {
                    pa.answers_on = pa.answers_on.or(Some(today + Days::new(days)));
                }
            }
        }
        (mails, tasks)
    }
}

/// Everything that people do on a day, as SQL: answers, and checks that were made.
fn deeds(model: &mut Model, today: NaiveDate) -> Vec<String> {
    let (mut sql, mut changed) = (Vec::new(), BTreeSet::new());
    for pa in model.pas.iter_mut().filter(|pa| pa.answers_on == Some(today)) {
        (pa.said, pa.answers_on, pa.hidden) = (pa.said.again(today), None, false);
        let (id, yearly) = (&pa.id, pa.said.yearly.map_or("NULL".into(), |day| format!("'{day}'")));
        sql.push(format!("DELETE FROM listing_said WHERE listing_id = '{id}'"));
        sql.push(format!(
            "INSERT INTO listing_said (listing_id, said_on, yearly_on) VALUES ('{id}', '{today}', {yearly})"
        ));
        sql.push(format!("UPDATE listing SET visible_to = NULL, end_reason = NULL WHERE id = '{id}'"));
    }
    let first = model.held.len();
    for old in model.renewals.remove(&today).unwrap_or_default() {
        let (pa, what) = (model.held[old].pa, model.held[old].what);
        let last = today + Days::new(model.between(20, 800));
        model.add_check(pa, what, today, last);
        changed.insert(pa);
    }
    sql.extend(insert_checks(&model.held[first..]));
    for pa in changed.iter().map(|pa| &model.pas[*pa]) {
        let until = pa.checked_until.map_or("NULL".into(), |day| format!("'{day}'"));
        sql.push(format!("UPDATE listing SET checked_until = {until} WHERE id = '{}'", pa.id));
    }
    sql
}

fn insert_checks(held: &[Held]) -> Vec<String> {
    let row = |held: &Held| {
        format!(
            "('{}', '{}', '{}', 'original_seen', 'Trafford Council', '{}', '{}', 'accepted', '{}', 'E08000009')",
            held.id,
            uuid(1, held.pa),
            held.what,
            held.made,
            held.last,
            text_of(day_begins(held.made)),
        )
    };
    let insert = |rows: &[Held]| {
        let rows: Vec<String> = rows.iter().map(row).collect();
        format!(
            "INSERT INTO check_record (id, listing_id, what, evidence, seen_by, seen_on, valid_until, outcome, \
             created_at, council) VALUES {}",
            rows.join(", ")
        )
    };
    held.chunks(100).map(insert).collect()
}

/// Does all of it, in transactions of a length that SQLite reads.
async fn apply(database: &DatabaseConnection, sql: &[String]) {
    for part in sql.chunks(20) {
        database.execute_unprepared(&format!("BEGIN; {}; COMMIT", part.join("; "))).await.unwrap();
    }
}

/// Writes the model's people into the register: PAs of Trafford with an account each, and no one else to be told.
async fn settle(database: &DatabaseConnection, model: &Model) {
    let some_pa = "SELECT v.id FROM listing_version v JOIN listing l ON l.id = v.listing_id WHERE l.is_pa LIMIT 1";
    let some_pa = rows(database, some_pa, 1).await.remove(0).remove(0);
    let mut sql = vec!["UPDATE listing SET hold = 'suspended'".to_owned()];
    for (number, pa) in model.pas.iter().enumerate() {
        let (id, at) = (&pa.id, text_of(day_begins(pa.said.approved)));
        let until = pa.checked_until.unwrap();
        sql.push(format!(
            "INSERT INTO listing (id, reference, slug, is_pa, council, hold, claimed_at, revision, created_at, \
             updated_at, checked_until) VALUES ('{id}', '{}', 'pa', TRUE, 'E08000009', 'none', '{at}', 1, '{at}', \
             '{at}', '{until}')",
            pa.reference,
        ));
        sql.push(format!(
            "INSERT INTO listing_version (id, listing_id, number, state, content_format, content, decided_at, created_at) \
             SELECT '{}', '{id}', 1, 'approved', content_format, content, '{at}', '{at}' FROM listing_version \
             WHERE id = '{some_pa}'",
            uuid(3, number),
        ));
        for owner in 0..pa.owners {
            let account = uuid(4 + u64::from(owner), number);
            sql.push(format!(
                "INSERT INTO account (id, language, epoch, created_at, enrolment, totp_last_step, totp_wrong, \
                 demonstration) VALUES ('{account}', 'en', 1, '{at}', 0, 0, 0, FALSE)"
            ));
            sql.push(format!("INSERT INTO listing_owner VALUES ('{id}', '{account}', '{at}')"));
        }
    }
    sql.extend(insert_checks(&model.held));
    apply(database, &sql).await;
}

/// The first columns of every row, as text.
async fn rows(database: &DatabaseConnection, sql: &str, columns: usize) -> Vec<Vec<String>> {
    let statement = Statement::from_string(database.get_database_backend(), sql);
    let found = database.query_all_raw(statement).await.unwrap();
    let text = |row: &sea_orm::QueryResult, at| row.try_get_by_index::<String>(at).unwrap();
    found.iter().map(|row| (0..columns).map(|at| text(row, at)).collect()).collect()
}

/// The mails that wait, as the model counts them; they count as sent from here on.
async fn mails(database: &DatabaseConnection, model: &Model) -> BTreeMap<Mail, u32> {
    let mut all = BTreeMap::new();
    for row in rows(database, "SELECT kind, payload FROM outbox", 2).await {
        let payload: serde_json::Value = serde_json::from_str(&row[1]).unwrap();
        let number = |field: &str| payload[field].as_str().unwrap()[24..].parse::<usize>().unwrap();
        let step = payload["step"].as_str().unwrap_or("over");
        let (pa, about) = match row[0].starts_with("check") {
            true => (model.held[number("check")].pa, format!("{} {step}", model.held[number("check")].what)),
            false => (number("listing"), String::new()),
        };
        *all.entry((row[0].clone(), pa, about)).or_insert(0) += 1;
    }
    database.execute_unprepared("DELETE FROM outbox").await.unwrap();
    all
}

/// The tasks that wait; somebody deals with them at once, so that one that came again would be seen.
async fn tasks(database: &DatabaseConnection, kind: &str) -> Vec<String> {
    let open = format!("SELECT subject FROM task WHERE kind = '{kind}' AND done_at IS NULL ORDER BY subject");
    let open = rows(database, &open, 1).await.into_iter().map(|mut row| row.remove(0)).collect();
    let close = format!("UPDATE task SET done_at = opened_at WHERE kind = '{kind}' AND done_at IS NULL");
    database.execute_unprepared(&close).await.unwrap();
    open
}

/// What residents see of a listing: its state and the marks on its page.
async fn seen(engine: &Engine, pa: &Pa) -> (&'static str, BTreeSet<String>) {
    let reference = PublicRef::parse(&pa.reference).unwrap();
    match engine.public().listing(&reference).await.unwrap() {
        Some(FoundListing::Shown(page)) => ("shown", page.checks.iter().map(|check| check.what.code()).collect()),
        Some(FoundListing::Expired) => ("expired", BTreeSet::new()),
        None => ("held back", BTreeSet::new()),
    }
}

async fn compare(engine: &Engine, model: &Model, pa: usize, today: NaiveDate) {
    let (state, marks) = seen(engine, &model.pas[pa]).await;
    assert_eq!(state, model.state(pa, today), "PA {pa} on {today}");
    if state == "shown" {
        assert_eq!(marks, model.marks(pa, today), "PA {pa} on {today}");
    }
}

#[tokio::test]
async fn for_three_years_everything_is_told_once_and_hidden_on_its_day() {
    let world = World::sqlite().await;
    upkeep::seed(&world.config, &world.clock, Some(4), 1).await.unwrap();
    let engine = world.engine().await;
    let database = Database::connect(world.config.database_url()).await.unwrap();
    let mut model = Model::new();
    settle(&database, &model).await;
    let (mut before, mut states) = (day(FIRST).pred_opt().unwrap(), vec!["shown"; PAS]);
    let (mut told, mut asked_for, mut hidden) = (0, BTreeSet::new(), 0);
    for number in 0..DAYS {
        let today = day(FIRST) + Days::new(number);
        // On the first day of the month, when a second look is cheap: the last second of yesterday still is yesterday.
        if today.day() == 1 {
            world.clock.set(day_begins(today) - Duration::seconds(1));
            for pa in 0..20 {
                compare(&engine, &model, pa, today.pred_opt().unwrap()).await;
            }
        }
        // A minute after the day has begun, which is an hour before midnight in Greenwich in summer.
        world.clock.set(day_begins(today) + Duration::minutes(1));
        apply(&database, &deeds(&mut model, today)).await;
        if !AWAY.iter().any(|away| away.contains(&number)) {
            let (mut owed, mut owed_tasks) = model.owed_for_checks(before, today);
            let (quiet, stale) = model.turn_of_quiet(today);
            hidden += quiet.keys().filter(|(kind, ..)| kind == "listing_hidden").count();
            owed.extend(quiet);
            // Twice: whatever is done again changes nothing.
            engine.run_schedule("expiry").await.unwrap();
            if number.is_multiple_of(50) {
                engine.run_schedule("expiry").await.unwrap();
            }
            let sent = mails(&database, &model).await;
            told += sent.len();
            assert_eq!(sent, owed, "on {today}");
            owed_tasks.sort_unstable();
            let opened = tasks(&database, "expiring_check").await;
            let news = owed_tasks.into_iter().filter(|id| asked_for.insert(id.clone())).collect::<Vec<_>>();
            assert_eq!(opened, news, "on {today}");
            assert_eq!(tasks(&database, "stale_listing").await.len(), stale, "on {today}");
            before = today;
        }
        for (pa, known) in states.iter_mut().enumerate() {
            let state = model.state(pa, today);
            if state != *known {
                compare(&engine, &model, pa, today).await;
                *known = state;
            }
        }
        let number = usize::try_from(number).unwrap();
        for pa in [number % PAS, (number * 7 + 3) % PAS] {
            compare(&engine, &model, pa, today).await;
        }
    }
    // The world was not empty.
    assert!(told > 5_000 && asked_for.len() > 500 && hidden > 150, "{told} {} {hidden}", asked_for.len());
}

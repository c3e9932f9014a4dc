//! Imports: repeatable, honest about bad rows, and nothing at all from a broken file.

use domain::listing::ListingState;
use engine::import::ImportError;
use engine::import::read::Format;
use engine::read_model::FoundListing;

use crate::world::{World, ask, names, on_both, request};

const HEADER: &str = "Name,Also known as,Address,Postcode,Phone number,Service's website (if available),Service types,Date of latest check,Specialisms/services,Provider name,Local authority,Region,Location URL,CQC Location ID (for office use only),CQC Provider ID (for office use only)\n";

/// A made-up directory in CQC's present layout.
pub fn directory(rows: &[(&str, &str, &str)]) -> String {
    let mut file = format!("CQC Locations data,,,\n\nThis data was produced on 16 September 2026\n\n{HEADER}");
    for (id, name, types) in rows {
        file.push_str(&format!(
            "{name},,\"1 Example Street, Sale\",M33 5AA,1614960000,,{types},16/September/2026 - 00:00,Dementia|Caring for adults over 65 yrs,Example Care Ltd,Trafford,North West,https://www.cqc.org.uk/location/{id},{id},1-1\n"
        ));
    }
    file
}

const TWO: &[(&str, &str, &str)] = &[
    ("1-100", "Example Orchard", "Residential homes"),
    ("1-101", "Example Homecare", "Homecare agencies|Supported living"),
];

on_both! {
    async fn a_second_import_changes_nothing_and_says_so(world: World) {
        let file = world.file("cqc.csv", directory(TWO));
        let first = world.import(Format::CqcDirectory, &file).await.expect("it imports");
        assert_eq!((first.read, first.created, first.unchanged), (2, 2, 0));
        let second = world.import(Format::CqcDirectory, &file).await.expect("it imports again");
        assert_eq!((second.read, second.created, second.updated, second.unchanged), (2, 0, 0, 2));
        let engine = world.engine().await;
        let page = ask(&engine, "q=Example+Homecare&kind=housing_support").await;
        assert_eq!(names(&page), ["Example Homecare"]);
        let source = page.cards[0].unclaimed.as_ref().expect("it is unclaimed");
        assert_eq!((source.code.as_str(), source.date.to_string().as_str()), ("cqc", "2026-09-16"));
        assert!(page.cards[0].checks.is_empty(), "nobody checked it");
    }
}

on_both! {
    async fn a_changed_row_becomes_a_new_version(world: World) {
        world.import(Format::CqcDirectory, &world.file("a.csv", directory(TWO))).await.expect("it imports");
        let engine = world.engine().await;
        let reference = ask(&engine, "q=Orchard").await.cards[0].reference.clone();
        let renamed = directory(&[("1-100", "Sample Meadow", "Residential homes"), TWO[1]]);
        let report = world.import(Format::CqcDirectory, &world.file("b.csv", renamed)).await.expect("it imports");
        assert_eq!((report.created, report.updated, report.unchanged), (0, 1, 1));
        engine.catch_up().await.expect("the index follows");
        assert_eq!(names(&ask(&engine, "q=Meadow").await), ["Sample Meadow"]);
        assert_eq!(ask(&engine, "q=Orchard").await.total, 0);
        let Some(FoundListing::Shown(page)) = engine.public().listing(&reference).await.expect("it answers") else {
            panic!("its reference stays");
        };
        assert_eq!((page.content.name.as_str(), page.slug.as_str()), ("Sample Meadow", "sample-meadow"));
        assert_eq!((page.claimed, page.status), (false, ListingState::Approved));
    }
}

on_both! {
    async fn a_dry_run_counts_and_changes_nothing(world: World) {
        let file = world.file("cqc.csv", directory(TWO));
        let mut look = request(Format::CqcDirectory, &file);
        look.dry_run = true;
        let report = world.import_as(look).await.expect("it is read");
        assert_eq!((report.read, report.created), (2, 2));
        assert_eq!(ask(&world.engine().await, "").await.total, 0);
    }
}

on_both! {
    async fn what_a_complete_file_no_longer_lists_is_withdrawn(world: World) {
        let names_of: Vec<(String, String)> = (0..20).map(|n| (format!("1-{n}"), format!("Example House {n}"))).collect();
        let rows: Vec<(&str, &str, &str)> = names_of.iter().map(|(id, name)| (id.as_str(), name.as_str(), "Residential homes")).collect();
        world.import(Format::CqcDirectory, &world.file("all.csv", directory(&rows))).await.expect("it imports");
        let engine = world.engine().await;
        let reference = ask(&engine, "q=Example+House+19").await.cards[0].reference.clone();

        let mut shorter = request(Format::CqcDirectory, &world.file("shorter.csv", directory(&rows[..19])));
        let report = world.import_as(shorter.clone()).await.expect("it imports");
        assert_eq!(report.withdrawn, 0, "only a complete file withdraws");
        shorter.complete = true;
        let report = world.import_as(shorter.clone()).await.expect("it imports");
        assert_eq!((report.read, report.unchanged, report.withdrawn), (19, 19, 1));
        assert!(matches!(engine.public().listing(&reference).await, Ok(Some(FoundListing::Expired))));
        assert_eq!(ask(&engine, "q=Example+House+19").await.cards.iter().filter(|c| c.reference == reference).count(), 0);

        let mut cut = request(Format::CqcDirectory, &world.file("cut.csv", directory(&rows[..9])));
        cut.complete = true;
        let refused = world.import_as(cut.clone()).await;
        assert!(matches!(refused, Err(ImportError::WithdrawsTooMany { withdrawn: 10, known: 19 })), "{refused:?}");
        cut.force = true;
        assert_eq!(world.import_as(cut).await.expect("it is forced").withdrawn, 10);

        let nameless = directory(&rows).replace("Example House 3,", ",");
        let mut unreadable = request(Format::CqcDirectory, &world.file("nameless.csv", nameless));
        unreadable.complete = true;
        let report = world.import_as(unreadable).await.expect("it imports");
        assert_eq!((report.rejected.len(), report.withdrawn), (1, 0), "a row nobody can use withdraws nothing");

        let back = world.import(Format::CqcDirectory, &world.file("back.csv", directory(&rows))).await.expect("it imports");
        assert_eq!((back.updated, back.unchanged), (0, 20));
        engine.catch_up().await.expect("the index follows");
        assert_eq!(ask(&engine, "").await.total, 20, "a service that comes back is listed again under its reference");
        assert!(matches!(engine.public().listing(&reference).await, Ok(Some(FoundListing::Shown(_)))));
    }
}

#[tokio::test]
async fn a_broken_file_applies_nothing() {
    let world = World::sqlite().await;
    let good = directory(TWO);
    let without_column = good.replace("Service types,", "").replace("Residential homes,", "");
    let cut_off = &good[..good.rfind("\"1 Example").expect("a quoted cell") + 8];
    let broken: [(&str, Vec<u8>); 5] = [
        ("empty.csv", Vec::new()),
        ("zip.csv", b"PK\x03\x04\x14\x00\x00\x00\x08\x00rubbish\x00\x00".to_vec()),
        ("column.csv", without_column.into_bytes()),
        ("cut.csv", cut_off.as_bytes().to_vec()),
        ("other.csv", b"a,b,c\n1,2,3\n".to_vec()),
    ];
    for (name, bytes) in broken {
        let answer = world.import(Format::CqcDirectory, &world.file(name, bytes)).await;
        assert!(matches!(answer, Err(ImportError::Structure(_))), "{name}: {answer:?}");
    }
    assert_eq!(ask(&world.engine().await, "").await.total, 0);
}

#[tokio::test]
async fn odd_letters_and_bad_rows_do_not_stop_the_rest() {
    let world = World::sqlite().await;
    let with_bom = format!("\u{feff}{}", directory(&[("1-1", "Caffi Siân", "Homecare agencies")]));
    let report = world.import(Format::CqcDirectory, &world.file("bom.csv", with_bom)).await.expect("it imports");
    assert_eq!(report.created, 1);
    let latin: Vec<u8> = directory(&[("1-2", "Caf\u{e9} Care", "Homecare agencies")])
        .chars()
        .map(|c| u8::try_from(u32::from(c)).expect("Latin-1"))
        .collect();
    world.import(Format::CqcDirectory, &world.file("latin.csv", latin)).await.expect("it imports");
    let bad = directory(&[
        ("", "No Id", "Homecare agencies"),
        ("1-3", "Good Row", "Homecare agencies"),
        ("1-3", "Twice", "Homecare agencies"),
        ("1-4", "The Dentist", "Dentist"),
    ]);
    let report = world.import(Format::CqcDirectory, &world.file("bad.csv", bad)).await.expect("it imports");
    assert_eq!((report.read, report.created, report.skipped), (4, 1, 1));
    let rejected: Vec<(u64, &str)> = report.rejected.iter().map(|row| (row.line, row.reason.as_str())).collect();
    assert_eq!(rejected, [(6, "no_id"), (8, "duplicate_id")]);
    assert_eq!(
        report.read,
        report.created + report.updated + report.unchanged + report.skipped + report.rejected.len() as u64
    );
    let engine = world.engine().await;
    assert_eq!(names(&ask(&engine, "q=cafe").await), ["Café Care"]);
    assert_eq!(names(&ask(&engine, "q=sian").await), ["Caffi Siân"]);
    let json = serde_json::to_value(&report).expect("JSON");
    assert_eq!(json["rejected"][0]["line"], 6);
    assert_eq!(json.as_object().map(serde_json::Map::len), Some(7));
}

#[tokio::test]
async fn two_imports_at_once_wait_for_each_other() {
    let world = World::sqlite().await;
    let rows: Vec<(String, String)> = (0..1_200).map(|n| (format!("1-{n}"), format!("House {n}"))).collect();
    let part = |from: usize, to: usize| {
        let rows: Vec<(&str, &str, &str)> =
            rows[from..to].iter().map(|(id, name)| (id.as_str(), name.as_str(), "Residential homes")).collect();
        directory(&rows)
    };
    let (a, b) = (world.file("a.csv", part(0, 600)), world.file("b.csv", part(600, 1_200)));
    let (a, b) = tokio::join!(world.import(Format::CqcDirectory, &a), world.import(Format::CqcDirectory, &b));
    assert_eq!((a.expect("the first").created, b.expect("the second").created), (600, 600));
    assert_eq!(ask(&world.engine().await, "").await.total, 1_200);
}

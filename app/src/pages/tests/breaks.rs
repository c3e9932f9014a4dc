//! What a page says of a break, of further places, and of whole councils.

use chrono::NaiveDate;
use domain::listing::{CouncilArea, CouncilCode, DateRange, Family, OtherPlace, Place, Price};
use domain::money::Pence;
use domain::taxonomy::{Funding, PriceUnit, Weekday};

use super::{all, fixtures, listing, text};

#[tokio::test]
async fn a_break_says_its_dates_who_pays_and_whom_to_ring_at_night() {
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).expect("a day");
    let mut page = fixtures::service();
    page.content.funding = vec![Funding::CarersBudget];
    if let Family::Service(about) = &mut page.content.family
        && let Some(respite) = &mut about.respite
    {
        respite.out_of_hours_phone = Some("0131 496 0007".into());
        respite.companion = Some(Price::new(PriceUnit::NightStay, Pence(4_500)));
        respite.calendar.changeover = Some(Weekday::Saturday);
        respite.calendar.open = vec![
            DateRange { from: day(2020, 1, 1), to: day(2020, 1, 31) },
            DateRange { from: day(2026, 7, 1), to: day(2026, 7, 31) },
        ];
    }
    let unknown = listing(page.clone()).await;
    assert!(text(&unknown, "article").contains("ring your council and ask for its emergency team"));
    page.council = Some(fixtures::council());
    let known = listing(page).await;
    let whole = text(&known, "article");
    for words in [
        "Wednesday 1 July 2026 to Friday 31 July 2026",
        "People arrive and leave on a Saturday.",
        "A companion’s place: £45",
        "Your own carer’s personal budget can pay for it.",
        "ring the emergency team of Trafford: 0161 496 0198",
    ] {
        assert!(whole.contains(words), "{words} in {whole}");
    }
    assert!(!whole.contains("2020"), "what is over is not said");
    assert!(!whole.contains("direct payment of the person"), "nobody said so");
    for href in ["tel:01614960198", "tel:01314960007", "/help/breaks"] {
        assert!(!all(&known, &format!("article a[href='{href}']")).is_empty(), "{href}");
    }
}

#[tokio::test]
async fn further_places_and_whole_councils_are_said() {
    let mut page = fixtures::service();
    if let Family::Service(about) = &mut page.content.family {
        about.other_places = vec![OtherPlace {
            name: "Muster Laden".into(),
            place: Place { town: Some("Leith".into()), ..Place::default() },
            phone: Some("0131 496 0009".into()),
        }];
        let code = CouncilCode::parse("S12000036").expect("a code");
        about.serves_councils = vec![CouncilArea { code, name: "City of Edinburgh".into() }];
    }
    let page = listing(page).await;
    let whole = text(&page, "article");
    for words in ["One more place.", "Comes to you anywhere in City of Edinburgh.", "Muster Laden", "Leith"] {
        assert!(whole.contains(words), "{words} in {whole}");
    }
    assert!(!all(&page, "a[href='tel:01314960009']").is_empty());
    assert!(whole.contains("4 to 8 people, with 2 staff. That is about one member of staff for 4 people."), "{whole}");
}

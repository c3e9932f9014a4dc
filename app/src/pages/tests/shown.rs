//! What a search understood, guessed and offers, and what a listing says in few words.

use domain::money::Pence;
use domain::search_query::{Reading, SearchQuery};
use domain::taxonomy::PriceUnit;
use engine::read_model::SearchPage;

use super::{all, attr, fixtures, listing, one, search, text};

#[tokio::test]
async fn a_postcode_in_the_words_has_a_chip_that_takes_this_reading_away() {
    let query = SearchQuery::from_query_string("q=m33+2ab&need=dementia&page=2");
    let understood: Vec<Reading> = query.place_in_words().into_iter().collect();
    let page = search(SearchPage { query, understood, words: None, ..fixtures::results() }).await;
    let chip = one(&page, "[data-understood='near=M33 2AB']");
    assert_eq!(chip.attr("href"), Some("/search?q=m33+2ab&need=dementia&without=near%3AM33+2AB"));
    assert_eq!(text(&page, "[data-understood='near=M33 2AB']"), "Remove: Near M33", "no more than the outward code");
    assert_eq!(all(&page, "[data-understood^='near=']").len(), 1);
    assert_eq!((attr(&page, "#q", "value"), attr(&page, "#near", "value")), ("m33 2ab", ""));
    assert_eq!(text(&page, "title"), "23 results near M33, page 2 of 2 – Find support near you");
    // Other words are read anew; another order or filter is not.
    assert!(all(&page, "form.asked [name=without]").is_empty());
    let query = SearchQuery::from_query_string("q=m33+2ab&without=near:M33+2AB");
    let page = search(SearchPage { query, near: None, words: Some("m33 2ab".into()), ..fixtures::results() }).await;
    assert!(all(&page, "[data-understood^='near=']").is_empty());
    assert!(all(&page, "form.asked [name=without]").is_empty());
    for form in ["form.filters", "form.sort"] {
        assert_eq!(attr(&page, &format!("{form} [name=without]"), "value"), "near:M33 2AB");
    }
}

#[tokio::test]
async fn what_was_guessed_is_said_and_can_be_changed() {
    let page = search(fixtures::guessed()).await;
    let place = text(&page, "[data-notice=place_ambiguous]");
    assert!(place.contains("called Neustadt. We looked near Neustadt, Nord."), "{place}");
    let others: Vec<_> =
        all(&page, "[data-notice=place_ambiguous] a").iter().filter_map(|link| link.attr("href")).collect();
    let other = |place: &str| format!("/search?q=sit+with+mum&near={place}&within=5&need=dementia&council=E08000009");
    assert_eq!(others, [other("Neustadt%2C+Ost"), other("Neustadt%2C+M33")]);
    let spelling = text(&page, "[data-notice=spelling_guessed]");
    assert!(spelling.contains("“koche”") && spelling.contains("kochen and kochte"), "{spelling}");
}

#[tokio::test]
async fn a_card_from_a_register_says_so_in_a_line() {
    let page = search(fixtures::results()).await;
    let checks = text(&page, "[data-ref=m6f9a4tk] .card__checks");
    assert_eq!(checks, "From the Care Inspectorate’s register. Not checked by us.");
}

#[tokio::test]
async fn nobody_matches_and_there_is_a_way_on() {
    let page = search(fixtures::no_results()).await;
    assert_eq!(attr(&page, "ol[data-results]", "data-total"), "0");
    let ways = all(&page, ".none a[href^='/search?'][data-count]");
    let said: Vec<String> = ways.iter().map(|way| way.text().collect()).collect();
    assert_eq!(
        said,
        [
            "Look within 25 miles: 1 result",
            "Leave out “Dementia or memory loss”: 12 results",
            "Leave out “Trafford”: 3 results",
            "Leave out all filters: 1,024 results",
            "Leave out your words: 40 results",
        ]
    );
    assert_eq!(ways[1].attr("href"), Some("/search?q=sit+with+mum&near=M33&within=5&council=E08000009"));
    assert!(text(&page, ".none").contains("0161 496 0150"));
    // Nothing at all is found anywhere: then there is only somebody to ring.
    let page = search(SearchPage { ways_on: vec![], ..fixtures::no_results() }).await;
    assert!(all(&page, ".none ul").is_empty());
    assert!(text(&page, ".none").contains("0161 496 0150"));
}

#[tokio::test]
async fn the_week_is_a_few_lines_for_those_who_hear_the_page() {
    let page = listing(fixtures::pa()).await;
    let lines: Vec<String> =
        all(&page, "#can-help ~ .govuk-visually-hidden li").iter().map(|line| line.text().collect()).collect();
    let busy = "Not free: Tuesday, Wednesday, Thursday, Friday, Saturday and Sunday";
    assert_eq!(lines, ["Monday: morning", busy]);
    assert_eq!(all(&page, "[aria-hidden=true] > table.grid td").len(), 56);
    assert!(all(&page, "table.grid .govuk-visually-hidden").is_empty());
}

#[tokio::test]
async fn a_price_says_once_what_it_is_for() {
    let mut service = fixtures::service();
    service.content.prices[0].unit = PriceUnit::Day;
    service.content.prices[0].amount = Pence(6_000);
    let page = listing(service).await;
    assert_eq!(text(&page, ".rates tr"), "A day£60");
    assert!(text(&page, ".facts").contains("£60 a day"), "alone it says both");
    let page = listing(fixtures::pa()).await;
    let lines: Vec<String> = all(&page, ".rates tr").iter().map(|line| line.text().collect()).collect();
    assert_eq!(lines, ["Weekday£16.20 an hour", "Driving you45p a mile"]);
}

use axum::http::StatusCode;

use crate::world::site;

#[test]
fn a_service_is_found_by_its_name() {
    let page = site().get("/search?q=Bramblewick+Day+Centre");
    assert_eq!(page.status, StatusCode::OK);
    let first = &page.select("[data-results] > li")[0];
    assert!(first.text.contains("Bramblewick Day Centre"), "{}", first.text);
    assert_eq!(first.attribute("data-kind"), Some("day_opportunity"));
    assert!(page.attribute("[data-results]", "data-total").parse::<u64>().unwrap() >= 1);
    assert_eq!(page.attribute("[data-results]", "data-page"), "1");
}

#[test]
fn near_a_place_every_result_says_how_far_it_is_and_the_nearest_comes_first() {
    let page = site().get("/search?near=G2+1DU&within=10&kind=care_agency&sort=distance");
    let miles: Vec<f64> = page
        .select("[data-results] > li")
        .iter()
        .map(|li| li.attribute("data-miles").unwrap().parse().unwrap())
        .collect();
    assert!(miles.len() >= 2, "{miles:?}");
    assert!(miles.is_sorted() && *miles.last().unwrap() <= 10.0, "{miles:?}");
}

#[test]
fn a_count_of_a_facet_is_what_choosing_it_gives() {
    let site = site();
    let page = site.get("/search");
    let counts = page.select("[data-facet=\"kind\"][data-value]");
    assert!(!counts.is_empty());
    for option in counts.iter().filter(|option| option.attribute("data-count") != Some("0")) {
        let chosen = site.get(&format!("/search?kind={}", option.attribute("data-value").unwrap()));
        assert_eq!(Some(chosen.attribute("[data-results]", "data-total").as_str()), option.attribute("data-count"));
    }
}

#[test]
fn every_page_of_a_search_is_reached_and_none_repeats() {
    let site = site();
    let total: usize = site.get("/search").attribute("[data-results]", "data-total").parse().unwrap();
    assert!(total > 20, "{total}");
    let mut seen = Vec::new();
    for page in 1..=total.div_ceil(20) {
        let answer = site.get(&format!("/search?page={page}"));
        assert_eq!(answer.attribute("[data-results]", "data-page"), page.to_string());
        seen.extend(answer.select("[data-results] > li").iter().map(|li| li.attribute("data-ref").unwrap().to_owned()));
    }
    assert_eq!(seen.len(), total);
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), total);
}

#[test]
fn what_cannot_be_understood_is_said_on_the_page_and_never_an_error() {
    let site = site();
    for query in [
        "within=-1",
        "kind=nonsense&kind=care_home",
        "near=ZZ99+9ZZ",
        "page=999999",
        "sort=distance",
        "gender=woman",
        "council=E99999999x",
        "max_rate=free",
        "from=yesterday",
    ] {
        let page = site.get(&format!("/search?{query}"));
        assert_eq!(page.status, StatusCode::OK, "{query}");
        assert!(!page.notices().is_empty(), "{query} gives no notice");
    }
    let long = site.get(&format!("/search?q={}", "x".repeat(10_000)));
    assert_eq!(long.status, StatusCode::OK);
    assert!(!long.notices().is_empty());
    assert!(site.get("/search?colour=blue").notices().is_empty());
}

#[test]
fn a_postcode_in_the_words_is_a_place_until_that_is_taken_away() {
    let site = site();
    let total = |path: &str| site.get(path).attribute("[data-results]", "data-total");
    let page = site.get("/search?q=g2+1du&kind=care_agency");
    assert_eq!(page.attribute("[data-results]", "data-total"), total("/search?near=G2+1DU&kind=care_agency"));
    assert!(page.select("[data-results] > li").iter().all(|li| li.attribute("data-miles").is_some()));
    let away = page.attribute("[data-understood=\"near=G2 1DU\"]", "href");
    assert_eq!(away, "/search?q=g2+1du&kind=care_agency&without=near%3AG2+1DU");
    let words = site.get(&away);
    assert!(words.select("[data-understood^=\"near=\"]").is_empty() && words.notices().is_empty());
    assert_eq!(words.attribute("#q", "value"), "g2 1du");
    assert!(site.get("/search?without=near:nowhere").notices().contains(&"value_not_known_without".to_owned()));
}

#[test]
fn a_spelling_that_was_guessed_is_named() {
    let page = site().get("/search?q=Bramblewik");
    assert!(page.select("[data-results] > li")[0].text.contains("Bramblewick Day Centre"));
    let notice = page.one("[data-notice=spelling_guessed]").text;
    assert!(notice.contains("bramblewik") && notice.contains("Bramblewick"), "{notice}");
    assert!(site().get("/search?q=Bramblewick").notices().is_empty());
}

#[test]
fn the_other_places_of_a_name_are_one_link_away() {
    let site = site();
    let page = site.get("/search?near=Richmond&kind=care_home");
    let links = page.select("[data-notice=place_ambiguous] a");
    assert!(!links.is_empty());
    for link in links {
        let other = site.get(link.attribute("href").unwrap());
        assert!(other.notices().is_empty(), "{}", link.text);
        assert_eq!(other.attribute("#near", "value"), link.text);
        assert_eq!(other.select("[data-understood=\"kind=care_home\"]").len(), 1);
    }
}

#[test]
fn a_withdrawn_service_is_never_a_result() {
    let page = site().get("/search?q=Snowdrop+Lodge");
    assert!(page.select("[data-results] > li").iter().all(|li| !li.text.contains("Snowdrop")));
}

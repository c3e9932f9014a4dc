//! What the search box offers while someone types.

use domain::search_query::{Group, SearchQuery};
use engine::read_model::Suggested;

use crate::api::{MOST_SUGGESTIONS, Suggestion};
use crate::words::Words;
use crate::{context, paths};

/// Suggestions for what stands in the two boxes: filters by their labels first, because they always
/// lead to many results, then services by name, then places. `page` is the question of the page they are
/// offered on, as its address says it.
pub async fn of(typed: &str, near: &str, page: &str) -> Vec<Suggestion> {
    let words = context::words();
    let asked = SearchQuery::from_params([("q", typed), ("near", near)]);
    let Some(typed) = asked.text else {
        return Vec::new();
    };
    // Suggestions are a help, never a reason for an error page.
    let found = context::engine().public().suggest(&typed).await.unwrap_or_default();
    arrange(words, &typed, &kept(page, asked.near), found)
}

/// What stays of the page's question: its filters and its order, near the place that stands in the box now.
/// Its words are being replaced.
fn kept(page: &str, near: Option<String>) -> SearchQuery {
    let page = SearchQuery::from_query_string(page.trim_start_matches('?')).without_words();
    match near {
        Some(_) => SearchQuery { near, ..page },
        None => page.without_place(),
    }
}

fn arrange(words: Words, typed: &str, kept: &SearchQuery, found: Vec<Suggested>) -> Vec<Suggestion> {
    let filter = |group: Group, value: &str, label: &str| {
        let mut query = kept.clone();
        query.choose(group, value);
        let kind = words.label("suggested", group.name()).to_owned();
        Suggestion { text: label.to_owned(), kind, href: paths::search(&query) }
    };
    let labels = words.options_like(typed);
    let mut out: Vec<Suggestion> =
        labels.iter().take(MOST_SUGGESTIONS / 2).map(|(group, value, label)| filter(*group, value, label)).collect();
    for suggested in found {
        out.push(match suggested {
            Suggested::Listing { reference, slug, name, town } => Suggestion {
                text: name,
                kind: town.unwrap_or_else(|| words.label("suggested", "name").to_owned()),
                href: paths::listing(&slug, &reference),
            },
            Suggested::Value(group, value) => match words.option(group, &value) {
                Some(label) => filter(group, &value, label),
                None => continue,
            },
            Suggested::Place(place) => {
                let query = SearchQuery { near: Some(place.clone()), ..kept.clone() };
                let kind = words.label("suggested", "place").to_owned();
                Suggestion { text: place, kind, href: paths::search(&query) }
            }
        });
    }
    out.truncate(MOST_SUGGESTIONS);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Locale;
    use domain::id::PublicRef;

    #[test]
    fn filters_come_first_and_keep_the_place() {
        let words = Words::of(Locale::En);
        let reference = PublicRef::from_random(1);
        let name = Suggested::Listing {
            reference: reference.clone(),
            slug: "demo-day-centre".into(),
            name: "Demo Day Centre".into(),
            town: Some("Sale".into()),
        };
        let place = Suggested::Place("Demerara".into());
        let offered = arrange(words, "deme", &kept("", Some("M33 5AA".into())), vec![name, place]);
        assert_eq!(offered[0].href, "/search?near=M33+5AA&need=dementia");
        assert_eq!(offered[1].href, format!("/listings/demo-day-centre-{reference}"));
        assert_eq!(offered[1].kind, "Sale");
        assert_eq!(offered[2].href, "/search?near=Demerara");
        assert!(arrange(words, "zzzz", &kept("", None), vec![]).is_empty());
    }

    #[test]
    fn the_filters_of_the_page_stay() {
        let words = Words::of(Locale::En);
        let page = "?q=old+words&near=Leeds&within=25&kind=care_home&language=ur&sort=distance&page=3";
        let first = |near: Option<String>| {
            let offered = arrange(words, "deme", &kept(page, near), vec![Suggested::Place("Demerara".into())]);
            (offered[0].href.clone(), offered[1].href.clone())
        };
        let (filter, place) = first(Some("Sale".into()));
        assert_eq!(filter, "/search?near=Sale&within=25&kind=care_home&language=ur&need=dementia&sort=distance");
        assert_eq!(place, "/search?near=Demerara&within=25&kind=care_home&language=ur&sort=distance");
        let (filter, _) = first(None);
        assert_eq!(filter, "/search?kind=care_home&language=ur&need=dementia", "the box of the place was emptied");
    }
}

//! Every address of the site, in one place. A link is written with one of these, never by hand.

use domain::id::PublicRef;
use domain::search_query::SearchQuery;

/// The first page.
pub const HOME: &str = "/";
/// Results.
pub const SEARCH: &str = "/search";
/// The filters as a page of their own, for phones.
pub const FILTERS: &str = "/search/filters";
/// The list of help pages.
pub const HELP: &str = "/help";
/// Accessibility statement.
pub const ACCESSIBILITY: &str = "/accessibility";
/// Privacy notice.
pub const PRIVACY: &str = "/privacy";
/// Terms of use.
pub const TERMS: &str = "/terms";
/// Whose work and data this stands on.
pub const CREDITS: &str = "/credits";
/// What "checked" means.
pub const HELP_CHECKED: &str = "/help/checked";
/// What it costs.
pub const HELP_COSTS: &str = "/help/costs";
/// Using a direct payment.
pub const HELP_DIRECT_PAYMENTS: &str = "/help/direct-payments";
/// What an employer takes on.
pub const HELP_EMPLOYING: &str = "/help/employing";
/// Whom to ring.
pub const HELP_TALK: &str = "/help/talk";
/// Whom to ring when someone is in danger.
pub const HELP_WORRIED: &str = "/help/worried";
/// Breaks and support for carers.
pub const HELP_BREAKS: &str = "/help/breaks";
/// How the search works.
pub const HELP_SEARCH: &str = "/help/search";

/// Every plain page: what the sitemap lists beside the listings.
pub const PLAIN: &[&str] = &[
    HOME,
    SEARCH,
    HELP,
    HELP_CHECKED,
    HELP_COSTS,
    HELP_DIRECT_PAYMENTS,
    HELP_EMPLOYING,
    HELP_TALK,
    HELP_WORRIED,
    HELP_BREAKS,
    HELP_SEARCH,
    ACCESSIBILITY,
    PRIVACY,
    TERMS,
    CREDITS,
];

/// Where the results of a question stand.
#[must_use]
pub fn search(query: &SearchQuery) -> String {
    with_query(SEARCH, query)
}

/// Where the filters of a question stand.
#[must_use]
pub fn filters(query: &SearchQuery) -> String {
    with_query(FILTERS, query)
}

fn with_query(path: &str, query: &SearchQuery) -> String {
    let query = query.to_query_string();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

/// A listing's canonical address: `/listings/{slug}-{ref}`, or `/listings/{ref}` where the name has
/// no letters of ours.
#[must_use]
pub fn listing(slug: &str, reference: &PublicRef) -> String {
    if slug.is_empty() { format!("/listings/{reference}") } else { format!("/listings/{slug}-{reference}") }
}

/// Reads the part after `/listings/`: the slug, which may be empty or old, and the reference.
#[must_use]
pub fn read_listing(segment: &str) -> Option<(&str, PublicRef)> {
    let (slug, reference) = segment.rsplit_once('-').unwrap_or(("", segment));
    PublicRef::parse(reference).ok().map(|reference| (slug, reference))
}

/// A telephone number as a link: `tel:01614960150`. Letters and brackets that people write are left
/// out; a leading plus stays.
#[must_use]
pub fn telephone(phone: &str) -> String {
    let mut link = String::from("tel:");
    for c in phone.trim().chars() {
        if c.is_ascii_digit() || (c == '+' && link.len() == 4) {
            link.push(c);
        }
    }
    link
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_listings_address_reads_back() {
        let reference = PublicRef::from_random(7);
        for slug in ["", "sunny-bank", "a-b-c"] {
            let path = listing(slug, &reference);
            let segment = path.strip_prefix("/listings/").expect("the path");
            assert_eq!(read_listing(segment), Some((slug, reference.clone())));
        }
        for segment in ["", "-", "sunny-bank", "<script>", "a-k7m2q9x", "k7m2-q9xa"] {
            assert_eq!(read_listing(segment), None, "{segment}");
        }
    }

    #[test]
    fn a_telephone_link_is_digits() {
        assert_eq!(telephone("0161 496 0150"), "tel:01614960150");
        assert_eq!(telephone("+44 (161) 496-0150"), "tel:+441614960150");
        assert_eq!(telephone("javascript:alert(1)"), "tel:1");
    }

    #[test]
    fn a_question_without_anything_has_no_question_mark() {
        assert_eq!(search(&SearchQuery::default()), "/search");
        assert_eq!(filters(&SearchQuery::from_query_string("q=a&page=2")), "/search/filters?q=a&page=2");
    }
}

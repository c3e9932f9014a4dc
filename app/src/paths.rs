// long because every address of the site stands here
//! Every address of the site, in one place. A link is written with one of these, never by hand.

use domain::check::Checked;
use domain::id::{AccountId, ConcernId, OfferId, PublicRef, SuggestionId};
use domain::join::Door;
use domain::listing::CouncilCode;
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
/// Who handles complaints about care.
pub const HELP_COMPLAINTS: &str = "/help/complaints";
/// Breaks and support for carers.
pub const HELP_BREAKS: &str = "/help/breaks";
/// Saying whether a page is useful.
pub const FEEDBACK: &str = "/help/feedback";
/// How the search works.
pub const HELP_SEARCH: &str = "/help/search";

/// Telling of a worry.
pub const CONCERN: &str = "/concern";
/// What happens next with it: the route.
pub const CONCERN_SENT: &str = "/concern/sent/{reference}";
/// What an address says in place of a council for somebody who does not know where it is.
pub const NOWHERE: &str = "unknown";

/// Signing in, by address.
pub const SIGN_IN: &str = "/sign-in";
/// Signing in, by the code of an e-mail.
pub const SIGN_IN_CODE: &str = "/sign-in/code";
/// Signing in, by the link of an e-mail: the route.
pub const SIGN_IN_LINK: &str = "/sign-in/link/{token}";
/// The second factor of staff: setting it up, and giving its code.
pub const SECOND_FACTOR: &str = "/sign-in/second-factor";
/// Signing out.
pub const SIGN_OUT: &str = "/sign-out";
/// One's own account.
pub const ACCOUNT: &str = "/account";
/// Changing one's address.
pub const ACCOUNT_EMAIL: &str = "/account/email";
/// Confirming a new address: the route.
pub const ACCOUNT_EMAIL_LINK: &str = "/account/email/{token}";
/// Keeping the address one has after all (POST only).
pub const ACCOUNT_KEEP_EMAIL: &str = "/account/keep-email";
/// Putting another authenticator app in the place of one's own.
pub const ACCOUNT_APP: &str = "/account/app";
/// Making new recovery codes.
pub const ACCOUNT_RECOVERY_CODES: &str = "/account/recovery-codes";
/// What one was invited to.
pub const ACCOUNT_INVITATIONS: &str = "/account/invitations";
/// Where one is signed in.
pub const ACCOUNT_SESSIONS: &str = "/account/sessions";
/// What is held about one, to read.
pub const ACCOUNT_EXPORT: &str = "/account/export";
/// What is held about one, for machines.
pub const ACCOUNT_EXPORT_JSON: &str = "/account/export.json";
/// Deleting one's account.
pub const ACCOUNT_DELETE: &str = "/account/delete";
/// Taking that back (POST only).
pub const ACCOUNT_KEEP: &str = "/account/keep";
/// The listings one answers for.
pub const ACCOUNT_LISTINGS: &str = "/account/listings";
/// One of them: the route.
pub const OWN_LISTING: &str = "/account/listings/{reference}";
/// Looking its answers over and sending them: the route.
pub const OWN_CHECK: &str = "/account/listings/{reference}/check";
/// Deleting it, or taking it off the register: the route.
pub const OWN_DELETE: &str = "/account/listings/{reference}/delete";
/// Who answers for it: the route.
pub const OWN_OWNERS: &str = "/account/listings/{reference}/owners";
/// When one's listing is to be seen.
pub const OWN_CLOSING: &str = "/account/listings/{reference}/closing";
/// Saying that one has a new one of what was checked: the route.
pub const OWN_RENEW: &str = "/account/listings/{reference}/renew/{what}";
/// Not agreeing with a decision about it: the route.
pub const OWN_APPEAL: &str = "/account/listings/{reference}/appeal";
/// A page of it: the route.
pub const OWN_LISTING_PAGE: &str = "/account/listings/{reference}/{page}";
/// Keeping a listing right by the link of a mail: the route.
pub const LISTING_LINK: &str = "/listing-link/{token}";
/// Giving a reference by the link of a mail: the route.
pub const REFERENCE: &str = "/reference/{token}";
/// Saying that a register's listing is one's own: the route.
pub const CLAIM: &str = "/listings/{listing}/claim";
/// Suggesting a change of a listing: the route.
pub const SUGGEST: &str = "/listings/{listing}/suggest";
/// A photo's file: the route.
pub const PHOTO: &str = "/photos/{file}";
/// The photo of one's own listing: the route.
pub const OWN_PHOTO: &str = "/account/listings/{reference}/photo";
/// The photo of what was begun behind a door: the route.
pub const JOIN_PHOTO: &str = "/join/{door}/photo";
/// The widths in which a photo is kept, in pixels; as in the engine.
pub const PHOTO_WIDTHS: [u32; 3] = [320, 640, 1280];
/// The ways to be listed.
pub const JOIN: &str = "/join";
/// Being listed as a PA.
pub const JOIN_PA: &str = "/join/pa";
/// Being listed as a service.
pub const JOIN_PROVIDER: &str = "/join/provider";
/// Beginning behind one of the doors: the route.
pub const JOIN_DOOR: &str = "/join/{door}";
/// Keeping what was begun there for later: the route.
pub const JOIN_SAVE: &str = "/join/{door}/save";
/// Deleting what was begun there: the route.
pub const JOIN_DELETE: &str = "/join/{door}/delete";
/// A page of what was begun there: the route.
pub const JOIN_PAGE: &str = "/join/{door}/{page}";
/// The desk of a council's staff.
pub const OFFICER: &str = "/officer";
/// The mail that waits and the mail that failed.
pub const OFFICER_MAIL: &str = "/officer/mail";
/// What waits for somebody of the staff.
pub const OFFICER_QUEUE: &str = "/officer/queue";
/// A listing as the staff see it: the route.
pub const OFFICER_LISTING: &str = "/officer/listings/{reference}";
/// Its checks: the route.
pub const OFFICER_CHECKS: &str = "/officer/listings/{reference}/checks";
/// Recording one check: the route.
pub const OFFICER_CHECK: &str = "/officer/listings/{reference}/checks/{what}";
/// Everybody who works here.
pub const OFFICER_PEOPLE: &str = "/officer/people";
/// Inviting somebody.
pub const OFFICER_INVITE: &str = "/officer/people/invite";
/// An invitation that nobody accepted so far: the route.
pub const OFFICER_OFFER: &str = "/officer/people/invitations/{offer}";
/// One person who works here: the route.
pub const OFFICER_PERSON: &str = "/officer/people/{account}";
/// Who did what.
pub const OFFICER_AUDIT: &str = "/officer/audit";
/// Who did what, for machines: one JSON object a line.
pub const OFFICER_AUDIT_LINES: &str = "/officer/audit.jsonl";
/// The same for programs for tables.
pub const OFFICER_AUDIT_TABLE: &str = "/officer/audit.csv";
/// What waits, for programs for tables.
pub const OFFICER_QUEUE_TABLE: &str = "/officer/queue.csv";
/// Everybody who works here, for programs for tables.
pub const OFFICER_PEOPLE_TABLE: &str = "/officer/people.csv";
/// The councils and their settings.
pub const OFFICER_COUNCILS: &str = "/officer/councils";
/// One council: the route.
pub const OFFICER_COUNCIL: &str = "/officer/councils/{code}";
/// Bank holidays.
pub const OFFICER_HOLIDAYS: &str = "/officer/bank-holidays";
/// Announcements at the top of pages.
pub const OFFICER_BANNER: &str = "/officer/banner";
/// What people say of pages.
pub const OFFICER_FEEDBACK: &str = "/officer/feedback";
/// What is forgotten, and when.
pub const OFFICER_RETENTION: &str = "/officer/retention";
/// A change that somebody suggested: the route.
pub const OFFICER_SUGGESTION: &str = "/officer/suggestions/{suggestion}";
/// What people reported.
pub const OFFICER_REPORTS: &str = "/officer/reports";
/// One report: the route.
pub const OFFICER_REPORT: &str = "/officer/reports/{concern}";
/// Concerns about harm.
pub const OFFICER_CONCERNS: &str = "/officer/concerns";
/// One of them: the route.
pub const OFFICER_CONCERN: &str = "/officer/concerns/{concern}";
/// Who is not to be listed again.
pub const DO_NOT_LIST: &str = "/officer/do-not-list";
/// Hiding a listing and showing it again: the route.
pub const LISTING_HOLD: &str = "/officer/listings/{reference}/hold";
/// Hiding it (POST only): the route.
pub const LISTING_SUSPEND: &str = "/officer/listings/{reference}/suspend";
/// Showing it again (POST only): the route.
pub const LISTING_RESTORE: &str = "/officer/listings/{reference}/restore";
/// Telling of a conviction (POST only): the route.
pub const LISTING_CONVICTION: &str = "/officer/listings/{reference}/conviction";
/// Removing it for good (POST only): the route.
pub const LISTING_REMOVE: &str = "/officer/listings/{reference}/remove";

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
    HELP_COMPLAINTS,
    CONCERN,
    JOIN,
    JOIN_PA,
    JOIN_PROVIDER,
    ACCESSIBILITY,
    PRIVACY,
    TERMS,
    CREDITS,
];

/// Pages for which somebody must have signed in only minutes ago: they change how one signs in, or what one may do.
pub const PROOF_FIRST: &[&str] = &[ACCOUNT_EMAIL, ACCOUNT_APP, ACCOUNT_RECOVERY_CODES, ACCOUNT_INVITATIONS];

/// What a form says in place of a council for a role that is held for the whole site.
pub const WHOLE_SITE: &str = "all";

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

/// Where the link of a sign-in e-mail leads.
#[must_use]
pub fn sign_in_link(token: &str) -> String {
    SIGN_IN_LINK.replace("{token}", token)
}

/// Where the link leads that confirms a new address.
#[must_use]
pub fn account_email_link(token: &str) -> String {
    ACCOUNT_EMAIL_LINK.replace("{token}", token)
}

/// Where somebody begins who came by this door.
#[must_use]
pub const fn join_door(door: Door) -> &'static str {
    if door.is_pa() { JOIN_PA } else { JOIN_PROVIDER }
}

/// Where the owner of a register's listing takes it over.
#[must_use]
pub fn claim(reference: &PublicRef) -> String {
    CLAIM.replace("{listing}", reference.as_str())
}

/// Where anybody suggests a change of a listing.
#[must_use]
pub fn suggest(reference: &PublicRef) -> String {
    SUGGEST.replace("{listing}", reference.as_str())
}

/// One council's settings.
#[must_use]
pub fn council(code: &CouncilCode) -> String {
    OFFICER_COUNCIL.replace("{code}", code.as_str())
}

/// A change that somebody suggested.
#[must_use]
pub fn suggestion(id: SuggestionId) -> String {
    OFFICER_SUGGESTION.replace("{suggestion}", &id.to_string())
}

/// Where somebody says whether a page is useful. What opens something or names somebody is left out of its path.
#[must_use]
pub fn feedback(page: Option<&str>) -> String {
    let page = page.map(domain::feedback::page_of);
    match page.as_deref().and_then(ours) {
        Some(page) => format!("{FEEDBACK}?page={page}"),
        None => FEEDBACK.to_owned(),
    }
}

/// A photo's file in one width; `ending` is `webp` or `jpg`.
#[must_use]
pub fn photo(id: &str, width: u32, ending: &str) -> String {
    PHOTO.replace("{file}", &format!("{id}-{width}.{ending}"))
}

/// One's own listing.
#[must_use]
pub fn own_listing(reference: &PublicRef) -> String {
    OWN_LISTING.replace("{reference}", reference.as_str())
}

/// Telling of a worry: about a listing, or from a council's area.
#[must_use]
pub fn concern(about: Option<&PublicRef>, council: Option<&str>) -> String {
    let about = about.map(|reference| format!("about={reference}"));
    let council = council.map(|code| format!("council={code}"));
    let query: Vec<String> = about.into_iter().chain(council).collect();
    if query.is_empty() { CONCERN.to_owned() } else { format!("{CONCERN}?{}", query.join("&")) }
}

/// What happens next with what somebody told.
#[must_use]
pub fn concern_sent(reference: &PublicRef) -> String {
    CONCERN_SENT.replace("{reference}", reference.as_str())
}

/// One report.
#[must_use]
pub fn report(id: ConcernId) -> String {
    OFFICER_REPORT.replace("{concern}", &id.to_string())
}

/// One concern about harm.
#[must_use]
pub fn officer_concern(id: ConcernId) -> String {
    OFFICER_CONCERN.replace("{concern}", &id.to_string())
}

/// Hiding a listing and showing it again.
#[must_use]
pub fn listing_hold(reference: &PublicRef) -> String {
    LISTING_HOLD.replace("{reference}", reference.as_str())
}

/// Where the form is sent that hides a listing.
#[must_use]
pub fn listing_suspend(reference: &PublicRef) -> String {
    LISTING_SUSPEND.replace("{reference}", reference.as_str())
}

/// Where the forms are sent that show it again.
#[must_use]
pub fn listing_restore(reference: &PublicRef) -> String {
    LISTING_RESTORE.replace("{reference}", reference.as_str())
}

/// Where the form is sent that tells of a conviction.
#[must_use]
pub fn listing_conviction(reference: &PublicRef) -> String {
    LISTING_CONVICTION.replace("{reference}", reference.as_str())
}

/// Where the form is sent that removes it.
#[must_use]
pub fn listing_remove(reference: &PublicRef) -> String {
    LISTING_REMOVE.replace("{reference}", reference.as_str())
}

/// A listing as the staff see it.
#[must_use]
pub fn officer_listing(reference: &PublicRef) -> String {
    OFFICER_LISTING.replace("{reference}", reference.as_str())
}

/// The checks of a listing as the staff see them.
#[must_use]
pub fn officer_checks(reference: &PublicRef) -> String {
    OFFICER_CHECKS.replace("{reference}", reference.as_str())
}

/// Recording one check of a listing.
#[must_use]
pub fn officer_check(reference: &PublicRef, what: Checked) -> String {
    OFFICER_CHECK.replace("{reference}", reference.as_str()).replace("{what}", &what.code())
}

/// One person who works here.
#[must_use]
pub fn person(account: AccountId) -> String {
    OFFICER_PERSON.replace("{account}", &account.to_string())
}

/// An invitation that nobody accepted so far.
#[must_use]
pub fn offer(offer: OfferId) -> String {
    OFFICER_OFFER.replace("{offer}", &offer.to_string())
}

/// The audit log, from its newest row or from the one before a number. What is looked for there has values that
/// need no encoding: identities, codes and days.
#[must_use]
pub fn audit(looked_for: &[(&str, String)], before: Option<i64>) -> String {
    let mut query: Vec<String> = looked_for.iter().map(|(name, value)| format!("{name}={value}")).collect();
    query.extend(before.map(|before| format!("before={before}")));
    if query.is_empty() { OFFICER_AUDIT.to_owned() } else { format!("{OFFICER_AUDIT}?{}", query.join("&")) }
}

/// A step of signing in that still knows where somebody wanted to go.
#[must_use]
pub fn and_then(step: &str, next: Option<&str>) -> String {
    match next.and_then(local) {
        Some(next) => format!("{step}?next={next}"),
        None => step.to_owned(),
    }
}

/// Where somebody goes who has signed in: where they wanted to go, else to the staff's desk or to their account.
#[must_use]
pub fn after_sign_in(is_staff: bool, next: Option<&str>) -> String {
    next.and_then(local).unwrap_or(if is_staff { OFFICER } else { ACCOUNT }).to_owned()
}

/// A page that says what was done just before (`?done=signed_out`).
#[must_use]
pub fn done(path: &str, code: &str) -> String {
    format!("{path}?done={code}")
}

/// A path of this site to lead somebody on to, and nothing else: no other site, no query, nothing
/// that would have to be encoded. Signing in and out are left out: they would lead in a circle.
#[must_use]
pub fn local(path: &str) -> Option<&str> {
    let in_a_circle = path.starts_with(SIGN_IN) || path.starts_with(SIGN_OUT);
    ours(path).filter(|_| !in_a_circle)
}

/// A path of this site that needs no encoding, and nothing else.
#[must_use]
pub fn ours(path: &str) -> Option<&str> {
    const LONGEST: usize = 200;
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"/-_.".contains(&b);
    let ours = path.starts_with('/') && !path.starts_with("//") && path.len() <= LONGEST && path.bytes().all(plain);
    ours.then_some(path)
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
    fn nobody_is_led_to_another_site() {
        for path in ["/account", "/officer/people/0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee", "/"] {
            assert_eq!(local(path), Some(path));
        }
        assert_eq!(and_then(SIGN_IN, Some(OFFICER_MAIL)), "/sign-in?next=/officer/mail");
        assert_eq!(and_then(SIGN_IN, None), SIGN_IN);
        assert_eq!((after_sign_in(true, None), after_sign_in(false, None)), (OFFICER.to_owned(), ACCOUNT.to_owned()));
        assert_eq!(after_sign_in(true, Some(OFFICER_MAIL)), OFFICER_MAIL);
        assert_eq!(after_sign_in(false, Some("//example.org")), ACCOUNT);
        for path in [
            "",
            "account",
            "//example.org",
            "/\\example.org",
            "https://example.org",
            "/a b",
            "/a\r\nset-cookie:x",
            "/a?next=//b",
            "/%2fexample.org",
            "/sign-out",
            "/sign-in/code",
        ] {
            assert_eq!(local(path), None, "{path:?}");
            assert_eq!(and_then(SIGN_IN, Some(path)), SIGN_IN, "{path:?}");
        }
    }

    #[test]
    fn what_is_said_of_a_page_names_it_without_its_secrets() {
        assert_eq!(feedback(Some("/help/costs")), "/help/feedback?page=/help/costs");
        assert_eq!(feedback(Some("/sign-in/link/abc")), "/help/feedback?page=/sign-in/link");
        assert_eq!(feedback(Some("/listings/%3Cscript%3E")), FEEDBACK);
        assert_eq!(feedback(None), FEEDBACK);
    }

    #[test]
    fn addresses_of_people_and_pages_are_put_together() {
        let account: AccountId = "0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee".parse().expect("an identity");
        assert_eq!(person(account), "/officer/people/0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee");
        let invited: OfferId = "0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee".parse().expect("an identity");
        assert_eq!(offer(invited), "/officer/people/invitations/0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee");
        assert_eq!(audit(&[], None), OFFICER_AUDIT);
        assert_eq!(audit(&[], Some(101)), "/officer/audit?before=101");
        let looked_for = [("act", "account.kept".to_owned()), ("from", "2026-11-01".to_owned())];
        assert_eq!(audit(&looked_for, Some(7)), "/officer/audit?act=account.kept&from=2026-11-01&before=7");
        assert_eq!(sign_in_link("abc"), "/sign-in/link/abc");
        assert_eq!(account_email_link("abc"), "/account/email/abc");
        assert_eq!(done(ACCOUNT, "kept"), "/account?done=kept");
        let reference = PublicRef::from_random(7);
        assert_eq!(concern(None, None), CONCERN);
        assert_eq!(
            concern(Some(&reference), Some("E08000009")),
            format!("/concern?about={reference}&council=E08000009")
        );
        assert_eq!(listing_hold(&reference), format!("/officer/listings/{reference}/hold"));
    }

    #[test]
    fn a_question_without_anything_has_no_question_mark() {
        assert_eq!(search(&SearchQuery::default()), "/search");
        assert_eq!(filters(&SearchQuery::from_query_string("q=a&page=2")), "/search/filters?q=a&page=2");
    }
}

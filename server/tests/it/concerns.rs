//! Telling of a worry without signing in, and what the staff do about it and about a listing.

use axum::http::StatusCode;
use domain::account::Role;
use domain::id::PublicRef;
use domain::join::Door;

use crate::join::joined;
use crate::people::{Browser, Town};
use crate::world::Answer;

const TRAFFORD: &str = "E08000009";
const SALFORD: &str = "E08000006";

/// Somebody of the staff who is signed in.
fn staff<'a>(town: &'a Town, address: &str, role: Role, council: Option<&str>) -> Browser<'a> {
    town.invite(address, role, council);
    let browser = town.browser();
    browser.begin_work(address);
    browser
}

/// What the form on a page would send, with these answers in it.
fn filled<'a>(page: &Answer, answers: &[(&'a str, &'a str)]) -> Vec<(String, String)> {
    let hidden = page.select("main input[type=hidden]");
    let hidden = hidden.iter().map(|field| {
        let of = |name: &str| field.attribute(name).unwrap_or_default().to_owned();
        (of("name"), of("value"))
    });
    hidden.chain(answers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))).collect()
}

fn send(browser: &Browser<'_>, path: &str, form: &[(String, String)]) -> Answer {
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.post(path, &form)
}

/// The reference in the last part of where an answer leads.
fn number(sent: &Answer) -> String {
    let location = sent.header("location");
    location.strip_prefix("/concern/sent/").unwrap_or_else(|| panic!("{location}")).to_owned()
}

#[test]
fn whom_to_ring_is_that_of_the_listing_s_council_and_never_guessed() {
    let town = Town::new();
    let anybody = town.browser();
    let nowhere = anybody.get("/concern");
    assert_eq!(nowhere.status, StatusCode::OK);
    assert!(nowhere.text().contains("tel:999"));
    assert!(nowhere.select("[data-safeguarding]").is_empty() && nowhere.select("[name=what]").is_empty());

    for (typed, error) in [("", "place_missing"), ("Sale", "place_unknown"), ("ZZ99 9ZZ", "place_unknown")] {
        let asked = anybody.post("/concern", &[("act", "place"), ("place", typed)]);
        assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed}");
        assert_eq!(asked.attribute("#place-error", "data-error"), error, "{typed}");
        assert_eq!(asked.value_of("place"), typed);
    }
    let asked = anybody.post("/concern", &[("act", "place"), ("place", "m33 ")]);
    assert_eq!(asked.status, StatusCode::SEE_OTHER);
    assert_eq!(asked.header("location"), format!("/concern?council={TRAFFORD}"), "no postcode in an address");
    let there = anybody.get(asked.header("location"));
    assert_eq!(there.attribute("[data-safeguarding]", "data-safeguarding"), TRAFFORD);
    assert_eq!(there.select("[data-safeguarding] a[href^='tel:']").len(), 2, "by day and by night");

    // A council that has told us no number: the way to it, and no other number.
    let without = anybody.get(&format!("/concern?council={SALFORD}"));
    assert!(without.select("[data-safeguarding]").is_empty());
    assert!(without.text().contains("Salford") && without.text().contains("find-local-council"));
    let unknown = anybody.get("/concern?council=unknown");
    assert!(unknown.text().contains("tel:101") && unknown.select("[name=what]").len() == 1);
    assert!(anybody.get("/concern?council=E99999999").select("[name=what]").is_empty());

    let found = anybody.get("/search");
    let listing = found.select("[data-results] > [data-ref]")[0].attribute("data-ref").unwrap().to_owned();
    let page = anybody.get(&format!("/listings/{listing}"));
    let link = format!("/concern?about={listing}");
    assert_eq!(page.select(&format!("main a[href='{link}']")).len(), 1);
    assert_eq!(page.select("footer a[href='/concern']").len(), 1);
    let about = anybody.get(&link);
    let council = about.attribute("[data-safeguarding]", "data-safeguarding");
    let of_council = anybody.get(&format!("/search?council={council}"));
    assert_eq!(of_council.select(&format!("[data-results] > [data-ref='{listing}']")).len(), 1, "{council}");
    assert!(about.text().contains(&html_escape_of(&page.one("h1").text)));
}

/// A name as it stands in the source of a page.
fn html_escape_of(name: &str) -> String {
    name.replace('&', "&amp;")
}

#[test]
fn somebody_tells_without_signing_in_and_two_presses_are_one() {
    let town = Town::new();
    let anybody = town.browser();
    let path = format!("/concern?council={TRAFFORD}");
    let page = anybody.get(&path);
    let wrong = send(&anybody, &path, &filled(&page, &[("what", "Too dear\r\nby £20"), ("email", "anna")]));
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(wrong.attribute("#topic-error", "data-error"), "topic_missing");
    assert_eq!(wrong.attribute("#email-error", "data-error"), "email_format");
    assert_eq!(wrong.value_of("what").trim_start_matches('\n').replace("\r\n", "\n"), "Too dear\nby £20");
    assert_eq!(wrong.value_of("email"), "anna");
    assert_eq!(wrong.value_of("key"), page.value_of("key"));

    let form = filled(&wrong, &[("topic", "money"), ("what", "Too dear by £20"), ("website", "spam.example")]);
    let sent = send(&anybody, &path, &form);
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    assert_eq!(sent.header("location").matches(['?', '&', '@']).count(), 0);
    assert_eq!(number(&send(&anybody, &path, &form)), number(&sent), "pressed twice");
    let next = anybody.get(sent.header("location"));
    assert_eq!(next.status, StatusCode::OK);
    assert!(next.text().contains("Trafford") && next.select("main a[href='tel:999']").is_empty());
    assert!(!next.text().contains("Too dear"));

    // Only the council's own staff read it; what was marked as spam is marked, not lost.
    let officer = staff(&town, "olu@ours.example", Role::RegisterOfficer, Some(TRAFFORD));
    let list = officer.get("/officer/reports");
    let links = list.select("tbody a[href^='/officer/reports/']");
    assert_eq!(links.len(), 1);
    assert!(list.one("tbody").text.contains("May be spam"));
    let report = links[0].attribute("href").unwrap().to_owned();
    assert!(officer.get(&report).text().contains("Too dear by £20"));
    let theirs = staff(&town, "sal@theirs.example", Role::Moderator, Some(SALFORD));
    assert_eq!(theirs.get(&report).status, StatusCode::NOT_FOUND);
    assert_eq!(theirs.post(&report, &[("act", "take")]).status, StatusCode::NOT_FOUND);
    assert!(theirs.get("/officer/reports").select("tbody").is_empty());

    assert_eq!(officer.post(&report, &[("act", "note"), ("note", " ")]).status, StatusCode::UNPROCESSABLE_ENTITY);
    let kept = officer.post(&report, &[("act", "close"), ("closing_note", "Rang them")]);
    assert_eq!(kept.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(kept.value_of("closing_note").contains("Rang them"));
    let moved = officer.post(&report, &[("act", "restrict")]);
    assert_eq!(moved.header("location"), "/officer/reports?done=concern_restricted");
    assert_eq!(officer.get(&report).status, StatusCode::NOT_FOUND);
    assert_eq!(officer.get("/officer/concerns").status, StatusCode::FORBIDDEN);
    let restricted = report.replace("/reports/", "/concerns/");
    assert_eq!(officer.get(&restricted).status, StatusCode::FORBIDDEN);
    let lead = staff(&town, "lea@ours.example", Role::SafeguardingLead, Some(TRAFFORD));
    assert!(lead.get(&restricted).text().contains("Too dear by £20"));
    let close = [("act", "close"), ("outcome", "advice_given"), ("closing_note", "")];
    assert_eq!(lead.post(&restricted, &close).status, StatusCode::SEE_OTHER);
    assert_eq!(lead.post(&restricted, &close).status, StatusCode::UNPROCESSABLE_ENTITY, "somebody was quicker");
}

#[test]
fn who_tells_of_harm_reads_first_whom_to_ring_and_is_never_stopped() {
    let town = Town::new();
    let anybody = town.browser();
    let path = format!("/concern?council={TRAFFORD}");
    let chosen = [("topic", "neglect_or_abuse"), ("what", "Please look at this")];
    let first = send(&anybody, &path, &filled(&anybody.get(&path), &chosen));
    assert_eq!(first.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(first.attribute("#topic-error", "data-error"), "ring_first");
    assert!(first.value_of("what").contains("Please look at this"));
    let sent = send(&anybody, &path, &filled(&first, &chosen));
    assert_eq!(sent.status, StatusCode::SEE_OTHER);
    // Words of harm alone go at once, and the page after it says whom to ring.
    let words = [("topic", "other"), ("what", "She is scared of him")];
    let sent = send(&anybody, &path, &filled(&anybody.get(&path), &words));
    let next = anybody.get(sent.header("location"));
    assert_eq!(next.select("main a[href='tel:999']").len(), 1);
    assert_eq!(next.attribute("[data-safeguarding]", "data-safeguarding"), TRAFFORD);
    let officer = staff(&town, "olu@ours.example", Role::RegisterOfficer, Some(TRAFFORD));
    assert!(officer.get("/officer/reports").select("tbody").is_empty());
    let lead = staff(&town, "lea@ours.example", Role::SafeguardingLead, Some(TRAFFORD));
    assert_eq!(lead.get("/officer/concerns").select("tbody tr").len(), 2);
}

#[test]
fn a_listing_is_hidden_from_its_page_in_one_press_and_its_owner_is_told_nothing_more() {
    let town = Town::new();
    let (jo, home) = joined(&town, Door::Respite, "jo@example.org");
    let reference = home.rsplit('/').next().unwrap().to_owned();
    let hold = format!("/officer/listings/{reference}/hold");
    let suspend = format!("/officer/listings/{reference}/suspend");
    let restore = format!("/officer/listings/{reference}/restore");
    // A listing of no council yet is the business of the whole site's staff.
    let ours = staff(&town, "tia@ours.example", Role::Moderator, Some(TRAFFORD));
    assert_eq!(ours.get(&hold).status, StatusCode::NOT_FOUND);
    assert_eq!(ours.post(&suspend, &[("reason", "A call")]).status, StatusCode::NOT_FOUND);
    let officer = staff(&town, "olu@site.example", Role::RegisterOfficer, None);
    assert_eq!(officer.get(&hold).attribute("[data-hold]", "data-hold"), "none");
    let empty = officer.post(&suspend, &[("reason", ""), ("for_safeguarding", "yes")]);
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(empty.attribute("#reason-error", "data-error"), "staff_note_missing");
    assert_eq!(empty.select("input[name=for_safeguarding][checked]").len(), 1);

    let told = [("conviction", "Theft, in 1998")];
    let conviction = format!("/officer/listings/{reference}/conviction");
    assert_eq!(ours.post(&conviction, &told).status, StatusCode::NOT_FOUND);
    assert_eq!(officer.post(&conviction, &[("conviction", "")]).status, StatusCode::UNPROCESSABLE_ENTITY);
    for _ in 0..2 {
        assert_eq!(officer.post(&conviction, &told).header("location"), format!("{hold}?done=conviction_told"));
    }
    for page in [&hold, "/officer/reports"] {
        assert!(!officer.get(page).text().contains("1998"), "{page}: only safeguarding leads read it");
    }

    town.mails();
    let hidden = officer.post(&suspend, &[("reason", "A call from Winifred"), ("for_safeguarding", "yes")]);
    assert_eq!(hidden.header("location"), format!("{hold}?done=listing_suspended"));
    let mail = town.mail_to("jo@example.org");
    assert!(mail.body.contains("We are looking at something") && mail.header("Subject").contains("hidden"));
    for words in ["Winifred", "safeguarding", "harm", "concern"] {
        assert!(!mail.body.contains(words), "{words}");
    }
    assert_eq!(jo.get(&home).select("[data-standing=held]").len(), 1);
    assert_eq!(officer.get(&hold).attribute("[data-hold]", "data-hold"), "suspended");
    assert!(!officer.get(&hold).text().contains("Winifred"), "why is for safeguarding leads");
    assert_eq!(officer.post(&restore, &[("act", "restore")]).status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(officer.post(&restore, &[("act", "ask"), ("restore_reason", "x")]).status, StatusCode::FORBIDDEN);

    let one = staff(&town, "lea@site.example", Role::SafeguardingLead, None);
    let two = staff(&town, "kim@site.example", Role::SafeguardingLead, None);
    let rows = one.get("/officer/concerns").select("tbody a");
    assert_eq!(rows.len(), 1, "told once");
    let told = rows[0].attribute("href").unwrap();
    assert!(one.get(told).text().contains("Theft, in 1998"));
    let weighed =
        [("act", "close"), ("outcome", "no_further_action"), ("closing_note", "Long ago, and not with people")];
    assert_eq!(one.post(told, &weighed).status, StatusCode::SEE_OTHER);
    assert!(one.get(&hold).text().contains("Winifred"));
    let asked = one.post(&restore, &[("act", "ask"), ("restore_reason", "Nothing was found")]);
    assert_eq!(asked.status, StatusCode::SEE_OTHER);
    assert!(one.get(&hold).select("button[value=agree]").is_empty());
    assert_eq!(one.post(&restore, &[("act", "agree")]).status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(two.get(&hold).text().contains("Nothing was found"));
    assert_eq!(two.post(&restore, &[("act", "agree")]).status, StatusCode::SEE_OTHER);
    assert!(town.mail_to("jo@example.org").body.contains("as it was before"));
    assert_eq!(jo.get(&home).select("[data-standing=held]").len(), 0);
}

#[test]
fn who_was_removed_and_joins_again_is_told_nothing_and_a_lead_hears_of_it() {
    let town = Town::new();
    let (_, home) = joined(&town, Door::Pa, "amina@example.org");
    let reference = home.rsplit('/').next().unwrap().to_owned();
    let lead = staff(&town, "lea@site.example", Role::SafeguardingLead, None);
    let remove = [("why", "safeguarding"), ("remove_reason", "Harm")];
    let removed = lead.post(&format!("/officer/listings/{reference}/remove"), &remove);
    assert_eq!(removed.status, StatusCode::SEE_OTHER, "{}", removed.text());
    assert_eq!(lead.get("/officer/do-not-list").select("main form").len(), 1);
    // Another address, the same name at the same place.
    let (again, other) = joined(&town, Door::Pa, "minnie@example.org");
    let sent = again.post(&format!("{other}/check"), &[]);
    assert_eq!(sent.header("location"), format!("{other}?done=listing_sent"));
    for page in [again.get(&other), again.get(&format!("{other}/check"))] {
        assert!(!page.text().contains("not to be listed") && !page.text().contains("do_not_list"));
    }
    let waiting = lead.get("/officer/concerns");
    assert!(waiting.one("tbody").text.contains("Not to be listed again"), "{}", waiting.text());
    // Once, however often it is sent.
    again.post(&format!("{other}/name"), &[("first_name", "Mina")]);
    again.post(&format!("{other}/check"), &[]);
    assert_eq!(lead.get("/officer/concerns").select("tbody tr").len(), 1);
    let entry = lead.get("/officer/do-not-list").attribute("input[name=entry]", "value");
    let kept = lead.post("/officer/do-not-list", &[("entry", &entry), ("reason", "")]);
    assert_eq!(kept.status, StatusCode::UNPROCESSABLE_ENTITY);
    let ended = lead.post("/officer/do-not-list", &[("entry", &entry), ("reason", "A mistake")]);
    assert_eq!(ended.status, StatusCode::SEE_OTHER);
    assert!(lead.get("/officer/do-not-list").select("main form").is_empty());
}

#[test]
fn what_staff_removed_its_owner_does_not_put_back() {
    let town = Town::new();
    let (amina, home) = joined(&town, Door::Pa, "amina@example.org");
    crate::join::send(&town, &amina, &home, "amina@example.org");
    let reference = home.rsplit('/').next().unwrap().to_owned();
    town.approve(&PublicRef::parse(&reference).unwrap());
    let public = || town.browser().get(&format!("/listings/{reference}")).status;
    assert_eq!(public(), StatusCode::OK);
    // Whoever is found out may take their listing off before staff look.
    amina.post(&format!("{home}/delete"), &[("act", "take_off")]);
    assert_eq!(public(), StatusCode::NOT_FOUND);
    let (one, two) = (
        staff(&town, "lea@site.example", Role::SafeguardingLead, None),
        staff(&town, "kim@site.example", Role::SafeguardingLead, None),
    );
    let remove = [("why", "safeguarding"), ("remove_reason", "Harm")];
    let removed = one.post(&format!("/officer/listings/{reference}/remove"), &remove);
    assert_eq!(removed.status, StatusCode::SEE_OTHER, "{}", removed.text());
    amina.post(&format!("{home}/show"), &[("act", "put_back")]);
    assert_eq!(public(), StatusCode::NOT_FOUND);
    assert_eq!(amina.get(&home).select("[data-standing=held]").len(), 1);
    // When staff bring it back, it is its owner who shows it.
    let restore = format!("/officer/listings/{reference}/restore");
    one.post(&restore, &[("act", "ask"), ("restore_reason", "A mistake")]);
    assert_eq!(two.post(&restore, &[("act", "agree")]).status, StatusCode::SEE_OTHER);
    assert_eq!(public(), StatusCode::NOT_FOUND);
    assert_eq!(amina.get(&home).select("[data-standing=paused]").len(), 1);
    amina.post(&format!("{home}/show"), &[("act", "show")]);
    assert_eq!(public(), StatusCode::OK);
}

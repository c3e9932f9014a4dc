//! The desk of a council's staff.

use domain::account::Role;
use domain::listing::CouncilCode;
use engine::read_model::{HeldRole, StaffShown};
use leptos::prelude::*;

use super::people::{self, refused_form};
use super::{Page, all, attr, one, page, text};
use crate::pages::officer::audit::{Asked, audit_view};
use crate::pages::officer::invite::{Reach, invite_view};
use crate::pages::officer::mail::mail_view;
use crate::pages::officer::offer::offer_view;
use crate::pages::officer::people::people_view;
use crate::pages::officer::person::person_view;
use crate::pages::officer::{Desk, officer_view};

/// Somebody who may do everything.
const EVERYTHING: Desk = Desk {
    queue: true,
    people: true,
    audit: true,
    whole_site: true,
    feedback: true,
    reports: true,
    safeguarding: true,
};

/// Every page of this part.
pub fn every_page() -> Vec<Page> {
    vec![
        ("desk", Box::new(|| officer_view(EVERYTHING, None))),
        ("mail", Box::new(|| mail_view(&people::mail(), None))),
        ("no mail", Box::new(|| mail_view(&people::no_mail(), None))),
        ("people", Box::new(|| people_view(&people::staff(), None))),
        ("nobody", Box::new(|| people_view(&StaffShown::default(), None))),
        ("invitation", Box::new(|| offer_view(&people::offered()[0], None))),
        ("invitation, declined", Box::new(|| offer_view(&people::offered()[1], None))),
        ("person", Box::new(|| person_view(&people::person(), None))),
        ("invite", Box::new(|| invite_view(people::reach(), None))),
        ("audit", Box::new(|| audit_view(&people::audit(), &Asked::default(), None))),
        ("audit, looked through", Box::new(|| audit_view(&people::audit(), &looked_for(), None))),
    ]
}

/// Rows of one kind since a day.
fn looked_for() -> Asked {
    let from = chrono::NaiveDate::from_ymd_opt(2026, 5, 1);
    Asked { who: Some(people::account_id()), act: Some("person.read".into()), from, to: None }
}

#[tokio::test]
async fn the_desk_leads_only_where_its_owner_may_go() {
    let nothing = Desk::default();
    let own_people = ["/officer/people", "/officer/people/invite", "/officer/councils", "/officer/banner"];
    let all = ["/officer/feedback", "/officer/audit", "/officer/bank-holidays", "/officer/retention"];
    for (desk, mine, doors) in [
        (nothing, vec![], vec![]),
        (Desk { people: true, ..nothing }, vec![], own_people.to_vec()),
        (Desk { feedback: true, ..nothing }, vec![], vec!["/officer/feedback"]),
        (Desk { reports: true, ..nothing }, vec!["/officer/reports"], vec![]),
        (
            EVERYTHING,
            vec!["/officer/queue", "/officer/concerns", "/officer/reports", "/officer/do-not-list"],
            [own_people, all].concat(),
        ),
    ] {
        let expected: Vec<&str> = [mine, vec!["/officer/mail"], doors].concat();
        let page = page(|| officer_view(desk, None)).await;
        let links: Vec<_> = super::all(&page, "main li a").iter().filter_map(|a| a.attr("href")).collect();
        assert_eq!(links, expected);
    }
}

#[tokio::test]
async fn mail_that_failed_can_be_sent_again() {
    let page = page(|| mail_view(&people::mail(), None)).await;
    let whole = text(&page, "main");
    assert!(whole.contains("3 emails wait") && whole.contains("1 June 2026 at 9:00am"), "{whole}");
    let jobs: Vec<_> = all(&page, "form[action='/officer/mail'] input[name=job]");
    assert_eq!(jobs[0].attr("value"), Some("0190aaaa-bbbb-7ccc-8ddd-aaaaaaaaaaa0"));
    let button = all(&page, "form[action='/officer/mail'] button")[0].text().collect::<String>();
    assert!(button.contains("Code for signing in to pe…@example.org, given up on 5 May 2026 at 2:05pm"), "{button}");
    assert!(whole.contains("carrier_pigeon") && whole.contains("smtp_550"), "{whole}");
    assert!(whole.contains("Nobody we know now"), "{whole}");
}

#[tokio::test]
async fn who_only_looks_at_the_mail_has_no_buttons() {
    let mut mail = people::mail();
    mail.failed[0].may_send_again = false;
    let some = page(|| mail_view(&mail, None)).await;
    assert_eq!((all(&some, "thead th").len(), all(&some, "form[action='/officer/mail']").len()), (6, 1));
    mail.failed[1].may_send_again = false;
    let none = page(|| mail_view(&mail, None)).await;
    assert_eq!((all(&none, "thead th").len(), all(&none, "form[action='/officer/mail']").len()), (5, 0));
}

#[tokio::test]
async fn people_are_listed_without_their_addresses() {
    let page = page(|| people_view(&StaffShown { offers: vec![], ..people::staff() }, None)).await;
    assert_eq!(all(&page, "tbody tr").len(), 2);
    assert_eq!(all(&page, "tbody th a")[0].attr("href"), Some("/officer/people/0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee"));
    let whole = text(&page, "main");
    for words in ["5 May 2026 at 2:05pm", "We do not know", "…eeeeeeee"] {
        assert!(whole.contains(words), "{words} in {whole}");
    }
    assert!(!whole.contains("Invited on"), "{whole}");
}

#[tokio::test]
async fn who_is_invited_stands_apart_from_who_works_here() {
    let list = page(|| people_view(&people::staff(), None)).await;
    let tables = all(&list, "table");
    assert_eq!(tables.len(), 2);
    let invited: String = tables[1].text().collect();
    for words in ["ne…@example.org", "Care broker, E08000009", "Invited on", "Not accepted yet", "Declined on"] {
        assert!(invited.contains(words), "{words} in {invited}");
    }
    assert_eq!(all(&list, "form[method=post]").len(), 4, "two buttons for each");
    let one_of_them = page(|| offer_view(&people::offered()[0], None)).await;
    let path = "/officer/people/invitations/0190aaaa-bbbb-7ccc-8ddd-ccccccccccc0";
    assert_eq!(all(&list, &format!("a[href='{path}']")).len(), 1);
    let acts: Vec<_> = all(&one_of_them, &format!("form[method=post][action='{path}'] input[name=act]"));
    let acts: Vec<_> = acts.iter().filter_map(|input| input.attr("value")).collect();
    assert_eq!(acts, ["send_again", "withdraw"]);
}

#[tokio::test]
async fn each_role_of_a_person_can_be_ended() {
    let page = page(|| {
        provide_context(refused_form("reason", "reason_missing", &[("act", "reset_second_factor")]));
        person_view(&people::person(), None)
    })
    .await;
    let path = "/officer/people/0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee";
    let forms = all(&page, &format!("form[action='{path}']"));
    assert_eq!(forms.len(), 3);
    let fields = |form: &scraper::ElementRef| -> Vec<String> {
        let hidden = scraper::Selector::parse("input[type=hidden]").expect("a selector");
        form.select(&hidden)
            .map(|input| format!("{}={}", input.attr("name").unwrap_or(""), input.attr("value").unwrap_or("")))
            .collect()
    };
    assert_eq!(fields(&forms[0]), ["act=end_role", "role=super_admin"]);
    assert_eq!(fields(&forms[1]), ["act=end_role", "role=register_officer", "council=E08000009"]);
    assert_eq!(fields(&forms[2]), ["act=reset_second_factor"]);
    assert_eq!(attr(&page, "#reason-error", "data-error"), "reason_missing");
    assert_eq!(attr(&page, "#reason", "aria-describedby"), "reason-hint reason-error");
}

#[tokio::test]
async fn an_invitation_asks_for_address_role_and_council() {
    let typed = [("email", "new@example.org"), ("role", "broker"), ("council", "E08000009")];
    let page = page(move || {
        provide_context(refused_form("role", "role_held", &typed));
        invite_view(people::reach(), None)
    })
    .await;
    assert_eq!(attr(&page, "#email", "value"), "new@example.org");
    assert_eq!(all(&page, "input[name=role]").len(), 7);
    assert_eq!(attr(&page, "input[name=role][checked]", "value"), "broker");
    assert_eq!(attr(&page, "#council option[selected]", "value"), "E08000009");
    assert_eq!(attr(&page, ".govuk-error-summary a", "href"), "#role");
    // The log is about people of every council, so no council's administrator is promised it.
    assert!(text(&page, "main").contains("For the whole site: also reads the log"));
    assert_eq!(one(&page, "#role").value().name(), "input");
}

#[test]
fn an_administrator_of_one_council_invites_for_that_one_alone() {
    let code = |text: &str| CouncilCode::parse(text).expect("a code");
    let all =
        || [(code("E08000003"), "Manchester".to_owned()), (people::trafford(), "Trafford".to_owned())].into_iter();
    let held = |role, council| HeldRole { role, council };
    let own = Reach::of(&[held(Role::SuperAdmin, Some(people::trafford())), held(Role::Broker, None)], all());
    assert_eq!(own, Reach { councils: vec![(people::trafford(), "Trafford".into())], whole_site: false });
    let whole = Reach::of(&[held(Role::SuperAdmin, None)], all());
    assert!(whole.whole_site && whole.councils.len() == 2);
    assert!(Reach::of(&[held(Role::Moderator, None)], all()).councils.is_empty());
}

#[tokio::test]
async fn the_log_leads_on_to_older_rows_and_to_a_file() {
    let page = page(|| audit_view(&people::audit(), &Asked::default(), None)).await;
    assert_eq!(all(&page, "tbody tr").len(), 2);
    assert_eq!(all(&page, "thead th").len(), 5);
    assert_eq!(attr(&page, "a[rel=next]", "href"), "/officer/audit?before=101");
    assert_eq!(all(&page, "main a[href='/officer/audit.jsonl']").len(), 1);
    assert!(text(&page, "tbody").contains("Not signed in"));
}

#[tokio::test]
async fn what_is_looked_for_stays_in_the_form_and_in_the_way_to_older_rows() {
    let page = page(|| audit_view(&people::audit(), &looked_for(), None)).await;
    let form = one(&page, "form[method=get][action='/officer/audit']");
    assert!(form.attr("novalidate").is_some());
    let who = people::account_id().to_string();
    assert_eq!(attr(&page, "#who", "value"), who);
    assert_eq!(attr(&page, "#act option[selected]", "value"), "person.read");
    assert_eq!((attr(&page, "#from", "type"), attr(&page, "#from", "value")), ("date", "2026-05-01"));
    assert_eq!(one(&page, "#to").attr("value"), None);
    let older = format!("/officer/audit?who={who}&act=person.read&from=2026-05-01&before=101");
    assert_eq!(attr(&page, "a[rel=next]", "href"), older);
    assert_eq!(all(&page, "form a[href='/officer/audit']").len(), 1);
}

#[test]
fn what_cannot_be_looked_for_is_said_at_its_field() {
    let read = |pairs: &'static [(&str, &str)]| {
        let value = move |name: &str| pairs.iter().find(|(own, _)| *own == name).map(|(_, value)| (*value).to_owned());
        let (asked, form) = Asked::read(value);
        (asked, form.errors.iter().collect::<Vec<_>>(), form.values)
    };
    let (asked, errors, _) = read(&[("who", " "), ("act", ""), ("from", ""), ("before", "7")]);
    assert!(asked == Asked::default() && errors.is_empty());
    let (asked, errors, _) =
        read(&[("who", "0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee "), ("act", " person.read "), ("from", "2026-05-01 ")]);
    assert!(asked == looked_for() && errors.is_empty(), "spaces at the ends mean nothing: {asked:?}");
    let (asked, errors, typed) =
        read(&[("who", "Anna Smith"), ("act", "<script>"), ("from", "1 May"), ("to", "9999-01-01")]);
    assert_eq!(asked, Asked::default());
    let said = [("who", "who_format"), ("act", "act_unknown"), ("from", "date_format"), ("to", "date_format")];
    assert_eq!(errors, said);
    assert_eq!(typed[0], ("who".to_owned(), "Anna Smith".to_owned()));
    let (asked, errors, _) = read(&[("from", "2026-05-02"), ("to", "2026-05-01")]);
    assert!(asked.from.is_some() && errors == [("to", "date_order")]);
}

#[tokio::test]
async fn who_mistyped_is_told_so_and_sees_no_rows() {
    let page = page(|| {
        provide_context(refused_form("who", "who_format", &[("who", "Anna")]));
        audit_view(&people::audit(), &Asked::default(), None)
    })
    .await;
    assert_eq!(attr(&page, "#who-error", "data-error"), "who_format");
    assert!(all(&page, "table").is_empty() && !text(&page, "main").contains("Nothing was found"));
}

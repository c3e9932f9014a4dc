// long because every code that is shown has its label here
//! Every code has its labels, and every label is the label of something.

use std::collections::BTreeSet;

use domain::account::Role;
use domain::join::{self, Ask, Codes, Door, Field, Page};
use domain::listing::Register;
use domain::search_query::{Group, Sort};
use domain::suggestion::SuggestionOutcome;
use domain::taxonomy::{DayPart, DbsLevel, Employment, ListingKind, Weekday};

use super::{en, messages};
use crate::label;

/// The codes that the forms of accounts and of the desk say what is wrong with.
const ERRORS: [&str; 62] = [
    "email_missing",
    "email_format",
    "email_long",
    "email_same",
    "code_missing",
    "code_format",
    "code_wrong",
    "code_locked",
    "code_link_alone",
    "code_not_usable",
    "recovery_missing",
    "recovery_wrong",
    "second_factor_locked",
    "role_missing",
    "role_held",
    "role_unknown",
    "council_missing",
    "council_unknown",
    "reason_missing",
    "reason_long",
    "last_administrator",
    "who_format",
    "act_unknown",
    "date_format",
    "date_order",
    "decision_missing",
    "change_missing",
    "change_does_not_fit",
    "decided_before",
    "decided_meanwhile",
    "claimed_meanwhile",
    "check_missing",
    "reason_letter_long",
    "outcome_missing",
    "evidence_missing",
    "seen_on_missing",
    "seen_on_format",
    "seen_on_later",
    "issued_on_missing",
    "issued_on_format",
    "issued_on_later",
    "valid_until_missing",
    "valid_until_format",
    "valid_until_over",
    "valid_until_long",
    "last_four_format",
    "note_long",
    "note_missing",
    "appeal_missing",
    "appeal_long",
    "banner_missing",
    "link_not_ours",
    "level_missing",
    "time_format",
    "until_before",
    "until_past",
    "where_missing",
    "holiday_missing",
    "name_missing",
    "useful_missing",
    "suggestion_topic_missing",
    "suggestion_missing",
];

/// The codes of `?done=`.
const DONE: [&str; 49] = [
    "signed_out",
    "signed_out_everywhere",
    "session_ended",
    "email_asked",
    "email_changed",
    "email_kept",
    "delete_asked",
    "kept",
    "invited",
    "invitation_withdrawn",
    "invitation_declined",
    "role_ended",
    "second_factor_reset",
    "sent_again",
    "listing_sent",
    "listing_pressed",
    "listing_shared",
    "listing_unshared",
    "listing_copied",
    "reference_given",
    "renewal_said",
    "listing_nothing_new",
    "listing_paused",
    "listing_shown",
    "listing_opening_set",
    "task_taken",
    "task_given_back",
    "nothing_ticked",
    "listing_approved",
    "listing_approved_some",
    "listing_returned",
    "listing_rejected",
    "check_recorded",
    "check_made_public",
    "check_withdrawn",
    "reference_read",
    "appealed",
    "listing_deleted",
    "listing_taken_off",
    "listing_taken_back",
    "listing_put_back",
    "council_saved",
    "holiday_saved",
    "banner_published",
    "banner_ended",
    "feedback_given",
    "feedback_done",
    "suggestion_sent",
    "suggestion_closed",
];

/// The kinds of letters, as the outbox calls them.
const MAIL_KINDS: [&str; 25] = [
    "sign_in",
    "reference_asked",
    "listing_shared",
    "new_browser",
    "invited",
    "role_offered",
    "confirm_email",
    "email_change_asked",
    "email_changed",
    "deletion_asked",
    "second_factor_locked",
    "second_factor_reset",
    "second_factor_changed",
    "recovery_codes_made",
    "recovery_code_used",
    "listing_sent",
    "listing_approved",
    "listing_decided",
    "check_ends",
    "check_over",
    "anything_changed",
    "still_right",
    "listing_hidden",
    "suggestion_made",
    "suggestion_closed",
];

/// What the audit log knows, with `_` for the dot in it.
const ACTS: [&str; 67] = [
    "account_signed_in",
    "account_signed_out_everywhere",
    "account_second_factor_set_up",
    "account_second_factor_given",
    "account_recovery_code_used",
    "account_second_factor_locked",
    "account_second_factor_reset",
    "account_second_factor_changed",
    "account_recovery_codes_made",
    "account_email_change_asked",
    "account_email_changed",
    "account_email_change_cancelled",
    "account_deletion_asked",
    "account_kept",
    "account_erased",
    "account_role_given",
    "account_role_accepted",
    "role_offered",
    "role_offer_read",
    "role_offer_declined",
    "role_offer_withdrawn",
    "role_offer_lapsed",
    "account_role_ended",
    "listing_sent",
    "listing_paused",
    "listing_shown_again",
    "listing_opening_set",
    "listing_approved",
    "listing_deleted",
    "listing_taken_back",
    "listing_taken_off",
    "listing_put_back",
    "listing_erased",
    "person_read",
    "people_read",
    "mail_read",
    "audit_read",
    "mail_sent_again",
    "audit_exported",
    "listing_begun",
    "listing_shared",
    "listing_unshared",
    "reference_given",
    "listing_still_right",
    "listing_not_said_right",
    "listing_renewal_said",
    "listing_agreed",
    "sign_in_locked",
    "listing_reviewed",
    "listing_approved_in_part",
    "listing_returned",
    "listing_rejected",
    "listing_appealed",
    "check_recorded",
    "check_withdrawn",
    "reference_read",
    "council_added",
    "council_changed",
    "holiday_set",
    "holiday_removed",
    "banner_published",
    "banner_ended",
    "feedback_done",
    "suggestion_read",
    "suggestion_closed",
    "people_exported",
    "queue_exported",
];

/// What is forgotten some day, as the engine calls it.
const RETAINED: [&str; 14] = [
    "sign_ins",
    "sessions",
    "email_changes",
    "jobs",
    "drafts",
    "kept_forms",
    "links",
    "offers",
    "reminders",
    "feedback",
    "suggestions",
    "tasks",
    "accounts",
    "audit",
];

/// The codes that the forms of `/join` say what is wrong with, beside what is missing.
const JOIN_ERRORS: [&str; 68] = [
    "repeated",
    "choice",
    "hidden_characters",
    "long_1",
    "long_20",
    "long_40",
    "long_60",
    "long_80",
    "long_100",
    "long_200",
    "long_300",
    "long_500",
    "long_1000",
    "long_1500",
    "long_2000",
    "long_3000",
    "money",
    "number",
    "day",
    "day_past",
    "day_coming",
    "day_any",
    "day_whole",
    "day_year",
    "under_18",
    "waking_night_hours_missing",
    "area",
    "areas",
    "postcode",
    "phone",
    "web",
    "digits",
    "gives_contact",
    "gives_last_name",
    "initial",
    "will_and_will_not",
    "language_twice",
    "below_pay_floor",
    "price_not_free",
    "ends_before_it_begins",
    "nights_order",
    "group_both",
    "group_order",
    "insurance_both",
    "course_not_chosen",
    "course_twice",
    "opens_on_not_closed",
    "mile_large",
    "address_1_missing",
    "town_missing",
    "referee_self",
    "photo_missing",
    "photo_large",
    "photo_format",
    "photo_pixels",
    "photo_small",
    "photo_alt_missing",
    "owner_already",
    "owner_last",
    "door_missing",
    "cqc_number",
    "care_inspectorate_number",
    "referee_twice",
    "area_unknown",
    "areas_unknown",
    "paused_until_missing",
    "price_amount_missing",
    "not_registered_because_missing",
];

/// The codes that the forms about worries and hidden listings say what is wrong with.
const CONCERN_ERRORS: [&str; 14] = [
    "topic_missing",
    "ring_first",
    "what_missing",
    "what_long",
    "contact_missing",
    "place_missing",
    "place_unknown",
    "staff_note_missing",
    "staff_note_long",
    "concern_outcome_missing",
    "why_missing",
    "concern_too_late",
    "hold_already",
    "hold_needs_another",
];

/// What was done about them (`?done=`).
const CONCERN_DONE: [&str; 11] = [
    "conviction_told",
    "concern_taken",
    "concern_noted",
    "concern_closed",
    "concern_restricted",
    "listing_suspended",
    "listing_restored",
    "listing_removed",
    "restore_asked",
    "restore_refused",
    "do_not_list_ended",
];

/// The same in the audit log, with `_` for the dot in it.
const CONCERN_ACTS: [&str; 16] = [
    "listing_removal_erased",
    "concern_conviction_told",
    "concern_received",
    "concern_read",
    "concern_taken",
    "concern_noted",
    "concern_closed",
    "concern_restricted",
    "listing_suspended",
    "listing_restored",
    "listing_removed",
    "listing_hold_read",
    "listing_restore_asked",
    "listing_restore_refused",
    "do_not_list_read",
    "do_not_list_ended",
];

/// Questions that must be answered only with some answers to others.
const SOMETIMES_NEEDED: [&str; 5] =
    ["paused_until", "price_amount", "registration_number", "not_registered_because", "waking_night_hours"];

/// Where one's own listing stands, as the engine calls it.
const STANDINGS: [&str; 12] = [
    "not_said",
    "unchecked",
    "leaving",
    "draft",
    "sent",
    "returned",
    "rejected",
    "live",
    "live_change_sent",
    "live_returned",
    "paused",
    "held",
];

/// Every page of the forms of `/join`.
fn pages() -> impl Iterator<Item = &'static Page> {
    Door::ALL.iter().flat_map(|door| join::all(*door)).chain([&join::REFERENCE, &join::RENEWAL, &join::CLOSING])
}

/// Every question on them.
fn fields() -> impl Iterator<Item = &'static Field> {
    pages().flat_map(|page| page.fields)
}

/// What a question lets one choose from.
fn choices(ask: Ask) -> Vec<Codes> {
    match ask {
        Ask::One(codes) | Ask::Many(codes) => vec![codes],
        Ask::Each(items, answers) => vec![items, answers],
        _ => Vec::new(),
    }
}

/// Labels of the forms of `/join`, from their own tables.
fn labels_of_forms() -> Vec<(&'static str, Vec<&'static str>)> {
    let pages: Vec<_> = pages().map(|page| page.code).collect();
    let choices = fields().flat_map(|field| choices(field.ask)).map(|codes| (codes.prefix, codes.codes.to_vec()));
    let mut all = vec![
        ("page", pages.clone()),
        ("page_short", pages),
        ("page_state", vec!["to_do", "unfinished", "optional", "done"]),
        ("ask", fields().map(|field| field.name).collect()),
        ("error", fields().filter(|field| field.needed).map(|field| field.missing).collect()),
        ("error", JOIN_ERRORS.to_vec()),
        ("door_about", Door::CODES.to_vec()),
        ("employment_about", Employment::CODES.to_vec()),
        ("standing", STANDINGS.to_vec()),
        ("standing_about", STANDINGS.to_vec()),
    ];
    all.extend(choices);
    all
}

/// Labels that a code may have and need not.
fn labels_that_may_be() -> Vec<(&'static str, Vec<&'static str>)> {
    vec![
        ("page_lead", pages().map(|page| page.code).collect()),
        ("ask_hint", fields().map(|field| field.name).collect()),
    ]
}

/// Labels of codes that are no vocabulary of their own, or that have a second label.
fn further_labels() -> Vec<(&'static str, Vec<&'static str>)> {
    let days: Vec<_> = Weekday::ALL.iter().map(|day| day.code()).collect();
    let parts: Vec<_> = DayPart::ALL.iter().map(|part| part.code()).collect();
    let sorts: Vec<_> = Sort::ALL.iter().map(|sort| sort.code()).collect();
    vec![
        ("kind_full", ListingKind::ALL.iter().map(|kind| kind.code()).collect()),
        ("day_short", days.clone()),
        ("day_narrow", days),
        ("part_title", parts.clone()),
        ("part_time", parts),
        ("sort", sorts.clone()),
        ("sorted", sorts),
        ("group", Group::ALL.iter().map(|group| group.name()).collect()),
        ("field", vec!["within", "from", "to", "nights", "max_rate", "without", "sort", "page"]),
        ("month", vec!["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"]),
        ("grade", vec!["1", "2", "3", "4", "5", "6"]),
        ("grade_question", vec!["lowest", "highest"]),
        ("source", vec![Register::CareInspectorate.code(), Register::Cqc.code()]),
        ("suggested", vec!["name", "place", "kind", "need", "support", "respite", "language"]),
        ("emergency", vec!["yes"]),
        ("quality", vec!["visited", "reviewed"]),
        ("space", vec!["now"]),
        ("filter_check", vec![DbsLevel::Basic.code(), DbsLevel::Enhanced.code()]),
        ("role_about", Role::ALL.iter().filter(|role| role.is_staff()).map(|role| role.code()).collect()),
        ("error", ERRORS.to_vec()),
        ("done", DONE.to_vec()),
        ("mail_kind", MAIL_KINDS.to_vec()),
        ("decision", vec!["approve", "approve_some", "return", "reject"]),
        ("act", ACTS.to_vec()),
        ("suggestion_told", SuggestionOutcome::CODES.to_vec()),
        ("retained", RETAINED.to_vec()),
        ("round", vec!["retention", "erasure", "audit_anchor"]),
        ("error", CONCERN_ERRORS.to_vec()),
        ("done", CONCERN_DONE.to_vec()),
        ("act", CONCERN_ACTS.to_vec()),
        ("mail_kind", vec!["listing_suspended", "listing_restored"]),
        ("hold_ended", vec!["restored", "replaced", "erased"]),
        ("do_not_list", vec!["owner_asked", "safeguarding"]),
    ]
}

#[test]
fn every_code_has_a_label_and_every_label_a_code() {
    let mut expected: BTreeSet<String> = BTreeSet::new();
    for (prefix, codes) in label::vocabularies().into_iter().chain(further_labels()).chain(labels_of_forms()) {
        for code in codes {
            assert!(en().label_of(prefix, code).is_some_and(|label| !label.is_empty()), "no label {prefix}-{code}");
            expected.insert(format!("{prefix}-{code}"));
        }
    }
    for (prefix, codes) in labels_that_may_be() {
        expected.extend(codes.iter().map(|code| format!("{prefix}-{code}")));
    }
    for (key, (_, is_label)) in messages() {
        assert!(!is_label || expected.contains(key), "{key} is the label of nothing");
    }
}

#[test]
fn a_label_has_no_variables() {
    for (key, (has_variables, is_label)) in messages() {
        assert!(!(is_label && has_variables), "{key} has variables, and nobody gives a label any");
    }
}

#[test]
fn what_need_not_be_answered_says_so() {
    for page in pages() {
        for field in page.fields {
            let marked = en().label("ask", field.name).ends_with("(optional)");
            // Where a page asks only one thing, the list of tasks says that the page is optional.
            let optional = !field.needed && page.fields.len() > 1 && !SOMETIMES_NEEDED.contains(&field.name);
            assert_eq!(marked, optional, "ask-{}", field.name);
        }
    }
}

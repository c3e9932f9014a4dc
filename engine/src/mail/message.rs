//! What each letter says, and the message it becomes.

use chrono::{DateTime, Datelike, Days, Duration, NaiveDate, NaiveDateTime, Utc};
use domain::account::Role;
use domain::id::JobId;
use domain::suggestion::{SuggestionOutcome, SuggestionTopic};
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message, MultiPart, SinglePart};
use words::{Arg, Locale, Words};

use super::layout::{self, Closing, Said};
use super::{CheckEnding, Letter, ListingDecided, MailConfig, Says, Unsent};

/// The page with telephone numbers of people to talk to.
const TALK: &str = "/help/talk";
/// Characters of the site's name.
const LONGEST_NAME: usize = 60;

/// Puts a letter into a message. Nothing that somebody typed can add a line to its head: addresses are
/// typed, the rest is encoded by `lettre`.
pub(super) fn compose(config: &MailConfig, id: JobId, letter: &Letter, now: DateTime<Utc>) -> Result<Message, Unsent> {
    let words = Words::of(Locale::from_code(&letter.language).unwrap_or_default());
    let site = config.site_name.as_deref().unwrap_or_else(|| words.say("site-name"));
    let site = domain::text::one_line(site, LONGEST_NAME);
    let said = said(words, &site, &letter.says);
    let closing = Closing {
        site: site.clone(),
        reply_to: config.reply_to.as_deref().and_then(plain_address),
        talk: format!("{}{TALK}", config.base_url),
    };

    let to: lettre::Address = letter.to.as_str().parse().map_err(|_| Unsent::Never("address".into()))?;
    let mut message = Message::builder()
        .message_id(Some(format!("<{id}@{}>", host(&config.base_url))))
        .date(now.into())
        .from(sender(config, &site)?)
        .to(Mailbox::new(None, to))
        .subject(said.subject.as_str())
        .raw_header(raw_header("Auto-Submitted", "auto-generated"));
    if let Some(reply_to) = config.reply_to.as_deref().and_then(|text| text.parse::<Mailbox>().ok()) {
        message = message.reply_to(reply_to);
    }
    let bodies = MultiPart::alternative()
        // The same job makes the same bytes.
        .boundary(format!("part-{}", id.0.simple()))
        .singlepart(SinglePart::plain(layout::text(words, &said, &closing)))
        .singlepart(SinglePart::html(layout::html(words, &said, &closing)));
    message.multipart(bodies).map_err(|_| Unsent::Later("sender".into()))
}

/// A sender without a name of their own is the site.
fn sender(config: &MailConfig, site: &str) -> Result<Mailbox, Unsent> {
    let from: Mailbox = config.from.parse().map_err(|_| Unsent::Later("sender".into()))?;
    Ok(Mailbox { name: from.name.or_else(|| Some(site.to_owned())), email: from.email })
}

fn plain_address(mailbox: &str) -> Option<String> {
    Some(mailbox.parse::<Mailbox>().ok()?.email.to_string())
}

fn raw_header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

/// The host of the site's address, without a port, for the right half of a Message-ID.
fn host(base_url: &str) -> &str {
    let rest = base_url.split_once("://").map_or(base_url, |(_, rest)| rest);
    let authority = rest.split('/').next().unwrap_or_default();
    let host = match authority.find(']') {
        Some(end) => &authority[..=end],
        None => authority.split(':').next().unwrap_or_default(),
    };
    let is_plain = !host.is_empty() && host.bytes().all(|b| b.is_ascii_alphanumeric() || b".-:[]".contains(&b));
    if is_plain { host } else { "localhost" }
}

fn said(words: Words, site: &str, says: &Says) -> Said {
    match says {
        Says::SignIn { code, link, minutes } => sign_in(words, site, code.as_deref(), link, *minutes),
        Says::KeepListing { code, link, minutes } => keep_listing(words, site, code.as_deref(), link, *minutes),
        Says::NoAccount { join } => no_account(words, site, join),
        Says::NewBrowser { browser_family, at, sessions } => new_browser(words, site, browser_family, *at, sessions),
        Says::Invited { role, council, link, days } => invited(words, site, *role, council.as_deref(), link, *days),
        Says::ConfirmEmail { link, hours } => confirm_email(words, site, link, *hours),
        Says::EmailChangeAsked => email_change_asked(words, site),
        Says::EmailChanged => email_changed(words, site),
        Says::DeletionAsked { on, link } => deletion_asked(words, site, *on, link),
        Says::SecondFactorLocked { minutes } => second_factor_locked(words, site, *minutes),
        Says::SecondFactorReset { link } => second_factor_reset(words, site, link),
        Says::ListingSent { name, link } => listing_sent(words, site, name, link),
        Says::ListingShared { name, link } => listing_shared(words, site, name, link),
        Says::ListingSuspended { name, link } => listing_suspended(words, site, name, link),
        Says::ListingRestored { name, link } => listing_restored(words, site, name, link),
        Says::ReferenceAsked { name, about, link, days } => reference_asked(words, site, (name, about), link, *days),
        Says::ListingApproved { name, page, link } => listing_approved(words, site, name, page, link),
        Says::SuggestionMade { name, topic, link } => suggestion_made(words, site, (name, *topic), link),
        Says::SuggestionClosed { name, outcome } => suggestion_closed(words, site, name, *outcome),
        Says::CheckEnds { name, ending, is_over, link } => check_ends(words, site, (name, link), *ending, *is_over),
        Says::AnythingChanged { name, page, link } => anything_changed(words, site, name, page, link),
        Says::StillRight { name, page, link, since } => still_right(words, site, (name, *since), page, link),
        Says::ListingHidden { name, page, link } => listing_hidden(words, site, name, page, link),
        Says::ListingApprovedWaits { name, page } => listing_approved_waits(words, site, name, page),
        Says::ListingDecided { name, decided, reason, page } => {
            listing_decided(words, site, name, *decided, reason, page)
        }
        Says::SecondFactorChanged { link } => second_factor_changed(words, site, link),
        Says::RecoveryCodesMade { link } => recovery_codes_made(words, site, link),
        Says::RecoveryCodeUsed { left, link } => recovery_code_used(words, site, *left, link),
    }
}

fn sign_in(words: Words, site: &str, code: Option<&str>, link: &str, minutes: i64) -> Said {
    let asked =
        Said::about(words.tell("mail-sign-in-subject", of(site))).paragraph(words.tell("mail-sign-in-asked", of(site)));
    let (how, until) = match code {
        Some(code) => {
            let typed = asked.paragraph(words.say("mail-sign-in-code")).code(code);
            (typed.paragraph(words.say("mail-sign-in-link")), "mail-sign-in-until")
        }
        None => (asked.paragraph(words.say("mail-sign-in-link-alone")), "mail-sign-in-until-link"),
    };
    let said = how
        .paragraph(words.say("mail-once-more"))
        .button(words.say("mail-sign-in-button"), link)
        .paragraph(words.tell(until, [("minutes", count(minutes))]));
    let said = if code.is_some() { said.paragraph(words.say("mail-sign-in-secret")) } else { said };
    said.paragraph(words.say("mail-sign-in-not-you"))
}

fn keep_listing(words: Words, site: &str, code: Option<&str>, link: &str, minutes: i64) -> Said {
    let asked = Said::about(words.tell("mail-keep-listing-subject", of(site)))
        .paragraph(words.tell("mail-keep-listing-what", of(site)));
    let (how, until) = match code {
        Some(code) => {
            let typed = asked.paragraph(words.say("mail-sign-in-code")).code(code);
            (typed.paragraph(words.say("mail-keep-listing-link")), "mail-sign-in-until")
        }
        None => (asked.paragraph(words.say("mail-sign-in-link-alone")), "mail-sign-in-until-link"),
    };
    let said = how
        .paragraph(words.say("mail-once-more"))
        .button(words.say("mail-keep-listing-button"), link)
        .paragraph(words.tell(until, [("minutes", count(minutes))]))
        .paragraph(words.tell("mail-keep-listing-later", of(site)));
    let said = if code.is_some() { said.paragraph(words.say("mail-sign-in-secret")) } else { said };
    said.paragraph(words.say("mail-keep-listing-not-you"))
}

fn no_account(words: Words, site: &str, join: &str) -> Said {
    Said::about(words.tell("mail-no-account-subject", of(site)))
        .paragraph(words.tell("mail-no-account-asked", of(site)))
        .paragraph(words.say("mail-no-account-none"))
        .paragraph(words.say("mail-no-account-join"))
        .button(words.say("mail-no-account-button"), join)
        .paragraph(words.say("mail-nothing-to-do"))
}

fn new_browser(words: Words, site: &str, browser: &str, at: DateTime<Utc>, sessions: &str) -> Said {
    let at = in_britain(at);
    let what = [
        ("browser", browser.into()),
        ("date", words.date(at.date()).into()),
        ("time", at.format("%H:%M").to_string().into()),
    ];
    Said::about(words.tell("mail-new-browser-subject", of(site)))
        .paragraph(words.tell("mail-new-browser-what", what))
        .paragraph(words.say("mail-new-browser-you"))
        .paragraph(words.say("mail-new-browser-not-you"))
        .button(words.say("mail-new-browser-button"), sessions)
}

fn invited(words: Words, site: &str, role: Role, council: Option<&str>, link: &str, days: i64) -> Said {
    let role = words.name(role);
    let who = match council {
        Some(council) => words.tell(
            "mail-invited-role-council",
            [("site", site.into()), ("role", role.into()), ("council", council.into())],
        ),
        None => words.tell("mail-invited-role", [("site", site.into()), ("role", role.into())]),
    };
    Said::about(words.tell("mail-invited-subject", of(site)))
        .paragraph(who)
        .paragraph(words.say("mail-invited-how"))
        .button(words.say("mail-invited-button"), link)
        .paragraph(words.tell("mail-invited-until", [("days", count(days))]))
        .paragraph(words.say("mail-invited-not-you"))
}

fn listing_sent(words: Words, site: &str, name: &str, link: &str) -> Said {
    Said::about(words.tell("mail-listing-sent-subject", of(site)))
        .paragraph(words.tell("mail-listing-sent-what", [("name", name.into()), ("site", site.into())]))
        .paragraph(words.say("mail-listing-sent-next"))
        .button(words.say("mail-listing-button"), link)
}

fn suggestion_made(words: Words, site: &str, (name, topic): (&str, SuggestionTopic), link: &str) -> Said {
    let topic = words.name(topic);
    Said::about(words.tell("mail-suggestion-made-subject", of(site)))
        .paragraph(words.tell("mail-suggestion-made-what", [("name", name.into()), ("topic", topic.into())]))
        .paragraph(words.say("mail-suggestion-made-next"))
        .button(words.say("mail-listing-button"), link)
}

fn suggestion_closed(words: Words, site: &str, name: &str, outcome: SuggestionOutcome) -> Said {
    let outcome = words.label("suggestion_told", outcome.code());
    Said::about(words.tell("mail-suggestion-closed-subject", of(site)))
        .paragraph(words.tell("mail-suggestion-closed-what", [("name", name.into())]))
        .paragraph(outcome)
        .paragraph(words.say("mail-suggestion-closed-thanks"))
}

fn listing_shared(words: Words, site: &str, name: &str, link: &str) -> Said {
    Said::about(words.tell("mail-listing-shared-subject", of(site)))
        .paragraph(words.tell("mail-listing-shared-what", [("name", name.into()), ("site", site.into())]))
        .button(words.say("mail-listing-button"), link)
}

fn listing_suspended(words: Words, site: &str, name: &str, link: &str) -> Said {
    Said::about(words.tell("mail-listing-suspended-subject", of(site)))
        .paragraph(words.tell("mail-listing-suspended-what", [("name", name.into()), ("site", site.into())]))
        .paragraph(words.say("mail-listing-suspended-you"))
        .button(words.say("mail-listing-button"), link)
}

fn listing_restored(words: Words, site: &str, name: &str, link: &str) -> Said {
    Said::about(words.tell("mail-listing-restored-subject", of(site)))
        .paragraph(words.tell("mail-listing-restored-what", [("name", name.into()), ("site", site.into())]))
        .button(words.say("mail-listing-button"), link)
}

fn reference_asked(words: Words, site: &str, (name, about): (&str, &str), link: &str, days: i64) -> Said {
    let (name, about) = (domain::text::one_line(name, LONGEST_NAME), domain::text::one_line(about, LONGEST_NAME));
    let who = [("name", name.as_str().into()), ("about", about.as_str().into()), ("site", site.into())];
    Said::about(words.tell("mail-reference-asked-subject", of(site)))
        .paragraph(words.tell("mail-reference-asked-what", who))
        .paragraph(words.say("mail-reference-asked-private"))
        .button(words.say("mail-reference-asked-button"), link)
        .paragraph(words.tell("mail-reference-asked-until", [("days", count(days))]))
        .paragraph(words.say("mail-reference-asked-not-you"))
}

fn listing_approved(words: Words, site: &str, name: &str, page: &str, link: &str) -> Said {
    Said::about(words.tell("mail-listing-approved-subject", of(site)))
        .paragraph(words.tell("mail-listing-approved-what", [("name", name.into()), ("site", site.into())]))
        .paragraph(words.say("mail-listing-approved-next"))
        .button(words.say("mail-listing-one-press"), link)
        .paragraph(words.say("mail-listing-approved-change"))
        .button(words.say("mail-listing-button"), page)
}

fn listing_approved_waits(words: Words, site: &str, name: &str, page: &str) -> Said {
    Said::about(words.tell("mail-listing-waits-subject", of(site)))
        .paragraph(words.tell("mail-listing-waits-what", [("name", name.into()), ("site", site.into())]))
        .paragraph(words.say("mail-listing-waits-next"))
        .button(words.say("mail-listing-button"), page)
}

fn listing_decided(words: Words, site: &str, name: &str, decided: ListingDecided, reason: &str, page: &str) -> Said {
    let args = [("name", name.into()), ("site", site.into())];
    let (subject, what) = match decided {
        ListingDecided::Returned => ("mail-listing-returned-subject", words.tell("mail-listing-returned-what", args)),
        ListingDecided::Refused => ("mail-listing-refused-subject", words.tell("mail-listing-refused-what", args)),
        ListingDecided::InPart => ("mail-listing-in-part-subject", words.tell("mail-listing-in-part-what", args)),
    };
    Said::about(words.tell(subject, of(site)))
        .paragraph(what)
        .paragraph(words.say("mail-listing-decided-why"))
        .paragraph(reason)
        .paragraph(words.say("mail-listing-decided-next"))
        .button(words.say("mail-listing-button"), page)
}

fn check_ends(words: Words, site: &str, (name, link): (&str, &str), ending: CheckEnding, is_over: bool) -> Said {
    let (what, last) = (words.checked(ending.what), words.date(ending.last));
    let facts = [("name", name.into()), ("what", what.as_str().into()), ("date", last.into()), ("site", site.into())];
    let (subject, what, then) = match (is_over, ending.hides) {
        (false, true) => ("mail-check-ends-subject", "mail-check-ends-what", "mail-check-ends-hidden"),
        (false, false) => ("mail-check-ends-subject", "mail-check-ends-what", "mail-check-ends-mark"),
        (true, true) => ("mail-check-over-subject", "mail-check-over-what", "mail-check-over-hidden"),
        (true, false) => ("mail-check-over-subject", "mail-check-over-what", "mail-check-over-mark"),
    };
    Said::about(words.tell(subject, of(site)))
        .paragraph(words.tell(what, facts))
        .paragraph(words.say(then))
        .paragraph(words.say("mail-check-ends-do"))
        .button(words.say("mail-check-ends-button"), link)
        .paragraph(words.say("mail-check-ends-talk"))
}

fn anything_changed(words: Words, site: &str, name: &str, page: &str, link: &str) -> Said {
    Said::about(words.tell("mail-anything-changed-subject", of(site)))
        .paragraph(words.tell("mail-anything-changed-what", [("name", name.into()), ("site", site.into())]))
        .paragraph(words.say("mail-anything-changed-no"))
        .button(words.say("mail-anything-changed-button"), link)
        .paragraph(words.say("mail-anything-changed-yes"))
        .button(words.say("mail-listing-button"), page)
}

fn still_right(words: Words, site: &str, (name, since): (&str, NaiveDate), page: &str, link: &str) -> Said {
    let what = [("name", name.into()), ("date", words.date(since).into()), ("site", site.into())];
    Said::about(words.tell("mail-still-right-subject", of(site)))
        .paragraph(words.tell("mail-still-right-what", what))
        .paragraph(words.say("mail-still-right-why"))
        .button(words.say("mail-listing-one-press"), link)
        .paragraph(words.say("mail-listing-approved-change"))
        .button(words.say("mail-listing-button"), page)
}

fn listing_hidden(words: Words, site: &str, name: &str, page: &str, link: &str) -> Said {
    Said::about(words.tell("mail-listing-hidden-subject", of(site)))
        .paragraph(words.tell("mail-listing-hidden-what", [("name", name.into()), ("site", site.into())]))
        .paragraph(words.say("mail-listing-hidden-again"))
        .button(words.say("mail-listing-hidden-button"), link)
        .paragraph(words.say("mail-listing-approved-change"))
        .button(words.say("mail-listing-button"), page)
}

fn confirm_email(words: Words, site: &str, link: &str, hours: i64) -> Said {
    Said::about(words.say("mail-confirm-email-subject").to_owned())
        .paragraph(words.tell("mail-confirm-email-what", of(site)))
        .paragraph(words.say("mail-once-more"))
        .button(words.say("mail-confirm-email-button"), link)
        .paragraph(words.tell("mail-confirm-email-until", [("hours", count(hours))]))
        .paragraph(words.say("mail-confirm-email-not-you"))
}

fn email_change_asked(words: Words, site: &str) -> Said {
    Said::about(words.tell("mail-email-change-asked-subject", of(site)))
        .paragraph(words.tell("mail-email-change-asked-what", of(site)))
        .paragraph(words.say("mail-email-change-asked-still"))
        .paragraph(words.say("mail-email-change-asked-not-you"))
}

fn email_changed(words: Words, site: &str) -> Said {
    Said::about(words.tell("mail-email-changed-subject", of(site)))
        .paragraph(words.tell("mail-email-changed-what", of(site)))
        .paragraph(words.say("mail-tell-us"))
}

fn deletion_asked(words: Words, site: &str, on: NaiveDate, link: &str) -> Said {
    let what = [("site", site.into()), ("date", words.date(on).into())];
    Said::about(words.tell("mail-deletion-asked-subject", of(site)))
        .paragraph(words.tell("mail-deletion-asked-what", what))
        .paragraph(words.say("mail-deletion-asked-keep"))
        .button(words.say("mail-deletion-asked-button"), link)
        .paragraph(words.say("mail-deletion-asked-not-you"))
}

fn second_factor_locked(words: Words, site: &str, minutes: i64) -> Said {
    let what = [("site", site.into()), ("minutes", count(minutes))];
    Said::about(words.tell("mail-second-factor-locked-subject", of(site)))
        .paragraph(words.tell("mail-second-factor-locked-what", what))
        .paragraph(words.tell("mail-second-factor-locked-you", [("minutes", count(minutes))]))
        .paragraph(words.say("mail-second-factor-locked-not-you"))
}

fn second_factor_reset(words: Words, site: &str, link: &str) -> Said {
    Said::about(words.tell("mail-second-factor-reset-subject", of(site)))
        .paragraph(words.tell("mail-second-factor-reset-what", of(site)))
        .button(words.say("mail-second-factor-reset-button"), link)
        .paragraph(words.say("mail-second-factor-reset-not-you"))
}

fn second_factor_changed(words: Words, site: &str, link: &str) -> Said {
    Said::about(words.tell("mail-second-factor-changed-subject", of(site)))
        .paragraph(words.tell("mail-second-factor-changed-what", of(site)))
        .paragraph(words.say("mail-new-browser-you"))
        .paragraph(words.say("mail-second-factor-changed-not-you"))
        .button(words.say("mail-new-browser-button"), link)
}

fn recovery_codes_made(words: Words, site: &str, link: &str) -> Said {
    Said::about(words.tell("mail-recovery-codes-made-subject", of(site)))
        .paragraph(words.tell("mail-recovery-codes-made-what", of(site)))
        .paragraph(words.say("mail-new-browser-you"))
        .paragraph(words.say("mail-new-browser-not-you"))
        .button(words.say("mail-new-browser-button"), link)
}

fn recovery_code_used(words: Words, site: &str, left: u8, link: &str) -> Said {
    Said::about(words.tell("mail-recovery-code-used-subject", of(site)))
        .paragraph(words.tell("mail-recovery-code-used-what", of(site)))
        .paragraph(words.tell("mail-recovery-code-used-left", [("left", left.into())]))
        .button(words.say("mail-recovery-code-used-button"), link)
        .paragraph(words.say("mail-tell-us"))
}

fn of(site: &str) -> [(&'static str, Arg<'_>); 1] {
    [("site", site.into())]
}

fn count(n: i64) -> Arg<'static> {
    Arg::Count(u64::try_from(n).unwrap_or(0))
}

/// The time on a clock in the United Kingdom: an hour more from the last Sunday of March to that of October.
fn in_britain(at: DateTime<Utc>) -> NaiveDateTime {
    let change = |month| {
        let last = NaiveDate::from_ymd_opt(at.year(), month, 31)?;
        (last - Days::new(last.weekday().num_days_from_sunday().into())).and_hms_opt(1, 0, 0)
    };
    let utc = at.naive_utc();
    let is_summer = change(3).zip(change(10)).is_some_and(|(begin, end)| begin <= utc && utc < end);
    if is_summer { utc + Duration::hours(1) } else { utc }
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;

//! Somebody is worried and tells us: what they may tell, and when it is a matter of harm (rows G3, G5).

use crate::account::{EmailAddress, EmailProblem};
use crate::form::FormErrors;
use crate::taxonomy::vocabulary;
use crate::text::{lines, one_line};

vocabulary! {
    /// What somebody is worried about (glossary: concern_topic).
    ConcernTopic {
        InformationWrong = "information_wrong",
        NotWhoTheySay = "not_who_they_say",
        UnsafePractice = "unsafe_practice",
        Money = "money",
        NeglectOrAbuse = "neglect_or_abuse",
        Discrimination = "discrimination",
        Privacy = "privacy",
        Other = "other",
    }
}
vocabulary! {
    /// How a concern came to be there.
    ConcernSource {
        /// Somebody sent the form.
        Form = "form",
        /// Somebody who is not to be listed wants to be.
        DoNotList = "do_not_list",
        /// Somebody of the staff heard of a conviction (row V12).
        Conviction = "conviction",
        /// Somebody wrote of harm where they were asked something else (row Q14).
        Diverted = "diverted",
    }
}
vocabulary! {
    /// How far the council's staff are with it.
    ConcernState {
        Open = "open",
        InHand = "in_hand",
        Closed = "closed",
    }
}
vocabulary! {
    /// What came of it.
    ConcernOutcome {
        NoFurtherAction = "no_further_action",
        PassedToSafeguardingTeam = "passed_to_safeguarding_team",
        ListingSuspended = "listing_suspended",
        AdviceGiven = "advice_given",
        NotOurs = "not_ours",
    }
}

/// Most characters of what somebody tells; all of them escaped fit into the largest form that is read.
pub const LONGEST_TOLD: usize = 4000;
/// Most characters of a note or a reason of the staff.
pub const LONGEST_NOTE: usize = 2000;
/// Most characters of a name or a telephone number.
const LONGEST_LINE: usize = 100;

/// What somebody told.
#[derive(Clone, PartialEq, Eq)]
pub struct Told {
    /// What it is about.
    pub topic: ConcernTopic,
    /// What happened, in their own words.
    pub what: String,
    /// How to reach them; `None` for somebody who said nothing of themselves.
    pub contact: Option<Contact>,
    /// Whether the staff may get in touch.
    pub may_contact: bool,
}

/// How to reach whoever told; each of it may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Contact {
    /// What they want to be called.
    pub name: String,
    /// Their e-mail address.
    pub email: String,
    /// Their telephone number, as typed.
    pub phone: String,
}

impl std::fmt::Debug for Told {
    /// Never what was told: what is printed ends up in logs.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Told").field("topic", &self.topic).finish_non_exhaustive()
    }
}

impl Told {
    /// Reads the form; `typed` gives the first value of a field, empty where there is none.
    ///
    /// # Errors
    /// Everything that is wrong with it, in the order of the fields.
    pub fn read<'a>(typed: impl Fn(&str) -> &'a str) -> Result<Self, FormErrors> {
        let mut errors = FormErrors::default();
        let topic = ConcernTopic::from_code(typed("topic"));
        if topic.is_none() {
            errors.add("topic", "topic_missing");
        }
        let what = lines(typed("what"));
        match what.chars().count() {
            0 => errors.add("what", "what_missing"),
            1..=LONGEST_TOLD => {}
            _ => errors.add("what", "what_long"),
        }
        let line = |name: &str| one_line(typed(name), LONGEST_LINE);
        let mut contact = Contact { name: line("name"), email: String::new(), phone: line("phone") };
        match EmailAddress::parse(typed("email")) {
            Ok(email) => contact.email = email.as_str().to_owned(),
            Err(EmailProblem::Missing) => {}
            Err(problem) => errors.add("email", problem.code()),
        }
        let may_contact = typed("may_contact") == "yes";
        if may_contact && typed("email").trim().is_empty() && contact.phone.is_empty() {
            errors.add("phone", "contact_missing");
        }
        match topic {
            Some(topic) if errors.is_empty() => {
                let contact = (contact != Contact::default()).then_some(contact);
                Ok(Self { topic, what, contact, may_contact })
            }
            _ => Err(errors),
        }
    }

    /// Whether it is a matter of harm, which only safeguarding leads deal with.
    #[must_use]
    pub fn is_safeguarding(&self) -> bool {
        self.topic == ConcernTopic::NeglectOrAbuse || speaks_of_harm(&self.what)
    }
}

/// Reads a note or a reason of the staff.
///
/// # Errors
/// The code of what is wrong with it.
pub fn read_note(typed: &str) -> Result<String, &'static str> {
    let note = lines(typed);
    match note.chars().count() {
        0 => Err("staff_note_missing"),
        1..=LONGEST_NOTE => Ok(note),
        _ => Err("staff_note_long"),
    }
}

/// Words with which people tell of harm, reviewed by hand against the sorts of abuse of the Care and Support
/// Statutory Guidance, 14.17. Whole words, in small letters, without signs. A word too many sends a
/// report to those who know about harm; a word too few leaves it with those who do not.
const HARM: &[&str] = &[
    // physical
    "abuse",
    "abused",
    "abuses",
    "abusing",
    "abusive",
    "hit",
    "hits",
    "hitting",
    "slap",
    "slapped",
    "slaps",
    "punch",
    "punched",
    "kick",
    "kicked",
    "beat",
    "beaten",
    "beats",
    "bruise",
    "bruised",
    "bruises",
    "bruising",
    "injured",
    "injury",
    "injuries",
    "hurt",
    "hurts",
    "hurting",
    "harm",
    "harmed",
    "harming",
    "attack",
    "attacked",
    "assault",
    "assaulted",
    "violent",
    "violence",
    "strangled",
    "choked",
    "pushed her",
    "pushed him",
    "pushed me",
    "pushed them",
    "burned",
    "burnt",
    "weapon",
    "knife",
    "tied up",
    "locked in",
    "locked up",
    "locks her",
    "locks him",
    "locks me",
    "locked her",
    "locked him",
    "locked me",
    "restrained",
    "kill",
    "killed",
    "suicide",
    "suicidal",
    "overdose",
    // sexual
    "rape",
    "raped",
    "sexual",
    "sexually",
    "groped",
    "touched her",
    "touched him",
    "touched me",
    "touches her",
    "touches him",
    "touches me",
    "touching her",
    "touching him",
    "touching me",
    // emotional, domestic
    "scared",
    "scares",
    "afraid",
    "frightened",
    "frightens",
    "terrified",
    "threaten",
    "threatened",
    "threatens",
    "threatening",
    "shouts at",
    "shouted at",
    "shouting at",
    "screams at",
    "screamed at",
    "bullied",
    "bullies",
    "bullying",
    "humiliated",
    "intimidated",
    "controlling",
    // money
    "stole",
    "stolen",
    "steals",
    "stealing",
    "theft",
    "took my money",
    "took her money",
    "took his money",
    "took their money",
    "taking my money",
    "taking her money",
    "taking his money",
    "taking their money",
    "takes my money",
    "takes her money",
    "takes his money",
    "takes their money",
    "took my card",
    "took her card",
    "took his card",
    "bank card",
    "pin number",
    "changed her will",
    "changed his will",
    // neglect
    "neglect",
    "neglected",
    "neglects",
    "starving",
    "starved",
    "no food",
    "not fed",
    "left alone all",
    "bedsore",
    "bedsores",
    "pressure sore",
    "pressure sores",
    "wrong medicine",
    "wrong medication",
    "drugged",
    "in danger",
    "unsafe at home",
    "slavery",
    "passport",
];

/// Whether a text speaks of harm to somebody.
#[must_use]
pub fn speaks_of_harm(text: &str) -> bool {
    let mut plain = String::with_capacity(text.len() + 2);
    plain.push(' ');
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            // "don't" stays one word.
            '\'' | '’' => {}
            c if c.is_alphanumeric() => plain.push(c),
            _ if !plain.ends_with(' ') => plain.push(' '),
            _ => {}
        }
    }
    if !plain.ends_with(' ') {
        plain.push(' ');
    }
    HARM.iter().any(|words| plain.match_indices(words).any(|(at, _)| is_whole(&plain, at, words.len())))
}

/// Whether a place in a text of words and single spaces begins and ends at spaces.
fn is_whole(plain: &str, at: usize, length: usize) -> bool {
    plain[..at].ends_with(' ') && plain[at + length..].starts_with(' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &'static str)]) -> Result<Told, FormErrors> {
        Told::read(|name| pairs.iter().find(|(own, _)| *own == name).map_or("", |(_, value)| value))
    }

    #[test]
    fn everything_that_is_wrong_is_said_at_once() {
        let errors = read(&[("email", "anna"), ("may_contact", "yes")]).expect_err("nothing was told");
        let said: Vec<_> = errors.iter().collect();
        assert_eq!(said, [("topic", "topic_missing"), ("what", "what_missing"), ("email", "email_format")]);
        let errors = read(&[("topic", "money"), ("what", "x"), ("may_contact", "yes")]).expect_err("no way");
        assert_eq!(errors.iter().collect::<Vec<_>>(), [("phone", "contact_missing")]);
    }

    #[test]
    fn somebody_may_say_nothing_of_themselves() {
        let told = read(&[("topic", "other"), ("what", " One\r\ntwo \u{202e}")]).expect("it is told");
        assert_eq!((told.what.as_str(), &told.contact, told.may_contact), ("One\ntwo", &None, false));
        let told = read(&[("topic", "other"), ("what", "x"), ("name", "Ann")]).expect("it is told");
        assert_eq!(told.contact.expect("a name").name, "Ann");
        assert!(!format!("{:?}", read(&[("topic", "other"), ("what", "secret")])).contains("secret"));
    }

    #[test]
    fn words_of_harm_are_found_as_whole_words() {
        for text in [
            "She hit my mother",
            "HE TOOK MY MONEY!",
            "I am scared.",
            "They don’t wash him: he is neglected",
            "my dad has bruises\non his arm",
            "(threatened)",
            "She takes his\tmoney",
        ] {
            assert!(speaks_of_harm(text), "{text}");
        }
        for text in [
            "",
            "The telephone number is wrong",
            "Whitby is misspelt",
            "The architect designs it",
            "They hurtled by",
            "No wheelchair access",
            "It says £12, they asked for £14",
        ] {
            assert!(!speaks_of_harm(text), "{text}");
        }
    }

    #[test]
    fn every_word_of_harm_is_plain_and_stands_there_once() {
        for (at, words) in HARM.iter().enumerate() {
            assert!(words.chars().all(|c| c.is_ascii_lowercase() || c == ' ') && words.trim() == *words, "{words}");
            assert!(!HARM[..at].contains(words), "{words}");
            assert!(speaks_of_harm(&format!("I think: {words}.")), "{words}");
        }
    }

    #[test]
    fn abuse_is_safeguarding_whatever_the_words() {
        let told = read(&[("topic", "neglect_or_abuse"), ("what", "Please look")]).expect("it is told");
        assert!(told.is_safeguarding());
        let told = read(&[("topic", "information_wrong"), ("what", "Please look")]).expect("it is told");
        assert!(!told.is_safeguarding());
    }

    #[test]
    fn a_note_has_some_words_and_not_too_many() {
        assert_eq!(read_note(" Rang her. "), Ok("Rang her.".to_owned()));
        assert_eq!(read_note(" \r\n"), Err("staff_note_missing"));
        assert_eq!(read_note(&"x".repeat(LONGEST_NOTE + 1)), Err("staff_note_long"));
    }
}

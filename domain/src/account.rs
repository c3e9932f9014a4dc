//! Who may have an account, and what people type to get into it.

use crate::taxonomy::vocabulary;
use crate::text::half_width;

vocabulary! {
    /// What an account can be (glossary: account_role).
    Role {
        /// Answers for services.
        Provider = "provider",
        /// A personal assistant.
        Pa = "pa",
        /// Visits and reports, an expert by experience.
        QualityChecker = "quality_checker",
        /// Runs the installation, or one council's part of it.
        SuperAdmin = "super_admin",
        /// Verifies who joins.
        RegisterOfficer = "register_officer",
        /// Reads what is to be published.
        Moderator = "moderator",
        /// Acts on concerns about harm.
        SafeguardingLead = "safeguarding_lead",
        /// Plans visits and publishes reports.
        QualityCoordinator = "quality_coordinator",
        /// Acts for residents who agreed to it.
        Broker = "broker",
        /// Looks and changes nothing.
        ReadOnly = "read_only",
    }
}

impl Role {
    /// Whether it is a role of a council's staff. They read other people's data, so each of them needs a
    /// second factor (glossary: account_role).
    #[must_use]
    pub const fn is_staff(self) -> bool {
        !matches!(self, Self::Provider | Self::Pa | Self::QualityChecker)
    }
}

/// An e-mail address: one line, one `@`, no spaces, at most 254 characters (RFC 5321, 4.5.3.1.3). No text
/// of another kind can stand in a mail's head where this type is asked for.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct EmailAddress(String);

/// Why a text is no e-mail address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EmailProblem {
    /// Nothing was typed.
    #[error("no e-mail address")]
    Missing,
    /// It has not the form of one.
    #[error("not an e-mail address")]
    NotAnAddress,
    /// It is longer than any.
    #[error("an e-mail address of more than 254 characters")]
    TooLong,
}

impl EmailProblem {
    /// The error's code on a form.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Missing => "email_missing",
            Self::NotAnAddress => "email_format",
            Self::TooLong => "email_long",
        }
    }
}

impl EmailAddress {
    /// Reads an address as people type it; spaces around it are left out, the domain is put in small letters.
    ///
    /// # Errors
    /// When it is empty, too long or no address.
    pub fn parse(typed: &str) -> Result<Self, EmailProblem> {
        let typed = typed.trim();
        if typed.is_empty() {
            return Err(EmailProblem::Missing);
        }
        if typed.len() > 254 {
            return Err(EmailProblem::TooLong);
        }
        let (local, domain) = typed.rsplit_once('@').ok_or(EmailProblem::NotAnAddress)?;
        if is_local_part(local) && is_domain(domain) {
            Ok(Self(format!("{local}@{}", domain.to_ascii_lowercase())))
        } else {
            Err(EmailProblem::NotAnAddress)
        }
    }

    /// The address as mail is sent to it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The form that is compared: in small letters, because no mail service tells `Anna@` from `anna@`.
    #[must_use]
    pub fn normal(&self) -> String {
        self.0.to_ascii_lowercase()
    }

    /// The address with most of its person hidden: `an…@example.org`. At most two letters are left, and never all
    /// of them.
    #[must_use]
    pub fn masked(&self) -> String {
        let (local, domain) = self.0.rsplit_once('@').unwrap_or(("", &self.0));
        // An address is ASCII, so bytes are characters.
        let left = local.len().saturating_sub(1).min(2);
        format!("{}…@{domain}", local.get(..left).unwrap_or_default())
    }
}

/// Dots do not stand at an end or side by side; the other characters are those of RFC 5322's `atext`.
fn is_local_part(local: &str) -> bool {
    let atext = |b: u8| b.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&b);
    local.len() <= 64 && local.split('.').all(|atom| !atom.is_empty() && atom.bytes().all(atext))
}

fn is_domain(domain: &str) -> bool {
    let label = |label: &str| {
        (1..=63).contains(&label.len())
            && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    domain.contains('.') && domain.split('.').all(label)
}

impl std::fmt::Debug for EmailAddress {
    /// Never the address: what is printed ends up in logs.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("…@…")
    }
}

/// A code of six digits, from an e-mail or an authenticator app.
#[derive(Clone, PartialEq, Eq)]
pub struct OneTimeCode(String);

/// Why a text is no code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CodeProblem {
    /// Nothing was typed.
    #[error("no code")]
    Missing,
    /// It is not six digits.
    #[error("not six digits")]
    NotSixDigits,
}

impl CodeProblem {
    /// The error's code on a form.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Missing => "code_missing",
            Self::NotSixDigits => "code_format",
        }
    }
}

impl OneTimeCode {
    /// Reads a code as people type and paste it: spaces and hyphens between the digits do not matter, nor whether
    /// the digits are the wide ones of a Japanese or Chinese keyboard.
    ///
    /// # Errors
    /// When it is empty or not six digits.
    pub fn parse(typed: &str) -> Result<Self, CodeProblem> {
        // Word processors and phones make longer dashes of a hyphen.
        let is_gap = |c: &char| c.is_whitespace() || matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}');
        let digits: String = typed.chars().map(half_width).filter(|c| !is_gap(c)).collect();
        match digits.chars().count() {
            0 => Err(CodeProblem::Missing),
            6 if digits.bytes().all(|b| b.is_ascii_digit()) => Ok(Self(digits)),
            _ => Err(CodeProblem::NotSixDigits),
        }
    }

    /// The six digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for OneTimeCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("OneTimeCode(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_address_is_read_the_way_people_type_it() {
        let read = |typed: &str| EmailAddress::parse(typed).map(|address| address.as_str().to_owned());
        assert_eq!(read(" Anna.Smith@Example.ORG \n").as_deref(), Ok("Anna.Smith@example.org"));
        assert_eq!(read("o'brien+care@mail.example.co.uk").as_deref(), Ok("o'brien+care@mail.example.co.uk"));
        assert_eq!(read("  "), Err(EmailProblem::Missing));
        assert_eq!(read(&format!("a@{}.org", "b".repeat(260))), Err(EmailProblem::TooLong));
        for typed in
            ["anna", "@example.org", "anna@", "anna@example", "a b@example.org", "a@b@c.org ,", "a.@b.org", "a@-b.org"]
        {
            assert_eq!(read(typed), Err(EmailProblem::NotAnAddress), "{typed:?}");
        }
    }

    #[test]
    fn an_address_is_compared_in_small_letters_and_never_printed() {
        let address = EmailAddress::parse("Anna@Example.org").unwrap();
        assert_eq!(address.normal(), "anna@example.org");
        assert_eq!(address.masked(), "An…@example.org");
        assert!(!format!("{address:?}").contains("example"));
    }

    #[test]
    fn a_masked_address_never_shows_all_of_a_person() {
        for (address, masked) in [
            ("ben@example.org", "be…@example.org"),
            ("jo@example.org", "j…@example.org"),
            ("q@example.org", "…@example.org"),
        ] {
            assert_eq!(EmailAddress::parse(address).unwrap().masked(), masked);
        }
    }

    proptest! {
        #[test]
        fn no_address_breaks_out_of_a_mails_head(typed in "\\PC*[\\r\\n\\x00,;<>\" ]?\\PC*@\\PC*") {
            if let Ok(address) = EmailAddress::parse(&typed) {
                prop_assert!(!address.as_str().contains(['\r', '\n', '\0', ',', ';', '<', '>', '"', ' ']));
                prop_assert!(address.as_str().is_ascii());
            }
        }
    }

    #[test]
    fn a_code_is_read_with_its_gaps() {
        for typed in [
            "123456",
            " 123 456",
            "123-456\n",
            "1 2 3 4 5 6",
            "123–456",
            "123\u{2011}456",
            "１２３４５６",
            "１２３－４５６",
            "１２３\u{3000}456",
        ] {
            assert_eq!(OneTimeCode::parse(typed).unwrap().as_str(), "123456", "{typed:?}");
        }
        assert_eq!(OneTimeCode::parse(" "), Err(CodeProblem::Missing));
        for typed in ["12345", "1234567", "12345a", "１２３４５", "١٢٣٤٥٦"] {
            assert_eq!(OneTimeCode::parse(typed), Err(CodeProblem::NotSixDigits), "{typed}");
        }
    }

    #[test]
    fn every_staff_role_and_no_other_needs_a_second_factor() {
        let others: Vec<&str> = Role::ALL.iter().filter(|role| !role.is_staff()).map(|role| role.code()).collect();
        assert_eq!(others, ["provider", "pa", "quality_checker"]);
    }
}

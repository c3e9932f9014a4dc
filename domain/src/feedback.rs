//! What people say of a page: whether it is useful, and a few words.

use crate::form::FormErrors;
use crate::taxonomy::vocabulary;

/// Most letters of the words.
const LONGEST: usize = 1000;

vocabulary! {
    /// Whether a page is useful.
    Useful {
        Yes = "yes",
        No = "no",
        SomethingIsWrong = "wrong",
    }
}

/// What somebody said of a page.
#[derive(Clone, PartialEq, Eq)]
pub struct Feedback {
    /// The page's path, without anything that opens something or says who somebody is.
    pub page: String,
    /// Whether it is useful.
    pub useful: Useful,
    /// Their words, if they wrote some.
    pub text: Option<String>,
}

impl Feedback {
    /// Reads what was typed. `page` is a path of this site; whoever calls looked at that.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn read(page: &str, useful: &str, text: &str) -> Result<Self, FormErrors> {
        let mut errors = FormErrors::default();
        let useful = errors.check("useful", Useful::from_code(useful).ok_or(()), |()| "useful_missing");
        let text = errors.check("text", crate::join::several_lines(text, LONGEST), |code| code);
        match (useful, text) {
            (Some(useful), Some(text)) => {
                let text = Some(text).filter(|text| !text.is_empty());
                Ok(Self { page: page_of(page), useful, text })
            }
            _ => Err(errors),
        }
    }
}

/// The part of a path that says which page it is. Links of letters, people and one's own listings have more in
/// their addresses, which is nobody's business: of them only the words in front stay.
#[must_use]
pub fn page_of(path: &str) -> String {
    const PUBLIC: &str = "/listings/";
    // A token or a reference may happen to look like a word.
    const NOTHING_AFTER: [&str; 5] =
        ["/listing-link", "/reference", "/sign-in/link", "/account/email", "/account/listings"];
    if path.strip_prefix(PUBLIC).is_some_and(|rest| !rest.contains('/')) {
        return path.to_owned();
    }
    let is_word = |part: &&str| part.len() <= 30 && part.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
    let mut page = String::new();
    for part in path.split('/').filter(|part| !part.is_empty()).take(3).take_while(is_word) {
        page.push('/');
        page.push_str(part);
        if NOTHING_AFTER.contains(&page.as_str()) {
            break;
        }
    }
    if page.is_empty() { "/".to_owned() } else { page }
}

impl std::fmt::Debug for Feedback {
    /// Never the words: what is printed ends up in logs.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Feedback").field("page", &self.page).field("useful", &self.useful).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_opens_something_or_names_somebody_is_left_out_of_a_page() {
        for (path, page) in [
            ("/", "/"),
            ("/help/costs", "/help/costs"),
            ("/listings/sunny-bank-k7m2q9xa", "/listings/sunny-bank-k7m2q9xa"),
            ("/listings/k7m2q9xa/suggest", "/listings"),
            ("/sign-in/link/abcdefgh", "/sign-in/link"),
            ("/account/email/abcdefgh", "/account/email"),
            ("/listing-link/abcdefgh", "/listing-link"),
            ("/reference/abcdefgh", "/reference"),
            ("/account/listings/abcdefgh/prices", "/account/listings"),
            ("/officer/people/0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee", "/officer/people"),
            ("/join/pa/name", "/join/pa/name"),
        ] {
            assert_eq!(page_of(path), page, "{path}");
        }
    }

    #[test]
    fn words_are_not_needed_and_an_answer_is() {
        let read = Feedback::read("/help", "no", " \r\n").expect("nothing is wrong");
        assert_eq!((read.useful, read.text), (Useful::No, None));
        let errors = Feedback::read("/help", "", &"x".repeat(1001)).expect_err("both are wrong");
        assert_eq!(errors.iter().collect::<Vec<_>>(), [("useful", "useful_missing"), ("text", "long_1000")]);
    }
}

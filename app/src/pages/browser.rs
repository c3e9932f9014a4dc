//! Which browser somebody used, in the reader's words.

use crate::words::Words;

/// "Firefox on Windows", as the server noted it, in the reader's language; the names stay.
pub(super) fn browser_words(words: Words, family: &str) -> String {
    match family.split_once(" on ") {
        Some((browser, system)) => words.tell("browser-on", [("browser", browser.into()), ("system", system.into())]),
        None if family == "Unknown browser" => words.say("browser-unknown").to_owned(),
        None => family.to_owned(),
    }
}

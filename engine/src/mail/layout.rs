//! What every letter looks like, as text and as HTML. The HTML is a plain page: nothing is loaded from
//! anywhere, it reads well aloud, enlarged and in the dark, and it says what the text says.

use html_escape::{encode_double_quoted_attribute, encode_text};
use words::Words;

/// A letter's own part.
pub(super) struct Said {
    pub subject: String,
    parts: Vec<Part>,
}

enum Part {
    Paragraph(String),
    Code(String),
    Button { words: &'static str, link: String },
}

/// How every letter ends.
pub(super) struct Closing {
    pub site: String,
    /// Where answers go, if anybody reads them.
    pub reply_to: Option<String>,
    /// The page with telephone numbers.
    pub talk: String,
}

impl Said {
    pub fn about(subject: String) -> Self {
        Self { subject, parts: Vec::new() }
    }

    pub fn paragraph(mut self, text: impl Into<String>) -> Self {
        self.parts.push(Part::Paragraph(text.into()));
        self
    }

    pub fn code(mut self, code: &str) -> Self {
        self.parts.push(Part::Code(code.to_owned()));
        self
    }

    pub fn button(mut self, words: &'static str, link: &str) -> Self {
        self.parts.push(Part::Button { words, link: link.to_owned() });
        self
    }
}

pub(super) fn text(words: Words, said: &Said, closing: &Closing) -> String {
    let mut paragraphs = vec![words.say("mail-hello").to_owned()];
    for part in &said.parts {
        paragraphs.push(match part {
            Part::Paragraph(text) => text.clone(),
            Part::Code(code) => format!("    {code}"),
            Part::Button { words, link } => format!("{words}:\n{link}"),
        });
    }
    paragraphs.extend([
        words.tell("mail-greetings", [("site", closing.site.as_str().into())]),
        "--".to_owned(),
        about_answers(words, closing),
        format!("{}\n{}", words.say("mail-talk"), closing.talk),
    ]);
    let mut text = paragraphs.join("\n\n");
    text.push('\n');
    text
}

const BODY: &str =
    "margin:0 auto;padding:16px;max-width:600px;font-family:Arial,Helvetica,sans-serif;font-size:18px;line-height:1.5";
const CODE: &str = "font-size:36px;font-weight:bold;letter-spacing:6px;margin:16px 0";
const BUTTON: &str = "display:inline-block;padding:12px 20px;background:#005a4e;color:#ffffff;font-weight:bold;text-decoration:underline";
const SMALL: &str = "font-size:16px";

pub(super) fn html(words: Words, said: &Said, closing: &Closing) -> String {
    let mut body = paragraph(words.say("mail-hello"));
    for part in &said.parts {
        body.push_str(&match part {
            Part::Paragraph(text) => paragraph(text),
            Part::Code(code) => format!("<p dir=\"ltr\" style=\"{CODE}\">{}</p>\n", encode_text(code)),
            Part::Button { words: label, link } => button(label, link, words.say("mail-by-hand")),
        });
    }
    let (locale, subject) = (words.locale(), encode_text(&said.subject));
    let (lang, dir) = (locale.lang(), locale.dir().code());
    let greetings = paragraph(&words.tell("mail-greetings", [("site", closing.site.as_str().into())]));
    let answers = encode_text(&about_answers(words, closing)).into_owned();
    let (talk, talk_link) = (encode_text(words.say("mail-talk")), link(&closing.talk));
    format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\" dir=\"{dir}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>{subject}</title>\n</head>\n\
         <body>\n<div role=\"article\" lang=\"{lang}\" dir=\"{dir}\" style=\"{BODY}\">\n\
         <h1 style=\"font-size:24px\">{subject}</h1>\n{body}{greetings}<hr>\n\
         <p style=\"{SMALL}\">{answers}</p>\n<p style=\"{SMALL}\">{talk}<br>{talk_link}</p>\n</div>\n</body>\n</html>\n"
    )
}

fn about_answers(words: Words, closing: &Closing) -> String {
    match &closing.reply_to {
        Some(address) => words.tell("mail-reply-to", [("address", address.as_str().into())]),
        None => words.say("mail-no-reply").to_owned(),
    }
}

fn paragraph(text: &str) -> String {
    format!("<p>{}</p>\n", encode_text(text))
}

/// The address stands below in full as well: some mail programs show no links, and people are told to look
/// where a link leads.
fn button(label: &str, address: &str, by_hand: &str) -> String {
    format!(
        "<p><a href=\"{}\" style=\"{BUTTON}\">{}</a></p>\n<p style=\"{SMALL}\">{}<br>{}</p>\n",
        encode_double_quoted_attribute(address),
        encode_text(label),
        encode_text(by_hand),
        link(address),
    )
}

fn link(address: &str) -> String {
    format!("<a dir=\"ltr\" href=\"{}\">{}</a>", encode_double_quoted_attribute(address), encode_text(address))
}

//! Two pieces of HTML say the same when their canonical forms are equal: one line per element or
//! text, classes and attributes sorted, whitespace collapsed, comments left out.

use scraper::{ElementRef, Html, Node};

/// The canonical form of a fragment.
pub fn canonical(html: &str) -> String {
    let fragment = Html::parse_fragment(html);
    let mut out = String::new();
    children(fragment.root_element(), 0, &mut out);
    out
}

enum Piece<'a> {
    Element(ElementRef<'a>),
    Text(String),
}

/// Children without comments, neighbouring texts joined.
fn pieces(node: ElementRef<'_>) -> Vec<Piece<'_>> {
    let mut pieces: Vec<Piece> = Vec::new();
    for child in node.children() {
        match child.value() {
            Node::Element(_) => pieces.extend(ElementRef::wrap(child).map(Piece::Element)),
            Node::Text(text) => match pieces.last_mut() {
                Some(Piece::Text(before)) => before.push_str(text),
                _ => pieces.push(Piece::Text(text.to_string())),
            },
            _ => {}
        }
    }
    // Whitespace alone sets nothing apart that the markup does not: GOV.UK's is indentation.
    pieces.retain(|piece| !matches!(piece, Piece::Text(text) if text.trim().is_empty()));
    pieces
}

/// Whitespace runs become one space; the ends go where no neighbour stands.
fn collapsed(text: &str, first: bool, last: bool) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let before = if !first && text.starts_with(char::is_whitespace) { " " } else { "" };
    let after = if !last && text.ends_with(char::is_whitespace) { " " } else { "" };
    format!("{before}{words}{after}")
}

fn children(node: ElementRef<'_>, depth: usize, out: &mut String) {
    let pieces = pieces(node);
    let count = pieces.len();
    for (at, piece) in pieces.into_iter().enumerate() {
        out.push_str(&"  ".repeat(depth));
        match piece {
            Piece::Text(text) => {
                out.push_str(&format!("{:?}\n", collapsed(&text, at == 0, at + 1 == count)));
            }
            Piece::Element(child) => {
                out.push_str(&format!("{}\n", opening(child)));
                children(child, depth + 1, out);
            }
        }
    }
}

fn opening(node: ElementRef<'_>) -> String {
    let element = node.value();
    let mut attributes: Vec<String> = element
        .attrs()
        .map(|(name, value)| {
            if name != "class" {
                return format!("{name}={value:?}");
            }
            let mut classes: Vec<&str> = value.split_whitespace().collect();
            classes.sort_unstable();
            classes.dedup();
            format!("class={:?}", classes.join(" "))
        })
        .collect();
    attributes.sort();
    format!("<{} {}>", element.name(), attributes.join(" "))
}

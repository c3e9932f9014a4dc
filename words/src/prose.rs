//! The text of a whole page, as translators write it: lines of a small, fixed markup.
//!
//! ```text
//! A paragraph, which may stand on several lines.
//!
//! ## A heading
//! - an item with a [link](/help/costs) and **weight**
//! - another item
//! ```

/// One piece of a page's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading of the second level.
    Heading(String),
    /// A paragraph.
    Paragraph(Vec<Run>),
    /// A list with bullets.
    List(Vec<Vec<Run>>),
}

/// A run of text inside a paragraph or an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Run {
    /// Plain text.
    Text(String),
    /// Text that matters more.
    Strong(String),
    /// A link: its words and its address (`/help`, `https://…`, `tel:…`).
    Link(String, String),
}

/// Reads the markup; it is total, so a slip of the pen shows as it was written.
pub(super) fn parse(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut paragraph = String::new();
    for line in text.lines().map(str::trim) {
        let heading = line.strip_prefix("## ");
        let item = line.strip_prefix("- ");
        if (line.is_empty() || heading.is_some() || item.is_some()) && !paragraph.is_empty() {
            blocks.push(Block::Paragraph(runs(&std::mem::take(&mut paragraph))));
        }
        match (heading, item) {
            (Some(heading), _) => blocks.push(Block::Heading(heading.to_owned())),
            (_, Some(item)) => push_item(&mut blocks, runs(item)),
            _ if line.is_empty() => {}
            _ => {
                if !paragraph.is_empty() {
                    paragraph.push(' ');
                }
                paragraph.push_str(line);
            }
        }
    }
    if !paragraph.is_empty() {
        blocks.push(Block::Paragraph(runs(&paragraph)));
    }
    blocks
}

fn push_item(blocks: &mut Vec<Block>, item: Vec<Run>) {
    match blocks.last_mut() {
        Some(Block::List(items)) => items.push(item),
        _ => blocks.push(Block::List(vec![item])),
    }
}

fn runs(text: &str) -> Vec<Run> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['[', '*']) {
        let marked = &rest[at..];
        let Some((run, after)) = link(marked).or_else(|| strong(marked)) else {
            break;
        };
        if at > 0 {
            out.push(Run::Text(rest[..at].to_owned()));
        }
        out.push(run);
        rest = after;
    }
    if !rest.is_empty() {
        out.push(Run::Text(rest.to_owned()));
    }
    out
}

fn link(text: &str) -> Option<(Run, &str)> {
    let (words, rest) = text.strip_prefix('[')?.split_once("](")?;
    let (address, rest) = rest.split_once(')')?;
    Some((Run::Link(words.to_owned(), address.to_owned()), rest))
}

fn strong(text: &str) -> Option<(Run, &str)> {
    let (words, rest) = text.strip_prefix("**")?.split_once("**")?;
    Some((Run::Strong(words.to_owned()), rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_read() {
        let text = "First,\nsecond.\n\n## A heading\n- see [costs](/help/costs), **now**\n- last\nAfter";
        assert_eq!(
            parse(text),
            [
                Block::Paragraph(vec![Run::Text("First, second.".into())]),
                Block::Heading("A heading".into()),
                Block::List(vec![
                    vec![
                        Run::Text("see ".into()),
                        Run::Link("costs".into(), "/help/costs".into()),
                        Run::Text(", ".into()),
                        Run::Strong("now".into()),
                    ],
                    vec![Run::Text("last".into())],
                ]),
                Block::Paragraph(vec![Run::Text("After".into())]),
            ]
        );
    }

    #[test]
    fn a_slip_of_the_pen_shows_as_it_was_written() {
        assert_eq!(parse("a [link( and *"), [Block::Paragraph(vec![Run::Text("a [link( and *".into())])]);
    }
}

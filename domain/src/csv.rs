//! Tables as text that programs for tables open (RFC 4180), and that run nothing when they do.

/// One table: a head and rows, each line ended as the standard has it.
#[must_use]
pub fn table(head: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let mut out = String::new();
    line(&mut out, head.iter().map(|text| cell(text)));
    for row in rows {
        line(&mut out, row.iter().map(|text| cell(text)));
    }
    out
}

fn line(out: &mut String, cells: impl Iterator<Item = String>) {
    out.push_str(&cells.collect::<Vec<_>>().join(","));
    out.push_str("\r\n");
}

/// One cell. What a program for tables would take for a formula gets an apostrophe in front, which makes it text
/// (OWASP, CSV injection); every cell stands in quotation marks, so that nothing in it ends it.
fn cell(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    let apostrophe = if formula { "'" } else { "" };
    format!("\"{apostrophe}{}\"", text.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_looks_like_a_formula_is_text() {
        let rows = [vec!["=1+1".into(), "a \"b\", c".into()], vec!["-2".into(), "plain".into()]];
        assert_eq!(
            table(&["one", "two"], rows),
            "\"one\",\"two\"\r\n\"'=1+1\",\"a \"\"b\"\", c\"\r\n\"'-2\",\"plain\"\r\n"
        );
    }

    proptest! {
        #[test]
        fn no_cell_begins_a_formula_or_ends_itself(text in "[=+@\\t\\r\\n\",;a-]{0,4}\\PC{0,20}") {
            let cell = cell(&text);
            let inner = cell.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).expect("it stands in marks");
            prop_assert!(!inner.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']));
            let read = inner.replace("\"\"", "\u{0}");
            prop_assert!(!read.contains('"'), "a lone mark would end the cell");
            let read = read.replace('\u{0}', "\"");
            prop_assert!(read == text || read.strip_prefix('\'') == Some(&text));
        }
    }
}

//! Websites as registers write them.

/// Longer addresses are no homepage.
const LONGEST: usize = 300;

/// The address of a website, with its scheme (`https` when none is given) and its host in small
/// letters. `None` for what is no website on the web: another scheme, an e-mail address, a host
/// without a dot or with a space, two addresses in one cell. A host with a typing error that could
/// exist stays as it is.
pub(super) fn website(cell: &str) -> Option<String> {
    let cell = cell.trim().trim_start_matches('\'').trim_end_matches(['.', ',', ';']);
    let (scheme, rest) = match cell.split_once("://") {
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("https") => ("https", rest),
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("http") => ("http", rest),
        Some(_) => return None,
        None => ("https", cell),
    };
    let (host, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let path_is_plain = path.chars().all(|c| !c.is_whitespace() && !c.is_control() && !r#""<>\^`{|}"#.contains(c));
    let fits = cell.len() <= LONGEST && path_is_plain && is_host(host);
    fits.then(|| format!("{scheme}://{}{path}", host.to_ascii_lowercase()))
}

fn is_host(host: &str) -> bool {
    let is_label = |label: &str| {
        let plain = label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        plain && (1..=63).contains(&label.len()) && !label.starts_with('-') && !label.ends_with('-')
    };
    let ends_in_letters = |top: &str| top.len() >= 2 && !top.bytes().all(|b| b.is_ascii_digit());
    host.rsplit_once('.').is_some_and(|(_, top)| ends_in_letters(top)) && host.split('.').all(is_label)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_website_has_a_scheme() {
        for (cell, expected) in [
            ("https://www.harbour.example", "https://www.harbour.example"),
            ("www.harbour.example", "https://www.harbour.example"),
            (" WWW.Harbour.example/Homes/One?a=b#c ", "https://www.harbour.example/Homes/One?a=b#c"),
            ("HTTP://harbour.example", "http://harbour.example"),
            ("harbour.example.", "https://harbour.example"),
            ("sunrise.care.example", "https://sunrise.care.example"),
        ] {
            assert_eq!(website(cell).as_deref(), Some(expected), "{cell:?}");
        }
    }

    #[test]
    fn what_is_no_website_is_dropped() {
        for cell in [
            "",
            "NA",
            "N/A",
            "-",
            "None",
            "harbour",
            "www harbour.example",
            "javascript:alert(1)",
            "javascript://a.example",
            "ftp://harbour.example",
            "data:text/html,x",
            "care@harbour.example",
            "mailto:care@harbour.example",
            "https://user:word@harbour.example",
            "https:/harbour.example",
            "http//harbour.example",
            "https://",
            "harbour..example",
            "-harbour.example",
            "127.0.0.1",
            "https://harbour.example/\"><script>",
            "www.a.example / www.b.example",
            "h\u{e4}rbour.example",
            "harbour.e",
        ] {
            assert_eq!(website(cell), None, "{cell:?}");
        }
    }

    proptest! {
        #[test]
        fn only_the_web_comes_out(cell in "(https?://)?[a-zA-Z.:/@ -]{0,30}|\\PC{0,40}") {
            if let Some(address) = website(&cell) {
                prop_assert!(address.starts_with("https://") || address.starts_with("http://"));
                prop_assert_eq!(website(&address), Some(address));
            }
        }
    }
}

/// A language the pages can be read in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Locale {
    /// English.
    #[default]
    En,
    /// English with accents, brackets and a third more letters: shows text that no file translates.
    #[cfg(feature = "pseudo-locales")]
    EnXa,
    /// English written from right to left: shows pages that only work one way.
    #[cfg(feature = "pseudo-locales")]
    ArXb,
}

/// Which way a language is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// The value of `dir`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

impl Locale {
    /// Every language.
    pub const ALL: &'static [Self] = &[
        Self::En,
        #[cfg(feature = "pseudo-locales")]
        Self::EnXa,
        #[cfg(feature = "pseudo-locales")]
        Self::ArXb,
    ];

    /// The code in `?lang=` and in the cookie `lang`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            #[cfg(feature = "pseudo-locales")]
            Self::EnXa => "en-XA",
            #[cfg(feature = "pseudo-locales")]
            Self::ArXb => "ar-XB",
        }
    }

    /// The value of the page's `lang`.
    #[must_use]
    pub const fn lang(self) -> &'static str {
        match self {
            Self::En => "en-GB",
            #[cfg(feature = "pseudo-locales")]
            other => other.code(),
        }
    }

    /// The value of the page's `dir`.
    #[must_use]
    pub const fn dir(self) -> Direction {
        match self {
            #[cfg(feature = "pseudo-locales")]
            Self::ArXb => Direction::Rtl,
            _ => Direction::Ltr,
        }
    }

    /// Reads a code, in any case.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|locale| locale.code().eq_ignore_ascii_case(code.trim()))
    }

    /// The language of a request: what it asks for (`?lang=`), then the cookie `lang`, then the best
    /// of `Accept-Language`, then English.
    #[must_use]
    pub fn choose(asked: Option<&str>, cookie: Option<&str>, accepted: Option<&str>) -> Self {
        asked
            .and_then(Self::from_code)
            .or_else(|| cookie.and_then(Self::from_code))
            .or_else(|| accepted.and_then(Self::best_of))
            .unwrap_or_default()
    }

    /// The language a browser likes best among ours: `cy;q=0.5, en-GB` is English.
    fn best_of(accepted: &str) -> Option<Self> {
        let mut best: Option<(Self, f32)> = None;
        for range in accepted.split(',') {
            let (tag, weight) = range.split_once(";q=").unwrap_or((range, "1"));
            let primary = tag.trim().split('-').next().unwrap_or_default();
            let locale = Self::from_code(tag).or_else(|| Self::from_code(primary));
            let weight: f32 = weight.trim().parse().unwrap_or(0.0);
            if let Some(locale) = locale
                && weight > best.map_or(0.0, |(_, w)| w)
            {
                best = Some((locale, weight));
            }
        }
        best.map(|(locale, _)| locale)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_is_what_is_left() {
        for (asked, cookie, accepted) in [
            (None, None, None),
            (Some("xx"), Some("<script>"), Some("xx;q=zz,,;")),
            (Some("EN"), None, None),
            (None, None, Some("fr-FR, en-US;q=0.8")),
        ] {
            assert_eq!(Locale::choose(asked, cookie, accepted), Locale::En);
        }
    }

    #[cfg(feature = "pseudo-locales")]
    #[test]
    fn what_is_asked_for_comes_before_the_cookie_and_that_before_the_browser() {
        assert_eq!(Locale::choose(Some("ar-XB"), Some("en-XA"), Some("en")), Locale::ArXb);
        assert_eq!(Locale::choose(None, Some("en-XA"), Some("en")), Locale::EnXa);
        assert_eq!(Locale::choose(None, None, Some("en;q=0.1, en-XA;q=0.9")), Locale::EnXa);
        assert_eq!(Locale::ArXb.dir(), Direction::Rtl);
    }
}

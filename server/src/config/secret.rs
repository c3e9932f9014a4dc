use zeroize::Zeroizing;

/// The shortest text that is taken for a secret key, in characters: shorter ones can be guessed.
const SHORTEST: usize = 32;

/// A secret setting: it is never printed, and wiped from memory when it is dropped.
#[derive(Clone)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// Reads a secret key.
    #[must_use]
    pub fn key(text: &str) -> Option<Self> {
        (text.len() >= SHORTEST).then(|| Self(Zeroizing::new(text.to_owned())))
    }

    /// The secret itself, for the engine alone.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("…")
    }
}

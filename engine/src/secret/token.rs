use data_encoding::HEXLOWER;
use zeroize::Zeroizing;

use crate::clock::Clock;

macro_rules! token {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Clone)]
        pub struct $name(Zeroizing<String>);

        impl $name {
            /// A new one of 256 random bits.
            pub(crate) fn random(clock: &Clock) -> Self {
                let mut bytes = Zeroizing::new([0; 32]);
                for part in bytes.chunks_exact_mut(8) {
                    part.copy_from_slice(&clock.random().to_be_bytes());
                }
                Self(Zeroizing::new(HEXLOWER.encode(bytes.as_slice())))
            }

            /// Reads one from a cookie; `None` for what has not its form.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                let fits = text.len() == 64 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
                fits.then(|| Self(Zeroizing::new(text.to_owned())))
            }

            /// The 64 characters, for the cookie alone.
            #[must_use]
            pub fn expose(&self) -> &str {
                &self.0
            }

            pub(crate) fn hash(&self) -> String {
                super::token_hash(&self.0)
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("…")
            }
        }
    };
}

token! {
    /// What opens a session. Only its hash is stored.
    SessionToken
}
token! {
    /// What says that a browser is the one that asked for a code. Only its hash is stored.
    BrowserToken
}

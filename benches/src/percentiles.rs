//! Order statistics of measured times.

use std::time::Duration;

/// Times of one run.
#[derive(Clone, Debug, Default)]
pub struct Times(pub Vec<Duration>);

impl Times {
    /// The time that a share of all stay under, `at` from 0 to 1.
    #[must_use]
    pub fn at(&mut self, at: f64) -> Duration {
        self.0.sort_unstable();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_precision_loss,
            reason = "an index"
        )]
        let index = ((self.0.len() as f64 * at) as usize).min(self.0.len().saturating_sub(1));
        self.0.get(index).copied().unwrap_or_default()
    }

    /// `p50 0.51 ms, p99 1.20 ms`
    #[must_use]
    pub fn in_words(&mut self) -> String {
        let (p50, p99) = (self.at(0.5), self.at(0.99));
        format!("p50 {:.2} ms, p99 {:.2} ms", p50.as_secs_f64() * 1e3, p99.as_secs_f64() * 1e3)
    }
}

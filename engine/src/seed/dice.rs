//! Chance, from a seed: the same throws every time.

use chrono::{Days, NaiveDate};
use rand::rngs::StdRng;
use rand::{Rng, RngCore, SeedableRng};

/// The throws that make one listing.
pub(super) struct Dice(StdRng);

impl Dice {
    /// Each listing has dice of its own, so it does not depend on how many are made.
    pub(super) fn for_listing(random_seed: u64, index: u64) -> Self {
        Self(StdRng::seed_from_u64(mixed(random_seed ^ mixed(index))))
    }

    /// True so many times in a hundred.
    pub(super) fn chance(&mut self, percent: u32) -> bool {
        self.0.random_range(0..100) < percent
    }

    /// A whole number, both ends included.
    pub(super) fn between(&mut self, low: u32, high: u32) -> u32 {
        self.0.random_range(low..=high)
    }

    /// One of the steps from `low` to at most `high`.
    pub(super) fn step(&mut self, low: u32, high: u32, step: u32) -> u32 {
        low + step * self.between(0, (high - low) / step)
    }

    /// A day so many days before another, both ends included.
    pub(super) fn days_before(&mut self, day: NaiveDate, least: u32, most: u32) -> NaiveDate {
        let days = Days::new(self.between(least, most).into());
        day.checked_sub_days(days).unwrap_or(day)
    }

    /// One of a table's rows.
    pub(super) fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        assert!(!from.is_empty(), "a table of words has rows");
        &from[self.0.random_range(0..from.len())]
    }

    /// One of a table's lines of text. (Compilers before 1.96 cannot tell at the call what `pick` gives here.)
    pub(super) fn line(&mut self, from: &[&'static str]) -> &'static str {
        self.pick::<&'static str>(from)
    }

    /// One row, the heavier the likelier.
    pub(super) fn weighted<T: Copy>(&mut self, from: &[(u32, T)]) -> T {
        let total = from.iter().map(|(weight, _)| weight).sum();
        let mut at = self.0.random_range(0..total);
        for (weight, row) in from {
            if at < *weight {
                return *row;
            }
            at -= weight;
        }
        unreachable!("the throw is below the sum of the weights")
    }

    /// At most `count` different rows, in the table's order.
    pub(super) fn some<T: Copy>(&mut self, from: &[T], count: usize) -> Vec<T> {
        let mut wanted = count.min(from.len());
        let mut chosen = Vec::with_capacity(wanted);
        for (at, row) in from.iter().enumerate() {
            if self.0.random_range(0..from.len() - at) < wanted {
                chosen.push(*row);
                wanted -= 1;
            }
        }
        chosen
    }

    /// Each row with the same chance, in the table's order.
    pub(super) fn each<T: Copy>(&mut self, from: &[T], percent: u32) -> Vec<T> {
        from.iter().copied().filter(|_| self.chance(percent)).collect()
    }

    /// Ten bytes for an identity.
    pub(super) fn ten_bytes(&mut self) -> [u8; 10] {
        let mut bytes = [0; 10];
        self.0.fill_bytes(&mut bytes);
        bytes
    }

    /// A number from -1 to 1.
    pub(super) fn swing(&mut self) -> f64 {
        self.0.random_range(-1.0..=1.0)
    }
}

/// Spreads a number over 64 bits (the finisher of SplitMix64), so that neighbours have nothing in common.
fn mixed(number: u64) -> u64 {
    let mut z = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// Forty bits that no other index has under the same seed: every step can be undone, so two
/// indexes below 2^40 never meet.
pub(super) fn forty_bits(random_seed: u64, index: u64) -> u64 {
    const MASK: u64 = (1 << 40) - 1;
    let mut x = (index ^ mixed(random_seed)) & MASK;
    for odd in [0x9e_3779_b97f_u64, 0xbf_5847_6d1d, 0x94_d049_bb13] {
        x ^= x >> 21;
        x = x.wrapping_mul(odd) & MASK;
    }
    x ^ (x >> 19)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn some_rows_are_different_and_in_order() {
        let table: Vec<u32> = (0..20).collect();
        for index in 0..50 {
            let mut dice = Dice::for_listing(7, index);
            let chosen = dice.some(&table, 6);
            assert_eq!(chosen.len(), 6);
            assert!(chosen.is_sorted_by(|a, b| a < b));
            assert_eq!(dice.some(&table, 40), table);
        }
    }

    #[test]
    fn forty_bits_do_not_meet() {
        let made: std::collections::HashSet<u64> = (0..100_000).map(|index| forty_bits(1, index)).collect();
        assert_eq!(made.len(), 100_000);
    }
}

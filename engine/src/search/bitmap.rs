/// A set of documents of one segment: one bit each. Every filter and every count is an AND of these.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bitmap {
    words: Vec<u64>,
}

impl Bitmap {
    /// An empty set over `docs` documents.
    pub fn empty(docs: u32) -> Self {
        Self { words: vec![0; docs.div_ceil(64) as usize] }
    }

    pub fn insert(&mut self, doc: u32) {
        self.words[(doc / 64) as usize] |= 1 << (doc % 64);
    }

    pub fn holds(&self, doc: u32) -> bool {
        self.words[(doc / 64) as usize] & (1 << (doc % 64)) != 0
    }

    pub fn and(&mut self, other: &Self) {
        for (mine, theirs) in self.words.iter_mut().zip(&other.words) {
            *mine &= theirs;
        }
    }

    pub fn or(&mut self, other: &Self) {
        for (mine, theirs) in self.words.iter_mut().zip(&other.words) {
            *mine |= theirs;
        }
    }

    pub fn and_not(&mut self, other: &Self) {
        for (mine, theirs) in self.words.iter_mut().zip(&other.words) {
            *mine &= !theirs;
        }
    }

    pub fn remove(&mut self, doc: u32) {
        self.words[(doc / 64) as usize] &= !(1 << (doc % 64));
    }

    pub fn count(&self) -> u32 {
        self.words.iter().map(|word| word.count_ones()).sum()
    }

    /// The documents in order.
    pub fn iter(&self) -> impl Iterator<Item = u32> + '_ {
        (0u32..).zip(&self.words).flat_map(|(at, word)| {
            let mut left = *word;
            std::iter::from_fn(move || {
                let bit = (left != 0).then(|| left.trailing_zeros())?;
                left &= left - 1;
                Some(at * 64 + bit)
            })
        })
    }

    /// The words that hold any document, with their place: what is left to look at when few match.
    pub fn dense(&self) -> Vec<(u32, u64)> {
        (0u32..).zip(&self.words).filter(|(_, word)| **word != 0).map(|(at, word)| (at, *word)).collect()
    }

    /// How many documents of a set given by [`Bitmap::dense`] are in this one too.
    pub fn count_in(&self, dense: &[(u32, u64)]) -> u32 {
        dense.iter().map(|(at, word)| (self.words[*at as usize] & word).count_ones()).sum()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_bitmap_is_a_set(docs in 1u32..200, a in prop::collection::btree_set(0u32..200, 0..60), b in prop::collection::btree_set(0u32..200, 0..60)) {
            let make = |set: &BTreeSet<u32>| {
                let mut map = Bitmap::empty(docs);
                set.iter().filter(|doc| **doc < docs).for_each(|doc| map.insert(*doc));
                map
            };
            let (mut both, other) = (make(&a), make(&b));
            prop_assert_eq!(other.count_in(&both.dense()) as usize, a.intersection(&b).filter(|d| **d < docs).count());
            both.and(&other);
            prop_assert_eq!(both.iter().collect::<Vec<_>>(), a.intersection(&b).copied().filter(|d| *d < docs).collect::<Vec<_>>());
            let mut only = make(&a);
            only.and_not(&other);
            prop_assert_eq!(only.iter().collect::<Vec<_>>(), a.difference(&b).copied().filter(|d| *d < docs).collect::<Vec<_>>());
            let mut either = make(&a);
            either.or(&other);
            prop_assert_eq!(either.count() as usize, a.union(&b).filter(|d| **d < docs).count());
            prop_assert!(either.iter().all(|doc| either.holds(doc)));
        }
    }
}

//! Words that people and services have in common, and the pieces of invented names and streets.

/// Small numbers as words.
const NUMBERS: &[&str] = &[
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
];

/// A number as a word, as far as twenty.
pub(in crate::seed) fn in_words(number: u32) -> String {
    let word = usize::try_from(number).ok().and_then(|at| NUMBERS.get(at));
    word.map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

/// Words joined as a person says them: "a, b and c".
pub(in crate::seed) fn listed<T: AsRef<str>>(words: &[T]) -> String {
    match words {
        [] => String::new(),
        [only] => only.as_ref().to_owned(),
        [first @ .., last] => {
            let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
            format!("{} and {}", first.join(", "), last.as_ref())
        }
    }
}

/// A text with its first letter in capitals.
pub(in crate::seed) fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// First words of invented services.
pub(in crate::seed) const FIRST_WORDS: &[&str] = &[
    "Teasel",
    "Lapwing",
    "Marigold",
    "Larkspur",
    "Copper Kettle",
    "Tamarind",
    "Foxglove",
    "Juniper",
    "Harebell",
    "Thimble",
    "Lantern",
    "Yarrow",
    "Sorrel",
    "Pepperpot",
    "Cardamom",
    "Nutmeg",
    "Linnet",
    "Goldcrest",
    "Siskin",
    "Quince",
    "Damson",
    "Medlar",
    "Sweetbriar",
    "Catkin",
    "Cobnut",
    "Bilberry",
    "Fennel",
    "Woodruff",
    "Clover Row",
    "Driftwood",
    "Saffron",
    "Wren",
    "Plum Tree",
    "Blue Door",
    "Red Bench",
    "Open Gate",
    "Long Table",
    "Two Rivers",
    "Bobbin",
    "Button Box",
    "Paper Boat",
    "Tin Whistle",
    "Kingfisher",
    "Sandpiper",
    "Curlew",
    "Dandelion",
    "Heron",
    "Apple Loft",
    "Hearthstone",
    "Lamplight",
    "Coracle",
    "Skylark",
    "Patchwork",
    "Rowan",
    "Mulberry",
    "Nettle",
    "Silver Birch",
    "Corner Shop",
    "Half Moon",
    "Morning Star",
    "Tambourine",
    "Cornflower",
    "Snowdrop",
    "Bergamot",
    "Honeycomb",
    "Weaver",
    "Ferryman",
    "Windmill",
    "Hopscotch",
    "Spinning Top",
    "Pear Tree",
    "Greenfinch",
];

/// Names of invented houses and halls.
pub(in crate::seed) const HOUSES: &[&str] = &[
    "Damson House",
    "The Old Laundry",
    "Lantern Hall",
    "Teasel Court",
    "The Tram Shed",
    "Quince Cottage",
    "Bobbin Mill",
    "The Seed Store",
    "Sorrel House",
    "The Reading Room",
    "Lapwing Lodge",
    "The Button Works",
    "Medlar Hall",
    "The Coach Yard",
    "Catkin House",
    "The Corn Room",
    "Saffron Court",
    "The Net Loft",
    "Yarrow Rooms",
    "The Glass House",
    "Cobnut Barn",
    "The Weigh House",
    "Juniper Hall",
    "The Old Bakery",
    "Linnet House",
    "The Print Shop",
    "Curlew Court",
    "The Apple Store",
    "Thimble House",
    "The Music Room",
];

/// First parts of street names that no town has.
pub(in crate::seed) const STREET_STARTS: &[&str] = &[
    "Thimble", "Quill", "Lantern", "Pepper", "Marrow", "Kettle", "Button", "Plum", "Bobbin", "Candle", "Saddle",
    "Feather", "Barley", "Copper", "Ribbon", "Pebble", "Turnip", "Bellows", "Treacle", "Spindle",
];
/// Middle parts of street names.
pub(in crate::seed) const STREET_MIDDLES: &[&str] =
    &["wick", "moor", "combe", "stead", "thwaite", "garth", "dene", "over"];
/// Last words of street names.
pub(in crate::seed) const STREET_ENDS: &[&str] = &["Lane", "Road", "Way", "Close", "Rise", "Row", "Walk", "Yard"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_joined_as_people_say_them() {
        assert_eq!(listed(&["a", "b", "c"]), "a, b and c");
        assert_eq!(listed(&["a"]), "a");
        assert_eq!(in_words(6), "six");
        assert_eq!(in_words(31), "31");
        assert_eq!(capitalised("żółw"), "Żółw");
    }
}

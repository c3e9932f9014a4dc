use tantivy::schema::{FAST, Field, INDEXED, IndexRecordOption, STRING, Schema, TextFieldIndexing, TextOptions};

use super::analyser::CARE_EN;

/// Raised when the same schema is filled in another way, so that an older index is rebuilt.
const FILLING: u32 = 2;

/// What `serves` holds of whoever is there for all of Great Britain.
pub const COUNTRY: &str = "GB";

/// The fields of the index. Nothing is stored in it: cards are read from the database.
#[derive(Clone, Debug)]
pub struct Fields {
    pub schema: Schema,
    /// The listing's identity, to replace and delete by.
    pub id: Field,
    /// The identity as two numbers, to hand back.
    pub id_high: Field,
    pub id_low: Field,
    /// `need=dementia`: every value of every group of filters.
    pub facet: Field,
    /// Outward codes they come to, councils in all of whose areas they do, and [`COUNTRY`].
    pub serves: Field,
    /// The town, folded: a place name that no gazetteer may know.
    pub town: Field,
    /// The whole name as one term.
    pub name_exact: Field,
    /// Beginnings of the name's words; empty for PAs, who are never suggested by name.
    pub name_edge: Field,
    pub name: Field,
    pub summary: Field,
    /// Labels of kinds, needs and support, the register's words, the provider, the town.
    pub keywords: Field,
    pub body: Field,
    /// Millionths of a degree; once for each place, the main one first.
    pub lat: Field,
    pub lon: Field,
    /// Pence an hour on a weekday.
    pub rate: Field,
    /// Seconds since 1970.
    pub updated: Field,
    /// Days since 1970 on which time alone changes what the filters say.
    pub recheck: Field,
    /// Shortest and longest stay in nights.
    pub nights: Field,
    /// Days since the year 1 between which people can come for a break, in pairs.
    pub open: Field,
    /// The same for days on which nobody can come.
    pub closed: Field,
    /// The day of the week on which people arrive, 0 for Monday.
    pub changeover: Field,
    /// Shuffled identity: an order that is the same on every page.
    pub tie: Field,
}

impl Fields {
    pub fn new() -> Self {
        let mut builder = Schema::builder();
        let text = |record| {
            let indexing = TextFieldIndexing::default().set_tokenizer(CARE_EN).set_index_option(record);
            TextOptions::default().set_indexing_options(indexing)
        };
        let words = || text(IndexRecordOption::WithFreqs);
        Self {
            id: builder.add_text_field("id", STRING),
            id_high: builder.add_u64_field("id_high", FAST),
            id_low: builder.add_u64_field("id_low", FAST),
            facet: builder.add_text_field("facet", STRING),
            serves: builder.add_text_field("serves", STRING),
            town: builder.add_text_field("town", STRING),
            name_exact: builder.add_text_field("name_exact", STRING),
            name_edge: builder.add_text_field("name_edge", STRING),
            name: builder.add_text_field("name", words()),
            summary: builder.add_text_field("summary", words()),
            keywords: builder.add_text_field("keywords", words()),
            body: builder.add_text_field("body", words()),
            lat: builder.add_i64_field("lat", FAST),
            lon: builder.add_i64_field("lon", FAST),
            rate: builder.add_u64_field("rate", FAST),
            updated: builder.add_i64_field("updated", FAST),
            recheck: builder.add_i64_field("recheck", FAST),
            nights: builder.add_u64_field("nights", FAST | INDEXED),
            open: builder.add_i64_field("open", FAST),
            closed: builder.add_i64_field("closed", FAST),
            changeover: builder.add_u64_field("changeover", FAST),
            tie: builder.add_u64_field("tie", FAST),
            schema: builder.build(),
        }
    }

    /// Names this schema and its filling: 12 hexadecimal digits. An index under another name is old.
    pub fn version(&self) -> String {
        use sha2::{Digest, Sha256};
        let json = serde_json::to_string(&self.schema).unwrap_or_default();
        let digest = Sha256::digest(format!("{FILLING}{json}{}", tantivy::INDEX_FORMAT_VERSION));
        digest.iter().take(6).map(|byte| format!("{byte:02x}")).collect()
    }
}

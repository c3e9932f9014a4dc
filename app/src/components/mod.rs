//! What pages are made of: GOV.UK's components and the product's own parts.
//!
//! One file per component, named like it. A component takes plain values that are already in the
//! reader's language, and no engine type; it loads nothing and decides nothing. GOV.UK's components
//! carry govuk-frontend's markup to the letter, held by `tests/govuk_fixtures.rs`.
//!
//! To add the next GOV.UK component: read its `template.njk`, write the options we need as typed
//! properties, then list in the test every fixture that shows an option left out, with the reason.

// GOV.UK's components
mod back_link;
mod button;
mod checkboxes;
mod choice;
mod details;
mod error_message;
mod error_summary;
mod field;
mod fieldset;
mod file_upload;
mod hint;
mod inset_text;
mod label;
mod look;
mod pagination;
mod radios;
mod select;
mod skip_link;
mod summary_list;
mod table;
mod tag;
mod task_list;
mod text_area;
mod text_input;
mod warning_text;

pub use back_link::BackLink;
pub use button::{Button, ButtonKind, ButtonLink, ButtonType};
pub use checkboxes::Checkboxes;
pub use choice::Choice;
pub use details::Details;
pub use error_message::ErrorMessage;
pub use error_summary::{ErrorSummary, SummaryItem};
pub use field::FieldError;
pub use fieldset::Fieldset;
pub use file_upload::FileUpload;
pub use hint::Hint;
pub use inset_text::InsetText;
pub use label::Label;
pub use look::{Look, Size};
pub use pagination::{PageItem, Pagination, PaginationLink};
pub use radios::Radios;
pub use select::{Select, SelectItem};
pub use skip_link::SkipLink;
pub use summary_list::{SummaryAction, SummaryList, SummaryRow};
pub use table::{Cell, Table};
pub use tag::{Tag, TagColour};
pub use task_list::{Task, TaskList, TaskStatus};
pub use text_area::TextArea;
pub use text_input::{InputType, InputWidth, TextInput};
pub use warning_text::WarningText;

// the product's own parts
mod availability_grid;
mod check_item;
mod chips;
mod date_input;
mod facet_group;
mod facts;
mod filters;
mod footer;
mod helpline_bar;
mod icon;
mod masthead;
mod not_checked;
mod notice;
mod pager;
mod photo;
mod price_table;
mod result_card;
mod search_form;
mod ticks;

pub use availability_grid::{AvailabilityGrid, DayName, Free, GridRow, GridWords};
pub use check_item::CheckItem;
pub use chips::{Chip, Chips};
pub use date_input::{DateBox, DateInput};
pub use facet_group::{FacetChoice, FacetGroup, Fold};
pub use facts::{KeyFact, KeyFacts};
pub use filters::{Filters, FiltersPlace};
pub use footer::Footer;
pub use helpline_bar::{HelplineBar, HelplineLine};
pub use icon::{Icon, Sprite, Symbol, SymbolTile};
pub use masthead::{Masthead, NavLink};
pub use not_checked::NotChecked;
pub use notice::{Notice, NoticeLook};
pub use pager::Pager;
pub use photo::Photo;
pub use price_table::PriceTable;
pub use result_card::{Answer, CardContent, Fact, FactLook, Meet, Passage, ResultCard};
pub use search_form::{AskedSearch, HeroSearch, Kept, QUESTION_HINT_ID, QUESTION_ID, SearchWords};
pub use ticks::Ticks;

use std::borrow::Cow;

/// A class attribute: the component's own class and whatever its caller adds. Borrowed, and so
/// free, when nothing is added.
fn classes(own: &'static str, added: &[&str]) -> Cow<'static, str> {
    if added.iter().all(|class| class.is_empty()) {
        return Cow::Borrowed(own);
    }
    let mut all = own.to_owned();
    for class in added.iter().filter(|class| !class.is_empty()) {
        all.push(' ');
        all.push_str(class);
    }
    Cow::Owned(all)
}

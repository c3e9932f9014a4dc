//! A listing: a small row that rarely changes, and versions that hold a typed document.

mod calendar;
mod content;
mod place;
mod registration;
mod respite;
mod standing;
mod upgrade;

pub use calendar::{AskedStay, Calendar, DateRange};
pub use content::{
    AboutPa, AboutService, Availability, Contact, Content, Family, GroupSize, Photo, Price, Space, Spoken,
};
pub use place::{CouncilArea, CouncilCode, NotACouncilCode, OtherPlace, Place};
pub use registration::{Grade, Register, Registration};
pub use respite::Respite;
pub use standing::{Hold, ListingState, VersionState, public_state};
pub use upgrade::{FORMAT, NotReadable, read};

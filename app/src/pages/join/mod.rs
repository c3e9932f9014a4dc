//! Joining the register: the doors, the list of what is asked, a page for each question, and what was
//! answered. The same pages serve a listing that a browser began and one that an account answers for.

mod appeal;
mod base;
mod begun;
mod check;
mod claim;
mod closing;
mod delete;
mod doors;
mod fields;
mod keep;
mod one_press;
mod own;
mod people;
mod photo;
mod question;
mod reference;
mod renew;
mod tasks;

pub use appeal::ListingAppeal;
pub use check::CheckAnswers;
pub use claim::ClaimListing;
pub use closing::ListingClosing;
pub use delete::DeleteListing;
pub use doors::{Join, JoinDoor};
pub(super) use fields::shown;
pub use keep::KeepForLater;
pub use one_press::ListingLink;
pub use own::{OwnListingPage, OwnListings, Preview};
pub use people::ListingPeople;
pub use photo::ListingPhoto;
pub use question::Question;
pub(super) use question::answer_rows;
pub use reference::Reference;
pub use renew::RenewCheck;
pub(super) use renew::renewal_rows;

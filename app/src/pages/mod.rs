//! One file per page. A page loads what it shows in one go ([`frame::loaded`]) and hands it to a
//! plain function from values to view, which the tests call too.
//!
//! A page that is not for everybody asks the engine for the handle it needs and lets [`refused`] answer
//! where there is none. Pages only read: what a form changes is changed by the server's handler on the
//! same address, which shows the page again ([`crate::form::FormState`]) or leads on.
//!
//! To add a page: its file here, its address in [`crate::paths`], its line in [`crate::app`].

mod account;
mod browser;
mod concern;
mod feedback;
mod filters;
mod frame;
mod home;
mod join;
mod listing;
mod moment;
mod officer;
mod plain;
mod post_form;
mod problem;
mod prose;
mod refused;
mod roles;
mod search;
mod sign_in;
mod suggest_change;
pub(crate) mod suggestions;
#[cfg(test)]
mod tests;

pub use account::Account;
pub use account::app::AccountApp;
pub use account::delete::AccountDelete;
pub use account::email::AccountEmail;
pub use account::email_link::AccountEmailLink;
pub use account::export::AccountExportPage;
pub use account::invitations::AccountInvitations;
pub use account::recovery_codes::AccountRecoveryCodes;
pub use account::sessions::AccountSessions;
pub use concern::{Concern, ConcernSent};
pub use feedback::Feedback;
pub use filters::Filters;
pub use home::Home;
pub use join::{
    CheckAnswers, ClaimListing, DeleteListing, Join, JoinDoor, KeepForLater, ListingAppeal, ListingClosing,
    ListingLink, ListingPeople, ListingPhoto, OwnListingPage, OwnListings, Preview, Question, Reference, RenewCheck,
};
pub use listing::Listing;
pub use officer::Officer;
pub use officer::audit::OfficerAudit;
pub use officer::banner::OfficerBanner;
pub use officer::check::OfficerCheck;
pub use officer::checks::OfficerChecks;
pub use officer::concerns::{OfficerConcern, OfficerConcerns, OfficerReport, OfficerReports};
pub use officer::council::OfficerCouncil;
pub use officer::councils::OfficerCouncils;
pub use officer::do_not_list::OfficerDoNotList;
pub use officer::feedback::OfficerFeedback;
pub use officer::hold::OfficerHold;
pub use officer::holidays::OfficerHolidays;
pub use officer::invite::OfficerInvite;
pub use officer::listing::OfficerListing;
pub use officer::mail::OfficerMail;
pub use officer::offer::OfficerOffer;
pub use officer::people::OfficerPeople;
pub use officer::person::OfficerPerson;
pub use officer::queue::OfficerQueue;
pub use officer::retention::OfficerRetention;
pub use officer::suggestion::OfficerSuggestion;
pub use plain::{About, Help, HelpTopic, Topic};
pub use problem::{NotFound, Problem, ProblemPage};
pub use refused::refused;
pub use search::Search;
pub use sign_in::SignIn;
pub use sign_in::code::SignInCode;
pub use sign_in::link::SignInLink;
pub use sign_in::second_factor::SecondFactorPage;
pub use sign_in::sign_out::SignOut;
pub use suggest_change::SuggestChange;

//! Every page by its address. Loads nothing and expects nothing: it is also run once at start, with
//! a made-up request, to find out which addresses there are.

use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::{SsrMode, path};

use crate::pages::{
    About, Account, AccountApp, AccountDelete, AccountEmail, AccountEmailLink, AccountExportPage, AccountInvitations,
    AccountRecoveryCodes, AccountSessions, CheckAnswers, ClaimListing, Concern, ConcernSent, DeleteListing, Feedback,
    Filters, Help, HelpTopic, Home, Join, JoinDoor, KeepForLater, Listing, ListingAppeal, ListingClosing, ListingLink,
    ListingPeople, ListingPhoto, NotFound, Officer, OfficerAudit, OfficerBanner, OfficerCheck, OfficerChecks,
    OfficerConcern, OfficerConcerns, OfficerCouncil, OfficerCouncils, OfficerDoNotList, OfficerFeedback, OfficerHold,
    OfficerHolidays, OfficerInvite, OfficerListing, OfficerMail, OfficerOffer, OfficerPeople, OfficerPerson,
    OfficerQueue, OfficerReport, OfficerReports, OfficerRetention, OfficerSuggestion, OwnListingPage, OwnListings,
    Preview, Problem, ProblemPage, Question, Reference, RenewCheck, Search, SecondFactorPage, SignIn, SignInCode,
    SignInLink, SignOut, SuggestChange, Topic,
};

/// The routes. Where the server put a [`Problem`] into the context, its page stands in place of them.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    match use_context::<Problem>() {
        Some(problem) => view! { <ProblemPage problem/> }.into_any(),
        None => view! { <Routes/> }.into_any(),
    }
}

#[component]
fn Routes() -> impl IntoView {
    view! {
        <Router>
            <FlatRoutes fallback=NotFound>
                <Route path=path!("/") view=Home ssr=SsrMode::Async/>
                <Route path=path!("/search") view=Search ssr=SsrMode::Async/>
                <Route path=path!("/search/filters") view=Filters ssr=SsrMode::Async/>
                <Route path=path!("/listings/:listing") view=Listing ssr=SsrMode::Async/>
                <Route path=path!("/listings/:listing/claim") view=ClaimListing ssr=SsrMode::Async/>
                <Route path=path!("/listings/:listing/suggest") view=SuggestChange ssr=SsrMode::Async/>
                <Route path=path!("/help") view=Help ssr=SsrMode::Async/>
                // Before the next one, which would take "feedback" for a topic.
                <Route path=path!("/help/feedback") view=Feedback ssr=SsrMode::Async/>
                <Route path=path!("/help/:topic") view=HelpTopic ssr=SsrMode::Async/>
                <Route path=path!("/accessibility") view=|| view! { <About topic=Topic::Accessibility/> } ssr=SsrMode::Async/>
                <Route path=path!("/privacy") view=|| view! { <About topic=Topic::Privacy/> } ssr=SsrMode::Async/>
                <Route path=path!("/terms") view=|| view! { <About topic=Topic::Terms/> } ssr=SsrMode::Async/>
                <Route path=path!("/credits") view=|| view! { <About topic=Topic::Credits/> } ssr=SsrMode::Async/>
                <Route path=path!("/concern") view=Concern ssr=SsrMode::Async/>
                <Route path=path!("/concern/sent/:reference") view=ConcernSent ssr=SsrMode::Async/>
                <Route path=path!("/sign-in") view=SignIn ssr=SsrMode::Async/>
                <Route path=path!("/sign-in/code") view=SignInCode ssr=SsrMode::Async/>
                <Route path=path!("/sign-in/link/:token") view=SignInLink ssr=SsrMode::Async/>
                <Route path=path!("/sign-in/second-factor") view=SecondFactorPage ssr=SsrMode::Async/>
                <Route path=path!("/sign-out") view=SignOut ssr=SsrMode::Async/>
                <Route path=path!("/account") view=Account ssr=SsrMode::Async/>
                <Route path=path!("/account/email") view=AccountEmail ssr=SsrMode::Async/>
                <Route path=path!("/account/email/:token") view=AccountEmailLink ssr=SsrMode::Async/>
                <Route path=path!("/account/app") view=AccountApp ssr=SsrMode::Async/>
                <Route path=path!("/account/recovery-codes") view=AccountRecoveryCodes ssr=SsrMode::Async/>
                <Route path=path!("/account/invitations") view=AccountInvitations ssr=SsrMode::Async/>
                <Route path=path!("/account/sessions") view=AccountSessions ssr=SsrMode::Async/>
                <Route path=path!("/account/listings") view=OwnListings ssr=SsrMode::Async/>
                <Route path=path!("/account/listings/:reference") view=OwnListingPage ssr=SsrMode::Async/>
                // Before the questions, which would take these for pages of theirs.
                <Route path=path!("/account/listings/:reference/check") view=CheckAnswers ssr=SsrMode::Async/>
                <Route path=path!("/account/listings/:reference/preview") view=Preview ssr=SsrMode::Async/>
                <Route path=path!("/account/listings/:reference/photo") view=ListingPhoto ssr=SsrMode::Async/>
                <Route path=path!("/account/listings/:reference/appeal") view=ListingAppeal ssr=SsrMode::Async/>
                <Route path=path!("/account/listings/:reference/delete") view=DeleteListing ssr=SsrMode::Async/>
                <Route path=path!("/account/listings/:reference/owners") view=ListingPeople ssr=SsrMode::Async/>
                <Route path=path!("/account/listings/:reference/closing") view=ListingClosing ssr=SsrMode::Async/>
                <Route path=path!("/account/listings/:reference/renew/:what") view=RenewCheck ssr=SsrMode::Async/>
                <Route path=path!("/account/listings/:reference/:page") view=Question ssr=SsrMode::Async/>
                <Route path=path!("/listing-link/:token") view=ListingLink ssr=SsrMode::Async/>
                <Route path=path!("/reference/:token") view=Reference ssr=SsrMode::Async/>
                <Route path=path!("/join") view=Join ssr=SsrMode::Async/>
                <Route path=path!("/join/:door") view=JoinDoor ssr=SsrMode::Async/>
                <Route path=path!("/join/:door/check") view=CheckAnswers ssr=SsrMode::Async/>
                <Route path=path!("/join/:door/preview") view=Preview ssr=SsrMode::Async/>
                <Route path=path!("/join/:door/photo") view=ListingPhoto ssr=SsrMode::Async/>
                <Route path=path!("/join/:door/delete") view=DeleteListing ssr=SsrMode::Async/>
                <Route path=path!("/join/:door/save") view=KeepForLater ssr=SsrMode::Async/>
                <Route path=path!("/join/:door/:page") view=Question ssr=SsrMode::Async/>
                <Route path=path!("/account/export") view=AccountExportPage ssr=SsrMode::Async/>
                <Route path=path!("/account/delete") view=AccountDelete ssr=SsrMode::Async/>
                <Route path=path!("/officer") view=Officer ssr=SsrMode::Async/>
                <Route path=path!("/officer/mail") view=OfficerMail ssr=SsrMode::Async/>
                <Route path=path!("/officer/queue") view=OfficerQueue ssr=SsrMode::Async/>
                <Route path=path!("/officer/listings/:reference") view=OfficerListing ssr=SsrMode::Async/>
                <Route path=path!("/officer/listings/:reference/checks") view=OfficerChecks ssr=SsrMode::Async/>
                <Route path=path!("/officer/listings/:reference/checks/:what") view=OfficerCheck ssr=SsrMode::Async/>
                <Route path=path!("/officer/people") view=OfficerPeople ssr=SsrMode::Async/>
                // Before the next one, which would take "invite" for a person.
                <Route path=path!("/officer/people/invite") view=OfficerInvite ssr=SsrMode::Async/>
                <Route path=path!("/officer/people/invitations/:offer") view=OfficerOffer ssr=SsrMode::Async/>
                <Route path=path!("/officer/people/:account") view=OfficerPerson ssr=SsrMode::Async/>
                <Route path=path!("/officer/audit") view=OfficerAudit ssr=SsrMode::Async/>
                <Route path=path!("/officer/councils") view=OfficerCouncils ssr=SsrMode::Async/>
                <Route path=path!("/officer/councils/:code") view=OfficerCouncil ssr=SsrMode::Async/>
                <Route path=path!("/officer/bank-holidays") view=OfficerHolidays ssr=SsrMode::Async/>
                <Route path=path!("/officer/banner") view=OfficerBanner ssr=SsrMode::Async/>
                <Route path=path!("/officer/feedback") view=OfficerFeedback ssr=SsrMode::Async/>
                <Route path=path!("/officer/retention") view=OfficerRetention ssr=SsrMode::Async/>
                <Route path=path!("/officer/suggestions/:suggestion") view=OfficerSuggestion ssr=SsrMode::Async/>
                <Route path=path!("/officer/reports") view=OfficerReports ssr=SsrMode::Async/>
                <Route path=path!("/officer/reports/:concern") view=OfficerReport ssr=SsrMode::Async/>
                <Route path=path!("/officer/concerns") view=OfficerConcerns ssr=SsrMode::Async/>
                <Route path=path!("/officer/concerns/:concern") view=OfficerConcern ssr=SsrMode::Async/>
                <Route path=path!("/officer/do-not-list") view=OfficerDoNotList ssr=SsrMode::Async/>
                <Route path=path!("/officer/listings/:reference/hold") view=OfficerHold ssr=SsrMode::Async/>
            </FlatRoutes>
        </Router>
    }
}

//! Every route of the site, in one list. What stands here is served, and what is served stands here:
//! the router is built from it, and so is the test that asks who may do what.
//!
//! To add a route: a line in [`list`]. To add a page: the app's own route table does it.

use app::app::App;
use app::paths;
use app::shell::shell;
use axum::Router;
use axum::handler::Handler;
use axum::http::Method;
use axum::routing::MethodRouter;
use leptos_axum::{AxumRouteListing, LeptosRoutes, generate_route_list_with_exclusions_and_ssg_and_context};

use crate::http::{
    account, assets, closing, concern, desk, feed, health, join, join_leave, officer, photo, render, sign_in,
    staff_tools, tell_us, trace,
};
use crate::state::AppState;

/// One route, as tests and checks see it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RouteEntry {
    /// The path's pattern: `/account/email/{token}`.
    pub path: String,
    /// What is done there. A `GET` answers `HEAD` too.
    pub method: String,
    /// What it is called in the log: `http.account_email.post`.
    pub name: String,
}

impl RouteEntry {
    fn new(method: &Method, path: &str) -> Self {
        Self { path: path.to_owned(), method: method.to_string(), name: trace::span_name(path, method) }
    }
}

/// One route with what answers it.
struct Route {
    method: Method,
    path: &'static str,
    answers: MethodRouter<AppState>,
}

fn get<H: Handler<T, AppState>, T: 'static>(path: &'static str, handler: H) -> Route {
    Route { method: Method::GET, path, answers: axum::routing::get(handler) }
}

fn post<H: Handler<T, AppState>, T: 'static>(path: &'static str, handler: H) -> Route {
    Route { method: Method::POST, path, answers: axum::routing::post(handler) }
}

/// Every route but the pages and what islands ask.
fn list() -> Vec<Route> {
    vec![
        // What machines fetch.
        get("/healthz", health::healthz),
        get("/readyz", health::readyz),
        get("/robots.txt", feed::robots),
        get("/sitemap.xml", feed::sitemap),
        get("/sitemap/{file}", feed::sitemap_part),
        // What pages load.
        get("/pkg/{version}/{*file}", assets::file),
        get("/favicon.svg", assets::favicon),
        get(paths::PHOTO, photo::file),
        // Signing in and out.
        post(paths::SIGN_IN, sign_in::ask),
        post(paths::SIGN_IN_CODE, sign_in::code),
        post(paths::SIGN_IN_LINK, sign_in::link),
        post(paths::SECOND_FACTOR, sign_in::second_factor),
        post(paths::SIGN_OUT, sign_in::sign_out),
        // One's own account.
        post(paths::ACCOUNT_EMAIL, account::change_email),
        post(paths::ACCOUNT_EMAIL_LINK, account::confirm_email),
        post(paths::ACCOUNT_KEEP_EMAIL, account::keep_email),
        post(paths::ACCOUNT_APP, account::change_app),
        post(paths::ACCOUNT_RECOVERY_CODES, account::new_recovery_codes),
        post(paths::ACCOUNT_INVITATIONS, account::answer_invitation),
        post(paths::ACCOUNT_SESSIONS, account::end_session),
        post(paths::ACCOUNT_DELETE, account::delete),
        post(paths::ACCOUNT_KEEP, account::keep),
        get(paths::ACCOUNT_EXPORT_JSON, account::export),
        // Joining, and one's own listings.
        post(paths::JOIN_DOOR, join::begin),
        post(paths::JOIN_SAVE, join::keep),
        post(paths::JOIN_PHOTO, photo::send),
        post(paths::JOIN_DELETE, join_leave::delete),
        post(paths::JOIN_PAGE, join::answer),
        post(paths::OWN_PHOTO, photo::send_own),
        post(paths::OWN_CHECK, join::send_own),
        post(paths::OWN_OWNERS, join::change_owners),
        post(paths::OWN_CLOSING, closing::set),
        post(paths::OWN_RENEW, join::renew_own),
        post(paths::OWN_APPEAL, join::appeal),
        post(paths::OWN_DELETE, join_leave::delete_own),
        post(paths::OWN_LISTING_PAGE, join::answer_own),
        post(paths::CLAIM, join::claim),
        post(paths::LISTING_LINK, join::one_press),
        post(paths::REFERENCE, join::give_reference),
        // What anybody tells the staff.
        post(paths::FEEDBACK, tell_us::feedback),
        post(paths::SUGGEST, tell_us::suggest),
        // Worries, and listings that are hidden.
        post(paths::CONCERN, concern::concern),
        post(paths::OFFICER_REPORT, concern::report),
        post(paths::OFFICER_CONCERN, concern::restricted),
        post(paths::LISTING_SUSPEND, concern::suspend),
        post(paths::LISTING_RESTORE, concern::restore),
        post(paths::LISTING_REMOVE, concern::remove),
        post(paths::LISTING_CONVICTION, concern::conviction),
        post(paths::DO_NOT_LIST, concern::end_do_not_list),
        // The council's staff.
        post(paths::OFFICER_MAIL, officer::send_again),
        post(paths::OFFICER_QUEUE, desk::take),
        post(paths::OFFICER_LISTING, desk::decide),
        post(paths::OFFICER_CHECKS, desk::change_checks),
        post(paths::OFFICER_CHECK, desk::record_check),
        post(paths::OFFICER_INVITE, officer::invite),
        post(paths::OFFICER_OFFER, officer::change_offer),
        post(paths::OFFICER_PERSON, officer::change_person),
        get(paths::OFFICER_AUDIT_LINES, officer::export_audit),
        get(paths::OFFICER_AUDIT_TABLE, staff_tools::export_audit),
        get(paths::OFFICER_PEOPLE_TABLE, staff_tools::export_people),
        get(paths::OFFICER_QUEUE_TABLE, staff_tools::export_queue),
        post(paths::OFFICER_COUNCILS, staff_tools::add_council),
        post(paths::OFFICER_COUNCIL, staff_tools::set_council),
        post(paths::OFFICER_HOLIDAYS, staff_tools::change_holidays),
        post(paths::OFFICER_BANNER, staff_tools::change_banner),
        post(paths::OFFICER_FEEDBACK, staff_tools::feedback_done),
        post(paths::OFFICER_SUGGESTION, staff_tools::close_suggestion),
    ]
}

/// The app's own pages.
fn pages(state: &AppState) -> Vec<AxumRouteListing> {
    generate_route_list_with_exclusions_and_ssg_and_context(App, None, render::context(state)).0
}

/// The router of every route, without the layers around it.
pub(super) fn router(state: &AppState) -> Router<AppState> {
    let own = list().into_iter().fold(Router::new(), |router, route| router.route(route.path, route.answers));
    let options = state.leptos.clone();
    own.leptos_routes_with_context(state, pages(state), render::context(state), move || shell(options.clone()))
}

/// Every route there is: ours, the app's pages, and what its islands ask.
#[must_use]
pub fn all(state: &AppState) -> Vec<RouteEntry> {
    let own = list().into_iter().map(|route| RouteEntry::new(&route.method, route.path));
    let asked = leptos::server_fn::axum::server_fn_paths().map(|(path, method)| RouteEntry::new(&method, path));
    let mut all: Vec<RouteEntry> = own.chain(asked).collect();
    // A page is never posted to: what is, is in the list above.
    all.extend(pages(state).iter().map(|page| RouteEntry::new(&Method::GET, page.path())));
    all.sort();
    all.dedup();
    all
}

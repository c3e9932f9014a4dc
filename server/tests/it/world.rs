//! One world for all tests that only read: made once, asked through the router.

use std::path::Path;
use std::sync::LazyLock;

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode, header};
use engine::import::Request as Import;
use engine::import::read::Format;
use engine::{Clock, Engine};
use http_body_util::BodyExt;
use scraper::{ElementRef, Html, Selector};
use server::config::Config;
use server::http::router;
use server::state::AppState;
use tempfile::TempDir;
use tokio::runtime::Runtime;
use tower::ServiceExt;

use crate::register::{self, SERVICES};

/// The day of the world, a Sunday.
pub const NOW: &str = "2026-11-22T12:00:00Z";

pub static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| Runtime::new().unwrap());
static WORLD: LazyLock<World> = LazyLock::new(|| RUNTIME.block_on(World::new()));

/// A register with invented services, one of them withdrawn, and the demonstration's people.
pub struct World {
    folder: TempDir,
    engine: Engine,
    clock: Clock,
}

/// The world that every reading test shares.
pub fn world() -> &'static World {
    &WORLD
}

/// The site of the shared world, with the settings of a test.
pub fn site() -> Site {
    world().site(&[])
}

impl World {
    async fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let config = config(folder.path(), &[]).engine();
        let clock = Clock::fixed(NOW.parse().unwrap(), 7);
        engine::upkeep::migrate(&config, &clock).await.unwrap();
        engine::upkeep::seed(&config, &clock, Some(60), 1).await.unwrap();
        let engine = Engine::open(config, clock.clone()).await.unwrap();
        let world = Self { folder, engine, clock };
        world.import(SERVICES.len(), false).await;
        world.import(SERVICES.len() - 1, true).await;
        world.engine.catch_up().await.unwrap();
        world
    }

    /// Imports the first services of the register.
    async fn import(&self, count: usize, complete: bool) {
        let file = self.folder.path().join("register.csv");
        std::fs::write(&file, register::csv(&SERVICES[..count])).unwrap();
        let request =
            Import { format: Format::CareInspectorate, file, dry_run: false, source: None, complete, force: false };
        let config = config(self.folder.path(), &[]).engine();
        engine::import::run(&config, &self.clock, &request, |_| {}).await.unwrap();
    }

    /// The site with these variables set.
    pub fn site(&self, variables: &[(&str, &str)]) -> Site {
        Site::of(&self.engine, self.folder.path(), variables)
    }

    /// The folder of the database and the index.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }
}

/// The settings of a test.
pub fn config(folder: &Path, variables: &[(&str, &str)]) -> Config {
    let folder = [("MARKETPLACE_DATA_DIR", folder.to_str().unwrap()), ("MARKETPLACE_BASE_URL", "http://site.test")];
    let all = folder.iter().chain(variables).map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    Config::read(all).unwrap()
}

/// A running site.
#[derive(Clone)]
pub struct Site {
    router: Router,
}

impl Site {
    /// The site of an engine with these variables set.
    pub fn of(engine: &Engine, folder: &Path, variables: &[(&str, &str)]) -> Self {
        let state = AppState::new(&config(folder, variables), engine.clone());
        // The router is made inside the runtime, like in the program.
        let router = RUNTIME.block_on(async { router::build(&state).unwrap() });
        Self { router }
    }

    /// Asks for a page the way a browser does.
    pub fn get(&self, path: &str) -> Answer {
        self.send(Request::get(path).header(header::ACCEPT, "text/html").body(Body::empty()).unwrap())
    }

    /// Sends any request.
    pub fn send(&self, request: Request<Body>) -> Answer {
        let router = self.router.clone();
        RUNTIME.block_on(async {
            let (head, body) = router.oneshot(request).await.unwrap().into_parts();
            let body = body.collect().await.unwrap().to_bytes().to_vec();
            Answer { status: head.status, headers: head.headers, body }
        })
    }

    /// The canonical path of a service, found by searching for its name.
    pub fn path_of(&self, name: &str) -> String {
        let page = self.get(&format!("/search?q={}", name.replace(' ', "+")));
        let links = page.select("[data-results] > li h3 a, [data-results] > li h2 a");
        let link = links.iter().find(|link| link.text.contains(name)).unwrap_or_else(|| panic!("{name} is not found"));
        link.attribute("href").unwrap().to_owned()
    }
}

/// What came back.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

/// An element of a page.
pub struct Found {
    pub text: String,
    attributes: Vec<(String, String)>,
}

impl Found {
    fn of(element: ElementRef<'_>) -> Self {
        let text = element.text().collect::<String>();
        let attributes = element.value().attrs().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        Self { text: text.split_whitespace().collect::<Vec<_>>().join(" "), attributes }
    }

    /// An attribute's value.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }
}

impl Answer {
    /// The body as text.
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }

    /// A header's value; empty where it is missing.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// Every element that a selector finds, in order.
    pub fn select(&self, selector: &str) -> Vec<Found> {
        let page = Html::parse_document(self.text());
        page.select(&Selector::parse(selector).unwrap()).map(Found::of).collect()
    }

    /// The one element that a selector finds.
    pub fn one(&self, selector: &str) -> Found {
        let mut all = self.select(selector);
        assert_eq!(all.len(), 1, "{selector} in {}", self.text());
        all.remove(0)
    }

    /// An attribute of the one element that a selector finds.
    pub fn attribute(&self, selector: &str, name: &str) -> String {
        self.one(selector).attribute(name).unwrap_or_else(|| panic!("{selector} has no {name}")).to_owned()
    }

    /// What the box of this name holds, as it is: a line, or the text of several.
    pub fn value_of(&self, name: &str) -> String {
        let page = Html::parse_document(self.text());
        let selector = Selector::parse(&format!("input[name=\"{name}\"], textarea[name=\"{name}\"]")).unwrap();
        let field = page.select(&selector).next().unwrap_or_else(|| panic!("no box {name}"));
        match field.value().name() {
            "textarea" => field.text().collect(),
            _ => field.value().attr("value").unwrap_or_default().to_owned(),
        }
    }

    /// Everything a form would send, but for what counts its saves.
    pub fn sent_by_form(&self) -> Vec<(String, String)> {
        let fields = self.select("main input[checked], main input:not([type=checkbox]):not([type=radio]), main textarea, main option[selected]");
        let pair = |field: &Found| {
            let value = field.attribute("value").map_or_else(|| field.text.clone(), str::to_owned);
            (field.attribute("name").unwrap_or_default().to_owned(), value)
        };
        fields.iter().map(pair).filter(|(name, _)| name != "revision").collect()
    }

    /// The codes of the notices on the page.
    pub fn notices(&self) -> Vec<String> {
        self.select("[data-notice]").iter().filter_map(|n| n.attribute("data-notice").map(str::to_owned)).collect()
    }
}

//! What handlers are given.

use std::sync::Arc;

use app::context::Site;
use axum::extract::FromRef;
use engine::Engine;
use leptos::config::{Env, LeptosOptions};

use crate::config::{BaseUrl, Config};
use crate::http::assets::Assets;
use crate::http::client_ip::TrustedProxies;
use crate::http::language::SecureCookies;
use crate::http::limits::Limits;
use crate::http::session::Cookies;

/// Everything a handler may need; cheap to clone.
#[derive(Clone)]
pub struct AppState {
    /// The register.
    pub engine: Engine,
    /// The site as its pages know it.
    pub site: Arc<Site>,
    /// The public address.
    pub base_url: BaseUrl,
    /// What Leptos needs to name the islands' files.
    pub leptos: LeptosOptions,
    /// The files that pages load.
    pub assets: Assets,
    /// Who has asked how much.
    pub limits: Limits,
    /// Whose forwarding headers are believed.
    pub trusted_proxies: TrustedProxies,
    /// Whether cookies travel encrypted only.
    pub secure_cookies: SecureCookies,
    /// The cookies of sessions.
    pub cookies: Cookies,
}

/// The name of the wasm and the script in `target/site`, as `script/build` writes it.
const OUTPUT_NAME: &str = "marketplace";

impl AppState {
    /// The state of a server with these settings.
    #[must_use]
    pub fn new(config: &Config, engine: Engine) -> Self {
        let assets = Assets::embedded();
        Self {
            engine,
            site: Arc::new(Site {
                name: config.site_name.clone(),
                base_url: config.base_url.as_str().to_owned(),
                pkg: format!("/{}", assets.folder()),
            }),
            leptos: leptos_options(config, assets),
            assets,
            limits: Limits::new(config.rate_limits),
            trusted_proxies: config.trusted_proxies.clone(),
            secure_cookies: SecureCookies(config.base_url.is_https()),
            cookies: Cookies::new(config.base_url.has_secure_cookies()),
            base_url: config.base_url.clone(),
        }
    }
}

/// Leptos's own settings, from ours: it must not look at files or variables of its own at run time.
fn leptos_options(config: &Config, assets: Assets) -> LeptosOptions {
    LeptosOptions::builder()
        .output_name(OUTPUT_NAME)
        .site_pkg_dir(assets.folder())
        .site_addr(config.listen)
        .env(Env::PROD)
        .hash_files(false)
        .build()
}

macro_rules! part {
    ($field:ident: $type:ty) => {
        impl FromRef<AppState> for $type {
            fn from_ref(state: &AppState) -> Self {
                state.$field.clone()
            }
        }
    };
}

// What a handler may ask for alone; Leptos asks for its options.
part!(engine: Engine);
part!(base_url: BaseUrl);
part!(leptos: LeptosOptions);
part!(assets: Assets);

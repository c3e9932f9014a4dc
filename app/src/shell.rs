//! The document around every page.

use leptos::nonce::use_nonce;
use leptos::prelude::*;
use leptos_meta::MetaTags;

use crate::app::App;
use crate::context;

/// Tells style sheets and GOV.UK's components before the first paint that scripts run here. Only
/// browsers that know modules: the others get the page without.
const JS_ENABLED: &str =
    "document.body.className+=' js-enabled'+('noModule' in HTMLScriptElement.prototype?' govuk-frontend-supported':'')";

/// The page from `<!DOCTYPE html>` on. Title, canonical link and the like come from the page itself.
pub fn shell(options: LeptosOptions) -> impl IntoView {
    let (words, site) = (context::words(), context::site());
    let (locale, pkg) = (words.locale(), site.pkg.clone());
    let font = format!("{pkg}/fonts/atkinson-hyperlegible-next-latin-400-normal.woff2");
    view! {
        <!DOCTYPE html>
        <html class="govuk-template" lang=locale.lang() dir=locale.dir().code()>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover"/>
                <meta name="theme-color" content="#faf7f1" media="(prefers-color-scheme: light)"/>
                <meta name="theme-color" content="#12191d" media="(prefers-color-scheme: dark)"/>
                <link rel="icon" href="/favicon.svg" type="image/svg+xml"/>
                <link rel="preload" href=font r#as="font" r#type="font/woff2" crossorigin="anonymous"/>
                <link rel="stylesheet" href=format!("{pkg}/marketplace.css")/>
                <script type="module" src=format!("{pkg}/govuk.js") nonce=use_nonce()></script>
                <HydrationScripts options islands=true/>
                <MetaTags/>
            </head>
            <body class="govuk-template__body">
                <script nonce=use_nonce()>{JS_ENABLED}</script>
                <App/>
            </body>
        </html>
    }
}

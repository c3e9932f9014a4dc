//! Wakes the islands in the browser.

// The linker keeps only what somebody uses, and nobody here calls the islands by name.
use app as _;

/// Called once by the page's script when the browser has a moment.
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    leptos::mount::hydrate_islands();
}

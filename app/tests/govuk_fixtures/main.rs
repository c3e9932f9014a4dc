//! Our components against govuk-frontend's own fixtures: the same options must give the same
//! document. What a component does not offer stands in `not_offered`, with its reason.
#![cfg(feature = "ssr")]

mod build;
mod dom;
mod not_offered;
mod options;

use std::path::PathBuf;

use leptos::prelude::Owner;
use serde_json::Value;

use build::COMPONENTS;
use not_offered::NOT_OFFERED;
use options::Options;

/// Where npm puts govuk-frontend's components; `None`, said aloud, when it was not installed. In CI
/// it must be.
fn components_folder() -> Option<PathBuf> {
    let path = "../end2end/node_modules/govuk-frontend/dist/govuk/components";
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path);
    if folder.is_dir() {
        return Some(folder);
    }
    assert!(std::env::var_os("CI").is_none(), "govuk-frontend is not installed: run `npm ci` in end2end");
    println!("skipped: govuk-frontend is not installed; run `npm ci` in end2end");
    None
}

fn fixtures(folder: &std::path::Path, component: &str) -> Vec<Value> {
    let file = folder.join(component).join("fixtures.json");
    let text = std::fs::read_to_string(&file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
    let mut file: Value = serde_json::from_str(&text).expect("fixtures.json is JSON");
    serde_json::from_value(file["fixtures"].take()).expect("a list of fixtures")
}

/// What is wrong with one fixture; `None` when all is well.
fn fault(component: &str, fixture: &Value, build: fn(&Options) -> Option<String>) -> Option<String> {
    let name = fixture["name"].as_str().expect("a fixture has a name");
    let excused = NOT_OFFERED.iter().any(|(c, n, _)| *c == component && *n == name);
    let options = Options::new(fixture["options"].clone());
    let ours = Owner::new().with(|| build(&options));
    let unused = options.unused();
    let theirs = dom::canonical(fixture["html"].as_str().expect("a fixture has HTML"));
    let verdict = match ours {
        None => Err("not built".to_owned()),
        Some(_) if !unused.is_empty() => Err(format!("options not offered: {unused:?}")),
        Some(ours) => {
            let ours = dom::canonical(&ours);
            if ours == theirs { Ok(()) } else { Err(format!("differs\n--- govuk\n{theirs}\n--- ours\n{ours}")) }
        }
    };
    match (verdict, excused) {
        (Ok(()), false) | (Err(_), true) => None,
        (Ok(()), true) => Some(format!("{component} / {name}: is offered, take it off the list")),
        (Err(why), false) => Some(format!("{component} / {name}: {why}")),
    }
}

#[test]
fn every_fixture_is_built_or_excused() {
    let Some(folder) = components_folder() else { return };
    let mut faults = Vec::new();
    let mut seen = Vec::new();
    for (component, build) in COMPONENTS {
        for fixture in fixtures(&folder, component) {
            seen.push((*component, fixture["name"].as_str().expect("a name").to_owned()));
            faults.extend(fault(component, &fixture, *build));
        }
    }
    for (component, name, reason) in NOT_OFFERED {
        if !seen.iter().any(|(c, n)| c == component && n == name) {
            faults.push(format!("{component} / {name}: is listed and no longer exists"));
        }
        if reason.is_empty() {
            faults.push(format!("{component} / {name}: needs a reason"));
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

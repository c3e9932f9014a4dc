//! Puts what the browser loads (style sheet, fonts, the islands' wasm) into the program, so that it
//! is one file to copy and can never be a version apart from its pages.
//!
//! `script/build` makes `target/site`: a file `version`, and the files beside it, some also as `.br`
//! and `.gz`. Without it the program still builds; its pages come without styles.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").expect("cargo sets it")).join("../target/site");
    // Watching a folder that is not there would build the program anew every time.
    fs::create_dir_all(&root)?;
    println!("cargo::rerun-if-changed={}", root.display());

    let version = fs::read_to_string(root.join("version")).ok().map(|text| text.trim().to_owned());
    let files = match &version {
        Some(_) => files_below(&root)?,
        None => {
            println!("cargo::warning=target/site is missing: pages come without styles; run ./script/build first");
            BTreeMap::new()
        }
    };
    let table = table(version.as_deref().unwrap_or("none"), &files);
    fs::write(PathBuf::from(env::var("OUT_DIR").expect("cargo sets it")).join("assets.rs"), table)
}

/// Every file below a folder, by its path in the browser's eyes.
fn files_below(root: &Path) -> io::Result<BTreeMap<String, PathBuf>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![root.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(relative) = path.strip_prefix(root) {
                let name = relative.to_string_lossy().replace('\\', "/");
                let name = name.strip_prefix("pkg/").unwrap_or(&name).to_owned();
                found.insert(name, path.canonicalize()?);
            }
        }
    }
    found.remove("version");
    Ok(found)
}

/// The table as Rust source.
fn table(version: &str, files: &BTreeMap<String, PathBuf>) -> String {
    let packed = |name: &str, ending: &str| match files.get(&format!("{name}{ending}")) {
        Some(path) => format!("Some(include_bytes!({path:?}))"),
        None => "None".to_owned(),
    };
    let is_packed = |name: &str| {
        let plain = name.strip_suffix(".br").or_else(|| name.strip_suffix(".gz"));
        plain.is_some_and(|plain| files.contains_key(plain))
    };
    let plain: BTreeSet<&String> = files.keys().filter(|name| !is_packed(name)).collect();
    let mut out = format!("const VERSION: &str = {version:?};\nstatic FILES: &[Embedded] = &[\n");
    for name in plain {
        let (path, br, gzip) = (&files[name], packed(name, ".br"), packed(name, ".gz"));
        writeln!(out, "    Embedded {{ path: {name:?}, plain: include_bytes!({path:?}), br: {br}, gzip: {gzip} }},")
            .expect("writing to a text cannot fail");
    }
    out.push_str("];\n");
    out
}

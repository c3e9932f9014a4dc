use std::collections::BTreeMap;
use std::path::PathBuf;

use app::paths;

use crate::world::{site, world};

/// Every file of the database, byte for byte. A write of any row would show in the write-ahead log.
fn database() -> BTreeMap<PathBuf, Vec<u8>> {
    let files = std::fs::read_dir(world().folder()).unwrap().map(|entry| entry.unwrap().path());
    let database = files.filter(|path| {
        let name = path.to_string_lossy();
        // The shared-memory file holds readers' locks, no data.
        path.is_file() && name.contains("sqlite") && !name.ends_with("-shm")
    });
    database.map(|path| (path.clone(), std::fs::read(path).unwrap())).collect()
}

#[test]
fn a_get_changes_nothing() {
    let site = site();
    let listing = site.path_of("Thistledown House");
    let before = database();
    assert!(before.values().any(|bytes| !bytes.is_empty()));
    let others =
        ["/search?q=care&near=G2+1DU", "/sitemap.xml", "/readyz", "/api/suggest?q=br&near=", "/?lang=en", &listing];
    for path in paths::PLAIN.iter().chain(&others) {
        site.get(path);
    }
    assert!(database() == before, "a GET wrote to the database");
}

use crate::clock::Clock;
use crate::config::EngineConfig;
use crate::place::Places;
use crate::search::{Fields, Generations};
use crate::store::Store;

/// One thing that `doctor` looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What was looked at.
    pub what: &'static str,
    /// Whether it is well.
    pub ok: bool,
    /// What was found, and what to do when it is not well.
    pub advice: String,
}

/// Looks at everything an installation needs.
pub async fn doctor(config: &EngineConfig, clock: &Clock) -> Vec<Finding> {
    let mut findings = vec![data_folder(config), places(config), present_time(clock)];
    // Looking makes nothing: opening an embedded database that is not there would.
    if config.database_file().is_some_and(|file| !file.exists()) {
        findings.push(bad("database", "is not there. Run `server migrate`, or check MARKETPLACE_DATA_DIR.".into()));
        return findings;
    }
    match Store::open(&config.database_url()).await {
        Err(error) => {
            let what = format!("cannot be opened: {error}");
            findings.push(bad("database", and_advice(&what, "Check MARKETPLACE_DATABASE_URL.")));
        }
        Ok(store) => {
            findings.push(well("database", "answers".into()));
            findings.push(match store.pending_migrations().await {
                Ok(pending) if pending.is_empty() => well("migrations", "all have run".into()),
                Ok(pending) => {
                    // What they make cannot be looked at yet.
                    let number = pending.len();
                    findings.push(bad("migrations", format!("{number} have not run. Run `server migrate`.")));
                    return findings;
                }
                Err(error) => bad("migrations", format!("cannot be read: {error}")),
            });
            findings.push(index(config, &store).await);
            findings.extend(super::mail::mail(config, &store, clock).await);
            findings.push(audit(config, clock).await);
        }
    }
    findings
}

async fn index(config: &EngineConfig, store: &Store) -> Finding {
    let fields = Fields::new();
    let generations = Generations::new(config.index_dir());
    let Some(name) = generations.current_name() else {
        return well("index", "not built yet; `server serve` builds it".into());
    };
    let checkpoint = generations
        .open(&name, &fields)
        .and_then(|index| crate::search::Generation::open(name, index).ok())
        .and_then(|generation| generation.checkpoint().ok());
    match (checkpoint, store.newest_change().await) {
        (Some(at), Ok(newest)) if at <= newest => well("index", format!("{} changes behind the database", newest - at)),
        (Some(_), Ok(_)) => {
            bad("index", "is of another database; `server serve` or `server reindex` builds it anew".into())
        }
        (None, _) => {
            bad("index", "is damaged or of an older release; `server serve` or `server reindex` builds it anew".into())
        }
        (_, Err(error)) => bad("index", format!("cannot be compared with the database: {error}")),
    }
}

async fn audit(config: &EngineConfig, clock: &Clock) -> Finding {
    match super::accounts::audit_fault(config, clock).await {
        Ok(rows) => well("audit log", format!("{rows} rows, whole")),
        Err(error) => bad("audit log", and_advice(&error.to_string(), "Do not write to it; compare it with a backup.")),
    }
}

fn data_folder(config: &EngineConfig) -> Finding {
    let probe = config.data_dir.join(".doctor");
    let written = std::fs::write(&probe, b"").and_then(|()| std::fs::remove_file(&probe));
    match written {
        Ok(()) => well("data folder", "can be written".into()),
        Err(error) => {
            let what = format!("cannot be written: {error}");
            bad("data folder", and_advice(&what, "Check MARKETPLACE_DATA_DIR and its owner."))
        }
    }
}

fn places(config: &EngineConfig) -> Finding {
    match Places::open(config.postcodes_file.as_deref()) {
        Ok(places) if places.has_full_postcodes() => well("postcodes", "full postcodes are here".into()),
        Ok(_) => well(
            "postcodes",
            "only outward codes (the first half) are here: distances are rough. Run `script/geo/build` and build again.".into(),
        ),
        Err(error) => bad("postcodes", and_advice(&error.to_string(), "Check MARKETPLACE_POSTCODES_FILE.")),
    }
}

/// The year this release was made: a clock before it is wrong, and would expire or revive checks.
const RELEASE_YEAR: i32 = 2026;

fn present_time(clock: &Clock) -> Finding {
    use chrono::Datelike;
    let today = clock.today();
    if today.year() < RELEASE_YEAR {
        return bad("clock", format!("says {today}, which is before this release. Set the machine's time."));
    }
    well("clock", format!("says {today}"))
}

/// What was found and what to do, as two sentences, however the first one ends by itself.
fn and_advice(found: &str, advice: &str) -> String {
    let found = found.trim_end();
    if found.ends_with(['.', '?', '!']) { format!("{found} {advice}") } else { format!("{found}. {advice}") }
}

fn well(what: &'static str, advice: String) -> Finding {
    Finding { what, ok: true, advice }
}

fn bad(what: &'static str, advice: String) -> Finding {
    Finding { what, ok: false, advice }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_sentences_have_one_full_stop_between_them() {
        for found in ["is it running", "is it running.", "is it running?", "is it running!\n"] {
            let said = and_advice(found, "Start it.");
            assert!(said.starts_with("is it running") && said.ends_with(" Start it."), "{said}");
            assert!(!said.contains("?.") && !said.contains("..") && !said.contains("!."), "{said}");
        }
        assert_eq!(and_advice("is gone", "Look."), "is gone. Look.");
    }
}

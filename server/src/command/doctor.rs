use std::process::ExitCode;

use engine::upkeep::Finding;

use crate::config::{BadConfig, Config};

/// Prints a line for everything that was looked at; fails when any of it is not well.
pub(super) async fn run() -> ExitCode {
    let findings = match Config::load() {
        Ok(config) => {
            let mut findings = settings(&config);
            findings.extend(engine::upkeep::doctor(&config.engine(), &config.clock()).await);
            findings
        }
        Err(BadConfig(problems)) => problems.into_iter().map(|problem| wrong("settings", problem)).collect(),
    };
    for Finding { what, ok, advice } in &findings {
        println!("{} {what}: {advice}", if *ok { "ok   " } else { "WRONG" });
    }
    if findings.iter().all(|finding| finding.ok) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// What can be said of the settings alone.
fn settings(config: &Config) -> Vec<Finding> {
    let mut findings = vec![match config.unknown.as_slice() {
        [] => Finding { what: "settings", ok: true, advice: "make sense".into() },
        // A variable of a later release may stand ready, so this alone is no illness.
        unknown => Finding {
            what: "settings",
            ok: true,
            advice: format!("make sense, but this release does not know {}", unknown.join(", ")),
        },
    }];
    if !config.rate_limits {
        findings
            .push(wrong("rate limits", "are off: unset MARKETPLACE_RATE_LIMITS where anybody but a bench asks".into()));
    }
    if config.trusted_proxies.hold_everybody() {
        findings.push(wrong(
            "trusted proxies",
            "MARKETPLACE_TRUSTED_PROXIES holds every address (0.0.0.0/0 or ::/0), so anybody can pretend to be \
             somebody else and no limit holds them. Name your proxies alone."
                .into(),
        ));
    }
    let open = !config.listen.ip().is_loopback() || !config.base_url.is_loopback();
    if open && !config.base_url.is_https() {
        findings.push(wrong(
            "public address",
            "set MARKETPLACE_BASE_URL to the https:// address that residents use, so that what they type travels encrypted".into(),
        ));
    }
    findings
}

fn wrong(what: &'static str, advice: String) -> Finding {
    Finding { what, ok: false, advice }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn proxies_that_are_everybody_are_complained_of() {
        let complaints = |proxies: &str| {
            let setting = ("MARKETPLACE_TRUSTED_PROXIES".to_owned(), proxies.to_owned());
            let found = settings(&Config::read([setting]).unwrap());
            found.into_iter().filter(|finding| !finding.ok).map(|finding| finding.what).collect::<Vec<_>>()
        };
        for everybody in ["0.0.0.0/0", "::/0", "10.0.0.5, ::/0", "::ffff:0.0.0.0/96", "0.0.0.0/1, 128.0.0.0/1"] {
            assert_eq!(complaints(everybody), ["trusted proxies"], "{everybody}");
        }
        for some in ["", "10.0.0.5", "192.168.0.0/16, fd00::/8", "128.0.0.0/1"] {
            assert!(complaints(some).is_empty(), "{some}");
        }
    }
}

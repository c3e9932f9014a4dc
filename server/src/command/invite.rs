use anyhow::{Context, bail};
use domain::account::{EmailAddress, Role};
use domain::listing::CouncilCode;
use engine::{Invitation, Invited};

use crate::config::Config;

/// Whom to invite as what.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Their e-mail address.
    email: String,
    /// What they will do: a role of the staff, such as `super_admin` or `register_officer`.
    #[arg(long, value_name = "ROLE", value_parser = role)]
    role: Role,
    /// The council they do it for, by its GSS code; left out for the whole installation.
    #[arg(long, value_name = "CODE", value_parser = council)]
    council: Option<CouncilCode>,
}

fn role(text: &str) -> Result<Role, String> {
    Role::from_code(text).ok_or_else(|| {
        let codes: Vec<&str> = Role::ALL.iter().filter(|role| role.is_staff()).map(|role| role.code()).collect();
        format!("the roles are {}", codes.join(", "))
    })
}

fn council(text: &str) -> Result<CouncilCode, String> {
    CouncilCode::parse(text).map_err(|error| error.to_string())
}

/// What an operator may not have meant. The first administrator rules over everything.
fn warning(role: Role, council: Option<&CouncilCode>) -> Option<String> {
    let code = role.code();
    (role != Role::SuperAdmin && council.is_none()).then(|| {
        format!(
            "without --council a {code} works for every council of this site; for one, take this invitation back at \
             /officer/people and invite them with --council CODE"
        )
    })
}

/// Offers somebody a role and writes to them. They hold it once they have signed in and accepted it.
pub(super) async fn run(config: &Config, args: Args) -> anyhow::Result<()> {
    let email = EmailAddress::parse(&args.email).context("nobody can be invited at this address")?;
    let role = args.role;
    if !role.is_staff() {
        bail!(
            "nobody is invited as {}: people take this role by joining, at {}{}",
            role.code(),
            config.base_url.as_str(),
            app::paths::JOIN
        );
    }
    if let Some(warning) = warning(role, args.council.as_ref()) {
        eprintln!("server: {warning}");
    }
    let invitation = Invitation { email, role, council: args.council };
    match engine::upkeep::invite(&config.engine(), &config.clock(), &invitation).await? {
        Invited::Done(offer) => {
            println!("invited as {}: invitation {offer}", role.code());
            println!(
                "The mail goes out as soon as `server serve` or `server worker` runs. They hold the role once they"
            );
            println!("have signed in and accepted it, within 14 days.");
            Ok(())
        }
        Invited::AlreadyHas => {
            println!("they are {} already", role.code());
            Ok(())
        }
        Invited::NoSuchCouncil => bail!("no council has this code; Trafford's, for instance, is E08000009"),
        Invited::NotYours => bail!("this role cannot be given"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_for_every_council_is_warned_about() {
        let trafford = CouncilCode::parse("E08000009").unwrap();
        for role in Role::ALL.iter().filter(|role| role.is_staff()) {
            let warned = warning(*role, None);
            assert_eq!(warned.is_none(), *role == Role::SuperAdmin, "{warned:?}");
            assert!(warned.is_none_or(|text| text.contains("--council")));
            assert_eq!(warning(*role, Some(&trafford)), None);
        }
    }
}

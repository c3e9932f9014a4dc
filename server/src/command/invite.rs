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
    /// What they may do: a code such as `super_admin` or `register_officer`.
    #[arg(long, value_name = "ROLE", value_parser = role)]
    role: Role,
    /// The council they do it for, by its GSS code; left out for the whole installation.
    #[arg(long, value_name = "CODE", value_parser = council)]
    council: Option<CouncilCode>,
}

fn role(text: &str) -> Result<Role, String> {
    Role::from_code(text).ok_or_else(|| {
        let codes: Vec<&str> = Role::ALL.iter().map(|role| role.code()).collect();
        format!("the roles are {}", codes.join(", "))
    })
}

fn council(text: &str) -> Result<CouncilCode, String> {
    CouncilCode::parse(text).map_err(|error| error.to_string())
}

/// What an operator may not have meant.
fn warning(role: Role, council: Option<&CouncilCode>) -> Option<String> {
    let code = role.code();
    match (role, council) {
        // The first administrator rules over everything.
        (Role::SuperAdmin, _) | (_, Some(_)) => None,
        (role, None) if role.is_staff() => Some(format!(
            "without --council a {code} works for every council of this site; for one, end this role at \
             /officer/people and invite them with --council CODE"
        )),
        (_, None) => Some(format!("{code} is no role of the staff: people take it by joining, and need no invitation")),
    }
}

/// Makes an account with the role and writes to its holder.
pub(super) async fn run(config: &Config, args: Args) -> anyhow::Result<()> {
    let email = EmailAddress::parse(&args.email).context("nobody can be invited at this address")?;
    let role = args.role;
    if !role.is_staff() && args.council.is_some() {
        bail!("--council means nothing for the role {}: only staff hold a role for a council", role.code());
    }
    if let Some(warning) = warning(role, args.council.as_ref()) {
        eprintln!("server: {warning}");
    }
    let invitation = Invitation { email, role, council: args.council };
    match engine::upkeep::invite(&config.engine(), &config.clock(), &invitation).await? {
        Invited::Done(account) => {
            println!("invited as {}: account {account}", role.code());
            println!("The mail goes out as soon as `server serve` or `server worker` runs.");
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
    fn a_role_for_every_council_and_one_that_is_no_staffs_are_warned_about() {
        let trafford = CouncilCode::parse("E08000009").unwrap();
        for role in Role::ALL {
            let warned = warning(*role, None);
            assert_eq!(warned.is_none(), *role == Role::SuperAdmin, "{warned:?}");
            assert_eq!(warning(*role, Some(&trafford)), None);
            assert!(warned.is_none_or(|text| text.contains("--council") == role.is_staff()));
        }
    }
}

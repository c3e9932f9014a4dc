use anyhow::Context;
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

/// Makes an account with the role and writes to its holder.
pub(super) async fn run(config: &Config, args: Args) -> anyhow::Result<()> {
    let email = EmailAddress::parse(&args.email).context("nobody can be invited at this address")?;
    let invitation = Invitation { email, role: args.role, council: args.council };
    match engine::upkeep::invite(&config.engine(), &config.clock(), &invitation).await? {
        Invited::Done(account) => {
            println!("invited as {}: account {account}", args.role.code());
            println!("The mail goes out as soon as `server serve` or `server worker` runs.");
            Ok(())
        }
        Invited::AlreadyHas => {
            println!("they are {} already", args.role.code());
            Ok(())
        }
        Invited::NoSuchCouncil => anyhow::bail!("no council has this code; Trafford's, for instance, is E08000009"),
        Invited::NotYours => anyhow::bail!("this role cannot be given"),
    }
}

use leptos::either::Either;
use leptos::prelude::*;

use super::{Icon, Symbol};
use crate::paths;

/// What the helpline bar says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HelplineLine {
    /// A number to ring.
    Ring {
        /// "Talk to a person:"
        lead: String,
        /// The number, as people write it.
        phone: String,
        /// When it is answered; left out where there is little room.
        hours: String,
    },
    /// No number is known here: where to find one.
    Find {
        /// "Would you rather talk to someone?"
        lead: String,
        /// The link's words.
        text: String,
        /// Where it leads.
        href: String,
    },
}

/// The bar below the masthead, on every page: who helps if this site does not.
#[component]
pub fn HelplineBar(
    /// What it is called among the page's landmarks.
    #[prop(into)]
    label: String,
    /// What it says.
    line: HelplineLine,
) -> impl IntoView {
    let words = match line {
        HelplineLine::Ring { lead, phone, hours } => {
            let href = paths::telephone(&phone);
            let hours = (!hours.is_empty()).then(|| view! { <span class="wide">", " {hours}</span> });
            Either::Left(view! {
                <span>{lead} " " <a class="govuk-link" href=href>{phone}</a> {hours}</span>
            })
        }
        HelplineLine::Find { lead, text, href } => Either::Right(view! {
            <span>{lead} " " <a class="govuk-link" href=href>{text}</a></span>
        }),
    };
    view! {
        <aside class="helpline" aria-label=label>
            <div class="govuk-width-container">
                <p><Icon symbol=Symbol::Phone small=true/> " " {words}</p>
            </div>
        </aside>
    }
}

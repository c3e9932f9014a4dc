use leptos::either::Either;
use leptos::prelude::*;

use super::{Tag, TagColour};

/// Where a task stands: in plain words, or as a tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskStatus {
    /// "Done".
    pub text: String,
    /// The tag's colour and further classes; `None` for plain words, which is for what needs nothing more.
    pub tag: Option<(TagColour, String)>,
    /// Further classes of the status.
    pub class: String,
}

/// One task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// Its page; `None` while it cannot be done.
    pub href: Option<String>,
    /// What it is.
    pub title: String,
    /// Help below it.
    pub hint: Option<String>,
    /// Where it stands.
    pub status: TaskStatus,
    /// The status as a code, for tests (`data-state`).
    pub state: Option<&'static str>,
    /// Further classes of the line.
    pub class: String,
}

/// What there is to do, each with where it stands.
#[component]
pub fn TaskList(
    /// The tasks, in order.
    items: Vec<Task>,
    /// What ids begin with, if not `task-list`.
    #[prop(optional, into)]
    id_prefix: Option<String>,
    /// Further classes.
    #[prop(optional, into)]
    class: String,
) -> impl IntoView {
    let prefix = id_prefix.unwrap_or_else(|| "task-list".to_owned());
    let lines: Vec<_> = items.into_iter().enumerate().map(|(at, task)| line(&prefix, at + 1, task)).collect();
    view! { <ul class=super::classes("govuk-task-list", &[&class])>{lines}</ul> }
}

fn line(prefix: &str, number: usize, task: Task) -> AnyView {
    let Task { href, title, hint, status, state, class } = task;
    let (hint_id, status_id) = (format!("{prefix}-{number}-hint"), format!("{prefix}-{number}-status"));
    let with_link = if href.is_some() { "govuk-task-list__item--with-link" } else { "" };
    let described_by = if hint.is_some() { format!("{hint_id} {status_id}") } else { status_id.clone() };
    let name = match href {
        Some(href) => Either::Left(view! {
            <a class="govuk-link govuk-task-list__link" href=href aria-describedby=described_by>{title}</a>
        }),
        None => Either::Right(view! { <div>{title}</div> }),
    };
    let hint = hint.map(|hint| view! { <div id=hint_id class="govuk-task-list__hint">{hint}</div> });
    let text = match status.tag {
        Some((colour, class)) => Either::Left(view! { <Tag colour class>{status.text}</Tag> }),
        None => Either::Right(status.text),
    };
    view! {
        <li class=super::classes("govuk-task-list__item", &[with_link, &class]) data-state=state>
            <div class="govuk-task-list__name-and-hint">{name} {hint}</div>
            <div class=super::classes("govuk-task-list__status", &[&status.class]) id=status_id>{text}</div>
        </li>
    }
    .into_any()
}

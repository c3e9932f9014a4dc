//! The queue: everything that waits for a person, what is due first (row G1).

use domain::task::TaskKind;
use engine::read_model::{Helpline, QueueItem, QueueShown};
use engine::{QueueAsked, Whose};
use leptos::prelude::*;

use super::{back_to_desk, scroll};
use crate::components::{Button, ButtonKind, Cell, Pager, Select, SelectItem, Table, Tag, TagColour};
use crate::pages::frame::{Frame, helpline, loaded};
use crate::pages::moment::moment;
use crate::pages::post_form::{PostForm, hidden};
use crate::pages::refused::{Refusal, answered};
use crate::words::Words;
use crate::{context, paths};

/// `/officer/queue?kind=&whose=&late=&order=&page=`
#[component]
pub fn OfficerQueue() -> impl IntoView {
    let asked = read(context::parameter);
    loaded(load(asked.clone()), move |loaded| {
        answered(loaded, |(queue, helpline)| queue_view(&queue, &asked, helpline))
    })
}

/// What the address asks for; what cannot be understood is left out.
fn read(value: impl Fn(&str) -> Option<String>) -> QueueAsked {
    QueueAsked {
        kind: value("kind").and_then(|code| TaskKind::from_code(&code)),
        whose: match value("whose").as_deref() {
            Some("own") => Whose::Own,
            Some("nobody") => Whose::Nobodys,
            _ => Whose::All,
        },
        late: value("late").as_deref() == Some("yes"),
        newest_first: value("order").as_deref() == Some("newest"),
        page: value("page").and_then(|page| page.parse().ok()).unwrap_or(1),
    }
}

/// The same as an address.
fn address(asked: &QueueAsked, page: u32) -> String {
    let whose = match asked.whose {
        Whose::All => None,
        Whose::Own => Some("own"),
        Whose::Nobodys => Some("nobody"),
    };
    let parts = [
        asked.kind.map(|kind| format!("kind={kind}")),
        whose.map(|whose| format!("whose={whose}")),
        asked.late.then(|| "late=yes".to_owned()),
        asked.newest_first.then(|| "order=newest".to_owned()),
        (page > 1).then(|| format!("page={page}")),
    ];
    let query: Vec<String> = parts.into_iter().flatten().collect();
    if query.is_empty() {
        paths::OFFICER_QUEUE.to_owned()
    } else {
        format!("{}?{}", paths::OFFICER_QUEUE, query.join("&"))
    }
}

async fn load(asked: QueueAsked) -> Result<(QueueShown, Option<Helpline>), Refusal> {
    let (engine, actor) = (context::engine(), context::actor());
    let queue = engine.desk(actor.as_ref())?.queue(&asked).await?;
    Ok((queue, helpline(None).await))
}

/// The view of one page of the queue.
pub(in crate::pages) fn queue_view(queue: &QueueShown, asked: &QueueAsked, helpline: Option<Helpline>) -> AnyView {
    let words = context::words();
    let list = match queue.items.is_empty() {
        true => view! { <p class="govuk-body">{words.say("queue-none")}</p> }.into_any(),
        false => list(words, queue, asked),
    };
    let pages = (queue.pages > 1).then(|| {
        let asked = asked.clone();
        view! {
            <Pager
                page=queue.page
                pages=queue.pages
                landmark=words.say("queue-pages")
                previous=words.say("pager-previous")
                next=words.say("pager-next")
                page_words=move |number: u32| words.tell("pager-page", [("page", number.into())])
                href=move |number: u32| address(&asked, number)
            />
        }
    });
    let total = words.tell("queue-total", [("count", queue.total.into())]);
    let (kinds, filter, count) = (kinds(words, queue, asked), filter(words, asked), queue.total.to_string());
    view! {
        <Frame title=words.say("queue-title") helpline indexed=false nostrip:back=Some(back_to_desk())>
            <h1 class="govuk-heading-l">{words.say("queue-title")}</h1>
            {kinds}
            {filter}
            <p class="govuk-body" data-queue-total=count>{total}</p>
            {list}
            {pages}
            <p class="govuk-body">
                <a class="govuk-link" href=paths::OFFICER_QUEUE_TABLE>{words.say("queue-export")}</a>
            </p>
        </Frame>
    }
    .into_any()
}

/// Every kind with how much waits of it.
fn kinds(words: Words, queue: &QueueShown, asked: &QueueAsked) -> AnyView {
    let all: u64 = queue.counts.iter().map(|(_, count)| count).sum();
    let link = |kind: Option<TaskKind>, count: u64| {
        let text = kind.map_or(words.say("queue-all"), |kind| words.label("task", kind.code()));
        let href = address(&QueueAsked { kind, ..asked.clone() }, 1);
        let current = (kind == asked.kind).then_some("page");
        view! {
            <li>
                <a class="govuk-link" href=href aria-current=current>
                    {words.tell("queue-kind-count", [("kind", text.into()), ("count", count.into())])}
                </a>
            </li>
        }
    };
    let mut items = vec![link(None, all)];
    for kind in TaskKind::ALL {
        if let Some((_, count)) = queue.counts.iter().find(|(own, _)| own == kind) {
            items.push(link(Some(*kind), *count));
        }
    }
    view! {
        <nav class="kinds" aria-label=words.say("queue-kinds")>
            <ul class="plain-list">{items}</ul>
        </nav>
    }
    .into_any()
}

fn filter(words: Words, asked: &QueueAsked) -> AnyView {
    let whose = vec![
        SelectItem::new("", words.say("queue-whose-all"), asked.whose == Whose::All),
        SelectItem::new("own", words.say("queue-whose-own"), asked.whose == Whose::Own),
        SelectItem::new("nobody", words.say("queue-whose-nobody"), asked.whose == Whose::Nobodys),
    ];
    let late = vec![
        SelectItem::new("", words.say("queue-late-all"), !asked.late),
        SelectItem::new("yes", words.say("queue-late-only"), asked.late),
    ];
    let order = vec![
        SelectItem::new("", words.say("queue-order-due"), !asked.newest_first),
        SelectItem::new("newest", words.say("queue-order-newest"), asked.newest_first),
    ];
    let kind = asked.kind.map(|kind| hidden("kind", kind.code()));
    view! {
        <form class="looking" action=paths::OFFICER_QUEUE method="get" novalidate>
            {kind}
            <div class="looking__fields">
                <Select name="whose" label=words.say("queue-whose") items=whose/>
                <Select name="late" label=words.say("queue-late") items=late/>
                <Select name="order" label=words.say("queue-order") items=order/>
            </div>
            <Button kind=ButtonKind::Secondary>{words.say("queue-look")}</Button>
        </form>
    }
    .into_any()
}

/// The tasks, and taking those that are ticked.
fn list(words: Words, queue: &QueueShown, asked: &QueueAsked) -> AnyView {
    let mut head = vec![
        Cell::new(words.say("queue-what")),
        Cell::new(words.say("queue-about")),
        Cell::new(words.say("queue-council")),
        Cell::new(words.say("queue-age")),
        Cell::new(words.say("queue-due")),
        Cell::new(words.say("queue-taken")),
    ];
    if queue.may_take {
        head.push(Cell::new(words.say("queue-tick")));
    }
    let rows: Vec<_> = queue.items.iter().map(|item| row(words, item, queue.may_take)).collect();
    let table = view! { <Table caption=words.say("queue-title") caption_hidden=true head rows first_cell_is_header=true class="small"/> };
    let table = scroll(words.say("queue-title"), table.into_any());
    if !queue.may_take {
        return table;
    }
    let kept = [
        asked.kind.map(|kind| hidden("kind", kind.code())),
        (asked.whose == Whose::Own).then(|| hidden("whose", "own")),
        (asked.whose == Whose::Nobodys).then(|| hidden("whose", "nobody")),
    ];
    view! {
        <PostForm action=paths::OFFICER_QUEUE>
            {kept.into_iter().flatten().collect::<Vec<_>>()}
            {table}
            <div class="button-row">
                <Button name="act" value="take">{words.say("queue-take")}</Button>
                <Button name="act" value="give_back" kind=ButtonKind::Secondary>{words.say("queue-give-back")}</Button>
            </div>
        </PostForm>
    }
    .into_any()
}

fn row(words: Words, item: &QueueItem, may_take: bool) -> Vec<Cell> {
    let name = item.name.clone().filter(|name| !name.is_empty());
    let kind = words.label("task", item.kind.code());
    let about = name.unwrap_or_else(|| words.say("queue-no-name").to_owned());
    let label = words.tell("queue-open", [("what", kind.into()), ("name", (&about).into())]);
    let what = match where_it_is(item) {
        Some(href) => {
            view! { <a class="govuk-link" href=href data-task=item.kind.code() aria-label=label.clone()>{kind}</a> }
                .into_any()
        }
        None => kind.into_any(),
    };
    let due = match item.late {
        true => {
            view! { <Tag colour=TagColour::Red>{words.say("queue-is-late")}</Tag> " " {moment(words, item.due_at)} }
                .into_any()
        }
        false => moment(words, item.due_at),
    };
    let taken = match &item.taken_by {
        Some(colleague) if colleague.own => words.say("queue-by-you").into_any(),
        Some(colleague) => colleague.email.clone().into_any(),
        None => words.say("queue-by-nobody").into_any(),
    };
    let mut cells = vec![
        Cell::new(what),
        Cell::new(about),
        Cell::new(item.council.clone().unwrap_or_else(|| words.say("queue-no-council").to_owned())),
        Cell::new(words.tell("queue-days", [("count", u64::from(item.age).into())])),
        Cell::new(due),
        Cell::new(taken),
    ];
    if may_take {
        let label = words.tell("queue-tick-one", [("what", label.into())]);
        let value = item.id.to_string();
        cells.push(Cell::new(view! { <input class="tick" type="checkbox" name="task" value=value aria-label=label/> }));
    }
    cells
}

/// Where somebody deals with a task.
fn where_it_is(item: &QueueItem) -> Option<String> {
    use TaskKind as K;
    let of_listing = |path: fn(&domain::id::PublicRef) -> String| item.reference.as_ref().map(path);
    match item.kind {
        K::NewListing | K::Edit | K::Claim | K::Appeal | K::StaleListing => of_listing(paths::officer_listing),
        K::Check | K::Reference | K::ExpiringCheck => of_listing(paths::officer_checks),
        K::DeadLetter => Some(paths::OFFICER_MAIL.to_owned()),
        K::Suggestion => item.subject.parse().ok().map(paths::suggestion),
        K::Feedback => Some(paths::OFFICER_FEEDBACK.to_owned()),
        K::Report => item.subject.parse().ok().map(paths::report),
        K::Safeguarding | K::Conviction => item.subject.parse().ok().map(paths::officer_concern),
        K::Restore => of_listing(paths::listing_hold),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_for_is_an_address() {
        for address_of in [
            "/officer/queue",
            "/officer/queue?kind=edit",
            "/officer/queue?kind=claim&whose=own&late=yes&order=newest&page=3",
        ] {
            let (_, query) = address_of.split_once('?').unwrap_or_default();
            let value = |name: &str| {
                let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
                pairs.find(|(own, _)| *own == name).map(|(_, value)| value.to_owned())
            };
            let asked = read(value);
            assert_eq!(address(&asked, asked.page), address_of);
        }
        assert_eq!(read(|_| Some("<script>".to_owned())), QueueAsked { page: 1, ..QueueAsked::default() });
    }
}

// long because each component of GOV.UK has its builder here
//! Each component built from a fixture's options.

use app::components::*;
use leptos::prelude::*;

use crate::options::Options;

/// How a component is built; `None` for options that cannot be expressed.
type Build = fn(&Options) -> Option<String>;

/// The components, by govuk-frontend's names.
pub const COMPONENTS: &[(&str, Build)] = &[
    ("back-link", back_link),
    ("button", button),
    ("checkboxes", checkboxes),
    ("details", details),
    ("error-message", error_message),
    ("error-summary", error_summary),
    ("fieldset", fieldset),
    ("file-upload", file_upload),
    ("hint", hint),
    ("input", text_input),
    ("inset-text", inset_text),
    ("label", label),
    ("pagination", pagination),
    ("radios", radios),
    ("select", select),
    ("skip-link", skip_link),
    ("summary-list", summary_list),
    ("table", table),
    ("tag", tag),
    ("task-list", task_list),
    ("textarea", text_area),
    ("warning-text", warning_text),
];

fn back_link(o: &Options) -> Option<String> {
    let href = o.text("href").unwrap_or_else(|| "#".to_owned());
    let words = if o.text("text").or_else(|| o.text("html")).is_some() { o.content() } else { "Back".into_any() };
    let class = o.classes(&[]);
    Some(view! { <BackLink href=href class={class} {..o.attributes()}>{words}</BackLink> }.to_html())
}

fn button(o: &Options) -> Option<String> {
    let kinds = [("govuk-button--secondary", ButtonKind::Secondary), ("govuk-button--warning", ButtonKind::Warning)];
    let kind = kinds.into_iter().find(|(class, _)| o.has_class(class)).map_or(ButtonKind::Primary, |(_, kind)| kind);
    let class = o.classes(&["govuk-button--secondary", "govuk-button--warning"]);
    let (id, words, attributes) = (o.text("id"), o.content(), o.attributes());
    if let Some(href) = o.text("href") {
        let html = view! {
            <ButtonLink href=href kind=kind nostrip:id=id class={class} {..attributes}>{words}</ButtonLink>
        };
        return Some(html.to_html());
    }
    let button_type = match o.text("type").as_deref() {
        Some("button") => ButtonType::Button,
        _ => ButtonType::Submit,
    };
    let once = o.flag("preventDoubleClick");
    let html = view! {
        <Button
            kind=kind
            button_type=button_type
            nostrip:id=id
            nostrip:name=o.text("name")
            nostrip:value=o.text("value")
            prevent_double_click=once.unwrap_or(false)
            disabled=o.flag("disabled").unwrap_or(false)
            class={class}
            {..attributes}
        >
            {words}
        </Button>
    };
    Some(html.to_html())
}

fn details(o: &Options) -> Option<String> {
    let summary = o.text("summaryText")?;
    let open = o.flag("open").unwrap_or(false);
    let words = o.content();
    let html = view! {
        <Details summary=summary nostrip:id=o.text("id") open=open class=o.classes(&[]) {..o.attributes()}>
            {words}
        </Details>
    };
    Some(html.to_html())
}

fn error_message(o: &Options) -> Option<String> {
    let prefix = o.text("visuallyHiddenText").unwrap_or_else(|| "Error".to_owned());
    let words = o.content();
    let html = view! {
        <ErrorMessage prefix=prefix nostrip:id=o.text("id") class=o.classes(&[]) {..o.attributes()}>
            {words}
        </ErrorMessage>
    };
    Some(html.to_html())
}

fn error_summary(o: &Options) -> Option<String> {
    let item = |item: &Options| Some(SummaryItem { text: item.text("text")?, href: item.text("href") });
    let items = o.list("errorList").iter().map(item).collect::<Option<Vec<_>>>()?;
    let html = view! {
        <ErrorSummary
            title=o.text("titleText")?
            nostrip:description=o.text("descriptionText")
            items=items
            class=o.classes(&[])
            {..o.attributes()}
        />
    };
    Some(html.to_html())
}

fn fieldset(o: &Options) -> Option<String> {
    let legend = o.below("legend")?;
    let inner = o.content();
    let html = view! {
        <Fieldset
            legend=legend.text("text")?
            look=legend.look("govuk-fieldset__legend")?
            nostrip:described_by=o.text("describedBy")
            nostrip:role=o.text("role")
            class=o.classes(&[])
            {..o.attributes()}
        >
            {inner}
        </Fieldset>
    };
    Some(html.to_html())
}

fn hint(o: &Options) -> Option<String> {
    let words = o.content();
    let html = view! { <Hint nostrip:id=o.text("id") class=o.classes(&[]) {..o.attributes()}>{words}</Hint> };
    Some(html.to_html())
}

fn inset_text(o: &Options) -> Option<String> {
    let words = o.content();
    let html = view! { <InsetText nostrip:id=o.text("id") class=o.classes(&[]) {..o.attributes()}>{words}</InsetText> };
    Some(html.to_html())
}

fn label(o: &Options) -> Option<String> {
    o.text("text").or_else(|| o.text("html"))?;
    let for_id = o.text("for");
    let (look, class) = match o.look("govuk-label") {
        Some(look) => (look, String::new()),
        None => (Look::Plain, o.classes(&[])),
    };
    let words = o.content();
    let html = view! {
        <Label nostrip:for_id=for_id look=look class={class} {..o.attributes()}>{words}</Label>
    };
    Some(html.to_html())
}

fn skip_link(o: &Options) -> Option<String> {
    let href = o.text("href").unwrap_or_else(|| "#content".to_owned());
    let words = o.content();
    let html = view! { <SkipLink href=href class=o.classes(&[]) {..o.attributes()}>{words}</SkipLink> };
    Some(html.to_html())
}

fn tag(o: &Options) -> Option<String> {
    let colours = [
        ("govuk-tag--grey", TagColour::Grey),
        ("govuk-tag--green", TagColour::Green),
        ("govuk-tag--yellow", TagColour::Yellow),
        ("govuk-tag--red", TagColour::Red),
    ];
    let colour = colours.into_iter().find(|(class, _)| o.has_class(class));
    let class = o.classes(&colours.map(|(class, _)| class));
    if class.starts_with("govuk-tag--") {
        return None;
    }
    let colour = colour.map_or(TagColour::Plain, |(_, colour)| colour);
    let words = o.content();
    Some(view! { <Tag colour=colour class={class} {..o.attributes()}>{words}</Tag> }.to_html())
}

fn warning_text(o: &Options) -> Option<String> {
    let prefix = o.text("iconFallbackText").unwrap_or_else(|| "Warning".to_owned());
    let words = o.content();
    let html = view! {
        <WarningText prefix=prefix class=o.classes(&[]) {..o.attributes()}>{words}</WarningText>
    };
    Some(html.to_html())
}

/// The label of a field: its words and its look.
fn field_label(o: &Options) -> Option<(String, Look)> {
    let label = o.below("label")?;
    Some((label.text("text").or_else(|| label.text("html"))?, label.look("govuk-label")?))
}

fn group_class(o: &Options) -> String {
    o.below("formGroup").map(|group| group.classes(&[])).unwrap_or_default()
}

fn text_input(o: &Options) -> Option<String> {
    let widths = [
        ("govuk-input--width-2", InputWidth::W2),
        ("govuk-input--width-3", InputWidth::W3),
        ("govuk-input--width-4", InputWidth::W4),
        ("govuk-input--width-5", InputWidth::W5),
        ("govuk-input--width-10", InputWidth::W10),
        ("govuk-input--width-20", InputWidth::W20),
        ("govuk-input--width-30", InputWidth::W30),
    ];
    let width = widths.into_iter().find(|(class, _)| o.has_class(class)).map(|(_, width)| width);
    let class = o.classes(&widths.map(|(class, _)| class));
    let (label, look) = field_label(o)?;
    let affix = |key| Some(o.below(key)?.text("text").unwrap_or_default());
    let capitals = o.text("autocapitalize").map(|_| "none");
    let keys = o.text("inputmode").map(|_| "decimal");
    let fill = o.text("autocomplete").map(|_| "postal-code");
    if o.text("type").is_some_and(|kind| kind != "text") {
        return None;
    }
    let html = view! {
        <TextInput
            name=o.text("name")?
            nostrip:id=o.text("id")
            label=label
            look=look
            nostrip:hint=o.hint()
            nostrip:error=o.error()
            nostrip:value=o.text("value")
            nostrip:width=width
            nostrip:prefix=affix("prefix")
            nostrip:suffix=affix("suffix")
            nostrip:inputmode=keys
            nostrip:autocomplete=fill
            nostrip:autocapitalize=capitals
            nostrip:spellcheck=o.flag("spellcheck")
            nostrip:described_by=o.text("describedBy")
            class=class
            group_class=group_class(o)
        />
    };
    Some(html.to_html())
}

fn select(o: &Options) -> Option<String> {
    let (label, look) = field_label(o)?;
    let chosen = o.text("value");
    let item = |item: &Options| {
        let (value, text) = (item.text("value"), item.text("text")?);
        let effective = value.clone().unwrap_or_else(|| text.clone());
        let selected = item.flag("selected").unwrap_or_else(|| chosen.as_ref() == Some(&effective));
        Some(SelectItem { value, text, selected, disabled: item.flag("disabled").unwrap_or(false) })
    };
    let items = o.list("items").iter().map(item).collect::<Option<Vec<_>>>()?;
    let html = view! {
        <Select
            name=o.text("name")?
            nostrip:id=o.text("id")
            label=label
            look=look
            items=items
            nostrip:hint=o.hint()
            nostrip:error=o.error()
            nostrip:described_by=o.text("describedBy")
            class=o.classes(&[])
            group_class=group_class(o)
        />
    };
    Some(html.to_html())
}

fn text_area(o: &Options) -> Option<String> {
    let (label, look) = field_label(o)?;
    let fill = o.text("autocomplete").map(|_| "street-address");
    let rows = o.number("rows").and_then(|rows| u8::try_from(rows).ok());
    let html = view! {
        <TextArea
            name=o.text("name")?
            nostrip:id=o.text("id")
            label=label
            look=look
            nostrip:hint=o.hint()
            nostrip:error=o.error()
            value=o.text("value").unwrap_or_default()
            rows=rows.unwrap_or(5)
            nostrip:autocomplete=fill
            nostrip:spellcheck=o.flag("spellcheck")
            nostrip:described_by=o.text("describedBy")
            class=o.classes(&[])
            group_class=group_class(o)
        />
    };
    Some(html.to_html())
}

fn file_upload(o: &Options) -> Option<String> {
    let (label, look) = field_label(o)?;
    let html = view! {
        <FileUpload
            name=o.text("name")?
            nostrip:id=o.text("id")
            label=label
            look=look
            nostrip:hint=o.hint()
            nostrip:error=o.error()
            nostrip:described_by=o.text("describedBy")
            class=o.classes(&[])
            group_class=group_class(o)
        />
    };
    Some(html.to_html())
}

/// The lines of checkboxes or radios, as their group's values say.
fn lines(o: &Options) -> Option<Vec<Choice>> {
    let one = o.text("value");
    let many: Vec<String> = o.below("values").map(|v| v.strings()).unwrap_or_default();
    let mut divider = None;
    let mut choices = Vec::new();
    for item in o.list("items") {
        if let Some(word) = item.text("divider") {
            divider = Some(word);
            continue;
        }
        let value = item.text("value")?;
        let given = one.as_ref() == Some(&value) || many.contains(&value);
        let further = item.below("conditional").and_then(|c| c.text("html")).filter(|html| html != "false");
        choices.push(Choice {
            text: item.text("text")?,
            hint: item.hint(),
            checked: item.flag("checked").unwrap_or(given),
            disabled: item.flag("disabled").unwrap_or(false),
            id: item.text("id"),
            name: item.text("name"),
            divider: divider.take(),
            exclusive: item.text("behaviour").is_some_and(|word| word == "exclusive"),
            conditional: further.map(|html| leptos::tachys::html::InertElement::new(html).into_any()),
            value,
        });
    }
    Some(choices)
}

/// The question of a group of choices: legend, look and what else describes it.
fn question(o: &Options) -> Option<(Option<String>, Look, Option<String>)> {
    let Some(fieldset) = o.below("fieldset") else { return Some((None, Look::Plain, o.text("describedBy"))) };
    let legend = fieldset.below("legend")?;
    Some((Some(legend.text("text")?), legend.look("govuk-fieldset__legend")?, fieldset.text("describedBy")))
}

fn checkboxes(o: &Options) -> Option<String> {
    let (legend, look, described_by) = question(o)?;
    let html = view! {
        <Checkboxes
            name=o.text("name")?
            items=lines(o)?
            nostrip:legend=legend
            look=look
            nostrip:id_prefix=o.text("idPrefix")
            nostrip:hint=o.hint()
            nostrip:error=o.error()
            nostrip:described_by=described_by
            small=o.has_class("govuk-checkboxes--small")
            class=o.classes(&["govuk-checkboxes--small"])
            group_class=group_class(o)
        />
    };
    Some(html.to_html())
}

fn radios(o: &Options) -> Option<String> {
    let (legend, look, described_by) = question(o)?;
    let html = view! {
        <Radios
            name=o.text("name")?
            items=lines(o)?
            nostrip:legend=legend
            look=look
            nostrip:id_prefix=o.text("idPrefix")
            nostrip:hint=o.hint()
            nostrip:error=o.error()
            nostrip:described_by=described_by
            small=o.has_class("govuk-radios--small")
            inline=o.has_class("govuk-radios--inline")
            class=o.classes(&["govuk-radios--small", "govuk-radios--inline"])
            group_class=group_class(o)
        />
    };
    Some(html.to_html())
}

fn pagination(o: &Options) -> Option<String> {
    let landmark = o.text("landmarkLabel").unwrap_or_else(|| "Pagination".to_owned());
    let link = |key, own: &str| {
        let link: Options = o.below(key)?;
        let (text, hidden) = match link.text("text") {
            Some(text) => (text, None),
            None => (own.to_owned(), Some("page".to_owned())),
        };
        Some(PaginationLink { href: link.text("href")?, text, hidden, label: link.text("labelText") })
    };
    let page = |item: &Options| {
        if item.flag("ellipsis").unwrap_or(false) {
            return Some(PageItem::Gap);
        }
        let number = item.text("number")?;
        Some(PageItem::Page {
            href: item.text("href")?,
            label: item.text("visuallyHiddenText").unwrap_or_else(|| format!("Page {number}")),
            current: item.flag("current").unwrap_or(false),
            number,
        })
    };
    let items = o.list("items").iter().map(page).collect::<Option<Vec<_>>>()?;
    let html = view! {
        <Pagination
            landmark=landmark
            nostrip:previous=link("previous", "Previous")
            nostrip:next=link("next", "Next")
            items=items
            class=o.classes(&[])
            {..o.attributes()}
        />
    };
    Some(html.to_html())
}

fn summary_list(o: &Options) -> Option<String> {
    let action = |action: &Options| {
        Some(SummaryAction {
            href: action.text("href")?,
            text: action.text("text")?,
            hidden: action.text("visuallyHiddenText"),
        })
    };
    let row = |row: &Options| {
        let actions = row.below("actions").map(|a| a.list("items")).unwrap_or_default();
        Some(SummaryRow {
            key: row.below("key")?.text("text")?,
            value: row.below("value")?.content(),
            actions: actions.iter().map(action).collect::<Option<Vec<_>>>()?,
            class: row.classes(&[]),
        })
    };
    let rows = o.list("rows").iter().map(row).collect::<Option<Vec<_>>>()?;
    Some(view! { <SummaryList rows=rows class=o.classes(&[]) {..o.attributes()}/> }.to_html())
}

fn task_list(o: &Options) -> Option<String> {
    let task = |task: &Options| {
        let status = task.below("status")?;
        let tag = status.below("tag").map(|tag| Some((tag.text("text")?, tag.classes(&[]))));
        let (text, tag) = match tag {
            Some(tag) => tag.map(|(text, class)| (text, Some((TagColour::Plain, class))))?,
            None => (status.text("text")?, None),
        };
        Some(Task {
            href: task.text("href"),
            title: task.below("title")?.text("text")?,
            hint: match task.below("hint") {
                Some(hint) => Some(hint.text("text")?),
                None => None,
            },
            status: TaskStatus { text, tag, class: status.classes(&[]) },
            state: None,
            class: task.classes(&[]),
        })
    };
    let items = o.list("items").iter().map(task).collect::<Option<Vec<_>>>()?;
    let html = view! {
        <TaskList items nostrip:id_prefix=o.text("idPrefix") class=o.classes(&[]) {..o.attributes()}/>
    };
    Some(html.to_html())
}

fn cell(o: &Options) -> Cell {
    let new = if o.text("format").is_some_and(|format| format == "numeric") { Cell::numeric } else { Cell::new };
    let mut cell = new(o.content()).class(o.classes(&[]));
    if let Some(columns) = o.number("colspan") {
        cell = cell.colspan(columns);
    }
    if let Some(rows) = o.number("rowspan") {
        cell = cell.rowspan(rows);
    }
    cell
}

fn table(o: &Options) -> Option<String> {
    let sizes = [("xl", Size::Xl), ("l", Size::L), ("m", Size::M), ("s", Size::S)];
    let size = o.text("captionClasses").and_then(|class| {
        sizes.into_iter().find(|(name, _)| class == format!("govuk-table__caption--{name}")).map(|(_, size)| size)
    });
    let head = o.list("head").iter().map(cell).collect::<Vec<_>>();
    let rows = o.list("rows").iter().map(|row| row.elements().iter().map(cell).collect()).collect::<Vec<Vec<_>>>();
    let html = view! {
        <Table
            nostrip:caption=o.text("caption")
            nostrip:caption_size=size
            head=head
            rows=rows
            first_cell_is_header=o.flag("firstCellIsHeader").unwrap_or(false)
            class=o.classes(&[])
            {..o.attributes()}
        />
    };
    Some(html.to_html())
}

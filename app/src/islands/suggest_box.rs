use std::time::Duration;

use leptos::ev::KeyboardEvent;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlInputElement;
use serde::{Deserialize, Serialize};

use crate::api::{Suggestion, suggest};

/// The sentences of the box, in the reader's language.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SuggestWords {
    /// What the list is called.
    pub list: String,
    /// What is said when so many suggestions came: the first for none, the second for one, and so on.
    pub counts: Vec<String>,
}

/// Wait this long after a key before asking the server: most people type faster.
const PAUSE: Duration = Duration::from_millis(200);
/// With fewer characters everything would fit.
const FEWEST_CHARACTERS: usize = 2;

/// The search box with suggestions underneath (ARIA's combobox with a list). A plain text box until
/// it wakes, so that nobody is promised a list that cannot come.
#[island]
pub fn SuggestBox(
    /// The box's id; the list's ids begin with it.
    id: String,
    /// The name sent with the form.
    name: String,
    /// What was asked before.
    value: String,
    /// The id of the box's hint, or nothing.
    described_by: String,
    /// Its sentences.
    words: SuggestWords,
) -> impl IntoView {
    let list = List::new(id.clone(), words.counts);
    let awake = RwSignal::new(false);
    Effect::new(move |_| awake.set(true));
    let when_awake = move |value: &'static str| move || awake.get().then_some(value);
    let list_id = format!("{id}-list");
    view! {
        <div class="suggest">
            <input
                class="govuk-input"
                id=id
                name=name
                type="text"
                enterkeyhint="search"
                autocomplete="off"
                maxlength="300"
                value=value
                aria-describedby=(!described_by.is_empty()).then_some(described_by)
                role=when_awake("combobox")
                aria-autocomplete=when_awake("list")
                aria-controls={
                    let list_id = list_id.clone();
                    move || awake.get().then(|| list_id.clone())
                }
                aria-expanded=move || awake.get().then(|| if list.is_open() { "true" } else { "false" })
                aria-activedescendant=move || list.active_id()
                on:input=move |event| list.typed(event_target_value(&event))
                on:keydown=move |event| list.key(&event)
                on:blur=move |_| list.close()
            />
            <ul class="suggest__list" id=list_id role="listbox" aria-label=words.list hidden=move || !list.is_open()>
                {move || list.lines()}
            </ul>
            <div class="govuk-visually-hidden" role="status">
                {move || list.announcement()}
            </div>
        </div>
    }
}

/// What is offered now and which line is chosen with the keys.
#[derive(Clone, Copy)]
struct List {
    id: StoredValue<String>,
    counts: StoredValue<Vec<String>>,
    lines: RwSignal<Vec<Suggestion>>,
    open: RwSignal<bool>,
    active: RwSignal<Option<usize>>,
    /// The pause that is running; a new key ends it.
    pause: StoredValue<Option<TimeoutHandle>>,
    /// Counts questions, so that a slow answer cannot replace a newer one.
    asked: StoredValue<u32>,
}

impl List {
    fn new(id: String, counts: Vec<String>) -> Self {
        Self {
            id: StoredValue::new(id),
            counts: StoredValue::new(counts),
            lines: RwSignal::new(Vec::new()),
            open: RwSignal::new(false),
            active: RwSignal::new(None),
            pause: StoredValue::new(None),
            asked: StoredValue::new(0),
        }
    }

    fn is_open(self) -> bool {
        self.open.get() && self.lines.with(|lines| !lines.is_empty())
    }

    fn close(self) {
        self.open.set(false);
        self.active.set(None);
    }

    fn line_id(self, at: usize) -> String {
        format!("{}-{at}", self.id.read_value())
    }

    fn active_id(self) -> Option<String> {
        self.active.get().map(|at| self.line_id(at))
    }

    fn announcement(self) -> String {
        if !self.open.get() {
            return String::new();
        }
        let count = self.lines.with(Vec::len);
        self.counts.with_value(|counts| counts.get(count).or(counts.last()).cloned().unwrap_or_default())
    }

    fn typed(self, text: String) {
        if let Some(pause) = self.pause.get_value() {
            pause.clear();
        }
        self.active.set(None);
        self.asked.update_value(|n| *n += 1);
        if text.trim().chars().count() < FEWEST_CHARACTERS {
            self.close();
            return;
        }
        let pause = set_timeout_with_handle(move || self.ask(text), PAUSE);
        self.pause.set_value(pause.ok());
    }

    fn ask(self, text: String) {
        let question = self.asked.get_value();
        spawn_local(async move {
            let lines = suggest(text, place(), Some(filters())).await.unwrap_or_default();
            if self.asked.get_value() == question {
                self.lines.set(lines);
                self.open.set(true);
            }
        });
    }

    fn key(self, event: &KeyboardEvent) {
        match event.key().as_str() {
            "ArrowDown" => self.step(event, 1),
            "ArrowUp" => self.step(event, -1),
            "Escape" if self.is_open() => {
                event.prevent_default();
                self.close();
            }
            "Enter" if self.is_open() => {
                if let Some(at) = self.active.get() {
                    event.prevent_default();
                    self.choose(at);
                }
            }
            _ => {}
        }
    }

    /// One line down or up; beyond either end is the box itself, with no line chosen.
    fn step(self, event: &KeyboardEvent, by: isize) {
        let count = self.lines.with(Vec::len);
        if count == 0 {
            return;
        }
        event.prevent_default();
        self.open.set(true);
        self.active.update(|active| {
            *active = match (*active, by > 0) {
                (None, true) => Some(0),
                (None, false) => Some(count - 1),
                (Some(at), true) => Some(at + 1).filter(|next| *next < count),
                (Some(at), false) => at.checked_sub(1),
            };
        });
        if let Some(line) = self.active_id().and_then(|id| document().get_element_by_id(&id)) {
            line.scroll_into_view_with_bool(false);
        }
    }

    /// Goes where the line leads.
    fn choose(self, at: usize) {
        if let Some(href) = self.lines.with(|lines| lines.get(at).map(|line| line.href.clone())) {
            self.close();
            // A page that cannot be opened stays as it is; the form still works.
            let _ = window().location().set_href(&href);
        }
    }

    fn lines(self) -> Vec<impl IntoView> {
        let line = move |(at, line): (usize, Suggestion)| {
            let chosen = move || self.active.get() == Some(at);
            view! {
                <li
                    class="suggest__line"
                    class:suggest__line--active=chosen
                    id=self.line_id(at)
                    role="option"
                    aria-selected=move || if chosen() { "true" } else { "false" }
                    // The box would lose the focus, and with it the list, before the click.
                    on:mousedown=|event| event.prevent_default()
                    on:click=move |_| self.choose(at)
                >
                    <span class="suggest__text">{line.text}</span>
                    " "
                    <span class="suggest__kind">{line.kind}</span>
                </li>
            }
        };
        self.lines.get().into_iter().enumerate().map(line).collect()
    }
}

/// What the page was asked for: the filters that its form sends along too.
fn filters() -> String {
    window().location().search().unwrap_or_default()
}

/// What stands in the form's other box now.
fn place() -> String {
    let field = document().get_element_by_id("near").and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    field.map(|field| field.value()).unwrap_or_default()
}

use domain::check::Checked;
use domain::council::{AskFields, CouncilAnswers, MOST_REFERENCES, ticked};
use domain::listing::CouncilCode;
use domain::requirement::Applicant;
use domain::taxonomy::{CheckKind, DbsLevel};
use engine::read_model::{CouncilDesk, Helpline};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::as_written;
use crate::components::{
    Button, ButtonKind, Checkboxes, Choice, InputType, InputWidth, Look, Radios, Select, SelectItem, Size, TextInput,
    WarningText,
};
use crate::context::WouldHide;
use crate::form::FormState;
use crate::pages::frame::{Frame, helpline, loaded};
use crate::pages::post_form::{PostForm, hidden};
use crate::pages::refused::{Refusal, answered};
use crate::words::Words;
use crate::{context, paths};

/// Whom to ring in a council, and what it asks to see before somebody is listed.
#[component]
pub fn OfficerCouncil() -> impl IntoView {
    let code = use_params_map().with_untracked(|params| params.get("code")).unwrap_or_default();
    loaded(load(code), |loaded| answered(loaded, |(council, helpline)| council_view(&council, helpline)))
}

async fn load(code: String) -> Result<(CouncilDesk, Option<Helpline>), Refusal> {
    let (engine, actor) = (context::engine(), context::actor());
    let administrator = engine.administrator(actor.as_ref())?;
    let code = CouncilCode::parse(&code).map_err(|_| Refusal::NotFound)?;
    let council = administrator.council(&code).await?.ok_or(Refusal::NotFound)?;
    Ok((council, helpline(None).await))
}

/// The view of one council's settings.
pub(in crate::pages) fn council_view(council: &CouncilDesk, helpline: Option<Helpline>) -> AnyView {
    let (words, typed) = (context::words(), Typed::of(&council.answers));
    let back = (paths::OFFICER_COUNCILS.to_owned(), words.say("councils-back").to_owned());
    let action = paths::council(&council.code);
    let phones = phones(words, &typed);
    let asks: Vec<_> = Applicant::ALL.iter().map(|applicant| asked_of(words, &typed, *applicant)).collect();
    let (last, name, heading) = (last(words), council.name.clone(), as_written(&council.name));
    view! {
        <Frame title=name helpline indexed=false nostrip:back=Some(back)>
            <h1 class="govuk-heading-l">{heading}</h1>
            <PostForm action>
                <h2 class="govuk-heading-m">{words.say("council-phones")}</h2>
                {phones}
                <h2 class="govuk-heading-m govuk-!-margin-top-6">{words.say("council-asks")}</h2>
                <p class="govuk-body">{words.say("council-asks-about")}</p>
                {asks}
                {last}
            </PostForm>
        </Frame>
    }
    .into_any()
}

/// What stands in the form: what was typed, where it was sent and came back; else what holds now.
struct Typed {
    form: FormState,
    answers: CouncilAnswers,
}

impl Typed {
    fn of(answers: &CouncilAnswers) -> Self {
        Self { form: context::form(), answers: answers.clone() }
    }

    fn was_sent(&self) -> bool {
        !self.form.values.is_empty()
    }

    fn text(&self, field: &str, now: Option<&String>) -> Option<String> {
        if self.was_sent() { self.form.value(field) } else { now.cloned() }
    }

    /// Whether a line of a field is chosen.
    fn chosen(&self, field: &str, value: &str, now: bool) -> bool {
        match self.was_sent() {
            true => self.form.values.iter().any(|(name, typed)| name == field && typed == value),
            false => now,
        }
    }

    /// How many of something are asked of an applicant.
    fn asked(&self, of: Applicant, what: Checked) -> u8 {
        self.answers.asks.asked_of(of).find(|one| one.what == what).map_or(0, |one| one.times)
    }
}

fn phones(words: Words, typed: &Typed) -> AnyView {
    let now = &typed.answers;
    let phone = |name: &'static str, label: &'static str, now: &Option<String>| {
        view! {
            <TextInput
                name
                label
                input_type=InputType::Tel
                width=InputWidth::W20
                autocomplete="off"
                nostrip:value=typed.text(name, now.as_ref())
                nostrip:error=typed.form.error(name)
            />
        }
        .into_any()
    };
    let hours = view! {
        <TextInput
            name="helpline_hours"
            label=words.say("council-hours")
            hint=words.say("council-hours-hint")
            nostrip:value=typed.text("helpline_hours", now.helpline_hours.as_ref())
            nostrip:error=typed.form.error("helpline_hours")
        />
    }
    .into_any();
    view! {
        {phone("helpline_phone", words.say("council-helpline"), &now.helpline_phone)}
        {hours}
        {phone("safeguarding_phone", words.say("council-safeguarding"), &now.safeguarding_phone)}
        {phone("out_of_hours_phone", words.say("council-out-of-hours"), &now.out_of_hours_phone)}
    }
    .into_any()
}

fn asked_of(words: Words, typed: &Typed, of: Applicant) -> AnyView {
    let fields = AskFields::of(of);
    let who = match of {
        Applicant::Pa => words.say("council-of-pa"),
        Applicant::MicroProvider => words.say("council-of-micro"),
        Applicant::Provider => words.say("council-of-provider"),
    };
    let about = |question: &str| format!("{who}: {question}");
    let small = || Look::Sized(Size::S);
    let ticks: Vec<_> = ticked()
        .into_iter()
        .map(|what| {
            let code = what.code();
            let checked = typed.chosen(fields.checks, &code, typed.asked(of, what) > 0);
            Choice::new(code, words.checked(what), checked)
        })
        .collect();
    let now = DbsLevel::ALL.iter().copied().find(|level| typed.asked(of, Checked::Dbs(*level)) > 0);
    let now = now.unwrap_or(DbsLevel::None);
    let levels: Vec<_> = DbsLevel::ALL
        .iter()
        .map(|level| {
            let chosen = typed.chosen(fields.dbs, level.code(), now == *level);
            let text = if *level == DbsLevel::None { words.say("council-dbs-none") } else { words.name(*level) };
            Choice::new(level.code(), text, chosen)
        })
        .collect();
    let references = typed.asked(of, Checked::Kind(CheckKind::Reference));
    let numbers: Vec<_> = (0..=MOST_REFERENCES)
        .map(|number| {
            let value = number.to_string();
            let chosen = typed.chosen(fields.references, &value, references == number);
            SelectItem::new(value.clone(), value, chosen)
        })
        .collect();
    view! {
        <Checkboxes
            name=fields.checks
            legend=about(words.say("council-checks"))
            look=small()
            items=ticks
            nostrip:error=typed.form.error(fields.checks)
        />
        <Radios
            name=fields.dbs
            legend=about(words.say("council-dbs"))
            look=small()
            hint=words.say("council-dbs-hint")
            items=levels
            nostrip:error=typed.form.error(fields.dbs)
        />
        <Select
            name=fields.references
            label=about(words.say("council-references"))
            items=numbers
            nostrip:error=typed.form.error(fields.references)
        />
    }
    .into_any()
}

/// The button; before it, where saving would hide listings, how many, which has to be meant.
fn last(words: Words) -> AnyView {
    let Some(WouldHide { hidden: hide, shown }) = context::would_hide() else {
        return view! { <Button prevent_double_click=true>{words.say("council-save")}</Button> }.into_any();
    };
    let warning = words.tell("council-would-hide", [("hidden", hide.into()), ("shown", shown.into())]);
    view! {
        <div role="alert" data-would-hide=hide.to_string()>
            <WarningText prefix=words.say("warning")>{warning}</WarningText>
        </div>
        {hidden("confirmed", hide.to_string())}
        <Button kind=ButtonKind::Warning prevent_double_click=true>{words.say("council-save-all-the-same")}</Button>
    }
    .into_any()
}

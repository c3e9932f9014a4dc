use domain::taxonomy::ListingKind;
use leptos::prelude::*;

/// Declares the drawn symbols: their names, ids and outlines on a grid of 24.
macro_rules! symbols {
    ($($(#[$meta:meta])* $name:ident = $id:literal $outline:literal,)+) => {
        /// A drawn symbol. Always beside words: it is hidden from those who hear the page.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Symbol {
            $($(#[$meta])* $name,)+
        }

        impl Symbol {
            /// Every symbol.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            const fn link(self) -> &'static str {
                match self { $(Self::$name => concat!("#i-", $id),)+ }
            }
        }

        const SPRITE: &str =
            concat!($("<symbol id=\"i-", $id, "\" viewBox=\"0 0 24 24\">", $outline, "</symbol>",)+);
    };
}

symbols! {
    /// The house of this site.
    Mark = "mark" r#"<path d="M4 20v-7l8-7 8 7v7"/><path d="M9 20c0-3 1.2-4.5 3-4.5s3 1.5 3 4.5"/><circle cx="12" cy="12" r="1.7"/>"#,
    /// One person.
    Person = "person" r#"<circle cx="12" cy="7.5" r="3.5"/><path d="M5 20.5c.4-4.6 3-7 7-7s6.6 2.4 7 7"/>"#,
    /// A small local service.
    Local = "local" r#"<path d="M3.5 10.5 12 4l8.5 6.5"/><path d="M5.5 9.5V20h13V9.5"/><path d="M10 20v-5h4v5"/>"#,
    /// Several people who work together.
    Agency = "agency" r#"<circle cx="9" cy="8.5" r="3"/><path d="M3.5 19.5c.3-3.9 2.3-6 5.5-6s5.2 2.1 5.5 6"/><path d="M15 5.9a3 3 0 0 1 0 5.2M17 13.9c2.1.7 3.3 2.6 3.5 5.6"/>"#,
    /// A home with care.
    CareHome = "home" r#"<path d="M4 20v-8.5L12 5l8 6.5V20z"/><path d="M12 17.6c-2.3-1.6-3.4-2.8-3.4-4.2a1.8 1.8 0 0 1 3.4-.7 1.8 1.8 0 0 1 3.4.7c0 1.4-1.1 2.6-3.4 4.2z"/>"#,
    /// A home of one's own, with support.
    Key = "key" r#"<circle cx="8" cy="8.5" r="4"/><path d="m10.9 11.4 8.6 8.1M16.4 16.6l2-2.1M19.5 19.5l1.5-1.6"/>"#,
    /// A life shared under one roof.
    Shared = "shared" r#"<path d="M3.5 10.5 12 4l8.5 6.5"/><circle cx="8.7" cy="12.3" r="1.8"/><circle cx="15.3" cy="12.3" r="1.8"/><path d="M5.4 20c.2-2.7 1.4-4.1 3.3-4.1S11.8 17.3 12 20c.2-2.7 1.4-4.1 3.3-4.1s3.1 1.4 3.3 4.1"/>"#,
    /// Nurses.
    Nurse = "nurse" r#"<rect x="4.5" y="4.5" width="15" height="15" rx="2.5"/><path d="M12 8.5v7M8.5 12h7"/>"#,
    /// The day.
    Day = "day" r#"<circle cx="12" cy="12" r="3.6"/><path d="M12 4v2M12 18v2M4 12h2M18 12h2M6.3 6.3l1.5 1.5M16.2 16.2l1.5 1.5M6.3 17.7l1.5-1.5M16.2 7.8l1.5-1.5"/>"#,
    /// A break.
    Break = "break" r#"<path d="M4 18.5h16"/><path d="M6.5 18.5a5.5 5.5 0 0 1 11 0"/><path d="M12 6.5v3M4.8 10.3l2 2M19.2 10.3l-2 2"/>"#,
    /// Equipment.
    Device = "device" r#"<rect x="6.5" y="3.5" width="11" height="17" rx="2"/><path d="M10.5 6.8h3"/><circle cx="12" cy="14.5" r="2.2"/>"#,
    /// House and garden.
    Garden = "garden" r#"<path d="M12 20v-8c0-3.5 2.2-5.5 6.5-5.5 0 3.5-2.2 5.5-6.5 5.5"/><path d="M12 15.5c0-2.9-1.9-4.5-5.5-4.5 0 2.9 1.9 4.5 5.5 4.5z"/><path d="M7 20h10"/>"#,
    /// A group that meets.
    Group = "group" r#"<circle cx="12" cy="8" r="2.7"/><path d="M7.3 19.5c.2-3.7 1.9-5.6 4.7-5.6s4.5 1.9 4.7 5.6"/><circle cx="5.2" cy="10.3" r="1.9"/><circle cx="18.8" cy="10.3" r="1.9"/><path d="M2.5 17.6c.1-2.2.9-3.6 2.4-4M21.5 17.6c-.1-2.2-.9-3.6-2.4-4"/>"#,
    /// Advice, languages.
    Speak = "speak" r#"<path d="M4.5 5.5h15v10h-8l-4 3.5v-3.5h-3z"/>"#,
    /// Money.
    Pound = "pound" r#"<path d="M16.5 8.5a3.7 3.7 0 0 0-7.3.8c0 3 1.3 4.7.3 7.7-.3 1-1 1.5-2 2h9.5"/><path d="M7 13h6.5"/>"#,
    /// A telephone.
    Phone = "phone" r#"<path d="M6.5 4h3l1.5 4-2 1.5a11 11 0 0 0 5.5 5.5l1.5-2 4 1.5v3c0 1-1 2-2 2C10.8 19.5 4.5 13.2 4.5 6c0-1 1-2 2-2z"/>"#,
    /// A place.
    Pin = "pin" r#"<path d="M12 21c4.5-5 6.5-8.2 6.5-11a6.5 6.5 0 0 0-13 0c0 2.8 2 6 6.5 11z"/><circle cx="12" cy="10" r="2.3"/>"#,
    /// Time.
    Clock = "clock" r#"<circle cx="12" cy="12" r="8"/><path d="M12 7.5V12l3 2"/>"#,
    /// Yes.
    Tick = "tick" r#"<path d="m5 12.5 4.5 4.5L19 7.5"/>"#,
    /// No; take away.
    Cross = "cross" r#"<path d="m6 6 12 12M18 6 6 18"/>"#,
    /// Nobody said.
    Ask = "ask" r#"<path d="M9 9a3 3 0 1 1 4.3 2.7c-.9.5-1.3 1-1.3 2.3"/><path d="M12 17.8v.1"/>"#,
    /// Nothing.
    Dash = "dash" r#"<path d="M6 12h12"/>"#,
    /// Filters.
    Filter = "filter" r#"<path d="M4 7h16M7 12h10M10 17h4"/>"#,
    /// Checked.
    Shield = "shield" r#"<path d="M12 3.5 5 6v5.5c0 4.3 2.8 7.5 7 9 4.2-1.5 7-4.7 7-9V6z"/><path d="m8.8 12 2.3 2.3 4.2-4.6"/>"#,
    /// Checked, to be looked at again.
    Renew = "renew" r#"<path d="M19 12a7 7 0 1 1-2.1-5"/><path d="M19.5 3.5V8H15"/><path d="M12 8.5V12l2.5 1.5"/>"#,
    /// Please look.
    Look = "look" r#"<path d="M12 4 3 19.5h18z"/><path d="M12 10v4.5M12 17v.1"/>"#,
    /// Good to know.
    Info = "info" r#"<circle cx="12" cy="12" r="8"/><path d="M12 11.5V16M12 8.2v.1"/>"#,
}

impl Symbol {
    /// The symbol of a listing: that of its first kind.
    #[must_use]
    pub const fn of(kind: ListingKind) -> Self {
        match kind {
            ListingKind::PaEmployed | ListingKind::PaSelfEmployed => Self::Person,
            ListingKind::MicroProvider => Self::Local,
            ListingKind::CareAgency => Self::Agency,
            ListingKind::CareHome => Self::CareHome,
            ListingKind::HousingSupport => Self::Key,
            ListingKind::SharedLives => Self::Shared,
            ListingKind::NurseAgency => Self::Nurse,
            ListingKind::DayOpportunity => Self::Day,
            ListingKind::Respite => Self::Break,
            ListingKind::AdviceBrokerage => Self::Speak,
            ListingKind::DpSupportService => Self::Pound,
            ListingKind::EquipmentTech => Self::Device,
            ListingKind::HomeAndGarden => Self::Garden,
            ListingKind::ActivityGroup => Self::Group,
        }
    }
}

/// The outlines of every symbol, once on each page that shows one, before the first.
#[component]
pub fn Sprite() -> impl IntoView {
    view! { <svg class="sprite" width="0" height="0" aria-hidden="true" focusable="false" inner_html=SPRITE></svg> }
}

/// A symbol in the line of text.
#[component]
pub fn Icon(
    /// Which one.
    symbol: Symbol,
    /// Whether it is as small as the letters.
    #[prop(optional)]
    small: bool,
) -> impl IntoView {
    let class = if small { "icon icon--s" } else { "icon" };
    view! { <svg class=class aria-hidden="true" focusable="false"><use_ href=symbol.link()/></svg> }
}

/// A symbol on its tinted square, beside a heading.
#[component]
pub fn SymbolTile(
    /// Which one.
    symbol: Symbol,
    /// Further classes.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    view! { <span class=super::classes("symbol", &[class])><Icon symbol/></span> }
}

/// A step of the type scale, as GOV.UK names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// 48 on the scale: the title of a page.
    Xl,
    /// 36
    L,
    /// 24
    M,
    /// 19, bold.
    S,
}

/// How a label or a legend looks, and what it is to the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// Body text.
    #[default]
    Plain,
    /// A heading's size, without being one.
    Sized(Size),
    /// The page's own `h1`: for pages that ask one question.
    PageHeading(Option<Size>),
    /// Only for those who hear the page.
    Hidden,
}

impl Look {
    /// Whether it is the page's `h1`.
    pub(super) const fn is_heading(self) -> bool {
        matches!(self, Self::PageHeading(_))
    }

    /// The class for a label.
    pub(super) const fn label_class(self) -> &'static str {
        match self {
            Self::Plain | Self::PageHeading(None) => "",
            Self::Sized(Size::Xl) | Self::PageHeading(Some(Size::Xl)) => "govuk-label--xl",
            Self::Sized(Size::L) | Self::PageHeading(Some(Size::L)) => "govuk-label--l",
            Self::Sized(Size::M) | Self::PageHeading(Some(Size::M)) => "govuk-label--m",
            Self::Sized(Size::S) | Self::PageHeading(Some(Size::S)) => "govuk-label--s",
            Self::Hidden => "govuk-visually-hidden",
        }
    }

    /// The class for a legend.
    pub(super) const fn legend_class(self) -> &'static str {
        match self {
            Self::Plain | Self::PageHeading(None) => "",
            Self::Sized(Size::Xl) | Self::PageHeading(Some(Size::Xl)) => "govuk-fieldset__legend--xl",
            Self::Sized(Size::L) | Self::PageHeading(Some(Size::L)) => "govuk-fieldset__legend--l",
            Self::Sized(Size::M) | Self::PageHeading(Some(Size::M)) => "govuk-fieldset__legend--m",
            Self::Sized(Size::S) | Self::PageHeading(Some(Size::S)) => "govuk-fieldset__legend--s",
            Self::Hidden => "govuk-visually-hidden",
        }
    }
}

//! A form as it was sent: raw text by field name. What it means is for the domain's parsers to say.

use app::form::FormState;
use app::paths;
use axum::extract::{FromRequest, RawForm, Request};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use domain::form::FormErrors;

/// Most fields that are read. No form of ours has a tenth of them.
const MAX_FIELDS: usize = 200;

/// A request with a form as its body. Anything else is refused: 415 for another kind of body, 413 for
/// one that is too large.
pub struct Posted {
    /// The request without its body, for rendering its page again.
    pub parts: Parts,
    /// What was typed.
    pub form: Form,
}

/// Names and values, in the order of the page; a name may come several times.
pub struct Form(Vec<(String, String)>);

impl<S: Send + Sync> FromRequest<S> for Posted {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        let (parts, body) = request.into_parts();
        let copy = Request::from_parts(parts.clone(), body);
        let RawForm(bytes) = RawForm::from_request(copy, state).await.map_err(IntoResponse::into_response)?;
        Ok(Self { parts, form: Form::read(&bytes) })
    }
}

impl Posted {
    /// Where somebody wanted to go before they were asked to sign in; this site only. It stands in the
    /// form, or in the page's own address.
    pub fn next_path(&self) -> Option<String> {
        let query = self.parts.uri.query().unwrap_or_default();
        let asked = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "next");
        let typed = self.form.first("next");
        let next = if typed.is_empty() { asked.map(|(_, value)| value.into_owned()) } else { Some(typed.to_owned()) };
        next.filter(|path| paths::local(path).is_some())
    }
}

impl Form {
    /// Reads a form. It cannot fail: what is no UTF-8 becomes the sign for that.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Self {
        Self(form_urlencoded::parse(bytes).into_owned().take(MAX_FIELDS).collect())
    }

    /// Whether a field is there, with a value or without.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(own, _)| own == name)
    }

    /// The first value of a field; empty when it is missing.
    #[must_use]
    pub fn first(&self, name: &str) -> &str {
        self.0.iter().find(|(own, _)| own == name).map_or("", |(_, value)| value.as_str())
    }

    /// Everything that was typed.
    #[must_use]
    pub fn pairs(&self) -> &[(String, String)] {
        &self.0
    }

    /// For a form in which nothing is secret: what is wrong, and everything that was typed.
    #[must_use]
    pub fn state_of_all(&self, errors: FormErrors) -> FormState {
        FormState { errors, values: self.0.clone() }
    }

    /// What the page needs to show the form again: what is wrong, and what was typed into these fields.
    /// A code is never among them: it is typed anew.
    #[must_use]
    pub fn state(&self, errors: FormErrors, kept: &[&str]) -> FormState {
        let values = self.0.iter().filter(|(name, _)| kept.contains(&name.as_str())).cloned().collect();
        FormState { errors, values }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_read_with_repeated_names_and_broken_escapes() {
        let form = Form::read(b"email=a%40b.org&role=pa&role=broker&x=%ff&y=%zz&=&lonely");
        assert_eq!(form.first("email"), "a@b.org");
        assert_eq!(form.first("role"), "pa");
        assert_eq!((form.first("x"), form.first("y")), ("\u{fffd}", "%zz"));
        assert_eq!((form.first("lonely"), form.first("missing")), ("", ""));
        assert!(form.has("lonely") && !form.has("missing"));
    }

    #[test]
    fn what_was_typed_is_kept_and_codes_are_not() {
        let form = Form::read(b"email=anna&code=123456");
        let state = form.state(FormErrors::one("email", "email_format"), &["email"]);
        assert_eq!(state.values, [("email".to_owned(), "anna".to_owned())]);
        assert_eq!(state.errors.of("email"), Some("email_format"));
    }
}

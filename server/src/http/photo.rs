//! Photos: sent with a form of their own, the only files this site takes, and shown.

use app::context::ChangedMeanwhile;
use app::form::FormState;
use axum::extract::multipart::{Field, Multipart, MultipartError};
use axum::extract::{FromRequest, Path, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::form::FormErrors;
use engine::photo::{MAX_BYTES, PhotoProblem};
use engine::{Draft, Saved};

use crate::http::cache::Cache;
use crate::http::join::{draft_of, home_of, own};
use crate::http::render;
use crate::http::session::Signed;
use crate::http::stop::{Stop, see_other};
use crate::state::AppState;

/// A form with a photo, read.
pub struct SentPhoto {
    parts: Parts,
    bytes: Vec<u8>,
    alt: String,
    act: String,
    revision: Option<i32>,
    too_large: bool,
}

impl<S: Send + Sync> FromRequest<S> for SentPhoto {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let copy = Request::from_parts(parts.clone(), body);
        let multipart = Multipart::from_request(copy, state).await.map_err(IntoResponse::into_response)?;
        parts.headers.remove(header::CONTENT_TYPE);
        let mut sent =
            Self { parts, bytes: Vec::new(), alt: String::new(), act: String::new(), revision: None, too_large: false };
        sent.read(multipart).await.map_err(|error| error.status().into_response())?;
        Ok(sent)
    }
}

impl SentPhoto {
    async fn read(&mut self, mut multipart: Multipart) -> Result<(), MultipartError> {
        while let Some(field) = multipart.next_field().await? {
            match field.name() {
                Some("photo") => match self.read_photo(field).await {
                    Err(error) if error.status() == StatusCode::PAYLOAD_TOO_LARGE => {
                        self.too_large = true;
                        return Ok(());
                    }
                    read => read?,
                },
                Some("photo_alt") => self.alt = field.text().await?,
                Some("act") => self.act = field.text().await?,
                Some("revision") => self.revision = field.text().await?.parse().ok(),
                _ => {}
            }
        }
        Ok(())
    }

    /// Reads the file. Of one that is too large nothing is held, but it is read to its end, so that the browser gets an
    /// answer and what else stands in the form comes too.
    async fn read_photo(&mut self, mut field: Field<'_>) -> Result<(), MultipartError> {
        while let Some(part) = field.chunk().await? {
            self.too_large |= self.bytes.len() + part.len() > MAX_BYTES;
            if self.too_large {
                self.bytes = Vec::new();
            } else {
                self.bytes.extend_from_slice(&part);
            }
        }
        Ok(())
    }
}

/// `POST /join/{door}/photo`: the photo of what this browser began.
pub async fn send(State(state): State<AppState>, Path(door): Path<String>, sent: SentPhoto) -> Result<Response, Stop> {
    let home = home_of(&door)?;
    match draft_of(&state, home, &sent.parts.headers).await? {
        Some(draft) => save(&state, &draft, home, sent).await,
        None => Ok(see_other(home)),
    }
}

/// `POST /account/listings/{reference}/photo`: the photo of one's own listing.
pub async fn send_own(
    State(state): State<AppState>,
    Path(reference): Path<String>,
    Signed(actor): Signed,
    sent: SentPhoto,
) -> Result<Response, Stop> {
    let (own, home) = own(&state, actor.as_ref(), &reference).await?;
    save(&state, &own, &home, sent).await
}

async fn save(state: &AppState, draft: &Draft<'_>, home: &str, sent: SentPhoto) -> Result<Response, Stop> {
    let seen = sent.revision.unwrap_or(draft.copy().revision);
    let values = vec![("photo_alt".to_owned(), sent.alt.clone())];
    let saved = match (sent.act.as_str(), sent.too_large) {
        ("remove", _) => draft.remove_photo(seen).await?,
        (_, true) => Saved::Wrong(FormErrors::one("photo", PhotoProblem::TooLarge.code())),
        (_, false) => draft.save_photo(sent.bytes, &sent.alt, seen).await?,
    };
    match saved {
        Saved::Kept => Ok(see_other(home)),
        Saved::Wrong(errors) => Ok(render::page_again(state, sent.parts, FormState { errors, values }).await),
        Saved::ChangedMeanwhile => {
            let form = FormState { errors: FormErrors::default(), values };
            Ok(render::page_with(state, sent.parts, StatusCode::CONFLICT, form, ChangedMeanwhile).await)
        }
    }
}

/// `GET /photos/{file}`: a photo, for those who may see its listing.
pub async fn file(
    State(state): State<AppState>,
    Path(name): Path<String>,
    Signed(actor): Signed,
    headers: HeaderMap,
) -> Result<Response, Stop> {
    let kind = match name.rsplit('.').next() {
        Some("webp") => "image/webp",
        Some("jpg") => "image/jpeg",
        _ => return Err(Stop::NotFound),
    };
    let browser = state.cookies.draft(&headers);
    match state.engine.photo(&name, actor.as_ref(), browser.as_ref()).await? {
        Some(bytes) => Ok((Cache::Page, [(header::CONTENT_TYPE, kind)], bytes).into_response()),
        None => Err(Stop::NotFound),
    }
}

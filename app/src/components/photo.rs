use leptos::prelude::*;

/// A photo in the size that the window asks for: WebP, or JPEG where a browser has none.
#[component]
pub fn Photo(
    /// Its identity.
    id: String,
    /// What it shows.
    alt: String,
    /// Its width in pixels, as large as it is kept.
    width: u32,
    /// Its height.
    height: u32,
) -> impl IntoView {
    let file = |width: u32, ending: &str| crate::paths::photo(&id, width, ending);
    let set = crate::paths::PHOTO_WIDTHS.map(|width| format!("{} {width}w", file(width, "webp"))).join(", ");
    let plain = file(640, "jpg");
    view! {
        <picture class="photo">
            <source type="image/webp" srcset=set sizes="(min-width: 40em) 20rem, 100vw"/>
            <img src=plain alt=alt width=width.to_string() height=height.to_string() loading="lazy"/>
        </picture>
    }
}

//! Photos: sent, drawn anew, shown to those who may see them, refused where they are none.

use std::io::Cursor;

use axum::http::StatusCode;
use domain::id::PublicRef;
use domain::join::Door;
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

use crate::join::{joined, send};
use crate::people::Town;

fn picture(width: u32, height: u32) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    let drawn = RgbImage::from_fn(width, height, |x, y| Rgb([(x % 256) as u8, (y % 256) as u8, 90]));
    DynamicImage::ImageRgb8(drawn).write_to(&mut out, ImageFormat::Png).unwrap();
    out.into_inner()
}

#[test]
fn a_photo_is_public_with_its_listing_and_never_before_or_after() {
    let town = Town::new();
    let (browser, home) = joined(&town, Door::Pa, "amina@example.org");
    let page = format!("{home}/photo");
    assert_eq!(
        browser.post_photo(&page, &[("photo_alt", "Me, in my garden")], &picture(900, 600)).status,
        StatusCode::SEE_OTHER
    );
    let shown = browser.get(&page);
    assert_eq!(shown.value_of("photo_alt"), "Me, in my garden");
    let file = shown.attribute("main img", "src");
    let owner = browser.get(&file);
    assert_eq!((owner.status, owner.header("content-type")), (StatusCode::OK, "image/jpeg"));
    assert!(owner.body.starts_with(&[0xff, 0xd8]));
    let stranger = town.browser();
    assert_eq!(stranger.get(&file).status, StatusCode::NOT_FOUND, "a draft");
    send(&town, &browser, &home, "amina@example.org");
    assert_eq!(stranger.get(&file).status, StatusCode::NOT_FOUND, "it waits");
    let reference = PublicRef::parse(home.rsplit('/').next().unwrap()).unwrap();
    town.approve(&reference);
    let public = stranger.get(&format!("/listings/{reference}"));
    assert_eq!(public.attribute("article img", "alt"), "Me, in my garden");
    for width in ["320", "640", "1280"] {
        let webp = file.replace("640.jpg", &format!("{width}.webp"));
        let answer = stranger.get(&webp);
        assert_eq!((answer.status, answer.header("content-type")), (StatusCode::OK, "image/webp"), "{webp}");
        assert!(public.text().contains(&webp));
    }
    browser.post(&format!("{home}/show"), &[("act", "pause")]);
    assert_eq!(stranger.get(&file).status, StatusCode::NOT_FOUND, "hidden");
    browser.post(&format!("{home}/show"), &[("act", "show")]);
    // Another photo waits; the one that is public stays.
    browser.post_photo(&page, &[("photo_alt", "Me, at work")], &picture(500, 500));
    assert_eq!(stranger.get(&file).status, StatusCode::OK);
    browser.post_photo(&page, &[("act", "remove")], b"");
    assert!(browser.get(&page).select("main img").is_empty());
}

#[test]
fn what_is_no_photo_is_refused_with_words_and_nothing_is_lost() {
    let town = Town::new();
    let browser = town.browser();
    browser.post("/join/pa", &[]);
    let path = "/join/pa/photo";
    let code = |alt: &str, file: &[u8]| {
        let answer = browser.post_photo(path, &[("photo_alt", alt)], file);
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(answer.value_of("photo_alt"), alt);
        answer.select("[data-error]").iter().map(|e| e.attribute("data-error").unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert!(code("Me", b"").contains(&"photo_missing".to_owned()));
    assert!(code("Me", b"<svg onload=alert(1)>").contains(&"photo_format".to_owned()));
    assert!(code("Me", &picture(50, 50)).contains(&"photo_small".to_owned()));
    assert!(code("Me", &vec![7; 6 * 1024 * 1024]).contains(&"photo_large".to_owned()));
    let both = code("", b"GIF89a");
    assert!(both.contains(&"photo_format".to_owned()) && both.contains(&"photo_alt_missing".to_owned()));
    assert!(code("Ring 07700 900123", &picture(300, 300)).contains(&"gives_contact".to_owned()));
    assert!(browser.get(path).select("main img").is_empty());
    // What a phone makes at most is answered with the form, and the words stay.
    assert!(code("Me", &vec![7; 20 * 1024 * 1024]).contains(&"photo_large".to_owned()));
    assert_eq!(browser.post_photo(path, &[], &vec![7; 33 * 1024 * 1024]).status, StatusCode::PAYLOAD_TOO_LARGE);
    // Files are refused everywhere else.
    assert_eq!(browser.post_photo("/join/pa/name", &[], b"x").status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
    for name in ["../secret.key", "x.jpg", "0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee-640.php"] {
        assert_eq!(
            browser.get(&format!("/photos/{}", name.replace('/', "%2f"))).status,
            StatusCode::NOT_FOUND,
            "{name}"
        );
    }
}

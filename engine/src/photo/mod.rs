//! Photos: whatever somebody sends is decoded and drawn anew, so that nothing of the file but its picture is
//! kept: no place or camera it was taken with, no second format hidden behind the first (row G9).

mod store;

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};

pub use store::{FolderOfPhotos, PhotoStore};

/// The largest file that is taken, in bytes (issue: 5 MB).
pub const MAX_BYTES: usize = 5 * 1024 * 1024;
/// The most pixels on a side, and in all. A small file can hold a picture that fills the memory.
const MAX_SIDE: u32 = 12_000;
const MAX_PIXELS: u64 = 50_000_000;
/// The fewest pixels on the shorter side: less is a blot.
const MIN_SIDE: u32 = 200;
/// The widths that are kept, in pixels. A picture is never made larger than it came.
pub const WIDTHS: [u32; 3] = [320, 640, 1280];
const WEBP_QUALITY: f32 = 75.0;
const JPEG_QUALITY: u8 = 80;

/// Why a file is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PhotoProblem {
    /// No file was sent.
    #[error("no photo")]
    Missing,
    /// More than [`MAX_BYTES`].
    #[error("a file of more than 5 MB")]
    TooLarge,
    /// Nothing that can be drawn: another kind of file, or a damaged one.
    #[error("not a JPEG, PNG or WebP picture")]
    NotAPhoto,
    /// More pixels than any camera makes.
    #[error("a picture of too many pixels")]
    TooManyPixels,
    /// Too few pixels to see anything.
    #[error("a picture of too few pixels")]
    TooSmall,
}

impl PhotoProblem {
    /// The error's code on a form.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Missing => "photo_missing",
            Self::TooLarge => "photo_large",
            Self::NotAPhoto => "photo_format",
            Self::TooManyPixels => "photo_pixels",
            Self::TooSmall => "photo_small",
        }
    }
}

/// A photo drawn anew.
pub struct Drawn {
    /// Its size in pixels, as large as it is kept.
    pub size: (u32, u32),
    /// For each of [`WIDTHS`]: WebP, and JPEG for browsers without it.
    pub files: Vec<(u32, Vec<u8>, Vec<u8>)>,
}

/// Draws a file anew. Blocking work of up to some hundred milliseconds.
///
/// # Errors
/// When it is no photo that can be taken.
pub fn draw(bytes: &[u8]) -> Result<Drawn, PhotoProblem> {
    if bytes.is_empty() {
        return Err(PhotoProblem::Missing);
    }
    if bytes.len() > MAX_BYTES {
        return Err(PhotoProblem::TooLarge);
    }
    let picture = decoded(bytes)?;
    let (width, height) = (picture.width(), picture.height());
    if width.min(height) < MIN_SIDE {
        return Err(PhotoProblem::TooSmall);
    }
    let mut files = Vec::with_capacity(WIDTHS.len());
    let mut size = (width, height);
    for wanted in WIDTHS {
        let smaller = resized(&picture, wanted.min(width));
        size = (smaller.width(), smaller.height());
        files.push((wanted, webp(&smaller)?, jpeg(&smaller)?));
    }
    Ok(Drawn { size, files })
}

/// The picture, upright, without anything else that the file held.
fn decoded(bytes: &[u8]) -> Result<DynamicImage, PhotoProblem> {
    let unreadable = |_| PhotoProblem::NotAPhoto;
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| PhotoProblem::NotAPhoto)?;
    if !matches!(reader.format(), Some(ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::WebP)) {
        return Err(PhotoProblem::NotAPhoto);
    }
    let mut limits = Limits::default();
    limits.max_alloc = Some(MAX_PIXELS * 8);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(unreadable)?;
    let (width, height) = decoder.dimensions();
    if width > MAX_SIDE || height > MAX_SIDE || u64::from(width) * u64::from(height) > MAX_PIXELS {
        return Err(PhotoProblem::TooManyPixels);
    }
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(unreadable)?;
    picture.apply_orientation(orientation);
    Ok(DynamicImage::ImageRgb8(picture.to_rgb8()))
}

fn resized(picture: &DynamicImage, width: u32) -> DynamicImage {
    if width == picture.width() { picture.clone() } else { picture.resize(width, u32::MAX, FilterType::Triangle) }
}

fn webp(picture: &DynamicImage) -> Result<Vec<u8>, PhotoProblem> {
    let encoder = webp::Encoder::from_image(picture).map_err(|_| PhotoProblem::NotAPhoto)?;
    Ok(encoder.encode(WEBP_QUALITY).to_vec())
}

fn jpeg(picture: &DynamicImage) -> Result<Vec<u8>, PhotoProblem> {
    let mut out = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut out, JPEG_QUALITY);
    picture.write_with_encoder(encoder).map_err(|_| PhotoProblem::NotAPhoto)?;
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
        let mut out = Cursor::new(Vec::new());
        let drawn = image::RgbImage::from_fn(width, height, |x, y| image::Rgb([(x % 256) as u8, (y % 256) as u8, 90]));
        DynamicImage::ImageRgb8(drawn).write_to(&mut out, format).expect("a picture");
        out.into_inner()
    }

    #[test]
    fn a_photo_is_drawn_in_three_sizes_and_never_made_larger() {
        for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
            let drawn = draw(&picture(1600, 900, format)).expect("drawn");
            assert_eq!(drawn.size, (1280, 720));
            let widths: Vec<_> = drawn.files.iter().map(|(_, webp, _)| decoded(webp).expect("WebP").width()).collect();
            assert_eq!(widths, WIDTHS);
            assert!(drawn.files.iter().all(|(_, _, jpeg)| jpeg.starts_with(&[0xff, 0xd8])));
        }
        let small = draw(&picture(400, 300, ImageFormat::Png)).expect("drawn");
        assert_eq!(small.size, (400, 300));
    }

    #[test]
    fn only_the_picture_is_kept() {
        // A JPEG with a place in its head and a program behind its end.
        let plain = picture(300, 300, ImageFormat::Jpeg);
        let secret = b"GPS 53.4,-2.3 amina@example.org";
        let mut file = vec![0xff, 0xd8, 0xff, 0xe1];
        file.extend(u16::try_from(secret.len() + 2).expect("short").to_be_bytes());
        file.extend(secret);
        file.extend(&plain[2..]);
        file.extend(b"<script>alert(1)</script>PK\x03\x04");
        let drawn = draw(&file).expect("drawn");
        for (_, webp, jpeg) in &drawn.files {
            for kept in [webp, jpeg] {
                let holds = |text: &[u8]| kept.windows(text.len()).any(|part| part == text);
                assert!(!holds(b"amina") && !holds(b"script") && !holds(b"PK\x03\x04"));
            }
        }
    }

    #[test]
    fn what_is_no_photo_is_refused_and_nothing_breaks() {
        assert_eq!(draw(b"").err(), Some(PhotoProblem::Missing));
        assert_eq!(draw(&vec![0; MAX_BYTES + 1]).err(), Some(PhotoProblem::TooLarge));
        for bytes in [&b"GIF89a......"[..], b"<svg onload=alert(1)>", b"%PDF-1.7", b"\xff\xd8\xff", b"PK\x03\x04"] {
            assert_eq!(draw(bytes).err(), Some(PhotoProblem::NotAPhoto));
        }
        let whole = picture(300, 300, ImageFormat::Png);
        assert_eq!(draw(&whole[..whole.len() / 2]).err(), Some(PhotoProblem::NotAPhoto), "cut off");
        assert_eq!(draw(&picture(100, 900, ImageFormat::Png)).err(), Some(PhotoProblem::TooSmall));
        // A bomb: a head that promises 60,000 by 60,000 pixels in a few bytes.
        let mut bomb = whole;
        bomb[16..24].copy_from_slice(&[0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60]);
        assert!(matches!(draw(&bomb).err(), Some(PhotoProblem::TooManyPixels | PhotoProblem::NotAPhoto)));
    }
}

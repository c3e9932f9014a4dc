use super::Content;

/// The number of the present shape of [`Content`]. A change that old text cannot be read as gets the
/// next number, and [`read`] learns to upgrade the older one; stored rows are never rewritten.
pub const FORMAT: i32 = 1;

/// A stored document that no release ever wrote.
#[derive(Debug, thiserror::Error)]
pub enum NotReadable {
    /// Written by a newer release.
    #[error("content format {0} is newer than this program")]
    Newer(i32),
    /// Not the shape its number says.
    #[error("content is not in its format: {0}")]
    Broken(String),
}

/// Reads a stored document of any released format. `parse` turns the stored text into the present
/// shape (the JSON reader is the caller's, so that this crate needs none).
///
/// # Errors
/// When the format is unknown or the document is broken.
pub fn read(format: i32, parse: impl FnOnce() -> Result<Content, String>) -> Result<Content, NotReadable> {
    match format {
        FORMAT => parse().map_err(NotReadable::Broken),
        newer => Err(NotReadable::Newer(newer)),
    }
}

//! Where photos lie: files in the data folder, behind an interface that a store of objects can replace.

use std::path::{Path, PathBuf};

/// Keeps files by name. Names are made by us: an identity, a width and an ending.
pub trait PhotoStore: Send + Sync {
    /// Keeps a file.
    ///
    /// # Errors
    /// When it cannot be written.
    fn put(&self, name: &str, bytes: &[u8]) -> std::io::Result<()>;
    /// A file; `None` when there is none.
    ///
    /// # Errors
    /// When it cannot be read.
    fn get(&self, name: &str) -> std::io::Result<Option<Vec<u8>>>;
    /// Forgets a file; one that is not there is no fault.
    ///
    /// # Errors
    /// When it cannot be deleted.
    fn forget(&self, name: &str) -> std::io::Result<()>;
}

/// Photos as files in a folder, 256 folders deep, so that none holds too many.
pub struct FolderOfPhotos {
    folder: PathBuf,
}

impl FolderOfPhotos {
    /// The folder `photos` in the data folder.
    #[must_use]
    pub fn in_data(data_dir: &Path) -> Self {
        Self { folder: data_dir.join("photos") }
    }

    /// A name's file; `None` for what is no name of ours, and could lead out of the folder.
    fn path(&self, name: &str) -> Option<PathBuf> {
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'.';
        let fits = name.len() > 36 && name.len() < 64 && name.bytes().all(plain) && !name.contains("..");
        // The end of an identity is random; its beginning is the time.
        fits.then(|| self.folder.join(&name[34..36]).join(name))
    }
}

impl PhotoStore for FolderOfPhotos {
    fn put(&self, name: &str, bytes: &[u8]) -> std::io::Result<()> {
        let path = self.path(name).ok_or(std::io::ErrorKind::InvalidInput)?;
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        // A reader never meets half a file.
        let part = path.with_extension("part");
        std::fs::write(&part, bytes)?;
        std::fs::rename(part, path)
    }

    fn get(&self, name: &str) -> std::io::Result<Option<Vec<u8>>> {
        let Some(path) = self.path(name) else { return Ok(None) };
        match std::fs::read(path) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn forget(&self, name: &str) -> std::io::Result<()> {
        let Some(path) = self.path(name) else { return Ok(()) };
        match std::fs::remove_file(path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_photo_is_kept_found_and_forgotten_and_no_name_leads_out() {
        let data = tempfile::TempDir::new().expect("a folder");
        let photos = FolderOfPhotos::in_data(data.path());
        let name = "0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee-640.webp";
        photos.put(name, b"picture").expect("kept");
        assert_eq!(photos.get(name).expect("read").as_deref(), Some(&b"picture"[..]));
        photos.forget(name).expect("gone");
        photos.forget(name).expect("gone already");
        assert_eq!(photos.get(name).expect("read"), None);
        for bad in ["../../secret.key", "0190aaaa-bbbb-7ccc-8ddd-eeeeeeee/../../../../etc/passwd", "x", ""] {
            assert_eq!(photos.get(bad).expect("read"), None, "{bad}");
            assert!(photos.put(bad, b"x").is_err(), "{bad}");
        }
    }
}

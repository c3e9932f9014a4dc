//! Folders of the index. Generations lie side by side; a small file `CURRENT` names the one in use
//! and is replaced in one step, so that a crash leaves the old one or the new one, never a half.

use std::path::{Path, PathBuf};

use tantivy::Index;

use super::analyser::tokenizers;
use super::schema::Fields;

const CURRENT: &str = "CURRENT";

/// Where the generations lie.
#[derive(Clone, Debug)]
pub struct Generations {
    folder: PathBuf,
}

impl Generations {
    pub fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// The name of the generation in use, if any.
    pub fn current_name(&self) -> Option<String> {
        let name = std::fs::read_to_string(self.folder.join(CURRENT)).ok()?;
        let name = name.trim();
        let plain = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        plain.then(|| name.to_owned())
    }

    /// Opens a generation if it is whole and of this program's schema.
    pub fn open(&self, name: &str, fields: &Fields) -> Option<Index> {
        if !name.starts_with(&fields.version()) {
            tracing::info!(index.generation = name, "the search index is of an older schema");
            return None;
        }
        match open_whole(&self.folder.join(name), fields) {
            Ok(index) => Some(index),
            Err(error) => {
                tracing::warn!(index.generation = name, %error, "the search index cannot be used and is built anew");
                None
            }
        }
    }

    /// Makes an empty generation beside the others.
    pub fn create(&self, fields: &Fields) -> Result<(String, Index), CannotCreate> {
        std::fs::create_dir_all(&self.folder)?;
        for number in 1..u32::MAX {
            let name = format!("{}-{number}", fields.version());
            match std::fs::create_dir(self.folder.join(&name)) {
                Ok(()) => {
                    let mut index = Index::create_in_dir(self.folder.join(&name), fields.schema.clone())?;
                    index.set_tokenizers(tokenizers());
                    return Ok((name, index));
                }
                Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error.into()),
            }
        }
        Err(std::io::Error::other("no number is left for a new index").into())
    }

    /// Makes a generation the one in use, in one step.
    pub fn switch_to(&self, name: &str) -> std::io::Result<()> {
        use std::io::Write;
        let draft = self.folder.join(format!("{CURRENT}.{}", std::process::id()));
        let mut file = std::fs::File::create(&draft)?;
        file.write_all(name.as_bytes())?;
        file.sync_all()?;
        std::fs::rename(&draft, self.folder.join(CURRENT))
    }

    /// Deletes a generation that came to nothing. What cannot be deleted now is deleted another time.
    pub fn delete(&self, name: &str) {
        if let Err(error) = std::fs::remove_dir_all(self.folder.join(name)) {
            tracing::warn!(%error, "a search index could not be deleted");
        }
    }

    /// Deletes every generation but one, as far as it is older than the choice of the one in use: a
    /// newer one is being built by another process.
    pub fn delete_all_but(&self, name: &str) {
        let modified = |path: PathBuf| std::fs::metadata(path).and_then(|file| file.modified()).ok();
        let Some(chosen) = modified(self.folder.join(CURRENT)) else { return };
        let Ok(entries) = std::fs::read_dir(&self.folder) else { return };
        for entry in entries.flatten() {
            let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
            let is_older = modified(entry.path()).is_some_and(|at| at <= chosen);
            if is_folder && is_older && entry.file_name() != *name {
                self.delete(&entry.file_name().to_string_lossy());
            }
        }
    }
}

/// A new generation could not be made.
#[derive(Debug, thiserror::Error)]
pub enum CannotCreate {
    /// The folder.
    #[error(transparent)]
    Folder(#[from] std::io::Error),
    /// The index in it.
    #[error(transparent)]
    Index(#[from] tantivy::TantivyError),
}

fn open_whole(folder: &Path, fields: &Fields) -> tantivy::Result<Index> {
    let mut index = Index::open_in_dir(folder)?;
    index.set_tokenizers(tokenizers());
    if index.schema() != fields.schema {
        return Err(tantivy::TantivyError::SchemaError("another schema".into()));
    }
    let damaged = index.validate_checksum()?;
    if damaged.is_empty() {
        return Ok(index);
    }
    Err(tantivy::TantivyError::InvalidArgument(format!("{} files are damaged", damaged.len())))
}

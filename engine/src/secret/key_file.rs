use std::fs;
use std::io::{self, Write};
use std::path::Path;

use data_encoding::HEXLOWER;
use zeroize::Zeroizing;

use super::{Keys, SHORTEST_KEY};
use crate::clock::Clock;
use crate::config::EngineConfig;

/// The file in the data folder that keeps the key of a machine of its own.
const FILE: &str = "secret.key";

/// There is no usable secret key.
#[derive(Debug, thiserror::Error)]
pub enum SecretKeyError {
    /// Several servers share a database, so none of them may make up a key.
    #[error("PostgreSQL needs a secret key that all servers share: set MARKETPLACE_SECRET_KEY")]
    Missing,
    /// It is too short to be safe.
    #[error("a secret key has at least {SHORTEST_KEY} characters")]
    TooShort,
    /// The register was written with another key.
    #[error(
        "this register was written with another secret key: give MARKETPLACE_SECRET_KEY or the file secret.key its own one back; to change it, see `server rotate-key`"
    )]
    OfAnother,
    /// The key's file cannot be read or written.
    #[error("the file of the secret key cannot be used: {0}")]
    File(#[from] io::Error),
}

/// The keys of an installation: the configured ones, or one that is made once and kept in the data folder.
///
/// # Errors
/// When a key is too short, missing on PostgreSQL, or its file cannot be used.
pub fn load(config: &EngineConfig, clock: &Clock) -> Result<Keys, SecretKeyError> {
    let previous = config.secret_key_previous.as_ref().map(|key| key.as_str());
    if previous.is_some_and(|key| key.len() < SHORTEST_KEY) {
        return Err(SecretKeyError::TooShort);
    }
    match config.secret_key.as_ref().map(|key| key.as_str()) {
        Some(key) if key.len() < SHORTEST_KEY => Err(SecretKeyError::TooShort),
        Some(key) => Ok(Keys::new(key, previous)),
        None if config.is_embedded() => Ok(Keys::new(&kept(&config.data_dir, clock)?, previous)),
        None => Err(SecretKeyError::Missing),
    }
}

/// The key in the data folder. Two processes that start at once agree: the first to make the file wins.
fn kept(folder: &Path, clock: &Clock) -> Result<Zeroizing<String>, SecretKeyError> {
    let file = folder.join(FILE);
    if !file.exists() {
        make(folder, &file, clock)?;
    }
    let text = Zeroizing::new(fs::read_to_string(&file)?);
    let key = Zeroizing::new(text.trim().to_owned());
    if key.len() < SHORTEST_KEY { Err(SecretKeyError::TooShort) } else { Ok(key) }
}

/// Makes a folder that its owner alone may enter, where there is none.
pub fn private_folder(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

fn make(folder: &Path, file: &Path, clock: &Clock) -> io::Result<()> {
    private_folder(folder)?;
    let mut bytes = Zeroizing::new([0; 32]);
    for part in bytes.chunks_exact_mut(8) {
        part.copy_from_slice(&clock.random().to_be_bytes());
    }
    // Whole or not at all: written beside its place and then linked there, which fails when it exists.
    let draft = folder.join(format!("{FILE}.{}", std::process::id()));
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut out = options.open(&draft)?;
    out.write_all(HEXLOWER.encode(bytes.as_slice()).as_bytes())?;
    out.sync_all()?;
    let linked = fs::hard_link(&draft, file);
    fs::remove_file(&draft)?;
    match linked {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(error),
        _ => Ok(()),
    }
}

//! How a message goes out: to a mail server, or into files where none is set.

use std::io::Write;
use std::path::{Path, PathBuf};

use domain::id::JobId;
use lettre::address::Envelope;

use super::SmtpUrl;
use super::smtp::Smtp;

/// Why a mail did not go out, as a short code that names nobody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Unsent {
    /// It may work another time.
    Later(String),
    /// It will never work.
    Never(String),
}

pub(super) enum Transport {
    Smtp(Box<Smtp>),
    Files(PathBuf),
}

impl Transport {
    pub fn new(url: Option<&SmtpUrl>, data_dir: &Path) -> Self {
        match url {
            Some(url) => Self::Smtp(Box::new(Smtp::new(url.clone()))),
            None => Self::Files(data_dir.join("mail")),
        }
    }

    pub async fn deliver(&self, envelope: &Envelope, message: Vec<u8>, moment: &str, id: JobId) -> Result<(), Unsent> {
        match self {
            Self::Smtp(smtp) => smtp.send(envelope, &message).await,
            Self::Files(folder) => {
                let (folder, moment) = (folder.clone(), moment.to_owned());
                let written = tokio::task::spawn_blocking(move || write_whole(&folder, &moment, id, &message)).await;
                match written {
                    Ok(Ok(())) => Ok(()),
                    _ => Err(Unsent::Later("file".into())),
                }
            }
        }
    }

    pub async fn check(&self) -> Result<(), Unsent> {
        match self {
            Self::Smtp(smtp) => smtp.check().await,
            Self::Files(_) => Ok(()),
        }
    }
}

/// Writes a file that is there as a whole or not at all, after those before it in the order of names. It may
/// open an account, so it is for its owner alone.
fn write_whole(folder: &Path, moment: &str, id: JobId, bytes: &[u8]) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    let before = std::fs::read_dir(folder)?.count();
    let name = format!("{moment}-{before:06}-{id}.eml");
    let draft = folder.join(format!(".{name}.part"));
    let mut options = std::fs::File::options();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&draft)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    std::fs::rename(&draft, folder.join(name))
}

use sea_orm::{DatabaseTransaction, DbBackend, DbErr, SqliteTransactionMode, TransactionOptions, TransactionTrait};

use super::Store;

/// A write transaction, the only way to change a row. Nothing slow belongs inside: no mail, no
/// index, no file. Dropping it without [`Tx::commit`] changes nothing.
#[derive(Debug)]
pub struct Tx {
    pub(super) inner: DatabaseTransaction,
    pub(super) backend: DbBackend,
}

impl Store {
    /// Begins a write transaction. On SQLite it begins IMMEDIATE: one that reads and then writes would
    /// otherwise fail at once whenever somebody else wrote in between, whatever the timeout.
    ///
    /// # Errors
    /// When the database does not answer, or another writer holds it for longer than the timeout.
    pub async fn write(&self) -> Result<Tx, DbErr> {
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        Ok(Tx { inner: self.writer.begin_with_options(options).await?, backend: self.backend })
    }
}

impl Tx {
    /// Makes everything done in this transaction lasting.
    ///
    /// # Errors
    /// When the database refuses; nothing has changed then.
    pub async fn commit(self) -> Result<(), DbErr> {
        self.inner.commit().await
    }
}

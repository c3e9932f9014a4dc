use migrations::{Migrator, MigratorTrait};
use sea_orm::{ConnectionTrait, DbBackend, DbErr, RuntimeErr};

use super::Store;

/// A number of our own for PostgreSQL's advisory lock: one machine migrates at a time.
const MIGRATE_LOCK: i64 = 0x6d69_6772_6174;

impl Store {
    /// Brings the schema up to date and names the migrations that ran. Safe to run twice and from two
    /// processes at once: the second waits and then finds nothing to do.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn migrate(&self) -> Result<Vec<String>, DbErr> {
        match (&self.file, self.backend) {
            (Some(file), _) => {
                let lock_file = file.with_extension("migrate.lock");
                let lock = tokio::task::spawn_blocking(move || {
                    let file = std::fs::File::create(lock_file)?;
                    file.lock()?;
                    Ok::<_, std::io::Error>(file)
                })
                .await
                .map_err(|e| internal(&e))?
                .map_err(|e| internal(&e))?;
                let ran = self.run_pending().await;
                drop(lock);
                ran
            }
            (None, DbBackend::Postgres) => {
                let lock = self.write().await?;
                lock.inner.execute_unprepared(&format!("SELECT pg_advisory_xact_lock({MIGRATE_LOCK})")).await?;
                let ran = self.run_pending().await;
                lock.commit().await?;
                ran
            }
            _ => self.run_pending().await,
        }
    }

    async fn run_pending(&self) -> Result<Vec<String>, DbErr> {
        let pending = self.pending_migrations_of(&self.writer).await?;
        if !pending.is_empty() {
            Migrator::up(&self.writer, None).await?;
        }
        Ok(pending)
    }

    /// Migrations that have not run on this database; reads only.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn pending_migrations(&self) -> Result<Vec<String>, DbErr> {
        self.pending_migrations_of(&self.reader).await
    }

    async fn pending_migrations_of(&self, db: &sea_orm::DatabaseConnection) -> Result<Vec<String>, DbErr> {
        let pending = Migrator::get_pending_migrations_read_only(db).await?;
        Ok(pending.iter().map(|migration| migration.name().to_owned()).collect())
    }
}

fn internal(error: &dyn std::fmt::Display) -> DbErr {
    DbErr::Conn(RuntimeErr::Internal(format!("cannot lock for migration: {error}")))
}

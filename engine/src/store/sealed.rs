//! Sealed cells of any table, for writing them anew with another key.

use sea_orm::sea_query::{Expr, ExprTrait, Order, Query};
use sea_orm::{ConnectionTrait, DbErr};

use super::{Store, Tx};

impl Store {
    /// Cells of a column that hold something, after a row, by identity. The names are ours.
    pub async fn sealed_cells_after(
        &self,
        table: &'static str,
        column: &'static str,
        after: &str,
        limit: u64,
    ) -> Result<Vec<(String, String)>, DbErr> {
        let select = Query::select()
            .column("id")
            .column(column)
            .from(table)
            .and_where(Expr::col(column).is_not_null())
            .and_where(Expr::col("id").gt(after))
            .order_by("id", Order::Asc)
            .limit(limit)
            .take();
        let rows = self.reader.query_all(&select).await?;
        rows.iter().map(|row| Ok((row.try_get_by_index(0)?, row.try_get_by_index(1)?))).collect()
    }
}

impl Tx {
    /// Puts a newly sealed text in the place of the old one, unless somebody wrote another meanwhile.
    pub async fn reseal_cell(
        &self,
        table: &'static str,
        column: &'static str,
        id: &str,
        old: &str,
        new: String,
    ) -> Result<(), DbErr> {
        let update = Query::update()
            .table(table)
            .value(column, new)
            .and_where(Expr::col("id").eq(id))
            .and_where(Expr::col(column).eq(old))
            .take();
        self.inner.execute(&update).await?;
        Ok(())
    }
}

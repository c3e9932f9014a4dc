use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "do_not_list")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    pub council: Option<String>,
    pub listing_id: String,
    pub why: String,
    pub label_sealed: Option<String>,
    pub at: DateTimeUtc,
    pub by_account: String,
    pub ended_at: Option<DateTimeUtc>,
    pub ended_by: Option<String>,
    pub end_reason_sealed: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

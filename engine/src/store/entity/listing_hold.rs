use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "listing_hold")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    pub listing_id: String,
    pub hold: String,
    pub hold_before: String,
    pub for_safeguarding: bool,
    pub reason_sealed: Option<String>,
    pub by_account: String,
    pub at: DateTimeUtc,
    pub restore_asked_by: Option<String>,
    pub restore_asked_at: Option<DateTimeUtc>,
    pub restore_reason_sealed: Option<String>,
    pub ended_at: Option<DateTimeUtc>,
    pub ended_by: Option<String>,
    pub ended_how: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

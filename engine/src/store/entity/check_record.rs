use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "check_record")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    pub listing_id: String,
    pub what: String,
    pub evidence: String,
    pub seen_by: String,
    pub seen_on: Date,
    pub valid_until: Date,
    pub outcome: String,
    pub created_at: DateTimeUtc,
    pub council: Option<String>,
    pub checked_by: Option<String>,
    pub note_sealed: Option<String>,
    pub withdrawn_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

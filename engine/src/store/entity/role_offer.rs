use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "role_offer")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    pub email_hash: String,
    pub email_sealed: String,
    pub role: String,
    /// Empty for a role that is not bound to a council.
    pub council: String,
    pub offered_by: Option<String>,
    pub offered_at: DateTimeUtc,
    pub lapses_at: DateTimeUtc,
    pub declined_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "listing")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    pub reference: String,
    pub slug: String,
    pub is_pa: bool,
    pub council: Option<String>,
    pub hold: String,
    pub hold_until: Option<DateTimeUtc>,
    pub visible_from: Option<DateTimeUtc>,
    pub visible_to: Option<DateTimeUtc>,
    pub end_reason: Option<String>,
    pub taken_off: Option<String>,
    pub claimed_at: Option<DateTimeUtc>,
    pub revision: i32,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
    pub checked_until: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "concern")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    pub reference: String,
    pub form_key: String,
    pub source: String,
    pub topic: String,
    pub council: Option<String>,
    pub listing_id: Option<String>,
    pub restricted: bool,
    pub urgent: bool,
    pub likely_spam: bool,
    pub may_contact: bool,
    pub state: String,
    pub outcome: Option<String>,
    pub text_sealed: Option<String>,
    pub contact_sealed: Option<String>,
    pub created_at: DateTimeUtc,
    pub closed_at: Option<DateTimeUtc>,
    pub closed_by: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

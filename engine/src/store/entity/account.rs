use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "account")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    pub email_hash: Option<String>,
    pub email_sealed: Option<String>,
    pub language: String,
    pub epoch: i32,
    pub created_at: DateTimeUtc,
    pub joined_at: Option<DateTimeUtc>,
    pub enrolment: i32,
    pub totp_sealed: Option<String>,
    pub totp_last_step: i64,
    pub totp_wrong: i32,
    pub totp_locked_until: Option<DateTimeUtc>,
    pub delete_at: Option<DateTimeUtc>,
    pub erased_at: Option<DateTimeUtc>,
    pub demonstration: bool,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

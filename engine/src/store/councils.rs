use chrono::{DateTime, Utc};
use domain::listing::CouncilCode;
use domain::requirement::Requirements;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue, DbErr, EntityTrait, QueryFilter};

use super::entity::council::{ActiveModel, Column, Entity, Model};
use super::{Store, Tx};

/// A council's own settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CouncilSettings {
    /// GSS code of the authority for social services.
    pub code: CouncilCode,
    /// Name in everyday words ("Trafford").
    pub name: String,
    /// Helpline number, as people write it.
    pub helpline_phone: Option<String>,
    /// When the helpline is answered.
    pub helpline_hours: Option<String>,
    /// Number for worries about abuse or neglect, in office hours.
    pub safeguarding_phone: Option<String>,
    /// The emergency duty team, out of hours.
    pub out_of_hours_phone: Option<String>,
    /// What is to be seen before somebody is listed here.
    pub required_checks: Requirements,
}

impl Store {
    /// One council's settings.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn council(&self, code: &CouncilCode) -> Result<Option<CouncilSettings>, DbErr> {
        Ok(Entity::find_by_id(code.as_str()).one(&self.reader).await?.and_then(settings))
    }

    /// Every council there is, by name.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn councils(&self) -> Result<Vec<CouncilSettings>, DbErr> {
        use sea_orm::QueryOrder;
        let rows = Entity::find().order_by_asc(Column::Name).all(&self.reader).await?;
        Ok(rows.into_iter().filter_map(settings).collect())
    }

    /// Every council that has a helpline.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn councils_with_helpline(&self) -> Result<Vec<CouncilSettings>, DbErr> {
        use sea_orm::{ColumnTrait, QueryOrder};
        let rows = Entity::find()
            .filter(Column::HelplinePhone.is_not_null())
            .order_by_asc(Column::Name)
            .all(&self.reader)
            .await?;
        Ok(rows.into_iter().filter_map(settings).collect())
    }
}

impl Tx {
    /// Adds councils that are not there yet; those that are keep their settings.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn add_missing_councils(
        &self,
        councils: &[(CouncilCode, String)],
        now: DateTime<Utc>,
    ) -> Result<(), DbErr> {
        let rows = councils.iter().map(|(code, name)| ActiveModel {
            code: ActiveValue::Set(code.as_str().into()),
            name: ActiveValue::Set(name.clone()),
            required_checks: ActiveValue::Set(String::new()),
            created_at: ActiveValue::Set(now),
            updated_at: ActiveValue::Set(now),
            ..Default::default()
        });
        let keep = OnConflict::column(Column::Code).do_nothing().to_owned();
        Entity::insert_many(rows).on_conflict(keep).exec_without_returning(&self.inner).await?;
        Ok(())
    }

    /// Writes one council's settings, adding the council when it is not there.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn set_council(&self, settings: &CouncilSettings, now: DateTime<Utc>) -> Result<(), DbErr> {
        let row = ActiveModel {
            code: ActiveValue::Set(settings.code.as_str().into()),
            name: ActiveValue::Set(settings.name.clone()),
            helpline_phone: ActiveValue::Set(settings.helpline_phone.clone()),
            helpline_hours: ActiveValue::Set(settings.helpline_hours.clone()),
            safeguarding_phone: ActiveValue::Set(settings.safeguarding_phone.clone()),
            out_of_hours_phone: ActiveValue::Set(settings.out_of_hours_phone.clone()),
            required_checks: ActiveValue::Set(settings.required_checks.stored()),
            created_at: ActiveValue::Set(now),
            updated_at: ActiveValue::Set(now),
        };
        let replace = OnConflict::column(Column::Code)
            .update_columns([
                Column::Name,
                Column::HelplinePhone,
                Column::HelplineHours,
                Column::SafeguardingPhone,
                Column::OutOfHoursPhone,
                Column::RequiredChecks,
                Column::UpdatedAt,
            ])
            .to_owned();
        Entity::insert(row).on_conflict(replace).exec_without_returning(&self.inner).await?;
        Ok(())
    }
}

fn settings(row: Model) -> Option<CouncilSettings> {
    Some(CouncilSettings {
        code: CouncilCode::parse(&row.code).ok()?,
        name: row.name,
        helpline_phone: row.helpline_phone,
        helpline_hours: row.helpline_hours,
        safeguarding_phone: row.safeguarding_phone,
        out_of_hours_phone: row.out_of_hours_phone,
        required_checks: Requirements::read(&row.required_checks),
    })
}

//! Which photo belongs to which listing. The files are no business of the database.

use chrono::{DateTime, Utc};
use domain::id::{ListingId, PhotoId};
use sea_orm::{ActiveValue, ColumnTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect};

use super::entity::{listing_version as version, photo};
use super::{Store, Tx};

impl Store {
    /// The listing of a photo.
    pub async fn listing_of_photo(&self, id: PhotoId) -> Result<Option<ListingId>, DbErr> {
        let found = photo::Entity::find_by_id(id.to_string()).one(&self.reader).await?;
        Ok(found.and_then(|photo| photo.listing_id.parse().ok()))
    }

    /// Every photo that was sent for a listing.
    pub async fn photos_of(&self, listing: ListingId) -> Result<Vec<PhotoId>, DbErr> {
        let ids: Vec<String> = photo::Entity::find()
            .select_only()
            .column(photo::Column::Id)
            .filter(photo::Column::ListingId.eq(listing.to_string()))
            .into_tuple()
            .all(&self.reader)
            .await?;
        Ok(ids.iter().filter_map(|id| id.parse().ok()).collect())
    }

    /// Whether any version of a listing shows a photo.
    pub async fn is_photo_used(&self, listing: ListingId, id: PhotoId) -> Result<bool, DbErr> {
        let versions = version::Entity::find()
            .filter(version::Column::ListingId.eq(listing.to_string()))
            .filter(version::Column::Content.contains(id.to_string()));
        Ok(versions.count(&self.reader).await? > 0)
    }
}

impl Tx {
    /// Writes down whose photo it is.
    pub async fn add_photo(&self, id: PhotoId, listing: ListingId, now: DateTime<Utc>) -> Result<(), DbErr> {
        let new = photo::ActiveModel {
            id: ActiveValue::Set(id.to_string()),
            listing_id: ActiveValue::Set(listing.to_string()),
            created_at: ActiveValue::Set(now),
        };
        photo::Entity::insert(new).exec_without_returning(&self.inner).await?;
        Ok(())
    }

    /// Forgets a photo.
    pub async fn forget_photo(&self, id: PhotoId) -> Result<(), DbErr> {
        photo::Entity::delete_by_id(id.to_string()).exec(&self.inner).await?;
        Ok(())
    }
}

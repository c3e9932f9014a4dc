//! What waits for a person of the council's staff: the one queue (row G1).

use chrono::{DateTime, Utc};
use domain::id::{AccountId, ListingId, TaskId};
use domain::listing::CouncilCode;
use domain::task::TaskKind;
use sea_orm::sea_query::{Condition, Expr, OnConflict};
use sea_orm::{ActiveValue, ColumnTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::entity::task::{self, ActiveModel, Column, Entity};
use super::{Store, Tx};

pub use task::Model as TaskRow;

/// Something that waits from now on.
#[derive(Clone, Debug)]
pub struct NewTask {
    /// Identity.
    pub id: TaskId,
    /// What sort of thing.
    pub kind: TaskKind,
    /// Whose business it is; `None` for the whole site's staff.
    pub council: Option<CouncilCode>,
    /// The listing it is about, if it is about one.
    pub listing: Option<ListingId>,
    /// The identity of what it is about: a version, a check, a report …; one kind and subject waits once.
    pub subject: String,
    /// By when it is to be dealt with.
    pub due_at: DateTime<Utc>,
}

/// Which part of the queue is looked at.
#[derive(Clone, Debug, Default)]
pub struct TaskFilter {
    /// Which kinds may be seen of which councils; `None` among these stands for all.
    pub seen: Vec<Seen>,
    /// Whose they are: `Some(None)` for those that nobody has taken.
    pub assigned_to: Option<Option<AccountId>>,
    /// Only those that are late at a moment.
    pub late_at: Option<DateTime<Utc>>,
}

/// Kinds of tasks of some councils.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// The kinds.
    pub kinds: Vec<TaskKind>,
    /// The councils; `None` among them stands for all.
    pub councils: Vec<Option<CouncilCode>>,
}

/// In which order the queue is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TaskOrder {
    /// What is due first.
    #[default]
    Due,
    /// What came last.
    Newest,
}

impl TaskFilter {
    fn open(&self) -> Condition {
        let seen = self.seen.iter().fold(Condition::any(), |any, seen| {
            let councils = (!seen.councils.contains(&None))
                .then(|| Column::Council.is_in(seen.councils.iter().flatten().map(|code| code.as_str().to_owned())));
            let kinds = Column::Kind.is_in(seen.kinds.iter().map(|kind| kind.code()));
            any.add(Condition::all().add(kinds).add_option(councils))
        });
        // Of nothing seen there is nothing: an empty condition would be everything.
        let seen = if self.seen.is_empty() { Condition::all().add(Column::Kind.eq("")) } else { seen };
        let assigned = self.assigned_to.map(|to| match to {
            Some(account) => Column::AssignedTo.eq(account.to_string()),
            None => Column::AssignedTo.is_null(),
        });
        Condition::all()
            .add(Column::DoneAt.is_null())
            .add(seen)
            .add_option(assigned)
            .add_option(self.late_at.map(|at| Column::DueAt.lt(at)))
    }
}

impl Store {
    /// What waits, `limit` of it after `offset`.
    pub async fn tasks(
        &self,
        filter: &TaskFilter,
        order: TaskOrder,
        offset: u64,
        limit: u64,
    ) -> Result<Vec<TaskRow>, DbErr> {
        let find = Entity::find().filter(filter.open());
        let find = match order {
            TaskOrder::Due => find.order_by_asc(Column::DueAt).order_by_asc(Column::Id),
            TaskOrder::Newest => find.order_by_desc(Column::OpenedAt).order_by_desc(Column::Id),
        };
        find.offset(offset).limit(limit).all(&self.reader).await
    }

    /// How much waits, by kind.
    pub async fn task_counts(&self, filter: &TaskFilter) -> Result<Vec<(TaskKind, u64)>, DbErr> {
        let rows: Vec<(String, i64)> = Entity::find()
            .select_only()
            .column(Column::Kind)
            .column_as(Column::Id.count(), "open")
            .filter(filter.open())
            .group_by(Column::Kind)
            .into_tuple()
            .all(&self.reader)
            .await?;
        let counted = |(kind, count): (String, i64)| Some((TaskKind::from_code(&kind)?, u64::try_from(count).ok()?));
        Ok(rows.into_iter().filter_map(counted).collect())
    }

    /// What waits about a listing, oldest first.
    pub async fn tasks_of_listing(&self, listing: ListingId) -> Result<Vec<TaskRow>, DbErr> {
        Entity::find()
            .filter(Column::ListingId.eq(listing.to_string()))
            .filter(Column::DoneAt.is_null())
            .order_by_asc(Column::OpenedAt)
            .all(&self.reader)
            .await
    }
}

impl Tx {
    /// Puts something into the queue; nothing happens when it waits already.
    pub async fn open_task(&self, new: NewTask, now: DateTime<Utc>) -> Result<(), DbErr> {
        let row = ActiveModel {
            id: ActiveValue::Set(new.id.to_string()),
            kind: ActiveValue::Set(new.kind.code().into()),
            council: ActiveValue::Set(new.council.map(|code| code.as_str().to_owned())),
            listing_id: ActiveValue::Set(new.listing.map(|id| id.to_string())),
            subject: ActiveValue::Set(new.subject),
            opened_at: ActiveValue::Set(now),
            due_at: ActiveValue::Set(new.due_at),
            assigned_to: ActiveValue::Set(None),
            assigned_at: ActiveValue::Set(None),
            done_at: ActiveValue::Set(None),
            done_by: ActiveValue::Set(None),
            outcome: ActiveValue::Set(None),
        };
        // The conflict is with a partial index, which has to be named with its condition on neither database when
        // no target is given.
        let keep = OnConflict::new().do_nothing().to_owned();
        Entity::insert(row).on_conflict(keep).exec_without_returning(&self.inner).await?;
        Ok(())
    }

    /// Ends what waits about one thing; `false` when nothing did.
    pub async fn close_task(
        &self,
        kind: TaskKind,
        subject: &str,
        by: Option<AccountId>,
        outcome: &str,
        now: DateTime<Utc>,
    ) -> Result<bool, DbErr> {
        let which = Condition::all().add(Column::Kind.eq(kind.code())).add(Column::Subject.eq(subject));
        Ok(self.close_tasks(which, by, outcome, now).await? > 0)
    }

    /// Ends everything of a kind that has waited since before a moment.
    pub async fn close_tasks_opened_before(
        &self,
        kind: TaskKind,
        before: DateTime<Utc>,
        outcome: &str,
        now: DateTime<Utc>,
    ) -> Result<u64, DbErr> {
        let which = Condition::all().add(Column::Kind.eq(kind.code())).add(Column::OpenedAt.lt(before));
        self.close_tasks(which, None, outcome, now).await
    }

    /// Ends everything of some kinds that waits about a listing.
    pub async fn close_tasks_of_listing(
        &self,
        listing: ListingId,
        kinds: &[TaskKind],
        by: Option<AccountId>,
        outcome: &str,
        now: DateTime<Utc>,
    ) -> Result<u64, DbErr> {
        let which = Condition::all()
            .add(Column::ListingId.eq(listing.to_string()))
            .add(Column::Kind.is_in(kinds.iter().map(|kind| kind.code())));
        self.close_tasks(which, by, outcome, now).await
    }

    async fn close_tasks(
        &self,
        which: Condition,
        by: Option<AccountId>,
        outcome: &str,
        now: DateTime<Utc>,
    ) -> Result<u64, DbErr> {
        let done = Entity::update_many()
            .col_expr(Column::DoneAt, Expr::value(now))
            .col_expr(Column::DoneBy, Expr::value(by.map(|by| by.to_string())))
            .col_expr(Column::Outcome, Expr::value(outcome))
            .filter(Column::DoneAt.is_null())
            .filter(which)
            .exec(&self.inner)
            .await?;
        Ok(done.rows_affected)
    }

    /// Gives open tasks to somebody, or to nobody, as far as they are seen; how many it were.
    pub async fn assign_tasks(
        &self,
        filter: &TaskFilter,
        ids: &[TaskId],
        to: Option<AccountId>,
        now: DateTime<Utc>,
    ) -> Result<u64, DbErr> {
        let done = Entity::update_many()
            .col_expr(Column::AssignedTo, Expr::value(to.map(|to| to.to_string())))
            .col_expr(Column::AssignedAt, Expr::value(to.map(|_| now)))
            .filter(Column::Id.is_in(ids.iter().map(ToString::to_string)))
            .filter(filter.open())
            .exec(&self.inner)
            .await?;
        Ok(done.rows_affected)
    }

    /// Moves what waits about one listing to another.
    pub async fn move_tasks(&self, from: ListingId, to: ListingId) -> Result<(), DbErr> {
        Entity::update_many()
            .col_expr(Column::ListingId, Expr::value(to.to_string()))
            .filter(Column::ListingId.eq(from.to_string()))
            .exec(&self.inner)
            .await?;
        Ok(())
    }
}

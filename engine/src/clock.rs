//! The present time and randomness. Nothing else in the product asks the machine for either.

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, NaiveDate, Utc};
use domain::uk_time::uk_day;
use rand::rngs::StdRng;
use rand::{RngCore, SeedableRng};
use uuid::Uuid;

/// Where the engine gets the present time and random numbers from.
#[derive(Clone, Debug)]
pub struct Clock {
    time: Time,
    random: Arc<Mutex<StdRng>>,
}

#[derive(Clone, Debug)]
enum Time {
    System,
    Fixed(Arc<Mutex<DateTime<Utc>>>),
    #[cfg(feature = "test-clock")]
    File(Arc<std::path::PathBuf>),
}

impl Clock {
    /// The machine's own time and randomness.
    #[must_use]
    pub fn system() -> Self {
        Self { time: Time::System, random: Arc::new(Mutex::new(StdRng::from_os_rng())) }
    }

    /// A time that stands still and random numbers that repeat.
    #[must_use]
    pub fn fixed(now: DateTime<Utc>, random_seed: u64) -> Self {
        Self {
            time: Time::Fixed(Arc::new(Mutex::new(now))),
            random: Arc::new(Mutex::new(StdRng::seed_from_u64(random_seed))),
        }
    }

    /// The time in a file that a test may move; the machine's where the file cannot be read.
    #[cfg(feature = "test-clock")]
    #[must_use]
    pub fn file(path: std::path::PathBuf) -> Self {
        Self { time: Time::File(Arc::new(path)), ..Self::system() }
    }

    /// Moves a time that stands still, in this clock and all its clones. A real one goes its own way.
    pub fn set(&self, to: DateTime<Utc>) {
        if let Time::Fixed(now) = &self.time {
            *now.lock().unwrap_or_else(PoisonError::into_inner) = to;
        }
    }

    /// The present moment.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        match &self.time {
            Time::System => system_now(),
            Time::Fixed(now) => *now.lock().unwrap_or_else(PoisonError::into_inner),
            #[cfg(feature = "test-clock")]
            Time::File(path) => std::fs::read_to_string(path.as_path())
                .ok()
                .and_then(|text| text.trim().parse().ok())
                .unwrap_or_else(system_now),
        }
    }

    /// The present day in the United Kingdom's time, to within the hour of summer time.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        uk_day(self.now())
    }

    /// 64 random bits.
    #[must_use]
    pub fn random(&self) -> u64 {
        self.random.lock().unwrap_or_else(PoisonError::into_inner).next_u64()
    }

    /// A new identity that sorts by the time it was made (UUID v7).
    #[must_use]
    pub fn new_id(&self) -> Uuid {
        let millis = u64::try_from(self.now().timestamp_millis()).unwrap_or(0);
        let mut bytes = [0; 10];
        bytes[..8].copy_from_slice(&self.random().to_be_bytes());
        bytes[8..].copy_from_slice(&self.random().to_be_bytes()[..2]);
        uuid::Builder::from_unix_timestamp_millis(millis, &bytes).into_uuid()
    }
}

#[expect(clippy::disallowed_methods, reason = "the one place that knows the present time")]
fn system_now() -> DateTime<Utc> {
    Utc::now()
}

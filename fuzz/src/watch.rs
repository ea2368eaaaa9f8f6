//! Time on a core, which other programs do not change.

use std::fs;
use std::time::{Duration, Instant};

pub(crate) struct Watch {
    started: Instant,
    before: Option<u64>,
}

impl Watch {
    pub(crate) fn start() -> Self {
        Self {
            started: Instant::now(),
            before: nanoseconds(),
        }
    }

    /// Of this thread; where the system does not say it, by the clock.
    pub(crate) fn elapsed(&self) -> Duration {
        match (self.before, nanoseconds()) {
            (Some(before), Some(now)) => Duration::from_nanos(now - before),
            _ => self.started.elapsed(),
        }
    }
}

fn nanoseconds() -> Option<u64> {
    let text = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    text.split(' ').next()?.parse().ok()
}

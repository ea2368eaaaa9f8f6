//! The regions of one layer on one axis, along which paths they are asked for.

use alloc::boxed::Box;

use super::EvalErrorKind;
use super::regions::Regions;
use crate::ops::{Rule, Step};

/// Regions along all paths, without those that see everything, and along the shortest.
#[derive(Debug)]
pub(super) struct Paths {
    pub(super) full: Regions,
    pub(super) local: Local,
    /// Through the branch of each join whose own field is the shortest; none where that is as `full`.
    pub(super) shortest: Option<Regions>,
}

/// What is left without the paths that see everything.
#[derive(Debug, Clone)]
pub(super) enum Local {
    Same,
    Nothing,
    Other(Box<Regions>),
}

impl Paths {
    #[inline]
    pub(super) fn image() -> Self {
        Self {
            full: Regions::image(),
            local: Local::Same,
            shortest: None,
        }
    }

    #[inline]
    pub(super) fn through(&self, step: &Step, image: i64) -> Result<Self, EvalErrorKind> {
        let through = |regions: &Regions| regions.through(step, image, &mut ());
        Ok(Self {
            local: match &self.local {
                _ if matches!(step.rule, Rule::All | Rule::Prefix) => Local::Nothing,
                Local::Same => Local::Same,
                Local::Nothing => Local::Nothing,
                Local::Other(local) => Local::Other(Box::new(through(local)?)),
            },
            shortest: self.shortest.as_ref().map(through).transpose()?,
            full: through(&self.full)?,
        })
    }

    #[inline]
    pub(super) fn local(&self) -> Option<&Regions> {
        match &self.local {
            Local::Same => Some(&self.full),
            Local::Nothing => None,
            Local::Other(local) => Some(local),
        }
    }

    #[inline]
    pub(super) fn shortest(&self) -> &Regions {
        self.shortest.as_ref().unwrap_or(&self.full)
    }
}

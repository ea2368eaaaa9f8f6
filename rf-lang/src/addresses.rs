//! Numbers of things that are told apart by where they stand in memory.

use receptive_field_core::CollectVec as _;
use receptive_field_core::Order as _;

/// The numbers of each.
#[derive(Debug, Default)]
pub(crate) struct Addresses(Vec<(usize, usize)>);

/// A name for where a thing stands, to find it by while others are still added.
pub(crate) fn name<T>(thing: &T) -> String {
    format!("{:p}", std::ptr::from_ref(thing))
}

impl Addresses {
    pub(crate) fn of<'t, T: 't>(all: impl Iterator<Item = (&'t T, usize)>) -> Self {
        let pairs = all.map(|(thing, number)| (std::ptr::from_ref(thing).addr(), number));
        let mut pairs = pairs.collect_vec();
        pairs.order();
        Self(pairs)
    }

    /// In their order.
    pub(crate) fn get<T>(&self, thing: &T) -> Vec<usize> {
        let own = self.at(std::ptr::from_ref(thing).addr());
        own.iter().map(|pair| pair.1).collect_vec()
    }

    pub(crate) fn first<T>(&self, thing: &T) -> Option<usize> {
        let own = self.at(std::ptr::from_ref(thing).addr());
        own.first().map(|pair| pair.1)
    }

    pub(crate) fn contains<T>(&self, thing: &T) -> bool {
        self.first(thing).is_some()
    }

    fn at(&self, address: usize) -> &[(usize, usize)] {
        let first = self.0.partition_point(|pair| pair.0 < address);
        let behind = self.0.get(first..).unwrap_or_default();
        let count = behind.partition_point(|pair| pair.0 == address);
        behind.get(..count).unwrap_or_default()
    }
}

//! Numbers of things that are told apart by where they stand in memory.

use receptive_field_core::CollectVec as _;

/// The numbers of each.
#[derive(Debug, Default)]
pub(crate) struct Addresses(Vec<(usize, usize)>);

impl Addresses {
    pub(crate) fn of<'t, T: 't>(all: impl Iterator<Item = (&'t T, usize)>) -> Self {
        let pairs = all.map(|(thing, number)| (std::ptr::from_ref(thing).addr(), number));
        let mut pairs = pairs.collect_vec();
        pairs.sort_unstable();
        Self(pairs)
    }

    /// In their order.
    pub(crate) fn get<T>(&self, thing: &T) -> Vec<usize> {
        self.at(std::ptr::from_ref(thing).addr())
    }

    pub(crate) fn first<T>(&self, thing: &T) -> Option<usize> {
        self.get(thing).first().copied()
    }

    pub(crate) fn contains<T>(&self, thing: &T) -> bool {
        !self.get(thing).is_empty()
    }

    fn at(&self, address: usize) -> Vec<usize> {
        let first = self.0.partition_point(|pair| pair.0 < address);
        let mut numbers = Vec::new();
        for &(own, number) in self.0.get(first..).unwrap_or_default() {
            if own != address {
                break;
            }
            numbers.push(number);
        }
        numbers
    }
}

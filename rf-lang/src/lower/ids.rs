//! Places of scopes and parts in [`Scopes`](super::Scopes).

/// A scope's place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ScopeId(pub(super) usize);

/// A part's place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct PartId(pub(super) usize);

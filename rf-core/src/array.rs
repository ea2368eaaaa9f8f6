//! Lists in a `const fn`, which has neither `get` nor `for`: the one place that indexes.

/// Runs the block for `0..n`. No `continue` inside.
#[doc(hidden)]
#[macro_export]
macro_rules! __each {
    ($index:ident in $n:expr => $body:block) => {
        let (mut $index, end) = (0_usize, $n);
        while $index < end {
            $body;
            $index = $index.saturating_add(1);
        }
    };
}

pub use crate::__each as each;

#[expect(clippy::indexing_slicing, reason = "the index was tested just before")]
pub const fn item<T: Copy>(list: &[T], index: usize) -> Option<T> {
    if index < list.len() {
        Some(list[index])
    } else {
        None
    }
}

#[expect(clippy::indexing_slicing, reason = "the index was tested just before")]
pub const fn put<T: Copy>(list: &mut [T], index: usize, value: T) {
    if index < list.len() {
        list[index] = value;
    }
}

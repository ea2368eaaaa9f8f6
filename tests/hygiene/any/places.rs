//! Where a network may stand, and who may see it.

use receptive_field::receptive_field;

receptive_field! {
    struct Unused;
    input: [8, 8];
    conv1: conv(3);
    for _ in 0..2 { family: conv(1); }
    feature eye = conv1[0, 0];
}

receptive_field! {
    pub(crate) struct ForTheCrate;
    input: [8, 8];
    conv1: conv(3);
}

pub(crate) mod inner {
    receptive_field::receptive_field! {
        pub(super) struct ForTheParent;
        input: [8, 8];
        conv1: conv(3);
        feature eye = conv1[5, 5];
    }

    receptive_field::receptive_field! {
        pub(in crate::places) struct ForAPlace, AndAnother;
        input: [8], [16];
        conv1: conv(3);
    }
}

const _: () = assert!(ForTheCrate::CONV1.size[0] == 6);
const _: () = assert!(inner::ForTheParent::EYE.index[0] == 5);
const _: () = assert!(inner::ForAPlace::CONV1.size[0] == 6);
const _: () = assert!(inner::AndAnother::CONV1.size[0] == 14);

/// A model of the user's.
#[derive(Debug)]
pub struct Model;

impl Model {
    /// Of the smaller map.
    pub const SIDE: usize = {
        receptive_field! {
            struct InConst;
            input: [12, 12];
            conv1: conv(5);
        }
        InConst::CONV1.size[0]
    };

    /// How many there are.
    pub fn features(&self) -> usize {
        receptive_field! {
            #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
            struct InMethod;
            input: [10, 10];
            conv1: conv(3);
        }
        let map = [0_u8; InMethod::CONV1.size[0] * InMethod::CONV1.size[1]];
        let _copied = InMethod;
        map.len() + Self::SIDE
    }
}

#[test]
fn in_statements() {
    receptive_field! {
        struct First;
        input: [10];
        conv1: conv(3);
    }
    receptive_field!(
        struct Second;
        input: [20];
        conv1: conv(3);
    );
    receptive_field![
        struct Third;
        input: [30];
        conv1: conv(3);
    ];
    assert_eq!(First::CONV1.size, [8]);
    assert_eq!(Second::CONV1.size, [18]);
    assert_eq!(Third::CONV1.size, [28]);
    assert_eq!(Model.features(), 64 + 8);
}

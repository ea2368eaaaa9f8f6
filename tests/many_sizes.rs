//! Contracts at other sizes, in all the ways in which sizes are written. What they refuse stands in `tests/ui`, and that
//! they say what networks of these sizes say in `rf-lang/tests/sizes.rs`.

use receptive_field::receptive_field;

receptive_field! {
    /// One axis; a list, ranges, values, and `at` as the name of a layer.
    struct Signal;
    let longest = 4_000;
    let lengths = [100, 200, longest];
    input: [1_000];
    at: conv(3, stride = 2, pad = 1);
    down: at -> conv(3, stride = 5, pad = 1);
    ensure at.size == 500;
    at n in 1_000..=longest step 500 { ensure down.size == n / 10; }
    at n in [100, 200..400 step 100, 1_000] { ensure down.size == n / 10 && at.size == n / 2; }
    at n in lengths { ensure down.size == n / 10; }
    at [n] in [1_000..=2_000 step 500] { ensure down.size[0] == n / 10; }
    at [n] in [[100], [1_000]] { ensure down.size == [n] / 10; }
    at n in 8..16 { ensure down.size == ceil(ceil(n / 2) / 5), "rounded up twice"; }
    at n in 1..=30 step 29 { ensure n == 1 || n == 30; }
}

receptive_field! {
    /// Two axes, each with its own operations.
    struct Spectrogram;
    let sizes = [[80, 100], [128, 300]];
    input: [80, 100];
    mel: conv([5, 3], stride = [4, 1], pad = same);
    mean: adaptive_pool([1, 10]) -> conv([1, 3], pad = [0, 1]);
    back: resize_like(input);
    at [bins, frames] in [[80, 100], [40, 1..=30]] { ensure mel.size == [bins / 4, frames]; }
    at [bins, frames] in sizes {
        let quarter = bins / 4;
        let shape = [quarter, frames];
        ensure mel.size == shape && back.size == [bins, frames];
        ensure mel.size[0] == quarter || quarter < 1;
    }
    at [_, frames] in [[80, 100], [80, 200]] { ensure mel.size == [20, frames]; }
    at [bins, _] in [40..=80 step 20, 100] { ensure mel[0, 0].region.start == [0, -1]; }
    at n in 40..=80 step 4 { ensure [n / 4, n] == mel.size; }
    // Both axes together: productive as long as one of them has something new to see.
    at [bins, frames] in [[1, 100], [100, 1], [1, 1]] {
        ensure mean.0.productive;
        ensure mel.productive == (bins > 1 || frames > 1);
        ensure mel.covers_input[0] == (bins <= 5) && mel.covers_input[1] == (frames <= 3);
    }
}

receptive_field! {
    /// Three axes, and two structs: an `at` is of neither.
    struct Small, Large;
    input: [16, 32, 32], [32, 64, 64];
    half: conv(3, stride = 2, pad = 1);
    ensure half.jump == 2;
    at [d, h, w] in [8..=16 step 8, 32..=64 step 16, 32] { ensure half.size == [d, h, w] / 2; }
}

#[test]
fn nothing_of_it_is_left() {
    assert_eq!((Signal::AT.size, Signal::DOWN.size), ([500], [100]));
    assert_eq!(Spectrogram::MEL.size, [20, 100]);
    assert_eq!(
        (Small::HALF.size, Large::HALF.size),
        ([8, 16, 16], [16, 32, 32])
    );
}

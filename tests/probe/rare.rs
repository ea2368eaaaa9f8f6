//! What is told of models that do what hardly any does.

use receptive_field::probe::Probe;
use receptive_field::{Window, receptive_field};

use crate::{Maps, Sparse, words};

receptive_field! {
    struct Long;
    input: [40];
    for i in 0..12 { c: conv(3, pad = 1); }
}

#[test]
fn more_layers_that_look_alike_than_are_named() {
    let report = Probe::new(Long).run(|batch, seen| {
        let (shape, data) = (batch.shape().to_vec(), batch.data().to_vec());
        let mut maps = Maps { shape, data };
        for layer in &Long::C[1..] {
            maps = maps.through(layer.window());
        }
        let wide: Window<1> = Window::new(5).pad(2);
        maps.through(wide).show(seen, &Long::C[11]);
    });
    assert_eq!(
        words(report),
        "\
Long and its model differ, first at `c[11]`:
  `c[11]` feature 0: the spec says pixels 0..13, the model uses 0..14 (40 of 40 features differ)
  as if `c[0]`, `c[1]`, `c[2]`, `c[3]`, `c[4]`, `c[5]`, `c[6]`, `c[7]` or one of 4 more had dilation 2 instead of 1 (with padding 2)
     or `c[0]`, `c[1]`, `c[2]`, `c[3]`, `c[4]`, `c[5]`, `c[6]`, `c[7]` or one of 4 more had kernel 5 instead of 3 (with padding 2)"
    );
}

receptive_field! {
    /// One pixel and the two before it.
    struct Sum;
    input: [12];
    earlier: conv(2, pad = (2, 0)) -> crop((0, 1));
    both: add(input, earlier);
}

#[test]
fn a_branch_that_is_not_read() {
    let report = Probe::new(Sum).run(|batch, seen| {
        let (shape, data) = (batch.shape().to_vec(), batch.data().to_vec());
        let earlier: Window<1> = Window::new(2).pads([(2, 0)]);
        let mut maps = Maps { shape, data }.through(earlier);
        maps.data = maps
            .data
            .chunks(13)
            .flat_map(|row| row[..12].to_vec())
            .collect();
        maps.shape[2] = 12;
        maps.show(seen, &Sum::EARLIER);
        maps.show(seen, &Sum::BOTH);
    });
    assert_eq!(
        words(report),
        "\
Sum and its model differ, first at `both`:
  `both` feature 0: the spec says pixels 0..1, the model uses none (12 of 12 features differ)
  as if `both` had not read `input`
  equal: `earlier`"
    );
}

receptive_field! {
    /// Half of the pixels, each twice, and all that was seen so far.
    struct Coarse;
    input: [12];
    a: conv(3, pad = 1);
    up: max_pool(2) -> resize_like(a);
    all: scan();
}

/// What is behind a change is followed through layers that read a size, and all that was before.
#[test]
fn a_change_before_a_scan() {
    let report = Probe::new(Coarse).run(|batch, seen| {
        let (shape, data) = (batch.shape().to_vec(), batch.data().to_vec());
        let wrong: Window<1> = Window::new(3).dilation(2).pad(2);
        let pool: Window<1> = Window::new(2).stride(2);
        let mut maps = Maps { shape, data }.through(wrong).through(pool);
        maps.data = maps.data.iter().flat_map(|value| [*value; 2]).collect();
        maps.shape[2] = 12;
        maps.show(seen, &Coarse::UP);
        for row in maps.data.chunks_mut(12) {
            let mut sum = 0.0;
            for value in row {
                sum += *value;
                *value = sum;
            }
        }
        maps.show(seen, &Coarse::ALL);
    });
    assert_eq!(
        words(report),
        "\
Coarse and its model differ, first at `up`:
  `up` feature 0: the spec says pixels 0..3, the model uses 0..4 (12 of 12 features differ)
  as if `a` had dilation 2 instead of 1 (with padding 2)
     or `a` had kernel 5 instead of 3 (with padding 2)
     or `a` stood behind `up.0`
  different as well: `all`"
    );
}

#[test]
fn a_size_that_changes_from_batch_to_batch() {
    let mut batches = 0;
    let report = Probe::new(Sparse).batch(5).run(|batch, seen| {
        batches += 1;
        let size = if batches < 4 { 6 } else { 5 };
        let shape = [batch.shape()[0], 1, size, size];
        let data = vec![0.0; shape.iter().product()];
        seen.layer(&Sparse::TAKE, &shape, &data);
    });
    assert_eq!(
        words(report),
        "Sparse cannot be compared with its model:\n  `take` has another size in each batch"
    );
}

/// Numbers of both signs are tried where features seem to miss pixels: what a model cannot take is not held against it.
#[test]
fn a_model_that_takes_no_numbers_of_both_signs() {
    let report = Probe::new(Sparse).run(|batch, seen| {
        let (shape, data) = (batch.shape().to_vec(), batch.data().to_vec());
        assert!(data.iter().all(|value| *value <= 1.0), "out of range");
        let mut maps = Maps { shape, data }.through(Sparse::TAKE.window());
        maps.data
            .iter_mut()
            .step_by(6)
            .for_each(|value| *value = 0.0);
        maps.show(seen, &Sparse::TAKE);
    });
    assert_eq!(
        words(report),
        "\
Sparse and its model differ, first at `take`:
  `take` feature [0, 0]: the spec says pixels 0..1 on axis 1, the model uses none (1 of 6 features differ)
  no change of one number explains it; look at the padding, kernel, stride, dilation and order of `take`"
    );
}

//! candle 0.11's padding that reads pixels: `pad_with_same`, which repeats the border.

use candle_core::{Device, Result, Tensor};
use receptive_field::probe::Probe;
use receptive_field::{Op, receptive_field};

receptive_field! {
    struct Held;
    input: [12, 9];
    held: pad([(3, 1), 2], mode = replicate);
    conv: conv(3);
}

#[test]
fn repeated_borders() {
    let Op::Pad { padding, .. } = Held::HELD.op() else {
        panic!("{}", Held::HELD.op())
    };
    let model = Probe::new(Held).run(|batch, seen| {
        let mut map = Tensor::from_slice(batch.data(), batch.shape(), &Device::Cpu)?;
        for (axis, (before, after)) in padding.into_iter().enumerate() {
            map = map.pad_with_same(axis + 2, before, after)?;
        }
        seen.layer(&Held::HELD, map.dims(), &map.flatten_all()?.to_vec1()?);
        let ones = Tensor::ones((1, 1, 3, 3), map.dtype(), &Device::Cpu)?;
        let map = map.conv2d(&ones, 0, 1, 1, 1)?;
        seen.layer(&Held::CONV, map.dims(), &map.flatten_all()?.to_vec1()?);
        Result::Ok(())
    });
    model.unwrap();
}

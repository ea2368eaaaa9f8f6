//! The networks of the gallery, and layers made from their texts.

#![expect(dead_code, reason = "the examples are whole programs")]

use std::ffi::CString;

use receptive_field::Layer;
use receptive_field_values::__private::{layer1, layer2, layer3};

#[path = "../../examples/alexnet.rs"]
pub(crate) mod alexnet;
#[path = "../../examples/deeplabv3plus.rs"]
pub(crate) mod deeplabv3plus;
#[path = "../../examples/densenet121.rs"]
pub(crate) mod densenet121;
#[path = "../../examples/efficientnet_b0.rs"]
pub(crate) mod efficientnet_b0;
#[path = "../../examples/inception_v3.rs"]
pub(crate) mod inception_v3;
#[path = "../../examples/patchgan.rs"]
pub(crate) mod patchgan;
#[path = "../../examples/resnet152.rs"]
pub(crate) mod resnet152;
#[path = "../../examples/resnet50.rs"]
pub(crate) mod resnet50;
#[path = "../../examples/retinanet.rs"]
pub(crate) mod retinanet;
#[path = "../../examples/s3fd.rs"]
pub(crate) mod s3fd;
#[path = "../../examples/siamese.rs"]
pub(crate) mod siamese;
#[path = "../../examples/swin_t.rs"]
pub(crate) mod swin_t;
#[path = "../../examples/tcn.rs"]
pub(crate) mod tcn;
#[path = "../../examples/unet.rs"]
pub(crate) mod unet;
#[path = "../../examples/unet3d.rs"]
pub(crate) mod unet3d;
#[path = "../../examples/wavenet.rs"]
pub(crate) mod wavenet;
#[path = "../../examples/yolov8.rs"]
pub(crate) mod yolov8;

/// Calls that make a layer from its text; the texts live as long as the test.
pub(crate) trait Made: Sized + 'static {
    fn made(name: &'static str, numbers: String) -> Self;
}

macro_rules! made {
    ($($axes:literal $make:ident)*) => {
        $(impl Made for Layer<$axes> {
            fn made(name: &'static str, numbers: String) -> Self {
                let numbers = CString::new(numbers).expect("there are digits and spaces");
                $make(name, Box::leak(numbers.into_boxed_c_str()))
            }
        })*
    };
}

made! { 1 layer1 2 layer2 3 layer3 }

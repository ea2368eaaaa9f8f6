//! The networks of the gallery: every layer goes on as fields.

use receptive_field::{Layer, Window};

/// Each layer as fields, and one more behind it; how many features there are on all axes.
const fn follow<const D: usize>(layers: &[Layer<D>]) -> usize {
    let (mut index, mut features) = (0, 0);
    while index < layers.len() {
        let fields = layers[index].fields();
        let next = fields.window(Window::new(1));
        let mut axis = 0;
        while axis < D {
            assert!(next.axis(axis).receptive_field() == fields.axis(axis).receptive_field());
            features += next.axis(axis).size();
            axis += 1;
        }
        index += 1;
    }
    features
}

macro_rules! gallery {
    ($($path:literal $file:ident: $($network:ident),+;)*) => {
        $(
            #[path = $path]
            #[allow(dead_code, reason = "what is shown is not run")]
            mod $file;
            $(const _: () = assert!(follow($file::$network::LAYERS) > 0);)+
        )*
    };
}

gallery! {
    "../../../../examples/alexnet.rs" alexnet: AlexNet;
    "../../../../examples/deeplabv3plus.rs" deeplabv3plus: DeepLab;
    "../../../../examples/densenet121.rs" densenet121: DenseNet121;
    "../../../../examples/efficientnet_b0.rs" efficientnet_b0: EfficientNetB0;
    "../../../../examples/inception_v3.rs" inception_v3: InceptionV3;
    "../../../../examples/patchgan.rs" patchgan: PatchGan;
    "../../../../examples/resnet152.rs" resnet152: ResNet152;
    "../../../../examples/resnet50.rs" resnet50: ResNet50;
    "../../../../examples/retinanet.rs" retinanet: RetinaNet;
    "../../../../examples/s3fd.rs" s3fd: S3fd;
    "../../../../examples/siamese.rs" siamese: Exemplar, Search;
    "../../../../examples/swin_t.rs" swin_t: SwinT;
    "../../../../examples/tcn.rs" tcn: Causal, Centred;
    "../../../../examples/unet.rs" unet: UNet, Padded;
    "../../../../examples/unet3d.rs" unet3d: Volume, Original;
    "../../../../examples/wavenet.rs" wavenet: WaveNet;
    "../../../../examples/yolov8.rs" yolov8: YoloV8;
}

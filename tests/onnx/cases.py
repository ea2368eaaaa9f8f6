"""Every file: which model, which exporter, at which sizes, and the modules of which features are measured."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from torch import nn
from torchvision import models

import nets


@dataclass
class Case:
    name: str
    make: Callable[[], nn.Module]
    modules: list[str]
    sizes: list[list[int]]
    opset: int | None = None
    # Which exporter: that of `torch.export`, or the older one of TorchScript.
    dynamo: bool = False
    # Axes whose size the file leaves open.
    free: list[int] = field(default_factory=list)
    # Whether some paths see everything, so that the others are measured alone as well.
    gated: bool = False
    channels_last: list[str] = field(default_factory=list)
    dust: float = 0.0
    # Tensors of modules whose values are not the file's.
    tensors: dict[str, str] = field(default_factory=dict)
    # (kernel, stride, padding, dilation) down to the image, for a module that is a chain.
    chains: dict[str, list[tuple[int, int, int, int]]] = field(default_factory=dict)


IMAGE = [[1, 3, 224, 224]]
RESNET = ["relu", "maxpool", "layer1.0", "layer2.0.bn1", "layer2.3", "layer3.5", "layer4.2"]
MOBILE = ["features.0", "features.3.block.1", "features.4", "features.12", "features.16"]
EFFICIENT = ["features.0", "features.2", "features.4", "features.6.0", "features.8"]
CONVNEXT = ["features.0", "features.1.2", "features.2", "features.3.2", "features.5.8", "features.7"]
SWIN = ["features.0", "features.1.0", "features.1", "features.2", "features.3.0", "features.3"]
YOLO = ["model.0", "model.2", "model.4", "model.9", "model.11", "model.15", "model.18", "model.21", "model.22.cv2.2"]
UNET = ["down.0", "down.2", "middle", "up.0", "up.2", "head"]
GOOGLE = ["pool1", "conv2", "pool2", "beside", "pool3", "pool4"]
STEM = {"maxpool": [(7, 2, 3, 1), (3, 2, 1, 1)]}
BLOCK = [(3, 1, 1, 1)] * 2
DOWN = {"middle": [*BLOCK, (2, 2, 0, 1)] * 3 + BLOCK}

unet = nets.UNet
# The older exporter writes a megabyte for all of Swin-T.
swin_small = partial(models.SwinTransformer, [4, 4], 24, [2], [2], [7, 7])
norm = partial(nn.GroupNorm, 2)


def both(name, make, modules, sizes, old, new=None, **options):
    """The file of each exporter."""
    return [
        Case(f"{name}_{old}", make, modules, sizes, old, False, **options),
        Case(f"{name}_{new or 'export'}", make, modules, sizes, new, True, **options),
    ]


CASES = [
    *both("resnet50", models.resnet50, RESNET, IMAGE, 11, chains=STEM),
    *both("mobilenet_v3_large", models.mobilenet_v3_large, MOBILE, IMAGE, 12, gated=True),
    *both("efficientnet_b0", models.efficientnet_b0, EFFICIENT, IMAGE, 13, gated=True),
    *both("convnext_tiny", models.convnext_tiny, CONVNEXT, IMAGE, 14),
    Case("swin_t_export", models.swin_t, SWIN, IMAGE, None, True, channels_last=SWIN),
    *both("swin_small", swin_small, SWIN[:3], [[1, 3, 56, 56]], 17, channels_last=SWIN),
    *both("yolo", nets.Yolo, YOLO, [[1, 3, 128, 160]], 12),
    *both("unet_factor_nearest", partial(unet, "nearest", "factor"), UNET, [[1, 3, 48, 64]], 9, chains=DOWN),
    *both("unet_factor_bilinear", partial(unet, "bilinear", "factor"), UNET, [[1, 3, 48, 64]], 11, 18),
    *both("unet_size_nearest", partial(unet, "nearest", "size"), UNET, [[1, 3, 45, 62]], 11),
    *both("unet_size_bilinear", partial(unet, "bilinear", "size"), UNET, [[1, 3, 45, 62]], 11, dust=1e-13),
    *both("unet_corners", partial(unet, "bilinear", "size", True), UNET, [[1, 3, 45, 62]], 13, dust=1e-13),
    *both("unet_open_bilinear", partial(unet, "bilinear", "size"), UNET, [[1, 3, 48, 64], [1, 3, 45, 62]], 11, free=[2, 3], dust=1e-13),
    *both("unet_open_nearest", partial(unet, "nearest", "size"), UNET, [[1, 3, 48, 64], [1, 3, 45, 62]], 17, free=[2, 3]),
    *both("unet_groupnorm", partial(unet, "nearest", "factor", None, norm, 2), ["down.0", "middle", "head"], [[1, 3, 32, 48]], 11, 21, gated=True),
    *both("googlenet", partial(nets.GoogLeNet, True), GOOGLE, IMAGE, 19, 22),
    *both("googlenet_lost", partial(nets.GoogLeNet, False), GOOGLE, IMAGE, 9, 22),
    *both("ceiled", nets.Ceiled, ["first", "second", "third"], [[1, 2, 14, 17]], 19, 22),
    *both("adaptive", partial(nets.Adaptive, nn.AdaptiveAvgPool2d, (4, 8)), ["conv", "pool", "mix", "last"], [[1, 3, 64, 64]], 11),
    *both("adaptive_max", partial(nets.Adaptive, nn.AdaptiveMaxPool2d, 8), ["pool", "mix"], [[1, 3, 64, 32]], 11),
    *both("resizes", nets.Resizes, ["a", "b", "c", "d"], [[1, 3, 24, 40]], 11, dust=1e-9),
    Case("resizes_exact_export", partial(nets.Resizes, True), ["a", "b", "c", "d"], [[1, 3, 24, 40]], None, True, dust=1e-9),
    *both("decoder", nets.Decoder, ["unshuffle", "first", "second", "edge", "up", "wide", "even", "shuffle", "last"], [[1, 3, 24, 28]], 11),
    *both("shuffle", nets.Shuffle, ["stem", "left", "down"], [[1, 3, 32, 40]], 11),
    *both("causal", nets.Causal, ["convs.2", "frames", "back"], [[1, 2, 64]], 11),
    *both("volume", nets.Volume, ["first", "pool", "second", "up"], [[1, 1, 6, 16, 20]], 11),
]

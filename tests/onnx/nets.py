"""Small networks, each for what exporters make of one kind of model."""

import torch
import torch.nn.functional as F
from torch import nn


def convs(inputs, outputs, kernel=3, stride=1, **options):
    """A convolution that keeps the size at stride 1, its normalisation and its activation."""
    padding = options.pop("padding", kernel // 2)
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, kernel, stride, padding, bias=False, **options), nn.BatchNorm2d(outputs), nn.SiLU()
    )


class UNet(nn.Module):
    """`resize` is how a map comes to the size of its skip: by a factor, or by the size itself."""

    def __init__(self, mode, by, align_corners=None, norm=nn.BatchNorm2d, depth=3):
        super().__init__()
        self.mode, self.by, self.align_corners = mode, by, align_corners
        widths = [4 * 2**level for level in range(depth + 1)]

        def block(inputs, outputs):
            first = nn.Conv2d(inputs, outputs, 3, padding=1)
            second = nn.Conv2d(outputs, outputs, 3, padding=1)
            return nn.Sequential(first, norm(outputs), nn.ReLU(), second, norm(outputs), nn.ReLU())

        self.down = nn.ModuleList(block(a, b) for a, b in zip([3, *widths], widths[:-1]))
        self.pool = nn.MaxPool2d(2)
        self.middle = block(widths[-2], widths[-1])
        self.up = nn.ModuleList(block(a + b, b) for a, b in zip(widths[:0:-1], widths[-2::-1]))
        self.head = nn.Conv2d(widths[0], 2, 1)

    def forward(self, x):
        skips = []
        for block in self.down:
            x = block(x)
            skips.append(x)
            x = self.pool(x)
        x = self.middle(x)
        for block in self.up:
            skip = skips.pop()
            how = {"scale_factor": 2} if self.by == "factor" else {"size": skip.shape[-2:]}
            x = F.interpolate(x, mode=self.mode, align_corners=self.align_corners, **how)
            x = block(torch.cat([x, skip], 1))
        return self.head(x)


class Bottleneck(nn.Module):
    def __init__(self, width, shortcut):
        super().__init__()
        self.cv1, self.cv2, self.shortcut = convs(width, width), convs(width, width), shortcut

    def forward(self, x):
        y = self.cv2(self.cv1(x))
        return x + y if self.shortcut else y


class C2f(nn.Module):
    def __init__(self, inputs, outputs, count=1, shortcut=False):
        super().__init__()
        half = outputs // 2
        self.cv1, self.cv2 = convs(inputs, 2 * half, 1), convs((2 + count) * half, outputs, 1)
        self.m = nn.ModuleList(Bottleneck(half, shortcut) for _ in range(count))

    def forward(self, x):
        parts = list(self.cv1(x).chunk(2, 1))
        for block in self.m:
            parts.append(block(parts[-1]))
        return self.cv2(torch.cat(parts, 1))


class Sppf(nn.Module):
    def __init__(self, width, kernel=5):
        super().__init__()
        self.cv1, self.cv2 = convs(width, width // 2, 1), convs(width * 2, width, 1)
        self.m = nn.MaxPool2d(kernel, 1, kernel // 2)

    def forward(self, x):
        maps = [self.cv1(x)]
        for _ in range(3):
            maps.append(self.m(maps[-1]))
        return self.cv2(torch.cat(maps, 1))


class Detect(nn.Module):
    """Boxes and classes of each level, joined; then of all levels, flattened."""

    def __init__(self, widths):
        super().__init__()
        self.cv2 = nn.ModuleList(nn.Sequential(convs(w, 8), convs(8, 8), nn.Conv2d(8, 8, 1)) for w in widths)
        self.cv3 = nn.ModuleList(nn.Sequential(convs(w, 8), convs(8, 8), nn.Conv2d(8, 4, 1)) for w in widths)

    def forward(self, maps):
        levels = [torch.cat([box(x), kind(x)], 1) for x, box, kind in zip(maps, self.cv2, self.cv3)]
        return torch.cat([level.flatten(2) for level in levels], 2)


class Yolo(nn.Module):
    """Backbone, neck and head as in YOLOv8, a few channels wide; its layers are numbered as there."""

    READS = {11: [-1, 6], 14: [-1, 4], 17: [-1, 12], 20: [-1, 9], 22: [15, 18, 21]}

    def __init__(self):
        super().__init__()
        up = lambda: nn.Upsample(scale_factor=2, mode="nearest")
        join = nn.Identity
        self.model = nn.ModuleList([
            convs(3, 4, 3, 2), convs(4, 8, 3, 2), C2f(8, 8, 1, True), convs(8, 8, 3, 2), C2f(8, 8, 2, True),
            convs(8, 8, 3, 2), C2f(8, 8, 2, True), convs(8, 16, 3, 2), C2f(16, 16, 1, True), Sppf(16),
            up(), join(), C2f(24, 8), up(), join(), C2f(16, 8), convs(8, 8, 3, 2), join(), C2f(16, 8),
            convs(8, 16, 3, 2), join(), C2f(32, 16), Detect([8, 8, 16]),
        ])  # fmt: skip

    def forward(self, x):
        made = []
        for number, layer in enumerate(self.model):
            reads = [made[at] for at in self.READS.get(number, [])]
            if number == 22:
                return layer(reads)
            x = layer(torch.cat(reads, 1) if reads else x)
            made.append(x)


class GoogLeNet(nn.Module):
    """The stem and two blocks. `ceil` is what Caffe's poolings do; without it the file that lost it, with its patch."""

    def __init__(self, ceil):
        super().__init__()
        pool = lambda: nn.MaxPool2d(3, 2, ceil_mode=ceil)
        self.conv1, self.pool1 = nn.Conv2d(3, 8, 7, 2, 3), pool()
        self.reduce, self.conv2, self.pool2 = nn.Conv2d(8, 8, 1), nn.Conv2d(8, 16, 3, padding=1), pool()
        self.one, self.three, self.five = nn.Conv2d(16, 4, 1), nn.Conv2d(16, 8, 3, padding=1), nn.Conv2d(16, 4, 5, padding=2)
        self.beside, self.projection = nn.MaxPool2d(3, 1, 1, ceil_mode=ceil), nn.Conv2d(16, 4, 1)
        self.pool3, self.conv4, self.pool4 = pool(), nn.Conv2d(20, 20, 3, padding=1), pool()
        self.patch = nn.Identity() if ceil else nn.ZeroPad2d((0, 1, 0, 1))
        self.last = nn.AvgPool2d(7, 1)

    def forward(self, x):
        x = self.pool2(self.conv2(self.reduce(self.pool1(self.conv1(x)))))
        x = torch.cat([self.one(x), self.three(x), self.five(x), self.projection(self.beside(x))], 1)
        x = self.pool4(self.conv4(self.pool3(x)))
        return self.last(self.patch(x))


class Ceiled(nn.Module):
    """Poolings that round up, some of whose last windows would lie in the padding alone."""

    def __init__(self):
        super().__init__()
        self.first = nn.MaxPool2d(3, 2, 0, ceil_mode=True)
        self.second = nn.AvgPool2d(3, 2, 1, ceil_mode=True)
        self.third = nn.MaxPool2d(2, 3, 1, ceil_mode=True)

    def forward(self, x):
        return self.third(self.second(self.first(x)))


class Adaptive(nn.Module):
    def __init__(self, kind, size):
        super().__init__()
        self.conv, self.pool, self.mix = nn.Conv2d(3, 8, 3, 2, 1), kind(size), nn.Conv2d(8, 8, 3, padding=1)
        self.last, self.fc = nn.AdaptiveAvgPool2d(1), nn.Linear(8, 4)

    def forward(self, x):
        return self.fc(torch.flatten(self.last(self.mix(self.pool(self.conv(x)))), 1))


class Resizes(nn.Module):
    """Factors that are no whole numbers, sizes, and the modes that both exporters have."""

    def __init__(self, exact=False):
        super().__init__()
        self.first, self.second, self.third = (nn.Conv2d(a, 4, 3, padding=1) for a in (3, 4, 4))
        self.a = nn.Upsample(scale_factor=1.5, mode="nearest")
        self.b = nn.Upsample(scale_factor=0.5, mode="bilinear")
        self.c = nn.Upsample(size=(50, 37), mode="nearest-exact" if exact else "nearest")
        self.d = nn.Upsample(size=(25, 74), mode="bilinear", align_corners=True)

    def forward(self, x):
        return self.d(self.c(self.third(self.b(self.second(self.a(self.first(x)))))))


class Decoder(nn.Module):
    """Transposed convolutions, a pixel shuffle and its inverse, and paddings that read pixels."""

    def __init__(self):
        super().__init__()
        self.unshuffle, self.first = nn.PixelUnshuffle(2), nn.Conv2d(12, 8, 3, padding=1, padding_mode="reflect")
        self.second = nn.Conv2d(8, 8, 3, padding=2, dilation=2, padding_mode="circular")
        self.edge = nn.ReplicationPad2d((2, 1, 0, 3))
        self.up = nn.ConvTranspose2d(8, 8, 3, 2, 1, output_padding=1)
        self.wide = nn.ConvTranspose2d(8, 8, 3, 3, 2, dilation=2)
        self.even = nn.Conv2d(8, 8, 4, padding="same")
        self.shuffle, self.last = nn.PixelShuffle(2), nn.Conv2d(2, 2, (1, 5), (1, 2), (0, 3))

    def forward(self, x):
        x = self.edge(self.second(self.first(self.unshuffle(x))))
        x = self.wide(self.up(x))[:, :, 1:-2, 3:]
        return self.last(self.shuffle(self.even(x)))


class Shuffle(nn.Module):
    """Focus's slices, ShuffleNet's shuffle of channels, and a branch that is half of them."""

    def __init__(self):
        super().__init__()
        self.stem = nn.Conv2d(12, 8, 3, padding=1)
        self.left = nn.Conv2d(4, 4, 3, padding=1, groups=4)
        self.down = nn.Conv2d(8, 8, 3, 2, 1, groups=8)

    def forward(self, x):
        x = torch.cat([x[..., ::2, ::2], x[..., 1::2, ::2], x[..., ::2, 1::2], x[..., 1::2, 1::2]], 1)
        x = self.stem(x)
        left, right = x.chunk(2, 1)
        x = torch.cat([self.left(left), right], 1)
        batch, channels, height, width = x.shape
        x = x.view(batch, 2, channels // 2, height, width).transpose(1, 2).reshape(batch, channels, height, width)
        return self.down(x)


class Causal(nn.Module):
    """A temporal network over one axis: what is padded before is not padded behind."""

    def __init__(self):
        super().__init__()
        self.convs = nn.ModuleList(nn.Conv1d(a, 4, 3, dilation=2**level) for level, a in enumerate([2, 4, 4]))
        self.frames, self.back = nn.Conv1d(4, 4, 5, 4, 2), nn.ConvTranspose1d(4, 4, 8, 4, 2)

    def forward(self, x):
        for level, conv in enumerate(self.convs):
            y = conv(F.pad(x, (2 * 2**level, 0)))
            x = y if level == 0 else x + y
        return self.back(self.frames(x))


class Volume(nn.Module):
    def __init__(self):
        super().__init__()
        self.first, self.pool = nn.Conv3d(1, 4, (1, 3, 3), padding=(0, 1, 1)), nn.MaxPool3d((1, 2, 2))
        self.second = nn.Conv3d(4, 4, 3, (1, 2, 1), 1)
        self.up = nn.Upsample(scale_factor=(1, 4, 2), mode="nearest")

    def forward(self, x):
        x = self.first(x)
        return torch.cat([self.up(self.second(self.pool(x))), x], 1)

"""What a torch model's features read, measured: the gradient of a feature by the pixels, where nothing can cancel."""

import copy
import types

import torch
import torch.nn.functional as F
import torchvision
from torch import nn
from torchvision.models import swin_transformer
from torchvision.ops.misc import SqueezeExcitation

# Each value of these depends on the one value at its place (and on its channels) alone.
POINTWISE = (
    nn.modules.batchnorm._BatchNorm, nn.LayerNorm, nn.ReLU, nn.SiLU, nn.GELU, nn.Sigmoid, nn.Hardsigmoid, nn.Hardswish,
    nn.Dropout, torchvision.ops.StochasticDepth,
)  # fmt: skip
AVERAGES = {nn.MaxPool1d: nn.AvgPool1d, nn.MaxPool2d: nn.AvgPool2d, nn.MaxPool3d: nn.AvgPool3d}


class SeesAll(nn.Module):
    """Stands for a normalisation over space and for a gate: each value, and the mean of all. Products would vanish."""

    def forward(self, x):
        return x + x.mean(dim=tuple(range(2, x.dim())), keepdim=True)


def replacement(module, local):
    """The same geometry without a maximum, a bend or a difference; `local` cuts the paths that see everything."""
    if isinstance(module, POINTWISE):
        return nn.Identity()
    if type(module) in AVERAGES:
        assert module.dilation in (1, (1, 1))
        options = {"ceil_mode": module.ceil_mode, "count_include_pad": True}
        return AVERAGES[type(module)](module.kernel_size, module.stride, module.padding, **options)
    if isinstance(module, nn.AdaptiveMaxPool2d):
        return nn.AdaptiveAvgPool2d(module.output_size)
    if isinstance(module, (nn.GroupNorm, nn.InstanceNorm2d, SqueezeExcitation)):
        return nn.Identity() if local else SeesAll()
    return None


def replace(module, local):
    for name, child in module.named_children():
        other = replacement(child, local)
        if other is None:
            replace(child, local)
        else:
            setattr(module, name, other)


def geometry(model, local):
    """A copy in float64 whose weights are random, positive, and sum to about 1; no biases."""
    model = copy.deepcopy(model).double().eval()
    replace(model, local)
    generator = torch.Generator().manual_seed(1)
    for name, weight in model.named_parameters():
        values = 0.5 + torch.rand(weight.shape, generator=generator, dtype=torch.float64)
        if weight.dim() > 1 and "layer_scale" not in name:
            values /= weight[0].numel()
        weight.data = torch.zeros_like(values) if name.endswith("bias") else values
    for module in model.modules():
        if isinstance(module, swin_transformer.ShiftedWindowAttention):
            width = module.qkv.weight.shape[1]
            module.qkv.weight.data[: 2 * width] = 0  # every key is as good as any other
            module.relative_position_bias_table.data.zero_()
    return model


def softmax(x, dim, **options):
    """A mask of -100 leaves 1e-44 of what is masked."""
    weights = torch.softmax(x, dim, **options)
    return torch.where(weights < 1e-30, torch.zeros_like(weights), weights)


def outputs_of(model, modules, x):
    """What the modules make of an input."""
    made, hooks = {}, []
    for name, module in model.named_modules():
        if name in modules:

            def keep(module, inputs, output, name=name):
                made.setdefault(name, output)

            hooks.append(module.register_forward_hook(keep))
    model(x)
    for hook in hooks:
        hook.remove()
    return made


def runs(nonzero):
    """Half-open intervals."""
    found = []
    for place in nonzero.nonzero().flatten().tolist():
        if found and found[-1][1] == place:
            found[-1][1] += 1
        else:
            found.append([place, place + 1])
    return found


def places(size):
    """Corners, their neighbours, the middle, and somewhere between."""
    at = [lambda n: 0, lambda n: min(1, n - 1), lambda n: n // 3, lambda n: n // 2, lambda n: max(n - 2, 0), lambda n: n - 1]
    pairs = [[pick(n) for n in size] for pick in at]
    pairs.append([at[0 if axis % 2 else 5](n) for axis, n in enumerate(size)])
    return [pair for number, pair in enumerate(pairs) if pair not in pairs[:number]]


def seen(model, modules, shape, local=False, channels_last=(), dust=0.0):
    """For each module, what some of its features read of each axis. Less than `dust` of the largest share is a weight
    of 0 that rounding spoiled."""
    plain = swin_transformer.F
    swin_transformer.F = types.SimpleNamespace(**{**vars(F), "softmax": softmax})
    try:
        x = torch.ones(shape, dtype=torch.float64, requires_grad=True)
        made = outputs_of(geometry(model, local), modules, x)
    finally:
        swin_transformer.F = plain
    facts = {}
    for name, output in made.items():
        maps = output.movedim(-1, 1) if name in channels_last else output
        facts[name] = []
        for place in places(maps.shape[2:]):
            feature = maps[(0, slice(None), *place)].sum()
            (gradient,) = torch.autograd.grad(feature, x, retain_graph=True)
            share = gradient.abs().sum(dim=(0, 1))
            uses = share > dust * share.max()
            assert uses.any(), f"{name} at {place}: all shares vanish"
            axes = range(uses.dim())
            lines = [uses.any(dim=tuple(a for a in axes if a != axis)) if len(axes) > 1 else uses for axis in axes]
            facts[name].append({"feature": place, "sees": [runs(line) for line in lines]})
    return facts


def by_hand(chain, size, feature):
    """The pixels that a feature reads through windows (kernel, stride, padding, dilation), as sets, one axis."""
    sizes = [size]
    for kernel, stride, padding, dilation in chain:
        sizes.append((sizes[-1] + 2 * padding - dilation * (kernel - 1) - 1) // stride + 1)
    places = {feature}
    for (kernel, stride, padding, dilation), below in zip(chain[::-1], sizes[-2::-1]):
        places = {f * stride - padding + tap * dilation for f in places for tap in range(kernel)}
        places = {place for place in places if 0 <= place < below}
    line = torch.zeros(size, dtype=torch.bool)
    line[sorted(places)] = True
    return runs(line)

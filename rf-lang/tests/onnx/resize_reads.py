"""Writes resize_reads.json: which inputs each output of a Resize depends on, by an impulse per pixel through ONNX Runtime.

Needs onnx, onnxruntime and numpy: python resize_reads.py > resize_reads.json

Runtimes keep scales and positions as 32-bit floats. Where the exact position is one at which a float may fall on the
wrong side (a whole one or a half, at a ratio that no float holds), `?` is written instead of what the runtime made of it.
A scale that makes as many as there are (2 by 5 / 4) is left out: the runtime copies, whatever the operator says.
"""

import itertools
import json
from fractions import Fraction

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper

# What floating point leaves of a weight that is 0.
NOTHING = 1e-6
COORDINATES = [
    "half_pixel", "half_pixel_symmetric", "pytorch_half_pixel", "asymmetric", "align_corners", "tf_crop_and_resize",
    "tf_half_pixel_for_nn",
]
# Of these coordinates the other modes are refused.
OF_NN = [("nearest", "floor"), ("nearest", "round_prefer_floor")]
ROUNDINGS = ["floor", "ceil", "round_prefer_floor", "round_prefer_ceil"]
SCALES = [Fraction(2), Fraction(3), Fraction(1, 2), Fraction(3, 5), Fraction(5, 3), Fraction(3, 2), Fraction(5, 4)]
SIZES = [1, 2, 3, 5, 8]
INPUTS = [1, 2, 3, 4, 5, 7]


def weights(coordinates, mode, rounding, n, target):
    is_scale = isinstance(target, Fraction)
    attributes = {"nearest_mode": rounding} if rounding else {}
    node = helper.make_node(
        "Resize", ["x", "roi", "scales" if is_scale else "", "" if is_scale else "sizes"], ["y"],
        mode=mode, coordinate_transformation_mode=coordinates, **attributes,
    )
    x, y = (helper.make_tensor_value_info(name, TensorProto.FLOAT, [1, n, 1, length]) for name, length in [("x", n), ("y", None)])
    last = [numpy_helper.from_array(np.array([0] * 4 + [1] * 4, np.float32), "roi")]
    if is_scale:
        last.append(numpy_helper.from_array(np.array([1, 1, 1, float(target)], np.float32), "scales"))
    else:
        last.append(numpy_helper.from_array(np.array([1, n, 1, target], np.int64), "sizes"))
    graph = helper.make_graph([node], "resize", [x], [y], last)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 19)], ir_version=10)
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    # A channel for each impulse.
    return session.run(None, {"x": np.eye(n, dtype=np.float32)[None, :, None, :]})[0][0, :, 0, :]


def position(coordinates, n, m, r, o):
    """`x_original` in the words of the operator."""
    half = Fraction(1, 2)
    if coordinates == "tf_half_pixel_for_nn":
        return (o + half) / r
    if coordinates == "asymmetric":
        return o / r
    if coordinates in ("align_corners", "tf_crop_and_resize"):
        middle = Fraction(n - 1, 2) if coordinates == "tf_crop_and_resize" else Fraction(0)
        return Fraction(o * (n - 1), m - 1) if m > 1 else middle
    if coordinates == "pytorch_half_pixel" and m == 1:
        return Fraction(0)
    x = (o + half) / r - half
    if coordinates == "half_pixel_symmetric":
        x += Fraction(n, 2) * (1 - m / (n * r))
    return x


def is_kept(x):
    """Whether a float holds it."""
    return x.denominator & (x.denominator - 1) == 0


def is_safe(x, coordinates, rounding, n, m, r):
    """Whether a float cannot fall on the wrong side of it."""
    edge = x + Fraction(1, 2) if rounding in ("round_prefer_floor", "round_prefer_ceil") else x
    corners = coordinates in ("align_corners", "tf_crop_and_resize")
    ratio = Fraction(n - 1, max(m - 1, 1)) if corners else r
    return edge.denominator > 1 or ratio == 0 or (is_kept(ratio) and is_kept(1 / ratio))


def reads(coordinates, mode, rounding, n, target):
    is_scale = isinstance(target, Fraction)
    m = int(n * target) if is_scale else target
    w = weights(coordinates, mode, rounding, n, target)
    assert w.shape == (n, m), (w.shape, n, m)
    r = target if is_scale else Fraction(m, n)
    for o in range(m):
        is_told = is_safe(position(coordinates, n, m, r, o), coordinates, rounding, n, m, r)
        # A string of digits for each output: the inputs that it reads.
        yield "".join(str(i) for i in range(n) if abs(w[i, o]) > NOTHING) if is_told else "?"


def cases():
    modes = [("nearest", rounding) for rounding in ROUNDINGS] + [("linear", None), ("cubic", None)]
    for coordinates, (mode, rounding) in itertools.product(COORDINATES, modes):
        if coordinates == "tf_half_pixel_for_nn" and (mode, rounding) not in OF_NN:
            continue
        made = []
        for n, target in itertools.product(INPUTS, SCALES + SIZES):
            is_copied = isinstance(target, Fraction) and target != 1 and int(n * target) == n
            if n * target >= 1 and not is_copied:
                each = " ".join(reads(coordinates, mode, rounding, n, target))
                made.append([n, str(target) if isinstance(target, Fraction) else target, each])
        yield {"coordinates": coordinates, "mode": mode, "rounding": rounding, "made": made}


if __name__ == "__main__":
    source = "an impulse per pixel through ONNX Runtime (Resize)"
    versions = {"onnx": onnx.__version__, "onnxruntime": onnxruntime.__version__, "numpy": np.__version__}
    head = json.dumps({"source": source, "script": "resize_reads.py", "versions": versions})[:-1]
    rows = (json.dumps(case, separators=(",", ":")) for case in cases())
    print(head + ', "cases": [\n' + ",\n".join(rows) + "\n]}")

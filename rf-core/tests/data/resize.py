"""Writes resize.json: which inputs each output of a resize depends on, by an impulse per pixel.

Needs torch, onnx and numpy: python resize.py > resize.json
"""

import itertools
import json

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from onnx.reference import ReferenceEvaluator

# What floating point leaves of a weight that is 0.
NOTHING = 1e-9
TORCH = {"nearest": "nearest", "nearest_exact": "nearest-exact", "linear": "bilinear", "cubic": "bicubic"}


def torch_weights(n, size, scale, mode, coordinates, antialias):
    batch = torch.eye(n, dtype=torch.float64)[:, None, None, :].contiguous()
    target = {"size": (1, size)} if scale is None else {"scale_factor": (1.0, scale[0] / scale[1])}
    corners = {} if coordinates is None else {"align_corners": coordinates == "align_corners"}
    out = torch.nn.functional.interpolate(batch, mode=TORCH[mode], antialias=antialias, **target, **corners)
    return out[:, 0, 0, :].numpy()


def onnx_weights(n, size, scale, mode, coordinates, antialias):
    nearest = "round_prefer_floor" if mode == "round_prefer_floor" else "floor"
    to, by = ("m", "") if scale is None else ("", "r")
    node = helper.make_node(
        "Resize", ["x", "", by, to], ["y"], mode=mode if mode in ("linear", "cubic") else "nearest",
        nearest_mode=nearest, antialias=int(antialias), coordinate_transformation_mode=coordinates,
    )
    x, y = (helper.make_tensor_value_info(name, TensorProto.DOUBLE, [None]) for name in "xy")
    m = numpy_helper.from_array(np.array([size or 0], np.int64), "m")
    r = numpy_helper.from_array(np.array([scale[0] / scale[1] if scale else 0], np.float32), "r")
    graph = helper.make_graph([node], "resize", [x], [y], [m, r])
    run = ReferenceEvaluator(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 19)]))
    return np.stack([run.run(None, {"x": row})[0] for row in np.eye(n)])


def has_words(tool, n, scale, mode, coordinates, antialias):
    """Whether the two mean the same: see the test for what is left out."""
    if scale is None:
        return True
    p, q = scale
    if tool == "torch":
        return n * p // q != n or (mode in ("nearest_exact", "cubic") and not antialias)
    return q & (q - 1) == 0 and (coordinates != "align_corners" or n * p % q == 0)


def cases():
    sizes = [(n, m, None) for n, m in itertools.product(range(1, 10), range(1, 10))]
    ratios = [(1, 2), (2, 3), (3, 2), (3, 4), (5, 4), (2, 1), (5, 2), (2, 5), (1, 4)]
    scales = [(n, None, r) for n in range(1, 10) for r in ratios if n * r[0] >= r[1]]
    for tool, mode, coordinates, antialias in itertools.chain(
        [("torch", "nearest", None, False), ("torch", "nearest_exact", None, False)],
        itertools.product(["torch"], ["linear", "cubic"], ["half_pixel"], [False, True]),
        itertools.product(["torch"], ["linear", "cubic"], ["align_corners"], [False]),
        [("onnx", "nearest", "asymmetric", False), ("onnx", "round_prefer_floor", "half_pixel", False)],
        itertools.product(["onnx"], ["linear", "cubic"], ["half_pixel", "asymmetric", "align_corners"], [False, True]),
    ):
        weights = torch_weights if tool == "torch" else onnx_weights
        made = []
        for n, size, scale in sizes + scales:
            if not has_words(tool, n, scale, mode, coordinates, antialias):
                continue
            w = weights(n, size, scale, mode, coordinates, antialias)
            # a string of digits for each output: the inputs it reads
            reads = ["".join(str(i) for i in range(n) if abs(w[i, o]) > NOTHING) for o in range(w.shape[1])]
            made.append([n, size or "/".join(map(str, scale)), " ".join(reads)])
        yield {"tool": tool, "mode": mode, "coordinates": coordinates, "antialias": antialias, "made": made}


if __name__ == "__main__":
    source = "an impulse per pixel through torch.nn.functional.interpolate and onnx.reference (Resize)"
    versions = {"torch": torch.__version__.split("+")[0], "onnx": onnx.__version__, "numpy": np.__version__}
    head = json.dumps({"source": source, "script": "resize.py", "versions": versions})[:-1]
    rows = (json.dumps(case, separators=(",", ":")) for case in cases())
    print(head + ', "cases": [\n' + ",\n".join(rows) + "\n]}")

"""Makes `models/*.onnx` and `facts.json`: exports of PyTorch without their weights, and what was measured of them.

    python -m venv /tmp/venv && /tmp/venv/bin/pip install -r requirements.txt
    /tmp/venv/bin/python make.py [name …]

Every tensor's shape is what ONNX Runtime made of the whole file, and `checked` counts the torch modules of whose values
the file has a tensor, so that torch made the same shape. Where ONNX's shape inference says something else it stands
under `inferred`: poolings that round up before opset 22, whose last window ONNX Runtime leaves out as torch does.
What features read is measured in torch (`measure.py`), not in the file.
"""

import json
import pathlib
import sys
import tempfile
import warnings

import numpy
import onnx
import onnxruntime
import torch

import cases
import measure

HERE = pathlib.Path(__file__).parent
# Numbers that shape arithmetic reads are fewer, weights are more.
KEPT = 16

warnings.filterwarnings("ignore")


def export(case, model, path):
    # Values that differ everywhere, so that no tensor is taken for another.
    torch.manual_seed(0)
    arguments = {"input_names": ["image"], "opset_version": case.opset, "dynamo": case.dynamo}
    if case.dynamo:
        arguments |= {"external_data": False, "verbose": False}
    if case.free and case.dynamo:
        arguments["dynamic_shapes"] = ({axis: torch.export.Dim.DYNAMIC for axis in case.free},)
    elif case.free:
        arguments["dynamic_axes"] = {"image": {axis: f"side{axis}" for axis in case.free}}
    torch.onnx.export(model, (torch.rand(case.sizes[0]),), path, **arguments)


def run_file(proto, image):
    """Every tensor of the graph, as ONNX Runtime makes it."""
    proto = onnx.ModelProto.FromString(proto.SerializeToString())
    graph = proto.graph
    names = [name for node in graph.node for name in node.output if name]
    del graph.output[:]
    graph.output.extend(onnx.ValueInfoProto(name=name) for name in names)
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(proto.SerializeToString(), options, providers=["CPUExecutionProvider"])
    return dict(zip(names, session.run(names, {"image": image})))


def inferred_otherwise(proto, made):
    """Shapes that ONNX's own inference has another idea of than ONNX Runtime."""
    plain = onnx.ModelProto.FromString(proto.SerializeToString())
    del plain.graph.value_info[:]
    for output in plain.graph.output:
        output.ClearField("type")
    graph = onnx.shape_inference.infer_shapes(plain, data_prop=True).graph
    inferred = {}
    for value in [*graph.value_info, *graph.output]:
        shape = [dim.dim_value for dim in value.type.tensor_type.shape.dim]
        if value.name in made and shape and all(shape) and shape != made[value.name]:
            inferred[value.name] = shape
    return inferred


def nearest(tensors, output):
    """The tensor that has the values of a module, if there is one: blocks that add little are nearly what they read."""
    apart = {name: float(numpy.abs(x - output).max()) for name, x in tensors.items() if x.shape == output.shape}
    name = min(apart, key=apart.get, default=None)
    return name if name and apart[name] <= 1e-3 * float(numpy.abs(output).max()) else None


def settle(model, shape):
    """Values that neither vanish nor explode on their way: statistics of a batch for the normalisations, scales of 1."""
    for name, weight in model.named_parameters():
        if "layer_scale" in name:
            weight.data.fill_(1)
    for module in model.modules():
        if isinstance(module, torch.nn.modules.batchnorm._BatchNorm):
            module.momentum = 1.0
    model.train()
    with torch.no_grad():
        model(torch.rand([2, *shape[1:]]))
    return model.eval()


def depends_on_image(proto):
    """Names of the tensors that are made from the image's values, rather than from its shape."""
    alive = {"image"}
    for node in proto.graph.node:
        if node.op_type != "Shape" and alive.intersection(node.input):
            alive.update(node.output)
    return alive


MEASURED = {}


def measured(case, model, shape, options):
    """Once for the files of both exporters, which are of the same model."""
    key = (case.name.rsplit("_", 1)[0], tuple(shape), options["local"])
    if key not in MEASURED:
        MEASURED[key] = measure.seen(model, case.modules, shape, **options)
    return MEASURED[key]


def facts_at(case, model, proto, shape):
    image = torch.rand(shape, generator=torch.Generator().manual_seed(2))
    made = run_file(proto, image.numpy())
    alive = depends_on_image(proto)
    tensors = {name: value for name, value in made.items() if name in alive and getattr(value, "ndim", 0) > 2}
    with torch.no_grad():
        modules = [name for name, _ in model.named_modules()]
        by_torch = {name: x.numpy() for name, x in measure.outputs_of(model, modules, image).items() if torch.is_tensor(x)}
    names = {module: nearest(tensors, output) for module, output in by_torch.items()}
    facts = {"input": list(shape), "shapes": {name: list(value.shape) for name, value in tensors.items()}}
    if otherwise := inferred_otherwise(proto, facts["shapes"]):
        facts["inferred"] = otherwise
    facts["checked"] = sum(name is not None for name in names.values())
    facts["seen"] = []
    for local in [False, True] if case.gated else [False]:
        options = {"local": local, "channels_last": case.channels_last, "dust": case.dust}
        for module, features in measured(case, model, shape, options).items():
            tensor = case.tensors.get(module, names[module])
            assert tensor, f"{case.name}: no tensor has the values of {module}"
            entry = {"tensor": tensor, "module": module, "local": local, "features": features}
            if tensors[tensor].shape != by_torch[module].shape:
                entry["torch"] = list(by_torch[module].shape)
            facts["seen"].append(entry)
    return facts


def strip(proto):
    """Weights keep their dimensions; what a stranger's machine wrote into the file goes."""

    def strip_tensor(tensor):
        if numpy.prod(tensor.dims, dtype=int) > KEPT:
            for field in ["raw_data", "float_data", "int32_data", "int64_data", "double_data"]:
                tensor.ClearField(field)
        tensor.ClearField("doc_string")

    for tensor in proto.graph.initializer:
        strip_tensor(tensor)
    for node in proto.graph.node:
        node.ClearField("doc_string")
        del node.metadata_props[:]
        for attribute in node.attribute:
            strip_tensor(attribute.t)
    for values in [proto.graph.input, proto.graph.output, proto.graph.value_info, proto.graph.initializer]:
        for value in values:
            del value.metadata_props[:]
    del proto.graph.value_info[:]
    del proto.graph.metadata_props[:], proto.metadata_props[:], proto.functions[:]
    return proto


def made(case):
    torch.manual_seed(0)
    model = settle(case.make(), case.sizes[0])
    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/model.onnx"
        export(case, model, path)
        proto = onnx.load(path)
    facts = {
        "opset": next(entry.version for entry in proto.opset_import if entry.domain == ""),
        "exporter": "torch.export" if case.dynamo else "TorchScript",
        "runs": [facts_at(case, model, proto, shape) for shape in case.sizes],
    }
    (HERE / "models" / f"{case.name}.onnx").write_bytes(strip(proto).SerializeToString())
    return facts


def check_by_hand(case, facts):
    """Chains worked out as sets of pixels, without torch."""
    for module, chain in case.chains.items():
        entry = next(entry for entry in facts["runs"][0]["seen"] if entry["module"] == module)
        size = facts["runs"][0]["input"]
        for feature in entry["features"]:
            hand = [measure.by_hand(chain, n, place) for n, place in zip(size[2:], feature["feature"])]
            assert hand == feature["sees"], (case.name, module, feature, hand)


def write(facts):
    """A line for each tensor and each feature, so that a difference can be read."""
    text = json.dumps(facts, indent=1)
    flat = json.JSONEncoder(separators=(", ", ": "))
    lines = []

    def put(value, indent, ahead):
        leaf = isinstance(value, list) and not any(isinstance(item, dict) for item in value)
        if leaf or not isinstance(value, (dict, list)) or "feature" in value:
            lines.append(ahead + flat.encode(value))
            return
        pairs = value.items() if isinstance(value, dict) else [(None, item) for item in value]
        lines.append(ahead + ("{" if isinstance(value, dict) else "["))
        for key, item in pairs:
            put(item, indent + " ", indent + " " + ("" if key is None else json.dumps(key) + ": "))
            lines[-1] += ","
        lines[-1] = lines[-1].rstrip(",")
        lines.append(indent + ("}" if isinstance(value, dict) else "]"))

    put(facts, "", "")
    text = "\n".join(lines) + "\n"
    assert json.loads(text) == facts
    (HERE / "facts.json").write_text(text)


def main(wanted):
    path = HERE / "facts.json"
    facts = json.loads(path.read_text()) if wanted and path.exists() else {}
    for case in cases.CASES:
        if not wanted or case.name in wanted:
            facts[case.name] = made(case)
            check_by_hand(case, facts[case.name])
            size = (HERE / "models" / f"{case.name}.onnx").stat().st_size
            checked = [run["checked"] for run in facts[case.name]["runs"]]
            print(f"{case.name}: {size} bytes, opset {facts[case.name]['opset']}, {checked} modules as in torch", flush=True)
            write({case.name: facts[case.name] for case in cases.CASES if case.name in facts})


main(sys.argv[1:])

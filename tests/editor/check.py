"""What rust-analyzer shows of a network, while it is right, while it is wrong and while half of it is written.

`check.py PROGRAM`: the language server. It works in a crate under the target directory that depends on this one. Each row
that does not hold is named, and then the check fails.
"""

import re
import statistics
import sys
import time
from pathlib import Path

from client import Client

NETWORK = """use receptive_field::receptive_field;

receptive_field! {
    /// A network.
    pub struct Net;
    let wide = 5;
    block unit(kernel, stride = 1) {
        first: conv(kernel, pad = kernel / 2);
        second: conv(3, stride = stride, pad = same);
    }
    input: [227, 227];
    conv1: conv(11, stride = 4);
    pool1: max_pool(3, stride = 2);
    conv2: conv(wide, pad = 2);
    pair: unit(3);
    for turn in 0..3 { level: conv(3, dilation = 1 << turn, pad = causal); }
    joined: add(level[1], level[2] -> conv(1));
    feature eye = conv2[5, 6];
    ensure conv2.receptive_field == 51 && pair.second.jump == 8;
    ensure conv2[5, 6].region.start == [24, 32], "why";
    at [high, broad] in [[227, 227]] { ensure conv1.size == [55, 55]; }
}

pub const SIDE: usize = Net::CONV1.size[0];
pub const EYE: [f64; 2] = Net::EYE.center;
"""


ROOT = Path(__file__).resolve().parents[2]
MANIFEST = """[workspace]

[package]
name = "edited"
version = "0.0.0"
edition = "2024"

[dependencies]
receptive-field = { path = "ROOT" }
"""

# What rust-analyzer writes of a word that the language shares with Rust, and what else it lists that begins as is typed.
WRITTEN = {"let": "let $1 = $0;", "for": "for $1 in $2 {\n    $0\n}", "in": "in $0"}
OF_RUST = {
    "l": {"letm", "line!", "log_syntax!", "loop"},
    "le": {"letm"},
    "f": {
        *("Fn", "FnMut", "FnOnce", "From", "FromIterator", "Future", "f128", "f16", "f32", "f64"),
        *("false", "file!", "fn", "format!", "format_args!"),
    },
    "fo": {"format!", "format_args!"},
    "i": set(),
}

# Milliseconds that a contract may cost which is not met, on any network of the gallery; and how many times as much is
# taken for noise.
BUDGET = 150
NOISE = 3


class Editor:
    """One file in rust-analyzer, and the rows that do not hold."""

    def __init__(self, program):
        folder = ROOT / "target" / "editor"
        self.path = folder / "src" / "lib.rs"
        self.path.parent.mkdir(parents=True, exist_ok=True)
        (folder / "Cargo.toml").write_text(MANIFEST.replace("ROOT", str(ROOT)))
        (folder / "Cargo.lock").write_text((ROOT / "Cargo.lock").read_text())
        self.path.write_text(NETWORK)
        # Those that users may ask for are to be true, too.
        settings = {"diagnostics": {"experimental": {"enable": True}}}
        self.client = Client(program, folder, settings)
        self.failed = []
        self.rows = 0
        self.show(NETWORK)
        self.client.wait_until_ready()

    def show(self, text):
        self.text = text
        self.client.show(self.path, text)

    def row(self, name, holds, found):
        self.rows += 1
        if not holds:
            self.failed.append(f"{name}: {found}")

    def position(self, offset):
        before = self.text[:offset]
        line = before.count("\n")
        return {"line": line, "character": offset - (before.rfind("\n") + 1)}

    def ask(self, what, offset, more=None):
        params = {"textDocument": {"uri": f"file://{self.path}"}, "position": self.position(offset)}
        return self.client.ask(f"textDocument/{what}", params | (more or {}))

    def offset(self, context):
        """Of the word between bars in its context, as in `pad = |causal|`."""
        before, word, behind = context.split("|")
        place = self.text.index(before + word + behind)
        return place + len(before)

    def hover(self, context, *parts):
        found = self.ask("hover", self.offset(context))
        value = found["contents"]["value"] if found else ""
        self.row(f"hover on {context}", all(part in value for part in parts), value)

    def jump(self, context, file, target=None):
        found = self.ask("definition", self.offset(context)) or []
        places = {(place["uri"].rsplit("/", 1)[-1], place["range"]["start"]["line"]) for place in found}
        line = None if target is None else self.position(self.offset(target))["line"]
        holds = len(places) == 1 and all(
            name == file and line in (None, at) for name, at in places
        )
        self.row(f"jump from {context}", holds, places)

    def references(self, context, *contexts):
        found = self.ask("references", self.offset(context), {"context": {"includeDeclaration": True}})
        places = sorted((place["range"]["start"]["line"], place["range"]["start"]["character"]) for place in found or [])
        wanted = [self.position(self.offset(other)) for other in contexts]
        wanted = sorted((place["line"], place["character"]) for place in wanted)
        self.row(f"references of {context}", places == wanted, places)

    def rename(self, context, count):
        edit = self.ask("rename", self.offset(context), {"newName": "renamed"})
        edits = [one for change in edit["documentChanges"] for one in change["edits"]] if edit else []
        self.row(f"rename of {context}", len(edits) == count, edits)

    def completions(self, line, instead_of, network):
        """Each label with its item, with a caret `|` in a line that is written in place of another."""
        start = network.rindex("\n", 0, network.index(instead_of)) + 1
        end = network.index("\n", start)
        text = network[:start] + line + network[end:]
        offset = text.index("|", start)
        self.show(text[:offset] + text[offset + 1 :])
        found = self.ask("completion", offset) or []
        items = found["items"] if isinstance(found, dict) else found
        items.sort(key=lambda item: (item.get("sortText", ""), item["label"]))
        return {item["label"].split("(")[0]: item for item in items}

    def complete(self, line, wanted, unwanted=(), instead_of="ensure conv2.receptive_field"):
        labels = list(self.completions(line, instead_of, NETWORK))
        missing = [word for word in wanted if word not in labels]
        excess = [word for word in unwanted if word in labels]
        self.row(f"completion of {line.strip()}", not missing and not excess, f"missing {missing}, excess {excess} in {labels}")
        return labels

    def borrow(self, line, word, typed, own, instead_of="ensure conv2.receptive_field", network=NETWORK):
        """A word that is Rust's, too: how it is written, what begins as is typed, what an import would have to bring."""
        items = self.completions(line, instead_of, network)
        item = items.get(word, {"textEdit": {"newText": "not listed"}})
        inserted = item["textEdit"]["newText"]
        self.row(f"`{word}` is written of {line.strip()}", inserted == WRITTEN[word], inserted)
        alike = {label for label in items if label.lower().startswith(typed)}
        holds = {word, *own} <= alike <= {word, *own} | OF_RUST[typed]
        self.row(f"what else begins as {line.strip()}", holds, alike)
        imports = [label for label, item in items.items() if item.get("data", {}).get("imports")]
        self.row(f"no import for {line.strip()}", imports == [], imports)
        grey = [found for found in self.diagnostics() if found.get("code") == "inactive_code"]
        self.row(f"nothing is grey in {line.strip()}", grey == [], grey)

    def diagnostics(self):
        return self.client.ask("textDocument/diagnostic", {"textDocument": {"uri": f"file://{self.path}"}})["items"]

    def errors(self):
        return [item for item in self.diagnostics() if item.get("severity", 1) <= 2]


def words(editor):
    editor.hover("conv1: |conv|(11", "conv(kernel, stride = 1, dilation = 1", "Convolution", "* `pad`: What is added")
    editor.hover("conv(11, |stride| = 4", "Distance of two neighbouring windows", "By default 1")
    editor.hover("max_pool(3, |stride| = 2", "By default the kernel")
    editor.hover("pad = |causal|", "dilation * (kernel - 1)")
    editor.hover("ensure conv2.|receptive_field| ==", "Length of the longest region, in pixels")
    editor.hover("].|region|.start", "The pixels that it reads")
    editor.hover("|ensure| conv2.receptive_field", "what must be true")
    editor.hover("|block| unit", "a network by name")
    for context in ["|conv|(11", "(11, |stride| = 4", "pad = |causal|", "conv2.|receptive_field|", "region.|start|", "joined: |add|("]:
        editor.jump(context, "words.rs")


def names(editor):
    numbers = "27 x 27 features, every 8 px, each sees 51 px, first centre 9.5"
    editor.hover("|conv2|: conv", numbers)
    editor.hover("ensure |conv2|.receptive_field", f'Layer = Layer("{numbers}")')
    editor.hover("|unit|(3)", "`block unit(kernel, stride = 1)`")
    editor.hover("conv(|wide|", "`let wide = 5;`")
    editor.hover("conv(|kernel|, pad", "A parameter of the block `unit`")
    editor.hover("feature |eye|", "The feature `conv2[5, 6]`")
    editor.jump("ensure |conv2|.rec", "lib.rs", "|conv2|: conv")
    editor.jump("pair: |unit|(3)", "lib.rs", "block |unit|(")
    editor.jump("pair.|second|.jump", "lib.rs", "|second|: conv")
    editor.jump("1 << |turn|", "lib.rs", "for |turn| in")
    editor.jump("stride = |stride|,", "lib.rs", "unit(kernel, |stride| = 1")
    editor.jump("conv(|wide|", "lib.rs", "let |wide| = 5")
    editor.references("|conv2|: conv", "|conv2|: conv", "eye = |conv2|[", "ensure |conv2|.rec", "ensure |conv2|[5")
    editor.references("unit(|kernel|, stride", "unit(|kernel|, stride", "conv(|kernel|, pad", "pad = |kernel| / 2")
    editor.rename("|level|[1]", 3)
    editor.rename("conv(|wide|", 2)
    editor.rename("block |unit|", 2)


def constants(editor):
    editor.hover("Net::|CONV1|", "55 x 55 features, every 4 px, each sees 11 px, first centre 5.5", "size: [55, 55]")
    value = editor.ask("hover", editor.offset("Net::|CONV1|"))["contents"]["value"]
    editor.row("no bytes of cells", len(value) < 600, value)
    editor.hover("const |SIDE|", "= 55")
    editor.jump("Net::|CONV1|", "lib.rs", "|conv1|: conv")
    editor.jump("Net::|EYE|", "lib.rs", "feature |eye|")
    editor.references("Net::|CONV1|", "Net::|CONV1|", "|conv1|: conv")


def half_typed(editor):
    facts = ["size", "receptive_field", "halo", "causal"]
    editor.complete("    ensure conv2.|", facts, ["center", "conv"])
    editor.complete("    ensure conv2.rec| == 3;", ["receptive_field", "receptive_field_min"], ["conv2"])
    editor.complete("    ensure conv2[1, 2].|", ["center", "visible"])
    editor.complete("    ensure conv2.halo.|", ["before", "after"], ["size"])
    editor.complete("    ensure pair.|", ["first", "second", "size"])
    editor.complete("    ensure po|", ["pool1", "conv2", "eye", "wide"], ["stride"])
    editor.complete("    co|", ["conv", "concat", "unit", "conv2", "ensure"], ["size"])
    editor.complete("    |", ["conv", "unit", "block", "at"])
    editor.complete("    new: co|", ["conv", "unit"], ["ensure"])
    editor.complete("    new: conv1 -> |;", ["conv", "unit", "crop_like"])
    editor.complete("    new: conv(3, |);", ["stride", "dilation", "pad", "padding_mode"], ["ceil_mode", "first"])
    editor.complete("    new: conv(3, st|", ["stride", "pad"])
    editor.complete("    new: max_pool(3, |", ["ceil_mode"], ["padding_mode"])
    editor.complete("    new: conv(3, pad = |);", ["same", "causal", "valid", "wide"], ["zeros", "stride"])
    editor.complete("    new: conv(3, padding_mode = re|);", ["reflect", "replicate"], ["same"])
    editor.complete("    new: resize(3, mode = |);", ["linear", "cubic"])
    editor.complete("    new: add(conv1, |);", ["level", "conv"], ["stride"])
    editor.complete("    new: unit(|);", ["kernel", "stride"])
    editor.complete("    new: crop_like(|);", ["conv1", "offset"])
    inside = "first: conv(kernel"
    editor.complete("        first: conv(|);", ["kernel", "stride"], instead_of=inside)
    editor.complete("        first: conv(3) -> |", ["conv", "second"], ["conv1"], instead_of=inside)
    loop = "for turn in"
    editor.complete("    for turn in 0..3 { level: conv(3, dilation = tu|); }", ["turn", "wide"], instead_of=loop)
    constant = "pub const EYE"
    labels = editor.complete("pub const X: () = Net::CONV2.|", ["size", "receptive_field", "halo"], instead_of=constant)
    between = [name for name in labels if name.startswith("expect_")]
    editor.row("no `expect_…` among the facts", between == [], labels)


def borrowed(editor):
    wrong = NETWORK.replace("    conv2:", "    broken: cov(3);\n    conv2:")
    for network in [NETWORK, wrong]:
        editor.borrow("    l|", "let", "l", ["level"], network=network)
        editor.borrow("    le|", "let", "le", ["level"], network=network)
        editor.borrow("    f|", "for", "f", ["feature"], network=network)
        editor.borrow("    fo|", "for", "fo", [], network=network)
        editor.borrow("    for i i|", "in", "i", [], network=network)
    editor.borrow("    l|e", "let", "l", ["level"])
    editor.borrow("    for (i, k) |", "in", "i", [])
    editor.borrow("    at [h, w] i|", "in", "i", [])
    inside = "second: conv(3"
    editor.borrow("        le|", "let", "le", [], inside)
    editor.borrow("        f|", "for", "f", ["feature", "first"], inside)
    editor.borrow("        for i i|", "in", "i", [], inside)
    loop = "for turn in"
    editor.borrow("    for turn in 0..3 { level: conv(3); le| }", "let", "le", ["level"], loop)
    editor.borrow("    for turn in 0..3 { fo| level: conv(3); }", "for", "fo", [], loop)
    editor.borrow("    for turn in 0..3 { for i i| level: conv(3); }", "in", "i", [], loop)
    editor.complete("    fe|", ["feature"], ["for", "fn"])
    editor.complete("    new: l|", ["level"], ["let", "loop"])


def errors_at(editor):
    return [error["range"]["start"] for error in editor.errors()]


def wrong(editor):
    editor.show(NETWORK)
    editor.row("no error where there is none", editor.errors() == [], editor.errors())
    # Without a closing bracket no macro is expanded; what follows is as if it had never been.
    editor.show(NETWORK.replace("conv1: conv(11, stride = 4);", "conv1: conv(11, stride = 4;"))
    editor.row("an error where a bracket is open", editor.errors() != [], "none")
    for line in ["ensure conv2.size == 1;", "ensure conv2.rec == 1;", "broken: cov(3);", "half: conv();", "ensure conv1.;", "cov", "le", "f", "for i i"]:
        text = NETWORK.replace("    ensure conv2.receptive", f"    {line}\n    ensure conv2.receptive")
        editor.show(text)
        errors = [error for error in editor.errors() if error.get("code") != "macro-error"]
        editor.row(f"no false error beside that of {line}", errors == [], errors)
        editor.row(f"an error for {line}", editor.errors() != [], "none")
        if "size" in line:
            place = editor.position(editor.offset("ensure |conv2|.size"))
            editor.row("the error is at its place", errors_at(editor) == [place], editor.errors())
        editor.hover("|conv2|: conv", "27 x 27 features")
        editor.hover("conv(11, |stride| = 4", "Distance of two neighbouring windows")
        editor.jump("pair.|second|.jump", "lib.rs", "|second|: conv")
        editor.jump("Net::|CONV1|", "lib.rs", "|conv1|: conv")


def gallery():
    """Each network of the examples, without its last brace."""
    for path in sorted((ROOT / "examples").glob("*.rs")):
        calls = re.findall(r"^receptive_field! \{\n.*?^\}", path.read_text(), re.DOTALL | re.MULTILINE)
        for call in calls:
            name = re.search(r"struct (\w+)", call)[1]
            yield f"{path.stem}: {name}", "use receptive_field::receptive_field;\n" + call.removesuffix("}")


def keystroke(editor, texts):
    """Milliseconds until what is wrong is known, in the middle of these edits."""
    times = []
    for text in texts:
        begin = time.monotonic()
        editor.show(text)
        errors = editor.errors()
        times.append((time.monotonic() - begin) * 1000)
    return statistics.median(times), errors


def times(editor):
    """What a contract costs that is not met, beside one that is."""
    for name, network in gallery():
        met, errors = keystroke(editor, [f"{network}    ensure output.receptive_field >= {turn};\n}}\n" for turn in range(5)])
        editor.row(f"{name} is right", errors == [], errors)
        for contract in ["receptive_field == 9999", "size == 777"]:
            texts = [f"{network}    ensure output.{contract}{turn};\n}}\n" for turn in range(5)]
            unmet, errors = keystroke(editor, texts)
            cost = unmet - met
            print(f"{name}: {met:.0f} ms, {unmet:.0f} ms where `{contract}…` is not met")
            editor.row(f"time of {name}", cost <= BUDGET * NOISE, f"{cost:.0f} ms more")
            editor.row(f"error of {name}", len(errors) == 1, errors)


def main(program):
    editor = Editor(program)
    words(editor)
    names(editor)
    constants(editor)
    half_typed(editor)
    borrowed(editor)
    wrong(editor)
    times(editor)
    editor.client.close()
    for line in editor.failed:
        print(line)
    print(f"{editor.rows - len(editor.failed)} of {editor.rows} rows hold")
    sys.exit(bool(editor.failed))


if __name__ == "__main__":
    main(*sys.argv[1:])

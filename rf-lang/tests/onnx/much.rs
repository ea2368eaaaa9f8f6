//! Files that are too much: one error with the number, at the name of the file; and what is no more than there may be.

use std::cell::RefCell;

use receptive_field_language::Report;

use crate::networks::{file, node};
use crate::unfit::errors;
use crate::writer::{File, Message, Node, Only, ints, value, weights};

/// `x`, `t1`, …, and the last is `y`.
pub(crate) fn name(index: usize, count: usize) -> String {
    match index {
        0 => String::from("x"),
        index if index == count => String::from("y"),
        index => format!("t{index}"),
    }
}

/// So many nodes, each of which reads the one before it.
pub(crate) fn chain(count: usize, make: impl Fn(usize, &str, &str) -> Node) -> Vec<Node> {
    let nodes = (0..count).map(|index| make(index, &name(index, count), &name(index + 1, count)));
    nodes.collect()
}

/// What is wrong with a network that begins with a file of 16 x 16 pixels.
pub(crate) fn told(nodes: Vec<Node>, rest: &str) -> Vec<String> {
    errors(&small(nodes), &format!("struct Net; onnx: \"f\"; {rest}"))
}

pub(crate) fn small(nodes: Vec<Node>) -> File {
    file(&[1, 8, 16, 16], nodes)
}

const TREATED: &str = "more than 20000 layers stand for nodes of the file, those of each size counted: that is the limit of one call";

/// A statement and its layers count.
#[test]
fn layers_that_stand_for_nodes() {
    let treat = |index| format!("treat \"n{index}\" as conv(1) * 1000; ");
    let treats = |count: usize, rest: &str| {
        let all: Vec<String> = (0..count).map(treat).collect();
        let nodes = chain(20, |index, from, to| {
            node("Warp", &format!("n{index}"), &[from], to)
        });
        told(nodes, &format!("{}{rest}", all.concat()))
    };
    assert_eq!(
        treats(19, "treat \"n19\" as conv(1);"),
        Vec::<String>::new()
    );
    assert_eq!(treats(20, ""), [TREATED]);
}

/// What stands for many nodes is worked out once for each size.
#[test]
fn stages_that_stand_for_many_nodes() {
    let nodes = || chain(2_000, |_, from, to| node("Warp", "n", &[from], to));
    assert_eq!(
        told(nodes(), "treat \"n\" as conv(1) * 19;"),
        Vec::<String>::new()
    );
    let nodes = chain(15, |_, from, to| node("Warp", "n", &[from], to));
    assert_eq!(
        told(nodes, "treat \"n\" as conv(1) * 2000 -> conv(2);"),
        [TREATED]
    );
}

/// So many nodes one behind the other, each with stages of its own.
fn treats(count: usize, stages: &str, before: &str) -> Vec<String> {
    let treat = |index| format!("treat \"n{index}\" as {stages}; ");
    let all: Vec<String> = (0..count).map(treat).collect();
    let nodes = chain(count, |index, from, to| {
        node("Warp", &format!("n{index}"), &[from], to)
    });
    told(nodes, &format!("{before} {}", all.concat()))
}

/// So many nodes that read the input, each with stages of its own.
fn treats_of_input(count: usize, stages: &str, before: &str) -> Vec<String> {
    let treat = |index| format!("treat \"n{index}\" as {stages}; ");
    let all: Vec<String> = (0..count).map(treat).collect();
    let outputs: Vec<String> = (0..count).map(|index| format!("o{index}")).collect();
    let mut nodes: Vec<Node> = (0..count)
        .map(|index| node("Warp", &format!("n{index}"), &["x"], &outputs[index]))
        .collect();
    let outputs: Vec<&str> = outputs.iter().map(String::as_str).collect();
    nodes.push(node("Sum", "", &outputs, "y"));
    told(nodes, &format!("{before} {}", all.concat()))
}

/// The values and blocks before them are there once for all, and blocks that nobody uses not at all.
#[test]
fn values_and_blocks_before_stages_that_stand_for_nodes() {
    let list = |values: usize| format!("[{}]", "1, ".repeat(values));
    let value = format!("let a = {};", list(40_000));
    assert_eq!(treats(20, "conv(1)", &value), Vec::<String>::new());
    let unused = format!("block b {{ let a = {}; conv(1); }}", list(40_000));
    assert_eq!(treats(20, "conv(1)", &unused), Vec::<String>::new());
}

/// At every size they are the same layers.
#[test]
fn stages_that_stand_for_nodes_at_many_sizes() {
    let mut nodes = Vec::new();
    let mut from = String::from("x");
    for index in 0..40 {
        let to = format!("t{index}");
        nodes.push(node("Conv", "", &[&from, "w"], &to).ints("kernel_shape", &[3; 2]));
        nodes.push(node("Warp", "n", &[&to], &format!("z{index}")));
        from = to;
    }
    nodes.push(node("Identity", "", &["z39"], "y"));
    let file = file(&[1, 8, 100, 100], nodes);
    let block = format!("block b {{ let a = [{}]; conv(1); }}", "1, ".repeat(20_000));
    let call = format!("struct Net; onnx: \"f\"; {block} treat \"n\" as b();");
    assert_eq!(errors(&file, &call), Vec::<String>::new());
}

/// Whatever it takes to unroll them is counted.
#[test]
fn what_stages_that_stand_for_nodes_are_made_of() {
    let of = |inside: &str| treats(2, "b()", &format!("block b {{ c: conv(1); {inside} }}"));
    assert_eq!(of("for _ in 0..40_000 { }"), Vec::<String>::new());
    assert_eq!(of("for _ in 0..90_000 { }"), [TREATED]);
    let sum = format!("add({});", "c, ".repeat(9_000));
    assert_eq!(of(&sum.repeat(2)), Vec::<String>::new());
    assert_eq!(of(&sum.repeat(5)), [TREATED]);
}

/// Mistakes are told where there are some, and not looked at for ever.
#[test]
fn mistakes_in_stages_that_stand_for_nodes() {
    let told = treats_of_input(60, "nope()", "");
    assert!(told.len() == 1 && told[0].contains("`nope`"), "{told:?}");
    let block = format!("block b {{ nope({}); }}", "1, ".repeat(50_000));
    let told = treats_of_input(2, "b()", &block);
    assert!(told.len() == 1 && told[0].contains("`nope`"), "{told:?}");
    assert_eq!(treats_of_input(60, "b()", &block), [TREATED]);
}

/// A sum is a layer for each time that it changes what it adds.
#[test]
fn layers_that_nodes_become() {
    let sum = |count: usize| {
        let inputs: Vec<&str> = (0..count).map(|index| ["x", "a"][index % 2]).collect();
        let conv = node("Conv", "a", &["x", "w"], "a").ints("pads", &[1; 4]);
        told(vec![conv, node("Sum", "", &inputs, "y")], "")
    };
    assert_eq!(sum(39_000), Vec::<String>::new());
    assert_eq!(
        sum(60_000),
        [
            "more than 40000 layers of files, those of each size counted: that is the limit of one call"
        ]
    );
}

/// What is described once more is what the file holds, not its nodes alone.
#[test]
fn parts_are_counted_for_each_further_size() {
    let outputs: Vec<String> = (0..50_000).map(|index| format!("o{index}")).collect();
    let outputs: Vec<&str> = outputs.iter().map(String::as_str).collect();
    let split = Node::new("Split", "", &["x"], &outputs).int("axis", 1);
    let file = file(&[1, 8, 0, 0], vec![split, node("Relu", "", &["o0"], "y")]);
    let of = |structs: usize| {
        let names: Vec<String> = (0..structs).map(|index| format!("N{index}")).collect();
        let sizes: Vec<String> = (0..structs)
            .map(|index| format!("[{}, 8]", 8 + index))
            .collect();
        let (names, sizes) = (names.join(", "), sizes.join(", "));
        errors(
            &file,
            &format!("struct {names}; onnx: \"f\"; input: {sizes};"),
        )
    };
    assert_eq!(of(4), Vec::<String>::new());
    assert_eq!(
        of(5),
        [
            "more than 200000 nodes, inputs and attributes, those of each further size counted: that is the limit of one call"
        ]
    );
}

#[test]
fn files_that_a_network_is_the_same_as() {
    let file = small(vec![
        node("Conv", "", &["x", "w"], "y").ints("pads", &[1; 4]),
    ]);
    let of = |files: usize| {
        let same = "same_as: \"f\"; ".repeat(files);
        errors(
            &file,
            &format!("struct Net; input: [16, 16]; {same} c: conv(3, pad = 1);"),
        )
    };
    assert_eq!(of(8), Vec::<String>::new());
    assert_eq!(
        of(9),
        ["more than 8 files that the network must be the same as: that is the limit of one call"]
    );
}

/// What the files hold is counted together.
#[test]
fn files_hold_so_much_together() {
    let file = small(chain(9_000, |_, from, to| {
        node("Conv", "", &[from, "w"], to).ints("pads", &[1; 4])
    }));
    let of = |files: usize| {
        let same = "same_as: \"f\"; ".repeat(files);
        errors(
            &file,
            &format!("struct Net; input: [16, 16]; {same} c: conv(3, pad = 1) * 9000;"),
        )
    };
    assert_eq!(of(1), Vec::<String>::new());
    assert_eq!(
        of(2),
        [
            "`f` and the files before it have more than 120000 nodes, inputs and attributes: that is the limit of one call"
        ]
    );
}

/// An attribute of one number more than shapes are made of is read no further.
#[test]
fn lists_are_read_as_far_as_shapes_go() {
    let list = |numbers: usize| {
        let node = node("Relu", "", &["x"], "y").ints("axes", &vec![1; numbers]);
        told(vec![node; 2_000], "")
    };
    // 2000 lists of 200 numbers are no 400,000 parts.
    assert_eq!(list(200), Vec::<String>::new());
}

/// What no node of the files can see is not looked at again for each of them.
#[test]
fn values_beside_many_files() {
    let value = |index| format!("let k{index} = a + a + a + a + a + a + a + a;");
    let values: Vec<String> = (0..9_000).map(value).collect();
    let same = "same_as: \"f\";".repeat(8);
    let call = format!(
        "struct Net; let a = 1; {} input: [16, 16]; c: conv(3); {same}",
        values.concat()
    );
    let conv = node("Conv", "c", &["x", "w"], "y");
    assert_eq!(errors(&small(vec![conv]), &call), Vec::<String>::new());
}

/// Whatever they are, and wherever they stand.
#[test]
fn fields_are_counted() {
    let fields = |count: usize| {
        let mut junk = Message::default();
        for _ in 0..count {
            junk = junk.int(42, 0);
        }
        junk
    };
    let of = |inside: &dyn Fn(Message) -> Message, count: usize| {
        let graph = inside(fields(count)).inner(11, &value("x", &[1, 8, 16, 16]));
        let version = Message::default().int(2, 17);
        let model = Message::default().inner(7, &graph).inner(8, &version).0;
        let only = Only(RefCell::new(model));
        let call = "(facade) struct Net; onnx: \"f\"; output: \"x\";";
        let report = Report::with_files(call.parse().expect("tokens"), &only);
        report
            .errors()
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
    };
    let too_much = "`f` has more than 2097152 fields, of whatever: that is the limit of one call";
    let here = |junk: Message| junk;
    // With those of the input and of the version.
    assert_eq!(of(&here, (2 << 20) - 18), Vec::<String>::new());
    assert_eq!(of(&here, 2 << 20), [too_much]);
    for field in [1, 5, 11] {
        let inside = move |junk: Message| Message::default().inner(field, &junk);
        let told = of(&inside, 2 << 20);
        assert_eq!(told.len(), 1, "{told:?}");
        let parts =
            "`f` has more than 120000 nodes, inputs and attributes: that is the limit of one file";
        assert!([too_much, parts].contains(&told[0].as_str()), "{told:?}");
    }
}

/// What is too long is no word that is known, and not told.
#[test]
fn words_of_any_length() {
    let pad = |letters: usize| {
        let pad = node("Pad", "p", &["x", "four"], "y").word("mode", &"m".repeat(letters));
        let file = small(vec![pad]).with(ints("four", &[0; 8]));
        errors(&file, "struct Net; onnx: \"f\";")
    };
    let told = |word: &str| pad(word.len()).concat().contains(word);
    assert!(told(&"m".repeat(1_000)));
    assert!(!told(&"m".repeat(1_025)));
    assert_eq!(pad(1_025), pad(1 << 20));
}

/// Each name of at most 1024 bytes, and all of them together.
#[test]
fn names_are_measured_together() {
    let file = |count: usize| {
        let outputs: Vec<String> = (0..count).map(|index| format!("{index:01024}")).collect();
        let outputs: Vec<&str> = outputs.iter().map(String::as_str).collect();
        let split = Node::new("Split", "", &["x"], &outputs).int("axis", 1);
        told(vec![split, node("Relu", "", &["x"], "y")], "")
    };
    assert_eq!(file(8_191), Vec::<String>::new());
    assert_eq!(
        file(8_192),
        ["the names in `f` are longer than 8388608 bytes in all: that is the limit of one call"]
    );
}

/// A name stands before each layer that its node is.
#[test]
fn names_of_layers_are_measured_together() {
    let name = "n".repeat(1_000);
    let sum = |count: usize| {
        let inputs: Vec<&str> = (0..count).map(|index| ["x", "a"][index % 2]).collect();
        let conv = node("Conv", "a", &["x", "w"], "a").ints("pads", &[1; 4]);
        told(vec![conv, node("Sum", &name, &inputs, "y")], "")
    };
    assert_eq!(sum(4_000), Vec::<String>::new());
    assert_eq!(
        sum(4_300),
        ["the names of layers are longer than 4194304 bytes in all"]
    );
}

/// Shapes are lists of so many numbers.
#[test]
fn dimensions_are_as_many_as_numbers_of_a_shape() {
    let more = |axes: usize| {
        let axes: Vec<i64> = (0..i64::try_from(axes).expect("few")).collect();
        let wide = node("Unsqueeze", "n", &["x", "axes"], "y");
        let file = small(vec![wide]).with(ints("axes", &axes));
        errors(&file, "struct Net; onnx: \"f\";").concat()
    };
    assert!(!more(28).contains("dimensions"), "{}", more(28));
    assert!(
        more(29).contains("`n`, an `Unsqueeze`: it makes more than 32 dimensions"),
        "{}",
        more(29)
    );
    // Of a constant they are not known.
    let file = small(vec![node("Add", "", &["x", "wide"], "y")]);
    let of = |dims: usize| {
        errors(
            &file.clone().with(weights("wide", &vec![1; dims])),
            "struct Net; onnx: \"f\";",
        )
    };
    assert_eq!(of(4), Vec::<String>::new());
    assert!(of(33).len() <= 1);
}

/// As many as are told are looked at.
#[test]
fn names_of_nothing() {
    let nodes = || chain(5_000, |_, from, to| node("Relu", "", &[from], to));
    let names: Vec<String> = (0..1_000)
        .map(|index| format!("name p{index}: \"q{index}\"; "))
        .collect();
    assert_eq!(told(nodes(), &names.concat()).len(), 256);
    let names: Vec<String> = (0..1_000)
        .map(|index| format!("name p{index}: \"t7\"; "))
        .collect();
    assert_eq!(told(nodes(), &names.concat()), Vec::<String>::new());
}

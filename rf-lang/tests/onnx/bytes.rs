//! Fields in every form that writers give them, and in forms that none does.

use crate::depends::told;
use crate::networks::{error, file, layers, node, sound};
use crate::writer::{Message, Node, kernels, report, size, value, weights};

const DIMS: [i64; 4] = [1, 8, 16, 16];

fn packed_floats(floats: &[f32]) -> Vec<u8> {
    floats
        .iter()
        .flat_map(|float| float.to_le_bytes())
        .collect()
}

fn packed_ints(ints: &[i64]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for int in ints {
        Message::varint(&mut bytes, u64::from_le_bytes(int.to_le_bytes()));
    }
    bytes
}

/// A list of so many elements of a type, and the field that they stand in.
fn list(name: &str, kind: i64, count: usize) -> Message {
    let count = i64::try_from(count).expect("few");
    Message::default().int(1, count).int(2, kind).text(8, name)
}

fn resize(inputs: &[&str]) -> Node {
    node("Resize", "n", inputs, "y")
}

#[test]
fn elements_stand_in_a_field_of_their_type() {
    let scales = [1.0, 1.0, 2.0, 3.0];
    let sizes = [1, 8, 32, 48];
    let one_by_one = scales
        .iter()
        .fold(list("k", 1, 4), |list, &scale| list.float(4, scale));
    for scales in [
        list("k", 1, 4).bytes(4, &packed_floats(&scales)),
        one_by_one,
    ] {
        let file = file(&DIMS, vec![resize(&["x", "", "k"])]).with(scales);
        assert_eq!(size(&sound(&file, ""), "y"), Some(vec![32, 48]));
    }
    let raw: Vec<u8> = [1_i32, 8, 32, 48]
        .iter()
        .flat_map(|size| size.to_le_bytes())
        .collect();
    for sizes in [
        list("k", 7, 4).bytes(7, &packed_ints(&sizes)),
        list("k", 6, 4).bytes(5, &packed_ints(&sizes)),
        list("k", 6, 4).bytes(9, &raw),
        sizes
            .iter()
            .fold(list("k", 7, 4), |list, &size| list.int(7, size)),
    ] {
        let file = file(&DIMS, vec![resize(&["x", "", "", "k"])]).with(sizes);
        assert_eq!(size(&sound(&file, ""), "y"), Some(vec![32, 48]));
    }
}

#[test]
fn lists_of_attributes_may_be_packed() {
    let of = |field: u64, kind: i64, name: &str, bytes: &[u8]| {
        Message::default()
            .text(1, name)
            .bytes(field, bytes)
            .int(20, kind)
    };
    let attributes = [
        of(8, 7, "strides", &packed_ints(&[2, 4])),
        of(8, 7, "kernel_shape", &packed_ints(&[2, 4])),
    ];
    let conv = attributes
        .iter()
        .fold(node("Conv", "c", &["x", "w2x4"], "a"), Node::raw);
    let scales = of(7, 6, "scales", &packed_floats(&[1.0, 1.0, 2.0, 2.0]));
    let up = node("Upsample", "u", &["a"], "y").raw(&scales);
    let mut file = kernels(file(&DIMS, vec![conv, up]), &[&[2, 4]]);
    file.opset = 7;
    let report = sound(&file, "");
    assert_eq!(layers(&report), ["c: Window of input", "u: Upsample of c"]);
    assert_eq!(size(&report, "y"), Some(vec![16, 8]));
}

/// A tensor with other elements than its dimensions say is one that nobody knows.
#[test]
fn elements_are_as_many_as_the_dimensions_say() {
    let unknown = "its sizes are no numbers that the file states, nor made of sizes of layers";
    let many = packed_ints(&[1; 100]);
    for tensor in [
        list("k", 7, 4).bytes(7, &many),
        list("k", 7, 4).bytes(7, &[0xff; 4]),
        list("k", 7, 4).float(7, 1.0),
        list("k", 1, 4).int(4, 1),
        list("k", 7, 40).bytes(7, &many),
        list("k", 7, 4),
        list("k", 7, 4).bytes(9, &[1; 35]),
        list("k", 6, 4).bytes(9, &[1; 17]),
        list("k", 1, 4).bytes(9, &[1; 18]),
        list("k", 7, 32).bytes(9, &[1; 33 * 8]),
    ] {
        let file = file(&DIMS, vec![resize(&["x", "", "", "k"])]).with(tensor);
        assert_eq!(told(&file, ""), unknown);
    }
    let floats = list("k", 1, 4).bytes(4, &packed_floats(&[1.0, 8.0, 24.5, 24.0]));
    let file = file(&DIMS, vec![resize(&["x", "", "", "k"])]).with(floats);
    assert_eq!(told(&file, ""), "one of its sizes is no integer");
}

/// What is of no type that a field has is as if it were not there.
#[test]
fn fields_of_another_type_are_passed_over() {
    let attribute = Message::default()
        .text(1, "strides")
        .float(8, 2.0)
        .int(7, 2)
        .int(4, 1);
    let conv = node("Conv", "c", &["x", "w"], "y").raw(&attribute);
    let report = sound(&file(&DIMS, vec![conv.number(5, 7).number(9, 1)]), "");
    assert_eq!(size(&report, "y"), Some(vec![14; 2]));
    // In the version of the operations, too.
    let bytes = file(&DIMS, vec![node("Relu", "", &["x"], "y")]).bytes();
    let version = Message::default().int(2, 17).int(9, 1);
    let bytes = Message(bytes).inner(8, &version).0;
    assert!(report_of(bytes).is_empty());
}

fn report_of(bytes: Vec<u8>) -> Vec<String> {
    let report = report(bytes, "");
    report.errors().iter().map(ToString::to_string).collect()
}

/// Numbers of channels below 0 are none.
#[test]
fn weights_of_impossible_sizes_are_refused() {
    let nodes = vec![
        node("Conv", "c", &["x", "none"], "a").ints("kernel_shape", &[1; 2]),
        node("Reshape", "n", &["a", "to"], "y"),
    ];
    let to = list("to", 7, 3).bytes(7, &packed_ints(&[1, 8, 256]));
    let file = file(&DIMS, nodes)
        .with(weights("none", &[-8, 8, 1, 1]))
        .with(to);
    assert_eq!(
        told(&file, ""),
        "it makes [1, 8, 256] of [1, -8, 16, 16], which cuts through positions or channels"
    );
}

#[test]
fn an_input_may_have_no_shape() {
    let mut file = file(&DIMS, vec![node("Conv", "c", &["x", "w"], "y")]);
    file.inputs = vec![Message::default().text(1, "x")];
    let report = sound(&file, "input: [16, 20];");
    assert_eq!(size(&report, "y"), Some(vec![14, 18]));
    file.inputs.push(value("z", &[1, 8]));
    assert_eq!(
        error(&file, ""),
        "no input of `model.onnx` has axes that windows move over\n\
         note: its first input `x` has no shape\n\
         note: an input is batch, channels, and 1 to 3 axes"
    );
}

/// Channels of any number are no number.
#[test]
fn channels_may_be_unknown() {
    let reads = |nodes: Vec<Node>| {
        let mut file = file(&DIMS, nodes);
        file.inputs = vec![value("x", &[1, 0, 16, 16])];
        file.with(list("k", 7, 3).bytes(7, &packed_ints(&[1, 8, 256])))
    };
    let shape = vec![node("Shape", "n", &["x"], "s"), resize(&["x", "", "", "s"])];
    assert_eq!(
        told(&reads(shape), ""),
        "its number of channels is not known"
    );
    assert_eq!(
        told(&reads(vec![node("Reshape", "n", &["x", "k"], "y")]), ""),
        "how many channels it reads is not known"
    );
    let elsewhere = node("Transpose", "", &["x"], "a").ints("perm", &[0, 2, 1, 3]);
    let conv = node("Conv", "n", &["a", "w"], "y");
    assert_eq!(
        told(&reads(vec![elsewhere, conv]), ""),
        "it reads [1, 16, ?, 16], in which the 16 by 16 positions do not stand behind batch and channels"
    );
}

/// Names that others have, and none.
#[test]
fn layers_are_called_by_names_that_are_free() {
    let conv = |name: &str, from: &str, to: &str| node("Conv", name, &[from, "w"], to);
    let nodes = vec![
        conv("a/b", "x", "t"),
        conv("a.b", "t", "u"),
        conv("/", "u", "v"),
        conv("a.b_2", "v", "y"),
    ];
    assert_eq!(
        layers(&sound(&file(&DIMS, nodes), "")),
        [
            "a.b_3: Window of input",
            "a.b: Window of a.b_3",
            "_2: Window of a.b",
            "a.b_2: Window of _2",
        ]
    );
}

/// Of two nodes of one name the first is meant, and the other has a number.
#[test]
fn a_name_may_stand_twice() {
    let conv = |from: &str, to: &str| node("Conv", "c", &[from, "w"], to);
    let file = file(&DIMS, vec![conv("x", "t"), conv("t", "y")]);
    let report = sound(&file, "name first: \"c\";");
    assert_eq!(
        layers(&report),
        ["first: Window of input", "c_2: Window of first"]
    );
}

fn attribute(name: &str, kind: i64) -> Message {
    Message::default().text(1, name).int(20, kind)
}

/// Writers leave out what is 0: such an attribute is there, and is no default.
#[test]
fn numbers_that_are_left_out_are_zero() {
    let none = attribute("axis", 2);
    let sees = |node: Node| {
        let file = file(&DIMS, vec![node]);
        report_of_ensured(file.bytes())
    };
    let of = || node("Softmax", "n", &["x"], "y");
    assert_eq!(sees(of().raw(&none)), sees(of().int("axis", 0)));
    assert_ne!(sees(of().raw(&none)), sees(of()));
    // The oldest writers give no type.
    let untyped = Message::default().text(1, "axis").int(3, 0);
    assert_eq!(sees(of().raw(&untyped)), sees(of().raw(&none)));
}

fn report_of_ensured(bytes: Vec<u8>) -> Vec<String> {
    let report = report(bytes, "ensure output.receptive_field == 99;");
    report.errors().iter().map(ToString::to_string).collect()
}

/// Nothing else is read for it, and no default.
#[test]
fn attributes_are_of_the_type_that_is_read_and_said_once() {
    let conv = || node("Conv", "c", &["x", "w"], "y");
    let list = |name: &str| Message::default().text(1, name).int(8, 2).int(8, 2);
    for (node, expected) in [
        (
            conv().floats("strides", &[2.0; 2]),
            "its `strides` is no list of integers",
        ),
        (
            conv().int("strides", 2),
            "its `strides` is no list of integers",
        ),
        (
            conv().raw(&list("strides").int(20, 6)),
            "its `strides` is no list of integers",
        ),
        (
            conv().raw(&Message::default().text(1, "strides").int(3, 2)),
            "its `strides` is no list of integers",
        ),
        (conv().ints("auto_pad", &[1]), "its `auto_pad` is no text"),
        (
            conv().ints("strides", &[1; 2]).ints("strides", &[2; 2]),
            "it says `strides` twice",
        ),
        (
            node("Constant", "c", &[], "y").int("value", 1),
            "its `value` is no tensor",
        ),
        (
            node("Constant", "c", &[], "y").int("value_float", 1),
            "its `value_float` is no float",
        ),
        (
            node("Constant", "c", &[], "y").ints("value_floats", &[1]),
            "its `value_floats` is no list of floats",
        ),
    ] {
        assert_eq!(told(&file(&DIMS, vec![node]), ""), expected);
    }
    // What is not read is not looked at.
    let other = conv().int("name", 1).int("name", 2).word("group", "x");
    let old = conv().raw(&list("strides"));
    for (node, side) in [(other, 14), (old, 7)] {
        let report = sound(&file(&DIMS, vec![node]), "");
        assert_eq!(size(&report, "y"), Some(vec![side; 2]));
    }
}

/// Operations of one name are others in another version: only the oldest form of files goes without.
#[test]
fn a_file_says_its_version_and_has_one_graph() {
    let whole = file(&DIMS, vec![node("Relu", "", &["x"], "y")]).bytes();
    let graph = &whole[2..whole.len() - 6];
    let with = |form: i64, behind: &dyn Fn(Message) -> Message| {
        let mut bytes = Message::default().int(1, form).0;
        bytes.extend_from_slice(graph);
        report_of(behind(Message(bytes)).0)
    };
    let of = |domain: &str| Message::default().text(1, domain).int(2, 17);
    assert!(with(8, &|model| model.inner(8, &of(""))).is_empty());
    assert!(with(8, &|model| model.inner(8, &of("ai.onnx"))).is_empty());
    assert!(with(2, &|model| model).is_empty());
    let none = "`model.onnx` does not say which version its operations are of";
    for told in [
        with(8, &|model| model),
        with(8, &|model| model.inner(8, &of("com.other"))),
        with(8, &|model| model.inner(8, &Message::default().text(1, ""))),
        with(8, &|model| model.inner(8, &Message::default().int(2, 0))),
    ] {
        assert_eq!(told.len(), 1);
        assert!(told[0].starts_with(none), "{}", told[0]);
    }
    let two = with(8, &|model| model.inner(8, &of("")).text(7, ""));
    assert_eq!(
        two,
        ["`model.onnx` is no ONNX file: there is more than one graph in it"]
    );
}

/// A type is a word before version 6, and a number since.
#[test]
fn the_oldest_casts_name_their_type() {
    let cast = node("Cast", "k", &["w"], "v").word("to", "FLOAT");
    let nodes = vec![cast, node("Conv", "c", &["x", "v"], "y")];
    let mut file = file(&DIMS, nodes);
    file.opset = 5;
    assert_eq!(size(&sound(&file, ""), "y"), Some(vec![14; 2]));
}

/// The domain of other operations may be long, and nobody reads it.
#[test]
fn other_domains_are_passed_over() {
    let bytes = file(&DIMS, vec![node("Relu", "", &["x"], "y")]).bytes();
    let other = Message::default().bytes(1, &[0xff; 9]).int(2, 1);
    assert!(report_of(Message(bytes.clone()).inner(8, &other).0).is_empty());
    let broken = Message::default().bytes(1, &[0xff; 7]).int(2, 1);
    assert_eq!(report_of(Message(bytes).inner(8, &broken).0).len(), 1);
}

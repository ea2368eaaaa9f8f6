//! Graphs whose every element knows the pixels that it was made of: worked out element by element from what ONNX says of
//! each operation, and from nothing that describes a layer.

use crate::rng::Rng;
use crate::writer::{File, Node, floats, ints, weights};

/// The pixels behind an element, one bit for each.
pub(crate) type Pixels = u64;

#[derive(Clone)]
struct Tensor {
    name: String,
    dims: Vec<usize>,
    elements: Vec<Pixels>,
}

/// A graph that ends with a map.
pub(crate) struct Traced {
    pub(crate) bytes: Vec<u8>,
    pub(crate) input: [usize; 2],
    pub(crate) output: [usize; 2],
    /// Behind each position of the output, in rows.
    pub(crate) pixels: Vec<Pixels>,
}

struct Graph<'r> {
    rng: &'r mut Rng,
    file: File,
    tensors: Vec<Tensor>,
    constants: usize,
}

/// Larger tensors take too long.
const MOST: usize = 3_000;

fn places(dims: &[usize]) -> Vec<Vec<usize>> {
    let mut all = vec![Vec::new()];
    for &dim in dims {
        let longer = |place: &Vec<usize>| {
            let place = place.clone();
            (0..dim).map(move |at| [place.clone(), vec![at]].concat())
        };
        all = all.iter().flat_map(longer).collect();
    }
    all
}

impl Tensor {
    fn at(&self, place: &[usize]) -> Pixels {
        let mut index = 0;
        for (&at, &dim) in place.iter().zip(&self.dims) {
            index = index * dim + at;
        }
        self.elements[index]
    }

    /// Of one element where there is one, as in broadcasts.
    fn spread(&self, place: &[usize]) -> Pixels {
        let skipped = place.len() - self.dims.len();
        let own: Vec<usize> = place[skipped..]
            .iter()
            .zip(&self.dims)
            .map(|(&at, &dim)| if dim == 1 { 0 } else { at })
            .collect();
        self.at(&own)
    }
}

impl Graph<'_> {
    fn add(
        &mut self,
        node: impl FnOnce(&str) -> Node,
        dims: Vec<usize>,
        element: impl Fn(&[usize]) -> Pixels,
    ) -> usize {
        let name = format!("t{}", self.tensors.len());
        self.file.nodes.push(node(&name));
        let elements = places(&dims).iter().map(|place| element(place)).collect();
        self.tensors.push(Tensor {
            name,
            dims,
            elements,
        });
        self.tensors.len() - 1
    }

    fn constant(&mut self) -> String {
        self.constants += 1;
        format!("c{}", self.constants)
    }

    fn list(&mut self, values: &[usize]) -> String {
        let name = self.constant();
        let values: Vec<i64> = values
            .iter()
            .map(|&value| i64::try_from(value).unwrap())
            .collect();
        self.file.weights.push(ints(&name, &values));
        name
    }

    fn weights(&mut self, dims: &[usize]) -> String {
        let name = self.constant();
        let dims: Vec<i64> = dims
            .iter()
            .map(|&dim| i64::try_from(dim).unwrap())
            .collect();
        self.file.weights.push(weights(&name, &dims));
        name
    }

    fn get(&self, index: usize) -> Tensor {
        self.tensors[index].clone()
    }

    /// A convolution or a pooling, which mixes channels or does not.
    fn window(&mut self, from: usize, is_conv: bool) -> Option<usize> {
        let x = self.get(from);
        let &[1, channels, height, width] = x.dims.as_slice() else {
            return None;
        };
        let kernel = [1, 2, 3].map(|kernel| [kernel, kernel]);
        let kernel = if self.rng.percent(20) {
            [self.pick(3) + 1, self.pick(3) + 1]
        } else {
            self.rng.pick(&kernel)
        };
        let (stride, dilation) = (self.pick(2) + 1, self.pick(2) + 1);
        let pads = [0; 4].map(|_| self.pick(2));
        let side = |n: usize, axis: usize| {
            let extent = dilation * (kernel[axis] - 1) + 1;
            let room = (n + pads[axis] + pads[axis + 2]).checked_sub(extent)?;
            Some(room / stride + 1)
        };
        let (rows, columns) = (side(height, 0)?, side(width, 1)?);
        let made = if is_conv { self.pick(3) + 1 } else { channels };
        let mut inputs = vec![x.name.clone()];
        if is_conv {
            inputs.push(self.weights(&[made, channels, kernel[0], kernel[1]]));
        }
        let int = |values: &[usize]| -> Vec<i64> {
            values
                .iter()
                .map(|&value| i64::try_from(value).unwrap())
                .collect()
        };
        let node = |name: &str| {
            let inputs: Vec<&str> = inputs.iter().map(String::as_str).collect();
            Node::new(
                if is_conv { "Conv" } else { "MaxPool" },
                "",
                &inputs,
                &[name],
            )
            .ints("kernel_shape", &int(&kernel))
            .ints("strides", &int(&[stride; 2]))
            .ints("dilations", &int(&[dilation; 2]))
            .ints("pads", &int(&pads))
        };
        let reads = |place: &[usize]| {
            let mut pixels = 0;
            for y in 0..kernel[0] {
                for x_tap in 0..kernel[1] {
                    let row = (place[2] * stride + y * dilation).checked_sub(pads[0]);
                    let column = (place[3] * stride + x_tap * dilation).checked_sub(pads[1]);
                    let (Some(row), Some(column)) = (row, column) else {
                        continue;
                    };
                    if row < height && column < width {
                        let own = if is_conv {
                            0..channels
                        } else {
                            place[1]..place[1] + 1
                        };
                        for channel in own {
                            pixels |= x.at(&[0, channel, row, column]);
                        }
                    }
                }
            }
            pixels
        };
        Some(self.add(node, vec![1, made, rows, columns], reads))
    }

    fn pick(&mut self, count: usize) -> usize {
        usize::try_from(self.rng.within(0, i64::try_from(count).unwrap() - 1)).unwrap()
    }

    fn transpose(&mut self, from: usize, order: &[usize]) -> usize {
        let x = self.get(from);
        let dims = order.iter().map(|&dim| x.dims[dim]).collect();
        let perm: Vec<i64> = order
            .iter()
            .map(|&dim| i64::try_from(dim).unwrap())
            .collect();
        self.add(
            |name| Node::new("Transpose", "", &[&x.name], &[name]).ints("perm", &perm),
            dims,
            |place| {
                let mut old = vec![0; place.len()];
                for (&dim, &at) in order.iter().zip(place) {
                    old[dim] = at;
                }
                x.at(&old)
            },
        )
    }

    fn reshape(&mut self, from: usize, dims: &[usize]) -> usize {
        let x = self.get(from);
        let shape = self.list(dims);
        let made = self.add(
            |name| Node::new("Reshape", "", &[&x.name, &shape], &[name]),
            dims.to_vec(),
            |_| 0,
        );
        self.tensors[made].elements = x.elements;
        made
    }

    /// Every element of one dimension made of all of them.
    fn over(&mut self, from: usize, dim: usize, made: Option<usize>, operation: &str) -> usize {
        let x = self.get(from);
        let mut dims = x.dims.clone();
        let read = dims[dim];
        dims[dim] = made.unwrap_or(read);
        let weights = (operation == "MatMul").then(|| self.weights(&[read, dims[dim]]));
        let axis = i64::try_from(dim).unwrap();
        self.add(
            |name| match &weights {
                Some(weights) => Node::new(operation, "", &[&x.name, weights], &[name]),
                None if operation == "Softmax" => {
                    Node::new(operation, "", &[&x.name], &[name]).int("axis", axis)
                }
                None => Node::new(operation, "", &[&x.name], &[name]).ints("axes", &[axis]),
            },
            dims,
            |place| {
                let mut old = place.to_vec();
                (0..read).fold(0, |all, at| {
                    old[dim] = at;
                    all | x.at(&old)
                })
            },
        )
    }

    /// `MatMul` of two tensors.
    fn product(&mut self, a: usize, b: usize) -> usize {
        let (a, b) = (self.get(a), self.get(b));
        let rank = a.dims.len();
        let mut dims = a.dims.clone();
        dims[rank - 1] = b.dims[rank - 1];
        self.add(
            |name| Node::new("MatMul", "", &[&a.name, &b.name], &[name]),
            dims,
            |place| {
                let (mut left, mut right) = (place.to_vec(), place.to_vec());
                (0..a.dims[rank - 1]).fold(0, |all, at| {
                    (left[rank - 1], right[rank - 2]) = (at, at);
                    all | a.at(&left) | b.at(&right)
                })
            },
        )
    }

    /// Two tensors element by element, with what is one spread.
    fn pair(&mut self, a: usize, b: usize, operation: &str) -> usize {
        let (a, b) = (self.get(a), self.get(b));
        let dims: Vec<usize> = a
            .dims
            .iter()
            .zip(&b.dims)
            .map(|(&a, &b)| a.max(b))
            .collect();
        self.add(
            |name| Node::new(operation, "", &[&a.name, &b.name], &[name]),
            dims,
            |place| a.spread(place) | b.spread(place),
        )
    }

    fn concat(&mut self, parts: &[usize], dim: usize) -> usize {
        let parts: Vec<Tensor> = parts.iter().map(|&part| self.get(part)).collect();
        let mut dims = parts[0].dims.clone();
        dims[dim] = parts.iter().map(|part| part.dims[dim]).sum();
        let names: Vec<&str> = parts.iter().map(|part| part.name.as_str()).collect();
        let axis = i64::try_from(dim).unwrap();
        self.add(
            |name| Node::new("Concat", "", &names, &[name]).int("axis", axis),
            dims,
            |place| {
                let mut place = place.to_vec();
                for part in &parts {
                    if place[dim] < part.dims[dim] {
                        return part.at(&place);
                    }
                    place[dim] -= part.dims[dim];
                }
                unreachable!("a part holds it")
            },
        )
    }

    fn slice(
        &mut self,
        from: usize,
        dim: usize,
        (start, end, step): (usize, usize, usize),
    ) -> usize {
        let x = self.get(from);
        let mut dims = x.dims.clone();
        dims[dim] = (end - start).div_ceil(step);
        let (starts, ends, axes, steps) = (
            self.list(&[start]),
            self.list(&[end]),
            self.list(&[dim]),
            self.list(&[step]),
        );
        self.add(
            |name| {
                Node::new(
                    "Slice",
                    "",
                    &[&x.name, &starts, &ends, &axes, &steps],
                    &[name],
                )
            },
            dims,
            |place| {
                let mut old = place.to_vec();
                old[dim] = start + place[dim] * step;
                x.at(&old)
            },
        )
    }

    fn roll(&mut self, from: usize, dim: usize, by: usize) -> usize {
        let n = self.get(from).dims[dim];
        let (end, front) = (
            self.slice(from, dim, (by, n, 1)),
            self.slice(from, dim, (0, by, 1)),
        );
        self.concat(&[end, front], dim)
    }

    fn resize(&mut self, from: usize) -> Option<usize> {
        let x = self.get(from);
        let &[1, channels, height, width] = x.dims.as_slice() else {
            return None;
        };
        let scales = self.constant();
        self.file
            .weights
            .push(floats(&scales, &[1.0, 1.0, 2.0, 2.0]));
        Some(self.add(
            |name| {
                Node::new("Resize", "", &[&x.name, "", &scales], &[name])
                    .word("coordinate_transformation_mode", "asymmetric")
                    .word("nearest_mode", "floor")
            },
            vec![1, channels, 2 * height, 2 * width],
            |place| x.at(&[0, place[1], place[2] / 2, place[3] / 2]),
        ))
    }

    fn pad(&mut self, from: usize) -> usize {
        let x = self.get(from);
        let dim = self.pick(x.dims.len());
        let (before, after) = (self.pick(3), self.pick(3));
        let mut pads = vec![0; 2 * x.dims.len()];
        (pads[dim], pads[dim + x.dims.len()]) = (before, after);
        let mut dims = x.dims.clone();
        dims[dim] += before + after;
        let pads = self.list(&pads);
        let n = x.dims[dim];
        self.add(
            |name| Node::new("Pad", "", &[&x.name, &pads], &[name]),
            dims,
            |place| {
                let mut old = place.to_vec();
                match place[dim].checked_sub(before).filter(|&at| at < n) {
                    Some(at) => {
                        old[dim] = at;
                        x.at(&old)
                    }
                    None => 0,
                }
            },
        )
    }

    /// Attention over the second last dimension.
    fn attention(&mut self, from: usize) -> usize {
        let dims = self.get(from).dims;
        let last = dims.len() - 1;
        let channels = dims[last];
        let [q, k, v] = [0; 3].map(|_| self.over(from, last, Some(channels), "MatMul"));
        let mut order: Vec<usize> = (0..=last).collect();
        order.swap(last, last - 1);
        let k = self.transpose(k, &order);
        let scores = self.product(q, k);
        let scores = self.over(scores, last, None, "Softmax");
        self.product(scores, v)
    }

    /// What models do with dimensions, and what nobody does.
    fn step(&mut self, from: usize) -> Option<usize> {
        let x = self.get(from);
        let (rank, dims) = (x.dims.len(), x.dims.clone());
        match self.pick(18) {
            0 | 1 => self.window(from, true),
            2 => self.window(from, false),
            3 => Some(self.add(
                |name| Node::new("Relu", "", &[&x.name], &[name]),
                dims,
                |place| x.at(place),
            )),
            4 => {
                let other = self.pick(self.tensors.len());
                let fits = |a: &[usize], b: &[usize]| {
                    a.len() == b.len() && a.iter().zip(b).all(|(&a, &b)| a == b || a == 1 || b == 1)
                };
                let operation = if self.rng.percent(50) { "Add" } else { "Mul" };
                fits(&dims, &self.get(other).dims).then(|| self.pair(from, other, operation))
            }
            5 => {
                let other = self.pick(self.tensors.len());
                let own = self.get(other).dims;
                let dim = if self.rng.percent(70) {
                    1.min(rank - 1)
                } else {
                    self.pick(rank)
                };
                let is_beside = own.len() == rank
                    && (0..rank).all(|index| index == dim || own[index] == dims[index]);
                is_beside.then(|| self.concat(&[from, other], dim))
            }
            6 => {
                let dim = self.pick(rank);
                let start = self.pick(dims[dim]);
                let end = start + 1 + self.pick(dims[dim] - start);
                let step = self.pick(2) + 1;
                Some(self.slice(from, dim, (start, end, step)))
            }
            // An image that is turned first is one with its channels last.
            7 if from > 0 => {
                let mut order: Vec<usize> = (0..rank).collect();
                for index in 1..rank {
                    let other = self.pick(index + 1);
                    order.swap(index, other);
                }
                Some(self.transpose(from, &order))
            }
            8 => {
                let dim = self.pick(rank);
                let operation = self.rng.pick(&["Softmax", "ReduceMean"]);
                Some(self.over(
                    from,
                    dim,
                    if operation == "ReduceMean" {
                        Some(1)
                    } else {
                        None
                    },
                    operation,
                ))
            }
            9 => Some(self.over(from, rank - 1, Some(self_made(dims[rank - 1])), "MatMul")),
            kind => self.arrange(kind, from),
        }
    }

    /// Dimensions cut, moved and glued, as models do it and as nobody does.
    fn arrange(&mut self, kind: usize, from: usize) -> Option<usize> {
        let dims = self.get(from).dims;
        let is_map = dims.len() == 4;
        match kind {
            10 => self.cut_or_glue(from),
            11 => Some(self.pad(from)),
            12 if is_map => self.resize(from),
            13 if is_map && dims[1] % 4 == 0 => {
                let (c, h, w) = (dims[1] / 4, dims[2], dims[3]);
                let six = self.reshape(from, &[1, c, 2, 2, h, w]);
                let order = if self.rng.percent(80) {
                    [0, 1, 4, 2, 5, 3]
                } else {
                    [0, 1, 4, 3, 5, 2]
                };
                let moved = self.transpose(six, &order);
                Some(self.reshape(moved, &[1, c, 2 * h, 2 * w]))
            }
            14 if is_map && dims[2] % 2 == 0 && dims[3] % 2 == 0 => {
                let (c, h, w) = (dims[1], dims[2] / 2, dims[3] / 2);
                let six = self.reshape(from, &[1, c, h, 2, w, 2]);
                let moved = self.transpose(six, &[0, 1, 3, 5, 2, 4]);
                Some(self.reshape(moved, &[1, 4 * c, h, w]))
            }
            15 if is_map => self.windows(from),
            17 if is_map && dims[2] > 1 => {
                // Whoever rolls and mixes without a mask reads both ends.
                let by = 1 + self.pick(dims[2] - 1);
                let rolled = self.roll(from, 2, by);
                let mixed = self
                    .windows(rolled)
                    .filter(|_| by % 3 > 0)
                    .unwrap_or(rolled);
                Some(self.roll(mixed, 2, dims[2] - by))
            }
            16 if is_map && dims[2] * dims[3] <= 100 => Some(self.attend(from)),
            16 if is_map => {
                let (c, h, w) = (dims[1], dims[2], dims[3]);
                let flat = self.reshape(from, &[1, c, h * w]);
                let turned = self.transpose(flat, &[0, 2, 1]);
                let mixed = self.attention(turned);
                let turned = self.transpose(mixed, &[0, 2, 1]);
                Some(self.reshape(turned, &[1, c, h, w]))
            }
            _ => None,
        }
    }

    /// Attention over a whole map.
    fn attend(&mut self, from: usize) -> usize {
        let dims = self.get(from).dims;
        let (c, h, w) = (dims[1], dims[2], dims[3]);
        let flat = self.reshape(from, &[1, c, h * w]);
        let turned = self.transpose(flat, &[0, 2, 1]);
        let mixed = self.attention(turned);
        let turned = self.transpose(mixed, &[0, 2, 1]);
        self.reshape(turned, &[1, c, h, w])
    }

    /// Attention in windows of 2 by 2, of a map that may be rolled before and after.
    fn windows(&mut self, from: usize) -> Option<usize> {
        let &[1, c, height, width] = self.get(from).dims.as_slice() else {
            return None;
        };
        if height % 2 == 1 || width % 2 == 1 {
            return None;
        }
        let (h, w) = (height / 2, width / 2);
        let last = self.transpose(from, &[0, 2, 3, 1]);
        let cut = self.reshape(last, &[1, h, 2, w, 2, c]);
        let moved = self.transpose(cut, &[0, 1, 3, 2, 4, 5]);
        let flat = self.reshape(moved, &[h * w, 4, c]);
        let mixed = self.attention(flat);
        let cut = self.reshape(mixed, &[1, h, w, 2, 2, c]);
        let moved = self.transpose(cut, &[0, 1, 3, 2, 4, 5]);
        let map = self.reshape(moved, &[1, height, width, c]);
        Some(self.transpose(map, &[0, 3, 1, 2]))
    }

    /// One dimension as two, or two beside each other as one.
    fn cut_or_glue(&mut self, from: usize) -> Option<usize> {
        let mut dims = self.get(from).dims;
        let at = self.pick(dims.len());
        if self.rng.percent(50) && dims.len() < 6 {
            let by = self.rng.pick(&[2, 3, 4]);
            if dims[at] % by != 0 {
                return None;
            }
            dims.splice(at..=at, [dims[at] / by, by]);
        } else {
            if at + 1 >= dims.len() {
                return None;
            }
            dims.splice(at..=at + 1, [dims[at] * dims[at + 1]]);
        }
        Some(self.reshape(from, &dims))
    }
}

/// As many channels, mostly.
fn self_made(channels: usize) -> usize {
    channels.clamp(1, 4)
}

/// A graph of a seed; none where it did not come to a map.
pub(crate) fn traced(rng: &mut Rng) -> Option<Traced> {
    let (height, width) = rng.pick(&[(4, 6), (6, 8), (8, 8), (4, 4), (5, 7), (2, 12)]);
    let channels = rng.pick(&[1, 2, 4, 4]);
    let dims = [1, channels, height, width];
    let shape = dims.map(|dim| i64::try_from(dim).unwrap());
    let elements = places(&dims)
        .iter()
        .map(|place| 1 << (place[2] * width + place[3]))
        .collect();
    let image = Tensor {
        name: String::from("x"),
        dims: dims.to_vec(),
        elements,
    };
    let mut graph = Graph {
        rng,
        file: File::of(17, &shape, Vec::new()),
        tensors: vec![image],
        constants: 0,
    };
    for _ in 0..2 + graph.pick(8) {
        let count = graph.tensors.len();
        let from = if graph.rng.percent(75) {
            count - 1
        } else {
            graph.pick(count)
        };
        graph.step(from);
        if graph
            .tensors
            .iter()
            .any(|tensor| tensor.elements.len() > MOST)
        {
            return None;
        }
    }
    let is_map = |tensor: &Tensor| tensor.dims.len() == 4 && tensor.dims[0] == 1;
    let last = graph.tensors.iter().rposition(is_map)?;
    let x = graph.get(last);
    let weights = graph.weights(&[2, x.dims[1], 1, 1]);
    graph
        .file
        .nodes
        .push(Node::new("Conv", "last", &[&x.name, &weights], &["y"]));
    let mut pixels = Vec::new();
    for place in places(&x.dims[2..]) {
        let channels = (0..x.dims[1]).map(|channel| x.at(&[0, channel, place[0], place[1]]));
        pixels.push(channels.fold(0, |all, own| all | own));
    }
    Some(Traced {
        bytes: graph.file.bytes(),
        input: [height, width],
        output: [x.dims[2], x.dims[3]],
        pixels,
    })
}

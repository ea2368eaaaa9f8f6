//! Networks by the grammar: most are possible, some have one mistake.

use crate::choices::Choices;

/// A network in parts.
#[derive(Debug)]
pub(crate) struct Network {
    pub(crate) axes: usize,
    pub(crate) input: Vec<i64>,
    /// Values, blocks: what stands in front of the input.
    before: String,
    /// Layers and loops.
    layers: String,
}

impl Network {
    /// At a size, with more behind its layers.
    pub(crate) fn written(&self, input: &[i64], items: &str) -> String {
        let Self {
            axes,
            before,
            layers,
            ..
        } = self;
        format!("struct Net; {before} input: {input:?}, axes = {axes}; {layers} {items}")
    }
}

/// What can be named where the network is being written.
struct Writing<'a> {
    choices: &'a mut Choices,
    axes: usize,
    /// Layers.
    sources: Vec<String>,
    /// Values that are one small number.
    numbers: Vec<&'static str>,
    has_mistakes: bool,
}

pub(crate) fn network(choices: &mut Choices) -> Network {
    let axes = choices.pick(&[1, 1, 2, 2, 3]);
    let (low, high) = choices.pick(&[(1, 9), (16, 40), (60, 70)]);
    let input = (0..axes).map(|_| choices.within(low, high)).collect();
    let has_mistakes = choices.percent(15);
    let mut writing = Writing {
        choices,
        axes,
        sources: Vec::new(),
        numbers: Vec::new(),
        has_mistakes,
    };
    let before = writing.before();
    let mut layers = String::new();
    for index in 0..writing.choices.within(1, 7) {
        layers.push_str(&writing.item(index));
    }
    Network {
        axes,
        input,
        before,
        layers,
    }
}

impl Writing<'_> {
    fn before(&mut self) -> String {
        let mut before = String::new();
        if self.choices.percent(60) {
            let two = self.choices.within(1, 4);
            let list = self.list(1, 3);
            before = format!("let one = {two}; let two = one + 1; let each = {list};");
            self.numbers = vec!["one", "two"];
        }
        if self.choices.percent(60) {
            self.sources = vec!["input".to_owned()];
            let (plain, joined) = (self.pipeline(), self.stage());
            let blocks = format!(
                "block plain {{ {plain}; }}\
                 block unit(x, k = 3) {{ main: conv(k, pad = same) -> {joined}; add(x -> resize_like(main), main); }}"
            );
            before.push_str(&blocks);
        }
        self.sources = vec!["input".to_owned()];
        before
    }

    /// A layer or a loop.
    fn item(&mut self, index: i64) -> String {
        if self.choices.percent(20) {
            let stage = self.stage();
            let (from, end) = (self.choices.within(0, 2), self.choices.within(3, 4));
            let name = format!("f{index}");
            let item = match self.choices.within(0, 2) {
                0 => format!("for i in {from}..{end} {{ {name}: {stage}; }}"),
                1 => format!(
                    "for (k, i) in [(1, 2), (3, 1)] {{ {name}: conv(k, dilation = i, pad = same) -> {stage}; }}"
                ),
                _ => format!(
                    "for i in {from}..={end} {{ {name}: add(before, {stage} -> resize_like(before)); }}"
                ),
            };
            let member = format!("{name}[0]");
            self.sources.push(member);
            return item;
        }
        let pipeline = self.pipeline();
        self.sources.push(format!("l{index}"));
        format!("l{index}: {pipeline};")
    }

    fn source(&mut self) -> String {
        let at = self.choices.below(self.sources.len());
        let last = self.sources.len() - 1;
        let at = if self.choices.percent(50) { last } else { at };
        if self.mistake() {
            return "nobody".to_owned();
        }
        self.sources[at].clone()
    }

    fn mistake(&mut self) -> bool {
        self.has_mistakes && self.choices.percent(6)
    }

    fn pipeline(&mut self) -> String {
        let mut stages = Vec::new();
        if self.choices.percent(60) {
            stages.push(self.source());
        }
        for _ in 0..self.choices.within(1, 2) {
            stages.push(self.stage());
        }
        stages.join(" -> ")
    }

    fn list(&mut self, low: i64, high: i64) -> String {
        let list: Vec<i64> = (0..self.axes)
            .map(|_| self.choices.within(low, high))
            .collect();
        format!("{list:?}")
    }

    /// A number or one for each axis, in one of the ways to write it.
    fn value(&mut self, low: i64, high: i64) -> String {
        if self.mistake() {
            return self
                .choices
                .pick(&[
                    "0",
                    "-1",
                    "true",
                    "(1, 2)",
                    "99999999999",
                    "3 / 2",
                    "nobody",
                ])
                .to_owned();
        }
        match self.choices.within(0, 9) {
            0 => self.list(low, high),
            1 if !self.numbers.is_empty() => self.choices.pick(&self.numbers).to_owned(),
            2 => format!("{} + {low}", self.choices.within(0, high - low)),
            3 => format!("min({}, {high})", self.choices.within(low, 2 * high)),
            _ => self.choices.within(low, high).to_string(),
        }
    }

    fn padding(&mut self) -> String {
        match self.choices.within(0, 5) {
            0 => "same".to_owned(),
            1 => self
                .choices
                .pick(&["same_lower", "causal", "valid", "guide(1)"])
                .to_owned(),
            2 => format!(
                "({}, {})",
                self.choices.within(0, 2),
                self.choices.within(0, 2)
            ),
            _ => self.value(0, 2),
        }
    }

    fn coordinates(&mut self) -> &'static str {
        self.choices.pick(&[
            "half_pixel",
            "asymmetric",
            "align_corners",
            "half_pixel_symmetric",
            "pytorch_half_pixel",
        ])
    }

    fn mode(&mut self) -> String {
        match self.choices.within(0, 5) {
            0 => "nearest".to_owned(),
            1 => format!(
                "nearest, rounding = {}",
                self.choices
                    .pick(&["floor", "nearest_exact", "round_prefer_floor", "ceil"])
            ),
            2 => format!(
                "{}, align_corners = true",
                self.choices.pick(&["linear", "cubic"])
            ),
            3 => format!("linear, coordinates = {}", self.coordinates()),
            4 => format!(
                "nearest, coordinates = {}, rounding = ceil",
                self.coordinates()
            ),
            _ => "cubic".to_owned(),
        }
    }

    fn stage(&mut self) -> String {
        let (k, s) = (self.value(1, 4), self.value(1, 3));
        let (pad, mode) = (self.padding(), self.mode());
        let fill = self
            .choices
            .pick(&["zeros", "reflect", "symmetric", "replicate", "circular"]);
        match self.choices.within(0, 21) {
            0..=3 => format!("conv({k}, stride = {s}, pad = {pad})"),
            4 => format!(
                "conv({k}, dilation = {s}, pad = {pad}) * {}",
                self.choices.within(0, 2)
            ),
            5 => format!("conv({k}, pad = same, padding_mode = {fill})"),
            6 => format!("max_pool({k}, stride = {s}, ceil_mode = true)"),
            7 => format!("avg_pool({k})"),
            8 => format!(
                "conv_transpose({k}, stride = {s}, pad = {})",
                self.choices.pick(&["0", "same", "causal"])
            ),
            9 => format!("upsample({s}, mode = {mode})"),
            10 => format!("resize({}, mode = {mode})", self.value(1, 30)),
            11 => format!(
                "resize(scale = {} / {}, mode = {mode})",
                self.choices.within(1, 4),
                self.choices.within(1, 3)
            ),
            12 => format!("pad({pad}, mode = {fill})"),
            13 => format!("pad(multiple = {s})"),
            14 => format!("adaptive_pool({})", self.value(1, 9)),
            15 => self
                .choices
                .pick(&["global_pool()", "scan()", "mix()", "pointwise()"])
                .to_owned(),
            16 => format!("mix({k}, shift = {})", self.choices.within(-2, 2)),
            17 => format!("pixel_shuffle({s})"),
            18 => {
                let joined = self.choices.pick(&["add", "concat"]);
                let (one, other) = (self.source(), self.source());
                let fitted = self.choices.pick(&["resize_like", "crop_like", "pad_like"]);
                format!("{joined}({one}, {other} -> {fitted}({one}))")
            }
            19 => format!("scale({}, global_pool())", self.source()),
            20 if !self.numbers.is_empty() => format!("conv(each, stride = {s}, pad = {pad})"),
            _ if self.mistake() => self
                .choices
                .pick(&["convv(3)", "conv(size = 3)", "conv()", "add(input)"])
                .to_owned(),
            _ => format!("conv({k}, pad = same)"),
        }
    }
}

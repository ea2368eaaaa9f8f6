//! The statements of a network, and the calls in them that may be changed.

use receptive_field_core::Kind;
use receptive_field_core::PushAll as _;

use crate::names::Names;
use crate::spec::{
    Block, Call, Expr, ExprKind, Item, Layer, Loop, Pipeline, Range, Spec, Stage, text,
};

/// A statement that is no contract and no feature.
pub(super) struct Statement<'b> {
    /// Its number in each list of items, from outside to inside.
    pub(super) path: Vec<usize>,
    pub(super) item: &'b Item,
    /// The block that it stands in.
    pub(super) block: Option<&'b Block>,
}

/// The way to a stage: through stages and their arguments to the pipeline that it is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Way {
    outer: Vec<(usize, usize)>,
    stage: usize,
}

/// The names of all blocks.
pub(super) fn blocks(spec: &Spec) -> Names {
    let mut names = Names::default();
    for item in &spec.items {
        if let Item::Block(block) = item {
            names.add(text(&block.name));
        }
    }
    names
}

/// All statements, those inside of a block or loop before itself.
pub(super) fn statements(spec: &Spec) -> Vec<Statement<'_>> {
    let mut found = Vec::new();
    collect(&spec.items, None, &mut Vec::new(), &mut found);
    found
}

fn collect<'b>(
    items: &'b [Item],
    block: Option<&'b Block>,
    path: &mut Vec<usize>,
    found: &mut Vec<Statement<'b>>,
) {
    for (index, item) in items.iter().enumerate() {
        path.push(index);
        match item {
            Item::Block(inner) => collect(&inner.items, Some(inner), path, found),
            Item::Loop(turns) => collect(&turns.items, block, path, found),
            _ => {}
        }
        if matches!(
            item,
            Item::Block(_) | Item::Loop(_) | Item::Layer(_) | Item::Let(_)
        ) {
            let path = path.clone();
            found.push(Statement { path, item, block });
        }
        path.pop();
    }
}

/// The block that an item stands in, if it is below these and in one.
pub(super) fn block_of<'b>(
    items: &'b [Item],
    is_it: &impl Fn(&Item) -> bool,
    block: Option<&'b Block>,
) -> Option<&'b Block> {
    items.iter().find_map(|item| match item {
        item if is_it(item) => block,
        Item::Block(inner) => block_of(&inner.items, is_it, Some(inner)),
        Item::Loop(turns) => block_of(&turns.items, is_it, block),
        _ => None,
    })
}

/// The item at the end of a path.
pub(super) fn item_at<'s>(items: &'s mut [Item], path: &[usize]) -> Option<&'s mut Item> {
    let (last, outer) = path.split_last()?;
    let mut items = items;
    for &index in outer {
        items = match items.get_mut(index)? {
            Item::Block(block) => &mut block.items,
            Item::Loop(turns) => &mut turns.items,
            _ => return None,
        };
    }
    items.get_mut(*last)
}

pub(super) fn stages_of<'b>(statement: &Statement<'b>) -> Vec<(Way, &'b Stage)> {
    match statement.item {
        Item::Layer(layer) => stages(&layer.pipeline),
        _ => Vec::new(),
    }
}

/// The stages of a pipeline, those in the arguments of each before itself.
pub(super) fn stages(pipeline: &Pipeline) -> Vec<(Way, &Stage)> {
    let mut found = Vec::new();
    gather(pipeline, &mut Vec::new(), &mut found);
    found
}

fn gather<'b>(
    pipeline: &'b Pipeline,
    outer: &mut Vec<(usize, usize)>,
    found: &mut Vec<(Way, &'b Stage)>,
) {
    for (stage, at) in pipeline.stages.iter().enumerate() {
        for (argument, given) in at.call.arguments.iter().enumerate() {
            if let ExprKind::Pipeline(inner) = &given.value.kind {
                outer.push((stage, argument));
                gather(inner, outer, found);
                outer.pop();
            }
        }
        let outer = outer.clone();
        found.push((Way { outer, stage }, at));
    }
}

/// The stage at the end of a way.
pub(super) fn stage_at<'s>(pipeline: &'s mut Pipeline, way: &Way) -> Option<&'s mut Stage> {
    let mut pipeline = pipeline;
    for &(stage, argument) in &way.outer {
        let stage = pipeline.stages.get_mut(stage)?;
        pipeline = match &mut stage.call.arguments.get_mut(argument)?.value.kind {
            ExprKind::Pipeline(inner) => inner,
            _ => return None,
        };
    }
    pipeline.stages.get_mut(way.stage)
}

/// Makes a pipeline of each operation or block in an argument, as which it is lowered anyway.
pub(super) fn open(spec: &mut Spec) {
    let blocks = blocks(spec);
    open_items(&mut spec.items, &blocks);
}

fn open_items(items: &mut [Item], blocks: &Names) {
    for item in items {
        match item {
            Item::Block(Block { items, .. }) | Item::Loop(Loop { items, .. }) => {
                open_items(items, blocks);
            }
            Item::Layer(layer) => open_pipeline(&mut layer.pipeline, blocks),
            _ => {}
        }
    }
}

fn open_pipeline(pipeline: &mut Pipeline, blocks: &Names) {
    for stage in &mut pipeline.stages {
        for argument in &mut stage.call.arguments {
            let value = &mut argument.value;
            if let ExprKind::Call(call) = &value.kind {
                if is_layer(call, blocks) {
                    let call = call.clone();
                    let stages = vec![Stage { call, count: None }];
                    value.kind = ExprKind::Pipeline(Box::new(Pipeline {
                        source: None,
                        stages,
                        place: value.place,
                    }));
                }
            }
            if let ExprKind::Pipeline(inner) = &mut value.kind {
                open_pipeline(inner, blocks);
            }
        }
    }
}

fn is_layer(call: &Call, blocks: &Names) -> bool {
    let name = text(&call.name);
    Kind::of_name(&name).is_some() || blocks.contains(&name)
}

/// All names of values in a statement itself, without those in the statements inside.
pub(super) fn mentions(item: &Item) -> Vec<String> {
    let mut found = Vec::new();
    match item {
        Item::Layer(Layer { pipeline, .. }) => pipeline_names(pipeline, &mut found),
        Item::Let(item) => expr_names(&item.value, &mut found),
        Item::Loop(turns) => match &turns.range {
            Range::Numbers { from, to, .. } => {
                expr_names(from, &mut found);
                expr_names(to, &mut found);
            }
            Range::Items(items) => expr_names(items, &mut found),
            Range::Failed => {}
        },
        Item::Block(block) => {
            let defaults = block.parameters.iter();
            for default in defaults.filter_map(|parameter| parameter.default.as_ref()) {
                expr_names(default, &mut found);
            }
        }
        _ => {}
    }
    found
}

fn expr_names(expr: &Expr, found: &mut Vec<String>) {
    let mut names = Vec::new();
    expr.names(&mut names);
    found.push_all(names.into_iter().map(text));
}

fn pipeline_names(pipeline: &Pipeline, found: &mut Vec<String>) {
    for stage in &pipeline.stages {
        for argument in &stage.call.arguments {
            match &argument.value.kind {
                ExprKind::Pipeline(inner) => pipeline_names(inner, found),
                _ => expr_names(&argument.value, found),
            }
        }
        if let Some(count) = &stage.count {
            expr_names(count, found);
        }
    }
}

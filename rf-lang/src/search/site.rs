//! The calls of a network that may be changed.

use crate::spec::{ExprKind, Item, Layer, Pipeline, Spec, Stage};

/// One stage of one statement, or of a pipeline in its arguments.
#[derive(Debug, Clone)]
pub(super) struct Site {
    /// Its number among all, in the order of the spec.
    pub(super) number: usize,
    /// The way to the statement: its number in each list of items.
    path: Vec<usize>,
    stage: usize,
    /// In a branch of a join: the argument, and the stage there.
    branch: Option<(usize, usize)>,
    pub(super) original: Stage,
}

pub(super) fn sites(spec: &Spec) -> Vec<Site> {
    let mut sites = Vec::new();
    collect(&spec.items, &mut Vec::new(), &mut sites);
    sites
}

fn collect(items: &[Item], path: &mut Vec<usize>, sites: &mut Vec<Site>) {
    for (index, item) in items.iter().enumerate() {
        path.push(index);
        match item {
            Item::Block(block) => collect(&block.items, path, sites),
            Item::Loop(turns) => collect(&turns.items, path, sites),
            Item::Layer(layer) => {
                for (stage, outer) in layer.pipeline.stages.iter().enumerate() {
                    let mut add = |branch, original: &Stage| {
                        sites.push(Site {
                            number: sites.len(),
                            path: path.clone(),
                            stage,
                            branch,
                            original: original.clone(),
                        });
                    };
                    for (argument, given) in outer.call.arguments.iter().enumerate() {
                        if let ExprKind::Pipeline(branch) = &given.value.kind {
                            for (inner, original) in branch.stages.iter().enumerate() {
                                add(Some((argument, inner)), original);
                            }
                        }
                    }
                    add(None, outer);
                }
            }
            _ => {}
        }
        path.pop();
    }
}

/// The statement of a site.
pub(super) fn at<'s>(items: &'s mut [Item], site: &Site) -> Option<&'s mut Layer> {
    let (last, outer) = site.path.split_last()?;
    let mut items = items;
    for &index in outer {
        items = match items.get_mut(index)? {
            Item::Block(block) => &mut block.items,
            Item::Loop(turns) => &mut turns.items,
            _ => return None,
        };
    }
    match items.get_mut(*last)? {
        Item::Layer(layer) => Some(layer),
        _ => None,
    }
}

/// The stage of a site, in its statement.
pub(super) fn stage<'s>(pipeline: &'s mut Pipeline, site: &Site) -> Option<&'s mut Stage> {
    let stage = pipeline.stages.get_mut(site.stage)?;
    let Some((argument, inner)) = site.branch else {
        return Some(stage);
    };
    match &mut stage.call.arguments.get_mut(argument)?.value.kind {
        ExprKind::Pipeline(branch) => branch.stages.get_mut(inner),
        _ => None,
    }
}

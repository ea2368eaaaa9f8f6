//! The calls of a network that may be changed.

use crate::spec::{Item, Layer, Spec, Stage};

/// One stage of one statement.
#[derive(Debug, Clone)]
pub(super) struct Site {
    /// Its number among all, in the order of the spec.
    pub(super) number: usize,
    /// The way to the statement: its number in each list of items.
    path: Vec<usize>,
    pub(super) stage: usize,
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
                for (stage, original) in layer.pipeline.stages.iter().enumerate() {
                    sites.push(Site {
                        number: sites.len(),
                        path: path.clone(),
                        stage,
                        original: original.clone(),
                    });
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

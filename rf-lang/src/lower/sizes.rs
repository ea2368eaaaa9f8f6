//! The size of the input.

use std::cell::OnceCell;

use crate::token::Ident;
use receptive_field_core::{CollectVec as _, Kind};

use super::count_axes;
use super::late::Lates;
use super::scope::Scopes;
use super::takes::bounded;
use super::value::{Value, ValueKind, Valued};
use crate::diagnostic::{Diagnostic, Errors, Place};
use crate::names::Names;
use crate::spec::{Expr, ExprKind, Item, Spec, text};
use crate::words::counted;

/// A side of at most so many …
const CHANNELS: i64 = 4;
/// … beside sides so many times as large may be channels.
const THIN: i64 = 10;

/// The sizes of the input, one list for each struct. After a mistake, sizes of the same number of axes.
pub(super) fn sizes(
    spec: &Spec,
    late: &mut Lates,
    own: &mut Scopes,
    errors: &mut Errors,
) -> Vec<Vec<i64>> {
    let scopes = before_input(spec);
    let mut sizes: Vec<Vec<i64>> = Vec::new();
    let lets = OnceCell::new();
    let mut is_wrong_late = spec.is_input_late;
    for input in &spec.inputs {
        if errors.is_full() {
            break;
        }
        let axes = sizes.first().map(Vec::len);
        let size =
            size(&scopes, input, axes).map_err(|error| below(spec, input, &lets).unwrap_or(error));
        is_wrong_late |= size.is_err() && scopes.may_be_late(Scopes::ROOT, input);
        let size = errors.keep(size).flatten();
        sizes.push(size.unwrap_or_else(|| vec![1; axes.unwrap_or_else(|| supposed(spec, input))]));
    }
    own.lates.swap(&scopes.lates);
    own.suggesting = scopes.suggesting.clone();
    let is_known = !own.was_marked() && !is_wrong_late;
    if let (Some(input), Some(size)) = (spec.inputs.first(), sizes.first()) {
        let said = spec.axes.as_ref();
        errors.keep(match said {
            Some(said) => agrees(&scopes, said, size.len()),
            None if is_known => channels(spec, input, size),
            None => Ok(()),
        });
    }
    let (names, inputs) = (spec.names.len(), spec.inputs.len());
    if let Some(last) = spec.inputs.last().filter(|_| names != inputs) {
        errors.push(
            Diagnostic::new(
                last.place,
                format!(
                    "expected a size for each struct: {}, {}",
                    counted(names, "struct"),
                    counted(inputs, "size")
                ),
            )
            .help("as in `pub struct Exemplar, Search; input: [127, 127], [255, 255];`"),
        );
    }
    let first = sizes.first().cloned().unwrap_or_else(|| vec![1; 2]);
    sizes.resize(names, first);
    if !is_known {
        late.inputs = Some(sizes.clone());
        late.first = 0;
        for side in sizes.iter_mut().flatten() {
            *side = (*side).max(1);
        }
    }
    sizes
}

/// The sizes that are written, without a word about what is wrong with them; none where one is wrong, or nothing is
/// written.
#[cfg(feature = "onnx")]
pub(crate) fn input_sizes(spec: &Spec) -> Vec<Vec<i64>> {
    let scopes = before_input(spec);
    let sizes = spec.inputs.iter().map(|input| size(&scopes, input, None));
    let sizes: Vec<Option<Vec<i64>>> = sizes.try_collect_vec().unwrap_or_default();
    sizes.into_iter().try_collect_vec().unwrap_or_default()
}

/// How many axes an input has that is wrong, for all that can be seen.
fn supposed(spec: &Spec, input: &Expr) -> usize {
    let is_listed = |count: &usize| spec.items.iter().any(|item| item.has_list_of(*count));
    match &input.kind {
        ExprKind::List(sides) if (1..=3).contains(&sides.len()) => sides.len(),
        _ => [2, 3, 1].into_iter().find(is_listed).unwrap_or(2),
    }
}

/// Whether the input has as many axes as is said.
fn agrees(scopes: &Scopes, said: &Expr, axes: usize) -> Valued<()> {
    let number = scopes.value(Scopes::ROOT, said)?.int()?;
    if usize::try_from(number) == Ok(axes) {
        return Ok(());
    }
    let message = format!("the input has {}, and not {number}", count_axes(axes));
    Err(Diagnostic::new(said.place, message))
}

/// The error for channels taken for an axis: a thin side beside wide ones, where nothing else speaks of three axes.
fn channels(spec: &Spec, input: &Expr, size: &[i64]) -> Valued<()> {
    let &[first, middle, last] = size else {
        return Ok(());
    };
    let is_thin = |thin: i64, wide: i64| {
        let much = thin.saturating_mul(THIN);
        thin <= CHANNELS && middle >= much && wide >= much
    };
    let others = if is_thin(first, last) {
        [middle, last]
    } else if is_thin(last, first) {
        [first, middle]
    } else {
        return Ok(());
    };
    if spec.items.iter().any(|item| item.has_list_of(size.len())) {
        return Ok(());
    }
    let error = "`input` lists the axes that windows move over: leave batch and channels out";
    let [height, width] = others;
    Err(Diagnostic::new(input.place, error)
        .help(format!("of an image it is `input: [{height}, {width}];`"))
        .help(format!(
            "a volume that is really so thin says `input: {input}, axes = 3;`"
        )))
}

/// The values that stand before the input. What is wrong with them is told where they are lowered.
fn before_input(spec: &Spec) -> Scopes {
    let mut scopes = Scopes::new();
    for item in spec.items.iter().take(spec.before_input) {
        let Item::Let(item) = item else { continue };
        let value = scopes.value(Scopes::ROOT, &item.value).ok();
        let is_value = |_: &Value| !is_layer(&item.value, |_| false);
        let value = value.filter(is_value).unwrap_or(Value {
            kind: ValueKind::Failed,
            place: item.value.place,
        });
        scopes.define_let(Scopes::ROOT, text(&item.name), value);
    }
    scopes
}

/// Whether what is given for a value is a layer, where these are the blocks.
pub(super) fn is_layer(value: &Expr, is_block: impl Fn(&str) -> bool) -> bool {
    match &value.kind {
        ExprKind::Pipeline(_) => true,
        ExprKind::Call(call) => {
            let name = text(&call.name);
            Kind::of_name(&name).is_some() || is_block(&name)
        }
        _ => false,
    }
}

/// The values that stand below the input.
fn lets_below(spec: &Spec) -> Names {
    let mut lets = Names::default();
    for item in spec.items.iter().skip(spec.before_input) {
        if let Item::Let(item) = item {
            lets.add(item.name.to_string());
        }
    }
    lets
}

/// The error for a value that stands below the input that uses it.
fn below(spec: &Spec, input: &Expr, lets: &OnceCell<Names>) -> Option<Diagnostic> {
    let mut names = Vec::new();
    input.names(&mut names);
    let is_below = |name: &&&Ident| {
        let lets = lets.get_or_init(|| lets_below(spec));
        lets.contains(&name.to_string())
    };
    let name = names.iter().find(is_below)?;
    let message =
        format!("`{name}` is written below: a value stands before the input that uses it");
    Some(Diagnostic::new(Place::of(name.span()), message))
}

/// The sizes of one struct; none where they are wrong already.
fn size(scopes: &Scopes, input: &Expr, axes: Option<usize>) -> Valued<Option<Vec<i64>>> {
    let value = scopes.value(Scopes::ROOT, input)?;
    let items = match &value.kind {
        ValueKind::List(items) => items,
        ValueKind::Failed => return Ok(None),
        _ => {
            let error = value.unexpected("a list of sizes");
            return Err(if error.has_help() {
                error
            } else {
                error.help("one number for each axis, as in `input: [224, 224];`")
            });
        }
    };
    if !(1..=3).contains(&items.len()) {
        let error = format!("expected 1, 2 or 3 sizes, found {}", items.len());
        return Err(Diagnostic::new(input.place, error)
            .help("one size for each axis, as in `[224, 224]`; channels and batch are no axes"));
    }
    if let Some(axes) = axes.filter(|&axes| axes != items.len()) {
        let error = format!(
            "expected {}, as the first struct has, found {}",
            counted(axes, "size"),
            items.len()
        );
        return Err(Diagnostic::new(input.place, error));
    }
    let side = |item: &Value| {
        if item.is_late() {
            return scopes.marker(item, "a size", 1, false);
        }
        item.no_name()?;
        bounded(item, "a size", 1)
    };
    items.iter().map(side).try_collect_vec().map(Some)
}

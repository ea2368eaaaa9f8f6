//! What a case expects of single features of an output, as contracts.

use serde_json::Value;

use super::case::{int, list, span};
use super::contracts::Words;
use super::write::per_axis;

/// The rows of the axes side by side; a shorter list begins anew.
pub fn side_by_side<'a>(words: &Words<'a>) -> Vec<Vec<&'a Value>> {
    let axes = list(&words.case.expect["features"][words.name]);
    let longest = axes.iter().map(|of| list(&of["rows"]).len()).max().unwrap();
    let row = |k: usize| {
        axes.iter()
            .map(move |of| &of["rows"][k % list(&of["rows"]).len()])
    };
    (0..longest).map(|k| row(k).collect()).collect()
}

fn index(words: &Words, rows: &[&Value]) -> String {
    let each: Vec<String> = rows.iter().map(|row| row["i"].to_string()).collect();
    format!("{}[{}]", words.name, each.join(", "))
}

/// The region of each feature, and what of the image it really sees.
pub fn seen(words: &Words) -> Vec<String> {
    let is_global = words.case.is_global(words.name);
    let one = |rows: &Vec<&Value>| {
        let feature = index(words, rows);
        let end = |key: &str, side: usize| {
            let ends = rows.iter().map(|row| row[key][side].to_string());
            per_axis(&ends.collect::<Vec<_>>())
        };
        let mut conditions = if is_global {
            // The image, by definition.
            vec![
                format!("{feature}.region.start == 0"),
                format!("{feature}.region.end == input.size"),
            ]
        } else {
            vec![
                format!("{feature}.region.start == {}", end("unclipped", 0)),
                format!("{feature}.region.end == {}", end("unclipped", 1)),
            ]
        };
        let empty: Vec<bool> = rows.iter().map(|row| row["region"].is_null()).collect();
        if empty.contains(&true) {
            conditions.push(format!("{feature}.empty"));
            for (axis, empty) in empty.iter().enumerate() {
                let not = if *empty { "" } else { "!" };
                conditions.push(format!("{not}{feature}.empty[{axis}]"));
            }
        } else {
            conditions.extend([
                format!("!{feature}.empty"),
                format!("{feature}.visible.start == {}", end("region", 0)),
                format!("{feature}.visible.end == {}", end("region", 1)),
            ]);
        }
        format!("ensure {};", conditions.join(" && "))
    };
    side_by_side(words).iter().map(one).collect()
}

/// Whether what is seen is the region cut to the image: of every feature, or not of one of the rows.
pub fn clipped(words: &Words) -> Vec<String> {
    let (case, name) = (words.case, words.name);
    // Of regions that differ by definition; and the case that is too large for sets has no answer.
    if case.is_global(name) {
        return Vec::new();
    }
    let axes = list(&case.expect["features"][name]).iter().enumerate();
    let axes = axes.filter(|(_, of)| !of["naive_clip_exact"].is_null());
    // What a feature that is empty on another axis would see here is told by the axis alone.
    let axes = axes.filter(|(axis, _)| {
        let others = list(&case.expect["features"][name]).iter().enumerate();
        let mut others = others.filter(|(other, _)| other != axis);
        others.all(|(_, of)| !of["rows"][0]["region"].is_null())
    });
    let one = |(axis, of): (usize, &Value)| {
        let (pick, size) = (words.pick(axis), format!("input.size{}", words.pick(axis)));
        let cut = |i: &str| {
            let feature = words.feature(axis, i);
            let [start, end] =
                ["start", "end"].map(|side| format!("{feature}.region.{side}{pick}"));
            let outside = format!("({start} >= {size} || {end} <= 0)");
            let cut = [
                format!("{feature}.visible.start{pick} == max({start}, 0)"),
                format!("{feature}.visible.end{pick} == min({end}, {size})"),
            ];
            (feature, outside, cut.join(" && "))
        };
        if of["naive_clip_exact"] == true {
            let (feature, outside, cut) = cut("i");
            let n = int(&case.layer(name)[axis]["n"]);
            return format!(
                "for i in 0..{n} {{ ensure {feature}.empty{pick} == {outside}; ensure {outside} || {cut}; }}"
            );
        }
        let image = case.input[axis];
        let differs = |row: &&Value| {
            let (lo, hi) = span(&row["unclipped"]).unwrap();
            let (lo, hi) = (lo.max(0), hi.min(image));
            span(&row["region"]) != (lo < hi).then_some((lo, hi))
        };
        let row = list(&of["rows"]).iter().find(differs).unwrap();
        let (feature, outside, cut) = cut(&row["i"].to_string());
        if row["region"].is_null() {
            return format!("ensure {feature}.empty{pick} && !{outside};");
        }
        format!("ensure !{feature}.empty{pick} && ({outside} || !({cut}));")
    };
    axes.map(one).collect()
}

/// Three features, which become constants.
pub fn features(words: &Words) -> Vec<String> {
    let rows = side_by_side(words);
    let chosen = [0, rows.len() / 2, rows.len() - 1];
    let named = ["first", "middle", "last"].into_iter().zip(chosen);
    named
        .map(|(name, at)| format!("feature {name} = {};", index(words, &rows[at])))
        .collect()
}

//! Fields against the evaluator, feature by feature.

use receptive_field_core::eval::View;
use receptive_field_values::Field;

/// All features, or the first and the last where they are many.
pub(crate) fn some_of(size: usize) -> impl Iterator<Item = usize> {
    let few = if size < 400 { size } else { 256 };
    (0..few).chain((size - few.min(30)).max(few)..size)
}

/// Regions and centres, of some features where they are many.
pub(crate) fn compare_features(field: &Field, view: View<'_>) -> Result<(), String> {
    for i in some_of(field.size()) {
        let region = view.region(i64::try_from(i).unwrap());
        if field.region(i) != region {
            return Err(format!("region({i}): {:?} and {region:?}", field.region(i)));
        }
        let center = region.map_or(f64::NAN, |region| region.center());
        if field.center(i).to_bits() != center.to_bits() {
            return Err(format!("center({i}): {} and {center}", field.center(i)));
        }
    }
    Ok(())
}

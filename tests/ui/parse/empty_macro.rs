use receptive_field::receptive_field;

receptive_field! {}

fn main() {}

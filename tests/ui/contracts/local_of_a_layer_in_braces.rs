use receptive_field::receptive_field;

receptive_field! {
    pub struct Net<const K: usize>;
    input: [32, 32];
    conv1: conv({ K }, pad = same);
    gate: global_pool();
    out: scale(conv1, gate);
    ensure out.local.receptive_field == 3;
}

fn main() {
    let _ = Net::<3>::OUT;
}

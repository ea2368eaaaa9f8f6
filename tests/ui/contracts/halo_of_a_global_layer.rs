use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    conv1: global_pool();
    ensure conv1.halo.before == 0;
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}

use receptive_field::receptive_field;

const KERNEL: usize = 3;
const SIDE: usize = 64;

receptive_field! {
    pub struct Net;
    input: [{ SIDE }, 48];
    conv1: conv({ KERNEL }, stride = 2);
    conv2: conv({ KERNEL }, dilation = { KERNEL } - 1);
    ensure conv2.receptive_field >= 4 * { KERNEL }, "anchors are up to 12 px large";
    ensure conv2.size == 27;
    ensure conv1.size == [31, 24] || conv1.jump > { KERNEL };
    ensure !conv1.aligned;
}

fn main() {}

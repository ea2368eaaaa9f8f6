use receptive_field::receptive_field;

receptive_field! {
    pub struct UNet;
    block double { conv(3); conv(3); }
    block up(skip) { u: conv_transpose(2, stride = 2); concat(u, skip -> crop_like(u)) -> double(); }
    input: [572, 572];
    enc1: double();
    for i in 0..3 { enc: max_pool(2) -> double(); }
    mid:  max_pool(2) -> double();
    dec4: up(enc[2]);
    dec3: up(enc[1]);
    dec2: up(enc[0]);
    dec1: up(enc1);
    at [h, w] in [540..=640, 572] { ensure dec1.size == [h, w] - 184, "what the paper's figure takes off"; }
}

fn main() {}

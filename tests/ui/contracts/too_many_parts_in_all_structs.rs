use receptive_field::receptive_field;

receptive_field! {
    pub struct
        A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, T, U, V, W, X, Y;
    input:
        [32], [32], [32], [32], [32], [32], [32], [32], [32], [32], [32], [32], [32], [32], [32],
        [32], [32], [32], [32], [32], [32], [32], [32], [32], [32];
    conv1: conv(3);
    for i in 0..2000 { ensure conv1.size == 30 && conv1.jump == 1 && conv1.receptive_field == 3; }
}

fn main() {
    let _ = [0; A::CONV1.size[0]];
}

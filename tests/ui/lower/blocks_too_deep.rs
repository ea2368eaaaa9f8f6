use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    block b0 { conv(1); }
    block b1 { b0(); }
    block b2 { b1(); }
    block b3 { b2(); }
    block b4 { b3(); }
    block b5 { b4(); }
    block b6 { b5(); }
    block b7 { b6(); }
    block b8 { b7(); }
    block b9 { b8(); }
    block b10 { b9(); }
    block b11 { b10(); }
    block b12 { b11(); }
    block b13 { b12(); }
    block b14 { b13(); }
    block b15 { b14(); }
    block b16 { b15(); }
    block b17 { b16(); }
    block b18 { b17(); }
    block b19 { b18(); }
    block b20 { b19(); }
    block b21 { b20(); }
    block b22 { b21(); }
    block b23 { b22(); }
    block b24 { b23(); }
    block b25 { b24(); }
    block b26 { b25(); }
    block b27 { b26(); }
    block b28 { b27(); }
    block b29 { b28(); }
    block b30 { b29(); }
    block b31 { b30(); }
    block b32 { b31(); }
    block b33 { b32(); }
    block b34 { b33(); }
    block b35 { b34(); }
    block b36 { b35(); }
    block b37 { b36(); }
    block b38 { b37(); }
    block b39 { b38(); }
    block b40 { b39(); }
    block b41 { b40(); }
    block b42 { b41(); }
    block b43 { b42(); }
    block b44 { b43(); }
    block b45 { b44(); }
    block b46 { b45(); }
    block b47 { b46(); }
    block b48 { b47(); }
    block b49 { b48(); }
    block b50 { b49(); }
    block b51 { b50(); }
    block b52 { b51(); }
    block b53 { b52(); }
    block b54 { b53(); }
    block b55 { b54(); }
    block b56 { b55(); }
    block b57 { b56(); }
    block b58 { b57(); }
    block b59 { b58(); }
    block b60 { b59(); }
    block b61 { b60(); }
    block b62 { b61(); }
    block b63 { b62(); }
    block b64 { b63(); }
    block b65 { b64(); }
    input: [32, 32];
    conv1: b65();
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}

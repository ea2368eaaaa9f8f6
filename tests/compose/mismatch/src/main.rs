//! A detector that demands stride 16, on a backbone of stride 32: this must not build.

fn main() {
    println!("{}", head::Detector::on::<backbone::ResNet50>().features);
}

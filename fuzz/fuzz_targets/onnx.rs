#![cfg_attr(fuzzing, no_main)]

receptive_field_fuzz::harness!(onnx);

//! The words of the language, for editors: what each means stands in the tables of the core and the language, and where
//! they are listed is where an editor jumps to.
#![expect(missing_docs, nonstandard_style, reason = "these are no items of Rust")]

receptive_field_macros::words! {
    operation {
        conv { kernel stride dilation pad padding_mode }
        max_pool { kernel stride dilation pad ceil_mode }
        avg_pool { kernel stride dilation pad ceil_mode }
        pool { kernel stride dilation pad ceil_mode }
        conv_transpose { kernel stride dilation pad output_padding }
        upsample { factor mode coordinates rounding align_corners }
        resize { size scale mode coordinates rounding antialias align_corners }
        resize_like { layer mode coordinates rounding antialias align_corners }
        adaptive_pool { size }
        pixel_shuffle { factor }
        pixel_unshuffle { factor }
        pad { pad to multiple offset mode }
        crop { crop to offset }
        crop_like { layer offset }
        pad_like { layer offset }
        global_pool {}
        mix { window shift }
        scan {}
        pointwise {}
        add {}
        concat {}
        scale {}
    }
    fact {
        size jump receptive_field receptive_field_min path_min period start anchor padding
        lookback lookahead latency dropped state halo context halo_unaligned interior
        aligned dense productive causal covers_input uniform
    }
    of_feature { center region visible inside empty }
    side { before after first last start end }
    padding { valid same same_lower causal guide }
    padding_mode { zeros reflect symmetric replicate circular }
    mode { nearest linear cubic }
    coordinates { half_pixel asymmetric align_corners half_pixel_symmetric pytorch_half_pixel }
    rounding { floor nearest_exact round_prefer_floor ceil }
    function { min max floor ceil }
    flow { input output before }
    keyword { block ensure feature at onnx name same_as treat }
}

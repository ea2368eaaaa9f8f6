//! The networks of the oracle. Generated: make it anew with `RF_BLESS=1 cargo test --test oracle`.

use receptive_field::{Feature, Layer, Region, receptive_field};

/// The constants of a network.
pub struct Net<const D: usize> {
    pub id: &'static str,
    pub input: Layer<D>,
    /// By their names, in the order of the case.
    pub layers: &'static [Layer<D>],
    pub all: &'static [Layer<D>],
    pub features: [Feature<D>; 3],
}

// chain1d_01
receptive_field! {
    pub struct Chain1d01;
    input: [224];
    ensure input.size == 224 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0].center == input.start;
    ensure input[0].region.start == 0 && input[0].region.end == 1 && input[223].region.start == 223 && input[223].region.end == 224 && input[223].region.end - input.size == 0;
    ensure input.aligned;
    conv1: conv(7, stride = 2, pad = same);
    ensure conv1.size == 112 && conv1.receptive_field == 7 && conv1.receptive_field_min == 7;
    ensure conv1.uniform && conv1.jump == 2 && conv1.period == 1 && conv1.dense;
    ensure conv1.start == 3 / 2 && conv1.padding == 2 && conv1[0].center == conv1.start;
    ensure conv1[0].region.start == -2 && conv1[0].region.end == 5 && conv1[111].region.start == 220 && conv1[111].region.end == 227 && conv1[111].region.end - input.size == 3;
    ensure conv1.aligned;
    conv2: conv(3, stride = 5, dilation = 2, pad = (0, 4));
    ensure conv2.size == 23 && conv2.receptive_field == 15 && conv2.receptive_field_min == 15;
    ensure conv2.uniform && conv2.jump == 10 && conv2.period == 1 && conv2.dense;
    ensure conv2.start == 11 / 2 && conv2.padding == 2 && conv2[0].center == conv2.start;
    ensure conv2[0].region.start == -2 && conv2[0].region.end == 13 && conv2[22].region.start == 218 && conv2[22].region.end == 233 && conv2[22].region.end - input.size == 9;
    ensure conv2.aligned;
    pool3: pool(5, stride = 2, pad = same);
    ensure pool3.size == 12 && pool3.receptive_field == 55 && pool3.receptive_field_min == 55;
    ensure pool3.uniform && pool3.jump == 20 && pool3.period == 1 && pool3.dense;
    ensure pool3.start == 11 / 2 && pool3.padding == 22 && pool3[0].center == pool3.start;
    ensure pool3[0].region.start == -22 && pool3[0].region.end == 33 && pool3[11].region.start == 198 && pool3[11].region.end == 253 && pool3[11].region.end - input.size == 29;
    ensure pool3.aligned;
    crop4: crop((3, 0));
    ensure crop4.size == 9 && crop4.receptive_field == 55 && crop4.receptive_field_min == 55;
    ensure crop4.uniform && crop4.jump == 20 && crop4.period == 1 && crop4.dense;
    ensure crop4.start == 131 / 2 && crop4.padding == -38 && crop4[0].center == crop4.start;
    ensure crop4[0].region.start == 38 && crop4[0].region.end == 93 && crop4[8].region.start == 198 && crop4[8].region.end == 253 && crop4[8].region.end - input.size == 29;
    ensure crop4.aligned;
    conv5: conv(5, pad = 2);
    ensure conv5.size == 9 && conv5.receptive_field == 135 && conv5.receptive_field_min == 135;
    ensure conv5.uniform && conv5.jump == 20 && conv5.period == 1 && conv5.dense;
    ensure conv5.start == 131 / 2 && conv5.padding == 2 && conv5[0].center == conv5.start;
    ensure conv5[0].region.start == -2 && conv5[0].region.end == 133 && conv5[8].region.start == 158 && conv5[8].region.end == 293 && conv5[8].region.end - input.size == 69;
    ensure conv5.aligned;
    conv6: conv(5, pad = (0, 3));
    ensure conv6.size == 8 && conv6.receptive_field == 215 && conv6.receptive_field_min == 215;
    ensure conv6.uniform && conv6.jump == 20 && conv6.period == 1 && conv6.dense;
    ensure conv6.start == 211 / 2 && conv6.padding == 2 && conv6[0].center == conv6.start;
    ensure conv6[0].region.start == -2 && conv6[0].region.end == 213 && conv6[7].region.start == 138 && conv6[7].region.end == 353 && conv6[7].region.end - input.size == 129;
    ensure conv6.aligned;
    adaptive7: adaptive_pool(8);
    ensure adaptive7.size == 8 && adaptive7.receptive_field == 215 && adaptive7.receptive_field_min == 215;
    ensure adaptive7.uniform && adaptive7.jump == 20 && adaptive7.period == 1 && adaptive7.dense;
    ensure adaptive7.start == 211 / 2 && adaptive7.padding == 2 && adaptive7[0].center == adaptive7.start;
    ensure adaptive7[0].region.start == -2 && adaptive7[0].region.end == 213 && adaptive7[7].region.start == 138 && adaptive7[7].region.end == 353 && adaptive7[7].region.end - input.size == 129;
    ensure adaptive7.aligned;
    conv8: conv_transpose(3, pad = 1);
    ensure conv8.size == 8 && conv8.receptive_field == 255 && conv8.receptive_field_min == 255;
    ensure conv8.uniform && conv8.jump == 20 && conv8.period == 1 && conv8.dense;
    ensure conv8.start == 211 / 2 && conv8.padding == 22 && conv8[0].center == conv8.start;
    ensure conv8[0].region.start == -22 && conv8[0].region.end == 233 && conv8[7].region.start == 118 && conv8[7].region.end == 373 && conv8[7].region.end - input.size == 149;
    ensure conv8.aligned;
    conv9: conv(4, pad = 1);
    ensure conv9.size == 7 && conv9.receptive_field == 315 && conv9.receptive_field_min == 315;
    ensure conv9.uniform && conv9.jump == 20 && conv9.period == 1 && conv9.dense;
    ensure conv9.start == 231 / 2 && conv9.padding == 42 && conv9[0].center == conv9.start;
    ensure conv9[0].region.start == -42 && conv9[0].region.end == 273 && conv9[6].region.start == 78 && conv9[6].region.end == 393 && conv9[6].region.end - input.size == 169;
    ensure conv9.aligned;
    crop10: crop((0, 3));
    ensure crop10.size == 4 && crop10.receptive_field == 315 && crop10.receptive_field_min == 315;
    ensure crop10.uniform && crop10.jump == 20 && crop10.period == 1 && crop10.dense;
    ensure crop10.start == 231 / 2 && crop10.padding == 42 && crop10[0].center == crop10.start;
    ensure crop10[0].region.start == -42 && crop10[0].region.end == 273 && crop10[3].region.start == 18 && crop10[3].region.end == 333 && crop10[3].region.end - input.size == 109;
    ensure crop10.aligned;
    ensure crop10[0].region.start == -42 && crop10[0].region.end == 273 && !crop10[0].empty && crop10[0].visible.start == 38 && crop10[0].visible.end == 224;
    ensure crop10[1].region.start == -22 && crop10[1].region.end == 293 && !crop10[1].empty && crop10[1].visible.start == 38 && crop10[1].visible.end == 224;
    ensure crop10[2].region.start == -2 && crop10[2].region.end == 313 && !crop10[2].empty && crop10[2].visible.start == 38 && crop10[2].visible.end == 224;
    ensure crop10[3].region.start == 18 && crop10[3].region.end == 333 && !crop10[3].empty && crop10[3].visible.start == 38 && crop10[3].visible.end == 224;
    ensure !crop10[0].empty && ((crop10[0].region.start >= input.size || crop10[0].region.end <= 0) || !(crop10[0].visible.start == max(crop10[0].region.start, 0) && crop10[0].visible.end == min(crop10[0].region.end, input.size)));
    feature first = crop10[0];
    feature middle = crop10[2];
    feature last = crop10[3];
}
const _: () = assert!(Chain1d01::CROP10.size[0] == 4);
const _: () = assert!(Chain1d01::CROP10.receptive_field[0] == 315 && Chain1d01::CROP10.receptive_field_min(0) == 315);
const _: () = assert!(matches!(Chain1d01::CROP10.jump_ratio(0), (20, 1)));
const _: () = assert!(matches!(Chain1d01::CROP10.period(0), Some(1)));
const _: () = assert!(matches!(Chain1d01::CROP10.padding(0), Some(42)));
const _: () = assert!(matches!(Chain1d01::CROP10.region([3]), Some([Region { start: 18, end: 333 }])));

// chain1d_02
receptive_field! {
    pub struct Chain1d02;
    input: [251];
    ensure input.size == 251 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0].center == input.start;
    ensure input[0].region.start == 0 && input[0].region.end == 1 && input[250].region.start == 250 && input[250].region.end == 251 && input[250].region.end - input.size == 0;
    ensure input.aligned;
    conv1: conv(2, pad = 4);
    ensure conv1.size == 258 && conv1.receptive_field == 2 && conv1.receptive_field_min == 2;
    ensure conv1.uniform && conv1.jump == 1 && conv1.period == 1 && conv1.dense;
    ensure conv1.start == -3 && conv1.padding == 4 && conv1[0].center == conv1.start;
    ensure conv1[0].region.start == -4 && conv1[0].region.end == -2 && conv1[257].region.start == 253 && conv1[257].region.end == 255 && conv1[257].region.end - input.size == 4;
    ensure conv1.aligned;
    conv2: conv(5, stride = 2, dilation = 2, pad = (2, 3));
    ensure conv2.size == 128 && conv2.receptive_field == 10 && conv2.receptive_field_min == 10;
    ensure conv2.uniform && conv2.jump == 2 && conv2.period == 1 && conv2.dense;
    ensure conv2.start == -1 && conv2.padding == 6 && conv2[0].center == conv2.start;
    ensure conv2[0].region.start == -6 && conv2[0].region.end == 4 && conv2[127].region.start == 248 && conv2[127].region.end == 258 && conv2[127].region.end - input.size == 7;
    ensure conv2.aligned;
    conv3: conv(3, stride = 2, pad = valid);
    ensure conv3.size == 63 && conv3.receptive_field == 14 && conv3.receptive_field_min == 14;
    ensure conv3.uniform && conv3.jump == 4 && conv3.period == 1 && conv3.dense;
    ensure conv3.start == 1 && conv3.padding == 6 && conv3[0].center == conv3.start;
    ensure conv3[0].region.start == -6 && conv3[0].region.end == 8 && conv3[62].region.start == 242 && conv3[62].region.end == 256 && conv3[62].region.end - input.size == 5;
    ensure conv3.aligned;
    conv4: conv(5, stride = 2, pad = (0, 2));
    ensure conv4.size == 31 && conv4.receptive_field == 30 && conv4.receptive_field_min == 30;
    ensure conv4.uniform && conv4.jump == 8 && conv4.period == 1 && conv4.dense;
    ensure conv4.start == 9 && conv4.padding == 6 && conv4[0].center == conv4.start;
    ensure conv4[0].region.start == -6 && conv4[0].region.end == 24 && conv4[30].region.start == 234 && conv4[30].region.end == 264 && conv4[30].region.end - input.size == 13;
    ensure conv4.aligned;
    ensure conv4[0].region.start == -6 && conv4[0].region.end == 24 && !conv4[0].empty && conv4[0].visible.start == 0 && conv4[0].visible.end == 24;
    ensure conv4[1].region.start == 2 && conv4[1].region.end == 32 && !conv4[1].empty && conv4[1].visible.start == 2 && conv4[1].visible.end == 32;
    ensure conv4[2].region.start == 10 && conv4[2].region.end == 40 && !conv4[2].empty && conv4[2].visible.start == 10 && conv4[2].visible.end == 40;
    ensure conv4[3].region.start == 18 && conv4[3].region.end == 48 && !conv4[3].empty && conv4[3].visible.start == 18 && conv4[3].visible.end == 48;
    ensure conv4[4].region.start == 26 && conv4[4].region.end == 56 && !conv4[4].empty && conv4[4].visible.start == 26 && conv4[4].visible.end == 56;
    ensure conv4[5].region.start == 34 && conv4[5].region.end == 64 && !conv4[5].empty && conv4[5].visible.start == 34 && conv4[5].visible.end == 64;
    ensure conv4[6].region.start == 42 && conv4[6].region.end == 72 && !conv4[6].empty && conv4[6].visible.start == 42 && conv4[6].visible.end == 72;
    ensure conv4[7].region.start == 50 && conv4[7].region.end == 80 && !conv4[7].empty && conv4[7].visible.start == 50 && conv4[7].visible.end == 80;
    ensure conv4[8].region.start == 58 && conv4[8].region.end == 88 && !conv4[8].empty && conv4[8].visible.start == 58 && conv4[8].visible.end == 88;
    ensure conv4[9].region.start == 66 && conv4[9].region.end == 96 && !conv4[9].empty && conv4[9].visible.start == 66 && conv4[9].visible.end == 96;
    ensure conv4[10].region.start == 74 && conv4[10].region.end == 104 && !conv4[10].empty && conv4[10].visible.start == 74 && conv4[10].visible.end == 104;
    ensure conv4[11].region.start == 82 && conv4[11].region.end == 112 && !conv4[11].empty && conv4[11].visible.start == 82 && conv4[11].visible.end == 112;
    ensure conv4[12].region.start == 90 && conv4[12].region.end == 120 && !conv4[12].empty && conv4[12].visible.start == 90 && conv4[12].visible.end == 120;
    ensure conv4[13].region.start == 98 && conv4[13].region.end == 128 && !conv4[13].empty && conv4[13].visible.start == 98 && conv4[13].visible.end == 128;
    ensure conv4[14].region.start == 106 && conv4[14].region.end == 136 && !conv4[14].empty && conv4[14].visible.start == 106 && conv4[14].visible.end == 136;
    ensure conv4[15].region.start == 114 && conv4[15].region.end == 144 && !conv4[15].empty && conv4[15].visible.start == 114 && conv4[15].visible.end == 144;
    ensure conv4[16].region.start == 122 && conv4[16].region.end == 152 && !conv4[16].empty && conv4[16].visible.start == 122 && conv4[16].visible.end == 152;
    ensure conv4[17].region.start == 130 && conv4[17].region.end == 160 && !conv4[17].empty && conv4[17].visible.start == 130 && conv4[17].visible.end == 160;
    ensure conv4[18].region.start == 138 && conv4[18].region.end == 168 && !conv4[18].empty && conv4[18].visible.start == 138 && conv4[18].visible.end == 168;
    ensure conv4[19].region.start == 146 && conv4[19].region.end == 176 && !conv4[19].empty && conv4[19].visible.start == 146 && conv4[19].visible.end == 176;
    ensure conv4[20].region.start == 154 && conv4[20].region.end == 184 && !conv4[20].empty && conv4[20].visible.start == 154 && conv4[20].visible.end == 184;
    ensure conv4[21].region.start == 162 && conv4[21].region.end == 192 && !conv4[21].empty && conv4[21].visible.start == 162 && conv4[21].visible.end == 192;
    ensure conv4[22].region.start == 170 && conv4[22].region.end == 200 && !conv4[22].empty && conv4[22].visible.start == 170 && conv4[22].visible.end == 200;
    ensure conv4[23].region.start == 178 && conv4[23].region.end == 208 && !conv4[23].empty && conv4[23].visible.start == 178 && conv4[23].visible.end == 208;
    ensure conv4[24].region.start == 186 && conv4[24].region.end == 216 && !conv4[24].empty && conv4[24].visible.start == 186 && conv4[24].visible.end == 216;
    ensure conv4[25].region.start == 194 && conv4[25].region.end == 224 && !conv4[25].empty && conv4[25].visible.start == 194 && conv4[25].visible.end == 224;
    ensure conv4[26].region.start == 202 && conv4[26].region.end == 232 && !conv4[26].empty && conv4[26].visible.start == 202 && conv4[26].visible.end == 232;
    ensure conv4[27].region.start == 210 && conv4[27].region.end == 240 && !conv4[27].empty && conv4[27].visible.start == 210 && conv4[27].visible.end == 240;
    ensure conv4[28].region.start == 218 && conv4[28].region.end == 248 && !conv4[28].empty && conv4[28].visible.start == 218 && conv4[28].visible.end == 248;
    ensure conv4[29].region.start == 226 && conv4[29].region.end == 256 && !conv4[29].empty && conv4[29].visible.start == 226 && conv4[29].visible.end == 251;
    ensure conv4[30].region.start == 234 && conv4[30].region.end == 264 && !conv4[30].empty && conv4[30].visible.start == 234 && conv4[30].visible.end == 251;
    for i in 0..31 { ensure conv4[i].empty == (conv4[i].region.start >= input.size || conv4[i].region.end <= 0); ensure (conv4[i].region.start >= input.size || conv4[i].region.end <= 0) || conv4[i].visible.start == max(conv4[i].region.start, 0) && conv4[i].visible.end == min(conv4[i].region.end, input.size); }
    feature first = conv4[0];
    feature middle = conv4[15];
    feature last = conv4[30];
}
const _: () = assert!(Chain1d02::CONV4.size[0] == 31);
const _: () = assert!(Chain1d02::CONV4.receptive_field[0] == 30 && Chain1d02::CONV4.receptive_field_min(0) == 30);
const _: () = assert!(matches!(Chain1d02::CONV4.jump_ratio(0), (8, 1)));
const _: () = assert!(matches!(Chain1d02::CONV4.period(0), Some(1)));
const _: () = assert!(matches!(Chain1d02::CONV4.padding(0), Some(6)));
const _: () = assert!(matches!(Chain1d02::CONV4.region([30]), Some([Region { start: 234, end: 264 }])));

// chain1d_03
receptive_field! {
    pub struct Chain1d03;
    input: [7];
    ensure input.size == 7 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0].center == input.start;
    ensure input[0].region.start == 0 && input[0].region.end == 1 && input[6].region.start == 6 && input[6].region.end == 7 && input[6].region.end - input.size == 0;
    ensure input.aligned;
    pool1: max_pool(2, stride = 1, pad = 1);
    ensure pool1.size == 8 && pool1.receptive_field == 2 && pool1.receptive_field_min == 2;
    ensure pool1.uniform && pool1.jump == 1 && pool1.period == 1 && pool1.dense;
    ensure pool1.start == 0 && pool1.padding == 1 && pool1[0].center == pool1.start;
    ensure pool1[0].region.start == -1 && pool1[0].region.end == 1 && pool1[7].region.start == 6 && pool1[7].region.end == 8 && pool1[7].region.end - input.size == 1;
    ensure pool1.aligned;
    conv2: conv(5, stride = 5, pad = valid);
    ensure conv2.size == 1 && conv2.receptive_field == 6 && conv2.receptive_field_min == 6;
    ensure conv2.uniform && conv2.jump == 5 && conv2.period == 1 && conv2.dense;
    ensure conv2.start == 2 && conv2.padding == 1 && conv2[0].center == conv2.start;
    ensure conv2[0].region.start == -1 && conv2[0].region.end == 5 && conv2[0].region.start == -1 && conv2[0].region.end == 5 && conv2[0].region.end - input.size == -2;
    ensure conv2.aligned;
    ensure conv2[0].region.start == -1 && conv2[0].region.end == 5 && !conv2[0].empty && conv2[0].visible.start == 0 && conv2[0].visible.end == 5;
    for i in 0..1 { ensure conv2[i].empty == (conv2[i].region.start >= input.size || conv2[i].region.end <= 0); ensure (conv2[i].region.start >= input.size || conv2[i].region.end <= 0) || conv2[i].visible.start == max(conv2[i].region.start, 0) && conv2[i].visible.end == min(conv2[i].region.end, input.size); }
    feature first = conv2[0];
    feature middle = conv2[0];
    feature last = conv2[0];
}
const _: () = assert!(Chain1d03::CONV2.size[0] == 1);
const _: () = assert!(Chain1d03::CONV2.receptive_field[0] == 6 && Chain1d03::CONV2.receptive_field_min(0) == 6);
const _: () = assert!(matches!(Chain1d03::CONV2.jump_ratio(0), (5, 1)));
const _: () = assert!(matches!(Chain1d03::CONV2.period(0), Some(1)));
const _: () = assert!(matches!(Chain1d03::CONV2.padding(0), Some(1)));
const _: () = assert!(matches!(Chain1d03::CONV2.region([0]), Some([Region { start: -1, end: 5 }])));

// chain1d_04
receptive_field! {
    pub struct Chain1d04;
    input: [19];
    ensure input.size == 19 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0].center == input.start;
    ensure input[0].region.start == 0 && input[0].region.end == 1 && input[18].region.start == 18 && input[18].region.end == 19 && input[18].region.end - input.size == 0;
    ensure input.aligned;
    pool1: max_pool(3, stride = 2, ceil_mode = true);
    ensure pool1.size == 9 && pool1.receptive_field == 3 && pool1.receptive_field_min == 3;
    ensure pool1.uniform && pool1.jump == 2 && pool1.period == 1 && pool1.dense;
    ensure pool1.start == 3 / 2 && pool1.padding == 0 && pool1[0].center == pool1.start;
    ensure pool1[0].region.start == 0 && pool1[0].region.end == 3 && pool1[8].region.start == 16 && pool1[8].region.end == 19 && pool1[8].region.end - input.size == 0;
    ensure pool1.aligned;
    conv2: conv(1, stride = 2, pad = same);
    ensure conv2.size == 5 && conv2.receptive_field == 3 && conv2.receptive_field_min == 3;
    ensure conv2.uniform && conv2.jump == 4 && conv2.period == 1 && conv2.dense;
    ensure conv2.start == 3 / 2 && conv2.padding == 0 && conv2[0].center == conv2.start;
    ensure conv2[0].region.start == 0 && conv2[0].region.end == 3 && conv2[4].region.start == 16 && conv2[4].region.end == 19 && conv2[4].region.end - input.size == 0;
    ensure conv2.aligned;
    conv3: conv(3, pad = same);
    ensure conv3.size == 5 && conv3.receptive_field == 11 && conv3.receptive_field_min == 11;
    ensure conv3.uniform && conv3.jump == 4 && conv3.period == 1 && !conv3.dense;
    ensure conv3.start == 3 / 2 && conv3.padding == 4 && conv3[0].center == conv3.start;
    ensure conv3[0].region.start == -4 && conv3[0].region.end == 7 && conv3[4].region.start == 12 && conv3[4].region.end == 23 && conv3[4].region.end - input.size == 4;
    ensure conv3.aligned;
    pool4: max_pool(1, ceil_mode = true);
    ensure pool4.size == 5 && pool4.receptive_field == 11 && pool4.receptive_field_min == 11;
    ensure pool4.uniform && pool4.jump == 4 && pool4.period == 1 && !pool4.dense;
    ensure pool4.start == 3 / 2 && pool4.padding == 4 && pool4[0].center == pool4.start;
    ensure pool4[0].region.start == -4 && pool4[0].region.end == 7 && pool4[4].region.start == 12 && pool4[4].region.end == 23 && pool4[4].region.end - input.size == 4;
    ensure pool4.aligned;
    pad5: pad((1, 2));
    ensure pad5.size == 8 && pad5.receptive_field == 11 && pad5.receptive_field_min == 11;
    ensure pad5.uniform && pad5.jump == 4 && pad5.period == 1 && !pad5.dense;
    ensure pad5.start == -5 / 2 && pad5.padding == 8 && pad5[0].center == pad5.start;
    ensure pad5[0].region.start == -8 && pad5[0].region.end == 3 && pad5[7].region.start == 20 && pad5[7].region.end == 31 && pad5[7].region.end - input.size == 12;
    ensure pad5.aligned;
    conv6: conv(3, pad = (3, 0));
    ensure conv6.size == 9 && conv6.receptive_field == 19 && conv6.receptive_field_min == 19;
    ensure conv6.uniform && conv6.jump == 4 && conv6.period == 1 && !conv6.dense;
    ensure conv6.start == -21 / 2 && conv6.padding == 20 && conv6[0].center == conv6.start;
    ensure conv6[0].region.start == -20 && conv6[0].region.end == -1 && conv6[8].region.start == 12 && conv6[8].region.end == 31 && conv6[8].region.end - input.size == 12;
    ensure conv6.aligned;
    pool7: max_pool(3, stride = 1);
    ensure pool7.size == 7 && pool7.receptive_field == 27 && pool7.receptive_field_min == 27;
    ensure pool7.uniform && pool7.jump == 4 && pool7.period == 1 && !pool7.dense;
    ensure pool7.start == -13 / 2 && pool7.padding == 20 && pool7[0].center == pool7.start;
    ensure pool7[0].region.start == -20 && pool7[0].region.end == 7 && pool7[6].region.start == 4 && pool7[6].region.end == 31 && pool7[6].region.end - input.size == 12;
    ensure pool7.aligned;
    ensure pool7[0].region.start == -20 && pool7[0].region.end == 7 && !pool7[0].empty && pool7[0].visible.start == 0 && pool7[0].visible.end == 7;
    ensure pool7[1].region.start == -16 && pool7[1].region.end == 11 && !pool7[1].empty && pool7[1].visible.start == 0 && pool7[1].visible.end == 11;
    ensure pool7[2].region.start == -12 && pool7[2].region.end == 15 && !pool7[2].empty && pool7[2].visible.start == 0 && pool7[2].visible.end == 15;
    ensure pool7[3].region.start == -8 && pool7[3].region.end == 19 && !pool7[3].empty && pool7[3].visible.start == 0 && pool7[3].visible.end == 19;
    ensure pool7[4].region.start == -4 && pool7[4].region.end == 23 && !pool7[4].empty && pool7[4].visible.start == 0 && pool7[4].visible.end == 19;
    ensure pool7[5].region.start == 0 && pool7[5].region.end == 27 && !pool7[5].empty && pool7[5].visible.start == 0 && pool7[5].visible.end == 19;
    ensure pool7[6].region.start == 4 && pool7[6].region.end == 31 && !pool7[6].empty && pool7[6].visible.start == 4 && pool7[6].visible.end == 19;
    for i in 0..7 { ensure pool7[i].empty == (pool7[i].region.start >= input.size || pool7[i].region.end <= 0); ensure (pool7[i].region.start >= input.size || pool7[i].region.end <= 0) || pool7[i].visible.start == max(pool7[i].region.start, 0) && pool7[i].visible.end == min(pool7[i].region.end, input.size); }
    feature first = pool7[0];
    feature middle = pool7[3];
    feature last = pool7[6];
}
const _: () = assert!(Chain1d04::POOL7.size[0] == 7);
const _: () = assert!(Chain1d04::POOL7.receptive_field[0] == 27 && Chain1d04::POOL7.receptive_field_min(0) == 27);
const _: () = assert!(matches!(Chain1d04::POOL7.jump_ratio(0), (4, 1)));
const _: () = assert!(matches!(Chain1d04::POOL7.period(0), Some(1)));
const _: () = assert!(matches!(Chain1d04::POOL7.padding(0), Some(20)));
const _: () = assert!(matches!(Chain1d04::POOL7.region([6]), Some([Region { start: 4, end: 31 }])));

// chain1d_05
receptive_field! {
    pub struct Chain1d05;
    input: [121];
    ensure input.size == 121 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0].center == input.start;
    ensure input[0].region.start == 0 && input[0].region.end == 1 && input[120].region.start == 120 && input[120].region.end == 121 && input[120].region.end - input.size == 0;
    ensure input.aligned;
    pad1: pad((3, 0));
    ensure pad1.size == 124 && pad1.receptive_field == 1 && pad1.receptive_field_min == 1;
    ensure pad1.uniform && pad1.jump == 1 && pad1.period == 1 && pad1.dense;
    ensure pad1.start == -5 / 2 && pad1.padding == 3 && pad1[0].center == pad1.start;
    ensure pad1[0].region.start == -3 && pad1[0].region.end == -2 && pad1[123].region.start == 120 && pad1[123].region.end == 121 && pad1[123].region.end - input.size == 0;
    ensure pad1.aligned;
    ensure pad1[0].region.start == -3 && pad1[0].region.end == -2 && pad1[0].empty && pad1[0].empty[0];
    ensure pad1[1].region.start == -2 && pad1[1].region.end == -1 && pad1[1].empty && pad1[1].empty[0];
    ensure pad1[2].region.start == -1 && pad1[2].region.end == 0 && pad1[2].empty && pad1[2].empty[0];
    ensure pad1[3].region.start == 0 && pad1[3].region.end == 1 && !pad1[3].empty && pad1[3].visible.start == 0 && pad1[3].visible.end == 1;
    ensure pad1[4].region.start == 1 && pad1[4].region.end == 2 && !pad1[4].empty && pad1[4].visible.start == 1 && pad1[4].visible.end == 2;
    ensure pad1[5].region.start == 2 && pad1[5].region.end == 3 && !pad1[5].empty && pad1[5].visible.start == 2 && pad1[5].visible.end == 3;
    ensure pad1[6].region.start == 3 && pad1[6].region.end == 4 && !pad1[6].empty && pad1[6].visible.start == 3 && pad1[6].visible.end == 4;
    ensure pad1[7].region.start == 4 && pad1[7].region.end == 5 && !pad1[7].empty && pad1[7].visible.start == 4 && pad1[7].visible.end == 5;
    ensure pad1[8].region.start == 5 && pad1[8].region.end == 6 && !pad1[8].empty && pad1[8].visible.start == 5 && pad1[8].visible.end == 6;
    ensure pad1[9].region.start == 6 && pad1[9].region.end == 7 && !pad1[9].empty && pad1[9].visible.start == 6 && pad1[9].visible.end == 7;
    ensure pad1[10].region.start == 7 && pad1[10].region.end == 8 && !pad1[10].empty && pad1[10].visible.start == 7 && pad1[10].visible.end == 8;
    ensure pad1[11].region.start == 8 && pad1[11].region.end == 9 && !pad1[11].empty && pad1[11].visible.start == 8 && pad1[11].visible.end == 9;
    ensure pad1[59].region.start == 56 && pad1[59].region.end == 57 && !pad1[59].empty && pad1[59].visible.start == 56 && pad1[59].visible.end == 57;
    ensure pad1[60].region.start == 57 && pad1[60].region.end == 58 && !pad1[60].empty && pad1[60].visible.start == 57 && pad1[60].visible.end == 58;
    ensure pad1[61].region.start == 58 && pad1[61].region.end == 59 && !pad1[61].empty && pad1[61].visible.start == 58 && pad1[61].visible.end == 59;
    ensure pad1[62].region.start == 59 && pad1[62].region.end == 60 && !pad1[62].empty && pad1[62].visible.start == 59 && pad1[62].visible.end == 60;
    ensure pad1[63].region.start == 60 && pad1[63].region.end == 61 && !pad1[63].empty && pad1[63].visible.start == 60 && pad1[63].visible.end == 61;
    ensure pad1[64].region.start == 61 && pad1[64].region.end == 62 && !pad1[64].empty && pad1[64].visible.start == 61 && pad1[64].visible.end == 62;
    ensure pad1[112].region.start == 109 && pad1[112].region.end == 110 && !pad1[112].empty && pad1[112].visible.start == 109 && pad1[112].visible.end == 110;
    ensure pad1[113].region.start == 110 && pad1[113].region.end == 111 && !pad1[113].empty && pad1[113].visible.start == 110 && pad1[113].visible.end == 111;
    ensure pad1[114].region.start == 111 && pad1[114].region.end == 112 && !pad1[114].empty && pad1[114].visible.start == 111 && pad1[114].visible.end == 112;
    ensure pad1[115].region.start == 112 && pad1[115].region.end == 113 && !pad1[115].empty && pad1[115].visible.start == 112 && pad1[115].visible.end == 113;
    ensure pad1[116].region.start == 113 && pad1[116].region.end == 114 && !pad1[116].empty && pad1[116].visible.start == 113 && pad1[116].visible.end == 114;
    ensure pad1[117].region.start == 114 && pad1[117].region.end == 115 && !pad1[117].empty && pad1[117].visible.start == 114 && pad1[117].visible.end == 115;
    ensure pad1[118].region.start == 115 && pad1[118].region.end == 116 && !pad1[118].empty && pad1[118].visible.start == 115 && pad1[118].visible.end == 116;
    ensure pad1[119].region.start == 116 && pad1[119].region.end == 117 && !pad1[119].empty && pad1[119].visible.start == 116 && pad1[119].visible.end == 117;
    ensure pad1[120].region.start == 117 && pad1[120].region.end == 118 && !pad1[120].empty && pad1[120].visible.start == 117 && pad1[120].visible.end == 118;
    ensure pad1[121].region.start == 118 && pad1[121].region.end == 119 && !pad1[121].empty && pad1[121].visible.start == 118 && pad1[121].visible.end == 119;
    ensure pad1[122].region.start == 119 && pad1[122].region.end == 120 && !pad1[122].empty && pad1[122].visible.start == 119 && pad1[122].visible.end == 120;
    ensure pad1[123].region.start == 120 && pad1[123].region.end == 121 && !pad1[123].empty && pad1[123].visible.start == 120 && pad1[123].visible.end == 121;
    for i in 0..124 { ensure pad1[i].empty == (pad1[i].region.start >= input.size || pad1[i].region.end <= 0); ensure (pad1[i].region.start >= input.size || pad1[i].region.end <= 0) || pad1[i].visible.start == max(pad1[i].region.start, 0) && pad1[i].visible.end == min(pad1[i].region.end, input.size); }
    feature first = pad1[0];
    feature middle = pad1[62];
    feature last = pad1[123];
}
const _: () = assert!(Chain1d05::PAD1.size[0] == 124);
const _: () = assert!(Chain1d05::PAD1.receptive_field[0] == 1 && Chain1d05::PAD1.receptive_field_min(0) == 1);
const _: () = assert!(matches!(Chain1d05::PAD1.jump_ratio(0), (1, 1)));
const _: () = assert!(matches!(Chain1d05::PAD1.period(0), Some(1)));
const _: () = assert!(matches!(Chain1d05::PAD1.padding(0), Some(3)));
const _: () = assert!(matches!(Chain1d05::PAD1.region([123]), Some([Region { start: 120, end: 121 }])));

// chain1d_06
receptive_field! {
    pub struct Chain1d06;
    input: [224];
    ensure input.size == 224 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0].center == input.start;
    ensure input[0].region.start == 0 && input[0].region.end == 1 && input[223].region.start == 223 && input[223].region.end == 224 && input[223].region.end - input.size == 0;
    ensure input.aligned;
    pool1: max_pool(3, stride = 2, ceil_mode = true);
    ensure pool1.size == 112 && pool1.receptive_field == 3 && pool1.receptive_field_min == 3;
    ensure pool1.uniform && pool1.jump == 2 && pool1.period == 1 && pool1.dense;
    ensure pool1.start == 3 / 2 && pool1.padding == 0 && pool1[0].center == pool1.start;
    ensure pool1[0].region.start == 0 && pool1[0].region.end == 3 && pool1[111].region.start == 222 && pool1[111].region.end == 225 && pool1[111].region.end - input.size == 1;
    ensure pool1.aligned;
    pool2: avg_pool(4, stride = 2, pad = 2, ceil_mode = true);
    ensure pool2.size == 57 && pool2.receptive_field == 9 && pool2.receptive_field_min == 9;
    ensure pool2.uniform && pool2.jump == 4 && pool2.period == 1 && pool2.dense;
    ensure pool2.start == 1 / 2 && pool2.padding == 4 && pool2[0].center == pool2.start;
    ensure pool2[0].region.start == -4 && pool2[0].region.end == 5 && pool2[56].region.start == 220 && pool2[56].region.end == 229 && pool2[56].region.end - input.size == 5;
    ensure pool2.aligned;
    resize3: resize(10);
    ensure resize3.size == 10 && resize3.receptive_field == 9 && resize3.receptive_field_min == 9;
    ensure !resize3.uniform && resize3.jump == 114 / 5 && resize3.period == 10 && resize3.dense;
    ensure resize3.start == 1 / 2 && resize3.padding == 4 && resize3[0].center == resize3.start;
    ensure resize3[0].region.start == -4 && resize3[0].region.end == 5 && resize3[9].region.start == 200 && resize3[9].region.end == 209 && resize3[9].region.end - input.size == -15;
    ensure resize3.aligned;
    ensure resize3[0].region.start == -4 && resize3[0].region.end == 5;
    ensure resize3[1].region.start == 16 && resize3[1].region.end == 25;
    ensure resize3[2].region.start == 40 && resize3[2].region.end == 49;
    ensure resize3[3].region.start == 64 && resize3[3].region.end == 73;
    ensure resize3[4].region.start == 84 && resize3[4].region.end == 93;
    ensure resize3[5].region.start == 108 && resize3[5].region.end == 117;
    ensure resize3[6].region.start == 132 && resize3[6].region.end == 141;
    ensure resize3[7].region.start == 152 && resize3[7].region.end == 161;
    ensure resize3[8].region.start == 176 && resize3[8].region.end == 185;
    ensure resize3[9].region.start == 200 && resize3[9].region.end == 209;
    identity4: pointwise();
    ensure identity4.size == 10 && identity4.receptive_field == 9 && identity4.receptive_field_min == 9;
    ensure !identity4.uniform && identity4.jump == 114 / 5 && identity4.period == 10 && identity4.dense;
    ensure identity4.start == 1 / 2 && identity4.padding == 4 && identity4[0].center == identity4.start;
    ensure identity4[0].region.start == -4 && identity4[0].region.end == 5 && identity4[9].region.start == 200 && identity4[9].region.end == 209 && identity4[9].region.end - input.size == -15;
    ensure identity4.aligned;
    ensure identity4[0].region.start == -4 && identity4[0].region.end == 5;
    ensure identity4[1].region.start == 16 && identity4[1].region.end == 25;
    ensure identity4[2].region.start == 40 && identity4[2].region.end == 49;
    ensure identity4[3].region.start == 64 && identity4[3].region.end == 73;
    ensure identity4[4].region.start == 84 && identity4[4].region.end == 93;
    ensure identity4[5].region.start == 108 && identity4[5].region.end == 117;
    ensure identity4[6].region.start == 132 && identity4[6].region.end == 141;
    ensure identity4[7].region.start == 152 && identity4[7].region.end == 161;
    ensure identity4[8].region.start == 176 && identity4[8].region.end == 185;
    ensure identity4[9].region.start == 200 && identity4[9].region.end == 209;
    pool5: avg_pool(2, stride = 5, ceil_mode = true);
    ensure pool5.size == 2 && pool5.receptive_field == 33 && pool5.receptive_field_min == 29 && pool5.receptive_field_min != pool5.receptive_field;
    ensure !pool5.uniform && pool5.jump == 114 && pool5.period == 2 && !pool5.dense;
    ensure pool5.start == 21 / 2 && pool5.padding == 4 && pool5[0].center == pool5.start;
    ensure pool5[0].region.start == -4 && pool5[0].region.end == 25 && pool5[1].region.start == 108 && pool5[1].region.end == 141 && pool5[1].region.end - input.size == -83;
    ensure pool5.aligned;
    ensure pool5[0].region.start == -4 && pool5[0].region.end == 25;
    ensure pool5[1].region.start == 108 && pool5[1].region.end == 141;
    conv7: conv(5, pad = 2);
    ensure conv7.size == 2 && conv7.receptive_field == 489 && conv7.receptive_field_min == 485 && conv7.receptive_field_min != conv7.receptive_field;
    ensure !conv7.uniform && conv7.jump == 114 && conv7.period == 2 && !conv7.dense;
    ensure conv7.start == 21 / 2 && conv7.padding == 232 && conv7[0].center == conv7.start;
    ensure conv7[0].region.start == -232 && conv7[0].region.end == 253 && conv7[1].region.start == -120 && conv7[1].region.end == 369 && conv7[1].region.end - input.size == 145;
    ensure conv7.aligned;
    ensure conv7[0].region.start == -232 && conv7[0].region.end == 253;
    ensure conv7[1].region.start == -120 && conv7[1].region.end == 369;
    pool8: max_pool(3, ceil_mode = true);
    ensure pool8.size == 1 && pool8.receptive_field == 717 && pool8.receptive_field_min == 713 && pool8.receptive_field_min != pool8.receptive_field;
    ensure !pool8.uniform && pool8.jump == 342 && pool8.period == 2 && !pool8.dense;
    ensure pool8.start == 249 / 2 && pool8.padding == 232 && pool8[0].center == pool8.start;
    ensure pool8[0].region.start == -232 && pool8[0].region.end == 481 && pool8[0].region.start == -232 && pool8[0].region.end == 481 && pool8[0].region.end - input.size == 257;
    ensure pool8.aligned;
    ensure pool8[0].region.start == -232 && pool8[0].region.end == 481;
    conv10: conv(2, stride = 2, dilation = 2, pad = same);
    ensure conv10.size == 1 && conv10.receptive_field == 1401 && conv10.receptive_field_min == 1401;
    ensure conv10.uniform && conv10.jump == 684 && conv10.period == 1 && !conv10.dense;
    ensure conv10.start == 249 / 2 && conv10.padding == 576 && conv10[0].center == conv10.start;
    ensure conv10[0].region.start == -576 && conv10[0].region.end == 825 && conv10[0].region.start == -576 && conv10[0].region.end == 825 && conv10[0].region.end - input.size == 601;
    ensure conv10.aligned;
    ensure conv10[0].region.start == -576 && conv10[0].region.end == 825 && conv10[0].empty && conv10[0].empty[0];
    ensure conv10[0].empty && !(conv10[0].region.start >= input.size || conv10[0].region.end <= 0);
    feature first = conv10[0];
    feature middle = conv10[0];
    feature last = conv10[0];
}
const _: () = assert!(Chain1d06::CONV10.size[0] == 1);
const _: () = assert!(Chain1d06::CONV10.receptive_field[0] == 1401 && Chain1d06::CONV10.receptive_field_min(0) == 1401);
const _: () = assert!(matches!(Chain1d06::CONV10.jump_ratio(0), (684, 1)));
const _: () = assert!(matches!(Chain1d06::CONV10.period(0), Some(1)));
const _: () = assert!(matches!(Chain1d06::CONV10.padding(0), Some(576)));
const _: () = assert!(matches!(Chain1d06::CONV10.region([0]), Some([Region { start: -576, end: 825 }])));

// chain1d_07
receptive_field! {
    pub struct Chain1d07;
    input: [65];
    ensure input.size == 65 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0].center == input.start;
    ensure input[0].region.start == 0 && input[0].region.end == 1 && input[64].region.start == 64 && input[64].region.end == 65 && input[64].region.end - input.size == 0;
    ensure input.aligned;
    upsample1: upsample(4);
    ensure upsample1.size == 260 && upsample1.receptive_field == 1 && upsample1.receptive_field_min == 1;
    ensure !upsample1.uniform && upsample1.jump == 1 / 4 && upsample1.period == 4 && upsample1.dense;
    ensure upsample1.start == 1 / 2 && upsample1.padding == 0 && upsample1[0].center == upsample1.start;
    ensure upsample1[0].region.start == 0 && upsample1[0].region.end == 1 && upsample1[259].region.start == 64 && upsample1[259].region.end == 65 && upsample1[259].region.end - input.size == 0;
    ensure upsample1.aligned;
    ensure upsample1[0].region.start == 0 && upsample1[0].region.end == 1;
    ensure upsample1[1].region.start == 0 && upsample1[1].region.end == 1;
    ensure upsample1[2].region.start == 0 && upsample1[2].region.end == 1;
    ensure upsample1[3].region.start == 0 && upsample1[3].region.end == 1;
    conv2: conv(5, stride = 2, pad = valid);
    ensure conv2.size == 128 && conv2.receptive_field == 2 && conv2.receptive_field_min == 2;
    ensure !conv2.uniform && conv2.jump == 1 / 2 && conv2.period == 2 && conv2.dense;
    ensure conv2.start == 1 && conv2.padding == 0 && conv2[0].center == conv2.start;
    ensure conv2[0].region.start == 0 && conv2[0].region.end == 2 && conv2[127].region.start == 63 && conv2[127].region.end == 65 && conv2[127].region.end - input.size == 0;
    ensure conv2.aligned;
    ensure conv2[0].region.start == 0 && conv2[0].region.end == 2;
    ensure conv2[1].region.start == 0 && conv2[1].region.end == 2;
    identity3: pointwise();
    ensure identity3.size == 128 && identity3.receptive_field == 2 && identity3.receptive_field_min == 2;
    ensure !identity3.uniform && identity3.jump == 1 / 2 && identity3.period == 2 && identity3.dense;
    ensure identity3.start == 1 && identity3.padding == 0 && identity3[0].center == identity3.start;
    ensure identity3[0].region.start == 0 && identity3[0].region.end == 2 && identity3[127].region.start == 63 && identity3[127].region.end == 65 && identity3[127].region.end - input.size == 0;
    ensure identity3.aligned;
    ensure identity3[0].region.start == 0 && identity3[0].region.end == 2;
    ensure identity3[1].region.start == 0 && identity3[1].region.end == 2;
    conv4: conv(1, stride = 2, pad = same_lower);
    ensure conv4.size == 64 && conv4.receptive_field == 2 && conv4.receptive_field_min == 2;
    ensure conv4.uniform && conv4.jump == 1 && conv4.period == 1 && conv4.dense;
    ensure conv4.start == 1 && conv4.padding == 0 && conv4[0].center == conv4.start;
    ensure conv4[0].region.start == 0 && conv4[0].region.end == 2 && conv4[63].region.start == 63 && conv4[63].region.end == 65 && conv4[63].region.end - input.size == 0;
    ensure conv4.aligned;
    conv5: conv(2, stride = 3);
    ensure conv5.size == 21 && conv5.receptive_field == 3 && conv5.receptive_field_min == 3;
    ensure conv5.uniform && conv5.jump == 3 && conv5.period == 1 && conv5.dense;
    ensure conv5.start == 3 / 2 && conv5.padding == 0 && conv5[0].center == conv5.start;
    ensure conv5[0].region.start == 0 && conv5[0].region.end == 3 && conv5[20].region.start == 60 && conv5[20].region.end == 63 && conv5[20].region.end - input.size == -2;
    ensure conv5.aligned;
    resize6: resize(10, mode = linear);
    ensure resize6.size == 10 && resize6.receptive_field == 6 && resize6.receptive_field_min == 6;
    ensure !resize6.uniform && resize6.jump == 63 / 10 && resize6.period == 10 && resize6.dense;
    ensure resize6.start == 3 && resize6.padding == 0 && resize6[0].center == resize6.start;
    ensure resize6[0].region.start == 0 && resize6[0].region.end == 6 && resize6[9].region.start == 57 && resize6[9].region.end == 63 && resize6[9].region.end - input.size == -2;
    ensure resize6.aligned;
    ensure resize6[0].region.start == 0 && resize6[0].region.end == 6;
    ensure resize6[1].region.start == 6 && resize6[1].region.end == 12;
    ensure resize6[2].region.start == 12 && resize6[2].region.end == 18;
    ensure resize6[3].region.start == 18 && resize6[3].region.end == 24;
    ensure resize6[4].region.start == 24 && resize6[4].region.end == 30;
    ensure resize6[5].region.start == 33 && resize6[5].region.end == 39;
    ensure resize6[6].region.start == 39 && resize6[6].region.end == 45;
    ensure resize6[7].region.start == 45 && resize6[7].region.end == 51;
    ensure resize6[8].region.start == 51 && resize6[8].region.end == 57;
    ensure resize6[9].region.start == 57 && resize6[9].region.end == 63;
    upsample7: upsample(3);
    ensure upsample7.size == 30 && upsample7.receptive_field == 6 && upsample7.receptive_field_min == 6;
    ensure !upsample7.uniform && upsample7.jump == 21 / 10 && upsample7.period == 30 && upsample7.dense;
    ensure upsample7.start == 3 && upsample7.padding == 0 && upsample7[0].center == upsample7.start;
    ensure upsample7[0].region.start == 0 && upsample7[0].region.end == 6 && upsample7[29].region.start == 57 && upsample7[29].region.end == 63 && upsample7[29].region.end - input.size == -2;
    ensure upsample7.aligned;
    ensure upsample7[0].region.start == 0 && upsample7[0].region.end == 6;
    ensure upsample7[1].region.start == 0 && upsample7[1].region.end == 6;
    ensure upsample7[2].region.start == 0 && upsample7[2].region.end == 6;
    ensure upsample7[3].region.start == 6 && upsample7[3].region.end == 12;
    ensure upsample7[4].region.start == 6 && upsample7[4].region.end == 12;
    ensure upsample7[5].region.start == 6 && upsample7[5].region.end == 12;
    ensure upsample7[6].region.start == 12 && upsample7[6].region.end == 18;
    ensure upsample7[7].region.start == 12 && upsample7[7].region.end == 18;
    ensure upsample7[8].region.start == 12 && upsample7[8].region.end == 18;
    ensure upsample7[9].region.start == 18 && upsample7[9].region.end == 24;
    ensure upsample7[10].region.start == 18 && upsample7[10].region.end == 24;
    ensure upsample7[11].region.start == 18 && upsample7[11].region.end == 24;
    ensure upsample7[12].region.start == 24 && upsample7[12].region.end == 30;
    ensure upsample7[13].region.start == 24 && upsample7[13].region.end == 30;
    ensure upsample7[14].region.start == 24 && upsample7[14].region.end == 30;
    ensure upsample7[15].region.start == 33 && upsample7[15].region.end == 39;
    ensure upsample7[16].region.start == 33 && upsample7[16].region.end == 39;
    ensure upsample7[17].region.start == 33 && upsample7[17].region.end == 39;
    ensure upsample7[18].region.start == 39 && upsample7[18].region.end == 45;
    ensure upsample7[19].region.start == 39 && upsample7[19].region.end == 45;
    ensure upsample7[20].region.start == 39 && upsample7[20].region.end == 45;
    ensure upsample7[21].region.start == 45 && upsample7[21].region.end == 51;
    ensure upsample7[22].region.start == 45 && upsample7[22].region.end == 51;
    ensure upsample7[23].region.start == 45 && upsample7[23].region.end == 51;
    ensure upsample7[24].region.start == 51 && upsample7[24].region.end == 57;
    ensure upsample7[25].region.start == 51 && upsample7[25].region.end == 57;
    ensure upsample7[26].region.start == 51 && upsample7[26].region.end == 57;
    ensure upsample7[27].region.start == 57 && upsample7[27].region.end == 63;
    ensure upsample7[28].region.start == 57 && upsample7[28].region.end == 63;
    ensure upsample7[29].region.start == 57 && upsample7[29].region.end == 63;
    ensure upsample7[0].region.start == 0 && upsample7[0].region.end == 6 && !upsample7[0].empty && upsample7[0].visible.start == 0 && upsample7[0].visible.end == 6;
    ensure upsample7[1].region.start == 0 && upsample7[1].region.end == 6 && !upsample7[1].empty && upsample7[1].visible.start == 0 && upsample7[1].visible.end == 6;
    ensure upsample7[2].region.start == 0 && upsample7[2].region.end == 6 && !upsample7[2].empty && upsample7[2].visible.start == 0 && upsample7[2].visible.end == 6;
    ensure upsample7[3].region.start == 6 && upsample7[3].region.end == 12 && !upsample7[3].empty && upsample7[3].visible.start == 6 && upsample7[3].visible.end == 12;
    ensure upsample7[4].region.start == 6 && upsample7[4].region.end == 12 && !upsample7[4].empty && upsample7[4].visible.start == 6 && upsample7[4].visible.end == 12;
    ensure upsample7[5].region.start == 6 && upsample7[5].region.end == 12 && !upsample7[5].empty && upsample7[5].visible.start == 6 && upsample7[5].visible.end == 12;
    ensure upsample7[6].region.start == 12 && upsample7[6].region.end == 18 && !upsample7[6].empty && upsample7[6].visible.start == 12 && upsample7[6].visible.end == 18;
    ensure upsample7[7].region.start == 12 && upsample7[7].region.end == 18 && !upsample7[7].empty && upsample7[7].visible.start == 12 && upsample7[7].visible.end == 18;
    ensure upsample7[8].region.start == 12 && upsample7[8].region.end == 18 && !upsample7[8].empty && upsample7[8].visible.start == 12 && upsample7[8].visible.end == 18;
    ensure upsample7[9].region.start == 18 && upsample7[9].region.end == 24 && !upsample7[9].empty && upsample7[9].visible.start == 18 && upsample7[9].visible.end == 24;
    ensure upsample7[10].region.start == 18 && upsample7[10].region.end == 24 && !upsample7[10].empty && upsample7[10].visible.start == 18 && upsample7[10].visible.end == 24;
    ensure upsample7[11].region.start == 18 && upsample7[11].region.end == 24 && !upsample7[11].empty && upsample7[11].visible.start == 18 && upsample7[11].visible.end == 24;
    ensure upsample7[12].region.start == 24 && upsample7[12].region.end == 30 && !upsample7[12].empty && upsample7[12].visible.start == 24 && upsample7[12].visible.end == 30;
    ensure upsample7[13].region.start == 24 && upsample7[13].region.end == 30 && !upsample7[13].empty && upsample7[13].visible.start == 24 && upsample7[13].visible.end == 30;
    ensure upsample7[14].region.start == 24 && upsample7[14].region.end == 30 && !upsample7[14].empty && upsample7[14].visible.start == 24 && upsample7[14].visible.end == 30;
    ensure upsample7[15].region.start == 33 && upsample7[15].region.end == 39 && !upsample7[15].empty && upsample7[15].visible.start == 33 && upsample7[15].visible.end == 39;
    ensure upsample7[16].region.start == 33 && upsample7[16].region.end == 39 && !upsample7[16].empty && upsample7[16].visible.start == 33 && upsample7[16].visible.end == 39;
    ensure upsample7[17].region.start == 33 && upsample7[17].region.end == 39 && !upsample7[17].empty && upsample7[17].visible.start == 33 && upsample7[17].visible.end == 39;
    ensure upsample7[18].region.start == 39 && upsample7[18].region.end == 45 && !upsample7[18].empty && upsample7[18].visible.start == 39 && upsample7[18].visible.end == 45;
    ensure upsample7[19].region.start == 39 && upsample7[19].region.end == 45 && !upsample7[19].empty && upsample7[19].visible.start == 39 && upsample7[19].visible.end == 45;
    ensure upsample7[20].region.start == 39 && upsample7[20].region.end == 45 && !upsample7[20].empty && upsample7[20].visible.start == 39 && upsample7[20].visible.end == 45;
    ensure upsample7[21].region.start == 45 && upsample7[21].region.end == 51 && !upsample7[21].empty && upsample7[21].visible.start == 45 && upsample7[21].visible.end == 51;
    ensure upsample7[22].region.start == 45 && upsample7[22].region.end == 51 && !upsample7[22].empty && upsample7[22].visible.start == 45 && upsample7[22].visible.end == 51;
    ensure upsample7[23].region.start == 45 && upsample7[23].region.end == 51 && !upsample7[23].empty && upsample7[23].visible.start == 45 && upsample7[23].visible.end == 51;
    ensure upsample7[24].region.start == 51 && upsample7[24].region.end == 57 && !upsample7[24].empty && upsample7[24].visible.start == 51 && upsample7[24].visible.end == 57;
    ensure upsample7[25].region.start == 51 && upsample7[25].region.end == 57 && !upsample7[25].empty && upsample7[25].visible.start == 51 && upsample7[25].visible.end == 57;
    ensure upsample7[26].region.start == 51 && upsample7[26].region.end == 57 && !upsample7[26].empty && upsample7[26].visible.start == 51 && upsample7[26].visible.end == 57;
    ensure upsample7[27].region.start == 57 && upsample7[27].region.end == 63 && !upsample7[27].empty && upsample7[27].visible.start == 57 && upsample7[27].visible.end == 63;
    ensure upsample7[28].region.start == 57 && upsample7[28].region.end == 63 && !upsample7[28].empty && upsample7[28].visible.start == 57 && upsample7[28].visible.end == 63;
    ensure upsample7[29].region.start == 57 && upsample7[29].region.end == 63 && !upsample7[29].empty && upsample7[29].visible.start == 57 && upsample7[29].visible.end == 63;
    for i in 0..30 { ensure upsample7[i].empty == (upsample7[i].region.start >= input.size || upsample7[i].region.end <= 0); ensure (upsample7[i].region.start >= input.size || upsample7[i].region.end <= 0) || upsample7[i].visible.start == max(upsample7[i].region.start, 0) && upsample7[i].visible.end == min(upsample7[i].region.end, input.size); }
    feature first = upsample7[0];
    feature middle = upsample7[15];
    feature last = upsample7[29];
}
const _: () = assert!(Chain1d07::UPSAMPLE7.size[0] == 30);
const _: () = assert!(Chain1d07::UPSAMPLE7.receptive_field[0] == 6 && Chain1d07::UPSAMPLE7.receptive_field_min(0) == 6);
const _: () = assert!(matches!(Chain1d07::UPSAMPLE7.jump_ratio(0), (21, 10)));
const _: () = assert!(matches!(Chain1d07::UPSAMPLE7.period(0), Some(30)));
const _: () = assert!(matches!(Chain1d07::UPSAMPLE7.padding(0), Some(0)));
const _: () = assert!(matches!(Chain1d07::UPSAMPLE7.region([29]), Some([Region { start: 57, end: 63 }])));

// chain1d_08
receptive_field! {
    pub struct Chain1d08;
    input: [70];
    ensure input.size == 70 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0].center == input.start;
    ensure input[0].region.start == 0 && input[0].region.end == 1 && input[69].region.start == 69 && input[69].region.end == 70 && input[69].region.end - input.size == 0;
    ensure input.aligned;
    pool1: max_pool(2, stride = 4, dilation = 2, ceil_mode = true);
    ensure pool1.size == 18 && pool1.receptive_field == 3 && pool1.receptive_field_min == 3;
    ensure pool1.uniform && pool1.jump == 4 && pool1.period == 1 && !pool1.dense;
    ensure pool1.start == 3 / 2 && pool1.padding == 0 && pool1[0].center == pool1.start;
    ensure pool1[0].region.start == 0 && pool1[0].region.end == 3 && pool1[17].region.start == 68 && pool1[17].region.end == 71 && pool1[17].region.end - input.size == 1;
    ensure pool1.aligned;
    conv2: conv(5, stride = 3, dilation = 3, pad = 6);
    ensure conv2.size == 6 && conv2.receptive_field == 51 && conv2.receptive_field_min == 51;
    ensure conv2.uniform && conv2.jump == 12 && conv2.period == 1 && !conv2.dense;
    ensure conv2.start == 3 / 2 && conv2.padding == 24 && conv2[0].center == conv2.start;
    ensure conv2[0].region.start == -24 && conv2[0].region.end == 27 && conv2[5].region.start == 36 && conv2[5].region.end == 87 && conv2[5].region.end - input.size == 17;
    ensure conv2.aligned;
    ensure conv2[0].region.start == -24 && conv2[0].region.end == 27 && !conv2[0].empty && conv2[0].visible.start == 0 && conv2[0].visible.end == 27;
    ensure conv2[1].region.start == -12 && conv2[1].region.end == 39 && !conv2[1].empty && conv2[1].visible.start == 0 && conv2[1].visible.end == 39;
    ensure conv2[2].region.start == 0 && conv2[2].region.end == 51 && !conv2[2].empty && conv2[2].visible.start == 0 && conv2[2].visible.end == 51;
    ensure conv2[3].region.start == 12 && conv2[3].region.end == 63 && !conv2[3].empty && conv2[3].visible.start == 12 && conv2[3].visible.end == 63;
    ensure conv2[4].region.start == 24 && conv2[4].region.end == 75 && !conv2[4].empty && conv2[4].visible.start == 24 && conv2[4].visible.end == 63;
    ensure conv2[5].region.start == 36 && conv2[5].region.end == 87 && !conv2[5].empty && conv2[5].visible.start == 36 && conv2[5].visible.end == 63;
    ensure !conv2[4].empty && ((conv2[4].region.start >= input.size || conv2[4].region.end <= 0) || !(conv2[4].visible.start == max(conv2[4].region.start, 0) && conv2[4].visible.end == min(conv2[4].region.end, input.size)));
    feature first = conv2[0];
    feature middle = conv2[3];
    feature last = conv2[5];
}
const _: () = assert!(Chain1d08::CONV2.size[0] == 6);
const _: () = assert!(Chain1d08::CONV2.receptive_field[0] == 51 && Chain1d08::CONV2.receptive_field_min(0) == 51);
const _: () = assert!(matches!(Chain1d08::CONV2.jump_ratio(0), (12, 1)));
const _: () = assert!(matches!(Chain1d08::CONV2.period(0), Some(1)));
const _: () = assert!(matches!(Chain1d08::CONV2.padding(0), Some(24)));
const _: () = assert!(matches!(Chain1d08::CONV2.region([5]), Some([Region { start: 36, end: 87 }])));

// chain1d_09
receptive_field! {
    pub struct Chain1d09;
    input: [225];
    ensure input.size == 225 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0].center == input.start;
    ensure input[0].region.start == 0 && input[0].region.end == 1 && input[224].region.start == 224 && input[224].region.end == 225 && input[224].region.end - input.size == 0;
    ensure input.aligned;
    conv1: conv(1, stride = 4);
    ensure conv1.size == 57 && conv1.receptive_field == 1 && conv1.receptive_field_min == 1;
    ensure conv1.uniform && conv1.jump == 4 && conv1.period == 1 && conv1.dense;
    ensure conv1.start == 1 / 2 && conv1.padding == 0 && conv1[0].center == conv1.start;
    ensure conv1[0].region.start == 0 && conv1[0].region.end == 1 && conv1[56].region.start == 224 && conv1[56].region.end == 225 && conv1[56].region.end - input.size == 0;
    ensure conv1.aligned;
    conv2: conv(3, stride = 4);
    ensure conv2.size == 14 && conv2.receptive_field == 9 && conv2.receptive_field_min == 9;
    ensure conv2.uniform && conv2.jump == 16 && conv2.period == 1 && !conv2.dense;
    ensure conv2.start == 9 / 2 && conv2.padding == 0 && conv2[0].center == conv2.start;
    ensure conv2[0].region.start == 0 && conv2[0].region.end == 9 && conv2[13].region.start == 208 && conv2[13].region.end == 217 && conv2[13].region.end - input.size == -8;
    ensure conv2.aligned;
    pool3: pool(3, stride = 4, pad = same);
    ensure pool3.size == 4 && pool3.receptive_field == 41 && pool3.receptive_field_min == 41;
    ensure pool3.uniform && pool3.jump == 64 && pool3.period == 1 && !pool3.dense;
    ensure pool3.start == 41 / 2 && pool3.padding == 0 && pool3[0].center == pool3.start;
    ensure pool3[0].region.start == 0 && pool3[0].region.end == 41 && pool3[3].region.start == 192 && pool3[3].region.end == 233 && pool3[3].region.end - input.size == 8;
    ensure pool3.aligned;
    pool4: max_pool(1, stride = 2, ceil_mode = true);
    ensure pool4.size == 2 && pool4.receptive_field == 41 && pool4.receptive_field_min == 41;
    ensure pool4.uniform && pool4.jump == 128 && pool4.period == 1 && !pool4.dense;
    ensure pool4.start == 41 / 2 && pool4.padding == 0 && pool4[0].center == pool4.start;
    ensure pool4[0].region.start == 0 && pool4[0].region.end == 41 && pool4[1].region.start == 128 && pool4[1].region.end == 169 && pool4[1].region.end - input.size == -56;
    ensure pool4.aligned;
    conv5: conv(1);
    ensure conv5.size == 2 && conv5.receptive_field == 41 && conv5.receptive_field_min == 41;
    ensure conv5.uniform && conv5.jump == 128 && conv5.period == 1 && !conv5.dense;
    ensure conv5.start == 41 / 2 && conv5.padding == 0 && conv5[0].center == conv5.start;
    ensure conv5[0].region.start == 0 && conv5[0].region.end == 41 && conv5[1].region.start == 128 && conv5[1].region.end == 169 && conv5[1].region.end - input.size == -56;
    ensure conv5.aligned;
    conv6: conv_transpose(1);
    ensure conv6.size == 2 && conv6.receptive_field == 41 && conv6.receptive_field_min == 41;
    ensure conv6.uniform && conv6.jump == 128 && conv6.period == 1 && !conv6.dense;
    ensure conv6.start == 41 / 2 && conv6.padding == 0 && conv6[0].center == conv6.start;
    ensure conv6[0].region.start == 0 && conv6[0].region.end == 41 && conv6[1].region.start == 128 && conv6[1].region.end == 169 && conv6[1].region.end - input.size == -56;
    ensure conv6.aligned;
    pool7: max_pool(3, stride = 2, ceil_mode = true);
    ensure pool7.size == 1 && pool7.receptive_field == 297 && pool7.receptive_field_min == 297;
    ensure pool7.uniform && pool7.jump == 256 && pool7.period == 1 && !pool7.dense;
    ensure pool7.start == 297 / 2 && pool7.padding == 0 && pool7[0].center == pool7.start;
    ensure pool7[0].region.start == 0 && pool7[0].region.end == 297 && pool7[0].region.start == 0 && pool7[0].region.end == 297 && pool7[0].region.end - input.size == 72;
    ensure pool7.aligned;
    conv8: conv(4, stride = 2, dilation = 3, pad = same);
    ensure conv8.size == 1 && conv8.receptive_field == 2601 && conv8.receptive_field_min == 2601;
    ensure conv8.uniform && conv8.jump == 512 && conv8.period == 1 && !conv8.dense;
    ensure conv8.start == 553 / 2 && conv8.padding == 1024 && conv8[0].center == conv8.start;
    ensure conv8[0].region.start == -1024 && conv8[0].region.end == 1577 && conv8[0].region.start == -1024 && conv8[0].region.end == 1577 && conv8[0].region.end - input.size == 1352;
    ensure conv8.aligned;
    pool10: pool(3, stride = 5, pad = 1, ceil_mode = true);
    ensure pool10.size == 1 && pool10.receptive_field == 3625 && pool10.receptive_field_min == 3625;
    ensure pool10.uniform && pool10.jump == 2560 && pool10.period == 1 && !pool10.dense;
    ensure pool10.start == 553 / 2 && pool10.padding == 1536 && pool10[0].center == pool10.start;
    ensure pool10[0].region.start == -1536 && pool10[0].region.end == 2089 && pool10[0].region.start == -1536 && pool10[0].region.end == 2089 && pool10[0].region.end - input.size == 1864;
    ensure pool10.aligned;
    upsample13: upsample(2);
    ensure upsample13.size == 2 && upsample13.receptive_field == 3625 && upsample13.receptive_field_min == 3625;
    ensure !upsample13.uniform && upsample13.jump == 1280 && upsample13.period == 2 && !upsample13.dense;
    ensure upsample13.start == 553 / 2 && upsample13.padding == 1536 && upsample13[0].center == upsample13.start;
    ensure upsample13[0].region.start == -1536 && upsample13[0].region.end == 2089 && upsample13[1].region.start == -1536 && upsample13[1].region.end == 2089 && upsample13[1].region.end - input.size == 1864;
    ensure upsample13.aligned;
    ensure upsample13[0].region.start == -1536 && upsample13[0].region.end == 2089;
    ensure upsample13[1].region.start == -1536 && upsample13[1].region.end == 2089;
    ensure upsample13[0].region.start == -1536 && upsample13[0].region.end == 2089 && upsample13[0].empty && upsample13[0].empty[0];
    ensure upsample13[1].region.start == -1536 && upsample13[1].region.end == 2089 && upsample13[1].empty && upsample13[1].empty[0];
    ensure upsample13[0].empty && !(upsample13[0].region.start >= input.size || upsample13[0].region.end <= 0);
    feature first = upsample13[0];
    feature middle = upsample13[1];
    feature last = upsample13[1];
}
const _: () = assert!(Chain1d09::UPSAMPLE13.size[0] == 2);
const _: () = assert!(Chain1d09::UPSAMPLE13.receptive_field[0] == 3625 && Chain1d09::UPSAMPLE13.receptive_field_min(0) == 3625);
const _: () = assert!(matches!(Chain1d09::UPSAMPLE13.jump_ratio(0), (1280, 1)));
const _: () = assert!(matches!(Chain1d09::UPSAMPLE13.period(0), Some(2)));
const _: () = assert!(matches!(Chain1d09::UPSAMPLE13.padding(0), Some(1536)));
const _: () = assert!(matches!(Chain1d09::UPSAMPLE13.region([1]), Some([Region { start: -1536, end: 2089 }])));

// chain1d_10
receptive_field! {
    pub struct Chain1d10;
    input: [227];
    ensure input.size == 227 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0].center == input.start;
    ensure input[0].region.start == 0 && input[0].region.end == 1 && input[226].region.start == 226 && input[226].region.end == 227 && input[226].region.end - input.size == 0;
    ensure input.aligned;
    upsample1: upsample(2);
    ensure upsample1.size == 454 && upsample1.receptive_field == 1 && upsample1.receptive_field_min == 1;
    ensure !upsample1.uniform && upsample1.jump == 1 / 2 && upsample1.period == 2 && upsample1.dense;
    ensure upsample1.start == 1 / 2 && upsample1.padding == 0 && upsample1[0].center == upsample1.start;
    ensure upsample1[0].region.start == 0 && upsample1[0].region.end == 1 && upsample1[453].region.start == 226 && upsample1[453].region.end == 227 && upsample1[453].region.end - input.size == 0;
    ensure upsample1.aligned;
    ensure upsample1[0].region.start == 0 && upsample1[0].region.end == 1;
    ensure upsample1[1].region.start == 0 && upsample1[1].region.end == 1;
    conv2: conv(3, stride = 2, pad = 1);
    ensure conv2.size == 227 && conv2.receptive_field == 2 && conv2.receptive_field_min == 2;
    ensure conv2.uniform && conv2.jump == 1 && conv2.period == 1 && conv2.dense;
    ensure conv2.start == 0 && conv2.padding == 1 && conv2[0].center == conv2.start;
    ensure conv2[0].region.start == -1 && conv2[0].region.end == 1 && conv2[226].region.start == 225 && conv2[226].region.end == 227 && conv2[226].region.end - input.size == 0;
    ensure conv2.aligned;
    ensure conv2[0].region.start == -1 && conv2[0].region.end == 1 && !conv2[0].empty && conv2[0].visible.start == 0 && conv2[0].visible.end == 1;
    ensure conv2[1].region.start == 0 && conv2[1].region.end == 2 && !conv2[1].empty && conv2[1].visible.start == 0 && conv2[1].visible.end == 2;
    ensure conv2[2].region.start == 1 && conv2[2].region.end == 3 && !conv2[2].empty && conv2[2].visible.start == 1 && conv2[2].visible.end == 3;
    ensure conv2[3].region.start == 2 && conv2[3].region.end == 4 && !conv2[3].empty && conv2[3].visible.start == 2 && conv2[3].visible.end == 4;
    ensure conv2[4].region.start == 3 && conv2[4].region.end == 5 && !conv2[4].empty && conv2[4].visible.start == 3 && conv2[4].visible.end == 5;
    ensure conv2[5].region.start == 4 && conv2[5].region.end == 6 && !conv2[5].empty && conv2[5].visible.start == 4 && conv2[5].visible.end == 6;
    ensure conv2[6].region.start == 5 && conv2[6].region.end == 7 && !conv2[6].empty && conv2[6].visible.start == 5 && conv2[6].visible.end == 7;
    ensure conv2[7].region.start == 6 && conv2[7].region.end == 8 && !conv2[7].empty && conv2[7].visible.start == 6 && conv2[7].visible.end == 8;
    ensure conv2[8].region.start == 7 && conv2[8].region.end == 9 && !conv2[8].empty && conv2[8].visible.start == 7 && conv2[8].visible.end == 9;
    ensure conv2[9].region.start == 8 && conv2[9].region.end == 10 && !conv2[9].empty && conv2[9].visible.start == 8 && conv2[9].visible.end == 10;
    ensure conv2[10].region.start == 9 && conv2[10].region.end == 11 && !conv2[10].empty && conv2[10].visible.start == 9 && conv2[10].visible.end == 11;
    ensure conv2[11].region.start == 10 && conv2[11].region.end == 12 && !conv2[11].empty && conv2[11].visible.start == 10 && conv2[11].visible.end == 12;
    ensure conv2[110].region.start == 109 && conv2[110].region.end == 111 && !conv2[110].empty && conv2[110].visible.start == 109 && conv2[110].visible.end == 111;
    ensure conv2[111].region.start == 110 && conv2[111].region.end == 112 && !conv2[111].empty && conv2[111].visible.start == 110 && conv2[111].visible.end == 112;
    ensure conv2[112].region.start == 111 && conv2[112].region.end == 113 && !conv2[112].empty && conv2[112].visible.start == 111 && conv2[112].visible.end == 113;
    ensure conv2[113].region.start == 112 && conv2[113].region.end == 114 && !conv2[113].empty && conv2[113].visible.start == 112 && conv2[113].visible.end == 114;
    ensure conv2[114].region.start == 113 && conv2[114].region.end == 115 && !conv2[114].empty && conv2[114].visible.start == 113 && conv2[114].visible.end == 115;
    ensure conv2[115].region.start == 114 && conv2[115].region.end == 116 && !conv2[115].empty && conv2[115].visible.start == 114 && conv2[115].visible.end == 116;
    ensure conv2[215].region.start == 214 && conv2[215].region.end == 216 && !conv2[215].empty && conv2[215].visible.start == 214 && conv2[215].visible.end == 216;
    ensure conv2[216].region.start == 215 && conv2[216].region.end == 217 && !conv2[216].empty && conv2[216].visible.start == 215 && conv2[216].visible.end == 217;
    ensure conv2[217].region.start == 216 && conv2[217].region.end == 218 && !conv2[217].empty && conv2[217].visible.start == 216 && conv2[217].visible.end == 218;
    ensure conv2[218].region.start == 217 && conv2[218].region.end == 219 && !conv2[218].empty && conv2[218].visible.start == 217 && conv2[218].visible.end == 219;
    ensure conv2[219].region.start == 218 && conv2[219].region.end == 220 && !conv2[219].empty && conv2[219].visible.start == 218 && conv2[219].visible.end == 220;
    ensure conv2[220].region.start == 219 && conv2[220].region.end == 221 && !conv2[220].empty && conv2[220].visible.start == 219 && conv2[220].visible.end == 221;
    ensure conv2[221].region.start == 220 && conv2[221].region.end == 222 && !conv2[221].empty && conv2[221].visible.start == 220 && conv2[221].visible.end == 222;
    ensure conv2[222].region.start == 221 && conv2[222].region.end == 223 && !conv2[222].empty && conv2[222].visible.start == 221 && conv2[222].visible.end == 223;
    ensure conv2[223].region.start == 222 && conv2[223].region.end == 224 && !conv2[223].empty && conv2[223].visible.start == 222 && conv2[223].visible.end == 224;
    ensure conv2[224].region.start == 223 && conv2[224].region.end == 225 && !conv2[224].empty && conv2[224].visible.start == 223 && conv2[224].visible.end == 225;
    ensure conv2[225].region.start == 224 && conv2[225].region.end == 226 && !conv2[225].empty && conv2[225].visible.start == 224 && conv2[225].visible.end == 226;
    ensure conv2[226].region.start == 225 && conv2[226].region.end == 227 && !conv2[226].empty && conv2[226].visible.start == 225 && conv2[226].visible.end == 227;
    for i in 0..227 { ensure conv2[i].empty == (conv2[i].region.start >= input.size || conv2[i].region.end <= 0); ensure (conv2[i].region.start >= input.size || conv2[i].region.end <= 0) || conv2[i].visible.start == max(conv2[i].region.start, 0) && conv2[i].visible.end == min(conv2[i].region.end, input.size); }
    feature first = conv2[0];
    feature middle = conv2[113];
    feature last = conv2[226];
}
const _: () = assert!(Chain1d10::CONV2.size[0] == 227);
const _: () = assert!(Chain1d10::CONV2.receptive_field[0] == 2 && Chain1d10::CONV2.receptive_field_min(0) == 2);
const _: () = assert!(matches!(Chain1d10::CONV2.jump_ratio(0), (1, 1)));
const _: () = assert!(matches!(Chain1d10::CONV2.period(0), Some(1)));
const _: () = assert!(matches!(Chain1d10::CONV2.padding(0), Some(1)));
const _: () = assert!(matches!(Chain1d10::CONV2.region([226]), Some([Region { start: 225, end: 227 }])));

// chain1d_11
receptive_field! {
    pub struct Chain1d11;
    input: [178];
    ensure input.size == 178 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0].center == input.start;
    ensure input[0].region.start == 0 && input[0].region.end == 1 && input[177].region.start == 177 && input[177].region.end == 178 && input[177].region.end - input.size == 0;
    ensure input.aligned;
    conv1: conv(7, pad = 3);
    ensure conv1.size == 178 && conv1.receptive_field == 7 && conv1.receptive_field_min == 7;
    ensure conv1.uniform && conv1.jump == 1 && conv1.period == 1 && conv1.dense;
    ensure conv1.start == 1 / 2 && conv1.padding == 3 && conv1[0].center == conv1.start;
    ensure conv1[0].region.start == -3 && conv1[0].region.end == 4 && conv1[177].region.start == 174 && conv1[177].region.end == 181 && conv1[177].region.end - input.size == 3;
    ensure conv1.aligned;
    conv2: conv(5, pad = (4, 3));
    ensure conv2.size == 181 && conv2.receptive_field == 11 && conv2.receptive_field_min == 11;
    ensure conv2.uniform && conv2.jump == 1 && conv2.period == 1 && conv2.dense;
    ensure conv2.start == -3 / 2 && conv2.padding == 7 && conv2[0].center == conv2.start;
    ensure conv2[0].region.start == -7 && conv2[0].region.end == 4 && conv2[180].region.start == 173 && conv2[180].region.end == 184 && conv2[180].region.end - input.size == 6;
    ensure conv2.aligned;
    pool3: pool(4, stride = 5, pad = 2, ceil_mode = true);
    ensure pool3.size == 37 && pool3.receptive_field == 14 && pool3.receptive_field_min == 14;
    ensure pool3.uniform && pool3.jump == 5 && pool3.period == 1 && pool3.dense;
    ensure pool3.start == -2 && pool3.padding == 9 && pool3[0].center == pool3.start;
    ensure pool3[0].region.start == -9 && pool3[0].region.end == 5 && pool3[36].region.start == 171 && pool3[36].region.end == 185 && pool3[36].region.end - input.size == 7;
    ensure pool3.aligned;
    upsample4: upsample(2);
    ensure upsample4.size == 74 && upsample4.receptive_field == 14 && upsample4.receptive_field_min == 14;
    ensure !upsample4.uniform && upsample4.jump == 5 / 2 && upsample4.period == 2 && upsample4.dense;
    ensure upsample4.start == -2 && upsample4.padding == 9 && upsample4[0].center == upsample4.start;
    ensure upsample4[0].region.start == -9 && upsample4[0].region.end == 5 && upsample4[73].region.start == 171 && upsample4[73].region.end == 185 && upsample4[73].region.end - input.size == 7;
    ensure upsample4.aligned;
    ensure upsample4[0].region.start == -9 && upsample4[0].region.end == 5;
    ensure upsample4[1].region.start == -9 && upsample4[1].region.end == 5;
    conv5: conv_transpose(3);
    ensure conv5.size == 76 && conv5.receptive_field == 19 && conv5.receptive_field_min == 19;
    ensure !conv5.uniform && conv5.jump == 5 / 2 && conv5.period == 2 && conv5.dense;
    ensure conv5.start == -9 / 2 && conv5.padding == 14 && conv5[0].center == conv5.start;
    ensure conv5[0].region.start == -14 && conv5[0].region.end == 5 && conv5[75].region.start == 171 && conv5[75].region.end == 190 && conv5[75].region.end - input.size == 12;
    ensure conv5.aligned;
    ensure conv5[0].region.start == -14 && conv5[0].region.end == 5;
    ensure conv5[1].region.start == -14 && conv5[1].region.end == 5;
    pool6: pool(7, stride = 2, ceil_mode = true);
    ensure pool6.size == 36 && pool6.receptive_field == 34 && pool6.receptive_field_min == 34;
    ensure pool6.uniform && pool6.jump == 5 && pool6.period == 1 && pool6.dense;
    ensure pool6.start == 3 && pool6.padding == 14 && pool6[0].center == pool6.start;
    ensure pool6[0].region.start == -14 && pool6[0].region.end == 20 && pool6[35].region.start == 161 && pool6[35].region.end == 195 && pool6[35].region.end - input.size == 17;
    ensure pool6.aligned;
    pool7: max_pool(3, ceil_mode = true);
    ensure pool7.size == 12 && pool7.receptive_field == 44 && pool7.receptive_field_min == 44;
    ensure pool7.uniform && pool7.jump == 15 && pool7.period == 1 && pool7.dense;
    ensure pool7.start == 8 && pool7.padding == 14 && pool7[0].center == pool7.start;
    ensure pool7[0].region.start == -14 && pool7[0].region.end == 30 && pool7[11].region.start == 151 && pool7[11].region.end == 195 && pool7[11].region.end - input.size == 17;
    ensure pool7.aligned;
    identity8: pointwise();
    ensure identity8.size == 12 && identity8.receptive_field == 44 && identity8.receptive_field_min == 44;
    ensure identity8.uniform && identity8.jump == 15 && identity8.period == 1 && identity8.dense;
    ensure identity8.start == 8 && identity8.padding == 14 && identity8[0].center == identity8.start;
    ensure identity8[0].region.start == -14 && identity8[0].region.end == 30 && identity8[11].region.start == 151 && identity8[11].region.end == 195 && identity8[11].region.end - input.size == 17;
    ensure identity8.aligned;
    conv9: conv(7, pad = 3);
    ensure conv9.size == 12 && conv9.receptive_field == 134 && conv9.receptive_field_min == 134;
    ensure conv9.uniform && conv9.jump == 15 && conv9.period == 1 && conv9.dense;
    ensure conv9.start == 8 && conv9.padding == 59 && conv9[0].center == conv9.start;
    ensure conv9[0].region.start == -59 && conv9[0].region.end == 75 && conv9[11].region.start == 106 && conv9[11].region.end == 240 && conv9[11].region.end - input.size == 62;
    ensure conv9.aligned;
    pool10: max_pool(2, stride = 1, pad = 1);
    ensure pool10.size == 13 && pool10.receptive_field == 149 && pool10.receptive_field_min == 149;
    ensure pool10.uniform && pool10.jump == 15 && pool10.period == 1 && pool10.dense;
    ensure pool10.start == 1 / 2 && pool10.padding == 74 && pool10[0].center == pool10.start;
    ensure pool10[0].region.start == -74 && pool10[0].region.end == 75 && pool10[12].region.start == 106 && pool10[12].region.end == 255 && pool10[12].region.end - input.size == 77;
    ensure pool10.aligned;
    conv11: conv(1, pad = valid);
    ensure conv11.size == 13 && conv11.receptive_field == 149 && conv11.receptive_field_min == 149;
    ensure conv11.uniform && conv11.jump == 15 && conv11.period == 1 && conv11.dense;
    ensure conv11.start == 1 / 2 && conv11.padding == 74 && conv11[0].center == conv11.start;
    ensure conv11[0].region.start == -74 && conv11[0].region.end == 75 && conv11[12].region.start == 106 && conv11[12].region.end == 255 && conv11[12].region.end - input.size == 77;
    ensure conv11.aligned;
    ensure conv11[0].region.start == -74 && conv11[0].region.end == 75 && !conv11[0].empty && conv11[0].visible.start == 0 && conv11[0].visible.end == 75;
    ensure conv11[1].region.start == -59 && conv11[1].region.end == 90 && !conv11[1].empty && conv11[1].visible.start == 0 && conv11[1].visible.end == 90;
    ensure conv11[2].region.start == -44 && conv11[2].region.end == 105 && !conv11[2].empty && conv11[2].visible.start == 0 && conv11[2].visible.end == 105;
    ensure conv11[3].region.start == -29 && conv11[3].region.end == 120 && !conv11[3].empty && conv11[3].visible.start == 0 && conv11[3].visible.end == 120;
    ensure conv11[4].region.start == -14 && conv11[4].region.end == 135 && !conv11[4].empty && conv11[4].visible.start == 0 && conv11[4].visible.end == 135;
    ensure conv11[5].region.start == 1 && conv11[5].region.end == 150 && !conv11[5].empty && conv11[5].visible.start == 1 && conv11[5].visible.end == 150;
    ensure conv11[6].region.start == 16 && conv11[6].region.end == 165 && !conv11[6].empty && conv11[6].visible.start == 16 && conv11[6].visible.end == 165;
    ensure conv11[7].region.start == 31 && conv11[7].region.end == 180 && !conv11[7].empty && conv11[7].visible.start == 31 && conv11[7].visible.end == 178;
    ensure conv11[8].region.start == 46 && conv11[8].region.end == 195 && !conv11[8].empty && conv11[8].visible.start == 46 && conv11[8].visible.end == 178;
    ensure conv11[9].region.start == 61 && conv11[9].region.end == 210 && !conv11[9].empty && conv11[9].visible.start == 61 && conv11[9].visible.end == 178;
    ensure conv11[10].region.start == 76 && conv11[10].region.end == 225 && !conv11[10].empty && conv11[10].visible.start == 76 && conv11[10].visible.end == 178;
    ensure conv11[11].region.start == 91 && conv11[11].region.end == 240 && !conv11[11].empty && conv11[11].visible.start == 91 && conv11[11].visible.end == 178;
    ensure conv11[12].region.start == 106 && conv11[12].region.end == 255 && !conv11[12].empty && conv11[12].visible.start == 106 && conv11[12].visible.end == 178;
    for i in 0..13 { ensure conv11[i].empty == (conv11[i].region.start >= input.size || conv11[i].region.end <= 0); ensure (conv11[i].region.start >= input.size || conv11[i].region.end <= 0) || conv11[i].visible.start == max(conv11[i].region.start, 0) && conv11[i].visible.end == min(conv11[i].region.end, input.size); }
    feature first = conv11[0];
    feature middle = conv11[6];
    feature last = conv11[12];
}
const _: () = assert!(Chain1d11::CONV11.size[0] == 13);
const _: () = assert!(Chain1d11::CONV11.receptive_field[0] == 149 && Chain1d11::CONV11.receptive_field_min(0) == 149);
const _: () = assert!(matches!(Chain1d11::CONV11.jump_ratio(0), (15, 1)));
const _: () = assert!(matches!(Chain1d11::CONV11.period(0), Some(1)));
const _: () = assert!(matches!(Chain1d11::CONV11.padding(0), Some(74)));
const _: () = assert!(matches!(Chain1d11::CONV11.region([12]), Some([Region { start: 106, end: 255 }])));

// chain1d_12
receptive_field! {
    pub struct Chain1d12;
    input: [225];
    ensure input.size == 225 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0].center == input.start;
    ensure input[0].region.start == 0 && input[0].region.end == 1 && input[224].region.start == 224 && input[224].region.end == 225 && input[224].region.end - input.size == 0;
    ensure input.aligned;
    pool1: max_pool(5);
    ensure pool1.size == 45 && pool1.receptive_field == 5 && pool1.receptive_field_min == 5;
    ensure pool1.uniform && pool1.jump == 5 && pool1.period == 1 && pool1.dense;
    ensure pool1.start == 5 / 2 && pool1.padding == 0 && pool1[0].center == pool1.start;
    ensure pool1[0].region.start == 0 && pool1[0].region.end == 5 && pool1[44].region.start == 220 && pool1[44].region.end == 225 && pool1[44].region.end - input.size == 0;
    ensure pool1.aligned;
    crop2: crop((3, 1));
    ensure crop2.size == 41 && crop2.receptive_field == 5 && crop2.receptive_field_min == 5;
    ensure crop2.uniform && crop2.jump == 5 && crop2.period == 1 && crop2.dense;
    ensure crop2.start == 35 / 2 && crop2.padding == -15 && crop2[0].center == crop2.start;
    ensure crop2[0].region.start == 15 && crop2[0].region.end == 20 && crop2[40].region.start == 215 && crop2[40].region.end == 220 && crop2[40].region.end - input.size == -5;
    ensure crop2.aligned;
    conv3: conv(3, pad = same_lower);
    ensure conv3.size == 41 && conv3.receptive_field == 15 && conv3.receptive_field_min == 15;
    ensure conv3.uniform && conv3.jump == 5 && conv3.period == 1 && conv3.dense;
    ensure conv3.start == 35 / 2 && conv3.padding == -10 && conv3[0].center == conv3.start;
    ensure conv3[0].region.start == 10 && conv3[0].region.end == 25 && conv3[40].region.start == 210 && conv3[40].region.end == 225 && conv3[40].region.end - input.size == 0;
    ensure conv3.aligned;
    upsample4: upsample(2);
    ensure upsample4.size == 82 && upsample4.receptive_field == 15 && upsample4.receptive_field_min == 15;
    ensure !upsample4.uniform && upsample4.jump == 5 / 2 && upsample4.period == 2 && upsample4.dense;
    ensure upsample4.start == 35 / 2 && upsample4.padding == -10 && upsample4[0].center == upsample4.start;
    ensure upsample4[0].region.start == 10 && upsample4[0].region.end == 25 && upsample4[81].region.start == 210 && upsample4[81].region.end == 225 && upsample4[81].region.end - input.size == 0;
    ensure upsample4.aligned;
    ensure upsample4[0].region.start == 10 && upsample4[0].region.end == 25;
    ensure upsample4[1].region.start == 10 && upsample4[1].region.end == 25;
    conv5: conv_transpose(3, stride = 2, output_padding = 1, pad = 1);
    ensure conv5.size == 164 && conv5.receptive_field == 20 && conv5.receptive_field_min == 15 && conv5.receptive_field_min != conv5.receptive_field;
    ensure !conv5.uniform && conv5.jump == 5 / 4 && conv5.period == 4 && conv5.dense;
    ensure conv5.start == 35 / 2 && conv5.padding == -10 && conv5[0].center == conv5.start;
    ensure conv5[0].region.start == 10 && conv5[0].region.end == 25 && conv5[163].region.start == 210 && conv5[163].region.end == 230 && conv5[163].region.end - input.size == 5;
    ensure conv5.aligned;
    ensure conv5[0].region.start == 10 && conv5[0].region.end == 25;
    ensure conv5[1].region.start == 10 && conv5[1].region.end == 25;
    ensure conv5[2].region.start == 10 && conv5[2].region.end == 25;
    ensure conv5[3].region.start == 10 && conv5[3].region.end == 30;
    ensure conv5[0].region.start == 10 && conv5[0].region.end == 25 && !conv5[0].empty && conv5[0].visible.start == 15 && conv5[0].visible.end == 25;
    ensure conv5[1].region.start == 10 && conv5[1].region.end == 25 && !conv5[1].empty && conv5[1].visible.start == 15 && conv5[1].visible.end == 25;
    ensure conv5[2].region.start == 10 && conv5[2].region.end == 25 && !conv5[2].empty && conv5[2].visible.start == 15 && conv5[2].visible.end == 25;
    ensure conv5[3].region.start == 10 && conv5[3].region.end == 30 && !conv5[3].empty && conv5[3].visible.start == 15 && conv5[3].visible.end == 30;
    ensure conv5[4].region.start == 15 && conv5[4].region.end == 30 && !conv5[4].empty && conv5[4].visible.start == 15 && conv5[4].visible.end == 30;
    ensure conv5[5].region.start == 15 && conv5[5].region.end == 30 && !conv5[5].empty && conv5[5].visible.start == 15 && conv5[5].visible.end == 30;
    ensure conv5[6].region.start == 15 && conv5[6].region.end == 30 && !conv5[6].empty && conv5[6].visible.start == 15 && conv5[6].visible.end == 30;
    ensure conv5[7].region.start == 15 && conv5[7].region.end == 35 && !conv5[7].empty && conv5[7].visible.start == 15 && conv5[7].visible.end == 35;
    ensure conv5[8].region.start == 20 && conv5[8].region.end == 35 && !conv5[8].empty && conv5[8].visible.start == 20 && conv5[8].visible.end == 35;
    ensure conv5[9].region.start == 20 && conv5[9].region.end == 35 && !conv5[9].empty && conv5[9].visible.start == 20 && conv5[9].visible.end == 35;
    ensure conv5[10].region.start == 20 && conv5[10].region.end == 35 && !conv5[10].empty && conv5[10].visible.start == 20 && conv5[10].visible.end == 35;
    ensure conv5[11].region.start == 20 && conv5[11].region.end == 40 && !conv5[11].empty && conv5[11].visible.start == 20 && conv5[11].visible.end == 40;
    ensure conv5[79].region.start == 105 && conv5[79].region.end == 125 && !conv5[79].empty && conv5[79].visible.start == 105 && conv5[79].visible.end == 125;
    ensure conv5[80].region.start == 110 && conv5[80].region.end == 125 && !conv5[80].empty && conv5[80].visible.start == 110 && conv5[80].visible.end == 125;
    ensure conv5[81].region.start == 110 && conv5[81].region.end == 125 && !conv5[81].empty && conv5[81].visible.start == 110 && conv5[81].visible.end == 125;
    ensure conv5[82].region.start == 110 && conv5[82].region.end == 125 && !conv5[82].empty && conv5[82].visible.start == 110 && conv5[82].visible.end == 125;
    ensure conv5[83].region.start == 110 && conv5[83].region.end == 130 && !conv5[83].empty && conv5[83].visible.start == 110 && conv5[83].visible.end == 130;
    ensure conv5[84].region.start == 115 && conv5[84].region.end == 130 && !conv5[84].empty && conv5[84].visible.start == 115 && conv5[84].visible.end == 130;
    ensure conv5[152].region.start == 200 && conv5[152].region.end == 215 && !conv5[152].empty && conv5[152].visible.start == 200 && conv5[152].visible.end == 215;
    ensure conv5[153].region.start == 200 && conv5[153].region.end == 215 && !conv5[153].empty && conv5[153].visible.start == 200 && conv5[153].visible.end == 215;
    ensure conv5[154].region.start == 200 && conv5[154].region.end == 215 && !conv5[154].empty && conv5[154].visible.start == 200 && conv5[154].visible.end == 215;
    ensure conv5[155].region.start == 200 && conv5[155].region.end == 220 && !conv5[155].empty && conv5[155].visible.start == 200 && conv5[155].visible.end == 220;
    ensure conv5[156].region.start == 205 && conv5[156].region.end == 220 && !conv5[156].empty && conv5[156].visible.start == 205 && conv5[156].visible.end == 220;
    ensure conv5[157].region.start == 205 && conv5[157].region.end == 220 && !conv5[157].empty && conv5[157].visible.start == 205 && conv5[157].visible.end == 220;
    ensure conv5[158].region.start == 205 && conv5[158].region.end == 220 && !conv5[158].empty && conv5[158].visible.start == 205 && conv5[158].visible.end == 220;
    ensure conv5[159].region.start == 205 && conv5[159].region.end == 225 && !conv5[159].empty && conv5[159].visible.start == 205 && conv5[159].visible.end == 220;
    ensure conv5[160].region.start == 210 && conv5[160].region.end == 225 && !conv5[160].empty && conv5[160].visible.start == 210 && conv5[160].visible.end == 220;
    ensure conv5[161].region.start == 210 && conv5[161].region.end == 225 && !conv5[161].empty && conv5[161].visible.start == 210 && conv5[161].visible.end == 220;
    ensure conv5[162].region.start == 210 && conv5[162].region.end == 225 && !conv5[162].empty && conv5[162].visible.start == 210 && conv5[162].visible.end == 220;
    ensure conv5[163].region.start == 210 && conv5[163].region.end == 230 && !conv5[163].empty && conv5[163].visible.start == 210 && conv5[163].visible.end == 220;
    ensure !conv5[0].empty && ((conv5[0].region.start >= input.size || conv5[0].region.end <= 0) || !(conv5[0].visible.start == max(conv5[0].region.start, 0) && conv5[0].visible.end == min(conv5[0].region.end, input.size)));
    feature first = conv5[0];
    feature middle = conv5[82];
    feature last = conv5[163];
}
const _: () = assert!(Chain1d12::CONV5.size[0] == 164);
const _: () = assert!(Chain1d12::CONV5.receptive_field[0] == 20 && Chain1d12::CONV5.receptive_field_min(0) == 15);
const _: () = assert!(matches!(Chain1d12::CONV5.jump_ratio(0), (5, 4)));
const _: () = assert!(matches!(Chain1d12::CONV5.period(0), Some(4)));
const _: () = assert!(matches!(Chain1d12::CONV5.padding(0), Some(-10)));
const _: () = assert!(matches!(Chain1d12::CONV5.region([163]), Some([Region { start: 210, end: 230 }])));

// chain1d_13
receptive_field! {
    pub struct Chain1d13;
    input: [227];
    ensure input.size == 227 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0].center == input.start;
    ensure input[0].region.start == 0 && input[0].region.end == 1 && input[226].region.start == 226 && input[226].region.end == 227 && input[226].region.end - input.size == 0;
    ensure input.aligned;
    pad1: pad((1, 2));
    ensure pad1.size == 230 && pad1.receptive_field == 1 && pad1.receptive_field_min == 1;
    ensure pad1.uniform && pad1.jump == 1 && pad1.period == 1 && pad1.dense;
    ensure pad1.start == -1 / 2 && pad1.padding == 1 && pad1[0].center == pad1.start;
    ensure pad1[0].region.start == -1 && pad1[0].region.end == 0 && pad1[229].region.start == 228 && pad1[229].region.end == 229 && pad1[229].region.end - input.size == 2;
    ensure pad1.aligned;
    pool2: avg_pool(2, pad = 1, ceil_mode = true);
    ensure pool2.size == 116 && pool2.receptive_field == 2 && pool2.receptive_field_min == 2;
    ensure pool2.uniform && pool2.jump == 2 && pool2.period == 1 && pool2.dense;
    ensure pool2.start == -1 && pool2.padding == 2 && pool2[0].center == pool2.start;
    ensure pool2[0].region.start == -2 && pool2[0].region.end == 0 && pool2[115].region.start == 228 && pool2[115].region.end == 230 && pool2[115].region.end - input.size == 3;
    ensure pool2.aligned;
    pool3: pool(3, stride = 1, pad = 1, ceil_mode = true);
    ensure pool3.size == 116 && pool3.receptive_field == 6 && pool3.receptive_field_min == 6;
    ensure pool3.uniform && pool3.jump == 2 && pool3.period == 1 && pool3.dense;
    ensure pool3.start == -1 && pool3.padding == 4 && pool3[0].center == pool3.start;
    ensure pool3[0].region.start == -4 && pool3[0].region.end == 2 && pool3[115].region.start == 226 && pool3[115].region.end == 232 && pool3[115].region.end - input.size == 5;
    ensure pool3.aligned;
    conv4: conv_transpose(6, stride = 3);
    ensure conv4.size == 351 && conv4.receptive_field == 8 && conv4.receptive_field_min == 8;
    ensure !conv4.uniform && conv4.jump == 2 / 3 && conv4.period == 3 && conv4.dense;
    ensure conv4.start == -2 && conv4.padding == 6 && conv4[0].center == conv4.start;
    ensure conv4[0].region.start == -6 && conv4[0].region.end == 2 && conv4[350].region.start == 226 && conv4[350].region.end == 234 && conv4[350].region.end - input.size == 7;
    ensure conv4.aligned;
    ensure conv4[0].region.start == -6 && conv4[0].region.end == 2;
    ensure conv4[1].region.start == -6 && conv4[1].region.end == 2;
    ensure conv4[2].region.start == -6 && conv4[2].region.end == 2;
    conv7: conv(4, stride = 2);
    ensure conv7.size == 174 && conv7.receptive_field == 10 && conv7.receptive_field_min == 10;
    ensure !conv7.uniform && conv7.jump == 4 / 3 && conv7.period == 3 && conv7.dense;
    ensure conv7.start == -1 && conv7.padding == 6 && conv7[0].center == conv7.start;
    ensure conv7[0].region.start == -6 && conv7[0].region.end == 4 && conv7[173].region.start == 224 && conv7[173].region.end == 234 && conv7[173].region.end - input.size == 7;
    ensure conv7.aligned;
    ensure conv7[0].region.start == -6 && conv7[0].region.end == 4;
    ensure conv7[1].region.start == -6 && conv7[1].region.end == 4;
    ensure conv7[2].region.start == -4 && conv7[2].region.end == 6;
    conv8: conv(2);
    ensure conv8.size == 173 && conv8.receptive_field == 12 && conv8.receptive_field_min == 10 && conv8.receptive_field_min != conv8.receptive_field;
    ensure !conv8.uniform && conv8.jump == 4 / 3 && conv8.period == 3 && conv8.dense;
    ensure conv8.start == -1 && conv8.padding == 6 && conv8[0].center == conv8.start;
    ensure conv8[0].region.start == -6 && conv8[0].region.end == 4 && conv8[172].region.start == 222 && conv8[172].region.end == 234 && conv8[172].region.end - input.size == 7;
    ensure conv8.aligned;
    ensure conv8[0].region.start == -6 && conv8[0].region.end == 4;
    ensure conv8[1].region.start == -6 && conv8[1].region.end == 6;
    ensure conv8[2].region.start == -4 && conv8[2].region.end == 8;
    pool9: max_pool(6, stride = 3, pad = 3);
    ensure pool9.size == 58 && pool9.receptive_field == 18 && pool9.receptive_field_min == 18;
    ensure pool9.uniform && pool9.jump == 4 && pool9.period == 1 && pool9.dense;
    ensure pool9.start == -1 && pool9.padding == 10 && pool9[0].center == pool9.start;
    ensure pool9[0].region.start == -10 && pool9[0].region.end == 8 && pool9[57].region.start == 218 && pool9[57].region.end == 236 && pool9[57].region.end - input.size == 9;
    ensure pool9.aligned;
    conv10: conv(2, pad = same);
    ensure conv10.size == 58 && conv10.receptive_field == 22 && conv10.receptive_field_min == 22;
    ensure conv10.uniform && conv10.jump == 4 && conv10.period == 1 && conv10.dense;
    ensure conv10.start == 1 && conv10.padding == 10 && conv10[0].center == conv10.start;
    ensure conv10[0].region.start == -10 && conv10[0].region.end == 12 && conv10[57].region.start == 218 && conv10[57].region.end == 240 && conv10[57].region.end - input.size == 13;
    ensure conv10.aligned;
    ensure conv10[0].region.start == -10 && conv10[0].region.end == 12 && !conv10[0].empty && conv10[0].visible.start == 0 && conv10[0].visible.end == 12;
    ensure conv10[1].region.start == -6 && conv10[1].region.end == 16 && !conv10[1].empty && conv10[1].visible.start == 0 && conv10[1].visible.end == 16;
    ensure conv10[2].region.start == -2 && conv10[2].region.end == 20 && !conv10[2].empty && conv10[2].visible.start == 0 && conv10[2].visible.end == 20;
    ensure conv10[3].region.start == 2 && conv10[3].region.end == 24 && !conv10[3].empty && conv10[3].visible.start == 2 && conv10[3].visible.end == 24;
    ensure conv10[4].region.start == 6 && conv10[4].region.end == 28 && !conv10[4].empty && conv10[4].visible.start == 6 && conv10[4].visible.end == 28;
    ensure conv10[5].region.start == 10 && conv10[5].region.end == 32 && !conv10[5].empty && conv10[5].visible.start == 10 && conv10[5].visible.end == 32;
    ensure conv10[6].region.start == 14 && conv10[6].region.end == 36 && !conv10[6].empty && conv10[6].visible.start == 14 && conv10[6].visible.end == 36;
    ensure conv10[7].region.start == 18 && conv10[7].region.end == 40 && !conv10[7].empty && conv10[7].visible.start == 18 && conv10[7].visible.end == 40;
    ensure conv10[8].region.start == 22 && conv10[8].region.end == 44 && !conv10[8].empty && conv10[8].visible.start == 22 && conv10[8].visible.end == 44;
    ensure conv10[9].region.start == 26 && conv10[9].region.end == 48 && !conv10[9].empty && conv10[9].visible.start == 26 && conv10[9].visible.end == 48;
    ensure conv10[10].region.start == 30 && conv10[10].region.end == 52 && !conv10[10].empty && conv10[10].visible.start == 30 && conv10[10].visible.end == 52;
    ensure conv10[11].region.start == 34 && conv10[11].region.end == 56 && !conv10[11].empty && conv10[11].visible.start == 34 && conv10[11].visible.end == 56;
    ensure conv10[26].region.start == 94 && conv10[26].region.end == 116 && !conv10[26].empty && conv10[26].visible.start == 94 && conv10[26].visible.end == 116;
    ensure conv10[27].region.start == 98 && conv10[27].region.end == 120 && !conv10[27].empty && conv10[27].visible.start == 98 && conv10[27].visible.end == 120;
    ensure conv10[28].region.start == 102 && conv10[28].region.end == 124 && !conv10[28].empty && conv10[28].visible.start == 102 && conv10[28].visible.end == 124;
    ensure conv10[29].region.start == 106 && conv10[29].region.end == 128 && !conv10[29].empty && conv10[29].visible.start == 106 && conv10[29].visible.end == 128;
    ensure conv10[30].region.start == 110 && conv10[30].region.end == 132 && !conv10[30].empty && conv10[30].visible.start == 110 && conv10[30].visible.end == 132;
    ensure conv10[31].region.start == 114 && conv10[31].region.end == 136 && !conv10[31].empty && conv10[31].visible.start == 114 && conv10[31].visible.end == 136;
    ensure conv10[46].region.start == 174 && conv10[46].region.end == 196 && !conv10[46].empty && conv10[46].visible.start == 174 && conv10[46].visible.end == 196;
    ensure conv10[47].region.start == 178 && conv10[47].region.end == 200 && !conv10[47].empty && conv10[47].visible.start == 178 && conv10[47].visible.end == 200;
    ensure conv10[48].region.start == 182 && conv10[48].region.end == 204 && !conv10[48].empty && conv10[48].visible.start == 182 && conv10[48].visible.end == 204;
    ensure conv10[49].region.start == 186 && conv10[49].region.end == 208 && !conv10[49].empty && conv10[49].visible.start == 186 && conv10[49].visible.end == 208;
    ensure conv10[50].region.start == 190 && conv10[50].region.end == 212 && !conv10[50].empty && conv10[50].visible.start == 190 && conv10[50].visible.end == 212;
    ensure conv10[51].region.start == 194 && conv10[51].region.end == 216 && !conv10[51].empty && conv10[51].visible.start == 194 && conv10[51].visible.end == 216;
    ensure conv10[52].region.start == 198 && conv10[52].region.end == 220 && !conv10[52].empty && conv10[52].visible.start == 198 && conv10[52].visible.end == 220;
    ensure conv10[53].region.start == 202 && conv10[53].region.end == 224 && !conv10[53].empty && conv10[53].visible.start == 202 && conv10[53].visible.end == 224;
    ensure conv10[54].region.start == 206 && conv10[54].region.end == 228 && !conv10[54].empty && conv10[54].visible.start == 206 && conv10[54].visible.end == 227;
    ensure conv10[55].region.start == 210 && conv10[55].region.end == 232 && !conv10[55].empty && conv10[55].visible.start == 210 && conv10[55].visible.end == 227;
    ensure conv10[56].region.start == 214 && conv10[56].region.end == 236 && !conv10[56].empty && conv10[56].visible.start == 214 && conv10[56].visible.end == 227;
    ensure conv10[57].region.start == 218 && conv10[57].region.end == 240 && !conv10[57].empty && conv10[57].visible.start == 218 && conv10[57].visible.end == 227;
    for i in 0..58 { ensure conv10[i].empty == (conv10[i].region.start >= input.size || conv10[i].region.end <= 0); ensure (conv10[i].region.start >= input.size || conv10[i].region.end <= 0) || conv10[i].visible.start == max(conv10[i].region.start, 0) && conv10[i].visible.end == min(conv10[i].region.end, input.size); }
    feature first = conv10[0];
    feature middle = conv10[29];
    feature last = conv10[57];
}
const _: () = assert!(Chain1d13::CONV10.size[0] == 58);
const _: () = assert!(Chain1d13::CONV10.receptive_field[0] == 22 && Chain1d13::CONV10.receptive_field_min(0) == 22);
const _: () = assert!(matches!(Chain1d13::CONV10.jump_ratio(0), (4, 1)));
const _: () = assert!(matches!(Chain1d13::CONV10.period(0), Some(1)));
const _: () = assert!(matches!(Chain1d13::CONV10.padding(0), Some(10)));
const _: () = assert!(matches!(Chain1d13::CONV10.region([57]), Some([Region { start: 218, end: 240 }])));

// chain1d_14
receptive_field! {
    pub struct Chain1d14;
    input: [3];
    ensure input.size == 3 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0].center == input.start;
    ensure input[0].region.start == 0 && input[0].region.end == 1 && input[2].region.start == 2 && input[2].region.end == 3 && input[2].region.end - input.size == 0;
    ensure input.aligned;
    conv1: conv_transpose(7, pad = 3);
    ensure conv1.size == 3 && conv1.receptive_field == 7 && conv1.receptive_field_min == 7;
    ensure conv1.uniform && conv1.jump == 1 && conv1.period == 1 && conv1.dense;
    ensure conv1.start == 1 / 2 && conv1.padding == 3 && conv1[0].center == conv1.start;
    ensure conv1[0].region.start == -3 && conv1[0].region.end == 4 && conv1[2].region.start == -1 && conv1[2].region.end == 6 && conv1[2].region.end - input.size == 3;
    ensure conv1.aligned;
    upsample2: upsample(2);
    ensure upsample2.size == 6 && upsample2.receptive_field == 7 && upsample2.receptive_field_min == 7;
    ensure !upsample2.uniform && upsample2.jump == 1 / 2 && upsample2.period == 2 && upsample2.dense;
    ensure upsample2.start == 1 / 2 && upsample2.padding == 3 && upsample2[0].center == upsample2.start;
    ensure upsample2[0].region.start == -3 && upsample2[0].region.end == 4 && upsample2[5].region.start == -1 && upsample2[5].region.end == 6 && upsample2[5].region.end - input.size == 3;
    ensure upsample2.aligned;
    ensure upsample2[0].region.start == -3 && upsample2[0].region.end == 4;
    ensure upsample2[1].region.start == -3 && upsample2[1].region.end == 4;
    conv4: conv(7, stride = 4, pad = same_lower);
    ensure conv4.size == 2 && conv4.receptive_field == 10 && conv4.receptive_field_min == 10;
    ensure conv4.uniform && conv4.jump == 2 && conv4.period == 1 && conv4.dense;
    ensure conv4.start == 0 && conv4.padding == 5 && conv4[0].center == conv4.start;
    ensure conv4[0].region.start == -5 && conv4[0].region.end == 5 && conv4[1].region.start == -3 && conv4[1].region.end == 7 && conv4[1].region.end - input.size == 4;
    ensure conv4.aligned;
    ensure conv4[0].region.start == -5 && conv4[0].region.end == 5 && !conv4[0].empty && conv4[0].visible.start == 0 && conv4[0].visible.end == 3;
    ensure conv4[1].region.start == -3 && conv4[1].region.end == 7 && !conv4[1].empty && conv4[1].visible.start == 0 && conv4[1].visible.end == 3;
    for i in 0..2 { ensure conv4[i].empty == (conv4[i].region.start >= input.size || conv4[i].region.end <= 0); ensure (conv4[i].region.start >= input.size || conv4[i].region.end <= 0) || conv4[i].visible.start == max(conv4[i].region.start, 0) && conv4[i].visible.end == min(conv4[i].region.end, input.size); }
    feature first = conv4[0];
    feature middle = conv4[1];
    feature last = conv4[1];
}
const _: () = assert!(Chain1d14::CONV4.size[0] == 2);
const _: () = assert!(Chain1d14::CONV4.receptive_field[0] == 10 && Chain1d14::CONV4.receptive_field_min(0) == 10);
const _: () = assert!(matches!(Chain1d14::CONV4.jump_ratio(0), (2, 1)));
const _: () = assert!(matches!(Chain1d14::CONV4.period(0), Some(1)));
const _: () = assert!(matches!(Chain1d14::CONV4.padding(0), Some(5)));
const _: () = assert!(matches!(Chain1d14::CONV4.region([1]), Some([Region { start: -3, end: 7 }])));

// chain1d_15
receptive_field! {
    pub struct Chain1d15;
    input: [227];
    ensure input.size == 227 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0].center == input.start;
    ensure input[0].region.start == 0 && input[0].region.end == 1 && input[226].region.start == 226 && input[226].region.end == 227 && input[226].region.end - input.size == 0;
    ensure input.aligned;
    pad1: pad((0, 1));
    ensure pad1.size == 228 && pad1.receptive_field == 1 && pad1.receptive_field_min == 1;
    ensure pad1.uniform && pad1.jump == 1 && pad1.period == 1 && pad1.dense;
    ensure pad1.start == 1 / 2 && pad1.padding == 0 && pad1[0].center == pad1.start;
    ensure pad1[0].region.start == 0 && pad1[0].region.end == 1 && pad1[227].region.start == 227 && pad1[227].region.end == 228 && pad1[227].region.end - input.size == 1;
    ensure pad1.aligned;
    pool2: avg_pool(4, stride = 1);
    ensure pool2.size == 225 && pool2.receptive_field == 4 && pool2.receptive_field_min == 4;
    ensure pool2.uniform && pool2.jump == 1 && pool2.period == 1 && pool2.dense;
    ensure pool2.start == 2 && pool2.padding == 0 && pool2[0].center == pool2.start;
    ensure pool2[0].region.start == 0 && pool2[0].region.end == 4 && pool2[224].region.start == 224 && pool2[224].region.end == 228 && pool2[224].region.end - input.size == 1;
    ensure pool2.aligned;
    pool3: pool(5, pad = same);
    ensure pool3.size == 45 && pool3.receptive_field == 8 && pool3.receptive_field_min == 8;
    ensure pool3.uniform && pool3.jump == 5 && pool3.period == 1 && pool3.dense;
    ensure pool3.start == 4 && pool3.padding == 0 && pool3[0].center == pool3.start;
    ensure pool3[0].region.start == 0 && pool3[0].region.end == 8 && pool3[44].region.start == 220 && pool3[44].region.end == 228 && pool3[44].region.end - input.size == 1;
    ensure pool3.aligned;
    conv4: conv(1, pad = same);
    ensure conv4.size == 45 && conv4.receptive_field == 8 && conv4.receptive_field_min == 8;
    ensure conv4.uniform && conv4.jump == 5 && conv4.period == 1 && conv4.dense;
    ensure conv4.start == 4 && conv4.padding == 0 && conv4[0].center == conv4.start;
    ensure conv4[0].region.start == 0 && conv4[0].region.end == 8 && conv4[44].region.start == 220 && conv4[44].region.end == 228 && conv4[44].region.end - input.size == 1;
    ensure conv4.aligned;
    crop5: crop(1);
    ensure crop5.size == 43 && crop5.receptive_field == 8 && crop5.receptive_field_min == 8;
    ensure crop5.uniform && crop5.jump == 5 && crop5.period == 1 && crop5.dense;
    ensure crop5.start == 9 && crop5.padding == -5 && crop5[0].center == crop5.start;
    ensure crop5[0].region.start == 5 && crop5[0].region.end == 13 && crop5[42].region.start == 215 && crop5[42].region.end == 223 && crop5[42].region.end - input.size == -4;
    ensure crop5.aligned;
    ensure crop5[0].region.start == 5 && crop5[0].region.end == 13 && !crop5[0].empty && crop5[0].visible.start == 5 && crop5[0].visible.end == 13;
    ensure crop5[1].region.start == 10 && crop5[1].region.end == 18 && !crop5[1].empty && crop5[1].visible.start == 10 && crop5[1].visible.end == 18;
    ensure crop5[2].region.start == 15 && crop5[2].region.end == 23 && !crop5[2].empty && crop5[2].visible.start == 15 && crop5[2].visible.end == 23;
    ensure crop5[3].region.start == 20 && crop5[3].region.end == 28 && !crop5[3].empty && crop5[3].visible.start == 20 && crop5[3].visible.end == 28;
    ensure crop5[4].region.start == 25 && crop5[4].region.end == 33 && !crop5[4].empty && crop5[4].visible.start == 25 && crop5[4].visible.end == 33;
    ensure crop5[5].region.start == 30 && crop5[5].region.end == 38 && !crop5[5].empty && crop5[5].visible.start == 30 && crop5[5].visible.end == 38;
    ensure crop5[6].region.start == 35 && crop5[6].region.end == 43 && !crop5[6].empty && crop5[6].visible.start == 35 && crop5[6].visible.end == 43;
    ensure crop5[7].region.start == 40 && crop5[7].region.end == 48 && !crop5[7].empty && crop5[7].visible.start == 40 && crop5[7].visible.end == 48;
    ensure crop5[8].region.start == 45 && crop5[8].region.end == 53 && !crop5[8].empty && crop5[8].visible.start == 45 && crop5[8].visible.end == 53;
    ensure crop5[9].region.start == 50 && crop5[9].region.end == 58 && !crop5[9].empty && crop5[9].visible.start == 50 && crop5[9].visible.end == 58;
    ensure crop5[10].region.start == 55 && crop5[10].region.end == 63 && !crop5[10].empty && crop5[10].visible.start == 55 && crop5[10].visible.end == 63;
    ensure crop5[11].region.start == 60 && crop5[11].region.end == 68 && !crop5[11].empty && crop5[11].visible.start == 60 && crop5[11].visible.end == 68;
    ensure crop5[12].region.start == 65 && crop5[12].region.end == 73 && !crop5[12].empty && crop5[12].visible.start == 65 && crop5[12].visible.end == 73;
    ensure crop5[13].region.start == 70 && crop5[13].region.end == 78 && !crop5[13].empty && crop5[13].visible.start == 70 && crop5[13].visible.end == 78;
    ensure crop5[14].region.start == 75 && crop5[14].region.end == 83 && !crop5[14].empty && crop5[14].visible.start == 75 && crop5[14].visible.end == 83;
    ensure crop5[15].region.start == 80 && crop5[15].region.end == 88 && !crop5[15].empty && crop5[15].visible.start == 80 && crop5[15].visible.end == 88;
    ensure crop5[16].region.start == 85 && crop5[16].region.end == 93 && !crop5[16].empty && crop5[16].visible.start == 85 && crop5[16].visible.end == 93;
    ensure crop5[17].region.start == 90 && crop5[17].region.end == 98 && !crop5[17].empty && crop5[17].visible.start == 90 && crop5[17].visible.end == 98;
    ensure crop5[18].region.start == 95 && crop5[18].region.end == 103 && !crop5[18].empty && crop5[18].visible.start == 95 && crop5[18].visible.end == 103;
    ensure crop5[19].region.start == 100 && crop5[19].region.end == 108 && !crop5[19].empty && crop5[19].visible.start == 100 && crop5[19].visible.end == 108;
    ensure crop5[20].region.start == 105 && crop5[20].region.end == 113 && !crop5[20].empty && crop5[20].visible.start == 105 && crop5[20].visible.end == 113;
    ensure crop5[21].region.start == 110 && crop5[21].region.end == 118 && !crop5[21].empty && crop5[21].visible.start == 110 && crop5[21].visible.end == 118;
    ensure crop5[22].region.start == 115 && crop5[22].region.end == 123 && !crop5[22].empty && crop5[22].visible.start == 115 && crop5[22].visible.end == 123;
    ensure crop5[23].region.start == 120 && crop5[23].region.end == 128 && !crop5[23].empty && crop5[23].visible.start == 120 && crop5[23].visible.end == 128;
    ensure crop5[24].region.start == 125 && crop5[24].region.end == 133 && !crop5[24].empty && crop5[24].visible.start == 125 && crop5[24].visible.end == 133;
    ensure crop5[25].region.start == 130 && crop5[25].region.end == 138 && !crop5[25].empty && crop5[25].visible.start == 130 && crop5[25].visible.end == 138;
    ensure crop5[26].region.start == 135 && crop5[26].region.end == 143 && !crop5[26].empty && crop5[26].visible.start == 135 && crop5[26].visible.end == 143;
    ensure crop5[27].region.start == 140 && crop5[27].region.end == 148 && !crop5[27].empty && crop5[27].visible.start == 140 && crop5[27].visible.end == 148;
    ensure crop5[28].region.start == 145 && crop5[28].region.end == 153 && !crop5[28].empty && crop5[28].visible.start == 145 && crop5[28].visible.end == 153;
    ensure crop5[29].region.start == 150 && crop5[29].region.end == 158 && !crop5[29].empty && crop5[29].visible.start == 150 && crop5[29].visible.end == 158;
    ensure crop5[30].region.start == 155 && crop5[30].region.end == 163 && !crop5[30].empty && crop5[30].visible.start == 155 && crop5[30].visible.end == 163;
    ensure crop5[31].region.start == 160 && crop5[31].region.end == 168 && !crop5[31].empty && crop5[31].visible.start == 160 && crop5[31].visible.end == 168;
    ensure crop5[32].region.start == 165 && crop5[32].region.end == 173 && !crop5[32].empty && crop5[32].visible.start == 165 && crop5[32].visible.end == 173;
    ensure crop5[33].region.start == 170 && crop5[33].region.end == 178 && !crop5[33].empty && crop5[33].visible.start == 170 && crop5[33].visible.end == 178;
    ensure crop5[34].region.start == 175 && crop5[34].region.end == 183 && !crop5[34].empty && crop5[34].visible.start == 175 && crop5[34].visible.end == 183;
    ensure crop5[35].region.start == 180 && crop5[35].region.end == 188 && !crop5[35].empty && crop5[35].visible.start == 180 && crop5[35].visible.end == 188;
    ensure crop5[36].region.start == 185 && crop5[36].region.end == 193 && !crop5[36].empty && crop5[36].visible.start == 185 && crop5[36].visible.end == 193;
    ensure crop5[37].region.start == 190 && crop5[37].region.end == 198 && !crop5[37].empty && crop5[37].visible.start == 190 && crop5[37].visible.end == 198;
    ensure crop5[38].region.start == 195 && crop5[38].region.end == 203 && !crop5[38].empty && crop5[38].visible.start == 195 && crop5[38].visible.end == 203;
    ensure crop5[39].region.start == 200 && crop5[39].region.end == 208 && !crop5[39].empty && crop5[39].visible.start == 200 && crop5[39].visible.end == 208;
    ensure crop5[40].region.start == 205 && crop5[40].region.end == 213 && !crop5[40].empty && crop5[40].visible.start == 205 && crop5[40].visible.end == 213;
    ensure crop5[41].region.start == 210 && crop5[41].region.end == 218 && !crop5[41].empty && crop5[41].visible.start == 210 && crop5[41].visible.end == 218;
    ensure crop5[42].region.start == 215 && crop5[42].region.end == 223 && !crop5[42].empty && crop5[42].visible.start == 215 && crop5[42].visible.end == 223;
    for i in 0..43 { ensure crop5[i].empty == (crop5[i].region.start >= input.size || crop5[i].region.end <= 0); ensure (crop5[i].region.start >= input.size || crop5[i].region.end <= 0) || crop5[i].visible.start == max(crop5[i].region.start, 0) && crop5[i].visible.end == min(crop5[i].region.end, input.size); }
    feature first = crop5[0];
    feature middle = crop5[21];
    feature last = crop5[42];
}
const _: () = assert!(Chain1d15::CROP5.size[0] == 43);
const _: () = assert!(Chain1d15::CROP5.receptive_field[0] == 8 && Chain1d15::CROP5.receptive_field_min(0) == 8);
const _: () = assert!(matches!(Chain1d15::CROP5.jump_ratio(0), (5, 1)));
const _: () = assert!(matches!(Chain1d15::CROP5.period(0), Some(1)));
const _: () = assert!(matches!(Chain1d15::CROP5.padding(0), Some(-5)));
const _: () = assert!(matches!(Chain1d15::CROP5.region([42]), Some([Region { start: 215, end: 223 }])));

// chain1d_16
receptive_field! {
    pub struct Chain1d16;
    input: [145];
    ensure input.size == 145 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0].center == input.start;
    ensure input[0].region.start == 0 && input[0].region.end == 1 && input[144].region.start == 144 && input[144].region.end == 145 && input[144].region.end - input.size == 0;
    ensure input.aligned;
    conv1: conv(2);
    ensure conv1.size == 144 && conv1.receptive_field == 2 && conv1.receptive_field_min == 2;
    ensure conv1.uniform && conv1.jump == 1 && conv1.period == 1 && conv1.dense;
    ensure conv1.start == 1 && conv1.padding == 0 && conv1[0].center == conv1.start;
    ensure conv1[0].region.start == 0 && conv1[0].region.end == 2 && conv1[143].region.start == 143 && conv1[143].region.end == 145 && conv1[143].region.end - input.size == 0;
    ensure conv1.aligned;
    pool2: avg_pool(3, stride = 2, ceil_mode = true);
    ensure pool2.size == 72 && pool2.receptive_field == 4 && pool2.receptive_field_min == 4;
    ensure pool2.uniform && pool2.jump == 2 && pool2.period == 1 && pool2.dense;
    ensure pool2.start == 2 && pool2.padding == 0 && pool2[0].center == pool2.start;
    ensure pool2[0].region.start == 0 && pool2[0].region.end == 4 && pool2[71].region.start == 142 && pool2[71].region.end == 146 && pool2[71].region.end - input.size == 1;
    ensure pool2.aligned;
    conv3: conv_transpose(5, stride = 2, output_padding = 1, pad = (2, 4));
    ensure conv3.size == 142 && conv3.receptive_field == 8 && conv3.receptive_field_min == 6 && conv3.receptive_field_min != conv3.receptive_field;
    ensure !conv3.uniform && conv3.jump == 1 && conv3.period == 2 && conv3.dense;
    ensure conv3.start == 2 && conv3.padding == 2 && conv3[0].center == conv3.start;
    ensure conv3[0].region.start == -2 && conv3[0].region.end == 6 && conv3[141].region.start == 140 && conv3[141].region.end == 146 && conv3[141].region.end - input.size == 1;
    ensure conv3.aligned;
    ensure conv3[0].region.start == -2 && conv3[0].region.end == 6;
    ensure conv3[1].region.start == 0 && conv3[1].region.end == 6;
    conv4: conv(3, stride = 2);
    ensure conv4.size == 70 && conv4.receptive_field == 10 && conv4.receptive_field_min == 10;
    ensure conv4.uniform && conv4.jump == 2 && conv4.period == 1 && conv4.dense;
    ensure conv4.start == 3 && conv4.padding == 2 && conv4[0].center == conv4.start;
    ensure conv4[0].region.start == -2 && conv4[0].region.end == 8 && conv4[69].region.start == 136 && conv4[69].region.end == 146 && conv4[69].region.end - input.size == 1;
    ensure conv4.aligned;
    pool5: avg_pool(4, stride = 3, pad = same);
    ensure pool5.size == 24 && pool5.receptive_field == 16 && pool5.receptive_field_min == 16;
    ensure pool5.uniform && pool5.jump == 6 && pool5.period == 1 && pool5.dense;
    ensure pool5.start == 4 && pool5.padding == 4 && pool5[0].center == pool5.start;
    ensure pool5[0].region.start == -4 && pool5[0].region.end == 12 && pool5[23].region.start == 134 && pool5[23].region.end == 150 && pool5[23].region.end - input.size == 5;
    ensure pool5.aligned;
    ensure pool5[0].region.start == -4 && pool5[0].region.end == 12 && !pool5[0].empty && pool5[0].visible.start == 0 && pool5[0].visible.end == 12;
    ensure pool5[1].region.start == 2 && pool5[1].region.end == 18 && !pool5[1].empty && pool5[1].visible.start == 2 && pool5[1].visible.end == 18;
    ensure pool5[2].region.start == 8 && pool5[2].region.end == 24 && !pool5[2].empty && pool5[2].visible.start == 8 && pool5[2].visible.end == 24;
    ensure pool5[3].region.start == 14 && pool5[3].region.end == 30 && !pool5[3].empty && pool5[3].visible.start == 14 && pool5[3].visible.end == 30;
    ensure pool5[4].region.start == 20 && pool5[4].region.end == 36 && !pool5[4].empty && pool5[4].visible.start == 20 && pool5[4].visible.end == 36;
    ensure pool5[5].region.start == 26 && pool5[5].region.end == 42 && !pool5[5].empty && pool5[5].visible.start == 26 && pool5[5].visible.end == 42;
    ensure pool5[6].region.start == 32 && pool5[6].region.end == 48 && !pool5[6].empty && pool5[6].visible.start == 32 && pool5[6].visible.end == 48;
    ensure pool5[7].region.start == 38 && pool5[7].region.end == 54 && !pool5[7].empty && pool5[7].visible.start == 38 && pool5[7].visible.end == 54;
    ensure pool5[8].region.start == 44 && pool5[8].region.end == 60 && !pool5[8].empty && pool5[8].visible.start == 44 && pool5[8].visible.end == 60;
    ensure pool5[9].region.start == 50 && pool5[9].region.end == 66 && !pool5[9].empty && pool5[9].visible.start == 50 && pool5[9].visible.end == 66;
    ensure pool5[10].region.start == 56 && pool5[10].region.end == 72 && !pool5[10].empty && pool5[10].visible.start == 56 && pool5[10].visible.end == 72;
    ensure pool5[11].region.start == 62 && pool5[11].region.end == 78 && !pool5[11].empty && pool5[11].visible.start == 62 && pool5[11].visible.end == 78;
    ensure pool5[12].region.start == 68 && pool5[12].region.end == 84 && !pool5[12].empty && pool5[12].visible.start == 68 && pool5[12].visible.end == 84;
    ensure pool5[13].region.start == 74 && pool5[13].region.end == 90 && !pool5[13].empty && pool5[13].visible.start == 74 && pool5[13].visible.end == 90;
    ensure pool5[14].region.start == 80 && pool5[14].region.end == 96 && !pool5[14].empty && pool5[14].visible.start == 80 && pool5[14].visible.end == 96;
    ensure pool5[15].region.start == 86 && pool5[15].region.end == 102 && !pool5[15].empty && pool5[15].visible.start == 86 && pool5[15].visible.end == 102;
    ensure pool5[16].region.start == 92 && pool5[16].region.end == 108 && !pool5[16].empty && pool5[16].visible.start == 92 && pool5[16].visible.end == 108;
    ensure pool5[17].region.start == 98 && pool5[17].region.end == 114 && !pool5[17].empty && pool5[17].visible.start == 98 && pool5[17].visible.end == 114;
    ensure pool5[18].region.start == 104 && pool5[18].region.end == 120 && !pool5[18].empty && pool5[18].visible.start == 104 && pool5[18].visible.end == 120;
    ensure pool5[19].region.start == 110 && pool5[19].region.end == 126 && !pool5[19].empty && pool5[19].visible.start == 110 && pool5[19].visible.end == 126;
    ensure pool5[20].region.start == 116 && pool5[20].region.end == 132 && !pool5[20].empty && pool5[20].visible.start == 116 && pool5[20].visible.end == 132;
    ensure pool5[21].region.start == 122 && pool5[21].region.end == 138 && !pool5[21].empty && pool5[21].visible.start == 122 && pool5[21].visible.end == 138;
    ensure pool5[22].region.start == 128 && pool5[22].region.end == 144 && !pool5[22].empty && pool5[22].visible.start == 128 && pool5[22].visible.end == 144;
    ensure pool5[23].region.start == 134 && pool5[23].region.end == 150 && !pool5[23].empty && pool5[23].visible.start == 134 && pool5[23].visible.end == 145;
    for i in 0..24 { ensure pool5[i].empty == (pool5[i].region.start >= input.size || pool5[i].region.end <= 0); ensure (pool5[i].region.start >= input.size || pool5[i].region.end <= 0) || pool5[i].visible.start == max(pool5[i].region.start, 0) && pool5[i].visible.end == min(pool5[i].region.end, input.size); }
    feature first = pool5[0];
    feature middle = pool5[12];
    feature last = pool5[23];
}
const _: () = assert!(Chain1d16::POOL5.size[0] == 24);
const _: () = assert!(Chain1d16::POOL5.receptive_field[0] == 16 && Chain1d16::POOL5.receptive_field_min(0) == 16);
const _: () = assert!(matches!(Chain1d16::POOL5.jump_ratio(0), (6, 1)));
const _: () = assert!(matches!(Chain1d16::POOL5.period(0), Some(1)));
const _: () = assert!(matches!(Chain1d16::POOL5.padding(0), Some(4)));
const _: () = assert!(matches!(Chain1d16::POOL5.region([23]), Some([Region { start: 134, end: 150 }])));

// chain1d_17
receptive_field! {
    pub struct Chain1d17;
    input: [225];
    ensure input.size == 225 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0].center == input.start;
    ensure input[0].region.start == 0 && input[0].region.end == 1 && input[224].region.start == 224 && input[224].region.end == 225 && input[224].region.end - input.size == 0;
    ensure input.aligned;
    pool1: max_pool(1, stride = 2);
    ensure pool1.size == 113 && pool1.receptive_field == 1 && pool1.receptive_field_min == 1;
    ensure pool1.uniform && pool1.jump == 2 && pool1.period == 1 && pool1.dense;
    ensure pool1.start == 1 / 2 && pool1.padding == 0 && pool1[0].center == pool1.start;
    ensure pool1[0].region.start == 0 && pool1[0].region.end == 1 && pool1[112].region.start == 224 && pool1[112].region.end == 225 && pool1[112].region.end - input.size == 0;
    ensure pool1.aligned;
    conv2: conv(2, stride = 2, dilation = 2, pad = same_lower);
    ensure conv2.size == 57 && conv2.receptive_field == 5 && conv2.receptive_field_min == 5;
    ensure conv2.uniform && conv2.jump == 4 && conv2.period == 1 && !conv2.dense;
    ensure conv2.start == 1 / 2 && conv2.padding == 2 && conv2[0].center == conv2.start;
    ensure conv2[0].region.start == -2 && conv2[0].region.end == 3 && conv2[56].region.start == 222 && conv2[56].region.end == 227 && conv2[56].region.end - input.size == 2;
    ensure conv2.aligned;
    ensure conv2[0].region.start == -2 && conv2[0].region.end == 3 && !conv2[0].empty && conv2[0].visible.start == 2 && conv2[0].visible.end == 3;
    ensure conv2[1].region.start == 2 && conv2[1].region.end == 7 && !conv2[1].empty && conv2[1].visible.start == 2 && conv2[1].visible.end == 7;
    ensure conv2[2].region.start == 6 && conv2[2].region.end == 11 && !conv2[2].empty && conv2[2].visible.start == 6 && conv2[2].visible.end == 11;
    ensure conv2[3].region.start == 10 && conv2[3].region.end == 15 && !conv2[3].empty && conv2[3].visible.start == 10 && conv2[3].visible.end == 15;
    ensure conv2[4].region.start == 14 && conv2[4].region.end == 19 && !conv2[4].empty && conv2[4].visible.start == 14 && conv2[4].visible.end == 19;
    ensure conv2[5].region.start == 18 && conv2[5].region.end == 23 && !conv2[5].empty && conv2[5].visible.start == 18 && conv2[5].visible.end == 23;
    ensure conv2[6].region.start == 22 && conv2[6].region.end == 27 && !conv2[6].empty && conv2[6].visible.start == 22 && conv2[6].visible.end == 27;
    ensure conv2[7].region.start == 26 && conv2[7].region.end == 31 && !conv2[7].empty && conv2[7].visible.start == 26 && conv2[7].visible.end == 31;
    ensure conv2[8].region.start == 30 && conv2[8].region.end == 35 && !conv2[8].empty && conv2[8].visible.start == 30 && conv2[8].visible.end == 35;
    ensure conv2[9].region.start == 34 && conv2[9].region.end == 39 && !conv2[9].empty && conv2[9].visible.start == 34 && conv2[9].visible.end == 39;
    ensure conv2[10].region.start == 38 && conv2[10].region.end == 43 && !conv2[10].empty && conv2[10].visible.start == 38 && conv2[10].visible.end == 43;
    ensure conv2[11].region.start == 42 && conv2[11].region.end == 47 && !conv2[11].empty && conv2[11].visible.start == 42 && conv2[11].visible.end == 47;
    ensure conv2[25].region.start == 98 && conv2[25].region.end == 103 && !conv2[25].empty && conv2[25].visible.start == 98 && conv2[25].visible.end == 103;
    ensure conv2[26].region.start == 102 && conv2[26].region.end == 107 && !conv2[26].empty && conv2[26].visible.start == 102 && conv2[26].visible.end == 107;
    ensure conv2[27].region.start == 106 && conv2[27].region.end == 111 && !conv2[27].empty && conv2[27].visible.start == 106 && conv2[27].visible.end == 111;
    ensure conv2[28].region.start == 110 && conv2[28].region.end == 115 && !conv2[28].empty && conv2[28].visible.start == 110 && conv2[28].visible.end == 115;
    ensure conv2[29].region.start == 114 && conv2[29].region.end == 119 && !conv2[29].empty && conv2[29].visible.start == 114 && conv2[29].visible.end == 119;
    ensure conv2[30].region.start == 118 && conv2[30].region.end == 123 && !conv2[30].empty && conv2[30].visible.start == 118 && conv2[30].visible.end == 123;
    ensure conv2[45].region.start == 178 && conv2[45].region.end == 183 && !conv2[45].empty && conv2[45].visible.start == 178 && conv2[45].visible.end == 183;
    ensure conv2[46].region.start == 182 && conv2[46].region.end == 187 && !conv2[46].empty && conv2[46].visible.start == 182 && conv2[46].visible.end == 187;
    ensure conv2[47].region.start == 186 && conv2[47].region.end == 191 && !conv2[47].empty && conv2[47].visible.start == 186 && conv2[47].visible.end == 191;
    ensure conv2[48].region.start == 190 && conv2[48].region.end == 195 && !conv2[48].empty && conv2[48].visible.start == 190 && conv2[48].visible.end == 195;
    ensure conv2[49].region.start == 194 && conv2[49].region.end == 199 && !conv2[49].empty && conv2[49].visible.start == 194 && conv2[49].visible.end == 199;
    ensure conv2[50].region.start == 198 && conv2[50].region.end == 203 && !conv2[50].empty && conv2[50].visible.start == 198 && conv2[50].visible.end == 203;
    ensure conv2[51].region.start == 202 && conv2[51].region.end == 207 && !conv2[51].empty && conv2[51].visible.start == 202 && conv2[51].visible.end == 207;
    ensure conv2[52].region.start == 206 && conv2[52].region.end == 211 && !conv2[52].empty && conv2[52].visible.start == 206 && conv2[52].visible.end == 211;
    ensure conv2[53].region.start == 210 && conv2[53].region.end == 215 && !conv2[53].empty && conv2[53].visible.start == 210 && conv2[53].visible.end == 215;
    ensure conv2[54].region.start == 214 && conv2[54].region.end == 219 && !conv2[54].empty && conv2[54].visible.start == 214 && conv2[54].visible.end == 219;
    ensure conv2[55].region.start == 218 && conv2[55].region.end == 223 && !conv2[55].empty && conv2[55].visible.start == 218 && conv2[55].visible.end == 223;
    ensure conv2[56].region.start == 222 && conv2[56].region.end == 227 && !conv2[56].empty && conv2[56].visible.start == 222 && conv2[56].visible.end == 223;
    ensure !conv2[0].empty && ((conv2[0].region.start >= input.size || conv2[0].region.end <= 0) || !(conv2[0].visible.start == max(conv2[0].region.start, 0) && conv2[0].visible.end == min(conv2[0].region.end, input.size)));
    feature first = conv2[0];
    feature middle = conv2[28];
    feature last = conv2[56];
}
const _: () = assert!(Chain1d17::CONV2.size[0] == 57);
const _: () = assert!(Chain1d17::CONV2.receptive_field[0] == 5 && Chain1d17::CONV2.receptive_field_min(0) == 5);
const _: () = assert!(matches!(Chain1d17::CONV2.jump_ratio(0), (4, 1)));
const _: () = assert!(matches!(Chain1d17::CONV2.period(0), Some(1)));
const _: () = assert!(matches!(Chain1d17::CONV2.padding(0), Some(2)));
const _: () = assert!(matches!(Chain1d17::CONV2.region([56]), Some([Region { start: 222, end: 227 }])));

// chain1d_18
receptive_field! {
    pub struct Chain1d18;
    input: [102];
    ensure input.size == 102 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0].center == input.start;
    ensure input[0].region.start == 0 && input[0].region.end == 1 && input[101].region.start == 101 && input[101].region.end == 102 && input[101].region.end - input.size == 0;
    ensure input.aligned;
    conv1: conv_transpose(2, stride = 2);
    ensure conv1.size == 204 && conv1.receptive_field == 1 && conv1.receptive_field_min == 1;
    ensure !conv1.uniform && conv1.jump == 1 / 2 && conv1.period == 2 && conv1.dense;
    ensure conv1.start == 1 / 2 && conv1.padding == 0 && conv1[0].center == conv1.start;
    ensure conv1[0].region.start == 0 && conv1[0].region.end == 1 && conv1[203].region.start == 101 && conv1[203].region.end == 102 && conv1[203].region.end - input.size == 0;
    ensure conv1.aligned;
    ensure conv1[0].region.start == 0 && conv1[0].region.end == 1;
    ensure conv1[1].region.start == 0 && conv1[1].region.end == 1;
    pool2: avg_pool(3, stride = 1, pad = 1, ceil_mode = true);
    ensure pool2.size == 204 && pool2.receptive_field == 2 && pool2.receptive_field_min == 2;
    ensure !pool2.uniform && pool2.jump == 1 / 2 && pool2.period == 2 && pool2.dense;
    ensure pool2.start == 0 && pool2.padding == 1 && pool2[0].center == pool2.start;
    ensure pool2[0].region.start == -1 && pool2[0].region.end == 1 && pool2[203].region.start == 101 && pool2[203].region.end == 103 && pool2[203].region.end - input.size == 1;
    ensure pool2.aligned;
    ensure pool2[0].region.start == -1 && pool2[0].region.end == 1;
    ensure pool2[1].region.start == 0 && pool2[1].region.end == 2;
    conv3: conv(5, stride = 3, pad = 4);
    ensure conv3.size == 70 && conv3.receptive_field == 4 && conv3.receptive_field_min == 4;
    ensure !conv3.uniform && conv3.jump == 3 / 2 && conv3.period == 2 && conv3.dense;
    ensure conv3.start == -1 && conv3.padding == 3 && conv3[0].center == conv3.start;
    ensure conv3[0].region.start == -3 && conv3[0].region.end == 1 && conv3[69].region.start == 101 && conv3[69].region.end == 105 && conv3[69].region.end - input.size == 3;
    ensure conv3.aligned;
    ensure conv3[0].region.start == -3 && conv3[0].region.end == 1;
    ensure conv3[1].region.start == -1 && conv3[1].region.end == 3;
    upsample4: upsample(2);
    ensure upsample4.size == 140 && upsample4.receptive_field == 4 && upsample4.receptive_field_min == 4;
    ensure !upsample4.uniform && upsample4.jump == 3 / 4 && upsample4.period == 4 && upsample4.dense;
    ensure upsample4.start == -1 && upsample4.padding == 3 && upsample4[0].center == upsample4.start;
    ensure upsample4[0].region.start == -3 && upsample4[0].region.end == 1 && upsample4[139].region.start == 101 && upsample4[139].region.end == 105 && upsample4[139].region.end - input.size == 3;
    ensure upsample4.aligned;
    ensure upsample4[0].region.start == -3 && upsample4[0].region.end == 1;
    ensure upsample4[1].region.start == -3 && upsample4[1].region.end == 1;
    ensure upsample4[2].region.start == -1 && upsample4[2].region.end == 3;
    ensure upsample4[3].region.start == -1 && upsample4[3].region.end == 3;
    ensure upsample4[0].region.start == -3 && upsample4[0].region.end == 1 && !upsample4[0].empty && upsample4[0].visible.start == 0 && upsample4[0].visible.end == 1;
    ensure upsample4[1].region.start == -3 && upsample4[1].region.end == 1 && !upsample4[1].empty && upsample4[1].visible.start == 0 && upsample4[1].visible.end == 1;
    ensure upsample4[2].region.start == -1 && upsample4[2].region.end == 3 && !upsample4[2].empty && upsample4[2].visible.start == 0 && upsample4[2].visible.end == 3;
    ensure upsample4[3].region.start == -1 && upsample4[3].region.end == 3 && !upsample4[3].empty && upsample4[3].visible.start == 0 && upsample4[3].visible.end == 3;
    ensure upsample4[4].region.start == 0 && upsample4[4].region.end == 4 && !upsample4[4].empty && upsample4[4].visible.start == 0 && upsample4[4].visible.end == 4;
    ensure upsample4[5].region.start == 0 && upsample4[5].region.end == 4 && !upsample4[5].empty && upsample4[5].visible.start == 0 && upsample4[5].visible.end == 4;
    ensure upsample4[6].region.start == 2 && upsample4[6].region.end == 6 && !upsample4[6].empty && upsample4[6].visible.start == 2 && upsample4[6].visible.end == 6;
    ensure upsample4[7].region.start == 2 && upsample4[7].region.end == 6 && !upsample4[7].empty && upsample4[7].visible.start == 2 && upsample4[7].visible.end == 6;
    ensure upsample4[8].region.start == 3 && upsample4[8].region.end == 7 && !upsample4[8].empty && upsample4[8].visible.start == 3 && upsample4[8].visible.end == 7;
    ensure upsample4[9].region.start == 3 && upsample4[9].region.end == 7 && !upsample4[9].empty && upsample4[9].visible.start == 3 && upsample4[9].visible.end == 7;
    ensure upsample4[10].region.start == 5 && upsample4[10].region.end == 9 && !upsample4[10].empty && upsample4[10].visible.start == 5 && upsample4[10].visible.end == 9;
    ensure upsample4[11].region.start == 5 && upsample4[11].region.end == 9 && !upsample4[11].empty && upsample4[11].visible.start == 5 && upsample4[11].visible.end == 9;
    ensure upsample4[67].region.start == 47 && upsample4[67].region.end == 51 && !upsample4[67].empty && upsample4[67].visible.start == 47 && upsample4[67].visible.end == 51;
    ensure upsample4[68].region.start == 48 && upsample4[68].region.end == 52 && !upsample4[68].empty && upsample4[68].visible.start == 48 && upsample4[68].visible.end == 52;
    ensure upsample4[69].region.start == 48 && upsample4[69].region.end == 52 && !upsample4[69].empty && upsample4[69].visible.start == 48 && upsample4[69].visible.end == 52;
    ensure upsample4[70].region.start == 50 && upsample4[70].region.end == 54 && !upsample4[70].empty && upsample4[70].visible.start == 50 && upsample4[70].visible.end == 54;
    ensure upsample4[71].region.start == 50 && upsample4[71].region.end == 54 && !upsample4[71].empty && upsample4[71].visible.start == 50 && upsample4[71].visible.end == 54;
    ensure upsample4[72].region.start == 51 && upsample4[72].region.end == 55 && !upsample4[72].empty && upsample4[72].visible.start == 51 && upsample4[72].visible.end == 55;
    ensure upsample4[128].region.start == 93 && upsample4[128].region.end == 97 && !upsample4[128].empty && upsample4[128].visible.start == 93 && upsample4[128].visible.end == 97;
    ensure upsample4[129].region.start == 93 && upsample4[129].region.end == 97 && !upsample4[129].empty && upsample4[129].visible.start == 93 && upsample4[129].visible.end == 97;
    ensure upsample4[130].region.start == 95 && upsample4[130].region.end == 99 && !upsample4[130].empty && upsample4[130].visible.start == 95 && upsample4[130].visible.end == 99;
    ensure upsample4[131].region.start == 95 && upsample4[131].region.end == 99 && !upsample4[131].empty && upsample4[131].visible.start == 95 && upsample4[131].visible.end == 99;
    ensure upsample4[132].region.start == 96 && upsample4[132].region.end == 100 && !upsample4[132].empty && upsample4[132].visible.start == 96 && upsample4[132].visible.end == 100;
    ensure upsample4[133].region.start == 96 && upsample4[133].region.end == 100 && !upsample4[133].empty && upsample4[133].visible.start == 96 && upsample4[133].visible.end == 100;
    ensure upsample4[134].region.start == 98 && upsample4[134].region.end == 102 && !upsample4[134].empty && upsample4[134].visible.start == 98 && upsample4[134].visible.end == 102;
    ensure upsample4[135].region.start == 98 && upsample4[135].region.end == 102 && !upsample4[135].empty && upsample4[135].visible.start == 98 && upsample4[135].visible.end == 102;
    ensure upsample4[136].region.start == 99 && upsample4[136].region.end == 103 && !upsample4[136].empty && upsample4[136].visible.start == 99 && upsample4[136].visible.end == 102;
    ensure upsample4[137].region.start == 99 && upsample4[137].region.end == 103 && !upsample4[137].empty && upsample4[137].visible.start == 99 && upsample4[137].visible.end == 102;
    ensure upsample4[138].region.start == 101 && upsample4[138].region.end == 105 && !upsample4[138].empty && upsample4[138].visible.start == 101 && upsample4[138].visible.end == 102;
    ensure upsample4[139].region.start == 101 && upsample4[139].region.end == 105 && !upsample4[139].empty && upsample4[139].visible.start == 101 && upsample4[139].visible.end == 102;
    for i in 0..140 { ensure upsample4[i].empty == (upsample4[i].region.start >= input.size || upsample4[i].region.end <= 0); ensure (upsample4[i].region.start >= input.size || upsample4[i].region.end <= 0) || upsample4[i].visible.start == max(upsample4[i].region.start, 0) && upsample4[i].visible.end == min(upsample4[i].region.end, input.size); }
    feature first = upsample4[0];
    feature middle = upsample4[70];
    feature last = upsample4[139];
}
const _: () = assert!(Chain1d18::UPSAMPLE4.size[0] == 140);
const _: () = assert!(Chain1d18::UPSAMPLE4.receptive_field[0] == 4 && Chain1d18::UPSAMPLE4.receptive_field_min(0) == 4);
const _: () = assert!(matches!(Chain1d18::UPSAMPLE4.jump_ratio(0), (3, 4)));
const _: () = assert!(matches!(Chain1d18::UPSAMPLE4.period(0), Some(4)));
const _: () = assert!(matches!(Chain1d18::UPSAMPLE4.padding(0), Some(3)));
const _: () = assert!(matches!(Chain1d18::UPSAMPLE4.region([139]), Some([Region { start: 101, end: 105 }])));

// chain1d_19
receptive_field! {
    pub struct Chain1d19;
    input: [227];
    ensure input.size == 227 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0].center == input.start;
    ensure input[0].region.start == 0 && input[0].region.end == 1 && input[226].region.start == 226 && input[226].region.end == 227 && input[226].region.end - input.size == 0;
    ensure input.aligned;
    conv1: conv(2);
    ensure conv1.size == 226 && conv1.receptive_field == 2 && conv1.receptive_field_min == 2;
    ensure conv1.uniform && conv1.jump == 1 && conv1.period == 1 && conv1.dense;
    ensure conv1.start == 1 && conv1.padding == 0 && conv1[0].center == conv1.start;
    ensure conv1[0].region.start == 0 && conv1[0].region.end == 2 && conv1[225].region.start == 225 && conv1[225].region.end == 227 && conv1[225].region.end - input.size == 0;
    ensure conv1.aligned;
    ensure conv1[0].region.start == 0 && conv1[0].region.end == 2 && !conv1[0].empty && conv1[0].visible.start == 0 && conv1[0].visible.end == 2;
    ensure conv1[1].region.start == 1 && conv1[1].region.end == 3 && !conv1[1].empty && conv1[1].visible.start == 1 && conv1[1].visible.end == 3;
    ensure conv1[2].region.start == 2 && conv1[2].region.end == 4 && !conv1[2].empty && conv1[2].visible.start == 2 && conv1[2].visible.end == 4;
    ensure conv1[3].region.start == 3 && conv1[3].region.end == 5 && !conv1[3].empty && conv1[3].visible.start == 3 && conv1[3].visible.end == 5;
    ensure conv1[4].region.start == 4 && conv1[4].region.end == 6 && !conv1[4].empty && conv1[4].visible.start == 4 && conv1[4].visible.end == 6;
    ensure conv1[5].region.start == 5 && conv1[5].region.end == 7 && !conv1[5].empty && conv1[5].visible.start == 5 && conv1[5].visible.end == 7;
    ensure conv1[6].region.start == 6 && conv1[6].region.end == 8 && !conv1[6].empty && conv1[6].visible.start == 6 && conv1[6].visible.end == 8;
    ensure conv1[7].region.start == 7 && conv1[7].region.end == 9 && !conv1[7].empty && conv1[7].visible.start == 7 && conv1[7].visible.end == 9;
    ensure conv1[8].region.start == 8 && conv1[8].region.end == 10 && !conv1[8].empty && conv1[8].visible.start == 8 && conv1[8].visible.end == 10;
    ensure conv1[9].region.start == 9 && conv1[9].region.end == 11 && !conv1[9].empty && conv1[9].visible.start == 9 && conv1[9].visible.end == 11;
    ensure conv1[10].region.start == 10 && conv1[10].region.end == 12 && !conv1[10].empty && conv1[10].visible.start == 10 && conv1[10].visible.end == 12;
    ensure conv1[11].region.start == 11 && conv1[11].region.end == 13 && !conv1[11].empty && conv1[11].visible.start == 11 && conv1[11].visible.end == 13;
    ensure conv1[110].region.start == 110 && conv1[110].region.end == 112 && !conv1[110].empty && conv1[110].visible.start == 110 && conv1[110].visible.end == 112;
    ensure conv1[111].region.start == 111 && conv1[111].region.end == 113 && !conv1[111].empty && conv1[111].visible.start == 111 && conv1[111].visible.end == 113;
    ensure conv1[112].region.start == 112 && conv1[112].region.end == 114 && !conv1[112].empty && conv1[112].visible.start == 112 && conv1[112].visible.end == 114;
    ensure conv1[113].region.start == 113 && conv1[113].region.end == 115 && !conv1[113].empty && conv1[113].visible.start == 113 && conv1[113].visible.end == 115;
    ensure conv1[114].region.start == 114 && conv1[114].region.end == 116 && !conv1[114].empty && conv1[114].visible.start == 114 && conv1[114].visible.end == 116;
    ensure conv1[115].region.start == 115 && conv1[115].region.end == 117 && !conv1[115].empty && conv1[115].visible.start == 115 && conv1[115].visible.end == 117;
    ensure conv1[214].region.start == 214 && conv1[214].region.end == 216 && !conv1[214].empty && conv1[214].visible.start == 214 && conv1[214].visible.end == 216;
    ensure conv1[215].region.start == 215 && conv1[215].region.end == 217 && !conv1[215].empty && conv1[215].visible.start == 215 && conv1[215].visible.end == 217;
    ensure conv1[216].region.start == 216 && conv1[216].region.end == 218 && !conv1[216].empty && conv1[216].visible.start == 216 && conv1[216].visible.end == 218;
    ensure conv1[217].region.start == 217 && conv1[217].region.end == 219 && !conv1[217].empty && conv1[217].visible.start == 217 && conv1[217].visible.end == 219;
    ensure conv1[218].region.start == 218 && conv1[218].region.end == 220 && !conv1[218].empty && conv1[218].visible.start == 218 && conv1[218].visible.end == 220;
    ensure conv1[219].region.start == 219 && conv1[219].region.end == 221 && !conv1[219].empty && conv1[219].visible.start == 219 && conv1[219].visible.end == 221;
    ensure conv1[220].region.start == 220 && conv1[220].region.end == 222 && !conv1[220].empty && conv1[220].visible.start == 220 && conv1[220].visible.end == 222;
    ensure conv1[221].region.start == 221 && conv1[221].region.end == 223 && !conv1[221].empty && conv1[221].visible.start == 221 && conv1[221].visible.end == 223;
    ensure conv1[222].region.start == 222 && conv1[222].region.end == 224 && !conv1[222].empty && conv1[222].visible.start == 222 && conv1[222].visible.end == 224;
    ensure conv1[223].region.start == 223 && conv1[223].region.end == 225 && !conv1[223].empty && conv1[223].visible.start == 223 && conv1[223].visible.end == 225;
    ensure conv1[224].region.start == 224 && conv1[224].region.end == 226 && !conv1[224].empty && conv1[224].visible.start == 224 && conv1[224].visible.end == 226;
    ensure conv1[225].region.start == 225 && conv1[225].region.end == 227 && !conv1[225].empty && conv1[225].visible.start == 225 && conv1[225].visible.end == 227;
    for i in 0..226 { ensure conv1[i].empty == (conv1[i].region.start >= input.size || conv1[i].region.end <= 0); ensure (conv1[i].region.start >= input.size || conv1[i].region.end <= 0) || conv1[i].visible.start == max(conv1[i].region.start, 0) && conv1[i].visible.end == min(conv1[i].region.end, input.size); }
    feature first = conv1[0];
    feature middle = conv1[113];
    feature last = conv1[225];
}
const _: () = assert!(Chain1d19::CONV1.size[0] == 226);
const _: () = assert!(Chain1d19::CONV1.receptive_field[0] == 2 && Chain1d19::CONV1.receptive_field_min(0) == 2);
const _: () = assert!(matches!(Chain1d19::CONV1.jump_ratio(0), (1, 1)));
const _: () = assert!(matches!(Chain1d19::CONV1.period(0), Some(1)));
const _: () = assert!(matches!(Chain1d19::CONV1.padding(0), Some(0)));
const _: () = assert!(matches!(Chain1d19::CONV1.region([225]), Some([Region { start: 225, end: 227 }])));

// chain1d_20
receptive_field! {
    pub struct Chain1d20;
    input: [219];
    ensure input.size == 219 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0].center == input.start;
    ensure input[0].region.start == 0 && input[0].region.end == 1 && input[218].region.start == 218 && input[218].region.end == 219 && input[218].region.end - input.size == 0;
    ensure input.aligned;
    identity1: pointwise();
    ensure identity1.size == 219 && identity1.receptive_field == 1 && identity1.receptive_field_min == 1;
    ensure identity1.uniform && identity1.jump == 1 && identity1.period == 1 && identity1.dense;
    ensure identity1.start == 1 / 2 && identity1.padding == 0 && identity1[0].center == identity1.start;
    ensure identity1[0].region.start == 0 && identity1[0].region.end == 1 && identity1[218].region.start == 218 && identity1[218].region.end == 219 && identity1[218].region.end - input.size == 0;
    ensure identity1.aligned;
    conv2: conv(5, pad = same);
    ensure conv2.size == 219 && conv2.receptive_field == 5 && conv2.receptive_field_min == 5;
    ensure conv2.uniform && conv2.jump == 1 && conv2.period == 1 && conv2.dense;
    ensure conv2.start == 1 / 2 && conv2.padding == 2 && conv2[0].center == conv2.start;
    ensure conv2[0].region.start == -2 && conv2[0].region.end == 3 && conv2[218].region.start == 216 && conv2[218].region.end == 221 && conv2[218].region.end - input.size == 2;
    ensure conv2.aligned;
    conv3: conv(5, stride = 2, dilation = 2, pad = 4);
    ensure conv3.size == 110 && conv3.receptive_field == 13 && conv3.receptive_field_min == 13;
    ensure conv3.uniform && conv3.jump == 2 && conv3.period == 1 && conv3.dense;
    ensure conv3.start == 1 / 2 && conv3.padding == 6 && conv3[0].center == conv3.start;
    ensure conv3[0].region.start == -6 && conv3[0].region.end == 7 && conv3[109].region.start == 212 && conv3[109].region.end == 225 && conv3[109].region.end - input.size == 6;
    ensure conv3.aligned;
    pool4: max_pool(3, stride = 1, ceil_mode = true);
    ensure pool4.size == 108 && pool4.receptive_field == 17 && pool4.receptive_field_min == 17;
    ensure pool4.uniform && pool4.jump == 2 && pool4.period == 1 && pool4.dense;
    ensure pool4.start == 5 / 2 && pool4.padding == 6 && pool4[0].center == pool4.start;
    ensure pool4[0].region.start == -6 && pool4[0].region.end == 11 && pool4[107].region.start == 208 && pool4[107].region.end == 225 && pool4[107].region.end - input.size == 6;
    ensure pool4.aligned;
    upsample5: upsample(2);
    ensure upsample5.size == 216 && upsample5.receptive_field == 17 && upsample5.receptive_field_min == 17;
    ensure !upsample5.uniform && upsample5.jump == 1 && upsample5.period == 2 && upsample5.dense;
    ensure upsample5.start == 5 / 2 && upsample5.padding == 6 && upsample5[0].center == upsample5.start;
    ensure upsample5[0].region.start == -6 && upsample5[0].region.end == 11 && upsample5[215].region.start == 208 && upsample5[215].region.end == 225 && upsample5[215].region.end - input.size == 6;
    ensure upsample5.aligned;
    ensure upsample5[0].region.start == -6 && upsample5[0].region.end == 11;
    ensure upsample5[1].region.start == -6 && upsample5[1].region.end == 11;
    resize6: resize(1, mode = linear);
    ensure resize6.size == 1 && resize6.receptive_field == 19 && resize6.receptive_field_min == 19;
    ensure resize6.uniform && resize6.jump == 216 && resize6.period == 1 && resize6.dense;
    ensure resize6.start == 219 / 2 && resize6.padding == -100 && resize6[0].center == resize6.start;
    ensure resize6[0].region.start == 100 && resize6[0].region.end == 119 && resize6[0].region.start == 100 && resize6[0].region.end == 119 && resize6[0].region.end - input.size == -100;
    ensure resize6.aligned;
    ensure resize6[0].region.start == 100 && resize6[0].region.end == 119 && !resize6[0].empty && resize6[0].visible.start == 100 && resize6[0].visible.end == 119;
    for i in 0..1 { ensure resize6[i].empty == (resize6[i].region.start >= input.size || resize6[i].region.end <= 0); ensure (resize6[i].region.start >= input.size || resize6[i].region.end <= 0) || resize6[i].visible.start == max(resize6[i].region.start, 0) && resize6[i].visible.end == min(resize6[i].region.end, input.size); }
    feature first = resize6[0];
    feature middle = resize6[0];
    feature last = resize6[0];
}
const _: () = assert!(Chain1d20::RESIZE6.size[0] == 1);
const _: () = assert!(Chain1d20::RESIZE6.receptive_field[0] == 19 && Chain1d20::RESIZE6.receptive_field_min(0) == 19);
const _: () = assert!(matches!(Chain1d20::RESIZE6.jump_ratio(0), (216, 1)));
const _: () = assert!(matches!(Chain1d20::RESIZE6.period(0), Some(1)));
const _: () = assert!(matches!(Chain1d20::RESIZE6.padding(0), Some(-100)));
const _: () = assert!(matches!(Chain1d20::RESIZE6.region([0]), Some([Region { start: 100, end: 119 }])));

// chain1d_21
receptive_field! {
    pub struct Chain1d21;
    input: [3];
    ensure input.size == 3 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0].center == input.start;
    ensure input[0].region.start == 0 && input[0].region.end == 1 && input[2].region.start == 2 && input[2].region.end == 3 && input[2].region.end - input.size == 0;
    ensure input.aligned;
    conv2: conv(3, stride = 2, pad = (3, 2));
    ensure conv2.size == 3 && conv2.receptive_field == 3 && conv2.receptive_field_min == 3;
    ensure conv2.uniform && conv2.jump == 2 && conv2.period == 1 && conv2.dense;
    ensure conv2.start == -3 / 2 && conv2.padding == 3 && conv2[0].center == conv2.start;
    ensure conv2[0].region.start == -3 && conv2[0].region.end == 0 && conv2[2].region.start == 1 && conv2[2].region.end == 4 && conv2[2].region.end - input.size == 1;
    ensure conv2.aligned;
    conv3: conv(7, dilation = 4, pad = 12);
    ensure conv3.size == 3 && conv3.receptive_field == 51 && conv3.receptive_field_min == 51;
    ensure conv3.uniform && conv3.jump == 2 && conv3.period == 1 && !conv3.dense;
    ensure conv3.start == -3 / 2 && conv3.padding == 27 && conv3[0].center == conv3.start;
    ensure conv3[0].region.start == -27 && conv3[0].region.end == 24 && conv3[2].region.start == -23 && conv3[2].region.end == 28 && conv3[2].region.end - input.size == 25;
    ensure conv3.aligned;
    conv4: conv(1, dilation = 2);
    ensure conv4.size == 3 && conv4.receptive_field == 51 && conv4.receptive_field_min == 51;
    ensure conv4.uniform && conv4.jump == 2 && conv4.period == 1 && !conv4.dense;
    ensure conv4.start == -3 / 2 && conv4.padding == 27 && conv4[0].center == conv4.start;
    ensure conv4[0].region.start == -27 && conv4[0].region.end == 24 && conv4[2].region.start == -23 && conv4[2].region.end == 28 && conv4[2].region.end - input.size == 25;
    ensure conv4.aligned;
    pool5: max_pool(3, stride = 5, ceil_mode = true);
    ensure pool5.size == 1 && pool5.receptive_field == 55 && pool5.receptive_field_min == 55;
    ensure pool5.uniform && pool5.jump == 10 && pool5.period == 1 && !pool5.dense;
    ensure pool5.start == 1 / 2 && pool5.padding == 27 && pool5[0].center == pool5.start;
    ensure pool5[0].region.start == -27 && pool5[0].region.end == 28 && pool5[0].region.start == -27 && pool5[0].region.end == 28 && pool5[0].region.end - input.size == 25;
    ensure pool5.aligned;
    upsample6: upsample(2);
    ensure upsample6.size == 2 && upsample6.receptive_field == 55 && upsample6.receptive_field_min == 55;
    ensure !upsample6.uniform && upsample6.jump == 5 && upsample6.period == 2 && !upsample6.dense;
    ensure upsample6.start == 1 / 2 && upsample6.padding == 27 && upsample6[0].center == upsample6.start;
    ensure upsample6[0].region.start == -27 && upsample6[0].region.end == 28 && upsample6[1].region.start == -27 && upsample6[1].region.end == 28 && upsample6[1].region.end - input.size == 25;
    ensure upsample6.aligned;
    ensure upsample6[0].region.start == -27 && upsample6[0].region.end == 28;
    ensure upsample6[1].region.start == -27 && upsample6[1].region.end == 28;
    pool7: pool(5, pad = 2, ceil_mode = true);
    ensure pool7.size == 1 && pool7.receptive_field == 75 && pool7.receptive_field_min == 75;
    ensure !pool7.uniform && pool7.jump == 25 && pool7.period == 2 && !pool7.dense;
    ensure pool7.start == 1 / 2 && pool7.padding == 37 && pool7[0].center == pool7.start;
    ensure pool7[0].region.start == -37 && pool7[0].region.end == 38 && pool7[0].region.start == -37 && pool7[0].region.end == 38 && pool7[0].region.end - input.size == 35;
    ensure pool7.aligned;
    ensure pool7[0].region.start == -37 && pool7[0].region.end == 38;
    pad8: pad((2, 0));
    ensure pad8.size == 3 && pad8.receptive_field == 75 && pad8.receptive_field_min == 75;
    ensure !pad8.uniform && pad8.jump == 25 && pad8.period == 2 && !pad8.dense;
    ensure pad8.start == -99 / 2 && pad8.padding == 87 && pad8[0].center == pad8.start;
    ensure pad8[0].region.start == -87 && pad8[0].region.end == -12 && pad8[2].region.start == -37 && pad8[2].region.end == 38 && pad8[2].region.end - input.size == 35;
    ensure pad8.aligned;
    ensure pad8[0].region.start == -87 && pad8[0].region.end == -12;
    ensure pad8[1].region.start == -67 && pad8[1].region.end == 8;
    identity9: pointwise();
    ensure identity9.size == 3 && identity9.receptive_field == 75 && identity9.receptive_field_min == 75;
    ensure !identity9.uniform && identity9.jump == 25 && identity9.period == 2 && !identity9.dense;
    ensure identity9.start == -99 / 2 && identity9.padding == 87 && identity9[0].center == identity9.start;
    ensure identity9[0].region.start == -87 && identity9[0].region.end == -12 && identity9[2].region.start == -37 && identity9[2].region.end == 38 && identity9[2].region.end - input.size == 35;
    ensure identity9.aligned;
    ensure identity9[0].region.start == -87 && identity9[0].region.end == -12;
    ensure identity9[1].region.start == -67 && identity9[1].region.end == 8;
    resize10: resize(2, mode = linear);
    ensure resize10.size == 2 && resize10.receptive_field == 105 && resize10.receptive_field_min == 95 && resize10.receptive_field_min != resize10.receptive_field;
    ensure !resize10.uniform && resize10.jump == 75 / 2 && resize10.period == 4 && !resize10.dense;
    ensure resize10.start == -79 / 2 && resize10.padding == 87 && resize10[0].center == resize10.start;
    ensure resize10[0].region.start == -87 && resize10[0].region.end == 8 && resize10[1].region.start == -67 && resize10[1].region.end == 38 && resize10[1].region.end - input.size == 35;
    ensure resize10.aligned;
    ensure resize10[0].region.start == -87 && resize10[0].region.end == 8;
    ensure resize10[1].region.start == -67 && resize10[1].region.end == 38;
    conv12: conv_transpose(5, stride = 3);
    ensure conv12.size == 8 && conv12.receptive_field == 155 && conv12.receptive_field_min == 95 && conv12.receptive_field_min != conv12.receptive_field;
    ensure !conv12.uniform && conv12.jump == 25 / 2 && conv12.period == 12 && !conv12.dense;
    ensure conv12.start == -129 / 2 && conv12.padding == 137 && conv12[0].center == conv12.start;
    ensure conv12[0].region.start == -137 && conv12[0].region.end == 8 && conv12[7].region.start == -67 && conv12[7].region.end == 88 && conv12[7].region.end - input.size == 85;
    ensure conv12.aligned;
    ensure conv12[0].region.start == -137 && conv12[0].region.end == 8;
    ensure conv12[1].region.start == -137 && conv12[1].region.end == 8;
    ensure conv12[2].region.start == -87 && conv12[2].region.end == 8;
    ensure conv12[3].region.start == -87 && conv12[3].region.end == 38;
    ensure conv12[4].region.start == -87 && conv12[4].region.end == 38;
    ensure conv12[5].region.start == -67 && conv12[5].region.end == 38;
    ensure conv12[6].region.start == -67 && conv12[6].region.end == 88;
    ensure conv12[7].region.start == -67 && conv12[7].region.end == 88;
    identity13: pointwise();
    ensure identity13.size == 8 && identity13.receptive_field == 155 && identity13.receptive_field_min == 95 && identity13.receptive_field_min != identity13.receptive_field;
    ensure !identity13.uniform && identity13.jump == 25 / 2 && identity13.period == 12 && !identity13.dense;
    ensure identity13.start == -129 / 2 && identity13.padding == 137 && identity13[0].center == identity13.start;
    ensure identity13[0].region.start == -137 && identity13[0].region.end == 8 && identity13[7].region.start == -67 && identity13[7].region.end == 88 && identity13[7].region.end - input.size == 85;
    ensure identity13.aligned;
    ensure identity13[0].region.start == -137 && identity13[0].region.end == 8;
    ensure identity13[1].region.start == -137 && identity13[1].region.end == 8;
    ensure identity13[2].region.start == -87 && identity13[2].region.end == 8;
    ensure identity13[3].region.start == -87 && identity13[3].region.end == 38;
    ensure identity13[4].region.start == -87 && identity13[4].region.end == 38;
    ensure identity13[5].region.start == -67 && identity13[5].region.end == 38;
    ensure identity13[6].region.start == -67 && identity13[6].region.end == 88;
    ensure identity13[7].region.start == -67 && identity13[7].region.end == 88;
    identity14: pointwise();
    ensure identity14.size == 8 && identity14.receptive_field == 155 && identity14.receptive_field_min == 95 && identity14.receptive_field_min != identity14.receptive_field;
    ensure !identity14.uniform && identity14.jump == 25 / 2 && identity14.period == 12 && !identity14.dense;
    ensure identity14.start == -129 / 2 && identity14.padding == 137 && identity14[0].center == identity14.start;
    ensure identity14[0].region.start == -137 && identity14[0].region.end == 8 && identity14[7].region.start == -67 && identity14[7].region.end == 88 && identity14[7].region.end - input.size == 85;
    ensure identity14.aligned;
    ensure identity14[0].region.start == -137 && identity14[0].region.end == 8;
    ensure identity14[1].region.start == -137 && identity14[1].region.end == 8;
    ensure identity14[2].region.start == -87 && identity14[2].region.end == 8;
    ensure identity14[3].region.start == -87 && identity14[3].region.end == 38;
    ensure identity14[4].region.start == -87 && identity14[4].region.end == 38;
    ensure identity14[5].region.start == -67 && identity14[5].region.end == 38;
    ensure identity14[6].region.start == -67 && identity14[6].region.end == 88;
    ensure identity14[7].region.start == -67 && identity14[7].region.end == 88;
    ensure identity14[0].region.start == -137 && identity14[0].region.end == 8 && identity14[0].empty && identity14[0].empty[0];
    ensure identity14[1].region.start == -137 && identity14[1].region.end == 8 && identity14[1].empty && identity14[1].empty[0];
    ensure identity14[2].region.start == -87 && identity14[2].region.end == 8 && identity14[2].empty && identity14[2].empty[0];
    ensure identity14[3].region.start == -87 && identity14[3].region.end == 38 && !identity14[3].empty && identity14[3].visible.start == 0 && identity14[3].visible.end == 3;
    ensure identity14[4].region.start == -87 && identity14[4].region.end == 38 && !identity14[4].empty && identity14[4].visible.start == 0 && identity14[4].visible.end == 3;
    ensure identity14[5].region.start == -67 && identity14[5].region.end == 38 && !identity14[5].empty && identity14[5].visible.start == 0 && identity14[5].visible.end == 3;
    ensure identity14[6].region.start == -67 && identity14[6].region.end == 88 && !identity14[6].empty && identity14[6].visible.start == 0 && identity14[6].visible.end == 3;
    ensure identity14[7].region.start == -67 && identity14[7].region.end == 88 && !identity14[7].empty && identity14[7].visible.start == 0 && identity14[7].visible.end == 3;
    ensure identity14[0].empty && !(identity14[0].region.start >= input.size || identity14[0].region.end <= 0);
    feature first = identity14[0];
    feature middle = identity14[4];
    feature last = identity14[7];
}
const _: () = assert!(Chain1d21::IDENTITY14.size[0] == 8);
const _: () = assert!(Chain1d21::IDENTITY14.receptive_field[0] == 155 && Chain1d21::IDENTITY14.receptive_field_min(0) == 95);
const _: () = assert!(matches!(Chain1d21::IDENTITY14.jump_ratio(0), (25, 2)));
const _: () = assert!(matches!(Chain1d21::IDENTITY14.period(0), Some(12)));
const _: () = assert!(matches!(Chain1d21::IDENTITY14.padding(0), Some(137)));
const _: () = assert!(matches!(Chain1d21::IDENTITY14.region([7]), Some([Region { start: -67, end: 88 }])));

// chain1d_22
receptive_field! {
    pub struct Chain1d22;
    input: [161];
    ensure input.size == 161 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0].center == input.start;
    ensure input[0].region.start == 0 && input[0].region.end == 1 && input[160].region.start == 160 && input[160].region.end == 161 && input[160].region.end - input.size == 0;
    ensure input.aligned;
    pool1: max_pool(5, stride = 3, pad = same);
    ensure pool1.size == 54 && pool1.receptive_field == 5 && pool1.receptive_field_min == 5;
    ensure pool1.uniform && pool1.jump == 3 && pool1.period == 1 && pool1.dense;
    ensure pool1.start == 3 / 2 && pool1.padding == 1 && pool1[0].center == pool1.start;
    ensure pool1[0].region.start == -1 && pool1[0].region.end == 4 && pool1[53].region.start == 158 && pool1[53].region.end == 163 && pool1[53].region.end - input.size == 2;
    ensure pool1.aligned;
    pool2: avg_pool(2);
    ensure pool2.size == 27 && pool2.receptive_field == 8 && pool2.receptive_field_min == 8;
    ensure pool2.uniform && pool2.jump == 6 && pool2.period == 1 && pool2.dense;
    ensure pool2.start == 3 && pool2.padding == 1 && pool2[0].center == pool2.start;
    ensure pool2[0].region.start == -1 && pool2[0].region.end == 7 && pool2[26].region.start == 155 && pool2[26].region.end == 163 && pool2[26].region.end - input.size == 2;
    ensure pool2.aligned;
    conv3: conv_transpose(2, stride = 2);
    ensure conv3.size == 54 && conv3.receptive_field == 8 && conv3.receptive_field_min == 8;
    ensure !conv3.uniform && conv3.jump == 3 && conv3.period == 2 && conv3.dense;
    ensure conv3.start == 3 && conv3.padding == 1 && conv3[0].center == conv3.start;
    ensure conv3[0].region.start == -1 && conv3[0].region.end == 7 && conv3[53].region.start == 155 && conv3[53].region.end == 163 && conv3[53].region.end - input.size == 2;
    ensure conv3.aligned;
    ensure conv3[0].region.start == -1 && conv3[0].region.end == 7;
    ensure conv3[1].region.start == -1 && conv3[1].region.end == 7;
    conv4: conv(7, stride = 4, pad = 3);
    ensure conv4.size == 14 && conv4.receptive_field == 26 && conv4.receptive_field_min == 26;
    ensure conv4.uniform && conv4.jump == 12 && conv4.period == 1 && conv4.dense;
    ensure conv4.start == 0 && conv4.padding == 13 && conv4[0].center == conv4.start;
    ensure conv4[0].region.start == -13 && conv4[0].region.end == 13 && conv4[13].region.start == 143 && conv4[13].region.end == 169 && conv4[13].region.end - input.size == 8;
    ensure conv4.aligned;
    identity5: pointwise();
    ensure identity5.size == 14 && identity5.receptive_field == 26 && identity5.receptive_field_min == 26;
    ensure identity5.uniform && identity5.jump == 12 && identity5.period == 1 && identity5.dense;
    ensure identity5.start == 0 && identity5.padding == 13 && identity5[0].center == identity5.start;
    ensure identity5[0].region.start == -13 && identity5[0].region.end == 13 && identity5[13].region.start == 143 && identity5[13].region.end == 169 && identity5[13].region.end - input.size == 8;
    ensure identity5.aligned;
    identity6: pointwise();
    ensure identity6.size == 14 && identity6.receptive_field == 26 && identity6.receptive_field_min == 26;
    ensure identity6.uniform && identity6.jump == 12 && identity6.period == 1 && identity6.dense;
    ensure identity6.start == 0 && identity6.padding == 13 && identity6[0].center == identity6.start;
    ensure identity6[0].region.start == -13 && identity6[0].region.end == 13 && identity6[13].region.start == 143 && identity6[13].region.end == 169 && identity6[13].region.end - input.size == 8;
    ensure identity6.aligned;
    crop7: crop(3);
    ensure crop7.size == 8 && crop7.receptive_field == 26 && crop7.receptive_field_min == 26;
    ensure crop7.uniform && crop7.jump == 12 && crop7.period == 1 && crop7.dense;
    ensure crop7.start == 36 && crop7.padding == -23 && crop7[0].center == crop7.start;
    ensure crop7[0].region.start == 23 && crop7[0].region.end == 49 && crop7[7].region.start == 107 && crop7[7].region.end == 133 && crop7[7].region.end - input.size == -28;
    ensure crop7.aligned;
    ensure crop7[0].region.start == 23 && crop7[0].region.end == 49 && !crop7[0].empty && crop7[0].visible.start == 23 && crop7[0].visible.end == 49;
    ensure crop7[1].region.start == 35 && crop7[1].region.end == 61 && !crop7[1].empty && crop7[1].visible.start == 35 && crop7[1].visible.end == 61;
    ensure crop7[2].region.start == 47 && crop7[2].region.end == 73 && !crop7[2].empty && crop7[2].visible.start == 47 && crop7[2].visible.end == 73;
    ensure crop7[3].region.start == 59 && crop7[3].region.end == 85 && !crop7[3].empty && crop7[3].visible.start == 59 && crop7[3].visible.end == 85;
    ensure crop7[4].region.start == 71 && crop7[4].region.end == 97 && !crop7[4].empty && crop7[4].visible.start == 71 && crop7[4].visible.end == 97;
    ensure crop7[5].region.start == 83 && crop7[5].region.end == 109 && !crop7[5].empty && crop7[5].visible.start == 83 && crop7[5].visible.end == 109;
    ensure crop7[6].region.start == 95 && crop7[6].region.end == 121 && !crop7[6].empty && crop7[6].visible.start == 95 && crop7[6].visible.end == 121;
    ensure crop7[7].region.start == 107 && crop7[7].region.end == 133 && !crop7[7].empty && crop7[7].visible.start == 107 && crop7[7].visible.end == 133;
    for i in 0..8 { ensure crop7[i].empty == (crop7[i].region.start >= input.size || crop7[i].region.end <= 0); ensure (crop7[i].region.start >= input.size || crop7[i].region.end <= 0) || crop7[i].visible.start == max(crop7[i].region.start, 0) && crop7[i].visible.end == min(crop7[i].region.end, input.size); }
    feature first = crop7[0];
    feature middle = crop7[4];
    feature last = crop7[7];
}
const _: () = assert!(Chain1d22::CROP7.size[0] == 8);
const _: () = assert!(Chain1d22::CROP7.receptive_field[0] == 26 && Chain1d22::CROP7.receptive_field_min(0) == 26);
const _: () = assert!(matches!(Chain1d22::CROP7.jump_ratio(0), (12, 1)));
const _: () = assert!(matches!(Chain1d22::CROP7.period(0), Some(1)));
const _: () = assert!(matches!(Chain1d22::CROP7.padding(0), Some(-23)));
const _: () = assert!(matches!(Chain1d22::CROP7.region([7]), Some([Region { start: 107, end: 133 }])));

// chain1d_23
receptive_field! {
    pub struct Chain1d23;
    input: [225];
    ensure input.size == 225 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0].center == input.start;
    ensure input[0].region.start == 0 && input[0].region.end == 1 && input[224].region.start == 224 && input[224].region.end == 225 && input[224].region.end - input.size == 0;
    ensure input.aligned;
    conv1: conv(1, stride = 4);
    ensure conv1.size == 57 && conv1.receptive_field == 1 && conv1.receptive_field_min == 1;
    ensure conv1.uniform && conv1.jump == 4 && conv1.period == 1 && conv1.dense;
    ensure conv1.start == 1 / 2 && conv1.padding == 0 && conv1[0].center == conv1.start;
    ensure conv1[0].region.start == 0 && conv1[0].region.end == 1 && conv1[56].region.start == 224 && conv1[56].region.end == 225 && conv1[56].region.end - input.size == 0;
    ensure conv1.aligned;
    conv2: conv(6, stride = 2);
    ensure conv2.size == 26 && conv2.receptive_field == 21 && conv2.receptive_field_min == 21;
    ensure conv2.uniform && conv2.jump == 8 && conv2.period == 1 && !conv2.dense;
    ensure conv2.start == 21 / 2 && conv2.padding == 0 && conv2[0].center == conv2.start;
    ensure conv2[0].region.start == 0 && conv2[0].region.end == 21 && conv2[25].region.start == 200 && conv2[25].region.end == 221 && conv2[25].region.end - input.size == -4;
    ensure conv2.aligned;
    pool3: pool(2, pad = 1, ceil_mode = true);
    ensure pool3.size == 14 && pool3.receptive_field == 29 && pool3.receptive_field_min == 29;
    ensure pool3.uniform && pool3.jump == 16 && pool3.period == 1 && !pool3.dense;
    ensure pool3.start == 13 / 2 && pool3.padding == 8 && pool3[0].center == pool3.start;
    ensure pool3[0].region.start == -8 && pool3[0].region.end == 21 && pool3[13].region.start == 200 && pool3[13].region.end == 229 && pool3[13].region.end - input.size == 4;
    ensure pool3.aligned;
    conv4: conv(3, stride = 5, pad = 1);
    ensure conv4.size == 3 && conv4.receptive_field == 61 && conv4.receptive_field_min == 61;
    ensure conv4.uniform && conv4.jump == 80 && conv4.period == 1 && !conv4.dense;
    ensure conv4.start == 13 / 2 && conv4.padding == 24 && conv4[0].center == conv4.start;
    ensure conv4[0].region.start == -24 && conv4[0].region.end == 37 && conv4[2].region.start == 136 && conv4[2].region.end == 197 && conv4[2].region.end - input.size == -28;
    ensure conv4.aligned;
    conv5: conv(7, stride = 3, pad = 3);
    ensure conv5.size == 1 && conv5.receptive_field == 541 && conv5.receptive_field_min == 541;
    ensure conv5.uniform && conv5.jump == 240 && conv5.period == 1 && !conv5.dense;
    ensure conv5.start == 13 / 2 && conv5.padding == 264 && conv5[0].center == conv5.start;
    ensure conv5[0].region.start == -264 && conv5[0].region.end == 277 && conv5[0].region.start == -264 && conv5[0].region.end == 277 && conv5[0].region.end - input.size == 52;
    ensure conv5.aligned;
    resize6: resize(4, mode = linear);
    ensure resize6.size == 4 && resize6.receptive_field == 781 && resize6.receptive_field_min == 781;
    ensure !resize6.uniform && resize6.jump == 60 && resize6.period == 4 && !resize6.dense;
    ensure resize6.start == -227 / 2 && resize6.padding == 504 && resize6[0].center == resize6.start;
    ensure resize6[0].region.start == -504 && resize6[0].region.end == 277 && resize6[3].region.start == -264 && resize6[3].region.end == 517 && resize6[3].region.end - input.size == 292;
    ensure resize6.aligned;
    ensure resize6[0].region.start == -504 && resize6[0].region.end == 277;
    ensure resize6[1].region.start == -504 && resize6[1].region.end == 277;
    ensure resize6[2].region.start == -264 && resize6[2].region.end == 517;
    ensure resize6[3].region.start == -264 && resize6[3].region.end == 517;
    ensure resize6[0].region.start == -504 && resize6[0].region.end == 277 && !resize6[0].empty && resize6[0].visible.start == 0 && resize6[0].visible.end == 197;
    ensure resize6[1].region.start == -504 && resize6[1].region.end == 277 && !resize6[1].empty && resize6[1].visible.start == 0 && resize6[1].visible.end == 197;
    ensure resize6[2].region.start == -264 && resize6[2].region.end == 517 && !resize6[2].empty && resize6[2].visible.start == 0 && resize6[2].visible.end == 197;
    ensure resize6[3].region.start == -264 && resize6[3].region.end == 517 && !resize6[3].empty && resize6[3].visible.start == 0 && resize6[3].visible.end == 197;
    ensure !resize6[0].empty && ((resize6[0].region.start >= input.size || resize6[0].region.end <= 0) || !(resize6[0].visible.start == max(resize6[0].region.start, 0) && resize6[0].visible.end == min(resize6[0].region.end, input.size)));
    feature first = resize6[0];
    feature middle = resize6[2];
    feature last = resize6[3];
}
const _: () = assert!(Chain1d23::RESIZE6.size[0] == 4);
const _: () = assert!(Chain1d23::RESIZE6.receptive_field[0] == 781 && Chain1d23::RESIZE6.receptive_field_min(0) == 781);
const _: () = assert!(matches!(Chain1d23::RESIZE6.jump_ratio(0), (60, 1)));
const _: () = assert!(matches!(Chain1d23::RESIZE6.period(0), Some(4)));
const _: () = assert!(matches!(Chain1d23::RESIZE6.padding(0), Some(504)));
const _: () = assert!(matches!(Chain1d23::RESIZE6.region([3]), Some([Region { start: -264, end: 517 }])));

// chain1d_24
receptive_field! {
    pub struct Chain1d24;
    input: [227];
    ensure input.size == 227 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0].center == input.start;
    ensure input[0].region.start == 0 && input[0].region.end == 1 && input[226].region.start == 226 && input[226].region.end == 227 && input[226].region.end - input.size == 0;
    ensure input.aligned;
    conv1: conv(3, stride = 2, pad = valid);
    ensure conv1.size == 113 && conv1.receptive_field == 3 && conv1.receptive_field_min == 3;
    ensure conv1.uniform && conv1.jump == 2 && conv1.period == 1 && conv1.dense;
    ensure conv1.start == 3 / 2 && conv1.padding == 0 && conv1[0].center == conv1.start;
    ensure conv1[0].region.start == 0 && conv1[0].region.end == 3 && conv1[112].region.start == 224 && conv1[112].region.end == 227 && conv1[112].region.end - input.size == 0;
    ensure conv1.aligned;
    conv2: conv(1, pad = same);
    ensure conv2.size == 113 && conv2.receptive_field == 3 && conv2.receptive_field_min == 3;
    ensure conv2.uniform && conv2.jump == 2 && conv2.period == 1 && conv2.dense;
    ensure conv2.start == 3 / 2 && conv2.padding == 0 && conv2[0].center == conv2.start;
    ensure conv2[0].region.start == 0 && conv2[0].region.end == 3 && conv2[112].region.start == 224 && conv2[112].region.end == 227 && conv2[112].region.end - input.size == 0;
    ensure conv2.aligned;
    conv3: conv(2, stride = 5, dilation = 2, pad = causal);
    ensure conv3.size == 23 && conv3.receptive_field == 7 && conv3.receptive_field_min == 7;
    ensure conv3.uniform && conv3.jump == 10 && conv3.period == 1 && !conv3.dense;
    ensure conv3.start == -1 / 2 && conv3.padding == 4 && conv3[0].center == conv3.start;
    ensure conv3[0].region.start == -4 && conv3[0].region.end == 3 && conv3[22].region.start == 216 && conv3[22].region.end == 223 && conv3[22].region.end - input.size == -4;
    ensure conv3.aligned;
    pad4: pad((2, 1));
    ensure pad4.size == 26 && pad4.receptive_field == 7 && pad4.receptive_field_min == 7;
    ensure pad4.uniform && pad4.jump == 10 && pad4.period == 1 && !pad4.dense;
    ensure pad4.start == -41 / 2 && pad4.padding == 24 && pad4[0].center == pad4.start;
    ensure pad4[0].region.start == -24 && pad4[0].region.end == -17 && pad4[25].region.start == 226 && pad4[25].region.end == 233 && pad4[25].region.end - input.size == 6;
    ensure pad4.aligned;
    conv5: conv_transpose(5, stride = 3, pad = 2);
    ensure conv5.size == 76 && conv5.receptive_field == 17 && conv5.receptive_field_min == 7 && conv5.receptive_field_min != conv5.receptive_field;
    ensure !conv5.uniform && conv5.jump == 10 / 3 && conv5.period == 3 && !conv5.dense;
    ensure conv5.start == -41 / 2 && conv5.padding == 24 && conv5[0].center == conv5.start;
    ensure conv5[0].region.start == -24 && conv5[0].region.end == -17 && conv5[75].region.start == 226 && conv5[75].region.end == 233 && conv5[75].region.end - input.size == 6;
    ensure conv5.aligned;
    ensure conv5[0].region.start == -24 && conv5[0].region.end == -17;
    ensure conv5[1].region.start == -24 && conv5[1].region.end == -7;
    ensure conv5[2].region.start == -24 && conv5[2].region.end == -7;
    conv6: conv(1, stride = 2);
    ensure conv6.size == 38 && conv6.receptive_field == 17 && conv6.receptive_field_min == 7 && conv6.receptive_field_min != conv6.receptive_field;
    ensure !conv6.uniform && conv6.jump == 20 / 3 && conv6.period == 3 && !conv6.dense;
    ensure conv6.start == -41 / 2 && conv6.padding == 24 && conv6[0].center == conv6.start;
    ensure conv6[0].region.start == -24 && conv6[0].region.end == -17 && conv6[37].region.start == 216 && conv6[37].region.end == 233 && conv6[37].region.end - input.size == 6;
    ensure conv6.aligned;
    ensure conv6[0].region.start == -24 && conv6[0].region.end == -17;
    ensure conv6[1].region.start == -24 && conv6[1].region.end == -7;
    ensure conv6[2].region.start == -14 && conv6[2].region.end == 3;
    conv7: conv(1, pad = causal);
    ensure conv7.size == 38 && conv7.receptive_field == 17 && conv7.receptive_field_min == 7 && conv7.receptive_field_min != conv7.receptive_field;
    ensure !conv7.uniform && conv7.jump == 20 / 3 && conv7.period == 3 && !conv7.dense;
    ensure conv7.start == -41 / 2 && conv7.padding == 24 && conv7[0].center == conv7.start;
    ensure conv7[0].region.start == -24 && conv7[0].region.end == -17 && conv7[37].region.start == 216 && conv7[37].region.end == 233 && conv7[37].region.end - input.size == 6;
    ensure conv7.aligned;
    ensure conv7[0].region.start == -24 && conv7[0].region.end == -17;
    ensure conv7[1].region.start == -24 && conv7[1].region.end == -7;
    ensure conv7[2].region.start == -14 && conv7[2].region.end == 3;
    pool8: avg_pool(6, stride = 4);
    ensure pool8.size == 9 && pool8.receptive_field == 47 && pool8.receptive_field_min == 47;
    ensure !pool8.uniform && pool8.jump == 80 / 3 && pool8.period == 3 && !pool8.dense;
    ensure pool8.start == -1 / 2 && pool8.padding == 24 && pool8[0].center == pool8.start;
    ensure pool8[0].region.start == -24 && pool8[0].region.end == 23 && pool8[8].region.start == 186 && pool8[8].region.end == 233 && pool8[8].region.end - input.size == 6;
    ensure pool8.aligned;
    ensure pool8[0].region.start == -24 && pool8[0].region.end == 23;
    ensure pool8[1].region.start == -4 && pool8[1].region.end == 43;
    ensure pool8[2].region.start == 26 && pool8[2].region.end == 73;
    conv9: conv(3, stride = 5, dilation = 2, pad = 2);
    ensure conv9.size == 2 && conv9.receptive_field == 157 && conv9.receptive_field_min == 147 && conv9.receptive_field_min != conv9.receptive_field;
    ensure !conv9.uniform && conv9.jump == 400 / 3 && conv9.period == 3 && !conv9.dense;
    ensure conv9.start == -11 / 2 && conv9.padding == 84 && conv9[0].center == conv9.start;
    ensure conv9[0].region.start == -84 && conv9[0].region.end == 73 && conv9[1].region.start == 56 && conv9[1].region.end == 203 && conv9[1].region.end - input.size == -24;
    ensure conv9.aligned;
    ensure conv9[0].region.start == -84 && conv9[0].region.end == 73;
    ensure conv9[1].region.start == 56 && conv9[1].region.end == 203;
    conv10: conv(2);
    ensure conv10.size == 1 && conv10.receptive_field == 287 && conv10.receptive_field_min == 287;
    ensure !conv10.uniform && conv10.jump == 400 / 3 && conv10.period == 3 && !conv10.dense;
    ensure conv10.start == 119 / 2 && conv10.padding == 84 && conv10[0].center == conv10.start;
    ensure conv10[0].region.start == -84 && conv10[0].region.end == 203 && conv10[0].region.start == -84 && conv10[0].region.end == 203 && conv10[0].region.end - input.size == -24;
    ensure conv10.aligned;
    ensure conv10[0].region.start == -84 && conv10[0].region.end == 203;
    upsample11: upsample(4, mode = linear);
    ensure upsample11.size == 4 && upsample11.receptive_field == 427 && upsample11.receptive_field_min == 417 && upsample11.receptive_field_min != upsample11.receptive_field;
    ensure !upsample11.uniform && upsample11.jump == 100 / 3 && upsample11.period == 12 && !upsample11.dense;
    ensure upsample11.start == -11 / 2 && upsample11.padding == 214 && upsample11[0].center == upsample11.start;
    ensure upsample11[0].region.start == -214 && upsample11[0].region.end == 203 && upsample11[3].region.start == -84 && upsample11[3].region.end == 343 && upsample11[3].region.end - input.size == 116;
    ensure upsample11.aligned;
    ensure upsample11[0].region.start == -214 && upsample11[0].region.end == 203;
    ensure upsample11[1].region.start == -214 && upsample11[1].region.end == 203;
    ensure upsample11[2].region.start == -84 && upsample11[2].region.end == 343;
    ensure upsample11[3].region.start == -84 && upsample11[3].region.end == 343;
    ensure upsample11[0].region.start == -214 && upsample11[0].region.end == 203 && !upsample11[0].empty && upsample11[0].visible.start == 0 && upsample11[0].visible.end == 203;
    ensure upsample11[1].region.start == -214 && upsample11[1].region.end == 203 && !upsample11[1].empty && upsample11[1].visible.start == 0 && upsample11[1].visible.end == 203;
    ensure upsample11[2].region.start == -84 && upsample11[2].region.end == 343 && !upsample11[2].empty && upsample11[2].visible.start == 0 && upsample11[2].visible.end == 203;
    ensure upsample11[3].region.start == -84 && upsample11[3].region.end == 343 && !upsample11[3].empty && upsample11[3].visible.start == 0 && upsample11[3].visible.end == 203;
    ensure !upsample11[2].empty && ((upsample11[2].region.start >= input.size || upsample11[2].region.end <= 0) || !(upsample11[2].visible.start == max(upsample11[2].region.start, 0) && upsample11[2].visible.end == min(upsample11[2].region.end, input.size)));
    feature first = upsample11[0];
    feature middle = upsample11[2];
    feature last = upsample11[3];
}
const _: () = assert!(Chain1d24::UPSAMPLE11.size[0] == 4);
const _: () = assert!(Chain1d24::UPSAMPLE11.receptive_field[0] == 427 && Chain1d24::UPSAMPLE11.receptive_field_min(0) == 417);
const _: () = assert!(matches!(Chain1d24::UPSAMPLE11.jump_ratio(0), (100, 3)));
const _: () = assert!(matches!(Chain1d24::UPSAMPLE11.period(0), Some(12)));
const _: () = assert!(matches!(Chain1d24::UPSAMPLE11.padding(0), Some(214)));
const _: () = assert!(matches!(Chain1d24::UPSAMPLE11.region([3]), Some([Region { start: -84, end: 343 }])));

// chain2d_01
receptive_field! {
    pub struct Chain2d01;
    input: [18, 18];
    ensure input.size == 18 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0, 0].center == input.start;
    ensure input[0, 0].region.start == 0 && input[0, 0].region.end == 1 && input[17, 17].region.start == 17 && input[17, 17].region.end == 18 && input[17, 17].region.end - input.size == 0;
    ensure input.aligned;
    conv1: conv_transpose([5, 2], stride = [3, 2], output_padding = [2, 0], pad = [(1, 4), (1, 0)]);
    ensure conv1.size == [53, 35] && conv1.receptive_field == [2, 1] && conv1.receptive_field_min == 1 && conv1.receptive_field_min[0] != conv1.receptive_field[0];
    ensure !conv1.uniform[0] && !conv1.uniform[1] && conv1.jump == [1 / 3, 1 / 2] && conv1.period == [3, 2] && conv1.dense;
    ensure conv1.start == [0, 1 / 2] && conv1.padding == [1, 0] && conv1[0, 0].center == conv1.start;
    ensure conv1[0, 0].region.start == [-1, 0] && conv1[0, 0].region.end == 1 && conv1[52, 34].region.start == 17 && conv1[52, 34].region.end == 18 && conv1[52, 34].region.end - input.size == 0;
    ensure conv1.aligned;
    ensure conv1[0, 0].region.start[0] == -1 && conv1[0, 0].region.end[0] == 1;
    ensure conv1[1, 0].region.start[0] == 0 && conv1[1, 0].region.end[0] == 1;
    ensure conv1[2, 0].region.start[0] == 0 && conv1[2, 0].region.end[0] == 2;
    ensure conv1[0, 0].region.start[1] == 0 && conv1[0, 0].region.end[1] == 1;
    ensure conv1[0, 1].region.start[1] == 1 && conv1[0, 1].region.end[1] == 2;
    conv2: conv([7, 3], stride = 2, pad = [3, 1]);
    ensure conv2.size == [27, 18] && conv2.receptive_field == [4, 2] && conv2.receptive_field_min == [3, 2] && conv2.receptive_field_min[0] != conv2.receptive_field[0];
    ensure !conv2.uniform[0] && conv2.uniform[1] && conv2.jump == [2 / 3, 1] && conv2.period == [3, 1] && conv2.dense;
    ensure conv2.start == [0, 1] && conv2.padding == [2, 0] && conv2[0, 0].center == conv2.start;
    ensure conv2[0, 0].region.start == [-2, 0] && conv2[0, 0].region.end == 2 && conv2[26, 17].region.start == [16, 17] && conv2[26, 17].region.end == 19 && conv2[26, 17].region.end - input.size == 1;
    ensure conv2.aligned;
    ensure conv2[0, 0].region.start[0] == -2 && conv2[0, 0].region.end[0] == 2;
    ensure conv2[1, 0].region.start[0] == -1 && conv2[1, 0].region.end[0] == 3;
    ensure conv2[2, 0].region.start[0] == 0 && conv2[2, 0].region.end[0] == 3;
    conv3: conv_transpose(3, stride = [3, 2], output_padding = [2, 0]);
    ensure conv3.size == [83, 37] && conv3.receptive_field == [4, 3] && conv3.receptive_field_min == [3, 2] && conv3.receptive_field_min[0] != conv3.receptive_field[0] && conv3.receptive_field_min[1] != conv3.receptive_field[1];
    ensure !conv3.uniform[0] && !conv3.uniform[1] && conv3.jump == [2 / 9, 1 / 2] && conv3.period == [9, 2] && conv3.dense;
    ensure conv3.start == [0, 1 / 2] && conv3.padding == [2, 1] && conv3[0, 0].center == conv3.start;
    ensure conv3[0, 0].region.start == [-2, -1] && conv3[0, 0].region.end == 2 && conv3[82, 36].region.start == [16, 17] && conv3[82, 36].region.end == 20 && conv3[82, 36].region.end - input.size == 2;
    ensure conv3.aligned;
    ensure conv3[0, 0].region.start[0] == -2 && conv3[0, 0].region.end[0] == 2;
    ensure conv3[1, 0].region.start[0] == -2 && conv3[1, 0].region.end[0] == 2;
    ensure conv3[2, 0].region.start[0] == -2 && conv3[2, 0].region.end[0] == 2;
    ensure conv3[3, 0].region.start[0] == -1 && conv3[3, 0].region.end[0] == 3;
    ensure conv3[4, 0].region.start[0] == -1 && conv3[4, 0].region.end[0] == 3;
    ensure conv3[5, 0].region.start[0] == -1 && conv3[5, 0].region.end[0] == 3;
    ensure conv3[6, 0].region.start[0] == 0 && conv3[6, 0].region.end[0] == 3;
    ensure conv3[7, 0].region.start[0] == 0 && conv3[7, 0].region.end[0] == 3;
    ensure conv3[8, 0].region.start[0] == 0 && conv3[8, 0].region.end[0] == 3;
    ensure conv3[0, 0].region.start[1] == -1 && conv3[0, 0].region.end[1] == 2;
    ensure conv3[0, 1].region.start[1] == 0 && conv3[0, 1].region.end[1] == 2;
    upsample4: upsample(2);
    ensure upsample4.size == [166, 74] && upsample4.receptive_field == [4, 3] && upsample4.receptive_field_min == [3, 2] && upsample4.receptive_field_min[0] != upsample4.receptive_field[0] && upsample4.receptive_field_min[1] != upsample4.receptive_field[1];
    ensure !upsample4.uniform[0] && !upsample4.uniform[1] && upsample4.jump == [1 / 9, 1 / 4] && upsample4.period == [18, 4] && upsample4.dense;
    ensure upsample4.start == [0, 1 / 2] && upsample4.padding == [2, 1] && upsample4[0, 0].center == upsample4.start;
    ensure upsample4[0, 0].region.start == [-2, -1] && upsample4[0, 0].region.end == 2 && upsample4[165, 73].region.start == [16, 17] && upsample4[165, 73].region.end == 20 && upsample4[165, 73].region.end - input.size == 2;
    ensure upsample4.aligned;
    ensure upsample4[0, 0].region.start[0] == -2 && upsample4[0, 0].region.end[0] == 2;
    ensure upsample4[1, 0].region.start[0] == -2 && upsample4[1, 0].region.end[0] == 2;
    ensure upsample4[2, 0].region.start[0] == -2 && upsample4[2, 0].region.end[0] == 2;
    ensure upsample4[3, 0].region.start[0] == -2 && upsample4[3, 0].region.end[0] == 2;
    ensure upsample4[4, 0].region.start[0] == -2 && upsample4[4, 0].region.end[0] == 2;
    ensure upsample4[5, 0].region.start[0] == -2 && upsample4[5, 0].region.end[0] == 2;
    ensure upsample4[6, 0].region.start[0] == -1 && upsample4[6, 0].region.end[0] == 3;
    ensure upsample4[7, 0].region.start[0] == -1 && upsample4[7, 0].region.end[0] == 3;
    ensure upsample4[8, 0].region.start[0] == -1 && upsample4[8, 0].region.end[0] == 3;
    ensure upsample4[9, 0].region.start[0] == -1 && upsample4[9, 0].region.end[0] == 3;
    ensure upsample4[10, 0].region.start[0] == -1 && upsample4[10, 0].region.end[0] == 3;
    ensure upsample4[11, 0].region.start[0] == -1 && upsample4[11, 0].region.end[0] == 3;
    ensure upsample4[12, 0].region.start[0] == 0 && upsample4[12, 0].region.end[0] == 3;
    ensure upsample4[13, 0].region.start[0] == 0 && upsample4[13, 0].region.end[0] == 3;
    ensure upsample4[14, 0].region.start[0] == 0 && upsample4[14, 0].region.end[0] == 3;
    ensure upsample4[15, 0].region.start[0] == 0 && upsample4[15, 0].region.end[0] == 3;
    ensure upsample4[16, 0].region.start[0] == 0 && upsample4[16, 0].region.end[0] == 3;
    ensure upsample4[17, 0].region.start[0] == 0 && upsample4[17, 0].region.end[0] == 3;
    ensure upsample4[0, 0].region.start[1] == -1 && upsample4[0, 0].region.end[1] == 2;
    ensure upsample4[0, 1].region.start[1] == -1 && upsample4[0, 1].region.end[1] == 2;
    ensure upsample4[0, 2].region.start[1] == 0 && upsample4[0, 2].region.end[1] == 2;
    ensure upsample4[0, 3].region.start[1] == 0 && upsample4[0, 3].region.end[1] == 2;
    pool5: avg_pool(3, stride = [4, 3], pad = same);
    ensure pool5.size == [42, 25] && pool5.receptive_field == [5, 3] && pool5.receptive_field_min == 3 && pool5.receptive_field_min[0] != pool5.receptive_field[0];
    ensure !pool5.uniform[0] && !pool5.uniform[1] && pool5.jump == [4 / 9, 3 / 4] && pool5.period == [9, 4] && pool5.dense;
    ensure pool5.start == [0, 1 / 2] && pool5.padding == [2, 1] && pool5[0, 0].center == pool5.start;
    ensure pool5[0, 0].region.start == [-2, -1] && pool5[0, 0].region.end == 2 && pool5[41, 24].region.start == [16, 17] && pool5[41, 24].region.end == 20 && pool5[41, 24].region.end - input.size == 2;
    ensure pool5.aligned;
    ensure pool5[0, 0].region.start[0] == -2 && pool5[0, 0].region.end[0] == 2;
    ensure pool5[1, 0].region.start[0] == -2 && pool5[1, 0].region.end[0] == 3;
    ensure pool5[2, 0].region.start[0] == -1 && pool5[2, 0].region.end[0] == 3;
    ensure pool5[3, 0].region.start[0] == 0 && pool5[3, 0].region.end[0] == 3;
    ensure pool5[4, 0].region.start[0] == 0 && pool5[4, 0].region.end[0] == 4;
    ensure pool5[5, 0].region.start[0] == 0 && pool5[5, 0].region.end[0] == 4;
    ensure pool5[6, 0].region.start[0] == 1 && pool5[6, 0].region.end[0] == 5;
    ensure pool5[7, 0].region.start[0] == 1 && pool5[7, 0].region.end[0] == 5;
    ensure pool5[8, 0].region.start[0] == 2 && pool5[8, 0].region.end[0] == 5;
    ensure pool5[0, 0].region.start[1] == -1 && pool5[0, 0].region.end[1] == 2;
    ensure pool5[0, 1].region.start[1] == 0 && pool5[0, 1].region.end[1] == 3;
    ensure pool5[0, 2].region.start[1] == 1 && pool5[0, 2].region.end[1] == 4;
    ensure pool5[0, 3].region.start[1] == 1 && pool5[0, 3].region.end[1] == 4;
    pool6: pool([3, 5], stride = 1, pad = [1, 2], ceil_mode = true);
    ensure pool6.size == [42, 25] && pool6.receptive_field == [5, 6] && pool6.receptive_field_min == [4, 6] && pool6.receptive_field_min[0] != pool6.receptive_field[0];
    ensure !pool6.uniform[0] && !pool6.uniform[1] && pool6.jump == [4 / 9, 3 / 4] && pool6.period == [9, 4] && pool6.dense;
    ensure pool6.start == [1 / 2, 1] && pool6.padding == 2 && pool6[0, 0].center == pool6.start;
    ensure pool6[0, 0].region.start == -2 && pool6[0, 0].region.end == [3, 4] && pool6[41, 24].region.start == 16 && pool6[41, 24].region.end == [21, 22] && pool6[41, 24].region.end - input.size == [3, 4];
    ensure pool6.aligned;
    ensure pool6[0, 0].region.start[0] == -2 && pool6[0, 0].region.end[0] == 3;
    ensure pool6[1, 0].region.start[0] == -2 && pool6[1, 0].region.end[0] == 3;
    ensure pool6[2, 0].region.start[0] == -2 && pool6[2, 0].region.end[0] == 3;
    ensure pool6[3, 0].region.start[0] == -1 && pool6[3, 0].region.end[0] == 4;
    ensure pool6[4, 0].region.start[0] == 0 && pool6[4, 0].region.end[0] == 4;
    ensure pool6[5, 0].region.start[0] == 0 && pool6[5, 0].region.end[0] == 5;
    ensure pool6[6, 0].region.start[0] == 0 && pool6[6, 0].region.end[0] == 5;
    ensure pool6[7, 0].region.start[0] == 1 && pool6[7, 0].region.end[0] == 5;
    ensure pool6[8, 0].region.start[0] == 1 && pool6[8, 0].region.end[0] == 6;
    ensure pool6[0, 0].region.start[1] == -2 && pool6[0, 0].region.end[1] == 4;
    ensure pool6[0, 1].region.start[1] == -2 && pool6[0, 1].region.end[1] == 4;
    ensure pool6[0, 2].region.start[1] == -1 && pool6[0, 2].region.end[1] == 5;
    ensure pool6[0, 3].region.start[1] == 0 && pool6[0, 3].region.end[1] == 6;
    conv7: conv([2, 5], stride = 5, dilation = 4, pad = 4);
    ensure conv7.size == [10, 4] && conv7.receptive_field == [7, 18] && conv7.receptive_field_min == [6, 18] && conv7.receptive_field_min[0] != conv7.receptive_field[0];
    ensure !conv7.uniform[0] && !conv7.uniform[1] && conv7.jump == [20 / 9, 15 / 4] && conv7.period == [9, 4] && conv7.dense;
    ensure conv7.start == [-1 / 2, 4] && conv7.padding == [4, 5] && conv7[0, 0].center == conv7.start;
    ensure conv7[0, 0].region.start == [-4, -5] && conv7[0, 0].region.end == [3, 13] && conv7[9, 3].region.start == [16, 6] && conv7[9, 3].region.end == [23, 24] && conv7[9, 3].region.end - input.size == [5, 6];
    ensure conv7.aligned;
    ensure conv7[0, 0].region.start[0] == -4 && conv7[0, 0].region.end[0] == 3;
    ensure conv7[1, 0].region.start[0] == -2 && conv7[1, 0].region.end[0] == 5;
    ensure conv7[2, 0].region.start[0] == 0 && conv7[2, 0].region.end[0] == 7;
    ensure conv7[3, 0].region.start[0] == 2 && conv7[3, 0].region.end[0] == 9;
    ensure conv7[4, 0].region.start[0] == 5 && conv7[4, 0].region.end[0] == 11;
    ensure conv7[5, 0].region.start[0] == 7 && conv7[5, 0].region.end[0] == 13;
    ensure conv7[6, 0].region.start[0] == 9 && conv7[6, 0].region.end[0] == 16;
    ensure conv7[7, 0].region.start[0] == 12 && conv7[7, 0].region.end[0] == 18;
    ensure conv7[8, 0].region.start[0] == 14 && conv7[8, 0].region.end[0] == 20;
    ensure conv7[0, 0].region.start[1] == -5 && conv7[0, 0].region.end[1] == 13;
    ensure conv7[0, 1].region.start[1] == -2 && conv7[0, 1].region.end[1] == 16;
    ensure conv7[0, 2].region.start[1] == 2 && conv7[0, 2].region.end[1] == 20;
    ensure conv7[0, 3].region.start[1] == 6 && conv7[0, 3].region.end[1] == 24;
    conv8: conv(3, stride = [2, 4], pad = same);
    ensure conv8.size == [5, 1] && conv8.receptive_field == [11, 25] && conv8.receptive_field_min == [11, 25];
    ensure !conv8.uniform[0] && conv8.uniform[1] && conv8.jump == [40 / 9, 15] && conv8.period == [9, 1] && conv8.dense;
    ensure conv8.start == [3 / 2, 15 / 2] && conv8.padding == [4, 5] && conv8[0, 0].center == conv8.start;
    ensure conv8[0, 0].region.start == [-4, -5] && conv8[0, 0].region.end == [7, 20] && conv8[4, 0].region.start == [14, -5] && conv8[4, 0].region.end == [25, 20] && conv8[4, 0].region.end - input.size == [7, 2];
    ensure conv8.aligned;
    ensure conv8[0, 0].region.start[0] == -4 && conv8[0, 0].region.end[0] == 7;
    ensure conv8[1, 0].region.start[0] == 0 && conv8[1, 0].region.end[0] == 11;
    ensure conv8[2, 0].region.start[0] == 5 && conv8[2, 0].region.end[0] == 16;
    ensure conv8[3, 0].region.start[0] == 9 && conv8[3, 0].region.end[0] == 20;
    ensure conv8[4, 0].region.start[0] == 14 && conv8[4, 0].region.end[0] == 25;
    pool9: pool(4, stride = [1, 4], pad = [1, 2], ceil_mode = true);
    ensure pool9.size == [4, 1] && pool9.receptive_field == [25, 70] && pool9.receptive_field_min == [24, 70] && pool9.receptive_field_min[0] != pool9.receptive_field[0];
    ensure !pool9.uniform[0] && pool9.uniform[1] && pool9.jump == [40 / 9, 60] && pool9.period == [9, 1] && pool9.dense;
    ensure pool9.start == [4, 0] && pool9.padding == [8, 35] && pool9[0, 0].center == pool9.start;
    ensure pool9[0, 0].region.start == [-8, -35] && pool9[0, 0].region.end == [16, 35] && pool9[3, 0].region.start == [5, -35] && pool9[3, 0].region.end == [29, 35] && pool9[3, 0].region.end - input.size == [11, 17];
    ensure pool9.aligned;
    ensure pool9[0, 0].region.start[0] == -8 && pool9[0, 0].region.end[0] == 16;
    ensure pool9[1, 0].region.start[0] == -4 && pool9[1, 0].region.end[0] == 20;
    ensure pool9[2, 0].region.start[0] == 0 && pool9[2, 0].region.end[0] == 25;
    ensure pool9[3, 0].region.start[0] == 5 && pool9[3, 0].region.end[0] == 29;
    conv10: conv([3, 2], stride = [3, 5], pad = same);
    ensure conv10.size == [2, 1] && conv10.receptive_field == [33, 130] && conv10.receptive_field_min == [33, 130];
    ensure !conv10.uniform[0] && conv10.uniform[1] && conv10.jump == [40 / 3, 300] && conv10.period == [3, 1] && conv10.dense;
    ensure conv10.start == [7 / 2, 30] && conv10.padding == [13, 35] && conv10[0, 0].center == conv10.start;
    ensure conv10[0, 0].region.start == [-13, -35] && conv10[0, 0].region.end == [20, 95] && conv10[1, 0].region.start == [0, -35] && conv10[1, 0].region.end == [33, 95] && conv10[1, 0].region.end - input.size == [15, 77];
    ensure conv10.aligned;
    ensure conv10[0, 0].region.start[0] == -13 && conv10[0, 0].region.end[0] == 20;
    ensure conv10[1, 0].region.start[0] == 0 && conv10[1, 0].region.end[0] == 33;
    conv12: conv(3, stride = [2, 4], pad = same);
    ensure conv12.size == 1 && conv12.receptive_field == [60, 730] && conv12.receptive_field_min == [59, 730] && conv12.receptive_field_min[0] != conv12.receptive_field[0];
    ensure !conv12.uniform[0] && conv12.uniform[1] && conv12.jump == [80 / 3, 1200] && conv12.period == [3, 1] && conv12.dense[0] && !conv12.dense[1];
    ensure conv12.start == [17, 30] && conv12.padding == [13, 335] && conv12[0, 0].center == conv12.start;
    ensure conv12[0, 0].region.start == [-13, -335] && conv12[0, 0].region.end == [47, 395] && conv12[0, 0].region.start == [-13, -335] && conv12[0, 0].region.end == [47, 395] && conv12[0, 0].region.end - input.size == [29, 377];
    ensure conv12.aligned;
    ensure conv12[0, 0].region.start[0] == -13 && conv12[0, 0].region.end[0] == 47;
    ensure conv12[0, 0].region.start == [-13, -335] && conv12[0, 0].region.end == [47, 395] && !conv12[0, 0].empty && conv12[0, 0].visible.start == 0 && conv12[0, 0].visible.end == 18;
    for i in 0..1 { ensure conv12[i, 0].empty[0] == (conv12[i, 0].region.start[0] >= input.size[0] || conv12[i, 0].region.end[0] <= 0); ensure (conv12[i, 0].region.start[0] >= input.size[0] || conv12[i, 0].region.end[0] <= 0) || conv12[i, 0].visible.start[0] == max(conv12[i, 0].region.start[0], 0) && conv12[i, 0].visible.end[0] == min(conv12[i, 0].region.end[0], input.size[0]); }
    for i in 0..1 { ensure conv12[0, i].empty[1] == (conv12[0, i].region.start[1] >= input.size[1] || conv12[0, i].region.end[1] <= 0); ensure (conv12[0, i].region.start[1] >= input.size[1] || conv12[0, i].region.end[1] <= 0) || conv12[0, i].visible.start[1] == max(conv12[0, i].region.start[1], 0) && conv12[0, i].visible.end[1] == min(conv12[0, i].region.end[1], input.size[1]); }
    feature first = conv12[0, 0];
    feature middle = conv12[0, 0];
    feature last = conv12[0, 0];
}
const _: () = assert!(Chain2d01::CONV12.size[0] == 1);
const _: () = assert!(Chain2d01::CONV12.receptive_field[0] == 60 && Chain2d01::CONV12.receptive_field_min(0) == 59);
const _: () = assert!(matches!(Chain2d01::CONV12.jump_ratio(0), (80, 3)));
const _: () = assert!(matches!(Chain2d01::CONV12.period(0), Some(3)));
const _: () = assert!(matches!(Chain2d01::CONV12.padding(0), Some(13)));
const _: () = assert!(Chain2d01::CONV12.size[1] == 1);
const _: () = assert!(Chain2d01::CONV12.receptive_field[1] == 730 && Chain2d01::CONV12.receptive_field_min(1) == 730);
const _: () = assert!(matches!(Chain2d01::CONV12.jump_ratio(1), (1200, 1)));
const _: () = assert!(matches!(Chain2d01::CONV12.period(1), Some(1)));
const _: () = assert!(matches!(Chain2d01::CONV12.padding(1), Some(335)));
const _: () = assert!(matches!(Chain2d01::CONV12.region([0, 0]), Some([Region { start: -13, end: 47 }, Region { start: -335, end: 395 }])));

// chain2d_02
receptive_field! {
    pub struct Chain2d02;
    input: [224, 224];
    ensure input.size == 224 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0, 0].center == input.start;
    ensure input[0, 0].region.start == 0 && input[0, 0].region.end == 1 && input[223, 223].region.start == 223 && input[223, 223].region.end == 224 && input[223, 223].region.end - input.size == 0;
    ensure input.aligned;
    pad1: pad(0);
    ensure pad1.size == 224 && pad1.receptive_field == 1 && pad1.receptive_field_min == 1;
    ensure pad1.uniform && pad1.jump == 1 && pad1.period == 1 && pad1.dense;
    ensure pad1.start == 1 / 2 && pad1.padding == 0 && pad1[0, 0].center == pad1.start;
    ensure pad1[0, 0].region.start == 0 && pad1[0, 0].region.end == 1 && pad1[223, 223].region.start == 223 && pad1[223, 223].region.end == 224 && pad1[223, 223].region.end - input.size == 0;
    ensure pad1.aligned;
    conv2: conv(2, stride = [2, 1], pad = causal);
    ensure conv2.size == [112, 224] && conv2.receptive_field == 2 && conv2.receptive_field_min == 2;
    ensure conv2.uniform && conv2.jump == [2, 1] && conv2.period == 1 && conv2.dense;
    ensure conv2.start == 0 && conv2.padding == 1 && conv2[0, 0].center == conv2.start;
    ensure conv2[0, 0].region.start == -1 && conv2[0, 0].region.end == 1 && conv2[111, 223].region.start == [221, 222] && conv2[111, 223].region.end == [223, 224] && conv2[111, 223].region.end - input.size == [-1, 0];
    ensure conv2.aligned;
    conv3: conv_transpose(3, pad = 1);
    ensure conv3.size == [112, 224] && conv3.receptive_field == [6, 4] && conv3.receptive_field_min == [6, 4];
    ensure conv3.uniform && conv3.jump == [2, 1] && conv3.period == 1 && conv3.dense;
    ensure conv3.start == 0 && conv3.padding == [3, 2] && conv3[0, 0].center == conv3.start;
    ensure conv3[0, 0].region.start == [-3, -2] && conv3[0, 0].region.end == [3, 2] && conv3[111, 223].region.start == [219, 221] && conv3[111, 223].region.end == 225 && conv3[111, 223].region.end - input.size == 1;
    ensure conv3.aligned;
    global4: global_pool();
    ensure global4.size == 1 && global4.receptive_field == input.size && global4.receptive_field_min == input.size;
    ensure global4.start == input.size / 2 && global4.padding == 0;
    ensure global4.aligned;
    ensure global4[0, 0].region.start == 0 && global4[0, 0].region.end == input.size && !global4[0, 0].empty && global4[0, 0].visible.start == 0 && global4[0, 0].visible.end == [223, 224];
    feature first = global4[0, 0];
    feature middle = global4[0, 0];
    feature last = global4[0, 0];
}
const _: () = assert!(Chain2d02::GLOBAL4.size[0] == 1);
const _: () = assert!(Chain2d02::GLOBAL4.receptive_field[0] == 224);
const _: () = assert!(Chain2d02::GLOBAL4.period(0).is_none());
const _: () = assert!(Chain2d02::GLOBAL4.size[1] == 1);
const _: () = assert!(Chain2d02::GLOBAL4.receptive_field[1] == 224);
const _: () = assert!(Chain2d02::GLOBAL4.period(1).is_none());

// chain2d_03
receptive_field! {
    pub struct Chain2d03;
    input: [227, 227];
    ensure input.size == 227 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0, 0].center == input.start;
    ensure input[0, 0].region.start == 0 && input[0, 0].region.end == 1 && input[226, 226].region.start == 226 && input[226, 226].region.end == 227 && input[226, 226].region.end - input.size == 0;
    ensure input.aligned;
    pool2: max_pool([7, 3], stride = [5, 2]);
    ensure pool2.size == [45, 113] && pool2.receptive_field == [7, 3] && pool2.receptive_field_min == [7, 3];
    ensure pool2.uniform && pool2.jump == [5, 2] && pool2.period == 1 && pool2.dense;
    ensure pool2.start == [7 / 2, 3 / 2] && pool2.padding == 0 && pool2[0, 0].center == pool2.start;
    ensure pool2[0, 0].region.start == 0 && pool2[0, 0].region.end == [7, 3] && pool2[44, 112].region.start == [220, 224] && pool2[44, 112].region.end == 227 && pool2[44, 112].region.end - input.size == 0;
    ensure pool2.aligned;
    pool3: avg_pool(1);
    ensure pool3.size == [45, 113] && pool3.receptive_field == [7, 3] && pool3.receptive_field_min == [7, 3];
    ensure pool3.uniform && pool3.jump == [5, 2] && pool3.period == 1 && pool3.dense;
    ensure pool3.start == [7 / 2, 3 / 2] && pool3.padding == 0 && pool3[0, 0].center == pool3.start;
    ensure pool3[0, 0].region.start == 0 && pool3[0, 0].region.end == [7, 3] && pool3[44, 112].region.start == [220, 224] && pool3[44, 112].region.end == 227 && pool3[44, 112].region.end - input.size == 0;
    ensure pool3.aligned;
    conv4: conv([5, 6], stride = [5, 1], pad = [(0, 1), (0, 1)]);
    ensure conv4.size == [9, 109] && conv4.receptive_field == [27, 13] && conv4.receptive_field_min == [27, 13];
    ensure conv4.uniform && conv4.jump == [25, 2] && conv4.period == 1 && conv4.dense;
    ensure conv4.start == [27 / 2, 13 / 2] && conv4.padding == 0 && conv4[0, 0].center == conv4.start;
    ensure conv4[0, 0].region.start == 0 && conv4[0, 0].region.end == [27, 13] && conv4[8, 108].region.start == [200, 216] && conv4[8, 108].region.end == [227, 229] && conv4[8, 108].region.end - input.size == [0, 2];
    ensure conv4.aligned;
    pool5: max_pool([6, 7], stride = [4, 2], pad = valid);
    ensure pool5.size == [1, 52] && pool5.receptive_field == [152, 25] && pool5.receptive_field_min == [152, 25];
    ensure pool5.uniform && pool5.jump == [100, 4] && pool5.period == 1 && pool5.dense;
    ensure pool5.start == [76, 25 / 2] && pool5.padding == 0 && pool5[0, 0].center == pool5.start;
    ensure pool5[0, 0].region.start == 0 && pool5[0, 0].region.end == [152, 25] && pool5[0, 51].region.start == [0, 204] && pool5[0, 51].region.end == [152, 229] && pool5[0, 51].region.end - input.size == [-75, 2];
    ensure pool5.aligned;
    conv6: conv([1, 4], stride = [3, 2]);
    ensure conv6.size == [1, 25] && conv6.receptive_field == [152, 37] && conv6.receptive_field_min == [152, 37];
    ensure conv6.uniform && conv6.jump == [300, 8] && conv6.period == 1 && conv6.dense;
    ensure conv6.start == [76, 37 / 2] && conv6.padding == 0 && conv6[0, 0].center == conv6.start;
    ensure conv6[0, 0].region.start == 0 && conv6[0, 0].region.end == [152, 37] && conv6[0, 24].region.start == [0, 192] && conv6[0, 24].region.end == [152, 229] && conv6[0, 24].region.end - input.size == [-75, 2];
    ensure conv6.aligned;
    conv9: conv(2, stride = [4, 2], dilation = [4, 3], pad = same_lower);
    ensure conv9.size == [1, 13] && conv9.receptive_field == [1352, 61] && conv9.receptive_field_min == [1352, 61];
    ensure conv9.uniform && conv9.jump == [1200, 16] && conv9.period == 1 && !conv9.dense[0] && conv9.dense[1];
    ensure conv9.start == [76, 29 / 2] && conv9.padding == [600, 16] && conv9[0, 0].center == conv9.start;
    ensure conv9[0, 0].region.start == [-600, -16] && conv9[0, 0].region.end == [752, 45] && conv9[0, 12].region.start == [-600, 176] && conv9[0, 12].region.end == [752, 237] && conv9[0, 12].region.end - input.size == [525, 10];
    ensure conv9.aligned;
    conv11: conv(5, stride = 3, pad = 2);
    ensure conv11.size == [1, 5] && conv11.receptive_field == [6152, 125] && conv11.receptive_field_min == [6152, 125];
    ensure conv11.uniform && conv11.jump == [3600, 48] && conv11.period == 1 && !conv11.dense[0] && conv11.dense[1];
    ensure conv11.start == [76, 29 / 2] && conv11.padding == [3000, 48] && conv11[0, 0].center == conv11.start;
    ensure conv11[0, 0].region.start == [-3000, -48] && conv11[0, 0].region.end == [3152, 77] && conv11[0, 4].region.start == [-3000, 144] && conv11[0, 4].region.end == [3152, 269] && conv11[0, 4].region.end - input.size == [2925, 42];
    ensure conv11.aligned;
    conv12: conv(3, stride = [1, 3], pad = [(0, 2), 4]);
    ensure conv12.size == [1, 4] && conv12.receptive_field == [13352, 221] && conv12.receptive_field_min == [13352, 221];
    ensure conv12.uniform && conv12.jump == [3600, 144] && conv12.period == 1 && !conv12.dense[0] && conv12.dense[1];
    ensure conv12.start == [3676, -259 / 2] && conv12.padding == [3000, 240] && conv12[0, 0].center == conv12.start;
    ensure conv12[0, 0].region.start == [-3000, -240] && conv12[0, 0].region.end == [10352, -19] && conv12[0, 3].region.start == [-3000, 192] && conv12[0, 3].region.end == [10352, 413] && conv12[0, 3].region.end - input.size == [10125, 186];
    ensure conv12.aligned;
    adaptive19: adaptive_pool(2);
    ensure adaptive19.size == 2 && adaptive19.receptive_field == [13352, 365] && adaptive19.receptive_field_min == [13352, 365];
    ensure !adaptive19.uniform[0] && adaptive19.uniform[1] && adaptive19.jump == [1800, 288] && adaptive19.period == [2, 1] && !adaptive19.dense[0] && adaptive19.dense[1];
    ensure adaptive19.start == [3676, -115 / 2] && adaptive19.padding == [3000, 240] && adaptive19[0, 0].center == adaptive19.start;
    ensure adaptive19[0, 0].region.start == [-3000, -240] && adaptive19[0, 0].region.end == [10352, 125] && adaptive19[1, 1].region.start == [-3000, 48] && adaptive19[1, 1].region.end == [10352, 413] && adaptive19[1, 1].region.end - input.size == [10125, 186];
    ensure adaptive19.aligned;
    ensure adaptive19[0, 0].region.start[0] == -3000 && adaptive19[0, 0].region.end[0] == 10352;
    ensure adaptive19[1, 0].region.start[0] == -3000 && adaptive19[1, 0].region.end[0] == 10352;
    pad24: pad((3, 1));
    ensure pad24.size == 6 && pad24.receptive_field == [13352, 365] && pad24.receptive_field_min == [13352, 365];
    ensure !pad24.uniform[0] && pad24.uniform[1] && pad24.jump == [1800, 288] && pad24.period == [2, 1] && !pad24.dense[0] && pad24.dense[1];
    ensure pad24.start == [-3524, -1843 / 2] && pad24.padding == [10200, 1104] && pad24[0, 0].center == pad24.start;
    ensure pad24[0, 0].region.start == [-10200, -1104] && pad24[0, 0].region.end == [3152, -739] && pad24[5, 5].region.start == [600, 336] && pad24[5, 5].region.end == [13952, 701] && pad24[5, 5].region.end - input.size == [13725, 474];
    ensure pad24.aligned;
    ensure pad24[0, 0].region.start[0] == -10200 && pad24[0, 0].region.end[0] == 3152;
    ensure pad24[1, 0].region.start[0] == -6600 && pad24[1, 0].region.end[0] == 6752;
    ensure pad24[0, 0].region.start == [-10200, -1104] && pad24[0, 0].region.end == [3152, -739] && pad24[0, 0].empty && pad24[0, 0].empty[0] && pad24[0, 0].empty[1];
    ensure pad24[1, 1].region.start == [-6600, -816] && pad24[1, 1].region.end == [6752, -451] && pad24[1, 1].empty && pad24[1, 1].empty[0] && pad24[1, 1].empty[1];
    ensure pad24[2, 2].region.start == [-6600, -528] && pad24[2, 2].region.end == [6752, -163] && pad24[2, 2].empty && pad24[2, 2].empty[0] && pad24[2, 2].empty[1];
    ensure pad24[3, 3].region.start == [-3000, -240] && pad24[3, 3].region.end == [10352, 125] && pad24[3, 3].empty && pad24[3, 3].empty[0] && !pad24[3, 3].empty[1];
    ensure pad24[4, 4].region.start == [-3000, 48] && pad24[4, 4].region.end == [10352, 413] && pad24[4, 4].empty && pad24[4, 4].empty[0] && !pad24[4, 4].empty[1];
    ensure pad24[5, 5].region.start == [600, 336] && pad24[5, 5].region.end == [13952, 701] && pad24[5, 5].empty && pad24[5, 5].empty[0] && pad24[5, 5].empty[1];
    feature first = pad24[0, 0];
    feature middle = pad24[3, 3];
    feature last = pad24[5, 5];
}
const _: () = assert!(Chain2d03::PAD24.size[0] == 6);
const _: () = assert!(Chain2d03::PAD24.receptive_field[0] == 13352 && Chain2d03::PAD24.receptive_field_min(0) == 13352);
const _: () = assert!(matches!(Chain2d03::PAD24.jump_ratio(0), (1800, 1)));
const _: () = assert!(matches!(Chain2d03::PAD24.period(0), Some(2)));
const _: () = assert!(matches!(Chain2d03::PAD24.padding(0), Some(10200)));
const _: () = assert!(Chain2d03::PAD24.size[1] == 6);
const _: () = assert!(Chain2d03::PAD24.receptive_field[1] == 365 && Chain2d03::PAD24.receptive_field_min(1) == 365);
const _: () = assert!(matches!(Chain2d03::PAD24.jump_ratio(1), (288, 1)));
const _: () = assert!(matches!(Chain2d03::PAD24.period(1), Some(1)));
const _: () = assert!(matches!(Chain2d03::PAD24.padding(1), Some(1104)));
const _: () = assert!(matches!(Chain2d03::PAD24.region([5, 5]), Some([Region { start: 600, end: 13952 }, Region { start: 336, end: 701 }])));

// chain2d_03_axis_0
receptive_field! {
    pub struct Chain2d03Axis0;
    input: [227];
    ensure input.size == 227 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0].center == input.start;
    ensure input[0].region.start == 0 && input[0].region.end == 1 && input[226].region.start == 226 && input[226].region.end == 227 && input[226].region.end - input.size == 0;
    ensure input.aligned;
    pool2: max_pool(7, stride = 5);
    ensure pool2.size == 45 && pool2.receptive_field == 7 && pool2.receptive_field_min == 7;
    ensure pool2.uniform && pool2.jump == 5 && pool2.period == 1 && pool2.dense;
    ensure pool2.start == 7 / 2 && pool2.padding == 0 && pool2[0].center == pool2.start;
    ensure pool2[0].region.start == 0 && pool2[0].region.end == 7 && pool2[44].region.start == 220 && pool2[44].region.end == 227 && pool2[44].region.end - input.size == 0;
    ensure pool2.aligned;
    pool3: avg_pool(1);
    ensure pool3.size == 45 && pool3.receptive_field == 7 && pool3.receptive_field_min == 7;
    ensure pool3.uniform && pool3.jump == 5 && pool3.period == 1 && pool3.dense;
    ensure pool3.start == 7 / 2 && pool3.padding == 0 && pool3[0].center == pool3.start;
    ensure pool3[0].region.start == 0 && pool3[0].region.end == 7 && pool3[44].region.start == 220 && pool3[44].region.end == 227 && pool3[44].region.end - input.size == 0;
    ensure pool3.aligned;
    conv4: conv(5, stride = 5, pad = (0, 1));
    ensure conv4.size == 9 && conv4.receptive_field == 27 && conv4.receptive_field_min == 27;
    ensure conv4.uniform && conv4.jump == 25 && conv4.period == 1 && conv4.dense;
    ensure conv4.start == 27 / 2 && conv4.padding == 0 && conv4[0].center == conv4.start;
    ensure conv4[0].region.start == 0 && conv4[0].region.end == 27 && conv4[8].region.start == 200 && conv4[8].region.end == 227 && conv4[8].region.end - input.size == 0;
    ensure conv4.aligned;
    pool5: max_pool(6, stride = 4, pad = valid);
    ensure pool5.size == 1 && pool5.receptive_field == 152 && pool5.receptive_field_min == 152;
    ensure pool5.uniform && pool5.jump == 100 && pool5.period == 1 && pool5.dense;
    ensure pool5.start == 76 && pool5.padding == 0 && pool5[0].center == pool5.start;
    ensure pool5[0].region.start == 0 && pool5[0].region.end == 152 && pool5[0].region.start == 0 && pool5[0].region.end == 152 && pool5[0].region.end - input.size == -75;
    ensure pool5.aligned;
    conv6: conv(1, stride = 3);
    ensure conv6.size == 1 && conv6.receptive_field == 152 && conv6.receptive_field_min == 152;
    ensure conv6.uniform && conv6.jump == 300 && conv6.period == 1 && conv6.dense;
    ensure conv6.start == 76 && conv6.padding == 0 && conv6[0].center == conv6.start;
    ensure conv6[0].region.start == 0 && conv6[0].region.end == 152 && conv6[0].region.start == 0 && conv6[0].region.end == 152 && conv6[0].region.end - input.size == -75;
    ensure conv6.aligned;
    conv9: conv(2, stride = 4, dilation = 4, pad = same_lower);
    ensure conv9.size == 1 && conv9.receptive_field == 1352 && conv9.receptive_field_min == 1352;
    ensure conv9.uniform && conv9.jump == 1200 && conv9.period == 1 && !conv9.dense;
    ensure conv9.start == 76 && conv9.padding == 600 && conv9[0].center == conv9.start;
    ensure conv9[0].region.start == -600 && conv9[0].region.end == 752 && conv9[0].region.start == -600 && conv9[0].region.end == 752 && conv9[0].region.end - input.size == 525;
    ensure conv9.aligned;
    conv11: conv(5, stride = 3, pad = 2);
    ensure conv11.size == 1 && conv11.receptive_field == 6152 && conv11.receptive_field_min == 6152;
    ensure conv11.uniform && conv11.jump == 3600 && conv11.period == 1 && !conv11.dense;
    ensure conv11.start == 76 && conv11.padding == 3000 && conv11[0].center == conv11.start;
    ensure conv11[0].region.start == -3000 && conv11[0].region.end == 3152 && conv11[0].region.start == -3000 && conv11[0].region.end == 3152 && conv11[0].region.end - input.size == 2925;
    ensure conv11.aligned;
    conv12: conv(3, pad = (0, 2));
    ensure conv12.size == 1 && conv12.receptive_field == 13352 && conv12.receptive_field_min == 13352;
    ensure conv12.uniform && conv12.jump == 3600 && conv12.period == 1 && !conv12.dense;
    ensure conv12.start == 3676 && conv12.padding == 3000 && conv12[0].center == conv12.start;
    ensure conv12[0].region.start == -3000 && conv12[0].region.end == 10352 && conv12[0].region.start == -3000 && conv12[0].region.end == 10352 && conv12[0].region.end - input.size == 10125;
    ensure conv12.aligned;
    adaptive19: adaptive_pool(2);
    ensure adaptive19.size == 2 && adaptive19.receptive_field == 13352 && adaptive19.receptive_field_min == 13352;
    ensure !adaptive19.uniform && adaptive19.jump == 1800 && adaptive19.period == 2 && !adaptive19.dense;
    ensure adaptive19.start == 3676 && adaptive19.padding == 3000 && adaptive19[0].center == adaptive19.start;
    ensure adaptive19[0].region.start == -3000 && adaptive19[0].region.end == 10352 && adaptive19[1].region.start == -3000 && adaptive19[1].region.end == 10352 && adaptive19[1].region.end - input.size == 10125;
    ensure adaptive19.aligned;
    ensure adaptive19[0].region.start == -3000 && adaptive19[0].region.end == 10352;
    ensure adaptive19[1].region.start == -3000 && adaptive19[1].region.end == 10352;
    pad24: pad((3, 1));
    ensure pad24.size == 6 && pad24.receptive_field == 13352 && pad24.receptive_field_min == 13352;
    ensure !pad24.uniform && pad24.jump == 1800 && pad24.period == 2 && !pad24.dense;
    ensure pad24.start == -3524 && pad24.padding == 10200 && pad24[0].center == pad24.start;
    ensure pad24[0].region.start == -10200 && pad24[0].region.end == 3152 && pad24[5].region.start == 600 && pad24[5].region.end == 13952 && pad24[5].region.end - input.size == 13725;
    ensure pad24.aligned;
    ensure pad24[0].region.start == -10200 && pad24[0].region.end == 3152;
    ensure pad24[1].region.start == -6600 && pad24[1].region.end == 6752;
    ensure pad24[0].region.start == -10200 && pad24[0].region.end == 3152 && pad24[0].empty && pad24[0].empty[0];
    ensure pad24[1].region.start == -6600 && pad24[1].region.end == 6752 && pad24[1].empty && pad24[1].empty[0];
    ensure pad24[2].region.start == -6600 && pad24[2].region.end == 6752 && pad24[2].empty && pad24[2].empty[0];
    ensure pad24[3].region.start == -3000 && pad24[3].region.end == 10352 && pad24[3].empty && pad24[3].empty[0];
    ensure pad24[4].region.start == -3000 && pad24[4].region.end == 10352 && pad24[4].empty && pad24[4].empty[0];
    ensure pad24[5].region.start == 600 && pad24[5].region.end == 13952 && pad24[5].empty && pad24[5].empty[0];
    ensure pad24[0].empty && !(pad24[0].region.start >= input.size || pad24[0].region.end <= 0);
    feature first = pad24[0];
    feature middle = pad24[3];
    feature last = pad24[5];
}
const _: () = assert!(Chain2d03Axis0::PAD24.size[0] == 6);
const _: () = assert!(Chain2d03Axis0::PAD24.receptive_field[0] == 13352 && Chain2d03Axis0::PAD24.receptive_field_min(0) == 13352);
const _: () = assert!(matches!(Chain2d03Axis0::PAD24.jump_ratio(0), (1800, 1)));
const _: () = assert!(matches!(Chain2d03Axis0::PAD24.period(0), Some(2)));
const _: () = assert!(matches!(Chain2d03Axis0::PAD24.padding(0), Some(10200)));
const _: () = assert!(matches!(Chain2d03Axis0::PAD24.region([5]), Some([Region { start: 600, end: 13952 }])));

// chain2d_03_axis_1
receptive_field! {
    pub struct Chain2d03Axis1;
    input: [227];
    ensure input.size == 227 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0].center == input.start;
    ensure input[0].region.start == 0 && input[0].region.end == 1 && input[226].region.start == 226 && input[226].region.end == 227 && input[226].region.end - input.size == 0;
    ensure input.aligned;
    pool2: max_pool(3, stride = 2);
    ensure pool2.size == 113 && pool2.receptive_field == 3 && pool2.receptive_field_min == 3;
    ensure pool2.uniform && pool2.jump == 2 && pool2.period == 1 && pool2.dense;
    ensure pool2.start == 3 / 2 && pool2.padding == 0 && pool2[0].center == pool2.start;
    ensure pool2[0].region.start == 0 && pool2[0].region.end == 3 && pool2[112].region.start == 224 && pool2[112].region.end == 227 && pool2[112].region.end - input.size == 0;
    ensure pool2.aligned;
    pool3: avg_pool(1);
    ensure pool3.size == 113 && pool3.receptive_field == 3 && pool3.receptive_field_min == 3;
    ensure pool3.uniform && pool3.jump == 2 && pool3.period == 1 && pool3.dense;
    ensure pool3.start == 3 / 2 && pool3.padding == 0 && pool3[0].center == pool3.start;
    ensure pool3[0].region.start == 0 && pool3[0].region.end == 3 && pool3[112].region.start == 224 && pool3[112].region.end == 227 && pool3[112].region.end - input.size == 0;
    ensure pool3.aligned;
    conv4: conv(6, pad = (0, 1));
    ensure conv4.size == 109 && conv4.receptive_field == 13 && conv4.receptive_field_min == 13;
    ensure conv4.uniform && conv4.jump == 2 && conv4.period == 1 && conv4.dense;
    ensure conv4.start == 13 / 2 && conv4.padding == 0 && conv4[0].center == conv4.start;
    ensure conv4[0].region.start == 0 && conv4[0].region.end == 13 && conv4[108].region.start == 216 && conv4[108].region.end == 229 && conv4[108].region.end - input.size == 2;
    ensure conv4.aligned;
    pool5: max_pool(7, stride = 2, pad = valid);
    ensure pool5.size == 52 && pool5.receptive_field == 25 && pool5.receptive_field_min == 25;
    ensure pool5.uniform && pool5.jump == 4 && pool5.period == 1 && pool5.dense;
    ensure pool5.start == 25 / 2 && pool5.padding == 0 && pool5[0].center == pool5.start;
    ensure pool5[0].region.start == 0 && pool5[0].region.end == 25 && pool5[51].region.start == 204 && pool5[51].region.end == 229 && pool5[51].region.end - input.size == 2;
    ensure pool5.aligned;
    conv6: conv(4, stride = 2);
    ensure conv6.size == 25 && conv6.receptive_field == 37 && conv6.receptive_field_min == 37;
    ensure conv6.uniform && conv6.jump == 8 && conv6.period == 1 && conv6.dense;
    ensure conv6.start == 37 / 2 && conv6.padding == 0 && conv6[0].center == conv6.start;
    ensure conv6[0].region.start == 0 && conv6[0].region.end == 37 && conv6[24].region.start == 192 && conv6[24].region.end == 229 && conv6[24].region.end - input.size == 2;
    ensure conv6.aligned;
    conv9: conv(2, stride = 2, dilation = 3, pad = same_lower);
    ensure conv9.size == 13 && conv9.receptive_field == 61 && conv9.receptive_field_min == 61;
    ensure conv9.uniform && conv9.jump == 16 && conv9.period == 1 && conv9.dense;
    ensure conv9.start == 29 / 2 && conv9.padding == 16 && conv9[0].center == conv9.start;
    ensure conv9[0].region.start == -16 && conv9[0].region.end == 45 && conv9[12].region.start == 176 && conv9[12].region.end == 237 && conv9[12].region.end - input.size == 10;
    ensure conv9.aligned;
    conv11: conv(5, stride = 3, pad = 2);
    ensure conv11.size == 5 && conv11.receptive_field == 125 && conv11.receptive_field_min == 125;
    ensure conv11.uniform && conv11.jump == 48 && conv11.period == 1 && conv11.dense;
    ensure conv11.start == 29 / 2 && conv11.padding == 48 && conv11[0].center == conv11.start;
    ensure conv11[0].region.start == -48 && conv11[0].region.end == 77 && conv11[4].region.start == 144 && conv11[4].region.end == 269 && conv11[4].region.end - input.size == 42;
    ensure conv11.aligned;
    conv12: conv(3, stride = 3, pad = 4);
    ensure conv12.size == 4 && conv12.receptive_field == 221 && conv12.receptive_field_min == 221;
    ensure conv12.uniform && conv12.jump == 144 && conv12.period == 1 && conv12.dense;
    ensure conv12.start == -259 / 2 && conv12.padding == 240 && conv12[0].center == conv12.start;
    ensure conv12[0].region.start == -240 && conv12[0].region.end == -19 && conv12[3].region.start == 192 && conv12[3].region.end == 413 && conv12[3].region.end - input.size == 186;
    ensure conv12.aligned;
    adaptive19: adaptive_pool(2);
    ensure adaptive19.size == 2 && adaptive19.receptive_field == 365 && adaptive19.receptive_field_min == 365;
    ensure adaptive19.uniform && adaptive19.jump == 288 && adaptive19.period == 1 && adaptive19.dense;
    ensure adaptive19.start == -115 / 2 && adaptive19.padding == 240 && adaptive19[0].center == adaptive19.start;
    ensure adaptive19[0].region.start == -240 && adaptive19[0].region.end == 125 && adaptive19[1].region.start == 48 && adaptive19[1].region.end == 413 && adaptive19[1].region.end - input.size == 186;
    ensure adaptive19.aligned;
    pad24: pad((3, 1));
    ensure pad24.size == 6 && pad24.receptive_field == 365 && pad24.receptive_field_min == 365;
    ensure pad24.uniform && pad24.jump == 288 && pad24.period == 1 && pad24.dense;
    ensure pad24.start == -1843 / 2 && pad24.padding == 1104 && pad24[0].center == pad24.start;
    ensure pad24[0].region.start == -1104 && pad24[0].region.end == -739 && pad24[5].region.start == 336 && pad24[5].region.end == 701 && pad24[5].region.end - input.size == 474;
    ensure pad24.aligned;
    ensure pad24[0].region.start == -1104 && pad24[0].region.end == -739 && pad24[0].empty && pad24[0].empty[0];
    ensure pad24[1].region.start == -816 && pad24[1].region.end == -451 && pad24[1].empty && pad24[1].empty[0];
    ensure pad24[2].region.start == -528 && pad24[2].region.end == -163 && pad24[2].empty && pad24[2].empty[0];
    ensure pad24[3].region.start == -240 && pad24[3].region.end == 125 && !pad24[3].empty && pad24[3].visible.start == 0 && pad24[3].visible.end == 125;
    ensure pad24[4].region.start == 48 && pad24[4].region.end == 413 && !pad24[4].empty && pad24[4].visible.start == 48 && pad24[4].visible.end == 221;
    ensure pad24[5].region.start == 336 && pad24[5].region.end == 701 && pad24[5].empty && pad24[5].empty[0];
    ensure !pad24[4].empty && ((pad24[4].region.start >= input.size || pad24[4].region.end <= 0) || !(pad24[4].visible.start == max(pad24[4].region.start, 0) && pad24[4].visible.end == min(pad24[4].region.end, input.size)));
    feature first = pad24[0];
    feature middle = pad24[3];
    feature last = pad24[5];
}
const _: () = assert!(Chain2d03Axis1::PAD24.size[0] == 6);
const _: () = assert!(Chain2d03Axis1::PAD24.receptive_field[0] == 365 && Chain2d03Axis1::PAD24.receptive_field_min(0) == 365);
const _: () = assert!(matches!(Chain2d03Axis1::PAD24.jump_ratio(0), (288, 1)));
const _: () = assert!(matches!(Chain2d03Axis1::PAD24.period(0), Some(1)));
const _: () = assert!(matches!(Chain2d03Axis1::PAD24.padding(0), Some(1104)));
const _: () = assert!(matches!(Chain2d03Axis1::PAD24.region([5]), Some([Region { start: 336, end: 701 }])));

// chain2d_04
receptive_field! {
    pub struct Chain2d04;
    input: [225, 3];
    ensure input.size == [225, 3] && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0, 0].center == input.start;
    ensure input[0, 0].region.start == 0 && input[0, 0].region.end == 1 && input[224, 2].region.start == [224, 2] && input[224, 2].region.end == [225, 3] && input[224, 2].region.end - input.size == 0;
    ensure input.aligned;
    pad3: pad(1);
    ensure pad3.size == [227, 5] && pad3.receptive_field == 1 && pad3.receptive_field_min == 1;
    ensure pad3.uniform && pad3.jump == 1 && pad3.period == 1 && pad3.dense;
    ensure pad3.start == -1 / 2 && pad3.padding == 1 && pad3[0, 0].center == pad3.start;
    ensure pad3[0, 0].region.start == -1 && pad3[0, 0].region.end == 0 && pad3[226, 4].region.start == [225, 3] && pad3[226, 4].region.end == [226, 4] && pad3[226, 4].region.end - input.size == 1;
    ensure pad3.aligned;
    conv4: conv([2, 3], stride = 5, pad = causal);
    ensure conv4.size == [46, 1] && conv4.receptive_field == [2, 3] && conv4.receptive_field_min == [2, 3];
    ensure conv4.uniform && conv4.jump == 5 && conv4.period == 1 && conv4.dense;
    ensure conv4.start == [-1, -3 / 2] && conv4.padding == [2, 3] && conv4[0, 0].center == conv4.start;
    ensure conv4[0, 0].region.start == [-2, -3] && conv4[0, 0].region.end == 0 && conv4[45, 0].region.start == [223, -3] && conv4[45, 0].region.end == [225, 0] && conv4[45, 0].region.end - input.size == [0, -3];
    ensure conv4.aligned;
    ensure conv4[0, 0].region.start == [-2, -3] && conv4[0, 0].region.end == 0 && conv4[0, 0].empty && conv4[0, 0].empty[0] && conv4[0, 0].empty[1];
    ensure conv4[1, 0].region.start == [3, -3] && conv4[1, 0].region.end == [5, 0] && conv4[1, 0].empty && !conv4[1, 0].empty[0] && conv4[1, 0].empty[1];
    ensure conv4[2, 0].region.start == [8, -3] && conv4[2, 0].region.end == [10, 0] && conv4[2, 0].empty && !conv4[2, 0].empty[0] && conv4[2, 0].empty[1];
    ensure conv4[3, 0].region.start == [13, -3] && conv4[3, 0].region.end == [15, 0] && conv4[3, 0].empty && !conv4[3, 0].empty[0] && conv4[3, 0].empty[1];
    ensure conv4[4, 0].region.start == [18, -3] && conv4[4, 0].region.end == [20, 0] && conv4[4, 0].empty && !conv4[4, 0].empty[0] && conv4[4, 0].empty[1];
    ensure conv4[5, 0].region.start == [23, -3] && conv4[5, 0].region.end == [25, 0] && conv4[5, 0].empty && !conv4[5, 0].empty[0] && conv4[5, 0].empty[1];
    ensure conv4[6, 0].region.start == [28, -3] && conv4[6, 0].region.end == [30, 0] && conv4[6, 0].empty && !conv4[6, 0].empty[0] && conv4[6, 0].empty[1];
    ensure conv4[7, 0].region.start == [33, -3] && conv4[7, 0].region.end == [35, 0] && conv4[7, 0].empty && !conv4[7, 0].empty[0] && conv4[7, 0].empty[1];
    ensure conv4[8, 0].region.start == [38, -3] && conv4[8, 0].region.end == [40, 0] && conv4[8, 0].empty && !conv4[8, 0].empty[0] && conv4[8, 0].empty[1];
    ensure conv4[9, 0].region.start == [43, -3] && conv4[9, 0].region.end == [45, 0] && conv4[9, 0].empty && !conv4[9, 0].empty[0] && conv4[9, 0].empty[1];
    ensure conv4[10, 0].region.start == [48, -3] && conv4[10, 0].region.end == [50, 0] && conv4[10, 0].empty && !conv4[10, 0].empty[0] && conv4[10, 0].empty[1];
    ensure conv4[11, 0].region.start == [53, -3] && conv4[11, 0].region.end == [55, 0] && conv4[11, 0].empty && !conv4[11, 0].empty[0] && conv4[11, 0].empty[1];
    ensure conv4[12, 0].region.start == [58, -3] && conv4[12, 0].region.end == [60, 0] && conv4[12, 0].empty && !conv4[12, 0].empty[0] && conv4[12, 0].empty[1];
    ensure conv4[13, 0].region.start == [63, -3] && conv4[13, 0].region.end == [65, 0] && conv4[13, 0].empty && !conv4[13, 0].empty[0] && conv4[13, 0].empty[1];
    ensure conv4[14, 0].region.start == [68, -3] && conv4[14, 0].region.end == [70, 0] && conv4[14, 0].empty && !conv4[14, 0].empty[0] && conv4[14, 0].empty[1];
    ensure conv4[15, 0].region.start == [73, -3] && conv4[15, 0].region.end == [75, 0] && conv4[15, 0].empty && !conv4[15, 0].empty[0] && conv4[15, 0].empty[1];
    ensure conv4[16, 0].region.start == [78, -3] && conv4[16, 0].region.end == [80, 0] && conv4[16, 0].empty && !conv4[16, 0].empty[0] && conv4[16, 0].empty[1];
    ensure conv4[17, 0].region.start == [83, -3] && conv4[17, 0].region.end == [85, 0] && conv4[17, 0].empty && !conv4[17, 0].empty[0] && conv4[17, 0].empty[1];
    ensure conv4[18, 0].region.start == [88, -3] && conv4[18, 0].region.end == [90, 0] && conv4[18, 0].empty && !conv4[18, 0].empty[0] && conv4[18, 0].empty[1];
    ensure conv4[19, 0].region.start == [93, -3] && conv4[19, 0].region.end == [95, 0] && conv4[19, 0].empty && !conv4[19, 0].empty[0] && conv4[19, 0].empty[1];
    ensure conv4[20, 0].region.start == [98, -3] && conv4[20, 0].region.end == [100, 0] && conv4[20, 0].empty && !conv4[20, 0].empty[0] && conv4[20, 0].empty[1];
    ensure conv4[21, 0].region.start == [103, -3] && conv4[21, 0].region.end == [105, 0] && conv4[21, 0].empty && !conv4[21, 0].empty[0] && conv4[21, 0].empty[1];
    ensure conv4[22, 0].region.start == [108, -3] && conv4[22, 0].region.end == [110, 0] && conv4[22, 0].empty && !conv4[22, 0].empty[0] && conv4[22, 0].empty[1];
    ensure conv4[23, 0].region.start == [113, -3] && conv4[23, 0].region.end == [115, 0] && conv4[23, 0].empty && !conv4[23, 0].empty[0] && conv4[23, 0].empty[1];
    ensure conv4[24, 0].region.start == [118, -3] && conv4[24, 0].region.end == [120, 0] && conv4[24, 0].empty && !conv4[24, 0].empty[0] && conv4[24, 0].empty[1];
    ensure conv4[25, 0].region.start == [123, -3] && conv4[25, 0].region.end == [125, 0] && conv4[25, 0].empty && !conv4[25, 0].empty[0] && conv4[25, 0].empty[1];
    ensure conv4[26, 0].region.start == [128, -3] && conv4[26, 0].region.end == [130, 0] && conv4[26, 0].empty && !conv4[26, 0].empty[0] && conv4[26, 0].empty[1];
    ensure conv4[27, 0].region.start == [133, -3] && conv4[27, 0].region.end == [135, 0] && conv4[27, 0].empty && !conv4[27, 0].empty[0] && conv4[27, 0].empty[1];
    ensure conv4[28, 0].region.start == [138, -3] && conv4[28, 0].region.end == [140, 0] && conv4[28, 0].empty && !conv4[28, 0].empty[0] && conv4[28, 0].empty[1];
    ensure conv4[29, 0].region.start == [143, -3] && conv4[29, 0].region.end == [145, 0] && conv4[29, 0].empty && !conv4[29, 0].empty[0] && conv4[29, 0].empty[1];
    ensure conv4[30, 0].region.start == [148, -3] && conv4[30, 0].region.end == [150, 0] && conv4[30, 0].empty && !conv4[30, 0].empty[0] && conv4[30, 0].empty[1];
    ensure conv4[31, 0].region.start == [153, -3] && conv4[31, 0].region.end == [155, 0] && conv4[31, 0].empty && !conv4[31, 0].empty[0] && conv4[31, 0].empty[1];
    ensure conv4[32, 0].region.start == [158, -3] && conv4[32, 0].region.end == [160, 0] && conv4[32, 0].empty && !conv4[32, 0].empty[0] && conv4[32, 0].empty[1];
    ensure conv4[33, 0].region.start == [163, -3] && conv4[33, 0].region.end == [165, 0] && conv4[33, 0].empty && !conv4[33, 0].empty[0] && conv4[33, 0].empty[1];
    ensure conv4[34, 0].region.start == [168, -3] && conv4[34, 0].region.end == [170, 0] && conv4[34, 0].empty && !conv4[34, 0].empty[0] && conv4[34, 0].empty[1];
    ensure conv4[35, 0].region.start == [173, -3] && conv4[35, 0].region.end == [175, 0] && conv4[35, 0].empty && !conv4[35, 0].empty[0] && conv4[35, 0].empty[1];
    ensure conv4[36, 0].region.start == [178, -3] && conv4[36, 0].region.end == [180, 0] && conv4[36, 0].empty && !conv4[36, 0].empty[0] && conv4[36, 0].empty[1];
    ensure conv4[37, 0].region.start == [183, -3] && conv4[37, 0].region.end == [185, 0] && conv4[37, 0].empty && !conv4[37, 0].empty[0] && conv4[37, 0].empty[1];
    ensure conv4[38, 0].region.start == [188, -3] && conv4[38, 0].region.end == [190, 0] && conv4[38, 0].empty && !conv4[38, 0].empty[0] && conv4[38, 0].empty[1];
    ensure conv4[39, 0].region.start == [193, -3] && conv4[39, 0].region.end == [195, 0] && conv4[39, 0].empty && !conv4[39, 0].empty[0] && conv4[39, 0].empty[1];
    ensure conv4[40, 0].region.start == [198, -3] && conv4[40, 0].region.end == [200, 0] && conv4[40, 0].empty && !conv4[40, 0].empty[0] && conv4[40, 0].empty[1];
    ensure conv4[41, 0].region.start == [203, -3] && conv4[41, 0].region.end == [205, 0] && conv4[41, 0].empty && !conv4[41, 0].empty[0] && conv4[41, 0].empty[1];
    ensure conv4[42, 0].region.start == [208, -3] && conv4[42, 0].region.end == [210, 0] && conv4[42, 0].empty && !conv4[42, 0].empty[0] && conv4[42, 0].empty[1];
    ensure conv4[43, 0].region.start == [213, -3] && conv4[43, 0].region.end == [215, 0] && conv4[43, 0].empty && !conv4[43, 0].empty[0] && conv4[43, 0].empty[1];
    ensure conv4[44, 0].region.start == [218, -3] && conv4[44, 0].region.end == [220, 0] && conv4[44, 0].empty && !conv4[44, 0].empty[0] && conv4[44, 0].empty[1];
    ensure conv4[45, 0].region.start == [223, -3] && conv4[45, 0].region.end == [225, 0] && conv4[45, 0].empty && !conv4[45, 0].empty[0] && conv4[45, 0].empty[1];
    feature first = conv4[0, 0];
    feature middle = conv4[23, 0];
    feature last = conv4[45, 0];
}
const _: () = assert!(Chain2d04::CONV4.size[0] == 46);
const _: () = assert!(Chain2d04::CONV4.receptive_field[0] == 2 && Chain2d04::CONV4.receptive_field_min(0) == 2);
const _: () = assert!(matches!(Chain2d04::CONV4.jump_ratio(0), (5, 1)));
const _: () = assert!(matches!(Chain2d04::CONV4.period(0), Some(1)));
const _: () = assert!(matches!(Chain2d04::CONV4.padding(0), Some(2)));
const _: () = assert!(Chain2d04::CONV4.size[1] == 1);
const _: () = assert!(Chain2d04::CONV4.receptive_field[1] == 3 && Chain2d04::CONV4.receptive_field_min(1) == 3);
const _: () = assert!(matches!(Chain2d04::CONV4.jump_ratio(1), (5, 1)));
const _: () = assert!(matches!(Chain2d04::CONV4.period(1), Some(1)));
const _: () = assert!(matches!(Chain2d04::CONV4.padding(1), Some(3)));
const _: () = assert!(matches!(Chain2d04::CONV4.region([45, 0]), Some([Region { start: 223, end: 225 }, Region { start: -3, end: 0 }])));

// chain2d_04_axis_0
receptive_field! {
    pub struct Chain2d04Axis0;
    input: [225];
    ensure input.size == 225 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0].center == input.start;
    ensure input[0].region.start == 0 && input[0].region.end == 1 && input[224].region.start == 224 && input[224].region.end == 225 && input[224].region.end - input.size == 0;
    ensure input.aligned;
    pad3: pad(1);
    ensure pad3.size == 227 && pad3.receptive_field == 1 && pad3.receptive_field_min == 1;
    ensure pad3.uniform && pad3.jump == 1 && pad3.period == 1 && pad3.dense;
    ensure pad3.start == -1 / 2 && pad3.padding == 1 && pad3[0].center == pad3.start;
    ensure pad3[0].region.start == -1 && pad3[0].region.end == 0 && pad3[226].region.start == 225 && pad3[226].region.end == 226 && pad3[226].region.end - input.size == 1;
    ensure pad3.aligned;
    conv4: conv(2, stride = 5, pad = causal);
    ensure conv4.size == 46 && conv4.receptive_field == 2 && conv4.receptive_field_min == 2;
    ensure conv4.uniform && conv4.jump == 5 && conv4.period == 1 && conv4.dense;
    ensure conv4.start == -1 && conv4.padding == 2 && conv4[0].center == conv4.start;
    ensure conv4[0].region.start == -2 && conv4[0].region.end == 0 && conv4[45].region.start == 223 && conv4[45].region.end == 225 && conv4[45].region.end - input.size == 0;
    ensure conv4.aligned;
    ensure conv4[0].region.start == -2 && conv4[0].region.end == 0 && conv4[0].empty && conv4[0].empty[0];
    ensure conv4[1].region.start == 3 && conv4[1].region.end == 5 && !conv4[1].empty && conv4[1].visible.start == 3 && conv4[1].visible.end == 5;
    ensure conv4[2].region.start == 8 && conv4[2].region.end == 10 && !conv4[2].empty && conv4[2].visible.start == 8 && conv4[2].visible.end == 10;
    ensure conv4[3].region.start == 13 && conv4[3].region.end == 15 && !conv4[3].empty && conv4[3].visible.start == 13 && conv4[3].visible.end == 15;
    ensure conv4[4].region.start == 18 && conv4[4].region.end == 20 && !conv4[4].empty && conv4[4].visible.start == 18 && conv4[4].visible.end == 20;
    ensure conv4[5].region.start == 23 && conv4[5].region.end == 25 && !conv4[5].empty && conv4[5].visible.start == 23 && conv4[5].visible.end == 25;
    ensure conv4[6].region.start == 28 && conv4[6].region.end == 30 && !conv4[6].empty && conv4[6].visible.start == 28 && conv4[6].visible.end == 30;
    ensure conv4[7].region.start == 33 && conv4[7].region.end == 35 && !conv4[7].empty && conv4[7].visible.start == 33 && conv4[7].visible.end == 35;
    ensure conv4[8].region.start == 38 && conv4[8].region.end == 40 && !conv4[8].empty && conv4[8].visible.start == 38 && conv4[8].visible.end == 40;
    ensure conv4[9].region.start == 43 && conv4[9].region.end == 45 && !conv4[9].empty && conv4[9].visible.start == 43 && conv4[9].visible.end == 45;
    ensure conv4[10].region.start == 48 && conv4[10].region.end == 50 && !conv4[10].empty && conv4[10].visible.start == 48 && conv4[10].visible.end == 50;
    ensure conv4[11].region.start == 53 && conv4[11].region.end == 55 && !conv4[11].empty && conv4[11].visible.start == 53 && conv4[11].visible.end == 55;
    ensure conv4[12].region.start == 58 && conv4[12].region.end == 60 && !conv4[12].empty && conv4[12].visible.start == 58 && conv4[12].visible.end == 60;
    ensure conv4[13].region.start == 63 && conv4[13].region.end == 65 && !conv4[13].empty && conv4[13].visible.start == 63 && conv4[13].visible.end == 65;
    ensure conv4[14].region.start == 68 && conv4[14].region.end == 70 && !conv4[14].empty && conv4[14].visible.start == 68 && conv4[14].visible.end == 70;
    ensure conv4[15].region.start == 73 && conv4[15].region.end == 75 && !conv4[15].empty && conv4[15].visible.start == 73 && conv4[15].visible.end == 75;
    ensure conv4[16].region.start == 78 && conv4[16].region.end == 80 && !conv4[16].empty && conv4[16].visible.start == 78 && conv4[16].visible.end == 80;
    ensure conv4[17].region.start == 83 && conv4[17].region.end == 85 && !conv4[17].empty && conv4[17].visible.start == 83 && conv4[17].visible.end == 85;
    ensure conv4[18].region.start == 88 && conv4[18].region.end == 90 && !conv4[18].empty && conv4[18].visible.start == 88 && conv4[18].visible.end == 90;
    ensure conv4[19].region.start == 93 && conv4[19].region.end == 95 && !conv4[19].empty && conv4[19].visible.start == 93 && conv4[19].visible.end == 95;
    ensure conv4[20].region.start == 98 && conv4[20].region.end == 100 && !conv4[20].empty && conv4[20].visible.start == 98 && conv4[20].visible.end == 100;
    ensure conv4[21].region.start == 103 && conv4[21].region.end == 105 && !conv4[21].empty && conv4[21].visible.start == 103 && conv4[21].visible.end == 105;
    ensure conv4[22].region.start == 108 && conv4[22].region.end == 110 && !conv4[22].empty && conv4[22].visible.start == 108 && conv4[22].visible.end == 110;
    ensure conv4[23].region.start == 113 && conv4[23].region.end == 115 && !conv4[23].empty && conv4[23].visible.start == 113 && conv4[23].visible.end == 115;
    ensure conv4[24].region.start == 118 && conv4[24].region.end == 120 && !conv4[24].empty && conv4[24].visible.start == 118 && conv4[24].visible.end == 120;
    ensure conv4[25].region.start == 123 && conv4[25].region.end == 125 && !conv4[25].empty && conv4[25].visible.start == 123 && conv4[25].visible.end == 125;
    ensure conv4[26].region.start == 128 && conv4[26].region.end == 130 && !conv4[26].empty && conv4[26].visible.start == 128 && conv4[26].visible.end == 130;
    ensure conv4[27].region.start == 133 && conv4[27].region.end == 135 && !conv4[27].empty && conv4[27].visible.start == 133 && conv4[27].visible.end == 135;
    ensure conv4[28].region.start == 138 && conv4[28].region.end == 140 && !conv4[28].empty && conv4[28].visible.start == 138 && conv4[28].visible.end == 140;
    ensure conv4[29].region.start == 143 && conv4[29].region.end == 145 && !conv4[29].empty && conv4[29].visible.start == 143 && conv4[29].visible.end == 145;
    ensure conv4[30].region.start == 148 && conv4[30].region.end == 150 && !conv4[30].empty && conv4[30].visible.start == 148 && conv4[30].visible.end == 150;
    ensure conv4[31].region.start == 153 && conv4[31].region.end == 155 && !conv4[31].empty && conv4[31].visible.start == 153 && conv4[31].visible.end == 155;
    ensure conv4[32].region.start == 158 && conv4[32].region.end == 160 && !conv4[32].empty && conv4[32].visible.start == 158 && conv4[32].visible.end == 160;
    ensure conv4[33].region.start == 163 && conv4[33].region.end == 165 && !conv4[33].empty && conv4[33].visible.start == 163 && conv4[33].visible.end == 165;
    ensure conv4[34].region.start == 168 && conv4[34].region.end == 170 && !conv4[34].empty && conv4[34].visible.start == 168 && conv4[34].visible.end == 170;
    ensure conv4[35].region.start == 173 && conv4[35].region.end == 175 && !conv4[35].empty && conv4[35].visible.start == 173 && conv4[35].visible.end == 175;
    ensure conv4[36].region.start == 178 && conv4[36].region.end == 180 && !conv4[36].empty && conv4[36].visible.start == 178 && conv4[36].visible.end == 180;
    ensure conv4[37].region.start == 183 && conv4[37].region.end == 185 && !conv4[37].empty && conv4[37].visible.start == 183 && conv4[37].visible.end == 185;
    ensure conv4[38].region.start == 188 && conv4[38].region.end == 190 && !conv4[38].empty && conv4[38].visible.start == 188 && conv4[38].visible.end == 190;
    ensure conv4[39].region.start == 193 && conv4[39].region.end == 195 && !conv4[39].empty && conv4[39].visible.start == 193 && conv4[39].visible.end == 195;
    ensure conv4[40].region.start == 198 && conv4[40].region.end == 200 && !conv4[40].empty && conv4[40].visible.start == 198 && conv4[40].visible.end == 200;
    ensure conv4[41].region.start == 203 && conv4[41].region.end == 205 && !conv4[41].empty && conv4[41].visible.start == 203 && conv4[41].visible.end == 205;
    ensure conv4[42].region.start == 208 && conv4[42].region.end == 210 && !conv4[42].empty && conv4[42].visible.start == 208 && conv4[42].visible.end == 210;
    ensure conv4[43].region.start == 213 && conv4[43].region.end == 215 && !conv4[43].empty && conv4[43].visible.start == 213 && conv4[43].visible.end == 215;
    ensure conv4[44].region.start == 218 && conv4[44].region.end == 220 && !conv4[44].empty && conv4[44].visible.start == 218 && conv4[44].visible.end == 220;
    ensure conv4[45].region.start == 223 && conv4[45].region.end == 225 && !conv4[45].empty && conv4[45].visible.start == 223 && conv4[45].visible.end == 225;
    for i in 0..46 { ensure conv4[i].empty == (conv4[i].region.start >= input.size || conv4[i].region.end <= 0); ensure (conv4[i].region.start >= input.size || conv4[i].region.end <= 0) || conv4[i].visible.start == max(conv4[i].region.start, 0) && conv4[i].visible.end == min(conv4[i].region.end, input.size); }
    feature first = conv4[0];
    feature middle = conv4[23];
    feature last = conv4[45];
}
const _: () = assert!(Chain2d04Axis0::CONV4.size[0] == 46);
const _: () = assert!(Chain2d04Axis0::CONV4.receptive_field[0] == 2 && Chain2d04Axis0::CONV4.receptive_field_min(0) == 2);
const _: () = assert!(matches!(Chain2d04Axis0::CONV4.jump_ratio(0), (5, 1)));
const _: () = assert!(matches!(Chain2d04Axis0::CONV4.period(0), Some(1)));
const _: () = assert!(matches!(Chain2d04Axis0::CONV4.padding(0), Some(2)));
const _: () = assert!(matches!(Chain2d04Axis0::CONV4.region([45]), Some([Region { start: 223, end: 225 }])));

// chain2d_04_axis_1
receptive_field! {
    pub struct Chain2d04Axis1;
    input: [3];
    ensure input.size == 3 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0].center == input.start;
    ensure input[0].region.start == 0 && input[0].region.end == 1 && input[2].region.start == 2 && input[2].region.end == 3 && input[2].region.end - input.size == 0;
    ensure input.aligned;
    pad3: pad(1);
    ensure pad3.size == 5 && pad3.receptive_field == 1 && pad3.receptive_field_min == 1;
    ensure pad3.uniform && pad3.jump == 1 && pad3.period == 1 && pad3.dense;
    ensure pad3.start == -1 / 2 && pad3.padding == 1 && pad3[0].center == pad3.start;
    ensure pad3[0].region.start == -1 && pad3[0].region.end == 0 && pad3[4].region.start == 3 && pad3[4].region.end == 4 && pad3[4].region.end - input.size == 1;
    ensure pad3.aligned;
    conv4: conv(3, stride = 5, pad = causal);
    ensure conv4.size == 1 && conv4.receptive_field == 3 && conv4.receptive_field_min == 3;
    ensure conv4.uniform && conv4.jump == 5 && conv4.period == 1 && conv4.dense;
    ensure conv4.start == -3 / 2 && conv4.padding == 3 && conv4[0].center == conv4.start;
    ensure conv4[0].region.start == -3 && conv4[0].region.end == 0 && conv4[0].region.start == -3 && conv4[0].region.end == 0 && conv4[0].region.end - input.size == -3;
    ensure conv4.aligned;
    ensure conv4[0].region.start == -3 && conv4[0].region.end == 0 && conv4[0].empty && conv4[0].empty[0];
    for i in 0..1 { ensure conv4[i].empty == (conv4[i].region.start >= input.size || conv4[i].region.end <= 0); ensure (conv4[i].region.start >= input.size || conv4[i].region.end <= 0) || conv4[i].visible.start == max(conv4[i].region.start, 0) && conv4[i].visible.end == min(conv4[i].region.end, input.size); }
    feature first = conv4[0];
    feature middle = conv4[0];
    feature last = conv4[0];
}
const _: () = assert!(Chain2d04Axis1::CONV4.size[0] == 1);
const _: () = assert!(Chain2d04Axis1::CONV4.receptive_field[0] == 3 && Chain2d04Axis1::CONV4.receptive_field_min(0) == 3);
const _: () = assert!(matches!(Chain2d04Axis1::CONV4.jump_ratio(0), (5, 1)));
const _: () = assert!(matches!(Chain2d04Axis1::CONV4.period(0), Some(1)));
const _: () = assert!(matches!(Chain2d04Axis1::CONV4.padding(0), Some(3)));
const _: () = assert!(matches!(Chain2d04Axis1::CONV4.region([0]), Some([Region { start: -3, end: 0 }])));

// chain2d_05
receptive_field! {
    pub struct Chain2d05;
    input: [227, 227];
    ensure input.size == 227 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0, 0].center == input.start;
    ensure input[0, 0].region.start == 0 && input[0, 0].region.end == 1 && input[226, 226].region.start == 226 && input[226, 226].region.end == 227 && input[226, 226].region.end - input.size == 0;
    ensure input.aligned;
    conv1: conv([4, 1], pad = [1, 0]);
    ensure conv1.size == [226, 227] && conv1.receptive_field == [4, 1] && conv1.receptive_field_min == [4, 1];
    ensure conv1.uniform && conv1.jump == 1 && conv1.period == 1 && conv1.dense;
    ensure conv1.start == [1, 1 / 2] && conv1.padding == [1, 0] && conv1[0, 0].center == conv1.start;
    ensure conv1[0, 0].region.start == [-1, 0] && conv1[0, 0].region.end == [3, 1] && conv1[225, 226].region.start == [224, 226] && conv1[225, 226].region.end == [228, 227] && conv1[225, 226].region.end - input.size == [1, 0];
    ensure conv1.aligned;
    ensure conv1[0, 0].region.start == [-1, 0] && conv1[0, 0].region.end == [3, 1] && !conv1[0, 0].empty && conv1[0, 0].visible.start == 0 && conv1[0, 0].visible.end == [3, 1];
    ensure conv1[1, 1].region.start == [0, 1] && conv1[1, 1].region.end == [4, 2] && !conv1[1, 1].empty && conv1[1, 1].visible.start == [0, 1] && conv1[1, 1].visible.end == [4, 2];
    ensure conv1[2, 2].region.start == [1, 2] && conv1[2, 2].region.end == [5, 3] && !conv1[2, 2].empty && conv1[2, 2].visible.start == [1, 2] && conv1[2, 2].visible.end == [5, 3];
    ensure conv1[3, 3].region.start == [2, 3] && conv1[3, 3].region.end == [6, 4] && !conv1[3, 3].empty && conv1[3, 3].visible.start == [2, 3] && conv1[3, 3].visible.end == [6, 4];
    ensure conv1[4, 4].region.start == [3, 4] && conv1[4, 4].region.end == [7, 5] && !conv1[4, 4].empty && conv1[4, 4].visible.start == [3, 4] && conv1[4, 4].visible.end == [7, 5];
    ensure conv1[5, 5].region.start == [4, 5] && conv1[5, 5].region.end == [8, 6] && !conv1[5, 5].empty && conv1[5, 5].visible.start == [4, 5] && conv1[5, 5].visible.end == [8, 6];
    ensure conv1[6, 6].region.start == [5, 6] && conv1[6, 6].region.end == [9, 7] && !conv1[6, 6].empty && conv1[6, 6].visible.start == [5, 6] && conv1[6, 6].visible.end == [9, 7];
    ensure conv1[7, 7].region.start == [6, 7] && conv1[7, 7].region.end == [10, 8] && !conv1[7, 7].empty && conv1[7, 7].visible.start == [6, 7] && conv1[7, 7].visible.end == [10, 8];
    ensure conv1[8, 8].region.start == [7, 8] && conv1[8, 8].region.end == [11, 9] && !conv1[8, 8].empty && conv1[8, 8].visible.start == [7, 8] && conv1[8, 8].visible.end == [11, 9];
    ensure conv1[9, 9].region.start == [8, 9] && conv1[9, 9].region.end == [12, 10] && !conv1[9, 9].empty && conv1[9, 9].visible.start == [8, 9] && conv1[9, 9].visible.end == [12, 10];
    ensure conv1[10, 10].region.start == [9, 10] && conv1[10, 10].region.end == [13, 11] && !conv1[10, 10].empty && conv1[10, 10].visible.start == [9, 10] && conv1[10, 10].visible.end == [13, 11];
    ensure conv1[11, 11].region.start == [10, 11] && conv1[11, 11].region.end == [14, 12] && !conv1[11, 11].empty && conv1[11, 11].visible.start == [10, 11] && conv1[11, 11].visible.end == [14, 12];
    ensure conv1[110, 110].region.start == [109, 110] && conv1[110, 110].region.end == [113, 111] && !conv1[110, 110].empty && conv1[110, 110].visible.start == [109, 110] && conv1[110, 110].visible.end == [113, 111];
    ensure conv1[111, 111].region.start == [110, 111] && conv1[111, 111].region.end == [114, 112] && !conv1[111, 111].empty && conv1[111, 111].visible.start == [110, 111] && conv1[111, 111].visible.end == [114, 112];
    ensure conv1[112, 112].region.start == [111, 112] && conv1[112, 112].region.end == [115, 113] && !conv1[112, 112].empty && conv1[112, 112].visible.start == [111, 112] && conv1[112, 112].visible.end == [115, 113];
    ensure conv1[113, 113].region.start == [112, 113] && conv1[113, 113].region.end == [116, 114] && !conv1[113, 113].empty && conv1[113, 113].visible.start == [112, 113] && conv1[113, 113].visible.end == [116, 114];
    ensure conv1[114, 114].region.start == [113, 114] && conv1[114, 114].region.end == [117, 115] && !conv1[114, 114].empty && conv1[114, 114].visible.start == [113, 114] && conv1[114, 114].visible.end == [117, 115];
    ensure conv1[115, 115].region.start == [114, 115] && conv1[115, 115].region.end == [118, 116] && !conv1[115, 115].empty && conv1[115, 115].visible.start == [114, 115] && conv1[115, 115].visible.end == [118, 116];
    ensure conv1[214, 215].region.start == [213, 215] && conv1[214, 215].region.end == [217, 216] && !conv1[214, 215].empty && conv1[214, 215].visible.start == [213, 215] && conv1[214, 215].visible.end == [217, 216];
    ensure conv1[215, 216].region.start == [214, 216] && conv1[215, 216].region.end == [218, 217] && !conv1[215, 216].empty && conv1[215, 216].visible.start == [214, 216] && conv1[215, 216].visible.end == [218, 217];
    ensure conv1[216, 217].region.start == [215, 217] && conv1[216, 217].region.end == [219, 218] && !conv1[216, 217].empty && conv1[216, 217].visible.start == [215, 217] && conv1[216, 217].visible.end == [219, 218];
    ensure conv1[217, 218].region.start == [216, 218] && conv1[217, 218].region.end == [220, 219] && !conv1[217, 218].empty && conv1[217, 218].visible.start == [216, 218] && conv1[217, 218].visible.end == [220, 219];
    ensure conv1[218, 219].region.start == [217, 219] && conv1[218, 219].region.end == [221, 220] && !conv1[218, 219].empty && conv1[218, 219].visible.start == [217, 219] && conv1[218, 219].visible.end == [221, 220];
    ensure conv1[219, 220].region.start == [218, 220] && conv1[219, 220].region.end == [222, 221] && !conv1[219, 220].empty && conv1[219, 220].visible.start == [218, 220] && conv1[219, 220].visible.end == [222, 221];
    ensure conv1[220, 221].region.start == [219, 221] && conv1[220, 221].region.end == [223, 222] && !conv1[220, 221].empty && conv1[220, 221].visible.start == [219, 221] && conv1[220, 221].visible.end == [223, 222];
    ensure conv1[221, 222].region.start == [220, 222] && conv1[221, 222].region.end == [224, 223] && !conv1[221, 222].empty && conv1[221, 222].visible.start == [220, 222] && conv1[221, 222].visible.end == [224, 223];
    ensure conv1[222, 223].region.start == [221, 223] && conv1[222, 223].region.end == [225, 224] && !conv1[222, 223].empty && conv1[222, 223].visible.start == [221, 223] && conv1[222, 223].visible.end == [225, 224];
    ensure conv1[223, 224].region.start == [222, 224] && conv1[223, 224].region.end == [226, 225] && !conv1[223, 224].empty && conv1[223, 224].visible.start == [222, 224] && conv1[223, 224].visible.end == [226, 225];
    ensure conv1[224, 225].region.start == [223, 225] && conv1[224, 225].region.end == [227, 226] && !conv1[224, 225].empty && conv1[224, 225].visible.start == [223, 225] && conv1[224, 225].visible.end == [227, 226];
    ensure conv1[225, 226].region.start == [224, 226] && conv1[225, 226].region.end == [228, 227] && !conv1[225, 226].empty && conv1[225, 226].visible.start == [224, 226] && conv1[225, 226].visible.end == 227;
    for i in 0..226 { ensure conv1[i, 0].empty[0] == (conv1[i, 0].region.start[0] >= input.size[0] || conv1[i, 0].region.end[0] <= 0); ensure (conv1[i, 0].region.start[0] >= input.size[0] || conv1[i, 0].region.end[0] <= 0) || conv1[i, 0].visible.start[0] == max(conv1[i, 0].region.start[0], 0) && conv1[i, 0].visible.end[0] == min(conv1[i, 0].region.end[0], input.size[0]); }
    for i in 0..227 { ensure conv1[0, i].empty[1] == (conv1[0, i].region.start[1] >= input.size[1] || conv1[0, i].region.end[1] <= 0); ensure (conv1[0, i].region.start[1] >= input.size[1] || conv1[0, i].region.end[1] <= 0) || conv1[0, i].visible.start[1] == max(conv1[0, i].region.start[1], 0) && conv1[0, i].visible.end[1] == min(conv1[0, i].region.end[1], input.size[1]); }
    feature first = conv1[0, 0];
    feature middle = conv1[113, 113];
    feature last = conv1[225, 226];
}
const _: () = assert!(Chain2d05::CONV1.size[0] == 226);
const _: () = assert!(Chain2d05::CONV1.receptive_field[0] == 4 && Chain2d05::CONV1.receptive_field_min(0) == 4);
const _: () = assert!(matches!(Chain2d05::CONV1.jump_ratio(0), (1, 1)));
const _: () = assert!(matches!(Chain2d05::CONV1.period(0), Some(1)));
const _: () = assert!(matches!(Chain2d05::CONV1.padding(0), Some(1)));
const _: () = assert!(Chain2d05::CONV1.size[1] == 227);
const _: () = assert!(Chain2d05::CONV1.receptive_field[1] == 1 && Chain2d05::CONV1.receptive_field_min(1) == 1);
const _: () = assert!(matches!(Chain2d05::CONV1.jump_ratio(1), (1, 1)));
const _: () = assert!(matches!(Chain2d05::CONV1.period(1), Some(1)));
const _: () = assert!(matches!(Chain2d05::CONV1.padding(1), Some(0)));
const _: () = assert!(matches!(Chain2d05::CONV1.region([225, 226]), Some([Region { start: 224, end: 228 }, Region { start: 226, end: 227 }])));

// chain2d_06
receptive_field! {
    pub struct Chain2d06;
    input: [224, 224];
    ensure input.size == 224 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0, 0].center == input.start;
    ensure input[0, 0].region.start == 0 && input[0, 0].region.end == 1 && input[223, 223].region.start == 223 && input[223, 223].region.end == 224 && input[223, 223].region.end - input.size == 0;
    ensure input.aligned;
    conv1: conv(4, stride = [1, 4], pad = [(1, 3), 0]);
    ensure conv1.size == [225, 56] && conv1.receptive_field == 4 && conv1.receptive_field_min == 4;
    ensure conv1.uniform && conv1.jump == [1, 4] && conv1.period == 1 && conv1.dense;
    ensure conv1.start == [1, 2] && conv1.padding == [1, 0] && conv1[0, 0].center == conv1.start;
    ensure conv1[0, 0].region.start == [-1, 0] && conv1[0, 0].region.end == [3, 4] && conv1[224, 55].region.start == [223, 220] && conv1[224, 55].region.end == [227, 224] && conv1[224, 55].region.end - input.size == [3, 0];
    ensure conv1.aligned;
    pool2: avg_pool(3, stride = 1, ceil_mode = true);
    ensure pool2.size == [223, 54] && pool2.receptive_field == [6, 12] && pool2.receptive_field_min == [6, 12];
    ensure pool2.uniform && pool2.jump == [1, 4] && pool2.period == 1 && pool2.dense;
    ensure pool2.start == [2, 6] && pool2.padding == [1, 0] && pool2[0, 0].center == pool2.start;
    ensure pool2[0, 0].region.start == [-1, 0] && pool2[0, 0].region.end == [5, 12] && pool2[222, 53].region.start == [221, 212] && pool2[222, 53].region.end == [227, 224] && pool2[222, 53].region.end - input.size == [3, 0];
    ensure pool2.aligned;
    conv3: conv([5, 2], stride = 3, pad = [2, 0]);
    ensure conv3.size == [75, 18] && conv3.receptive_field == [10, 16] && conv3.receptive_field_min == [10, 16];
    ensure conv3.uniform && conv3.jump == [3, 12] && conv3.period == 1 && conv3.dense;
    ensure conv3.start == [2, 8] && conv3.padding == [3, 0] && conv3[0, 0].center == conv3.start;
    ensure conv3[0, 0].region.start == [-3, 0] && conv3[0, 0].region.end == [7, 16] && conv3[74, 17].region.start == [219, 204] && conv3[74, 17].region.end == [229, 220] && conv3[74, 17].region.end - input.size == [5, -4];
    ensure conv3.aligned;
    pool4: max_pool(1, ceil_mode = true);
    ensure pool4.size == [75, 18] && pool4.receptive_field == [10, 16] && pool4.receptive_field_min == [10, 16];
    ensure pool4.uniform && pool4.jump == [3, 12] && pool4.period == 1 && pool4.dense;
    ensure pool4.start == [2, 8] && pool4.padding == [3, 0] && pool4[0, 0].center == pool4.start;
    ensure pool4[0, 0].region.start == [-3, 0] && pool4[0, 0].region.end == [7, 16] && pool4[74, 17].region.start == [219, 204] && pool4[74, 17].region.end == [229, 220] && pool4[74, 17].region.end - input.size == [5, -4];
    ensure pool4.aligned;
    crop5: crop([0, (3, 1)]);
    ensure crop5.size == [75, 14] && crop5.receptive_field == [10, 16] && crop5.receptive_field_min == [10, 16];
    ensure crop5.uniform && crop5.jump == [3, 12] && crop5.period == 1 && crop5.dense;
    ensure crop5.start == [2, 44] && crop5.padding == [3, -36] && crop5[0, 0].center == crop5.start;
    ensure crop5[0, 0].region.start == [-3, 36] && crop5[0, 0].region.end == [7, 52] && crop5[74, 13].region.start == [219, 192] && crop5[74, 13].region.end == [229, 208] && crop5[74, 13].region.end - input.size == [5, -16];
    ensure crop5.aligned;
    conv6: conv(2);
    ensure conv6.size == [74, 13] && conv6.receptive_field == [13, 28] && conv6.receptive_field_min == [13, 28];
    ensure conv6.uniform && conv6.jump == [3, 12] && conv6.period == 1 && conv6.dense;
    ensure conv6.start == [7 / 2, 50] && conv6.padding == [3, -36] && conv6[0, 0].center == conv6.start;
    ensure conv6[0, 0].region.start == [-3, 36] && conv6[0, 0].region.end == [10, 64] && conv6[73, 12].region.start == [216, 180] && conv6[73, 12].region.end == [229, 208] && conv6[73, 12].region.end - input.size == [5, -16];
    ensure conv6.aligned;
    upsample7: upsample(3);
    ensure upsample7.size == [222, 39] && upsample7.receptive_field == [13, 28] && upsample7.receptive_field_min == [13, 28];
    ensure !upsample7.uniform[0] && !upsample7.uniform[1] && upsample7.jump == [1, 4] && upsample7.period == 3 && upsample7.dense;
    ensure upsample7.start == [7 / 2, 50] && upsample7.padding == [3, -36] && upsample7[0, 0].center == upsample7.start;
    ensure upsample7[0, 0].region.start == [-3, 36] && upsample7[0, 0].region.end == [10, 64] && upsample7[221, 38].region.start == [216, 180] && upsample7[221, 38].region.end == [229, 208] && upsample7[221, 38].region.end - input.size == [5, -16];
    ensure upsample7.aligned;
    ensure upsample7[0, 0].region.start[0] == -3 && upsample7[0, 0].region.end[0] == 10;
    ensure upsample7[1, 0].region.start[0] == -3 && upsample7[1, 0].region.end[0] == 10;
    ensure upsample7[2, 0].region.start[0] == -3 && upsample7[2, 0].region.end[0] == 10;
    ensure upsample7[0, 0].region.start[1] == 36 && upsample7[0, 0].region.end[1] == 64;
    ensure upsample7[0, 1].region.start[1] == 36 && upsample7[0, 1].region.end[1] == 64;
    ensure upsample7[0, 2].region.start[1] == 36 && upsample7[0, 2].region.end[1] == 64;
    ensure upsample7[0, 0].region.start == [-3, 36] && upsample7[0, 0].region.end == [10, 64] && !upsample7[0, 0].empty && upsample7[0, 0].visible.start == [0, 36] && upsample7[0, 0].visible.end == [10, 64];
    ensure upsample7[1, 1].region.start == [-3, 36] && upsample7[1, 1].region.end == [10, 64] && !upsample7[1, 1].empty && upsample7[1, 1].visible.start == [0, 36] && upsample7[1, 1].visible.end == [10, 64];
    ensure upsample7[2, 2].region.start == [-3, 36] && upsample7[2, 2].region.end == [10, 64] && !upsample7[2, 2].empty && upsample7[2, 2].visible.start == [0, 36] && upsample7[2, 2].visible.end == [10, 64];
    ensure upsample7[3, 3].region.start == [0, 48] && upsample7[3, 3].region.end == [13, 76] && !upsample7[3, 3].empty && upsample7[3, 3].visible.start == [0, 48] && upsample7[3, 3].visible.end == [13, 76];
    ensure upsample7[4, 4].region.start == [0, 48] && upsample7[4, 4].region.end == [13, 76] && !upsample7[4, 4].empty && upsample7[4, 4].visible.start == [0, 48] && upsample7[4, 4].visible.end == [13, 76];
    ensure upsample7[5, 5].region.start == [0, 48] && upsample7[5, 5].region.end == [13, 76] && !upsample7[5, 5].empty && upsample7[5, 5].visible.start == [0, 48] && upsample7[5, 5].visible.end == [13, 76];
    ensure upsample7[6, 6].region.start == [3, 60] && upsample7[6, 6].region.end == [16, 88] && !upsample7[6, 6].empty && upsample7[6, 6].visible.start == [3, 60] && upsample7[6, 6].visible.end == [16, 88];
    ensure upsample7[7, 7].region.start == [3, 60] && upsample7[7, 7].region.end == [16, 88] && !upsample7[7, 7].empty && upsample7[7, 7].visible.start == [3, 60] && upsample7[7, 7].visible.end == [16, 88];
    ensure upsample7[8, 8].region.start == [3, 60] && upsample7[8, 8].region.end == [16, 88] && !upsample7[8, 8].empty && upsample7[8, 8].visible.start == [3, 60] && upsample7[8, 8].visible.end == [16, 88];
    ensure upsample7[9, 9].region.start == [6, 72] && upsample7[9, 9].region.end == [19, 100] && !upsample7[9, 9].empty && upsample7[9, 9].visible.start == [6, 72] && upsample7[9, 9].visible.end == [19, 100];
    ensure upsample7[10, 10].region.start == [6, 72] && upsample7[10, 10].region.end == [19, 100] && !upsample7[10, 10].empty && upsample7[10, 10].visible.start == [6, 72] && upsample7[10, 10].visible.end == [19, 100];
    ensure upsample7[11, 11].region.start == [6, 72] && upsample7[11, 11].region.end == [19, 100] && !upsample7[11, 11].empty && upsample7[11, 11].visible.start == [6, 72] && upsample7[11, 11].visible.end == [19, 100];
    ensure upsample7[108, 12].region.start == [105, 84] && upsample7[108, 12].region.end == [118, 112] && !upsample7[108, 12].empty && upsample7[108, 12].visible.start == [105, 84] && upsample7[108, 12].visible.end == [118, 112];
    ensure upsample7[109, 13].region.start == [105, 84] && upsample7[109, 13].region.end == [118, 112] && !upsample7[109, 13].empty && upsample7[109, 13].visible.start == [105, 84] && upsample7[109, 13].visible.end == [118, 112];
    ensure upsample7[110, 14].region.start == [105, 84] && upsample7[110, 14].region.end == [118, 112] && !upsample7[110, 14].empty && upsample7[110, 14].visible.start == [105, 84] && upsample7[110, 14].visible.end == [118, 112];
    ensure upsample7[111, 15].region.start == [108, 96] && upsample7[111, 15].region.end == [121, 124] && !upsample7[111, 15].empty && upsample7[111, 15].visible.start == [108, 96] && upsample7[111, 15].visible.end == [121, 124];
    ensure upsample7[112, 16].region.start == [108, 96] && upsample7[112, 16].region.end == [121, 124] && !upsample7[112, 16].empty && upsample7[112, 16].visible.start == [108, 96] && upsample7[112, 16].visible.end == [121, 124];
    ensure upsample7[113, 17].region.start == [108, 96] && upsample7[113, 17].region.end == [121, 124] && !upsample7[113, 17].empty && upsample7[113, 17].visible.start == [108, 96] && upsample7[113, 17].visible.end == [121, 124];
    ensure upsample7[210, 18].region.start == [207, 108] && upsample7[210, 18].region.end == [220, 136] && !upsample7[210, 18].empty && upsample7[210, 18].visible.start == [207, 108] && upsample7[210, 18].visible.end == [220, 136];
    ensure upsample7[211, 19].region.start == [207, 108] && upsample7[211, 19].region.end == [220, 136] && !upsample7[211, 19].empty && upsample7[211, 19].visible.start == [207, 108] && upsample7[211, 19].visible.end == [220, 136];
    ensure upsample7[212, 20].region.start == [207, 108] && upsample7[212, 20].region.end == [220, 136] && !upsample7[212, 20].empty && upsample7[212, 20].visible.start == [207, 108] && upsample7[212, 20].visible.end == [220, 136];
    ensure upsample7[213, 21].region.start == [210, 120] && upsample7[213, 21].region.end == [223, 148] && !upsample7[213, 21].empty && upsample7[213, 21].visible.start == [210, 120] && upsample7[213, 21].visible.end == [223, 148];
    ensure upsample7[214, 22].region.start == [210, 120] && upsample7[214, 22].region.end == [223, 148] && !upsample7[214, 22].empty && upsample7[214, 22].visible.start == [210, 120] && upsample7[214, 22].visible.end == [223, 148];
    ensure upsample7[215, 23].region.start == [210, 120] && upsample7[215, 23].region.end == [223, 148] && !upsample7[215, 23].empty && upsample7[215, 23].visible.start == [210, 120] && upsample7[215, 23].visible.end == [223, 148];
    ensure upsample7[216, 24].region.start == [213, 132] && upsample7[216, 24].region.end == [226, 160] && !upsample7[216, 24].empty && upsample7[216, 24].visible.start == [213, 132] && upsample7[216, 24].visible.end == [224, 160];
    ensure upsample7[217, 25].region.start == [213, 132] && upsample7[217, 25].region.end == [226, 160] && !upsample7[217, 25].empty && upsample7[217, 25].visible.start == [213, 132] && upsample7[217, 25].visible.end == [224, 160];
    ensure upsample7[218, 26].region.start == [213, 132] && upsample7[218, 26].region.end == [226, 160] && !upsample7[218, 26].empty && upsample7[218, 26].visible.start == [213, 132] && upsample7[218, 26].visible.end == [224, 160];
    ensure upsample7[219, 27].region.start == [216, 144] && upsample7[219, 27].region.end == [229, 172] && !upsample7[219, 27].empty && upsample7[219, 27].visible.start == [216, 144] && upsample7[219, 27].visible.end == [224, 172];
    ensure upsample7[220, 28].region.start == [216, 144] && upsample7[220, 28].region.end == [229, 172] && !upsample7[220, 28].empty && upsample7[220, 28].visible.start == [216, 144] && upsample7[220, 28].visible.end == [224, 172];
    ensure upsample7[221, 29].region.start == [216, 144] && upsample7[221, 29].region.end == [229, 172] && !upsample7[221, 29].empty && upsample7[221, 29].visible.start == [216, 144] && upsample7[221, 29].visible.end == [224, 172];
    ensure upsample7[0, 30].region.start == [-3, 156] && upsample7[0, 30].region.end == [10, 184] && !upsample7[0, 30].empty && upsample7[0, 30].visible.start == [0, 156] && upsample7[0, 30].visible.end == [10, 184];
    ensure upsample7[1, 31].region.start == [-3, 156] && upsample7[1, 31].region.end == [10, 184] && !upsample7[1, 31].empty && upsample7[1, 31].visible.start == [0, 156] && upsample7[1, 31].visible.end == [10, 184];
    ensure upsample7[2, 32].region.start == [-3, 156] && upsample7[2, 32].region.end == [10, 184] && !upsample7[2, 32].empty && upsample7[2, 32].visible.start == [0, 156] && upsample7[2, 32].visible.end == [10, 184];
    ensure upsample7[3, 33].region.start == [0, 168] && upsample7[3, 33].region.end == [13, 196] && !upsample7[3, 33].empty && upsample7[3, 33].visible.start == [0, 168] && upsample7[3, 33].visible.end == [13, 196];
    ensure upsample7[4, 34].region.start == [0, 168] && upsample7[4, 34].region.end == [13, 196] && !upsample7[4, 34].empty && upsample7[4, 34].visible.start == [0, 168] && upsample7[4, 34].visible.end == [13, 196];
    ensure upsample7[5, 35].region.start == [0, 168] && upsample7[5, 35].region.end == [13, 196] && !upsample7[5, 35].empty && upsample7[5, 35].visible.start == [0, 168] && upsample7[5, 35].visible.end == [13, 196];
    ensure upsample7[6, 36].region.start == [3, 180] && upsample7[6, 36].region.end == [16, 208] && !upsample7[6, 36].empty && upsample7[6, 36].visible.start == [3, 180] && upsample7[6, 36].visible.end == [16, 208];
    ensure upsample7[7, 37].region.start == [3, 180] && upsample7[7, 37].region.end == [16, 208] && !upsample7[7, 37].empty && upsample7[7, 37].visible.start == [3, 180] && upsample7[7, 37].visible.end == [16, 208];
    ensure upsample7[8, 38].region.start == [3, 180] && upsample7[8, 38].region.end == [16, 208] && !upsample7[8, 38].empty && upsample7[8, 38].visible.start == [3, 180] && upsample7[8, 38].visible.end == [16, 208];
    for i in 0..222 { ensure upsample7[i, 0].empty[0] == (upsample7[i, 0].region.start[0] >= input.size[0] || upsample7[i, 0].region.end[0] <= 0); ensure (upsample7[i, 0].region.start[0] >= input.size[0] || upsample7[i, 0].region.end[0] <= 0) || upsample7[i, 0].visible.start[0] == max(upsample7[i, 0].region.start[0], 0) && upsample7[i, 0].visible.end[0] == min(upsample7[i, 0].region.end[0], input.size[0]); }
    for i in 0..39 { ensure upsample7[0, i].empty[1] == (upsample7[0, i].region.start[1] >= input.size[1] || upsample7[0, i].region.end[1] <= 0); ensure (upsample7[0, i].region.start[1] >= input.size[1] || upsample7[0, i].region.end[1] <= 0) || upsample7[0, i].visible.start[1] == max(upsample7[0, i].region.start[1], 0) && upsample7[0, i].visible.end[1] == min(upsample7[0, i].region.end[1], input.size[1]); }
    feature first = upsample7[0, 0];
    feature middle = upsample7[211, 19];
    feature last = upsample7[8, 38];
}
const _: () = assert!(Chain2d06::UPSAMPLE7.size[0] == 222);
const _: () = assert!(Chain2d06::UPSAMPLE7.receptive_field[0] == 13 && Chain2d06::UPSAMPLE7.receptive_field_min(0) == 13);
const _: () = assert!(matches!(Chain2d06::UPSAMPLE7.jump_ratio(0), (1, 1)));
const _: () = assert!(matches!(Chain2d06::UPSAMPLE7.period(0), Some(3)));
const _: () = assert!(matches!(Chain2d06::UPSAMPLE7.padding(0), Some(3)));
const _: () = assert!(Chain2d06::UPSAMPLE7.size[1] == 39);
const _: () = assert!(Chain2d06::UPSAMPLE7.receptive_field[1] == 28 && Chain2d06::UPSAMPLE7.receptive_field_min(1) == 28);
const _: () = assert!(matches!(Chain2d06::UPSAMPLE7.jump_ratio(1), (4, 1)));
const _: () = assert!(matches!(Chain2d06::UPSAMPLE7.period(1), Some(3)));
const _: () = assert!(matches!(Chain2d06::UPSAMPLE7.padding(1), Some(-36)));
const _: () = assert!(matches!(Chain2d06::UPSAMPLE7.region([221, 38]), Some([Region { start: 216, end: 229 }, Region { start: 180, end: 208 }])));

// chain2d_07
receptive_field! {
    pub struct Chain2d07;
    input: [29, 29];
    ensure input.size == 29 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0, 0].center == input.start;
    ensure input[0, 0].region.start == 0 && input[0, 0].region.end == 1 && input[28, 28].region.start == 28 && input[28, 28].region.end == 29 && input[28, 28].region.end - input.size == 0;
    ensure input.aligned;
    conv1: conv([2, 5], pad = [(3, 1), (3, 1)]);
    ensure conv1.size == [32, 29] && conv1.receptive_field == [2, 5] && conv1.receptive_field_min == [2, 5];
    ensure conv1.uniform && conv1.jump == 1 && conv1.period == 1 && conv1.dense;
    ensure conv1.start == [-2, -1 / 2] && conv1.padding == 3 && conv1[0, 0].center == conv1.start;
    ensure conv1[0, 0].region.start == -3 && conv1[0, 0].region.end == [-1, 2] && conv1[31, 28].region.start == [28, 25] && conv1[31, 28].region.end == 30 && conv1[31, 28].region.end - input.size == 1;
    ensure conv1.aligned;
    conv2: conv(1, pad = same);
    ensure conv2.size == [32, 29] && conv2.receptive_field == [2, 5] && conv2.receptive_field_min == [2, 5];
    ensure conv2.uniform && conv2.jump == 1 && conv2.period == 1 && conv2.dense;
    ensure conv2.start == [-2, -1 / 2] && conv2.padding == 3 && conv2[0, 0].center == conv2.start;
    ensure conv2[0, 0].region.start == -3 && conv2[0, 0].region.end == [-1, 2] && conv2[31, 28].region.start == [28, 25] && conv2[31, 28].region.end == 30 && conv2[31, 28].region.end - input.size == 1;
    ensure conv2.aligned;
    pool3: pool(3, pad = same);
    ensure pool3.size == [11, 10] && pool3.receptive_field == [4, 7] && pool3.receptive_field_min == [4, 7];
    ensure pool3.uniform && pool3.jump == 3 && pool3.period == 1 && pool3.dense;
    ensure pool3.start == [-1, 1 / 2] && pool3.padding == 3 && pool3[0, 0].center == pool3.start;
    ensure pool3[0, 0].region.start == -3 && pool3[0, 0].region.end == [1, 4] && pool3[10, 9].region.start == [27, 24] && pool3[10, 9].region.end == 31 && pool3[10, 9].region.end - input.size == 2;
    ensure pool3.aligned;
    resize4: resize([9, 8], mode = linear);
    ensure resize4.size == [9, 8] && resize4.receptive_field == [7, 10] && resize4.receptive_field_min == [4, 10] && resize4.receptive_field_min[0] != resize4.receptive_field[0];
    ensure !resize4.uniform[0] && !resize4.uniform[1] && resize4.jump == [11 / 3, 15 / 4] && resize4.period == [9, 4] && resize4.dense;
    ensure resize4.start == [1 / 2, 2] && resize4.padding == 3 && resize4[0, 0].center == resize4.start;
    ensure resize4[0, 0].region.start == -3 && resize4[0, 0].region.end == [4, 7] && resize4[8, 7].region.start == [24, 21] && resize4[8, 7].region.end == 31 && resize4[8, 7].region.end - input.size == 2;
    ensure resize4.aligned;
    ensure resize4[0, 0].region.start[0] == -3 && resize4[0, 0].region.end[0] == 4;
    ensure resize4[1, 0].region.start[0] == 0 && resize4[1, 0].region.end[0] == 7;
    ensure resize4[2, 0].region.start[0] == 3 && resize4[2, 0].region.end[0] == 10;
    ensure resize4[3, 0].region.start[0] == 6 && resize4[3, 0].region.end[0] == 13;
    ensure resize4[4, 0].region.start[0] == 12 && resize4[4, 0].region.end[0] == 16;
    ensure resize4[5, 0].region.start[0] == 15 && resize4[5, 0].region.end[0] == 22;
    ensure resize4[6, 0].region.start[0] == 18 && resize4[6, 0].region.end[0] == 25;
    ensure resize4[7, 0].region.start[0] == 21 && resize4[7, 0].region.end[0] == 28;
    ensure resize4[8, 0].region.start[0] == 24 && resize4[8, 0].region.end[0] == 31;
    ensure resize4[0, 0].region.start[1] == -3 && resize4[0, 0].region.end[1] == 7;
    ensure resize4[0, 1].region.start[1] == 0 && resize4[0, 1].region.end[1] == 10;
    ensure resize4[0, 2].region.start[1] == 3 && resize4[0, 2].region.end[1] == 13;
    ensure resize4[0, 3].region.start[1] == 6 && resize4[0, 3].region.end[1] == 16;
    pool5: avg_pool(2, stride = 1, pad = [1, 0], ceil_mode = true);
    ensure pool5.size == [10, 7] && pool5.receptive_field == [13, 16] && pool5.receptive_field_min == [10, 13] && pool5.receptive_field_min[0] != pool5.receptive_field[0] && pool5.receptive_field_min[1] != pool5.receptive_field[1];
    ensure !pool5.uniform[0] && !pool5.uniform[1] && pool5.jump == [11 / 3, 15 / 4] && pool5.period == [9, 4] && pool5.dense;
    ensure pool5.start == [-5 / 2, 7 / 2] && pool5.padding == [9, 3] && pool5[0, 0].center == pool5.start;
    ensure pool5[0, 0].region.start == [-9, -3] && pool5[0, 0].region.end == [4, 10] && pool5[9, 6].region.start == [24, 18] && pool5[9, 6].region.end == [37, 31] && pool5[9, 6].region.end - input.size == [8, 2];
    ensure pool5.aligned;
    ensure pool5[0, 0].region.start[0] == -9 && pool5[0, 0].region.end[0] == 4;
    ensure pool5[1, 0].region.start[0] == -3 && pool5[1, 0].region.end[0] == 7;
    ensure pool5[2, 0].region.start[0] == 0 && pool5[2, 0].region.end[0] == 10;
    ensure pool5[3, 0].region.start[0] == 3 && pool5[3, 0].region.end[0] == 13;
    ensure pool5[4, 0].region.start[0] == 6 && pool5[4, 0].region.end[0] == 16;
    ensure pool5[5, 0].region.start[0] == 12 && pool5[5, 0].region.end[0] == 22;
    ensure pool5[6, 0].region.start[0] == 15 && pool5[6, 0].region.end[0] == 25;
    ensure pool5[7, 0].region.start[0] == 18 && pool5[7, 0].region.end[0] == 28;
    ensure pool5[8, 0].region.start[0] == 21 && pool5[8, 0].region.end[0] == 31;
    ensure pool5[0, 0].region.start[1] == -3 && pool5[0, 0].region.end[1] == 10;
    ensure pool5[0, 1].region.start[1] == 0 && pool5[0, 1].region.end[1] == 13;
    ensure pool5[0, 2].region.start[1] == 3 && pool5[0, 2].region.end[1] == 16;
    ensure pool5[0, 3].region.start[1] == 6 && pool5[0, 3].region.end[1] == 22;
    upsample6: upsample(2);
    ensure upsample6.size == [20, 14] && upsample6.receptive_field == [13, 16] && upsample6.receptive_field_min == [10, 13] && upsample6.receptive_field_min[0] != upsample6.receptive_field[0] && upsample6.receptive_field_min[1] != upsample6.receptive_field[1];
    ensure !upsample6.uniform[0] && !upsample6.uniform[1] && upsample6.jump == [11 / 6, 15 / 8] && upsample6.period == [18, 8] && upsample6.dense;
    ensure upsample6.start == [-5 / 2, 7 / 2] && upsample6.padding == [9, 3] && upsample6[0, 0].center == upsample6.start;
    ensure upsample6[0, 0].region.start == [-9, -3] && upsample6[0, 0].region.end == [4, 10] && upsample6[19, 13].region.start == [24, 18] && upsample6[19, 13].region.end == [37, 31] && upsample6[19, 13].region.end - input.size == [8, 2];
    ensure upsample6.aligned;
    ensure upsample6[0, 0].region.start[0] == -9 && upsample6[0, 0].region.end[0] == 4;
    ensure upsample6[1, 0].region.start[0] == -9 && upsample6[1, 0].region.end[0] == 4;
    ensure upsample6[2, 0].region.start[0] == -3 && upsample6[2, 0].region.end[0] == 7;
    ensure upsample6[3, 0].region.start[0] == -3 && upsample6[3, 0].region.end[0] == 7;
    ensure upsample6[4, 0].region.start[0] == 0 && upsample6[4, 0].region.end[0] == 10;
    ensure upsample6[5, 0].region.start[0] == 0 && upsample6[5, 0].region.end[0] == 10;
    ensure upsample6[6, 0].region.start[0] == 3 && upsample6[6, 0].region.end[0] == 13;
    ensure upsample6[7, 0].region.start[0] == 3 && upsample6[7, 0].region.end[0] == 13;
    ensure upsample6[8, 0].region.start[0] == 6 && upsample6[8, 0].region.end[0] == 16;
    ensure upsample6[9, 0].region.start[0] == 6 && upsample6[9, 0].region.end[0] == 16;
    ensure upsample6[10, 0].region.start[0] == 12 && upsample6[10, 0].region.end[0] == 22;
    ensure upsample6[11, 0].region.start[0] == 12 && upsample6[11, 0].region.end[0] == 22;
    ensure upsample6[12, 0].region.start[0] == 15 && upsample6[12, 0].region.end[0] == 25;
    ensure upsample6[13, 0].region.start[0] == 15 && upsample6[13, 0].region.end[0] == 25;
    ensure upsample6[14, 0].region.start[0] == 18 && upsample6[14, 0].region.end[0] == 28;
    ensure upsample6[15, 0].region.start[0] == 18 && upsample6[15, 0].region.end[0] == 28;
    ensure upsample6[16, 0].region.start[0] == 21 && upsample6[16, 0].region.end[0] == 31;
    ensure upsample6[17, 0].region.start[0] == 21 && upsample6[17, 0].region.end[0] == 31;
    ensure upsample6[0, 0].region.start[1] == -3 && upsample6[0, 0].region.end[1] == 10;
    ensure upsample6[0, 1].region.start[1] == -3 && upsample6[0, 1].region.end[1] == 10;
    ensure upsample6[0, 2].region.start[1] == 0 && upsample6[0, 2].region.end[1] == 13;
    ensure upsample6[0, 3].region.start[1] == 0 && upsample6[0, 3].region.end[1] == 13;
    ensure upsample6[0, 4].region.start[1] == 3 && upsample6[0, 4].region.end[1] == 16;
    ensure upsample6[0, 5].region.start[1] == 3 && upsample6[0, 5].region.end[1] == 16;
    ensure upsample6[0, 6].region.start[1] == 6 && upsample6[0, 6].region.end[1] == 22;
    ensure upsample6[0, 7].region.start[1] == 6 && upsample6[0, 7].region.end[1] == 22;
    conv7: conv([6, 4]);
    ensure conv7.size == [15, 11] && conv7.receptive_field == 22 && conv7.receptive_field_min == 16 && conv7.receptive_field_min[0] != conv7.receptive_field[0] && conv7.receptive_field_min[1] != conv7.receptive_field[1];
    ensure !conv7.uniform[0] && !conv7.uniform[1] && conv7.jump == [11 / 6, 15 / 8] && conv7.period == [18, 8] && conv7.dense;
    ensure conv7.start == [1 / 2, 5] && conv7.padding == [9, 3] && conv7[0, 0].center == conv7.start;
    ensure conv7[0, 0].region.start == [-9, -3] && conv7[0, 0].region.end == [10, 13] && conv7[14, 10].region.start == [18, 15] && conv7[14, 10].region.end == [37, 31] && conv7[14, 10].region.end - input.size == [8, 2];
    ensure conv7.aligned;
    ensure conv7[0, 0].region.start[0] == -9 && conv7[0, 0].region.end[0] == 10;
    ensure conv7[1, 0].region.start[0] == -9 && conv7[1, 0].region.end[0] == 13;
    ensure conv7[2, 0].region.start[0] == -3 && conv7[2, 0].region.end[0] == 13;
    ensure conv7[3, 0].region.start[0] == -3 && conv7[3, 0].region.end[0] == 16;
    ensure conv7[4, 0].region.start[0] == 0 && conv7[4, 0].region.end[0] == 16;
    ensure conv7[5, 0].region.start[0] == 0 && conv7[5, 0].region.end[0] == 22;
    ensure conv7[6, 0].region.start[0] == 3 && conv7[6, 0].region.end[0] == 22;
    ensure conv7[7, 0].region.start[0] == 3 && conv7[7, 0].region.end[0] == 25;
    ensure conv7[8, 0].region.start[0] == 6 && conv7[8, 0].region.end[0] == 25;
    ensure conv7[9, 0].region.start[0] == 6 && conv7[9, 0].region.end[0] == 28;
    ensure conv7[10, 0].region.start[0] == 12 && conv7[10, 0].region.end[0] == 28;
    ensure conv7[11, 0].region.start[0] == 12 && conv7[11, 0].region.end[0] == 31;
    ensure conv7[12, 0].region.start[0] == 15 && conv7[12, 0].region.end[0] == 31;
    ensure conv7[13, 0].region.start[0] == 15 && conv7[13, 0].region.end[0] == 37;
    ensure conv7[14, 0].region.start[0] == 18 && conv7[14, 0].region.end[0] == 37;
    ensure conv7[0, 0].region.start[1] == -3 && conv7[0, 0].region.end[1] == 13;
    ensure conv7[0, 1].region.start[1] == -3 && conv7[0, 1].region.end[1] == 16;
    ensure conv7[0, 2].region.start[1] == 0 && conv7[0, 2].region.end[1] == 16;
    ensure conv7[0, 3].region.start[1] == 0 && conv7[0, 3].region.end[1] == 22;
    ensure conv7[0, 4].region.start[1] == 3 && conv7[0, 4].region.end[1] == 22;
    ensure conv7[0, 5].region.start[1] == 3 && conv7[0, 5].region.end[1] == 25;
    ensure conv7[0, 6].region.start[1] == 6 && conv7[0, 6].region.end[1] == 25;
    ensure conv7[0, 7].region.start[1] == 6 && conv7[0, 7].region.end[1] == 28;
    ensure conv7[0, 0].region.start == [-9, -3] && conv7[0, 0].region.end == [10, 13] && !conv7[0, 0].empty && conv7[0, 0].visible.start == 0 && conv7[0, 0].visible.end == [10, 13];
    ensure conv7[1, 1].region.start == [-9, -3] && conv7[1, 1].region.end == [13, 16] && !conv7[1, 1].empty && conv7[1, 1].visible.start == 0 && conv7[1, 1].visible.end == [13, 16];
    ensure conv7[2, 2].region.start == [-3, 0] && conv7[2, 2].region.end == [13, 16] && !conv7[2, 2].empty && conv7[2, 2].visible.start == 0 && conv7[2, 2].visible.end == [13, 16];
    ensure conv7[3, 3].region.start == [-3, 0] && conv7[3, 3].region.end == [16, 22] && !conv7[3, 3].empty && conv7[3, 3].visible.start == 0 && conv7[3, 3].visible.end == [16, 22];
    ensure conv7[4, 4].region.start == [0, 3] && conv7[4, 4].region.end == [16, 22] && !conv7[4, 4].empty && conv7[4, 4].visible.start == [0, 3] && conv7[4, 4].visible.end == [16, 22];
    ensure conv7[5, 5].region.start == [0, 3] && conv7[5, 5].region.end == [22, 25] && !conv7[5, 5].empty && conv7[5, 5].visible.start == [0, 3] && conv7[5, 5].visible.end == [22, 25];
    ensure conv7[6, 6].region.start == [3, 6] && conv7[6, 6].region.end == [22, 25] && !conv7[6, 6].empty && conv7[6, 6].visible.start == [3, 6] && conv7[6, 6].visible.end == [22, 25];
    ensure conv7[7, 7].region.start == [3, 6] && conv7[7, 7].region.end == [25, 28] && !conv7[7, 7].empty && conv7[7, 7].visible.start == [3, 6] && conv7[7, 7].visible.end == [25, 28];
    ensure conv7[8, 8].region.start == [6, 12] && conv7[8, 8].region.end == [25, 28] && !conv7[8, 8].empty && conv7[8, 8].visible.start == [6, 12] && conv7[8, 8].visible.end == [25, 28];
    ensure conv7[9, 9].region.start == [6, 12] && conv7[9, 9].region.end == [28, 31] && !conv7[9, 9].empty && conv7[9, 9].visible.start == [6, 12] && conv7[9, 9].visible.end == [28, 29];
    ensure conv7[10, 10].region.start == [12, 15] && conv7[10, 10].region.end == [28, 31] && !conv7[10, 10].empty && conv7[10, 10].visible.start == [12, 15] && conv7[10, 10].visible.end == [28, 29];
    ensure conv7[11, 0].region.start == [12, -3] && conv7[11, 0].region.end == [31, 13] && !conv7[11, 0].empty && conv7[11, 0].visible.start == [12, 0] && conv7[11, 0].visible.end == [29, 13];
    ensure conv7[12, 1].region.start == [15, -3] && conv7[12, 1].region.end == [31, 16] && !conv7[12, 1].empty && conv7[12, 1].visible.start == [15, 0] && conv7[12, 1].visible.end == [29, 16];
    ensure conv7[13, 2].region.start == [15, 0] && conv7[13, 2].region.end == [37, 16] && !conv7[13, 2].empty && conv7[13, 2].visible.start == [15, 0] && conv7[13, 2].visible.end == [29, 16];
    ensure conv7[14, 3].region.start == [18, 0] && conv7[14, 3].region.end == [37, 22] && !conv7[14, 3].empty && conv7[14, 3].visible.start == [18, 0] && conv7[14, 3].visible.end == [29, 22];
    for i in 0..15 { ensure conv7[i, 0].empty[0] == (conv7[i, 0].region.start[0] >= input.size[0] || conv7[i, 0].region.end[0] <= 0); ensure (conv7[i, 0].region.start[0] >= input.size[0] || conv7[i, 0].region.end[0] <= 0) || conv7[i, 0].visible.start[0] == max(conv7[i, 0].region.start[0], 0) && conv7[i, 0].visible.end[0] == min(conv7[i, 0].region.end[0], input.size[0]); }
    for i in 0..11 { ensure conv7[0, i].empty[1] == (conv7[0, i].region.start[1] >= input.size[1] || conv7[0, i].region.end[1] <= 0); ensure (conv7[0, i].region.start[1] >= input.size[1] || conv7[0, i].region.end[1] <= 0) || conv7[0, i].visible.start[1] == max(conv7[0, i].region.start[1], 0) && conv7[0, i].visible.end[1] == min(conv7[0, i].region.end[1], input.size[1]); }
    feature first = conv7[0, 0];
    feature middle = conv7[7, 7];
    feature last = conv7[14, 3];
}
const _: () = assert!(Chain2d07::CONV7.size[0] == 15);
const _: () = assert!(Chain2d07::CONV7.receptive_field[0] == 22 && Chain2d07::CONV7.receptive_field_min(0) == 16);
const _: () = assert!(matches!(Chain2d07::CONV7.jump_ratio(0), (11, 6)));
const _: () = assert!(matches!(Chain2d07::CONV7.period(0), Some(18)));
const _: () = assert!(matches!(Chain2d07::CONV7.padding(0), Some(9)));
const _: () = assert!(Chain2d07::CONV7.size[1] == 11);
const _: () = assert!(Chain2d07::CONV7.receptive_field[1] == 22 && Chain2d07::CONV7.receptive_field_min(1) == 16);
const _: () = assert!(matches!(Chain2d07::CONV7.jump_ratio(1), (15, 8)));
const _: () = assert!(matches!(Chain2d07::CONV7.period(1), Some(8)));
const _: () = assert!(matches!(Chain2d07::CONV7.padding(1), Some(3)));
const _: () = assert!(matches!(Chain2d07::CONV7.region([14, 10]), Some([Region { start: 18, end: 37 }, Region { start: 15, end: 31 }])));

// chain2d_08
receptive_field! {
    pub struct Chain2d08;
    input: [224, 224];
    ensure input.size == 224 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0, 0].center == input.start;
    ensure input[0, 0].region.start == 0 && input[0, 0].region.end == 1 && input[223, 223].region.start == 223 && input[223, 223].region.end == 224 && input[223, 223].region.end - input.size == 0;
    ensure input.aligned;
    conv1: conv(5, stride = [2, 1], pad = 2);
    ensure conv1.size == [112, 224] && conv1.receptive_field == 5 && conv1.receptive_field_min == 5;
    ensure conv1.uniform && conv1.jump == [2, 1] && conv1.period == 1 && conv1.dense;
    ensure conv1.start == 1 / 2 && conv1.padding == 2 && conv1[0, 0].center == conv1.start;
    ensure conv1[0, 0].region.start == -2 && conv1[0, 0].region.end == 3 && conv1[111, 223].region.start == [220, 221] && conv1[111, 223].region.end == [225, 226] && conv1[111, 223].region.end - input.size == [1, 2];
    ensure conv1.aligned;
    conv2: conv(2);
    ensure conv2.size == [111, 223] && conv2.receptive_field == [7, 6] && conv2.receptive_field_min == [7, 6];
    ensure conv2.uniform && conv2.jump == [2, 1] && conv2.period == 1 && conv2.dense;
    ensure conv2.start == [3 / 2, 1] && conv2.padding == 2 && conv2[0, 0].center == conv2.start;
    ensure conv2[0, 0].region.start == -2 && conv2[0, 0].region.end == [5, 4] && conv2[110, 222].region.start == [218, 220] && conv2[110, 222].region.end == [225, 226] && conv2[110, 222].region.end - input.size == [1, 2];
    ensure conv2.aligned;
    conv3: conv(3, dilation = [4, 2], pad = same_lower);
    ensure conv3.size == [111, 223] && conv3.receptive_field == [23, 10] && conv3.receptive_field_min == [23, 10];
    ensure conv3.uniform && conv3.jump == [2, 1] && conv3.period == 1 && !conv3.dense[0] && conv3.dense[1];
    ensure conv3.start == [3 / 2, 1] && conv3.padding == [10, 4] && conv3[0, 0].center == conv3.start;
    ensure conv3[0, 0].region.start == [-10, -4] && conv3[0, 0].region.end == [13, 6] && conv3[110, 222].region.start == [210, 218] && conv3[110, 222].region.end == [233, 228] && conv3[110, 222].region.end - input.size == [9, 4];
    ensure conv3.aligned;
    conv4: conv(2, stride = [2, 3], dilation = 2, pad = same);
    ensure conv4.size == [56, 75] && conv4.receptive_field == [27, 12] && conv4.receptive_field_min == [27, 12];
    ensure conv4.uniform && conv4.jump == [4, 3] && conv4.period == 1 && conv4.dense;
    ensure conv4.start == [3 / 2, 1] && conv4.padding == [12, 5] && conv4[0, 0].center == conv4.start;
    ensure conv4[0, 0].region.start == [-12, -5] && conv4[0, 0].region.end == [15, 7] && conv4[55, 74].region.start == [208, 217] && conv4[55, 74].region.end == [235, 229] && conv4[55, 74].region.end - input.size == [11, 5];
    ensure conv4.aligned;
    pool5: avg_pool([1, 5], stride = 2, pad = same_lower);
    ensure pool5.size == [28, 38] && pool5.receptive_field == [27, 24] && pool5.receptive_field_min == [27, 24];
    ensure pool5.uniform && pool5.jump == [8, 6] && pool5.period == 1 && pool5.dense;
    ensure pool5.start == [3 / 2, 1] && pool5.padding == [12, 11] && pool5[0, 0].center == pool5.start;
    ensure pool5[0, 0].region.start == [-12, -11] && pool5[0, 0].region.end == [15, 13] && pool5[27, 37].region.start == [204, 211] && pool5[27, 37].region.end == [231, 235] && pool5[27, 37].region.end - input.size == [7, 11];
    ensure pool5.aligned;
    pool6: pool(4, stride = 5, pad = 2, ceil_mode = true);
    ensure pool6.size == [6, 8] && pool6.receptive_field == [51, 42] && pool6.receptive_field_min == [51, 42];
    ensure pool6.uniform && pool6.jump == [40, 30] && pool6.period == 1 && pool6.dense;
    ensure pool6.start == [-5 / 2, -2] && pool6.padding == [28, 23] && pool6[0, 0].center == pool6.start;
    ensure pool6[0, 0].region.start == [-28, -23] && pool6[0, 0].region.end == [23, 19] && pool6[5, 7].region.start == [172, 187] && pool6[5, 7].region.end == [223, 229] && pool6[5, 7].region.end - input.size == [-1, 5];
    ensure pool6.aligned;
    pool7: max_pool(3, stride = 1, ceil_mode = true);
    ensure pool7.size == [4, 6] && pool7.receptive_field == [131, 102] && pool7.receptive_field_min == [131, 102];
    ensure pool7.uniform && pool7.jump == [40, 30] && pool7.period == 1 && pool7.dense;
    ensure pool7.start == [75 / 2, 28] && pool7.padding == [28, 23] && pool7[0, 0].center == pool7.start;
    ensure pool7[0, 0].region.start == [-28, -23] && pool7[0, 0].region.end == [103, 79] && pool7[3, 5].region.start == [92, 127] && pool7[3, 5].region.end == [223, 229] && pool7[3, 5].region.end - input.size == [-1, 5];
    ensure pool7.aligned;
    ensure pool7[0, 0].region.start == [-28, -23] && pool7[0, 0].region.end == [103, 79] && !pool7[0, 0].empty && pool7[0, 0].visible.start == 0 && pool7[0, 0].visible.end == [103, 79];
    ensure pool7[1, 1].region.start == [12, 7] && pool7[1, 1].region.end == [143, 109] && !pool7[1, 1].empty && pool7[1, 1].visible.start == [12, 7] && pool7[1, 1].visible.end == [143, 109];
    ensure pool7[2, 2].region.start == [52, 37] && pool7[2, 2].region.end == [183, 139] && !pool7[2, 2].empty && pool7[2, 2].visible.start == [52, 37] && pool7[2, 2].visible.end == [183, 139];
    ensure pool7[3, 3].region.start == [92, 67] && pool7[3, 3].region.end == [223, 169] && !pool7[3, 3].empty && pool7[3, 3].visible.start == [92, 67] && pool7[3, 3].visible.end == [223, 169];
    ensure pool7[0, 4].region.start == [-28, 97] && pool7[0, 4].region.end == [103, 199] && !pool7[0, 4].empty && pool7[0, 4].visible.start == [0, 97] && pool7[0, 4].visible.end == [103, 199];
    ensure pool7[1, 5].region.start == [12, 127] && pool7[1, 5].region.end == [143, 229] && !pool7[1, 5].empty && pool7[1, 5].visible.start == [12, 127] && pool7[1, 5].visible.end == [143, 224];
    for i in 0..4 { ensure pool7[i, 0].empty[0] == (pool7[i, 0].region.start[0] >= input.size[0] || pool7[i, 0].region.end[0] <= 0); ensure (pool7[i, 0].region.start[0] >= input.size[0] || pool7[i, 0].region.end[0] <= 0) || pool7[i, 0].visible.start[0] == max(pool7[i, 0].region.start[0], 0) && pool7[i, 0].visible.end[0] == min(pool7[i, 0].region.end[0], input.size[0]); }
    for i in 0..6 { ensure pool7[0, i].empty[1] == (pool7[0, i].region.start[1] >= input.size[1] || pool7[0, i].region.end[1] <= 0); ensure (pool7[0, i].region.start[1] >= input.size[1] || pool7[0, i].region.end[1] <= 0) || pool7[0, i].visible.start[1] == max(pool7[0, i].region.start[1], 0) && pool7[0, i].visible.end[1] == min(pool7[0, i].region.end[1], input.size[1]); }
    feature first = pool7[0, 0];
    feature middle = pool7[3, 3];
    feature last = pool7[1, 5];
}
const _: () = assert!(Chain2d08::POOL7.size[0] == 4);
const _: () = assert!(Chain2d08::POOL7.receptive_field[0] == 131 && Chain2d08::POOL7.receptive_field_min(0) == 131);
const _: () = assert!(matches!(Chain2d08::POOL7.jump_ratio(0), (40, 1)));
const _: () = assert!(matches!(Chain2d08::POOL7.period(0), Some(1)));
const _: () = assert!(matches!(Chain2d08::POOL7.padding(0), Some(28)));
const _: () = assert!(Chain2d08::POOL7.size[1] == 6);
const _: () = assert!(Chain2d08::POOL7.receptive_field[1] == 102 && Chain2d08::POOL7.receptive_field_min(1) == 102);
const _: () = assert!(matches!(Chain2d08::POOL7.jump_ratio(1), (30, 1)));
const _: () = assert!(matches!(Chain2d08::POOL7.period(1), Some(1)));
const _: () = assert!(matches!(Chain2d08::POOL7.padding(1), Some(23)));
const _: () = assert!(matches!(Chain2d08::POOL7.region([3, 5]), Some([Region { start: 92, end: 223 }, Region { start: 127, end: 229 }])));

// chain2d_09
receptive_field! {
    pub struct Chain2d09;
    input: [225, 126];
    ensure input.size == [225, 126] && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0, 0].center == input.start;
    ensure input[0, 0].region.start == 0 && input[0, 0].region.end == 1 && input[224, 125].region.start == [224, 125] && input[224, 125].region.end == [225, 126] && input[224, 125].region.end - input.size == 0;
    ensure input.aligned;
    adaptive1: adaptive_pool(10);
    ensure adaptive1.size == 10 && adaptive1.receptive_field == [23, 14] && adaptive1.receptive_field_min == [23, 13] && adaptive1.receptive_field_min[1] != adaptive1.receptive_field[1];
    ensure !adaptive1.uniform[0] && !adaptive1.uniform[1] && adaptive1.jump == [45 / 2, 63 / 5] && adaptive1.period == [2, 5] && adaptive1.dense;
    ensure adaptive1.start == [23 / 2, 13 / 2] && adaptive1.padding == 0 && adaptive1[0, 0].center == adaptive1.start;
    ensure adaptive1[0, 0].region.start == 0 && adaptive1[0, 0].region.end == [23, 13] && adaptive1[9, 9].region.start == [202, 113] && adaptive1[9, 9].region.end == [225, 126] && adaptive1[9, 9].region.end - input.size == 0;
    ensure adaptive1.aligned;
    ensure adaptive1[0, 0].region.start[0] == 0 && adaptive1[0, 0].region.end[0] == 23;
    ensure adaptive1[1, 0].region.start[0] == 22 && adaptive1[1, 0].region.end[0] == 45;
    ensure adaptive1[0, 0].region.start[1] == 0 && adaptive1[0, 0].region.end[1] == 13;
    ensure adaptive1[0, 1].region.start[1] == 12 && adaptive1[0, 1].region.end[1] == 26;
    ensure adaptive1[0, 2].region.start[1] == 25 && adaptive1[0, 2].region.end[1] == 38;
    ensure adaptive1[0, 3].region.start[1] == 37 && adaptive1[0, 3].region.end[1] == 51;
    ensure adaptive1[0, 4].region.start[1] == 50 && adaptive1[0, 4].region.end[1] == 63;
    upsample2: upsample(2);
    ensure upsample2.size == 20 && upsample2.receptive_field == [23, 14] && upsample2.receptive_field_min == [23, 13] && upsample2.receptive_field_min[1] != upsample2.receptive_field[1];
    ensure !upsample2.uniform[0] && !upsample2.uniform[1] && upsample2.jump == [45 / 4, 63 / 10] && upsample2.period == [4, 10] && upsample2.dense;
    ensure upsample2.start == [23 / 2, 13 / 2] && upsample2.padding == 0 && upsample2[0, 0].center == upsample2.start;
    ensure upsample2[0, 0].region.start == 0 && upsample2[0, 0].region.end == [23, 13] && upsample2[19, 19].region.start == [202, 113] && upsample2[19, 19].region.end == [225, 126] && upsample2[19, 19].region.end - input.size == 0;
    ensure upsample2.aligned;
    ensure upsample2[0, 0].region.start[0] == 0 && upsample2[0, 0].region.end[0] == 23;
    ensure upsample2[1, 0].region.start[0] == 0 && upsample2[1, 0].region.end[0] == 23;
    ensure upsample2[2, 0].region.start[0] == 22 && upsample2[2, 0].region.end[0] == 45;
    ensure upsample2[3, 0].region.start[0] == 22 && upsample2[3, 0].region.end[0] == 45;
    ensure upsample2[0, 0].region.start[1] == 0 && upsample2[0, 0].region.end[1] == 13;
    ensure upsample2[0, 1].region.start[1] == 0 && upsample2[0, 1].region.end[1] == 13;
    ensure upsample2[0, 2].region.start[1] == 12 && upsample2[0, 2].region.end[1] == 26;
    ensure upsample2[0, 3].region.start[1] == 12 && upsample2[0, 3].region.end[1] == 26;
    ensure upsample2[0, 4].region.start[1] == 25 && upsample2[0, 4].region.end[1] == 38;
    ensure upsample2[0, 5].region.start[1] == 25 && upsample2[0, 5].region.end[1] == 38;
    ensure upsample2[0, 6].region.start[1] == 37 && upsample2[0, 6].region.end[1] == 51;
    ensure upsample2[0, 7].region.start[1] == 37 && upsample2[0, 7].region.end[1] == 51;
    ensure upsample2[0, 8].region.start[1] == 50 && upsample2[0, 8].region.end[1] == 63;
    ensure upsample2[0, 9].region.start[1] == 50 && upsample2[0, 9].region.end[1] == 63;
    pool3: pool([7, 3], stride = [3, 1], pad = [1, 0], ceil_mode = true);
    ensure pool3.size == [6, 18] && pool3.receptive_field == [91, 26] && pool3.receptive_field_min == [90, 26] && pool3.receptive_field_min[0] != pool3.receptive_field[0];
    ensure !pool3.uniform[0] && !pool3.uniform[1] && pool3.jump == [135 / 4, 63 / 10] && pool3.period == [4, 10] && pool3.dense;
    ensure pool3.start == [45 / 2, 13] && pool3.padding == [23, 0] && pool3[0, 0].center == pool3.start;
    ensure pool3[0, 0].region.start == [-23, 0] && pool3[0, 0].region.end == [68, 26] && pool3[5, 17].region.start == [157, 100] && pool3[5, 17].region.end == [248, 126] && pool3[5, 17].region.end - input.size == [23, 0];
    ensure pool3.aligned;
    ensure pool3[0, 0].region.start[0] == -23 && pool3[0, 0].region.end[0] == 68;
    ensure pool3[1, 0].region.start[0] == 22 && pool3[1, 0].region.end[0] == 113;
    ensure pool3[2, 0].region.start[0] == 45 && pool3[2, 0].region.end[0] == 135;
    ensure pool3[3, 0].region.start[0] == 90 && pool3[3, 0].region.end[0] == 180;
    ensure pool3[0, 0].region.start[1] == 0 && pool3[0, 0].region.end[1] == 26;
    ensure pool3[0, 1].region.start[1] == 0 && pool3[0, 1].region.end[1] == 26;
    ensure pool3[0, 2].region.start[1] == 12 && pool3[0, 2].region.end[1] == 38;
    ensure pool3[0, 3].region.start[1] == 12 && pool3[0, 3].region.end[1] == 38;
    ensure pool3[0, 4].region.start[1] == 25 && pool3[0, 4].region.end[1] == 51;
    ensure pool3[0, 5].region.start[1] == 25 && pool3[0, 5].region.end[1] == 51;
    ensure pool3[0, 6].region.start[1] == 37 && pool3[0, 6].region.end[1] == 63;
    ensure pool3[0, 7].region.start[1] == 37 && pool3[0, 7].region.end[1] == 63;
    ensure pool3[0, 8].region.start[1] == 50 && pool3[0, 8].region.end[1] == 76;
    ensure pool3[0, 9].region.start[1] == 50 && pool3[0, 9].region.end[1] == 76;
    ensure pool3[0, 0].region.start == [-23, 0] && pool3[0, 0].region.end == [68, 26] && !pool3[0, 0].empty && pool3[0, 0].visible.start == 0 && pool3[0, 0].visible.end == [68, 26];
    ensure pool3[1, 1].region.start == [22, 0] && pool3[1, 1].region.end == [113, 26] && !pool3[1, 1].empty && pool3[1, 1].visible.start == [22, 0] && pool3[1, 1].visible.end == [113, 26];
    ensure pool3[2, 2].region.start == [45, 12] && pool3[2, 2].region.end == [135, 38] && !pool3[2, 2].empty && pool3[2, 2].visible.start == [45, 12] && pool3[2, 2].visible.end == [135, 38];
    ensure pool3[3, 3].region.start == [90, 12] && pool3[3, 3].region.end == [180, 38] && !pool3[3, 3].empty && pool3[3, 3].visible.start == [90, 12] && pool3[3, 3].visible.end == [180, 38];
    ensure pool3[4, 4].region.start == [112, 25] && pool3[4, 4].region.end == [203, 51] && !pool3[4, 4].empty && pool3[4, 4].visible.start == [112, 25] && pool3[4, 4].visible.end == [203, 51];
    ensure pool3[5, 5].region.start == [157, 25] && pool3[5, 5].region.end == [248, 51] && !pool3[5, 5].empty && pool3[5, 5].visible.start == [157, 25] && pool3[5, 5].visible.end == [225, 51];
    ensure pool3[0, 6].region.start == [-23, 37] && pool3[0, 6].region.end == [68, 63] && !pool3[0, 6].empty && pool3[0, 6].visible.start == [0, 37] && pool3[0, 6].visible.end == [68, 63];
    ensure pool3[1, 7].region.start == [22, 37] && pool3[1, 7].region.end == [113, 63] && !pool3[1, 7].empty && pool3[1, 7].visible.start == [22, 37] && pool3[1, 7].visible.end == [113, 63];
    ensure pool3[2, 8].region.start == [45, 50] && pool3[2, 8].region.end == [135, 76] && !pool3[2, 8].empty && pool3[2, 8].visible.start == [45, 50] && pool3[2, 8].visible.end == [135, 76];
    ensure pool3[3, 9].region.start == [90, 50] && pool3[3, 9].region.end == [180, 76] && !pool3[3, 9].empty && pool3[3, 9].visible.start == [90, 50] && pool3[3, 9].visible.end == [180, 76];
    ensure pool3[4, 10].region.start == [112, 63] && pool3[4, 10].region.end == [203, 89] && !pool3[4, 10].empty && pool3[4, 10].visible.start == [112, 63] && pool3[4, 10].visible.end == [203, 89];
    ensure pool3[5, 11].region.start == [157, 63] && pool3[5, 11].region.end == [248, 89] && !pool3[5, 11].empty && pool3[5, 11].visible.start == [157, 63] && pool3[5, 11].visible.end == [225, 89];
    ensure pool3[0, 12].region.start == [-23, 75] && pool3[0, 12].region.end == [68, 101] && !pool3[0, 12].empty && pool3[0, 12].visible.start == [0, 75] && pool3[0, 12].visible.end == [68, 101];
    ensure pool3[1, 13].region.start == [22, 75] && pool3[1, 13].region.end == [113, 101] && !pool3[1, 13].empty && pool3[1, 13].visible.start == [22, 75] && pool3[1, 13].visible.end == [113, 101];
    ensure pool3[2, 14].region.start == [45, 88] && pool3[2, 14].region.end == [135, 114] && !pool3[2, 14].empty && pool3[2, 14].visible.start == [45, 88] && pool3[2, 14].visible.end == [135, 114];
    ensure pool3[3, 15].region.start == [90, 88] && pool3[3, 15].region.end == [180, 114] && !pool3[3, 15].empty && pool3[3, 15].visible.start == [90, 88] && pool3[3, 15].visible.end == [180, 114];
    ensure pool3[4, 16].region.start == [112, 100] && pool3[4, 16].region.end == [203, 126] && !pool3[4, 16].empty && pool3[4, 16].visible.start == [112, 100] && pool3[4, 16].visible.end == [203, 126];
    ensure pool3[5, 17].region.start == [157, 100] && pool3[5, 17].region.end == [248, 126] && !pool3[5, 17].empty && pool3[5, 17].visible.start == [157, 100] && pool3[5, 17].visible.end == [225, 126];
    for i in 0..6 { ensure pool3[i, 0].empty[0] == (pool3[i, 0].region.start[0] >= input.size[0] || pool3[i, 0].region.end[0] <= 0); ensure (pool3[i, 0].region.start[0] >= input.size[0] || pool3[i, 0].region.end[0] <= 0) || pool3[i, 0].visible.start[0] == max(pool3[i, 0].region.start[0], 0) && pool3[i, 0].visible.end[0] == min(pool3[i, 0].region.end[0], input.size[0]); }
    for i in 0..18 { ensure pool3[0, i].empty[1] == (pool3[0, i].region.start[1] >= input.size[1] || pool3[0, i].region.end[1] <= 0); ensure (pool3[0, i].region.start[1] >= input.size[1] || pool3[0, i].region.end[1] <= 0) || pool3[0, i].visible.start[1] == max(pool3[0, i].region.start[1], 0) && pool3[0, i].visible.end[1] == min(pool3[0, i].region.end[1], input.size[1]); }
    feature first = pool3[0, 0];
    feature middle = pool3[3, 9];
    feature last = pool3[5, 17];
}
const _: () = assert!(Chain2d09::POOL3.size[0] == 6);
const _: () = assert!(Chain2d09::POOL3.receptive_field[0] == 91 && Chain2d09::POOL3.receptive_field_min(0) == 90);
const _: () = assert!(matches!(Chain2d09::POOL3.jump_ratio(0), (135, 4)));
const _: () = assert!(matches!(Chain2d09::POOL3.period(0), Some(4)));
const _: () = assert!(matches!(Chain2d09::POOL3.padding(0), Some(23)));
const _: () = assert!(Chain2d09::POOL3.size[1] == 18);
const _: () = assert!(Chain2d09::POOL3.receptive_field[1] == 26 && Chain2d09::POOL3.receptive_field_min(1) == 26);
const _: () = assert!(matches!(Chain2d09::POOL3.jump_ratio(1), (63, 10)));
const _: () = assert!(matches!(Chain2d09::POOL3.period(1), Some(10)));
const _: () = assert!(matches!(Chain2d09::POOL3.padding(1), Some(0)));
const _: () = assert!(matches!(Chain2d09::POOL3.region([5, 17]), Some([Region { start: 157, end: 248 }, Region { start: 100, end: 126 }])));

// chain2d_10
receptive_field! {
    pub struct Chain2d10;
    input: [13, 18];
    ensure input.size == [13, 18] && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0, 0].center == input.start;
    ensure input[0, 0].region.start == 0 && input[0, 0].region.end == 1 && input[12, 17].region.start == [12, 17] && input[12, 17].region.end == [13, 18] && input[12, 17].region.end - input.size == 0;
    ensure input.aligned;
    crop1: crop((1, 2));
    ensure crop1.size == [10, 15] && crop1.receptive_field == 1 && crop1.receptive_field_min == 1;
    ensure crop1.uniform && crop1.jump == 1 && crop1.period == 1 && crop1.dense;
    ensure crop1.start == 3 / 2 && crop1.padding == -1 && crop1[0, 0].center == crop1.start;
    ensure crop1[0, 0].region.start == 1 && crop1[0, 0].region.end == 2 && crop1[9, 14].region.start == [10, 15] && crop1[9, 14].region.end == [11, 16] && crop1[9, 14].region.end - input.size == -2;
    ensure crop1.aligned;
    conv2: conv([5, 3], stride = 3, dilation = 2, pad = causal);
    ensure conv2.size == [4, 5] && conv2.receptive_field == [9, 5] && conv2.receptive_field_min == [9, 5];
    ensure conv2.uniform && conv2.jump == 3 && conv2.period == 1 && !conv2.dense[0] && !conv2.dense[1];
    ensure conv2.start == [-5 / 2, -1 / 2] && conv2.padding == [7, 3] && conv2[0, 0].center == conv2.start;
    ensure conv2[0, 0].region.start == [-7, -3] && conv2[0, 0].region.end == 2 && conv2[3, 4].region.start == [2, 9] && conv2[3, 4].region.end == [11, 14] && conv2[3, 4].region.end - input.size == [-2, -4];
    ensure conv2.aligned;
    conv3: conv(6, stride = [2, 1], pad = 2);
    ensure conv3.size == [2, 4] && conv3.receptive_field == [24, 20] && conv3.receptive_field_min == [24, 20];
    ensure conv3.uniform && conv3.jump == [6, 3] && conv3.period == 1 && !conv3.dense[0] && !conv3.dense[1];
    ensure conv3.start == [-1, 1] && conv3.padding == [13, 9] && conv3[0, 0].center == conv3.start;
    ensure conv3[0, 0].region.start == [-13, -9] && conv3[0, 0].region.end == 11 && conv3[1, 3].region.start == [-7, 0] && conv3[1, 3].region.end == [17, 20] && conv3[1, 3].region.end - input.size == [4, 2];
    ensure conv3.aligned;
    pad4: pad([(3, 0), (1, 2)]);
    ensure pad4.size == [5, 7] && pad4.receptive_field == [24, 20] && pad4.receptive_field_min == [24, 20];
    ensure pad4.uniform && pad4.jump == [6, 3] && pad4.period == 1 && !pad4.dense[0] && !pad4.dense[1];
    ensure pad4.start == [-19, -2] && pad4.padding == [31, 12] && pad4[0, 0].center == pad4.start;
    ensure pad4[0, 0].region.start == [-31, -12] && pad4[0, 0].region.end == [-7, 8] && pad4[4, 6].region.start == [-7, 6] && pad4[4, 6].region.end == [17, 26] && pad4[4, 6].region.end - input.size == [4, 8];
    ensure pad4.aligned;
    conv5: conv([4, 3], stride = [1, 3], pad = same_lower);
    ensure conv5.size == [5, 3] && conv5.receptive_field == [42, 26] && conv5.receptive_field_min == [42, 26];
    ensure conv5.uniform && conv5.jump == [6, 9] && conv5.period == 1 && !conv5.dense[0] && !conv5.dense[1];
    ensure conv5.start == [-22, -2] && conv5.padding == [43, 15] && conv5[0, 0].center == conv5.start;
    ensure conv5[0, 0].region.start == [-43, -15] && conv5[0, 0].region.end == [-1, 11] && conv5[4, 2].region.start == [-19, 3] && conv5[4, 2].region.end == [23, 29] && conv5[4, 2].region.end - input.size == [10, 11];
    ensure conv5.aligned;
    conv6: conv([1, 7], stride = 2, dilation = 3, pad = same_lower);
    ensure conv6.size == [3, 2] && conv6.receptive_field == [42, 188] && conv6.receptive_field_min == [42, 188];
    ensure conv6.uniform && conv6.jump == [12, 18] && conv6.period == 1 && !conv6.dense[0] && !conv6.dense[1];
    ensure conv6.start == [-22, -2] && conv6.padding == [43, 96] && conv6[0, 0].center == conv6.start;
    ensure conv6[0, 0].region.start == [-43, -96] && conv6[0, 0].region.end == [-1, 92] && conv6[2, 1].region.start == [-19, -78] && conv6[2, 1].region.end == [23, 110] && conv6[2, 1].region.end - input.size == [10, 92];
    ensure conv6.aligned;
    pool7: max_pool([3, 1], stride = 4);
    ensure pool7.size == 1 && pool7.receptive_field == [66, 188] && pool7.receptive_field_min == [66, 188];
    ensure pool7.uniform && pool7.jump == [48, 72] && pool7.period == 1 && !pool7.dense[0] && !pool7.dense[1];
    ensure pool7.start == [-10, -2] && pool7.padding == [43, 96] && pool7[0, 0].center == pool7.start;
    ensure pool7[0, 0].region.start == [-43, -96] && pool7[0, 0].region.end == [23, 92] && pool7[0, 0].region.start == [-43, -96] && pool7[0, 0].region.end == [23, 92] && pool7[0, 0].region.end - input.size == [10, 74];
    ensure pool7.aligned;
    conv8: conv([5, 3], stride = [1, 2], pad = same_lower);
    ensure conv8.size == 1 && conv8.receptive_field == [258, 332] && conv8.receptive_field_min == [258, 332];
    ensure conv8.uniform && conv8.jump == [48, 144] && conv8.period == 1 && !conv8.dense[0] && !conv8.dense[1];
    ensure conv8.start == [-10, -2] && conv8.padding == [139, 168] && conv8[0, 0].center == conv8.start;
    ensure conv8[0, 0].region.start == [-139, -168] && conv8[0, 0].region.end == [119, 164] && conv8[0, 0].region.start == [-139, -168] && conv8[0, 0].region.end == [119, 164] && conv8[0, 0].region.end - input.size == [106, 146];
    ensure conv8.aligned;
    conv9: conv([2, 6], stride = [5, 1], pad = causal);
    ensure conv9.size == 1 && conv9.receptive_field == [306, 1052] && conv9.receptive_field_min == [306, 1052];
    ensure conv9.uniform && conv9.jump == [240, 144] && conv9.period == 1 && !conv9.dense[0] && !conv9.dense[1];
    ensure conv9.start == [-34, -362] && conv9.padding == [187, 888] && conv9[0, 0].center == conv9.start;
    ensure conv9[0, 0].region.start == [-187, -888] && conv9[0, 0].region.end == [119, 164] && conv9[0, 0].region.start == [-187, -888] && conv9[0, 0].region.end == [119, 164] && conv9[0, 0].region.end - input.size == [106, 146];
    ensure conv9.aligned;
    pad10: pad((1, 0));
    ensure pad10.size == 2 && pad10.receptive_field == [306, 1052] && pad10.receptive_field_min == [306, 1052];
    ensure pad10.uniform && pad10.jump == [240, 144] && pad10.period == 1 && !pad10.dense[0] && !pad10.dense[1];
    ensure pad10.start == [-274, -506] && pad10.padding == [427, 1032] && pad10[0, 0].center == pad10.start;
    ensure pad10[0, 0].region.start == [-427, -1032] && pad10[0, 0].region.end == [-121, 20] && pad10[1, 1].region.start == [-187, -888] && pad10[1, 1].region.end == [119, 164] && pad10[1, 1].region.end - input.size == [106, 146];
    ensure pad10.aligned;
    conv12: conv(5, stride = 2, pad = 2);
    ensure conv12.size == 1 && conv12.receptive_field == [1266, 1628] && conv12.receptive_field_min == [1266, 1628];
    ensure conv12.uniform && conv12.jump == [480, 288] && conv12.period == 1 && !conv12.dense[0] && !conv12.dense[1];
    ensure conv12.start == [-274, -506] && conv12.padding == [907, 1320] && conv12[0, 0].center == conv12.start;
    ensure conv12[0, 0].region.start == [-907, -1320] && conv12[0, 0].region.end == [359, 308] && conv12[0, 0].region.start == [-907, -1320] && conv12[0, 0].region.end == [359, 308] && conv12[0, 0].region.end - input.size == [346, 290];
    ensure conv12.aligned;
    ensure conv12[0, 0].region.start == [-907, -1320] && conv12[0, 0].region.end == [359, 308] && !conv12[0, 0].empty && conv12[0, 0].visible.start == 1 && conv12[0, 0].visible.end == 11;
    ensure !conv12[0, 0].empty[0] && ((conv12[0, 0].region.start[0] >= input.size[0] || conv12[0, 0].region.end[0] <= 0) || !(conv12[0, 0].visible.start[0] == max(conv12[0, 0].region.start[0], 0) && conv12[0, 0].visible.end[0] == min(conv12[0, 0].region.end[0], input.size[0])));
    ensure !conv12[0, 0].empty[1] && ((conv12[0, 0].region.start[1] >= input.size[1] || conv12[0, 0].region.end[1] <= 0) || !(conv12[0, 0].visible.start[1] == max(conv12[0, 0].region.start[1], 0) && conv12[0, 0].visible.end[1] == min(conv12[0, 0].region.end[1], input.size[1])));
    feature first = conv12[0, 0];
    feature middle = conv12[0, 0];
    feature last = conv12[0, 0];
}
const _: () = assert!(Chain2d10::CONV12.size[0] == 1);
const _: () = assert!(Chain2d10::CONV12.receptive_field[0] == 1266 && Chain2d10::CONV12.receptive_field_min(0) == 1266);
const _: () = assert!(matches!(Chain2d10::CONV12.jump_ratio(0), (480, 1)));
const _: () = assert!(matches!(Chain2d10::CONV12.period(0), Some(1)));
const _: () = assert!(matches!(Chain2d10::CONV12.padding(0), Some(907)));
const _: () = assert!(Chain2d10::CONV12.size[1] == 1);
const _: () = assert!(Chain2d10::CONV12.receptive_field[1] == 1628 && Chain2d10::CONV12.receptive_field_min(1) == 1628);
const _: () = assert!(matches!(Chain2d10::CONV12.jump_ratio(1), (288, 1)));
const _: () = assert!(matches!(Chain2d10::CONV12.period(1), Some(1)));
const _: () = assert!(matches!(Chain2d10::CONV12.padding(1), Some(1320)));
const _: () = assert!(matches!(Chain2d10::CONV12.region([0, 0]), Some([Region { start: -907, end: 359 }, Region { start: -1320, end: 308 }])));

// chain2d_12
receptive_field! {
    pub struct Chain2d12;
    input: [224, 224];
    ensure input.size == 224 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0, 0].center == input.start;
    ensure input[0, 0].region.start == 0 && input[0, 0].region.end == 1 && input[223, 223].region.start == 223 && input[223, 223].region.end == 224 && input[223, 223].region.end - input.size == 0;
    ensure input.aligned;
    pool1: max_pool(4, stride = 5, pad = [0, 1], ceil_mode = true);
    ensure pool1.size == 45 && pool1.receptive_field == 4 && pool1.receptive_field_min == 4;
    ensure pool1.uniform && pool1.jump == 5 && pool1.period == 1 && pool1.dense;
    ensure pool1.start == [2, 1] && pool1.padding == [0, 1] && pool1[0, 0].center == pool1.start;
    ensure pool1[0, 0].region.start == [0, -1] && pool1[0, 0].region.end == [4, 3] && pool1[44, 44].region.start == [220, 219] && pool1[44, 44].region.end == [224, 223] && pool1[44, 44].region.end - input.size == [0, -1];
    ensure pool1.aligned;
    conv2: conv(1, stride = [1, 2]);
    ensure conv2.size == [45, 23] && conv2.receptive_field == 4 && conv2.receptive_field_min == 4;
    ensure conv2.uniform && conv2.jump == [5, 10] && conv2.period == 1 && conv2.dense;
    ensure conv2.start == [2, 1] && conv2.padding == [0, 1] && conv2[0, 0].center == conv2.start;
    ensure conv2[0, 0].region.start == [0, -1] && conv2[0, 0].region.end == [4, 3] && conv2[44, 22].region.start == [220, 219] && conv2[44, 22].region.end == [224, 223] && conv2[44, 22].region.end - input.size == [0, -1];
    ensure conv2.aligned;
    conv3: conv([4, 1], stride = 3, pad = [(2, 1), (2, 1)]);
    ensure conv3.size == [15, 9] && conv3.receptive_field == [19, 4] && conv3.receptive_field_min == [19, 4];
    ensure conv3.uniform && conv3.jump == [15, 30] && conv3.period == 1 && !conv3.dense[0] && conv3.dense[1];
    ensure conv3.start == [-1 / 2, -19] && conv3.padding == [10, 21] && conv3[0, 0].center == conv3.start;
    ensure conv3[0, 0].region.start == [-10, -21] && conv3[0, 0].region.end == [9, -17] && conv3[14, 8].region.start == [200, 219] && conv3[14, 8].region.end == [219, 223] && conv3[14, 8].region.end - input.size == [-5, -1];
    ensure conv3.aligned;
    conv4: conv([1, 5], stride = [1, 2]);
    ensure conv4.size == [15, 3] && conv4.receptive_field == [19, 124] && conv4.receptive_field_min == [19, 124];
    ensure conv4.uniform && conv4.jump == [15, 60] && conv4.period == 1 && !conv4.dense[0] && !conv4.dense[1];
    ensure conv4.start == [-1 / 2, 41] && conv4.padding == [10, 21] && conv4[0, 0].center == conv4.start;
    ensure conv4[0, 0].region.start == [-10, -21] && conv4[0, 0].region.end == [9, 103] && conv4[14, 2].region.start == [200, 99] && conv4[14, 2].region.end == [219, 223] && conv4[14, 2].region.end - input.size == [-5, -1];
    ensure conv4.aligned;
    conv6: conv([7, 1], stride = 2, dilation = 2);
    ensure conv6.size == 2 && conv6.receptive_field == [199, 124] && conv6.receptive_field_min == [199, 124];
    ensure conv6.uniform && conv6.jump == [30, 120] && conv6.period == 1 && !conv6.dense[0] && !conv6.dense[1];
    ensure conv6.start == [179 / 2, 41] && conv6.padding == [10, 21] && conv6[0, 0].center == conv6.start;
    ensure conv6[0, 0].region.start == [-10, -21] && conv6[0, 0].region.end == [189, 103] && conv6[1, 1].region.start == [20, 99] && conv6[1, 1].region.end == [219, 223] && conv6[1, 1].region.end - input.size == [-5, -1];
    ensure conv6.aligned;
    pool8: pool(2, ceil_mode = true);
    ensure pool8.size == 1 && pool8.receptive_field == [229, 244] && pool8.receptive_field_min == [229, 244];
    ensure pool8.uniform && pool8.jump == [60, 240] && pool8.period == 1 && !pool8.dense[0] && !pool8.dense[1];
    ensure pool8.start == [209 / 2, 101] && pool8.padding == [10, 21] && pool8[0, 0].center == pool8.start;
    ensure pool8[0, 0].region.start == [-10, -21] && pool8[0, 0].region.end == [219, 223] && pool8[0, 0].region.start == [-10, -21] && pool8[0, 0].region.end == [219, 223] && pool8[0, 0].region.end - input.size == [-5, -1];
    ensure pool8.aligned;
    identity9: pointwise();
    ensure identity9.size == 1 && identity9.receptive_field == [229, 244] && identity9.receptive_field_min == [229, 244];
    ensure identity9.uniform && identity9.jump == [60, 240] && identity9.period == 1 && !identity9.dense[0] && !identity9.dense[1];
    ensure identity9.start == [209 / 2, 101] && identity9.padding == [10, 21] && identity9[0, 0].center == identity9.start;
    ensure identity9[0, 0].region.start == [-10, -21] && identity9[0, 0].region.end == [219, 223] && identity9[0, 0].region.start == [-10, -21] && identity9[0, 0].region.end == [219, 223] && identity9[0, 0].region.end - input.size == [-5, -1];
    ensure identity9.aligned;
    resize10: resize([11, 2]);
    ensure resize10.size == [11, 2] && resize10.receptive_field == [229, 244] && resize10.receptive_field_min == [229, 244];
    ensure !resize10.uniform[0] && !resize10.uniform[1] && resize10.jump == [60 / 11, 120] && resize10.period == [11, 2] && !resize10.dense[0] && !resize10.dense[1];
    ensure resize10.start == [209 / 2, 101] && resize10.padding == [10, 21] && resize10[0, 0].center == resize10.start;
    ensure resize10[0, 0].region.start == [-10, -21] && resize10[0, 0].region.end == [219, 223] && resize10[10, 1].region.start == [-10, -21] && resize10[10, 1].region.end == [219, 223] && resize10[10, 1].region.end - input.size == [-5, -1];
    ensure resize10.aligned;
    ensure resize10[0, 0].region.start[0] == -10 && resize10[0, 0].region.end[0] == 219;
    ensure resize10[1, 0].region.start[0] == -10 && resize10[1, 0].region.end[0] == 219;
    ensure resize10[2, 0].region.start[0] == -10 && resize10[2, 0].region.end[0] == 219;
    ensure resize10[3, 0].region.start[0] == -10 && resize10[3, 0].region.end[0] == 219;
    ensure resize10[4, 0].region.start[0] == -10 && resize10[4, 0].region.end[0] == 219;
    ensure resize10[5, 0].region.start[0] == -10 && resize10[5, 0].region.end[0] == 219;
    ensure resize10[6, 0].region.start[0] == -10 && resize10[6, 0].region.end[0] == 219;
    ensure resize10[7, 0].region.start[0] == -10 && resize10[7, 0].region.end[0] == 219;
    ensure resize10[8, 0].region.start[0] == -10 && resize10[8, 0].region.end[0] == 219;
    ensure resize10[9, 0].region.start[0] == -10 && resize10[9, 0].region.end[0] == 219;
    ensure resize10[10, 0].region.start[0] == -10 && resize10[10, 0].region.end[0] == 219;
    ensure resize10[0, 0].region.start[1] == -21 && resize10[0, 0].region.end[1] == 223;
    ensure resize10[0, 1].region.start[1] == -21 && resize10[0, 1].region.end[1] == 223;
    pool11: pool([1, 3], stride = 5, dilation = [1, 2], pad = [0, 1], ceil_mode = true);
    ensure pool11.size == [3, 1] && pool11.receptive_field == [229, 724] && pool11.receptive_field_min == [229, 724];
    ensure !pool11.uniform[0] && !pool11.uniform[1] && pool11.jump == [300 / 11, 600] && pool11.period == [11, 2] && !pool11.dense[0] && !pool11.dense[1];
    ensure pool11.start == [209 / 2, 101] && pool11.padding == [10, 261] && pool11[0, 0].center == pool11.start;
    ensure pool11[0, 0].region.start == [-10, -261] && pool11[0, 0].region.end == [219, 463] && pool11[2, 0].region.start == [-10, -261] && pool11[2, 0].region.end == [219, 463] && pool11[2, 0].region.end - input.size == [-5, 239];
    ensure pool11.aligned;
    ensure pool11[0, 0].region.start[0] == -10 && pool11[0, 0].region.end[0] == 219;
    ensure pool11[1, 0].region.start[0] == -10 && pool11[1, 0].region.end[0] == 219;
    ensure pool11[2, 0].region.start[0] == -10 && pool11[2, 0].region.end[0] == 219;
    ensure pool11[0, 0].region.start[1] == -261 && pool11[0, 0].region.end[1] == 463;
    ensure pool11[0, 0].region.start == [-10, -261] && pool11[0, 0].region.end == [219, 463] && !pool11[0, 0].empty && pool11[0, 0].visible.start == [0, 9] && pool11[0, 0].visible.end == [219, 223];
    ensure pool11[1, 0].region.start == [-10, -261] && pool11[1, 0].region.end == [219, 463] && !pool11[1, 0].empty && pool11[1, 0].visible.start == [0, 9] && pool11[1, 0].visible.end == [219, 223];
    ensure pool11[2, 0].region.start == [-10, -261] && pool11[2, 0].region.end == [219, 463] && !pool11[2, 0].empty && pool11[2, 0].visible.start == [0, 9] && pool11[2, 0].visible.end == [219, 223];
    for i in 0..3 { ensure pool11[i, 0].empty[0] == (pool11[i, 0].region.start[0] >= input.size[0] || pool11[i, 0].region.end[0] <= 0); ensure (pool11[i, 0].region.start[0] >= input.size[0] || pool11[i, 0].region.end[0] <= 0) || pool11[i, 0].visible.start[0] == max(pool11[i, 0].region.start[0], 0) && pool11[i, 0].visible.end[0] == min(pool11[i, 0].region.end[0], input.size[0]); }
    ensure !pool11[0, 0].empty[1] && ((pool11[0, 0].region.start[1] >= input.size[1] || pool11[0, 0].region.end[1] <= 0) || !(pool11[0, 0].visible.start[1] == max(pool11[0, 0].region.start[1], 0) && pool11[0, 0].visible.end[1] == min(pool11[0, 0].region.end[1], input.size[1])));
    feature first = pool11[0, 0];
    feature middle = pool11[1, 0];
    feature last = pool11[2, 0];
}
const _: () = assert!(Chain2d12::POOL11.size[0] == 3);
const _: () = assert!(Chain2d12::POOL11.receptive_field[0] == 229 && Chain2d12::POOL11.receptive_field_min(0) == 229);
const _: () = assert!(matches!(Chain2d12::POOL11.jump_ratio(0), (300, 11)));
const _: () = assert!(matches!(Chain2d12::POOL11.period(0), Some(11)));
const _: () = assert!(matches!(Chain2d12::POOL11.padding(0), Some(10)));
const _: () = assert!(Chain2d12::POOL11.size[1] == 1);
const _: () = assert!(Chain2d12::POOL11.receptive_field[1] == 724 && Chain2d12::POOL11.receptive_field_min(1) == 724);
const _: () = assert!(matches!(Chain2d12::POOL11.jump_ratio(1), (600, 1)));
const _: () = assert!(matches!(Chain2d12::POOL11.period(1), Some(2)));
const _: () = assert!(matches!(Chain2d12::POOL11.padding(1), Some(261)));
const _: () = assert!(matches!(Chain2d12::POOL11.region([2, 0]), Some([Region { start: -10, end: 219 }, Region { start: -261, end: 463 }])));

// dag_01
receptive_field! {
    pub struct Dag01;
    input: [96];
    ensure input.size == 96 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0].center == input.start;
    ensure input[0].region.start == 0 && input[0].region.end == 1 && input[95].region.start == 95 && input[95].region.end == 96 && input[95].region.end - input.size == 0;
    ensure input.aligned;
    conv1: conv(3, pad = 1);
    ensure conv1.size == 96 && conv1.receptive_field == 3 && conv1.receptive_field_min == 3;
    ensure conv1.uniform && conv1.jump == 1 && conv1.period == 1 && conv1.dense;
    ensure conv1.start == 1 / 2 && conv1.padding == 1 && conv1[0].center == conv1.start;
    ensure conv1[0].region.start == -1 && conv1[0].region.end == 2 && conv1[95].region.start == 94 && conv1[95].region.end == 97 && conv1[95].region.end - input.size == 1;
    ensure conv1.aligned;
    concat2: concat(input, conv1);
    ensure concat2.size == 96 && concat2.receptive_field == 3 && concat2.receptive_field_min == 3;
    ensure concat2.uniform && concat2.jump == 1 && concat2.period == 1 && concat2.dense;
    ensure concat2.start == 1 / 2 && concat2.padding == 1 && concat2[0].center == concat2.start;
    ensure concat2[0].region.start == -1 && concat2[0].region.end == 2 && concat2[95].region.start == 94 && concat2[95].region.end == 97 && concat2[95].region.end - input.size == 1;
    ensure concat2.aligned;
    ensure conv1[0].center - input[0].center == 0 && conv1.jump == input.jump;
    conv3: conv(5, pad = 2);
    ensure conv3.size == 96 && conv3.receptive_field == 7 && conv3.receptive_field_min == 7;
    ensure conv3.uniform && conv3.jump == 1 && conv3.period == 1 && conv3.dense;
    ensure conv3.start == 1 / 2 && conv3.padding == 3 && conv3[0].center == conv3.start;
    ensure conv3[0].region.start == -3 && conv3[0].region.end == 4 && conv3[95].region.start == 92 && conv3[95].region.end == 99 && conv3[95].region.end - input.size == 3;
    ensure conv3.aligned;
    concat4: concat(concat2, conv3);
    ensure concat4.size == 96 && concat4.receptive_field == 7 && concat4.receptive_field_min == 7;
    ensure concat4.uniform && concat4.jump == 1 && concat4.period == 1 && concat4.dense;
    ensure concat4.start == 1 / 2 && concat4.padding == 3 && concat4[0].center == concat4.start;
    ensure concat4[0].region.start == -3 && concat4[0].region.end == 4 && concat4[95].region.start == 92 && concat4[95].region.end == 99 && concat4[95].region.end - input.size == 3;
    ensure concat4.aligned;
    ensure conv3[0].center - concat2[0].center == 0 && conv3.jump == concat2.jump;
    conv5: conv(5, pad = 2);
    ensure conv5.size == 96 && conv5.receptive_field == 11 && conv5.receptive_field_min == 11;
    ensure conv5.uniform && conv5.jump == 1 && conv5.period == 1 && conv5.dense;
    ensure conv5.start == 1 / 2 && conv5.padding == 5 && conv5[0].center == conv5.start;
    ensure conv5[0].region.start == -5 && conv5[0].region.end == 6 && conv5[95].region.start == 90 && conv5[95].region.end == 101 && conv5[95].region.end - input.size == 5;
    ensure conv5.aligned;
    concat6: concat(concat4, conv5);
    ensure concat6.size == 96 && concat6.receptive_field == 11 && concat6.receptive_field_min == 11;
    ensure concat6.uniform && concat6.jump == 1 && concat6.period == 1 && concat6.dense;
    ensure concat6.start == 1 / 2 && concat6.padding == 5 && concat6[0].center == concat6.start;
    ensure concat6[0].region.start == -5 && concat6[0].region.end == 6 && concat6[95].region.start == 90 && concat6[95].region.end == 101 && concat6[95].region.end - input.size == 5;
    ensure concat6.aligned;
    ensure conv5[0].center - concat4[0].center == 0 && conv5.jump == concat4.jump;
    pool7: max_pool(2);
    ensure pool7.size == 48 && pool7.receptive_field == 12 && pool7.receptive_field_min == 12;
    ensure pool7.uniform && pool7.jump == 2 && pool7.period == 1 && pool7.dense;
    ensure pool7.start == 1 && pool7.padding == 5 && pool7[0].center == pool7.start;
    ensure pool7[0].region.start == -5 && pool7[0].region.end == 7 && pool7[47].region.start == 89 && pool7[47].region.end == 101 && pool7[47].region.end - input.size == 5;
    ensure pool7.aligned;
    ensure pool7[0].region.start == -5 && pool7[0].region.end == 7 && !pool7[0].empty && pool7[0].visible.start == 0 && pool7[0].visible.end == 7;
    ensure pool7[1].region.start == -3 && pool7[1].region.end == 9 && !pool7[1].empty && pool7[1].visible.start == 0 && pool7[1].visible.end == 9;
    ensure pool7[2].region.start == -1 && pool7[2].region.end == 11 && !pool7[2].empty && pool7[2].visible.start == 0 && pool7[2].visible.end == 11;
    ensure pool7[3].region.start == 1 && pool7[3].region.end == 13 && !pool7[3].empty && pool7[3].visible.start == 1 && pool7[3].visible.end == 13;
    ensure pool7[4].region.start == 3 && pool7[4].region.end == 15 && !pool7[4].empty && pool7[4].visible.start == 3 && pool7[4].visible.end == 15;
    ensure pool7[5].region.start == 5 && pool7[5].region.end == 17 && !pool7[5].empty && pool7[5].visible.start == 5 && pool7[5].visible.end == 17;
    ensure pool7[6].region.start == 7 && pool7[6].region.end == 19 && !pool7[6].empty && pool7[6].visible.start == 7 && pool7[6].visible.end == 19;
    ensure pool7[7].region.start == 9 && pool7[7].region.end == 21 && !pool7[7].empty && pool7[7].visible.start == 9 && pool7[7].visible.end == 21;
    ensure pool7[8].region.start == 11 && pool7[8].region.end == 23 && !pool7[8].empty && pool7[8].visible.start == 11 && pool7[8].visible.end == 23;
    ensure pool7[9].region.start == 13 && pool7[9].region.end == 25 && !pool7[9].empty && pool7[9].visible.start == 13 && pool7[9].visible.end == 25;
    ensure pool7[10].region.start == 15 && pool7[10].region.end == 27 && !pool7[10].empty && pool7[10].visible.start == 15 && pool7[10].visible.end == 27;
    ensure pool7[11].region.start == 17 && pool7[11].region.end == 29 && !pool7[11].empty && pool7[11].visible.start == 17 && pool7[11].visible.end == 29;
    ensure pool7[12].region.start == 19 && pool7[12].region.end == 31 && !pool7[12].empty && pool7[12].visible.start == 19 && pool7[12].visible.end == 31;
    ensure pool7[13].region.start == 21 && pool7[13].region.end == 33 && !pool7[13].empty && pool7[13].visible.start == 21 && pool7[13].visible.end == 33;
    ensure pool7[14].region.start == 23 && pool7[14].region.end == 35 && !pool7[14].empty && pool7[14].visible.start == 23 && pool7[14].visible.end == 35;
    ensure pool7[15].region.start == 25 && pool7[15].region.end == 37 && !pool7[15].empty && pool7[15].visible.start == 25 && pool7[15].visible.end == 37;
    ensure pool7[16].region.start == 27 && pool7[16].region.end == 39 && !pool7[16].empty && pool7[16].visible.start == 27 && pool7[16].visible.end == 39;
    ensure pool7[17].region.start == 29 && pool7[17].region.end == 41 && !pool7[17].empty && pool7[17].visible.start == 29 && pool7[17].visible.end == 41;
    ensure pool7[18].region.start == 31 && pool7[18].region.end == 43 && !pool7[18].empty && pool7[18].visible.start == 31 && pool7[18].visible.end == 43;
    ensure pool7[19].region.start == 33 && pool7[19].region.end == 45 && !pool7[19].empty && pool7[19].visible.start == 33 && pool7[19].visible.end == 45;
    ensure pool7[20].region.start == 35 && pool7[20].region.end == 47 && !pool7[20].empty && pool7[20].visible.start == 35 && pool7[20].visible.end == 47;
    ensure pool7[21].region.start == 37 && pool7[21].region.end == 49 && !pool7[21].empty && pool7[21].visible.start == 37 && pool7[21].visible.end == 49;
    ensure pool7[22].region.start == 39 && pool7[22].region.end == 51 && !pool7[22].empty && pool7[22].visible.start == 39 && pool7[22].visible.end == 51;
    ensure pool7[23].region.start == 41 && pool7[23].region.end == 53 && !pool7[23].empty && pool7[23].visible.start == 41 && pool7[23].visible.end == 53;
    ensure pool7[24].region.start == 43 && pool7[24].region.end == 55 && !pool7[24].empty && pool7[24].visible.start == 43 && pool7[24].visible.end == 55;
    ensure pool7[25].region.start == 45 && pool7[25].region.end == 57 && !pool7[25].empty && pool7[25].visible.start == 45 && pool7[25].visible.end == 57;
    ensure pool7[26].region.start == 47 && pool7[26].region.end == 59 && !pool7[26].empty && pool7[26].visible.start == 47 && pool7[26].visible.end == 59;
    ensure pool7[27].region.start == 49 && pool7[27].region.end == 61 && !pool7[27].empty && pool7[27].visible.start == 49 && pool7[27].visible.end == 61;
    ensure pool7[28].region.start == 51 && pool7[28].region.end == 63 && !pool7[28].empty && pool7[28].visible.start == 51 && pool7[28].visible.end == 63;
    ensure pool7[29].region.start == 53 && pool7[29].region.end == 65 && !pool7[29].empty && pool7[29].visible.start == 53 && pool7[29].visible.end == 65;
    ensure pool7[30].region.start == 55 && pool7[30].region.end == 67 && !pool7[30].empty && pool7[30].visible.start == 55 && pool7[30].visible.end == 67;
    ensure pool7[31].region.start == 57 && pool7[31].region.end == 69 && !pool7[31].empty && pool7[31].visible.start == 57 && pool7[31].visible.end == 69;
    ensure pool7[32].region.start == 59 && pool7[32].region.end == 71 && !pool7[32].empty && pool7[32].visible.start == 59 && pool7[32].visible.end == 71;
    ensure pool7[33].region.start == 61 && pool7[33].region.end == 73 && !pool7[33].empty && pool7[33].visible.start == 61 && pool7[33].visible.end == 73;
    ensure pool7[34].region.start == 63 && pool7[34].region.end == 75 && !pool7[34].empty && pool7[34].visible.start == 63 && pool7[34].visible.end == 75;
    ensure pool7[35].region.start == 65 && pool7[35].region.end == 77 && !pool7[35].empty && pool7[35].visible.start == 65 && pool7[35].visible.end == 77;
    ensure pool7[36].region.start == 67 && pool7[36].region.end == 79 && !pool7[36].empty && pool7[36].visible.start == 67 && pool7[36].visible.end == 79;
    ensure pool7[37].region.start == 69 && pool7[37].region.end == 81 && !pool7[37].empty && pool7[37].visible.start == 69 && pool7[37].visible.end == 81;
    ensure pool7[38].region.start == 71 && pool7[38].region.end == 83 && !pool7[38].empty && pool7[38].visible.start == 71 && pool7[38].visible.end == 83;
    ensure pool7[39].region.start == 73 && pool7[39].region.end == 85 && !pool7[39].empty && pool7[39].visible.start == 73 && pool7[39].visible.end == 85;
    ensure pool7[40].region.start == 75 && pool7[40].region.end == 87 && !pool7[40].empty && pool7[40].visible.start == 75 && pool7[40].visible.end == 87;
    ensure pool7[41].region.start == 77 && pool7[41].region.end == 89 && !pool7[41].empty && pool7[41].visible.start == 77 && pool7[41].visible.end == 89;
    ensure pool7[42].region.start == 79 && pool7[42].region.end == 91 && !pool7[42].empty && pool7[42].visible.start == 79 && pool7[42].visible.end == 91;
    ensure pool7[43].region.start == 81 && pool7[43].region.end == 93 && !pool7[43].empty && pool7[43].visible.start == 81 && pool7[43].visible.end == 93;
    ensure pool7[44].region.start == 83 && pool7[44].region.end == 95 && !pool7[44].empty && pool7[44].visible.start == 83 && pool7[44].visible.end == 95;
    ensure pool7[45].region.start == 85 && pool7[45].region.end == 97 && !pool7[45].empty && pool7[45].visible.start == 85 && pool7[45].visible.end == 96;
    ensure pool7[46].region.start == 87 && pool7[46].region.end == 99 && !pool7[46].empty && pool7[46].visible.start == 87 && pool7[46].visible.end == 96;
    ensure pool7[47].region.start == 89 && pool7[47].region.end == 101 && !pool7[47].empty && pool7[47].visible.start == 89 && pool7[47].visible.end == 96;
    for i in 0..48 { ensure pool7[i].empty == (pool7[i].region.start >= input.size || pool7[i].region.end <= 0); ensure (pool7[i].region.start >= input.size || pool7[i].region.end <= 0) || pool7[i].visible.start == max(pool7[i].region.start, 0) && pool7[i].visible.end == min(pool7[i].region.end, input.size); }
    feature first = pool7[0];
    feature middle = pool7[24];
    feature last = pool7[47];
}
const _: () = assert!(Dag01::POOL7.size[0] == 48);
const _: () = assert!(Dag01::POOL7.receptive_field[0] == 12 && Dag01::POOL7.receptive_field_min(0) == 12);
const _: () = assert!(matches!(Dag01::POOL7.jump_ratio(0), (2, 1)));
const _: () = assert!(matches!(Dag01::POOL7.period(0), Some(1)));
const _: () = assert!(matches!(Dag01::POOL7.padding(0), Some(5)));
const _: () = assert!(matches!(Dag01::POOL7.region([47]), Some([Region { start: 89, end: 101 }])));

// dag_02
receptive_field! {
    pub struct Dag02;
    input: [64];
    ensure input.size == 64 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0].center == input.start;
    ensure input[0].region.start == 0 && input[0].region.end == 1 && input[63].region.start == 63 && input[63].region.end == 64 && input[63].region.end - input.size == 0;
    ensure input.aligned;
    conv1: conv(3, pad = 1);
    ensure conv1.size == 64 && conv1.receptive_field == 3 && conv1.receptive_field_min == 3;
    ensure conv1.uniform && conv1.jump == 1 && conv1.period == 1 && conv1.dense;
    ensure conv1.start == 1 / 2 && conv1.padding == 1 && conv1[0].center == conv1.start;
    ensure conv1[0].region.start == -1 && conv1[0].region.end == 2 && conv1[63].region.start == 62 && conv1[63].region.end == 65 && conv1[63].region.end - input.size == 1;
    ensure conv1.aligned;
    conv2: conv(3, pad = 1);
    ensure conv2.size == 64 && conv2.receptive_field == 5 && conv2.receptive_field_min == 5;
    ensure conv2.uniform && conv2.jump == 1 && conv2.period == 1 && conv2.dense;
    ensure conv2.start == 1 / 2 && conv2.padding == 2 && conv2[0].center == conv2.start;
    ensure conv2[0].region.start == -2 && conv2[0].region.end == 3 && conv2[63].region.start == 61 && conv2[63].region.end == 66 && conv2[63].region.end - input.size == 2;
    ensure conv2.aligned;
    concat3: concat(conv2, input);
    ensure concat3.size == 64 && concat3.receptive_field == 5 && concat3.receptive_field_min == 5;
    ensure concat3.uniform && concat3.jump == 1 && concat3.period == 1 && concat3.dense;
    ensure concat3.start == 1 / 2 && concat3.padding == 2 && concat3[0].center == concat3.start;
    ensure concat3[0].region.start == -2 && concat3[0].region.end == 3 && concat3[63].region.start == 61 && concat3[63].region.end == 66 && concat3[63].region.end - input.size == 2;
    ensure concat3.aligned;
    ensure input[0].center - conv2[0].center == 0 && input.jump == conv2.jump;
    conv4: conv(3, stride = 2, pad = 1);
    ensure conv4.size == 32 && conv4.receptive_field == 7 && conv4.receptive_field_min == 7;
    ensure conv4.uniform && conv4.jump == 2 && conv4.period == 1 && conv4.dense;
    ensure conv4.start == 1 / 2 && conv4.padding == 3 && conv4[0].center == conv4.start;
    ensure conv4[0].region.start == -3 && conv4[0].region.end == 4 && conv4[31].region.start == 59 && conv4[31].region.end == 66 && conv4[31].region.end - input.size == 2;
    ensure conv4.aligned;
    conv5: conv(3, pad = 1);
    ensure conv5.size == 32 && conv5.receptive_field == 11 && conv5.receptive_field_min == 11;
    ensure conv5.uniform && conv5.jump == 2 && conv5.period == 1 && conv5.dense;
    ensure conv5.start == 1 / 2 && conv5.padding == 5 && conv5[0].center == conv5.start;
    ensure conv5[0].region.start == -5 && conv5[0].region.end == 6 && conv5[31].region.start == 57 && conv5[31].region.end == 68 && conv5[31].region.end - input.size == 4;
    ensure conv5.aligned;
    conv6: concat3 -> conv(2, stride = 2);
    ensure conv6.size == 32 && conv6.receptive_field == 6 && conv6.receptive_field_min == 6;
    ensure conv6.uniform && conv6.jump == 2 && conv6.period == 1 && conv6.dense;
    ensure conv6.start == 1 && conv6.padding == 2 && conv6[0].center == conv6.start;
    ensure conv6[0].region.start == -2 && conv6[0].region.end == 4 && conv6[31].region.start == 60 && conv6[31].region.end == 66 && conv6[31].region.end - input.size == 2;
    ensure conv6.aligned;
    concat7: concat(conv5, conv6);
    ensure concat7.size == 32 && concat7.receptive_field == 11 && concat7.receptive_field_min == 11;
    ensure concat7.uniform && concat7.jump == 2 && concat7.period == 1 && concat7.dense;
    ensure concat7.start == 1 / 2 && concat7.padding == 5 && concat7[0].center == concat7.start;
    ensure concat7[0].region.start == -5 && concat7[0].region.end == 6 && concat7[31].region.start == 57 && concat7[31].region.end == 68 && concat7[31].region.end - input.size == 4;
    ensure !concat7.aligned;
    ensure conv6[0].center - conv5[0].center == 1 / 2 && conv6.jump == conv5.jump;
    conv8: conv(3, stride = 2, pad = 1);
    ensure conv8.size == 16 && conv8.receptive_field == 15 && conv8.receptive_field_min == 15;
    ensure conv8.uniform && conv8.jump == 4 && conv8.period == 1 && conv8.dense;
    ensure conv8.start == 1 / 2 && conv8.padding == 7 && conv8[0].center == conv8.start;
    ensure conv8[0].region.start == -7 && conv8[0].region.end == 8 && conv8[15].region.start == 53 && conv8[15].region.end == 68 && conv8[15].region.end - input.size == 4;
    ensure !conv8.aligned;
    conv9: conv(3, pad = 1);
    ensure conv9.size == 16 && conv9.receptive_field == 23 && conv9.receptive_field_min == 23;
    ensure conv9.uniform && conv9.jump == 4 && conv9.period == 1 && conv9.dense;
    ensure conv9.start == 1 / 2 && conv9.padding == 11 && conv9[0].center == conv9.start;
    ensure conv9[0].region.start == -11 && conv9[0].region.end == 12 && conv9[15].region.start == 49 && conv9[15].region.end == 72 && conv9[15].region.end - input.size == 8;
    ensure !conv9.aligned;
    conv10: concat7 -> conv(2, stride = 2);
    ensure conv10.size == 16 && conv10.receptive_field == 13 && conv10.receptive_field_min == 13;
    ensure conv10.uniform && conv10.jump == 4 && conv10.period == 1 && conv10.dense;
    ensure conv10.start == 3 / 2 && conv10.padding == 5 && conv10[0].center == conv10.start;
    ensure conv10[0].region.start == -5 && conv10[0].region.end == 8 && conv10[15].region.start == 55 && conv10[15].region.end == 68 && conv10[15].region.end - input.size == 4;
    ensure !conv10.aligned;
    add11: add(conv9, conv10);
    ensure add11.size == 16 && add11.receptive_field == 23 && add11.receptive_field_min == 23;
    ensure add11.uniform && add11.jump == 4 && add11.period == 1 && add11.dense;
    ensure add11.start == 1 / 2 && add11.padding == 11 && add11[0].center == add11.start;
    ensure add11[0].region.start == -11 && add11[0].region.end == 12 && add11[15].region.start == 49 && add11[15].region.end == 72 && add11[15].region.end - input.size == 8;
    ensure !add11.aligned;
    ensure conv10[0].center - conv9[0].center == 1 && conv10.jump == conv9.jump;
    ensure add11[0].region.start == -11 && add11[0].region.end == 12 && !add11[0].empty && add11[0].visible.start == 0 && add11[0].visible.end == 12;
    ensure add11[1].region.start == -7 && add11[1].region.end == 16 && !add11[1].empty && add11[1].visible.start == 0 && add11[1].visible.end == 16;
    ensure add11[2].region.start == -3 && add11[2].region.end == 20 && !add11[2].empty && add11[2].visible.start == 0 && add11[2].visible.end == 20;
    ensure add11[3].region.start == 1 && add11[3].region.end == 24 && !add11[3].empty && add11[3].visible.start == 1 && add11[3].visible.end == 24;
    ensure add11[4].region.start == 5 && add11[4].region.end == 28 && !add11[4].empty && add11[4].visible.start == 5 && add11[4].visible.end == 28;
    ensure add11[5].region.start == 9 && add11[5].region.end == 32 && !add11[5].empty && add11[5].visible.start == 9 && add11[5].visible.end == 32;
    ensure add11[6].region.start == 13 && add11[6].region.end == 36 && !add11[6].empty && add11[6].visible.start == 13 && add11[6].visible.end == 36;
    ensure add11[7].region.start == 17 && add11[7].region.end == 40 && !add11[7].empty && add11[7].visible.start == 17 && add11[7].visible.end == 40;
    ensure add11[8].region.start == 21 && add11[8].region.end == 44 && !add11[8].empty && add11[8].visible.start == 21 && add11[8].visible.end == 44;
    ensure add11[9].region.start == 25 && add11[9].region.end == 48 && !add11[9].empty && add11[9].visible.start == 25 && add11[9].visible.end == 48;
    ensure add11[10].region.start == 29 && add11[10].region.end == 52 && !add11[10].empty && add11[10].visible.start == 29 && add11[10].visible.end == 52;
    ensure add11[11].region.start == 33 && add11[11].region.end == 56 && !add11[11].empty && add11[11].visible.start == 33 && add11[11].visible.end == 56;
    ensure add11[12].region.start == 37 && add11[12].region.end == 60 && !add11[12].empty && add11[12].visible.start == 37 && add11[12].visible.end == 60;
    ensure add11[13].region.start == 41 && add11[13].region.end == 64 && !add11[13].empty && add11[13].visible.start == 41 && add11[13].visible.end == 64;
    ensure add11[14].region.start == 45 && add11[14].region.end == 68 && !add11[14].empty && add11[14].visible.start == 45 && add11[14].visible.end == 64;
    ensure add11[15].region.start == 49 && add11[15].region.end == 72 && !add11[15].empty && add11[15].visible.start == 49 && add11[15].visible.end == 64;
    for i in 0..16 { ensure add11[i].empty == (add11[i].region.start >= input.size || add11[i].region.end <= 0); ensure (add11[i].region.start >= input.size || add11[i].region.end <= 0) || add11[i].visible.start == max(add11[i].region.start, 0) && add11[i].visible.end == min(add11[i].region.end, input.size); }
    feature first = add11[0];
    feature middle = add11[8];
    feature last = add11[15];
}
const _: () = assert!(Dag02::ADD11.size[0] == 16);
const _: () = assert!(Dag02::ADD11.receptive_field[0] == 23 && Dag02::ADD11.receptive_field_min(0) == 23);
const _: () = assert!(matches!(Dag02::ADD11.jump_ratio(0), (4, 1)));
const _: () = assert!(matches!(Dag02::ADD11.period(0), Some(1)));
const _: () = assert!(matches!(Dag02::ADD11.padding(0), Some(11)));
const _: () = assert!(matches!(Dag02::ADD11.region([15]), Some([Region { start: 49, end: 72 }])));

// dag_03
receptive_field! {
    pub struct Dag03;
    input: [64];
    ensure input.size == 64 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0].center == input.start;
    ensure input[0].region.start == 0 && input[0].region.end == 1 && input[63].region.start == 63 && input[63].region.end == 64 && input[63].region.end - input.size == 0;
    ensure input.aligned;
    conv1: conv(3, pad = 1);
    ensure conv1.size == 64 && conv1.receptive_field == 3 && conv1.receptive_field_min == 3;
    ensure conv1.uniform && conv1.jump == 1 && conv1.period == 1 && conv1.dense;
    ensure conv1.start == 1 / 2 && conv1.padding == 1 && conv1[0].center == conv1.start;
    ensure conv1[0].region.start == -1 && conv1[0].region.end == 2 && conv1[63].region.start == 62 && conv1[63].region.end == 65 && conv1[63].region.end - input.size == 1;
    ensure conv1.aligned;
    global2: global_pool();
    ensure global2.size == 1 && global2.receptive_field == input.size && global2.receptive_field_min == input.size;
    ensure global2.start == input.size / 2 && global2.padding == 0;
    ensure global2.aligned;
    conv3: conv(1);
    ensure conv3.size == 1 && conv3.receptive_field == input.size && conv3.receptive_field_min == input.size;
    ensure conv3.start == input.size / 2 && conv3.padding == 0;
    ensure conv3.aligned;
    scale4: scale(conv1, conv3);
    ensure scale4.size == 64 && scale4.receptive_field == input.size && scale4.receptive_field_min == input.size;
    ensure scale4.start == input.size / 2 && scale4.padding == 0;
    conv5: conv(3, pad = 1);
    ensure conv5.size == 64 && conv5.receptive_field == input.size && conv5.receptive_field_min == input.size;
    ensure conv5.start == input.size / 2 && conv5.padding == 0;
    ensure conv5[0].region.start == 0 && conv5[0].region.end == input.size && !conv5[0].empty && conv5[0].visible.start == 0 && conv5[0].visible.end == 64;
    ensure conv5[1].region.start == 0 && conv5[1].region.end == input.size && !conv5[1].empty && conv5[1].visible.start == 0 && conv5[1].visible.end == 64;
    ensure conv5[2].region.start == 0 && conv5[2].region.end == input.size && !conv5[2].empty && conv5[2].visible.start == 0 && conv5[2].visible.end == 64;
    ensure conv5[3].region.start == 0 && conv5[3].region.end == input.size && !conv5[3].empty && conv5[3].visible.start == 0 && conv5[3].visible.end == 64;
    ensure conv5[4].region.start == 0 && conv5[4].region.end == input.size && !conv5[4].empty && conv5[4].visible.start == 0 && conv5[4].visible.end == 64;
    ensure conv5[5].region.start == 0 && conv5[5].region.end == input.size && !conv5[5].empty && conv5[5].visible.start == 0 && conv5[5].visible.end == 64;
    ensure conv5[6].region.start == 0 && conv5[6].region.end == input.size && !conv5[6].empty && conv5[6].visible.start == 0 && conv5[6].visible.end == 64;
    ensure conv5[7].region.start == 0 && conv5[7].region.end == input.size && !conv5[7].empty && conv5[7].visible.start == 0 && conv5[7].visible.end == 64;
    ensure conv5[8].region.start == 0 && conv5[8].region.end == input.size && !conv5[8].empty && conv5[8].visible.start == 0 && conv5[8].visible.end == 64;
    ensure conv5[9].region.start == 0 && conv5[9].region.end == input.size && !conv5[9].empty && conv5[9].visible.start == 0 && conv5[9].visible.end == 64;
    ensure conv5[10].region.start == 0 && conv5[10].region.end == input.size && !conv5[10].empty && conv5[10].visible.start == 0 && conv5[10].visible.end == 64;
    ensure conv5[11].region.start == 0 && conv5[11].region.end == input.size && !conv5[11].empty && conv5[11].visible.start == 0 && conv5[11].visible.end == 64;
    ensure conv5[29].region.start == 0 && conv5[29].region.end == input.size && !conv5[29].empty && conv5[29].visible.start == 0 && conv5[29].visible.end == 64;
    ensure conv5[30].region.start == 0 && conv5[30].region.end == input.size && !conv5[30].empty && conv5[30].visible.start == 0 && conv5[30].visible.end == 64;
    ensure conv5[31].region.start == 0 && conv5[31].region.end == input.size && !conv5[31].empty && conv5[31].visible.start == 0 && conv5[31].visible.end == 64;
    ensure conv5[32].region.start == 0 && conv5[32].region.end == input.size && !conv5[32].empty && conv5[32].visible.start == 0 && conv5[32].visible.end == 64;
    ensure conv5[33].region.start == 0 && conv5[33].region.end == input.size && !conv5[33].empty && conv5[33].visible.start == 0 && conv5[33].visible.end == 64;
    ensure conv5[34].region.start == 0 && conv5[34].region.end == input.size && !conv5[34].empty && conv5[34].visible.start == 0 && conv5[34].visible.end == 64;
    ensure conv5[52].region.start == 0 && conv5[52].region.end == input.size && !conv5[52].empty && conv5[52].visible.start == 0 && conv5[52].visible.end == 64;
    ensure conv5[53].region.start == 0 && conv5[53].region.end == input.size && !conv5[53].empty && conv5[53].visible.start == 0 && conv5[53].visible.end == 64;
    ensure conv5[54].region.start == 0 && conv5[54].region.end == input.size && !conv5[54].empty && conv5[54].visible.start == 0 && conv5[54].visible.end == 64;
    ensure conv5[55].region.start == 0 && conv5[55].region.end == input.size && !conv5[55].empty && conv5[55].visible.start == 0 && conv5[55].visible.end == 64;
    ensure conv5[56].region.start == 0 && conv5[56].region.end == input.size && !conv5[56].empty && conv5[56].visible.start == 0 && conv5[56].visible.end == 64;
    ensure conv5[57].region.start == 0 && conv5[57].region.end == input.size && !conv5[57].empty && conv5[57].visible.start == 0 && conv5[57].visible.end == 64;
    ensure conv5[58].region.start == 0 && conv5[58].region.end == input.size && !conv5[58].empty && conv5[58].visible.start == 0 && conv5[58].visible.end == 64;
    ensure conv5[59].region.start == 0 && conv5[59].region.end == input.size && !conv5[59].empty && conv5[59].visible.start == 0 && conv5[59].visible.end == 64;
    ensure conv5[60].region.start == 0 && conv5[60].region.end == input.size && !conv5[60].empty && conv5[60].visible.start == 0 && conv5[60].visible.end == 64;
    ensure conv5[61].region.start == 0 && conv5[61].region.end == input.size && !conv5[61].empty && conv5[61].visible.start == 0 && conv5[61].visible.end == 64;
    ensure conv5[62].region.start == 0 && conv5[62].region.end == input.size && !conv5[62].empty && conv5[62].visible.start == 0 && conv5[62].visible.end == 64;
    ensure conv5[63].region.start == 0 && conv5[63].region.end == input.size && !conv5[63].empty && conv5[63].visible.start == 0 && conv5[63].visible.end == 64;
    feature first = conv5[0];
    feature middle = conv5[32];
    feature last = conv5[63];
}
const _: () = assert!(Dag03::CONV5.size[0] == 64);
const _: () = assert!(Dag03::CONV5.receptive_field[0] == 64);
const _: () = assert!(Dag03::CONV5.period(0).is_none());

// dag_04
receptive_field! {
    pub struct Dag04;
    input: [65, 96];
    ensure input.size == [65, 96] && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0, 0].center == input.start;
    ensure input[0, 0].region.start == 0 && input[0, 0].region.end == 1 && input[64, 95].region.start == [64, 95] && input[64, 95].region.end == [65, 96] && input[64, 95].region.end - input.size == 0;
    ensure input.aligned;
    conv1: conv(1, pad = valid);
    ensure conv1.size == [65, 96] && conv1.receptive_field == 1 && conv1.receptive_field_min == 1;
    ensure conv1.uniform && conv1.jump == 1 && conv1.period == 1 && conv1.dense;
    ensure conv1.start == 1 / 2 && conv1.padding == 0 && conv1[0, 0].center == conv1.start;
    ensure conv1[0, 0].region.start == 0 && conv1[0, 0].region.end == 1 && conv1[64, 95].region.start == [64, 95] && conv1[64, 95].region.end == [65, 96] && conv1[64, 95].region.end - input.size == 0;
    ensure conv1.aligned;
    conv2: conv(3, stride = 2, pad = same);
    ensure conv2.size == [33, 48] && conv2.receptive_field == 3 && conv2.receptive_field_min == 3;
    ensure conv2.uniform && conv2.jump == 2 && conv2.period == 1 && conv2.dense;
    ensure conv2.start == [1 / 2, 3 / 2] && conv2.padding == [1, 0] && conv2[0, 0].center == conv2.start;
    ensure conv2[0, 0].region.start == [-1, 0] && conv2[0, 0].region.end == [2, 3] && conv2[32, 47].region.start == [63, 94] && conv2[32, 47].region.end == [66, 97] && conv2[32, 47].region.end - input.size == 1;
    ensure conv2.aligned;
    conv3: conv(1, pad = valid);
    ensure conv3.size == [33, 48] && conv3.receptive_field == 3 && conv3.receptive_field_min == 3;
    ensure conv3.uniform && conv3.jump == 2 && conv3.period == 1 && conv3.dense;
    ensure conv3.start == [1 / 2, 3 / 2] && conv3.padding == [1, 0] && conv3[0, 0].center == conv3.start;
    ensure conv3[0, 0].region.start == [-1, 0] && conv3[0, 0].region.end == [2, 3] && conv3[32, 47].region.start == [63, 94] && conv3[32, 47].region.end == [66, 97] && conv3[32, 47].region.end - input.size == 1;
    ensure conv3.aligned;
    conv4: input -> conv(1, stride = 2, pad = same);
    ensure conv4.size == [33, 48] && conv4.receptive_field == 1 && conv4.receptive_field_min == 1;
    ensure conv4.uniform && conv4.jump == 2 && conv4.period == 1 && conv4.dense;
    ensure conv4.start == 1 / 2 && conv4.padding == 0 && conv4[0, 0].center == conv4.start;
    ensure conv4[0, 0].region.start == 0 && conv4[0, 0].region.end == 1 && conv4[32, 47].region.start == [64, 94] && conv4[32, 47].region.end == [65, 95] && conv4[32, 47].region.end - input.size == [0, -1];
    ensure conv4.aligned;
    concat5: concat(conv3, conv4);
    ensure concat5.size == [33, 48] && concat5.receptive_field == 3 && concat5.receptive_field_min == 3;
    ensure concat5.uniform && concat5.jump == 2 && concat5.period == 1 && concat5.dense;
    ensure concat5.start == [1 / 2, 3 / 2] && concat5.padding == [1, 0] && concat5[0, 0].center == concat5.start;
    ensure concat5[0, 0].region.start == [-1, 0] && concat5[0, 0].region.end == [2, 3] && concat5[32, 47].region.start == [63, 94] && concat5[32, 47].region.end == [66, 97] && concat5[32, 47].region.end - input.size == 1;
    ensure concat5.aligned[0] && !concat5.aligned[1];
    ensure conv4[0, 0].center - conv3[0, 0].center == [0, -1] && conv4.jump == conv3.jump;
    conv6: conv(1, pad = valid);
    ensure conv6.size == [33, 48] && conv6.receptive_field == 3 && conv6.receptive_field_min == 3;
    ensure conv6.uniform && conv6.jump == 2 && conv6.period == 1 && conv6.dense;
    ensure conv6.start == [1 / 2, 3 / 2] && conv6.padding == [1, 0] && conv6[0, 0].center == conv6.start;
    ensure conv6[0, 0].region.start == [-1, 0] && conv6[0, 0].region.end == [2, 3] && conv6[32, 47].region.start == [63, 94] && conv6[32, 47].region.end == [66, 97] && conv6[32, 47].region.end - input.size == 1;
    ensure conv6.aligned[0] && !conv6.aligned[1];
    conv7: conv(3, stride = 2, pad = same);
    ensure conv7.size == [17, 24] && conv7.receptive_field == 7 && conv7.receptive_field_min == 7;
    ensure conv7.uniform && conv7.jump == 4 && conv7.period == 1 && conv7.dense;
    ensure conv7.start == [1 / 2, 7 / 2] && conv7.padding == [3, 0] && conv7[0, 0].center == conv7.start;
    ensure conv7[0, 0].region.start == [-3, 0] && conv7[0, 0].region.end == [4, 7] && conv7[16, 23].region.start == [61, 92] && conv7[16, 23].region.end == [68, 99] && conv7[16, 23].region.end - input.size == 3;
    ensure conv7.aligned[0] && !conv7.aligned[1];
    conv8: conv(1, pad = valid);
    ensure conv8.size == [17, 24] && conv8.receptive_field == 7 && conv8.receptive_field_min == 7;
    ensure conv8.uniform && conv8.jump == 4 && conv8.period == 1 && conv8.dense;
    ensure conv8.start == [1 / 2, 7 / 2] && conv8.padding == [3, 0] && conv8[0, 0].center == conv8.start;
    ensure conv8[0, 0].region.start == [-3, 0] && conv8[0, 0].region.end == [4, 7] && conv8[16, 23].region.start == [61, 92] && conv8[16, 23].region.end == [68, 99] && conv8[16, 23].region.end - input.size == 3;
    ensure conv8.aligned[0] && !conv8.aligned[1];
    conv9: concat5 -> conv(1, stride = 2, pad = same);
    ensure conv9.size == [17, 24] && conv9.receptive_field == 3 && conv9.receptive_field_min == 3;
    ensure conv9.uniform && conv9.jump == 4 && conv9.period == 1 && conv9.dense;
    ensure conv9.start == [1 / 2, 3 / 2] && conv9.padding == [1, 0] && conv9[0, 0].center == conv9.start;
    ensure conv9[0, 0].region.start == [-1, 0] && conv9[0, 0].region.end == [2, 3] && conv9[16, 23].region.start == [63, 92] && conv9[16, 23].region.end == [66, 95] && conv9[16, 23].region.end - input.size == [1, -1];
    ensure conv9.aligned[0] && !conv9.aligned[1];
    add10: add(conv8, conv9);
    ensure add10.size == [17, 24] && add10.receptive_field == 7 && add10.receptive_field_min == 7;
    ensure add10.uniform && add10.jump == 4 && add10.period == 1 && add10.dense;
    ensure add10.start == [1 / 2, 7 / 2] && add10.padding == [3, 0] && add10[0, 0].center == add10.start;
    ensure add10[0, 0].region.start == [-3, 0] && add10[0, 0].region.end == [4, 7] && add10[16, 23].region.start == [61, 92] && add10[16, 23].region.end == [68, 99] && add10[16, 23].region.end - input.size == 3;
    ensure add10.aligned[0] && !add10.aligned[1];
    ensure conv9[0, 0].center - conv8[0, 0].center == [0, -2] && conv9.jump == conv8.jump;
    ensure add10[0, 0].region.start == [-3, 0] && add10[0, 0].region.end == [4, 7] && !add10[0, 0].empty && add10[0, 0].visible.start == 0 && add10[0, 0].visible.end == [4, 7];
    ensure add10[1, 1].region.start == [1, 4] && add10[1, 1].region.end == [8, 11] && !add10[1, 1].empty && add10[1, 1].visible.start == [1, 4] && add10[1, 1].visible.end == [8, 11];
    ensure add10[2, 2].region.start == [5, 8] && add10[2, 2].region.end == [12, 15] && !add10[2, 2].empty && add10[2, 2].visible.start == [5, 8] && add10[2, 2].visible.end == [12, 15];
    ensure add10[3, 3].region.start == [9, 12] && add10[3, 3].region.end == [16, 19] && !add10[3, 3].empty && add10[3, 3].visible.start == [9, 12] && add10[3, 3].visible.end == [16, 19];
    ensure add10[4, 4].region.start == [13, 16] && add10[4, 4].region.end == [20, 23] && !add10[4, 4].empty && add10[4, 4].visible.start == [13, 16] && add10[4, 4].visible.end == [20, 23];
    ensure add10[5, 5].region.start == [17, 20] && add10[5, 5].region.end == [24, 27] && !add10[5, 5].empty && add10[5, 5].visible.start == [17, 20] && add10[5, 5].visible.end == [24, 27];
    ensure add10[6, 6].region.start == [21, 24] && add10[6, 6].region.end == [28, 31] && !add10[6, 6].empty && add10[6, 6].visible.start == [21, 24] && add10[6, 6].visible.end == [28, 31];
    ensure add10[7, 7].region.start == [25, 28] && add10[7, 7].region.end == [32, 35] && !add10[7, 7].empty && add10[7, 7].visible.start == [25, 28] && add10[7, 7].visible.end == [32, 35];
    ensure add10[8, 8].region.start == [29, 32] && add10[8, 8].region.end == [36, 39] && !add10[8, 8].empty && add10[8, 8].visible.start == [29, 32] && add10[8, 8].visible.end == [36, 39];
    ensure add10[9, 9].region.start == [33, 36] && add10[9, 9].region.end == [40, 43] && !add10[9, 9].empty && add10[9, 9].visible.start == [33, 36] && add10[9, 9].visible.end == [40, 43];
    ensure add10[10, 10].region.start == [37, 40] && add10[10, 10].region.end == [44, 47] && !add10[10, 10].empty && add10[10, 10].visible.start == [37, 40] && add10[10, 10].visible.end == [44, 47];
    ensure add10[11, 11].region.start == [41, 44] && add10[11, 11].region.end == [48, 51] && !add10[11, 11].empty && add10[11, 11].visible.start == [41, 44] && add10[11, 11].visible.end == [48, 51];
    ensure add10[12, 12].region.start == [45, 48] && add10[12, 12].region.end == [52, 55] && !add10[12, 12].empty && add10[12, 12].visible.start == [45, 48] && add10[12, 12].visible.end == [52, 55];
    ensure add10[13, 13].region.start == [49, 52] && add10[13, 13].region.end == [56, 59] && !add10[13, 13].empty && add10[13, 13].visible.start == [49, 52] && add10[13, 13].visible.end == [56, 59];
    ensure add10[14, 14].region.start == [53, 56] && add10[14, 14].region.end == [60, 63] && !add10[14, 14].empty && add10[14, 14].visible.start == [53, 56] && add10[14, 14].visible.end == [60, 63];
    ensure add10[15, 15].region.start == [57, 60] && add10[15, 15].region.end == [64, 67] && !add10[15, 15].empty && add10[15, 15].visible.start == [57, 60] && add10[15, 15].visible.end == [64, 67];
    ensure add10[16, 16].region.start == [61, 64] && add10[16, 16].region.end == [68, 71] && !add10[16, 16].empty && add10[16, 16].visible.start == [61, 64] && add10[16, 16].visible.end == [65, 71];
    ensure add10[0, 17].region.start == [-3, 68] && add10[0, 17].region.end == [4, 75] && !add10[0, 17].empty && add10[0, 17].visible.start == [0, 68] && add10[0, 17].visible.end == [4, 75];
    ensure add10[1, 18].region.start == [1, 72] && add10[1, 18].region.end == [8, 79] && !add10[1, 18].empty && add10[1, 18].visible.start == [1, 72] && add10[1, 18].visible.end == [8, 79];
    ensure add10[2, 19].region.start == [5, 76] && add10[2, 19].region.end == [12, 83] && !add10[2, 19].empty && add10[2, 19].visible.start == [5, 76] && add10[2, 19].visible.end == [12, 83];
    ensure add10[3, 20].region.start == [9, 80] && add10[3, 20].region.end == [16, 87] && !add10[3, 20].empty && add10[3, 20].visible.start == [9, 80] && add10[3, 20].visible.end == [16, 87];
    ensure add10[4, 21].region.start == [13, 84] && add10[4, 21].region.end == [20, 91] && !add10[4, 21].empty && add10[4, 21].visible.start == [13, 84] && add10[4, 21].visible.end == [20, 91];
    ensure add10[5, 22].region.start == [17, 88] && add10[5, 22].region.end == [24, 95] && !add10[5, 22].empty && add10[5, 22].visible.start == [17, 88] && add10[5, 22].visible.end == [24, 95];
    ensure add10[6, 23].region.start == [21, 92] && add10[6, 23].region.end == [28, 99] && !add10[6, 23].empty && add10[6, 23].visible.start == [21, 92] && add10[6, 23].visible.end == [28, 96];
    for i in 0..17 { ensure add10[i, 0].empty[0] == (add10[i, 0].region.start[0] >= input.size[0] || add10[i, 0].region.end[0] <= 0); ensure (add10[i, 0].region.start[0] >= input.size[0] || add10[i, 0].region.end[0] <= 0) || add10[i, 0].visible.start[0] == max(add10[i, 0].region.start[0], 0) && add10[i, 0].visible.end[0] == min(add10[i, 0].region.end[0], input.size[0]); }
    for i in 0..24 { ensure add10[0, i].empty[1] == (add10[0, i].region.start[1] >= input.size[1] || add10[0, i].region.end[1] <= 0); ensure (add10[0, i].region.start[1] >= input.size[1] || add10[0, i].region.end[1] <= 0) || add10[0, i].visible.start[1] == max(add10[0, i].region.start[1], 0) && add10[0, i].visible.end[1] == min(add10[0, i].region.end[1], input.size[1]); }
    feature first = add10[0, 0];
    feature middle = add10[12, 12];
    feature last = add10[6, 23];
}
const _: () = assert!(Dag04::ADD10.size[0] == 17);
const _: () = assert!(Dag04::ADD10.receptive_field[0] == 7 && Dag04::ADD10.receptive_field_min(0) == 7);
const _: () = assert!(matches!(Dag04::ADD10.jump_ratio(0), (4, 1)));
const _: () = assert!(matches!(Dag04::ADD10.period(0), Some(1)));
const _: () = assert!(matches!(Dag04::ADD10.padding(0), Some(3)));
const _: () = assert!(Dag04::ADD10.size[1] == 24);
const _: () = assert!(Dag04::ADD10.receptive_field[1] == 7 && Dag04::ADD10.receptive_field_min(1) == 7);
const _: () = assert!(matches!(Dag04::ADD10.jump_ratio(1), (4, 1)));
const _: () = assert!(matches!(Dag04::ADD10.period(1), Some(1)));
const _: () = assert!(matches!(Dag04::ADD10.padding(1), Some(0)));
const _: () = assert!(matches!(Dag04::ADD10.region([16, 23]), Some([Region { start: 61, end: 68 }, Region { start: 92, end: 99 }])));

// dag_05
receptive_field! {
    pub struct Dag05;
    input: [22];
    ensure input.size == 22 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0].center == input.start;
    ensure input[0].region.start == 0 && input[0].region.end == 1 && input[21].region.start == 21 && input[21].region.end == 22 && input[21].region.end - input.size == 0;
    ensure input.aligned;
    conv1: conv(3, stride = 2, pad = 1);
    ensure conv1.size == 11 && conv1.receptive_field == 3 && conv1.receptive_field_min == 3;
    ensure conv1.uniform && conv1.jump == 2 && conv1.period == 1 && conv1.dense;
    ensure conv1.start == 1 / 2 && conv1.padding == 1 && conv1[0].center == conv1.start;
    ensure conv1[0].region.start == -1 && conv1[0].region.end == 2 && conv1[10].region.start == 19 && conv1[10].region.end == 22 && conv1[10].region.end - input.size == 0;
    ensure conv1.aligned;
    conv2: conv(3, stride = 2, pad = 1);
    ensure conv2.size == 6 && conv2.receptive_field == 7 && conv2.receptive_field_min == 7;
    ensure conv2.uniform && conv2.jump == 4 && conv2.period == 1 && conv2.dense;
    ensure conv2.start == 1 / 2 && conv2.padding == 3 && conv2[0].center == conv2.start;
    ensure conv2[0].region.start == -3 && conv2[0].region.end == 4 && conv2[5].region.start == 17 && conv2[5].region.end == 24 && conv2[5].region.end - input.size == 2;
    ensure conv2.aligned;
    conv3: conv(3, stride = 2, pad = 1);
    ensure conv3.size == 3 && conv3.receptive_field == 15 && conv3.receptive_field_min == 15;
    ensure conv3.uniform && conv3.jump == 8 && conv3.period == 1 && conv3.dense;
    ensure conv3.start == 1 / 2 && conv3.padding == 7 && conv3[0].center == conv3.start;
    ensure conv3[0].region.start == -7 && conv3[0].region.end == 8 && conv3[2].region.start == 9 && conv3[2].region.end == 24 && conv3[2].region.end - input.size == 2;
    ensure conv3.aligned;
    upsample4: upsample(2);
    ensure upsample4.size == 6 && upsample4.receptive_field == 15 && upsample4.receptive_field_min == 15;
    ensure !upsample4.uniform && upsample4.jump == 4 && upsample4.period == 2 && upsample4.dense;
    ensure upsample4.start == 1 / 2 && upsample4.padding == 7 && upsample4[0].center == upsample4.start;
    ensure upsample4[0].region.start == -7 && upsample4[0].region.end == 8 && upsample4[5].region.start == 9 && upsample4[5].region.end == 24 && upsample4[5].region.end - input.size == 2;
    ensure upsample4.aligned;
    ensure upsample4[0].region.start == -7 && upsample4[0].region.end == 8;
    ensure upsample4[1].region.start == -7 && upsample4[1].region.end == 8;
    add5: add(conv2, upsample4);
    ensure add5.size == 6 && add5.receptive_field == 15 && add5.receptive_field_min == 15;
    ensure !add5.uniform && add5.jump == 4 && add5.period == 2 && add5.dense;
    ensure add5.start == 1 / 2 && add5.padding == 7 && add5[0].center == add5.start;
    ensure add5[0].region.start == -7 && add5[0].region.end == 8 && add5[5].region.start == 9 && add5[5].region.end == 24 && add5[5].region.end - input.size == 2;
    ensure !add5.aligned;
    ensure add5[0].region.start == -7 && add5[0].region.end == 8;
    ensure add5[1].region.start == -7 && add5[1].region.end == 8;
    ensure upsample4[0].center - conv2[0].center == 0 && upsample4.jump == conv2.jump;
    upsample7: upsample(2);
    ensure upsample7.size == 12 && upsample7.receptive_field == 15 && upsample7.receptive_field_min == 15;
    ensure !upsample7.uniform && upsample7.jump == 2 && upsample7.period == 4 && upsample7.dense;
    ensure upsample7.start == 1 / 2 && upsample7.padding == 7 && upsample7[0].center == upsample7.start;
    ensure upsample7[0].region.start == -7 && upsample7[0].region.end == 8 && upsample7[11].region.start == 9 && upsample7[11].region.end == 24 && upsample7[11].region.end - input.size == 2;
    ensure !upsample7.aligned;
    ensure upsample7[0].region.start == -7 && upsample7[0].region.end == 8;
    ensure upsample7[1].region.start == -7 && upsample7[1].region.end == 8;
    ensure upsample7[2].region.start == -7 && upsample7[2].region.end == 8;
    ensure upsample7[3].region.start == -7 && upsample7[3].region.end == 8;
    crop8: crop((1, 0));
    ensure crop8.size == 11 && crop8.receptive_field == 15 && crop8.receptive_field_min == 15;
    ensure !crop8.uniform && crop8.jump == 2 && crop8.period == 4 && crop8.dense;
    ensure crop8.start == 1 / 2 && crop8.padding == 7 && crop8[0].center == crop8.start;
    ensure crop8[0].region.start == -7 && crop8[0].region.end == 8 && crop8[10].region.start == 9 && crop8[10].region.end == 24 && crop8[10].region.end - input.size == 2;
    ensure !crop8.aligned;
    ensure crop8[0].region.start == -7 && crop8[0].region.end == 8;
    ensure crop8[1].region.start == -7 && crop8[1].region.end == 8;
    ensure crop8[2].region.start == -7 && crop8[2].region.end == 8;
    ensure crop8[3].region.start == 1 && crop8[3].region.end == 16;
    add9: add(conv1, crop8);
    ensure add9.size == 11 && add9.receptive_field == 15 && add9.receptive_field_min == 15;
    ensure !add9.uniform && add9.jump == 2 && add9.period == 4 && add9.dense;
    ensure add9.start == 1 / 2 && add9.padding == 7 && add9[0].center == add9.start;
    ensure add9[0].region.start == -7 && add9[0].region.end == 8 && add9[10].region.start == 9 && add9[10].region.end == 24 && add9[10].region.end - input.size == 2;
    ensure !add9.aligned;
    ensure add9[0].region.start == -7 && add9[0].region.end == 8;
    ensure add9[1].region.start == -7 && add9[1].region.end == 8;
    ensure add9[2].region.start == -7 && add9[2].region.end == 8;
    ensure add9[3].region.start == 1 && add9[3].region.end == 16;
    ensure crop8[0].center - conv1[0].center == 0 && crop8.jump == conv1.jump;
    conv10: conv(3, pad = 1);
    ensure conv10.size == 11 && conv10.receptive_field == 23 && conv10.receptive_field_min == 15 && conv10.receptive_field_min != conv10.receptive_field;
    ensure !conv10.uniform && conv10.jump == 2 && conv10.period == 4 && conv10.dense;
    ensure conv10.start == 1 / 2 && conv10.padding == 7 && conv10[0].center == conv10.start;
    ensure conv10[0].region.start == -7 && conv10[0].region.end == 8 && conv10[10].region.start == 9 && conv10[10].region.end == 32 && conv10[10].region.end - input.size == 10;
    ensure !conv10.aligned;
    ensure conv10[0].region.start == -7 && conv10[0].region.end == 8;
    ensure conv10[1].region.start == -7 && conv10[1].region.end == 8;
    ensure conv10[2].region.start == -7 && conv10[2].region.end == 16;
    ensure conv10[3].region.start == -7 && conv10[3].region.end == 16;
    ensure conv10[0].region.start == -7 && conv10[0].region.end == 8 && !conv10[0].empty && conv10[0].visible.start == 0 && conv10[0].visible.end == 8;
    ensure conv10[1].region.start == -7 && conv10[1].region.end == 8 && !conv10[1].empty && conv10[1].visible.start == 0 && conv10[1].visible.end == 8;
    ensure conv10[2].region.start == -7 && conv10[2].region.end == 16 && !conv10[2].empty && conv10[2].visible.start == 0 && conv10[2].visible.end == 16;
    ensure conv10[3].region.start == -7 && conv10[3].region.end == 16 && !conv10[3].empty && conv10[3].visible.start == 0 && conv10[3].visible.end == 16;
    ensure conv10[4].region.start == 1 && conv10[4].region.end == 16 && !conv10[4].empty && conv10[4].visible.start == 1 && conv10[4].visible.end == 16;
    ensure conv10[5].region.start == 1 && conv10[5].region.end == 16 && !conv10[5].empty && conv10[5].visible.start == 1 && conv10[5].visible.end == 16;
    ensure conv10[6].region.start == 1 && conv10[6].region.end == 24 && !conv10[6].empty && conv10[6].visible.start == 1 && conv10[6].visible.end == 22;
    ensure conv10[7].region.start == 1 && conv10[7].region.end == 24 && !conv10[7].empty && conv10[7].visible.start == 1 && conv10[7].visible.end == 22;
    ensure conv10[8].region.start == 9 && conv10[8].region.end == 24 && !conv10[8].empty && conv10[8].visible.start == 9 && conv10[8].visible.end == 22;
    ensure conv10[9].region.start == 9 && conv10[9].region.end == 24 && !conv10[9].empty && conv10[9].visible.start == 9 && conv10[9].visible.end == 22;
    ensure conv10[10].region.start == 9 && conv10[10].region.end == 32 && !conv10[10].empty && conv10[10].visible.start == 9 && conv10[10].visible.end == 22;
    for i in 0..11 { ensure conv10[i].empty == (conv10[i].region.start >= input.size || conv10[i].region.end <= 0); ensure (conv10[i].region.start >= input.size || conv10[i].region.end <= 0) || conv10[i].visible.start == max(conv10[i].region.start, 0) && conv10[i].visible.end == min(conv10[i].region.end, input.size); }
    feature first = conv10[0];
    feature middle = conv10[5];
    feature last = conv10[10];
}
const _: () = assert!(Dag05::CONV10.size[0] == 11);
const _: () = assert!(Dag05::CONV10.receptive_field[0] == 23 && Dag05::CONV10.receptive_field_min(0) == 15);
const _: () = assert!(matches!(Dag05::CONV10.jump_ratio(0), (2, 1)));
const _: () = assert!(matches!(Dag05::CONV10.period(0), Some(4)));
const _: () = assert!(matches!(Dag05::CONV10.padding(0), Some(7)));
const _: () = assert!(matches!(Dag05::CONV10.region([10]), Some([Region { start: 9, end: 32 }])));

// dag_06
receptive_field! {
    pub struct Dag06;
    input: [65];
    ensure input.size == 65 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0].center == input.start;
    ensure input[0].region.start == 0 && input[0].region.end == 1 && input[64].region.start == 64 && input[64].region.end == 65 && input[64].region.end - input.size == 0;
    ensure input.aligned;
    conv1: conv(3, pad = 1);
    ensure conv1.size == 65 && conv1.receptive_field == 3 && conv1.receptive_field_min == 3;
    ensure conv1.uniform && conv1.jump == 1 && conv1.period == 1 && conv1.dense;
    ensure conv1.start == 1 / 2 && conv1.padding == 1 && conv1[0].center == conv1.start;
    ensure conv1[0].region.start == -1 && conv1[0].region.end == 2 && conv1[64].region.start == 63 && conv1[64].region.end == 66 && conv1[64].region.end - input.size == 1;
    ensure conv1.aligned;
    conv5: conv(3, pad = (4, 1));
    ensure conv5.size == 68 && conv5.receptive_field == 5 && conv5.receptive_field_min == 5;
    ensure conv5.uniform && conv5.jump == 1 && conv5.period == 1 && conv5.dense;
    ensure conv5.start == -5 / 2 && conv5.padding == 5 && conv5[0].center == conv5.start;
    ensure conv5[0].region.start == -5 && conv5[0].region.end == 0 && conv5[67].region.start == 62 && conv5[67].region.end == 67 && conv5[67].region.end - input.size == 2;
    ensure conv5.aligned;
    conv6: conv(1, stride = 2, pad = (4, 2));
    ensure conv6.size == 37 && conv6.receptive_field == 5 && conv6.receptive_field_min == 5;
    ensure conv6.uniform && conv6.jump == 2 && conv6.period == 1 && conv6.dense;
    ensure conv6.start == -13 / 2 && conv6.padding == 9 && conv6[0].center == conv6.start;
    ensure conv6[0].region.start == -9 && conv6[0].region.end == -4 && conv6[36].region.start == 63 && conv6[36].region.end == 68 && conv6[36].region.end - input.size == 3;
    ensure conv6.aligned;
    crop7: input -> crop((0, 28));
    ensure crop7.size == 37 && crop7.receptive_field == 1 && crop7.receptive_field_min == 1;
    ensure crop7.uniform && crop7.jump == 1 && crop7.period == 1 && crop7.dense;
    ensure crop7.start == 1 / 2 && crop7.padding == 0 && crop7[0].center == crop7.start;
    ensure crop7[0].region.start == 0 && crop7[0].region.end == 1 && crop7[36].region.start == 36 && crop7[36].region.end == 37 && crop7[36].region.end - input.size == -28;
    ensure crop7.aligned;
    resized: resize(37);
    ensure resized.size == 37 && resized.receptive_field == 1 && resized.receptive_field_min == 1;
    ensure resized.uniform && resized.jump == 1 && resized.period == 1 && resized.dense;
    ensure resized.start == 1 / 2 && resized.padding == 0 && resized[0].center == resized.start;
    ensure resized[0].region.start == 0 && resized[0].region.end == 1 && resized[36].region.start == 36 && resized[36].region.end == 37 && resized[36].region.end - input.size == -28;
    ensure resized.aligned;
    add8: add(conv6, resized);
    ensure add8.size == 37 && add8.receptive_field == 32 && add8.receptive_field_min == 5 && add8.receptive_field_min != add8.receptive_field;
    ensure !add8.uniform && !add8.dense;
    ensure add8.start == -4 && add8.padding == 9 && add8[0].center == add8.start;
    ensure add8[0].region.start == -9 && add8[0].region.end == 1 && add8[36].region.start == 36 && add8[36].region.end == 68 && add8[36].region.end - input.size == 3;
    ensure !add8.aligned;
    ensure resized[0].center - conv6[0].center == 7 && !(resized.jump == conv6.jump);
    upsample9: upsample(3);
    ensure upsample9.size == 111 && upsample9.receptive_field == 32 && upsample9.receptive_field_min == 5 && upsample9.receptive_field_min != upsample9.receptive_field;
    ensure !upsample9.uniform && !upsample9.dense;
    ensure upsample9.start == -4 && upsample9.padding == 9 && upsample9[0].center == upsample9.start;
    ensure upsample9[0].region.start == -9 && upsample9[0].region.end == 1 && upsample9[110].region.start == 36 && upsample9[110].region.end == 68 && upsample9[110].region.end - input.size == 3;
    ensure !upsample9.aligned;
    pad10: input -> pad((0, 46));
    ensure pad10.size == 111 && pad10.receptive_field == 1 && pad10.receptive_field_min == 1;
    ensure pad10.uniform && pad10.jump == 1 && pad10.period == 1 && pad10.dense;
    ensure pad10.start == 1 / 2 && pad10.padding == 0 && pad10[0].center == pad10.start;
    ensure pad10[0].region.start == 0 && pad10[0].region.end == 1 && pad10[110].region.start == 110 && pad10[110].region.end == 111 && pad10[110].region.end - input.size == 46;
    ensure pad10.aligned;
    concat11: concat(upsample9, pad10);
    ensure concat11.size == 111 && concat11.receptive_field == 75 && concat11.receptive_field_min == 10 && concat11.receptive_field_min != concat11.receptive_field;
    ensure !concat11.uniform && !concat11.dense;
    ensure concat11.start == -4 && concat11.padding == 9 && concat11[0].center == concat11.start;
    ensure concat11[0].region.start == -9 && concat11[0].region.end == 1 && concat11[110].region.start == 36 && concat11[110].region.end == 111 && concat11[110].region.end - input.size == 46;
    ensure !concat11.aligned;
    conv12: conv(2, pad = 2);
    ensure conv12.size == 114 && conv12.receptive_field == 76 && conv12.receptive_field_min == 11 && conv12.receptive_field_min != conv12.receptive_field;
    ensure !conv12.uniform && !conv12.dense;
    ensure conv12.start == -11 / 2 && conv12.padding == 11 && conv12[0].center == conv12.start;
    ensure conv12[0].region.start == -11 && conv12[0].region.end == 0 && conv12[113].region.start == 37 && conv12[113].region.end == 113 && conv12[113].region.end - input.size == 48;
    ensure !conv12.aligned;
    pad13: concat11 -> pad((3, 0));
    ensure pad13.size == 114 && pad13.receptive_field == 75 && pad13.receptive_field_min == 10 && pad13.receptive_field_min != pad13.receptive_field;
    ensure !pad13.uniform && !pad13.dense;
    ensure pad13.start == -11 / 2 && pad13.padding == 11 && pad13[0].center == pad13.start;
    ensure pad13[0].region.start == -11 && pad13[0].region.end == 0 && pad13[113].region.start == 36 && pad13[113].region.end == 111 && pad13[113].region.end - input.size == 46;
    ensure !pad13.aligned;
    add14: add(conv12, pad13);
    ensure add14.size == 114 && add14.receptive_field == 77 && add14.receptive_field_min == 11 && add14.receptive_field_min != add14.receptive_field;
    ensure !add14.uniform && !add14.dense;
    ensure add14.start == -11 / 2 && add14.padding == 11 && add14[0].center == add14.start;
    ensure add14[0].region.start == -11 && add14[0].region.end == 0 && add14[113].region.start == 36 && add14[113].region.end == 113 && add14[113].region.end - input.size == 48;
    ensure !add14.aligned;
    pool15: max_pool(3, stride = 1, ceil_mode = true);
    ensure pool15.size == 112 && pool15.receptive_field == 77 && pool15.receptive_field_min == 13 && pool15.receptive_field_min != pool15.receptive_field;
    ensure !pool15.uniform && !pool15.dense;
    ensure pool15.start == -9 / 2 && pool15.padding == 11 && pool15[0].center == pool15.start;
    ensure pool15[0].region.start == -11 && pool15[0].region.end == 2 && pool15[111].region.start == 36 && pool15[111].region.end == 113 && pool15[111].region.end - input.size == 48;
    ensure !pool15.aligned;
    conv18: add14 -> conv(3, pad = 1);
    ensure conv18.size == 114 && conv18.receptive_field == 78 && conv18.receptive_field_min == 13 && conv18.receptive_field_min != conv18.receptive_field;
    ensure !conv18.uniform && !conv18.dense;
    ensure conv18.start == -6 && conv18.padding == 13 && conv18[0].center == conv18.start;
    ensure conv18[0].region.start == -13 && conv18[0].region.end == 1 && conv18[113].region.start == 36 && conv18[113].region.end == 114 && conv18[113].region.end - input.size == 49;
    ensure !conv18.aligned;
    pad19: pool15 -> pad((3, 2));
    ensure pad19.size == 117 && pad19.receptive_field == 79 && pad19.receptive_field_min == 13 && pad19.receptive_field_min != pad19.receptive_field;
    ensure !pad19.uniform && !pad19.dense;
    ensure pad19.start == -13 / 2 && pad19.padding == 13 && pad19[0].center == pad19.start;
    ensure pad19[0].region.start == -13 && pad19[0].region.end == 0 && pad19[116].region.start == 36 && pad19[116].region.end == 115 && pad19[116].region.end - input.size == 50;
    ensure !pad19.aligned;
    conv20: conv(3, pad = 1);
    ensure conv20.size == 117 && conv20.receptive_field == 80 && conv20.receptive_field_min == 14 && conv20.receptive_field_min != conv20.receptive_field;
    ensure !conv20.uniform && !conv20.dense;
    ensure conv20.start == -15 / 2 && conv20.padding == 15 && conv20[0].center == conv20.start;
    ensure conv20[0].region.start == -15 && conv20[0].region.end == 0 && conv20[116].region.start == 36 && conv20[116].region.end == 116 && conv20[116].region.end - input.size == 51;
    ensure !conv20.aligned;
    pad21: conv18 -> pad((1, 2));
    ensure pad21.size == 117 && pad21.receptive_field == 79 && pad21.receptive_field_min == 13 && pad21.receptive_field_min != pad21.receptive_field;
    ensure !pad21.uniform && !pad21.dense;
    ensure pad21.start == -13 / 2 && pad21.padding == 13 && pad21[0].center == pad21.start;
    ensure pad21[0].region.start == -13 && pad21[0].region.end == 0 && pad21[116].region.start == 37 && pad21[116].region.end == 116 && pad21[116].region.end - input.size == 51;
    ensure !pad21.aligned;
    add22: add(conv20, pad21);
    ensure add22.size == 117 && add22.receptive_field == 80 && add22.receptive_field_min == 14 && add22.receptive_field_min != add22.receptive_field;
    ensure !add22.uniform && !add22.dense;
    ensure add22.start == -15 / 2 && add22.padding == 15 && add22[0].center == add22.start;
    ensure add22[0].region.start == -15 && add22[0].region.end == 0 && add22[116].region.start == 36 && add22[116].region.end == 116 && add22[116].region.end - input.size == 51;
    ensure !add22.aligned;
    ensure add22[0].region.start == -15 && add22[0].region.end == 0 && add22[0].empty && add22[0].empty[0];
    ensure add22[1].region.start == -13 && add22[1].region.end == 1 && !add22[1].empty && add22[1].visible.start == 0 && add22[1].visible.end == 1;
    ensure add22[2].region.start == -13 && add22[2].region.end == 2 && !add22[2].empty && add22[2].visible.start == 0 && add22[2].visible.end == 2;
    ensure add22[3].region.start == -13 && add22[3].region.end == 3 && !add22[3].empty && add22[3].visible.start == 0 && add22[3].visible.end == 3;
    ensure add22[4].region.start == -11 && add22[4].region.end == 4 && !add22[4].empty && add22[4].visible.start == 0 && add22[4].visible.end == 4;
    ensure add22[5].region.start == -11 && add22[5].region.end == 5 && !add22[5].empty && add22[5].visible.start == 0 && add22[5].visible.end == 5;
    ensure add22[6].region.start == -11 && add22[6].region.end == 6 && !add22[6].empty && add22[6].visible.start == 0 && add22[6].visible.end == 6;
    ensure add22[7].region.start == -9 && add22[7].region.end == 7 && !add22[7].empty && add22[7].visible.start == 0 && add22[7].visible.end == 7;
    ensure add22[8].region.start == -9 && add22[8].region.end == 8 && !add22[8].empty && add22[8].visible.start == 0 && add22[8].visible.end == 8;
    ensure add22[9].region.start == -9 && add22[9].region.end == 9 && !add22[9].empty && add22[9].visible.start == 0 && add22[9].visible.end == 9;
    ensure add22[10].region.start == -7 && add22[10].region.end == 10 && !add22[10].empty && add22[10].visible.start == 0 && add22[10].visible.end == 10;
    ensure add22[11].region.start == -7 && add22[11].region.end == 11 && !add22[11].empty && add22[11].visible.start == 0 && add22[11].visible.end == 11;
    ensure add22[55].region.start == 16 && add22[55].region.end == 55 && !add22[55].empty && add22[55].visible.start == 16 && add22[55].visible.end == 55;
    ensure add22[56].region.start == 16 && add22[56].region.end == 56 && !add22[56].empty && add22[56].visible.start == 16 && add22[56].visible.end == 56;
    ensure add22[57].region.start == 16 && add22[57].region.end == 57 && !add22[57].empty && add22[57].visible.start == 16 && add22[57].visible.end == 57;
    ensure add22[58].region.start == 17 && add22[58].region.end == 58 && !add22[58].empty && add22[58].visible.start == 17 && add22[58].visible.end == 58;
    ensure add22[59].region.start == 17 && add22[59].region.end == 59 && !add22[59].empty && add22[59].visible.start == 17 && add22[59].visible.end == 59;
    ensure add22[60].region.start == 17 && add22[60].region.end == 60 && !add22[60].empty && add22[60].visible.start == 17 && add22[60].visible.end == 60;
    ensure add22[105].region.start == 32 && add22[105].region.end == 105 && !add22[105].empty && add22[105].visible.start == 32 && add22[105].visible.end == 64;
    ensure add22[106].region.start == 33 && add22[106].region.end == 106 && !add22[106].empty && add22[106].visible.start == 33 && add22[106].visible.end == 65;
    ensure add22[107].region.start == 33 && add22[107].region.end == 107 && !add22[107].empty && add22[107].visible.start == 33 && add22[107].visible.end == 65;
    ensure add22[108].region.start == 33 && add22[108].region.end == 108 && !add22[108].empty && add22[108].visible.start == 33 && add22[108].visible.end == 65;
    ensure add22[109].region.start == 34 && add22[109].region.end == 109 && !add22[109].empty && add22[109].visible.start == 34 && add22[109].visible.end == 65;
    ensure add22[110].region.start == 34 && add22[110].region.end == 110 && !add22[110].empty && add22[110].visible.start == 34 && add22[110].visible.end == 65;
    ensure add22[111].region.start == 34 && add22[111].region.end == 111 && !add22[111].empty && add22[111].visible.start == 34 && add22[111].visible.end == 65;
    ensure add22[112].region.start == 35 && add22[112].region.end == 112 && !add22[112].empty && add22[112].visible.start == 35 && add22[112].visible.end == 65;
    ensure add22[113].region.start == 35 && add22[113].region.end == 113 && !add22[113].empty && add22[113].visible.start == 35 && add22[113].visible.end == 65;
    ensure add22[114].region.start == 35 && add22[114].region.end == 114 && !add22[114].empty && add22[114].visible.start == 35 && add22[114].visible.end == 65;
    ensure add22[115].region.start == 36 && add22[115].region.end == 115 && !add22[115].empty && add22[115].visible.start == 36 && add22[115].visible.end == 37;
    ensure add22[116].region.start == 36 && add22[116].region.end == 116 && add22[116].empty && add22[116].empty[0];
    ensure !add22[105].empty && ((add22[105].region.start >= input.size || add22[105].region.end <= 0) || !(add22[105].visible.start == max(add22[105].region.start, 0) && add22[105].visible.end == min(add22[105].region.end, input.size)));
    feature first = add22[0];
    feature middle = add22[58];
    feature last = add22[116];
}
const _: () = assert!(Dag06::ADD22.size[0] == 117);
const _: () = assert!(Dag06::ADD22.receptive_field[0] == 80 && Dag06::ADD22.receptive_field_min(0) == 14);
const _: () = assert!(Dag06::ADD22.period(0).is_none());
const _: () = assert!(matches!(Dag06::ADD22.padding(0), Some(15)));
const _: () = assert!(matches!(Dag06::ADD22.region([116]), Some([Region { start: 36, end: 116 }])));

// dag_07
receptive_field! {
    pub struct Dag07;
    input: [35];
    ensure input.size == 35 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0].center == input.start;
    ensure input[0].region.start == 0 && input[0].region.end == 1 && input[34].region.start == 34 && input[34].region.end == 35 && input[34].region.end - input.size == 0;
    ensure input.aligned;
    conv1: conv(3, stride = 2, pad = 1);
    ensure conv1.size == 18 && conv1.receptive_field == 3 && conv1.receptive_field_min == 3;
    ensure conv1.uniform && conv1.jump == 2 && conv1.period == 1 && conv1.dense;
    ensure conv1.start == 1 / 2 && conv1.padding == 1 && conv1[0].center == conv1.start;
    ensure conv1[0].region.start == -1 && conv1[0].region.end == 2 && conv1[17].region.start == 33 && conv1[17].region.end == 36 && conv1[17].region.end - input.size == 1;
    ensure conv1.aligned;
    conv2: conv(3, stride = 2, pad = 1);
    ensure conv2.size == 9 && conv2.receptive_field == 7 && conv2.receptive_field_min == 7;
    ensure conv2.uniform && conv2.jump == 4 && conv2.period == 1 && conv2.dense;
    ensure conv2.start == 1 / 2 && conv2.padding == 3 && conv2[0].center == conv2.start;
    ensure conv2[0].region.start == -3 && conv2[0].region.end == 4 && conv2[8].region.start == 29 && conv2[8].region.end == 36 && conv2[8].region.end - input.size == 1;
    ensure conv2.aligned;
    conv3: conv(3, stride = 2, pad = 1);
    ensure conv3.size == 5 && conv3.receptive_field == 15 && conv3.receptive_field_min == 15;
    ensure conv3.uniform && conv3.jump == 8 && conv3.period == 1 && conv3.dense;
    ensure conv3.start == 1 / 2 && conv3.padding == 7 && conv3[0].center == conv3.start;
    ensure conv3[0].region.start == -7 && conv3[0].region.end == 8 && conv3[4].region.start == 25 && conv3[4].region.end == 40 && conv3[4].region.end - input.size == 5;
    ensure conv3.aligned;
    upsample4: upsample(2);
    ensure upsample4.size == 10 && upsample4.receptive_field == 15 && upsample4.receptive_field_min == 15;
    ensure !upsample4.uniform && upsample4.jump == 4 && upsample4.period == 2 && upsample4.dense;
    ensure upsample4.start == 1 / 2 && upsample4.padding == 7 && upsample4[0].center == upsample4.start;
    ensure upsample4[0].region.start == -7 && upsample4[0].region.end == 8 && upsample4[9].region.start == 25 && upsample4[9].region.end == 40 && upsample4[9].region.end - input.size == 5;
    ensure upsample4.aligned;
    ensure upsample4[0].region.start == -7 && upsample4[0].region.end == 8;
    ensure upsample4[1].region.start == -7 && upsample4[1].region.end == 8;
    crop5: crop((1, 0));
    ensure crop5.size == 9 && crop5.receptive_field == 15 && crop5.receptive_field_min == 15;
    ensure !crop5.uniform && crop5.jump == 4 && crop5.period == 2 && crop5.dense;
    ensure crop5.start == 1 / 2 && crop5.padding == 7 && crop5[0].center == crop5.start;
    ensure crop5[0].region.start == -7 && crop5[0].region.end == 8 && crop5[8].region.start == 25 && crop5[8].region.end == 40 && crop5[8].region.end - input.size == 5;
    ensure crop5.aligned;
    ensure crop5[0].region.start == -7 && crop5[0].region.end == 8;
    ensure crop5[1].region.start == 1 && crop5[1].region.end == 16;
    add6: add(conv2, crop5);
    ensure add6.size == 9 && add6.receptive_field == 15 && add6.receptive_field_min == 15;
    ensure !add6.uniform && add6.jump == 4 && add6.period == 2 && add6.dense;
    ensure add6.start == 1 / 2 && add6.padding == 7 && add6[0].center == add6.start;
    ensure add6[0].region.start == -7 && add6[0].region.end == 8 && add6[8].region.start == 25 && add6[8].region.end == 40 && add6[8].region.end - input.size == 5;
    ensure !add6.aligned;
    ensure add6[0].region.start == -7 && add6[0].region.end == 8;
    ensure add6[1].region.start == 1 && add6[1].region.end == 16;
    ensure crop5[0].center - conv2[0].center == 0 && crop5.jump == conv2.jump;
    upsample8: upsample(2);
    ensure upsample8.size == 18 && upsample8.receptive_field == 15 && upsample8.receptive_field_min == 15;
    ensure !upsample8.uniform && upsample8.jump == 2 && upsample8.period == 4 && upsample8.dense;
    ensure upsample8.start == 1 / 2 && upsample8.padding == 7 && upsample8[0].center == upsample8.start;
    ensure upsample8[0].region.start == -7 && upsample8[0].region.end == 8 && upsample8[17].region.start == 25 && upsample8[17].region.end == 40 && upsample8[17].region.end - input.size == 5;
    ensure !upsample8.aligned;
    ensure upsample8[0].region.start == -7 && upsample8[0].region.end == 8;
    ensure upsample8[1].region.start == -7 && upsample8[1].region.end == 8;
    ensure upsample8[2].region.start == 1 && upsample8[2].region.end == 16;
    ensure upsample8[3].region.start == 1 && upsample8[3].region.end == 16;
    add9: add(conv1, upsample8);
    ensure add9.size == 18 && add9.receptive_field == 15 && add9.receptive_field_min == 15;
    ensure !add9.uniform && add9.jump == 2 && add9.period == 4 && add9.dense;
    ensure add9.start == 1 / 2 && add9.padding == 7 && add9[0].center == add9.start;
    ensure add9[0].region.start == -7 && add9[0].region.end == 8 && add9[17].region.start == 25 && add9[17].region.end == 40 && add9[17].region.end - input.size == 5;
    ensure !add9.aligned;
    ensure add9[0].region.start == -7 && add9[0].region.end == 8;
    ensure add9[1].region.start == -7 && add9[1].region.end == 8;
    ensure add9[2].region.start == 1 && add9[2].region.end == 16;
    ensure add9[3].region.start == 1 && add9[3].region.end == 16;
    ensure upsample8[0].center - conv1[0].center == 0 && upsample8.jump == conv1.jump;
    conv10: conv(3, pad = 1);
    ensure conv10.size == 18 && conv10.receptive_field == 23 && conv10.receptive_field_min == 15 && conv10.receptive_field_min != conv10.receptive_field;
    ensure !conv10.uniform && conv10.jump == 2 && conv10.period == 4 && conv10.dense;
    ensure conv10.start == 1 / 2 && conv10.padding == 7 && conv10[0].center == conv10.start;
    ensure conv10[0].region.start == -7 && conv10[0].region.end == 8 && conv10[17].region.start == 25 && conv10[17].region.end == 48 && conv10[17].region.end - input.size == 13;
    ensure !conv10.aligned;
    ensure conv10[0].region.start == -7 && conv10[0].region.end == 8;
    ensure conv10[1].region.start == -7 && conv10[1].region.end == 16;
    ensure conv10[2].region.start == -7 && conv10[2].region.end == 16;
    ensure conv10[3].region.start == 1 && conv10[3].region.end == 16;
    ensure conv10[0].region.start == -7 && conv10[0].region.end == 8 && !conv10[0].empty && conv10[0].visible.start == 0 && conv10[0].visible.end == 8;
    ensure conv10[1].region.start == -7 && conv10[1].region.end == 16 && !conv10[1].empty && conv10[1].visible.start == 0 && conv10[1].visible.end == 16;
    ensure conv10[2].region.start == -7 && conv10[2].region.end == 16 && !conv10[2].empty && conv10[2].visible.start == 0 && conv10[2].visible.end == 16;
    ensure conv10[3].region.start == 1 && conv10[3].region.end == 16 && !conv10[3].empty && conv10[3].visible.start == 1 && conv10[3].visible.end == 16;
    ensure conv10[4].region.start == 1 && conv10[4].region.end == 16 && !conv10[4].empty && conv10[4].visible.start == 1 && conv10[4].visible.end == 16;
    ensure conv10[5].region.start == 1 && conv10[5].region.end == 24 && !conv10[5].empty && conv10[5].visible.start == 1 && conv10[5].visible.end == 24;
    ensure conv10[6].region.start == 1 && conv10[6].region.end == 24 && !conv10[6].empty && conv10[6].visible.start == 1 && conv10[6].visible.end == 24;
    ensure conv10[7].region.start == 9 && conv10[7].region.end == 24 && !conv10[7].empty && conv10[7].visible.start == 9 && conv10[7].visible.end == 24;
    ensure conv10[8].region.start == 9 && conv10[8].region.end == 24 && !conv10[8].empty && conv10[8].visible.start == 9 && conv10[8].visible.end == 24;
    ensure conv10[9].region.start == 9 && conv10[9].region.end == 32 && !conv10[9].empty && conv10[9].visible.start == 9 && conv10[9].visible.end == 32;
    ensure conv10[10].region.start == 9 && conv10[10].region.end == 32 && !conv10[10].empty && conv10[10].visible.start == 9 && conv10[10].visible.end == 32;
    ensure conv10[11].region.start == 17 && conv10[11].region.end == 32 && !conv10[11].empty && conv10[11].visible.start == 17 && conv10[11].visible.end == 32;
    ensure conv10[12].region.start == 17 && conv10[12].region.end == 32 && !conv10[12].empty && conv10[12].visible.start == 17 && conv10[12].visible.end == 32;
    ensure conv10[13].region.start == 17 && conv10[13].region.end == 40 && !conv10[13].empty && conv10[13].visible.start == 17 && conv10[13].visible.end == 35;
    ensure conv10[14].region.start == 17 && conv10[14].region.end == 40 && !conv10[14].empty && conv10[14].visible.start == 17 && conv10[14].visible.end == 35;
    ensure conv10[15].region.start == 25 && conv10[15].region.end == 40 && !conv10[15].empty && conv10[15].visible.start == 25 && conv10[15].visible.end == 35;
    ensure conv10[16].region.start == 25 && conv10[16].region.end == 40 && !conv10[16].empty && conv10[16].visible.start == 25 && conv10[16].visible.end == 35;
    ensure conv10[17].region.start == 25 && conv10[17].region.end == 48 && !conv10[17].empty && conv10[17].visible.start == 25 && conv10[17].visible.end == 35;
    for i in 0..18 { ensure conv10[i].empty == (conv10[i].region.start >= input.size || conv10[i].region.end <= 0); ensure (conv10[i].region.start >= input.size || conv10[i].region.end <= 0) || conv10[i].visible.start == max(conv10[i].region.start, 0) && conv10[i].visible.end == min(conv10[i].region.end, input.size); }
    feature first = conv10[0];
    feature middle = conv10[9];
    feature last = conv10[17];
}
const _: () = assert!(Dag07::CONV10.size[0] == 18);
const _: () = assert!(Dag07::CONV10.receptive_field[0] == 23 && Dag07::CONV10.receptive_field_min(0) == 15);
const _: () = assert!(matches!(Dag07::CONV10.jump_ratio(0), (2, 1)));
const _: () = assert!(matches!(Dag07::CONV10.period(0), Some(4)));
const _: () = assert!(matches!(Dag07::CONV10.padding(0), Some(7)));
const _: () = assert!(matches!(Dag07::CONV10.region([17]), Some([Region { start: 25, end: 48 }])));

// dag_08
receptive_field! {
    pub struct Dag08;
    input: [124, 124];
    ensure input.size == 124 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0, 0].center == input.start;
    ensure input[0, 0].region.start == 0 && input[0, 0].region.end == 1 && input[123, 123].region.start == 123 && input[123, 123].region.end == 124 && input[123, 123].region.end - input.size == 0;
    ensure input.aligned;
    conv1: conv(3);
    ensure conv1.size == 122 && conv1.receptive_field == 3 && conv1.receptive_field_min == 3;
    ensure conv1.uniform && conv1.jump == 1 && conv1.period == 1 && conv1.dense;
    ensure conv1.start == 3 / 2 && conv1.padding == 0 && conv1[0, 0].center == conv1.start;
    ensure conv1[0, 0].region.start == 0 && conv1[0, 0].region.end == 3 && conv1[121, 121].region.start == 121 && conv1[121, 121].region.end == 124 && conv1[121, 121].region.end - input.size == 0;
    ensure conv1.aligned;
    pool2: avg_pool(2);
    ensure pool2.size == 61 && pool2.receptive_field == 4 && pool2.receptive_field_min == 4;
    ensure pool2.uniform && pool2.jump == 2 && pool2.period == 1 && pool2.dense;
    ensure pool2.start == 2 && pool2.padding == 0 && pool2[0, 0].center == pool2.start;
    ensure pool2[0, 0].region.start == 0 && pool2[0, 0].region.end == 4 && pool2[60, 60].region.start == 120 && pool2[60, 60].region.end == 124 && pool2[60, 60].region.end - input.size == 0;
    ensure pool2.aligned;
    conv3: conv(3);
    ensure conv3.size == 59 && conv3.receptive_field == 8 && conv3.receptive_field_min == 8;
    ensure conv3.uniform && conv3.jump == 2 && conv3.period == 1 && conv3.dense;
    ensure conv3.start == 4 && conv3.padding == 0 && conv3[0, 0].center == conv3.start;
    ensure conv3[0, 0].region.start == 0 && conv3[0, 0].region.end == 8 && conv3[58, 58].region.start == 116 && conv3[58, 58].region.end == 124 && conv3[58, 58].region.end - input.size == 0;
    ensure conv3.aligned;
    pool4: max_pool(2);
    ensure pool4.size == 29 && pool4.receptive_field == 10 && pool4.receptive_field_min == 10;
    ensure pool4.uniform && pool4.jump == 4 && pool4.period == 1 && pool4.dense;
    ensure pool4.start == 5 && pool4.padding == 0 && pool4[0, 0].center == pool4.start;
    ensure pool4[0, 0].region.start == 0 && pool4[0, 0].region.end == 10 && pool4[28, 28].region.start == 112 && pool4[28, 28].region.end == 122 && pool4[28, 28].region.end - input.size == -2;
    ensure pool4.aligned;
    conv5: conv(3);
    ensure conv5.size == 27 && conv5.receptive_field == 18 && conv5.receptive_field_min == 18;
    ensure conv5.uniform && conv5.jump == 4 && conv5.period == 1 && conv5.dense;
    ensure conv5.start == 9 && conv5.padding == 0 && conv5[0, 0].center == conv5.start;
    ensure conv5[0, 0].region.start == 0 && conv5[0, 0].region.end == 18 && conv5[26, 26].region.start == 104 && conv5[26, 26].region.end == 122 && conv5[26, 26].region.end - input.size == -2;
    ensure conv5.aligned;
    pool6: pool(2);
    ensure pool6.size == 13 && pool6.receptive_field == 22 && pool6.receptive_field_min == 22;
    ensure pool6.uniform && pool6.jump == 8 && pool6.period == 1 && pool6.dense;
    ensure pool6.start == 11 && pool6.padding == 0 && pool6[0, 0].center == pool6.start;
    ensure pool6[0, 0].region.start == 0 && pool6[0, 0].region.end == 22 && pool6[12, 12].region.start == 96 && pool6[12, 12].region.end == 118 && pool6[12, 12].region.end - input.size == -6;
    ensure pool6.aligned;
    conv7: conv(3);
    ensure conv7.size == 11 && conv7.receptive_field == 38 && conv7.receptive_field_min == 38;
    ensure conv7.uniform && conv7.jump == 8 && conv7.period == 1 && conv7.dense;
    ensure conv7.start == 19 && conv7.padding == 0 && conv7[0, 0].center == conv7.start;
    ensure conv7[0, 0].region.start == 0 && conv7[0, 0].region.end == 38 && conv7[10, 10].region.start == 80 && conv7[10, 10].region.end == 118 && conv7[10, 10].region.end - input.size == -6;
    ensure conv7.aligned;
    conv8: conv_transpose(3, stride = 2, output_padding = 1, pad = 1);
    ensure conv8.size == 22 && conv8.receptive_field == 46 && conv8.receptive_field_min == 38 && conv8.receptive_field_min[0] != conv8.receptive_field[0] && conv8.receptive_field_min[1] != conv8.receptive_field[1];
    ensure !conv8.uniform[0] && !conv8.uniform[1] && conv8.jump == 4 && conv8.period == 2 && conv8.dense;
    ensure conv8.start == 19 && conv8.padding == 0 && conv8[0, 0].center == conv8.start;
    ensure conv8[0, 0].region.start == 0 && conv8[0, 0].region.end == 38 && conv8[21, 21].region.start == 80 && conv8[21, 21].region.end == 126 && conv8[21, 21].region.end - input.size == 2;
    ensure conv8.aligned;
    ensure conv8[0, 0].region.start[0] == 0 && conv8[0, 0].region.end[0] == 38;
    ensure conv8[1, 0].region.start[0] == 0 && conv8[1, 0].region.end[0] == 46;
    ensure conv8[0, 0].region.start[1] == 0 && conv8[0, 0].region.end[1] == 38;
    ensure conv8[0, 1].region.start[1] == 0 && conv8[0, 1].region.end[1] == 46;
    crop9: conv5 -> crop((5, 0));
    ensure crop9.size == 22 && crop9.receptive_field == 18 && crop9.receptive_field_min == 18;
    ensure crop9.uniform && crop9.jump == 4 && crop9.period == 1 && crop9.dense;
    ensure crop9.start == 29 && crop9.padding == -20 && crop9[0, 0].center == crop9.start;
    ensure crop9[0, 0].region.start == 20 && crop9[0, 0].region.end == 38 && crop9[21, 21].region.start == 104 && crop9[21, 21].region.end == 122 && crop9[21, 21].region.end - input.size == -2;
    ensure crop9.aligned;
    concat10: concat(crop9, conv8);
    ensure concat10.size == 22 && concat10.receptive_field == 46 && concat10.receptive_field_min == 38 && concat10.receptive_field_min[0] != concat10.receptive_field[0] && concat10.receptive_field_min[1] != concat10.receptive_field[1];
    ensure !concat10.uniform[0] && !concat10.uniform[1] && concat10.jump == 4 && concat10.period == 2 && concat10.dense;
    ensure concat10.start == 19 && concat10.padding == 0 && concat10[0, 0].center == concat10.start;
    ensure concat10[0, 0].region.start == 0 && concat10[0, 0].region.end == 38 && concat10[21, 21].region.start == 80 && concat10[21, 21].region.end == 126 && concat10[21, 21].region.end - input.size == 2;
    ensure !concat10.aligned[0] && !concat10.aligned[1];
    ensure concat10[0, 0].region.start[0] == 0 && concat10[0, 0].region.end[0] == 38;
    ensure concat10[1, 0].region.start[0] == 0 && concat10[1, 0].region.end[0] == 46;
    ensure concat10[0, 0].region.start[1] == 0 && concat10[0, 0].region.end[1] == 38;
    ensure concat10[0, 1].region.start[1] == 0 && concat10[0, 1].region.end[1] == 46;
    ensure conv8[0, 0].center - crop9[0, 0].center == -10 && conv8.jump == crop9.jump;
    conv11: conv(3);
    ensure conv11.size == 20 && conv11.receptive_field == 54 && conv11.receptive_field_min == 46 && conv11.receptive_field_min[0] != conv11.receptive_field[0] && conv11.receptive_field_min[1] != conv11.receptive_field[1];
    ensure !conv11.uniform[0] && !conv11.uniform[1] && conv11.jump == 4 && conv11.period == 2 && conv11.dense;
    ensure conv11.start == 23 && conv11.padding == 0 && conv11[0, 0].center == conv11.start;
    ensure conv11[0, 0].region.start == 0 && conv11[0, 0].region.end == 46 && conv11[19, 19].region.start == 72 && conv11[19, 19].region.end == 126 && conv11[19, 19].region.end - input.size == 2;
    ensure !conv11.aligned[0] && !conv11.aligned[1];
    ensure conv11[0, 0].region.start[0] == 0 && conv11[0, 0].region.end[0] == 46;
    ensure conv11[1, 0].region.start[0] == 0 && conv11[1, 0].region.end[0] == 54;
    ensure conv11[0, 0].region.start[1] == 0 && conv11[0, 0].region.end[1] == 46;
    ensure conv11[0, 1].region.start[1] == 0 && conv11[0, 1].region.end[1] == 54;
    conv12: conv_transpose(3, stride = 2, output_padding = 1, pad = 1);
    ensure conv12.size == 40 && conv12.receptive_field == 54 && conv12.receptive_field_min == 46 && conv12.receptive_field_min[0] != conv12.receptive_field[0] && conv12.receptive_field_min[1] != conv12.receptive_field[1];
    ensure !conv12.uniform[0] && !conv12.uniform[1] && conv12.jump == 2 && conv12.period == 4 && conv12.dense;
    ensure conv12.start == 23 && conv12.padding == 0 && conv12[0, 0].center == conv12.start;
    ensure conv12[0, 0].region.start == 0 && conv12[0, 0].region.end == 46 && conv12[39, 39].region.start == 72 && conv12[39, 39].region.end == 126 && conv12[39, 39].region.end - input.size == 2;
    ensure !conv12.aligned[0] && !conv12.aligned[1];
    ensure conv12[0, 0].region.start[0] == 0 && conv12[0, 0].region.end[0] == 46;
    ensure conv12[1, 0].region.start[0] == 0 && conv12[1, 0].region.end[0] == 54;
    ensure conv12[2, 0].region.start[0] == 0 && conv12[2, 0].region.end[0] == 54;
    ensure conv12[3, 0].region.start[0] == 0 && conv12[3, 0].region.end[0] == 54;
    ensure conv12[0, 0].region.start[1] == 0 && conv12[0, 0].region.end[1] == 46;
    ensure conv12[0, 1].region.start[1] == 0 && conv12[0, 1].region.end[1] == 54;
    ensure conv12[0, 2].region.start[1] == 0 && conv12[0, 2].region.end[1] == 54;
    ensure conv12[0, 3].region.start[1] == 0 && conv12[0, 3].region.end[1] == 54;
    crop13: conv3 -> crop([(0, 19), (19, 0)]);
    ensure crop13.size == 40 && crop13.receptive_field == 8 && crop13.receptive_field_min == 8;
    ensure crop13.uniform && crop13.jump == 2 && crop13.period == 1 && crop13.dense;
    ensure crop13.start == [4, 42] && crop13.padding == [0, -38] && crop13[0, 0].center == crop13.start;
    ensure crop13[0, 0].region.start == [0, 38] && crop13[0, 0].region.end == [8, 46] && crop13[39, 39].region.start == [78, 116] && crop13[39, 39].region.end == [86, 124] && crop13[39, 39].region.end - input.size == [-38, 0];
    ensure crop13.aligned;
    concat14: concat(crop13, conv12);
    ensure concat14.size == 40 && concat14.receptive_field == 54 && concat14.receptive_field_min == 46 && concat14.receptive_field_min[0] != concat14.receptive_field[0] && concat14.receptive_field_min[1] != concat14.receptive_field[1];
    ensure !concat14.uniform[0] && !concat14.uniform[1] && concat14.jump == 2 && concat14.period == 4 && concat14.dense;
    ensure concat14.start == 23 && concat14.padding == 0 && concat14[0, 0].center == concat14.start;
    ensure concat14[0, 0].region.start == 0 && concat14[0, 0].region.end == 46 && concat14[39, 39].region.start == 72 && concat14[39, 39].region.end == 126 && concat14[39, 39].region.end - input.size == 2;
    ensure !concat14.aligned[0] && !concat14.aligned[1];
    ensure concat14[0, 0].region.start[0] == 0 && concat14[0, 0].region.end[0] == 46;
    ensure concat14[1, 0].region.start[0] == 0 && concat14[1, 0].region.end[0] == 54;
    ensure concat14[2, 0].region.start[0] == 0 && concat14[2, 0].region.end[0] == 54;
    ensure concat14[3, 0].region.start[0] == 0 && concat14[3, 0].region.end[0] == 54;
    ensure concat14[0, 0].region.start[1] == 0 && concat14[0, 0].region.end[1] == 46;
    ensure concat14[0, 1].region.start[1] == 0 && concat14[0, 1].region.end[1] == 54;
    ensure concat14[0, 2].region.start[1] == 0 && concat14[0, 2].region.end[1] == 54;
    ensure concat14[0, 3].region.start[1] == 0 && concat14[0, 3].region.end[1] == 54;
    ensure conv12[0, 0].center - crop13[0, 0].center == [19, -19] && conv12.jump == crop13.jump;
    conv15: conv(3);
    ensure conv15.size == 38 && conv15.receptive_field == 62 && conv15.receptive_field_min == 54 && conv15.receptive_field_min[0] != conv15.receptive_field[0] && conv15.receptive_field_min[1] != conv15.receptive_field[1];
    ensure !conv15.uniform[0] && !conv15.uniform[1] && conv15.jump == 2 && conv15.period == 4 && conv15.dense;
    ensure conv15.start == 27 && conv15.padding == 0 && conv15[0, 0].center == conv15.start;
    ensure conv15[0, 0].region.start == 0 && conv15[0, 0].region.end == 54 && conv15[37, 37].region.start == 72 && conv15[37, 37].region.end == 126 && conv15[37, 37].region.end - input.size == 2;
    ensure !conv15.aligned[0] && !conv15.aligned[1];
    ensure conv15[0, 0].region.start[0] == 0 && conv15[0, 0].region.end[0] == 54;
    ensure conv15[1, 0].region.start[0] == 0 && conv15[1, 0].region.end[0] == 54;
    ensure conv15[2, 0].region.start[0] == 0 && conv15[2, 0].region.end[0] == 54;
    ensure conv15[3, 0].region.start[0] == 0 && conv15[3, 0].region.end[0] == 62;
    ensure conv15[0, 0].region.start[1] == 0 && conv15[0, 0].region.end[1] == 54;
    ensure conv15[0, 1].region.start[1] == 0 && conv15[0, 1].region.end[1] == 54;
    ensure conv15[0, 2].region.start[1] == 0 && conv15[0, 2].region.end[1] == 54;
    ensure conv15[0, 3].region.start[1] == 0 && conv15[0, 3].region.end[1] == 62;
    conv16: conv_transpose(3, stride = 2, output_padding = 1, pad = 1);
    ensure conv16.size == 76 && conv16.receptive_field == 62 && conv16.receptive_field_min == 54 && conv16.receptive_field_min[0] != conv16.receptive_field[0] && conv16.receptive_field_min[1] != conv16.receptive_field[1];
    ensure !conv16.uniform[0] && !conv16.uniform[1] && conv16.jump == 1 && conv16.period == 8 && conv16.dense;
    ensure conv16.start == 27 && conv16.padding == 0 && conv16[0, 0].center == conv16.start;
    ensure conv16[0, 0].region.start == 0 && conv16[0, 0].region.end == 54 && conv16[75, 75].region.start == 72 && conv16[75, 75].region.end == 126 && conv16[75, 75].region.end - input.size == 2;
    ensure !conv16.aligned[0] && !conv16.aligned[1];
    ensure conv16[0, 0].region.start[0] == 0 && conv16[0, 0].region.end[0] == 54;
    ensure conv16[1, 0].region.start[0] == 0 && conv16[1, 0].region.end[0] == 54;
    ensure conv16[2, 0].region.start[0] == 0 && conv16[2, 0].region.end[0] == 54;
    ensure conv16[3, 0].region.start[0] == 0 && conv16[3, 0].region.end[0] == 54;
    ensure conv16[4, 0].region.start[0] == 0 && conv16[4, 0].region.end[0] == 54;
    ensure conv16[5, 0].region.start[0] == 0 && conv16[5, 0].region.end[0] == 62;
    ensure conv16[6, 0].region.start[0] == 0 && conv16[6, 0].region.end[0] == 62;
    ensure conv16[7, 0].region.start[0] == 0 && conv16[7, 0].region.end[0] == 62;
    ensure conv16[0, 0].region.start[1] == 0 && conv16[0, 0].region.end[1] == 54;
    ensure conv16[0, 1].region.start[1] == 0 && conv16[0, 1].region.end[1] == 54;
    ensure conv16[0, 2].region.start[1] == 0 && conv16[0, 2].region.end[1] == 54;
    ensure conv16[0, 3].region.start[1] == 0 && conv16[0, 3].region.end[1] == 54;
    ensure conv16[0, 4].region.start[1] == 0 && conv16[0, 4].region.end[1] == 54;
    ensure conv16[0, 5].region.start[1] == 0 && conv16[0, 5].region.end[1] == 62;
    ensure conv16[0, 6].region.start[1] == 0 && conv16[0, 6].region.end[1] == 62;
    ensure conv16[0, 7].region.start[1] == 0 && conv16[0, 7].region.end[1] == 62;
    crop17: conv1 -> crop([(46, 0), 23]);
    ensure crop17.size == 76 && crop17.receptive_field == 3 && crop17.receptive_field_min == 3;
    ensure crop17.uniform && crop17.jump == 1 && crop17.period == 1 && crop17.dense;
    ensure crop17.start == [95 / 2, 49 / 2] && crop17.padding == [-46, -23] && crop17[0, 0].center == crop17.start;
    ensure crop17[0, 0].region.start == [46, 23] && crop17[0, 0].region.end == [49, 26] && crop17[75, 75].region.start == [121, 98] && crop17[75, 75].region.end == [124, 101] && crop17[75, 75].region.end - input.size == [0, -23];
    ensure crop17.aligned;
    concat18: concat(crop17, conv16);
    ensure concat18.size == 76 && concat18.receptive_field == 62 && concat18.receptive_field_min == 54 && concat18.receptive_field_min[0] != concat18.receptive_field[0] && concat18.receptive_field_min[1] != concat18.receptive_field[1];
    ensure !concat18.uniform[0] && !concat18.uniform[1] && concat18.jump == 1 && concat18.period == 8 && concat18.dense;
    ensure concat18.start == 27 && concat18.padding == 0 && concat18[0, 0].center == concat18.start;
    ensure concat18[0, 0].region.start == 0 && concat18[0, 0].region.end == 54 && concat18[75, 75].region.start == 72 && concat18[75, 75].region.end == 126 && concat18[75, 75].region.end - input.size == 2;
    ensure !concat18.aligned[0] && !concat18.aligned[1];
    ensure concat18[0, 0].region.start[0] == 0 && concat18[0, 0].region.end[0] == 54;
    ensure concat18[1, 0].region.start[0] == 0 && concat18[1, 0].region.end[0] == 54;
    ensure concat18[2, 0].region.start[0] == 0 && concat18[2, 0].region.end[0] == 54;
    ensure concat18[3, 0].region.start[0] == 0 && concat18[3, 0].region.end[0] == 54;
    ensure concat18[4, 0].region.start[0] == 0 && concat18[4, 0].region.end[0] == 54;
    ensure concat18[5, 0].region.start[0] == 0 && concat18[5, 0].region.end[0] == 62;
    ensure concat18[6, 0].region.start[0] == 0 && concat18[6, 0].region.end[0] == 62;
    ensure concat18[7, 0].region.start[0] == 0 && concat18[7, 0].region.end[0] == 62;
    ensure concat18[0, 0].region.start[1] == 0 && concat18[0, 0].region.end[1] == 54;
    ensure concat18[0, 1].region.start[1] == 0 && concat18[0, 1].region.end[1] == 54;
    ensure concat18[0, 2].region.start[1] == 0 && concat18[0, 2].region.end[1] == 54;
    ensure concat18[0, 3].region.start[1] == 0 && concat18[0, 3].region.end[1] == 54;
    ensure concat18[0, 4].region.start[1] == 0 && concat18[0, 4].region.end[1] == 54;
    ensure concat18[0, 5].region.start[1] == 0 && concat18[0, 5].region.end[1] == 62;
    ensure concat18[0, 6].region.start[1] == 0 && concat18[0, 6].region.end[1] == 62;
    ensure concat18[0, 7].region.start[1] == 0 && concat18[0, 7].region.end[1] == 62;
    ensure conv16[0, 0].center - crop17[0, 0].center == [-41 / 2, 5 / 2] && conv16.jump == crop17.jump;
    conv19: conv(3);
    ensure conv19.size == 74 && conv19.receptive_field == 62 && conv19.receptive_field_min == 54 && conv19.receptive_field_min[0] != conv19.receptive_field[0] && conv19.receptive_field_min[1] != conv19.receptive_field[1];
    ensure !conv19.uniform[0] && !conv19.uniform[1] && conv19.jump == 1 && conv19.period == 8 && conv19.dense;
    ensure conv19.start == 27 && conv19.padding == 0 && conv19[0, 0].center == conv19.start;
    ensure conv19[0, 0].region.start == 0 && conv19[0, 0].region.end == 54 && conv19[73, 73].region.start == 72 && conv19[73, 73].region.end == 126 && conv19[73, 73].region.end - input.size == 2;
    ensure !conv19.aligned[0] && !conv19.aligned[1];
    ensure conv19[0, 0].region.start[0] == 0 && conv19[0, 0].region.end[0] == 54;
    ensure conv19[1, 0].region.start[0] == 0 && conv19[1, 0].region.end[0] == 54;
    ensure conv19[2, 0].region.start[0] == 0 && conv19[2, 0].region.end[0] == 54;
    ensure conv19[3, 0].region.start[0] == 0 && conv19[3, 0].region.end[0] == 62;
    ensure conv19[4, 0].region.start[0] == 0 && conv19[4, 0].region.end[0] == 62;
    ensure conv19[5, 0].region.start[0] == 0 && conv19[5, 0].region.end[0] == 62;
    ensure conv19[6, 0].region.start[0] == 0 && conv19[6, 0].region.end[0] == 62;
    ensure conv19[7, 0].region.start[0] == 0 && conv19[7, 0].region.end[0] == 62;
    ensure conv19[0, 0].region.start[1] == 0 && conv19[0, 0].region.end[1] == 54;
    ensure conv19[0, 1].region.start[1] == 0 && conv19[0, 1].region.end[1] == 54;
    ensure conv19[0, 2].region.start[1] == 0 && conv19[0, 2].region.end[1] == 54;
    ensure conv19[0, 3].region.start[1] == 0 && conv19[0, 3].region.end[1] == 62;
    ensure conv19[0, 4].region.start[1] == 0 && conv19[0, 4].region.end[1] == 62;
    ensure conv19[0, 5].region.start[1] == 0 && conv19[0, 5].region.end[1] == 62;
    ensure conv19[0, 6].region.start[1] == 0 && conv19[0, 6].region.end[1] == 62;
    ensure conv19[0, 7].region.start[1] == 0 && conv19[0, 7].region.end[1] == 62;
    ensure conv19[0, 0].region.start == 0 && conv19[0, 0].region.end == 54 && !conv19[0, 0].empty && conv19[0, 0].visible.start == 0 && conv19[0, 0].visible.end == 54;
    ensure conv19[1, 1].region.start == 0 && conv19[1, 1].region.end == 54 && !conv19[1, 1].empty && conv19[1, 1].visible.start == 0 && conv19[1, 1].visible.end == 54;
    ensure conv19[2, 2].region.start == 0 && conv19[2, 2].region.end == 54 && !conv19[2, 2].empty && conv19[2, 2].visible.start == 0 && conv19[2, 2].visible.end == 54;
    ensure conv19[3, 3].region.start == 0 && conv19[3, 3].region.end == 62 && !conv19[3, 3].empty && conv19[3, 3].visible.start == 0 && conv19[3, 3].visible.end == 62;
    ensure conv19[4, 4].region.start == 0 && conv19[4, 4].region.end == 62 && !conv19[4, 4].empty && conv19[4, 4].visible.start == 0 && conv19[4, 4].visible.end == 62;
    ensure conv19[5, 5].region.start == 0 && conv19[5, 5].region.end == 62 && !conv19[5, 5].empty && conv19[5, 5].visible.start == 0 && conv19[5, 5].visible.end == 62;
    ensure conv19[6, 6].region.start == 0 && conv19[6, 6].region.end == 62 && !conv19[6, 6].empty && conv19[6, 6].visible.start == 0 && conv19[6, 6].visible.end == 62;
    ensure conv19[7, 7].region.start == 0 && conv19[7, 7].region.end == 62 && !conv19[7, 7].empty && conv19[7, 7].visible.start == 0 && conv19[7, 7].visible.end == 62;
    ensure conv19[8, 8].region.start == 8 && conv19[8, 8].region.end == 62 && !conv19[8, 8].empty && conv19[8, 8].visible.start == 8 && conv19[8, 8].visible.end == 62;
    ensure conv19[9, 9].region.start == 8 && conv19[9, 9].region.end == 62 && !conv19[9, 9].empty && conv19[9, 9].visible.start == 8 && conv19[9, 9].visible.end == 62;
    ensure conv19[10, 10].region.start == 8 && conv19[10, 10].region.end == 62 && !conv19[10, 10].empty && conv19[10, 10].visible.start == 8 && conv19[10, 10].visible.end == 62;
    ensure conv19[11, 11].region.start == 8 && conv19[11, 11].region.end == 70 && !conv19[11, 11].empty && conv19[11, 11].visible.start == 8 && conv19[11, 11].visible.end == 70;
    ensure conv19[34, 34].region.start == 32 && conv19[34, 34].region.end == 86 && !conv19[34, 34].empty && conv19[34, 34].visible.start == 32 && conv19[34, 34].visible.end == 86;
    ensure conv19[35, 35].region.start == 32 && conv19[35, 35].region.end == 94 && !conv19[35, 35].empty && conv19[35, 35].visible.start == 32 && conv19[35, 35].visible.end == 94;
    ensure conv19[36, 36].region.start == 32 && conv19[36, 36].region.end == 94 && !conv19[36, 36].empty && conv19[36, 36].visible.start == 32 && conv19[36, 36].visible.end == 94;
    ensure conv19[37, 37].region.start == 32 && conv19[37, 37].region.end == 94 && !conv19[37, 37].empty && conv19[37, 37].visible.start == 32 && conv19[37, 37].visible.end == 94;
    ensure conv19[38, 38].region.start == 32 && conv19[38, 38].region.end == 94 && !conv19[38, 38].empty && conv19[38, 38].visible.start == 32 && conv19[38, 38].visible.end == 94;
    ensure conv19[39, 39].region.start == 32 && conv19[39, 39].region.end == 94 && !conv19[39, 39].empty && conv19[39, 39].visible.start == 32 && conv19[39, 39].visible.end == 94;
    ensure conv19[62, 62].region.start == 56 && conv19[62, 62].region.end == 118 && !conv19[62, 62].empty && conv19[62, 62].visible.start == 56 && conv19[62, 62].visible.end == 118;
    ensure conv19[63, 63].region.start == 56 && conv19[63, 63].region.end == 118 && !conv19[63, 63].empty && conv19[63, 63].visible.start == 56 && conv19[63, 63].visible.end == 118;
    ensure conv19[64, 64].region.start == 64 && conv19[64, 64].region.end == 118 && !conv19[64, 64].empty && conv19[64, 64].visible.start == 64 && conv19[64, 64].visible.end == 118;
    ensure conv19[65, 65].region.start == 64 && conv19[65, 65].region.end == 118 && !conv19[65, 65].empty && conv19[65, 65].visible.start == 64 && conv19[65, 65].visible.end == 118;
    ensure conv19[66, 66].region.start == 64 && conv19[66, 66].region.end == 118 && !conv19[66, 66].empty && conv19[66, 66].visible.start == 64 && conv19[66, 66].visible.end == 118;
    ensure conv19[67, 67].region.start == 64 && conv19[67, 67].region.end == 126 && !conv19[67, 67].empty && conv19[67, 67].visible.start == 64 && conv19[67, 67].visible.end == 122;
    ensure conv19[68, 68].region.start == 64 && conv19[68, 68].region.end == 126 && !conv19[68, 68].empty && conv19[68, 68].visible.start == 64 && conv19[68, 68].visible.end == 122;
    ensure conv19[69, 69].region.start == 64 && conv19[69, 69].region.end == 126 && !conv19[69, 69].empty && conv19[69, 69].visible.start == 64 && conv19[69, 69].visible.end == 122;
    ensure conv19[70, 70].region.start == 64 && conv19[70, 70].region.end == 126 && !conv19[70, 70].empty && conv19[70, 70].visible.start == 64 && conv19[70, 70].visible.end == 122;
    ensure conv19[71, 71].region.start == 64 && conv19[71, 71].region.end == 126 && !conv19[71, 71].empty && conv19[71, 71].visible.start == 64 && conv19[71, 71].visible.end == [122, 124];
    ensure conv19[72, 72].region.start == 72 && conv19[72, 72].region.end == 126 && !conv19[72, 72].empty && conv19[72, 72].visible.start == 72 && conv19[72, 72].visible.end == [123, 124];
    ensure conv19[73, 73].region.start == 72 && conv19[73, 73].region.end == 126 && !conv19[73, 73].empty && conv19[73, 73].visible.start == 72 && conv19[73, 73].visible.end == 124;
    ensure !conv19[67, 0].empty[0] && ((conv19[67, 0].region.start[0] >= input.size[0] || conv19[67, 0].region.end[0] <= 0) || !(conv19[67, 0].visible.start[0] == max(conv19[67, 0].region.start[0], 0) && conv19[67, 0].visible.end[0] == min(conv19[67, 0].region.end[0], input.size[0])));
    ensure !conv19[0, 67].empty[1] && ((conv19[0, 67].region.start[1] >= input.size[1] || conv19[0, 67].region.end[1] <= 0) || !(conv19[0, 67].visible.start[1] == max(conv19[0, 67].region.start[1], 0) && conv19[0, 67].visible.end[1] == min(conv19[0, 67].region.end[1], input.size[1])));
    feature first = conv19[0, 0];
    feature middle = conv19[37, 37];
    feature last = conv19[73, 73];
}
const _: () = assert!(Dag08::CONV19.size[0] == 74);
const _: () = assert!(Dag08::CONV19.receptive_field[0] == 62 && Dag08::CONV19.receptive_field_min(0) == 54);
const _: () = assert!(matches!(Dag08::CONV19.jump_ratio(0), (1, 1)));
const _: () = assert!(matches!(Dag08::CONV19.period(0), Some(8)));
const _: () = assert!(matches!(Dag08::CONV19.padding(0), Some(0)));
const _: () = assert!(Dag08::CONV19.size[1] == 74);
const _: () = assert!(Dag08::CONV19.receptive_field[1] == 62 && Dag08::CONV19.receptive_field_min(1) == 54);
const _: () = assert!(matches!(Dag08::CONV19.jump_ratio(1), (1, 1)));
const _: () = assert!(matches!(Dag08::CONV19.period(1), Some(8)));
const _: () = assert!(matches!(Dag08::CONV19.padding(1), Some(0)));
const _: () = assert!(matches!(Dag08::CONV19.region([73, 73]), Some([Region { start: 72, end: 126 }, Region { start: 72, end: 126 }])));

// dag_09
receptive_field! {
    pub struct Dag09;
    input: [96];
    ensure input.size == 96 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0].center == input.start;
    ensure input[0].region.start == 0 && input[0].region.end == 1 && input[95].region.start == 95 && input[95].region.end == 96 && input[95].region.end - input.size == 0;
    ensure input.aligned;
    conv1: conv(3, stride = 2, pad = 1);
    ensure conv1.size == 48 && conv1.receptive_field == 3 && conv1.receptive_field_min == 3;
    ensure conv1.uniform && conv1.jump == 2 && conv1.period == 1 && conv1.dense;
    ensure conv1.start == 1 / 2 && conv1.padding == 1 && conv1[0].center == conv1.start;
    ensure conv1[0].region.start == -1 && conv1[0].region.end == 2 && conv1[47].region.start == 93 && conv1[47].region.end == 96 && conv1[47].region.end - input.size == 0;
    ensure conv1.aligned;
    global2: global_pool();
    ensure global2.size == 1 && global2.receptive_field == input.size && global2.receptive_field_min == input.size;
    ensure global2.start == input.size / 2 && global2.padding == 0;
    ensure global2.aligned;
    conv3: conv(1);
    ensure conv3.size == 1 && conv3.receptive_field == input.size && conv3.receptive_field_min == input.size;
    ensure conv3.start == input.size / 2 && conv3.padding == 0;
    ensure conv3.aligned;
    scale4: scale(conv1, conv3);
    ensure scale4.size == 48 && scale4.receptive_field == input.size && scale4.receptive_field_min == input.size;
    ensure scale4.start == input.size / 2 && scale4.padding == 0;
    conv5: conv(3, pad = 1);
    ensure conv5.size == 48 && conv5.receptive_field == input.size && conv5.receptive_field_min == input.size;
    ensure conv5.start == input.size / 2 && conv5.padding == 0;
    ensure conv5[0].region.start == 0 && conv5[0].region.end == input.size && !conv5[0].empty && conv5[0].visible.start == 0 && conv5[0].visible.end == 96;
    ensure conv5[1].region.start == 0 && conv5[1].region.end == input.size && !conv5[1].empty && conv5[1].visible.start == 0 && conv5[1].visible.end == 96;
    ensure conv5[2].region.start == 0 && conv5[2].region.end == input.size && !conv5[2].empty && conv5[2].visible.start == 0 && conv5[2].visible.end == 96;
    ensure conv5[3].region.start == 0 && conv5[3].region.end == input.size && !conv5[3].empty && conv5[3].visible.start == 0 && conv5[3].visible.end == 96;
    ensure conv5[4].region.start == 0 && conv5[4].region.end == input.size && !conv5[4].empty && conv5[4].visible.start == 0 && conv5[4].visible.end == 96;
    ensure conv5[5].region.start == 0 && conv5[5].region.end == input.size && !conv5[5].empty && conv5[5].visible.start == 0 && conv5[5].visible.end == 96;
    ensure conv5[6].region.start == 0 && conv5[6].region.end == input.size && !conv5[6].empty && conv5[6].visible.start == 0 && conv5[6].visible.end == 96;
    ensure conv5[7].region.start == 0 && conv5[7].region.end == input.size && !conv5[7].empty && conv5[7].visible.start == 0 && conv5[7].visible.end == 96;
    ensure conv5[8].region.start == 0 && conv5[8].region.end == input.size && !conv5[8].empty && conv5[8].visible.start == 0 && conv5[8].visible.end == 96;
    ensure conv5[9].region.start == 0 && conv5[9].region.end == input.size && !conv5[9].empty && conv5[9].visible.start == 0 && conv5[9].visible.end == 96;
    ensure conv5[10].region.start == 0 && conv5[10].region.end == input.size && !conv5[10].empty && conv5[10].visible.start == 0 && conv5[10].visible.end == 96;
    ensure conv5[11].region.start == 0 && conv5[11].region.end == input.size && !conv5[11].empty && conv5[11].visible.start == 0 && conv5[11].visible.end == 96;
    ensure conv5[12].region.start == 0 && conv5[12].region.end == input.size && !conv5[12].empty && conv5[12].visible.start == 0 && conv5[12].visible.end == 96;
    ensure conv5[13].region.start == 0 && conv5[13].region.end == input.size && !conv5[13].empty && conv5[13].visible.start == 0 && conv5[13].visible.end == 96;
    ensure conv5[14].region.start == 0 && conv5[14].region.end == input.size && !conv5[14].empty && conv5[14].visible.start == 0 && conv5[14].visible.end == 96;
    ensure conv5[15].region.start == 0 && conv5[15].region.end == input.size && !conv5[15].empty && conv5[15].visible.start == 0 && conv5[15].visible.end == 96;
    ensure conv5[16].region.start == 0 && conv5[16].region.end == input.size && !conv5[16].empty && conv5[16].visible.start == 0 && conv5[16].visible.end == 96;
    ensure conv5[17].region.start == 0 && conv5[17].region.end == input.size && !conv5[17].empty && conv5[17].visible.start == 0 && conv5[17].visible.end == 96;
    ensure conv5[18].region.start == 0 && conv5[18].region.end == input.size && !conv5[18].empty && conv5[18].visible.start == 0 && conv5[18].visible.end == 96;
    ensure conv5[19].region.start == 0 && conv5[19].region.end == input.size && !conv5[19].empty && conv5[19].visible.start == 0 && conv5[19].visible.end == 96;
    ensure conv5[20].region.start == 0 && conv5[20].region.end == input.size && !conv5[20].empty && conv5[20].visible.start == 0 && conv5[20].visible.end == 96;
    ensure conv5[21].region.start == 0 && conv5[21].region.end == input.size && !conv5[21].empty && conv5[21].visible.start == 0 && conv5[21].visible.end == 96;
    ensure conv5[22].region.start == 0 && conv5[22].region.end == input.size && !conv5[22].empty && conv5[22].visible.start == 0 && conv5[22].visible.end == 96;
    ensure conv5[23].region.start == 0 && conv5[23].region.end == input.size && !conv5[23].empty && conv5[23].visible.start == 0 && conv5[23].visible.end == 96;
    ensure conv5[24].region.start == 0 && conv5[24].region.end == input.size && !conv5[24].empty && conv5[24].visible.start == 0 && conv5[24].visible.end == 96;
    ensure conv5[25].region.start == 0 && conv5[25].region.end == input.size && !conv5[25].empty && conv5[25].visible.start == 0 && conv5[25].visible.end == 96;
    ensure conv5[26].region.start == 0 && conv5[26].region.end == input.size && !conv5[26].empty && conv5[26].visible.start == 0 && conv5[26].visible.end == 96;
    ensure conv5[27].region.start == 0 && conv5[27].region.end == input.size && !conv5[27].empty && conv5[27].visible.start == 0 && conv5[27].visible.end == 96;
    ensure conv5[28].region.start == 0 && conv5[28].region.end == input.size && !conv5[28].empty && conv5[28].visible.start == 0 && conv5[28].visible.end == 96;
    ensure conv5[29].region.start == 0 && conv5[29].region.end == input.size && !conv5[29].empty && conv5[29].visible.start == 0 && conv5[29].visible.end == 96;
    ensure conv5[30].region.start == 0 && conv5[30].region.end == input.size && !conv5[30].empty && conv5[30].visible.start == 0 && conv5[30].visible.end == 96;
    ensure conv5[31].region.start == 0 && conv5[31].region.end == input.size && !conv5[31].empty && conv5[31].visible.start == 0 && conv5[31].visible.end == 96;
    ensure conv5[32].region.start == 0 && conv5[32].region.end == input.size && !conv5[32].empty && conv5[32].visible.start == 0 && conv5[32].visible.end == 96;
    ensure conv5[33].region.start == 0 && conv5[33].region.end == input.size && !conv5[33].empty && conv5[33].visible.start == 0 && conv5[33].visible.end == 96;
    ensure conv5[34].region.start == 0 && conv5[34].region.end == input.size && !conv5[34].empty && conv5[34].visible.start == 0 && conv5[34].visible.end == 96;
    ensure conv5[35].region.start == 0 && conv5[35].region.end == input.size && !conv5[35].empty && conv5[35].visible.start == 0 && conv5[35].visible.end == 96;
    ensure conv5[36].region.start == 0 && conv5[36].region.end == input.size && !conv5[36].empty && conv5[36].visible.start == 0 && conv5[36].visible.end == 96;
    ensure conv5[37].region.start == 0 && conv5[37].region.end == input.size && !conv5[37].empty && conv5[37].visible.start == 0 && conv5[37].visible.end == 96;
    ensure conv5[38].region.start == 0 && conv5[38].region.end == input.size && !conv5[38].empty && conv5[38].visible.start == 0 && conv5[38].visible.end == 96;
    ensure conv5[39].region.start == 0 && conv5[39].region.end == input.size && !conv5[39].empty && conv5[39].visible.start == 0 && conv5[39].visible.end == 96;
    ensure conv5[40].region.start == 0 && conv5[40].region.end == input.size && !conv5[40].empty && conv5[40].visible.start == 0 && conv5[40].visible.end == 96;
    ensure conv5[41].region.start == 0 && conv5[41].region.end == input.size && !conv5[41].empty && conv5[41].visible.start == 0 && conv5[41].visible.end == 96;
    ensure conv5[42].region.start == 0 && conv5[42].region.end == input.size && !conv5[42].empty && conv5[42].visible.start == 0 && conv5[42].visible.end == 96;
    ensure conv5[43].region.start == 0 && conv5[43].region.end == input.size && !conv5[43].empty && conv5[43].visible.start == 0 && conv5[43].visible.end == 96;
    ensure conv5[44].region.start == 0 && conv5[44].region.end == input.size && !conv5[44].empty && conv5[44].visible.start == 0 && conv5[44].visible.end == 96;
    ensure conv5[45].region.start == 0 && conv5[45].region.end == input.size && !conv5[45].empty && conv5[45].visible.start == 0 && conv5[45].visible.end == 96;
    ensure conv5[46].region.start == 0 && conv5[46].region.end == input.size && !conv5[46].empty && conv5[46].visible.start == 0 && conv5[46].visible.end == 96;
    ensure conv5[47].region.start == 0 && conv5[47].region.end == input.size && !conv5[47].empty && conv5[47].visible.start == 0 && conv5[47].visible.end == 96;
    feature first = conv5[0];
    feature middle = conv5[24];
    feature last = conv5[47];
}
const _: () = assert!(Dag09::CONV5.size[0] == 48);
const _: () = assert!(Dag09::CONV5.receptive_field[0] == 96);
const _: () = assert!(Dag09::CONV5.period(0).is_none());

// dag_10
receptive_field! {
    pub struct Dag10;
    input: [20];
    ensure input.size == 20 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0].center == input.start;
    ensure input[0].region.start == 0 && input[0].region.end == 1 && input[19].region.start == 19 && input[19].region.end == 20 && input[19].region.end - input.size == 0;
    ensure input.aligned;
    conv1: conv(3, pad = 1);
    ensure conv1.size == 20 && conv1.receptive_field == 3 && conv1.receptive_field_min == 3;
    ensure conv1.uniform && conv1.jump == 1 && conv1.period == 1 && conv1.dense;
    ensure conv1.start == 1 / 2 && conv1.padding == 1 && conv1[0].center == conv1.start;
    ensure conv1[0].region.start == -1 && conv1[0].region.end == 2 && conv1[19].region.start == 18 && conv1[19].region.end == 21 && conv1[19].region.end - input.size == 1;
    ensure conv1.aligned;
    pool2: avg_pool(2);
    ensure pool2.size == 10 && pool2.receptive_field == 4 && pool2.receptive_field_min == 4;
    ensure pool2.uniform && pool2.jump == 2 && pool2.period == 1 && pool2.dense;
    ensure pool2.start == 1 && pool2.padding == 1 && pool2[0].center == pool2.start;
    ensure pool2[0].region.start == -1 && pool2[0].region.end == 3 && pool2[9].region.start == 17 && pool2[9].region.end == 21 && pool2[9].region.end - input.size == 1;
    ensure pool2.aligned;
    conv3: conv(3, pad = 1);
    ensure conv3.size == 10 && conv3.receptive_field == 8 && conv3.receptive_field_min == 8;
    ensure conv3.uniform && conv3.jump == 2 && conv3.period == 1 && conv3.dense;
    ensure conv3.start == 1 && conv3.padding == 3 && conv3[0].center == conv3.start;
    ensure conv3[0].region.start == -3 && conv3[0].region.end == 5 && conv3[9].region.start == 15 && conv3[9].region.end == 23 && conv3[9].region.end - input.size == 3;
    ensure conv3.aligned;
    conv4: conv_transpose(4, stride = 2, pad = 1);
    ensure conv4.size == 20 && conv4.receptive_field == 10 && conv4.receptive_field_min == 10;
    ensure !conv4.uniform && conv4.jump == 1 && conv4.period == 2 && conv4.dense;
    ensure conv4.start == 0 && conv4.padding == 5 && conv4[0].center == conv4.start;
    ensure conv4[0].region.start == -5 && conv4[0].region.end == 5 && conv4[19].region.start == 15 && conv4[19].region.end == 25 && conv4[19].region.end - input.size == 5;
    ensure conv4.aligned;
    ensure conv4[0].region.start == -5 && conv4[0].region.end == 5;
    ensure conv4[1].region.start == -3 && conv4[1].region.end == 7;
    concat5: concat(conv1, conv4);
    ensure concat5.size == 20 && concat5.receptive_field == 10 && concat5.receptive_field_min == 10;
    ensure !concat5.uniform && concat5.jump == 1 && concat5.period == 2 && concat5.dense;
    ensure concat5.start == 0 && concat5.padding == 5 && concat5[0].center == concat5.start;
    ensure concat5[0].region.start == -5 && concat5[0].region.end == 5 && concat5[19].region.start == 15 && concat5[19].region.end == 25 && concat5[19].region.end - input.size == 5;
    ensure concat5.aligned;
    ensure concat5[0].region.start == -5 && concat5[0].region.end == 5;
    ensure concat5[1].region.start == -3 && concat5[1].region.end == 7;
    ensure conv4[0].center - conv1[0].center == -1 / 2 && conv4.jump == conv1.jump;
    conv6: conv(3, pad = 1);
    ensure conv6.size == 20 && conv6.receptive_field == 12 && conv6.receptive_field_min == 12;
    ensure !conv6.uniform && conv6.jump == 1 && conv6.period == 2 && conv6.dense;
    ensure conv6.start == 1 && conv6.padding == 5 && conv6[0].center == conv6.start;
    ensure conv6[0].region.start == -5 && conv6[0].region.end == 7 && conv6[19].region.start == 13 && conv6[19].region.end == 25 && conv6[19].region.end - input.size == 5;
    ensure conv6.aligned;
    ensure conv6[0].region.start == -5 && conv6[0].region.end == 7;
    ensure conv6[1].region.start == -5 && conv6[1].region.end == 7;
    ensure conv6[0].region.start == -5 && conv6[0].region.end == 7 && !conv6[0].empty && conv6[0].visible.start == 0 && conv6[0].visible.end == 7;
    ensure conv6[1].region.start == -5 && conv6[1].region.end == 7 && !conv6[1].empty && conv6[1].visible.start == 0 && conv6[1].visible.end == 7;
    ensure conv6[2].region.start == -3 && conv6[2].region.end == 9 && !conv6[2].empty && conv6[2].visible.start == 0 && conv6[2].visible.end == 9;
    ensure conv6[3].region.start == -3 && conv6[3].region.end == 9 && !conv6[3].empty && conv6[3].visible.start == 0 && conv6[3].visible.end == 9;
    ensure conv6[4].region.start == -1 && conv6[4].region.end == 11 && !conv6[4].empty && conv6[4].visible.start == 0 && conv6[4].visible.end == 11;
    ensure conv6[5].region.start == -1 && conv6[5].region.end == 11 && !conv6[5].empty && conv6[5].visible.start == 0 && conv6[5].visible.end == 11;
    ensure conv6[6].region.start == 1 && conv6[6].region.end == 13 && !conv6[6].empty && conv6[6].visible.start == 1 && conv6[6].visible.end == 13;
    ensure conv6[7].region.start == 1 && conv6[7].region.end == 13 && !conv6[7].empty && conv6[7].visible.start == 1 && conv6[7].visible.end == 13;
    ensure conv6[8].region.start == 3 && conv6[8].region.end == 15 && !conv6[8].empty && conv6[8].visible.start == 3 && conv6[8].visible.end == 15;
    ensure conv6[9].region.start == 3 && conv6[9].region.end == 15 && !conv6[9].empty && conv6[9].visible.start == 3 && conv6[9].visible.end == 15;
    ensure conv6[10].region.start == 5 && conv6[10].region.end == 17 && !conv6[10].empty && conv6[10].visible.start == 5 && conv6[10].visible.end == 17;
    ensure conv6[11].region.start == 5 && conv6[11].region.end == 17 && !conv6[11].empty && conv6[11].visible.start == 5 && conv6[11].visible.end == 17;
    ensure conv6[12].region.start == 7 && conv6[12].region.end == 19 && !conv6[12].empty && conv6[12].visible.start == 7 && conv6[12].visible.end == 19;
    ensure conv6[13].region.start == 7 && conv6[13].region.end == 19 && !conv6[13].empty && conv6[13].visible.start == 7 && conv6[13].visible.end == 19;
    ensure conv6[14].region.start == 9 && conv6[14].region.end == 21 && !conv6[14].empty && conv6[14].visible.start == 9 && conv6[14].visible.end == 20;
    ensure conv6[15].region.start == 9 && conv6[15].region.end == 21 && !conv6[15].empty && conv6[15].visible.start == 9 && conv6[15].visible.end == 20;
    ensure conv6[16].region.start == 11 && conv6[16].region.end == 23 && !conv6[16].empty && conv6[16].visible.start == 11 && conv6[16].visible.end == 20;
    ensure conv6[17].region.start == 11 && conv6[17].region.end == 23 && !conv6[17].empty && conv6[17].visible.start == 11 && conv6[17].visible.end == 20;
    ensure conv6[18].region.start == 13 && conv6[18].region.end == 25 && !conv6[18].empty && conv6[18].visible.start == 13 && conv6[18].visible.end == 20;
    ensure conv6[19].region.start == 13 && conv6[19].region.end == 25 && !conv6[19].empty && conv6[19].visible.start == 13 && conv6[19].visible.end == 20;
    for i in 0..20 { ensure conv6[i].empty == (conv6[i].region.start >= input.size || conv6[i].region.end <= 0); ensure (conv6[i].region.start >= input.size || conv6[i].region.end <= 0) || conv6[i].visible.start == max(conv6[i].region.start, 0) && conv6[i].visible.end == min(conv6[i].region.end, input.size); }
    feature first = conv6[0];
    feature middle = conv6[10];
    feature last = conv6[19];
}
const _: () = assert!(Dag10::CONV6.size[0] == 20);
const _: () = assert!(Dag10::CONV6.receptive_field[0] == 12 && Dag10::CONV6.receptive_field_min(0) == 12);
const _: () = assert!(matches!(Dag10::CONV6.jump_ratio(0), (1, 1)));
const _: () = assert!(matches!(Dag10::CONV6.period(0), Some(2)));
const _: () = assert!(matches!(Dag10::CONV6.padding(0), Some(5)));
const _: () = assert!(matches!(Dag10::CONV6.region([19]), Some([Region { start: 13, end: 25 }])));

// dag_11
receptive_field! {
    pub struct Dag11;
    input: [64];
    ensure input.size == 64 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0].center == input.start;
    ensure input[0].region.start == 0 && input[0].region.end == 1 && input[63].region.start == 63 && input[63].region.end == 64 && input[63].region.end - input.size == 0;
    ensure input.aligned;
    conv1: conv(3, stride = 2, pad = 1);
    ensure conv1.size == 32 && conv1.receptive_field == 3 && conv1.receptive_field_min == 3;
    ensure conv1.uniform && conv1.jump == 2 && conv1.period == 1 && conv1.dense;
    ensure conv1.start == 1 / 2 && conv1.padding == 1 && conv1[0].center == conv1.start;
    ensure conv1[0].region.start == -1 && conv1[0].region.end == 2 && conv1[31].region.start == 61 && conv1[31].region.end == 64 && conv1[31].region.end - input.size == 0;
    ensure conv1.aligned;
    conv2: conv(3, stride = 2, pad = 1);
    ensure conv2.size == 16 && conv2.receptive_field == 7 && conv2.receptive_field_min == 7;
    ensure conv2.uniform && conv2.jump == 4 && conv2.period == 1 && conv2.dense;
    ensure conv2.start == 1 / 2 && conv2.padding == 3 && conv2[0].center == conv2.start;
    ensure conv2[0].region.start == -3 && conv2[0].region.end == 4 && conv2[15].region.start == 57 && conv2[15].region.end == 64 && conv2[15].region.end - input.size == 0;
    ensure conv2.aligned;
    conv3: conv(3, stride = 2, pad = 1);
    ensure conv3.size == 8 && conv3.receptive_field == 15 && conv3.receptive_field_min == 15;
    ensure conv3.uniform && conv3.jump == 8 && conv3.period == 1 && conv3.dense;
    ensure conv3.start == 1 / 2 && conv3.padding == 7 && conv3[0].center == conv3.start;
    ensure conv3[0].region.start == -7 && conv3[0].region.end == 8 && conv3[7].region.start == 49 && conv3[7].region.end == 64 && conv3[7].region.end - input.size == 0;
    ensure conv3.aligned;
    upsample4: upsample(2);
    ensure upsample4.size == 16 && upsample4.receptive_field == 15 && upsample4.receptive_field_min == 15;
    ensure !upsample4.uniform && upsample4.jump == 4 && upsample4.period == 2 && upsample4.dense;
    ensure upsample4.start == 1 / 2 && upsample4.padding == 7 && upsample4[0].center == upsample4.start;
    ensure upsample4[0].region.start == -7 && upsample4[0].region.end == 8 && upsample4[15].region.start == 49 && upsample4[15].region.end == 64 && upsample4[15].region.end - input.size == 0;
    ensure upsample4.aligned;
    ensure upsample4[0].region.start == -7 && upsample4[0].region.end == 8;
    ensure upsample4[1].region.start == -7 && upsample4[1].region.end == 8;
    add5: add(conv2, upsample4);
    ensure add5.size == 16 && add5.receptive_field == 15 && add5.receptive_field_min == 15;
    ensure !add5.uniform && add5.jump == 4 && add5.period == 2 && add5.dense;
    ensure add5.start == 1 / 2 && add5.padding == 7 && add5[0].center == add5.start;
    ensure add5[0].region.start == -7 && add5[0].region.end == 8 && add5[15].region.start == 49 && add5[15].region.end == 64 && add5[15].region.end - input.size == 0;
    ensure !add5.aligned;
    ensure add5[0].region.start == -7 && add5[0].region.end == 8;
    ensure add5[1].region.start == -7 && add5[1].region.end == 8;
    ensure upsample4[0].center - conv2[0].center == 0 && upsample4.jump == conv2.jump;
    upsample7: upsample(2);
    ensure upsample7.size == 32 && upsample7.receptive_field == 15 && upsample7.receptive_field_min == 15;
    ensure !upsample7.uniform && upsample7.jump == 2 && upsample7.period == 4 && upsample7.dense;
    ensure upsample7.start == 1 / 2 && upsample7.padding == 7 && upsample7[0].center == upsample7.start;
    ensure upsample7[0].region.start == -7 && upsample7[0].region.end == 8 && upsample7[31].region.start == 49 && upsample7[31].region.end == 64 && upsample7[31].region.end - input.size == 0;
    ensure !upsample7.aligned;
    ensure upsample7[0].region.start == -7 && upsample7[0].region.end == 8;
    ensure upsample7[1].region.start == -7 && upsample7[1].region.end == 8;
    ensure upsample7[2].region.start == -7 && upsample7[2].region.end == 8;
    ensure upsample7[3].region.start == -7 && upsample7[3].region.end == 8;
    add8: add(conv1, upsample7);
    ensure add8.size == 32 && add8.receptive_field == 15 && add8.receptive_field_min == 15;
    ensure !add8.uniform && add8.jump == 2 && add8.period == 4 && add8.dense;
    ensure add8.start == 1 / 2 && add8.padding == 7 && add8[0].center == add8.start;
    ensure add8[0].region.start == -7 && add8[0].region.end == 8 && add8[31].region.start == 49 && add8[31].region.end == 64 && add8[31].region.end - input.size == 0;
    ensure !add8.aligned;
    ensure add8[0].region.start == -7 && add8[0].region.end == 8;
    ensure add8[1].region.start == -7 && add8[1].region.end == 8;
    ensure add8[2].region.start == -7 && add8[2].region.end == 8;
    ensure add8[3].region.start == -7 && add8[3].region.end == 8;
    ensure upsample7[0].center - conv1[0].center == 0 && upsample7.jump == conv1.jump;
    conv9: conv(3, pad = 1);
    ensure conv9.size == 32 && conv9.receptive_field == 23 && conv9.receptive_field_min == 15 && conv9.receptive_field_min != conv9.receptive_field;
    ensure !conv9.uniform && conv9.jump == 2 && conv9.period == 4 && conv9.dense;
    ensure conv9.start == -7 / 2 && conv9.padding == 15 && conv9[0].center == conv9.start;
    ensure conv9[0].region.start == -15 && conv9[0].region.end == 8 && conv9[31].region.start == 49 && conv9[31].region.end == 72 && conv9[31].region.end - input.size == 8;
    ensure !conv9.aligned;
    ensure conv9[0].region.start == -15 && conv9[0].region.end == 8;
    ensure conv9[1].region.start == -7 && conv9[1].region.end == 8;
    ensure conv9[2].region.start == -7 && conv9[2].region.end == 8;
    ensure conv9[3].region.start == -7 && conv9[3].region.end == 16;
    ensure conv9[0].region.start == -15 && conv9[0].region.end == 8 && !conv9[0].empty && conv9[0].visible.start == 0 && conv9[0].visible.end == 8;
    ensure conv9[1].region.start == -7 && conv9[1].region.end == 8 && !conv9[1].empty && conv9[1].visible.start == 0 && conv9[1].visible.end == 8;
    ensure conv9[2].region.start == -7 && conv9[2].region.end == 8 && !conv9[2].empty && conv9[2].visible.start == 0 && conv9[2].visible.end == 8;
    ensure conv9[3].region.start == -7 && conv9[3].region.end == 16 && !conv9[3].empty && conv9[3].visible.start == 0 && conv9[3].visible.end == 16;
    ensure conv9[4].region.start == -7 && conv9[4].region.end == 16 && !conv9[4].empty && conv9[4].visible.start == 0 && conv9[4].visible.end == 16;
    ensure conv9[5].region.start == 1 && conv9[5].region.end == 16 && !conv9[5].empty && conv9[5].visible.start == 1 && conv9[5].visible.end == 16;
    ensure conv9[6].region.start == 1 && conv9[6].region.end == 16 && !conv9[6].empty && conv9[6].visible.start == 1 && conv9[6].visible.end == 16;
    ensure conv9[7].region.start == 1 && conv9[7].region.end == 24 && !conv9[7].empty && conv9[7].visible.start == 1 && conv9[7].visible.end == 24;
    ensure conv9[8].region.start == 1 && conv9[8].region.end == 24 && !conv9[8].empty && conv9[8].visible.start == 1 && conv9[8].visible.end == 24;
    ensure conv9[9].region.start == 9 && conv9[9].region.end == 24 && !conv9[9].empty && conv9[9].visible.start == 9 && conv9[9].visible.end == 24;
    ensure conv9[10].region.start == 9 && conv9[10].region.end == 24 && !conv9[10].empty && conv9[10].visible.start == 9 && conv9[10].visible.end == 24;
    ensure conv9[11].region.start == 9 && conv9[11].region.end == 32 && !conv9[11].empty && conv9[11].visible.start == 9 && conv9[11].visible.end == 32;
    ensure conv9[12].region.start == 9 && conv9[12].region.end == 32 && !conv9[12].empty && conv9[12].visible.start == 9 && conv9[12].visible.end == 32;
    ensure conv9[13].region.start == 17 && conv9[13].region.end == 32 && !conv9[13].empty && conv9[13].visible.start == 17 && conv9[13].visible.end == 32;
    ensure conv9[14].region.start == 17 && conv9[14].region.end == 32 && !conv9[14].empty && conv9[14].visible.start == 17 && conv9[14].visible.end == 32;
    ensure conv9[15].region.start == 17 && conv9[15].region.end == 40 && !conv9[15].empty && conv9[15].visible.start == 17 && conv9[15].visible.end == 40;
    ensure conv9[16].region.start == 17 && conv9[16].region.end == 40 && !conv9[16].empty && conv9[16].visible.start == 17 && conv9[16].visible.end == 40;
    ensure conv9[17].region.start == 25 && conv9[17].region.end == 40 && !conv9[17].empty && conv9[17].visible.start == 25 && conv9[17].visible.end == 40;
    ensure conv9[18].region.start == 25 && conv9[18].region.end == 40 && !conv9[18].empty && conv9[18].visible.start == 25 && conv9[18].visible.end == 40;
    ensure conv9[19].region.start == 25 && conv9[19].region.end == 48 && !conv9[19].empty && conv9[19].visible.start == 25 && conv9[19].visible.end == 48;
    ensure conv9[20].region.start == 25 && conv9[20].region.end == 48 && !conv9[20].empty && conv9[20].visible.start == 25 && conv9[20].visible.end == 48;
    ensure conv9[21].region.start == 33 && conv9[21].region.end == 48 && !conv9[21].empty && conv9[21].visible.start == 33 && conv9[21].visible.end == 48;
    ensure conv9[22].region.start == 33 && conv9[22].region.end == 48 && !conv9[22].empty && conv9[22].visible.start == 33 && conv9[22].visible.end == 48;
    ensure conv9[23].region.start == 33 && conv9[23].region.end == 56 && !conv9[23].empty && conv9[23].visible.start == 33 && conv9[23].visible.end == 56;
    ensure conv9[24].region.start == 33 && conv9[24].region.end == 56 && !conv9[24].empty && conv9[24].visible.start == 33 && conv9[24].visible.end == 56;
    ensure conv9[25].region.start == 41 && conv9[25].region.end == 56 && !conv9[25].empty && conv9[25].visible.start == 41 && conv9[25].visible.end == 56;
    ensure conv9[26].region.start == 41 && conv9[26].region.end == 56 && !conv9[26].empty && conv9[26].visible.start == 41 && conv9[26].visible.end == 56;
    ensure conv9[27].region.start == 41 && conv9[27].region.end == 64 && !conv9[27].empty && conv9[27].visible.start == 41 && conv9[27].visible.end == 64;
    ensure conv9[28].region.start == 41 && conv9[28].region.end == 64 && !conv9[28].empty && conv9[28].visible.start == 41 && conv9[28].visible.end == 64;
    ensure conv9[29].region.start == 49 && conv9[29].region.end == 64 && !conv9[29].empty && conv9[29].visible.start == 49 && conv9[29].visible.end == 64;
    ensure conv9[30].region.start == 49 && conv9[30].region.end == 64 && !conv9[30].empty && conv9[30].visible.start == 49 && conv9[30].visible.end == 64;
    ensure conv9[31].region.start == 49 && conv9[31].region.end == 72 && !conv9[31].empty && conv9[31].visible.start == 49 && conv9[31].visible.end == 64;
    for i in 0..32 { ensure conv9[i].empty == (conv9[i].region.start >= input.size || conv9[i].region.end <= 0); ensure (conv9[i].region.start >= input.size || conv9[i].region.end <= 0) || conv9[i].visible.start == max(conv9[i].region.start, 0) && conv9[i].visible.end == min(conv9[i].region.end, input.size); }
    feature first = conv9[0];
    feature middle = conv9[16];
    feature last = conv9[31];
}
const _: () = assert!(Dag11::CONV9.size[0] == 32);
const _: () = assert!(Dag11::CONV9.receptive_field[0] == 23 && Dag11::CONV9.receptive_field_min(0) == 15);
const _: () = assert!(matches!(Dag11::CONV9.jump_ratio(0), (2, 1)));
const _: () = assert!(matches!(Dag11::CONV9.period(0), Some(4)));
const _: () = assert!(matches!(Dag11::CONV9.padding(0), Some(15)));
const _: () = assert!(matches!(Dag11::CONV9.region([31]), Some([Region { start: 49, end: 72 }])));

// dag_12
receptive_field! {
    pub struct Dag12;
    input: [20, 20];
    ensure input.size == 20 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0, 0].center == input.start;
    ensure input[0, 0].region.start == 0 && input[0, 0].region.end == 1 && input[19, 19].region.start == 19 && input[19, 19].region.end == 20 && input[19, 19].region.end - input.size == 0;
    ensure input.aligned;
    conv1: conv(3, stride = 2, pad = 1);
    ensure conv1.size == 10 && conv1.receptive_field == 3 && conv1.receptive_field_min == 3;
    ensure conv1.uniform && conv1.jump == 2 && conv1.period == 1 && conv1.dense;
    ensure conv1.start == 1 / 2 && conv1.padding == 1 && conv1[0, 0].center == conv1.start;
    ensure conv1[0, 0].region.start == -1 && conv1[0, 0].region.end == 2 && conv1[9, 9].region.start == 17 && conv1[9, 9].region.end == 20 && conv1[9, 9].region.end - input.size == 0;
    ensure conv1.aligned;
    conv2: conv(3, pad = 1);
    ensure conv2.size == 10 && conv2.receptive_field == 7 && conv2.receptive_field_min == 7;
    ensure conv2.uniform && conv2.jump == 2 && conv2.period == 1 && conv2.dense;
    ensure conv2.start == 1 / 2 && conv2.padding == 3 && conv2[0, 0].center == conv2.start;
    ensure conv2[0, 0].region.start == -3 && conv2[0, 0].region.end == 4 && conv2[9, 9].region.start == 15 && conv2[9, 9].region.end == 22 && conv2[9, 9].region.end - input.size == 2;
    ensure conv2.aligned;
    pool3: input -> pool(2);
    ensure pool3.size == 10 && pool3.receptive_field == 2 && pool3.receptive_field_min == 2;
    ensure pool3.uniform && pool3.jump == 2 && pool3.period == 1 && pool3.dense;
    ensure pool3.start == 1 && pool3.padding == 0 && pool3[0, 0].center == pool3.start;
    ensure pool3[0, 0].region.start == 0 && pool3[0, 0].region.end == 2 && pool3[9, 9].region.start == 18 && pool3[9, 9].region.end == 20 && pool3[9, 9].region.end - input.size == 0;
    ensure pool3.aligned;
    add4: add(conv2, pool3);
    ensure add4.size == 10 && add4.receptive_field == 7 && add4.receptive_field_min == 7;
    ensure add4.uniform && add4.jump == 2 && add4.period == 1 && add4.dense;
    ensure add4.start == 1 / 2 && add4.padding == 3 && add4[0, 0].center == add4.start;
    ensure add4[0, 0].region.start == -3 && add4[0, 0].region.end == 4 && add4[9, 9].region.start == 15 && add4[9, 9].region.end == 22 && add4[9, 9].region.end - input.size == 2;
    ensure !add4.aligned[0] && !add4.aligned[1];
    ensure pool3[0, 0].center - conv2[0, 0].center == 1 / 2 && pool3.jump == conv2.jump;
    conv5: conv(4, pad = (1, 2));
    ensure conv5.size == 10 && conv5.receptive_field == 13 && conv5.receptive_field_min == 13;
    ensure conv5.uniform && conv5.jump == 2 && conv5.period == 1 && conv5.dense;
    ensure conv5.start == 3 / 2 && conv5.padding == 5 && conv5[0, 0].center == conv5.start;
    ensure conv5[0, 0].region.start == -5 && conv5[0, 0].region.end == 8 && conv5[9, 9].region.start == 13 && conv5[9, 9].region.end == 26 && conv5[9, 9].region.end - input.size == 6;
    ensure !conv5.aligned[0] && !conv5.aligned[1];
    conv6: conv(3, pad = 1);
    ensure conv6.size == 10 && conv6.receptive_field == 17 && conv6.receptive_field_min == 17;
    ensure conv6.uniform && conv6.jump == 2 && conv6.period == 1 && conv6.dense;
    ensure conv6.start == 3 / 2 && conv6.padding == 7 && conv6[0, 0].center == conv6.start;
    ensure conv6[0, 0].region.start == -7 && conv6[0, 0].region.end == 10 && conv6[9, 9].region.start == 11 && conv6[9, 9].region.end == 28 && conv6[9, 9].region.end - input.size == 8;
    ensure !conv6.aligned[0] && !conv6.aligned[1];
    concat7: concat(conv6, add4);
    ensure concat7.size == 10 && concat7.receptive_field == 17 && concat7.receptive_field_min == 17;
    ensure concat7.uniform && concat7.jump == 2 && concat7.period == 1 && concat7.dense;
    ensure concat7.start == 3 / 2 && concat7.padding == 7 && concat7[0, 0].center == concat7.start;
    ensure concat7[0, 0].region.start == -7 && concat7[0, 0].region.end == 10 && concat7[9, 9].region.start == 11 && concat7[9, 9].region.end == 28 && concat7[9, 9].region.end - input.size == 8;
    ensure !concat7.aligned[0] && !concat7.aligned[1];
    ensure add4[0, 0].center - conv6[0, 0].center == -1 && add4.jump == conv6.jump;
    ensure concat7[0, 0].region.start == -7 && concat7[0, 0].region.end == 10 && !concat7[0, 0].empty && concat7[0, 0].visible.start == 0 && concat7[0, 0].visible.end == 10;
    ensure concat7[1, 1].region.start == -5 && concat7[1, 1].region.end == 12 && !concat7[1, 1].empty && concat7[1, 1].visible.start == 0 && concat7[1, 1].visible.end == 12;
    ensure concat7[2, 2].region.start == -3 && concat7[2, 2].region.end == 14 && !concat7[2, 2].empty && concat7[2, 2].visible.start == 0 && concat7[2, 2].visible.end == 14;
    ensure concat7[3, 3].region.start == -1 && concat7[3, 3].region.end == 16 && !concat7[3, 3].empty && concat7[3, 3].visible.start == 0 && concat7[3, 3].visible.end == 16;
    ensure concat7[4, 4].region.start == 1 && concat7[4, 4].region.end == 18 && !concat7[4, 4].empty && concat7[4, 4].visible.start == 1 && concat7[4, 4].visible.end == 18;
    ensure concat7[5, 5].region.start == 3 && concat7[5, 5].region.end == 20 && !concat7[5, 5].empty && concat7[5, 5].visible.start == 3 && concat7[5, 5].visible.end == 20;
    ensure concat7[6, 6].region.start == 5 && concat7[6, 6].region.end == 22 && !concat7[6, 6].empty && concat7[6, 6].visible.start == 5 && concat7[6, 6].visible.end == 20;
    ensure concat7[7, 7].region.start == 7 && concat7[7, 7].region.end == 24 && !concat7[7, 7].empty && concat7[7, 7].visible.start == 7 && concat7[7, 7].visible.end == 20;
    ensure concat7[8, 8].region.start == 9 && concat7[8, 8].region.end == 26 && !concat7[8, 8].empty && concat7[8, 8].visible.start == 9 && concat7[8, 8].visible.end == 20;
    ensure concat7[9, 9].region.start == 11 && concat7[9, 9].region.end == 28 && !concat7[9, 9].empty && concat7[9, 9].visible.start == 11 && concat7[9, 9].visible.end == 20;
    for i in 0..10 { ensure concat7[i, 0].empty[0] == (concat7[i, 0].region.start[0] >= input.size[0] || concat7[i, 0].region.end[0] <= 0); ensure (concat7[i, 0].region.start[0] >= input.size[0] || concat7[i, 0].region.end[0] <= 0) || concat7[i, 0].visible.start[0] == max(concat7[i, 0].region.start[0], 0) && concat7[i, 0].visible.end[0] == min(concat7[i, 0].region.end[0], input.size[0]); }
    for i in 0..10 { ensure concat7[0, i].empty[1] == (concat7[0, i].region.start[1] >= input.size[1] || concat7[0, i].region.end[1] <= 0); ensure (concat7[0, i].region.start[1] >= input.size[1] || concat7[0, i].region.end[1] <= 0) || concat7[0, i].visible.start[1] == max(concat7[0, i].region.start[1], 0) && concat7[0, i].visible.end[1] == min(concat7[0, i].region.end[1], input.size[1]); }
    feature first = concat7[0, 0];
    feature middle = concat7[5, 5];
    feature last = concat7[9, 9];
}
const _: () = assert!(Dag12::CONCAT7.size[0] == 10);
const _: () = assert!(Dag12::CONCAT7.receptive_field[0] == 17 && Dag12::CONCAT7.receptive_field_min(0) == 17);
const _: () = assert!(matches!(Dag12::CONCAT7.jump_ratio(0), (2, 1)));
const _: () = assert!(matches!(Dag12::CONCAT7.period(0), Some(1)));
const _: () = assert!(matches!(Dag12::CONCAT7.padding(0), Some(7)));
const _: () = assert!(Dag12::CONCAT7.size[1] == 10);
const _: () = assert!(Dag12::CONCAT7.receptive_field[1] == 17 && Dag12::CONCAT7.receptive_field_min(1) == 17);
const _: () = assert!(matches!(Dag12::CONCAT7.jump_ratio(1), (2, 1)));
const _: () = assert!(matches!(Dag12::CONCAT7.period(1), Some(1)));
const _: () = assert!(matches!(Dag12::CONCAT7.padding(1), Some(7)));
const _: () = assert!(matches!(Dag12::CONCAT7.region([9, 9]), Some([Region { start: 11, end: 28 }, Region { start: 11, end: 28 }])));

// dag_14
receptive_field! {
    pub struct Dag14;
    input: [9];
    ensure input.size == 9 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0].center == input.start;
    ensure input[0].region.start == 0 && input[0].region.end == 1 && input[8].region.start == 8 && input[8].region.end == 9 && input[8].region.end - input.size == 0;
    ensure input.aligned;
    conv1: conv(3, pad = same);
    ensure conv1.size == 9 && conv1.receptive_field == 3 && conv1.receptive_field_min == 3;
    ensure conv1.uniform && conv1.jump == 1 && conv1.period == 1 && conv1.dense;
    ensure conv1.start == 1 / 2 && conv1.padding == 1 && conv1[0].center == conv1.start;
    ensure conv1[0].region.start == -1 && conv1[0].region.end == 2 && conv1[8].region.start == 7 && conv1[8].region.end == 10 && conv1[8].region.end - input.size == 1;
    ensure conv1.aligned;
    conv2: conv(2, pad = same);
    ensure conv2.size == 9 && conv2.receptive_field == 4 && conv2.receptive_field_min == 4;
    ensure conv2.uniform && conv2.jump == 1 && conv2.period == 1 && conv2.dense;
    ensure conv2.start == 1 && conv2.padding == 1 && conv2[0].center == conv2.start;
    ensure conv2[0].region.start == -1 && conv2[0].region.end == 3 && conv2[8].region.start == 7 && conv2[8].region.end == 11 && conv2[8].region.end - input.size == 2;
    ensure conv2.aligned;
    conv3: conv(2, pad = same_lower);
    ensure conv3.size == 9 && conv3.receptive_field == 5 && conv3.receptive_field_min == 5;
    ensure conv3.uniform && conv3.jump == 1 && conv3.period == 1 && conv3.dense;
    ensure conv3.start == 1 / 2 && conv3.padding == 2 && conv3[0].center == conv3.start;
    ensure conv3[0].region.start == -2 && conv3[0].region.end == 3 && conv3[8].region.start == 6 && conv3[8].region.end == 11 && conv3[8].region.end - input.size == 2;
    ensure conv3.aligned;
    conv4: input -> conv(5, pad = same_lower);
    ensure conv4.size == 9 && conv4.receptive_field == 5 && conv4.receptive_field_min == 5;
    ensure conv4.uniform && conv4.jump == 1 && conv4.period == 1 && conv4.dense;
    ensure conv4.start == 1 / 2 && conv4.padding == 2 && conv4[0].center == conv4.start;
    ensure conv4[0].region.start == -2 && conv4[0].region.end == 3 && conv4[8].region.start == 6 && conv4[8].region.end == 11 && conv4[8].region.end - input.size == 2;
    ensure conv4.aligned;
    add5: add(conv3, conv4);
    ensure add5.size == 9 && add5.receptive_field == 5 && add5.receptive_field_min == 5;
    ensure add5.uniform && add5.jump == 1 && add5.period == 1 && add5.dense;
    ensure add5.start == 1 / 2 && add5.padding == 2 && add5[0].center == add5.start;
    ensure add5[0].region.start == -2 && add5[0].region.end == 3 && add5[8].region.start == 6 && add5[8].region.end == 11 && add5[8].region.end - input.size == 2;
    ensure add5.aligned;
    ensure conv4[0].center - conv3[0].center == 0 && conv4.jump == conv3.jump;
    pool6: pool(3, stride = 2, ceil_mode = true);
    ensure pool6.size == 4 && pool6.receptive_field == 7 && pool6.receptive_field_min == 7;
    ensure pool6.uniform && pool6.jump == 2 && pool6.period == 1 && pool6.dense;
    ensure pool6.start == 3 / 2 && pool6.padding == 2 && pool6[0].center == pool6.start;
    ensure pool6[0].region.start == -2 && pool6[0].region.end == 5 && pool6[3].region.start == 4 && pool6[3].region.end == 11 && pool6[3].region.end - input.size == 2;
    ensure pool6.aligned;
    conv7: conv(5, pad = 2);
    ensure conv7.size == 4 && conv7.receptive_field == 15 && conv7.receptive_field_min == 15;
    ensure conv7.uniform && conv7.jump == 2 && conv7.period == 1 && conv7.dense;
    ensure conv7.start == 3 / 2 && conv7.padding == 6 && conv7[0].center == conv7.start;
    ensure conv7[0].region.start == -6 && conv7[0].region.end == 9 && conv7[3].region.start == 0 && conv7[3].region.end == 15 && conv7[3].region.end - input.size == 6;
    ensure conv7.aligned;
    conv8: conv(3, pad = same_lower);
    ensure conv8.size == 4 && conv8.receptive_field == 19 && conv8.receptive_field_min == 19;
    ensure conv8.uniform && conv8.jump == 2 && conv8.period == 1 && conv8.dense;
    ensure conv8.start == 3 / 2 && conv8.padding == 8 && conv8[0].center == conv8.start;
    ensure conv8[0].region.start == -8 && conv8[0].region.end == 11 && conv8[3].region.start == -2 && conv8[3].region.end == 17 && conv8[3].region.end - input.size == 8;
    ensure conv8.aligned;
    conv9: pool6 -> conv(5, pad = same_lower);
    ensure conv9.size == 4 && conv9.receptive_field == 15 && conv9.receptive_field_min == 15;
    ensure conv9.uniform && conv9.jump == 2 && conv9.period == 1 && conv9.dense;
    ensure conv9.start == 3 / 2 && conv9.padding == 6 && conv9[0].center == conv9.start;
    ensure conv9[0].region.start == -6 && conv9[0].region.end == 9 && conv9[3].region.start == 0 && conv9[3].region.end == 15 && conv9[3].region.end - input.size == 6;
    ensure conv9.aligned;
    conv10: pool6 -> conv(1, pad = same);
    ensure conv10.size == 4 && conv10.receptive_field == 7 && conv10.receptive_field_min == 7;
    ensure conv10.uniform && conv10.jump == 2 && conv10.period == 1 && conv10.dense;
    ensure conv10.start == 3 / 2 && conv10.padding == 2 && conv10[0].center == conv10.start;
    ensure conv10[0].region.start == -2 && conv10[0].region.end == 5 && conv10[3].region.start == 4 && conv10[3].region.end == 11 && conv10[3].region.end - input.size == 2;
    ensure conv10.aligned;
    add11: add(conv8, conv9, conv10);
    ensure add11.size == 4 && add11.receptive_field == 19 && add11.receptive_field_min == 19;
    ensure add11.uniform && add11.jump == 2 && add11.period == 1 && add11.dense;
    ensure add11.start == 3 / 2 && add11.padding == 8 && add11[0].center == add11.start;
    ensure add11[0].region.start == -8 && add11[0].region.end == 11 && add11[3].region.start == -2 && add11[3].region.end == 17 && add11[3].region.end - input.size == 8;
    ensure add11.aligned;
    ensure conv9[0].center - conv8[0].center == 0 && conv10[0].center - conv8[0].center == 0 && conv9.jump == conv8.jump && conv10.jump == conv8.jump;
    ensure add11[0].region.start == -8 && add11[0].region.end == 11 && !add11[0].empty && add11[0].visible.start == 0 && add11[0].visible.end == 9;
    ensure add11[1].region.start == -6 && add11[1].region.end == 13 && !add11[1].empty && add11[1].visible.start == 0 && add11[1].visible.end == 9;
    ensure add11[2].region.start == -4 && add11[2].region.end == 15 && !add11[2].empty && add11[2].visible.start == 0 && add11[2].visible.end == 9;
    ensure add11[3].region.start == -2 && add11[3].region.end == 17 && !add11[3].empty && add11[3].visible.start == 0 && add11[3].visible.end == 9;
    for i in 0..4 { ensure add11[i].empty == (add11[i].region.start >= input.size || add11[i].region.end <= 0); ensure (add11[i].region.start >= input.size || add11[i].region.end <= 0) || add11[i].visible.start == max(add11[i].region.start, 0) && add11[i].visible.end == min(add11[i].region.end, input.size); }
    feature first = add11[0];
    feature middle = add11[2];
    feature last = add11[3];
}
const _: () = assert!(Dag14::ADD11.size[0] == 4);
const _: () = assert!(Dag14::ADD11.receptive_field[0] == 19 && Dag14::ADD11.receptive_field_min(0) == 19);
const _: () = assert!(matches!(Dag14::ADD11.jump_ratio(0), (2, 1)));
const _: () = assert!(matches!(Dag14::ADD11.period(0), Some(1)));
const _: () = assert!(matches!(Dag14::ADD11.padding(0), Some(8)));
const _: () = assert!(matches!(Dag14::ADD11.region([3]), Some([Region { start: -2, end: 17 }])));

// dag_15
receptive_field! {
    pub struct Dag15;
    input: [96];
    ensure input.size == 96 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0].center == input.start;
    ensure input[0].region.start == 0 && input[0].region.end == 1 && input[95].region.start == 95 && input[95].region.end == 96 && input[95].region.end - input.size == 0;
    ensure input.aligned;
    conv1: conv(3, stride = 2, pad = 1);
    ensure conv1.size == 48 && conv1.receptive_field == 3 && conv1.receptive_field_min == 3;
    ensure conv1.uniform && conv1.jump == 2 && conv1.period == 1 && conv1.dense;
    ensure conv1.start == 1 / 2 && conv1.padding == 1 && conv1[0].center == conv1.start;
    ensure conv1[0].region.start == -1 && conv1[0].region.end == 2 && conv1[47].region.start == 93 && conv1[47].region.end == 96 && conv1[47].region.end - input.size == 0;
    ensure conv1.aligned;
    conv2: conv(1);
    ensure conv2.size == 48 && conv2.receptive_field == 3 && conv2.receptive_field_min == 3;
    ensure conv2.uniform && conv2.jump == 2 && conv2.period == 1 && conv2.dense;
    ensure conv2.start == 1 / 2 && conv2.padding == 1 && conv2[0].center == conv2.start;
    ensure conv2[0].region.start == -1 && conv2[0].region.end == 2 && conv2[47].region.start == 93 && conv2[47].region.end == 96 && conv2[47].region.end - input.size == 0;
    ensure conv2.aligned;
    conv3: conv1 -> conv(3, dilation = 2, pad = 2);
    ensure conv3.size == 48 && conv3.receptive_field == 11 && conv3.receptive_field_min == 11;
    ensure conv3.uniform && conv3.jump == 2 && conv3.period == 1 && !conv3.dense;
    ensure conv3.start == 1 / 2 && conv3.padding == 5 && conv3[0].center == conv3.start;
    ensure conv3[0].region.start == -5 && conv3[0].region.end == 6 && conv3[47].region.start == 89 && conv3[47].region.end == 100 && conv3[47].region.end - input.size == 4;
    ensure conv3.aligned;
    conv4: conv1 -> conv(3, dilation = 3, pad = 3);
    ensure conv4.size == 48 && conv4.receptive_field == 15 && conv4.receptive_field_min == 15;
    ensure conv4.uniform && conv4.jump == 2 && conv4.period == 1 && !conv4.dense;
    ensure conv4.start == 1 / 2 && conv4.padding == 7 && conv4[0].center == conv4.start;
    ensure conv4[0].region.start == -7 && conv4[0].region.end == 8 && conv4[47].region.start == 87 && conv4[47].region.end == 102 && conv4[47].region.end - input.size == 6;
    ensure conv4.aligned;
    global5: conv1 -> global_pool();
    ensure global5.size == 1 && global5.receptive_field == input.size && global5.receptive_field_min == input.size;
    ensure global5.start == input.size / 2 && global5.padding == 0;
    ensure global5.aligned;
    broadcast6: resize(48);
    ensure broadcast6.size == 48 && broadcast6.receptive_field == input.size && broadcast6.receptive_field_min == input.size;
    ensure broadcast6.start == input.size / 2 && broadcast6.padding == 0;
    ensure broadcast6.aligned;
    concat7: concat(conv2, conv3, conv4, broadcast6);
    ensure concat7.size == 48 && concat7.receptive_field == input.size && concat7.receptive_field_min == input.size;
    ensure concat7.start == input.size / 2 && concat7.padding == 0;
    ensure concat7[0].region.start == 0 && concat7[0].region.end == input.size && !concat7[0].empty && concat7[0].visible.start == 0 && concat7[0].visible.end == 96;
    ensure concat7[1].region.start == 0 && concat7[1].region.end == input.size && !concat7[1].empty && concat7[1].visible.start == 0 && concat7[1].visible.end == 96;
    ensure concat7[2].region.start == 0 && concat7[2].region.end == input.size && !concat7[2].empty && concat7[2].visible.start == 0 && concat7[2].visible.end == 96;
    ensure concat7[3].region.start == 0 && concat7[3].region.end == input.size && !concat7[3].empty && concat7[3].visible.start == 0 && concat7[3].visible.end == 96;
    ensure concat7[4].region.start == 0 && concat7[4].region.end == input.size && !concat7[4].empty && concat7[4].visible.start == 0 && concat7[4].visible.end == 96;
    ensure concat7[5].region.start == 0 && concat7[5].region.end == input.size && !concat7[5].empty && concat7[5].visible.start == 0 && concat7[5].visible.end == 96;
    ensure concat7[6].region.start == 0 && concat7[6].region.end == input.size && !concat7[6].empty && concat7[6].visible.start == 0 && concat7[6].visible.end == 96;
    ensure concat7[7].region.start == 0 && concat7[7].region.end == input.size && !concat7[7].empty && concat7[7].visible.start == 0 && concat7[7].visible.end == 96;
    ensure concat7[8].region.start == 0 && concat7[8].region.end == input.size && !concat7[8].empty && concat7[8].visible.start == 0 && concat7[8].visible.end == 96;
    ensure concat7[9].region.start == 0 && concat7[9].region.end == input.size && !concat7[9].empty && concat7[9].visible.start == 0 && concat7[9].visible.end == 96;
    ensure concat7[10].region.start == 0 && concat7[10].region.end == input.size && !concat7[10].empty && concat7[10].visible.start == 0 && concat7[10].visible.end == 96;
    ensure concat7[11].region.start == 0 && concat7[11].region.end == input.size && !concat7[11].empty && concat7[11].visible.start == 0 && concat7[11].visible.end == 96;
    ensure concat7[12].region.start == 0 && concat7[12].region.end == input.size && !concat7[12].empty && concat7[12].visible.start == 0 && concat7[12].visible.end == 96;
    ensure concat7[13].region.start == 0 && concat7[13].region.end == input.size && !concat7[13].empty && concat7[13].visible.start == 0 && concat7[13].visible.end == 96;
    ensure concat7[14].region.start == 0 && concat7[14].region.end == input.size && !concat7[14].empty && concat7[14].visible.start == 0 && concat7[14].visible.end == 96;
    ensure concat7[15].region.start == 0 && concat7[15].region.end == input.size && !concat7[15].empty && concat7[15].visible.start == 0 && concat7[15].visible.end == 96;
    ensure concat7[16].region.start == 0 && concat7[16].region.end == input.size && !concat7[16].empty && concat7[16].visible.start == 0 && concat7[16].visible.end == 96;
    ensure concat7[17].region.start == 0 && concat7[17].region.end == input.size && !concat7[17].empty && concat7[17].visible.start == 0 && concat7[17].visible.end == 96;
    ensure concat7[18].region.start == 0 && concat7[18].region.end == input.size && !concat7[18].empty && concat7[18].visible.start == 0 && concat7[18].visible.end == 96;
    ensure concat7[19].region.start == 0 && concat7[19].region.end == input.size && !concat7[19].empty && concat7[19].visible.start == 0 && concat7[19].visible.end == 96;
    ensure concat7[20].region.start == 0 && concat7[20].region.end == input.size && !concat7[20].empty && concat7[20].visible.start == 0 && concat7[20].visible.end == 96;
    ensure concat7[21].region.start == 0 && concat7[21].region.end == input.size && !concat7[21].empty && concat7[21].visible.start == 0 && concat7[21].visible.end == 96;
    ensure concat7[22].region.start == 0 && concat7[22].region.end == input.size && !concat7[22].empty && concat7[22].visible.start == 0 && concat7[22].visible.end == 96;
    ensure concat7[23].region.start == 0 && concat7[23].region.end == input.size && !concat7[23].empty && concat7[23].visible.start == 0 && concat7[23].visible.end == 96;
    ensure concat7[24].region.start == 0 && concat7[24].region.end == input.size && !concat7[24].empty && concat7[24].visible.start == 0 && concat7[24].visible.end == 96;
    ensure concat7[25].region.start == 0 && concat7[25].region.end == input.size && !concat7[25].empty && concat7[25].visible.start == 0 && concat7[25].visible.end == 96;
    ensure concat7[26].region.start == 0 && concat7[26].region.end == input.size && !concat7[26].empty && concat7[26].visible.start == 0 && concat7[26].visible.end == 96;
    ensure concat7[27].region.start == 0 && concat7[27].region.end == input.size && !concat7[27].empty && concat7[27].visible.start == 0 && concat7[27].visible.end == 96;
    ensure concat7[28].region.start == 0 && concat7[28].region.end == input.size && !concat7[28].empty && concat7[28].visible.start == 0 && concat7[28].visible.end == 96;
    ensure concat7[29].region.start == 0 && concat7[29].region.end == input.size && !concat7[29].empty && concat7[29].visible.start == 0 && concat7[29].visible.end == 96;
    ensure concat7[30].region.start == 0 && concat7[30].region.end == input.size && !concat7[30].empty && concat7[30].visible.start == 0 && concat7[30].visible.end == 96;
    ensure concat7[31].region.start == 0 && concat7[31].region.end == input.size && !concat7[31].empty && concat7[31].visible.start == 0 && concat7[31].visible.end == 96;
    ensure concat7[32].region.start == 0 && concat7[32].region.end == input.size && !concat7[32].empty && concat7[32].visible.start == 0 && concat7[32].visible.end == 96;
    ensure concat7[33].region.start == 0 && concat7[33].region.end == input.size && !concat7[33].empty && concat7[33].visible.start == 0 && concat7[33].visible.end == 96;
    ensure concat7[34].region.start == 0 && concat7[34].region.end == input.size && !concat7[34].empty && concat7[34].visible.start == 0 && concat7[34].visible.end == 96;
    ensure concat7[35].region.start == 0 && concat7[35].region.end == input.size && !concat7[35].empty && concat7[35].visible.start == 0 && concat7[35].visible.end == 96;
    ensure concat7[36].region.start == 0 && concat7[36].region.end == input.size && !concat7[36].empty && concat7[36].visible.start == 0 && concat7[36].visible.end == 96;
    ensure concat7[37].region.start == 0 && concat7[37].region.end == input.size && !concat7[37].empty && concat7[37].visible.start == 0 && concat7[37].visible.end == 96;
    ensure concat7[38].region.start == 0 && concat7[38].region.end == input.size && !concat7[38].empty && concat7[38].visible.start == 0 && concat7[38].visible.end == 96;
    ensure concat7[39].region.start == 0 && concat7[39].region.end == input.size && !concat7[39].empty && concat7[39].visible.start == 0 && concat7[39].visible.end == 96;
    ensure concat7[40].region.start == 0 && concat7[40].region.end == input.size && !concat7[40].empty && concat7[40].visible.start == 0 && concat7[40].visible.end == 96;
    ensure concat7[41].region.start == 0 && concat7[41].region.end == input.size && !concat7[41].empty && concat7[41].visible.start == 0 && concat7[41].visible.end == 96;
    ensure concat7[42].region.start == 0 && concat7[42].region.end == input.size && !concat7[42].empty && concat7[42].visible.start == 0 && concat7[42].visible.end == 96;
    ensure concat7[43].region.start == 0 && concat7[43].region.end == input.size && !concat7[43].empty && concat7[43].visible.start == 0 && concat7[43].visible.end == 96;
    ensure concat7[44].region.start == 0 && concat7[44].region.end == input.size && !concat7[44].empty && concat7[44].visible.start == 0 && concat7[44].visible.end == 96;
    ensure concat7[45].region.start == 0 && concat7[45].region.end == input.size && !concat7[45].empty && concat7[45].visible.start == 0 && concat7[45].visible.end == 96;
    ensure concat7[46].region.start == 0 && concat7[46].region.end == input.size && !concat7[46].empty && concat7[46].visible.start == 0 && concat7[46].visible.end == 96;
    ensure concat7[47].region.start == 0 && concat7[47].region.end == input.size && !concat7[47].empty && concat7[47].visible.start == 0 && concat7[47].visible.end == 96;
    feature first = concat7[0];
    feature middle = concat7[24];
    feature last = concat7[47];
}
const _: () = assert!(Dag15::CONCAT7.size[0] == 48);
const _: () = assert!(Dag15::CONCAT7.receptive_field[0] == 96);
const _: () = assert!(Dag15::CONCAT7.period(0).is_none());

// dag_16
receptive_field! {
    pub struct Dag16;
    input: [96, 96];
    ensure input.size == 96 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0, 0].center == input.start;
    ensure input[0, 0].region.start == 0 && input[0, 0].region.end == 1 && input[95, 95].region.start == 95 && input[95, 95].region.end == 96 && input[95, 95].region.end - input.size == 0;
    ensure input.aligned;
    conv1: conv(3, pad = 1);
    ensure conv1.size == 96 && conv1.receptive_field == 3 && conv1.receptive_field_min == 3;
    ensure conv1.uniform && conv1.jump == 1 && conv1.period == 1 && conv1.dense;
    ensure conv1.start == 1 / 2 && conv1.padding == 1 && conv1[0, 0].center == conv1.start;
    ensure conv1[0, 0].region.start == -1 && conv1[0, 0].region.end == 2 && conv1[95, 95].region.start == 94 && conv1[95, 95].region.end == 97 && conv1[95, 95].region.end - input.size == 1;
    ensure conv1.aligned;
    pool2: avg_pool(2);
    ensure pool2.size == 48 && pool2.receptive_field == 4 && pool2.receptive_field_min == 4;
    ensure pool2.uniform && pool2.jump == 2 && pool2.period == 1 && pool2.dense;
    ensure pool2.start == 1 && pool2.padding == 1 && pool2[0, 0].center == pool2.start;
    ensure pool2[0, 0].region.start == -1 && pool2[0, 0].region.end == 3 && pool2[47, 47].region.start == 93 && pool2[47, 47].region.end == 97 && pool2[47, 47].region.end - input.size == 1;
    ensure pool2.aligned;
    conv3: conv(3, pad = 1);
    ensure conv3.size == 48 && conv3.receptive_field == 8 && conv3.receptive_field_min == 8;
    ensure conv3.uniform && conv3.jump == 2 && conv3.period == 1 && conv3.dense;
    ensure conv3.start == 1 && conv3.padding == 3 && conv3[0, 0].center == conv3.start;
    ensure conv3[0, 0].region.start == -3 && conv3[0, 0].region.end == 5 && conv3[47, 47].region.start == 91 && conv3[47, 47].region.end == 99 && conv3[47, 47].region.end - input.size == 3;
    ensure conv3.aligned;
    pool4: max_pool(2);
    ensure pool4.size == 24 && pool4.receptive_field == 10 && pool4.receptive_field_min == 10;
    ensure pool4.uniform && pool4.jump == 4 && pool4.period == 1 && pool4.dense;
    ensure pool4.start == 2 && pool4.padding == 3 && pool4[0, 0].center == pool4.start;
    ensure pool4[0, 0].region.start == -3 && pool4[0, 0].region.end == 7 && pool4[23, 23].region.start == 89 && pool4[23, 23].region.end == 99 && pool4[23, 23].region.end - input.size == 3;
    ensure pool4.aligned;
    conv5: conv(3, pad = 1);
    ensure conv5.size == 24 && conv5.receptive_field == 18 && conv5.receptive_field_min == 18;
    ensure conv5.uniform && conv5.jump == 4 && conv5.period == 1 && conv5.dense;
    ensure conv5.start == 2 && conv5.padding == 7 && conv5[0, 0].center == conv5.start;
    ensure conv5[0, 0].region.start == -7 && conv5[0, 0].region.end == 11 && conv5[23, 23].region.start == 85 && conv5[23, 23].region.end == 103 && conv5[23, 23].region.end - input.size == 7;
    ensure conv5.aligned;
    conv6: conv_transpose(3, stride = 2, output_padding = 1, pad = 1);
    ensure conv6.size == 48 && conv6.receptive_field == 22 && conv6.receptive_field_min == 18 && conv6.receptive_field_min[0] != conv6.receptive_field[0] && conv6.receptive_field_min[1] != conv6.receptive_field[1];
    ensure !conv6.uniform[0] && !conv6.uniform[1] && conv6.jump == 2 && conv6.period == 2 && conv6.dense;
    ensure conv6.start == 2 && conv6.padding == 7 && conv6[0, 0].center == conv6.start;
    ensure conv6[0, 0].region.start == -7 && conv6[0, 0].region.end == 11 && conv6[47, 47].region.start == 85 && conv6[47, 47].region.end == 107 && conv6[47, 47].region.end - input.size == 11;
    ensure conv6.aligned;
    ensure conv6[0, 0].region.start[0] == -7 && conv6[0, 0].region.end[0] == 11;
    ensure conv6[1, 0].region.start[0] == -7 && conv6[1, 0].region.end[0] == 15;
    ensure conv6[0, 0].region.start[1] == -7 && conv6[0, 0].region.end[1] == 11;
    ensure conv6[0, 1].region.start[1] == -7 && conv6[0, 1].region.end[1] == 15;
    concat7: concat(conv3, conv6);
    ensure concat7.size == 48 && concat7.receptive_field == 22 && concat7.receptive_field_min == 18 && concat7.receptive_field_min[0] != concat7.receptive_field[0] && concat7.receptive_field_min[1] != concat7.receptive_field[1];
    ensure !concat7.uniform[0] && !concat7.uniform[1] && concat7.jump == 2 && concat7.period == 2 && concat7.dense;
    ensure concat7.start == 2 && concat7.padding == 7 && concat7[0, 0].center == concat7.start;
    ensure concat7[0, 0].region.start == -7 && concat7[0, 0].region.end == 11 && concat7[47, 47].region.start == 85 && concat7[47, 47].region.end == 107 && concat7[47, 47].region.end - input.size == 11;
    ensure !concat7.aligned[0] && !concat7.aligned[1];
    ensure concat7[0, 0].region.start[0] == -7 && concat7[0, 0].region.end[0] == 11;
    ensure concat7[1, 0].region.start[0] == -7 && concat7[1, 0].region.end[0] == 15;
    ensure concat7[0, 0].region.start[1] == -7 && concat7[0, 0].region.end[1] == 11;
    ensure concat7[0, 1].region.start[1] == -7 && concat7[0, 1].region.end[1] == 15;
    ensure conv6[0, 0].center - conv3[0, 0].center == 1 && conv6.jump == conv3.jump;
    conv8: conv(3, pad = 1);
    ensure conv8.size == 48 && conv8.receptive_field == 26 && conv8.receptive_field_min == 22 && conv8.receptive_field_min[0] != conv8.receptive_field[0] && conv8.receptive_field_min[1] != conv8.receptive_field[1];
    ensure !conv8.uniform[0] && !conv8.uniform[1] && conv8.jump == 2 && conv8.period == 2 && conv8.dense;
    ensure conv8.start == 2 && conv8.padding == 11 && conv8[0, 0].center == conv8.start;
    ensure conv8[0, 0].region.start == -11 && conv8[0, 0].region.end == 15 && conv8[47, 47].region.start == 85 && conv8[47, 47].region.end == 107 && conv8[47, 47].region.end - input.size == 11;
    ensure !conv8.aligned[0] && !conv8.aligned[1];
    ensure conv8[0, 0].region.start[0] == -11 && conv8[0, 0].region.end[0] == 15;
    ensure conv8[1, 0].region.start[0] == -7 && conv8[1, 0].region.end[0] == 15;
    ensure conv8[0, 0].region.start[1] == -11 && conv8[0, 0].region.end[1] == 15;
    ensure conv8[0, 1].region.start[1] == -7 && conv8[0, 1].region.end[1] == 15;
    conv9: conv_transpose(3, stride = 2, output_padding = 1, pad = 1);
    ensure conv9.size == 96 && conv9.receptive_field == 26 && conv9.receptive_field_min == 22 && conv9.receptive_field_min[0] != conv9.receptive_field[0] && conv9.receptive_field_min[1] != conv9.receptive_field[1];
    ensure !conv9.uniform[0] && !conv9.uniform[1] && conv9.jump == 1 && conv9.period == 4 && conv9.dense;
    ensure conv9.start == 2 && conv9.padding == 11 && conv9[0, 0].center == conv9.start;
    ensure conv9[0, 0].region.start == -11 && conv9[0, 0].region.end == 15 && conv9[95, 95].region.start == 85 && conv9[95, 95].region.end == 111 && conv9[95, 95].region.end - input.size == 15;
    ensure !conv9.aligned[0] && !conv9.aligned[1];
    ensure conv9[0, 0].region.start[0] == -11 && conv9[0, 0].region.end[0] == 15;
    ensure conv9[1, 0].region.start[0] == -11 && conv9[1, 0].region.end[0] == 15;
    ensure conv9[2, 0].region.start[0] == -7 && conv9[2, 0].region.end[0] == 15;
    ensure conv9[3, 0].region.start[0] == -7 && conv9[3, 0].region.end[0] == 19;
    ensure conv9[0, 0].region.start[1] == -11 && conv9[0, 0].region.end[1] == 15;
    ensure conv9[0, 1].region.start[1] == -11 && conv9[0, 1].region.end[1] == 15;
    ensure conv9[0, 2].region.start[1] == -7 && conv9[0, 2].region.end[1] == 15;
    ensure conv9[0, 3].region.start[1] == -7 && conv9[0, 3].region.end[1] == 19;
    concat10: concat(conv1, conv9);
    ensure concat10.size == 96 && concat10.receptive_field == 26 && concat10.receptive_field_min == 22 && concat10.receptive_field_min[0] != concat10.receptive_field[0] && concat10.receptive_field_min[1] != concat10.receptive_field[1];
    ensure !concat10.uniform[0] && !concat10.uniform[1] && concat10.jump == 1 && concat10.period == 4 && concat10.dense;
    ensure concat10.start == 2 && concat10.padding == 11 && concat10[0, 0].center == concat10.start;
    ensure concat10[0, 0].region.start == -11 && concat10[0, 0].region.end == 15 && concat10[95, 95].region.start == 85 && concat10[95, 95].region.end == 111 && concat10[95, 95].region.end - input.size == 15;
    ensure !concat10.aligned[0] && !concat10.aligned[1];
    ensure concat10[0, 0].region.start[0] == -11 && concat10[0, 0].region.end[0] == 15;
    ensure concat10[1, 0].region.start[0] == -11 && concat10[1, 0].region.end[0] == 15;
    ensure concat10[2, 0].region.start[0] == -7 && concat10[2, 0].region.end[0] == 15;
    ensure concat10[3, 0].region.start[0] == -7 && concat10[3, 0].region.end[0] == 19;
    ensure concat10[0, 0].region.start[1] == -11 && concat10[0, 0].region.end[1] == 15;
    ensure concat10[0, 1].region.start[1] == -11 && concat10[0, 1].region.end[1] == 15;
    ensure concat10[0, 2].region.start[1] == -7 && concat10[0, 2].region.end[1] == 15;
    ensure concat10[0, 3].region.start[1] == -7 && concat10[0, 3].region.end[1] == 19;
    ensure conv9[0, 0].center - conv1[0, 0].center == 3 / 2 && conv9.jump == conv1.jump;
    conv11: conv(3, pad = 1);
    ensure conv11.size == 96 && conv11.receptive_field == 30 && conv11.receptive_field_min == 26 && conv11.receptive_field_min[0] != conv11.receptive_field[0] && conv11.receptive_field_min[1] != conv11.receptive_field[1];
    ensure !conv11.uniform[0] && !conv11.uniform[1] && conv11.jump == 1 && conv11.period == 4 && conv11.dense;
    ensure conv11.start == 2 && conv11.padding == 11 && conv11[0, 0].center == conv11.start;
    ensure conv11[0, 0].region.start == -11 && conv11[0, 0].region.end == 15 && conv11[95, 95].region.start == 85 && conv11[95, 95].region.end == 111 && conv11[95, 95].region.end - input.size == 15;
    ensure !conv11.aligned[0] && !conv11.aligned[1];
    ensure conv11[0, 0].region.start[0] == -11 && conv11[0, 0].region.end[0] == 15;
    ensure conv11[1, 0].region.start[0] == -11 && conv11[1, 0].region.end[0] == 15;
    ensure conv11[2, 0].region.start[0] == -11 && conv11[2, 0].region.end[0] == 19;
    ensure conv11[3, 0].region.start[0] == -7 && conv11[3, 0].region.end[0] == 19;
    ensure conv11[0, 0].region.start[1] == -11 && conv11[0, 0].region.end[1] == 15;
    ensure conv11[0, 1].region.start[1] == -11 && conv11[0, 1].region.end[1] == 15;
    ensure conv11[0, 2].region.start[1] == -11 && conv11[0, 2].region.end[1] == 19;
    ensure conv11[0, 3].region.start[1] == -7 && conv11[0, 3].region.end[1] == 19;
    ensure conv11[0, 0].region.start == -11 && conv11[0, 0].region.end == 15 && !conv11[0, 0].empty && conv11[0, 0].visible.start == 0 && conv11[0, 0].visible.end == 15;
    ensure conv11[1, 1].region.start == -11 && conv11[1, 1].region.end == 15 && !conv11[1, 1].empty && conv11[1, 1].visible.start == 0 && conv11[1, 1].visible.end == 15;
    ensure conv11[2, 2].region.start == -11 && conv11[2, 2].region.end == 19 && !conv11[2, 2].empty && conv11[2, 2].visible.start == 0 && conv11[2, 2].visible.end == 19;
    ensure conv11[3, 3].region.start == -7 && conv11[3, 3].region.end == 19 && !conv11[3, 3].empty && conv11[3, 3].visible.start == 0 && conv11[3, 3].visible.end == 19;
    ensure conv11[4, 4].region.start == -7 && conv11[4, 4].region.end == 19 && !conv11[4, 4].empty && conv11[4, 4].visible.start == 0 && conv11[4, 4].visible.end == 19;
    ensure conv11[5, 5].region.start == -7 && conv11[5, 5].region.end == 19 && !conv11[5, 5].empty && conv11[5, 5].visible.start == 0 && conv11[5, 5].visible.end == 19;
    ensure conv11[6, 6].region.start == -7 && conv11[6, 6].region.end == 23 && !conv11[6, 6].empty && conv11[6, 6].visible.start == 0 && conv11[6, 6].visible.end == 23;
    ensure conv11[7, 7].region.start == -3 && conv11[7, 7].region.end == 23 && !conv11[7, 7].empty && conv11[7, 7].visible.start == 0 && conv11[7, 7].visible.end == 23;
    ensure conv11[8, 8].region.start == -3 && conv11[8, 8].region.end == 23 && !conv11[8, 8].empty && conv11[8, 8].visible.start == 0 && conv11[8, 8].visible.end == 23;
    ensure conv11[9, 9].region.start == -3 && conv11[9, 9].region.end == 23 && !conv11[9, 9].empty && conv11[9, 9].visible.start == 0 && conv11[9, 9].visible.end == 23;
    ensure conv11[10, 10].region.start == -3 && conv11[10, 10].region.end == 27 && !conv11[10, 10].empty && conv11[10, 10].visible.start == 0 && conv11[10, 10].visible.end == 27;
    ensure conv11[11, 11].region.start == 1 && conv11[11, 11].region.end == 27 && !conv11[11, 11].empty && conv11[11, 11].visible.start == 1 && conv11[11, 11].visible.end == 27;
    ensure conv11[45, 45].region.start == 33 && conv11[45, 45].region.end == 59 && !conv11[45, 45].empty && conv11[45, 45].visible.start == 33 && conv11[45, 45].visible.end == 59;
    ensure conv11[46, 46].region.start == 33 && conv11[46, 46].region.end == 63 && !conv11[46, 46].empty && conv11[46, 46].visible.start == 33 && conv11[46, 46].visible.end == 63;
    ensure conv11[47, 47].region.start == 37 && conv11[47, 47].region.end == 63 && !conv11[47, 47].empty && conv11[47, 47].visible.start == 37 && conv11[47, 47].visible.end == 63;
    ensure conv11[48, 48].region.start == 37 && conv11[48, 48].region.end == 63 && !conv11[48, 48].empty && conv11[48, 48].visible.start == 37 && conv11[48, 48].visible.end == 63;
    ensure conv11[49, 49].region.start == 37 && conv11[49, 49].region.end == 63 && !conv11[49, 49].empty && conv11[49, 49].visible.start == 37 && conv11[49, 49].visible.end == 63;
    ensure conv11[50, 50].region.start == 37 && conv11[50, 50].region.end == 67 && !conv11[50, 50].empty && conv11[50, 50].visible.start == 37 && conv11[50, 50].visible.end == 67;
    ensure conv11[84, 84].region.start == 73 && conv11[84, 84].region.end == 99 && !conv11[84, 84].empty && conv11[84, 84].visible.start == 73 && conv11[84, 84].visible.end == 96;
    ensure conv11[85, 85].region.start == 73 && conv11[85, 85].region.end == 99 && !conv11[85, 85].empty && conv11[85, 85].visible.start == 73 && conv11[85, 85].visible.end == 96;
    ensure conv11[86, 86].region.start == 73 && conv11[86, 86].region.end == 103 && !conv11[86, 86].empty && conv11[86, 86].visible.start == 73 && conv11[86, 86].visible.end == 96;
    ensure conv11[87, 87].region.start == 77 && conv11[87, 87].region.end == 103 && !conv11[87, 87].empty && conv11[87, 87].visible.start == 77 && conv11[87, 87].visible.end == 96;
    ensure conv11[88, 88].region.start == 77 && conv11[88, 88].region.end == 103 && !conv11[88, 88].empty && conv11[88, 88].visible.start == 77 && conv11[88, 88].visible.end == 96;
    ensure conv11[89, 89].region.start == 77 && conv11[89, 89].region.end == 103 && !conv11[89, 89].empty && conv11[89, 89].visible.start == 77 && conv11[89, 89].visible.end == 96;
    ensure conv11[90, 90].region.start == 77 && conv11[90, 90].region.end == 107 && !conv11[90, 90].empty && conv11[90, 90].visible.start == 77 && conv11[90, 90].visible.end == 96;
    ensure conv11[91, 91].region.start == 81 && conv11[91, 91].region.end == 107 && !conv11[91, 91].empty && conv11[91, 91].visible.start == 81 && conv11[91, 91].visible.end == 96;
    ensure conv11[92, 92].region.start == 81 && conv11[92, 92].region.end == 107 && !conv11[92, 92].empty && conv11[92, 92].visible.start == 81 && conv11[92, 92].visible.end == 96;
    ensure conv11[93, 93].region.start == 81 && conv11[93, 93].region.end == 107 && !conv11[93, 93].empty && conv11[93, 93].visible.start == 81 && conv11[93, 93].visible.end == 96;
    ensure conv11[94, 94].region.start == 81 && conv11[94, 94].region.end == 111 && !conv11[94, 94].empty && conv11[94, 94].visible.start == 81 && conv11[94, 94].visible.end == 96;
    ensure conv11[95, 95].region.start == 85 && conv11[95, 95].region.end == 111 && !conv11[95, 95].empty && conv11[95, 95].visible.start == 85 && conv11[95, 95].visible.end == 96;
    for i in 0..96 { ensure conv11[i, 0].empty[0] == (conv11[i, 0].region.start[0] >= input.size[0] || conv11[i, 0].region.end[0] <= 0); ensure (conv11[i, 0].region.start[0] >= input.size[0] || conv11[i, 0].region.end[0] <= 0) || conv11[i, 0].visible.start[0] == max(conv11[i, 0].region.start[0], 0) && conv11[i, 0].visible.end[0] == min(conv11[i, 0].region.end[0], input.size[0]); }
    for i in 0..96 { ensure conv11[0, i].empty[1] == (conv11[0, i].region.start[1] >= input.size[1] || conv11[0, i].region.end[1] <= 0); ensure (conv11[0, i].region.start[1] >= input.size[1] || conv11[0, i].region.end[1] <= 0) || conv11[0, i].visible.start[1] == max(conv11[0, i].region.start[1], 0) && conv11[0, i].visible.end[1] == min(conv11[0, i].region.end[1], input.size[1]); }
    feature first = conv11[0, 0];
    feature middle = conv11[48, 48];
    feature last = conv11[95, 95];
}
const _: () = assert!(Dag16::CONV11.size[0] == 96);
const _: () = assert!(Dag16::CONV11.receptive_field[0] == 30 && Dag16::CONV11.receptive_field_min(0) == 26);
const _: () = assert!(matches!(Dag16::CONV11.jump_ratio(0), (1, 1)));
const _: () = assert!(matches!(Dag16::CONV11.period(0), Some(4)));
const _: () = assert!(matches!(Dag16::CONV11.padding(0), Some(11)));
const _: () = assert!(Dag16::CONV11.size[1] == 96);
const _: () = assert!(Dag16::CONV11.receptive_field[1] == 30 && Dag16::CONV11.receptive_field_min(1) == 26);
const _: () = assert!(matches!(Dag16::CONV11.jump_ratio(1), (1, 1)));
const _: () = assert!(matches!(Dag16::CONV11.period(1), Some(4)));
const _: () = assert!(matches!(Dag16::CONV11.padding(1), Some(11)));
const _: () = assert!(matches!(Dag16::CONV11.region([95, 95]), Some([Region { start: 85, end: 111 }, Region { start: 85, end: 111 }])));

// dag_17
receptive_field! {
    pub struct Dag17;
    input: [39];
    ensure input.size == 39 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0].center == input.start;
    ensure input[0].region.start == 0 && input[0].region.end == 1 && input[38].region.start == 38 && input[38].region.end == 39 && input[38].region.end - input.size == 0;
    ensure input.aligned;
    conv1: conv(5, pad = same);
    ensure conv1.size == 39 && conv1.receptive_field == 5 && conv1.receptive_field_min == 5;
    ensure conv1.uniform && conv1.jump == 1 && conv1.period == 1 && conv1.dense;
    ensure conv1.start == 1 / 2 && conv1.padding == 2 && conv1[0].center == conv1.start;
    ensure conv1[0].region.start == -2 && conv1[0].region.end == 3 && conv1[38].region.start == 36 && conv1[38].region.end == 41 && conv1[38].region.end - input.size == 2;
    ensure conv1.aligned;
    conv2: conv(3, pad = same);
    ensure conv2.size == 39 && conv2.receptive_field == 7 && conv2.receptive_field_min == 7;
    ensure conv2.uniform && conv2.jump == 1 && conv2.period == 1 && conv2.dense;
    ensure conv2.start == 1 / 2 && conv2.padding == 3 && conv2[0].center == conv2.start;
    ensure conv2[0].region.start == -3 && conv2[0].region.end == 4 && conv2[38].region.start == 35 && conv2[38].region.end == 42 && conv2[38].region.end - input.size == 3;
    ensure conv2.aligned;
    conv3: conv(3, pad = 1);
    ensure conv3.size == 39 && conv3.receptive_field == 9 && conv3.receptive_field_min == 9;
    ensure conv3.uniform && conv3.jump == 1 && conv3.period == 1 && conv3.dense;
    ensure conv3.start == 1 / 2 && conv3.padding == 4 && conv3[0].center == conv3.start;
    ensure conv3[0].region.start == -4 && conv3[0].region.end == 5 && conv3[38].region.start == 34 && conv3[38].region.end == 43 && conv3[38].region.end - input.size == 4;
    ensure conv3.aligned;
    conv4: input -> conv(3, pad = same);
    ensure conv4.size == 39 && conv4.receptive_field == 3 && conv4.receptive_field_min == 3;
    ensure conv4.uniform && conv4.jump == 1 && conv4.period == 1 && conv4.dense;
    ensure conv4.start == 1 / 2 && conv4.padding == 1 && conv4[0].center == conv4.start;
    ensure conv4[0].region.start == -1 && conv4[0].region.end == 2 && conv4[38].region.start == 37 && conv4[38].region.end == 40 && conv4[38].region.end - input.size == 1;
    ensure conv4.aligned;
    conv5: conv(3, pad = 1);
    ensure conv5.size == 39 && conv5.receptive_field == 5 && conv5.receptive_field_min == 5;
    ensure conv5.uniform && conv5.jump == 1 && conv5.period == 1 && conv5.dense;
    ensure conv5.start == 1 / 2 && conv5.padding == 2 && conv5[0].center == conv5.start;
    ensure conv5[0].region.start == -2 && conv5[0].region.end == 3 && conv5[38].region.start == 36 && conv5[38].region.end == 41 && conv5[38].region.end - input.size == 2;
    ensure conv5.aligned;
    conv6: input -> conv(3, pad = same_lower);
    ensure conv6.size == 39 && conv6.receptive_field == 3 && conv6.receptive_field_min == 3;
    ensure conv6.uniform && conv6.jump == 1 && conv6.period == 1 && conv6.dense;
    ensure conv6.start == 1 / 2 && conv6.padding == 1 && conv6[0].center == conv6.start;
    ensure conv6[0].region.start == -1 && conv6[0].region.end == 2 && conv6[38].region.start == 37 && conv6[38].region.end == 40 && conv6[38].region.end - input.size == 1;
    ensure conv6.aligned;
    conv7: input -> conv(3, pad = same);
    ensure conv7.size == 39 && conv7.receptive_field == 3 && conv7.receptive_field_min == 3;
    ensure conv7.uniform && conv7.jump == 1 && conv7.period == 1 && conv7.dense;
    ensure conv7.start == 1 / 2 && conv7.padding == 1 && conv7[0].center == conv7.start;
    ensure conv7[0].region.start == -1 && conv7[0].region.end == 2 && conv7[38].region.start == 37 && conv7[38].region.end == 40 && conv7[38].region.end - input.size == 1;
    ensure conv7.aligned;
    conv8: conv(1, pad = same);
    ensure conv8.size == 39 && conv8.receptive_field == 3 && conv8.receptive_field_min == 3;
    ensure conv8.uniform && conv8.jump == 1 && conv8.period == 1 && conv8.dense;
    ensure conv8.start == 1 / 2 && conv8.padding == 1 && conv8[0].center == conv8.start;
    ensure conv8[0].region.start == -1 && conv8[0].region.end == 2 && conv8[38].region.start == 37 && conv8[38].region.end == 40 && conv8[38].region.end - input.size == 1;
    ensure conv8.aligned;
    conv9: conv(5, pad = same);
    ensure conv9.size == 39 && conv9.receptive_field == 7 && conv9.receptive_field_min == 7;
    ensure conv9.uniform && conv9.jump == 1 && conv9.period == 1 && conv9.dense;
    ensure conv9.start == 1 / 2 && conv9.padding == 3 && conv9[0].center == conv9.start;
    ensure conv9[0].region.start == -3 && conv9[0].region.end == 4 && conv9[38].region.start == 35 && conv9[38].region.end == 42 && conv9[38].region.end - input.size == 3;
    ensure conv9.aligned;
    add10: add(conv3, conv5, conv6, conv9);
    ensure add10.size == 39 && add10.receptive_field == 9 && add10.receptive_field_min == 9;
    ensure add10.uniform && add10.jump == 1 && add10.period == 1 && add10.dense;
    ensure add10.start == 1 / 2 && add10.padding == 4 && add10[0].center == add10.start;
    ensure add10[0].region.start == -4 && add10[0].region.end == 5 && add10[38].region.start == 34 && add10[38].region.end == 43 && add10[38].region.end - input.size == 4;
    ensure add10.aligned;
    ensure conv5[0].center - conv3[0].center == 0 && conv6[0].center - conv3[0].center == 0 && conv9[0].center - conv3[0].center == 0 && conv5.jump == conv3.jump && conv6.jump == conv3.jump && conv9.jump == conv3.jump;
    pool11: avg_pool(3, stride = 2, ceil_mode = true);
    ensure pool11.size == 19 && pool11.receptive_field == 11 && pool11.receptive_field_min == 11;
    ensure pool11.uniform && pool11.jump == 2 && pool11.period == 1 && pool11.dense;
    ensure pool11.start == 3 / 2 && pool11.padding == 4 && pool11[0].center == pool11.start;
    ensure pool11[0].region.start == -4 && pool11[0].region.end == 7 && pool11[18].region.start == 32 && pool11[18].region.end == 43 && pool11[18].region.end - input.size == 4;
    ensure pool11.aligned;
    conv12: conv(1);
    ensure conv12.size == 19 && conv12.receptive_field == 11 && conv12.receptive_field_min == 11;
    ensure conv12.uniform && conv12.jump == 2 && conv12.period == 1 && conv12.dense;
    ensure conv12.start == 3 / 2 && conv12.padding == 4 && conv12[0].center == conv12.start;
    ensure conv12[0].region.start == -4 && conv12[0].region.end == 7 && conv12[18].region.start == 32 && conv12[18].region.end == 43 && conv12[18].region.end - input.size == 4;
    ensure conv12.aligned;
    conv13: conv(5, pad = same);
    ensure conv13.size == 19 && conv13.receptive_field == 19 && conv13.receptive_field_min == 19;
    ensure conv13.uniform && conv13.jump == 2 && conv13.period == 1 && conv13.dense;
    ensure conv13.start == 3 / 2 && conv13.padding == 8 && conv13[0].center == conv13.start;
    ensure conv13[0].region.start == -8 && conv13[0].region.end == 11 && conv13[18].region.start == 28 && conv13[18].region.end == 47 && conv13[18].region.end - input.size == 8;
    ensure conv13.aligned;
    conv14: conv(3, pad = same_lower);
    ensure conv14.size == 19 && conv14.receptive_field == 23 && conv14.receptive_field_min == 23;
    ensure conv14.uniform && conv14.jump == 2 && conv14.period == 1 && conv14.dense;
    ensure conv14.start == 3 / 2 && conv14.padding == 10 && conv14[0].center == conv14.start;
    ensure conv14[0].region.start == -10 && conv14[0].region.end == 13 && conv14[18].region.start == 26 && conv14[18].region.end == 49 && conv14[18].region.end - input.size == 10;
    ensure conv14.aligned;
    conv15: pool11 -> conv(5, pad = same);
    ensure conv15.size == 19 && conv15.receptive_field == 19 && conv15.receptive_field_min == 19;
    ensure conv15.uniform && conv15.jump == 2 && conv15.period == 1 && conv15.dense;
    ensure conv15.start == 3 / 2 && conv15.padding == 8 && conv15[0].center == conv15.start;
    ensure conv15[0].region.start == -8 && conv15[0].region.end == 11 && conv15[18].region.start == 28 && conv15[18].region.end == 47 && conv15[18].region.end - input.size == 8;
    ensure conv15.aligned;
    conv16: conv(5, pad = same);
    ensure conv16.size == 19 && conv16.receptive_field == 27 && conv16.receptive_field_min == 27;
    ensure conv16.uniform && conv16.jump == 2 && conv16.period == 1 && conv16.dense;
    ensure conv16.start == 3 / 2 && conv16.padding == 12 && conv16[0].center == conv16.start;
    ensure conv16[0].region.start == -12 && conv16[0].region.end == 15 && conv16[18].region.start == 24 && conv16[18].region.end == 51 && conv16[18].region.end - input.size == 12;
    ensure conv16.aligned;
    conv17: conv(3, pad = 1);
    ensure conv17.size == 19 && conv17.receptive_field == 31 && conv17.receptive_field_min == 31;
    ensure conv17.uniform && conv17.jump == 2 && conv17.period == 1 && conv17.dense;
    ensure conv17.start == 3 / 2 && conv17.padding == 14 && conv17[0].center == conv17.start;
    ensure conv17[0].region.start == -14 && conv17[0].region.end == 17 && conv17[18].region.start == 22 && conv17[18].region.end == 53 && conv17[18].region.end - input.size == 14;
    ensure conv17.aligned;
    conv18: pool11 -> conv(1, pad = same_lower);
    ensure conv18.size == 19 && conv18.receptive_field == 11 && conv18.receptive_field_min == 11;
    ensure conv18.uniform && conv18.jump == 2 && conv18.period == 1 && conv18.dense;
    ensure conv18.start == 3 / 2 && conv18.padding == 4 && conv18[0].center == conv18.start;
    ensure conv18[0].region.start == -4 && conv18[0].region.end == 7 && conv18[18].region.start == 32 && conv18[18].region.end == 43 && conv18[18].region.end - input.size == 4;
    ensure conv18.aligned;
    concat19: concat(conv14, conv17, conv18);
    ensure concat19.size == 19 && concat19.receptive_field == 31 && concat19.receptive_field_min == 31;
    ensure concat19.uniform && concat19.jump == 2 && concat19.period == 1 && concat19.dense;
    ensure concat19.start == 3 / 2 && concat19.padding == 14 && concat19[0].center == concat19.start;
    ensure concat19[0].region.start == -14 && concat19[0].region.end == 17 && concat19[18].region.start == 22 && concat19[18].region.end == 53 && concat19[18].region.end - input.size == 14;
    ensure concat19.aligned;
    ensure conv17[0].center - conv14[0].center == 0 && conv18[0].center - conv14[0].center == 0 && conv17.jump == conv14.jump && conv18.jump == conv14.jump;
    conv20: conv(3, pad = same);
    ensure conv20.size == 19 && conv20.receptive_field == 35 && conv20.receptive_field_min == 35;
    ensure conv20.uniform && conv20.jump == 2 && conv20.period == 1 && conv20.dense;
    ensure conv20.start == 3 / 2 && conv20.padding == 16 && conv20[0].center == conv20.start;
    ensure conv20[0].region.start == -16 && conv20[0].region.end == 19 && conv20[18].region.start == 20 && conv20[18].region.end == 55 && conv20[18].region.end - input.size == 16;
    ensure conv20.aligned;
    conv21: concat19 -> conv(3, pad = same_lower);
    ensure conv21.size == 19 && conv21.receptive_field == 35 && conv21.receptive_field_min == 35;
    ensure conv21.uniform && conv21.jump == 2 && conv21.period == 1 && conv21.dense;
    ensure conv21.start == 3 / 2 && conv21.padding == 16 && conv21[0].center == conv21.start;
    ensure conv21[0].region.start == -16 && conv21[0].region.end == 19 && conv21[18].region.start == 20 && conv21[18].region.end == 55 && conv21[18].region.end - input.size == 16;
    ensure conv21.aligned;
    conv22: conv(1, pad = same);
    ensure conv22.size == 19 && conv22.receptive_field == 35 && conv22.receptive_field_min == 35;
    ensure conv22.uniform && conv22.jump == 2 && conv22.period == 1 && conv22.dense;
    ensure conv22.start == 3 / 2 && conv22.padding == 16 && conv22[0].center == conv22.start;
    ensure conv22[0].region.start == -16 && conv22[0].region.end == 19 && conv22[18].region.start == 20 && conv22[18].region.end == 55 && conv22[18].region.end - input.size == 16;
    ensure conv22.aligned;
    conv23: conv(3, pad = 1);
    ensure conv23.size == 19 && conv23.receptive_field == 39 && conv23.receptive_field_min == 39;
    ensure conv23.uniform && conv23.jump == 2 && conv23.period == 1 && conv23.dense;
    ensure conv23.start == 3 / 2 && conv23.padding == 18 && conv23[0].center == conv23.start;
    ensure conv23[0].region.start == -18 && conv23[0].region.end == 21 && conv23[18].region.start == 18 && conv23[18].region.end == 57 && conv23[18].region.end - input.size == 18;
    ensure conv23.aligned;
    conv24: concat19 -> conv(3, pad = 1);
    ensure conv24.size == 19 && conv24.receptive_field == 35 && conv24.receptive_field_min == 35;
    ensure conv24.uniform && conv24.jump == 2 && conv24.period == 1 && conv24.dense;
    ensure conv24.start == 3 / 2 && conv24.padding == 16 && conv24[0].center == conv24.start;
    ensure conv24[0].region.start == -16 && conv24[0].region.end == 19 && conv24[18].region.start == 20 && conv24[18].region.end == 55 && conv24[18].region.end - input.size == 16;
    ensure conv24.aligned;
    conv25: conv(2, pad = (0, 1));
    ensure conv25.size == 19 && conv25.receptive_field == 37 && conv25.receptive_field_min == 37;
    ensure conv25.uniform && conv25.jump == 2 && conv25.period == 1 && conv25.dense;
    ensure conv25.start == 5 / 2 && conv25.padding == 16 && conv25[0].center == conv25.start;
    ensure conv25[0].region.start == -16 && conv25[0].region.end == 21 && conv25[18].region.start == 20 && conv25[18].region.end == 57 && conv25[18].region.end - input.size == 18;
    ensure conv25.aligned;
    conv26: concat19 -> conv(5, pad = same);
    ensure conv26.size == 19 && conv26.receptive_field == 39 && conv26.receptive_field_min == 39;
    ensure conv26.uniform && conv26.jump == 2 && conv26.period == 1 && conv26.dense;
    ensure conv26.start == 3 / 2 && conv26.padding == 18 && conv26[0].center == conv26.start;
    ensure conv26[0].region.start == -18 && conv26[0].region.end == 21 && conv26[18].region.start == 18 && conv26[18].region.end == 57 && conv26[18].region.end - input.size == 18;
    ensure conv26.aligned;
    conv27: conv(5, pad = 2);
    ensure conv27.size == 19 && conv27.receptive_field == 47 && conv27.receptive_field_min == 47;
    ensure conv27.uniform && conv27.jump == 2 && conv27.period == 1 && conv27.dense;
    ensure conv27.start == 3 / 2 && conv27.padding == 22 && conv27[0].center == conv27.start;
    ensure conv27[0].region.start == -22 && conv27[0].region.end == 25 && conv27[18].region.start == 14 && conv27[18].region.end == 61 && conv27[18].region.end - input.size == 22;
    ensure conv27.aligned;
    conv28: conv(1, pad = same);
    ensure conv28.size == 19 && conv28.receptive_field == 47 && conv28.receptive_field_min == 47;
    ensure conv28.uniform && conv28.jump == 2 && conv28.period == 1 && conv28.dense;
    ensure conv28.start == 3 / 2 && conv28.padding == 22 && conv28[0].center == conv28.start;
    ensure conv28[0].region.start == -22 && conv28[0].region.end == 25 && conv28[18].region.start == 14 && conv28[18].region.end == 61 && conv28[18].region.end - input.size == 22;
    ensure conv28.aligned;
    concat29: concat(conv20, conv23, conv25, conv28);
    ensure concat29.size == 19 && concat29.receptive_field == 47 && concat29.receptive_field_min == 47;
    ensure concat29.uniform && concat29.jump == 2 && concat29.period == 1 && concat29.dense;
    ensure concat29.start == 3 / 2 && concat29.padding == 22 && concat29[0].center == concat29.start;
    ensure concat29[0].region.start == -22 && concat29[0].region.end == 25 && concat29[18].region.start == 14 && concat29[18].region.end == 61 && concat29[18].region.end - input.size == 22;
    ensure !concat29.aligned;
    ensure conv23[0].center - conv20[0].center == 0 && conv25[0].center - conv20[0].center == 1 && conv28[0].center - conv20[0].center == 0 && conv23.jump == conv20.jump && conv25.jump == conv20.jump && conv28.jump == conv20.jump;
    ensure concat29[0].region.start == -22 && concat29[0].region.end == 25 && !concat29[0].empty && concat29[0].visible.start == 0 && concat29[0].visible.end == 25;
    ensure concat29[1].region.start == -20 && concat29[1].region.end == 27 && !concat29[1].empty && concat29[1].visible.start == 0 && concat29[1].visible.end == 27;
    ensure concat29[2].region.start == -18 && concat29[2].region.end == 29 && !concat29[2].empty && concat29[2].visible.start == 0 && concat29[2].visible.end == 29;
    ensure concat29[3].region.start == -16 && concat29[3].region.end == 31 && !concat29[3].empty && concat29[3].visible.start == 0 && concat29[3].visible.end == 31;
    ensure concat29[4].region.start == -14 && concat29[4].region.end == 33 && !concat29[4].empty && concat29[4].visible.start == 0 && concat29[4].visible.end == 33;
    ensure concat29[5].region.start == -12 && concat29[5].region.end == 35 && !concat29[5].empty && concat29[5].visible.start == 0 && concat29[5].visible.end == 35;
    ensure concat29[6].region.start == -10 && concat29[6].region.end == 37 && !concat29[6].empty && concat29[6].visible.start == 0 && concat29[6].visible.end == 37;
    ensure concat29[7].region.start == -8 && concat29[7].region.end == 39 && !concat29[7].empty && concat29[7].visible.start == 0 && concat29[7].visible.end == 39;
    ensure concat29[8].region.start == -6 && concat29[8].region.end == 41 && !concat29[8].empty && concat29[8].visible.start == 0 && concat29[8].visible.end == 39;
    ensure concat29[9].region.start == -4 && concat29[9].region.end == 43 && !concat29[9].empty && concat29[9].visible.start == 0 && concat29[9].visible.end == 39;
    ensure concat29[10].region.start == -2 && concat29[10].region.end == 45 && !concat29[10].empty && concat29[10].visible.start == 0 && concat29[10].visible.end == 39;
    ensure concat29[11].region.start == 0 && concat29[11].region.end == 47 && !concat29[11].empty && concat29[11].visible.start == 0 && concat29[11].visible.end == 39;
    ensure concat29[12].region.start == 2 && concat29[12].region.end == 49 && !concat29[12].empty && concat29[12].visible.start == 2 && concat29[12].visible.end == 39;
    ensure concat29[13].region.start == 4 && concat29[13].region.end == 51 && !concat29[13].empty && concat29[13].visible.start == 4 && concat29[13].visible.end == 39;
    ensure concat29[14].region.start == 6 && concat29[14].region.end == 53 && !concat29[14].empty && concat29[14].visible.start == 6 && concat29[14].visible.end == 39;
    ensure concat29[15].region.start == 8 && concat29[15].region.end == 55 && !concat29[15].empty && concat29[15].visible.start == 8 && concat29[15].visible.end == 39;
    ensure concat29[16].region.start == 10 && concat29[16].region.end == 57 && !concat29[16].empty && concat29[16].visible.start == 10 && concat29[16].visible.end == 39;
    ensure concat29[17].region.start == 12 && concat29[17].region.end == 59 && !concat29[17].empty && concat29[17].visible.start == 12 && concat29[17].visible.end == 39;
    ensure concat29[18].region.start == 14 && concat29[18].region.end == 61 && !concat29[18].empty && concat29[18].visible.start == 14 && concat29[18].visible.end == 39;
    for i in 0..19 { ensure concat29[i].empty == (concat29[i].region.start >= input.size || concat29[i].region.end <= 0); ensure (concat29[i].region.start >= input.size || concat29[i].region.end <= 0) || concat29[i].visible.start == max(concat29[i].region.start, 0) && concat29[i].visible.end == min(concat29[i].region.end, input.size); }
    feature first = concat29[0];
    feature middle = concat29[9];
    feature last = concat29[18];
}
const _: () = assert!(Dag17::CONCAT29.size[0] == 19);
const _: () = assert!(Dag17::CONCAT29.receptive_field[0] == 47 && Dag17::CONCAT29.receptive_field_min(0) == 47);
const _: () = assert!(matches!(Dag17::CONCAT29.jump_ratio(0), (2, 1)));
const _: () = assert!(matches!(Dag17::CONCAT29.period(0), Some(1)));
const _: () = assert!(matches!(Dag17::CONCAT29.padding(0), Some(22)));
const _: () = assert!(matches!(Dag17::CONCAT29.region([18]), Some([Region { start: 14, end: 61 }])));

// dag_18
receptive_field! {
    pub struct Dag18;
    input: [64];
    ensure input.size == 64 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0].center == input.start;
    ensure input[0].region.start == 0 && input[0].region.end == 1 && input[63].region.start == 63 && input[63].region.end == 64 && input[63].region.end - input.size == 0;
    ensure input.aligned;
    conv1: conv(3, pad = 1);
    ensure conv1.size == 64 && conv1.receptive_field == 3 && conv1.receptive_field_min == 3;
    ensure conv1.uniform && conv1.jump == 1 && conv1.period == 1 && conv1.dense;
    ensure conv1.start == 1 / 2 && conv1.padding == 1 && conv1[0].center == conv1.start;
    ensure conv1[0].region.start == -1 && conv1[0].region.end == 2 && conv1[63].region.start == 62 && conv1[63].region.end == 65 && conv1[63].region.end - input.size == 1;
    ensure conv1.aligned;
    pool2: avg_pool(2);
    ensure pool2.size == 32 && pool2.receptive_field == 4 && pool2.receptive_field_min == 4;
    ensure pool2.uniform && pool2.jump == 2 && pool2.period == 1 && pool2.dense;
    ensure pool2.start == 1 && pool2.padding == 1 && pool2[0].center == pool2.start;
    ensure pool2[0].region.start == -1 && pool2[0].region.end == 3 && pool2[31].region.start == 61 && pool2[31].region.end == 65 && pool2[31].region.end - input.size == 1;
    ensure pool2.aligned;
    conv3: conv(3, pad = 1);
    ensure conv3.size == 32 && conv3.receptive_field == 8 && conv3.receptive_field_min == 8;
    ensure conv3.uniform && conv3.jump == 2 && conv3.period == 1 && conv3.dense;
    ensure conv3.start == 1 && conv3.padding == 3 && conv3[0].center == conv3.start;
    ensure conv3[0].region.start == -3 && conv3[0].region.end == 5 && conv3[31].region.start == 59 && conv3[31].region.end == 67 && conv3[31].region.end - input.size == 3;
    ensure conv3.aligned;
    pool4: max_pool(2);
    ensure pool4.size == 16 && pool4.receptive_field == 10 && pool4.receptive_field_min == 10;
    ensure pool4.uniform && pool4.jump == 4 && pool4.period == 1 && pool4.dense;
    ensure pool4.start == 2 && pool4.padding == 3 && pool4[0].center == pool4.start;
    ensure pool4[0].region.start == -3 && pool4[0].region.end == 7 && pool4[15].region.start == 57 && pool4[15].region.end == 67 && pool4[15].region.end - input.size == 3;
    ensure pool4.aligned;
    conv5: conv(3, pad = 1);
    ensure conv5.size == 16 && conv5.receptive_field == 18 && conv5.receptive_field_min == 18;
    ensure conv5.uniform && conv5.jump == 4 && conv5.period == 1 && conv5.dense;
    ensure conv5.start == 2 && conv5.padding == 7 && conv5[0].center == conv5.start;
    ensure conv5[0].region.start == -7 && conv5[0].region.end == 11 && conv5[15].region.start == 53 && conv5[15].region.end == 71 && conv5[15].region.end - input.size == 7;
    ensure conv5.aligned;
    pool6: pool(2);
    ensure pool6.size == 8 && pool6.receptive_field == 22 && pool6.receptive_field_min == 22;
    ensure pool6.uniform && pool6.jump == 8 && pool6.period == 1 && pool6.dense;
    ensure pool6.start == 4 && pool6.padding == 7 && pool6[0].center == pool6.start;
    ensure pool6[0].region.start == -7 && pool6[0].region.end == 15 && pool6[7].region.start == 49 && pool6[7].region.end == 71 && pool6[7].region.end - input.size == 7;
    ensure pool6.aligned;
    conv7: conv(3, pad = 1);
    ensure conv7.size == 8 && conv7.receptive_field == 38 && conv7.receptive_field_min == 38;
    ensure conv7.uniform && conv7.jump == 8 && conv7.period == 1 && conv7.dense;
    ensure conv7.start == 4 && conv7.padding == 15 && conv7[0].center == conv7.start;
    ensure conv7[0].region.start == -15 && conv7[0].region.end == 23 && conv7[7].region.start == 41 && conv7[7].region.end == 79 && conv7[7].region.end - input.size == 15;
    ensure conv7.aligned;
    upsample8: upsample(2);
    ensure upsample8.size == 16 && upsample8.receptive_field == 38 && upsample8.receptive_field_min == 38;
    ensure !upsample8.uniform && upsample8.jump == 4 && upsample8.period == 2 && upsample8.dense;
    ensure upsample8.start == 4 && upsample8.padding == 15 && upsample8[0].center == upsample8.start;
    ensure upsample8[0].region.start == -15 && upsample8[0].region.end == 23 && upsample8[15].region.start == 41 && upsample8[15].region.end == 79 && upsample8[15].region.end - input.size == 15;
    ensure upsample8.aligned;
    ensure upsample8[0].region.start == -15 && upsample8[0].region.end == 23;
    ensure upsample8[1].region.start == -15 && upsample8[1].region.end == 23;
    concat9: concat(conv5, upsample8);
    ensure concat9.size == 16 && concat9.receptive_field == 38 && concat9.receptive_field_min == 38;
    ensure !concat9.uniform && concat9.jump == 4 && concat9.period == 2 && concat9.dense;
    ensure concat9.start == 4 && concat9.padding == 15 && concat9[0].center == concat9.start;
    ensure concat9[0].region.start == -15 && concat9[0].region.end == 23 && concat9[15].region.start == 41 && concat9[15].region.end == 79 && concat9[15].region.end - input.size == 15;
    ensure concat9.aligned;
    ensure concat9[0].region.start == -15 && concat9[0].region.end == 23;
    ensure concat9[1].region.start == -15 && concat9[1].region.end == 23;
    ensure upsample8[0].center - conv5[0].center == 2 && upsample8.jump == conv5.jump;
    conv10: conv(3, pad = 1);
    ensure conv10.size == 16 && conv10.receptive_field == 46 && conv10.receptive_field_min == 46;
    ensure !conv10.uniform && conv10.jump == 4 && conv10.period == 2 && conv10.dense;
    ensure conv10.start == 0 && conv10.padding == 23 && conv10[0].center == conv10.start;
    ensure conv10[0].region.start == -23 && conv10[0].region.end == 23 && conv10[15].region.start == 41 && conv10[15].region.end == 87 && conv10[15].region.end - input.size == 23;
    ensure conv10.aligned;
    ensure conv10[0].region.start == -23 && conv10[0].region.end == 23;
    ensure conv10[1].region.start == -15 && conv10[1].region.end == 31;
    upsample11: upsample(2);
    ensure upsample11.size == 32 && upsample11.receptive_field == 46 && upsample11.receptive_field_min == 46;
    ensure !upsample11.uniform && upsample11.jump == 2 && upsample11.period == 4 && upsample11.dense;
    ensure upsample11.start == 0 && upsample11.padding == 23 && upsample11[0].center == upsample11.start;
    ensure upsample11[0].region.start == -23 && upsample11[0].region.end == 23 && upsample11[31].region.start == 41 && upsample11[31].region.end == 87 && upsample11[31].region.end - input.size == 23;
    ensure upsample11.aligned;
    ensure upsample11[0].region.start == -23 && upsample11[0].region.end == 23;
    ensure upsample11[1].region.start == -23 && upsample11[1].region.end == 23;
    ensure upsample11[2].region.start == -15 && upsample11[2].region.end == 31;
    ensure upsample11[3].region.start == -15 && upsample11[3].region.end == 31;
    concat12: concat(conv3, upsample11);
    ensure concat12.size == 32 && concat12.receptive_field == 46 && concat12.receptive_field_min == 46;
    ensure !concat12.uniform && concat12.jump == 2 && concat12.period == 4 && concat12.dense;
    ensure concat12.start == 0 && concat12.padding == 23 && concat12[0].center == concat12.start;
    ensure concat12[0].region.start == -23 && concat12[0].region.end == 23 && concat12[31].region.start == 41 && concat12[31].region.end == 87 && concat12[31].region.end - input.size == 23;
    ensure concat12.aligned;
    ensure concat12[0].region.start == -23 && concat12[0].region.end == 23;
    ensure concat12[1].region.start == -23 && concat12[1].region.end == 23;
    ensure concat12[2].region.start == -15 && concat12[2].region.end == 31;
    ensure concat12[3].region.start == -15 && concat12[3].region.end == 31;
    ensure upsample11[0].center - conv3[0].center == -1 && upsample11.jump == conv3.jump;
    conv13: conv(3, pad = 1);
    ensure conv13.size == 32 && conv13.receptive_field == 54 && conv13.receptive_field_min == 46 && conv13.receptive_field_min != conv13.receptive_field;
    ensure !conv13.uniform && conv13.jump == 2 && conv13.period == 4 && conv13.dense;
    ensure conv13.start == 0 && conv13.padding == 23 && conv13[0].center == conv13.start;
    ensure conv13[0].region.start == -23 && conv13[0].region.end == 23 && conv13[31].region.start == 41 && conv13[31].region.end == 87 && conv13[31].region.end - input.size == 23;
    ensure conv13.aligned;
    ensure conv13[0].region.start == -23 && conv13[0].region.end == 23;
    ensure conv13[1].region.start == -23 && conv13[1].region.end == 31;
    ensure conv13[2].region.start == -23 && conv13[2].region.end == 31;
    ensure conv13[3].region.start == -15 && conv13[3].region.end == 31;
    upsample14: upsample(2);
    ensure upsample14.size == 64 && upsample14.receptive_field == 54 && upsample14.receptive_field_min == 46 && upsample14.receptive_field_min != upsample14.receptive_field;
    ensure !upsample14.uniform && upsample14.jump == 1 && upsample14.period == 8 && upsample14.dense;
    ensure upsample14.start == 0 && upsample14.padding == 23 && upsample14[0].center == upsample14.start;
    ensure upsample14[0].region.start == -23 && upsample14[0].region.end == 23 && upsample14[63].region.start == 41 && upsample14[63].region.end == 87 && upsample14[63].region.end - input.size == 23;
    ensure upsample14.aligned;
    ensure upsample14[0].region.start == -23 && upsample14[0].region.end == 23;
    ensure upsample14[1].region.start == -23 && upsample14[1].region.end == 23;
    ensure upsample14[2].region.start == -23 && upsample14[2].region.end == 31;
    ensure upsample14[3].region.start == -23 && upsample14[3].region.end == 31;
    ensure upsample14[4].region.start == -23 && upsample14[4].region.end == 31;
    ensure upsample14[5].region.start == -23 && upsample14[5].region.end == 31;
    ensure upsample14[6].region.start == -15 && upsample14[6].region.end == 31;
    ensure upsample14[7].region.start == -15 && upsample14[7].region.end == 31;
    concat15: concat(conv1, upsample14);
    ensure concat15.size == 64 && concat15.receptive_field == 54 && concat15.receptive_field_min == 46 && concat15.receptive_field_min != concat15.receptive_field;
    ensure !concat15.uniform && concat15.jump == 1 && concat15.period == 8 && concat15.dense;
    ensure concat15.start == 0 && concat15.padding == 23 && concat15[0].center == concat15.start;
    ensure concat15[0].region.start == -23 && concat15[0].region.end == 23 && concat15[63].region.start == 41 && concat15[63].region.end == 87 && concat15[63].region.end - input.size == 23;
    ensure concat15.aligned;
    ensure concat15[0].region.start == -23 && concat15[0].region.end == 23;
    ensure concat15[1].region.start == -23 && concat15[1].region.end == 23;
    ensure concat15[2].region.start == -23 && concat15[2].region.end == 31;
    ensure concat15[3].region.start == -23 && concat15[3].region.end == 31;
    ensure concat15[4].region.start == -23 && concat15[4].region.end == 31;
    ensure concat15[5].region.start == -23 && concat15[5].region.end == 31;
    ensure concat15[6].region.start == -15 && concat15[6].region.end == 31;
    ensure concat15[7].region.start == -15 && concat15[7].region.end == 31;
    ensure upsample14[0].center - conv1[0].center == -1 / 2 && upsample14.jump == conv1.jump;
    conv16: conv(3, pad = 1);
    ensure conv16.size == 64 && conv16.receptive_field == 54 && conv16.receptive_field_min == 46 && conv16.receptive_field_min != conv16.receptive_field;
    ensure !conv16.uniform && conv16.jump == 1 && conv16.period == 8 && conv16.dense;
    ensure conv16.start == 0 && conv16.padding == 23 && conv16[0].center == conv16.start;
    ensure conv16[0].region.start == -23 && conv16[0].region.end == 23 && conv16[63].region.start == 41 && conv16[63].region.end == 87 && conv16[63].region.end - input.size == 23;
    ensure conv16.aligned;
    ensure conv16[0].region.start == -23 && conv16[0].region.end == 23;
    ensure conv16[1].region.start == -23 && conv16[1].region.end == 31;
    ensure conv16[2].region.start == -23 && conv16[2].region.end == 31;
    ensure conv16[3].region.start == -23 && conv16[3].region.end == 31;
    ensure conv16[4].region.start == -23 && conv16[4].region.end == 31;
    ensure conv16[5].region.start == -23 && conv16[5].region.end == 31;
    ensure conv16[6].region.start == -23 && conv16[6].region.end == 31;
    ensure conv16[7].region.start == -15 && conv16[7].region.end == 31;
    ensure conv16[0].region.start == -23 && conv16[0].region.end == 23 && !conv16[0].empty && conv16[0].visible.start == 0 && conv16[0].visible.end == 23;
    ensure conv16[1].region.start == -23 && conv16[1].region.end == 31 && !conv16[1].empty && conv16[1].visible.start == 0 && conv16[1].visible.end == 31;
    ensure conv16[2].region.start == -23 && conv16[2].region.end == 31 && !conv16[2].empty && conv16[2].visible.start == 0 && conv16[2].visible.end == 31;
    ensure conv16[3].region.start == -23 && conv16[3].region.end == 31 && !conv16[3].empty && conv16[3].visible.start == 0 && conv16[3].visible.end == 31;
    ensure conv16[4].region.start == -23 && conv16[4].region.end == 31 && !conv16[4].empty && conv16[4].visible.start == 0 && conv16[4].visible.end == 31;
    ensure conv16[5].region.start == -23 && conv16[5].region.end == 31 && !conv16[5].empty && conv16[5].visible.start == 0 && conv16[5].visible.end == 31;
    ensure conv16[6].region.start == -23 && conv16[6].region.end == 31 && !conv16[6].empty && conv16[6].visible.start == 0 && conv16[6].visible.end == 31;
    ensure conv16[7].region.start == -15 && conv16[7].region.end == 31 && !conv16[7].empty && conv16[7].visible.start == 0 && conv16[7].visible.end == 31;
    ensure conv16[8].region.start == -15 && conv16[8].region.end == 31 && !conv16[8].empty && conv16[8].visible.start == 0 && conv16[8].visible.end == 31;
    ensure conv16[9].region.start == -15 && conv16[9].region.end == 39 && !conv16[9].empty && conv16[9].visible.start == 0 && conv16[9].visible.end == 39;
    ensure conv16[10].region.start == -15 && conv16[10].region.end == 39 && !conv16[10].empty && conv16[10].visible.start == 0 && conv16[10].visible.end == 39;
    ensure conv16[11].region.start == -15 && conv16[11].region.end == 39 && !conv16[11].empty && conv16[11].visible.start == 0 && conv16[11].visible.end == 39;
    ensure conv16[29].region.start == 1 && conv16[29].region.end == 55 && !conv16[29].empty && conv16[29].visible.start == 1 && conv16[29].visible.end == 55;
    ensure conv16[30].region.start == 1 && conv16[30].region.end == 55 && !conv16[30].empty && conv16[30].visible.start == 1 && conv16[30].visible.end == 55;
    ensure conv16[31].region.start == 9 && conv16[31].region.end == 55 && !conv16[31].empty && conv16[31].visible.start == 9 && conv16[31].visible.end == 55;
    ensure conv16[32].region.start == 9 && conv16[32].region.end == 55 && !conv16[32].empty && conv16[32].visible.start == 9 && conv16[32].visible.end == 55;
    ensure conv16[33].region.start == 9 && conv16[33].region.end == 63 && !conv16[33].empty && conv16[33].visible.start == 9 && conv16[33].visible.end == 63;
    ensure conv16[34].region.start == 9 && conv16[34].region.end == 63 && !conv16[34].empty && conv16[34].visible.start == 9 && conv16[34].visible.end == 63;
    ensure conv16[52].region.start == 25 && conv16[52].region.end == 79 && !conv16[52].empty && conv16[52].visible.start == 25 && conv16[52].visible.end == 64;
    ensure conv16[53].region.start == 25 && conv16[53].region.end == 79 && !conv16[53].empty && conv16[53].visible.start == 25 && conv16[53].visible.end == 64;
    ensure conv16[54].region.start == 25 && conv16[54].region.end == 79 && !conv16[54].empty && conv16[54].visible.start == 25 && conv16[54].visible.end == 64;
    ensure conv16[55].region.start == 33 && conv16[55].region.end == 79 && !conv16[55].empty && conv16[55].visible.start == 33 && conv16[55].visible.end == 64;
    ensure conv16[56].region.start == 33 && conv16[56].region.end == 79 && !conv16[56].empty && conv16[56].visible.start == 33 && conv16[56].visible.end == 64;
    ensure conv16[57].region.start == 33 && conv16[57].region.end == 87 && !conv16[57].empty && conv16[57].visible.start == 33 && conv16[57].visible.end == 64;
    ensure conv16[58].region.start == 33 && conv16[58].region.end == 87 && !conv16[58].empty && conv16[58].visible.start == 33 && conv16[58].visible.end == 64;
    ensure conv16[59].region.start == 33 && conv16[59].region.end == 87 && !conv16[59].empty && conv16[59].visible.start == 33 && conv16[59].visible.end == 64;
    ensure conv16[60].region.start == 33 && conv16[60].region.end == 87 && !conv16[60].empty && conv16[60].visible.start == 33 && conv16[60].visible.end == 64;
    ensure conv16[61].region.start == 33 && conv16[61].region.end == 87 && !conv16[61].empty && conv16[61].visible.start == 33 && conv16[61].visible.end == 64;
    ensure conv16[62].region.start == 33 && conv16[62].region.end == 87 && !conv16[62].empty && conv16[62].visible.start == 33 && conv16[62].visible.end == 64;
    ensure conv16[63].region.start == 41 && conv16[63].region.end == 87 && !conv16[63].empty && conv16[63].visible.start == 41 && conv16[63].visible.end == 64;
    for i in 0..64 { ensure conv16[i].empty == (conv16[i].region.start >= input.size || conv16[i].region.end <= 0); ensure (conv16[i].region.start >= input.size || conv16[i].region.end <= 0) || conv16[i].visible.start == max(conv16[i].region.start, 0) && conv16[i].visible.end == min(conv16[i].region.end, input.size); }
    feature first = conv16[0];
    feature middle = conv16[32];
    feature last = conv16[63];
}
const _: () = assert!(Dag18::CONV16.size[0] == 64);
const _: () = assert!(Dag18::CONV16.receptive_field[0] == 54 && Dag18::CONV16.receptive_field_min(0) == 46);
const _: () = assert!(matches!(Dag18::CONV16.jump_ratio(0), (1, 1)));
const _: () = assert!(matches!(Dag18::CONV16.period(0), Some(8)));
const _: () = assert!(matches!(Dag18::CONV16.padding(0), Some(23)));
const _: () = assert!(matches!(Dag18::CONV16.region([63]), Some([Region { start: 41, end: 87 }])));

// extra_02
receptive_field! {
    pub struct Extra02;
    input: [3];
    ensure input.size == 3 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0].center == input.start;
    ensure input[0].region.start == 0 && input[0].region.end == 1 && input[2].region.start == 2 && input[2].region.end == 3 && input[2].region.end - input.size == 0;
    ensure input.aligned;
    l1: max_pool(4, stride = 3, ceil_mode = true);
    ensure l1.size == 1 && l1.receptive_field == 4 && l1.receptive_field_min == 4;
    ensure l1.uniform && l1.jump == 3 && l1.period == 1 && l1.dense;
    ensure l1.start == 2 && l1.padding == 0 && l1[0].center == l1.start;
    ensure l1[0].region.start == 0 && l1[0].region.end == 4 && l1[0].region.start == 0 && l1[0].region.end == 4 && l1[0].region.end - input.size == 1;
    ensure l1.aligned;
    ensure l1[0].region.start == 0 && l1[0].region.end == 4 && !l1[0].empty && l1[0].visible.start == 0 && l1[0].visible.end == 3;
    for i in 0..1 { ensure l1[i].empty == (l1[i].region.start >= input.size || l1[i].region.end <= 0); ensure (l1[i].region.start >= input.size || l1[i].region.end <= 0) || l1[i].visible.start == max(l1[i].region.start, 0) && l1[i].visible.end == min(l1[i].region.end, input.size); }
    feature first = l1[0];
    feature middle = l1[0];
    feature last = l1[0];
}
const _: () = assert!(Extra02::L1.size[0] == 1);
const _: () = assert!(Extra02::L1.receptive_field[0] == 4 && Extra02::L1.receptive_field_min(0) == 4);
const _: () = assert!(matches!(Extra02::L1.jump_ratio(0), (3, 1)));
const _: () = assert!(matches!(Extra02::L1.period(0), Some(1)));
const _: () = assert!(matches!(Extra02::L1.padding(0), Some(0)));
const _: () = assert!(matches!(Extra02::L1.region([0]), Some([Region { start: 0, end: 4 }])));

// extra_03
receptive_field! {
    pub struct Extra03;
    input: [11];
    ensure input.size == 11 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0].center == input.start;
    ensure input[0].region.start == 0 && input[0].region.end == 1 && input[10].region.start == 10 && input[10].region.end == 11 && input[10].region.end - input.size == 0;
    ensure input.aligned;
    l1: conv(3, dilation = 2, pad = 2);
    ensure l1.size == 11 && l1.receptive_field == 5 && l1.receptive_field_min == 5;
    ensure l1.uniform && l1.jump == 1 && l1.period == 1 && !l1.dense;
    ensure l1.start == 1 / 2 && l1.padding == 2 && l1[0].center == l1.start;
    ensure l1[0].region.start == -2 && l1[0].region.end == 3 && l1[10].region.start == 8 && l1[10].region.end == 13 && l1[10].region.end - input.size == 2;
    ensure l1.aligned;
    ensure l1[0].region.start == -2 && l1[0].region.end == 3 && !l1[0].empty && l1[0].visible.start == 0 && l1[0].visible.end == 3;
    ensure l1[1].region.start == -1 && l1[1].region.end == 4 && !l1[1].empty && l1[1].visible.start == 1 && l1[1].visible.end == 4;
    ensure l1[2].region.start == 0 && l1[2].region.end == 5 && !l1[2].empty && l1[2].visible.start == 0 && l1[2].visible.end == 5;
    ensure l1[3].region.start == 1 && l1[3].region.end == 6 && !l1[3].empty && l1[3].visible.start == 1 && l1[3].visible.end == 6;
    ensure l1[4].region.start == 2 && l1[4].region.end == 7 && !l1[4].empty && l1[4].visible.start == 2 && l1[4].visible.end == 7;
    ensure l1[5].region.start == 3 && l1[5].region.end == 8 && !l1[5].empty && l1[5].visible.start == 3 && l1[5].visible.end == 8;
    ensure l1[6].region.start == 4 && l1[6].region.end == 9 && !l1[6].empty && l1[6].visible.start == 4 && l1[6].visible.end == 9;
    ensure l1[7].region.start == 5 && l1[7].region.end == 10 && !l1[7].empty && l1[7].visible.start == 5 && l1[7].visible.end == 10;
    ensure l1[8].region.start == 6 && l1[8].region.end == 11 && !l1[8].empty && l1[8].visible.start == 6 && l1[8].visible.end == 11;
    ensure l1[9].region.start == 7 && l1[9].region.end == 12 && !l1[9].empty && l1[9].visible.start == 7 && l1[9].visible.end == 10;
    ensure l1[10].region.start == 8 && l1[10].region.end == 13 && !l1[10].empty && l1[10].visible.start == 8 && l1[10].visible.end == 11;
    ensure !l1[1].empty && ((l1[1].region.start >= input.size || l1[1].region.end <= 0) || !(l1[1].visible.start == max(l1[1].region.start, 0) && l1[1].visible.end == min(l1[1].region.end, input.size)));
    feature first = l1[0];
    feature middle = l1[5];
    feature last = l1[10];
}
const _: () = assert!(Extra03::L1.size[0] == 11);
const _: () = assert!(Extra03::L1.receptive_field[0] == 5 && Extra03::L1.receptive_field_min(0) == 5);
const _: () = assert!(matches!(Extra03::L1.jump_ratio(0), (1, 1)));
const _: () = assert!(matches!(Extra03::L1.period(0), Some(1)));
const _: () = assert!(matches!(Extra03::L1.padding(0), Some(2)));
const _: () = assert!(matches!(Extra03::L1.region([10]), Some([Region { start: 8, end: 13 }])));

// extra_04
receptive_field! {
    pub struct Extra04;
    input: [68719476736];
    ensure input.size == 68719476736 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0].center == input.start;
    ensure input[0].region.start == 0 && input[0].region.end == 1 && input[68719476735].region.start == 68719476735 && input[68719476735].region.end == 68719476736 && input[68719476735].region.end - input.size == 0;
    ensure input.aligned;
    l1: conv(3, stride = 2, pad = 1);
    ensure l1.size == 34359738368 && l1.receptive_field == 3 && l1.receptive_field_min == 3;
    ensure l1.uniform && l1.jump == 2 && l1.period == 1;
    ensure l1.start == 1 / 2 && l1.padding == 1 && l1[0].center == l1.start;
    ensure l1[0].region.start == -1 && l1[0].region.end == 2 && l1[34359738367].region.start == 68719476733 && l1[34359738367].region.end == 68719476736 && l1[34359738367].region.end - input.size == 0;
    ensure l1.aligned;
    l2: conv(3, stride = 2, pad = 1);
    ensure l2.size == 17179869184 && l2.receptive_field == 7 && l2.receptive_field_min == 7;
    ensure l2.uniform && l2.jump == 4 && l2.period == 1;
    ensure l2.start == 1 / 2 && l2.padding == 3 && l2[0].center == l2.start;
    ensure l2[0].region.start == -3 && l2[0].region.end == 4 && l2[17179869183].region.start == 68719476729 && l2[17179869183].region.end == 68719476736 && l2[17179869183].region.end - input.size == 0;
    ensure l2.aligned;
    l3: conv(3, stride = 2, pad = 1);
    ensure l3.size == 8589934592 && l3.receptive_field == 15 && l3.receptive_field_min == 15;
    ensure l3.uniform && l3.jump == 8 && l3.period == 1;
    ensure l3.start == 1 / 2 && l3.padding == 7 && l3[0].center == l3.start;
    ensure l3[0].region.start == -7 && l3[0].region.end == 8 && l3[8589934591].region.start == 68719476721 && l3[8589934591].region.end == 68719476736 && l3[8589934591].region.end - input.size == 0;
    ensure l3.aligned;
    l4: conv(3, stride = 2, pad = 1);
    ensure l4.size == 4294967296 && l4.receptive_field == 31 && l4.receptive_field_min == 31;
    ensure l4.uniform && l4.jump == 16 && l4.period == 1;
    ensure l4.start == 1 / 2 && l4.padding == 15 && l4[0].center == l4.start;
    ensure l4[0].region.start == -15 && l4[0].region.end == 16 && l4[4294967295].region.start == 68719476705 && l4[4294967295].region.end == 68719476736 && l4[4294967295].region.end - input.size == 0;
    ensure l4.aligned;
    l5: conv(3, stride = 2, pad = 1);
    ensure l5.size == 2147483648 && l5.receptive_field == 63 && l5.receptive_field_min == 63;
    ensure l5.uniform && l5.jump == 32 && l5.period == 1;
    ensure l5.start == 1 / 2 && l5.padding == 31 && l5[0].center == l5.start;
    ensure l5[0].region.start == -31 && l5[0].region.end == 32 && l5[2147483647].region.start == 68719476673 && l5[2147483647].region.end == 68719476736 && l5[2147483647].region.end - input.size == 0;
    ensure l5.aligned;
    l6: conv(3, stride = 2, pad = 1);
    ensure l6.size == 1073741824 && l6.receptive_field == 127 && l6.receptive_field_min == 127;
    ensure l6.uniform && l6.jump == 64 && l6.period == 1;
    ensure l6.start == 1 / 2 && l6.padding == 63 && l6[0].center == l6.start;
    ensure l6[0].region.start == -63 && l6[0].region.end == 64 && l6[1073741823].region.start == 68719476609 && l6[1073741823].region.end == 68719476736 && l6[1073741823].region.end - input.size == 0;
    ensure l6.aligned;
    l7: conv(3, stride = 2, pad = 1);
    ensure l7.size == 536870912 && l7.receptive_field == 255 && l7.receptive_field_min == 255;
    ensure l7.uniform && l7.jump == 128 && l7.period == 1;
    ensure l7.start == 1 / 2 && l7.padding == 127 && l7[0].center == l7.start;
    ensure l7[0].region.start == -127 && l7[0].region.end == 128 && l7[536870911].region.start == 68719476481 && l7[536870911].region.end == 68719476736 && l7[536870911].region.end - input.size == 0;
    ensure l7.aligned;
    l8: conv(3, stride = 2, pad = 1);
    ensure l8.size == 268435456 && l8.receptive_field == 511 && l8.receptive_field_min == 511;
    ensure l8.uniform && l8.jump == 256 && l8.period == 1;
    ensure l8.start == 1 / 2 && l8.padding == 255 && l8[0].center == l8.start;
    ensure l8[0].region.start == -255 && l8[0].region.end == 256 && l8[268435455].region.start == 68719476225 && l8[268435455].region.end == 68719476736 && l8[268435455].region.end - input.size == 0;
    ensure l8.aligned;
    l9: conv(3, stride = 2, pad = 1);
    ensure l9.size == 134217728 && l9.receptive_field == 1023 && l9.receptive_field_min == 1023;
    ensure l9.uniform && l9.jump == 512 && l9.period == 1;
    ensure l9.start == 1 / 2 && l9.padding == 511 && l9[0].center == l9.start;
    ensure l9[0].region.start == -511 && l9[0].region.end == 512 && l9[134217727].region.start == 68719475713 && l9[134217727].region.end == 68719476736 && l9[134217727].region.end - input.size == 0;
    ensure l9.aligned;
    l10: conv(3, stride = 2, pad = 1);
    ensure l10.size == 67108864 && l10.receptive_field == 2047 && l10.receptive_field_min == 2047;
    ensure l10.uniform && l10.jump == 1024 && l10.period == 1;
    ensure l10.start == 1 / 2 && l10.padding == 1023 && l10[0].center == l10.start;
    ensure l10[0].region.start == -1023 && l10[0].region.end == 1024 && l10[67108863].region.start == 68719474689 && l10[67108863].region.end == 68719476736 && l10[67108863].region.end - input.size == 0;
    ensure l10.aligned;
    l11: conv(3, stride = 2, pad = 1);
    ensure l11.size == 33554432 && l11.receptive_field == 4095 && l11.receptive_field_min == 4095;
    ensure l11.uniform && l11.jump == 2048 && l11.period == 1;
    ensure l11.start == 1 / 2 && l11.padding == 2047 && l11[0].center == l11.start;
    ensure l11[0].region.start == -2047 && l11[0].region.end == 2048 && l11[33554431].region.start == 68719472641 && l11[33554431].region.end == 68719476736 && l11[33554431].region.end - input.size == 0;
    ensure l11.aligned;
    l12: conv(3, stride = 2, pad = 1);
    ensure l12.size == 16777216 && l12.receptive_field == 8191 && l12.receptive_field_min == 8191;
    ensure l12.uniform && l12.jump == 4096 && l12.period == 1;
    ensure l12.start == 1 / 2 && l12.padding == 4095 && l12[0].center == l12.start;
    ensure l12[0].region.start == -4095 && l12[0].region.end == 4096 && l12[16777215].region.start == 68719468545 && l12[16777215].region.end == 68719476736 && l12[16777215].region.end - input.size == 0;
    ensure l12.aligned;
    l13: conv(3, stride = 2, pad = 1);
    ensure l13.size == 8388608 && l13.receptive_field == 16383 && l13.receptive_field_min == 16383;
    ensure l13.uniform && l13.jump == 8192 && l13.period == 1;
    ensure l13.start == 1 / 2 && l13.padding == 8191 && l13[0].center == l13.start;
    ensure l13[0].region.start == -8191 && l13[0].region.end == 8192 && l13[8388607].region.start == 68719460353 && l13[8388607].region.end == 68719476736 && l13[8388607].region.end - input.size == 0;
    ensure l13.aligned;
    l14: conv(3, stride = 2, pad = 1);
    ensure l14.size == 4194304 && l14.receptive_field == 32767 && l14.receptive_field_min == 32767;
    ensure l14.uniform && l14.jump == 16384 && l14.period == 1;
    ensure l14.start == 1 / 2 && l14.padding == 16383 && l14[0].center == l14.start;
    ensure l14[0].region.start == -16383 && l14[0].region.end == 16384 && l14[4194303].region.start == 68719443969 && l14[4194303].region.end == 68719476736 && l14[4194303].region.end - input.size == 0;
    ensure l14.aligned;
    l15: conv(3, stride = 2, pad = 1);
    ensure l15.size == 2097152 && l15.receptive_field == 65535 && l15.receptive_field_min == 65535;
    ensure l15.uniform && l15.jump == 32768 && l15.period == 1;
    ensure l15.start == 1 / 2 && l15.padding == 32767 && l15[0].center == l15.start;
    ensure l15[0].region.start == -32767 && l15[0].region.end == 32768 && l15[2097151].region.start == 68719411201 && l15[2097151].region.end == 68719476736 && l15[2097151].region.end - input.size == 0;
    ensure l15.aligned;
    l16: conv(3, stride = 2, pad = 1);
    ensure l16.size == 1048576 && l16.receptive_field == 131071 && l16.receptive_field_min == 131071;
    ensure l16.uniform && l16.jump == 65536 && l16.period == 1;
    ensure l16.start == 1 / 2 && l16.padding == 65535 && l16[0].center == l16.start;
    ensure l16[0].region.start == -65535 && l16[0].region.end == 65536 && l16[1048575].region.start == 68719345665 && l16[1048575].region.end == 68719476736 && l16[1048575].region.end - input.size == 0;
    ensure l16.aligned;
    l17: conv(3, stride = 2, pad = 1);
    ensure l17.size == 524288 && l17.receptive_field == 262143 && l17.receptive_field_min == 262143;
    ensure l17.uniform && l17.jump == 131072 && l17.period == 1;
    ensure l17.start == 1 / 2 && l17.padding == 131071 && l17[0].center == l17.start;
    ensure l17[0].region.start == -131071 && l17[0].region.end == 131072 && l17[524287].region.start == 68719214593 && l17[524287].region.end == 68719476736 && l17[524287].region.end - input.size == 0;
    ensure l17.aligned;
    l18: conv(3, stride = 2, pad = 1);
    ensure l18.size == 262144 && l18.receptive_field == 524287 && l18.receptive_field_min == 524287;
    ensure l18.uniform && l18.jump == 262144 && l18.period == 1;
    ensure l18.start == 1 / 2 && l18.padding == 262143 && l18[0].center == l18.start;
    ensure l18[0].region.start == -262143 && l18[0].region.end == 262144 && l18[262143].region.start == 68718952449 && l18[262143].region.end == 68719476736 && l18[262143].region.end - input.size == 0;
    ensure l18.aligned;
    l19: conv(3, stride = 2, pad = 1);
    ensure l19.size == 131072 && l19.receptive_field == 1048575 && l19.receptive_field_min == 1048575;
    ensure l19.uniform && l19.jump == 524288 && l19.period == 1;
    ensure l19.start == 1 / 2 && l19.padding == 524287 && l19[0].center == l19.start;
    ensure l19[0].region.start == -524287 && l19[0].region.end == 524288 && l19[131071].region.start == 68718428161 && l19[131071].region.end == 68719476736 && l19[131071].region.end - input.size == 0;
    ensure l19.aligned;
    l20: conv(3, stride = 2, pad = 1);
    ensure l20.size == 65536 && l20.receptive_field == 2097151 && l20.receptive_field_min == 2097151;
    ensure l20.uniform && l20.jump == 1048576 && l20.period == 1;
    ensure l20.start == 1 / 2 && l20.padding == 1048575 && l20[0].center == l20.start;
    ensure l20[0].region.start == -1048575 && l20[0].region.end == 1048576 && l20[65535].region.start == 68717379585 && l20[65535].region.end == 68719476736 && l20[65535].region.end - input.size == 0;
    ensure l20.aligned;
    l21: conv(3, stride = 2, pad = 1);
    ensure l21.size == 32768 && l21.receptive_field == 4194303 && l21.receptive_field_min == 4194303;
    ensure l21.uniform && l21.jump == 2097152 && l21.period == 1;
    ensure l21.start == 1 / 2 && l21.padding == 2097151 && l21[0].center == l21.start;
    ensure l21[0].region.start == -2097151 && l21[0].region.end == 2097152 && l21[32767].region.start == 68715282433 && l21[32767].region.end == 68719476736 && l21[32767].region.end - input.size == 0;
    ensure l21.aligned;
    l22: conv(3, stride = 2, pad = 1);
    ensure l22.size == 16384 && l22.receptive_field == 8388607 && l22.receptive_field_min == 8388607;
    ensure l22.uniform && l22.jump == 4194304 && l22.period == 1;
    ensure l22.start == 1 / 2 && l22.padding == 4194303 && l22[0].center == l22.start;
    ensure l22[0].region.start == -4194303 && l22[0].region.end == 4194304 && l22[16383].region.start == 68711088129 && l22[16383].region.end == 68719476736 && l22[16383].region.end - input.size == 0;
    ensure l22.aligned;
    l23: conv(3, stride = 2, pad = 1);
    ensure l23.size == 8192 && l23.receptive_field == 16777215 && l23.receptive_field_min == 16777215;
    ensure l23.uniform && l23.jump == 8388608 && l23.period == 1;
    ensure l23.start == 1 / 2 && l23.padding == 8388607 && l23[0].center == l23.start;
    ensure l23[0].region.start == -8388607 && l23[0].region.end == 8388608 && l23[8191].region.start == 68702699521 && l23[8191].region.end == 68719476736 && l23[8191].region.end - input.size == 0;
    ensure l23.aligned;
    l24: conv(3, stride = 2, pad = 1);
    ensure l24.size == 4096 && l24.receptive_field == 33554431 && l24.receptive_field_min == 33554431;
    ensure l24.uniform && l24.jump == 16777216 && l24.period == 1;
    ensure l24.start == 1 / 2 && l24.padding == 16777215 && l24[0].center == l24.start;
    ensure l24[0].region.start == -16777215 && l24[0].region.end == 16777216 && l24[4095].region.start == 68685922305 && l24[4095].region.end == 68719476736 && l24[4095].region.end - input.size == 0;
    ensure l24.aligned;
    l25: conv(3, stride = 2, pad = 1);
    ensure l25.size == 2048 && l25.receptive_field == 67108863 && l25.receptive_field_min == 67108863;
    ensure l25.uniform && l25.jump == 33554432 && l25.period == 1;
    ensure l25.start == 1 / 2 && l25.padding == 33554431 && l25[0].center == l25.start;
    ensure l25[0].region.start == -33554431 && l25[0].region.end == 33554432 && l25[2047].region.start == 68652367873 && l25[2047].region.end == 68719476736 && l25[2047].region.end - input.size == 0;
    ensure l25.aligned;
    l26: conv(3, stride = 2, pad = 1);
    ensure l26.size == 1024 && l26.receptive_field == 134217727 && l26.receptive_field_min == 134217727;
    ensure l26.uniform && l26.jump == 67108864 && l26.period == 1;
    ensure l26.start == 1 / 2 && l26.padding == 67108863 && l26[0].center == l26.start;
    ensure l26[0].region.start == -67108863 && l26[0].region.end == 67108864 && l26[1023].region.start == 68585259009 && l26[1023].region.end == 68719476736 && l26[1023].region.end - input.size == 0;
    ensure l26.aligned;
    l27: conv(3, stride = 2, pad = 1);
    ensure l27.size == 512 && l27.receptive_field == 268435455 && l27.receptive_field_min == 268435455;
    ensure l27.uniform && l27.jump == 134217728 && l27.period == 1;
    ensure l27.start == 1 / 2 && l27.padding == 134217727 && l27[0].center == l27.start;
    ensure l27[0].region.start == -134217727 && l27[0].region.end == 134217728 && l27[511].region.start == 68451041281 && l27[511].region.end == 68719476736 && l27[511].region.end - input.size == 0;
    ensure l27.aligned;
    l28: conv(3, stride = 2, pad = 1);
    ensure l28.size == 256 && l28.receptive_field == 536870911 && l28.receptive_field_min == 536870911;
    ensure l28.uniform && l28.jump == 268435456 && l28.period == 1;
    ensure l28.start == 1 / 2 && l28.padding == 268435455 && l28[0].center == l28.start;
    ensure l28[0].region.start == -268435455 && l28[0].region.end == 268435456 && l28[255].region.start == 68182605825 && l28[255].region.end == 68719476736 && l28[255].region.end - input.size == 0;
    ensure l28.aligned;
    l29: conv(3, stride = 2, pad = 1);
    ensure l29.size == 128 && l29.receptive_field == 1073741823 && l29.receptive_field_min == 1073741823;
    ensure l29.uniform && l29.jump == 536870912 && l29.period == 1;
    ensure l29.start == 1 / 2 && l29.padding == 536870911 && l29[0].center == l29.start;
    ensure l29[0].region.start == -536870911 && l29[0].region.end == 536870912 && l29[127].region.start == 67645734913 && l29[127].region.end == 68719476736 && l29[127].region.end - input.size == 0;
    ensure l29.aligned;
    l30: conv(3, stride = 2, pad = 1);
    ensure l30.size == 64 && l30.receptive_field == 2147483647 && l30.receptive_field_min == 2147483647;
    ensure l30.uniform && l30.jump == 1073741824 && l30.period == 1;
    ensure l30.start == 1 / 2 && l30.padding == 1073741823 && l30[0].center == l30.start;
    ensure l30[0].region.start == -1073741823 && l30[0].region.end == 1073741824 && l30[63].region.start == 66571993089 && l30[63].region.end == 68719476736 && l30[63].region.end - input.size == 0;
    ensure l30.aligned;
    l31: conv(3, stride = 2, pad = 1);
    ensure l31.size == 32 && l31.receptive_field == 4294967295 && l31.receptive_field_min == 4294967295;
    ensure l31.uniform && l31.jump == 2147483648 && l31.period == 1;
    ensure l31.start == 1 / 2 && l31.padding == 2147483647 && l31[0].center == l31.start;
    ensure l31[0].region.start == -2147483647 && l31[0].region.end == 2147483648 && l31[31].region.start == 64424509441 && l31[31].region.end == 68719476736 && l31[31].region.end - input.size == 0;
    ensure l31.aligned;
    l32: conv(3, stride = 2, pad = 1);
    ensure l32.size == 16 && l32.receptive_field == 8589934591 && l32.receptive_field_min == 8589934591;
    ensure l32.uniform && l32.jump == 4294967296 && l32.period == 1;
    ensure l32.start == 1 / 2 && l32.padding == 4294967295 && l32[0].center == l32.start;
    ensure l32[0].region.start == -4294967295 && l32[0].region.end == 4294967296 && l32[15].region.start == 60129542145 && l32[15].region.end == 68719476736 && l32[15].region.end - input.size == 0;
    ensure l32.aligned;
    l33: conv(3, stride = 2, pad = 1);
    ensure l33.size == 8 && l33.receptive_field == 17179869183 && l33.receptive_field_min == 17179869183;
    ensure l33.uniform && l33.jump == 8589934592 && l33.period == 1;
    ensure l33.start == 1 / 2 && l33.padding == 8589934591 && l33[0].center == l33.start;
    ensure l33[0].region.start == -8589934591 && l33[0].region.end == 8589934592 && l33[7].region.start == 51539607553 && l33[7].region.end == 68719476736 && l33[7].region.end - input.size == 0;
    ensure l33.aligned;
    l34: conv(3, stride = 2, pad = 1);
    ensure l34.size == 4 && l34.receptive_field == 34359738367 && l34.receptive_field_min == 34359738367;
    ensure l34.uniform && l34.jump == 17179869184 && l34.period == 1;
    ensure l34.start == 1 / 2 && l34.padding == 17179869183 && l34[0].center == l34.start;
    ensure l34[0].region.start == -17179869183 && l34[0].region.end == 17179869184 && l34[3].region.start == 34359738369 && l34[3].region.end == 68719476736 && l34[3].region.end - input.size == 0;
    ensure l34.aligned;
    ensure l34[0].region.start == -17179869183 && l34[0].region.end == 17179869184 && !l34[0].empty && l34[0].visible.start == 0 && l34[0].visible.end == 17179869184;
    ensure l34[1].region.start == 1 && l34[1].region.end == 34359738368 && !l34[1].empty && l34[1].visible.start == 1 && l34[1].visible.end == 34359738368;
    ensure l34[2].region.start == 17179869185 && l34[2].region.end == 51539607552 && !l34[2].empty && l34[2].visible.start == 17179869185 && l34[2].visible.end == 51539607552;
    ensure l34[3].region.start == 34359738369 && l34[3].region.end == 68719476736 && !l34[3].empty && l34[3].visible.start == 34359738369 && l34[3].visible.end == 68719476736;
    feature first = l34[0];
    feature middle = l34[2];
    feature last = l34[3];
}
const _: () = assert!(Extra04::L34.size[0] == 4);
const _: () = assert!(Extra04::L34.receptive_field[0] == 34359738367 && Extra04::L34.receptive_field_min(0) == 34359738367);
const _: () = assert!(matches!(Extra04::L34.jump_ratio(0), (17179869184, 1)));
const _: () = assert!(matches!(Extra04::L34.period(0), Some(1)));
const _: () = assert!(matches!(Extra04::L34.padding(0), Some(17179869183)));
const _: () = assert!(matches!(Extra04::L34.region([3]), Some([Region { start: 34359738369, end: 68719476736 }])));

// extra_05
receptive_field! {
    pub struct Extra05;
    input: [4];
    ensure input.size == 4 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0].center == input.start;
    ensure input[0].region.start == 0 && input[0].region.end == 1 && input[3].region.start == 3 && input[3].region.end == 4 && input[3].region.end - input.size == 0;
    ensure input.aligned;
    l1: conv_transpose(2, stride = 3);
    ensure l1.size == 11 && l1.receptive_field == 1 && l1.receptive_field_min == 0 && l1.receptive_field_min != l1.receptive_field;
    ensure !l1.uniform && l1.jump == 1 / 3 && l1.period == 3 && l1.dense;
    ensure l1.start == 1 / 2 && l1.padding == 0 && l1[0].center == l1.start;
    ensure l1[0].region.start == 0 && l1[0].region.end == 1 && l1[10].region.start == 3 && l1[10].region.end == 4 && l1[10].region.end - input.size == 0;
    ensure l1.aligned;
    ensure l1[0].region.start == 0 && l1[0].region.end == 1;
    ensure l1[1].region.start == 0 && l1[1].region.end == 1;
    ensure l1[2].empty;
    l2: conv(2);
    ensure l2.size == 10 && l2.receptive_field == 1 && l2.receptive_field_min == 1;
    ensure !l2.uniform && l2.jump == 1 / 3 && l2.period == 3 && l2.dense;
    ensure l2.start == 1 / 2 && l2.padding == 0 && l2[0].center == l2.start;
    ensure l2[0].region.start == 0 && l2[0].region.end == 1 && l2[9].region.start == 3 && l2[9].region.end == 4 && l2[9].region.end - input.size == 0;
    ensure l2.aligned;
    ensure l2[0].region.start == 0 && l2[0].region.end == 1;
    ensure l2[1].region.start == 0 && l2[1].region.end == 1;
    ensure l2[2].region.start == 1 && l2[2].region.end == 2;
    ensure l2[0].region.start == 0 && l2[0].region.end == 1 && !l2[0].empty && l2[0].visible.start == 0 && l2[0].visible.end == 1;
    ensure l2[1].region.start == 0 && l2[1].region.end == 1 && !l2[1].empty && l2[1].visible.start == 0 && l2[1].visible.end == 1;
    ensure l2[2].region.start == 1 && l2[2].region.end == 2 && !l2[2].empty && l2[2].visible.start == 1 && l2[2].visible.end == 2;
    ensure l2[3].region.start == 1 && l2[3].region.end == 2 && !l2[3].empty && l2[3].visible.start == 1 && l2[3].visible.end == 2;
    ensure l2[4].region.start == 1 && l2[4].region.end == 2 && !l2[4].empty && l2[4].visible.start == 1 && l2[4].visible.end == 2;
    ensure l2[5].region.start == 2 && l2[5].region.end == 3 && !l2[5].empty && l2[5].visible.start == 2 && l2[5].visible.end == 3;
    ensure l2[6].region.start == 2 && l2[6].region.end == 3 && !l2[6].empty && l2[6].visible.start == 2 && l2[6].visible.end == 3;
    ensure l2[7].region.start == 2 && l2[7].region.end == 3 && !l2[7].empty && l2[7].visible.start == 2 && l2[7].visible.end == 3;
    ensure l2[8].region.start == 3 && l2[8].region.end == 4 && !l2[8].empty && l2[8].visible.start == 3 && l2[8].visible.end == 4;
    ensure l2[9].region.start == 3 && l2[9].region.end == 4 && !l2[9].empty && l2[9].visible.start == 3 && l2[9].visible.end == 4;
    for i in 0..10 { ensure l2[i].empty == (l2[i].region.start >= input.size || l2[i].region.end <= 0); ensure (l2[i].region.start >= input.size || l2[i].region.end <= 0) || l2[i].visible.start == max(l2[i].region.start, 0) && l2[i].visible.end == min(l2[i].region.end, input.size); }
    feature first = l2[0];
    feature middle = l2[5];
    feature last = l2[9];
}
const _: () = assert!(Extra05::L2.size[0] == 10);
const _: () = assert!(Extra05::L2.receptive_field[0] == 1 && Extra05::L2.receptive_field_min(0) == 1);
const _: () = assert!(matches!(Extra05::L2.jump_ratio(0), (1, 3)));
const _: () = assert!(matches!(Extra05::L2.period(0), Some(3)));
const _: () = assert!(matches!(Extra05::L2.padding(0), Some(0)));
const _: () = assert!(matches!(Extra05::L2.region([9]), Some([Region { start: 3, end: 4 }])));

// extra_06
receptive_field! {
    pub struct Extra06;
    input: [300];
    ensure input.size == 300 && input.receptive_field == 1 && input.receptive_field_min == 1;
    ensure input.uniform && input.jump == 1 && input.period == 1 && input.dense;
    ensure input.start == 1 / 2 && input.padding == 0 && input[0].center == input.start;
    ensure input[0].region.start == 0 && input[0].region.end == 1 && input[299].region.start == 299 && input[299].region.end == 300 && input[299].region.end - input.size == 0;
    ensure input.aligned;
    l1: conv(2, pad = causal);
    ensure l1.size == 300 && l1.receptive_field == 2 && l1.receptive_field_min == 2;
    ensure l1.uniform && l1.jump == 1 && l1.period == 1 && l1.dense;
    ensure l1.start == 0 && l1.padding == 1 && l1[0].center == l1.start;
    ensure l1[0].region.start == -1 && l1[0].region.end == 1 && l1[299].region.start == 298 && l1[299].region.end == 300 && l1[299].region.end - input.size == 0;
    ensure l1.aligned;
    l2: conv(2, dilation = 2, pad = causal);
    ensure l2.size == 300 && l2.receptive_field == 4 && l2.receptive_field_min == 4;
    ensure l2.uniform && l2.jump == 1 && l2.period == 1 && l2.dense;
    ensure l2.start == -1 && l2.padding == 3 && l2[0].center == l2.start;
    ensure l2[0].region.start == -3 && l2[0].region.end == 1 && l2[299].region.start == 296 && l2[299].region.end == 300 && l2[299].region.end - input.size == 0;
    ensure l2.aligned;
    l3: conv(2, dilation = 4, pad = causal);
    ensure l3.size == 300 && l3.receptive_field == 8 && l3.receptive_field_min == 8;
    ensure l3.uniform && l3.jump == 1 && l3.period == 1 && l3.dense;
    ensure l3.start == -3 && l3.padding == 7 && l3[0].center == l3.start;
    ensure l3[0].region.start == -7 && l3[0].region.end == 1 && l3[299].region.start == 292 && l3[299].region.end == 300 && l3[299].region.end - input.size == 0;
    ensure l3.aligned;
    l4: conv(2, dilation = 8, pad = causal);
    ensure l4.size == 300 && l4.receptive_field == 16 && l4.receptive_field_min == 16;
    ensure l4.uniform && l4.jump == 1 && l4.period == 1 && l4.dense;
    ensure l4.start == -7 && l4.padding == 15 && l4[0].center == l4.start;
    ensure l4[0].region.start == -15 && l4[0].region.end == 1 && l4[299].region.start == 284 && l4[299].region.end == 300 && l4[299].region.end - input.size == 0;
    ensure l4.aligned;
    l5: conv(2, dilation = 16, pad = causal);
    ensure l5.size == 300 && l5.receptive_field == 32 && l5.receptive_field_min == 32;
    ensure l5.uniform && l5.jump == 1 && l5.period == 1 && l5.dense;
    ensure l5.start == -15 && l5.padding == 31 && l5[0].center == l5.start;
    ensure l5[0].region.start == -31 && l5[0].region.end == 1 && l5[299].region.start == 268 && l5[299].region.end == 300 && l5[299].region.end - input.size == 0;
    ensure l5.aligned;
    l6: conv(2, dilation = 32, pad = causal);
    ensure l6.size == 300 && l6.receptive_field == 64 && l6.receptive_field_min == 64;
    ensure l6.uniform && l6.jump == 1 && l6.period == 1 && l6.dense;
    ensure l6.start == -31 && l6.padding == 63 && l6[0].center == l6.start;
    ensure l6[0].region.start == -63 && l6[0].region.end == 1 && l6[299].region.start == 236 && l6[299].region.end == 300 && l6[299].region.end - input.size == 0;
    ensure l6.aligned;
    l7: conv(2, pad = causal);
    ensure l7.size == 300 && l7.receptive_field == 65 && l7.receptive_field_min == 65;
    ensure l7.uniform && l7.jump == 1 && l7.period == 1 && l7.dense;
    ensure l7.start == -63 / 2 && l7.padding == 64 && l7[0].center == l7.start;
    ensure l7[0].region.start == -64 && l7[0].region.end == 1 && l7[299].region.start == 235 && l7[299].region.end == 300 && l7[299].region.end - input.size == 0;
    ensure l7.aligned;
    l8: conv(2, dilation = 2, pad = causal);
    ensure l8.size == 300 && l8.receptive_field == 67 && l8.receptive_field_min == 67;
    ensure l8.uniform && l8.jump == 1 && l8.period == 1 && l8.dense;
    ensure l8.start == -65 / 2 && l8.padding == 66 && l8[0].center == l8.start;
    ensure l8[0].region.start == -66 && l8[0].region.end == 1 && l8[299].region.start == 233 && l8[299].region.end == 300 && l8[299].region.end - input.size == 0;
    ensure l8.aligned;
    l9: conv(2, dilation = 4, pad = causal);
    ensure l9.size == 300 && l9.receptive_field == 71 && l9.receptive_field_min == 71;
    ensure l9.uniform && l9.jump == 1 && l9.period == 1 && l9.dense;
    ensure l9.start == -69 / 2 && l9.padding == 70 && l9[0].center == l9.start;
    ensure l9[0].region.start == -70 && l9[0].region.end == 1 && l9[299].region.start == 229 && l9[299].region.end == 300 && l9[299].region.end - input.size == 0;
    ensure l9.aligned;
    l10: conv(2, dilation = 8, pad = causal);
    ensure l10.size == 300 && l10.receptive_field == 79 && l10.receptive_field_min == 79;
    ensure l10.uniform && l10.jump == 1 && l10.period == 1 && l10.dense;
    ensure l10.start == -77 / 2 && l10.padding == 78 && l10[0].center == l10.start;
    ensure l10[0].region.start == -78 && l10[0].region.end == 1 && l10[299].region.start == 221 && l10[299].region.end == 300 && l10[299].region.end - input.size == 0;
    ensure l10.aligned;
    l11: conv(2, dilation = 16, pad = causal);
    ensure l11.size == 300 && l11.receptive_field == 95 && l11.receptive_field_min == 95;
    ensure l11.uniform && l11.jump == 1 && l11.period == 1 && l11.dense;
    ensure l11.start == -93 / 2 && l11.padding == 94 && l11[0].center == l11.start;
    ensure l11[0].region.start == -94 && l11[0].region.end == 1 && l11[299].region.start == 205 && l11[299].region.end == 300 && l11[299].region.end - input.size == 0;
    ensure l11.aligned;
    l12: conv(2, dilation = 32, pad = causal);
    ensure l12.size == 300 && l12.receptive_field == 127 && l12.receptive_field_min == 127;
    ensure l12.uniform && l12.jump == 1 && l12.period == 1 && l12.dense;
    ensure l12.start == -125 / 2 && l12.padding == 126 && l12[0].center == l12.start;
    ensure l12[0].region.start == -126 && l12[0].region.end == 1 && l12[299].region.start == 173 && l12[299].region.end == 300 && l12[299].region.end - input.size == 0;
    ensure l12.aligned;
    ensure l12[0].region.start == -126 && l12[0].region.end == 1 && !l12[0].empty && l12[0].visible.start == 0 && l12[0].visible.end == 1;
    ensure l12[1].region.start == -125 && l12[1].region.end == 2 && !l12[1].empty && l12[1].visible.start == 0 && l12[1].visible.end == 2;
    ensure l12[2].region.start == -124 && l12[2].region.end == 3 && !l12[2].empty && l12[2].visible.start == 0 && l12[2].visible.end == 3;
    ensure l12[3].region.start == -123 && l12[3].region.end == 4 && !l12[3].empty && l12[3].visible.start == 0 && l12[3].visible.end == 4;
    ensure l12[4].region.start == -122 && l12[4].region.end == 5 && !l12[4].empty && l12[4].visible.start == 0 && l12[4].visible.end == 5;
    ensure l12[5].region.start == -121 && l12[5].region.end == 6 && !l12[5].empty && l12[5].visible.start == 0 && l12[5].visible.end == 6;
    ensure l12[6].region.start == -120 && l12[6].region.end == 7 && !l12[6].empty && l12[6].visible.start == 0 && l12[6].visible.end == 7;
    ensure l12[7].region.start == -119 && l12[7].region.end == 8 && !l12[7].empty && l12[7].visible.start == 0 && l12[7].visible.end == 8;
    ensure l12[8].region.start == -118 && l12[8].region.end == 9 && !l12[8].empty && l12[8].visible.start == 0 && l12[8].visible.end == 9;
    ensure l12[9].region.start == -117 && l12[9].region.end == 10 && !l12[9].empty && l12[9].visible.start == 0 && l12[9].visible.end == 10;
    ensure l12[10].region.start == -116 && l12[10].region.end == 11 && !l12[10].empty && l12[10].visible.start == 0 && l12[10].visible.end == 11;
    ensure l12[11].region.start == -115 && l12[11].region.end == 12 && !l12[11].empty && l12[11].visible.start == 0 && l12[11].visible.end == 12;
    ensure l12[147].region.start == 21 && l12[147].region.end == 148 && !l12[147].empty && l12[147].visible.start == 21 && l12[147].visible.end == 148;
    ensure l12[148].region.start == 22 && l12[148].region.end == 149 && !l12[148].empty && l12[148].visible.start == 22 && l12[148].visible.end == 149;
    ensure l12[149].region.start == 23 && l12[149].region.end == 150 && !l12[149].empty && l12[149].visible.start == 23 && l12[149].visible.end == 150;
    ensure l12[150].region.start == 24 && l12[150].region.end == 151 && !l12[150].empty && l12[150].visible.start == 24 && l12[150].visible.end == 151;
    ensure l12[151].region.start == 25 && l12[151].region.end == 152 && !l12[151].empty && l12[151].visible.start == 25 && l12[151].visible.end == 152;
    ensure l12[152].region.start == 26 && l12[152].region.end == 153 && !l12[152].empty && l12[152].visible.start == 26 && l12[152].visible.end == 153;
    ensure l12[288].region.start == 162 && l12[288].region.end == 289 && !l12[288].empty && l12[288].visible.start == 162 && l12[288].visible.end == 289;
    ensure l12[289].region.start == 163 && l12[289].region.end == 290 && !l12[289].empty && l12[289].visible.start == 163 && l12[289].visible.end == 290;
    ensure l12[290].region.start == 164 && l12[290].region.end == 291 && !l12[290].empty && l12[290].visible.start == 164 && l12[290].visible.end == 291;
    ensure l12[291].region.start == 165 && l12[291].region.end == 292 && !l12[291].empty && l12[291].visible.start == 165 && l12[291].visible.end == 292;
    ensure l12[292].region.start == 166 && l12[292].region.end == 293 && !l12[292].empty && l12[292].visible.start == 166 && l12[292].visible.end == 293;
    ensure l12[293].region.start == 167 && l12[293].region.end == 294 && !l12[293].empty && l12[293].visible.start == 167 && l12[293].visible.end == 294;
    ensure l12[294].region.start == 168 && l12[294].region.end == 295 && !l12[294].empty && l12[294].visible.start == 168 && l12[294].visible.end == 295;
    ensure l12[295].region.start == 169 && l12[295].region.end == 296 && !l12[295].empty && l12[295].visible.start == 169 && l12[295].visible.end == 296;
    ensure l12[296].region.start == 170 && l12[296].region.end == 297 && !l12[296].empty && l12[296].visible.start == 170 && l12[296].visible.end == 297;
    ensure l12[297].region.start == 171 && l12[297].region.end == 298 && !l12[297].empty && l12[297].visible.start == 171 && l12[297].visible.end == 298;
    ensure l12[298].region.start == 172 && l12[298].region.end == 299 && !l12[298].empty && l12[298].visible.start == 172 && l12[298].visible.end == 299;
    ensure l12[299].region.start == 173 && l12[299].region.end == 300 && !l12[299].empty && l12[299].visible.start == 173 && l12[299].visible.end == 300;
    for i in 0..300 { ensure l12[i].empty == (l12[i].region.start >= input.size || l12[i].region.end <= 0); ensure (l12[i].region.start >= input.size || l12[i].region.end <= 0) || l12[i].visible.start == max(l12[i].region.start, 0) && l12[i].visible.end == min(l12[i].region.end, input.size); }
    feature first = l12[0];
    feature middle = l12[150];
    feature last = l12[299];
}
const _: () = assert!(Extra06::L12.size[0] == 300);
const _: () = assert!(Extra06::L12.receptive_field[0] == 127 && Extra06::L12.receptive_field_min(0) == 127);
const _: () = assert!(matches!(Extra06::L12.jump_ratio(0), (1, 1)));
const _: () = assert!(matches!(Extra06::L12.period(0), Some(1)));
const _: () = assert!(matches!(Extra06::L12.padding(0), Some(126)));
const _: () = assert!(matches!(Extra06::L12.region([299]), Some([Region { start: 173, end: 300 }])));

pub static ONE: &[Net<1>] = &[
    Net {
        id: "chain1d_01",
        input: Chain1d01::INPUT,
        layers: &[Chain1d01::CONV1, Chain1d01::CONV2, Chain1d01::POOL3, Chain1d01::CROP4, Chain1d01::CONV5, Chain1d01::CONV6, Chain1d01::ADAPTIVE7, Chain1d01::CONV8, Chain1d01::CONV9, Chain1d01::CROP10],
        all: Chain1d01::LAYERS,
        features: [Chain1d01::FIRST, Chain1d01::MIDDLE, Chain1d01::LAST],
    },
    Net {
        id: "chain1d_02",
        input: Chain1d02::INPUT,
        layers: &[Chain1d02::CONV1, Chain1d02::CONV2, Chain1d02::CONV3, Chain1d02::CONV4],
        all: Chain1d02::LAYERS,
        features: [Chain1d02::FIRST, Chain1d02::MIDDLE, Chain1d02::LAST],
    },
    Net {
        id: "chain1d_03",
        input: Chain1d03::INPUT,
        layers: &[Chain1d03::POOL1, Chain1d03::CONV2],
        all: Chain1d03::LAYERS,
        features: [Chain1d03::FIRST, Chain1d03::MIDDLE, Chain1d03::LAST],
    },
    Net {
        id: "chain1d_04",
        input: Chain1d04::INPUT,
        layers: &[Chain1d04::POOL1, Chain1d04::CONV2, Chain1d04::CONV3, Chain1d04::POOL4, Chain1d04::PAD5, Chain1d04::CONV6, Chain1d04::POOL7],
        all: Chain1d04::LAYERS,
        features: [Chain1d04::FIRST, Chain1d04::MIDDLE, Chain1d04::LAST],
    },
    Net {
        id: "chain1d_05",
        input: Chain1d05::INPUT,
        layers: &[Chain1d05::PAD1],
        all: Chain1d05::LAYERS,
        features: [Chain1d05::FIRST, Chain1d05::MIDDLE, Chain1d05::LAST],
    },
    Net {
        id: "chain1d_06",
        input: Chain1d06::INPUT,
        layers: &[Chain1d06::POOL1, Chain1d06::POOL2, Chain1d06::RESIZE3, Chain1d06::IDENTITY4, Chain1d06::POOL5, Chain1d06::CONV7, Chain1d06::POOL8, Chain1d06::CONV10],
        all: Chain1d06::LAYERS,
        features: [Chain1d06::FIRST, Chain1d06::MIDDLE, Chain1d06::LAST],
    },
    Net {
        id: "chain1d_07",
        input: Chain1d07::INPUT,
        layers: &[Chain1d07::UPSAMPLE1, Chain1d07::CONV2, Chain1d07::IDENTITY3, Chain1d07::CONV4, Chain1d07::CONV5, Chain1d07::RESIZE6, Chain1d07::UPSAMPLE7],
        all: Chain1d07::LAYERS,
        features: [Chain1d07::FIRST, Chain1d07::MIDDLE, Chain1d07::LAST],
    },
    Net {
        id: "chain1d_08",
        input: Chain1d08::INPUT,
        layers: &[Chain1d08::POOL1, Chain1d08::CONV2],
        all: Chain1d08::LAYERS,
        features: [Chain1d08::FIRST, Chain1d08::MIDDLE, Chain1d08::LAST],
    },
    Net {
        id: "chain1d_09",
        input: Chain1d09::INPUT,
        layers: &[Chain1d09::CONV1, Chain1d09::CONV2, Chain1d09::POOL3, Chain1d09::POOL4, Chain1d09::CONV5, Chain1d09::CONV6, Chain1d09::POOL7, Chain1d09::CONV8, Chain1d09::POOL10, Chain1d09::UPSAMPLE13],
        all: Chain1d09::LAYERS,
        features: [Chain1d09::FIRST, Chain1d09::MIDDLE, Chain1d09::LAST],
    },
    Net {
        id: "chain1d_10",
        input: Chain1d10::INPUT,
        layers: &[Chain1d10::UPSAMPLE1, Chain1d10::CONV2],
        all: Chain1d10::LAYERS,
        features: [Chain1d10::FIRST, Chain1d10::MIDDLE, Chain1d10::LAST],
    },
    Net {
        id: "chain1d_11",
        input: Chain1d11::INPUT,
        layers: &[Chain1d11::CONV1, Chain1d11::CONV2, Chain1d11::POOL3, Chain1d11::UPSAMPLE4, Chain1d11::CONV5, Chain1d11::POOL6, Chain1d11::POOL7, Chain1d11::IDENTITY8, Chain1d11::CONV9, Chain1d11::POOL10, Chain1d11::CONV11],
        all: Chain1d11::LAYERS,
        features: [Chain1d11::FIRST, Chain1d11::MIDDLE, Chain1d11::LAST],
    },
    Net {
        id: "chain1d_12",
        input: Chain1d12::INPUT,
        layers: &[Chain1d12::POOL1, Chain1d12::CROP2, Chain1d12::CONV3, Chain1d12::UPSAMPLE4, Chain1d12::CONV5],
        all: Chain1d12::LAYERS,
        features: [Chain1d12::FIRST, Chain1d12::MIDDLE, Chain1d12::LAST],
    },
    Net {
        id: "chain1d_13",
        input: Chain1d13::INPUT,
        layers: &[Chain1d13::PAD1, Chain1d13::POOL2, Chain1d13::POOL3, Chain1d13::CONV4, Chain1d13::CONV7, Chain1d13::CONV8, Chain1d13::POOL9, Chain1d13::CONV10],
        all: Chain1d13::LAYERS,
        features: [Chain1d13::FIRST, Chain1d13::MIDDLE, Chain1d13::LAST],
    },
    Net {
        id: "chain1d_14",
        input: Chain1d14::INPUT,
        layers: &[Chain1d14::CONV1, Chain1d14::UPSAMPLE2, Chain1d14::CONV4],
        all: Chain1d14::LAYERS,
        features: [Chain1d14::FIRST, Chain1d14::MIDDLE, Chain1d14::LAST],
    },
    Net {
        id: "chain1d_15",
        input: Chain1d15::INPUT,
        layers: &[Chain1d15::PAD1, Chain1d15::POOL2, Chain1d15::POOL3, Chain1d15::CONV4, Chain1d15::CROP5],
        all: Chain1d15::LAYERS,
        features: [Chain1d15::FIRST, Chain1d15::MIDDLE, Chain1d15::LAST],
    },
    Net {
        id: "chain1d_16",
        input: Chain1d16::INPUT,
        layers: &[Chain1d16::CONV1, Chain1d16::POOL2, Chain1d16::CONV3, Chain1d16::CONV4, Chain1d16::POOL5],
        all: Chain1d16::LAYERS,
        features: [Chain1d16::FIRST, Chain1d16::MIDDLE, Chain1d16::LAST],
    },
    Net {
        id: "chain1d_17",
        input: Chain1d17::INPUT,
        layers: &[Chain1d17::POOL1, Chain1d17::CONV2],
        all: Chain1d17::LAYERS,
        features: [Chain1d17::FIRST, Chain1d17::MIDDLE, Chain1d17::LAST],
    },
    Net {
        id: "chain1d_18",
        input: Chain1d18::INPUT,
        layers: &[Chain1d18::CONV1, Chain1d18::POOL2, Chain1d18::CONV3, Chain1d18::UPSAMPLE4],
        all: Chain1d18::LAYERS,
        features: [Chain1d18::FIRST, Chain1d18::MIDDLE, Chain1d18::LAST],
    },
    Net {
        id: "chain1d_19",
        input: Chain1d19::INPUT,
        layers: &[Chain1d19::CONV1],
        all: Chain1d19::LAYERS,
        features: [Chain1d19::FIRST, Chain1d19::MIDDLE, Chain1d19::LAST],
    },
    Net {
        id: "chain1d_20",
        input: Chain1d20::INPUT,
        layers: &[Chain1d20::IDENTITY1, Chain1d20::CONV2, Chain1d20::CONV3, Chain1d20::POOL4, Chain1d20::UPSAMPLE5, Chain1d20::RESIZE6],
        all: Chain1d20::LAYERS,
        features: [Chain1d20::FIRST, Chain1d20::MIDDLE, Chain1d20::LAST],
    },
    Net {
        id: "chain1d_21",
        input: Chain1d21::INPUT,
        layers: &[Chain1d21::CONV2, Chain1d21::CONV3, Chain1d21::CONV4, Chain1d21::POOL5, Chain1d21::UPSAMPLE6, Chain1d21::POOL7, Chain1d21::PAD8, Chain1d21::IDENTITY9, Chain1d21::RESIZE10, Chain1d21::CONV12, Chain1d21::IDENTITY13, Chain1d21::IDENTITY14],
        all: Chain1d21::LAYERS,
        features: [Chain1d21::FIRST, Chain1d21::MIDDLE, Chain1d21::LAST],
    },
    Net {
        id: "chain1d_22",
        input: Chain1d22::INPUT,
        layers: &[Chain1d22::POOL1, Chain1d22::POOL2, Chain1d22::CONV3, Chain1d22::CONV4, Chain1d22::IDENTITY5, Chain1d22::IDENTITY6, Chain1d22::CROP7],
        all: Chain1d22::LAYERS,
        features: [Chain1d22::FIRST, Chain1d22::MIDDLE, Chain1d22::LAST],
    },
    Net {
        id: "chain1d_23",
        input: Chain1d23::INPUT,
        layers: &[Chain1d23::CONV1, Chain1d23::CONV2, Chain1d23::POOL3, Chain1d23::CONV4, Chain1d23::CONV5, Chain1d23::RESIZE6],
        all: Chain1d23::LAYERS,
        features: [Chain1d23::FIRST, Chain1d23::MIDDLE, Chain1d23::LAST],
    },
    Net {
        id: "chain1d_24",
        input: Chain1d24::INPUT,
        layers: &[Chain1d24::CONV1, Chain1d24::CONV2, Chain1d24::CONV3, Chain1d24::PAD4, Chain1d24::CONV5, Chain1d24::CONV6, Chain1d24::CONV7, Chain1d24::POOL8, Chain1d24::CONV9, Chain1d24::CONV10, Chain1d24::UPSAMPLE11],
        all: Chain1d24::LAYERS,
        features: [Chain1d24::FIRST, Chain1d24::MIDDLE, Chain1d24::LAST],
    },
    Net {
        id: "chain2d_03_axis_0",
        input: Chain2d03Axis0::INPUT,
        layers: &[Chain2d03Axis0::POOL2, Chain2d03Axis0::POOL3, Chain2d03Axis0::CONV4, Chain2d03Axis0::POOL5, Chain2d03Axis0::CONV6, Chain2d03Axis0::CONV9, Chain2d03Axis0::CONV11, Chain2d03Axis0::CONV12, Chain2d03Axis0::ADAPTIVE19, Chain2d03Axis0::PAD24],
        all: Chain2d03Axis0::LAYERS,
        features: [Chain2d03Axis0::FIRST, Chain2d03Axis0::MIDDLE, Chain2d03Axis0::LAST],
    },
    Net {
        id: "chain2d_03_axis_1",
        input: Chain2d03Axis1::INPUT,
        layers: &[Chain2d03Axis1::POOL2, Chain2d03Axis1::POOL3, Chain2d03Axis1::CONV4, Chain2d03Axis1::POOL5, Chain2d03Axis1::CONV6, Chain2d03Axis1::CONV9, Chain2d03Axis1::CONV11, Chain2d03Axis1::CONV12, Chain2d03Axis1::ADAPTIVE19, Chain2d03Axis1::PAD24],
        all: Chain2d03Axis1::LAYERS,
        features: [Chain2d03Axis1::FIRST, Chain2d03Axis1::MIDDLE, Chain2d03Axis1::LAST],
    },
    Net {
        id: "chain2d_04_axis_0",
        input: Chain2d04Axis0::INPUT,
        layers: &[Chain2d04Axis0::PAD3, Chain2d04Axis0::CONV4],
        all: Chain2d04Axis0::LAYERS,
        features: [Chain2d04Axis0::FIRST, Chain2d04Axis0::MIDDLE, Chain2d04Axis0::LAST],
    },
    Net {
        id: "chain2d_04_axis_1",
        input: Chain2d04Axis1::INPUT,
        layers: &[Chain2d04Axis1::PAD3, Chain2d04Axis1::CONV4],
        all: Chain2d04Axis1::LAYERS,
        features: [Chain2d04Axis1::FIRST, Chain2d04Axis1::MIDDLE, Chain2d04Axis1::LAST],
    },
    Net {
        id: "dag_01",
        input: Dag01::INPUT,
        layers: &[Dag01::CONV1, Dag01::CONCAT2, Dag01::CONV3, Dag01::CONCAT4, Dag01::CONV5, Dag01::CONCAT6, Dag01::POOL7],
        all: Dag01::LAYERS,
        features: [Dag01::FIRST, Dag01::MIDDLE, Dag01::LAST],
    },
    Net {
        id: "dag_02",
        input: Dag02::INPUT,
        layers: &[Dag02::CONV1, Dag02::CONV2, Dag02::CONCAT3, Dag02::CONV4, Dag02::CONV5, Dag02::CONV6, Dag02::CONCAT7, Dag02::CONV8, Dag02::CONV9, Dag02::CONV10, Dag02::ADD11],
        all: Dag02::LAYERS,
        features: [Dag02::FIRST, Dag02::MIDDLE, Dag02::LAST],
    },
    Net {
        id: "dag_03",
        input: Dag03::INPUT,
        layers: &[Dag03::CONV1, Dag03::GLOBAL2, Dag03::CONV3, Dag03::SCALE4, Dag03::CONV5],
        all: Dag03::LAYERS,
        features: [Dag03::FIRST, Dag03::MIDDLE, Dag03::LAST],
    },
    Net {
        id: "dag_05",
        input: Dag05::INPUT,
        layers: &[Dag05::CONV1, Dag05::CONV2, Dag05::CONV3, Dag05::UPSAMPLE4, Dag05::ADD5, Dag05::UPSAMPLE7, Dag05::CROP8, Dag05::ADD9, Dag05::CONV10],
        all: Dag05::LAYERS,
        features: [Dag05::FIRST, Dag05::MIDDLE, Dag05::LAST],
    },
    Net {
        id: "dag_06",
        input: Dag06::INPUT,
        layers: &[Dag06::CONV1, Dag06::CONV5, Dag06::CONV6, Dag06::CROP7, Dag06::RESIZED, Dag06::ADD8, Dag06::UPSAMPLE9, Dag06::PAD10, Dag06::CONCAT11, Dag06::CONV12, Dag06::PAD13, Dag06::ADD14, Dag06::POOL15, Dag06::CONV18, Dag06::PAD19, Dag06::CONV20, Dag06::PAD21, Dag06::ADD22],
        all: Dag06::LAYERS,
        features: [Dag06::FIRST, Dag06::MIDDLE, Dag06::LAST],
    },
    Net {
        id: "dag_07",
        input: Dag07::INPUT,
        layers: &[Dag07::CONV1, Dag07::CONV2, Dag07::CONV3, Dag07::UPSAMPLE4, Dag07::CROP5, Dag07::ADD6, Dag07::UPSAMPLE8, Dag07::ADD9, Dag07::CONV10],
        all: Dag07::LAYERS,
        features: [Dag07::FIRST, Dag07::MIDDLE, Dag07::LAST],
    },
    Net {
        id: "dag_09",
        input: Dag09::INPUT,
        layers: &[Dag09::CONV1, Dag09::GLOBAL2, Dag09::CONV3, Dag09::SCALE4, Dag09::CONV5],
        all: Dag09::LAYERS,
        features: [Dag09::FIRST, Dag09::MIDDLE, Dag09::LAST],
    },
    Net {
        id: "dag_10",
        input: Dag10::INPUT,
        layers: &[Dag10::CONV1, Dag10::POOL2, Dag10::CONV3, Dag10::CONV4, Dag10::CONCAT5, Dag10::CONV6],
        all: Dag10::LAYERS,
        features: [Dag10::FIRST, Dag10::MIDDLE, Dag10::LAST],
    },
    Net {
        id: "dag_11",
        input: Dag11::INPUT,
        layers: &[Dag11::CONV1, Dag11::CONV2, Dag11::CONV3, Dag11::UPSAMPLE4, Dag11::ADD5, Dag11::UPSAMPLE7, Dag11::ADD8, Dag11::CONV9],
        all: Dag11::LAYERS,
        features: [Dag11::FIRST, Dag11::MIDDLE, Dag11::LAST],
    },
    Net {
        id: "dag_14",
        input: Dag14::INPUT,
        layers: &[Dag14::CONV1, Dag14::CONV2, Dag14::CONV3, Dag14::CONV4, Dag14::ADD5, Dag14::POOL6, Dag14::CONV7, Dag14::CONV8, Dag14::CONV9, Dag14::CONV10, Dag14::ADD11],
        all: Dag14::LAYERS,
        features: [Dag14::FIRST, Dag14::MIDDLE, Dag14::LAST],
    },
    Net {
        id: "dag_15",
        input: Dag15::INPUT,
        layers: &[Dag15::CONV1, Dag15::CONV2, Dag15::CONV3, Dag15::CONV4, Dag15::GLOBAL5, Dag15::BROADCAST6, Dag15::CONCAT7],
        all: Dag15::LAYERS,
        features: [Dag15::FIRST, Dag15::MIDDLE, Dag15::LAST],
    },
    Net {
        id: "dag_17",
        input: Dag17::INPUT,
        layers: &[Dag17::CONV1, Dag17::CONV2, Dag17::CONV3, Dag17::CONV4, Dag17::CONV5, Dag17::CONV6, Dag17::CONV7, Dag17::CONV8, Dag17::CONV9, Dag17::ADD10, Dag17::POOL11, Dag17::CONV12, Dag17::CONV13, Dag17::CONV14, Dag17::CONV15, Dag17::CONV16, Dag17::CONV17, Dag17::CONV18, Dag17::CONCAT19, Dag17::CONV20, Dag17::CONV21, Dag17::CONV22, Dag17::CONV23, Dag17::CONV24, Dag17::CONV25, Dag17::CONV26, Dag17::CONV27, Dag17::CONV28, Dag17::CONCAT29],
        all: Dag17::LAYERS,
        features: [Dag17::FIRST, Dag17::MIDDLE, Dag17::LAST],
    },
    Net {
        id: "dag_18",
        input: Dag18::INPUT,
        layers: &[Dag18::CONV1, Dag18::POOL2, Dag18::CONV3, Dag18::POOL4, Dag18::CONV5, Dag18::POOL6, Dag18::CONV7, Dag18::UPSAMPLE8, Dag18::CONCAT9, Dag18::CONV10, Dag18::UPSAMPLE11, Dag18::CONCAT12, Dag18::CONV13, Dag18::UPSAMPLE14, Dag18::CONCAT15, Dag18::CONV16],
        all: Dag18::LAYERS,
        features: [Dag18::FIRST, Dag18::MIDDLE, Dag18::LAST],
    },
    Net {
        id: "extra_02",
        input: Extra02::INPUT,
        layers: &[Extra02::L1],
        all: Extra02::LAYERS,
        features: [Extra02::FIRST, Extra02::MIDDLE, Extra02::LAST],
    },
    Net {
        id: "extra_03",
        input: Extra03::INPUT,
        layers: &[Extra03::L1],
        all: Extra03::LAYERS,
        features: [Extra03::FIRST, Extra03::MIDDLE, Extra03::LAST],
    },
    Net {
        id: "extra_04",
        input: Extra04::INPUT,
        layers: &[Extra04::L1, Extra04::L2, Extra04::L3, Extra04::L4, Extra04::L5, Extra04::L6, Extra04::L7, Extra04::L8, Extra04::L9, Extra04::L10, Extra04::L11, Extra04::L12, Extra04::L13, Extra04::L14, Extra04::L15, Extra04::L16, Extra04::L17, Extra04::L18, Extra04::L19, Extra04::L20, Extra04::L21, Extra04::L22, Extra04::L23, Extra04::L24, Extra04::L25, Extra04::L26, Extra04::L27, Extra04::L28, Extra04::L29, Extra04::L30, Extra04::L31, Extra04::L32, Extra04::L33, Extra04::L34],
        all: Extra04::LAYERS,
        features: [Extra04::FIRST, Extra04::MIDDLE, Extra04::LAST],
    },
    Net {
        id: "extra_05",
        input: Extra05::INPUT,
        layers: &[Extra05::L1, Extra05::L2],
        all: Extra05::LAYERS,
        features: [Extra05::FIRST, Extra05::MIDDLE, Extra05::LAST],
    },
    Net {
        id: "extra_06",
        input: Extra06::INPUT,
        layers: &[Extra06::L1, Extra06::L2, Extra06::L3, Extra06::L4, Extra06::L5, Extra06::L6, Extra06::L7, Extra06::L8, Extra06::L9, Extra06::L10, Extra06::L11, Extra06::L12],
        all: Extra06::LAYERS,
        features: [Extra06::FIRST, Extra06::MIDDLE, Extra06::LAST],
    },
];

pub static TWO: &[Net<2>] = &[
    Net {
        id: "chain2d_01",
        input: Chain2d01::INPUT,
        layers: &[Chain2d01::CONV1, Chain2d01::CONV2, Chain2d01::CONV3, Chain2d01::UPSAMPLE4, Chain2d01::POOL5, Chain2d01::POOL6, Chain2d01::CONV7, Chain2d01::CONV8, Chain2d01::POOL9, Chain2d01::CONV10, Chain2d01::CONV12],
        all: Chain2d01::LAYERS,
        features: [Chain2d01::FIRST, Chain2d01::MIDDLE, Chain2d01::LAST],
    },
    Net {
        id: "chain2d_02",
        input: Chain2d02::INPUT,
        layers: &[Chain2d02::PAD1, Chain2d02::CONV2, Chain2d02::CONV3, Chain2d02::GLOBAL4],
        all: Chain2d02::LAYERS,
        features: [Chain2d02::FIRST, Chain2d02::MIDDLE, Chain2d02::LAST],
    },
    Net {
        id: "chain2d_03",
        input: Chain2d03::INPUT,
        layers: &[Chain2d03::POOL2, Chain2d03::POOL3, Chain2d03::CONV4, Chain2d03::POOL5, Chain2d03::CONV6, Chain2d03::CONV9, Chain2d03::CONV11, Chain2d03::CONV12, Chain2d03::ADAPTIVE19, Chain2d03::PAD24],
        all: Chain2d03::LAYERS,
        features: [Chain2d03::FIRST, Chain2d03::MIDDLE, Chain2d03::LAST],
    },
    Net {
        id: "chain2d_04",
        input: Chain2d04::INPUT,
        layers: &[Chain2d04::PAD3, Chain2d04::CONV4],
        all: Chain2d04::LAYERS,
        features: [Chain2d04::FIRST, Chain2d04::MIDDLE, Chain2d04::LAST],
    },
    Net {
        id: "chain2d_05",
        input: Chain2d05::INPUT,
        layers: &[Chain2d05::CONV1],
        all: Chain2d05::LAYERS,
        features: [Chain2d05::FIRST, Chain2d05::MIDDLE, Chain2d05::LAST],
    },
    Net {
        id: "chain2d_06",
        input: Chain2d06::INPUT,
        layers: &[Chain2d06::CONV1, Chain2d06::POOL2, Chain2d06::CONV3, Chain2d06::POOL4, Chain2d06::CROP5, Chain2d06::CONV6, Chain2d06::UPSAMPLE7],
        all: Chain2d06::LAYERS,
        features: [Chain2d06::FIRST, Chain2d06::MIDDLE, Chain2d06::LAST],
    },
    Net {
        id: "chain2d_07",
        input: Chain2d07::INPUT,
        layers: &[Chain2d07::CONV1, Chain2d07::CONV2, Chain2d07::POOL3, Chain2d07::RESIZE4, Chain2d07::POOL5, Chain2d07::UPSAMPLE6, Chain2d07::CONV7],
        all: Chain2d07::LAYERS,
        features: [Chain2d07::FIRST, Chain2d07::MIDDLE, Chain2d07::LAST],
    },
    Net {
        id: "chain2d_08",
        input: Chain2d08::INPUT,
        layers: &[Chain2d08::CONV1, Chain2d08::CONV2, Chain2d08::CONV3, Chain2d08::CONV4, Chain2d08::POOL5, Chain2d08::POOL6, Chain2d08::POOL7],
        all: Chain2d08::LAYERS,
        features: [Chain2d08::FIRST, Chain2d08::MIDDLE, Chain2d08::LAST],
    },
    Net {
        id: "chain2d_09",
        input: Chain2d09::INPUT,
        layers: &[Chain2d09::ADAPTIVE1, Chain2d09::UPSAMPLE2, Chain2d09::POOL3],
        all: Chain2d09::LAYERS,
        features: [Chain2d09::FIRST, Chain2d09::MIDDLE, Chain2d09::LAST],
    },
    Net {
        id: "chain2d_10",
        input: Chain2d10::INPUT,
        layers: &[Chain2d10::CROP1, Chain2d10::CONV2, Chain2d10::CONV3, Chain2d10::PAD4, Chain2d10::CONV5, Chain2d10::CONV6, Chain2d10::POOL7, Chain2d10::CONV8, Chain2d10::CONV9, Chain2d10::PAD10, Chain2d10::CONV12],
        all: Chain2d10::LAYERS,
        features: [Chain2d10::FIRST, Chain2d10::MIDDLE, Chain2d10::LAST],
    },
    Net {
        id: "chain2d_12",
        input: Chain2d12::INPUT,
        layers: &[Chain2d12::POOL1, Chain2d12::CONV2, Chain2d12::CONV3, Chain2d12::CONV4, Chain2d12::CONV6, Chain2d12::POOL8, Chain2d12::IDENTITY9, Chain2d12::RESIZE10, Chain2d12::POOL11],
        all: Chain2d12::LAYERS,
        features: [Chain2d12::FIRST, Chain2d12::MIDDLE, Chain2d12::LAST],
    },
    Net {
        id: "dag_04",
        input: Dag04::INPUT,
        layers: &[Dag04::CONV1, Dag04::CONV2, Dag04::CONV3, Dag04::CONV4, Dag04::CONCAT5, Dag04::CONV6, Dag04::CONV7, Dag04::CONV8, Dag04::CONV9, Dag04::ADD10],
        all: Dag04::LAYERS,
        features: [Dag04::FIRST, Dag04::MIDDLE, Dag04::LAST],
    },
    Net {
        id: "dag_08",
        input: Dag08::INPUT,
        layers: &[Dag08::CONV1, Dag08::POOL2, Dag08::CONV3, Dag08::POOL4, Dag08::CONV5, Dag08::POOL6, Dag08::CONV7, Dag08::CONV8, Dag08::CROP9, Dag08::CONCAT10, Dag08::CONV11, Dag08::CONV12, Dag08::CROP13, Dag08::CONCAT14, Dag08::CONV15, Dag08::CONV16, Dag08::CROP17, Dag08::CONCAT18, Dag08::CONV19],
        all: Dag08::LAYERS,
        features: [Dag08::FIRST, Dag08::MIDDLE, Dag08::LAST],
    },
    Net {
        id: "dag_12",
        input: Dag12::INPUT,
        layers: &[Dag12::CONV1, Dag12::CONV2, Dag12::POOL3, Dag12::ADD4, Dag12::CONV5, Dag12::CONV6, Dag12::CONCAT7],
        all: Dag12::LAYERS,
        features: [Dag12::FIRST, Dag12::MIDDLE, Dag12::LAST],
    },
    Net {
        id: "dag_16",
        input: Dag16::INPUT,
        layers: &[Dag16::CONV1, Dag16::POOL2, Dag16::CONV3, Dag16::POOL4, Dag16::CONV5, Dag16::CONV6, Dag16::CONCAT7, Dag16::CONV8, Dag16::CONV9, Dag16::CONCAT10, Dag16::CONV11],
        all: Dag16::LAYERS,
        features: [Dag16::FIRST, Dag16::MIDDLE, Dag16::LAST],
    },
];

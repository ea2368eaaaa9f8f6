//! Numbers that are the same in every run.

/// A linear congruence: nothing here needs better.
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// 0 or more, less than `n`.
    ///
    /// # Panics
    /// Where `n` is 0.
    pub fn below(&mut self, n: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % n as u64).expect("31 bits")
    }

    /// From -3 to 3, but not 0.
    pub fn weight(&mut self) -> f32 {
        [-3.0, -2.0, -1.0, 1.0, 2.0, 3.0][self.below(6)]
    }

    /// From 0 to 255.
    pub fn value(&mut self) -> f32 {
        f32::from(u8::try_from(self.below(256)).expect("a byte"))
    }
}

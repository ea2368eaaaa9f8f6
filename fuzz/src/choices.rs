//! Bytes as choices: a fuzzer that changes a byte changes one choice.

/// Reads bytes, and behind the last goes on with numbers that depend on all of them.
#[derive(Debug, Clone)]
pub struct Choices {
    bytes: Vec<u8>,
    at: usize,
    state: u64,
}

impl Choices {
    pub fn of(bytes: &[u8]) -> Self {
        let mut state = 0xcbf2_9ce4_8422_2325_u64;
        for &byte in bytes {
            state = (state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
        Self {
            bytes: bytes.to_vec(),
            at: 0,
            state: state | 1,
        }
    }

    /// As the generator of the core's tests is made.
    pub fn new(seed: u64) -> Self {
        Self::of(&mixed(seed).to_le_bytes())
    }

    fn byte(&mut self) -> u64 {
        if let Some(&byte) = self.bytes.get(self.at) {
            self.at += 1;
            return u64::from(byte);
        }
        self.state ^= self.state >> 12;
        self.state ^= self.state << 25;
        self.state ^= self.state >> 27;
        self.state.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 56
    }

    /// In `low..=high`.
    pub fn within(&mut self, low: i64, high: i64) -> i64 {
        let count = low.abs_diff(high).saturating_add(1);
        let mut number = 0;
        let mut reach = 1_u64;
        while reach < count {
            number = number << 8 | self.byte();
            reach = reach.saturating_mul(256);
        }
        low.wrapping_add_unsigned(number % count)
    }

    pub fn below(&mut self, end: usize) -> usize {
        let last = i64::try_from(end).unwrap() - 1;
        usize::try_from(self.within(0, last)).unwrap()
    }

    pub fn percent(&mut self, chance: i64) -> bool {
        self.within(0, 99) < chance
    }

    pub fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }
}

/// Numbers next to each other become bytes that have nothing in common.
pub(crate) fn mixed(seed: u64) -> u64 {
    let mut mixed = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ mixed >> 31
}

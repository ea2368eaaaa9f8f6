//! Protocol buffers over borrowed bytes: the fields of one message, one after the other. Nothing is copied, and what is
//! not asked for is skipped by its length.

use super::work::{Much, Work};
use crate::budget::ONNX_VALUES;

/// How far the last seven bits of a number are shifted.
const LAST: u32 = 63;

/// Why a field cannot be read.
#[derive(Clone, Copy)]
pub(super) enum Fault {
    /// The place is no protocol buffer, in bytes from the beginning of the file.
    Broken(usize),
    /// There are too many.
    Much(Much),
}

#[derive(Clone, Copy)]
pub(super) enum Value<'b> {
    Number(u64),
    Bytes(Message<'b>),
    /// Four bytes, the bits of a float.
    Float(u32),
}

/// What is left of a message, and where in the file that stands.
#[derive(Clone, Copy)]
pub(super) struct Message<'b> {
    pub(super) rest: &'b [u8],
    at: usize,
    /// Counts fields.
    work: &'b Work,
}

impl<'b> Message<'b> {
    pub(super) fn of_file(bytes: &'b [u8], work: &'b Work) -> Self {
        Self {
            rest: bytes,
            at: 0,
            work,
        }
    }

    /// The number of the next field, and what it holds.
    pub(super) fn field(&mut self) -> Result<Option<(u64, Value<'b>)>, Fault> {
        if self.rest.is_empty() {
            return Ok(None);
        }
        let begin = Fault::Broken(self.at);
        self.work.field().map_err(Fault::Much)?;
        let key = self.number()?;
        // No field has the number 0.
        if key < 8 {
            return Err(begin);
        }
        let value = match key & 7 {
            0 => Value::Number(self.number()?),
            1 => self.take(8).map(Value::Bytes)?,
            2 => {
                let length = self.number()?;
                let length = usize::try_from(length).map_err(|_| begin)?;
                Value::Bytes(self.take(length)?)
            }
            5 => {
                let bits = self.take(4)?;
                let bits = bits.rest.first_chunk().ok_or(begin)?;
                Value::Float(u32::from_le_bytes(*bits))
            }
            _ => return Err(begin),
        };
        Ok(Some((key >> 3, value)))
    }

    /// A number of seven bits a byte.
    pub(super) fn number(&mut self) -> Result<u64, Fault> {
        let (mut number, mut shift) = (0_u64, 0_u32);
        let mut rest = self.rest;
        while let [byte, behind @ ..] = rest {
            rest = behind;
            number |= u64::from(*byte & 0x7f) << shift;
            if *byte < 0x80 {
                let read = self.rest.len().saturating_sub(rest.len());
                self.rest = rest;
                self.at = self.at.saturating_add(read);
                return Ok(number);
            }
            if shift == LAST {
                break;
            }
            shift = shift.saturating_add(7);
        }
        Err(Fault::Broken(self.at))
    }

    fn take(&mut self, length: usize) -> Result<Self, Fault> {
        let split = self.rest.split_at_checked(length);
        let (taken, rest) = split.ok_or(Fault::Broken(self.at))?;
        let taken = Self {
            rest: taken,
            at: self.at,
            work: self.work,
        };
        self.rest = rest;
        self.at = self.at.saturating_add(length);
        Ok(taken)
    }

    /// What it says, if it is text.
    pub(super) fn text(self) -> Result<&'b str, Fault> {
        std::str::from_utf8(self.rest).map_err(|_| Fault::Broken(self.at))
    }
}

impl<'b> Value<'b> {
    pub(super) fn bytes(self) -> Option<Message<'b>> {
        match self {
            Self::Bytes(message) => Some(message),
            Self::Number(_) | Self::Float(_) => None,
        }
    }

    /// A number, signed.
    pub(super) fn int(self) -> Option<i64> {
        match self {
            Self::Number(number) => Some(signed(number)),
            Self::Bytes(_) | Self::Float(_) => None,
        }
    }

    /// Adds the numbers of a list, which stand one by one or together; of a long one, one more than [`ONNX_VALUES`].
    pub(super) fn ints(self, found: &mut Vec<i64>) -> Result<(), Fault> {
        match self {
            Self::Number(number) if found.len() <= ONNX_VALUES => found.push(signed(number)),
            Self::Bytes(mut packed) => {
                while !packed.rest.is_empty() && found.len() <= ONNX_VALUES {
                    found.push(signed(packed.number()?));
                }
            }
            Self::Number(_) | Self::Float(_) => {}
        }
        Ok(())
    }

    /// The same of floats, by their bits.
    pub(super) fn floats(self, found: &mut Vec<u32>) {
        match self {
            Self::Float(bits) if found.len() <= ONNX_VALUES => found.push(bits),
            Self::Bytes(packed) => {
                let room = (ONNX_VALUES + 1).saturating_sub(found.len());
                for bits in packed.rest.chunks_exact(4).take(room) {
                    let bits = bits.first_chunk().copied().unwrap_or_default();
                    found.push(u32::from_le_bytes(bits));
                }
            }
            Self::Number(_) | Self::Float(_) => {}
        }
    }
}

fn signed(number: u64) -> i64 {
    i64::from_le_bytes(number.to_le_bytes())
}

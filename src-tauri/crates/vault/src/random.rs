//! The one place where this crate asks for randomness.

use zeroize::Zeroizing;

use crate::error::{Error, Result};

/// `N` bytes from the operating system's generator.
pub(crate) fn bytes<const N: usize>() -> Result<Zeroizing<[u8; N]>> {
    let mut bytes = Zeroizing::new([0; N]);
    getrandom::fill(&mut *bytes).map_err(Error::Randomness)?;
    Ok(bytes)
}

//! In which way something was refused, where a code alone does not say it: words that the catalogue has a part of a
//! sentence for.

use std::io::ErrorKind;

use serde::Serialize;
use specta::Type;
use vault::{Damage, FolderState, Mistyped};

/// Why no vault can be made or opened in a folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum UnfitFolder {
    /// It is a file.
    File,
    /// It is a link that leads nowhere.
    DeadLink,
    /// It has other things in it.
    OtherThings,
    /// It has a database without the header that opens it.
    NoHeader,
    /// Too many folders of its name lie beside it.
    SameNames,
}

impl From<FolderState> for UnfitFolder {
    fn from(state: FolderState) -> Self {
        match state {
            FolderState::NotAFolder => Self::File,
            FolderState::DeadLink => Self::DeadLink,
            FolderState::HeaderMissing => Self::NoHeader,
            FolderState::Missing | FolderState::Empty | FolderState::NotAVault | FolderState::Vault => {
                Self::OtherThings
            }
        }
    }
}

/// Where the slip of a mistyped recovery key is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "slip", rename_all = "snake_case")]
pub enum Slip {
    /// Too few or too many characters.
    Length {
        /// How many were typed.
        found: u32,
    },
    /// A character that no key contains.
    Character {
        /// In which group, from 1.
        group: u8,
    },
    /// Its check character does not match.
    Check,
}

impl From<Mistyped> for Slip {
    fn from(mistyped: Mistyped) -> Self {
        match mistyped {
            Mistyped::Length { found } => Self::Length {
                found: u32::try_from(found).unwrap_or(u32::MAX),
            },
            Mistyped::Character { group } => Self::Character { group },
            Mistyped::Check => Self::Check,
        }
    }
}

/// In which way a vault's header is damaged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum DamagedHeader {
    /// It is none.
    NotAHeader,
    /// It is too large.
    TooLarge,
    /// Its checksum does not match.
    Checksum,
    /// A part of it is missing or malformed.
    Shape,
    /// Something other than Tenure altered it.
    Altered,
    /// It asks for more memory than Tenure ever does.
    Costly,
}

impl From<Damage> for DamagedHeader {
    fn from(damage: Damage) -> Self {
        match damage {
            Damage::NotAHeader => Self::NotAHeader,
            Damage::TooLarge => Self::TooLarge,
            Damage::Checksum => Self::Checksum,
            Damage::Shape => Self::Shape,
            Damage::Altered => Self::Altered,
        }
    }
}

/// Why a file cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Unreadable {
    /// It is not there.
    Missing,
    /// This user may not.
    NotAllowed,
    /// It is a folder or a device.
    NotAFile,
    /// The disk refuses.
    Disk,
}

impl From<ErrorKind> for Unreadable {
    fn from(kind: ErrorKind) -> Self {
        match kind {
            ErrorKind::NotFound => Self::Missing,
            ErrorKind::PermissionDenied => Self::NotAllowed,
            ErrorKind::IsADirectory => Self::NotAFile,
            _ => Self::Disk,
        }
    }
}

/// Why a file cannot be written, or a vault's file not be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Unwritable {
    /// Its folder is not there.
    NoFolder,
    /// This user may not.
    NotAllowed,
    /// The disk is full.
    Full,
    /// It is a folder.
    Folder,
    /// A part of its path is a file.
    ThroughAFile,
    /// Its name is too long.
    LongName,
    /// It is a device or a pipe.
    Device,
    /// Its links lead round in a circle.
    Circle,
    /// The disk refuses.
    Disk,
}

impl From<ErrorKind> for Unwritable {
    fn from(kind: ErrorKind) -> Self {
        match kind {
            ErrorKind::NotFound => Self::NoFolder,
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Self::NotAllowed,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::Full,
            ErrorKind::IsADirectory => Self::Folder,
            ErrorKind::NotADirectory => Self::ThroughAFile,
            ErrorKind::InvalidFilename => Self::LongName,
            ErrorKind::InvalidInput => Self::Device,
            ErrorKind::TooManyLinks => Self::Circle,
            _ => Self::Disk,
        }
    }
}

/// What a line that is to be captured leaves open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum CaptureAsked {
    /// Which account it is about.
    Account,
    /// Who is meant.
    Person,
    /// How the contact happened.
    Way,
    /// What there is to write down.
    Nothing,
}

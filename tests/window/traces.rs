//! What a program left on the disk, and whether a name can be read in it: every file that changed since a moment,
//! looked through as plain text, as UTF-16 and inside compressed streams.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use flate2::read::{GzDecoder, ZlibDecoder};

/// Not disks: processes and devices.
const NOT_LOOKED_AT: &[&str] = &["/proc", "/sys", "/dev"];
/// Names the folders into which compilers build, often under a test's feet; the program makes none.
const BUILD_FOLDER: &str = "CACHEDIR.TAG";
/// In `/dev`, but files like others.
const SHARED_MEMORY: &str = "/dev/shm";
/// A compressed stream is unpacked up to this size, in bytes.
const UNPACKED: u64 = 32 << 20;
/// The least that is worth unpacking: a name takes more than this.
const LEAST: usize = 8;

/// A name that was found where it must not be.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Readable {
    pub file: PathBuf,
    pub name: String,
    pub how: &'static str,
}

/// Every file of this computer that changed since a moment, but for those under `except`.
pub fn changed_since(moment: SystemTime, except: &[PathBuf]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for root in ["/", SHARED_MEMORY] {
        walk(Path::new(root), moment, except, &mut found);
    }
    found
}

fn walk(folder: &Path, moment: SystemTime, except: &[PathBuf], found: &mut Vec<PathBuf>) {
    let left_out = |path: &Path| {
        except.iter().any(|one| path == one) || NOT_LOOKED_AT.iter().any(|one| path == Path::new(one))
    };
    if folder.join(BUILD_FOLDER).is_file() {
        return;
    }
    // A folder that is gone by now, or closed to us, holds nothing the program could have left for others.
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        let Ok(about) = fs::symlink_metadata(&path) else {
            continue;
        };
        if left_out(&path) {
            continue;
        }
        if about.is_dir() {
            walk(&path, moment, except, found);
        } else if about.is_file() && changed(&about) >= moment {
            found.push(path);
        }
    }
}

/// When a file was last changed in any way: a program may set the other times back.
fn changed(about: &fs::Metadata) -> SystemTime {
    use std::os::unix::fs::MetadataExt;
    let seconds = u64::try_from(about.ctime()).unwrap_or(0);
    SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(seconds + 1)
}

/// Where any of these names can be read, in whatever case. Names are of ASCII letters.
pub fn readable(files: &[PathBuf], names: &[&str]) -> Vec<Readable> {
    let mut found = Vec::new();
    for file in files {
        let Ok(bytes) = fs::read(file) else { continue };
        let insides = unpacked(&bytes);
        for (how, mut text) in std::iter::once(("as it is", bytes)).chain(insides) {
            text.make_ascii_lowercase();
            for name in names {
                for (writing, pattern) in writings(name) {
                    if memchr::memmem::find(&text, &pattern).is_some() {
                        found.push(Readable {
                            file: file.clone(),
                            name: (*name).to_owned(),
                            how: if how == "as it is" { writing } else { how },
                        });
                    }
                }
            }
        }
    }
    found.sort();
    found.dedup();
    found
}

/// The ways a name may be written, in small letters.
fn writings(name: &str) -> [(&'static str, Vec<u8>); 3] {
    let plain = name.to_ascii_lowercase();
    [
        ("UTF-8", plain.clone().into_bytes()),
        (
            "UTF-16",
            plain.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        ),
        (
            "UTF-16, big end first",
            plain.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        ),
    ]
}

/// The insides of every zlib and gzip stream in a file.
fn unpacked(bytes: &[u8]) -> Vec<(&'static str, Vec<u8>)> {
    let mut insides = Vec::new();
    for at in 0..bytes.len().saturating_sub(LEAST) {
        let rest = &bytes[at..];
        let mut inside = Vec::new();
        match (rest[0], rest[1]) {
            (0x78, 0x01 | 0x5E | 0x9C | 0xDA) => {
                drop(ZlibDecoder::new(rest).take(UNPACKED).read_to_end(&mut inside))
            }
            (0x1F, 0x8B) => drop(GzDecoder::new(rest).take(UNPACKED).read_to_end(&mut inside)),
            _ => continue,
        }
        // What was unpacked before an error counts: a torn stream can still be read.
        if inside.len() >= LEAST {
            insides.push(("in a compressed stream", inside));
        }
    }
    insides
}

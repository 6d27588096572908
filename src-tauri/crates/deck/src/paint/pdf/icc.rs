//! The sRGB colour profile the PDF names as its output intent, built here from the published figures
//! (IEC 61966-2-1, adapted to D50 as ICC.1:2010 asks), so that no foreign file has to be shipped.

/// The profile, ICC version 4.2, a little over five hundred bytes.
pub fn srgb() -> Vec<u8> {
    let curve = curve();
    let tags: Vec<(&[u8; 4], Vec<u8>)> = vec![
        (b"desc", text("sRGB")),
        (b"cprt", text("No copyright, use freely")),
        (b"wtpt", xyz(0.9642, 1.0, 0.8249)),
        (b"chad", adaptation()),
        (b"rXYZ", xyz(0.43607, 0.22249, 0.01392)),
        (b"gXYZ", xyz(0.38515, 0.71687, 0.09708)),
        (b"bXYZ", xyz(0.14307, 0.06061, 0.71410)),
        (b"rTRC", curve.clone()),
        (b"gTRC", curve.clone()),
        (b"bTRC", curve),
    ];
    let mut table = Vec::new();
    let mut data: Vec<u8> = Vec::new();
    let start = 128 + 4 + 12 * tags.len();
    let mut placed: Vec<(Vec<u8>, usize)> = Vec::new();
    for (name, body) in tags {
        let known = placed.iter().find(|(b, _)| *b == body).map(|(_, at)| *at);
        let at = known.unwrap_or_else(|| {
            let at = start + data.len();
            data.extend_from_slice(&body);
            data.resize(data.len().next_multiple_of(4), 0);
            placed.push((body.clone(), at));
            at
        });
        table.extend_from_slice(name);
        table.extend_from_slice(&(at as u32).to_be_bytes());
        table.extend_from_slice(&(body.len() as u32).to_be_bytes());
    }
    let mut profile = header((start + data.len()) as u32);
    profile.extend_from_slice(&((table.len() / 12) as u32).to_be_bytes());
    profile.extend_from_slice(&table);
    profile.extend_from_slice(&data);
    profile
}

fn header(size: u32) -> Vec<u8> {
    let mut header = vec![0; 128];
    header[0..4].copy_from_slice(&size.to_be_bytes());
    header[8..12].copy_from_slice(&[4, 0x20, 0, 0]);
    header[12..24].copy_from_slice(b"mntrRGB XYZ ");
    // A date is required; the profile has no other than that of its standard.
    for (at, value) in [(24, 1999u16), (26, 10), (28, 18)] {
        header[at..at + 2].copy_from_slice(&value.to_be_bytes());
    }
    header[36..40].copy_from_slice(b"acsp");
    for (at, value) in [(68, 0.9642), (72, 1.0), (76, 0.8249)] {
        header[at..at + 4].copy_from_slice(&fixed(value));
    }
    header
}

/// A number of sixteen whole and sixteen fractional bits.
fn fixed(value: f64) -> [u8; 4] {
    ((value * 65536.0).round() as i32).to_be_bytes()
}

fn xyz(x: f64, y: f64, z: f64) -> Vec<u8> {
    [
        b"XYZ \0\0\0\0".to_vec(),
        [x, y, z].into_iter().flat_map(fixed).collect(),
    ]
    .concat()
}

/// From the white of D65 to that of D50, by Bradford's method.
fn adaptation() -> Vec<u8> {
    let matrix = [
        1.04791, 0.02293, -0.05019, 0.02960, 0.99046, -0.01707, -0.00925, 0.01506, 0.75179,
    ];
    [
        b"sf32\0\0\0\0".to_vec(),
        matrix.into_iter().flat_map(fixed).collect(),
    ]
    .concat()
}

/// ((x + 0.055) / 1.055) ^ 2.4, and x / 12.92 up to 0.04045.
fn curve() -> Vec<u8> {
    let parameters = [2.4, 1.0 / 1.055, 0.055 / 1.055, 1.0 / 12.92, 0.04045];
    [
        b"para\0\0\0\0\0\x03\0\0".to_vec(),
        parameters.into_iter().flat_map(fixed).collect(),
    ]
    .concat()
}

fn text(words: &str) -> Vec<u8> {
    let units: Vec<u8> = words.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let mut body = b"mluc\0\0\0\0\0\0\0\x01\0\0\0\x0cenUS".to_vec();
    body.extend_from_slice(&(units.len() as u32).to_be_bytes());
    body.extend_from_slice(&28u32.to_be_bytes());
    body.extend_from_slice(&units);
    body
}

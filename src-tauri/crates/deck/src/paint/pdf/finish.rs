//! The finishing pass: what `printpdf` cannot write, or writes differently each time, is put right in its
//! document before it is saved.

use super::fonts::Program;
use super::pictures::Pictures;
use super::structure::{Tree, box_of, text_string};
use super::{icc, xmp};
use crate::hits::Bounds;
use crate::paint::PaintError;
use crate::scene::Scene;
use flate2::{Compress, Compression, FlushCompress, Status};
use lopdf::{Dictionary, Document, Object, ObjectId, SaveOptions, Stream, StringFormat, dictionary};
use sha2::{Digest, Sha256};

/// Room around a receipt mark in which a click still finds it, in points.
const LINK_MARGIN: f64 = 2.0;

/// How hard streams are compressed.
const LEVEL: Compression = Compression::new(4);
/// What `/Filter /FlateDecode` itself takes, in bytes.
const FILTER_ENTRY: usize = 19;

/// Finishes the document `printpdf` made and gives the file.
pub fn finish(
    mut document: Document,
    scene: &Scene,
    programs: &[Program],
    pictures: &Pictures,
    tree: &Tree,
) -> Result<Vec<u8>, PaintError> {
    let pages: Vec<ObjectId> = document.page_iter().collect();
    if pages.len() != scene.pages.len() {
        return Err(PaintError::Writer(format!(
            "{} pages for {}",
            pages.len(),
            scene.pages.len()
        )));
    }
    document.version = "1.7".to_owned();
    write_fonts(&mut document, &pages, programs)?;
    document.prune_objects();
    pictures.write(&mut document, &pages).map_err(writer)?;

    let links = write_links(&mut document, &pages, tree);
    for (index, page) in pages.iter().enumerate() {
        let on_page = tree
            .links
            .iter()
            .zip(&links)
            .filter(|(link, _)| link.page == index);
        let annotations: Vec<Object> = on_page.filter_map(|(_, id)| id.map(Object::Reference)).collect();
        let page = document.get_dictionary_mut(*page).map_err(writer)?;
        page.set("StructParents", index as i64);
        page.set("Tabs", "S");
        if annotations.is_empty() {
            page.remove(b"Annots");
        } else {
            page.set("Annots", annotations);
        }
    }
    let structure = tree.write(&mut document, &pages, &links);
    let outlines = write_outlines(&mut document, scene, &pages);
    let metadata = write_metadata(&mut document, scene);
    let intent = write_intent(&mut document);

    let catalog = document.catalog_mut().map_err(writer)?;
    catalog.set("Lang", text_string(&scene.language));
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("StructTreeRoot", structure);
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    catalog.set("PageLayout", "SinglePage");
    catalog.set(
        "PageMode",
        if outlines.is_some() {
            "UseOutlines"
        } else {
            "UseNone"
        },
    );
    catalog.set("Metadata", metadata);
    catalog.set("OutputIntents", vec![Object::Reference(intent)]);
    match outlines {
        Some(outlines) => catalog.set("Outlines", outlines),
        None => {
            catalog.remove(b"Outlines");
        }
    }
    let info = document.add_object(information(scene));
    document.trailer.set("Info", info);
    save(document)
}

fn writer(error: lopdf::Error) -> PaintError {
    PaintError::Writer(error.to_string())
}

/// Puts our fonts where `printpdf` has put its own.
fn write_fonts(document: &mut Document, pages: &[ObjectId], programs: &[Program]) -> Result<(), PaintError> {
    let Some(first) = pages.first() else { return Ok(()) };
    let fonts = document.get_page_fonts(*first).map_err(writer)?;
    if fonts.len() != programs.len() {
        return Err(PaintError::Writer(format!(
            "{} fonts for {}",
            fonts.len(),
            programs.len()
        )));
    }
    let resources = document
        .get_dictionary(*first)
        .map_err(writer)?
        .get_deref(b"Resources", document);
    let fonts = resources
        .and_then(|r| r.as_dict()?.get_deref(b"Font", document))
        .map_err(writer)?;
    let fonts = fonts.as_dict().map_err(writer)?;
    let places: Vec<ObjectId> = programs
        .iter()
        .map(|p| fonts.get(p.id.0.as_bytes()).and_then(Object::as_reference))
        .collect::<Result<_, _>>()
        .map_err(writer)?;
    for (program, place) in programs.iter().zip(places) {
        program.write(document, place);
    }
    Ok(())
}

/// An annotation for every receipt mark whose line stands on a sources page.
fn write_links(document: &mut Document, pages: &[ObjectId], tree: &Tree) -> Vec<Option<ObjectId>> {
    let line_of = |number: u32| tree.lines.iter().find(|(n, ..)| *n == number);
    tree.links
        .iter()
        .enumerate()
        .map(|(index, link)| {
            let (number, page, top) = line_of(link.number)?;
            let b = link.bounds;
            let around = Bounds {
                left: b.left - LINK_MARGIN,
                top: b.top - LINK_MARGIN,
                right: b.right + LINK_MARGIN,
                bottom: b.bottom + LINK_MARGIN,
            };
            let top = ((tree.heights[*page] - top + 4.0) * 100.0).round() / 100.0;
            let target = vec![
                pages[*page].into(),
                "XYZ".into(),
                0.into(),
                (top as f32).into(),
                Object::Null,
            ];
            Some(document.add_object(dictionary! {
                "Type" => "Annot",
                "Subtype" => "Link",
                "Rect" => box_of(&around, tree.heights[link.page]),
                "Border" => vec![0.into(), 0.into(), 0.into()],
                "F" => 4,
                "Dest" => target,
                "Contents" => text_string(&format!("Source S{number}")),
                "P" => pages[link.page],
                "StructParent" => tree.parent_key_of_link(index, pages.len()),
            }))
        })
        .collect()
}

/// A bookmark for every slide; under it those of the pages on which it goes on. Slides that share a page have
/// one each.
fn write_outlines(document: &mut Document, scene: &Scene, pages: &[ObjectId]) -> Option<ObjectId> {
    let mut slides: Vec<(usize, Vec<usize>)> = Vec::new();
    for (index, page) in scene.pages.iter().enumerate() {
        match slides.last_mut() {
            Some((_, continued)) if page.continued => continued.push(index),
            _ => slides.push((index, Vec::new())),
        }
    }
    if slides.is_empty() {
        return None;
    }
    let root = document.new_object_id();
    let mut top = Vec::with_capacity(slides.len());
    for (first, continued) in &slides {
        let id = document.new_object_id();
        let mut item = bookmark(&scene.pages[*first].name, pages[*first], root);
        let children: Vec<(ObjectId, Dictionary)> = continued
            .iter()
            .map(|index| {
                let child = bookmark(&scene.pages[*index].name, pages[*index], id);
                (document.new_object_id(), child)
            })
            .collect();
        // Closed: the list of slides is what one looks through.
        chain(document, &mut item, children, -1);
        top.push((id, item));
        for index in std::iter::once(first).chain(continued) {
            for (_, name) in &scene.pages[*index].shared {
                top.push((document.new_object_id(), bookmark(name, pages[*index], root)));
            }
        }
    }
    let mut outlines = dictionary! { "Type" => "Outlines" };
    chain(document, &mut outlines, top, 1);
    document.objects.insert(root, outlines.into());
    Some(root)
}

fn bookmark(name: &str, page: ObjectId, parent: ObjectId) -> Dictionary {
    dictionary! {
        "Title" => text_string(name),
        "Parent" => parent,
        "Dest" => vec![page.into(), "Fit".into()],
    }
}

/// Hangs a chain of bookmarks under their parent.
fn chain(document: &mut Document, parent: &mut Dictionary, items: Vec<(ObjectId, Dictionary)>, open: i64) {
    let ids: Vec<ObjectId> = items.iter().map(|(id, _)| *id).collect();
    if let (Some(first), Some(last)) = (ids.first(), ids.last()) {
        parent.set("First", *first);
        parent.set("Last", *last);
        parent.set("Count", open * ids.len() as i64);
    }
    for (n, (id, mut item)) in items.into_iter().enumerate() {
        if n > 0 {
            item.set("Prev", ids[n - 1]);
        }
        if let Some(next) = ids.get(n + 1) {
            item.set("Next", *next);
        }
        document.objects.insert(id, item.into());
    }
}

fn write_metadata(document: &mut Document, scene: &Scene) -> ObjectId {
    let header = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
    // Uncompressed, as search tools that do not read PDF expect it.
    document.add_object(Stream::new(header, xmp::packet(scene).into_bytes()).with_compression(false))
}

fn write_intent(document: &mut Document) -> ObjectId {
    let profile = document.add_object(Stream::new(
        dictionary! { "N" => 3, "Alternate" => "DeviceRGB" },
        icc::srgb(),
    ));
    document.add_object(dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => Object::string_literal("sRGB IEC61966-2.1"),
        "Info" => Object::string_literal("sRGB IEC61966-2.1"),
        "DestOutputProfile" => profile,
    })
}

fn information(scene: &Scene) -> Dictionary {
    let date = Object::string_literal(scene.dated.format("D:%Y%m%d%H%M%SZ").to_string());
    let mut information = dictionary! {
        "Title" => text_string(&scene.title),
        "Creator" => text_string(xmp::CREATOR),
        "Producer" => text_string(xmp::PRODUCER),
        "CreationDate" => date.clone(),
        "ModDate" => date,
    };
    if !scene.author.is_empty() {
        information.set("Author", text_string(&scene.author));
    }
    if !scene.subject.is_empty() {
        information.set("Subject", text_string(&scene.subject));
    }
    information
}

/// `lopdf` would compress at the highest level, twice the time for a hundredth of the bytes, and lay out a
/// compressor's tables anew for each of the many small streams.
fn compress(document: &mut Document) -> Result<(), PaintError> {
    let streams = document
        .objects
        .values_mut()
        .filter_map(|object| object.as_stream_mut().ok());
    let mut compressor = Compress::new(LEVEL, true);
    for stream in streams.filter(|s| s.allows_compression && !s.dict.has(b"Filter")) {
        let compressed = deflated(&mut compressor, &stream.content)?;
        if compressed.len() + FILTER_ENTRY < stream.content.len() {
            stream.dict.set("Filter", "FlateDecode");
            stream.set_content(compressed);
        }
    }
    Ok(())
}

/// The bytes, compressed by themselves.
fn deflated(compressor: &mut Compress, bytes: &[u8]) -> Result<Vec<u8>, PaintError> {
    compressor.reset();
    let mut compressed = Vec::with_capacity(bytes.len() / 2 + 64);
    loop {
        // The compressor counts what it was given of these bytes alone.
        let rest = bytes.get(compressor.total_in() as usize..).unwrap_or_default();
        match compressor.compress_vec(rest, &mut compressed, FlushCompress::Finish) {
            Ok(Status::StreamEnd) => return Ok(compressed),
            Ok(Status::Ok | Status::BufError) => compressed.reserve(bytes.len() / 4 + 64),
            Err(error) => return Err(PaintError::Writer(error.to_string())),
        }
    }
}

/// Saves the file; its identity is the hash of everything else in it.
fn save(mut document: Document) -> Result<Vec<u8>, PaintError> {
    compress(&mut document)?;
    let zeros = Object::String(vec![0; 16], StringFormat::Hexadecimal);
    document.trailer.set("ID", vec![zeros.clone(), zeros]);
    let options = SaveOptions::builder()
        .use_object_streams(true)
        .use_xref_streams(true)
        .max_objects_per_stream(1000)
        .compression_level(LEVEL.level())
        .build();
    let mut file = Vec::new();
    document
        .save_with_options(&mut file, options)
        .map_err(|e| PaintError::Writer(e.to_string()))?;
    let identity: String = Sha256::digest(&file)
        .iter()
        .take(16)
        .map(|b| format!("{b:02X}"))
        .collect();
    let blank = format!("<{0}><{0}>", "0".repeat(32));
    let at = file
        .windows(blank.len())
        .rposition(|w| w == blank.as_bytes())
        .ok_or_else(|| PaintError::Writer("no identity in the trailer".to_owned()))?;
    file[at..at + blank.len()].copy_from_slice(format!("<{identity}><{identity}>").as_bytes());
    Ok(file)
}

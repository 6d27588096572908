//! The tag tree: what a reader who cannot see the pages is told, in which order. It grows while pages are
//! painted, from the roles of the scene's groups, and is written in the finishing pass.

use crate::hits::Bounds;
use crate::scene::Scope;
use lopdf::{Dictionary, Document, Object, ObjectId, StringFormat, dictionary};

/// The tag tree of a document.
pub struct Tree {
    /// How high each page is.
    pub heights: Vec<f64>,
    elements: Vec<Element>,
    /// For each page, the element each of its marked contents belongs to.
    owners: Vec<Vec<usize>>,
    /// The links to the sources page.
    pub links: Vec<Link>,
    /// Where on the sources page each line stands: its number, page and top.
    pub lines: Vec<(u32, usize, f64)>,
}

struct Element {
    tag: &'static str,
    parent: usize,
    kids: Vec<Kid>,
    page: Option<usize>,
    alt: Option<String>,
    scope: Option<Scope>,
    bounds: Option<Bounds>,
}

enum Kid {
    Element(usize),
    Content { page: usize, id: i64 },
    Link(usize),
}

/// A receipt mark as a link.
pub struct Link {
    /// Index of its page.
    pub page: usize,
    /// Number n of the source Sn it leads to.
    pub number: u32,
    /// Where it stands.
    pub bounds: Bounds,
    /// Its element.
    element: usize,
}

/// The root of the tree.
pub const DOCUMENT: usize = 0;

impl Tree {
    /// A tree with nothing in it but the document, of pages that are so high.
    pub fn new(heights: Vec<f64>) -> Self {
        let document = Element {
            tag: "Document",
            parent: DOCUMENT,
            kids: Vec::new(),
            page: None,
            alt: None,
            scope: None,
            bounds: None,
        };
        Self {
            heights,
            elements: vec![document],
            owners: Vec::new(),
            links: Vec::new(),
            lines: Vec::new(),
        }
    }

    /// A new element under another.
    pub fn add(&mut self, parent: usize, tag: &'static str) -> usize {
        let element = Element {
            tag,
            parent,
            kids: Vec::new(),
            page: None,
            alt: None,
            scope: None,
            bounds: None,
        };
        self.elements.push(element);
        let index = self.elements.len() - 1;
        self.elements[parent].kids.push(Kid::Element(index));
        index
    }

    /// The last element under the document, where a continued slide goes on.
    pub fn last_section(&self) -> Option<usize> {
        self.elements[DOCUMENT]
            .kids
            .iter()
            .rev()
            .find_map(|kid| match kid {
                Kid::Element(index) => Some(*index),
                Kid::Content { .. } | Kid::Link(_) => None,
            })
    }

    /// Its tag.
    pub fn tag(&self, element: usize) -> &'static str {
        self.elements[element].tag
    }

    /// Gives an element its alternative text and box.
    pub fn describe(&mut self, element: usize, page: usize, alt: Option<String>, bounds: Option<Bounds>) {
        let element = &mut self.elements[element];
        element.alt = alt;
        element.bounds = bounds;
        element.page = Some(page);
    }

    /// Says what a header cell heads.
    pub fn scope(&mut self, element: usize, scope: Scope) {
        self.elements[element].scope = Some(scope);
    }

    /// A new marked content of an element on a page; its number on that page.
    pub fn content(&mut self, element: usize, page: usize) -> i64 {
        while self.owners.len() <= page {
            self.owners.push(Vec::new());
        }
        let id = self.owners[page].len() as i64;
        self.owners[page].push(element);
        self.elements[element].page.get_or_insert(page);
        self.elements[element].kids.push(Kid::Content { page, id });
        id
    }

    /// A link of an element.
    pub fn link(&mut self, element: usize, page: usize, number: u32, bounds: Bounds) {
        self.elements[element].kids.push(Kid::Link(self.links.len()));
        self.links.push(Link {
            page,
            number,
            bounds,
            element,
        });
    }

    /// Writes the tree; `pages` and `links` are the objects of the pages and of the links' annotations, none
    /// where a link leads nowhere. Gives the root.
    pub fn write(&self, document: &mut Document, pages: &[ObjectId], links: &[Option<ObjectId>]) -> ObjectId {
        let root = document.new_object_id();
        let ids: Vec<ObjectId> = self.elements.iter().map(|_| document.new_object_id()).collect();
        for (element, id) in self.elements.iter().zip(&ids) {
            let parent = if *id == ids[DOCUMENT] {
                root
            } else {
                ids[element.parent]
            };
            let written = self.element(element, parent, &ids, pages, links);
            document.objects.insert(*id, written.into());
        }
        let mut numbers = Vec::new();
        for (page, owners) in self.owners.iter().enumerate() {
            let owners: Vec<Object> = owners.iter().map(|owner| ids[*owner].into()).collect();
            numbers.push(Object::Integer(page as i64));
            numbers.push(document.add_object(owners).into());
        }
        for (index, link) in self.links.iter().enumerate() {
            numbers.push(Object::Integer(self.parent_key_of_link(index, pages.len())));
            numbers.push(ids[link.element].into());
        }
        let next = (pages.len() + self.links.len()) as i64;
        let parents = document.add_object(dictionary! { "Nums" => numbers });
        document.objects.insert(
            root,
            dictionary! {
                "Type" => "StructTreeRoot",
                "K" => ids[DOCUMENT],
                "ParentTree" => parents,
                "ParentTreeNextKey" => next,
            }
            .into(),
        );
        root
    }

    /// The key under which a link's annotation finds its element; pages have the keys before.
    pub fn parent_key_of_link(&self, index: usize, pages: usize) -> i64 {
        (pages + index) as i64
    }

    fn element(
        &self,
        element: &Element,
        parent: ObjectId,
        ids: &[ObjectId],
        pages: &[ObjectId],
        links: &[Option<ObjectId>],
    ) -> Dictionary {
        let mut written = dictionary! { "S" => element.tag, "P" => parent };
        if let Some(page) = element.page {
            written.set("Pg", pages[page]);
        }
        let kids: Vec<Object> = element
            .kids
            .iter()
            .filter_map(|kid| match kid {
                Kid::Element(index) => Some(ids[*index].into()),
                Kid::Content { page, id } if element.page == Some(*page) => Some(Object::Integer(*id)),
                Kid::Content { page, id } => {
                    Some(dictionary! { "Type" => "MCR", "Pg" => pages[*page], "MCID" => *id }.into())
                }
                Kid::Link(index) => {
                    let annotation = links[*index]?;
                    let page = pages[self.links[*index].page];
                    Some(dictionary! { "Type" => "OBJR", "Obj" => annotation, "Pg" => page }.into())
                }
            })
            .collect();
        if !kids.is_empty() {
            written.set("K", kids);
        }
        if let Some(alt) = &element.alt {
            written.set("Alt", text_string(alt));
        }
        if let Some(scope) = element.scope {
            let scope = match scope {
                Scope::Column => "Column",
                Scope::Row => "Row",
            };
            written.set("A", dictionary! { "O" => "Table", "Scope" => scope });
        }
        let bounds = element.bounds.filter(|_| element.tag == "Figure");
        if let (Some(b), Some(page)) = (bounds, element.page) {
            let bounds = box_of(&b, self.heights[page]);
            written.set(
                "A",
                dictionary! { "O" => "Layout", "BBox" => bounds, "Placement" => "Block" },
            );
        }
        written
    }
}

/// A box in the PDF's coordinates, which count from the bottom of a page so high.
pub fn box_of(b: &Bounds, height: f64) -> Vec<Object> {
    let real = |v: f64| Object::Real(((v * 100.0).round() / 100.0) as f32);
    vec![
        real(b.left),
        real(height - b.bottom),
        real(b.right),
        real(height - b.top),
    ]
}

/// A text string: plain where it is ASCII, else UTF-16 with its mark.
pub fn text_string(text: &str) -> Object {
    if text.bytes().all(|b| (0x20..0x7F).contains(&b)) {
        return Object::string_literal(text);
    }
    Object::String(utf16(text), StringFormat::Hexadecimal)
}

/// UTF-16, high byte first, with its mark.
pub fn utf16(text: &str) -> Vec<u8> {
    [0xFE, 0xFF]
        .into_iter()
        .chain(text.encode_utf16().flat_map(u16::to_be_bytes))
        .collect()
}

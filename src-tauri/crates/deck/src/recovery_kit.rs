//! The recovery kit: one page to print and put away. It is set and painted like a deck, in the program's
//! own colours, and knows of no account; the only thing on it that opens anything is the key.

use chrono::NaiveDate;

use crate::draw;
use crate::fonts::{Fonts, Weight};
use crate::scene::{Colour, Group, Node, Page, Role, Scene, Size};
use crate::typeset::{Setting, Span, Style, leading_of};

const LEFT: f64 = 48.0;
const RIGHT: f64 = 912.0;
const KICKER: f64 = 48.0;
const TITLE: f64 = 88.0;
const LEAD: f64 = 118.0;
/// The key stands between these two rules: two rows of four groups.
const RULES: (f64, f64) = (168.0, 322.0);
const ROWS: [f64; 2] = [226.0, 296.0];
const GROUP_WIDTH: f64 = 216.0;
/// How far a group's number stands above the group's baseline.
const NUMBER_ABOVE: f64 = 36.0;
/// Space between the last group and its check character.
const BEFORE_CHECK: f64 = 16.0;
const BELOW: f64 = 356.0;
const HALF: f64 = 492.0;
const COLUMN: f64 = 388.0;
const FOOT: f64 = 508.0;

const PINE: Colour = Colour::hex(0x14524A);
const INK: Colour = Colour::hex(0x16202C);
const SECOND: Colour = Colour::hex(0x4E5A66);
const FURNITURE: Colour = Colour::hex(0x67727D);

const WHAT_FOR: [&str; 3] = [
    "It opens the vault when the passphrase is forgotten: on the unlock screen, choose \u{201c}Use the recovery key\u{201d}. You then set a new passphrase.",
    "It works with the vault\u{2019}s folder or a backup of it; the key alone holds nothing.",
    "Whoever loses both the passphrase and this key has lost the vault. Nobody can reset it.",
];
const WHERE: [&str; 3] = [
    "On paper, away from the computer: a safe, a bank deposit, with whoever stands in for you.",
    "Not in the vault\u{2019}s folder, not in a mail, not in a photograph. After printing, delete the file.",
    "When a new recovery key is made, this one opens nothing any more: destroy it.",
];

/// What stands on a recovery kit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecoveryKit {
    /// The key's groups of four characters, in order.
    pub groups: Vec<String>,
    /// The character that checks them.
    pub check: String,
    /// The vault's name: the end of its folder's path.
    pub vault: String,
    /// Its whole folder.
    pub folder: String,
    /// The day on which the key was made.
    pub made: NaiveDate,
}

/// The kit as a scene of one page.
pub fn scene(kit: &RecoveryKit, fonts: &Fonts) -> Scene {
    let set = Setter { fonts };
    let mut nodes = vec![
        set.line("TENURE", 11.0, Weight::SemiBold, PINE, Role::Kicker)
            .at(LEFT, KICKER),
        set.line("Recovery kit", 30.0, Weight::Medium, INK, Role::Title)
            .at(LEFT, TITLE),
        set.line(
            "The only way into this vault besides its passphrase. Print it, put it away, delete the file.",
            14.0,
            Weight::Regular,
            SECOND,
            Role::Paragraph,
        )
        .at(LEFT, LEAD),
        draw::rule(LEFT, RIGHT, RULES.0, 0.75, INK).into(),
    ];
    nodes.push(set.key(kit));
    nodes.push(draw::rule(LEFT, RIGHT, RULES.1, 0.75, INK).into());
    nodes.extend(set.column("What it is for", &WHAT_FOR, LEFT));
    nodes.extend(set.column("Where to keep it", &WHERE, HALF));
    nodes.extend(set.foot(kit));
    Scene {
        title: format!("Recovery kit of {}", kit.vault),
        author: String::new(),
        subject: "The recovery key of a Tenure vault".to_owned(),
        language: "en-GB".to_owned(),
        dated: kit.made.and_time(chrono::NaiveTime::MIN).and_utc(),
        pages: vec![Page {
            size: Size::SLIDE,
            slide: "kit".to_owned(),
            name: "Recovery kit".to_owned(),
            shared: Vec::new(),
            continued: false,
            nodes,
        }],
    }
}

struct Setter<'a> {
    fonts: &'a Fonts,
}

/// Text set and not yet placed.
struct Placed {
    block: crate::typeset::Block,
    role: Role,
}

impl Placed {
    fn at(&self, x: f64, baseline: f64) -> Node {
        Group::new(self.role).with(self.block.place(x, baseline)).into()
    }
}

impl Setter<'_> {
    fn line(&self, text: &str, size: f64, weight: Weight, colour: Colour, role: Role) -> Placed {
        Placed {
            block: self.fonts.line(text, Style::new(size, weight, colour)),
            role,
        }
    }

    /// The groups with their numbers, read aloud one after the other.
    fn key(&self, kit: &RecoveryKit) -> Node {
        let mut list = Group::new(Role::List);
        for (n, group) in kit.groups.iter().enumerate() {
            let (x, y) = (
                LEFT + GROUP_WIDTH * (n % 4) as f64,
                ROWS[(n / 4).min(ROWS.len() - 1)],
            );
            let number = self.line(
                &(n + 1).to_string(),
                11.0,
                Weight::Regular,
                FURNITURE,
                Role::Block,
            );
            // Letter by letter apart, as they are written down.
            let shown = spaced(group);
            let text = self.line(&shown, 30.0, Weight::Regular, INK, Role::Block);
            let mut item = Group::new(Role::Item)
                .with([number.at(x, y - NUMBER_ABOVE)])
                .with([text.at(x, y)]);
            if n + 1 == kit.groups.len() {
                let check = self.line(&kit.check, 30.0, Weight::Regular, INK, Role::Block);
                item = item.with([check.at(x + text.block.width() + BEFORE_CHECK, y)]);
            }
            list.children.push(item.into());
        }
        list.into()
    }

    fn column(&self, head: &str, points: &[&str], x: f64) -> Vec<Node> {
        let mut nodes = vec![
            self.line(head, 14.0, Weight::SemiBold, INK, Role::Heading)
                .at(x, BELOW),
        ];
        let mut y = BELOW + 22.0;
        for point in points {
            let style = Style::new(11.0, Weight::Regular, SECOND);
            let setting = Setting::new(COLUMN, leading_of(11.0)).ragged();
            let block = self.fonts.set(&[Span::text(point, style)], setting);
            let height = block.height();
            nodes.push(
                Placed {
                    block,
                    role: Role::Paragraph,
                }
                .at(x, y),
            );
            y += height + 6.0;
        }
        nodes
    }

    /// Which vault, since when. A folder too long for its line loses its beginning, not its end.
    fn foot(&self, kit: &RecoveryKit) -> Vec<Node> {
        let made = format!("Made on {}", kit.made.format("%-d %B %Y"));
        let style = Style::new(9.0, Weight::Regular, FURNITURE);
        let made = Placed {
            block: self.fonts.line(&made, style),
            role: Role::Paragraph,
        };
        let room = RIGHT - LEFT - made.block.width() - 24.0;
        let mut folder = kit.folder.clone();
        while self.fonts.measure(&told(&folder), style) > room {
            let rest: String = folder.trim_start_matches('\u{2026}').chars().skip(4).collect();
            if rest.is_empty() {
                break;
            }
            folder = format!("\u{2026}{rest}");
        }
        let place = Placed {
            block: self.fonts.line(&told(&folder), style),
            role: Role::Paragraph,
        };
        let x = RIGHT - made.block.width();
        vec![place.at(LEFT, FOOT), made.at(x, FOOT)]
    }
}

fn told(folder: &str) -> String {
    format!("Vault: {folder}")
}

/// `7K3M` as `7 K 3 M`, with thin spaces.
fn spaced(group: &str) -> String {
    let letters: Vec<String> = group.chars().map(String::from).collect();
    letters.join("\u{2009}")
}

//! Compiles the lexicon: reads `src/lexicon/data/*.tsv`, spells out every form, and writes one table of bytes that the
//! library takes in as it stands. A bad row stops the build with its file and line.

#![allow(dead_code)]

use std::path::Path;
use std::{env, fs};

#[path = "src/text"]
mod text {
    pub mod chars;
    pub mod fold;
}
#[path = "src/lexicon/class.rs"]
mod class;
#[path = "src/lexicon/codes.rs"]
mod codes;
#[path = "src/lexicon/verbal.rs"]
mod verbal;

use class::{Class, ClassSet, Codec, Form};
use verbal::Verbal;

include!("build/row.rs");
include!("build/inflect.rs");
include!("build/people.rs");
include!("build/pack.rs");

fn main() {
    let root = env::var("CARGO_MANIFEST_DIR").expect("cargo sets CARGO_MANIFEST_DIR");
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    for watched in ["build.rs", "build", "src/lexicon", "src/text"] {
        println!("cargo:rerun-if-changed={watched}");
    }
    let data = Path::new(&root).join("src/lexicon/data");
    let mut files: Vec<_> = fs::read_dir(&data)
        .expect("src/lexicon/data is there")
        .filter_map(|entry| entry.ok().map(|e| e.path()))
        .filter(|path| path.extension().is_some_and(|e| e == "tsv"))
        .collect();
    files.sort();
    let (mut rows, mut problems) = (Vec::new(), Vec::new());
    for path in &files {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        match fs::read_to_string(path).map_err(|e| vec![format!("{name}: {e}")]).and_then(|text| read(&name, &text)) {
            Ok(more) => rows.extend(more),
            Err(more) => problems.extend(more),
        }
    }
    match compile(&rows) {
        Ok((blob, values)) if problems.is_empty() => {
            fs::write(Path::new(&out).join("lexicon.bin"), blob).expect("OUT_DIR can be written");
            fs::write(Path::new(&out).join("ids.rs"), ids(&values)).expect("OUT_DIR can be written");
            fs::write(Path::new(&out).join("values.txt"), values.concat()).expect("OUT_DIR can be written");
        }
        Ok(_) => {}
        Err(more) => problems.extend(more),
    }
    for problem in &problems {
        println!("cargo:warning={problem}");
    }
    assert!(problems.is_empty(), "the lexicon has {} bad rows, listed above", problems.len());
}

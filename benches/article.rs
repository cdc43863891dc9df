//! How fast each layer reads, in bytes per second, beside two yardsticks in the same run.
//!
//! `cargo bench` reads the articles of `benches/data`; `KHABAR_CORPUS=FILE cargo bench -- corpus` a plain text of your own.
//! `spans` is where tokens stand and of what kind, without the lexicon. A layer's figure is the cost up to that layer: `to events` is
//! the whole of `analyze()`. Cold start stands apart, in
//! `benches/cold_start.py`.

use criterion::{criterion_group, criterion_main, BenchmarkId, Criterion, Throughput};
use khabar::token::spans;
use khabar::{Analyzer, Layer, Options, Reference};
use std::hint::black_box;
use std::time::Duration;
use unicode_segmentation::UnicodeSegmentation;

const LAYERS: [(&str, Layer); 5] = [
    ("to tokens", Layer::Tokens),
    ("to numbers", Layer::Numbers),
    ("to times", Layer::Times),
    ("to entities", Layer::Entities),
    ("to events", Layer::Events),
];

fn texts() -> Vec<(&'static str, String)> {
    let mut texts = vec![
        ("short", include_str!("data/short.txt").to_owned()),
        ("long", include_str!("data/long.txt").to_owned()),
        ("hostile", include_str!("data/hostile.txt").to_owned()),
    ];
    if let Some(path) = std::env::var_os("KHABAR_CORPUS") {
        let corpus = std::fs::read_to_string(&path);
        texts.push(("corpus", corpus.unwrap_or_else(|e| panic!("KHABAR_CORPUS {}: {e}", path.to_string_lossy()))));
    }
    texts
}

fn article(c: &mut Criterion) {
    let published: Reference = "2025-03-12".parse().expect("a date");
    for (name, text) in texts() {
        let mut group = c.benchmark_group(name);
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.warm_up_time(Duration::from_millis(500)).measurement_time(Duration::from_secs(2)).sample_size(20);
        group.bench_function("split_whitespace", |b| {
            b.iter(|| black_box(&text).split_whitespace().map(str::len).sum::<usize>());
        });
        group.bench_function("unicode_words", |b| {
            b.iter(|| black_box(&text).unicode_words().map(str::len).sum::<usize>());
        });
        group.bench_function("spans", |b| {
            b.iter(|| spans(black_box(&text)).map(|(span, kind)| span.len() + kind as usize).sum::<usize>());
        });
        for (label, layer) in LAYERS {
            let options = Options::new().reference(published).max_bytes(usize::MAX).layer(layer);
            let khabar = Analyzer::new(options);
            group.bench_with_input(BenchmarkId::from_parameter(label), &text, |b, text| {
                // Dropping the result is part of what a caller pays.
                b.iter(|| khabar.analyze(black_box(text)).map(|a| a.tokens().len() + a.events().len()));
            });
        }
        group.finish();
    }
}

criterion_group!(benches, article);
criterion_main!(benches);

//! What a number costs: parsing a phrase, per word, and finding the numbers of a tokenized text, per byte.
//!
//! `cargo bench --bench numbers`. The figures of criterion are per element (words) and per byte.

use criterion::{criterion_group, criterion_main, Criterion, Throughput};
use khabar::number::{self, Case, Gender};
use std::hint::black_box;
use std::time::Duration;

fn parse(c: &mut Criterion) {
    let mut group = c.benchmark_group("parse");
    group.warm_up_time(Duration::from_millis(500)).measurement_time(Duration::from_secs(2)).sample_size(20);
    let large = number::to_words(987_654_321_123, Gender::Feminine, Case::Genitive);
    for (name, phrase) in [
        ("word", "خمسة"),
        ("hundreds", "ثلاثمئة وخمسة وعشرون"),
        ("large", large.as_str()),
        ("money", "240 مليارا و500 مليون دولار"),
    ] {
        group.throughput(Throughput::Elements(phrase.split_whitespace().count() as u64));
        group.bench_function(name, |b| b.iter(|| number::parse(black_box(phrase)).map(|n| n.value)));
    }
    group.finish();
}

fn find(c: &mut Criterion) {
    let mut group = c.benchmark_group("find");
    group.warm_up_time(Duration::from_millis(500)).measurement_time(Duration::from_secs(2)).sample_size(20);
    for (name, text) in [
        ("short", include_str!("data/short.txt")),
        ("long", include_str!("data/long.txt")),
        ("hostile", include_str!("data/hostile.txt")),
    ] {
        let tokens = khabar::tokenize(text);
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(name, |b| b.iter(|| number::find(black_box(&tokens)).len()));
    }
    group.finish();
}

fn write(c: &mut Criterion) {
    let mut group = c.benchmark_group("to_words");
    group.warm_up_time(Duration::from_millis(500)).measurement_time(Duration::from_secs(2)).sample_size(20);
    group.bench_function("large", |b| {
        b.iter(|| number::to_words(black_box(987_654_321_123), Gender::Feminine, Case::Genitive).len());
    });
    group.finish();
}

criterion_group!(benches, parse, find, write);
criterion_main!(benches);

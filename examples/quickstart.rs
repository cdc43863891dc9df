//! The ten lines of the README.

use khabar::{Analyzer, Options, Reference};

fn main() -> Result<(), khabar::Error> {
    let published: Reference = "2025-03-12".parse()?;
    let khabar = Analyzer::new(Options::new().reference(published));
    let text = "استقبل وزير الخارجية المصري في القاهرة أمس نظيره التركي";
    let analysis = khabar.analyze(text)?;
    for event in analysis.events() {
        let who: Vec<&str> = event.actors.iter().map(|a| a.span.of(text)).collect();
        let when = event.time.and_then(|t| analysis.times().get(t)).map_or("?", |t| t.value.as_str());
        println!("{}: {}, {when} ({})", event.event_type, who.join(" + "), event.rule);
    }
    Ok(())
}

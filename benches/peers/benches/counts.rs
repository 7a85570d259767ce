//! Instructions by callgrind and allocations by DHAT, of one peer after the other.
#![allow(missing_docs, reason = "the macros of gungraun write none")]

use errorbook_benches_contestants::Contestant;
use errorbook_benches_peers::contestants;
use gungraun::{Callgrind, Dhat, DhatMetric, EventKind, prelude::*};

#[library_benchmark]
#[benches::all(iter = 0..contestants().len(), setup = warm)]
fn render(contestant: Contestant) -> Contestant {
    contestant.repeat();
    contestant
}

fn warm(at: usize) -> Contestant {
    errorbook_benches_contestants::warm(contestants(), at)
}

library_benchmark_group!(name = all, benchmarks = render);
main!(
    config = LibraryBenchmarkConfig::default()
        .tool(Callgrind::with_args(["--cache-sim=no"]).format([EventKind::Ir]))
        .tool(Dhat::default().format([DhatMetric::TotalBlocks, DhatMetric::TotalBytes])),
    library_benchmark_groups = all
);

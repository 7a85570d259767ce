//! Wall-clock times, for the table that says so: the report reads criterion's medians.

use std::time::Duration;

use criterion::Criterion;
use errorbook_benches::{Contestant, Work, contestants};
use errorbook_benches_peers as peers;

fn main() {
    let mut criterion = Criterion::default()
        .warm_up_time(Duration::from_millis(200))
        .measurement_time(Duration::from_millis(800))
        .sample_size(50)
        .nresamples(2_000)
        .without_plots();
    let peers = peers::contestants().into_iter().filter(|one| one.name == peers::SAME_ENVELOPE);
    for contestant in contestants().into_iter().chain(peers).filter(is_timed) {
        time(&mut criterion, &contestant);
    }
}

/// The envelopes are only counted.
fn is_timed(contestant: &Contestant) -> bool {
    !matches!(contestant.work, Work::Envelope(..))
}

fn time(criterion: &mut Criterion, contestant: &Contestant) {
    let group = format!("{} {}", contestant.case.name(), contestant.work.name());
    let mut group = criterion.benchmark_group(group);
    group.bench_function(contestant.name, |bencher| bencher.iter(|| contestant.repeat(1)));
    group.finish();
}

//! Wall-clock times, by criterion. Peers with a body of their own are only counted.

use std::time::Duration;

use criterion::Criterion;
use errorbook_benches_contestants::{Contestant, Work, contestants};
use errorbook_benches_peers as peers;

fn main() {
    let mut criterion = Criterion::default()
        .warm_up_time(Duration::from_millis(200))
        .measurement_time(Duration::from_millis(800))
        .sample_size(50)
        .nresamples(2_000)
        .configure_from_args();
    let peers = peers::contestants().into_iter().filter(|one| one.name == peers::SAME_ENVELOPE);
    for Contestant { case, name, work } in contestants().into_iter().chain(peers) {
        let group = |work| format!("{}, {work}", case.name());
        match work {
            Work::Body(work) => time(&mut criterion, group("body"), name, work),
            Work::Response(work) => time(&mut criterion, group("response"), name, work),
            Work::Envelope(..) => {}
        }
    }
}

fn time<T>(criterion: &mut Criterion, group: String, name: &str, work: impl Fn() -> T) {
    criterion.benchmark_group(group).bench_function(name, |bencher| bencher.iter(&work));
}

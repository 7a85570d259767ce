//! Allocations of each contestant, once warm: `case, work, name, allocations, bytes, length of body`.
//!
//! A binary of its own, because a counting allocator would show in the instructions.

use errorbook_benches::Contestant;
use errorbook_benches_peers::contestants;

fn main() {
    for contestant in contestants() {
        print(&contestant);
    }
}

fn print(contestant: &Contestant) {
    const TIMES: u64 = 100;
    contestant.repeat(TIMES);
    let counted = allocation_counter::measure(|| contestant.repeat(TIMES));
    let (count, bytes) = (counted.count_total / TIMES, counted.bytes_total / TIMES);
    let length = contestant.bytes().len();
    let (case, work) = (contestant.case.name(), contestant.work.name());
    println!("{case}\t{work}\t{}\t{count}\t{bytes}\t{length}", contestant.name);
}

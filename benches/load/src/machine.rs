//! Whose the machine was.

use std::fs::read_to_string;

/// Of everything in `/proc`, on every Linux.
const TICKS_PER_SECOND: f64 = 100.0;

/// CPU seconds since the machine started.
struct Spent {
    all: f64,
    idle: f64,
    /// By this process, and the servers that it has ended.
    own: f64,
}

impl Spent {
    fn so_far() -> Self {
        let stat = read_to_string("/proc/stat").expect("this is Linux");
        let line = stat.lines().next().expect("a line about all cores");
        // user, nice, system, idle, iowait, irq, softirq, steal; guests are in the first two.
        let ticks: Vec<f64> = line.split_whitespace().skip(1).take(8).map(seconds).collect();
        let own = read_to_string("/proc/self/stat").expect("this is Linux");
        let own = own_and_children(&own).iter().sum();
        Self { all: ticks.iter().sum(), idle: ticks[3] + ticks[4], own }
    }
}

/// Watches what others do meanwhile.
pub struct Watch(Spent);

impl Watch {
    pub fn start() -> Self {
        Self(Spent::so_far())
    }

    /// What others took of the machine, in percent.
    pub fn others(&self) -> f64 {
        let now = Spent::so_far();
        let all = now.all - self.0.all;
        let others = all - (now.idle - self.0.idle) - (now.own - self.0.own);
        (others / all * 100.0).max(0.0)
    }
}

/// What it is.
pub fn model() -> String {
    let cpus = read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = cpus.lines().find_map(|line| line.strip_prefix("model name")?.split(": ").nth(1));
    model.unwrap_or("an unknown CPU").to_owned()
}

/// CPU seconds in a `/proc/PID/stat`: of the process, and of its children that have ended.
pub fn own_and_children(stat: &str) -> [f64; 2] {
    // The name before the last bracket may hold anything.
    let (_, fields) = stat.rsplit_once(") ").expect("a name in brackets");
    let times: Vec<f64> = fields.split(' ').skip(11).take(4).map(seconds).collect();
    [times[0] + times[1], times[2] + times[3]]
}

fn seconds(ticks: &str) -> f64 {
    ticks.parse::<f64>().expect("a number of ticks") / TICKS_PER_SECOND
}

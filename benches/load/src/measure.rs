//! The two servers of a framework under load.

use std::time::Duration;

use tokio::runtime::Builder;

use crate::{
    drive::{Answers, drive},
    process::Process,
    server::Variant,
};

/// The servers take turns, so that what else the machine does meets both of them.
pub const ROUNDS: u32 = 5;

/// What was seen of one server.
#[derive(Default)]
pub struct Measured {
    pub answers: Answers,
    pub seconds: f64,
    /// CPU seconds of the server.
    pub cpu: f64,
    /// KiB after the first round, and after the last.
    pub memory: [u64; 2],
}

impl Measured {
    pub fn per_second(&self) -> f64 {
        count(self.answers.all()) / self.seconds
    }

    /// CPU microseconds of the server.
    pub fn cpu_per_request(&self) -> f64 {
        self.cpu * 1e6 / count(self.answers.all())
    }

    /// The latency that so many of a hundred requests stay below, in milliseconds.
    pub fn percentile(&self, percent: usize) -> f64 {
        let latencies = &self.answers.latencies;
        let at = latencies.len() * percent / 100;
        latencies.get(at).map_or(0.0, |micros| f64::from(*micros) / 1000.0)
    }
}

/// Loads the server with errorbook, and that by hand.
pub fn measure(framework: &str, seconds: f64) -> Result<[Measured; 2], String> {
    let variants = [Variant::Errorbook, Variant::Hand];
    let servers = variants.map(|variant| (variant, Process::start(framework, variant)));
    let mut measured = [Measured::default(), Measured::default()];
    for round in 0..ROUNDS {
        for ((variant, server), measured) in servers.iter().zip(&mut measured) {
            let time = Duration::from_secs_f64(seconds / f64::from(ROUNDS));
            let runtime = Builder::new_current_thread().enable_all().build();
            let driven = drive(server.address, *variant, time);
            let answers = runtime.expect("a runtime starts").block_on(driven);
            let name = variant.name();
            measured.answers.add(answers.map_err(|wrong| format!("{framework}, {name}: {wrong}"))?);
            measured.memory[usize::from(round > 0)] = server.memory();
        }
    }
    for ((_, server), measured) in servers.iter().zip(&mut measured) {
        measured.answers.latencies.sort_unstable();
        measured.seconds = seconds;
        measured.cpu = server.cpu();
    }
    Ok(measured)
}

#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
fn count(count: u64) -> f64 {
    count as f64
}

//! One server under load.

use std::time::Duration;

use crate::{
    drive::{Answers, drive},
    process::Process,
    server::Variant,
};

/// What was seen of one server.
pub struct Measured {
    pub answers: Answers,
    pub seconds: f64,
    /// CPU seconds of the server.
    pub cpu: f64,
    /// KiB after a fifth of the time, and at its end.
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

pub fn measure(framework: &str, variant: Variant, seconds: f64) -> Result<Measured, String> {
    let server = Process::start(framework, variant);
    let time = Duration::from_secs_f64(seconds);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.expect("a runtime starts");
    let cpu = server.cpu();
    let (answers, early) = runtime.block_on(async {
        let early = async {
            tokio::time::sleep(time / 5).await;
            server.memory()
        };
        futures_util::join!(drive(server.address, variant, time), early)
    });
    let name = variant.name();
    let answers = answers.map_err(|wrong| format!("{framework}, {name}: {wrong}"))?;
    let cpu = server.cpu() - cpu;
    Ok(Measured { answers, seconds, cpu, memory: [early, server.memory()] })
}

#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
fn count(count: u64) -> f64 {
    count as f64
}

//! Sixty-four connections that ask and check until their time is over.

use std::{
    net::SocketAddr,
    time::{Duration, Instant},
};

use tokio::task::JoinSet;

use crate::{
    check::{Checker, Found},
    mix::MIX,
    server::Variant,
    wire::Connection,
};

pub const CONNECTIONS: usize = 64;

/// What came back.
#[derive(Default)]
pub struct Answers {
    pub successes: u64,
    pub enveloped: u64,
    pub bare: u64,
    /// In microseconds.
    pub latencies: Vec<u32>,
}

impl Answers {
    pub fn all(&self) -> u64 {
        self.successes + self.enveloped + self.bare
    }

    pub fn add(&mut self, other: Self) {
        self.successes += other.successes;
        self.enveloped += other.enveloped;
        self.bare += other.bare;
        self.latencies.extend(other.latencies);
    }

    fn count(&mut self, found: Found, latency: Duration) {
        match found {
            Found::Success => self.successes += 1,
            Found::Enveloped => self.enveloped += 1,
            Found::Bare => self.bare += 1,
        }
        self.latencies.push(u32::try_from(latency.as_micros()).unwrap_or(u32::MAX));
    }
}

/// Loads a server. The first response that something is wrong with ends it.
pub async fn drive(
    server: SocketAddr,
    variant: Variant,
    time: Duration,
) -> Result<Answers, String> {
    let end = Instant::now() + time;
    let mut connections = JoinSet::new();
    for number in 0..CONNECTIONS {
        connections.spawn(connection(server, variant, number, end));
    }
    let mut all = Answers::default();
    let finished = async {
        while let Some(answers) = connections.join_next().await {
            all.add(answers.map_err(|error| error.to_string())??);
        }
        Ok::<_, String>(())
    };
    let patience = time + Duration::from_secs(10);
    tokio::time::timeout(patience, finished).await.map_err(|_| "a response never came")??;
    Ok(all)
}

async fn connection(
    server: SocketAddr,
    variant: Variant,
    number: usize,
    end: Instant,
) -> Result<Answers, String> {
    let checker = Checker::new(variant);
    let mut connection = Connection::open(server).await?;
    let mut answers = Answers::default();
    let mut request = Vec::new();
    // Each of them starts elsewhere in the mix, which has each kind with and without an id.
    for at in number.. {
        let kind = &MIX[at / 2 % MIX.len()];
        let id = (at % 2 == 0).then(|| format!("load-{number}-{at}"));
        kind.write(id.as_deref(), &mut request);
        let start = Instant::now();
        if start >= end {
            break;
        }
        let answer = connection.exchange(&request).await;
        let latency = start.elapsed();
        match answer.and_then(|answer| checker.check(kind, id.as_deref(), &answer)) {
            Ok(found) => answers.count(found, latency),
            Err(wrong) => {
                let (asked, seen) = (request.escape_ascii(), connection.seen());
                return Err(format!("{wrong}\nasked: {asked}\nanswered:\n{seen}"));
            }
        }
    }
    Ok(answers)
}

//! A server in a process of its own, so that its time and its memory are its own.

use std::{
    io::{BufRead as _, BufReader},
    net::SocketAddr,
    process::{Child, Command, Stdio},
};

use crate::{machine, server::Variant};

pub struct Process {
    child: Child,
    pub address: SocketAddr,
}

impl Process {
    pub fn start(framework: &str, variant: Variant) -> Self {
        let program = std::env::current_exe().expect("this program is a file");
        let mut child = Command::new(program)
            .args(["serve", framework, variant.name()])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("it starts again");
        let mut line = String::new();
        let output = child.stdout.take().expect("it is piped");
        BufReader::new(output).read_line(&mut line).expect("it says where it listens");
        let address: SocketAddr = line.trim().parse().expect("an address");
        Self { child, address }
    }

    /// Resident memory, in KiB.
    pub fn memory(&self) -> u64 {
        let status = self.read("status");
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let size = line.and_then(|line| line.split_whitespace().next()?.parse().ok());
        size.expect("Linux says how much memory it is")
    }

    /// CPU seconds so far.
    pub fn cpu(&self) -> f64 {
        machine::own_and_children(&self.read("stat"))[0]
    }

    fn read(&self, file: &str) -> String {
        let path = format!("/proc/{}/{file}", self.child.id());
        std::fs::read_to_string(path).expect("the server runs")
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

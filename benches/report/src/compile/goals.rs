//! What compile times set out to reach, beside what they reached.

use super::{Compiled, Line};
use crate::{goals::Goal, source::Kind};

impl Compiled {
    pub(super) fn goals(&self) -> Vec<Goal> {
        let metadata = [(2, "1,000", 0.5), (3, "5,000", 0.2)];
        let metadata = metadata.map(|(size, variants, most)| self.metadata(size, variants, most));
        let groups = [self.growth(), self.check_beside(), self.release_beside(), self.uniqueness()];
        metadata.into_iter().chain(groups).chain(self.cold_goals()).collect()
    }

    fn metadata(&self, size: usize, variants: &str, most: f64) -> Goal {
        let base = self.line(Kind::Base, false).costs[size];
        let errorbook = self.line(Kind::Errorbook, false).costs[size];
        let matches = self.line(Kind::Matches, false).costs[size].release - base.release;
        let reached = (errorbook.release - base.release) / matches;
        let front = (errorbook.check - base.check) / matches;
        Goal {
            work: format!("release of {variants} variants, metadata part"),
            goal: format!("≤ {most} × a match per accessor"),
            reached: format!("{reached:.2} ×"),
            met: reached <= most,
            nearest: format!("its check, before any code is generated, is at {front:.2} ×"),
        }
    }

    fn growth(&self) -> Goal {
        let growth = |line: &Line| line.costs[3].check / line.costs[2].check;
        let reached = growth(self.line(Kind::Errorbook, false));
        let alone = growth(self.line(Kind::Base, false));
        Goal {
            work: "check from 1,000 to 5,000 variants".to_owned(),
            goal: "grows ≤ 6 ×".to_owned(),
            reached: format!("{reached:.2} ×"),
            met: reached <= 6.0,
            nearest: format!("the enum with `Debug` alone grows {alone:.2} ×"),
        }
    }

    fn check_beside(&self) -> Goal {
        self.beside("check", 25.0, |line| line.costs[2].check)
    }

    fn release_beside(&self) -> Goal {
        self.beside("release", 15.0, |line| line.costs[2].release)
    }

    /// With a field each: thiserror does next to nothing for a text that never changes.
    fn beside(&self, what: &str, most: f64, seconds: fn(&Line) -> f64) -> Goal {
        let of = |kind| seconds(self.line(kind, true));
        let thiserror = of(Kind::Thiserror);
        let percent = |part: f64| 100.0 * part / thiserror;
        let reached = percent(of(Kind::ThiserrorAndErrorbook) - thiserror);
        let peer = percent(of(Kind::ApiError) - of(Kind::Base));
        let serde = percent(of(Kind::Serialize) - of(Kind::Base));
        Goal {
            work: format!("beside thiserror at 1,000 variants with a field, {what}"),
            goal: format!("adds ≤ {most} %"),
            reached: format!("{reached:.1} %"),
            met: reached <= most,
            nearest: format!("`Serialize` would add {serde:.1} %, api-error {peer:.1} %"),
        }
    }

    fn uniqueness(&self) -> Goal {
        let book = &self.books[2];
        let (reached, read) = (book.listed - book.alone, book.read - book.alone);
        Goal {
            work: "uniqueness of 10,000 codes in a book".to_owned(),
            goal: "≤ 0.6 s".to_owned(),
            reached: format!("{reached:.2} s"),
            met: reached <= 0.6,
            nearest: format!("a constant that only reads each hash once takes {read:.2} s"),
        }
    }

    fn cold_goals(&self) -> [Goal; 2] {
        let cold = &self.cold;
        let reached = cold.with_errorbook - cold.alone;
        let (json, derive) = (cold.with_serde_json - cold.alone, cold.with_derive - cold.alone);
        let build = Goal {
            work: "cold build beside thiserror and serde".to_owned(),
            goal: "adds ≤ 1.0 s".to_owned(),
            reached: format!("{reached:.1} s"),
            met: reached <= 1.0,
            nearest: format!("serde_json alone adds {json:.1} s, the derive alone {derive:.1} s"),
        };
        let syns = Goal {
            work: "versions of syn beside thiserror and serde".to_owned(),
            goal: "1".to_owned(),
            reached: cold.syns.to_string(),
            met: cold.syns == 1,
            nearest: format!("{} without errorbook", cold.syns_alone),
        };
        [build, syns]
    }
}

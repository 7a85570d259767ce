//! Compares the bodies of `styles/` with the documented ones.

use errorbook_examples::styles::{MAKERS, Sample};
use serde_json::Value;

#[test]
fn every_maker() {
    for (maker, samples) in MAKERS {
        let samples = samples();
        assert!(!samples.is_empty(), "{maker}");
        for sample in samples {
            let (head, body) = split(sample.theirs);
            assert_head(maker, head, &sample);
            assert_body(maker, body, &sample);
        }
    }
}

/// Returns what is before the JSON, and the JSON.
fn split(theirs: &str) -> (&str, &str) {
    theirs.split_at(theirs.find(['{', '[']).expect("a body"))
}

/// Compares the status and the headers that are documented.
fn assert_head(maker: &str, head: &str, sample: &Sample) {
    let mut lines = head.lines().filter(|line| !line.is_empty());
    if let Some(line) = lines.next() {
        let status = line.split(' ').nth(1).map(str::parse);
        assert_eq!(status, Some(Ok(sample.ours.status())), "{maker}");
    }
    for line in lines {
        let (name, value) = line.split_once(": ").expect("a header");
        let header = (&*name.to_lowercase(), value);
        assert!(sample.ours.headers().any(|ours| ours == header), "{maker}: {line}");
    }
}

/// Compares the bodies: the values, and the order of the members unless details are among them.
fn assert_body(maker: &str, theirs: &str, sample: &Sample) {
    let ours = without_date(str::from_utf8(sample.ours.body()).unwrap());
    let value = |json: &str| serde_json::from_str::<Value>(json).unwrap();
    assert_eq!(value(&ours), value(theirs), "{maker}");
    if maker != "Stripe" {
        assert_eq!(ours, compact(theirs), "{maker}");
    }
}

/// Microsoft's page has the words `date-time` in place of a date.
fn without_date(body: &str) -> String {
    let Some((before, after)) = body.split_once(r#""date":""#) else {
        return body.to_owned();
    };
    let (date, after) = after.split_once('"').unwrap();
    assert!(date.len() >= "2026-01-01T00:00:00Z".len() && date.ends_with('Z'), "{date}");
    format!(r#"{before}"date":"date-time"{after}"#)
}

/// Returns the JSON without the space between its tokens.
fn compact(json: &str) -> String {
    let (mut in_text, mut escaped) = (false, false);
    json.chars()
        .filter(|letter| {
            in_text ^= *letter == '"' && !escaped;
            escaped = in_text && *letter == '\\' && !escaped;
            in_text || !letter.is_whitespace()
        })
        .collect()
}

#[test]
fn spaces_within_texts_stay() {
    let json = r#"{ "a \" b" : [ 1,
        "c" ] }"#;
    assert_eq!(compact(json), r#"{"a \" b":[1,"c"]}"#);
}

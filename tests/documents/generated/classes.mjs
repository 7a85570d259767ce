// Writes the examples of each response with the name of the class that openapi-generator makes of its
// schema: as `examples.tsv`, and as a test in Rust.
//
//     node classes.mjs shop.json FOLDER

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Document } from "../document.mjs";

const pascal = (name) =>
  name
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");

/** The same in Rust, where a word has one capital letter. */
const inRust = (name) => name.replaceAll("XX", "Xx");

/** The first name of each schema that is written in place: the generator uses it for the others. */
const inPlace = new Map();

function className(document, operation, status, media) {
  const place = document.at(
    operation.place,
    "responses",
    status,
    "content",
    media,
  )[1];
  const { schema } = document.at(place)[0];
  if (schema.$ref) return pascal(schema.$ref.split("/").at(-1));
  const { operationId } = document.at(operation.place)[0];
  const key = JSON.stringify(schema);
  if (!inPlace.has(key))
    inPlace.set(key, pascal(`${operationId} ${status} Response`));
  return inPlace.get(key);
}

const [file, folder] = process.argv.slice(2);
const document = Document.read(file);
const examples = new Map();
for (const operation of document.operations()) {
  for (const { status, media, value } of document.responseExamples(operation)) {
    if (status.startsWith("2")) continue;
    const example = [
      className(document, operation, status, media),
      JSON.stringify(value),
    ];
    examples.set(example.join("\t"), example);
  }
}

const all = [...examples.values()];
writeFileSync(
  join(folder, "examples.tsv"),
  all.map((example) => `${example.join("\t")}\n`).join(""),
);
const lines = all.map(
  ([name, text]) => `    same::<openapi::models::${inRust(name)}>(r###"${text}"###);\n`,
);
writeFileSync(
  join(folder, "examples.rs"),
  `fn same<T: serde::de::DeserializeOwned + serde::Serialize>(text: &str) {
    let value: serde_json::Value = serde_json::from_str(text).unwrap();
    let error: T = serde_json::from_str(text).unwrap();
    assert_eq!(serde_json::to_value(error).unwrap(), value);
}

#[test]
fn each_example_is_read_and_written() {
${lines.join("")}}
`,
);

// Validates each example of some documents against the schema beside it.
//
//     node examples.mjs shop.json …

import { below, Document } from "./document.mjs";

/** What has values of the API in it, and nothing that says something about them. */
const values = new Set(["default", "enum", "const", "example", "examples"]);

const isSchema = ({ type }) => typeof type === "string" || Array.isArray(type);

/** Yields each example below a node, and the place of its schema. */
function* examples(document, node, place) {
  if (node === null || typeof node !== "object") return;
  if (node.schema) {
    if ("example" in node) yield [`${place}/schema`, node.example];
    for (const name of Object.keys(node.examples ?? {})) {
      const [{ value }] = document.at(place, "examples", name);
      yield [`${place}/schema`, value];
    }
  } else if (isSchema(node) || node.oneOf) {
    if ("example" in node) yield [place, node.example];
    if (Array.isArray(node.examples))
      yield* node.examples.map((value) => [place, value]);
  }
  for (const [key, child] of Object.entries(node)) {
    if (!values.has(key)) yield* examples(document, child, below(place, key));
  }
}

/** Returns how many examples there are, and what is wrong with them. */
export function check(document) {
  let count = 0;
  // Most errors are in each operation, and need no second look.
  const seen = new Map();
  for (const [place, value] of examples(document, document.json, "")) {
    count += 1;
    const same = JSON.stringify([document.at(place)[0], value]);
    if (!seen.has(same))
      seen.set(
        same,
        document.complaints(place, value).map((text) => `${place}: ${text}`),
      );
  }
  const wrong = [...seen.values()].flat();
  if (count === 0) wrong.push("no examples");
  return { count, wrong };
}

if (process.argv[1] === import.meta.filename) {
  for (const file of process.argv.slice(2)) {
    const document = Document.read(file);
    const { count, wrong } = check(document);
    console.log(
      `${document.name}: ${count} examples, ${wrong.length} do not fit`,
    );
    for (const text of wrong.slice(0, 20)) console.log(`  ${text}`);
    if (wrong.length > 0) process.exitCode = 1;
  }
}

// Validates responses that servers really sent against what the documents promise.
//
//     node recorded.mjs FOLDER
//
// Each line of each `*.jsonl` there is a response:
// {"document", "method", "path", "status", "content_type", "headers": {…}, "body"}
// `document` is the name of a file beside it without `.json`, `path` the one in the document or a real
// one. With `"mutated": true` the body was changed, and must not fit.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Document } from "./document.mjs";

/** Whether a real path, or the one in the document, is that of an operation. */
function isPath(template, path) {
  const segments = template.split("/");
  const given = path.split("?")[0].split("/");
  return (
    segments.length === given.length &&
    segments.every(
      (segment, index) =>
        segment === given[index] ||
        (/^\{.*\}$/.test(segment) && given[index] !== ""),
    )
  );
}

/** Returns a media type without its parameters, which some crates document. */
const kind = (media) => media?.split(";")[0].trim().toLowerCase();

function findOperation(document, { method, path }) {
  const all = document
    .operations()
    .filter((one) => one.method === method.toLowerCase());
  return (
    all.find((one) => one.path === path) ??
    all.find((one) => isPath(one.path, path))
  );
}

/** Yields what is wrong with the headers of a response. */
function* headerComplaints(document, place, headers) {
  const [documented] = document.at(place, "headers");
  const sent = new Map(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  for (const name of Object.keys(documented ?? {})) {
    const [header, at] = document.at(place, "headers", name);
    const value = sent.get(name.toLowerCase());
    if (value === undefined) {
      if (header.required) yield `the header ${name} is missing`;
      continue;
    }
    const wrong = document.complaints(`${at}/schema`, value, document.headers);
    yield* wrong.map((text) => `the header ${name}: ${value} ${text}`);
  }
}

/** Yields what is wrong with a response. */
export function* complaints(document, response) {
  const operation = findOperation(document, response);
  if (!operation) return yield "no such operation";
  const [responses] = document.at(operation.place, "responses");
  const status = String(response.status);
  const key = [status, `${status[0]}XX`, "default"].find(
    (key) => key in responses,
  );
  if (!key)
    return yield `the status is not documented, only ${Object.keys(responses)}`;
  const [{ content }, place] = document.at(operation.place, "responses", key);
  if (!response.mutated)
    yield* headerComplaints(document, place, response.headers);
  if (!content && response.body === undefined) return;
  const names = Object.keys(content ?? {});
  const media = names.find(
    (name) => kind(name) === kind(response.content_type),
  );
  if (!media)
    return yield `${response.content_type} is not documented, only ${names}`;
  yield* document.complaints(
    document.at(place, "content", media)[1] + "/schema",
    response.body,
  );
}

/** Yields each response of a folder, and where it is. */
function* responses(folder) {
  for (const file of readdirSync(folder).filter((name) =>
    name.endsWith(".jsonl"),
  )) {
    const lines = readFileSync(join(folder, file), "utf8").split("\n");
    for (const [index, line] of lines.entries()) {
      if (line !== "") yield [`${file}:${index + 1}`, JSON.parse(line)];
    }
  }
}

/** Says what is wrong with the responses of a folder, and how many there are. */
function main(folder) {
  const documents = new Map();
  const counts = { true: 0, mutated: 0, wrong: 0 };
  for (const [where, response] of responses(folder)) {
    const { document: name, method, path, status, mutated = false } = response;
    if (!documents.has(name))
      documents.set(name, Document.read(join(folder, `${name}.json`)));
    const all = [...complaints(documents.get(name), response)];
    counts[mutated ? "mutated" : "true"] += 1;
    if (all.length > 0 === mutated) continue;
    counts.wrong += 1;
    if (counts.wrong > 20) continue;
    console.log(`${where}: ${name} ${method} ${path} ${status}`);
    for (const text of mutated
      ? [`fits: ${JSON.stringify(response.body)}`]
      : all)
      console.log(`  ${text}`);
  }
  console.log(
    `${counts.true} responses, ${counts.mutated} mutated ones, ${counts.wrong} wrong`,
  );
  return counts.wrong === 0 && counts.true > 0;
}

if (process.argv[1] === import.meta.filename && !main(process.argv[2]))
  process.exitCode = 1;

// Asks `prism mock` for each example of a response: its status, its media type and its body.
//
//     node mock.mjs shop.json

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout } from "node:timers/promises";
import { Document } from "./document.mjs";

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Leaves out what prism would ask of a request before it answers. */
function withoutRequests(document) {
  const json = structuredClone(document.json);
  for (const item of Object.values(json.paths)) {
    for (const part of [item, ...Object.values(item)]) {
      for (const key of ["parameters", "requestBody", "security"])
        delete part[key];
    }
  }
  return json;
}

/** Starts prism, and returns its address once it answers. */
async function start(document) {
  const file = "mocked.json";
  writeFileSync(file, JSON.stringify(withoutRequests(document)));
  const port = await freePort();
  const prism = spawn(
    "node_modules/.bin/prism",
    ["mock", "--verboseLevel=error", "--port", port, file],
    { stdio: ["ignore", "ignore", "inherit"] },
  );
  const address = `http://127.0.0.1:${port}`;
  while (!(await fetch(address).catch(() => null))) {
    assert.equal(prism.exitCode, null, "prism did not start");
    await setTimeout(100);
  }
  return { address, stop: () => prism.kill() };
}

const document = Document.read(process.argv[2]);
const { address, stop } = await start(document);
let count = 0;
try {
  for (const operation of document.operations()) {
    for (const { status, media, name, value } of document.responseExamples(
      operation,
    )) {
      // A range has no status that could be asked for.
      if (!/^\d+$/.test(status)) continue;
      const url = address + operation.path.replaceAll(/\{.*?\}/g, "7");
      const headers = {
        accept: media,
        prefer: `code=${status}, example=${name}`,
      };
      const response = await fetch(url, { method: operation.method, headers });
      const what = `${operation.method} ${operation.path} ${status} ${name}`;
      assert.equal(response.status, Number(status), what);
      assert.equal(response.headers.get("content-type"), media, what);
      assert.deepEqual(await response.json(), value, what);
      count += 1;
    }
  }
} finally {
  stop();
}
assert.ok(count > 0, "no examples");
console.log(`prism serves ${count} examples`);

// Writes the types of some documents with openapi-typescript.
//
//     node types.mjs FOLDER shop.json …

import { writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import openapi, { astToString } from "openapi-typescript";

const [folder, ...files] = process.argv.slice(2);
for (const file of files) {
  const types = await openapi(pathToFileURL(resolve(file)), { silent: true });
  writeFileSync(
    join(folder, `${basename(file, ".json")}.d.ts`),
    astToString(types),
  );
}

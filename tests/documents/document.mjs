// OpenAPI documents as ajv reads them.

import { readFileSync } from "node:fs";
import { basename } from "node:path";
import Ajv from "ajv";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const methods = [
  "get",
  "put",
  "post",
  "delete",
  "options",
  "head",
  "patch",
  "trace",
];

/** Formats of Rust's integers that ajv-formats does not have; schemas say `minimum` as well. */
const integers = [
  "int8",
  "int16",
  "uint",
  "uint8",
  "uint16",
  "uint32",
  "uint64",
];

/** Returns the place of a member, as a JSON Pointer. */
export const below = (place, key) =>
  `${place}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;

export class Document {
  constructor(name, json) {
    this.name = name;
    this.json = json;
    this.schemas = this.#register({});
    // The value of a header is text, whatever its schema says.
    this.headers = this.#register({ coerceTypes: true });
  }

  static read(file) {
    return new Document(
      basename(file, ".json"),
      JSON.parse(readFileSync(file, "utf8")),
    );
  }

  /** The whole document is one schema, so that each `$ref` in it leads somewhere. */
  #register(options) {
    // The schemas of 3.0 are those of an older draft, with `nullable`, which ajv knows.
    const Version = this.json.openapi.startsWith("3.0") ? Ajv : Ajv2020;
    const ajv = new Version({
      strict: false,
      allErrors: true,
      validateSchema: false,
      ...options,
    });
    addFormats(ajv);
    for (const format of integers) ajv.addFormat(format, true);
    return ajv.addSchema(this.json, "document");
  }

  /** Returns what does not fit the schema at this place, as text. */
  complaints(place, value, ajv = this.schemas) {
    const validate = ajv.getSchema(`document#${encodeURI(place)}`);
    if (!validate) return [`no schema at ${place}`];
    return validate(value)
      ? []
      : [ajv.errorsText(validate.errors, { dataVar: "" })];
  }

  /** Returns a member of the object at a place and where it is, behind any `$ref`. */
  at(place, ...keys) {
    let node = place
      .split("/")
      .slice(1)
      .reduce(
        (node, key) => node?.[key.replaceAll("~1", "/").replaceAll("~0", "~")],
        this.json,
      );
    if (node?.$ref?.startsWith("#/"))
      return this.at(node.$ref.slice(1), ...keys);
    if (keys.length === 0) return [node, place];
    const [key, ...rest] = keys;
    return this.at(below(place, key), ...rest);
  }

  /** Returns each operation: its path, its method and its place. */
  operations() {
    return Object.keys(this.json.paths).flatMap((path) => {
      const [item, place] = this.at("/paths", path);
      const own = methods.filter((method) => item[method]);
      return own.map((method) => ({
        path,
        method,
        place: `${place}/${method}`,
      }));
    });
  }

  /** Returns each example of a response: of which status, in which form, its name and value. */
  *responseExamples(operation) {
    const [responses] = this.at(operation.place, "responses");
    for (const status of Object.keys(responses)) {
      const [content] = this.at(
        operation.place,
        "responses",
        status,
        "content",
      );
      for (const [media, { examples }] of Object.entries(content ?? {})) {
        for (const name of Object.keys(examples ?? {})) {
          const [{ value }] = this.at(
            operation.place,
            "responses",
            status,
            "content",
            media,
            "examples",
            name,
          );
          yield { status, media, name, value };
        }
      }
    }
  }
}

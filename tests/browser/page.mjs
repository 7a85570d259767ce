// The pages that the tests look at, and a browser for them.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const root = fileURLToPath(new URL("../..", import.meta.url));
const shop = JSON.parse(readFileSync(join(root, "contract/tests/files/shop.json"), "utf8"));

/** Runs `cargo errorbook html` for a contract, and returns what it prints. */
function write(contract, folder, ...options) {
  const file = join(folder, "errors.json");
  writeFileSync(file, JSON.stringify(contract));
  const program = process.env.CARGO_ERRORBOOK;
  const [name, args] = program ? [program, []] : ["cargo", ["run", "--quiet", "-p", "cargo-errorbook", "--"]];
  return execFileSync(name, [...args, "html", file, ...options], { cwd: root, maxBuffer: 64 << 20 }).toString();
}

/** Returns the files of a page for each code, by the path under which they are served. */
function split(path, contract, folder) {
  const site = join(folder, "site");
  write(contract, folder, "--split", site);
  return readdirSync(site).map((name) => [`${path}/${name}`, readFileSync(join(site, name), "utf8")]);
}

const types = { ".css": "text/css", ".js": "text/javascript" };

/** Returns a contract of so many codes, made of those of the shop. */
function many(count) {
  const errors = Array.from({ length: count }, (_, place) => {
    const entry = shop.errors[place % shop.errors.length];
    const text = JSON.stringify(entry).replaceAll(entry.code, `${entry.code}_${place}`);
    return { ...JSON.parse(text), group: `Group ${Math.floor(place / 30)}` };
  });
  return { ...shop, errors };
}

/** Returns a contract whose texts are markup, and whose codes need encoding in a link. */
function hostile() {
  const bad = `</style></script><script>window.bad = 1</script><img src=x onerror="window.bad = 1">`;
  const entry = (code) => ({
    ...shop.errors[0], code, type: bad, title: bad, description: `${bad} [a](javascript:bad)`,
    message: bad, action: bad, group: bad, deprecated: bad,
    doc_url: `https://docs.example.com/errors#${encodeURIComponent(code)}`,
    examples: { "application/json": { [bad]: bad } },
  });
  const codes = [bad, `" onmouseover="window.bad = 1`, "a b", "ä/ö", "~filter", "constructor"];
  return { ...shop, title: bad, description: bad, errors: codes.map(entry) };
}

/** Writes the pages, serves them, and starts a browser. */
export async function start() {
  const folder = mkdtempSync(join(tmpdir(), "errorbook-"));
  const [first] = shop.errors;
  const twice = ["One", "Two"].map((variant) => ({ ...first, variant, shared: true }));
  const shared = { ...shop, errors: [...twice, { ...first, code: null }] };
  const description = `A table.\n\n| Code | Meaning |\n|---|---|\n| \`${"long_".repeat(12)}\` | What it means. |\n\nMore.`;
  const table = { ...shop, description, errors: [{ ...first, description }] };
  const contracts = { table, shop, many: many(1000), hostile: hostile(), empty: { ...shop, errors: [] }, shared };
  const names = Object.keys(contracts);
  const pages = new Map(names.map((name) => [`/${name}`, write(contracts[name], folder)]));
  for (const [path, text] of split("/split", shop, folder)) pages.set(path, text);
  rmSync(folder, { recursive: true });

  const server = createServer((request, response) => {
    const page = pages.get(request.url);
    response.writeHead(page ? 200 : 404, { "content-type": `${types[extname(request.url)] ?? "text/html"}; charset=utf-8` });
    response.end(page);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));

  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ],
  });
  return new Site(browser, server, contracts.many.errors.map((entry) => entry.code));
}

class Site {
  constructor(browser, server, many) {
    this.browser = browser;
    this.server = server;
    /** The codes of the page that has a thousand of them. */
    this.many = many;
    this.address = `http://127.0.0.1:${server.address().port}`;
  }

  /**
   * Opens a page. What it says in the console, what it asks the network for and what it throws is in
   * its `complaints`.
   */
  async open(path, options = {}) {
    const context = await this.browser.newContext({
      viewport: { width: 1400, height: 900 },
      permissions: ["clipboard-read", "clipboard-write"],
      ...options,
    });
    const page = await context.newPage();
    page.complaints = [];
    const url = this.address + path;
    page.on("console", (message) => page.complaints.push(message.text()));
    page.on("pageerror", (error) => page.complaints.push(error.message));
    page.on("request", (request) => {
      const shared = path.startsWith("/split/") ? ["style.css", "script.js"] : [];
      const known = [url.split("#")[0], ...shared.map((name) => `${this.address}/split/${name}`)];
      const own = known.includes(request.url()) || request.url().startsWith("data:");
      if (!own) page.complaints.push(request.url());
    });
    await page.goto(url);
    return page;
  }

  async stop() {
    await this.browser.close();
    this.server.close();
  }
}

/** Returns the ids of the entries that are shown. */
export function shown(page) {
  return page.locator("article:not([hidden])").evaluateAll((all) => all.map((one) => one.id));
}

// The reference page in a browser: links, copying, keyboard, looks.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { shown, start } from "./page.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let site;
before(async () => { site = await start(); });
after(() => site.stop());

/** Whether the heading of an entry comes to rest within the window, and not below the filter. */
async function isInSight(page, id) {
  // A busy machine scrolls later.
  for (let tries = 0; tries < 10; tries += 1) {
    await page.waitForTimeout(300);
    const isThere = await page.evaluate((id) => {
      const heading = document.getElementById(id).querySelector("h3");
      const { left, top, bottom } = heading.getBoundingClientRect();
      const there = document.elementFromPoint(left + 5, (top + bottom) / 2);
      return heading.contains(there);
    }, id);
    if (isThere) return true;
  }
  return false;
}

test("`doc_url` leads to the entry", async () => {
  const links = [["shop", "order_expired"], ["many", site.many[700]], ["many", site.many[999]]];
  for (const javaScriptEnabled of [true, false]) {
    for (const [name, code] of links) {
      const page = await site.open(`/${name}#${code}`, { javaScriptEnabled });
      assert.ok(await isInSight(page, code), code);
      assert.deepEqual(page.complaints, []);
      await page.context().close();
    }
  }
  const page = await site.open("/shop");
  await page.locator("nav").getByRole("link", { name: "refund_pending" }).click();
  assert.ok(await isInSight(page, "refund_pending"));
});

test("a hostile contract adds nothing, and its codes are found", async () => {
  const page = await site.open("/hostile");
  const ids = await shown(page);
  assert.equal(ids.length, 6);
  for (const code of ["a b", "ä/ö", `" onmouseover="window.bad = 1`]) {
    assert.ok(ids.includes(code), code);
    await page.goto(`${site.address}/hostile#${encodeURIComponent(code)}`);
    assert.ok(await isInSight(page, code), code);
  }
  for (const name of ["Copy code", "Copy link", "In a program"]) {
    for (const button of await page.getByRole("button", { name }).all()) await button.click();
  }
  await page.locator("#\\~filter").fill("script");
  assert.equal((await shown(page)).length, 6);
  assert.equal(await page.evaluate(() => window.bad), undefined);
  assert.equal(await page.locator("article img, article script, a[href^=javascript]").count(), 0);
  assert.deepEqual(page.complaints, []);
});

test("code and link are copied", async () => {
  const page = await site.open("/shop");
  const entry = page.locator("#card_declined");
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await entry.getByRole("button", { name: "Copy code" }).click();
  assert.equal(await copied(), "card_declined");
  await entry.getByRole("button", { name: "Copied" }).waitFor();
  assert.equal(await page.locator("[role=status]").textContent(), "Copied");
  await entry.getByRole("button", { name: "Copy link" }).click();
  assert.equal(await copied(), `${site.address}/shop#card_declined`);
});

test("entries that share a code or have none are copied as what they are", async () => {
  const page = await site.open("/shared");
  const [, second, plain] = await page.locator("article").all();
  await second.getByRole("button", { name: "Copy code" }).click();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), "address_not_allowed");
  assert.equal(await plain.getByRole("button", { name: "Copy code" }).count(), 0);
  assert.equal(await plain.getByRole("button", { name: "In a program" }).count(), 0);
  await plain.getByRole("button", { name: "Copy link" }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(link, `${site.address}/shared#${await plain.getAttribute("id")}`);
});

test("a program has the code of the entry", async () => {
  const page = await site.open("/shop");
  const entry = page.locator("#card_declined");
  await entry.getByRole("button", { name: "In a program" }).click();
  assert.match(await entry.locator(".programs pre").first().innerText(), /case "card_declined":/);
  await entry.getByText("Python").click();
  assert.match(await entry.locator("details[open] pre").innerText(), /case "card_declined":/);
  await entry.getByRole("button", { name: "In a program" }).click();
  assert.equal(await entry.locator(".programs").count(), 0);
});

test("examples are shown in the form that the reader chose", async () => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await site.open("/shop", { javaScriptEnabled });
    const example = page.locator("#card_declined > pre:visible");
    assert.match(await example.textContent(), /"doc_url"/);
    await page.getByText("application/problem+json", { exact: true }).first().click();
    assert.match(await example.textContent(), /"category"/);
  }
});

test("without JavaScript, everything is there and nothing is dead", async () => {
  const page = await site.open("/shop", { javaScriptEnabled: false });
  assert.equal(await page.locator("article:visible").count(), 30);
  assert.equal(await page.locator("button:visible, input[type=search]:visible").count(), 0);
  assert.ok(await page.locator("nav").getByRole("link", { name: "key_missing" }).isVisible());
  assert.match(await page.locator("#\\~branch + .programs").textContent(), /switch \(body\.code\)/);
});

test("the keyboard reaches everything", async () => {
  const page = await site.open("/shop");
  const focused = () => page.evaluate(() => {
    const { id, name, textContent } = document.activeElement;
    return id || name || textContent;
  });
  await page.keyboard.press("Tab");
  assert.equal(await focused(), "Skip the contents");
  await page.keyboard.press("Enter");
  const reached = [];
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press("Tab");
    reached.push(await focused());
  }
  for (const name of ["~filter", "~e0", "4xx", "card_error", "Payments", "TypeScript", "malformed_body", "Copy code"]) {
    assert.ok(reached.includes(name), `${name} of ${reached}`);
  }
  await page.locator("#\\~e0").focus();
  await page.keyboard.press("ArrowRight");
  assert.match(await page.locator("#card_declined > pre:visible").textContent(), /"category"/);
  await page.locator("#card_declined").getByRole("button", { name: "Copy code" }).focus();
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), "card_declined");
  await page.locator(".chips").getByRole("button", { name: "5xx" }).focus();
  await page.keyboard.press("Space");
  assert.equal((await shown(page)).length, 5);
});

for (const colorScheme of ["light", "dark"]) {
  for (const width of [360, 1400]) {
    test(`axe finds nothing serious: ${colorScheme}, ${width} px`, async () => {
      for (const path of ["/shop", "/empty", "/hostile", "/table", "/split/card_declined.html"]) {
        const page = await site.open(path, { colorScheme, viewport: { width, height: 900 } });
        const program = page.getByRole("button", { name: "In a program" }).first();
        if (await program.count()) await program.click();
        // The policy of the page allows no other script; a debugger is not asked.
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => window.axe.run());
        const found = violations.map(({ id, impact, nodes }) => [id, impact, nodes[0].html]);
        const bad = found.filter(([, impact]) => ["serious", "critical"].includes(impact));
        assert.deepEqual(bad, [], path);
        if (found.length) console.log(path, found);
      }
    });
  }
}

test("nothing is wider than the window", async () => {
  // A page that is opened below 64rem closes its table of contents, so each list has a page of its own.
  for (const widths of [[900, 700, 480, 360], [1920, 1400, 1280, 1200, 1024]]) {
    for (const path of ["/shop", "/hostile", "/empty", "/table", "/split/index.html", "/split/card_declined.html"]) {
      const page = await site.open(path, { viewport: { width: widths[0], height: 900 } });
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        const [inner, wide] = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
        assert.equal(inner, width);
        assert.ok(wide <= width, `${path}: ${wide} of ${width}`);
      }
      await page.context().close();
    }
  }
});

test("a wide table scrolls, and has space around it", async () => {
  const page = await site.open("/table", { viewport: { width: 360, height: 900 } });
  for (const parent of [".lead", ".d"]) {
    const [inner, outer, above, below] = await page.locator(`${parent} .wide`).evaluate((table) => {
      const { top, bottom } = table.getBoundingClientRect();
      const before = table.previousElementSibling.getBoundingClientRect().bottom;
      const after = table.nextElementSibling.getBoundingClientRect().top;
      return [table.scrollWidth, table.clientWidth, top - before, after - bottom];
    });
    assert.ok(inner > outer, `${inner} of ${outer}`);
    assert.ok(above > 8 && below > 8, `${above}, ${below}`);
  }
});

test("the page of a code shows it at once, with the shared style and script", async () => {
  for (const height of [900, 640]) {
    const page = await site.open("/split/card_declined.html", { viewport: { width: height > 800 ? 1400 : 360, height } });
    assert.ok((await page.locator("h1").boundingBox()).y < 260);
    const action = await page.locator(".a").boundingBox();
    assert.ok(action.y + action.height < height, `${action.y} of ${height}`);
    const family = await page.evaluate(() => getComputedStyle(document.body).fontFamily);
    assert.match(family, /Charter/);
    await page.getByRole("button", { name: "Copy code" }).click();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), "card_declined");
    assert.deepEqual(page.complaints, []);
  }
  const index = await site.open("/split/index.html");
  await index.locator("#\\~filter").fill("card_lim");
  assert.deepEqual(await shown(index), ["card_limit_exceeded"]);
  assert.deepEqual(index.complaints, []);
});

test("one error is one error", async () => {
  const page = await site.open("/table");
  const status = page.locator("[role=status]");
  assert.equal(await status.textContent(), "1 error");
  await page.locator("#\\~filter").fill("a");
  assert.equal(await status.textContent(), "1 of 1 error");
});

test("paper has every entry, and nothing to press", async () => {
  const page = await site.open("/shop", { colorScheme: "dark" });
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  assert.equal(await page.locator("article:visible").count(), 30);
  assert.equal(await page.locator("button:visible, input:visible, nav:visible").count(), 0);
  const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  assert.equal(background, "rgb(255, 255, 255)");
  const pdf = await page.pdf();
  assert.ok(pdf.length > 20_000, `${pdf.length} bytes`);
});

test("a page without errors says so", async () => {
  const page = await site.open("/empty");
  assert.ok(await page.getByText("There are no errors in this book yet.").isVisible());
  assert.deepEqual(page.complaints, []);
});

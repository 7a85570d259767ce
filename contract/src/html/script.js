"use strict";
(() => {
  const one = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const articles = all("article");
  const input = one(".find input");
  const status = one(".count");
  const programs = one(".programs");

  // Buttons of each entry.

  // The clipboard is there in secure contexts only.
  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = document.body.appendChild(document.createElement("textarea"));
      area.value = text;
      area.select();
      document.execCommand("copy");
      area.remove();
    }
  };

  const copied = async (button, text) => {
    const said = [button, status].filter(Boolean).map((element) => [element, element.textContent]);
    await copy(text);
    for (const [element] of said) element.textContent = "Copied";
    setTimeout(() => {
      for (const [element, before] of said) element.textContent = before;
    }, 1200);
  };

  // Entries that share a code have other ids, and some have no code.
  const codeOf = (article) => one(".x", article) ? undefined : one(".b a", article).textContent;

  // What a program compares for this entry, as it is written there.
  const literal = (article) => {
    const type = one(".k code", article)?.textContent;
    const code = codeOf(article);
    switch (programs?.dataset.on) {
      case "code": return code && JSON.stringify(code);
      case "number": return code;
      case "type": return type && JSON.stringify(type);
      case "status": return parseInt(one(".s", article).textContent, 10);
    }
  };

  // Puts the code of an entry into the programs of the page, and shows them in the entry.
  const toggle = (article, button) => {
    const shown = one(".programs", article);
    button.setAttribute("aria-expanded", String(!shown));
    if (shown) return shown.remove();
    const own = programs.cloneNode(true);
    for (const mark of all(".v", own)) mark.textContent = literal(article);
    for (const details of all("details", own)) details.name = "~language-" + article.id;
    one(".tools", article).after(own);
  };

  const run = (event) => {
    const button = event.target.closest(".tools button");
    if (!button) return;
    const article = button.closest("article");
    const address = location.href.split("#")[0] + "#" + encodeURIComponent(article.id);
    switch (button.dataset.does) {
      case "code": return copied(button, codeOf(article));
      case "link": return copied(button, address);
      case "program": return toggle(article, button);
    }
  };

  const tools = (...names) => {
    const box = document.createElement("div");
    box.className = "tools";
    for (const [does, name] of names) {
      const button = box.appendChild(document.createElement("button"));
      button.type = "button";
      button.dataset.does = does;
      button.textContent = name;
      if (does === "program") button.setAttribute("aria-expanded", "false");
    }
    return box;
  };
  for (const article of document.documentElement.matches(".index") ? [] : articles) {
    const names = [["link", "Copy link"]];
    if (codeOf(article)) names.unshift(["code", "Copy code"]);
    const isKnown = input && !article.matches(".own") && literal(article) !== undefined;
    if (isKnown) names.push(["program", "In a program"]);
    one(".b", article).append(tools(...names));
  }
  document.addEventListener("click", run);
  if (!input) return;

  // The filter.

  const chips = all(".chips button");
  const sections = all("section[data-g]");
  const runs = all(".run");
  const fronts = all("section.front");
  const none = one(".none[hidden]");
  const links = all("nav [data-g] li");
  const groups = all("nav [data-g]");
  let entries;
  let was = false;

  // Reads the page once, when somebody looks for something.
  const read = () => articles.map((article, place) => ({
    article,
    link: links[place],
    run: runs.indexOf(article.parentElement),
    text: all(".s, .b > :first-child, .k, .t, .d, .a, .m, .w", article).map((part) => part.textContent)
      .join(" ").toLowerCase(),
    tokens: new Set([...article.classList, article.closest("section").dataset.g]),
  }));

  const hide = (element, hidden) => {
    if (element && element.hidden !== hidden) element.hidden = hidden;
  };

  // Lets the browser skip the runs that are not near the window, if there are many.
  let heights;
  const contain = () => {
    if (articles.length <= 100 || heights) return;
    heights = runs.map((run) => run.offsetHeight);
    runs.forEach((run) => fit(run, run.children.length));
    document.documentElement.classList.add("many");
  };

  // Shows so many entries of a run, which is about as high as they are.
  const fit = (run, count) => {
    hide(run, !count);
    const height = (heights?.[runs.indexOf(run)] * count) / run.children.length;
    if (height) run.style.containIntrinsicBlockSize = `${height}px`;
  };

  // One chip of each row must fit, and each of the words.
  const wanted = () => {
    const rows = new Map();
    for (const chip of chips) {
      if (chip.ariaPressed !== "true") continue;
      const row = chip.parentElement;
      rows.set(row, [...(rows.get(row) ?? []), chip.dataset.token]);
    }
    return { words: input.value.toLowerCase().split(/\s+/).filter(Boolean), rows: [...rows.values()] };
  };

  const filter = () => {
    const { words, rows } = wanted();
    const active = words.length + rows.length > 0;
    const left = runs.map(() => 0);
    entries ??= read();
    for (const { article, link, run, text, tokens } of entries) {
      const fits = words.every((word) => text.includes(word))
        && rows.every((row) => row.some((token) => tokens.has(token)));
      hide(article, !fits);
      hide(link, !fits);
      if (fits) left[run] += 1;
    }
    runs.forEach((run, place) => fit(run, left[place]));
    sections.forEach((section, place) => {
      const isEmpty = all(".run", section).every((run) => run.hidden);
      hide(section, isEmpty);
      hide(groups[place], isEmpty);
    });
    for (const front of fronts) hide(front, active);
    const total = left.reduce((sum, count) => sum + count, 0);
    hide(none, total > 0);
    status.textContent = active ? `${total} of ${all_of_them}` : all_of_them;
    if (active) show(was);
    else contain();
    was = active;
  };
  const all_of_them = `${articles.length} error${articles.length === 1 ? "" : "s"}`;

  // Results begin below the filter.
  const show = (wasActive) => {
    const header = one("main header");
    const top = header.offsetTop + header.offsetHeight + 24;
    if (scrollY > top || !wasActive) scrollTo(0, top);
  };

  const clear = () => {
    input.value = "";
    for (const chip of chips) chip.ariaPressed = "false";
    filter();
  };

  // An entry that somebody follows a link to is shown, whatever the filter says.
  const arrive = () => {
    let id = location.hash.slice(1);
    try {
      id = decodeURIComponent(id);
    } catch {
      // It is not encoded.
    }
    const target = document.getElementById(id);
    if (!target?.closest("[hidden]")) return;
    clear();
    target.scrollIntoView();
  };

  input.addEventListener("input", filter);
  for (const chip of chips) {
    chip.addEventListener("click", () => {
      chip.ariaPressed = String(chip.ariaPressed !== "true");
      filter();
    });
  }
  addEventListener("hashchange", arrive);
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const first = articles.find((article) => !article.hidden);
    if (event.key === "/" && document.activeElement !== input) {
      event.preventDefault();
      input.focus();
      input.select();
    } else if (event.key === "Escape") {
      clear();
    } else if (event.key === "Enter" && document.activeElement === input && first) {
      one(".b a", first).focus();
      first.scrollIntoView();
    }
  });

  const idle = window.requestIdleCallback ?? setTimeout;
  addEventListener("load", () => idle(() => {
    entries ??= read();
    if (!was) contain();
  }));
  for (const element of all(".find, .count, .chips")) element.hidden = false;
  status.textContent = all_of_them;
  const isWide = matchMedia("(min-width: 64rem)").matches;
  for (const details of all("nav details, .chips")) details.open = isWide;
})();

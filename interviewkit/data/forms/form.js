
"use strict";
(() => {
  const letter = JSON.parse(document.getElementById("data").textContent);
  const { said } = letter;
  const root = document.documentElement;
  const find = (id) => document.getElementById(id);
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
  const BLANK = { way: "answer", text: "", words: "", kind: "declined", off: false };

  // Where the answers are kept: this browser's own store, one entry a question, so that a long one is not written with every other.

  const entry = (name) => `interviewkit ${letter.token} ${name}`;
  let store = null;
  try {
    store = window.localStorage;
    store.setItem(entry("try"), "1");
    store.removeItem(entry("try"));
  } catch {
    store = null;
  }

  function recall(name) {
    try {
      return JSON.parse(store.getItem(entry(name)));
    } catch {
      return null;
    }
  }

  function keep(name, value) {
    try {
      store.setItem(entry(name), JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  }

  function forget(name) {
    try {
      store.removeItem(entry(name));
    } catch {
      // What cannot be reached was never kept.
    }
  }

  // A question with its fields.

  const asks = letter.asked.map((asked) => {
    const box = find(asked.mark);
    const controls = find("controls").content.cloneNode(true);
    const part = (selector) => controls.querySelector(selector);
    const ask = {
      ...asked, box, text: part(".text"), why: part(".why"), words: part(".words textarea"), off: part(".off input"), typed: part(".typed"),
      ways: [...controls.querySelectorAll(".ways input")], kinds: [...controls.querySelectorAll(".kinds input")], state: { ...BLANK },
    };
    for (const input of ask.ways) input.name = `${asked.mark}-way`;
    for (const input of ask.kinds) input.name = `${asked.mark}-kind`;
    ask.text.setAttribute("aria-labelledby", `${asked.mark}-asked`);
    const more = ["earlier", "more"].map((name) => `${asked.mark}-${name}`).filter(find);
    if (more.length) ask.text.setAttribute("aria-describedby", more.join(" "));
    box.append(controls);
    return ask;
  });

  const chosen = (inputs) => inputs.find((input) => input.checked).value;
  const isDone = ({ state }) => state.way === "pass" || state.text.trim() !== "";

  function read(ask) {
    ask.state = {
      way: chosen(ask.ways), text: ask.text.value, words: ask.words.value, kind: chosen(ask.kinds), off: ask.off.checked,
    };
  }

  function show(ask) {
    const { state } = ask;
    if (ask.text.value !== state.text) ask.text.value = state.text;
    if (ask.words.value !== state.words) ask.words.value = state.words;
    for (const input of ask.ways) input.checked = input.value === state.way;
    for (const input of ask.kinds) input.checked = input.value === state.kind;
    ask.off.checked = state.off;
    fit(ask);
  }

  function fit(ask) {
    const passes = ask.state.way === "pass";
    ask.text.hidden = passes;
    ask.words.parentElement.hidden = !passes;
    ask.why.hidden = ask.state.way === "answer";
    ask.why.querySelector("legend").textContent = passes ? said.why.pass : said.why.part;
    for (const field of [ask.text, ask.words]) {
      face(field);
      grow(field);
    }
  }

  // `dir="auto"` would do this, but in a field with a long text it costs Chromium ten seconds a change.
  function face(field) {
    const [first] = field.value.slice(0, 1000).match(/\p{L}/u) ?? [];
    const dir = first ? (/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(first) ? "rtl" : "ltr") : root.dir;
    if (field.dir !== dir) field.dir = dir;
  }

  // Browsers that know `field-sizing` do this by themselves.
  const grows = CSS.supports("field-sizing", "content");
  function grow(field) {
    if (grows || !field.offsetParent) return;
    const top = window.scrollY;
    field.style.height = "auto";
    field.style.height = `${field.scrollHeight + 2}px`;
    window.scrollTo(window.scrollX, top);
  }

  function restored(kept) {
    const state = { ...BLANK };
    for (const name of Object.keys(BLANK)) if (typeof kept?.[name] === typeof BLANK[name]) state[name] = kept[name];
    if (!["answer", "part", "pass"].includes(state.way)) state.way = BLANK.way;
    if (!(state.kind in said.why.kinds)) state.kind = BLANK.kind;
    return state;
  }

  // Keeping what is typed.

  const pending = new Set();
  let timer = 0;
  let unsent = recall("unsent") === true;

  function changed(ask) {
    read(ask);
    fit(ask);
    pending.add(ask);
    unsent = true;
    count();
    clearTimeout(timer);
    timer = setTimeout(flush, 250);
  }

  function flush() {
    clearTimeout(timer);
    if (!pending.size) return;
    const kept = [...pending].map((ask) => keep(ask.mark, ask.state)).every(Boolean) && keep("unsent", unsent);
    if (kept) pending.clear();
    told(kept);
  }

  function told(kept) {
    const time = new Date().toLocaleTimeString(root.lang, { hour: "2-digit", minute: "2-digit" });
    const text = kept ? fill(said.kept_at, { time }) : store ? said.full : said.unkept;
    // A screen reader says what changes here: at most once a minute.
    if (find("status").textContent !== text) find("status").textContent = text;
    find("status").classList.toggle("note", !kept);
    find("status").classList.toggle("loud", !kept);
  }

  function count() {
    const done = asks.filter((ask) => isDone(ask) && ask.state.way !== "pass").length;
    const passed = asks.filter((ask) => ask.state.way === "pass").length;
    const parts = [fill(said.walk.progress, { done, count: asks.length })];
    if (passed) parts.push(fill(said.walk.passed, { passed }));
    find("count").textContent = parts.join(" · ");
    find("progress").max = asks.length;
    find("progress").value = done + passed;
    remaining();
  }

  function remaining() {
    const open = asks.filter((ask) => !isDone(ask));
    const marks = open.map((ask) => ask.mark).join();
    const list = find("open-list");
    if (list.dataset.marks === marks) return;
    list.dataset.marks = marks;
    find("open").textContent = open.length ? said.end.open : said.end.all;
    find("later").hidden = !open.length;
    list.replaceChildren(...open.map((ask) => {
      const item = document.createElement("li");
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = ask.mark;
      button.setAttribute("aria-describedby", `${ask.mark}-asked`);
      button.addEventListener("click", () => go(ask.mark));
      item.append(button);
      return item;
    }));
  }

  // From question to question.

  const steps = ["intro", ...letter.asked.map((asked) => asked.mark), "end"];
  let mode = recall("mode") === "all" ? "all" : "one";
  let at = "intro";

  function arrange() {
    const one = mode === "one";
    root.classList.toggle("one", one);
    root.classList.toggle("walking", one && at !== "intro");
    find("intro").hidden = one && at !== "intro";
    find("end").hidden = one && at !== "end";
    for (const ask of asks) ask.box.hidden = one && at !== ask.mark;
    for (const part of document.querySelectorAll(".part")) part.hidden = one && !part.querySelector(".ask:not([hidden])");
    find("mode").textContent = one ? said.walk.all : said.walk.one;
    document.querySelector(".steps").hidden = !one;
    const place = steps.indexOf(at);
    find("back").hidden = place === 0;
    find("next").hidden = at === "end";
    find("next").textContent = place === 0 ? said.walk.begin : place === asks.length ? said.walk.end : said.walk.next;
    find("place").textContent = asks.some((ask) => ask.mark === at) ? fill(said.walk.place, { number: place, count: asks.length }) : "";
    for (const ask of asks) for (const field of [ask.text, ask.words]) grow(field);
  }

  function heading(step) {
    return step === "end" ? find("end-title") : step === "intro" ? document.querySelector("h1") : find(`${step}-asked`);
  }

  function go(step, { noted = false } = {}) {
    flush();
    at = step;
    keep("at", at);
    if (!noted) note();
    arrange();
    heading(step).focus({ preventScroll: true });
    if (mode === "one") window.scrollTo(0, 0);
    else heading(step).scrollIntoView();
  }

  // A phone's back button leads to the question before.
  function note() {
    try {
      if (location.hash !== `#${at}`) history.pushState(null, "", `#${at}`);
    } catch {
      // A page that has no address of its own has no history either.
    }
  }

  function turn() {
    mode = mode === "one" ? "all" : "one";
    keep("mode", mode);
    arrange();
    if (mode === "one") window.scrollTo(0, 0);
    else if (at !== "intro") (find(at) ?? find("end")).scrollIntoView();
  }

  // The file of answers. Its reader is interviewkit, and any person.

  const UNSEEN = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]/;

  // A line that would end the answer, or that a program on the way would change, is written so that it does neither.
  function guarded(line) {
    if (UNSEEN.test(line)) {
      const hex = (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
      return `\\${JSON.stringify(line).replace(/[\x7f-\x9f\u2028\u2029\ufeff]/g, hex)}`;
    }
    return /^\\*===|^\\+"/.test(line) ? `\\${line}` : line;
  }

  function remarks({ state }) {
    const kind = said.why.kinds[state.kind];
    const lines = [];
    if (state.way === "pass") lines.push(`-> ${said.way.pass}: ${kind} (declined: ${state.kind})`);
    if (state.way === "part") lines.push(`-> ${said.way.part}: ${kind} (partly: ${state.kind})`);
    if (state.off) lines.push(`-> ${said.way.off} (off-record)`);
    return lines;
  }

  // Half of a pair is no character; a browser writes it into a file as U+FFFD.
  const words = ({ state }) => (state.way === "pass" ? state.words : state.text).replace(/\p{Surrogate}/gu, "\ufffd");

  function block(ask) {
    // Of a field with a space in it this may say too much, and never too little.
    const remarked = ask.state.way === "pass" || words(ask) ? remarks(ask) : [];
    return [...ask.lines, ...remarked, "", `=== ${ask.mark} ===`, ...words(ask).split("\n").map(guarded), ask.close, ""];
  }

  const file = () => `${[...letter.head, ...asks.flatMap(block)].join("\n")}`;

  // In a mail there is no need to find lines again that a mail program breaks: the marks do.
  function mail() {
    const parts = asks.filter(isDone).map((ask) => {
      const passes = ask.state.way === "pass" ? [letter.declines[ask.state.kind]] : [];
      const remarked = remarks({ state: { ...ask.state, way: passes.length ? "answer" : ask.state.way } });
      const own = words(ask);
      return [...ask.lines, "", ...passes, ...remarked, own].join("\n").trimEnd();
    });
    return `${[`${letter.title} [${letter.token}]`, ...parts].join("\n\n")}\n`;
  }

  const asFile = () => new File([file()], letter.file, { type: "text/plain" });

  function sent(text) {
    unsent = false;
    keep("unsent", false);
    find("told").textContent = text;
  }

  function save() {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(asFile());
    link.download = letter.file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    sent(fill(said.end.saved, { file: letter.file }));
  }

  async function share() {
    try {
      await navigator.share({ files: [asFile()], title: letter.title });
      sent(said.end.shared);
    } catch (fault) {
      if (fault.name !== "AbortError") find("told").textContent = said.end.unshared;
    }
  }

  async function copy() {
    const text = mail();
    const copied = await navigator.clipboard?.writeText(text).then(() => true, () => false);
    if (copied || copyByHand(text)) sent(said.end.copied);
    else find("told").textContent = said.end.uncopied;
  }

  // Older browsers give a page from disk no clipboard of its own.
  function copyByHand(text) {
    const field = document.createElement("textarea");
    field.value = text;
    find("end").append(field);
    field.select();
    const copied = document.execCommand("copy");
    field.remove();
    find("copy").focus();
    return copied;
  }

  function erase() {
    if (!window.confirm(said.end.sure)) return;
    for (const ask of asks) {
      ask.state = { ...BLANK };
      show(ask);
      forget(ask.mark);
    }
    for (const name of ["unsent", "at"]) forget(name);
    pending.clear();
    clearTimeout(timer);
    unsent = false;
    find("status").textContent = "";
    find("told").textContent = said.end.erased;
    count();
  }

  function restore(ask) {
    ask.state = restored(recall(ask.mark));
    show(ask);
  }

  function listen() {
    for (const ask of asks) {
      ask.box.addEventListener("input", () => changed(ask));
      ask.box.addEventListener("focusin", () => { at = ask.mark; });
    }
    find("mode").addEventListener("click", turn);
    find("back").addEventListener("click", () => go(steps[steps.indexOf(at) - 1]));
    find("next").addEventListener("click", () => go(steps[steps.indexOf(at) + 1]));
    for (const [name, deed] of Object.entries({ save, share, copy, erase })) find(name).addEventListener("click", deed);
    window.addEventListener("popstate", () => go(steps.includes(location.hash.slice(1)) ? location.hash.slice(1) : "intro", { noted: true }));
    window.addEventListener("pagehide", flush);
    document.addEventListener("visibilitychange", flush);
    window.addEventListener("beforeunload", (leaving) => {
      flush();
      if (unsent && asks.some(isDone)) leaving.preventDefault();
    });
    window.addEventListener("storage", (event) => {
      const ask = asks.find((one) => entry(one.mark) === event.key);
      if (ask && !pending.has(ask) && !ask.box.contains(document.activeElement)) {
        restore(ask);
        count();
      }
    });
    window.addEventListener("beforeprint", () => {
      for (const ask of asks) {
        ask.typed.textContent = isDone(ask) ? [...remarks(ask).map((line) => line.replace(/^-> (.*) \([^()]*\)$/, "$1")), words(ask)].join("\n").trimEnd() : "";
        ask.box.classList.toggle("filled", isDone(ask));
      }
    });
  }

  // What has the focus is never scrolled under the bar, however many lines that has.
  function keepClear(bar) {
    new ResizeObserver(() => root.style.setProperty("--bar", `${bar.offsetHeight}px`)).observe(bar);
  }

  function begin() {
    root.classList.add("js");
    const bar = document.querySelector(".bar");
    bar.hidden = false;
    keepClear(bar);
    if (!store) {
      find("kept").textContent = said.unkept;
      find("kept").classList.add("loud");
    }
    try {
      find("share").hidden = !navigator.canShare({ files: [new File([""], letter.file, { type: "text/plain" })] });
    } catch {
      find("share").hidden = true;
    }
    for (const ask of asks) restore(ask);
    const wanted = [location.hash.slice(1), recall("at")].find((step) => steps.includes(step));
    at = wanted ?? "intro";
    listen();
    count();
    arrange();
    if (at !== "intro" && mode === "all") heading(at).scrollIntoView();
  }

  begin();
})();

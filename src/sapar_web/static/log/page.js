// The log on its page: what is logged is kept on this device first, and sent at once where there is
// a network. Without this script the form goes to the site as any other does.
/* global saparLog */
"use strict";

(async () => {
  const AGAIN = 20000;
  const place = document.getElementById("log-place");
  const section = document.getElementById("kept");
  if (!place || !section || !navigator.serviceWorker || !crypto.randomUUID) return;
  const path = location.pathname;
  const part = (name, within = section) => within.querySelector(`[data-part="${name}"]`);
  const state = document.getElementById("log-state");
  let instead = null;
  let shown = "";

  const words = (name, n) => section.dataset[name].replace("{n}", n);
  const say = (...told) => (state.textContent = told.join(" "));

  // The form: as the site sent it, or as it was sent when this page was last opened here.
  async function prepared() {
    const sent = place.querySelector("form");
    if (sent) {
      await saparLog.put("marks", { name: "language", value: document.documentElement.lang });
      if (sent.dataset.owner) await saparLog.arrived(sent.dataset.owner);
      if (sent.dataset.fresh) await saparLog.put("forms", remembered(sent));
      return sent;
    }
    const kept = await saparLog.get("forms", path);
    const theirs = kept && (!kept.owner || kept.owner === (await saparLog.mark("owner")));
    if (!theirs) {
      say(words("unknown"));
      return null;
    }
    place.innerHTML = kept.html;
    document.getElementById("log-title").textContent = kept.title;
    const again = place.querySelector("form");
    today(again);
    return again;
  }

  function remembered(sent) {
    const copy = sent.cloneNode(true);
    copy.querySelector("[name=csrfmiddlewaretoken]").remove();
    const { owner, title } = sent.dataset;
    return { path, owner, title, html: copy.outerHTML };
  }

  function today(form) {
    const now = new Date();
    const digits = (number) => String(number).padStart(2, "0");
    const day = `${now.getFullYear()}-${digits(now.getMonth() + 1)}-${digits(now.getDate())}`;
    form.elements.on.value = form.elements.on.defaultValue = day;
  }

  // Each thing that is ticked, with the fields that belong to it; a file goes with the first one.
  function things(form) {
    const ticks = [...form.querySelectorAll(".tick > .large input:checked")];
    const file = form.elements.file.files[0];
    return ticks.map((tick, index) => ({
      ...(instead && index === 0 ? { n: instead.n } : {}),
      ...(file && index === 0 ? { file } : index === 0 && instead?.file ? { file: instead.file } : {}),
      path,
      owner: form.dataset.owner,
      text: said(form, tick),
      fields: fields(form, tick.name, index),
    }));
  }

  function fields(form, kind, index) {
    const own = [...form.elements].filter(
      ({ name }) => name.startsWith(`${kind}_`) && name !== `${kind}_key`,
    );
    // What was refused is another thing from here on; what waits keeps its key.
    const before = index === 0 && instead && !instead.problems ? Object.fromEntries(instead.fields) : {};
    return [
      ["party", form.elements.party.value],
      ["on", form.elements.on.value],
      ["logged_at", new Date().toISOString()],
      [kind, "on"],
      [`${kind}_key`, before[`${kind}_key`] ?? crypto.randomUUID()],
      ...own.map(({ name, value }) => [name, value]),
    ];
  }

  function said(form, tick) {
    const box = tick.closest(".tick");
    const more = [...box.querySelectorAll(".more .field")].map((field) => {
      const input = field.querySelector("input, select, textarea");
      const shown = input.selectedOptions ? input.selectedOptions[0]?.text : input.value;
      const label = field.querySelector("label").firstChild.textContent.trim();
      return input.value && shown ? `${label}: ${shown}` : "";
    });
    const title = box.querySelector(".large span").textContent.trim();
    return [title, form.elements.on.value, ...more.filter(Boolean)].join(" · ");
  }

  // What a form needs before it is kept; the site looks at all the rest.
  function lacking(form) {
    const ticked = [...form.querySelectorAll(".tick > .large input:checked")];
    const needed = ticked.flatMap((each) => [
      ...each.closest(".tick").querySelectorAll("[data-needed]"),
    ]);
    const empty = needed.find((each) => !each.value.trim());
    empty?.focus();
    if (!ticked.length) return "nothing";
    if (empty) return "needed";
    const size = form.elements.file.files[0]?.size ?? 0;
    return size > Number(form.dataset.largest) ? "large" : "";
  }

  async function log(event) {
    const form = event.target;
    event.preventDefault();
    const lack = lacking(form);
    if (lack) {
      say(words(lack));
      return;
    }
    try {
      await saparLog.put("things", ...things(form));
    } catch {
      form.submit(); // this device keeps nothing: the form goes as it would without a script
      return;
    }
    instead = null;
    form.reset();
    await waits();
    await send(true);
  }

  // Ask the browser to send later, even when this page is closed, where it can.
  async function waits() {
    const worker = await Promise.race([navigator.serviceWorker.ready, null]);
    await worker?.sync?.register("log").catch(() => null);
  }

  async function send(loud) {
    const became = await saparLog.send();
    const left = await show();
    if (!left) say(loud ? words("sent") : "");
    else if (became === "cut") say(words("waiting", left), words("cut"));
    else if (became === "away") say(words("waiting", left), words("away"));
    else say(words("refused", left));
  }

  // What is kept here of whoever is at this page; of others it is only said that it is there. Gives
  // how much waits of whoever the form is of, too, who may have been signed out since.
  async function show() {
    const kept = await saparLog.all("things");
    const owner = await saparLog.mark("owner");
    const here = (each) => each.path === path && !each.owner;
    const mine = kept.filter((each) => here(each) || (each.owner && each.owner === owner));
    const others = kept.filter((each) => each.owner && each.owner !== owner).length;
    const now = JSON.stringify(mine.map(({ n, text, problems }) => [n, text, problems]));
    if (now !== shown) part("list").replaceChildren(...mine.map(row));
    shown = now;
    section.hidden = !mine.length && !others;
    part("others").hidden = !others;
    part("others").textContent = words("others", others);
    part("count").textContent = words("waiting", mine.length);
    const theirs = form?.dataset.owner;
    return kept.filter((each) => mine.includes(each) || (theirs && each.owner === theirs)).length;
  }

  function row(thing) {
    const one = part("row").content.firstElementChild.cloneNode(true);
    part("text", one).textContent = thing.text;
    for (const each of thing.problems ?? []) {
      const line = document.createElement("li");
      line.textContent = each;
      part("problems", one).append(line);
    }
    part("problems", one).hidden = !thing.problems;
    const correct = part("correct", one);
    correct.hidden = thing.path !== path;
    correct.addEventListener("click", () => mend(thing));
    part("drop", one).addEventListener("click", async () => {
      await saparLog.drop("things", thing.n);
      await show();
      say(words("dropped"));
    });
    return one;
  }

  // Back into the form with it: when it is logged again, it takes its own place.
  function mend(thing) {
    form.reset();
    for (const [name, value] of thing.fields) {
      const field = form.elements.namedItem(name);
      if (field?.type === "checkbox") field.checked = true;
      else if (field && name !== "party") field.value = value;
    }
    instead = thing;
    form.scrollIntoView();
    form.querySelector(".tick > .large input:checked")?.focus();
    say(words("mending"));
  }

  const registered = navigator.serviceWorker.register("/worker.js").catch(() => null);
  const form = await prepared();
  form?.addEventListener("submit", log);
  part("send").addEventListener("click", () => send(true));
  saparLog.heard.addEventListener("message", show);
  addEventListener("online", () => send(false));
  setInterval(async () => ((await saparLog.all("things")).length ? send(false) : null), AGAIN);
  if (await show()) await send(false);
  await registered;
  document.documentElement.dataset.log = "ready";
})();

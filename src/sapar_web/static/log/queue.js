// What was logged on this device and is not sent yet: kept in the browser until the site has it.
// Read by the log's page and by its worker alike. Things are sent in the order in which they were
// logged, and only as the person who logged them; the site keeps each once, by its key.
"use strict";

const saparLog = (() => {
  const NAME = "sapar-log";
  const PATIENCE = 60000;
  const heard = new BroadcastChannel(NAME);
  let opened;

  // Stores: things, with their number in order; forms, by the address of their page; marks, by name.
  function database() {
    opened ??= new Promise((resolve, reject) => {
      const asked = indexedDB.open(NAME, 1);
      asked.onupgradeneeded = () => {
        asked.result.createObjectStore("things", { keyPath: "n", autoIncrement: true });
        asked.result.createObjectStore("forms", { keyPath: "path" });
        asked.result.createObjectStore("marks", { keyPath: "name" });
      };
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    return opened;
  }

  // Does something with a store, and waits until it is on the disk.
  async function within(store, mode, work) {
    const held = (await database()).transaction(store, mode, { durability: "strict" });
    const asked = work(held.objectStore(store));
    return new Promise((resolve, reject) => {
      held.oncomplete = () => resolve(asked?.result);
      held.onerror = held.onabort = () => reject(held.error);
    });
  }

  const all = (store) => within(store, "readonly", (each) => each.getAll());
  const get = (store, key) => within(store, "readonly", (each) => each.get(key));
  const put = (store, ...values) =>
    within(store, "readwrite", (each) => values.map((value) => each.put(value)).at(-1));
  const drop = (store, key) => within(store, "readwrite", (each) => each.delete(key));

  async function mark(name) {
    return (await get("marks", name))?.value ?? "";
  }

  // Who is at this device now: forms that somebody else has opened are forgotten.
  async function arrived(owner) {
    if ((await mark("owner")) === owner) return;
    await put("marks", { name: "owner", value: owner });
    const others = (await all("forms")).filter((each) => each.owner && each.owner !== owner);
    await Promise.all(others.map((each) => drop("forms", each.path)));
  }

  // One tab, or the worker, at a time, where the browser can tell.
  function alone(work) {
    return navigator.locks ? navigator.locks.request(NAME, work) : work();
  }

  async function ask() {
    const signal = AbortSignal.timeout(PATIENCE);
    const answer = await fetch("/offline/who/", { cache: "no-store", signal });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  }

  async function post(thing, token) {
    const body = new FormData();
    for (const [name, value] of thing.fields) body.append(name, value);
    body.set("owner", thing.owner);
    if (thing.file) body.append("file", thing.file, thing.file.name);
    return fetch(thing.path, {
      method: "POST",
      body,
      redirect: "manual",
      headers: { Accept: "application/json", "X-CSRFToken": token },
      signal: AbortSignal.timeout(PATIENCE),
    });
  }

  // What becomes of one thing by its answer; true if those after it may follow.
  async function settle(thing, answer) {
    if (answer.type === "opaqueredirect" || answer.status === 409) return false;
    const told = answer.headers.get("Content-Type")?.startsWith("application/json");
    if (!told) throw new Error(String(answer.status));
    const { problems } = await answer.json();
    await (answer.ok ? drop("things", thing.n) : put("things", { ...thing, problems }));
    return true;
  }

  // "sent", or why something waits on: "cut" without network or with a fault of the site, "away"
  // where whoever logged it has not signed in.
  async function send() {
    try {
      return await alone(sendAll);
    } catch {
      return "cut";
    } finally {
      heard.postMessage("changed");
    }
  }

  async function sendAll() {
    const things = (await all("things")).filter((each) => !each.problems);
    if (!things.length) return "sent";
    const { owner, token } = await ask();
    await arrived(owner);
    let state = "sent";
    for (const thing of things) {
      const theirs = !thing.owner || thing.owner === owner;
      if (!theirs || !(await settle(thing, await post(thing, token)))) state = "away";
    }
    return state;
  }

  return { all, get, put, drop, mark, arrived, send, heard };
})();

// The worker of the site: it gives the log's empty page where there is no network, sends what waits
// when the network is back, and keeps nothing else. SHELL is said by /worker.js: the name of the
// store, the files and the pages that it keeps, none of which has anything of anybody.
/* global SHELL, saparLog */
"use strict";

const LOG = /^\/(stays\/[0-9a-f-]{36}|log\/[^/]+)\/log\/$/;
const LONG = 8000;
const DOWN = [502, 503, 504];

self.addEventListener("install", (event) => {
  const bare = [...SHELL.files, ...SHELL.pages].map(
    (each) => new Request(each, { cache: "reload", credentials: "omit" }),
  );
  event.waitUntil(caches.open(SHELL.name).then((kept) => kept.addAll(bare)));
  self.skipWaiting();
});

self.addEventListener("activate", (event) => {
  event.waitUntil(tidy().then(() => self.clients.claim()));
});

async function tidy() {
  const names = (await caches.keys()).filter((each) => each.startsWith("sapar-log-"));
  const old = names.filter((each) => each !== SHELL.name);
  await Promise.all(old.map((each) => caches.delete(each)));
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin) return;
  if (request.method === "POST" && pathname === "/account/logout/") {
    event.waitUntil(saparLog.arrived(""));
  }
  if (request.method !== "GET") return;
  if (request.mode === "navigate" && LOG.test(pathname)) event.respondWith(page(request));
  else if (SHELL.files.includes(pathname)) event.respondWith(file(request));
});

// The page itself; the empty one if none comes.
async function page(request) {
  const slow = new Promise((resolve) => setTimeout(resolve, LONG));
  const asked = fetch(request).then((answer) => (DOWN.includes(answer.status) ? null : answer));
  return (await Promise.race([asked, slow]).catch(() => null)) ?? empty(asked);
}

async function empty(asked) {
  const language = (await saparLog.mark("language")) || "en";
  const kept = await caches.open(SHELL.name);
  return (await kept.match(`/offline/${language}/`, { ignoreVary: true })) ?? asked;
}

async function file(request) {
  const kept = await caches.open(SHELL.name);
  return (await kept.match(request, { ignoreVary: true })) ?? fetch(request);
}

self.addEventListener("sync", (event) => {
  if (event.tag === "log") event.waitUntil(sent());
});

async function sent() {
  // A worker that fails is asked again later by the browser.
  if ((await saparLog.send()) === "cut") throw new Error("not sent yet");
}

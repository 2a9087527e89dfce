/* Always the present state: the socket speaks, and after every sleep or gap the page fetches itself again. */
(() => {
  "use strict";
  const { connected, tell, hear, jitter } = Plenary;
  const { place, forgetIfNewerThan } = Plenary.fragments;
  const FINAL = [4401, 4403]; // this link was replaced, or never was ours: coming back is of no use
  const AWAKE = 300; // milliseconds over which screens that wake in the same second come
  const LONG = 30000; // milliseconds after which a silent socket is not trusted
  const feed = document.body.dataset.live;
  let socket = null;
  let tries = 0;
  let greeted = 0; // how often a socket has opened: the first page needs no second reading
  let hiddenAt = 0;

  /* ---- pulling: the whole present state of this page ---- */

  let pulling = 0;
  let due = Infinity;

  async function read() {
    due = Infinity;
    try {
      const answer = await Plenary.ask(Plenary.here ? Plenary.here() : location.pathname);
      if (answer.ours && answer.status < 500) place(answer.html, false);
    } catch (_) {
      connected(false);
      pull(2000);
    }
  }

  /* Within so many milliseconds; one that is already due earlier does for both. */
  function pull(within) {
    const wait = jitter(within);
    if (!feed || Date.now() + wait >= due) return;
    clearTimeout(pulling);
    due = Date.now() + wait;
    pulling = setTimeout(read, wait);
  }

  /* ---- the socket only speaks ---- */

  const scope = () => { const hand = document.querySelector("[data-scope]"); return hand ? hand.dataset.scope : ""; };
  let listeningIn = scope();

  function address() {
    const scheme = location.protocol === "https:" ? "wss://" : "ws://";
    const outbox = document.getElementById("outbox"); // tells which event this page belongs to
    return scheme + location.host + feed + "?language=" + document.documentElement.lang + (outbox ? "&event=" + outbox.dataset.box : "");
  }

  function hearNews(event) {
    const news = JSON.parse(event.data);
    if (news.now) { Plenary.clock.set(news.now); forgetIfNewerThan(news.version); tell("greeted"); }
    if (news.html) place(news.html, false);
    if (news.pull !== undefined) pull(news.pull);
  }

  function opened() {
    tries = 0;
    Plenary.deaf = false;
    connected(true);
    if (greeted++) pull(1000);
    tell("open");
  }

  function closed(event) {
    if (FINAL.includes(event.code)) { Plenary.ended(); return; }
    Plenary.deaf = true;
    if (tries) connected(false);
    // At once the first time, then spread out: a whole hall comes back together after a restart.
    setTimeout(listen, jitter(Math.min(3000, 400 * 2 ** tries++)));
  }

  function listen() {
    if (!feed || (socket && socket.readyState < 2)) return;
    listeningIn = scope();
    const mine = (socket = new WebSocket(address()));
    mine.onopen = () => { if (mine === socket) opened(); };
    mine.onmessage = (event) => { if (mine === socket) hearNews(event); };
    mine.onclose = (event) => { if (mine === socket) closed(event); };
  }

  /* A socket that slept may be dead without knowing it. */
  function listenAnew() {
    const old = socket;
    socket = null;
    tries = 0;
    if (old) old.close(1000);
    listen();
  }

  /* ---- waking ---- */

  function wake(slept) {
    pull(AWAKE);
    if (slept) listenAnew();
    else listen();
    tell("awake");
  }

  const cameBack = () => performance.getEntriesByType("navigation").some((entry) => entry.type === "back_forward");

  hear("placed", () => { if (socket && scope() !== listeningIn) listenAnew(); });
  hear("slept", () => wake(true));
  hear("look", () => pull(AWAKE));
  window.addEventListener("online", () => wake(true));
  window.addEventListener("offline", () => connected(false));
  window.addEventListener("pageshow", (event) => { if (event.persisted || cameBack()) wake(event.persisted); });
  document.addEventListener("resume", () => wake(true)); // Chrome had frozen this page
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) hiddenAt = Date.now();
    else wake(Date.now() - hiddenAt > LONG);
  });

  listen();
  const auto = document.querySelector("form[data-auto]");
  if (auto) auto.submit();
})();

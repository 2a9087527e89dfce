/* Makes pages live. Without it every form and link still works.
   One way in: fragments (elements with an id and a data-version) are morphed into the page; an older one is ignored. */
(() => {
  "use strict";
  const body = document.body;
  const FINAL = [4401, 4403]; // this link was replaced, or never was ours: coming back is of no use
  const REFRESH = { "X-Fragment": "1" };
  let serverAhead = Number(body.dataset.now) * 1000 - Date.now(); // clocks of phones are often wrong
  let socket = null;
  let tries = 0;
  let greeted = 0; // how often a socket has opened: the first page needs no second reading
  let pulling = 0;

  /* ---- what is being typed is never thrown away ---- */

  const draftName = (form) => "plenary-draft-" + (form.querySelector("[name=kind]") || {}).value;
  const store = (name, text) => {
    try {
      if (text) sessionStorage.setItem(name, text);
      else sessionStorage.removeItem(name);
    } catch (_) { /* private tabs may refuse: then the words live in the field only */ }
  };
  const drafts = () => {
    try { return Object.keys(sessionStorage).filter((name) => name.startsWith("plenary-draft-")); } catch (_) { return []; }
  };

  function keepWords() {
    const form = document.querySelector("form[data-words]");
    const field = form && form.querySelector("textarea");
    if (field && !field.value) field.value = sessionStorage.getItem(draftName(form)) || "";
    const kept = document.querySelector("[data-kept]");
    if (!kept) return;
    const lost = form ? "" : drafts().map((name) => sessionStorage.getItem(name)).join("\n");
    kept.hidden = !lost;
    kept.querySelector("[data-kept-words]").textContent = lost;
  }

  document.addEventListener("input", (event) => {
    const form = event.target.closest("form[data-words]");
    if (form && event.target.matches("textarea")) store(draftName(form), event.target.value);
  });

  /* ---- fragments ---- */

  const version = (element) => (element.dataset.version || "0").split(".").map(Number);
  const isOlder = (a, b) => a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);

  const morphing = {
    morphStyle: "outerHTML",
    callbacks: {
      // What a person has typed or opened stays as it is.
      beforeAttributeUpdated: (name, node) => !(name === "open" && node.tagName === "DETAILS"),
      beforeNodeMorphed: (before, after) => {
        if (before.tagName === "TEXTAREA" && before.id === after.id && before.value !== before.defaultValue) return false;
        if (before.tagName === "INPUT" && before === document.activeElement) return false;
        return true;
      },
    },
  };

  function place(html) {
    const box = document.createElement("template");
    box.innerHTML = html;
    for (const piece of Array.from(box.content.children)) {
      const here = piece.id && document.getElementById(piece.id);
      if (!here) continue;
      if (isOlder(version(piece), version(here))) continue;
      Idiomorph.morph(here, piece, morphing);
    }
    keepWords();
    tick();
    followScope();
  }

  /* ---- pulling: the whole present state of this page ---- */

  function pull(within) {
    clearTimeout(pulling);
    pulling = setTimeout(async () => {
      try {
        const answer = await fetch(location.pathname, { headers: REFRESH, credentials: "same-origin" });
        if (answer.status < 500) place(await answer.text());
      } catch (_) { pull(2000); }
    }, Math.random() * within);
  }

  /* ---- forms ---- */

  function send(form, button) {
    const data = new URLSearchParams(new FormData(form));
    if (button && button.name) data.set(button.name, button.value);
    return fetch(form.action, { method: "POST", body: data, headers: REFRESH, credentials: "same-origin" });
  }

  let pressed = null; // Safari before 15.4 does not tell which button sent a form
  document.addEventListener("click", (event) => { pressed = event.target.closest("button"); });

  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.hasAttribute("data-live")) return;
    event.preventDefault();
    if (form.getAttribute("aria-busy") === "true") return;
    form.setAttribute("aria-busy", "true");
    const field = form.querySelector("textarea");
    try {
      const answer = await send(form, event.submitter || (pressed && pressed.form === form ? pressed : null));
      const html = await answer.text();
      if (answer.ok && field) {
        if (form.hasAttribute("data-words")) store(draftName(form), "");
        field.value = field.defaultValue;
      }
      if (answer.status < 500 || html.startsWith("<div id=\"notice\"")) place(html);
      connected(true);
    } catch (_) {
      connected(false); // nothing is lost: the words are still in their field
    } finally {
      form.removeAttribute("aria-busy");
    }
  });

  /* ---- the socket only speaks ---- */

  function connected(yes) {
    const line = document.getElementById("connection");
    if (line) line.hidden = yes;
  }

  function address() {
    const scheme = location.protocol === "https:" ? "wss://" : "ws://";
    return scheme + location.host + body.dataset.live + "?language=" + document.documentElement.lang;
  }

  const scope = () => { const hand = document.querySelector("[data-scope]"); return hand ? hand.dataset.scope : ""; };
  let listeningIn = scope();

  function followScope() {
    if (scope() === listeningIn || !socket) return;
    listeningIn = scope();
    tries = 0;
    socket.close(1000);
  }

  function listen() {
    if (!body.dataset.live || (socket && socket.readyState < 2)) return;
    listeningIn = scope();
    const mine = (socket = new WebSocket(address()));
    mine.onopen = () => {
      tries = 0;
      connected(true);
      if (greeted++) pull(1000);
    };
    mine.onmessage = (event) => {
      const news = JSON.parse(event.data);
      if (news.now) greet(news);
      if (news.html) place(news.html);
      if (news.pull !== undefined) pull(news.pull);
    };
    mine.onclose = (event) => {
      if (mine !== socket) return;
      if (FINAL.includes(event.code)) { location.reload(); return; }
      if (tries) connected(false);
      // At once the first time, then spread out: a whole hall comes back together after a restart.
      setTimeout(listen, Math.random() * Math.min(3000, 400 * 2 ** tries++));
    };
  }

  /* The server's clock and the event's version. A lower one means that a backup was restored: then what it says counts. */
  function greet(news) {
    serverAhead = news.now * 1000 - Date.now();
    const here = Array.from(document.querySelectorAll("[data-version]"));
    if (here.some((piece) => version(piece)[0] > news.version)) here.forEach((piece) => { piece.dataset.version = "0.0"; });
  }

  function wake() {
    if (socket && socket.readyState === 1) pull(300);
    else listen();
  }

  window.addEventListener("online", wake);
  window.addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
  document.addEventListener("visibilitychange", () => { if (!document.hidden) wake(); });

  /* ---- clocks: they tell the time and never close anything ---- */

  function tick() {
    for (const clock of document.querySelectorAll("[data-ends]")) {
      const left = Math.ceil((Number(clock.dataset.ends) * 1000 - Date.now() - serverAhead) / 1000);
      clock.hidden = false;
      clock.textContent = left > 0 ? Math.floor(left / 60) + ":" + String(left % 60).padStart(2, "0") : clock.dataset.over;
    }
  }

  setInterval(tick, 1000);
  tick();
  keepWords();
  listen();
  const auto = document.querySelector("form[data-auto]");
  if (auto) auto.submit();
})();

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

  const PREFIX = "plenary-draft-" + location.pathname + "-"; // one laptop may hold the tablets of two groups
  const drafts = new Map(); // by the kind of list they were written for
  const kindOf = (form) => (form.querySelector("[name=kind]") || {}).value;

  // A private tab may refuse: then the words live on this page only.
  const stored = (work) => { try { return work(sessionStorage); } catch (_) { return null; } };

  function keepDraft(kind, text) {
    if (text) drafts.set(kind, text);
    else drafts.delete(kind);
    stored((store) => (text ? store.setItem(PREFIX + kind, text) : store.removeItem(PREFIX + kind)));
  }

  function findDrafts() {
    const names = stored(Object.keys) || [];
    for (const name of names.filter((each) => each.startsWith(PREFIX))) {
      drafts.set(name.slice(PREFIX.length), stored((store) => store.getItem(name)));
    }
  }

  /* Words go back into their own field; those whose part of the day is over stay to be seen beside it. */
  function showDrafts() {
    const form = document.querySelector("form[data-words]");
    const field = form && form.querySelector("textarea");
    if (field && !field.value) field.value = drafts.get(kindOf(form)) || "";
    const kept = document.querySelector("[data-kept]");
    if (!kept) return;
    const lost = Array.from(drafts).filter(([kind, text]) => !form || (kind !== kindOf(form) && text !== field.value));
    kept.hidden = !lost.length;
    kept.querySelector("[data-kept-words]").textContent = lost.map(([_, text]) => text).join("\n");
  }

  document.addEventListener("input", (event) => {
    const form = event.target.closest("form[data-words]");
    if (form && event.target.matches("textarea")) keepDraft(kindOf(form), event.target.value);
  });

  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-forget]")) return;
    const form = document.querySelector("form[data-words]");
    Array.from(drafts.keys()).filter((kind) => !form || kind !== kindOf(form)).forEach((kind) => keepDraft(kind, ""));
    showDrafts();
  });

  /* ---- fragments ---- */

  const version = (element) => (element.dataset.version || "0").split(".").map(Number);
  const isOlder = (a, b) => a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);

  const isTyped = (field) => field.type !== "hidden" && field.value !== field.defaultValue;

  // What a person has typed, chosen or opened stays as it is.
  const keeping = {
    TEXTAREA: (before, after) => before.id !== after.id || !isTyped(before),
    INPUT: (before, after) => before.value === after.value || !(isTyped(before) || before === document.activeElement),
    SELECT: (before, after) => {
      if (Array.from(after.options).some((option) => option.value === before.value)) after.value = before.value;
      return true;
    },
  };

  /* Words that were sent without an answer may have arrived: sent again under the same key, they stand once. */
  function keepKey(before, after) {
    const [old, fresh] = [before, after].map((form) => form.querySelector("textarea"));
    if (before.matches("[data-words]") && old && fresh && old.id === fresh.id && isTyped(old)) {
      after.setAttribute("action", before.getAttribute("action"));
    }
  }

  const morphing = (mine) => ({
    morphStyle: "outerHTML",
    callbacks: {
      beforeAttributeUpdated: (name, node) => !(name === "open" && node.tagName === "DETAILS"),
      beforeNodeMorphed: (before, after) => {
        if (before.tagName === "FORM" && after.tagName === "FORM" && !mine) keepKey(before, after);
        return before.tagName !== after.tagName || !keeping[before.tagName] || keeping[before.tagName](before, after);
      },
    },
  });

  /* `mine`: the answer to a form of this page. News never wipes away the sentence that answered the last one. */
  function place(html, mine) {
    const box = document.createElement("template");
    box.innerHTML = html;
    for (const piece of Array.from(box.content.children)) {
      const here = piece.id && document.getElementById(piece.id);
      if (!here || (piece.id === "notice" && !mine && !piece.childNodes.length)) continue;
      if (isOlder(version(piece), version(here))) continue;
      Idiomorph.morph(here, piece, morphing(mine));
    }
    showDrafts();
    tick();
    followScope();
  }

  /* ---- pulling: the whole present state of this page ---- */

  function pull(within) {
    clearTimeout(pulling);
    pulling = setTimeout(async () => {
      try {
        const answer = await fetch(location.pathname, { headers: REFRESH, credentials: "same-origin" });
        if (answer.status < 500) place(await answer.text(), false);
        connected(true);
      } catch (_) {
        connected(false);
        pull(2000);
      }
    }, Math.random() * within);
  }

  /* ---- forms ---- */

  function send(form, button) {
    const data = new URLSearchParams(new FormData(form));
    if (button && button.name) data.set(button.name, button.value);
    return fetch(form.action, { method: "POST", body: data, headers: REFRESH, credentials: "same-origin" });
  }

  let pressed = null; // Safari before 15.4 does not tell which button sent a form
  document.addEventListener("click", (event) => {
    pressed = event.target.closest("button");
    // The second half of a double tap would lift the dot that the first half has placed.
    if (event.detail > 1 && pressed && pressed.matches(".dot")) event.preventDefault();
  });

  /* The words have arrived; what was typed since then has not. */
  function clearSent(kind, field, sent) {
    const since = field.value.startsWith(sent) ? field.value.slice(sent.length).trimStart() : field.value;
    field.value = since || field.defaultValue;
    if (kind) keepDraft(kind, since);
  }

  function answered(answer, html) {
    if (answer.status < 500 || html.startsWith('<div id="notice"')) return place(html, true);
    const line = document.createElement("p");
    line.textContent = html; // the server's last resort is one plain sentence
    document.getElementById("notice").replaceChildren(line);
  }

  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.hasAttribute("data-live")) return;
    event.preventDefault();
    if (form.getAttribute("aria-busy") === "true") return;
    form.setAttribute("aria-busy", "true");
    const field = form.querySelector("textarea");
    const [kind, sent] = [form.matches("[data-words]") && kindOf(form), field && field.value];
    try {
      const answer = await send(form, event.submitter || (pressed && pressed.form === form ? pressed : null));
      const html = await answer.text();
      if (answer.ok && field) clearSent(kind, field, sent);
      answered(answer, html);
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
      if (news.html) place(news.html, false);
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
  window.addEventListener("offline", () => connected(false));
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
  findDrafts();
  showDrafts();
  listen();
  const auto = document.querySelector("form[data-auto]");
  if (auto) auto.submit();
})();

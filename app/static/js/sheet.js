/* The worksheet saves itself: within a second of the first letter, one version after the other. What is on its way is
   repeated unchanged until it is answered, so that no version is taken for one of another device. */
(() => {
  "use strict";
  const main = document.querySelector("main[data-sheets]");
  if (!main) return;
  const { hear, jitter } = Plenary;
  const { body, fill, settle, reset, version, words } = Plenary.sheetForm;
  const SOON = 600; // milliseconds from the first letter
  const SLOWEST = 8000; // between two tries
  const BESIDE = 412; // stored, but beside another version
  const drafts = Plenary.openDrafts(main.dataset.sheets);
  const runs = new Map(); // by form: {timer, busy, tries}
  const connection = document.getElementById("connection");

  const formOf = (id) => document.querySelector("form[data-sheet]#" + CSS.escape(id));
  const forms = () => document.querySelectorAll("form[data-sheet]");

  function runOf(id) {
    if (!runs.has(id)) runs.set(id, { timer: 0, busy: false, tries: 0 });
    return runs.get(id);
  }

  /* ---- typing ---- */

  function typed(form) {
    const before = drafts.get(form.id) || { action: form.getAttribute("action"), base: version(form), sent: null };
    drafts.keep(form.id, { ...before, now: body(form), refused: "" });
    if (drafts.forgets() && connection) connection.dataset.lost = main.dataset.open;
    mark(form);
    later(form.id, SOON);
  }

  document.addEventListener("input", (event) => {
    const form = event.target.form;
    if (form && form.matches("[data-sheet]")) typed(form);
  });

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.add) added = form.dataset.add;
    if (!form.matches("[data-sheet]")) return;
    event.preventDefault();
    typed(form);
    now(form.id);
  });

  /* ---- sending ---- */

  function later(id, wait) {
    const run = runOf(id);
    if (!run.timer) run.timer = setTimeout(() => { run.timer = 0; send(id); }, wait);
  }

  function now(id) {
    const run = runOf(id);
    clearTimeout(run.timer);
    run.timer = run.tries = 0;
    send(id);
  }

  async function send(id) {
    const [draft, run] = [drafts.get(id), runOf(id)];
    if (!draft || draft.refused || run.busy) return;
    run.busy = true;
    const sent = draft.sent === null ? draft.now : draft.sent;
    drafts.keep(id, { ...draft, sent });
    let answer = null;
    try {
      answer = await Plenary.post(draft.action, new URLSearchParams(sent + "&seen=" + draft.base));
    } catch (_) {
      Plenary.connected(false);
    }
    run.busy = false;
    await heard(id, sent, answer);
  }

  async function heard(id, sent, answer) {
    const run = runOf(id);
    if (!answer || !answer.ours || answer.status >= 500) {
      if (answer && answer.status === 507) Plenary.fragments.say(Plenary.fragments.sentenceIn(answer.html));
      later(id, Math.min(SLOWEST, 500 * 2 ** run.tries++) + jitter(500));
      show();
      return;
    }
    run.tries = 0;
    if (answer.ok) saved(id, sent, answer.html);
    else if (answer.status === BESIDE) beside(id, sent);
    else refused(id, Plenary.fragments.sentenceIn(answer.html));
    if (answer.ok || answer.status === BESIDE) await Plenary.fragments.place(answer.html, answer.status === BESIDE || !drafts.get(id));
    show();
  }

  /* The answer was drawn a moment after the save: only where it shows these very words is its version the one of them. */
  function saved(id, sent, html) {
    const [draft, form, drawn] = [drafts.get(id), formOf(id), formIn(html, id)];
    const base = drawn && body(drawn) === sent ? version(drawn) : draft.base + 1;
    if (form) settle(form, sent, base); // at once: a finger may hold up the drawing, and the next letter counts on it
    if (draft.now === sent) { drafts.forget(id); return; }
    drafts.keep(id, { ...draft, base, sent: null });
    later(id, SOON);
  }

  function formIn(html, id) {
    const box = document.createElement("template");
    box.innerHTML = html;
    return box.content.querySelector("form[data-sheet]#" + CSS.escape(id));
  }

  /* It stands beside the other version now, and the table chooses. What was typed since then follows it. */
  function beside(id, sent) {
    const [draft, form] = [drafts.get(id), formOf(id)];
    if (draft.now !== sent) {
      drafts.keep(id, { ...draft, sent: null });
      later(id, SOON);
      return;
    }
    drafts.forget(id);
    if (form) reset(form);
  }

  function refused(id, sentence) {
    drafts.keep(id, { ...drafts.get(id), sent: null, refused: sentence });
  }

  const flush = () => drafts.ids().forEach(now);

  /* ---- what is seen ---- */

  function stateOf(form) {
    const draft = drafts.get(form.id);
    if (!draft) return version(form) ? main.dataset.saved : "";
    if (draft.refused) return main.dataset.refused + " " + draft.refused;
    return runOf(form.id).tries || !navigator.onLine ? main.dataset.only : main.dataset.waiting;
  }

  /* Said aloud only if it is trouble, or the end of it. */
  function mark(form) {
    const [place, text] = [form.querySelector("[data-mark]"), stateOf(form)];
    if (place.textContent === text) return;
    const trouble = (each) => each.startsWith(main.dataset.only) || each.startsWith(main.dataset.refused);
    if (trouble(text) || trouble(place.textContent)) place.setAttribute("role", "status");
    else place.removeAttribute("role");
    place.textContent = text;
    place.classList.toggle("trouble", trouble(text));
  }

  /* Words go back into their fields; those that have no field any more are sent on, or stay to be seen. */
  function show() {
    for (const id of drafts.ids()) {
      const [draft, form] = [drafts.get(id), formOf(id)];
      if (form && body(form) !== draft.now) { fill(form, draft.now); grown(form); }
      if (!draft.refused && !runOf(id).busy) later(id, SOON);
    }
    forms().forEach(mark);
    const lost = drafts.ids().filter((id) => !formOf(id)).map((id) => drafts.get(id)).filter((draft) => draft.refused);
    const left = main.querySelector("[data-left]");
    left.hidden = !lost.length;
    left.querySelector("[data-left-words]").textContent = lost.map((draft) => words(draft.now)).join("\n");
  }

  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-left-drop]")) return;
    drafts.ids().filter((id) => !formOf(id) && drafts.get(id).refused).forEach(drafts.forget);
    show();
  });

  /* Who counts letters, and fields that grow, want to know. */
  function grown(form) {
    form.querySelectorAll("textarea").forEach((field) => field.dispatchEvent(new Event("change", { bubbles: true })));
  }

  /* ---- this device goes on where it was ---- */

  let added = "";

  function focusAdded() {
    const field = added && document.getElementById(added);
    if (!field) return;
    added = "";
    field.focus();
  }

  document.addEventListener("toggle", (event) => {
    if (event.target.matches(".sheet > li > details") && event.target.open) drafts.note("step", event.target.id);
  }, true);

  function unfold(id) {
    const target = document.getElementById(id || "");
    const wanted = target && target.closest(".sheet > li > details");
    if (!wanted) return;
    document.querySelectorAll(".sheet > li > details").forEach((each) => { each.open = each === wanted; });
  }

  main.classList.add("by-itself");
  hear("placed", () => { show(); focusAdded(); });
  hear("open", flush);
  hear("awake", flush);
  window.addEventListener("online", flush);
  window.addEventListener("hashchange", () => unfold(location.hash.slice(1)));
  unfold(location.hash.slice(1) || drafts.noted("step"));
  show();
})();

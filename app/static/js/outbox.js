/* Words and dots of a phone are written down first, then sent: one at a time, in order, once. */
(() => {
  "use strict";
  const place = document.getElementById("outbox");
  if (!place) return;
  const { hear, jitter, connected } = Plenary;
  const { show, isTapOf } = Plenary.showWaiting;
  const SOON = 5000; // milliseconds; what is older had to wait
  const QUICK = 150; // milliseconds; words that arrive sooner go straight to "received", and nothing jumps twice
  const box = Plenary.openBox("plenary-" + place.dataset.box);
  let entries = []; // as last seen in the box
  let sending = false;
  let missed = false;
  let again = 0;

  async function look() {
    entries = await box.all();
    place.dataset.forgets = String(box.forgets());
    settle();
  }

  function settle() {
    shown();
    if (entries.some(isQuick)) setTimeout(settle, QUICK + 10);
  }

  const isQuick = (entry) => entry.kind === "words" && !entry.waited && Math.abs(Date.now() - entry.at) < QUICK;
  const shown = () => show(entries.filter((entry) => !isQuick(entry)));

  function changed(what) {
    box.tell(what);
    return look();
  }

  /* ---- sending ---- */

  function bodyOf(entry, late) {
    const body = new URLSearchParams(entry.body);
    if (late && entry.kind === "dot") body.set("ballot", entry.ballot);
    return body;
  }

  async function sent(entry, answer, late) {
    await Plenary.fragments.place(answer.html, !late);
    await box.remove(entry.order);
    await changed("sent");
  }

  /* Words stay to be seen with the sentence; a dot goes back, and the sentence stands until the next tap. */
  async function refused(entry, answer) {
    const sentence = Plenary.fragments.sentenceIn(answer.html);
    if (entry.kind === "words") {
      await box.refuse(entry.order, sentence);
      Plenary.tell("look");
    } else {
      await Plenary.fragments.place(answer.html, true);
      await box.takeOut(entry.order, true);
    }
    await changed("sent");
  }

  async function unsent(entry, answer) {
    if (answer && answer.status === 507) Plenary.fragments.say(Plenary.fragments.sentenceIn(answer.html));
    await box.release(entry.order);
    await changed("waits");
  }

  /* Tells whether the row may go on. */
  async function deliver(entry) {
    const late = entry.waited || Math.abs(Date.now() - entry.at) > SOON;
    let answer = null;
    try {
      answer = await Plenary.post(entry.action + "?event=" + place.dataset.box, bodyOf(entry, late));
    } catch (_) {
      connected(false);
    }
    const came = Boolean(answer) && answer.ours && answer.status < 500;
    if (!came) await unsent(entry, answer);
    else if (answer.ok) await sent(entry, answer, late);
    else await refused(entry, answer);
    return came;
  }

  async function flush() {
    if (sending) { missed = true; return; }
    sending = true;
    missed = false;
    try {
      let entry = await box.claim();
      while (entry && await deliver(entry)) entry = await box.claim();
    } finally {
      sending = false;
    }
    clearTimeout(again);
    if (!entries.some((entry) => !entry.refused)) return;
    if (missed) flush(); // the network came back while the last try was failing
    else again = setTimeout(flush, 3000 + jitter(7000));
  }

  /* ---- what is pressed ---- */

  const scope = () => (document.querySelector("[data-scope]") || { dataset: {} }).dataset.scope || "";

  /* 24 hexadecimal digits, as the server writes them into a form. */
  function newKey() {
    return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  async function keep(entry) {
    await box.add(entry);
    await changed("waits");
  }

  const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));

  async function keepWords(form, body) {
    const field = form.querySelector("[name=text]");
    const action = form.getAttribute("action");
    const text = field.value;
    body.set("group", scope());
    await keep({ kind: "words", action, body: body.toString(), text, steps: 0 });
    await Promise.race([flush(), pause(QUICK)]);
    Plenary.drafts.clear(form, field, text);
    if (form.getAttribute("action") === action) form.setAttribute("action", "/phone/statements/" + newKey());
  }

  async function keepDot(form, body) {
    const known = entries.find(isTapOf(form));
    if (known) {
      if (await box.takeOut(known.order)) await changed("waits");
      return;
    }
    Plenary.fragments.say("");
    const hand = document.getElementById("hand");
    const ballot = Plenary.fragments.version(hand)[1] || 0;
    const steps = body.get("instead_of") ? 2 : 1; // a moved dot is lifted, then placed
    await keep({ kind: "dot", action: form.getAttribute("action"), body: body.toString(), ballot, steps });
    flush();
  }

  /* Before forms.js; words that are only spaces go straight to the server, which says what is missing. */
  document.addEventListener("submit", async (event) => {
    const form = event.target;
    const isWords = form.dataset.outbox === "words";
    if (!form.dataset.outbox || (isWords && !form.querySelector("[name=text]").value.trim())) return;
    event.preventDefault();
    if (form.getAttribute("aria-busy") === "true") return;
    form.setAttribute("aria-busy", "true");
    const body = Plenary.bodyOf(form, event.submitter);
    try {
      await (isWords ? keepWords(form, body) : keepDot(form, body));
    } finally {
      form.removeAttribute("aria-busy");
    }
  });

  place.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-drop]");
    if (!button) return;
    await box.remove(Number(button.closest("li").dataset.order));
    await changed("waits");
    const field = document.querySelector("form[data-words] [name=text]");
    if (field) field.focus();
  });

  /* ---- the other tabs, and the way back ---- */

  box.hear(async (what) => {
    await look();
    if (what === "sent") Plenary.tell("look"); // this page's hand is older now
  });
  hear("placed", shown);
  hear("open", flush);
  hear("awake", () => look().then(flush));
  window.addEventListener("focus", look);
  look().then(flush);
})();

/* What was written down is sent: one at a time, in order, once.
   `way`: {place (the element it is seen in), show(entries), post(entry, late), sent(entry, answer, late), refused(entry, answer)}. */
Plenary.openRow = (name, way) => {
  "use strict";
  const { hear, jitter, connected } = Plenary;
  const SOON = 5000; // milliseconds; what is older had to wait
  const QUICK = 150; // milliseconds; words that arrive sooner go straight to "received", and nothing jumps twice
  const box = Plenary.openBox(name);
  let entries = []; // as last seen in the box
  let sending = false;
  let missed = false;
  let again = 0;

  async function look() {
    entries = await box.all();
    way.place.dataset.forgets = String(box.forgets());
    settle();
  }

  function settle() {
    shown();
    if (entries.some(isQuick)) setTimeout(settle, QUICK + 10);
  }

  const isQuick = (entry) => entry.kind === "words" && !entry.waited && Math.abs(Date.now() - entry.at) < QUICK;
  const shown = () => way.show(entries.filter((entry) => !isQuick(entry)));

  function changed(what) {
    box.tell(what);
    return look();
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
      answer = await way.post(entry, late);
    } catch (_) {
      connected(false);
    }
    const came = Boolean(answer) && answer.ours && answer.status < 500;
    if (!came) await unsent(entry, answer);
    else {
      await (answer.ok ? way.sent : way.refused)(entry, answer, late);
      await changed("sent");
    }
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

  async function keep(entry) {
    await box.add(entry);
    await changed("waits");
  }

  /* 24 hexadecimal digits, as the server writes them into a form. */
  function newKey() {
    return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  /* ---- the other tabs, and the way back ---- */

  box.hear(async (what) => {
    await look();
    if (what === "sent") Plenary.tell("look"); // this page is older now
  });
  hear("placed", shown);
  hear("open", flush);
  hear("awake", () => look().then(flush));
  window.addEventListener("focus", look);

  return { box, keep, flush, changed, newKey, QUICK, begin: () => look().then(flush), entries: () => entries };
};

/* The scribe at speed: Enter, and the next line, whatever the network does. Lines arrive once and in their order.
   Other words for a line are sent with the version that they were made from: two tablets never overwrite each other. */
(() => {
  "use strict";
  const { outbox: place, show } = Plenary.tabletWaiting;
  if (!place) return;
  const { box, keep, flush, changed, newKey, begin, entries } = Plenary.openRow("plenary-" + place.dataset.box + "-" + place.dataset.store, {
    place, sent, refused, show: (all) => show(all.filter((entry) => !gone.has(entry.order))), post: (entry) => Plenary.post(entry.action, new URLSearchParams(entry.body)),
  });
  const gone = new Set(); // arrived: in the list, and about to leave the box
  const made = new Map(); // for each line that is being changed: the version it was when the first letter was typed
  let row = Promise.resolve(); // Enter is faster than the store: what is kept is kept in the order of the keys

  async function sent(entry, answer, late) {
    gone.add(entry.order);
    await Plenary.fragments.place(answer.html, !late);
    await box.remove(entry.order);
  }

  /* The words stay to be seen, with the sentence that says why. The answer itself would give them back into the field. */
  async function refused(entry, answer) {
    await box.refuse(entry.order, Plenary.fragments.sentenceIn(answer.html));
    Plenary.tell("look");
  }

  /* Nothing waits for the network before it is written down. */
  function put(work) {
    row = row.then(work);
    row.then(flush);
  }

  function keepLine(form) {
    const field = form.elements.text;
    const text = field.value;
    const action = place.dataset.at + "/statements/" + newKey();
    const body = new URLSearchParams({ kind: form.elements.kind.value, text }).toString();
    field.defaultValue = "";
    Plenary.drafts.clear(form, field, text);
    put(() => keep({ kind: "words", action, body, text, steps: 0 }));
  }

  /* Words that still wait are replaced; those on their way are the version before these. */
  async function replace(action, seen) {
    const known = entries().find((entry) => entry.kind === "edit" && entry.action === action && !entry.refused);
    if (!known) return seen;
    const before = Number(new URLSearchParams(known.body).get("seen"));
    return (await box.takeOut(known.order)) ? before : before + 1;
  }

  function keepEdit(form) {
    const text = form.elements.text.value.trim();
    const action = form.getAttribute("action");
    const line = form.closest("li").dataset.line;
    const seen = made.has(line) ? made.get(line) : Number(form.elements.seen.value);
    const same = text === form.elements.text.defaultValue.trim();
    made.delete(line);
    form.elements.text.value = form.elements.text.defaultValue = text; // what the list says from now on may come in
    fold(form.closest("details"));
    if (same) return;
    put(async () => {
      const from = await replace(action, seen);
      await keep({ kind: "edit", action, line, text, steps: 0, body: new URLSearchParams({ seen: from, text }).toString() });
    });
  }

  function fold(details) {
    details.open = false;
    details.querySelector("summary").focus();
  }

  /* Before forms.js; what is only spaces goes straight to the server, which says what is missing. */
  document.addEventListener("submit", (event) => {
    const form = event.target;
    const isEdit = form.dataset.outbox === "edit";
    if (!(isEdit || form.matches("form.say")) || !form.elements.text.value.trim()) return;
    event.preventDefault();
    if (isEdit) keepEdit(form);
    else keepLine(form);
  });

  document.addEventListener("input", (event) => {
    const form = event.target.form;
    if (!form || form.dataset.outbox !== "edit") return;
    const line = form.closest("li").dataset.line;
    if (!made.has(line)) made.set(line, Number(form.elements.seen.value));
  });
  Plenary.forgetEdit = (line) => made.delete(line);

  /* ---- what waits or was refused ---- */

  function intoField(text) {
    const field = document.querySelector("form.say [name=text]");
    if (!field) return;
    if (!field.value) Plenary.drafts.fill(field, text);
    field.focus();
  }

  /* What waits comes back into the field. False if there is nothing, or if it is on its way. */
  async function takeBack(order) {
    const field = document.querySelector("form.say [name=text]");
    const waiting = entries().filter((entry) => entry.kind === "words" && !entry.refused && (!order || entry.order === order));
    const last = waiting[waiting.length - 1];
    if (!last || !field || field.value || !(await box.takeOut(last.order))) return false;
    await changed("waits");
    intoField(last.text);
    return true;
  }
  Plenary.takeBack = takeBack;

  function putMine(entry) {
    const form = document.querySelector("li[data-line='" + entry.line + "'] form[data-outbox=edit]");
    const body = form && new URLSearchParams({ seen: form.elements.seen.value, text: entry.text }).toString();
    return box.renew(entry.order, body ? { body } : {});
  }

  const ways = {
    drop: (entry) => box.remove(entry.order),
    again: (entry) => box.renew(entry.order, {}),
    mine: putMine,
  };

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-way]");
    const piece = button && button.closest("[data-order]");
    if (!piece) return;
    const entry = entries().find((each) => each.order === Number(piece.dataset.order));
    if (!entry) return;
    if (button.dataset.way === "back") { takeBack(entry.order); return; }
    await ways[button.dataset.way](entry);
    await changed("waits");
    intoField("");
    flush();
  });

  begin();
})();

/* What was typed into the worksheet and is not on the server yet. Each letter is written down on this device at once, so
   that it outlives a reload, a closed tablet and a dead network.
   A draft: {action, base (the version it was made from), sent (the body on its way, or null), now, refused}. */
Plenary.openDrafts = (name) => {
  "use strict";
  const PREFIX = "plenary-sheet-" + name + "-" + location.pathname + "-";
  const drafts = new Map(); // by the id of their form
  let forgets = false; // a private tab may refuse: then the words last as long as this page

  const stored = (work) => { try { return work(localStorage); } catch (_) { forgets = true; return null; } };

  function read(text) {
    try { return JSON.parse(text); } catch (_) { return null; }
  }

  function find() {
    for (const key of (stored(Object.keys) || []).filter((each) => each.startsWith(PREFIX))) {
      const draft = read(stored((store) => store.getItem(key)));
      if (draft && draft.action) drafts.set(key.slice(PREFIX.length), { ...draft, refused: "" });
    }
  }

  function keep(id, draft) {
    drafts.set(id, draft);
    stored((store) => store.setItem(PREFIX + id, JSON.stringify(draft)));
  }

  function forget(id) {
    drafts.delete(id);
    stored((store) => store.removeItem(PREFIX + id));
  }

  /* Small things of this device, such as the step that is unfolded. */
  const note = (what, value) => stored((store) => store.setItem(PREFIX + "@" + what, JSON.stringify(value)));
  const noted = (what) => read(stored((store) => store.getItem(PREFIX + "@" + what)));

  find();
  stored((store) => { store.setItem(PREFIX + "@try", "1"); store.removeItem(PREFIX + "@try"); });
  return { keep, forget, note, noted, get: (id) => drafts.get(id), ids: () => Array.from(drafts.keys()), forgets: () => forgets };
};

/* A form as text, and back. What the server drew last is in the fields' defaults. */
Plenary.sheetForm = (() => {
  "use strict";
  const KEPT = "seen"; // the version travels beside the words
  const isTick = (field) => field.type === "checkbox" || field.type === "radio";
  const fields = (form) => Array.from(form.elements).filter((field) => field.name && field.name !== KEPT);

  function body(form) {
    const data = new URLSearchParams();
    for (const field of fields(form)) if (!isTick(field) || field.checked) data.append(field.name, field.value);
    return data.toString();
  }

  function each(form, text, tick, word) {
    const data = new URLSearchParams(text);
    for (const field of fields(form)) {
      if (isTick(field)) tick(field, data.getAll(field.name).includes(field.value));
      else word(field, data.get(field.name) || "");
    }
  }

  const fill = (form, text) => each(form, text, (field, on) => { field.checked = on; }, (field, value) => { field.value = value; });

  /* These words are the version that the server has now. */
  function settle(form, text, seen) {
    each(form, text, (field, on) => { field.defaultChecked = on; }, (field, value) => { field.defaultValue = value; });
    form.elements.namedItem(KEPT).value = seen;
  }

  /* As the server drew it. */
  function reset(form) {
    for (const field of fields(form)) {
      if (isTick(field)) field.checked = field.defaultChecked;
      else field.value = field.defaultValue;
    }
  }

  const version = (form) => Number(form.elements.namedItem(KEPT).value);
  const words = (text) => Array.from(new URLSearchParams(text)).filter(([name]) => !["person", "decision"].includes(name)).map(([_, value]) => value).filter(Boolean).join("\n");
  return { body, fill, settle, reset, version, words };
})();

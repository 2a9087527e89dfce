/* What is being typed is never thrown away. */
Plenary.drafts = (() => {
  "use strict";
  const PREFIX = "plenary-draft-" + location.pathname + "-"; // one laptop may hold the tablets of two groups
  const drafts = new Map(); // by the kind of list they were written for
  const kindOf = (form) => (form.querySelector("[name=kind]") || {}).value;

  // A private tab may refuse: then the words live on this page only.
  const stored = (work) => { try { return work(sessionStorage); } catch (_) { return null; } };

  function keep(kind, text) {
    if (text) drafts.set(kind, text);
    else drafts.delete(kind);
    stored((store) => (text ? store.setItem(PREFIX + kind, text) : store.removeItem(PREFIX + kind)));
  }

  function find() {
    const names = stored(Object.keys) || [];
    for (const name of names.filter((each) => each.startsWith(PREFIX))) {
      drafts.set(name.slice(PREFIX.length), stored((store) => store.getItem(name)));
    }
  }

  /* Words go back into their own field; those whose part of the day is over stay to be seen beside it. */
  function show() {
    const form = document.querySelector("form[data-words]");
    const field = form && form.querySelector("[name=text]");
    if (field && !field.value && drafts.has(kindOf(form))) fill(field, drafts.get(kindOf(form)));
    const kept = document.querySelector("[data-kept]");
    if (!kept) return;
    const lost = Array.from(drafts).filter(([kind, text]) => !form || (kind !== kindOf(form) && text !== field.value));
    kept.hidden = !lost.length;
    kept.querySelector("[data-kept-words]").textContent = lost.map(([_, text]) => text).join("\n");
  }

  function fill(field, text) {
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true })); // who counts letters wants to know
  }

  /* These words are on their way; what was typed since then is not. */
  function clear(form, field, sent) {
    const since = field.value.startsWith(sent) ? field.value.slice(sent.length).trimStart() : field.value;
    fill(field, since || field.defaultValue);
    if (form.matches("[data-words]")) keep(kindOf(form), since);
    show();
  }

  document.addEventListener("input", (event) => {
    const form = event.target.closest("form[data-words]");
    if (form && event.target.name === "text") keep(kindOf(form), event.target.value);
  });

  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-forget]")) return;
    const form = document.querySelector("form[data-words]");
    Array.from(drafts.keys()).filter((kind) => !form || kind !== kindOf(form)).forEach((kind) => keep(kind, ""));
    show();
  });

  Plenary.hear("placed", show);
  find();
  show();
  return { clear, fill, kindOf };
})();

/* Interpreters at speed: Enter saves and goes on to the next; what somebody else wrote meanwhile stands beside. */
(() => {
  "use strict";
  const FORM = "form[data-meaning]";
  const drawnFrom = new WeakMap(); // the version that a form had when somebody began to type in it
  const sent = new WeakSet(); // the next drawing is the answer
  const contested = new WeakSet();
  const fieldOf = (form) => form.querySelector("textarea");
  const isTyped = (field) => field.value !== field.defaultValue;
  const fields = () => Array.from(document.querySelectorAll(FORM + " textarea")).filter((each) => each.getClientRects().length);

  function fit(field) {
    field.style.height = "auto";
    field.style.height = field.scrollHeight + 4 + "px";
  }

  document.addEventListener("input", (event) => {
    const form = event.target.closest(FORM);
    if (!form || event.target.name !== "text") return;
    fit(event.target);
    if (!drawnFrom.has(form)) drawnFrom.set(form, form.elements.seen.value);
  });

  /* A key press that ends a composed word (Vietnamese, Korean) is not the end of the line. */
  document.addEventListener("keydown", (event) => {
    const field = event.target;
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || !field.matches(FORM + " textarea")) return;
    event.preventDefault();
    const all = fields();
    const next = all[all.indexOf(field) + 1];
    if (isTyped(field) && field.value.trim()) field.form.querySelector("button[value=no]").click();
    if (next) next.focus();
  });

  document.addEventListener("submit", (event) => { if (event.target.matches(FORM)) sent.add(event.target); }, true);

  /* News must not make a typed line look as if its writer had seen what another interpreter wrote: the first saving is
     refused and shows both, and only the next one is meant. */
  function keep(form) {
    const seen = form.elements.seen;
    const from = drawnFrom.get(form);
    if (!isTyped(fieldOf(form))) {
      drawnFrom.delete(form);
      contested.delete(form);
    } else if (from !== undefined && from !== seen.value) {
      contested.add(form);
      if (sent.has(form)) drawnFrom.set(form, seen.value);
      else seen.value = from;
    }
    sent.delete(form);
    form.querySelector("[data-theirs]").hidden = !contested.has(form);
  }

  function placed() {
    document.querySelectorAll(FORM).forEach((form) => { keep(form); fit(fieldOf(form)); });
  }

  document.addEventListener("plenary:placed", placed);
  fields().forEach(fit);
})();

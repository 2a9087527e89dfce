/* Shows what waits in the outbox: words in a list of their own, dots on their buttons. */
Plenary.showWaiting = (() => {
  "use strict";
  const outbox = document.getElementById("outbox");
  const list = outbox && outbox.querySelector("ul");

  const home = outbox && outbox.nextElementSibling;

  /* What waits stands where it will stand when it has arrived: right above "From this phone". */
  function seat() {
    const mine = document.querySelector("#hand .mine");
    const form = document.querySelector("#hand form[data-outbox=words]");
    const next = mine ? mine.previousElementSibling : form ? form.nextElementSibling : home;
    if (!next || next === outbox || outbox.nextElementSibling === next) return;
    const focused = outbox.contains(document.activeElement) ? document.activeElement : null;
    next.before(outbox);
    if (focused) focused.focus({ preventScroll: true });
  }

  /* ---- words ---- */

  function line(entry) {
    const made = outbox.querySelector(entry.refused ? "[data-refused]" : "[data-waiting]").content.firstElementChild.cloneNode(true);
    made.dataset.order = entry.order;
    made.dataset.state = entry.refused || "";
    made.querySelector(".words").textContent = entry.text;
    if (entry.refused) made.querySelector("[data-sentence]").textContent = entry.refused;
    return made;
  }

  /* Lines that stay the same stay untouched, or a screen reader would hear them again. */
  function showWords(entries) {
    const here = new Map(Array.from(list.children).map((each) => [each.dataset.order, each]));
    for (const entry of entries) {
      const known = here.get(String(entry.order));
      here.delete(String(entry.order));
      if (!known) list.appendChild(line(entry));
      else if (known.dataset.state !== (entry.refused || "")) known.replaceWith(line(entry));
    }
    here.forEach((each) => each.remove());
    outbox.hidden = !entries.length;
  }

  /* ---- dots ---- */

  const valueOf = (form, name) => (form.elements.namedItem(name) || {}).value;

  /* The same tap: the same dot (or being done), the same way. */
  function isTapOf(form) {
    const [action, placed, done] = [form.getAttribute("action"), valueOf(form, "placed"), valueOf(form, "done")];
    const from = valueOf(form, "instead_of") || "";
    return (entry) => {
      const body = new URLSearchParams(entry.body);
      return entry.kind === "dot" && !entry.refused && entry.action === action && (body.get("instead_of") || "") === from
        && body.get("placed") === (placed || null) && body.get("done") === (done || null);
    };
  }

  function label(button, late) {
    const plain = button.dataset.plain !== undefined ? button.dataset.plain : button.getAttribute("aria-label");
    if (late) {
      button.dataset.plain = plain || "";
      button.setAttribute("aria-label", (plain || button.textContent.trim()) + " – " + outbox.dataset.pressAgain);
    } else if (button.dataset.plain !== undefined) {
      delete button.dataset.plain;
      if (plain) button.setAttribute("aria-label", plain);
      else button.removeAttribute("aria-label");
    }
  }

  /* At once it looks placed; if it has to wait it says so. Tells how many dots this takes out of the hand. */
  function showTap(form, dots) {
    const button = form.querySelector("button");
    const entry = dots.find(isTapOf(form));
    button.classList.toggle("waiting", Boolean(entry));
    button.classList.toggle("late", Boolean(entry) && entry.waited);
    label(button, entry && entry.waited);
    if (!entry || valueOf(form, "instead_of")) return 0;
    return { yes: 1, no: -1 }[valueOf(form, "placed")] || 0;
  }

  function showList(ballot, dots) {
    const forms = Array.from(ballot.querySelectorAll("form[data-outbox=dot]"));
    const taken = forms.reduce((sum, form) => sum + showTap(form, dots), 0);
    const left = ballot.querySelector("[data-left]");
    if (left) showLeft(ballot, left, Number(left.dataset.left) - taken);
  }

  function showLeft(ballot, left, wanted) {
    const words = ballot.dataset.words.split("|");
    const now = Math.max(0, Math.min(words.length - 1, wanted));
    if (left.textContent.trim() !== words[now].trim()) left.textContent = words[now];
    const pips = ballot.querySelector(".pips");
    if (pips) pips.textContent = "●".repeat(words.length - 1 - now) + "○".repeat(now);
  }

  /* Of the steps of a mood the last tap counts, and takes the place of the one before. */
  function showSteps(list, dots) {
    const forms = Array.from(list.querySelectorAll("form[data-outbox=dot]"));
    const last = dots.filter((entry) => forms.some((form) => isTapOf(form)(entry))).slice(-1);
    forms.forEach((form) => showTap(form, last));
    list.classList.toggle("changes", last.length > 0);
  }

  function show(entries) {
    if (!outbox) return;
    seat();
    const dots = entries.filter((entry) => entry.kind === "dot");
    showWords(entries.filter((entry) => entry.kind === "words"));
    const finished = dots.some((entry) => new URLSearchParams(entry.body).get("done") === "yes");
    document.querySelectorAll("section.ballot").forEach((ballot) => { ballot.hidden = finished; showList(ballot, dots); });
    document.querySelectorAll(".steps").forEach((list) => showSteps(list, dots));
    document.querySelectorAll("form[data-outbox=dot]").forEach((form) => { if (!form.closest("section.ballot, .steps")) showTap(form, dots); });
  }

  return { show, isTapOf };
})();

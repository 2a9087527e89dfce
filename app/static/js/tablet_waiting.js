/* Shows what waits in a tablet's outbox: lines at the end of the list, other words of a line in that line. */
Plenary.tabletWaiting = (() => {
  "use strict";
  const outbox = document.querySelector("#outbox[data-store]");
  const list = outbox && outbox.querySelector("ol");

  /* At the end of the list that is written now. */
  function seat() {
    const form = document.querySelector("form.say");
    const kind = form && form.elements.kind.value;
    const lines = kind && document.querySelector("#lists ol[data-kind=" + kind + "]");
    const before = lines || document.getElementById("lists");
    if (!before || before.nextElementSibling === outbox) return;
    const focused = outbox.contains(document.activeElement) ? document.activeElement : null;
    before.after(outbox);
    if (focused) focused.focus({ preventScroll: true });
  }

  function made(name, entry) {
    const copy = outbox.querySelector("template[data-for=" + name + "]").content.firstElementChild.cloneNode(true);
    copy.dataset.order = entry.order;
    copy.dataset.state = stateOf(entry);
    copy.querySelector("[data-mine]").textContent = entry.text;
    const sentence = copy.querySelector("[data-sentence]");
    if (sentence) sentence.textContent = entry.refused;
    return copy;
  }

  const stateOf = (entry) => (entry.refused || "") + "|" + entry.text;
  const lineOf = (entry) => entry.kind === "edit" && document.querySelector("#lists li[data-line='" + entry.line + "']");

  /* What stays the same stays untouched, or a screen reader would hear it again. */
  function sync(here, entries, name, put) {
    const known = new Map(here.map((each) => [each.dataset.order, each]));
    for (const entry of entries) {
      const old = known.get(String(entry.order));
      if (old && old.dataset.state === stateOf(entry)) known.delete(String(entry.order));
      else put(made(name(entry), entry), entry);
    }
    known.forEach((each) => each.remove());
  }

  const intoLine = (piece, entry) => lineOf(entry).appendChild(piece);

  function compare() {
    for (const piece of document.querySelectorAll("[data-own=clash]")) {
      const theirs = piece.closest("li").querySelector(".words");
      const shown = piece.querySelector("[data-theirs]");
      if (shown.textContent !== theirs.textContent) shown.textContent = theirs.textContent;
    }
  }

  function show(entries) {
    seat();
    const inLines = entries.filter(lineOf);
    const others = entries.filter((entry) => !lineOf(entry));
    sync(Array.from(document.querySelectorAll("#lists [data-order][data-own]")), inLines, (entry) => (entry.refused ? "clash" : "edit"), intoLine);
    sync(Array.from(list.children), others, (entry) => (entry.refused ? "refused" : "waiting"), (piece) => list.appendChild(piece));
    compare();
    outbox.hidden = !others.length;
  }

  return { outbox, show };
})();

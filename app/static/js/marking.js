/* Puts the marks of marks.js beside their lines; who has asked the group waves them away. */
(() => {
  "use strict";
  const signs = document.querySelector("template[data-for=marks]");
  if (!signs) return;
  const waved = new Set();
  const stored = (work) => { try { return work(sessionStorage); } catch (_) { return null; } };

  /* Other words are marked anew; the words themselves are not kept. */
  function nameOf(line, kind, text) {
    const sum = Array.from(text).reduce((all, letter) => (all * 31 + letter.codePointAt(0)) >>> 0, 7);
    return Plenary.marks.WAVED + line + "-" + kind + "-" + sum;
  }

  /* At the read-back everything is asked once more, and answered for good. */
  const isRead = () => Boolean(document.querySelector("section.reading"));
  const has = (name) => waved.has(name) || Boolean(stored((store) => store.getItem(name)));
  const isWaved = (name) => has(name + "-read") || (!isRead() && has(name));

  function sign(kind) {
    return signs.content.querySelector("[data-mark=" + kind + "]").cloneNode(true);
  }

  function markLine(line, others) {
    const text = line.querySelector(".words").textContent;
    const id = line.dataset.line;
    const wanted = Plenary.marks.of(text, others).filter((kind) => !isWaved(nameOf(id, kind, text)));
    const here = Array.from(line.querySelectorAll("[data-mark]"));
    here.filter((each) => !wanted.includes(each.dataset.mark)).forEach((each) => each.remove());
    const shown = here.map((each) => each.dataset.mark);
    wanted.filter((kind) => !shown.includes(kind)).forEach((kind) => line.appendChild(sign(kind)));
    line.classList.toggle("marked", wanted.length > 0);
  }

  function markAll() {
    for (const list of document.querySelectorAll("ol.lines[data-kind]")) {
      const others = [];
      for (const line of list.children) {
        if (line.dataset.line) markLine(line, others);
        others.push(line.querySelector(".words").textContent);
      }
    }
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-wave]");
    const line = button && button.closest("li[data-line]");
    if (!line) return;
    const name = nameOf(line.dataset.line, button.closest("[data-mark]").dataset.mark, line.querySelector(".words").textContent) + (isRead() ? "-read" : "");
    waved.add(name);
    stored((store) => store.setItem(name, "1"));
    markAll();
    const field = document.querySelector("form.say [name=text]") || line.querySelector("summary");
    if (field) field.focus();
  });

  Plenary.hear("placed", markAll);
  markAll();
})();

/* The list that is read aloud has changed: this phone fetches its own drawing of it. */
(() => {
  "use strict";
  const mark = () => (document.querySelector("[data-look]") || { dataset: {} }).dataset.look || "";
  let seen = mark();

  Plenary.hear("placed", () => {
    if (mark() === seen) return;
    seen = mark();
    Plenary.tell("look");
  });
})();

/* A loaner tablet shows nothing of one person to the next. */
(() => {
  "use strict";
  const leave = document.querySelector("form[data-after]");
  if (!leave) return;
  const PATIENCE = Number(leave.dataset.after) * 1000;
  const AFTER_DONE = 8000; // milliseconds in which one reads that the ballot is in
  let last = Date.now();
  let gone = false;

  /* What waits to be sent belongs to the person who goes; their dots stay as they were when the last one arrived. */
  function go(where) {
    if (gone) return;
    gone = true;
    location.replace(where);
  }

  function tick() {
    if (!document.querySelector("[data-kiosk]")) return;
    const next = document.querySelector("[data-next]");
    const idle = Date.now() - last;
    if (next && idle > AFTER_DONE) go(next.getAttribute("href"));
    else if (!next && idle > PATIENCE) leave.submit();
  }

  for (const kind of ["pointerdown", "keydown", "scroll"]) {
    document.addEventListener(kind, () => { last = Date.now(); }, { passive: true, capture: true });
  }
  Plenary.hear("placed", () => { if (document.querySelector("[data-next]")) last = Date.now(); });
  document.addEventListener("click", (event) => {
    const next = event.target.closest("[data-next]");
    if (!next) return;
    event.preventDefault();
    go(next.getAttribute("href")); // so that Back does not lead to the ballot
  });
  setInterval(tick, 1000);
})();

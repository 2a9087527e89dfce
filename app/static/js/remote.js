/* Page keys, as presenters' remotes send them: they press this page's button. The wall has no button; its keys are heard
   only if this browser also came in by the remote's link, and else refused without a word. */
(() => {
  "use strict";
  const AGAIN = 400; // milliseconds within which a second press is the same one
  const WAYS = { PageDown: "next", ArrowRight: "next", PageUp: "back", ArrowLeft: "back" };
  const FIELDS = "input, textarea, select, [contenteditable]";
  let last = 0;

  /* What a press would do on this page; nothing while no groups report. */
  function found(way) {
    const form = document.querySelector('form[data-turns="' + way + '"]');
    if (form) return () => form.querySelector("button").click();
    const wall = document.querySelector("body[data-live] .screen[data-reports]");
    return wall && (() => { Plenary.post("/remote/" + way, new URLSearchParams({ seen: wall.dataset.reports })).catch(() => {}); });
  }

  document.addEventListener("keydown", (event) => {
    const way = WAYS[event.key];
    if (!way || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.target.closest(FIELDS)) return;
    const turn = found(way);
    if (!turn) return;
    event.preventDefault();
    if (event.repeat || Date.now() - last < AGAIN) return;
    last = Date.now();
    turn();
  });
})();

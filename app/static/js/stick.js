/* The file for a stick: page keys, a presenter's remote, Home, End or a click turn its pages. Long pages get smaller. */
(() => {
  "use strict";
  const sheets = Array.from(document.querySelectorAll(".sheet"));
  const SIZES = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6];
  const WAYS = { PageDown: 1, ArrowRight: 1, PageUp: -1, ArrowLeft: -1, Home: -Infinity, End: Infinity };
  const READ = 0.8; // of a screen: its last lines are seen twice
  let at = Math.max(0, sheets.findIndex((sheet) => "#" + sheet.id === location.hash));

  function fit(sheet) {
    for (const size of SIZES) {
      sheet.style.setProperty("--fit", String(size));
      if (sheet.scrollHeight <= innerHeight + 1) return;
    }
  }

  function show() {
    sheets.forEach((sheet, n) => sheet.classList.toggle("now", n === at));
    fit(sheets[at]);
    scrollTo(0, 0);
  }

  /* What does not fit on the screen is read first: a page is left at its end. */
  function turn(by) {
    const scroll = document.documentElement;
    if (by === 1 && scroll.scrollTop + innerHeight < scroll.scrollHeight - 2) { scrollBy(0, innerHeight * READ); return; }
    at = Math.min(sheets.length - 1, Math.max(0, at + by));
    show();
  }

  if (!sheets.length) return;
  document.body.classList.add("turning");
  document.addEventListener("keydown", (event) => {
    const by = WAYS[event.key];
    if (by === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    if (!event.repeat) turn(by);
  });
  document.addEventListener("click", () => { if (!String(getSelection())) turn(1); });
  addEventListener("resize", show);
  if (document.fonts) document.fonts.ready.then(show);
  show();
})();

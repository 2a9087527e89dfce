/* What had the focus may be gone after a tap: a card that found its place, a button that did its work.
   Then the focus goes on to what took its place, so that nobody who works by keyboard starts again from the top. */
(() => {
  "use strict";
  const CAN = "summary, button, input:not([type=hidden]), select, textarea, a[href]";
  let last = null;

  document.addEventListener("focusin", (event) => {
    const row = event.target.closest("li");
    const around = event.target.closest(".fragment");
    if (!around) { last = null; return; }
    const place = row ? Array.from(row.parentElement.children).indexOf(row) : 0;
    last = { element: event.target, list: row && row.parentElement, place, around: around.id };
  });

  const seen = (element) => element.getClientRects().length > 0;
  const within = (box) => box && Array.from(box.querySelectorAll(CAN)).filter(seen)[0];

  function goOn() {
    const lost = last && (!last.element.isConnected || !seen(last.element));
    if (!lost || (document.activeElement && document.activeElement !== document.body)) return;
    const rows = last.list && last.list.isConnected ? last.list.children : [];
    const around = document.getElementById(last.around);
    const next = within(rows[Math.min(last.place, rows.length - 1)]) || around;
    if (!next) return;
    if (next === around) next.setAttribute("tabindex", "-1");
    next.focus({ preventScroll: true });
  }

  document.addEventListener("plenary:placed", goOn);
})();

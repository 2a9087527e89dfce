/* Everything on the wall at once, as large as it fits, and never too small for the back row (wall.css sees to that).
   What then still does not fit is shown page by page. */
(() => {
  "use strict";
  const root = document.documentElement;
  const wall = document.getElementById("wall");
  const PAGE = 12000; // milliseconds to read one page

  const overflows = () => root.scrollHeight > window.innerHeight + 1;

  function fit() {
    for (let size = 140; size >= 60; size -= 5) {
      root.style.setProperty("--fit", String(size / 100));
      if (!overflows()) return;
    }
  }

  function turn() {
    const atEnd = window.scrollY + window.innerHeight >= root.scrollHeight - 1;
    if (overflows() || window.scrollY) window.scrollTo(0, atEnd ? 0 : window.scrollY + window.innerHeight * 0.85);
  }

  if (!wall) return;
  new MutationObserver(fit).observe(wall.parentNode, { childList: true, subtree: true });
  window.addEventListener("resize", fit);
  setInterval(turn, PAGE);
  fit();
})();

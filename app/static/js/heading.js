/* When the phone asks something else, its page begins at the top again: the old place lies in the middle of nowhere. */
(() => {
  "use strict";
  const words = () => { const heading = document.querySelector("#hand h1"); return heading ? heading.textContent : ""; };
  let before = words();
  document.addEventListener("plenary:placed", () => {
    const now = words();
    if (now !== before) window.scrollTo(0, 0);
    before = now;
  });
})();

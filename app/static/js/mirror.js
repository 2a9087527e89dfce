/* The wall in miniature: drawn at the wall's size, shown small; it looks again when the wall has changed. */
(() => {
  "use strict";
  const EVERY = 2000; // milliseconds: a burst of changes is looked at once
  let shown = "";
  let due = 0;

  function fit() {
    document.querySelectorAll(".mirror iframe").forEach((frame) => {
      frame.style.transform = "scale(" + frame.parentElement.clientWidth / 1920 + ")";
    });
  }

  function look() {
    due = 0;
    const frame = document.querySelector(".mirror iframe");
    if (frame) frame.src = frame.getAttribute("src"); // not reload(): after a dead network the frame holds a page of the browser
  }

  function follow() {
    const mirror = document.querySelector(".mirror");
    if (!mirror) return;
    if (shown && shown !== mirror.dataset.shows && !due) due = setTimeout(look, EVERY / 4);
    shown = mirror.dataset.shows;
    fit();
  }

  Plenary.hear("placed", follow);
  window.addEventListener("resize", fit);
  follow();
})();

/* Clocks tell the time and never close anything. They also notice that the device has slept. */
Plenary.clock = (() => {
  "use strict";
  const SLEPT = 30000; // milliseconds between two ticks
  const EXACT = 150; // seconds
  let serverAhead = Number(document.body.dataset.now) * 1000 - Date.now(); // clocks of phones are often wrong
  let last = Date.now();

  /* Where there is room for words: about how long; exactly, in the last minutes. */
  function words(left, { about, calm }) {
    if (calm) return calm.replace("{}", Math.ceil(left / 60)); // who reports is not hurried by seconds
    if (about && left > EXACT) return about.replace("{}", Math.round(left / 60));
    return Math.floor(left / 60) + ":" + String(left % 60).padStart(2, "0");
  }

  function show() {
    for (const clock of document.querySelectorAll("[data-ends]")) {
      const left = Math.ceil((Number(clock.dataset.ends) * 1000 - Date.now() - serverAhead) / 1000);
      clock.hidden = false;
      clock.textContent = left > 0 ? words(left, clock.dataset) : clock.dataset.over;
      clock.classList.toggle("up", left <= 0); // what waits for this time may stand out now
    }
  }

  function tick() {
    const gap = Date.now() - last;
    last = Date.now();
    if (gap > SLEPT) Plenary.tell("slept");
    show();
  }

  Plenary.hear("placed", show);
  setInterval(tick, 1000);
  show();
  const now = () => (Date.now() + serverAhead) / 1000;
  return { now, set: (seconds) => { serverAhead = seconds * 1000 - Date.now(); } };
})();

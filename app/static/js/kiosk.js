/* A loaner tablet shows nothing of one person to the next. */
(() => {
  "use strict";
  const leave = document.querySelector("form[data-leave]");
  if (!leave) return;
  const AFTER_DONE = 8000; // milliseconds in which one reads that the ballot is in
  const WARNED = 20000; // milliseconds in which one can still say that one is there
  const still = document.querySelector("[data-still]");
  let last = Date.now();
  let going = false;

  const is = () => document.querySelector("[data-kiosk]");
  const isDone = () => document.querySelector("[data-next]") && !document.querySelector("details.receipt[open]");
  const ask = (yes) => { if (Boolean(still.textContent) !== yes) still.textContent = yes ? still.dataset.still : ""; };

  /* The ballot is out of sight at once, and the way there is taken when the network is. Back does not lead here again. */
  async function go() {
    if (going) return;
    going = true;
    document.querySelector("main").hidden = true;
    ask(false);
    await Plenary.forgetTaps(() => true);
    try {
      await fetch(leave.getAttribute("action"), { method: "POST", credentials: "same-origin" });
      location.replace("/kiosk");
    } catch (_) {
      Plenary.connected(false);
      setTimeout(() => { going = false; go(); }, 2000);
    }
  }

  function tick() {
    if (!is() || going) return;
    const idle = Date.now() - last;
    const patience = isDone() ? AFTER_DONE : Number(leave.dataset.after) * 1000;
    ask(!isDone() && idle > patience);
    if (idle > patience + (isDone() ? 0 : WARNED)) go();
  }

  function touched() {
    last = Date.now();
    ask(false);
  }

  for (const kind of ["pointerdown", "keydown", "scroll"]) document.addEventListener(kind, touched, { passive: true, capture: true });
  Plenary.hear("placed", () => {
    if (!isDone()) return;
    last = Date.now();
    Plenary.fragments.say(""); // the server knows this card no more, and whoever is here need not know
  });
  document.addEventListener("click", (event) => {
    if (!is() || !event.target.closest("[data-next], [data-go]")) return;
    event.preventDefault();
    go();
  });
  setInterval(tick, 1000);

  // What waited here when somebody's tablet was carried out of the network is not this person's.
  const mine = document.querySelector("form[data-outbox=dot]");
  if (!is()) return;
  Plenary.ended = () => location.replace("/kiosk");
  Plenary.forgetTaps((entry) => !mine || !entry.action.startsWith(mine.getAttribute("action").split("/", 3).join("/") + "/"));
})();

/* Who has what in hand: a thin ring and the member's letter. It only tells, and ends by itself. */
(() => {
  "use strict";
  const board = Plenary.board;
  if (!board) return;
  const AGAIN = 8000; // milliseconds; a hold lasts twenty seconds
  let inHand = null;
  let renewing = 0;

  const post = (thing, up) => Plenary.post("/themes/full/hold", new URLSearchParams({ thing, up })).catch(() => null);
  const card = (thing) => document.querySelector('.card[data-thing="' + thing + '"]');

  function take(thing) {
    if (thing === inHand) return;
    putDown();
    inHand = thing;
    post(thing, "yes");
    renewing = setInterval(() => post(thing, "yes"), AGAIN);
    const other = card(thing) && card(thing).dataset.by;
    if (other) board.say(board.announce.dataset.held.replace("{}", other));
  }

  function putDown() {
    if (inHand) post(inHand, "no");
    clearInterval(renewing);
    inHand = null;
  }

  function show() {
    const now = Plenary.clock.now();
    const held = new Map();
    for (const row of document.querySelectorAll("#holds [data-thing]")) {
      if (row.dataset.by !== board.member && Number(row.dataset.until) > now) held.set(row.dataset.thing, row.dataset.by);
    }
    for (const each of document.querySelectorAll(".card[data-by]")) if (!held.has(each.dataset.thing)) delete each.dataset.by;
    held.forEach((by, thing) => { const each = card(thing); if (each && each.dataset.by !== by) each.dataset.by = by; });
  }

  Plenary.hear("placed", show);
  setInterval(show, 2000); // whoever has gone away holds nothing any more
  window.addEventListener("pagehide", putDown);
  show();
  board.take = take;
  board.putDown = putDown;
})();

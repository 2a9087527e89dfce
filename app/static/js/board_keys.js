/* Everything by keyboard: j k h l walk, a letter acts on the card that has the focus. */
(() => {
  "use strict";
  const board = Plenary.board;
  if (!board) return;
  let last = null; // the card that had the focus, as long as it is there
  let row = 0; // and where it stood, for when it is gone
  let stack = null;

  const seen = (element) => element.getClientRects().length > 0;
  const cards = (list) => Array.from(list.querySelectorAll("a.card")).filter(seen);
  const stacks = () => Array.from(document.querySelectorAll(".stack")).filter((list) => cards(list).length);
  const focused = () => { const here = document.activeElement && document.activeElement.closest("a.card"); return here || null; };

  /* One stop for the Tab key in each list; inside, j and k. */
  function rove() {
    for (const list of document.querySelectorAll(".stack")) {
      const all = Array.from(list.querySelectorAll("a.card"));
      const stop = all.find((card) => card === last) || all.find((card) => !card.closest(".other")); // without a layout
      all.forEach((card) => { const index = card === stop ? 0 : -1; if (card.tabIndex !== index) card.tabIndex = index; });
    }
  }

  document.addEventListener("focusin", (event) => {
    const card = event.target.closest("a.card");
    if (!card) return;
    last = card;
    stack = card.closest(".stack");
    row = stack ? cards(stack).indexOf(card) : 0;
    if (stack) { stack.querySelectorAll('a.card[tabindex="0"]').forEach((each) => { each.tabIndex = -1; }); card.tabIndex = 0; }
  });

  const go = (card) => { if (card) { card.focus({ preventScroll: true }); card.scrollIntoView({ block: "nearest" }); } };

  /* Back to this card; if it has found its place, to the one that took its own. */
  function goTo(thing) {
    const card = thing && document.querySelector('.stack a.card[data-thing="' + thing + '"]');
    if (card && seen(card) && (!stack || card.closest(".stack") === stack)) { go(card); return; }
    const rest = stack && stack.isConnected ? cards(stack) : [];
    go(rest[Math.min(row, rest.length - 1)] || (card && seen(card) ? card : cards(document)[0]));
  }

  function step(by) {
    const here = focused();
    const list = here ? cards(here.closest(".stack")) : stack ? cards(stack) : cards(document);
    const at = here ? list.indexOf(here) + by : Math.min(row, list.length - 1);
    go(list[Math.max(0, Math.min(list.length - 1, at))]);
  }

  function beside(by) {
    const lists = stacks();
    const at = lists.indexOf(stack) + by;
    const list = lists[Math.max(0, Math.min(lists.length - 1, at))];
    if (list) go(cards(list)[Math.min(row, cards(list).length - 1)]);
  }

  /* ---- acts ---- */

  const issueOf = (card) => card.dataset.thing.split(":")[1];

  async function act(card, path, fields) {
    const thing = card.dataset.thing;
    const words = card.textContent.trim();
    const ok = await board.send("/themes/full/" + path, fields);
    if (ok) board.say(board.announce.dataset.moved.replace("{}", words));
    goTo(thing);
  }

  function ballot(card) {
    if (card.dataset.thing.startsWith("issue:")) {
      const to = card.dataset.state === "ballot" ? "theme" : "ballot";
      act(card, "issues/" + issueOf(card) + "/place", { state: to, seen: card.dataset.state });
    } else if (!card.dataset.under) act(card, "statements/" + issueOf(card) + "/issue", { state: "ballot", seen: "arrived" });
  }

  function split(card) {
    if (card.dataset.under) act(card, "statements/" + issueOf(card) + "/alone", { seen: card.dataset.under });
    else if (card.dataset.thing.startsWith("issue:")) board.open(card.dataset.thing, "split");
  }

  function shift(card, by) {
    const list = cards(card.closest(".stack")).filter((each) => each.dataset.thing.startsWith("issue:"));
    const at = list.indexOf(card);
    if (at < 0 || at + by < 0 || at + by >= list.length) return;
    const before = by < 0 ? list[at - 1] : list[at + 2];
    act(card, "issues/" + issueOf(card) + "/order", { before: before ? issueOf(before) : 0 });
  }

  const undo = () => { const button = document.querySelector("#undo button"); if (button) button.click(); };
  const on = (work) => () => { const card = focused(); if (card) work(card); };
  const KEYS = {
    j: () => step(1), k: () => step(-1), ArrowDown: () => step(1), ArrowUp: () => step(-1), h: () => beside(-1), l: () => beside(1),
    m: on((card) => board.open(card.dataset.thing, "merge")), r: on((card) => board.open(card.dataset.thing, "reword")),
    s: on(split), b: on(ballot), J: on((card) => shift(card, 1)), K: on((card) => shift(card, -1)),
    u: undo, "?": () => board.open("keys"), "/": () => document.getElementById("find").focus(),
  };
  const FIELD = "input, textarea, select, [contenteditable]";

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && !board.dragging) { escape(event); return; }
    const inSheet = event.target.closest && event.target.closest("#sheet");
    if (event.target.matches(FIELD)) return;
    if (board.waits(event.key)) { event.preventDefault(); return; }
    if (!KEYS[event.key]) return;
    if (inSheet && !["u", "?"].includes(event.key)) return;
    if (board.keysOff() && event.key !== "?" && event.key.length === 1) return;
    if (event.key.startsWith("Arrow") && !focused()) return;
    event.preventDefault();
    KEYS[event.key]();
  });

  function escape(event) {
    if (board.isOpen()) { event.preventDefault(); board.close(); }
    else if (event.target.id === "find") { event.target.value = ""; event.target.dispatchEvent(new Event("input")); goTo(null); }
  }

  Plenary.hear("placed", () => {
    const lost = last && (!last.isConnected || !seen(last));
    if (lost && (!document.activeElement || document.activeElement === document.body)) goTo(last.dataset.thing);
    rove();
  });
  board.goTo = goTo;
  rove();
})();

/* Dragging, by mouse, pen or a finger that rests a moment. Everything it does the sheet and the keys do, too. */
(() => {
  "use strict";
  const board = Plenary.board;
  if (!board) return;
  const FAR = 6; // pixels until a press is a drag
  const REST = 350; // milliseconds that a finger rests before it drags instead of scrolling
  const EDGE = 40; // pixels at the end of a list that scroll it
  let start = null;
  let drag = null;

  const isTouch = (event) => event.pointerType === "touch";
  const moved = (event) => Math.hypot(event.clientX - start.x, event.clientY - start.y) > FAR;

  document.addEventListener("pointerdown", (event) => {
    const card = event.target.closest("a.card");
    if (!card || event.button || drag || board.columns.dataset.frozen) return;
    start = { card, x: event.clientX, y: event.clientY, id: event.pointerId };
    if (isTouch(event)) start.timer = setTimeout(() => { if (start) begin(event); }, REST);
  });

  document.addEventListener("pointermove", (event) => {
    if (drag) { follow(event); return; }
    if (!start || event.pointerId !== start.id || !moved(event)) return;
    if (isTouch(event)) forget(); // it scrolls
    else { begin(event); follow(event); }
  });

  function begin(event) {
    const box = start.card.getBoundingClientRect();
    const ghost = start.card.cloneNode(true);
    ghost.className = "card ghost";
    ghost.style.width = box.width + "px";
    document.body.appendChild(ghost);
    drag = { card: start.card, thing: start.card.dataset.thing, ghost, dx: start.x - box.left, dy: start.y - box.top, target: null };
    board.dragging = true;
    drag.card.classList.add("dragged");
    document.documentElement.classList.add("dragging");
    board.take(drag.thing);
    follow(event);
  }

  function follow(event) {
    drag.ghost.style.transform = "translate(" + (event.clientX - drag.dx) + "px, " + (event.clientY - drag.dy) + "px)";
    scroll(event);
    aim(targetAt(event.clientX, event.clientY));
  }

  function scroll(event) {
    const lists = drag.over && drag.over.closest(".stack");
    if (!lists) return;
    const box = lists.getBoundingClientRect();
    if (event.clientY < box.top + EDGE) lists.scrollTop -= 12;
    else if (event.clientY > box.bottom - EDGE) lists.scrollTop += 12;
  }

  /* ---- what would happen here ---- */

  function targetAt(x, y) {
    const over = document.elementFromPoint(x, y);
    drag.over = over;
    const column = over && over.closest(".column, .keeping");
    if (!column) return null;
    const piece = over.closest(".piece");
    const card = piece && piece.querySelector("a.card");
    return card && card !== drag.card && !piece.contains(drag.card) ? onCard(piece, card, y) : onColumn(column, piece);
  }

  /* Near an edge of a theme in its own list: above or below it. Else: the same as this. */
  function onCard(piece, card, y) {
    const box = piece.getBoundingClientRect();
    const near = Math.min(14, box.height / 4);
    const isTheme = (thing) => thing.startsWith("issue:");
    const mine = drag.card.closest(".piece");
    const same = isTheme(drag.thing) && isTheme(card.dataset.thing) && piece.parentElement === mine.parentElement;
    if (same && y < box.top + near) return order(piece, piece);
    if (same && y > box.bottom - near) return order(piece, piece.nextElementSibling);
    if (card.dataset.list !== drag.card.dataset.list || piece.parentElement.id === "kept") return null;
    return { mark: piece, how: "into", path: intoPath(card), fields: intoFields(card) };
  }

  const id = (thing) => thing.slice(thing.indexOf(":") + 1);

  function intoPath(card) {
    if (drag.thing.startsWith("issue:")) return card.dataset.thing.startsWith("issue:") ? "issues/" + id(drag.thing) + "/merge" : "statements/" + id(card.dataset.thing) + "/under";
    return "statements/" + id(drag.thing) + (card.dataset.thing.startsWith("issue:") ? "/under" : "/with");
  }

  function intoFields(card) {
    const seen = drag.card.dataset.under || "arrived";
    if (drag.thing.startsWith("issue:")) return card.dataset.thing.startsWith("issue:") ? { into: id(card.dataset.thing) } : { issue: id(drag.thing), seen: "arrived" };
    return card.dataset.thing.startsWith("issue:") ? { issue: id(card.dataset.thing), seen } : { other: id(card.dataset.thing), seen };
  }

  function order(piece, next) {
    const before = next && next.querySelector("a.card").dataset.thing;
    if (before === drag.thing) return null;
    return { mark: piece, how: next === piece ? "above" : "below", path: "issues/" + id(drag.thing) + "/order", fields: { before: before ? id(before) : 0 } };
  }

  function onColumn(column, piece) {
    if (piece && piece.contains(drag.card)) return null;
    if (column.matches(".keeping")) return { mark: column, how: "into", ask: "keep" };
    const state = column.matches(".arrived") ? "arrived" : column.matches(".theme") ? "theme" : "ballot";
    const stands = drag.thing.startsWith("issue:") ? drag.card.dataset.state : drag.card.dataset.under ? "under" : "arrived";
    if (state === stands) return null;
    const mark = { mark: column, how: "into" };
    if (state === "arrived") return stands === "under" ? { ...mark, path: "statements/" + id(drag.thing) + "/alone", fields: { seen: drag.card.dataset.under } } : null;
    if (drag.thing.startsWith("issue:")) return { ...mark, path: "issues/" + id(drag.thing) + "/place", fields: { state, seen: stands } };
    return { ...mark, path: "statements/" + id(drag.thing) + "/issue", fields: { state, seen: drag.card.dataset.under || "arrived" } };
  }

  function aim(target) {
    if (drag.target && (!target || drag.target.mark !== target.mark || drag.target.how !== target.how)) drag.target.mark.classList.remove("into", "above", "below");
    if (target) target.mark.classList.add(target.how);
    drag.target = target;
  }

  /* ---- letting go ---- */

  function forget() {
    if (start) clearTimeout(start.timer);
    start = null;
  }

  function end() {
    const done = drag;
    if (done.target) done.target.mark.classList.remove("into", "above", "below");
    done.ghost.remove();
    done.card.classList.remove("dragged");
    document.documentElement.classList.remove("dragging");
    drag = null;
    board.dragging = false;
    Plenary.fragments.release(); // what came in the meantime
    return done;
  }

  function cancel() {
    forget();
    if (!drag) return;
    end();
    board.putDown();
  }

  async function drop() {
    const { card, thing, target } = end();
    if (!target) { board.putDown(); return; }
    if (target.ask) { board.open(thing, target.ask); return; }
    card.classList.add("going");
    const words = card.textContent.trim();
    const sent = board.send("/themes/full/" + target.path, target.fields);
    board.putDown(); // after what was dropped: that is what everybody waits for
    const ok = await sent;
    card.classList.remove("going");
    if (ok) board.say(board.announce.dataset.moved.replace("{}", words));
  }

  const swallow = (event) => { event.preventDefault(); event.stopPropagation(); };

  document.addEventListener("pointerup", () => {
    forget();
    if (!drag) return;
    document.addEventListener("click", swallow, { capture: true, once: true }); // the card is not opened as well
    setTimeout(() => document.removeEventListener("click", swallow, { capture: true }), 0);
    drop();
  });
  document.addEventListener("pointercancel", cancel);
  document.addEventListener("keydown", (event) => { if (drag && event.key === "Escape") { event.preventDefault(); cancel(); } });
  document.addEventListener("touchmove", (event) => { if (drag) event.preventDefault(); }, { passive: false });
  document.addEventListener("contextmenu", (event) => { if (drag) event.preventDefault(); });
  document.addEventListener("dragstart", (event) => { if (event.target.closest && event.target.closest("a.card")) event.preventDefault(); });
})();

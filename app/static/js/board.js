/* The full theme board is many pieces: each comes, changes, moves and leaves by itself. This screen says what it has seen,
   and is sent the rest. What lies under a finger, or is being dragged, waits. */
Plenary.board = (() => {
  "use strict";
  const columns = document.getElementById("columns");
  if (!columns) return null;
  const version = (element) => Number((element.dataset.version || "0").split(".")[0]);
  const left = new Map(); // pieces that are gone, and since when: an older answer must not bring them back
  const announce = document.getElementById("announce");
  let seen = Number(columns.dataset.seen);
  let mine = []; // what this screen could undo, the last one at the end
  let theirs = null; // what it could undo otherwise

  const address = (path) => path + (path.includes("?") ? "&" : "?") + "since=" + seen;
  Plenary.here = () => address("/themes/full"); // live.js fetches this after every cue

  function say(words) { announce.textContent = words; }

  /* ---- pieces ---- */

  /* Where it belongs: in front of the first that stands below it. */
  function settle(piece, list) {
    const place = Number(piece.dataset.place);
    const rows = Array.from(list.children).filter((row) => row !== piece);
    const next = rows.find((row) => Number(row.dataset.place) > place || (Number(row.dataset.place) === place && row.id > piece.id)) || null;
    if (piece.parentElement !== list || piece.nextElementSibling !== next) list.insertBefore(piece, next);
  }

  function remove(id, at) {
    const here = document.getElementById(id);
    left.set(id, at);
    if (here && version(here) <= at) here.remove();
  }

  /* The answer begins with this: up to which version it goes, and what has left. */
  function begin(news) {
    const at = version(news);
    if (news.dataset.whole === "true") known = new Set();
    (news.dataset.gone || "").split(" ").filter(Boolean).forEach((id) => remove(id, at));
    if (at < seen && news.dataset.whole === "true") left.clear(); // a backup was restored
    seen = news.dataset.whole === "true" ? at : Math.max(seen, at);
  }

  let known = null; // while a whole board arrives: what it has

  function put(piece) {
    if (piece.id === "news") { begin(piece); return; }
    if (piece.id === "undo") { takeUndo(piece); return; }
    if (known) known.add(piece.id);
    const here = document.getElementById(piece.id);
    if (here && version(here) > version(piece)) return;
    if (!here && (left.get(piece.id) || -1) >= version(piece)) return;
    const list = piece.dataset.at && document.getElementById(piece.dataset.at);
    const moved = here && here.dataset.at !== piece.dataset.at;
    const stands = here ? change(here, piece) : piece;
    if (!list) return;
    settle(stands, list);
    if (!here || moved) arrive(stands);
  }

  const inner = (piece) => piece.innerHTML;

  function change(here, piece) {
    if (inner(here) !== inner(piece)) {
      const open = Array.from(here.querySelectorAll("details")).map((each) => each.open);
      Idiomorph.morph(here, inner(piece), { morphStyle: "innerHTML", callbacks: { beforeAttributeUpdated: (name) => name !== "tabindex" } });
      here.querySelectorAll("details").forEach((each, nth) => { each.open = !!open[nth]; });
    }
    for (const name of ["version", "at", "place"]) here.dataset[name] = piece.dataset[name];
    return here;
  }

  function arrive(piece) {
    piece.classList.add("fresh");
    setTimeout(() => piece.classList.remove("fresh"), 700);
  }

  /* A whole board leaves nothing standing that it does not name. */
  function sweep() {
    if (!known) return;
    for (const piece of document.querySelectorAll(".stack > .piece")) if (!known.has(piece.id)) piece.remove();
    known = null;
  }

  /* ---- undo: this screen's own last act before anybody else's ---- */

  function takeUndo(piece) {
    const own = piece.querySelector("[data-mine=true]");
    if (own) mine.push(piece.innerHTML);
    else theirs = piece.innerHTML;
    showUndo();
  }

  function showUndo() {
    const place = document.getElementById("undo");
    const next = mine.length ? mine[mine.length - 1] : theirs;
    if (next !== null && place.innerHTML !== next) place.innerHTML = next;
  }

  function undone() { mine.pop(); showUndo(); }

  /* ---- saying what to do ---- */

  async function send(path, fields) {
    try {
      const answer = await Plenary.post(address(path), new URLSearchParams(fields));
      if (path.endsWith("/undo") && (answer.ok || answer.status === 409)) undone();
      await Plenary.answered(answer);
      if (!answer.ok) Plenary.tell("look"); // somebody was faster: see where it stands now
      return answer.ok;
    } catch (_) {
      Plenary.connected(false);
      return false;
    }
  }

  /* ---- looking at it ---- */

  const find = document.getElementById("find");

  function filter() {
    const wanted = find.value.trim().toLocaleLowerCase();
    columns.classList.toggle("finding", !!wanted);
    for (const piece of document.querySelectorAll(".stack > .piece")) piece.classList.toggle("other", !!wanted && !fits(piece, wanted));
  }

  function fits(piece, wanted) {
    const letters = Array.from(piece.querySelectorAll(".letter")).map((each) => each.textContent.toLocaleLowerCase());
    return wanted.length === 1 && /\p{L}/u.test(wanted) ? letters.includes(wanted) : piece.textContent.toLocaleLowerCase().includes(wanted);
  }

  Plenary.hear("placed", () => { sweep(); if (find.value) filter(); });
  Plenary.hear("greeted", () => Plenary.tell("look")); // what changed between the page and its socket
  find.addEventListener("input", filter);
  find.parentElement.hidden = false;
  theirs = document.getElementById("undo").innerHTML;
  return { put, send, say, announce, columns, member: columns.dataset.member };
})();

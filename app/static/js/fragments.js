/* One way in: elements with an id and a data-version are morphed into the page; an older one is ignored. */
Plenary.fragments = (() => {
  "use strict";
  const version = (element) => (element.dataset.version || "0").split(".").map(Number);
  const isOlder = (a, b) => a[0] < b[0] || (a[0] === b[0] && (a[1] || 0) < (b[1] || 0));
  const isTyped = (field) => field.type !== "hidden" && field.value !== field.defaultValue;

  // What a person has typed, chosen or opened stays as it is.
  const keepWords = (before, after) => before.id !== after.id || !isTyped(before);
  const keeping = {
    TEXTAREA: keepWords,
    INPUT: (before, after) => before.type === "checkbox" || before.type === "radio" ? before.checked === before.defaultChecked : before.name === "text" ? keepWords(before, after) : before.value === after.value || !(isTyped(before) || before === document.activeElement),
    SELECT: (before, after) => {
      const drawn = Array.from(before.options).find((option) => option.defaultSelected) || before.options[0];
      const chosen = drawn && before.value !== drawn.value;
      if (chosen && Array.from(after.options).some((option) => option.value === before.value)) after.value = before.value;
      return true;
    },
  };

  /* Words that were sent without an answer may have arrived: sent again under the same key, they stand once. */
  function keepKey(before, after) {
    const [old, fresh] = [before, after].map((form) => form.querySelector("[name=text]"));
    if (before.matches("[data-words]") && old && fresh && old.id === fresh.id && isTyped(old)) {
      after.setAttribute("action", before.getAttribute("action"));
    }
  }

  const morphing = (mine) => ({
    morphStyle: "outerHTML",
    callbacks: {
      // No drawing of the server has what a script put there (waiting.js, marks.js): that takes its own away itself.
      beforeNodeRemoved: (node) => node.id !== "outbox" && !(node.dataset && node.dataset.own !== undefined),
      // Without its tabindex (focus.js) a part would lose the focus to nowhere.
      beforeAttributeUpdated: (name, node) => name !== "tabindex" && !(name === "open" && node.tagName === "DETAILS"),
      beforeNodeMorphed: (before, after) => {
        if (before.tagName === "FORM" && after.tagName === "FORM" && !mine) keepKey(before, after);
        return before.tagName !== after.tagName || !keeping[before.tagName] || keeping[before.tagName](before, after);
      },
    },
  });

  /* ---- nothing moves under a finger ---- */

  const LONGEST = 1000; // milliseconds that a finger may hold things up
  let holding = 0;
  let later = [];

  function release() {
    clearTimeout(holding);
    holding = 0;
    if (Plenary.board && Plenary.board.dragging) return; // when it was let go
    const due = later;
    later = [];
    due.forEach((work) => work());
  }

  const settled = (work) => { if (holding || (Plenary.board && Plenary.board.dragging)) later.push(work); else work(); };
  const lifted = () => { if (holding) setTimeout(release, 0); }; // after the click that belongs to it
  document.addEventListener("pointerdown", () => { clearTimeout(holding); holding = setTimeout(release, LONGEST); });
  document.addEventListener("pointerup", lifted);
  document.addEventListener("pointercancel", lifted);

  /* ---- placing ---- */

  function parse(html) {
    const box = document.createElement("template");
    box.innerHTML = html;
    return Array.from(box.content.children);
  }

  /* A small piece is newer than the fragment that it lies in: an older drawing of the whole must not undo it. */
  function lift(piece) {
    const whole = piece.dataset.in && document.getElementById(piece.dataset.in);
    if (whole && isOlder(version(whole), version(piece))) whole.dataset.version = piece.dataset.version;
  }

  function put(piece, mine) {
    if (Plenary.board && (piece.dataset.at !== undefined || piece.id === "news")) { Plenary.board.put(piece); return; }
    const here = piece.id && document.getElementById(piece.id);
    // News never wipes away the sentence that answered the last tap.
    if (!here || (piece.id === "notice" && !mine && !piece.childNodes.length)) return;
    if (isOlder(version(piece), version(here))) return;
    lift(piece);
    Idiomorph.morph(here, piece, morphing(mine));
  }

  /* `mine`: the answer to what was pressed on this page just now. */
  function place(html, mine) {
    return new Promise((resolve) => settled(() => {
      parse(html).forEach((piece) => put(piece, mine));
      Plenary.tell("placed");
      resolve();
    }));
  }

  /* A backup was restored: whatever the server says from now on counts. */
  function forgetIfNewerThan(known) {
    const here = Array.from(document.querySelectorAll("[data-version]"));
    if (here.some((piece) => version(piece)[0] > known)) here.forEach((piece) => { piece.dataset.version = "0.0"; });
  }

  function say(sentence) {
    const line = document.createElement("p");
    line.textContent = sentence;
    document.getElementById("notice").replaceChildren(...(sentence ? [line] : []));
  }

  const sentenceIn = (html) => parse(html).filter((piece) => piece.id === "notice").map((piece) => piece.textContent.trim())[0] || "";

  return { place, version, forgetIfNewerThan, say, sentenceIn, release };
})();

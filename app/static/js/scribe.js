/* The list by keyboard and by tap: a line becomes a field, moves, and every act is undone with a key. */
(() => {
  "use strict";
  const lists = document.getElementById("lists");
  if (!document.querySelector("#outbox[data-store]") || !lists) return;
  const RENEW = 8000; // milliseconds after which this tablet says again that it has the line in hand
  const me = Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => byte.toString(16).padStart(2, "0")).join("");
  const ahead = Number(document.body.dataset.now) * 1000 - Date.now(); // the server's clock
  let inHand = null; // the line that is changed here
  let renewing = 0;
  let wanted = []; // acts whose keys were pressed while another was on its way
  let acting = false;

  const say = () => document.querySelector("form.say [name=text]");
  const foldOf = (line) => line && line.querySelector("details.tools");
  const lineAt = (element) => element.closest("#lists li[data-line]");

  /* ---- a line becomes a field ---- */

  function tell(line, how) {
    const address = location.pathname + "/statements/" + line + "/" + how;
    Plenary.post(address, new URLSearchParams({ holder: me })).catch(() => {}); // nobody waits for it
  }

  function takeInHand(line) {
    if (inHand === line) return;
    letGo();
    inHand = line;
    tell(line, "hold");
    renewing = setInterval(() => tell(line, "hold"), RENEW);
  }

  function letGo() {
    clearInterval(renewing);
    if (inHand) tell(inHand, "put-down");
    inHand = null;
  }

  function opened(fold) {
    const field = fold.querySelector("textarea");
    document.querySelectorAll("#lists details.tools[open]").forEach((other) => {
      const theirs = other.querySelector("textarea");
      if (other !== fold && theirs.value === theirs.defaultValue) other.open = false;
    });
    if (!fold.contains(document.activeElement) || document.activeElement.matches("summary")) {
      field.focus();
      field.setSelectionRange(field.value.length, field.value.length);
    }
    takeInHand(fold.closest("li").dataset.line);
  }

  /* As it stands on the list; what was typed is left. */
  function leave(fold) {
    const field = fold.querySelector("textarea");
    field.value = field.defaultValue;
    Plenary.forgetEdit(fold.closest("li").dataset.line);
    fold.open = false;
    fold.querySelector("summary").focus();
  }

  document.addEventListener("toggle", (event) => {
    if (!event.target.matches || !event.target.matches("#lists details.tools")) return;
    dress();
    if (event.target.open) opened(event.target);
    else if (inHand === event.target.closest("li").dataset.line) letGo();
  }, true);

  document.addEventListener("click", (event) => {
    const line = event.target.matches("#lists li[data-line] > .words") && lineAt(event.target);
    if (line && foldOf(line)) foldOf(line).open = true;
  });

  /* ---- what the server's drawing does not know ---- */

  function dress() {
    for (const line of document.querySelectorAll("#lists li[data-line]")) {
      const fold = foldOf(line);
      line.classList.toggle("editing", Boolean(fold && fold.open));
    }
    if (inHand && !document.querySelector("#lists li[data-line='" + inHand + "'] details[open]")) letGo();
    hush();
  }

  /* A hold is not told to who has it, and not longer than it lasts. */
  function hush() {
    for (const each of document.querySelectorAll("#lists .held")) {
      each.hidden = each.dataset.holder === me || Number(each.dataset.until) * 1000 < Date.now() + ahead;
    }
  }

  setInterval(hush, 1000);
  Plenary.hear("placed", dress);
  window.addEventListener("pagehide", letGo);

  /* ---- acts by key: one at a time, each with the form that the answer before it drew ---- */

  const formOf = {
    undo: () => document.querySelector("#lists form[data-act=undo]"),
    redo: () => document.querySelector("#lists form[data-act=redo]"),
    up: (line) => formWith(line, "up"),
    down: (line) => formWith(line, "down"),
  };

  function formWith(line, way) {
    const button = document.querySelector("#lists li[data-line='" + line + "'] button." + way);
    return button && button.form;
  }

  async function perform([what, line]) {
    if (what === "undo" && await Plenary.takeBack()) return;
    const form = formOf[what](line);
    if (!form) return;
    const focused = document.activeElement;
    await Plenary.answered(await Plenary.post(form.action, new URLSearchParams(new FormData(form))));
    if (focused.isConnected && document.activeElement !== focused) focused.focus();
    if (line && focused.isConnected) focused.scrollIntoView({ block: "nearest" });
  }

  async function act(...what) {
    wanted.push(what);
    if (acting) return;
    acting = true;
    try {
      while (wanted.length) await perform(wanted.shift());
    } catch (_) {
      wanted = [];
      Plenary.connected(false);
    } finally {
      acting = false;
    }
  }

  /* ---- keys ---- */

  /* A field in which something stands undoes its own letters. */
  const undoesItself = (element) => element.matches("textarea, input:not([type=checkbox]):not([type=radio])") && element.value !== "";

  function actOf(event) {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || undoesItself(event.target)) return null;
    if (key === "z") return event.shiftKey ? "redo" : "undo";
    return key === "y" ? "redo" : null;
  }

  const rows = () => Array.from(document.querySelectorAll("#lists li[data-line] details.tools > summary"));

  /* From line to line, and from the last one to the field for the next. */
  function step(from, by) {
    const all = rows();
    const at = from === say() ? all.length : all.indexOf(from);
    const next = at + by === all.length ? say() : all[at + by];
    if (at < 0 || !next) return false;
    next.focus();
    return true;
  }

  function inField(event, fold) {
    if (event.isComposing) return false;
    if (event.key === "Enter" && !event.shiftKey) {
      if (!event.repeat) fold.querySelector("form.edit button").click();
      return true;
    }
    if (event.key !== "Escape") return false;
    leave(fold);
    return true;
  }

  function moves(event) {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const line = by && lineAt(event.target);
    if (by && event.altKey && line) { act(by < 0 ? "up" : "down", line.dataset.line); return true; }
    if (!by || event.altKey || event.ctrlKey || event.shiftKey) return false;
    const free = event.target.matches("#lists summary") || (event.target === say() && !event.target.value);
    return free && step(event.target, by);
  }

  document.addEventListener("keydown", (event) => {
    const fold = event.target.closest("#lists details.tools");
    const what = actOf(event);
    let done = Boolean(what);
    if (what) act(what);
    else if (fold && event.target.matches("textarea")) done = inField(event, fold) || moves(event);
    else if (fold && fold.open && event.key === "Escape") { leave(fold); done = true; }
    else done = moves(event);
    if (done) event.preventDefault();
  });
})();

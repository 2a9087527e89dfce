/* The sheet: what can be done with one card or theme. Without the script it is a page of its own address. */
(() => {
  "use strict";
  const board = Plenary.board;
  if (!board) return;
  const OFF = "plenary-keys-off";
  const box = document.getElementById("sheet");
  let from = null; // the thing whose card gets the focus back
  let asked = 0;
  let typed = null; // keys that were pressed while the sheet was on its way: they are for its field

  const isOpen = () => !!box.querySelector(".sheet");
  const stored = (work) => { try { return work(sessionStorage); } catch (_) { return null; } };

  async function open(of, action) {
    const turn = ++asked;
    typed = "";
    const answer = await Plenary.ask("/themes/full/sheet?of=" + encodeURIComponent(of) + "&do=" + (action || "")).catch(() => null);
    if (turn !== asked) return;
    const words = typed;
    typed = null;
    if (!answer) { Plenary.connected(false); return; }
    if (!answer.ours) return;
    from = of;
    if (of.includes(":")) board.take(of);
    box.innerHTML = "";
    box.dataset.version = "0.0";
    await Plenary.fragments.place(answer.html, true);
    prepare(action, words);
  }

  /* True: this key is taken. */
  function waits(key) {
    if (typed === null) return false;
    if (key.length === 1) typed += key;
    return true;
  }

  function prepare(action, words) {
    const search = within(".type-ahead");
    box.querySelectorAll(".type-ahead").forEach((field) => { field.hidden = false; });
    const off = document.getElementById("keys-off");
    if (off) { off.parentElement.hidden = false; off.checked = !!stored((store) => store.getItem(OFF)); }
    const first = { merge: search, reword: within("textarea"), split: within(".split input"), keep: within("[name=reason]") }[action];
    (first || document.getElementById("sheet-title") || box).focus();
    if (first && first.select) first.select();
    if (words && first && first.matches("input:not([type=checkbox]), textarea")) Plenary.drafts.fill(first, words);
  }

  const within = (what) => Array.from(box.querySelectorAll(what)).filter((each) => !each.closest("details") || each.closest("details").open)[0];

  function close() {
    asked++;
    typed = null;
    board.putDown();
    const before = from;
    from = null;
    box.innerHTML = "";
    board.goTo(before); // board_keys.js
  }

  /* ---- type-ahead ---- */

  const rows = (choose) => Array.from(choose.querySelectorAll("li"));
  const shown = (choose) => rows(choose).filter((row) => !row.hidden).map((row) => row.querySelector("button"));

  function narrow(field) {
    const choose = field.closest(".choose");
    const words = field.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    for (const row of rows(choose)) {
      const text = row.textContent.toLocaleLowerCase();
      row.hidden = !words.every((word) => text.includes(word.replace("#", "")));
    }
    choose.querySelector(".nothing").hidden = shown(choose).length > 0;
  }

  function walk(event, choose) {
    const list = shown(choose);
    const at = list.indexOf(document.activeElement);
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const next = list[at + (event.key === "ArrowDown" ? 1 : -1)];
      (next || choose.querySelector(".type-ahead")).focus();
    } else if (event.key === "Enter" && event.target.matches(".type-ahead")) {
      event.preventDefault();
      if (list[0]) list[0].click();
    }
  }

  box.addEventListener("input", (event) => { if (event.target.matches(".type-ahead")) narrow(event.target); });
  box.addEventListener("change", (event) => {
    if (event.target.id === "keys-off") stored((store) => (event.target.checked ? store.setItem(OFF, "1") : store.removeItem(OFF)));
  });
  box.addEventListener("keydown", (event) => {
    const choose = event.target.closest(".choose");
    if (choose) walk(event, choose);
  });

  /* ---- forms ---- */

  const STAYS = /\/(order|link|differ|same)$/; // what is often done twice keeps its sheet

  async function submit(form, button) {
    const data = new FormData(form);
    if (button && button.name) data.append(button.name, button.value);
    const path = new URL(form.action).pathname;
    const title = document.getElementById("sheet-title");
    const of = from;
    const ok = await board.send(path, data);
    if (!ok || !form.closest("#sheet")) return;
    if (title) board.say(board.announce.dataset.moved.replace("{}", title.textContent.trim()));
    if (STAYS.test(path) && of) open(of);
    else close();
  }

  let pressed = null;
  document.addEventListener("click", (event) => { pressed = event.target.closest("button"); }, true);
  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (event.defaultPrevented || !form.hasAttribute("data-board")) return;
    event.preventDefault();
    if (form.getAttribute("aria-busy") === "true") return;
    form.setAttribute("aria-busy", "true");
    await submit(form, event.submitter || (pressed && pressed.form === form ? pressed : null));
    form.removeAttribute("aria-busy");
  });

  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey || event.button) return;
    const link = event.target.closest("a.card, [data-sheet], [data-close]");
    if (!link) return;
    event.preventDefault();
    if (link.hasAttribute("data-close")) close();
    else open(link.dataset.thing || link.dataset.sheet);
  });

  board.open = open;
  board.close = close;
  board.isOpen = isOpen;
  board.waits = waits;
  board.keysOff = () => !!stored((store) => store.getItem(OFF));
  if (isOpen()) prepare("", "");
})();

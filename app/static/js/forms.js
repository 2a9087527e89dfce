/* Forms with data-live are sent without leaving the page. */
(() => {
  "use strict";
  const { place, say } = Plenary.fragments;
  const TWICE = 500; // milliseconds
  const FINGER = 30; // pixels
  let pressed = null; // Safari before 15.4 does not tell which button sent a form
  let before = null; // the click before this one
  let finger = false;

  /* The second half of a double tap meets what the first half has put there: a placed dot, or "Show the result". */
  function isSecondHalf(event) {
    const last = before;
    before = event;
    const near = last && Math.abs(event.clientX - last.clientX) < FINGER && Math.abs(event.clientY - last.clientY) < FINGER;
    return event.detail > 1 || (finger && event.detail === 1 && near && event.timeStamp - last.timeStamp < TWICE); // iPhones do not count
  }

  document.addEventListener("pointerdown", (event) => { finger = event.pointerType === "touch"; }, true);
  document.addEventListener("click", (event) => {
    const second = isSecondHalf(event);
    pressed = event.target.closest("button");
    if (!second || !pressed) return;
    event.preventDefault();
    event.stopPropagation();
  }, true);

  // A key that is held down presses again and again: the whole day would be over.
  document.addEventListener("keydown", (event) => {
    if (event.repeat && event.key === "Enter" && event.target.closest("button")) event.preventDefault();
  });

  Plenary.bodyOf = (form, submitter) => {
    const data = new URLSearchParams(new FormData(form));
    const button = submitter || (pressed && pressed.form === form ? pressed : null);
    if (button && button.name) data.set(button.name, button.value);
    return data;
  };

  Plenary.answered = (answer) => {
    if (answer.ours) return place(answer.html, true);
    if (answer.status >= 500 && !answer.html.includes("<")) say(answer.html); // our last resort is one plain sentence
    return null;
  };

  async function send(form, submitter) {
    const field = form.querySelector("[name=text]");
    const sent = field && field.value;
    const body = Plenary.bodyOf(form, submitter);
    const answer = await Plenary.post(form.action, body);
    if (answer.ok && field) Plenary.drafts.clear(form, field, sent);
    if (answer.ok && form.dataset.then) { location.assign(form.dataset.then); return; }
    if (answer.ok && form.hasAttribute("data-fresh")) freshen(form, body);
    if (answer.ok && form.hasAttribute("data-fold")) fold(form.closest("details"));
    const placed = Plenary.answered(answer);
    if (answer.ok && form.querySelector("[data-saved]")) { await placed; saved(form, true); }
  }

  /* For the next lost card, the next paper: what was sent goes, what was typed since then stays. */
  function freshen(form, sent) {
    const done = Array.from(form.elements).filter((field) => field.matches("input:not([type=hidden])") && field.value === sent.get(field.name));
    done.forEach((field) => { field.value = field.defaultValue; field.checked = field.defaultChecked; });
    const next = form.dataset.fresh && document.getElementById(form.dataset.fresh);
    if (next) next.focus();
  }

  /* Where nothing on the page shows that it was saved, a line says so until something else is changed. */
  function saved(form, yes) {
    const line = form.querySelector("[data-saved]");
    if (line) line.textContent = yes ? line.dataset.saved : "";
  }

  document.addEventListener("input", (event) => { if (event.target.form) saved(event.target.form, false); });

  /* The words are saved: what was unfolded to change them is folded again. */
  function fold(details) {
    details.open = false;
    details.querySelector("summary").focus();
  }

  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (event.defaultPrevented || !form.hasAttribute("data-live")) return;
    event.preventDefault();
    if (form.getAttribute("aria-busy") === "true") return;
    form.setAttribute("aria-busy", "true");
    try {
      await send(form, event.submitter);
    } catch (_) {
      Plenary.connected(false); // nothing is lost: the words are still in their field
    } finally {
      form.removeAttribute("aria-busy");
    }
  });
})();

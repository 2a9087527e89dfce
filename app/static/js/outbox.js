/* Words and dots of a phone are written down first, then sent. */
(() => {
  "use strict";
  const place = document.getElementById("outbox");
  if (!place) return;
  const { show, isTapOf } = Plenary.showWaiting;
  const { box, keep, flush, changed, newKey, begin, entries, QUICK } = Plenary.openRow("plenary-" + place.dataset.box, { place, show, post, sent, refused });

  function bodyOf(entry, late) {
    const body = new URLSearchParams(entry.body);
    if (late && entry.kind === "dot") body.set("ballot", entry.ballot);
    return body;
  }

  function post(entry, late) {
    return Plenary.post(entry.action + "?event=" + place.dataset.box, bodyOf(entry, late));
  }

  async function sent(entry, answer, late) {
    await Plenary.fragments.place(answer.html, !late);
    await box.remove(entry.order);
  }

  /* Words stay to be seen with the sentence; a dot goes back, and the sentence stands until the next tap. */
  async function refused(entry, answer) {
    const sentence = Plenary.fragments.sentenceIn(answer.html);
    if (entry.kind === "words") {
      await box.refuse(entry.order, sentence);
      Plenary.tell("look");
    } else {
      await Plenary.fragments.place(answer.html, true);
      await box.takeOut(entry.order, true);
    }
  }

  /* ---- what is pressed ---- */

  const scope = () => (document.querySelector("[data-scope]") || { dataset: {} }).dataset.scope || "";
  const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));

  async function keepWords(form, body) {
    const field = form.querySelector("[name=text]");
    const action = form.getAttribute("action");
    const text = field.value;
    body.set("group", scope());
    await keep({ kind: "words", action, body: body.toString(), text, steps: 0 });
    await Promise.race([flush(), pause(QUICK)]);
    Plenary.drafts.clear(form, field, text);
    if (form.getAttribute("action") === action) form.setAttribute("action", action.slice(0, action.lastIndexOf("/") + 1) + newKey());
  }

  /* Another step of a mood: a tap that still waits is not wanted any more. */
  async function dropOthers(form) {
    const steps = form.closest(".steps");
    const others = steps ? Array.from(steps.querySelectorAll("form[data-outbox=dot]")) : [];
    for (const entry of entries().filter((each) => others.some((other) => isTapOf(other)(each)))) await box.takeOut(entry.order);
  }

  async function keepDot(form, body) {
    const known = entries().find(isTapOf(form));
    if (known) {
      if (await box.takeOut(known.order)) await changed("waits");
      return;
    }
    await dropOthers(form);
    Plenary.fragments.say("");
    const hand = document.getElementById("hand");
    const ballot = Plenary.fragments.version(hand)[1] || 0;
    const steps = body.get("instead_of") ? 2 : 1; // a moved dot is lifted, then placed
    await keep({ kind: "dot", action: form.getAttribute("action"), body: body.toString(), ballot, steps });
    flush();
  }

  /* Before forms.js; words that are only spaces go straight to the server, which says what is missing. */
  document.addEventListener("submit", async (event) => {
    const form = event.target;
    const isWords = form.dataset.outbox === "words";
    if (!form.dataset.outbox || (isWords && !form.querySelector("[name=text]").value.trim())) return;
    event.preventDefault();
    if (form.getAttribute("aria-busy") === "true") return;
    form.setAttribute("aria-busy", "true");
    const body = Plenary.bodyOf(form, event.submitter);
    try {
      await (isWords ? keepWords(form, body) : keepDot(form, body));
    } finally {
      form.removeAttribute("aria-busy");
    }
  });

  place.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-drop]");
    if (!button) return;
    await box.remove(Number(button.closest("li").dataset.order));
    await changed("waits");
    const field = document.querySelector("form[data-words] [name=text]");
    if (field) field.focus();
  });

  /* A loaner tablet (kiosk.js) keeps nothing of anyone. */
  Plenary.forgetTaps = (isForeign) => box.forget(isForeign).then(() => changed("waits"));

  begin();
})();

/* The scribe at speed: Enter, and the next line, while the one before is still on its way. Lines arrive in their order.
   Words leave the field when they are on the list, not before: whatever happens to the network, nothing is lost. */
(() => {
  "use strict";
  const SCRIBE = "form.say";
  let entered = []; // the field as it was at each Enter while a line was on its way
  let busy = false;

  const field = () => document.querySelector(SCRIBE + " [name=text]");

  function bodyOf(form, text) {
    const body = new URLSearchParams(new FormData(form));
    body.set("text", text);
    return body;
  }

  function strip(sent) {
    entered = entered.map((text) => (text.startsWith(sent) ? text.slice(sent.length) : text).trim()).filter(Boolean);
  }

  async function send(form, text) {
    const answer = await Plenary.post(form.action, bodyOf(form, text));
    if (answer.ok) Plenary.drafts.clear(form, field() || form.elements.text, text);
    await Plenary.answered(answer); // now the form has its next key
    return answer.ok;
  }

  async function sendAll(text) {
    for (let next = text; next && document.querySelector(SCRIBE); next = entered.shift()) {
      if (!(await send(document.querySelector(SCRIBE), next))) return;
      strip(next);
    }
  }

  document.addEventListener("submit", async (event) => {
    if (event.defaultPrevented || !event.target.matches(SCRIBE)) return;
    event.preventDefault();
    if (busy) { entered.push(field().value); return; }
    busy = true;
    try {
      await sendAll(field().value);
    } catch (_) {
      Plenary.connected(false); // the words are still in their field
    } finally {
      busy = false;
      entered = [];
    }
  });
})();

/* What the scripts of a page share. Without them every form and link still works.
   No modules (each import would be a request), and nothing that Safari 15, Chrome 90 or Firefox 100 does not know. */
window.Plenary = (() => {
  "use strict";
  const REFRESH = { "X-Fragment": "1" };
  const PATIENCE = 12000; // milliseconds until a request counts as unanswered
  const mark = document.getElementById("connection");
  let said = null;

  /* In words, and only when it changes: a screen reader need not hear the same again. */
  function connected(yes) {
    const outbox = document.getElementById("outbox");
    const forgets = outbox && outbox.dataset.forgets === "true"; // then it must not say that nothing is lost
    const words = mark && (yes ? mark.dataset.liveWords : forgets ? outbox.dataset.lost : mark.dataset.lost);
    if (!mark || said === words) return;
    said = mark.textContent = words;
    mark.classList.toggle("lost", !yes);
  }

  /* A hall's Wi-Fi may answer with a page of its own: only what begins like ours is an answer. */
  function isOurs(answer, html) {
    return !answer.redirected && /^\s*<\w+ id="(notice"|[\w-]+"( class="fragment")? data-version=")/.test(html);
  }

  async function ask(address, more) {
    const watch = new AbortController();
    const limit = setTimeout(() => watch.abort(), PATIENCE);
    try {
      const answer = await fetch(address, { headers: REFRESH, credentials: "same-origin", signal: watch.signal, ...more });
      const html = await answer.text();
      if (!Plenary.deaf) connected(true); // live.js: while the socket is away, news is missed
      return { status: answer.status, ok: answer.ok && isOurs(answer, html), ours: isOurs(answer, html), html };
    } finally {
      clearTimeout(limit);
    }
  }

  const post = (address, body) => ask(address, { method: "POST", body });

  /* What happened on this page, for the scripts that follow: placed, awake, open. */
  const tell = (what) => document.dispatchEvent(new Event("plenary:" + what));
  const hear = (what, work) => document.addEventListener("plenary:" + what, work);

  const jitter = (most) => Math.random() * most; // a whole hall never comes in the same moment

  /* This page is nobody's any more: its own address says why. */
  const ended = () => location.reload();

  return { ask, post, connected, tell, hear, jitter, ended };
})();

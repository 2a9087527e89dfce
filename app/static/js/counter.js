/* How much room is left in a field. It can always be seen; it speaks only when little is left. */
(() => {
  "use strict";
  const FEW = 20;
  const counterOf = (field) => field.form && field.form.querySelector(".counter");

  function say(counter, words, speaks) {
    if (counter.textContent !== words) counter.textContent = words;
    if (speaks) counter.setAttribute("role", "status");
    else counter.removeAttribute("role");
  }

  function count(field) {
    const counter = counterOf(field);
    if (!counter) return;
    const left = Number(field.dataset.room) - Array.from(field.value.trim()).length;
    const words = (left < 0 ? counter.dataset.many : counter.dataset.few).replace("{}", String(Math.abs(left)));
    counter.classList.toggle("few", left >= 0 && left <= FEW);
    counter.classList.toggle("over", left < 0);
    say(counter, words, left <= FEW);
  }

  const all = () => document.querySelectorAll("textarea[data-room]").forEach(count);
  document.addEventListener("input", (event) => { if (event.target.matches("textarea[data-room]")) count(event.target); });
  document.addEventListener("plenary:placed", all);
  all();
})();

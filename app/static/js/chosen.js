/* "4 of 5 chosen": how many of the lines that a group may carry it has marked so far. The server counts for itself. */
(() => {
  "use strict";

  function count(form) {
    const line = form.querySelector(".chosen");
    if (!line) return;
    const chosen = form.querySelectorAll("[name=carry]:checked").length;
    const words = line.dataset.few.replace("{}", String(chosen));
    if (line.textContent !== words) line.textContent = words;
    line.classList.toggle("many", chosen > Number(line.dataset.room));
  }

  const all = () => document.querySelectorAll("form.consent").forEach(count);
  document.addEventListener("change", (event) => { if (event.target.name === "carry") count(event.target.form); });
  document.addEventListener("plenary:placed", all);
  all();
})();

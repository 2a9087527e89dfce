/* Which dot shall move here? Open in one card at a time, and gone as soon as something else is pressed. */
(() => {
  "use strict";
  const close = (but) => document.querySelectorAll(".dots .move").forEach((each) => { if (!but || !but.contains(each)) each.remove(); });

  document.addEventListener("submit", (event) => close(event.target.closest(".dots")));

  document.addEventListener("click", (event) => {
    const leave = event.target.closest("[data-leave]");
    if (!leave) return;
    event.preventDefault();
    leave.closest(".dots").querySelector(".dot").focus();
    close();
  });
})();

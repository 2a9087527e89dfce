// The button is there only where this script runs; without it the sentence beside it says what to press.
"use strict";
const button = document.querySelector("[data-print]");
if (button) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

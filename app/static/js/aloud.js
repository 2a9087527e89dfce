/* Reads an issue or a question aloud with the phone's own voice. Without a voice its buttons stay hidden. */
(() => {
  "use strict";
  const voice = window.speechSynthesis;
  if (!voice || !window.SpeechSynthesisUtterance) return;
  const root = document.documentElement;
  let reading = null; // the button that was pressed

  const speaksOurs = () => voice.getVoices().some((each) => each.lang.slice(0, 2) === root.lang.slice(0, 2));
  const look = () => root.classList.toggle("speaks", speaksOurs());

  function mark(button) {
    document.querySelectorAll(".aloud.speaking").forEach((each) => { each.classList.remove("speaking"); each.removeAttribute("aria-pressed"); });
    reading = button;
    if (!button) return;
    button.classList.add("speaking");
    button.setAttribute("aria-pressed", "true");
  }

  function textFor(button) {
    const parts = Array.from(button.parentElement.querySelectorAll(".number, .words"));
    return parts.filter((each) => !each.closest("details")).map((each) => each.textContent.trim().replace("#", "")).join(". ");
  }

  function read(button) {
    const words = new SpeechSynthesisUtterance(textFor(button));
    words.lang = root.lang;
    words.onend = words.onerror = () => { if (reading === button) mark(null); };
    mark(button);
    voice.speak(words);
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-aloud]");
    if (!button) return;
    const stops = reading === button;
    mark(null);
    voice.cancel();
    if (!stops) read(button);
  });
  window.addEventListener("pagehide", () => voice.cancel());
  if (voice.addEventListener) voice.addEventListener("voiceschanged", look); // most browsers find their voices late
  else voice.onvoiceschanged = look;
  look();
})();

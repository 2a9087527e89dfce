({
/* Wider than the window, and what of it. */
spills: () => {
  const root = document.documentElement, wide = root.clientWidth + 1;
  if (root.scrollWidth <= wide) return [];
  return Array.from(document.querySelectorAll("body *")).filter((each) => each.checkVisibility() && each.getBoundingClientRect().right > wide)
    .map((each) => "wider than the window: " + each.outerHTML.slice(0, 90)).slice(-1).concat("wider than the window");
},
/* Text that a box cuts off, or that lies outside of the page. Two lines of a group's name stand for the whole. */
cut: () => {
  const found = [];
  for (const each of document.querySelectorAll("body *")) {
    if (!each.checkVisibility() || each.closest("svg, .hidden, .where small, option, textarea, input")) continue;
    if (!Array.from(each.childNodes).some((node) => node.nodeType === 3 && node.data.trim())) continue;
    const range = document.createRange();
    range.selectNodeContents(each);
    const text = range.getBoundingClientRect();
    if (text.left + scrollX < -1 || text.top + scrollY < -1) found.push("outside: " + each.outerHTML.slice(0, 80));
    for (let box = each; box && box !== document.body; box = box.parentElement) {
      const style = getComputedStyle(box), frame = box.getBoundingClientRect();
      if (style.overflowX === "visible" && style.overflowY === "visible") continue;
      const scrolls = style.overflowY === "auto" || style.overflowX === "auto";
      if (!scrolls && (text.right > frame.right + 2 || text.bottom > frame.bottom + 2 || text.left < frame.left - 2)) found.push("cut: " + each.outerHTML.slice(0, 80));
    }
  }
  return found;
},
/* Targets that a thumb misses, or that lie closer than 8 pixels to another one. A label presses for its tick box;
   a link within a sentence is as large as its words. */
targets: () => {
  const inSentence = (each) => each.matches("a:not(.button):not(.help)") && each.closest("p, li:not(.links li)") &&
    !each.closest(".ways, .links, nav") && getComputedStyle(each).display === "inline";
  const all = Array.from(document.querySelectorAll("button, a[href], summary, select, input, textarea"))
    .filter((each) => each.type !== "hidden" && each.checkVisibility() && !each.closest(".hidden") && !inSentence(each))
    .map((each) => (each.type === "checkbox" || each.type === "radio") && each.closest("label") || each);
  const places = all.map((each) => [each, each.getBoundingClientRect()]);
  const name = (each) => (each.getAttribute("aria-label") || each.textContent.trim() || each.name || each.outerHTML).slice(0, 30);
  const found = places.filter(([, box]) => box.height < 43.5 || box.width < 43.5)
    .map(([each, box]) => `small ${Math.round(box.width)}x${Math.round(box.height)}: ${each.outerHTML.slice(0, 80)}`);
  const away = (a, b) => Math.hypot(Math.max(0, a.left - b.right, b.left - a.right), Math.max(0, a.top - b.bottom, b.top - a.bottom));
  const sticks = (each) => { for (; each; each = each.parentElement) if (getComputedStyle(each).position === "sticky") return each; return null; };
  places.forEach(([one, a], n) => places.slice(n + 1).forEach(([other, b]) => {
    if (one.contains(other) || other.contains(one) || sticks(one) !== sticks(other)) return;
    const gap = away(a, b);
    if (gap < 7.5) found.push(`${gap.toFixed(1)} px between ${name(one)} | ${name(other)}`);
  }));
  return found;
},
/* Under reduced motion nothing moves for longer than a blink. */
moving: () => {
  const long = (times) => times.split(",").some((time) => parseFloat(time) * (time.includes("ms") ? 0.001 : 1) > 0.01);
  return Array.from(document.querySelectorAll("body, body *"))
    .filter((each) => { const style = getComputedStyle(each); return long(style.transitionDuration) || long(style.animationDuration); })
    .map((each) => "moves: " + each.outerHTML.slice(0, 80));
},
})

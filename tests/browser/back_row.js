({
/* Every text that is seen: its size and its contrast to the ground that lies under it, as the browser computes them. */
texts: () => {
  const light = (rgb) => { const part = (c) => { c /= 255; return c <= .03928 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4; };
    return .2126 * part(rgb[0]) + .7152 * part(rgb[1]) + .0722 * part(rgb[2]); };
  const numbers = (colour) => colour.match(/[\d.]+/g).map(Number);
  const ground = (node) => { for (let at = node; at; at = at.parentElement) {
    const rgba = numbers(getComputedStyle(at).backgroundColor); if (rgba.length < 4 || rgba[3] === 1) return rgba; } return [255, 255, 255]; };
  const found = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode.parentElement, text = walker.currentNode.data.trim();
    if (!text || node.closest("svg, script") || !node.checkVisibility()) continue;
    const [a, b] = [light(numbers(getComputedStyle(node).color)), light(ground(node))];
    found.push({ text, size: parseFloat(getComputedStyle(node).fontSize) / innerHeight,
      contrast: (Math.max(a, b) + .05) / (Math.min(a, b) + .05) });
  }
  return found;
},
/* Text outside of the window or of a box that cuts, and things that lie over each other. */
laid: () => {
  const faults = [], boxes = [];
  const leaves = Array.from(document.querySelectorAll(".screen *")).filter((each) => each.checkVisibility() &&
    (each.matches("svg.qr, .letter, .number") || Array.from(each.childNodes).some((n) => n.nodeType === 3 && n.data.trim())));
  for (const each of leaves) {
    if (each.parentElement.closest("svg.qr, .letter, .number")) continue;
    const range = document.createRange(); range.selectNodeContents(each);
    const solid = each.matches("svg.qr, .letter, .number");
    for (const box of solid ? [each.getBoundingClientRect()] : Array.from(range.getClientRects())) {
    const cutting = [document.documentElement.getBoundingClientRect(), each.closest(".screen").getBoundingClientRect()];
    if (each.closest(".room")) cutting.push(each.closest(".room").getBoundingClientRect());
    for (const cut of cutting) if (box.left < cut.left - 2 || box.right > cut.right + 2 || box.top < cut.top - 3 || box.bottom > cut.bottom + 3)
      faults.push("cut: " + each.className + " " + each.textContent.slice(0, 40) + " " + JSON.stringify([box, cut]));
    for (const [other, there] of boxes) {
      if (other === each) continue;
      const wide = Math.min(box.right, there.right) - Math.max(box.left, there.left);
      const high = Math.min(box.bottom, there.bottom) - Math.max(box.top, there.top);
      if (wide > 2 && high > .25 * Math.min(box.height, there.height) && !other.contains(each) && !each.contains(other))
        faults.push("over: " + other.textContent.slice(0, 30) + " | " + each.textContent.slice(0, 30));
    }
    boxes.push([each, box]);
    }
  }
  return faults;
},
})

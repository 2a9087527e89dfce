() => {
  const numbers = (colour) => (colour.match(/[\d.]+/g) || []).map(Number);
  const light = (part) => { const p = part / 255; return p <= 0.04045 ? p / 12.92 : ((p + 0.055) / 1.055) ** 2.4; };
  const luminance = ([r, g, b]) => 0.2126 * light(r) + 0.7152 * light(g) + 0.0722 * light(b);
  const contrast = (a, b) => { const [x, y] = [luminance(a), luminance(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05); };
  const mix = (over, under) => { const a = over.length > 3 ? over[3] : 1; return [0, 1, 2].map((n) => over[n] * a + under[n] * (1 - a)); };

  function ground(element) {
    if (!element) return [255, 255, 255];
    const own = numbers(getComputedStyle(element).backgroundColor);
    return own.length > 3 && own[3] === 0 ? ground(element.parentElement) : mix(own, own[3] < 1 ? ground(element.parentElement) : [0, 0, 0]);
  }

  const says = (element) => Array.from(element.childNodes).some((node) => node.nodeType === 3 && node.data.trim());
  const probe = document.body.appendChild(document.createElement("i"));
  probe.style.color = "var(--ink)";
  const ink = getComputedStyle(probe).color;
  probe.remove();
  return Array.from(document.querySelectorAll("body *"))
    .filter((each) => !each.closest("svg, script, template") && each.checkVisibility() && says(each))
    .flatMap((each) => {
      const colour = getComputedStyle(each).color;
      const ratio = contrast(mix(numbers(colour), ground(each)), ground(each));
      return ratio < (colour === ink ? 7 : 4.5) ? [each.textContent.trim().slice(0, 40) + " " + ratio.toFixed(1)] : [];
    });
}

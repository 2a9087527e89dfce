/* Everything on the wall at once, as large as it fits, and never too small for the back row (wall.css sees to that).
   What then does not fit is shown page by page, by whole things. Two languages show the same things in the same size. */
(() => {
  "use strict";
  const main = document.querySelector("body.wall main");
  if (!main) return;
  const TURN = 12000; // milliseconds to read one page
  const SLOWLY = 120; // seconds: before the last two minutes a clock only says "about"
  const WHOLE = [1.3, 1.2, 1.1, 1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65]; // sizes in which all may stand on one page
  const TURNED = [1, 0.9, 0.8, 0.7, 0.6]; // sizes of pages that turn: the largest of those with the fewest pages
  const ahead = Number(document.body.dataset.now) * 1000 - Date.now(); // the server's clock
  let page = 0;
  let way = null; // how all is laid out: the size, and for each list its pages, each with the places of its things
  let laid = ""; // for what it was laid out
  let showing = "";
  let turning = 0;

  const screens = () => Array.from(main.querySelectorAll(".screen"));
  const find = (selector) => Array.from(main.querySelectorAll(selector));
  const isWide = (box) => box.scrollWidth > box.clientWidth + 1;
  const spills = (box) => isWide(box) || box.scrollHeight > box.clientHeight + 1;
  const overflows = () => find(".screen, .room").some(spills) || find(".words").some(isWide);
  const show = (thing, yes) => thing.forEach((element) => { element.hidden = !yes; });

  /* The things of each list in their order; a thing is its elements in all halves. */
  function things() {
    const halves = screens().map((screen) => Array.from(screen.querySelectorAll("[data-turn]"),
      (list) => Array.from(list.querySelectorAll("[data-item]"))));
    const rows = (lists) => Array.from({ length: Math.max(0, ...lists.map((list) => list.length)) },
      (_, n) => lists.map((list) => list[n]).filter(Boolean));
    return rows(halves).map(rows);
  }

  /* A label stands with its things, and not without them. */
  function label() {
    for (const box of find("[data-with]")) box.hidden = !box.querySelector("[data-item]:not([hidden])");
  }

  function number(now, of) {
    for (const line of find("[data-page]")) {
      line.hidden = of < 2;
      line.textContent = line.dataset.page.replace("{page}", now).replace("{pages}", of);
    }
  }

  /* One list into pages of at most so many things, while the others are hidden. Null: a thing does not fit alone. */
  function split(list, most) {
    const made = [];
    for (const thing of list) {
      let last = made[made.length - 1];
      show(thing, true);
      label();
      if (!last || last.length >= most || overflows()) {
        if (last) last.forEach((other) => show(other, false));
        made.push((last = []));
        label();
        if (overflows()) { list.forEach((other) => show(other, false)); return null; }
      }
      last.push(thing);
    }
    list.forEach((thing) => show(thing, false));
    return made;
  }

  /* As few pages as can be, and then about equally full. */
  function evenly(list) {
    const made = split(list, Infinity);
    const even = made && split(list, Math.ceil(list.length / made.length));
    return even && even.length === made.length ? even : made;
  }

  function dress(size, tight, breaks) {
    for (const screen of screens()) {
      screen.classList.toggle("tight", tight);
      screen.classList.toggle("breaks", breaks);
      screen.style.setProperty("--fit", String(size));
    }
  }

  const all = (lists, yes) => { lists.forEach((list) => list.forEach((thing) => show(thing, yes))); label(); };

  /* Everything on one page, as large as it fits. */
  function whole(lists, breaks) {
    number(1, 1);
    all(lists, true);
    const size = WHOLE.find((each) => { dress(each, false, breaks); return !overflows(); });
    return size && { size, tight: false, breaks, parts: lists.map((list) => [list.map((_, n) => n)]) };
  }

  /* All lists in pages of this size; null if a single thing does not fit. */
  function turned(lists, size, tight, breaks) {
    number(9, 9);
    dress(size, tight, breaks);
    all(lists, false);
    if (overflows() && !tight) return null;
    const parts = lists.map(evenly);
    return parts.every(Boolean) ? { size, tight, breaks, parts: parts.map((made, n) => made.map((part) => part.map((each) => lists[n].indexOf(each)))) } : null;
  }

  const count = (way) => Math.max(1, ...way.parts.map((list) => list.length));

  /* As few pages as can be, and of those the largest; a word that is longer than its line may be parted. */
  function layOut(lists) {
    all(lists, true);
    dress(0.8, false, false);
    const breaks = find(".words").some(isWide);
    const once = whole(lists, breaks);
    if (once) return once;
    const ways = TURNED.map((size) => turned(lists, size, false, breaks)).filter(Boolean);
    const fewest = Math.min(...ways.map(count));
    return ways.find((way) => count(way) === fewest) || turned(lists, 0.6, true, true) ||
      { size: 0.6, tight: true, breaks: true, parts: lists.map((list) => list.map((_, n) => [n])) };
  }

  function paint() {
    const lists = things();
    const pages = count(way);
    page = page < pages ? page : 0;
    dress(way.size, way.tight, way.breaks);
    lists.forEach((list, n) => {
      const parts = way.parts[n];
      const now = parts[Math.min(page, parts.length - 1)] || [];
      list.forEach((thing, at) => show(thing, now.includes(at)));
    });
    label();
    number(page + 1, pages);
  }

  function turn() {
    if (count(way) < 2) return;
    page += 1;
    paint();
    watch.takeRecords();
  }

  /* In words and rounded, and never the only sign that time is up. */
  function tell(clock) {
    const left = Math.ceil((Number(clock.dataset.until) * 1000 - Date.now() - ahead) / 1000);
    const minutes = left > 1200 ? Math.round(left / 300) * 5 : Math.ceil(left / 60);
    const words = new Intl.NumberFormat(clock.closest("[lang]").lang, { style: "unit", unit: "minute", unitDisplay: "long" });
    const seconds = Math.floor(left / 60) + ":" + String(left % 60).padStart(2, "0");
    const text = left > SLOWLY || (left > 0 && "calm" in clock.dataset) ? clock.dataset.about.replace("{time}", words.format(minutes)) : left > 0 ? seconds : clock.dataset.over;
    if (clock.textContent !== text) clock.textContent = text;
    clock.hidden = false;
  }

  function tick() {
    find("[data-until]").forEach(tell);
    watch.takeRecords();
  }

  /* One ballot more is laid out as before: only other words, or more digits, need another look. */
  function described() {
    const texts = find(".screen h1, .screen h2, .screen p:not([data-until]):not([data-page]), .screen [data-item]");
    const looks = screens().map((screen) => screen.dataset.screen + screen.lang);
    return [innerWidth, innerHeight, main.clientHeight, document.fonts && document.fonts.status, ...looks, ...texts.map((each) => each.textContent.replace(/\d/g, "0"))].join("|");
  }

  function draw() {
    const screen = screens().map((each) => each.dataset.screen).join();
    if (screen !== showing) {
      showing = screen;
      page = 0;
      clearInterval(turning);
      if (!("miniature" in document.body.dataset)) turning = setInterval(turn, TURN);
    }
    find("[data-until]").forEach(tell);
    const now = described();
    if (now !== laid) way = layOut(things());
    laid = now;
    paint();
    watch.takeRecords(); // what was changed here is no news
  }

  const watch = new MutationObserver(draw);
  watch.observe(main, { childList: true, subtree: true, characterData: true, attributes: true });
  window.addEventListener("resize", draw);
  new ResizeObserver(draw).observe(main); // a message from the lead takes some of its height
  if (document.fonts) document.fonts.ready.then(draw);
  setInterval(tick, 1000);
  draw();
})();

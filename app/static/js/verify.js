/* Counts a file of ballots again, in this browser: it asks the network for nothing. On http there is no crypto.subtle,
   so the digest comes from vendor/sha256. The rules are those of app/domain/ballots_file.py and verdict.py. */
(() => {
  "use strict";
  const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ", LENGTH = 24, GROUP = 4, BITS = 5;
  const LOOK_ALIKES = { O: "0", I: "1", L: "1" };
  const BALLOTS = "list,issues", RECEIPTS = "list,issues,receipt", TOTALS = "list,issue,dots";
  const SALT = "salt"; // this row is no ballot: its numbers come from chance
  const LARGEST = 5000000; // bytes; five thousand ballots are far less
  const at = (id) => document.getElementById(id);
  const counting = at("counting"), chosen = at("file"), typed = at("digest"), verdict = at("verdict");
  const sealed = new Map();
  let bytes = null; // of the file that was chosen; it never leaves this page

  function digestOf(content) {
    const hash = sha256.array(content);
    let letters = "";
    for (let bit = 0; letters.length < LENGTH; bit += BITS) {
      const two = (hash[bit >> 3] << 8) | hash[(bit >> 3) + 1];
      letters += LETTERS[(two >> (16 - BITS - (bit & 7))) & 31];
    }
    return letters;
  }

  const tidy = (text) => text.toUpperCase().replace(/[^0-9A-Z]/g, "").replace(/[OIL]/g, (letter) => LOOK_ALIKES[letter]);

  function number(text) {
    if (!/^\d{1,9}$/.test(text)) throw new Error("no number");
    return Number(text);
  }

  /* A spreadsheet may have put quotes around a cell, other separators between them, and a mark at the start. */
  function rowsOf(text) {
    const plain = text.replace(/^\uFEFF/, "").split(/\r\n|\n/).filter((line) => line);
    const lines = plain.map((line) => line.replace(/^"([^"]*)"$/, "$1")); // or around the whole row
    const comma = [";", "\t"].find((mark) => (lines[0] || "").includes(mark)) || ",";
    return lines.map((line) => line.split(comma).map((cell) => cell.replace(/^"(.*)"$/, "$1")));
  }

  function compare(one, other) {
    for (let n = 0; n < Math.max(one.length, other.length); n++) {
      if (one[n] === other[n]) continue;
      if (one[n] === undefined || other[n] === undefined) return one.length - other.length;
      return one[n] < other[n] ? -1 : 1;
    }
    return 0;
  }

  const byRow = (one, other) => compare([one.on], [other.on]) || compare(one.issues, other.issues) || compare(one.rest, other.rest);

  function ballot([on, issues, ...rest], width) {
    if (issues === undefined || rest.length !== width - 2) throw new Error("no ballot");
    return { on, issues: issues.split(" ").filter((each) => each).map(number).sort((a, b) => a - b), rest };
  }

  function total([on, issue, dots, ...more]) {
    if (dots === undefined || more.length) throw new Error("no total");
    return { on, issues: [number(issue)], rest: [number(dots)] };
  }

  /* Its rows as they were sealed, whatever was done to them since; nothing at all if this is no such file. */
  function read(text) {
    const [header, ...lines] = rowsOf(text);
    const kind = (header || []).join(",");
    if (![BALLOTS, RECEIPTS, TOTALS].includes(kind)) throw new Error("no ballots");
    const rows = lines.map((line) => (kind === TOTALS ? total(line) : ballot(line, header.length)));
    return { kind, rows: rows.sort(byRow) };
  }

  function written({ kind, rows }) {
    return [kind, ...rows.map(({ on, issues, rest }) => [on, issues.join(" "), ...rest].join(","))].join("\n") + "\n";
  }

  /* By list: its ballots (of a box of paper nobody knows) and the dots of each issue. */
  function count({ kind, rows }) {
    const lists = new Map();
    for (const { on, issues, rest } of rows.filter((row) => row.on !== SALT)) {
      if (!lists.has(on)) lists.set(on, { ballots: kind === TOTALS ? null : 0, dots: new Map() });
      const list = lists.get(on);
      if (kind !== TOTALS) list.ballots += 1;
      for (const issue of issues) list.dots.set(issue, (list.dots.get(issue) || 0) + (kind === TOTALS ? rest[0] : 1));
    }
    return lists;
  }

  /* Which sentence is true. Letters that this computer published stand for any of its files, others for one alone. */
  function judge(text, ballots) {
    const letters = tidy(typed.value);
    if (!letters) return "counted";
    if (letters.length !== LENGTH) return "half";
    const wanted = sealed.has(letters) ? sealed : new Map([[letters, "sealed"]]);
    const found = wanted.get(digestOf(bytes));
    if (found) return found;
    if (wanted.has(digestOf(written(ballots)))) return "resaved";
    return /[\r\uFEFF;\t"]/.test(text) ? "spoiled" : "other";
  }

  const known = (where, name, value) => {
    const found = Array.from(at(where).content.children).find((each) => each.dataset[name] === String(value));
    return found ? found.cloneNode(true) : null;
  };

  function addRow(body, place, issue, dots, withWords) {
    const row = body.insertRow(), mark = document.createElement("span");
    mark.className = "number";
    mark.textContent = "#" + issue;
    row.insertCell().textContent = String(place);
    row.insertCell().append(mark, " ", (withWords && known("issues", "number", issue)) || "");
    row.insertCell().textContent = String(dots);
  }

  function table(on, list, withWords) {
    const made = at("table").content.firstElementChild.cloneNode(true);
    made.querySelector(".name").append(known("names", "name", on) || on);
    const ballots = made.querySelector(".ballots");
    if (list.ballots === null) ballots.remove();
    else ballots.textContent = ballots.dataset.words.replace("{}", String(list.ballots));
    const ranked = Array.from(list.dots).sort((one, other) => other[1] - one[1] || one[0] - other[0]);
    for (const [issue, dots] of ranked) {
      addRow(made.tBodies[0], 1 + ranked.filter((each) => each[1] > dots).length, issue, dots, withWords);
    }
    return made;
  }

  function say(what) {
    const words = verdict.dataset[what];
    if (verdict.textContent !== words) verdict.textContent = words;
    verdict.classList.toggle("sealed", what === "sealed" || what === "runoff");
    verdict.classList.toggle("fault", words.startsWith("✕"));
  }

  /* The words of an issue belong to the ballots of today: another file has only its numbers. */
  function look() {
    if (bytes === null) return;
    let text, ballots;
    try {
      text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
      ballots = read(text);
    } catch (error) {
      at("recount").replaceChildren();
      say("nothing");
      return;
    }
    const what = judge(text, ballots), today = sealed.has(digestOf(bytes));
    say(what);
    at("recount").replaceChildren(...Array.from(count(ballots), ([on, list]) => table(on, list, today)));
  }

  async function open() {
    const [file] = chosen.files;
    if (!file) return;
    const content = file.size > LARGEST ? null : await file.arrayBuffer().catch(() => null);
    if (chosen.files[0] !== file) return; // meanwhile another one was chosen
    bytes = new Uint8Array(content || 0);
    look();
  }

  if (!counting) return;
  for (const link of document.querySelectorAll("[data-digest]")) {
    sealed.set(tidy(link.dataset.digest), "runoff" in link.dataset ? "runoff" : "sealed");
  }
  at("no-script").hidden = true;
  counting.hidden = false;
  chosen.addEventListener("change", open);
  typed.addEventListener("input", look);
})();

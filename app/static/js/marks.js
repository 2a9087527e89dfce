/* Gentle marks beside a line: a person's name? a street, a plate, a badge? nearly what stands there already?
   They are found here, on the list as it stands; nothing of them is sent or stored. To be settled at the read-back. */
Plenary.marks = (() => {
  "use strict";
  const WAVED = "plenary-waved-"; // in this window's memory only
  const NEAR = 0.75; // of their words in common
  const FEW = 3; // words of which a line must have more to be compared: shorter ones are alike by chance

  /* ---- what a line looks like ---- */

  const NAME = "[A-ZÁÉÍÓÚÑÜ][a-záéíóúñü'’-]+";
  const TITLE = "(?:[Oo]fficer|Ofc|[Ss]gt|[Ss]ergeant|Lt|[Ll]ieutenant|Capt|[Cc]aptain|[Dd]eputy|[Dd]etective|[Tt]rooper|[Ss]heriff|[Jj]udge|Mr|Mrs|Ms|Dr" +
    "|[Pp]astor|Rev|[Oo]ficial|[Aa]gente|[Ss]argento|[Tt]eniente|[Cc]apitán|Sr|Sra|Srta|[Dd]on|[Dd]oña)";
  const OFFICES = "(?!Training|Involved|Friendly|Resource|Safety|Wellness|Misconduct|Accountability|Of\\b|In\\b|And\\b|Is\\b|Who\\b|A\\b|I\\b)";
  const TITLED = new RegExp("(^|[^\\wÀ-ÿ])" + TITLE + "\\.? +" + OFFICES + "(" + NAME + "|[A-Z]\\b)");
  const TWO = new RegExp("(^|[ (“\"])(" + NAME + ") (" + NAME + ")(?![\\wÀ-ÿ])", "g");
  const STREETS = "(?:St|Street|Ave|Avenue|Rd|Road|Blvd|Boulevard|Lane|Ln|Drive|Dr|Court|Ct|Way|Plaza|Square|Park|Highway|Hwy)";
  const PLACE = [
    new RegExp("(^|[^\\w])\\d{1,5} (?:[NSEW]\\.? )?(?:\\w+ ){0,2}" + STREETS + "\\b"),
    new RegExp("\\b(?:" + NAME + "|\\d{1,3}(?:st|nd|rd|th)) (?:St|Street|Ave|Avenue|Rd|Blvd|Boulevard)\\b"),
    new RegExp("\\b(?:Calle|Avenida|Avda|Callejón|Paseo) (?:de |del |la |las |los )*(?:" + NAME + "|\\d+)"),
  ];
  const NUMBER = [
    /\b(?:badge|placa|unit|car|unidad|patrulla)\s*(?:no\.?|number|número|#|n[°º])?\s*:?\s*#?\d{2,}/i,
    /(?:^|[^\d])\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b|(?:^|[^\d-])\d{3}-\d{4}\b/,
    /\b(?:plate|license|licence|matrícula|placas)\b.{0,12}\b[A-Z0-9]{2,4}[ -]?[A-Z0-9]{2,4}\b/,
    /\b[A-Z]{2,3}[ -]?\d{3,4}\b/,
  ];
  // Capital words side by side that are nobody: offices, days, programs, places of every hall.
  const NOBODY = new RegExp("\\b(?:Police|Policía|Department|Departamento|City|Ciudad|County|Condado|Council|Concejo|Consejo|School|Escuela|High|University|College|Public|Community|Comunidad" +
    "|Center|Centre|Centro|Church|Iglesia|Hall|Justice|Justicia|Law|Enforcement|Civil|Rights|United|States|Estados|Unidos|North|South|East|West|New|San|Santa|Los|Las|El|La|Black|Lives|Matter" +
    "|National|Night|Youth|Program|Coffee|Cop|Internal|Affairs|Mental|Health|Crisis|Social|Services|Body|Camera|Neighborhood|Watch|Task|Force|Task|Town|First|Second|Third|Chief|Mayor|District|Attorney" +
    "|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|God|Dios|English|Spanish|American|Americans|Latino|Latina|Asian|African|European)\\b");

  /* Some write Every Word Like This: then a capital says nothing. */
  function isTitle(text) {
    const long = text.match(/[\wÀ-ÿ’'-]{4,}/g) || [];
    return long.length > 3 && long.filter((word) => /^[A-ZÁÉÍÓÚÑÜ]/.test(word)).length > long.length * 0.6;
  }

  function hasName(text) {
    if (TITLED.test(text)) return true;
    if (isTitle(text)) return false;
    TWO.lastIndex = 0;
    for (let found = TWO.exec(text); found; found = TWO.exec(text)) {
      const pair = found[2] + " " + found[3];
      if (!NOBODY.test(pair) && !PLACE.some((each) => each.test(pair))) return true;
      TWO.lastIndex = found.index + found[0].length - found[3].length - 1;
    }
    return false;
  }

  /* ---- nearly the same ---- */

  const known = new Map();

  function wordsOf(text) {
    if (!known.has(text)) {
      if (known.size > 500) known.clear();
      known.set(text, new Set(text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").match(/[^\s.,;:!?"“”()…]+/g) || []));
    }
    return known.get(text);
  }

  function distance(a, b) {
    let before = Array.from({ length: b.length + 1 }, (_, at) => at);
    for (let i = 1; i <= a.length; i++) {
      const now = [i];
      for (let j = 1; j <= b.length; j++) now[j] = Math.min(before[j] + 1, now[j - 1] + 1, before[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      before = now;
    }
    return before[b.length];
  }

  // One of these more or less, and a line says the opposite.
  const TURNS = /^(not|no|never|without|more|less|fewer|nunca|sin|menos|mas|ni|.+n['’]t)$/;

  /* One letter more, less or other. */
  const isTypo = (a, b) => a.length > 4 && Math.abs(a.length - b.length) < 2 && distance(a, b) < 2;

  function isNear(a, b) {
    const [one, other] = [wordsOf(a), wordsOf(b)];
    const most = Math.max(one.size, other.size);
    if (most <= FEW) return most > 0 && Array.from(one).join(" ") === Array.from(other).join(" ");
    if (Math.min(one.size, other.size) < most * NEAR) return false;
    const rest = Array.from(other).filter((word) => !one.has(word));
    const others = Array.from(one).filter((word) => !other.has(word));
    if (rest.concat(others).some((word) => TURNS.test(word))) return false;
    const typos = rest.filter((word) => others.some((each) => isTypo(each, word))).length;
    return (other.size - rest.length + typos) / most >= NEAR;
  }

  /* What is to be asked about a line: name, place, number, near. `others` stand above it. */
  function of(text, others) {
    const found = [];
    if (hasName(text)) found.push("name");
    if (PLACE.some((each) => each.test(text))) found.push("place");
    else if (NUMBER.some((each) => each.test(text))) found.push("number");
    if (others.some((other) => isNear(text, other))) found.push("near");
    return found;
  }

  return { of, WAVED };
})();

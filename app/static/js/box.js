/* What waits to be sent, in IndexedDB, so that it outlives this page; the tabs of one phone share it.
   An entry: {order, kind: words|dot|edit, action, body, text, line, ballot, steps, at, waited, claim, refused}. */
Plenary.openBox = (name) => {
  "use strict";
  const CLAIM = 15000; // milliseconds that one tab has for sending; then another may, because this one may be dead
  const SLOW = 4000; // milliseconds until a browser that does not answer counts as one that refuses
  const ENTRIES = "entries";
  const tab = String(Math.random());
  const channel = "BroadcastChannel" in window ? new BroadcastChannel(name) : null;
  let memory = null; // the entries, if the browser refuses to store: then they last as long as this page
  let known = []; // as last read: what is in a store that refuses from now on is still sent
  let opening = null;

  function open() {
    return new Promise((resolve, reject) => {
      const asked = indexedDB.open(name, 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore(ENTRIES, { keyPath: "order", autoIncrement: true });
      asked.onsuccess = () => {
        asked.result.onclose = () => { opening = null; };
        resolve(asked.result);
      };
      asked.onerror = () => reject(asked.error);
      setTimeout(() => reject(new Error("slow")), SLOW);
    });
  }

  /* `change(entries, put, drop)` sees all entries in their order; what it does is done whole, or not at all. */
  function inStore(database, change) {
    return new Promise((resolve, reject) => {
      const work = database.transaction(ENTRIES, "readwrite");
      const store = work.objectStore(ENTRIES);
      let result;
      store.getAll().onsuccess = (event) => {
        known = event.target.result.map((entry) => ({ ...entry }));
        result = change(event.target.result, (entry) => store.put(entry), (entry) => store.delete(entry.order));
      };
      work.oncomplete = () => resolve(result);
      work.onabort = work.onerror = () => reject(work.error);
    });
  }

  function inMemory(change) {
    const kept = new Map(memory.map((entry) => [entry.order, entry]));
    const put = (entry) => {
      entry.order = entry.order || 1 + Math.max(0, ...kept.keys());
      kept.set(entry.order, entry);
    };
    const result = change(memory.map((entry) => ({ ...entry })), put, (entry) => kept.delete(entry.order));
    memory = Array.from(kept.values());
    return result;
  }

  const attempt = async (change) => {
    opening = opening || open();
    return inStore(await opening, change);
  };

  /* A phone that slept may have closed the store (iPhones do): then it is opened once more before it counts as refused. */
  async function transact(change) {
    if (memory) return inMemory(change);
    try {
      return await attempt(change).catch(() => { opening = null; return attempt(change); });
    } catch (_) {
      memory = memory || known;
      return inMemory(change);
    }
  }

  /* ---- what an outbox does ---- */

  const waiting = (entries) => entries.filter((entry) => !entry.refused);
  const isClaimed = (entry) => Boolean(entry.claim) && Math.abs(Date.now() - entry.claim.at) < CLAIM;

  /* A dot counts on the version of the ballot that stands when all dots before it have been counted. */
  function add(entry) {
    return transact((entries, put) => {
      const before = waiting(entries).filter((each) => each.kind === "dot").pop();
      if (before && entry.kind === "dot") entry.ballot = before.ballot + before.steps;
      put({ ...entry, at: Date.now(), waited: waiting(entries).some((each) => each.waited) });
    });
  }

  /* The first in the row, if no other tab is sending it. */
  function claim() {
    return transact((entries, put) => {
      const [head] = waiting(entries);
      if (!head || (isClaimed(head) && head.claim.tab !== tab)) return null;
      head.claim = { tab, at: Date.now() };
      put(head);
      return head;
    });
  }

  /* Not sent. From now on the whole row has waited. */
  function release(order) {
    return transact((entries, put) => waiting(entries).forEach((entry) => {
      put({ ...entry, waited: true, claim: entry.order === order ? null : entry.claim });
    }));
  }

  function refuse(order, sentence) {
    return transact((entries, put) => {
      const entry = entries.find((each) => each.order === order);
      if (entry) put({ ...entry, refused: sentence, claim: null });
    });
  }

  /* Refused, and tried once more: it goes on in its old place of the row. */
  function renew(order, changes) {
    return transact((entries, put) => {
      const entry = entries.find((each) => each.order === order);
      if (entry) put({ ...entry, ...changes, refused: null, claim: null, at: Date.now() });
    });
  }

  const remove = (order) => transact((entries, put, drop) => drop({ order }));

  /* Not wanted any more, or refused: the dots behind it move up. False if it is on its way, unless by `us`. */
  function takeOut(order, us) {
    return transact((entries, put, drop) => {
      const entry = entries.find((each) => each.order === order);
      if (!entry || (isClaimed(entry) && !us)) return false;
      drop(entry);
      entries.filter((each) => each.kind === "dot" && each.order > order)
        .forEach((each) => put({ ...each, ballot: each.ballot - entry.steps }));
      return true;
    });
  }

  /* What does not belong to the person at this screen goes, even what is on its way. */
  function forget(isForeign) {
    return transact((entries, put, drop) => entries.filter(isForeign).forEach(drop));
  }

  return {
    add, claim, release, refuse, renew, remove, takeOut, forget,
    all: () => transact((entries) => entries),
    forgets: () => memory !== null,
    tell: (what) => { if (channel) channel.postMessage(what); },
    hear: (work) => { if (channel) channel.onmessage = (event) => work(event.data); },
  };
};

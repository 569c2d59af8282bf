/* Waiting for a condition, never for a time: each wait ends when what it waits for is there, or fails saying what. */
'use strict';

const PATIENCE_MS = 10000; // generous: sanitizer builds on a busy machine

/* The promise's outcome; rejects when there is none in time. `what` names it in the failure. */
function within(promise, what, ms = PATIENCE_MS) {
  let timer;
  const late = new Promise((resolve, reject) => {
    const told = typeof what === 'function' ? what : () => what;
    timer = setTimeout(() => reject(new Error(`expected ${told()}, got nothing in ${ms} ms`)), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/*
 * What arrives from somewhere, in order, for whoever asks for it. After end() every request that cannot be
 * satisfied fails with the reason.
 */
class Arrivals {
  constructor(name) {
    this.name = name;
    this.waiting = []; // arrived, not yet taken
    this.askers = [];  // { matches, resolve, reject }
    this.ended = null;
  }

  put(item) {
    const index = this.askers.findIndex((asker) => asker.matches(item));
    if (index >= 0) {
      this.askers.splice(index, 1)[0].resolve(item);
    } else {
      this.waiting.push(item);
    }
  }

  end(reason) {
    this.ended = this.ended || reason;
    for (const asker of this.askers.splice(0)) {
      asker.reject(new Error(`expected ${asker.what}, got the end: ${this.ended}`));
    }
  }

  /* The first item that matches; others stay for other askers. */
  take(what, matches = () => true, ms = PATIENCE_MS) {
    const index = this.waiting.findIndex(matches);
    if (index >= 0) {
      return Promise.resolve(this.waiting.splice(index, 1)[0]);
    }
    if (this.ended) {
      return Promise.reject(new Error(`expected ${what} on ${this.name}, got the end: ${this.ended}`));
    }
    let asker;
    const taken = new Promise((resolve, reject) => {
      asker = { what, matches, resolve, reject };
      this.askers.push(asker);
    });
    const seen = () => `${what} on ${this.name} (not asked for so far: ${JSON.stringify(this.waiting.slice(0, 5))})`;
    return within(taken, seen, ms).finally(() => {
      this.askers = this.askers.filter((other) => other !== asker);
    });
  }
}

module.exports = { within, Arrivals, PATIENCE_MS };

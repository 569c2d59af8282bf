'use strict';
// Random choices that a seed repeats.

/** @param {number} seed  a 32-bit number; equal seeds choose equally (mulberry32) */
function createRandom(seed) {
  let state = (seed * 2654435761) >>> 0;

  function next() {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  return {
    /** 0 to n - 1 */
    int: (n) => Math.floor(next() * n),
    chance: (probability) => next() < probability,
    pick: (list) => list[Math.floor(next() * list.length)],
    /** `pairs`: [weight, value] */
    weighted(pairs) {
      let left = next() * pairs.reduce((sum, [weight]) => sum + weight, 0);
      for (const [weight, value] of pairs) {
        left -= weight;
        if (left < 0) {
          return value;
        }
      }
      return pairs[pairs.length - 1][1];
    },
  };
}

module.exports = { createRandom };

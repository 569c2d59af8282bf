'use strict';
// ms: both ways, and what it refuses.
const ms = require('ms');

console.log(['2 days', '1d', '10h', '2.5 hrs', '1m', '5s', '1y', '100', '-3 days', '1.5msecs', 'x', '.5h'].map((text) => ms(text)));
console.log([60000, 2 * 60000, -3 * 60000, ms('10 hours'), 0, 86400000 * 3].map((value) => [ms(value), ms(value, { long: true })]));
for (const wrong of [undefined, '', NaN, Infinity, {}]) {
  try {
    console.log(ms(wrong));
  } catch (error) {
    console.log(error.name, error.message);
  }
}

'use strict';
// lodash: collections, objects, strings, functions, chains.
const _ = require('lodash');
const fp = require('lodash/fp');
const get = require('lodash/get');

const people = [
  { name: 'Ada', age: 36, tags: ['math', 'code'] },
  { name: 'Alan', age: 41, tags: ['code', 'logic'] },
  { name: 'Grace', age: 36, tags: ['navy', 'code'] },
];

console.log(_.groupBy(people, 'age'));
console.log(_.keyBy(people, (person) => person.name.toLowerCase()).grace.tags);
console.log(_.orderBy(people, ['age', 'name'], ['desc', 'asc']).map(({ name }) => name));
console.log(_.countBy(_.flatMap(people, 'tags')), _.uniq([1, 2, 1, NaN, NaN, 0, -0]));
console.log(_(people).filter({ age: 36 }).map('name').reverse().value());
console.log(_.chunk(_.range(7), 3), _.zip(['a', 'b'], [1, 2]), _.partition([1, 2, 3, 4], (n) => n % 2));

const deep = { a: [{ b: { c: 3 } }], when: new Date(0), set: new Set([1]), map: new Map([['k', { v: 1 }]]), bytes: new Uint8Array([1, 2]), re: /x/gi };
const copy = _.cloneDeep(deep);
copy.a[0].b.c = 4;
copy.map.get('k').v = 2;
console.log(deep.a[0].b.c, get(deep, 'a[0].b.c'), get(deep, 'a[1].b', 'none'), deep.map.get('k').v, _.isEqual(deep, _.cloneDeep(deep)), _.isEqual(deep, copy));
console.log(_.merge({ a: { x: 1 }, list: [1, 2, 3] }, { a: { y: 2 }, list: [9] }), _.set({}, 'x[0].y', 1), _.omit({ a: 1, b: 2 }, 'a'), _.pick({ a: { b: 1 }, c: 2 }, ['a.b']));
console.log(_.defaultsDeep({ a: { b: 1 } }, { a: { b: 2, c: 3 } }), _.invert({ a: 1, b: 2 }), _.mapValues({ a: 1, b: 2 }, (n) => n * 2));

console.log(['fooBar', '--foo-bar--', 'XMLHttp request2', 'déjà Vu'].map((text) => [_.camelCase(text), _.kebabCase(text), _.snakeCase(text), _.startCase(text), _.deburr(text)]));
console.log(_.words('héllo wörld 😀 x-1'), _.truncate('a long sentence about nothing', { length: 15, separator: ' ' }), _.pad('x', 5, '-'), _.escape('<a & "b">'));
console.log(_.template('hi <%= user %>! <% items.forEach((item) => { %>[<%- item %>]<% }) %> ${user}')({ user: 'you', items: ['<', 2] }));

const add = _.curry((a, b, c) => a + b + c);
console.log(add(1)(2)(3), add(1, _, 3)(2), _.flow([(x) => x + 1, (x) => x * 2])(3), _.memoize((n) => n * n)(4), fp.compose(fp.join('-'), fp.map((n) => n + 1))([1, 2]));
let calls = 0;
const once = _.once(() => ++calls);
once();
once();
const debounced = _.debounce((value) => console.log('debounced', value), 5);
debounced(1);
debounced(2);
const throttled = _.throttle((value) => console.log('throttled', value), 5, { trailing: false });
throttled(1);
throttled(2);
console.log(calls, _.isPlainObject(Object.create(null)), _.isTypedArray(new Uint8Array(1)), _.isError(new TypeError('x')), _.toPath('a.b[2]'), _.sum([1, 2]), _.round(4.006, 2), _.clamp(9, 0, 5));
console.log(_.VERSION);

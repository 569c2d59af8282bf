// import() in texts that belong to no file asks for what the program's file would get.
const load = new Function('file', 'return import(file)');

(async () => {
  console.log((await load('./cycle/one.mjs')).own, (await (0, eval)('import("./cycle/two.mjs")')).other);
  console.log((await eval('import("./cycle/one.mjs")')).own, await eval('(async () => (await import("./cycle/two.mjs")).other)()'));
  await load('./none.mjs').catch((error) => console.log(error.code));
  await load({ toString() { throw new RangeError('no name'); } }).catch((error) => console.log(error.message));
})();

// splice() removes nothing, splice(start) all from there on.
const list = [3, 1, 2];
console.log(list.splice(), list, list.splice(undefined), list, [1, 2, 3].splice(1), [1, 2, 3].splice(1, undefined), [].splice.call({ length: 2 }));

// Arrays: holes, properties, limits.
var inspect = require('util').inspect;
var array = [1, 2];
var long = [];
var i;

function show(value, options) {
    console.log(inspect(value, options));
}

show([]);
show([1, 'a', [2, [3, [4, [5]]]]]);
show([, 'a', , , 1]);
show([1, 2, 3, , ]);
show([, ]);
show(new Array(5));
show([undefined, , null]);
array.foo = 'bar';
array[-1] = 3;
array[Symbol('s')] = 4;
show(array);
show(array, {showHidden: true});
for (i = 0; i < 120; i++) {
    long.push(i);
}
show(long);
show(long.slice(0, 101));
show(long.map(String));
show(long, {maxArrayLength: 3});
show(long, {maxArrayLength: 0});
show(long, {maxArrayLength: null});
show([1, , 3, , , 6, 7], {maxArrayLength: 3});
show([1, , 3, , , 6, 7], {maxArrayLength: 2});
show([1, , , 4], {maxArrayLength: 2});
show([[1, 2, [[[3]]]], {a: {b: [1]}}]);
show([[1]], {depth: 0});
show(['aaaaaaaaaaaaa', 'b', 'cc', 'dddd', 'e', 'f', 'g', 'h', 'iiiiiiiiiiiiiiiiiiiii']);
show(['a', 'b', 'cc', 'dddd', 'e', 'f', 'g', 'h', 'i']);
show(['😀', 'b', 'cc', 'dddd', 'e', 'ä', '中文', 'h', 'i', '\u0300']);
show([1, 2, 3, 4, 5, 6, 7]);
show([1.5, -2, 3333, 4, 5, 6, 7, 'x']);
show([{a: 1}, {b: 2}, {c: 3}, {d: 4}, {e: 5}, {f: 6}, {g: 7}]);
show({x: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27]});
show(Object.assign([1, 2, 3, 4, 5, 6, 7, 8], {p: 1}));
show(Object.setPrototypeOf([1], null));
show({a: Object.setPrototypeOf([1], null)}, {depth: 0});
show([3, 1, 2], {sorted: true});

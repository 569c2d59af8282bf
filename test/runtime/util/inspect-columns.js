// Long arrays of short elements stand in columns, numbers at the right of theirs.
var inspect = require('util').inspect;
var seed = 1;
var t, i, list, wide, kind, count;

function random(limit) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % limit;
}

function element() {
    switch (kind) {
    case 0: return random(Math.pow(10, 1 + random(6)));
    case 1: return new Array(2 + random(wide)).join('x');
    case 2: return random(2) ? random(1000) : 's' + random(100);
    default: return random(5) ? random(100) : [random(9), random(9)];
    }
}

for (t = 0; t < 40; t++) {
    list = [];
    count = 5 + random(60);
    wide = 1 + random(20);
    kind = t % 4;
    for (i = 0; i < count; i++) {
        list.push(element());
    }
    console.log(inspect(list));
    console.log(inspect({a: {b: list}}));
    console.log(inspect(list, {breakLength: 40 + random(60), compact: random(5)}));
    console.log(inspect(list, {colors: true, maxArrayLength: random(30)}));
}

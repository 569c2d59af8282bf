// Random patterns and texts: what is found, replaced and split.
const SEED = 7;
const COUNT = 120;
var seed = Number(typeof SEED === 'undefined' ? 1 : SEED);
function rnd(n) { seed = (seed * 1103515245 + 12345) % 2147483648; return Math.floor(seed / 65536) % n; }
function pick(a) { return a[rnd(a.length)]; }
var CH = ['a', 'b', 'c', 'A', 'B', '1', ' ', '-', 'k', 's', 'é', 'Б', 'б', '\\u212a', '\\u017f', '\\ud83d\\ude00', '\\ud83d', '\n', '_', 'ß'];
var SUB = ['a', 'b', 'c', 'a', 'b', 'A', 'B', '1', ' ', '-', 'k', 'K', 's', 'é', 'É', 'Б', 'б', '\u212a', '\u017f', '\ud83d\ude00', '\ud83d', '\ude00', '\n', '_', 'ß', '\u1e9e'];
var groups;
function cls() {
    var s = '[' + (rnd(3) === 0 ? '^' : ''), n = rnd(4);
    while (n-- > 0) { s += pick(['a', 'b', 'a-c', 'A-B', '\\d', '\\w', '\\s', '\\W', '\\S', '\\p{L}', '\\P{Lu}', '\\D', 'б-я', '0-9', '_', 'k', '\\u0100-\\uffff', '-', 's']); }
    return s + ']';
}
function atom(d) {
    switch (rnd(d > 1 ? 6 : 14)) {
    case 0: case 1: case 2: return pick(CH);
    case 3: return cls();
    case 4: return pick(['.', '\\w', '\\d', '\\s', '\\W', '\\b', '\\B', '^', '$', '.', '.']);
    case 5: return pick(['a', 'b']);
    case 6: return '(?:' + alt(d + 1) + ')';
    case 7: case 8: case 9: groups++; return '(' + alt(d + 1) + ')';
    case 10: return '(?=' + alt(d + 1) + ')';
    case 11: return '(?!' + alt(d + 1) + ')';
    case 12: return pick(['(?<=', '(?<!']) + alt(d + 1) + ')';
    default: return groups > 0 ? '\\' + (1 + rnd(groups)) : 'a';
    }
}
function term(d) {
    var a = atom(d);
    if (/^(\\b|\\B|\^|\$|\(\?[=!<](?!:))/.test(a) ) { return a; }
    switch (rnd(9)) {
    case 0: return a + '*'; case 1: return a + '+'; case 2: return a + '?';
    case 3: return a + pick(['*?', '+?', '??']);
    case 4: return a + pick(['{2}', '{1,2}', '{0,3}', '{2,}', '{2,3}?', '{0}', '{1,}?']);
    default: return a;
    }
}
function seq(d) { var s = '', n = rnd(d === 0 ? 5 : 4); while (n-- >= 0) { s += term(d); } return s; }
function alt(d) { var s = seq(d); while (rnd(4) === 0) { s += '|' + (rnd(6) ? seq(d) : ''); } return s; }
function subject() { var s = '', n = rnd(14); while (n-- > 0) { s += pick(SUB); } return s; }
function show(r) {
    return r === null ? 'null' : r.index + ':' + r.map(function (x) { return x === undefined ? '-' : JSON.stringify(escape(x)); }).join(',');
}
var out = [];
for (var i = 0; i < COUNT; i++) {
    groups = 0;
    var p = alt(0), f = pick(['', '', 'i', 'u', 'iu', 'm', 's', 'y', 'g', 'gu', 'im']);
    for (var k = 0; k < 3; k++) {
        var s = subject(), line;
        try {
            var re = new RegExp(p, f);
            re.lastIndex = rnd(4);
            line = show(re.exec(s)) + ' ' + re.lastIndex + ' ' + escape(s.replace(re, '<$1$&>')) + ' ' + s.split(re, 5).map(function (x) { return x === undefined ? '-' : escape(x); }).join(';');
        } catch (e) { line = e.name + ': ' + e.message; k = 3; }
        out.push(i + ' /' + escape(p) + '/' + f + ' ' + escape(s) + ' => ' + line);
    }
}
console.log(out.join('\n'));

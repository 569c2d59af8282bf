// Surrogate pairs with and without u; the case of letters beyond ASCII.
const text = 'a😀b';
console.log(text.match(/./g).length, text.match(/./gu).length, /^.{3}$/.test(text), /^.{3}$/u.test(text), /😀{2}/u.test('😀😀'), /😀{2}/.test('😀😀'));
console.log(/\u{1F600}/u.exec(text).index, /\ud83d\ude00/u.test(text), /[😀]/.exec(text)[0].length, /[😀]/u.exec(text)[0].length, /[^a]/u.exec(text)[0].length);
console.log(/\ud83d/.test(text), /\ud83d/u.test(text), /\udE00/u.test(text), /\ud83d/u.test('\ud83d'), /[😀-😎]/u.test('😆'));
console.log(text.split(/(?:)/u), text.split(/(?:)/).length, text.replace(/(?:)/gu, '-'), text.search(/b/u));
console.log(/\u212a/i.test('k'), /\u212a/iu.test('k'), /ſ/i.test('s'), /ſ/iu.test('s'), /\w/iu.test('ſ'), /\W/iu.test('ſ'), /[^\W]/iu.test('K'));
console.log(/ПРИВЕТ/i.test('привет'), /[а-я]+/i.exec('ПРИВЕТ')[0], /ß/i.test('ẞ'), /ß/iu.test('ẞ'), /Σ/i.test('ς'), /Ǆ/i.test('ǅ'), /𐐀/i.test('𐐨'), /𐐀/iu.test('𐐨'));
const sticky = /./gu;
sticky.lastIndex = 1;
console.log(sticky.exec(text).index, sticky.lastIndex, /\b/u.test('é'), /é\b/.test('é'), /^\S$/.test('\u180e'), /^\s+$/.test('\ufeff\u2028\u00a0\u3000'));

// split by patterns and by strings, with limits.
const log = (...values) => console.log(JSON.stringify(values));
log('a1b2c'.split(/\d/), 'a1b2c'.split(/(\d)/), 'a1b2c'.split(/(\d)|(x)/), 'a1b2c'.split(/(\d)/, 2), 'a1b2c'.split(/\d/, 0), 'abc'.split(/(?:)/), 'abc'.split(/(?:)/, 2));
log(''.split(/a/), ''.split(/(?:)/), ''.split(''), ''.split(), ''.split('a'), 'a'.split(/a/), 'aa'.split(/a/), 'ab'.split(/a*?/), 'ab'.split(/a*/), 'test'.split(/(?:)/, -1));
log('A<B>bold</B>and<CODE>coded</CODE>'.split(/<(\/)?([^<>]+)>/));
log('a,b,c'.split(','), 'a,b,c'.split(',', 2), 'abc'.split(''), '😀'.split('').length, '😀a'.split(/(?:)/u), 'a,,b'.split(','), ',a,'.split(','), 'abc'.split('abc'), 'abc'.split('x'));
log('a b  c'.split(' '), 'a b  c'.split(/\s+/), 'abc'.split(undefined), 'abc'.split(undefined, 0), 'anullb'.split(null), 'a1b'.split(1), 'abc'.split('b', '1'), 'abc'.split('', 4294967297));
log('key: value: more'.split(/:\s*/, 2), 'one\r\ntwo\nthree'.split(/\r?\n/), 'aXbxc'.split(/x/i), 'camelCaseWord'.split(/(?=[A-Z])/), 'a1b'.split(/(?<=\d)/));
log('é,ü,😀,x'.split(','), 'éüé'.split(/ü/), 'aaa'.split(/a/y), 'ab'.split(/(a)|b/), 'b'.split(/^/), 'a\nb'.split(/^/m), 'a\nb'.split(/$/m));

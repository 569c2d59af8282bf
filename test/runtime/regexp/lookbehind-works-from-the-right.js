// Lookbehind of any length, with groups and references.
console.log('$10.50 €20'.match(/(?<=\$)\d+(\.\d*)?/)[0], '$10 €20'.match(/(?<!\$)\b\d+/)[0]);
console.log(/(?<=(\d+)(\d+))$/.exec('1053').slice(1), /(?<=\1(a))b/.exec('aab').slice(), /(?<=(.)\1)b/.exec('aab'));
console.log('abcdef'.match(/(?<=([abc]+)([abc]+))d/).slice(), 'foobarbaz'.replace(/(?<=foo(?:bar)?)b/g, 'B'));
console.log('a1b22c333'.split(/(?<=\d)(?=[a-z])/), /(?<=^.*?)x/.exec('aaxx').index, /(?<=a|bc|def)g/.exec('bcg').index);
console.log(/(?<=^|,)[^,]*/g[Symbol.match]('a,,b'), /(?<![^])a/.exec('ba'), /(?<=(?<a>\w){3})f/.exec('abcdef').groups.a);
console.log('1234567.8912'.replace(/(?<=\d)(?=(?:\d{3})+(?!\d))(?<!\.\d*)/g, ','));

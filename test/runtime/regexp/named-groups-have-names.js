// Named groups in results, references and replacements.
const date = /(?<year>\d{4})-(?<month>\d\d)(?:-(?<day>\d\d))?/u;
const match = date.exec('on 2026-11');
console.log(match.groups.year, match.groups.month, match.groups.day, Object.keys(match.groups), Object.getPrototypeOf(match.groups));
console.log(match);
console.log(/a/.exec('a').groups, 'groups' in /a/.exec('a'));
console.log('2026-11-21'.replace(date, '$<day>.$<month>.$<year> $<none>|$<'));
console.log('2026-11-21'.replace(date, (...args) => JSON.stringify(args)));
console.log('x'.replace(/x/, '$<name>'), 'ab'.replace(/(?<first>a)/, '[$<first]'));
console.log(/(?<quote>['"]).*?\k<quote>/.exec(`a "b'" c`)[0], /\k<a>(?<a>x)/.test('x'), /\k<a>/.test('k<a>'));
console.log(/(?<π>.)(?<\u{61}b>.)/.exec('xy').groups);
const { groups: { host, port = '80' } } = /^(?<host>[^:]+)(?::(?<port>\d+))?$/.exec('example.com');
console.log(host, port);

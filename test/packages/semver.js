'use strict';
// semver: comparing, ranges, coercion, sorting.
const semver = require('semver');

console.log(['1.2.3', 'v2.0.0-rc.1+build', '1.2', 'x', ' =3.4.5 '].map((text) => [semver.valid(text), semver.clean(text)]));
console.log(semver.sort(['1.10.0', '1.9.9', '2.0.0-alpha', '2.0.0-alpha.1', '2.0.0', '1.9.9+b']), semver.compare('1.2.3-beta.2', '1.2.3-beta.11'), semver.diff('1.2.3', '1.3.0-pre'));
for (const range of ['^1.2.3', '~1.2', '>=1.2.3 <2 || 3.x', '1.2.3 - 2.3', '*', '^0.0.3', '>1.0.0-alpha', '']) {
  console.log(range.padEnd(20), semver.validRange(range), ['1.2.3', '1.9.0', '2.3.9', '3.1.4', '0.0.3', '1.0.0-beta'].map((version) => semver.satisfies(version, range)));
}
console.log(semver.maxSatisfying(['1.2.3', '1.4.0', '2.0.0'], '^1'), semver.minVersion('>1.2 <3').version, semver.intersects('^1.2', '>=1.9'), semver.subset('~1.2.3', '^1'), semver.gtr('2.0.0', '1.x'), semver.outside('0.9.0', '^1', '<'));
console.log(['major', 'minor', 'patch', 'premajor', 'prerelease'].map((kind) => semver.inc('1.2.3-beta.4', kind, 'rc')), semver.coerce('version 42.6.7.9-alpha').version, semver.coerce('none'));
const version = new semver.SemVer('4.5.6-x.7+sha.1');
console.log(version.major, version.prerelease, version.build, `${version}`, semver.simplifyRange(['1.0.0', '1.1.0', '1.2.0', '2.0.0'], '1.0.0 || 1.1.0 || 1.2.0'), new semver.Range('1 || 2').set.length);
try {
  new semver.SemVer('not a version');
} catch (error) {
  console.log(error.name, error.message);
}

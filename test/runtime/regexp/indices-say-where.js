// The flag d.
const match = /(?<first>a+)(x)?(b+)/d.exec('zzaabb');
console.log(match.indices.map(String), match.indices.groups.first, Object.keys(match.indices), match.indices[2]);
console.log(match);
console.log(/a/.exec('a').indices, /a/d.hasIndices, [...'a1b2'.matchAll(/\d/gd)].map((found) => found.indices[0]));
console.log(/(.)/du.exec('😀').indices, /é(.)/d.exec('éx').indices[1]);

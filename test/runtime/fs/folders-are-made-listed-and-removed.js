// mkdirSync(), readdirSync(), rmSync(), rmdirSync(), mkdtempSync().
const fs = require('fs');
const os = require('os');

process.chdir(fs.mkdtempSync(`${os.tmpdir()}/eider-fs-`));
console.log(fs.mkdirSync('plain'), fs.mkdirSync('a/b/c', { recursive: true }), fs.mkdirSync('a/b/c', { recursive: true }));
console.log(fs.mkdirSync('a/b/d/', { recursive: true }), fs.mkdirSync('./x/../y/z', { recursive: true }), fs.mkdirSync('m', 0o700));
console.log((fs.statSync('m').mode & 0o777).toString(8));
fs.writeFileSync('a/f', '');
fs.writeFileSync('a/b/ü.txt', '');
fs.symlinkSync('f', 'a/link');

console.log(fs.readdirSync('a'), fs.readdirSync('a/b'), fs.readdirSync('plain'));
console.log(fs.readdirSync('a/b', 'hex'), fs.readdirSync('a/b', { encoding: 'buffer' }));
console.log(fs.readdirSync('a', { withFileTypes: true }));
for (const entry of fs.readdirSync('a', { withFileTypes: true })) {
    console.log(entry.name, entry.isFile(), entry.isDirectory(), entry.isSymbolicLink(), entry.isFIFO(), entry.isSocket(),
        entry.isBlockDevice(), entry.isCharacterDevice(), entry instanceof fs.Dirent);
}
console.log(fs.readdirSync('.', { recursive: true }));
console.log(fs.readdirSync('a', { recursive: true, withFileTypes: true }).map((entry) => `${entry.parentPath} ${entry.path} ${entry.name}`));

console.log(fs.rmSync('a/link'), fs.existsSync('a/f'), fs.rmSync('none', { force: true }));
fs.symlinkSync('../a', 'y/loop');
console.log(fs.rmSync('y', { recursive: true }), fs.readdirSync('a'));
fs.rmSync('a', { recursive: true, force: true });
fs.rmdirSync('plain');
console.log(fs.readdirSync('.'));

let deep = 'deep';
for (let i = 0; i < 300; i++) {
    deep += '/ten-chars';
}
console.log(fs.mkdirSync(deep, { recursive: true }), fs.readdirSync('deep', { recursive: true }).length);
fs.rmSync('deep', { recursive: true });
const made = fs.mkdtempSync('t-');
console.log(made.length, made.slice(0, 2), fs.statSync(made).isDirectory(), fs.readdirSync('.').length);
fs.rmSync(process.cwd(), { recursive: true });

// statSync(), lstatSync(), fstatSync(), utimesSync().
const fs = require('fs');
const os = require('os');

process.chdir(fs.mkdtempSync(`${os.tmpdir()}/eider-fs-`));
process.umask(0o022);
fs.writeFileSync('file', 'twelve bytes');
fs.utimesSync('file', 1700000000, new Date(1600000000123));
const stats = fs.statSync('file');
console.log(Object.keys(stats).join());
console.log(stats.size, stats.mode, stats.nlink, stats.uid === process.getuid(), stats.atimeMs, stats.mtimeMs, stats.mtime, stats.atime);
console.log(stats.isFile(), stats.isDirectory(), stats.isSymbolicLink(), stats.isFIFO(), stats.isSocket(), stats.isBlockDevice(), stats.isCharacterDevice());
console.log(stats instanceof fs.Stats, stats.constructor.name, stats.birthtime instanceof Date, Math.abs(stats.ctimeMs - Date.now()) < 60000);
console.log(fs.statSync('.').isDirectory(), fs.statSync('/dev/null').isCharacterDevice());
const fd = fs.openSync('file');
console.log(fs.fstatSync(fd).ino === stats.ino, fs.fstatSync(fd).size);
fs.closeSync(fd);
console.log(fs.statSync('none', { throwIfNoEntry: false }), fs.lstatSync('none', { throwIfNoEntry: false }));
try {
    fs.statSync('file/x', { throwIfNoEntry: false });
} catch (error) {
    console.log(error.message);
}
fs.rmSync(process.cwd(), { recursive: true });

// readFileSync(), writeFileSync(), appendFileSync(), truncateSync(), copyFileSync(), existsSync().
const fs = require('fs');
const os = require('os');

process.chdir(fs.mkdtempSync(`${os.tmpdir()}/eider-fs-`));
process.umask(0o022);

console.log(fs.writeFileSync('a.txt', 'héllo ☃ 𝒳\n'), fs.readFileSync('a.txt'), fs.readFileSync('a.txt', 'utf8'));
console.log(fs.readFileSync('a.txt', { encoding: 'base64' }), fs.readFileSync('a.txt', 'latin1').length, fs.readFileSync('a.txt', 'hex'));
fs.appendFileSync('a.txt', Buffer.from('more'));
fs.appendFileSync('a.txt', 'e900', 'hex');
console.log(fs.readFileSync('a.txt').toString('latin1').slice(-7, -1));
fs.writeFileSync('b.txt', new Uint16Array([1, 2, 0xffff]));
console.log(fs.readFileSync('b.txt'), fs.statSync('b.txt').mode.toString(8));
fs.writeFileSync('c.txt', '', { mode: 0o600 });
console.log(fs.readFileSync('c.txt').length, fs.readFileSync('c.txt', 'utf8') === '', fs.statSync('c.txt').mode.toString(8));
fs.writeFileSync('d.txt', 'abc');
fs.writeFileSync('d.txt', 'XY', { flag: 'r+' });
console.log(fs.readFileSync('d.txt', 'utf8'));
fs.writeFileSync('d.txt', 'é', 'latin1');
console.log(fs.readFileSync('d.txt'));
try {
    fs.writeFileSync('d.txt', 'abc', { flag: 'wx' });
} catch (error) {
    console.log(error.message);
}
fs.writeFileSync('d.txt', 'abcdef');
fs.truncateSync('d.txt', 2);
console.log(fs.readFileSync('d.txt', 'utf8'));
fs.truncateSync('d.txt');
console.log(fs.readFileSync('d.txt').length);
fs.copyFileSync('a.txt', 'e.txt');
console.log(fs.readFileSync('e.txt').equals(fs.readFileSync('a.txt')));
try {
    fs.copyFileSync('a.txt', 'e.txt', fs.constants.COPYFILE_EXCL);
} catch (error) {
    console.log(error.message);
}
console.log(fs.existsSync('a.txt'), fs.existsSync('.'), fs.existsSync('none'), fs.existsSync(), fs.existsSync('a\0b'), fs.existsSync({}));
console.log(fs.readFileSync(new URL(`file://${process.cwd()}/b.txt`)), fs.readFileSync(Buffer.from('b.txt')));

// What does not tell its size is read to its end; a large file in one go.
console.log(fs.readFileSync('/proc/self/stat', 'utf8').length > 50, fs.readFileSync('/dev/null').length);
fs.writeFileSync('large', Buffer.alloc(3e6, 'x'));
const large = fs.readFileSync('large');
console.log(large.length, large[0], large[2999999], fs.readFileSync('large', 'utf8').length);
fs.rmSync(process.cwd(), { recursive: true });

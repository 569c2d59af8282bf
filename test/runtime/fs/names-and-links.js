// renameSync(), linkSync(), symlinkSync(), readlinkSync(), realpathSync(), chmodSync(), accessSync(), unlinkSync().
const fs = require('fs');
const os = require('os');

process.chdir(fs.realpathSync(fs.mkdtempSync(`${os.tmpdir()}/eider-fs-`)));
const shown = (text) => String(text).replaceAll(process.cwd(), 'CWD');
const told = (work) => {
    try {
        return shown(work());
    } catch (error) {
        return shown(`${error.message} | ${error.syscall} ${error.path}`);
    }
};

fs.mkdirSync('folder');
fs.writeFileSync('folder/file', 'text');
fs.renameSync('folder/file', 'moved');
fs.linkSync('moved', 'second');
fs.symlinkSync('folder', 'link');
fs.symlinkSync('gone', 'dangling');
fs.symlinkSync('circle', 'circle');
fs.symlinkSync('../moved', 'folder/up');
console.log(fs.readdirSync('.'), fs.statSync('second').nlink, fs.readFileSync('second', 'utf8'));
console.log(fs.readlinkSync('link'), fs.readlinkSync('dangling', 'buffer'), fs.readlinkSync('link', { encoding: 'base64' }));
console.log(fs.lstatSync('link').isSymbolicLink(), fs.statSync('link').isDirectory(), fs.existsSync('dangling'));
for (const path of ['.', '/', 'link', 'link/up', 'folder/../link/up', 'dangling', 'dangling/x', 'circle', 'link/none', 'link/up/x', 'none/x']) {
    console.log(path, told(() => fs.realpathSync(path)));
}
console.log(shown(fs.realpathSync('link', 'buffer').toString()), shown(fs.realpathSync.native('link')));
fs.chmodSync('moved', 0o400);
console.log(fs.statSync('moved').mode.toString(8));
fs.chmodSync('moved', '0644');
console.log(fs.statSync('moved').mode.toString(8), fs.accessSync('moved'), fs.accessSync('moved', fs.constants.R_OK | fs.constants.W_OK));
console.log(told(() => fs.accessSync('moved', fs.constants.X_OK)), fs.F_OK, fs.R_OK, fs.W_OK, fs.X_OK);
fs.unlinkSync('second');
console.log(fs.statSync('moved').nlink);
fs.rmSync(process.cwd(), { recursive: true });

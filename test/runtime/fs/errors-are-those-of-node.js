// A failed call of the system: message, errno, code, syscall, path and dest, waiting and not.
const fs = require('fs');
const os = require('os');

process.chdir(fs.mkdtempSync(`${os.tmpdir()}/eider-fs-`));
fs.writeFileSync('file', '1');
fs.mkdirSync('folder/below', { recursive: true });

function shown(error) {
    return error && `${error.name} ${Object.prototype.toString.call(error)} ${error.message.replaceAll(process.cwd(), 'CWD')} ${
        JSON.stringify(error).replaceAll(process.cwd(), 'CWD')}`;
}

const calls = [
    ['readFile', 'none'], ['readFile', '.'], ['readFile', 'file/x'], ['readFile', 99], ['writeFile', 'none/x', 'a'],
    ['writeFile', '.', 'a'], ['appendFile', 'none/x', 'a'], ['stat', 'none'], ['lstat', 'none'], ['fstat', 99],
    ['access', 'none'], ['readdir', 'none'], ['readdir', 'file'], ['mkdir', 'folder'], ['mkdir', 'none/x'],
    ['mkdir', 'file', { recursive: true }], ['mkdir', 'file/x/y', { recursive: true }], ['rm', 'none'], ['rm', 'folder'],
    ['rm', 'file/..'], ['rmdir', 'none'], ['rmdir', 'folder'], ['rmdir', 'file'], ['unlink', 'none'], ['unlink', 'folder'],
    ['rename', 'none', 'other'], ['copyFile', 'none', 'other'], ['link', 'none', 'other'], ['symlink', 'x', 'file'],
    ['readlink', 'file'], ['realpath', 'none/x'], ['realpath', 'file/x'], ['chmod', 'none', 0o600], ['utimes', 'none', 1, 1],
    ['truncate', 'none', 1], ['mkdtemp', 'none/x'], ['open', 'none'], ['close', 99], ['fsync', 99], ['ftruncate', 99],
    ['read', 99, Buffer.alloc(1)],
];

for (const [name, ...args] of calls) {
    try {
        console.log(name, fs[`${name}Sync`](...args));
    } catch (error) {
        console.log(name, shown(error));
    }
}

// Of these Node's forms differ in what they name.
const differing = ['realpath', 'mkdtemp'];

(async () => {
    for (const [name, ...args] of calls.filter(([each, first]) => !differing.includes(each) && first !== 99)) {
        const sync = await new Promise((resolve) => {
            try {
                fs[`${name}Sync`](...args);
                resolve('nothing');
            } catch (error) {
                resolve(shown(error));
            }
        });
        const told = await new Promise((resolve) => { fs[name](...args, (error) => resolve(shown(error))); });
        console.log(name, told === sync);
        if (fs.promises[name] && name !== 'open') {
            console.log(name, await fs.promises[name](...args).then(() => 'nothing', shown) === sync);
        }
    }
    console.log(fs.readdirSync('.'), fs.readdirSync('folder'));
    await fs.promises.rm(process.cwd(), { recursive: true });
})();

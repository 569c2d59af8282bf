// What is no path, mode, flag, encoding, data, descriptor or callback.
const fs = require('fs');

const told = (name, ...args) => {
    try {
        console.log(name, fs[name](...args));
    } catch (error) {
        console.log(name, error.name, error.code, error.message);
    }
};

[undefined, null, 5.5, {}, [], true, () => {}, 'a\0b', Buffer.from([97, 0]), new URL('http://x/y'), new URL('file://host/y')].forEach((path) => {
    told('readFileSync', path);
});
told('readFileSync', -1);
told('statSync', 5);
told('mkdirSync', {});
told('renameSync', 'a');
told('renameSync', undefined, 'a');
told('copyFileSync', 'a');
told('symlinkSync', 'a');
told('mkdtempSync');
told('readFileSync', 'x', 5);
told('readFileSync', 'x', 'no-encoding');
told('readFileSync', 'x', { encoding: 'no-encoding' });
told('readFileSync', 'x', { flag: 'no-flag' });
told('openSync', 'x', 'rw');
told('openSync', 'x', 'r', '0999');
told('openSync', 'x', 'r', -1);
told('openSync', 'x', 'r', 1.5);
told('writeFileSync', 'x');
told('writeFileSync', 'x', 5);
told('writeFileSync', 'x', {});
told('writeFileSync', 'x', 'x', { mode: 'rw' });
told('appendFileSync', 'x', null);
told('mkdirSync', 'x', { recursive: 1 });
told('mkdirSync', 'x', { mode: 'zz' });
told('readdirSync', 'x', { recursive: 1 });
told('rmSync', 'x', 'y');
told('rmSync', 'x', { force: 1 });
told('rmSync', 'x', { recursive: 'yes' });
told('rmSync', 'x', { retryDelay: -1 });
told('accessSync', 'x', 9);
told('accessSync', 'x', 'r');
told('copyFileSync', 'a', 'b', 8);
told('chmodSync', 'x');
told('chmodSync', 'x', '9');
told('chownSync', 'x', 'me', 1);
told('chownSync', 'x', -2, 1);
told('utimesSync', 'x', 'a', 1);
told('utimesSync', 'x', 1, {});
told('closeSync');
told('closeSync', 'x');
told('fstatSync', -1);
told('readSync', 0, 'x');
told('readSync', 0, Buffer.alloc(5), 0, 6, 0);
told('readSync', 0, Buffer.alloc(5), -1, 1, 0);
told('writeSync', 1, {});
told('writeSync', 1, Buffer.alloc(5), 0, 6);
told('readFile', 'x');
told('readFile', 'x', {});
told('stat', 'x');
told('stat', undefined, () => {});
told('mkdir', 'x', {}, {});
told('exists', 'x');
told('close', 1, 'x');

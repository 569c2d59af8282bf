// openSync(), readSync(), writeSync(), closeSync(), fsyncSync(), ftruncateSync(), and their forms with callbacks.
const fs = require('fs');
const os = require('os');

process.chdir(fs.mkdtempSync(`${os.tmpdir()}/eider-fs-`));
const fd = fs.openSync('a', 'w+');
console.log(typeof fd, fs.writeSync(fd, 'hello '), fs.writeSync(fd, Buffer.from('xworldx'), 1, 5), fs.writeSync(fd, 'J', 0), fs.writeSync(fd, '21', null, 'hex'));
const buffer = Buffer.alloc(8, '.');
console.log(fs.readSync(fd, buffer, 1, 5, 0), buffer.toString('latin1'), fs.readSync(fd, buffer, { position: 6 }), JSON.stringify(buffer.toString()), fs.readSync(fd, buffer));
const array = new Uint16Array(2);
console.log(fs.readSync(fd, array, 0, 4, 0), array);
console.log(fs.fsyncSync(fd), fs.ftruncateSync(fd, 3), fs.readFileSync('a', 'utf8'), fs.readFileSync(fd, 'utf8') === '', fs.closeSync(fd));

fs.open('a', 'a+', (error, opened) => {
    console.log(error, typeof opened);
    fs.write(opened, 'ping', (failed, written, text) => {
        console.log(failed, written, text);
        fs.read(opened, Buffer.alloc(10), 0, 10, 0, (wrong, read, into) => {
            console.log(wrong, read, JSON.stringify(into.toString('latin1')));
            fs.read(opened, { buffer: Buffer.alloc(3), position: 1 }, (bad, count, got) => {
                console.log(bad, count, got.toString());
                fs.fstat(opened, (none, stats) => {
                    console.log(none, stats.size);
                    fs.close(opened, (...args) => {
                        console.log(args);
                        fs.rmSync(process.cwd(), { recursive: true });
                    });
                });
            });
        });
    });
});

// The forms with callbacks: their results, and when they come.
const fs = require('fs');
const os = require('os');
const { promisify } = require('util');

process.chdir(fs.mkdtempSync(`${os.tmpdir()}/eider-fs-`));
const order = [];

fs.writeFile('a', 'text', function (...args) {
    console.log('writeFile', args);
    fs.readFile('a', 'utf8', (...read) => {
        console.log('readFile', read);
        // In the poll phase an immediate always comes before a timer.
        setTimeout(() => order.push('timer'), 0);
        setImmediate(() => order.push('immediate'));
        process.nextTick(() => order.push('tick'));
        Promise.resolve().then(() => order.push('job'));
        setTimeout(rest, 20);
    });
    order.push('after the call');
});
order.push('later');

async function rest() {
    console.log(order);
    await new Promise((resolve) => fs.appendFile('a', ' more', (...args) => resolve(console.log('appendFile', args))));
    await new Promise((resolve) => fs.mkdir('x/y', { recursive: true }, (...args) => resolve(console.log('mkdir', args))));
    await new Promise((resolve) => fs.readdir('.', (...args) => resolve(console.log('readdir', args))));
    await new Promise((resolve) => fs.readdir('.', { withFileTypes: true }, (error, all) => resolve(console.log(all.map((each) => each.isFile())))));
    await new Promise((resolve) => fs.stat('a', (error, stats) => resolve(console.log('stat', error, stats.size, stats.isFile()))));
    await new Promise((resolve) => fs.lstat('a', (error, stats) => resolve(console.log('lstat', error, stats instanceof fs.Stats))));
    await new Promise((resolve) => fs.access('a', fs.constants.R_OK, (...args) => resolve(console.log('access', args))));
    await new Promise((resolve) => fs.rename('a', 'b', (...args) => resolve(console.log('rename', args))));
    await new Promise((resolve) => fs.exists('b', (...args) => resolve(console.log('exists', args))));
    await new Promise((resolve) => fs.realpath('b', (error, path) => resolve(console.log('realpath', path.endsWith('/b')))));
    await new Promise((resolve) => fs.unlink('b', (...args) => resolve(console.log('unlink', args))));
    await new Promise((resolve) => fs.rm('x', { recursive: true }, (...args) => resolve(console.log('rm', args))));
    await new Promise((resolve) => fs.rm('none', { force: true }, (...args) => resolve(console.log('rm', args))));
    console.log(await promisify(fs.exists)('none'), await promisify(fs.readdir)('.'));

    const many = await Promise.all(Array.from({ length: 200 }, (unused, i) => promisify(fs.writeFile)(`f${i}`, String(i)).then(() => i)));
    const read = await Promise.all(many.map((i) => promisify(fs.readFile)(`f${i}`, 'utf8')));
    console.log(many.length, read.every((text, i) => text === String(i)), fs.readdirSync('.').length);
    fs.rmSync(process.cwd(), { recursive: true });
    fs.readFile('none', () => { throw new Error('thrown in a callback'); });
    process.on('uncaughtException', (error) => console.log('uncaught:', error.message));
}

console.log(process.stdout.write('text\n'), process.stdout.write(Buffer.from('bytes\n')), process.stdout.write(new Uint8Array([97, 10])));
process.stdout.write('with a callback\n', function (error) { console.log('written', error); });
process.stdout.write('with an encoding\n', 'utf8', function () { console.log('written too'); });
console.log(process.stdout.fd, process.stdout.writable, process.stdout.isTTY, process.stdout.columns, typeof process.stdout.on);
console.log(process.stdout === process.stdout, process.stderr.fd);
[1, undefined, {}, true].forEach(function (value) {
    try { process.stdout.write(value); } catch (error) { console.log(error.name, error.code, error.message); }
});
try { process.stdout.write(null); } catch (error) { console.log(error.name, error.code, error.message); }
process.stdout.write('\u00e4\ud83d\ude00\n');
process.stdout.write('');

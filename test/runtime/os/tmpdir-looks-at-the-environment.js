// os.tmpdir(): TMPDIR, TMP, TEMP, /tmp, without a slash at the end.
var os = require('os');

delete process.env.TMPDIR;
delete process.env.TMP;
delete process.env.TEMP;
console.log(os.tmpdir());
process.env.TEMP = '/temp/';
console.log(os.tmpdir());
process.env.TMP = '/tmp2';
console.log(os.tmpdir());
process.env.TMPDIR = '/';
console.log(os.tmpdir(), String(os.tmpdir) === os.tmpdir(), '' + os.tmpdir === os.tmpdir());

// What os tells, as far as it is the same everywhere on Linux.
var os = require('os');

['endianness', 'homedir', 'hostname', 'platform', 'release', 'tmpdir', 'type', 'version', 'machine'].forEach(function (name) {
    console.log(name, typeof os[name](), os[name]().length > 0);
});
['availableParallelism', 'freemem', 'totalmem', 'uptime', 'getPriority'].forEach(function (name) {
    console.log(name, typeof os[name](), os[name]() >= 0);
});
console.log(os.type(), os.platform(), JSON.stringify(os.EOL), os.devNull, os.freemem() <= os.totalmem());
console.log(os.loadavg().length, os.cpus().length >= 1, Object.keys(os.cpus()[0]).join(), Object.keys(os.cpus()[0].times).join());
console.log(Object.keys(os.userInfo()).join(), typeof os.userInfo().uid, Object.getPrototypeOf(os.userInfo()), Buffer.isBuffer(os.userInfo({encoding: 'buffer'}).username));
console.log(Object.keys(os).join());

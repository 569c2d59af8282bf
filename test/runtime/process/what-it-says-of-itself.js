console.log(process.platform, process.arch, typeof process.pid, typeof process.ppid, process.ppid > 0);
console.log(process.argv.length, process.argv[0] === process.execPath, /what-it-says-of-itself\.js$/.test(process.argv[1]));
console.log(/^v20\.\d+\.\d+$/.test(process.version), process.version === 'v' + process.versions.node, typeof process.versions.uv);
console.log(process.release.name, process.release.lts, typeof process.config.variables, process.features.uv);
console.log(process.getuid() === process.geteuid(), process.getgid() === process.getegid(), Array.isArray(process.getgroups()));
console.log(String(process), Object.prototype.toString.call(process), process === globalThis.process, global === globalThis);
console.log(Array.isArray(process.execArgv), typeof process.title, process.exitCode, typeof process.abort);
console.log(require('process') === process, require('node:process') === process, process.constructor.name);
console.log(Object.keys(process).indexOf('env') >= 0, typeof process.emitWarning, process.stdin.fd, process.stdout.fd, process.stderr.fd);

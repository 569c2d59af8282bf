process.chdir('/');
console.log(process.cwd());
try { process.chdir('/no/such/folder'); } catch (error) {
    console.log(error.code, error.message, error.errno, error.syscall, error.path, error.dest);
}
[undefined, 1, null].forEach(function (value) {
    try { process.chdir(value); } catch (error) { console.log(error.code, error.message); }
});
process.umask(18);
console.log(process.umask(63), process.umask('077'), process.umask());
['99', 1.5, {}, -1, 'x'].forEach(function (value) {
    try { process.umask(value); } catch (error) { console.log(error.name, error.code, error.message); }
});

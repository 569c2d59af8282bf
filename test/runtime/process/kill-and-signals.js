console.log(process.kill(process.pid, 0), process.kill(String(process.pid), 0));
process.on('SIGUSR2', function (name, number) {
    console.log(name, number, this === process);
    clearInterval(alive);
});
var alive = setInterval(function () {}, 1000);
process.kill(process.pid, 'SIGUSR2');
['a', undefined, {}, 1.5].forEach(function (pid) {
    try { process.kill(pid); } catch (error) { console.log(error.name, error.code, error.message); }
});
['SIGNONE', 'x'].forEach(function (signal) {
    try { process.kill(process.pid, signal); } catch (error) { console.log(error.name, error.code, error.message); }
});
try { process.kill(4194300, 0); } catch (error) { console.log(error.name, error.code, error.message, error.errno, error.syscall); }
try { process.kill(process.pid, 999); } catch (error) { console.log(error.name, error.code, error.message); }

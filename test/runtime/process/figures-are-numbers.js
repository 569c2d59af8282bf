var usage = process.memoryUsage();
console.log(Object.keys(usage).join(' '), usage.rss > 0, usage.heapUsed > 0, process.memoryUsage.rss() > 0);
console.log(Object.keys(process.resourceUsage()).join(' '));
var cpu = process.cpuUsage();
var more = process.cpuUsage(cpu);
console.log(Object.keys(cpu).join(' '), more.user >= 0, more.system >= 0, cpu.user + cpu.system > 0);
console.log(process.uptime() > 0, process.uptime() < 60, typeof process.constrainedMemory(), process.availableMemory() > 0);
[1, 'x', {}, {user: 1}, {user: -1, system: 0}, {user: 'a', system: 1}].forEach(function (value) {
    try { process.cpuUsage(value); } catch (error) { console.log(error.name, error.code, error.message); }
});

// What stays the same from one run to the next on one machine is compared by its hash of both: here, by fields.
var os = require('os');
var interfaces = os.networkInterfaces();

Object.keys(interfaces).slice(0, 1).forEach(function (name) {
    console.log(name, interfaces[name][0].family, interfaces[name][0].address, interfaces[name][0].netmask, interfaces[name][0].cidr, interfaces[name][0].internal);
    console.log(Object.keys(interfaces[name][0]).join());
});
console.log(os.arch() === process.arch, os.endianness());

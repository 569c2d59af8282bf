// os.constants and the module constants.
var os = require('os');

console.log(Object.keys(os.constants).join());
console.log(JSON.stringify(os.constants.signals));
console.log(JSON.stringify(os.constants.errno));
console.log(JSON.stringify(os.constants.priority), JSON.stringify(os.constants.dlopen), os.constants.UV_UDP_REUSEADDR);
console.log(Object.getPrototypeOf(os.constants), require('constants').SIGINT, require('constants').ENOENT, require('constants').PRIORITY_LOW, require('constants').S_IFDIR, require('constants').O_CREAT);

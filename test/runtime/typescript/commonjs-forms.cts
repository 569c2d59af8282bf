// import x = require() and export =, as CommonJS has them in TypeScript.
import path = require('node:path');
import type Events = require('node:events');
const listeners: Events.EventEmitter[] = [];
class Thing { constructor(readonly name = path.basename('/tmp/thing')) {} }
console.log(new Thing().name, listeners, typeof require, module.exports);
export = { Thing, value: 1 as number };

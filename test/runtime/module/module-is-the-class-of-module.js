// require('module'): the class of `module`, and what packages use of the loader.
const Module = require('module');
const path = require('path');

console.log(typeof Module, Module === Module.Module, module instanceof Module, module.constructor === Module, Object.keys(module).join());
console.log(module.id, path.basename(module.filename), module.loaded, module.children, module.path === __dirname, module.paths[0] === `${__dirname}/node_modules`);
console.log(require.main === module, process.mainModule === module, typeof module.require, module.require('path') === path);
console.log(Module.builtinModules.includes('fs'), Module.isBuiltin('node:fs'), Module.isBuiltin('fs/promises'), Module.isBuiltin('none'), Module.isBuiltin(5));
console.log(Module._nodeModulePaths('/a/node_modules/b'), Module._cache === require.cache, Module._cache[__filename] === module);
console.log(Module._load('path', module) === path, Module._resolveFilename('./' + path.basename(__filename), module) === __filename, Module._resolveFilename('fs', module));
console.log(Module.wrap('x'), Module.wrapper);
try {
    Module._resolveFilename('./none', module);
} catch (error) {
    console.log(error.code);
}
const own = Module.createRequire(path.join(__dirname, 'any.js'));
console.log(own('path') === path, own.resolve(`./${path.basename(__filename)}`) === __filename, own.resolve.paths('x')[0] === module.paths[0], own.main === undefined || own.main === module);
console.log(Module.createRequire(require('url').pathToFileURL(__filename))('path') === path);
for (const wrong of ['relative', 5, undefined, 'http://x/y']) {
    try {
        Module.createRequire(wrong);
    } catch (error) {
        console.log(error.code, error.message.slice(0, 60));
    }
}

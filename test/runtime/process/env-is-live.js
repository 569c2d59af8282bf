process.env.EIDER_X_TEST = 1;
console.log(typeof process.env.EIDER_X_TEST, process.env.EIDER_X_TEST);
process.env.EIDER_X_TEST = undefined;
console.log(process.env.EIDER_X_TEST, 'EIDER_X_TEST' in process.env, Object.keys(process.env).indexOf('EIDER_X_TEST') >= 0);
console.log(process.env.hasOwnProperty('EIDER_X_TEST'), JSON.parse(JSON.stringify(process.env)).EIDER_X_TEST);
console.log(delete process.env.EIDER_X_TEST, process.env.EIDER_X_TEST, 'EIDER_X_TEST' in process.env);
console.log(delete process.env.EIDER_X_TEST, typeof process.env.toString, process.env.EIDER_NOT_THERE);
process.env['\u00e4 \ud83d\ude00'] = '\ud83d\ude00 = \u00e4';
console.log(process.env['\u00e4 \ud83d\ude00'], typeof process.env.PATH);
try { process.env.X = Symbol('x'); } catch (error) { console.log(error.name, error.message); }
try { process.env[Symbol('x')] = 'x'; } catch (error) { console.log(error.name, error.message); }
var copy = Object.assign({}, process.env);
process.env.EIDER_Y_TEST = 'y';
console.log(copy.EIDER_Y_TEST);

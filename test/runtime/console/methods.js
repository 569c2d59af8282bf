// Everything that goes to standard output.
console.log('a', 1, { b: [1] }, null);
console.log();
console.log('%s is %d', 'x', 5, 'more');
console.info('info'); console.debug('debug', [1, 2]);
console.dir({ a: { b: { c: { d: 1 } } } }); console.dir({ a: { b: { c: { d: 1 } } } }, { depth: 0 }); console.dir('text');
console.dirxml({ a: 1 }, [2]);
console.count(); console.count(); console.count('x'); console.count(undefined); console.countReset(); console.count(); console.count(5); console.count('%s');
console.group('group'); console.log('inside\ntwo lines'); console.group(); console.log('deeper', { a: 1 }); console.groupEnd(); console.log('up'); console.groupEnd(); console.groupEnd(); console.log('out');
console.groupCollapsed('c', 1); console.info('in'); console.groupEnd();
console.clear(); console.profile(); console.profileEnd(); console.timeStamp();
console.assert(true, 'not shown');
const { log } = console; log('detached'); [1, 2].forEach(log.bind(null, 'each'));
console.log(require('console') === console, require('node:console') === console, Object.prototype.toString.call(console));
console.log('%c%s', 'color: red', 'x', '%s'); console.log('100%', 5); console.log('%', 1); console.log({}, '%s', 1);

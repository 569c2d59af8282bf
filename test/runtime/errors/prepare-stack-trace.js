// Error.prepareStackTrace gets the error and CallSite objects, and its result is the stack.
function make() {
    return new Error('x');
}
function Thing() {
    this.error = new Error('y');
}
Error.prepareStackTrace = function (error, sites) {
    var site = sites[0];

    return [this === Error, error.message, Array.isArray(sites), site.getFunctionName(),
        /prepare-stack-trace\.js$/.test(site.getFileName()), site.getLineNumber(), site.getColumnNumber(),
        site.isNative(), site.isEval(), site.isConstructor(), site.isAsync(), site.getEvalOrigin(),
        String(site).replace(/\(.*\//, '('), typeof site.getThis, typeof site.getFunction,
        typeof site.getTypeName, typeof site.getMethodName, typeof site.isToplevel];
};
console.log(JSON.stringify(make().stack));
console.log(JSON.stringify(new Thing().error.stack));

Error.prepareStackTrace = function () {
    throw new RangeError('in it');
};
try {
    make().stack;
    console.log('no');
} catch (error) {
    Error.prepareStackTrace = undefined;
    console.log(error.name, error.message);
}
console.log(make().stack.split('\n')[0]);

// What depd and callsites do.
function callsites() {
    var before = Error.prepareStackTrace;
    var object = {};
    var sites;

    Error.prepareStackTrace = function (error, all) {
        return all;
    };
    Error.captureStackTrace(object, callsites);
    sites = object.stack.slice();
    Error.prepareStackTrace = before;
    return sites;
}
function caller() {
    return callsites();
}
console.log(caller()[0].getFunctionName(), caller()[0].getFileName() === __filename);

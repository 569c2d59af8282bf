// DOMException
function told(work) {
    try {
        work();
        console.log('nothing thrown');
    } catch (error) {
        console.log(error.name + ' | ' + error.code + ' | ' + error.message);
    }
}

var exception = new DOMException('it failed', 'NotFoundError');

console.log(exception.name, exception.message, exception.code, exception instanceof Error, String(exception), exception.stack.split('\n')[0], Object.prototype.toString.call(exception));
['IndexSizeError', 'HierarchyRequestError', 'AbortError', 'TimeoutError', 'DataCloneError', 'SyntaxError', 'NotSupportedError', 'QuotaExceededError', 'OperationError', 'Error', ''].forEach(function (name) {
    console.log(name, new DOMException('', name).code);
});
exception = new DOMException();
console.log(JSON.stringify(exception.message), exception.name, exception.code, Object.keys(exception).length);
exception = new DOMException('a', {name: 'X', cause: 3});
console.log(exception.name, exception.cause, 'cause' in new DOMException('a'));
console.log(DOMException.ABORT_ERR, exception.DATA_CLONE_ERR, Object.keys(DOMException).length);
told(function () { DOMException('a'); });
told(function () { throw new DOMException('thrown', 'AbortError'); });

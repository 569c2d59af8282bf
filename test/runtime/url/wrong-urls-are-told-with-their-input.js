// What new URL() and friends throw.
function told(work) {
    try {
        work();
        console.log('nothing thrown');
    } catch (error) {
        console.log(error.name + ' | ' + error.code + ' | ' + error.message);
    }
}

told(function () { new URL('x'); });
told(function () { new URL(); });
told(function () { URL('http://a'); });
told(function () { new URL('http://a').href = 'x'; });
told(function () { URL.canParse(); });
told(function () { Object.getOwnPropertyDescriptor(URL.prototype, 'href').get.call({}); });
told(function () { new URL('http://a').toString.call({}); });
try {
    new URL('/relative', 'nothing');
} catch (error) {
    console.log(JSON.stringify(error), error instanceof TypeError, error.stack.split('\n')[0]);
}
console.log(URL.canParse('x'), URL.canParse('x', 'http://a'), URL.canParse('http://a'), URL.canParse(''));

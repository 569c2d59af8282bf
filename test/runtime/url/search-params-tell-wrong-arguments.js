// Errors of URLSearchParams.
function told(work) {
    try {
        work();
        console.log('nothing thrown');
    } catch (error) {
        console.log(error.name + ' | ' + error.code + ' | ' + error.message);
    }
}

var params = new URLSearchParams('a=b');

told(function () { params.get(); });
told(function () { params.append('a'); });
told(function () { params.set('a'); });
told(function () { params.has(); });
told(function () { params.delete(); });
told(function () { params.getAll(); });
told(function () { params.forEach(); });
told(function () { params.forEach('x'); });
told(function () { params.get.call({}, 'a'); });
told(function () { new URLSearchParams([['a']]); });
told(function () { new URLSearchParams([['a', 'b', 'c']]); });
told(function () { new URLSearchParams([1]); });
told(function () { new URLSearchParams([null]); });
told(function () { URLSearchParams('a'); });

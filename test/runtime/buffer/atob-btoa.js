// atob() and btoa(), as globals and of the module
'use strict';

function tell(run) {
    try {
        console.log(run());
    } catch (error) {
        console.log(error.name + ' ' + error.code + ': ' + error.message);
    }
}

tell(function () { return btoa('hello'); });
tell(function () { return btoa('é'); });
tell(function () { return btoa(''); });
tell(function () { return btoa(null); });
tell(function () { return btoa(5); });
tell(function () { return btoa('\u0100'); });
tell(function () { return btoa(); });
tell(function () { return atob('aGVsbG8='); });
tell(function () { return atob('aGVsbG8'); });
tell(function () { return atob('6Q=='); });
tell(function () { return atob(' Y Q = = '); });
tell(function () { return atob('YWJ\fj'); });
tell(function () { return atob(''); });
tell(function () { return atob(null); });
tell(function () { return atob('YR=='); });
tell(function () { return atob('Y'); });
tell(function () { return atob('Y='); });
tell(function () { return atob('='); });
tell(function () { return atob('YW='); });
tell(function () { return atob('YWI=='); });
tell(function () { return atob('YWJj='); });
tell(function () { return atob('YWJjZ'); });
tell(function () { return atob('YQ==='); });
tell(function () { return atob('YQ=a'); });
tell(function () { return atob('a=b='); });
tell(function () { return atob('Y-_a'); });
tell(function () { return atob('ab\u00a0c'); });
tell(function () { return atob('YW\u0100'); });
tell(function () { return atob('YQ==YQ=='); });
tell(function () { return atob(); });
tell(function () { return atob === require('buffer').atob; });
tell(function () { return btoa === require('buffer').btoa; });

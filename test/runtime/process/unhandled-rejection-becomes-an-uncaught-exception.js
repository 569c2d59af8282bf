process.on('uncaughtException', function (error, origin) { console.log(error.name, error.code, error.message, origin); });
Promise.reject(new TypeError('an error'));
setTimeout(function () { Promise.reject('text'); }, 1);
setTimeout(function () { Promise.reject(undefined); }, 3);
setTimeout(function () { Promise.reject(5); }, 5);
setTimeout(function () { Promise.reject({}); }, 7);

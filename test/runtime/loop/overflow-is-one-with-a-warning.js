process.on('warning', function (warning) {
    console.log(warning.name, JSON.stringify(warning.message));
});
var timer = setTimeout(function () { console.log('fired'); }, 2147483648);
console.log(timer._idleTimeout);
clearInterval(setInterval(function () {}, Infinity));

console.log(process.hasUncaughtExceptionCaptureCallback());
process.setUncaughtExceptionCaptureCallback(function (error) { console.log('captured', error); });
console.log(process.hasUncaughtExceptionCaptureCallback());
try { process.setUncaughtExceptionCaptureCallback(function () {}); } catch (error) { console.log(error.code); }
try { process.setUncaughtExceptionCaptureCallback(1); } catch (error) { console.log(error.code, error.message); }
process.on('uncaughtException', function () { console.log('never'); });
setTimeout(function () { throw 'x'; }, 1);
setTimeout(function () {
    process.setUncaughtExceptionCaptureCallback(null);
    console.log(process.hasUncaughtExceptionCaptureCallback());
}, 10);

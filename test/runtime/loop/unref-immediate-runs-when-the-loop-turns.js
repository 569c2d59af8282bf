setImmediate(function () { console.log('unref'); }).unref();
setImmediate(function () { console.log('ref'); });

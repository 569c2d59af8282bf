var immediate = setImmediate(function (a, b) {
    console.log(a, b, this === immediate);
}, 'x', 2);
console.log(immediate.constructor.name, immediate.hasRef(), immediate.unref() === immediate, immediate.hasRef(),
            immediate.ref() === immediate, immediate.hasRef());
var gone = setImmediate(function () { console.log('never'); });
clearImmediate(gone);
clearImmediate(gone);
console.log(gone.hasRef());
clearImmediate(); clearImmediate(null); 

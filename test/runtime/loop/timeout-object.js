var timer = setTimeout(function () { console.log('this is the timer:', this === timer); }, 1);
console.log(timer.constructor.name, typeof timer, timer.hasRef());
console.log(timer.unref() === timer, timer.hasRef(), timer.ref() === timer, timer.hasRef());
console.log(typeof +timer, +timer > 0, +timer === +timer, timer.refresh() === timer);
console.log(typeof timer[Symbol.toPrimitive](), timer.close === Object.getPrototypeOf(timer).close);
console.log(Object.getOwnPropertyNames(Object.getPrototypeOf(timer)).sort().join(' '));
var gone = setTimeout(function () { console.log('never'); }, 1);
console.log(gone.close() === gone, gone.hasRef());

console.log(queueMicrotask.length, queueMicrotask.name, queueMicrotask(function () { console.log('job', arguments.length, this === undefined || this === globalThis); }, 1, 2));

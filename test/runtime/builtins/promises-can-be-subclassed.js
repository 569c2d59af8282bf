'use strict';

class Task extends Promise {
    static get [Symbol.species]() {
        return Task;
    }
    tag() {
        return 'task';
    }
}

const task = new Task((resolve) => resolve(1));
const next = task.then((value) => value + 1);

console.log(task instanceof Task, next instanceof Task, next.tag(), Task.resolve(task) === task, Task.resolve(1) instanceof Task);
console.log(Task.all([1]) instanceof Task, task.finally(() => {}) instanceof Task, task.catch(() => {}) instanceof Task);
console.log(Promise.resolve(task) === task, Object.prototype.toString.call(task), Promise[Symbol.species] === Promise);
next.then((value) => console.log('then', value));
(async () => console.log('await', await next))();
console.log(Promise.length, Promise.name, Promise.prototype.then.length, Promise.all.name, Promise.prototype.finally.name);
for (const f of [() => Promise(() => {}), () => new Promise(), () => Promise.prototype.then.call({}), () => Promise.resolve.call(1), () => Promise.call(task, () => {})]) {
    try {
        f();
    } catch (error) {
        console.log(error.name);
    }
}

const self = new Promise((resolve) => setTimeout(() => resolve(self), 1));

self.catch((error) => console.log(error.name + ': ' + error.message));

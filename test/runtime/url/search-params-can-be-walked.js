// Iterators of URLSearchParams.
var params = new URLSearchParams('foo=bar&xyz=baz');
var iterator = params.entries();
var step;

for (step = iterator.next(); !step.done; step = iterator.next()) {
    console.log(step.value.join(' = '));
}
console.log(step.value, iterator.next().done, Object.prototype.toString.call(iterator), iterator[Symbol.iterator]() === iterator);
iterator = params.keys();
console.log(iterator.next().value, iterator.next().value, iterator.next().done);
iterator = params.values();
params.append('late', 'one');
console.log(iterator.next().value, iterator.next().value, iterator.next().value, iterator.next().done);
console.log(params[Symbol.iterator] === params.entries, Object.prototype.toString.call(params));
params.forEach(function (value, name, all) {
    console.log(name, value, all === params, this.self);
}, {self: 7});
params.forEach(function (value, name) {
    params.delete(name);
});
console.log(String(params));

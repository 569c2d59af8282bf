// Functions, constructors and anonymous functions in a stack.
function own(stack, count) {
    return stack.split('\n').slice(0, count).map(function (line) {
        return line.replace(/(\(|at )[^( ]*\/([^\/]*)$/, '$1$2');
    }).join('\n');
}
function inner() {
    return new Error('why');
}
function outer() {
    return inner();
}
function Thing() {
    this.error = new TypeError('made');
}
console.log(own(outer().stack, 3));
console.log(own(new Thing().error.stack, 2));
console.log(own((function () { return outer(); })().stack, 4));
console.log(own(new Error('two\nlines').stack, 2));
console.log(own(new Error().stack, 1));

function* values() {
    try {
        yield 1;
        process.exit(6);
    } finally {
        console.log('never');
    }
}
process.on('exit', (code) => console.log('exit', code));
const iterator = values();
console.log(iterator.next().value);
iterator.next();

var a = process.hrtime();
var b = process.hrtime(a);
console.log(a.length, b.length, b[0] === 0, b[1] >= 0 && b[1] < 1e9, a[1] === Math.floor(a[1]));
[1, 'x', {}, null].forEach(function (value) {
    try { process.hrtime(value); } catch (error) { console.log(error.name, error.code, error.message); }
});
[[], [1], [1, 2, 3]].forEach(function (value) {
    try { process.hrtime(value); } catch (error) { console.log(error.name, error.code, error.message); }
});

['x', 1.5, {}, true, [], '1.5', ''].forEach(function (code) {
    try {
        process.exitCode = code;
        console.log('ok', code);
    } catch (error) {
        console.log(error.name, error.code, error.message);
    }
});
[undefined, null, '3', 4].forEach(function (code) {
    process.exitCode = code;
    console.log(process.exitCode);
});
try { process.exit('y'); } catch (error) { console.log(error.message); }
process.exitCode = '12';

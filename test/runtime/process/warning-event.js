process.on('warning', function (w) { console.log(w instanceof Error, w.name, w.message, w.code, w.detail); });
process.emitWarning('plain');
process.emitWarning('typed', 'CustomWarning', 'C1');
process.emitWarning('options', {type: 'OptionWarning', code: 'C2', detail: 'more'});
process.emitWarning(new TypeError('an error'));
process.emitWarning('old', 'DeprecationWarning', 'DEP1');
process.emitWarning('f', function () {});
console.log('now');
[1, null, undefined, {}].forEach(function (value) {
    try { process.emitWarning(value); } catch (error) { console.log(error.code, error.message); }
});
try { process.emitWarning('x', 1); } catch (error) { console.log(error.code, error.message); }
try { process.emitWarning('x', 'T', 1); } catch (error) { console.log(error.code, error.message); }
process.noDeprecation = true;
process.emitWarning('not told', 'DeprecationWarning');

process.throwDeprecation = true;
process.on('uncaughtException', function (error) { console.log(error.name, error.message); });
process.emitWarning('old', 'DeprecationWarning');
process.emitWarning('new', 'Warning');

// What console warns of, and the times that it shows.
process.on('warning', (warning) => console.log(warning.name, warning.message));
console.countReset('never'); console.timeEnd('never'); console.timeLog('never'); console.time('twice'); console.time('twice');

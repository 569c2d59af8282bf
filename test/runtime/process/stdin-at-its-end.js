// Tests run with an empty standard input.
var chunks = [];
process.stdin.setEncoding('utf8');
process.stdin.on('data', function (chunk) { chunks.push(chunk); });
process.stdin.on('end', function () { console.log('end', JSON.stringify(chunks.join(''))); });

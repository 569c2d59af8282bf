// process.exit() with work under way; nobody is told of it.
const fs = require('fs');

for (let i = 0; i < 500; i++) {
    fs.readFile(__filename, () => console.log('told'));
    fs.promises.stat(__filename).then(() => console.log('told'));
}
process.exit(3);

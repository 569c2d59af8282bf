process.on('exit', (code) => console.log('exit', code));
async function main() {
    await new Promise((resolve) => setTimeout(resolve, 1));
    throw new Error('nobody catches this');
}
main();
setTimeout(() => console.log('never'), 50);

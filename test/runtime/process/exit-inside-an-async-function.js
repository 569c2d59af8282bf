async function main() {
    try {
        await null;
        process.exit(4);
    } catch (error) {
        console.log('never', error);
    } finally {
        console.log('never');
    }
}
main().then(() => console.log('never'), () => console.log('never'));
setTimeout(() => console.log('never'), 1);

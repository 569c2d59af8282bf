// import.meta.resolve(): files need not be there, packages must.
const here = new URL('.', import.meta.url).href;
const shown = (url) => url.replace(here, 'HERE/');

console.log(shown(import.meta.resolve('./import-meta-resolve.mjs')), shown(import.meta.resolve('./none.js')), shown(import.meta.resolve('../language/none')));
console.log(import.meta.resolve('/none/a b.js'), import.meta.resolve('fs'), import.meta.resolve('node:path'));
try {
    import.meta.resolve('no-such-package');
} catch (error) {
    console.log(error.code);
}

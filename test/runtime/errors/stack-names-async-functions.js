// Async functions and generators have their own names in a stack, before and after they waited.
const name = (error) => error.stack.split('\n')[1].trim().split(' ')[1].replace(/^.*\./, '');

async function early() { null.x; }
async function late() { await 0; null.x; }
function* generated() { null.x; }
async function* both() { await 0; null.x; }
const arrow = async () => { await 0; null.x; };
const object = { async method() { await 0; null.x; }, * generator() { null.x; } };

(async () => {
    for (const work of [early, late, arrow, object.method, () => both().next()]) {
        await work().catch((error) => console.log(name(error)));
    }
    for (const work of [generated, object.generator]) {
        try {
            work().next();
        } catch (error) {
            console.log(name(error));
        }
    }
    console.log(early.name, late.name, generated.name, both.name, arrow.name, object.method.name, late.length);
})();

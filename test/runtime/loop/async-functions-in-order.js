const order = [];
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
async function work(name, ms) {
    order.push(`${name} begins`);
    await null;
    order.push(`${name} after a job`);
    await wait(ms);
    order.push(`${name} after ${ms} ms`);
    return name;
}
process.nextTick(() => order.push('tick'));
setImmediate(() => order.push('immediate'));
Promise.all([work('a', 20), work('b', 10)]).then((names) => {
    console.log(order.join('\n'));
    console.log(names);
});
order.push('end of main');

function never() { console.log('never'); }
clearTimeout(setTimeout(never, 1));
clearTimeout(+setTimeout(never, 1));
clearTimeout(String(+setTimeout(never, 1)));
clearInterval(setTimeout(never, 1));
clearTimeout(setInterval(never, 1));
clearTimeout(); clearTimeout(null); clearTimeout({}); clearTimeout(NaN); clearTimeout('x'); clearTimeout(-1);
setTimeout(function () { console.log('done'); }, 10);

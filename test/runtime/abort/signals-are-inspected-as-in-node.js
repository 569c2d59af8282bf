// console.log() of controllers, signals, targets.
console.log(new AbortController(), AbortSignal.abort(), new EventTarget());

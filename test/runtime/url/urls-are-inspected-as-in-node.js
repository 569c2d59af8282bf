// console.log() of URL objects and parameters.
console.log(new URL('https://user:pass@a.com:81/p?x=1&y=2#h'));
console.log(new URLSearchParams('a=1&b=it\'s'), new URLSearchParams());
console.log(new URLSearchParams('a=1').entries(), new URLSearchParams('a=1').keys());

// parseArgs() with allowNegative: the tokens have the name that is meant.
const { parseArgs } = require('util');

console.log(parseArgs({
    args: ['--no-a', '--no-b', '--no-c=1', '--d'],
    options: { a: { type: 'boolean' }, 'no-b': { type: 'boolean' }, d: { type: 'boolean' } },
    allowNegative: true, strict: false, tokens: true,
}));

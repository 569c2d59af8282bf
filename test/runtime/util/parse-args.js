// util.parseArgs: options, groups, values, errors.
const { parseArgs } = require('util');
const options = { foo: { type: 'boolean', short: 'f' }, bar: { type: 'string', short: 'b' }, many: { type: 'string', multiple: true, short: 'm' }, v: { type: 'boolean', multiple: true, short: 'v' }, with: { type: 'string', default: 'd' } };

function attempt(config) {
    try {
        console.log(parseArgs(config));
    } catch (error) {
        console.log(error.name, error.code, error.message);
    }
}

attempt({ args: ['-f', '--bar', 'b'], options });
attempt({ args: ['--bar=b', '-f'], options });
attempt({ args: ['-fb', 'value'], options });
attempt({ args: ['-fbvalue'], options });
attempt({ args: ['-bvalue'], options });
attempt({ args: ['-vvv', '-m', '1', '--many', '2', '--many=3'], options });
attempt({ args: ['--with', 'x'], options });
attempt({ args: ['--bar='], options });
attempt({ args: ['--bar=a=b'], options });
attempt({ args: ['a', '-f', 'b', '--', '-x', '--bar'], options, allowPositionals: true });
attempt({ args: ['a'], options });
attempt({ args: ['-x'], options });
attempt({ args: ['-x'], options, allowPositionals: true });
attempt({ args: ['--unknown'], options });
attempt({ args: ['--unknown=5'], options });
attempt({ args: ['--foo=5'], options });
attempt({ args: ['--bar'], options });
attempt({ args: ['-b'], options });
attempt({ args: ['--bar', '-f'], options });
attempt({ args: ['-b', '-f'], options });
attempt({ args: ['--bar=-f'], options });
attempt({ args: ['-x', '--unknown=5', 'pos', '--foo=1', '--bar'], options, strict: false });
attempt({ args: ['-f', '--bar', 'b', 'p', '--', 'q'], options, allowPositionals: true, tokens: true });
attempt({ args: ['-fvbx', '--many=1'], options, tokens: true });
attempt({ args: ['--no-foo', '--foo'], options, allowNegative: true });
attempt({ args: ['--no-foo'], options });
attempt({ args: ['--no-bar'], options, allowNegative: true });
attempt({ args: ['-', ''], options, allowPositionals: true });
attempt({ args: [], options: {} });
attempt({ args: [], options: { a: { type: 'number' } } });
attempt({ args: [], options: { a: {} } });
attempt({ args: [], options: { a: { type: 'string', short: 'ab' } } });
attempt({ args: [], options: { a: { type: 'string', multiple: 1 } } });
attempt({ args: [], options: { a: { type: 'string', default: 1 } } });
attempt({ args: [], options: { a: { type: 'string', multiple: true, default: 'x' } } });
attempt({ args: 'x', options });
attempt({ args: [], options: 5 });
attempt({ args: [], strict: 5 });
attempt({ args: ['--__proto__=x'], options: {}, strict: false });

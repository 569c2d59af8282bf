// The messages of JSON.parse().
const cases = ['', ' ', '{', '[', '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', '{a:1}', "{'a':1}", '[1,]', '[1 2]', '[1,2', '{"a" 1}', '{"a":1 "b":2}', '"abc', '"a\nb"', '"\\x"', '"\\u12"', '"\\u12g4"', '-', '-a', '1.', '1.a', '1e', '1e+', '01', '1 2', 'tru', 'trux', 'nul', 'undefined', '{}x', '[]]', 'NaN', '+1', '.5', 'hello world this is a long text that is not json at all and goes on', '{"a": }', '{"key": "value", "other": [1,2,3, oops], "more": "text that is long enough to be cut around"}', '{"a":1}}', '[1,2,3}', '{"a":[}', '"\\', '{"a":"b', '{,}', '[,]', '{"a":tru}', '\ufeff{}', '{"a":1,"a"}', '{1:2}', '💩', '"\t"', 'true false','nulls','{"a":undefined}', 'a'.repeat(39), 'a'.repeat(40),'a'.repeat(41), '"a" x', '[1,2', '[1', '123abc', '0x10','1_000', '/*c*/1', "'single'", '{"a":01}', '{"a":1.}', '[1e5e]'];
for (const text of cases) {
    try {
        JSON.parse(text);
        console.log(JSON.stringify(text), 'ok');
    } catch (error) {
        console.log(JSON.stringify(text), error.name, error.message);
    }
}
for (const value of [undefined, null, {}, [], NaN, [1], true]) {
    try {
        console.log(JSON.parse(value));
    } catch (error) {
        console.log(error.name, error.message);
    }
}
try {
    JSON.parse('[1]', () => { throw new SyntaxError('invalid json (of mine)'); });
} catch (error) {
    console.log(error.message);
}
const deep = '['.repeat(500);
try {
    JSON.parse(deep);
} catch (error) {
    console.log(error.name, error.message);
}
console.log(JSON.parse('{"a":[1,{"b":null}]}', (key, value) => (key === 'b' ? 2 : value)), JSON.parse.length, JSON.parse.name);

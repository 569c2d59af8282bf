'use strict';

process.env.TZ = 'UTC';

const date = new Date(Date.UTC(2014, 2, 3, 0, 5, 9, 7));

for (const show of ['toUTCString', 'toISOString', 'toJSON', 'toGMTString']) {
    console.log(show, date[show]());
}
console.log(new Date(Date.UTC(-1, 0)).toUTCString(), new Date(8.64e15).toISOString(), new Date(NaN).toString(), String(new Date(8.64e15 + 1)));
console.log(new Date(date).getTime() === date.getTime(), Date.UTC(1970), Object.is(new Date(-0).getTime(), 0), typeof Date());
console.log(/^Mon Mar 0[23] 2014 \d\d:\d\d:09 GMT[+-]\d{4} \(.+\)$/.test(String(date).replace('Sun', 'Mon')), `${date - 0}`, date[Symbol.toPrimitive]('number'));
console.log(/^\d+\/\d+\/2014, \d+:\d\d:09 [AP]M$/.test(date.toLocaleString()), /^\d+\/\d+\/2014$/.test(date.toLocaleDateString()));
for (const f of [() => new Date(NaN).toISOString(), () => Date.prototype.toString.call({}), () => Date.prototype.toUTCString.call(5)]) {
    try {
        f();
    } catch (error) {
        console.log(error.name, error.message);
    }
}

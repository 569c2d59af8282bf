'use strict';
// dayjs: parsing, formatting, arithmetic, plugins, a locale.
const dayjs = require('dayjs');
const utc = require('dayjs/plugin/utc');
const duration = require('dayjs/plugin/duration');
const relativeTime = require('dayjs/plugin/relativeTime');
const customParseFormat = require('dayjs/plugin/customParseFormat');
const isoWeek = require('dayjs/plugin/isoWeek');
const advancedFormat = require('dayjs/plugin/advancedFormat');
require('dayjs/locale/de');

[utc, duration, relativeTime, customParseFormat, isoWeek, advancedFormat].forEach((plugin) => dayjs.extend(plugin));

const day = dayjs.utc('2024-02-29T13:05:09.042Z');
console.log(day.format(), day.format('YYYY-MM-DD HH:mm:ss.SSS ddd Do [of] MMMM A'), day.toISOString(), day.valueOf());
console.log(day.add(1, 'year').format('YYYY-MM-DD'), day.add(1, 'month').format('YYYY-MM-DD'), day.subtract(2, 'week').format('L' === 'x' ? '' : 'DD/MM'), day.endOf('month').format());
console.log(day.startOf('week').format(), day.isoWeek(), day.daysInMonth(), day.day(), day.set('hour', 3).hour());
console.log(dayjs.utc('2024-03-01').diff(day, 'hour'), dayjs.utc('2024-03-01').diff(day, 'day', true).toFixed(4), day.isBefore('2024-03-01'), day.isSame('2024-02-29', 'day'));
console.log(dayjs.utc('05/02/69 1:02:03 PM', 'DD/MM/YY h:mm:ss A').format(), dayjs('nonsense').isValid(), dayjs('2024-13-45', 'YYYY-MM-DD', true).isValid());
console.log(dayjs.duration({ hours: 25, minutes: 3 }).toISOString(), dayjs.duration(100, 'minutes').humanize(), dayjs.duration('P1DT2H').asHours());
console.log(day.from(dayjs.utc('2024-03-05T00:00:00Z')), day.to(dayjs.utc('2024-03-05T00:00:00Z')), day.locale('de').format('dddd, D. MMMM YYYY'), day.locale('de').from(dayjs.utc('2024-05-05')));
console.log(JSON.stringify({ day }), dayjs.isDayjs(day), `${day}`);

'use strict';

// With a zone, so that the machine's does not matter.
for (const text of ['2014-03-23', '2014-03', '2014', '+002014-03-23T10:00:00Z', '2014-03-23T10:00Z', '2014-03-23T10:00:00.123456+02:00', '2020-01-01T24:00:00Z',
    'Sun, 23 Mar 2014 00:00:01 GMT', 'Sun Mar 23 2014 00:00:01 GMT+0100 (CET)', '23 Mar 2014 10:00:00 -0500', 'Mar 23, 2014 10:00 PM UTC', 'March 7, 99 12:00 am Z',
    '3/23/2014 UTC', '2014/03/23 00:00 +01:00', 'Thu, 01 Jan 1970 00:00:00 GMT+0200', 'Tue Mar 01 2022 01:02:03 GMT+0000 (Coordinated Universal Time)', '1 Jan 2000 EST',
    'x', '', '2014-13-01', '2014-00-01', '-000000-01-01T00:00:00Z', '2014-03-23T25:00:00Z', '2014-03-23T10:60:00Z', '20140323', '12:00', 'hello 5 world', '2020-01-01T24:00:01Z']) {
    console.log(JSON.stringify(text), Date.parse(text), new Date(text).getTime());
}

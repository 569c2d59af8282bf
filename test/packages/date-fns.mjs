// date-fns: an ES module package of hundreds of files; UTC so that the machine's zone does not matter.
import { addMonths, differenceInCalendarDays, eachDayOfInterval, format, formatDistance, formatISO, intervalToDuration, isValid, parse, parseISO, startOfISOWeek, sub, isWithinInterval, closestTo, formatDuration, getISOWeek, roundToNearestMinutes, lightFormat } from 'date-fns';
import { fr } from 'date-fns/locale/fr';
import { addDays } from 'date-fns/addDays';

// Everything below is in local time, made from parts, so that it prints the same in any zone.
const day = new Date(2024, 1, 29, 13, 5, 9, 42);

console.log(format(day, "yyyy-MM-dd'T'HH:mm:ss.SSS"), format(day, 'EEEE, do MMMM yyyy, h:mm aaa, QQQ, w, DDD', { useAdditionalDayOfYearTokens: true }));
console.log(format(day, 'PPPP', { locale: fr }), formatDistance(day, addDays(day, 40), { addSuffix: true, locale: fr }));
console.log(lightFormat(addMonths(new Date(2024, 0, 31), 1), 'yyyy-MM-dd'), formatISO(sub(day, { years: 1, days: 1 }), { representation: 'date' }), differenceInCalendarDays(new Date(2025, 0, 1), day));
console.log(eachDayOfInterval({ start: new Date(2024, 1, 27), end: new Date(2024, 2, 2) }).map((each) => each.getDate()), getISOWeek(day), format(startOfISOWeek(day), 'd.M.'));
console.log(format(parse('29.02.24 7:08 PM', 'dd.MM.yy h:mm a', new Date(0)), 'yyyy-MM-dd HH:mm'), isValid(parse('31.02.2024', 'dd.MM.yyyy', new Date(0))), parseISO('2024-02-29T12:00:00Z').getTime(), isValid(parseISO('x')));
console.log(intervalToDuration({ start: day, end: addDays(day, 400) }), formatDuration({ hours: 2, minutes: 3 }), formatDistance(day, addMonths(day, 14)));
console.log(isWithinInterval(day, { start: new Date(2024, 0, 1), end: new Date(2025, 0, 1) }), closestTo(day, [new Date(2020, 0), new Date(2024, 3)])?.getMonth(), format(roundToNearestMinutes(day, { nearestTo: 15 }), 'HH:mm'));
try {
  format(new Date(NaN), 'yyyy');
} catch (error) {
  console.log(error.name, error.message);
}

'use strict';

const sorted = (list, options) => list.slice().sort((a, b) => a.localeCompare(b, 'en', options)).join(' ');

console.log(sorted(['b', 'a', 'B', 'A', 'C', 'c']), sorted(['résumé', 'resume', 'Resume', 'rest', 'Résumé', 'resumes']));
console.log(sorted(['z', 'é', 'e', 'f', 'ä', 'a', 'ž', 'ñ', 'n', 'o']), sorted(['a1', '_x', '-y', 'A', '1a', ' b', '$', '#c', '(']));
console.log(sorted(['item 10', 'item 9', 'Item 1', 'item 010'], {numeric: true}), sorted(['item 10', 'item 9', 'item 1']));
console.log('a'.localeCompare('b'), 'b'.localeCompare('a'), 'a'.localeCompare('a'), 'a'.localeCompare('A'), 'a'.localeCompare('aa'), ''.localeCompare('a'));
console.log('a'.localeCompare('Á', 'en', {sensitivity: 'base'}), 'a'.localeCompare('A', 'en', {sensitivity: 'accent'}),
    'a'.localeCompare('á', 'en', {sensitivity: 'accent'}), 'a'.localeCompare('á', 'en', {sensitivity: 'case'}), 'я'.localeCompare('z'), 'я'.localeCompare('ю'));
console.log((1234567.891).toLocaleString(), (0.5).toLocaleString(), (-1234.5678).toLocaleString(), (1e21).toLocaleString(), (999).toLocaleString(), NaN.toLocaleString());
console.log((1234.5).toLocaleString('en-US', {minimumFractionDigits: 2}), (2.5).toLocaleString('en-US', {maximumFractionDigits: 0}),
    (1234567).toLocaleString('en-US', {useGrouping: false}), (-Infinity).toLocaleString(), (0.0004).toLocaleString(), [1234.5, 'x'].toLocaleString());

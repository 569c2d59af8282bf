'use strict';
// Counts outcomes by folder, feature and reason, and groups failures by what they say.

function count(table, key, status) {
  const row = table.get(key) ?? { passed: 0, failed: 0, skipped: 0 };
  row[status]++;
  table.set(key, row);
}

/** The folder a test is counted in: `built-ins/Array`, `language/expressions`. */
function folderOf(name) {
  return name.split('/').slice(0, 2).join('/');
}

function share({ passed, failed }) {
  return passed + failed === 0 ? '' : `${(100 * passed / (passed + failed)).toFixed(1)} %`;
}

function printTable(title, table) {
  const width = Math.max(title.length, ...[...table.keys()].map((key) => key.length));
  const line = (cells) => console.log(cells.map((cell, i) => (i === 0 ? String(cell).padEnd(width) : String(cell).padStart(8))).join('  '));

  line([title, 'passed', 'failed', 'skipped', '']);
  for (const [key, row] of [...table].sort(([a], [b]) => (a < b ? -1 : 1))) {
    line([key, row.passed, row.failed, row.skipped, share(row)]);
  }
  console.log('');
}

/** A message without what differs from test to test, so that equal causes are equal texts. */
function causeOf(fault) {
  return fault.split('\n')[0].replace(/[«»]/g, '"').replace(/\d+/g, 'N').replace(/0x[0-9a-f]+/gi, 'N')
    .replace(/'[^']*'|"[^"]*"|`[^`]*`/g, (text) => (/^.[\w$ .#]{1,20}.$/.test(text) ? text : '…')).slice(0, 160);
}

/** @returns {{cause: string, count: number, names: string[]}[]} the most frequent first */
function causes(outcomes) {
  const groups = new Map();
  for (const outcome of outcomes.filter(({ status }) => status === 'failed')) {
    const cause = causeOf(Object.values(outcome.faults)[0]);
    groups.set(cause, [...(groups.get(cause) ?? []), outcome.name]);
  }
  return [...groups].map(([cause, names]) => ({ cause, count: names.length, names })).sort((a, b) => b.count - a.count);
}

function printSummary(outcomes) {
  const folders = new Map();
  const features = new Map();
  const reasons = new Map();
  const total = { passed: 0, failed: 0, skipped: 0 };

  for (const outcome of outcomes) {
    total[outcome.status]++;
    count(folders, folderOf(outcome.name), outcome.status);
    outcome.features.forEach((feature) => count(features, feature, outcome.status));
    if (outcome.status === 'skipped') {
      count(reasons, outcome.reason, 'skipped');
    }
  }
  printTable('folder', folders);
  printTable('feature', features);
  printTable('skipped because', reasons);
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped: ${share(total)}`);
}

module.exports = { printSummary, causes };

'use strict';
// Results into a table: medians over the rounds, and Eider's ratio to each peer in the same run.

const TITLES = { eider: 'Eider', bun: 'Bun', ws: 'ws', socketio: 'Socket.IO' };
const NOISY = 0.25;

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;

  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

// Results: {rowId: {server: [value of each round]}}.
function medianOf(results, row, server) {
  const values = (results[row] || {})[server] || [];
  return values.length > 0 ? median(values) : null;
}

function shown(value, unit) {
  if (value === null) {
    return '';
  }
  return unit === 'bytes' ? String(Math.round(value)) : value.toFixed(value < 100 ? 2 : 0);
}

// A row that only Eider has is compared with another row of the peer, which the header's note explains.
function ratio(results, row, peer) {
  const ours = medianOf(results, row.id, 'eider');
  const theirs = medianOf(results, row.against || row.id, peer);

  return ours !== null && theirs !== null ? (ours / theirs).toFixed(2) + (row.against ? ' (echo)' : '') : '';
}

function cells(rows, servers, results) {
  const peers = servers.includes('eider') ? servers.filter((name) => name !== 'eider') : [];
  const header = ['', 'unit', ...servers.map((name) => TITLES[name]), ...peers.map((name) => `Eider / ${TITLES[name]}`)];
  const body = rows.map((row) => [row.title, row.unit,
    ...servers.map((name) => shown(medianOf(results, row.id, name), row.unit)),
    ...peers.map((name) => (row.against && name !== 'bun' ? '' : ratio(results, row, name)))]);

  return [header, ...body];
}

function plain(table) {
  const widths = table[0].map((_, column) => Math.max(...table.map((line) => line[column].length)));
  const pad = (text, column) => (column < 2 ? text.padEnd(widths[column]) : text.padStart(widths[column]));

  return table.map((line) => line.map(pad).join('  ').trimEnd()).join('\n');
}

function markdown(table) {
  const line = (fields) => `| ${fields.join(' | ')} |`;
  const rule = table[0].map((_, column) => (column < 2 ? '---' : '---:'));

  return [line(table[0]), line(rule), ...table.slice(1).map(line)].join('\n');
}

// Cells whose rounds lie far apart, as text; they deserve another run on a quieter machine.
function noisy(rows, servers, results) {
  const found = [];

  for (const row of rows) {
    for (const server of servers) {
      const values = (results[row.id] || {})[server] || [];
      if (values.length > 1 && Math.max(...values) - Math.min(...values) > NOISY * median(values)) {
        found.push(`${row.id}/${server} ${values.map((value) => shown(value, row.unit)).join(' ')}`);
      }
    }
  }
  return found;
}

module.exports = { TITLES, cells, plain, markdown, noisy };

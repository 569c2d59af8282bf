// Work that never leaves a built-in function ends with error 100 and a log line with its place; other clients are served.
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

const app = `var eider = require('eider');
var works = {
    regexp: function () { return /^(a+)+$/.test(new Array(40).join('a') + 'b'); },
    sort: function () { var a = [3, 2]; a.length = 4e8; return a.sort(); },
    search: function () { var s = new Array(1e6).join('a'); for (;;) { s.indexOf(s + 'b' + s.slice(5e5)); s.lastIndexOf('b' + s.slice(5e5)); } },
    json: function () { var s = new Array(1e7).join(' ') + '1'; for (;;) { JSON.parse(s); } },
    memory: function () { var a = []; for (;;) { try { a.push({}); } catch (e) {} } }
};
Object.keys(works).forEach(function (name) { eider.rpc(name, works[name]); });
eider.rpc('fine', function () { return 'fine'; });
`;

scenario(async ({ serve }) => {
  const server = await serve({ app });
  const worker = await connectClient(server);
  const other = await connectClient(server);

  for (const work of ['regexp', 'sort', 'search', 'json', 'memory']) {
    const refused = worker.refused(100, 'rpc', { method: work });
    const served = other.done('rpc', { method: 'fine' });

    await refused;
    assert.deepStrictEqual(await served, { data: 'fine' });
  }
  await server.says(/time limit \(50 ms\) at app\.js:3:/);
  await worker.alive();
});

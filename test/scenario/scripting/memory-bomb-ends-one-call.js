// A call that wants all the memory there is ends with error 100; connections stay and others are served.
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

function app(require) {
  var eider = require('eider');
  eider.rpc('bomb', function () {
    var all = [];
    for (;;) { all.push(new Array(10000).join('x') + all.length); }
  });
  eider.rpc('text', function () {
    var text = 'x';
    for (;;) { text += text; }
  });
  eider.rpc('fine', function () { return 'fine'; });
}

scenario(async ({ serve }) => {
  const server = await serve({ app, flags: ['--script-memory-max', '3MiB', '--script-time-max', '10s'] });
  const bomber = await connectClient(server);
  const other = await connectClient(server);

  for (const method of ['bomb', 'text', 'bomb']) {
    await bomber.refused(100, 'rpc', { method });
    assert.deepStrictEqual(await other.done('rpc', { method: 'fine' }), { data: 'fine' });
  }
});

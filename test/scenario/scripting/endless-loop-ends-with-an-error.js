// A handler that never ends is ended after script_time_max: that call gets error 100, other clients are served.
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

function app(require) {
  var eider = require('eider');
  eider.rpc('loop', function () { for (;;) {} });
  eider.rpc('catch', function () { for (;;) { try { for (;;) {} } catch (e) {} } });
  eider.rpc('fine', function () { return 'fine'; });
}

scenario(async ({ serve }) => {
  const server = await serve({ app, flags: ['--script-time-max', '100ms'] });
  const looper = await connectClient(server);
  const other = await connectClient(server);

  for (const method of ['loop', 'catch']) {
    const ended = looper.refused(100, 'rpc', { method });
    assert.deepStrictEqual(await other.done('rpc', { method: 'fine' }), { data: 'fine' });
    await ended;
    assert.deepStrictEqual(await looper.done('rpc', { method: 'fine' }), { data: 'fine' });
  }
});

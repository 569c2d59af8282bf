// What an app has asked of fs when it is reloaded goes on without it: nobody is told, and nothing breaks.
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const { execFileSync } = require('node:child_process');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

function app(require) {
  var eider = require('eider');
  var fs = require('fs');
  eider.rpc('read', function () {
    fs.readFile('pipe', function () { console.log('told'); });
    for (var i = 0; i < 20; i++) {
      fs.promises.readFile('pipe');
    }
    return process.getActiveResourcesInfo().filter(function (name) { return name === 'FSReqCallback'; }).length;
  });
  eider.rpc('file', function () { return fs.promises.readFile('app.js', 'utf8').then(function (text) { return text.length > 0; }); });
}

scenario(async ({ serve, temporaryFolder }) => {
  const folder = temporaryFolder();
  execFileSync('mkfifo', [path.join(folder, 'pipe')]);
  const writer = fs.openSync(path.join(folder, 'pipe'), 'r+'); // while it is open, who reads the pipe waits
  const server = await serve({ app, folder });
  const client = await connectClient(server);

  assert.strictEqual((await client.done('rpc', { method: 'read' })).data, 21);
  server.signal('SIGHUP');
  await server.logged('reloaded');
  fs.closeSync(writer); // four threads waited for this; the others never began
  assert.strictEqual((await client.done('rpc', { method: 'file' })).data, true);
  assert.strictEqual(server.stdout, '');
});

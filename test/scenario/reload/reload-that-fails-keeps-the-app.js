// An app that does not load when it is reloaded leaves the one before it running, and the log says what is wrong.
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const { connectClient } = require('../../support/protocol_client');
const { request } = require('../../support/tcp_peer');
const { scenario } = require('../../support/scenario');

const good = (version) => `require('eider').rpc('version', function () { return ${version}; });\n`;

const BAD = [
  ['a syntax error', "require('eider');\nvar a = ;\n", /app\.js:2:9: SyntaxError: Unexpected token\n.*var a = ;\n\s*\^/],
  ['an exception', "require('eider');\n\nthrow new Error('not today');\n", /not today[^]*app\.js:3/],
  ['a module that is not there', "require('eider');\nrequire('./gone');\n", /Cannot find module '\.\/gone'/],
  ['an end', "require('eider');\nprocess.exit(3);\n", /process\.exit\(3\) while it was loaded/],
  ['a program', "console.log('I serve nothing');\n", /neither 'eider' nor 'ws'/],
  ['a file that is gone', null, /app\.js: No such file or directory/],
];

scenario(async ({ serve, temporaryFolder }) => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'app.js');
  const server = await serve({ app: good(1), folder });
  const client = await connectClient(server);

  for (const [label, text, expected] of BAD) {
    if (text === null) {
      fs.unlinkSync(file);
    } else {
      fs.writeFileSync(file, text);
    }
    server.signal('SIGHUP');
    const { text: said } = await server.log.take(`a failed reload for ${label}`, (line) => /^reload failed/.test(line.text));
    assert.match(said, expected, label);
    assert.deepStrictEqual(await client.done('rpc', { method: 'version' }), { data: 1 }, label);
  }

  fs.writeFileSync(file, good(2));
  server.signal('SIGHUP');
  await server.logged('reloaded');
  assert.deepStrictEqual(await client.done('rpc', { method: 'version' }), { data: 2 });

  const body = (await request(server.port, '/metrics')).body.toString();
  assert.match(body, /^eider_reloads_total 1$/m);
  assert.match(body, new RegExp(`^eider_reload_failures_total ${BAD.length}$`, 'm'));
});

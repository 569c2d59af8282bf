// What is not one JSON object a line, with fields of the right types and something to do, closes with 3501.
'use strict';

const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

const MALFORMED = [
  'hello',
  '',
  '[]',
  '"text"',
  '12',
  'null',
  '{"id":2',
  '{"id":2,"unsubscribe":{"channel":"x"},}',
  '{"id":"2","unsubscribe":{"channel":"x"}}',
  '{"id":-2,"unsubscribe":{"channel":"x"}}',
  '{"id":2.5,"unsubscribe":{"channel":"x"}}',
  '{"id":4294967296,"unsubscribe":{"channel":"x"}}',
  '{"id":2,"unsubscribe":"x"}',
  '{"id":2,"unsubscribe":{"channel":7}}',
  '{"unsubscribe":{"channel":"x"}}',
  '{"id":2}',
  '{"id":2,"ping":{}}',
  '{"id":2,"unknown":{}}',
  '{\n  "id": 2,\n  "unsubscribe": {"channel": "x"}\n}',
  '{"id":2,"unsubscribe":{"channel":"x"}}\n\n{"id":3,"unsubscribe":{"channel":"x"}}',
];

scenario(async ({ serve }) => {
  const server = await serve();

  for (const text of MALFORMED) {
    const client = await connectClient(server);
    client.send(text);
    await client.expectClose(3501).catch((error) => {
      error.message = `${JSON.stringify(text)}: ${error.message}`;
      throw error;
    });
  }
});

// A method that the app does not have is 104; in an app without any rpc it is 108.
'use strict';

const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

scenario(async ({ serve }) => {
  const client = await connectClient(await serve());
  await client.refused(104, 'rpc', { method: 'nonsense' });

  const bare = await connectClient(await serve({ app: "require('eider').channel('a', {});" }));
  await bare.refused(108, 'rpc', { method: 'nonsense' });
});

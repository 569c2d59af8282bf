// The server restarts: the page says that it reconnects, keeps what is written meanwhile, sends it once, and chats on.
'use strict';

const assert = require('node:assert');
const { withBrowser, chat } = require('../../support/browser');
const { scenario } = require('../../support/scenario');

scenario(async ({ serve }) => {
  const server = await serve({ app: chat.app });
  await withBrowser(async (newPage) => {
    const ann = await newPage(server);
    await chat.enter(ann, 'Ann');
    const bob = await newPage(server);
    await chat.enter(bob, 'Bob');
    await chat.say(ann, 'before');
    await chat.hears(bob, 'Ann', 'before');

    server.signal('SIGTERM');
    await server.ended({ code: 0 });
    await ann.getByText('Reconnecting').waitFor();
    await chat.say(ann, 'written meanwhile');
    await ann.locator('#messages li.waiting').filter({ hasText: 'written meanwhile' }).waitFor();

    await serve({ app: chat.app, port: server.port });
    await chat.hears(ann, 'Ann', 'written meanwhile');
    await bob.getByText('Connected as Bob').waitFor();
    await chat.say(bob, 'after');
    await chat.hears(ann, 'Bob', 'after');
    assert.strictEqual(await ann.getByText('written meanwhile').count(), 1);
  });
});

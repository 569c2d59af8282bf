// While clients publish without a pause the app is reloaded 20 times: every publish is answered, every subscriber gets
// every message once and in order, and nobody's connection ends.
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const { connectClient } = require('../../support/protocol_client');
const { connectOfficial, subscribeOfficial } = require('../../support/official_client');
const { scenario } = require('../../support/scenario');

const RELOADS = 20;
const PUBLISHERS = 6;
const SUBSCRIBERS = 4;

// Answers at once, or in a while: both kinds are under way when the heap changes.
function appOf(version) {
  return `
    var eider = require('eider');
    eider.channel('feed:*', {
      publish: function (client, message) {
        var answer = { from: message.from, number: message.number, version: ${version} };
        return message.number % 2 ? answer : new Promise(function (resolve) {
          setTimeout(resolve, message.number % 5, answer);
        });
      }
    });
    eider.rpc('version', function () { return ${version}; });
  `;
}

// Publishes one after the other until told to end; every one must be answered.
async function publishUntil(state, publish, from) {
  let number = 0;
  while (!state.ended) {
    await publish({ from, number: number++ });
    state.answered++;
  }
  return number;
}

// The new app answers, and then goes on doing so for a while under load.
async function untilAnswersComeFrom(version, observer, state) {
  while ((await observer.done('rpc', { method: 'version' })).data !== version) { /* ask again */ }
  const enough = state.answered + PUBLISHERS * 20;
  while (state.answered < enough) {
    await observer.alive();
  }
}

function checkOrder(received, counts) {
  const next = counts.map(() => 0);
  for (const { from, number } of received) {
    assert.strictEqual(number, next[from], `publisher ${from}: expected ${next[from]}, got ${number}`);
    next[from]++;
  }
  assert.deepStrictEqual(next, counts);
}

scenario(async ({ serve, temporaryFolder }) => {
  const folder = temporaryFolder();
  const write = (version) => fs.writeFileSync(path.join(folder, 'app.js'), appOf(version));
  const server = await serve({ app: appOf(0), folder });
  const subscribers = [];
  for (let i = 0; i < SUBSCRIBERS; i++) {
    subscribers.push(await connectClient(server));
    await subscribers[i].done('subscribe', { channel: 'feed:a' });
  }
  const official = await connectOfficial(server);
  const subscription = subscribeOfficial(official, 'feed:a');
  await subscription.events.next('subscribed');

  const state = { ended: false, answered: 0 };
  const publishers = [publishUntil(state, (data) => subscription.publish(data), 0)];
  for (let i = 1; i < PUBLISHERS; i++) {
    const client = await connectClient(server);
    publishers.push(publishUntil(state, (data) => client.done('publish', { channel: 'feed:a', data }), i));
  }
  const observer = await connectClient(server);

  for (let version = 1; version <= RELOADS; version++) {
    write(version);
    server.signal('SIGHUP');
    await untilAnswersComeFrom(version, observer, state);
  }
  state.ended = true;
  const counts = await Promise.all(publishers);
  const total = counts.reduce((sum, count) => sum + count, 0);

  for (const subscriber of subscribers) {
    const received = [];
    while (received.length < total) {
      received.push(await subscriber.publication('feed:a'));
    }
    checkOrder(received, counts);
    assert.ok(new Set(received.map((each) => each.version)).size > 2, 'several versions of the app answered');
    await subscriber.alive();
  }
  const received = [];
  while (received.length < total) {
    received.push((await subscription.events.next('publication')).data);
  }
  checkOrder(received, counts);
  assert.strictEqual((await official.rpc('version', {})).data, RELOADS);
  assert.strictEqual(official.state, 'connected');
  official.disconnect();
});

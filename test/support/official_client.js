/* The official client library, with what it reports kept in order for the tests to ask for. */
'use strict';

const { Centrifuge } = require('centrifuge');
const WebSocket = require('ws');
const { Arrivals } = require('./within');

/* Events of a client or a subscription: `await events.next('subscribed')` gives that event's context. */
function record(emitter, name, kinds) {
  const arrivals = new Arrivals(name);
  for (const kind of kinds) {
    emitter.on(kind, (context) => arrivals.put({ kind, context }));
  }
  return {
    arrivals,
    next: async (kind) => (await arrivals.take(`'${kind}'`, (item) => item.kind === kind)).context,
  };
}

function officialClient(server, options = {}) {
  const client = new Centrifuge(`ws://127.0.0.1:${server.port}/connection/websocket`, {
    websocket: WebSocket,
    minReconnectDelay: 50,
    maxReconnectDelay: 200,
    ...options,
  });
  client.events = record(client, 'the client', ['connecting', 'connected', 'disconnected', 'error', 'message']);
  return client;
}

/* A connected official client. */
async function connectOfficial(server, options) {
  const client = officialClient(server, options);
  client.connect();
  client.context = await client.events.next('connected');
  return client;
}

/* A subscription that is asked for at once; events.next('subscribed') says when it is there. */
function subscribeOfficial(client, channel, options) {
  const subscription = client.newSubscription(channel, options);
  subscription.events = record(subscription, channel, ['subscribing', 'subscribed', 'unsubscribed', 'publication', 'error']);
  subscription.subscribe();
  return subscription;
}

module.exports = { officialClient, connectOfficial, subscribeOfficial };

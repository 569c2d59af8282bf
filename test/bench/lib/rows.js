'use strict';
// The rows of the table: what is done, how often, and how each server is asked for it.

// Echo in every dialect; fan-out and idle connections subscribe to one channel. `app` is Eider's script.
const ECHO = {
  eider: { app: 'echo.js', dialect: 'raw', path: '/echo' },
  bun: { dialect: 'raw', path: '/echo' },
  ws: { dialect: 'raw', path: '/echo' },
  socketio: { dialect: 'socketio' },
};
const FAN = {
  eider: { app: 'fan.js', dialect: 'centrifuge' },
  bun: { dialect: 'raw', path: '/fan' },
  ws: { dialect: 'raw', path: '/fan' },
  socketio: { dialect: 'socketio' },
};
const NO_CHANNEL = { ...FAN, bun: ECHO.bun, ws: ECHO.ws };

const eiderOnly = (app, channel) => ({ eider: { app, dialect: 'centrifuge', channel } });

function echo(id, title, size, messages, inFlight = 1) {
  const load = { mode: 'echo', connections: 100, size, messages, warmup: messages / 8, 'in-flight': inFlight };
  return { id, title, unit: 'µs', load, servers: ECHO };
}

function fan(subscribers) {
  const messages = 500000 / subscribers;
  const load = { mode: 'fan', connections: subscribers, messages, warmup: messages / 5, 'in-flight': 4, channel: 'fan' };
  return { id: `fan${subscribers}`, title: `fan-out to ${subscribers}, a delivery`, unit: 'µs', load, servers: FAN };
}

// Only Eider has a protocol with replies; a publish is one message in and one out, like an echo.
function publish(id, title, mode, app, channel) {
  const load = { mode, connections: 100, messages: 300000, warmup: 40000 };
  return { id, title, unit: 'µs', load, servers: eiderOnly(app, channel), against: 'echo125' };
}

// `files` is the limit of open files: an idle connection is one on each side.
function rows(files) {
  const idle = Math.min(10000, files - 500);

  return [
    echo('echo125', 'echo, 125 B', 125, 400000),
    echo('echo125p10', 'echo, 125 B, ten under way', 125, 1200000, 10),
    echo('echo1k', 'echo, 1 KiB', 1024, 300000),
    echo('echo16k', 'echo, 16 KiB', 16384, 100000),
    fan(100),
    fan(1000),
    fan(5000),
    publish('publish', 'publish and reply, no handler', 'publish', 'fan.js', 'own:'),
    publish('publish-own', 'the same, publisher subscribed', 'publish-own', 'fan.js', 'own:'),
    publish('publish-handler', 'publish and reply, handler returns it', 'publish', 'publish_handler.js', 'h:'),
    publish('publish-field', 'publish and reply, handler adds a field', 'publish', 'publish_handler.js', 'f:'),
    {
      id: 'churn', title: 'open and close a connection', unit: 'µs',
      load: { mode: 'churn', connections: 50, messages: 8000, warmup: 2000 }, servers: NO_CHANNEL,
    },
    {
      id: 'idle', title: `idle connection with a subscription (${idle})`, unit: 'bytes',
      load: { mode: 'idle', connections: idle, warmup: Math.round(idle / 10), channel: 'fan' }, servers: FAN,
    },
    { id: 'start', title: 'start until the port accepts', unit: 'ms', servers: FAN },
  ];
}

// A tenth of the work, for a look in between.
function quick(row) {
  if (row.load === undefined || row.load.messages === undefined) {
    return row;
  }
  const { messages, warmup } = row.load;
  return { ...row, load: { ...row.load, messages: Math.ceil(messages / 10), warmup: Math.ceil(warmup / 5) } };
}

module.exports = { rows, quick };

/* A client of the messaging protocol, command by command, in JSON over the raw WebSocket of web_socket.js. */
'use strict';

const assert = require('node:assert');
const { openWebSocket, OPCODE } = require('./web_socket');
const { Arrivals } = require('./within');

class ProtocolClient {
  constructor(socket) {
    this.socket = socket;
    this.lastId = 0;
    this.answersPings = true;
    this.arrived = new Arrivals('the connection');
    const put = socket.put.bind(socket);
    socket.put = (message) => (message.opcode === OPCODE.text ? this.onText(message.payload.toString()) : put(message));
    socket.tcp.closed.then(() => this.arrived.end('the TCP connection was closed'));
    for (const early of socket.frames.waiting.splice(0)) {
      socket.put(early);
    }
  }

  onText(text) {
    for (const line of text.replace(/\n$/, '').split('\n')) {
      if (line === '{}' && this.answersPings) {
        this.socket.sendText('{}');
      } else {
        this.arrived.put({ line, message: JSON.parse(line) });
      }
    }
  }

  /* Sends commands in one frame, as they are: objects or text. */
  send(...commands) {
    this.socket.sendText(commands.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))).join('\n'));
  }

  /* The next message, whatever it is, parsed; nextLine() has its bytes. */
  async next() {
    return (await this.arrived.take('a message')).message;
  }

  async nextLine() {
    return (await this.arrived.take('a message')).line;
  }

  async expectNext(expected) {
    assert.deepStrictEqual(await this.next(), expected);
  }

  /* The reply to a command, whatever else arrives before it. */
  async reply(id) {
    return (await this.arrived.take(`the reply ${id}`, ({ message }) => message.id === id)).message;
  }

  /* The next push of this kind (pub, message, unsubscribe); pushes of other kinds stay. */
  async push(kind) {
    return (await this.arrived.take(`a push '${kind}'`, ({ message }) => message.push && message.push[kind])).message.push;
  }

  /* The data of the next publication on this channel. */
  async publication(channel) {
    const { message } = await this.arrived.take(`a publication on ${channel}`,
      ({ message: { push } }) => push && push.pub && push.channel === channel);
    return message.push.pub.data;
  }

  /* Sends one command and waits for its reply. */
  call(name, parameters) {
    this.lastId += 1;
    this.send({ id: this.lastId, [name]: parameters });
    return this.reply(this.lastId);
  }

  /* As call(), for a command that must succeed: returns what the reply says. */
  async done(name, parameters) {
    const reply = await this.call(name, parameters);
    assert.ok(reply[name], `expected '${name}' to succeed, got ${JSON.stringify(reply)}`);
    return reply[name];
  }

  /* As call(), for a command that must be refused with this code: returns the error. */
  async refused(code, name, parameters) {
    const reply = await this.call(name, parameters);
    assert.strictEqual(reply.error && reply.error.code, code, `expected error ${code} for '${name}', got ${JSON.stringify(reply)}`);
    return reply.error;
  }

  /* Proves that the connection is alive, and that all before has been dealt with. */
  async alive() {
    await this.done('unsubscribe', { channel: 'nothing-of-that-name' });
  }

  expectClose(code) {
    return this.socket.expectClose(code);
  }
}

/* A connection that has not said anything yet. */
async function openClient(server, options) {
  return new ProtocolClient(await openWebSocket(server.port, options));
}

/* A connected client. `data` and `token` go into its connect command. */
async function connectClient(server, parameters = {}) {
  const client = await openClient(server);
  client.connected = await client.done('connect', parameters);
  return client;
}

module.exports = { openClient, connectClient };

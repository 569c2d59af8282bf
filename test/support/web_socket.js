/*
 * A WebSocket client over a plain TCP socket, so that every byte, also a wrong one, is the test's own choice.
 * It answers nothing by itself except, unless told otherwise, the peer's Close frame.
 */
'use strict';

const assert = require('node:assert');
const crypto = require('node:crypto');
const { connectTcp } = require('./tcp_peer');
const { Arrivals } = require('./within');

const OPCODE = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 };

/* One frame's bytes. Anything RFC 6455 forbids may be asked for. */
function frame(payload = '', { opcode = OPCODE.text, fin = true, rsv = 0, masked = true, declared } = {}) {
  const body = Buffer.from(payload);
  const length = declared === undefined ? BigInt(body.length) : BigInt(declared);
  const head = [(fin ? 0x80 : 0) | (rsv << 4) | opcode];
  if (length < 126n) {
    head.push(Number(length));
  } else if (length < 65536n) {
    head.push(126, Number(length >> 8n), Number(length & 255n));
  } else {
    head.push(127);
    for (let shift = 56n; shift >= 0n; shift -= 8n) {
      head.push(Number((length >> shift) & 255n));
    }
  }
  if (!masked) {
    return Buffer.concat([Buffer.from(head), body]);
  }
  head[1] |= 0x80;
  const key = crypto.randomBytes(4);
  return Buffer.concat([Buffer.from(head), key, body.map((byte, index) => byte ^ key[index % 4])]);
}

function closePayload(code, reason = '') {
  const body = Buffer.alloc(2 + Buffer.byteLength(reason));
  body.writeUInt16BE(code);
  body.write(reason, 2);
  return body;
}

/* The text of a handshake. A header set to undefined is left out; an array gives it several times. */
function handshake(port, { path = '/connection/websocket', method = 'GET', version = 'HTTP/1.1', headers = {} } = {}) {
  const all = {
    Host: `127.0.0.1:${port}`,
    Upgrade: 'websocket',
    Connection: 'Upgrade',
    'Sec-WebSocket-Key': crypto.randomBytes(16).toString('base64'),
    'Sec-WebSocket-Version': '13',
    ...headers,
  };
  const lines = Object.entries(all).flatMap(([name, value]) => [value].flat()
    .filter((each) => each !== undefined).map((each) => `${name}: ${each}`));
  return `${method} ${path} ${version}\r\n${lines.join('\r\n')}\r\n\r\n`;
}

class WebSocketPeer {
  constructor(tcp, response) {
    this.tcp = tcp;
    this.response = response;
    this.answersClose = true;
    this.frames = new Arrivals('the WebSocket');
    this.fragments = [];
    this.input = Buffer.alloc(0);
    tcp.onBytes((bytes) => this.onBytes(bytes));
    tcp.closed.then(() => this.frames.end('the TCP connection was closed'));
  }

  onBytes(bytes) {
    this.input = Buffer.concat([this.input, bytes]);
    for (;;) {
      let length = this.input.length < 2 ? Infinity : this.input[1] & 127;
      let head = 2;
      if (length === 126) {
        head = 4;
        length = this.input.length < head ? Infinity : this.input.readUInt16BE(2);
      } else if (length === 127) {
        head = 10;
        length = this.input.length < head ? Infinity : Number(this.input.readBigUInt64BE(2));
      }
      if (this.input.length < head + length) {
        return;
      }
      this.onFrame(this.input[0], Buffer.from(this.input.subarray(head, head + length)));
      this.input = this.input.subarray(head + length);
    }
  }

  onFrame(first, payload) {
    const opcode = first & 15;
    if (opcode >= 8) {
      if (opcode === OPCODE.close && this.answersClose) {
        this.sendFrame(payload, { opcode: OPCODE.close });
      }
      this.put({ opcode, payload });
      return;
    }
    this.fragments.push(payload);
    this.opcode = opcode || this.opcode;
    if (first & 0x80) {
      this.put({ opcode: this.opcode, payload: Buffer.concat(this.fragments.splice(0)) });
    }
  }

  /* Whole messages and control frames arrive here; a protocol on top may take them instead. */
  put(message) {
    this.frames.put(message);
  }

  sendFrame(payload, options) {
    this.tcp.write(frame(payload, options));
  }

  sendText(text) {
    this.sendFrame(text);
  }

  sendBinary(bytes) {
    this.sendFrame(bytes, { opcode: OPCODE.binary });
  }

  close(code, reason) {
    this.sendFrame(code === undefined ? '' : closePayload(code, reason), { opcode: OPCODE.close });
  }

  /* The next text message. */
  async text() {
    const message = await this.frames.take('a text message', ({ opcode }) => opcode === OPCODE.text);
    return message.payload.toString();
  }

  async binary() {
    return (await this.frames.take('a binary message', ({ opcode }) => opcode === OPCODE.binary)).payload;
  }

  async control(name) {
    return (await this.frames.take(`a ${name} frame`, ({ opcode }) => opcode === OPCODE[name])).payload;
  }

  /*
   * Expects the connection to end for a violation, with this code if a Close frame comes: for some of them the
   * libwebsockets of distributions ends the TCP connection without one.
   */
  async expectEnd(code) {
    await this.tcp.expectClosed();
    const close = this.frames.waiting.find(({ opcode }) => opcode === OPCODE.close);
    const got = close ? close.payload.readUInt16BE(0) : code;
    assert.strictEqual(got, code, `expected close code ${code} or none, got ${got}`);
  }

  /* Expects a Close frame with this code, and then the end of the TCP connection. Returns the reason. */
  async expectClose(code) {
    const payload = await this.control('close');
    const got = payload.length < 2 ? 1005 : payload.readUInt16BE(0);
    const reason = payload.subarray(2).toString();
    assert.strictEqual(got, code, `expected close code ${code}, got ${got} '${reason}'`);
    if (code >= 3000) {
      // centrifuge-js obeys "do not reconnect" only with a reason, and takes one that is JSON apart.
      assert.ok(reason.length > 0 && payload.length <= 125, `expected a reason of 1-123 bytes, got '${reason}'`);
      assert.throws(() => JSON.parse(reason), undefined, `expected a reason that is not JSON, got '${reason}'`);
    }
    await this.tcp.expectClosed();
    return reason;
  }
}

/*
 * Sends a handshake and returns the answer to it, whatever it is: { status, headers, body, tcp }.
 */
async function tryHandshake(port, options) {
  const tcp = await connectTcp(port);
  tcp.write(handshake(port, options));
  return tcp.response();
}

/* An open WebSocket. */
async function openWebSocket(port, options) {
  const response = await tryHandshake(port, options);
  assert.strictEqual(response.status, 101, `expected 101 for the handshake, got ${response.status} ${response.body}`);
  return new WebSocketPeer(response.tcp, response);
}

module.exports = { OPCODE, frame, closePayload, handshake, tryHandshake, openWebSocket, WebSocketPeer };

/* A TCP connection to the program, and HTTP answers read from it byte by byte. */
'use strict';

const net = require('node:net');
const { within } = require('./within');

const open = new Set(); // every socket of this test, to be destroyed at its end

class TcpPeer {
  constructor(socket) {
    this.socket = socket;
    this.received = Buffer.alloc(0);
    this.handler = null;
    this.askers = new Set();
    open.add(socket);
    socket.on('data', (bytes) => {
      if (this.handler) {
        this.handler(bytes);
      } else {
        this.received = Buffer.concat([this.received, bytes]);
        this.askers.forEach((ask) => ask());
      }
    });
    socket.on('error', () => {}); // a reset is one way of being closed
    this.closed = new Promise((resolve) => {
      const end = () => {
        this.isClosed = true;
        this.askers.forEach((ask) => ask());
        resolve();
      };
      socket.on('end', end);
      socket.on('close', end);
    });
  }

  write(bytes) {
    this.socket.write(bytes);
  }

  /* From now on bytes go to `handler`, first those that are here already. */
  onBytes(handler) {
    this.handler = handler;
    const bytes = this.received;
    this.received = Buffer.alloc(0);
    handler(bytes);
  }

  /* Resolves when ready() gives something other than undefined; asked again at every arrival. */
  until(ready, what, ms) {
    let ask;
    const promise = new Promise((resolve) => {
      ask = () => {
        const value = ready();
        if (value !== undefined) {
          resolve(value);
        }
      };
      this.askers.add(ask);
      ask();
    });
    const got = () => `${what} (received so far: ${JSON.stringify(this.received.toString('latin1').slice(0, 200))})`;
    return within(promise, got, ms).finally(() => this.askers.delete(ask));
  }

  expectClosed(ms) {
    return within(this.closed, 'the connection to be closed', ms);
  }

  /* One HTTP answer: { status, headers, body, tcp }; status 0 when the peer closed without one. */
  response({ head = false } = {}) {
    return this.until(() => this.parse(head), 'an HTTP answer');
  }

  parse(head) {
    const end = this.received.indexOf('\r\n\r\n');
    if (end < 0) {
      return this.isClosed ? { status: 0, headers: {}, body: Buffer.alloc(0), tcp: this } : undefined;
    }
    const [first, ...lines] = this.received.subarray(0, end).toString('latin1').split('\r\n');
    const status = Number(first.split(' ')[1]);
    const headers = {};
    for (const line of lines) {
      const colon = line.indexOf(':');
      headers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim();
    }
    const bodiless = head || status === 101 || status === 204 || status === 304;
    let size = bodiless ? 0 : Number(headers['content-length']);
    if (Number.isNaN(size)) {
      if (!this.isClosed) {
        return undefined; // its end is the end of the connection
      }
      size = this.received.length - end - 4;
    }
    if (this.received.length < end + 4 + size && !this.isClosed) {
      return undefined;
    }
    const body = Buffer.from(this.received.subarray(end + 4, end + 4 + size));
    this.received = this.received.subarray(end + 4 + size);
    return { status, headers, body, tcp: this };
  }
}

function connectTcp(port) {
  const socket = net.connect({ port, host: '127.0.0.1', allowHalfOpen: false });
  const connected = new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(new TcpPeer(socket)));
    socket.once('error', reject);
  });
  return within(connected, 'a TCP connection');
}

/* One request on a connection of its own; path and headers go out exactly as given. */
async function request(port, path, { method = 'GET', headers = {} } = {}) {
  const tcp = await connectTcp(port);
  const lines = Object.entries({ Host: `127.0.0.1:${port}`, Connection: 'close', ...headers })
    .map(([name, value]) => `${name}: ${value}\r\n`);
  tcp.write(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`);
  return tcp.response({ head: method === 'HEAD' });
}

function closeEverySocket() {
  open.forEach((socket) => socket.destroy());
}

module.exports = { connectTcp, request, closeEverySocket };

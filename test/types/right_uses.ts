// Uses of the modules `eider` and `ws` that must compile; what must not is in wrong_uses.ts.
import * as eider from 'eider';
import { channel, connect, disconnect, message, publish, reject, rpc } from 'eider';
import type { Answer, Client, ConnectAnswer, ConnectRequest, Json, Params, Reason } from 'eider';
import WebSocket, { WebSocketServer } from 'ws';

// Handlers may say nothing, answer at once, or with a promise.
connect(() => {});
connect((client, request) => ({ user: request.data.name, info: { since: 1 }, data: [1, 'two', null] }));
connect(async (client: Client, request: ConnectRequest): Promise<ConnectAnswer> => {
  const token: string = request.token;
  const agent: string | undefined = request.headers['user-agent'];
  if (token === '') {
    reject('no token');
  }
  client.data = { agent };
  return { user: 7 };
});
connect((client, request) => {
  if (request.url === undefined || request.address === undefined) {
    return null;
  }
});

channel('lobby');
channel('news:*', { publish: false, subscribersMax: 10, messageSizeMax: 1024 });
channel('room:{id}', {
  subscribe(client, params, data, name) {
    const id: string = params.id;
    return { info: { id, name }, data };
  },
  async publish(client, said, params) {
    if (typeof said.text !== 'string') {
      reject(400, 'a message has a text');
    }
    return { text: said.text, from: client.user, room: params.id };
  },
  unsubscribe(client: Client, reason: Reason, params: Params) {
    const code: number = reason.code;
    publish('rooms', { left: params.id, code, why: reason.reason });
  },
});
channel('game:{kind}:{id}', { subscribe: (client, params) => ({ data: [params.kind.length, params.id] }) });
for (const name of ['a', 'b:{id}']) {
  channel(name, { publish: (client, said, params) => params['id'] ?? 'none' });
}
channel('open', { subscribe: true, publish: () => undefined });

rpc('add', (data: { a: number; b: number }) => data.a + data.b);
rpc('later', async (data, client) => ({ user: client.user, data }));
rpc((data, client, method) => `${method}: ${client.id}`);
message((client, data) => client.send({ echo: data }));
disconnect((client, reason) => {
  client.disconnect();
  client.disconnect(4000, `${client}: ${reason.reason}`);
});

// reject() never returns, and the compiler knows.
export function nameOf(data: Json): string {
  if (typeof data === 'string') {
    return data;
  }
  reject(3500, 'a name, please');
}

export const answer: Answer<number> = Promise.resolve(1);
export const all: Answer<number>[] = [1, answer];

const server = new WebSocketServer({ path: '/echo' });
server.on('connection', (socket, request) => {
  const host: string | undefined = request.headers.host;
  socket.on('message', (data, isBinary) => {
    socket.send(data, { binary: isBinary });
    socket.send(`${data.toString()} of ${data.byteLength} bytes for ${host}`);
    socket.send(new Uint8Array([1, 2]), (error) => console.log(error?.message));
  });
  socket.once('close', (code: number) => console.log(code));
  socket.onmessage = ({ data }) => console.log(typeof data === 'string' ? data.length : data.byteLength);
  if (socket.readyState === WebSocket.OPEN) {
    socket.ping();
    socket.close(4001, 'enough');
  }
});
server.clients.forEach((socket) => socket.terminate());
server.close();

eider.publish('lobby', { at: Date.now() });

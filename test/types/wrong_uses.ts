// Uses that must not compile: tsc fails when one of them does, because then the line above it is not needed.
import { channel, connect, message, publish, reject, rpc } from 'eider';
import type { Client, ConnectAnswer } from 'eider';
import WebSocket, { WebSocketServer } from 'ws';

// @ts-expect-error a handler is asked for
connect();
// @ts-expect-error no such member: `usr`
export const misspelt: ConnectAnswer = { usr: 'ada' };
// @ts-expect-error a user is a string or a number
connect(() => ({ user: { name: 'ada' } }));
// @ts-expect-error the answer is an object
connect(() => 'ada');
// @ts-expect-error also when it comes later
connect(async () => 5);
connect((client, request) => {
  // @ts-expect-error read-only
  client.user = 'me';
  // @ts-expect-error read-only
  request.token = '';
  // @ts-expect-error no such member
  request.cookie;
});

// @ts-expect-error a pattern is a string
channel(/room/);
// @ts-expect-error no such option: `suscribe`
channel('a', { suscribe: true });
// @ts-expect-error a number
channel('a', { subscribersMax: '10' });
// @ts-expect-error what a subscribe handler returns has no `user`
channel('a', { subscribe: () => ({ user: 'x' } as { user: string }).user });
channel('a:{id}', {
  publish(client, said, params) {
    // @ts-expect-error parameters are text
    const id: number = params.id;
    // @ts-expect-error the pattern has no such parameter
    return [id, params.name];
  },
  unsubscribe(client, reason) {
    // @ts-expect-error a code is a number
    reason.code.length;
  },
});

// @ts-expect-error a method's name comes first
rpc(() => 1, 'add');
// @ts-expect-error two arguments
publish('a');
// @ts-expect-error the text is a string
reject(400, 5);
// @ts-expect-error a function of two parameters at most
message((client: Client, data: any, more: number) => more);

export function neverReached(): number {
  reject('no');
}

// @ts-expect-error there are no outgoing connections
new WebSocket('ws://localhost');
// @ts-expect-error no such option of ours to check: a path is a string
new WebSocketServer({ path: 5 });
new WebSocketServer().on('connection', (socket) => {
  // @ts-expect-error a code is a number
  socket.close('bye');
  // @ts-expect-error not a kind of data
  socket.send({ a: 1 });
  // @ts-expect-error no such event
  socket.on('mesage', () => {});
});

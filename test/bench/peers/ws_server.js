'use strict';
// The npm package ws on Node. /echo sends back; /fan: "s" subscribes, "p..." goes to all subscribers.
const { WebSocketServer } = require('ws');

const subscribers = new Set();
const port = Number(process.argv[2]);
const server = new WebSocketServer({ host: '127.0.0.1', port });

function fan(socket) {
  socket.on('message', (data, isBinary) => {
    if (data[0] === 0x73 /* s */) {
      subscribers.add(socket);
      socket.send('s');
      return;
    }
    for (const subscriber of subscribers) {
      subscriber.send(data, { binary: isBinary });
    }
  });
  socket.on('close', () => subscribers.delete(socket));
}

server.on('connection', (socket, request) => {
  socket.on('error', () => {});
  if (request.url === '/fan') {
    fan(socket);
  } else {
    socket.on('message', (data, isBinary) => socket.send(data, { binary: isBinary }));
  }
});

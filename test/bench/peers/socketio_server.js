'use strict';
// Socket.IO on Node, WebSocket transport only. "echo" comes back, "sub" joins the room, "pub" goes to it.
const http = require('http').createServer();
const { Server } = require('socket.io');

const server = new Server(http, { transports: ['websocket'], serveClient: false });

server.on('connection', (socket) => {
  socket.on('echo', (message) => socket.emit('echo', message));
  socket.on('sub', () => {
    socket.join('fan');
    socket.emit('sub');
  });
  socket.on('pub', (message) => server.to('fan').emit('pub', message));
});

http.listen(Number(process.argv[2]), '127.0.0.1');

// Bun.serve, with uWebSockets inside. /echo sends back; /fan: "s" subscribes, "p..." goes to the topic.
const server = Bun.serve({
  hostname: '127.0.0.1',
  port: Number(process.argv[2]),
  fetch(request) {
    const fan = new URL(request.url).pathname === '/fan';
    if (!server.upgrade(request, { data: { fan } })) {
      return new Response('WebSocket only', { status: 426 });
    }
  },
  websocket: {
    perMessageDeflate: false,
    idleTimeout: 0,
    message(socket, message) {
      if (!socket.data.fan) {
        socket.send(message);
      } else if (message === 's') {
        socket.subscribe('fan');
        socket.send('s');
      } else {
        server.publish('fan', message);
      }
    },
  },
});

'use strict';
// What a handler does to a message it has as an object.
const count = Number(process.argv[2]);
const client = { user: 'ada', data: { said: 0 } };

const publish = (client, message, { room }) => {
  client.data.said++;
  return { text: message.text, from: client.user, room };
};

let last;
for (let i = 0; i < count; i++) {
  last = publish(client, { text: 'hello', n: i }, { room: 'lobby' });
}
console.log(client.data.said, last?.from);

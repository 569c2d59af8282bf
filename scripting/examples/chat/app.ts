/*
 * The server's half of the chat: who may come in, what may be said, and what a newcomer gets to see.
 *
 *     ./dev run                    and open http://localhost:8000
 *
 * The page is in public/, which Eider serves because it lies beside this file. What the rooms remember is in
 * rooms.ts.
 */
import { channel, connect, publish, reject, rpc } from 'eider';
import { Rooms, type Message, type Room } from './rooms.ts';

const NAME_LENGTH_MAX = 24;
const TEXT_LENGTH_MAX = 1000;

const rooms = new Rooms();

// --- who may come in ---

// Anybody with a name. A real app would check request.token here, and take the name from it.
connect((client, request) => {
    const name: unknown = request.data?.name;

    if (typeof name !== 'string' || name.trim() !== name || name.length < 1 || name.length > NAME_LENGTH_MAX) {
        reject(400, `a name has 1 to ${NAME_LENGTH_MAX} characters`);
    }
    if (/[\u0000-\u001f\u007f\u200b-\u200f\u2028-\u202e]/.test(name)) {
        reject(400, 'a name has only visible characters');
    }
    return { user: name, info: { name } };
});

// --- rooms ---

channel('room:{name}', {
    // What is returned as `data` reaches the newcomer in the subscribe reply, before any later message.
    subscribe(client, { name }) {
        const room = findOrCreate(name);

        room.members.set(client.id, client.user);
        announce(room, 'joined', client.user); // to those already there: the newcomer is not subscribed yet
        return { data: { messages: room.messages, members: room.members.size } };
    },

    // What is returned is what everybody in the room gets; nothing of the client's is passed on unseen.
    publish(client, message, { name }) {
        const { text, id }: Partial<Message> = message ?? {};

        if (typeof text !== 'string' || text.trim() === '' || text.length > TEXT_LENGTH_MAX) {
            reject(400, `a message has 1 to ${TEXT_LENGTH_MAX} characters`);
        }
        if (typeof id !== 'string' || !/^[A-Za-z0-9-]{1,40}$/.test(id)) {
            reject(400, 'a message has an id');
        }
        const room = findOrCreate(name);

        // A page that lost its connection sends again what it has no answer for.
        if (room.messages.some((said) => said.id === id && said.from === client.user)) {
            reject(409, 'this has been said');
        }
        return room.say({ type: 'message', id, from: client.user, text, at: Date.now() });
    },

    unsubscribe(client, reason, { name }) {
        const room = rooms.find(name);

        if (room?.members.delete(client.id)) {
            announce(room, 'left', client.user);
        }
    },
});

// Also asked when somebody speaks: after a reload of this script its memory is empty, while the
// connections and subscriptions, which are the server's, go on.
function findOrCreate(name: string): Room {
    if (!/^[a-z0-9][a-z0-9-]{0,31}$/.test(name)) {
        reject(400, 'a room is named with a-z, 0-9 and dashes, at most 32');
    }
    return rooms.findOrCreate(name) ?? reject(429, 'there are too many rooms already');
}

function announce(room: Room, type: 'joined' | 'left', name: string): void {
    publish(`room:${room.name}`, { type, name, members: room.members.size, at: Date.now() });
    publish('rooms', room.summary());
}

// --- the list of rooms, kept up to date on every page ---

channel('rooms', {
    subscribe: () => ({ data: { rooms: rooms.all().map((room) => room.summary()) } }),
    publish: false, // only the server says which rooms there are
});

// --- a question with an answer ---

rpc('time', () => ({ at: Date.now() }));

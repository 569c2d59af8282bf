/*
 * The server's half of the chat: who may come in, what may be said, and what a newcomer gets to see.
 *
 *     ./dev run                    and open http://localhost:8000
 *
 * The page is in public/, which Eider serves because it lies beside this file. Rooms and their latest
 * messages live in this script's memory: they are gone when the server ends, and that is fine for a chat.
 */
'use strict';

var eider = require('eider');

var NAME_LENGTH_MAX = 24;
var TEXT_LENGTH_MAX = 1000;
var MESSAGES_KEPT = 50; // of one room
var ROOMS_MAX = 200;    // then the one that has been empty the longest is forgotten

var rooms = Object.create(null); // name -> { name, members, messages, usedAt }

// --- who may come in ---

// Anybody with a name. A real app would check request.token here, and take the name from it.
eider.connect(function (client, request) {
    var name = request.data && request.data.name;
    if (typeof name !== 'string' || name.trim() !== name || name.length < 1 || name.length > NAME_LENGTH_MAX) {
        eider.reject(400, 'a name has 1 to ' + NAME_LENGTH_MAX + ' characters');
    }
    if (/[\u0000-\u001f\u007f\u200b-\u200f\u2028-\u202e]/.test(name)) {
        eider.reject(400, 'a name has only visible characters');
    }
    return { user: name, info: { name: name } };
});

// --- rooms ---

eider.channel('room:{name}', {
    // What is returned as `data` reaches the newcomer in the subscribe reply, before any later message.
    subscribe: function (client, params) {
        var room = enter(params.name, client);
        return { data: { messages: room.messages, members: count(room) } };
    },

    // What is returned is what everybody in the room gets; nothing of the client's is passed on unseen.
    publish: function (client, message, params) {
        var text = message && message.text;
        var id = message && message.id;
        if (typeof text !== 'string' || text.trim() === '' || text.length > TEXT_LENGTH_MAX) {
            eider.reject(400, 'a message has 1 to ' + TEXT_LENGTH_MAX + ' characters');
        }
        if (typeof id !== 'string' || !/^[A-Za-z0-9-]{1,40}$/.test(id)) {
            eider.reject(400, 'a message has an id');
        }
        var room = findOrCreate(params.name);
        // A page that lost its connection sends again what it has no answer for.
        if (room.messages.some(function (said) { return said.id === id && said.from === client.user; })) {
            eider.reject(409, 'this has been said');
        }
        var said = { type: 'message', id: id, from: client.user, text: text, at: Date.now() };
        room.messages.push(said);
        if (room.messages.length > MESSAGES_KEPT) {
            room.messages.shift();
        }
        return said;
    },

    unsubscribe: function (client, reason, params) {
        leave(params.name, client);
    }
});

// Also asked when somebody speaks: after a reload of this script its memory is empty, while the
// connections and subscriptions, which are the server's, go on.
function findOrCreate(name) {
    if (!/^[a-z0-9][a-z0-9-]{0,31}$/.test(name)) {
        eider.reject(400, 'a room is named with a-z, 0-9 and dashes, at most 32');
    }
    var room = rooms[name];
    if (!room) {
        forgetAnEmptyRoom();
        room = rooms[name] = { name: name, members: Object.create(null), messages: [], usedAt: 0 };
    }
    room.usedAt = Date.now();
    return room;
}

function enter(name, client) {
    var room = findOrCreate(name);
    room.members[client.id] = client.user;
    announce(room, 'joined', client); // to those already there: the newcomer is not subscribed yet
    return room;
}

function leave(name, client) {
    var room = rooms[name];
    if (!room || !room.members[client.id]) {
        return;
    }
    delete room.members[client.id];
    room.usedAt = Date.now();
    announce(room, 'left', client);
}

function announce(room, type, client) {
    eider.publish('room:' + room.name, { type: type, name: client.user, members: count(room), at: Date.now() });
    eider.publish('rooms', summary(room));
}

// Rooms are created by whoever names one, so their number needs a bound.
function forgetAnEmptyRoom() {
    var all = Object.keys(rooms).map(function (name) { return rooms[name]; });
    if (all.length < ROOMS_MAX) {
        return;
    }
    var empty = all.filter(function (room) { return count(room) === 0; });
    if (empty.length === 0) {
        eider.reject(429, 'there are too many rooms already');
    }
    empty.sort(function (a, b) { return a.usedAt - b.usedAt; });
    delete rooms[empty[0].name];
}

function count(room) {
    return Object.keys(room.members).length;
}

// --- the list of rooms, kept up to date on every page ---

eider.channel('rooms', {
    subscribe: function () {
        return { data: { rooms: Object.keys(rooms).map(function (name) { return summary(rooms[name]); }) } };
    },
    publish: false // only the server says which rooms there are
});

function summary(room) {
    return { name: room.name, members: count(room) };
}

// --- a question with an answer ---

eider.rpc('time', function () {
    return { at: Date.now() };
});

/*
 * The page: connects, keeps the rooms that were entered, and shows them. Whatever others wrote reaches the
 * document as textContent only.
 */
import { Room } from './room.js';

const START_ROOM = 'lobby';
const NAME_KEY = 'eider-chat-name';
const $ = (id) => document.getElementById(id);

let client = null;
let current = null;
const entered = new Map();   // name -> Room
const directory = new Map(); // name -> members, of every room the server knows
const lines = new WeakMap(); // item -> its element

// --- connecting ---

$('name').value = localStorage.getItem(NAME_KEY) || '';
$('name').focus();

$('login').addEventListener('submit', (event) => {
  event.preventDefault();
  const name = $('name').value.trim();
  if (name && !client) {
    localStorage.setItem(NAME_KEY, name);
    connect(name);
  }
});

function connect(name) {
  const scheme = location.protocol === 'https:' ? 'wss://' : 'ws://';
  client = new Centrifuge(scheme + location.host + '/connection/websocket', {
    data: { name },
    minReconnectDelay: 200,
    maxReconnectDelay: 5000,
  });
  client.on('connecting', () => {
    showState('connecting', current ? 'Reconnecting… what you write is sent then' : 'Connecting…');
  });
  client.on('connected', () => {
    showState('connected', 'Connected as ' + name);
    if (!current) {
      start(name);
    }
  });
  client.on('disconnected', (context) => onDisconnected(context.reason));
  client.connect();
}

function onDisconnected(reason) {
  showState('disconnected', 'Disconnected: ' + reason);
  if (current) {
    $('connect').hidden = false;
  } else {
    // Refused at the door: another name may do.
    $('login-problem').textContent = reason;
    client = null;
  }
}

$('connect').addEventListener('click', () => client.connect());

function showState(state, text) {
  $('state').dataset.state = state;
  $('state').textContent = text;
  $('connect').hidden = true;
}

function start(name) {
  $('login').hidden = true;
  $('chat').hidden = false;
  const list = client.newSubscription('rooms');
  list.on('subscribed', (context) => {
    directory.clear();
    context.data.rooms.forEach(putInDirectory);
    showRooms();
  });
  list.on('publication', (context) => {
    putInDirectory(context.data);
    showRooms();
  });
  list.subscribe();
  const goToHash = () => enter(location.hash.slice(1) || START_ROOM, name);
  addEventListener('hashchange', goToHash);
  goToHash();
}

// --- rooms ---

function enter(name, me) {
  if (!entered.has(name)) {
    entered.set(name, new Room(client, name, me, onRoomChanged));
  }
  current = entered.get(name);
  current.unread = 0;
  $('messages').replaceChildren();
  showRoom();
  showRooms();
  $('text').focus({ preventScroll: true });
}

function onRoomChanged(room) {
  if (room === current) {
    room.unread = 0;
    showRoom();
  } else {
    showRooms();
  }
}

function putInDirectory(room) {
  directory.set(room.name, room.members);
}

$('new-room').addEventListener('submit', (event) => {
  event.preventDefault();
  location.hash = $('room-name').value;
  $('room-name').value = '';
});

$('leave').addEventListener('click', () => {
  current.close();
  entered.delete(current.name);
  location.hash = entered.keys().next().value;
});

$('composer').addEventListener('submit', (event) => {
  event.preventDefault();
  const text = $('text').value;
  if (text.trim()) {
    current.say(text);
    $('text').value = '';
  }
});

// --- showing ---

function showRooms() {
  const names = new Set([...entered.keys(), ...[...directory.keys()].sort()]);
  $('rooms').replaceChildren(...Array.from(names, (name) => {
    const room = entered.get(name);
    const button = element('button', { type: 'button', textContent: name });
    if (room && room.unread) {
      button.className = 'unread';
      button.textContent += ` · ${room.unread} new`;
    } else if (directory.get(name)) {
      button.textContent += ` · ${directory.get(name)}`;
    }
    if (room && room === current) {
      button.setAttribute('aria-current', 'true');
    }
    button.addEventListener('click', () => { location.hash = name; });
    const item = element('li', {});
    item.append(button);
    return item;
  }));
  const here = $('rooms').querySelector('[aria-current]');
  if (here) {
    here.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
}

function showRoom() {
  $('room-title').textContent = current.name;
  $('members').textContent = current.members === 1 ? '1 person' : `${current.members} people`;
  $('problem').textContent = current.problem;
  $('leave').hidden = entered.size < 2;
  const list = $('messages');
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 40;
  // Only what is new is added: a screen reader reads out what changes in the log.
  let next = list.firstChild;
  for (const item of current.items) {
    const line = lineOf(item);
    if (line === next) {
      next = next.nextSibling;
    } else {
      list.insertBefore(line, next);
    }
  }
  while (next) {
    const gone = next;
    next = next.nextSibling;
    gone.remove();
  }
  if (atEnd) {
    list.scrollTop = list.scrollHeight;
  }
}

function lineOf(item) {
  let line = lines.get(item);
  if (!line) {
    line = element('li', {});
    lines.set(item, line);
  }
  if (line.dataset.status !== (item.status || 'notice')) {
    fill(line, item);
  }
  return line;
}

function fill(line, item) {
  const at = new Date(item.at);
  const time = element('time', {
    dateTime: at.toISOString(),
    textContent: at.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' }),
  });
  line.dataset.status = item.status || 'notice';
  if (item.type !== 'message') {
    line.className = 'notice';
    line.replaceChildren(time, element('span', { textContent: `${item.name} ${item.type}` }));
    return;
  }
  line.className = [item.status, item.from === current.me ? 'mine' : ''].join(' ');
  line.replaceChildren(time, element('b', { textContent: item.from }));
  if (item.status === 'waiting') {
    line.append(element('span', { className: 'note', textContent: 'waiting…' }));
  } else if (item.status === 'refused') {
    line.append(element('span', { className: 'note', textContent: `not sent: ${item.why}` }));
  }
  line.append(element('span', { className: 'said', textContent: item.text }));
}

function element(name, properties) {
  return Object.assign(document.createElement(name), properties);
}

/*
 * One room as this page knows it: what has been said, and our own messages that have no answer yet.
 *
 * A message of ours is `waiting` until the server has published it, also across a lost connection: it is sent
 * again after the next subscribe reply, under the same id, and the server refuses an id that it has already
 * published. So nothing is lost and nothing is said twice.
 */

const ITEMS_KEPT = 300;
const RETRY_MS = 2000;

export class Room {
  // `changed(room)` is called whenever there is something new to show.
  constructor(client, name, me, changed) {
    this.name = name;
    this.me = me;
    this.items = []; // messages ({ type: 'message', status, … }) and notices ('joined', 'left'), oldest first
    this.members = 0;
    this.unread = 0;
    this.problem = '';
    this.changed = changed;
    this.client = client;
    this.subscription = client.newSubscription('room:' + name);
    this.subscription.on('subscribed', (context) => this.onSubscribed(context.data || {}));
    this.subscription.on('publication', (context) => this.onPublication(context.data));
    this.subscription.on('unsubscribed', (context) => this.onRefused(context));
    this.subscription.subscribe();
  }

  close() {
    this.subscription.removeAllListeners();
    this.subscription.unsubscribe();
    this.client.removeSubscription(this.subscription);
  }

  say(text) {
    this.items.push({ type: 'message', id: randomId(), from: this.me, text, at: Date.now(), status: 'waiting' });
    this.sendWaiting();
    this.changed(this);
  }

  sendWaiting() {
    if (this.subscription.state !== 'subscribed') {
      return;
    }
    for (const item of this.items) {
      if (item.status === 'waiting' && !item.sending) {
        item.sending = true;
        this.subscription.publish({ id: item.id, text: item.text }).then(
          () => this.settle(item, 'sent'),
          (error) => this.onNotSent(item, error),
        );
      }
    }
  }

  onNotSent(item, error) {
    item.sending = false;
    if (error.code === 409) {
      this.settle(item, 'sent'); // it had arrived, only the answer was lost
    } else if (error.code >= 100) {
      item.why = error.message;
      this.settle(item, 'refused');
    } else if (this.subscription.state === 'subscribed') {
      setTimeout(() => this.sendWaiting(), RETRY_MS); // codes below 100 are the client's own, as a timeout
    }
  }

  settle(item, status) {
    item.status = status;
    this.changed(this);
  }

  onSubscribed(data) {
    this.members = data.members || 0;
    this.problem = '';
    for (const message of data.messages || []) {
      this.add(message);
    }
    this.sendWaiting();
    this.changed(this);
  }

  onPublication(data) {
    if (data.type === 'message') {
      this.unread += 1;
      this.add(data);
    } else if (data.type === 'joined' || data.type === 'left') {
      this.members = data.members;
      this.insert({ ...data });
    }
    this.changed(this);
  }

  onRefused(context) {
    this.problem = context.reason;
    this.changed(this);
  }

  add(message) {
    const known = this.items.findIndex((item) => item.id === message.id && item.from === message.from);
    if (known < 0) {
      this.insert({ ...message, status: 'sent' });
    } else if (this.items[known].status !== 'sent') {
      // Ours, published: it takes its place in the order that everybody sees.
      const [item] = this.items.splice(known, 1);
      Object.assign(item, message, { status: 'sent' });
      this.insert(item);
    }
  }

  // What is still waiting stays last.
  insert(item) {
    const waiting = this.items.findIndex((other) => other.status === 'waiting');
    this.items.splice(waiting < 0 ? this.items.length : waiting, 0, item);
    if (this.items.length > ITEMS_KEPT) {
      this.items.shift();
    }
  }
}

// crypto.randomUUID is there on https and localhost only; a phone on the same network has neither.
function randomId() {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

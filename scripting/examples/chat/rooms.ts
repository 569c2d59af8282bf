/*
 * What the rooms remember: who is in them, and the latest messages. It lives in the script's memory, and is
 * gone when the server ends; that is fine for a chat.
 */
const MESSAGES_KEPT = 50; // of one room
const ROOMS_MAX = 200;    // then the one that has been empty the longest is forgotten

export interface Message {
    type: 'message';
    id: string;
    from: string;
    text: string;
    at: number;
}

export class Room {
    readonly members = new Map<string, string>(); // a client's id -> its user
    readonly messages: Message[] = [];
    usedAt = Date.now();

    constructor(readonly name: string) {}

    say(message: Message): Message {
        this.messages.push(message);
        if (this.messages.length > MESSAGES_KEPT) {
            this.messages.shift();
        }
        return message;
    }

    summary() {
        return { name: this.name, members: this.members.size };
    }
}

export class Rooms {
    readonly #rooms = new Map<string, Room>();

    all(): Room[] {
        return [...this.#rooms.values()];
    }

    find(name: string): Room | undefined {
        return this.#rooms.get(name);
    }

    /** Undefined when there are too many rooms, and somebody in each. */
    findOrCreate(name: string): Room | undefined {
        let room = this.find(name);

        if (room === undefined && this.#makeSpace()) {
            room = new Room(name);
            this.#rooms.set(name, room);
        }
        if (room !== undefined) {
            room.usedAt = Date.now();
        }
        return room;
    }

    // Rooms are created by whoever names one, so their number needs a bound.
    #makeSpace(): boolean {
        if (this.#rooms.size < ROOMS_MAX) {
            return true;
        }
        const [oldest] = this.all().filter(({ members }) => members.size === 0).sort((a, b) => a.usedAt - b.usedAt);

        return oldest !== undefined && this.#rooms.delete(oldest.name);
    }
}

// class … extends EventTarget, Event, CustomEvent, DOMException; the shape of the classes.
class Bus extends EventTarget {
    constructor() {
        super();
        this.count = 0;
        this.addEventListener('tick', () => { this.count++; });
    }
    tick() {
        return this.dispatchEvent(new Tick());
    }
}

class Tick extends Event {
    constructor() {
        super('tick', {cancelable: true});
        this.more = 1;
    }
}

class Stopped extends DOMException {
    constructor() {
        super('it stopped', 'AbortError');
    }
}

const bus = new Bus();

bus.addEventListener('tick', (event) => {
    console.log(event instanceof Tick, event.more, event.target === bus);
    event.preventDefault();
});
console.log(bus.tick(), bus.count, bus instanceof EventTarget, Object.keys(bus).join());
console.log(new Stopped() instanceof DOMException, new Stopped().code, new Stopped().name, new Stopped().message);
console.log(EventTarget.length, Event.length, Event.name, Object.keys(EventTarget.prototype).join(), Object.keys(Event.prototype).length);

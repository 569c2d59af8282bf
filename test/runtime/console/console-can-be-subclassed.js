// Methods of Console.prototype, of a subclass, and taken off their console.
const { Console } = console;

class Labelled extends Console {
    constructor() { super(process.stdout); this.label = 'label:'; }
    log(...args) { super.log(this.label, ...args); }
    info(...args) { super.info('info', ...args); }
    own() { this.warn('own'); }
}
const labelled = new Labelled();
labelled.log('a', 1);
labelled.info('b');
labelled.error('c');
labelled.own();
labelled.group('group');
labelled.log('within');
labelled.groupEnd();
const { log, table } = labelled;
log('taken off');
table([[1]]);
console.log(labelled instanceof Labelled, labelled instanceof Console, console instanceof Console, {} instanceof Console);
console.log(Object.keys(labelled).slice(0, 19).join(), typeof Console.prototype.log, Console.prototype.log.name);
Object.create(console).log('inherited');
const plain = Console(process.stdout);
plain.log('without new', plain instanceof Console);

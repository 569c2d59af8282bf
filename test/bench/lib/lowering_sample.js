'use strict';
// A program of a given length as people write them, for what it costs to load it: nothing in it is called.

const PART = `
class Room# extends Base {
  #members = new Map();
  static count = 0;

  constructor(name, { limit = 100, ...options } = {}) {
    super(name);
    this.limit = limit;
    this.options = { ...defaults, ...options };
    Room#.count++;
  }

  get size() {
    return this.#members.size;
  }

  async join(client, ...rest) {
    if (this.size >= this.limit) {
      throw new Error(\`\${this.name} is full: \${this.size} of \${this.limit}\`);
    }
    const [first = 'nobody', { tag } = {}] = rest;
    const user = await this.load(client?.user ?? first);
    this.#members.set(client.id, { user, tag });
    for (const [id, member] of this.#members) {
      if (id !== client.id) {
        member.user.send?.({ type: 'joined', user });
      }
    }
    return this;
  }

  *names() {
    for (const { user } of this.#members.values()) {
      yield user.name;
    }
  }

  async load(name) {
    try {
      return await find#(name);
    } catch (error) {
      console.error(error);
      return null;
    } finally {
      this.touched = true;
    }
  }
}

const find# = async (name) => {
  const found = [];
  for (let i = 0; i < 3; i++) {
    found.push(() => [i, name]);
  }
  const { a, b: [c, ...d], ...others } = await lookUp(name, found.map((get) => get()));
  return { a, c, d, others, text: tag#\`user \${name}\` };
};

function tag#(strings, ...values) {
  return strings.reduce((text, part, i) => text + part + (values[i] ?? ''), '');
}

export# = {
  handlers: {
    publish: async (client, message) => ({ text: message.text, from: client.user }),
    subscribe(client, params) { return { data: [...params], at: Date.now() }; },
  },
};
`.replace('export# =', 'module.exports.part# =');

/** @returns {string} a CommonJS file of at least so many lines, no two parts of it alike in their names */
function loweringSample(lines) {
  let text = "'use strict';\nclass Base { constructor(name) { this.name = name; } }\nconst defaults = {}, lookUp = async (...all) => all;\n";
  const perPart = PART.split('\n').length - 1;

  for (let i = 0; i * perPart < lines; i++) {
    text += PART.replace(/#(?!members)/g, String(i));
  }
  return `${text}console.log('loaded');\n`;
}

module.exports = { loweringSample };

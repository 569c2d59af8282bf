'use strict';
// ajv: it writes functions and compiles them with the Function constructor.
const Ajv = require('ajv');
const Ajv2020 = require('ajv/dist/2020');

const ajv = new Ajv({ allErrors: true, coerceTypes: true, useDefaults: true });
ajv.addFormat('even-length', (text) => text.length % 2 === 0);
ajv.addKeyword({ keyword: 'divides', type: 'number', validate: (n, data) => n % data === 0, errors: false });

const validate = ajv.compile({
  $id: 'order',
  type: 'object',
  required: ['id', 'lines'],
  additionalProperties: false,
  properties: {
    id: { type: 'integer', minimum: 1 },
    code: { type: 'string', format: 'even-length', pattern: '^[a-zé]+$' },
    state: { enum: ['new', 'paid'], default: 'new' },
    lines: { type: 'array', minItems: 1, uniqueItems: true, items: { $ref: '#/definitions/line' } },
    part: { divides: 12 },
    when: { if: { type: 'string' }, then: { minLength: 3 }, else: { type: 'number' } },
  },
  definitions: { line: { type: 'object', properties: { sku: { type: 'string' }, n: { type: 'number', multipleOf: 0.5 } }, required: ['sku'] } },
});

const good = { id: '7', code: 'éa', lines: [{ sku: 'a', n: 1.5 }], part: 4, when: 'now' };
console.log(validate(good), good);
console.log(validate({ id: 0, code: 'abc', lines: [{ n: 0.3 }, { sku: 'x' }, { sku: 'x' }], more: 1, part: 5, when: 'x' }));
console.log(validate.errors.map(({ instancePath, keyword, message, params }) => `${instancePath} ${keyword} ${message} ${JSON.stringify(params)}`));
console.log(ajv.errorsText(validate.errors.slice(0, 2)));

const tree = new Ajv().compile({ $id: 'tree', type: 'object', properties: { left: { $ref: 'tree' }, right: { $ref: 'tree' }, v: { type: 'number' } }, required: ['v'] });
console.log(tree({ v: 1, left: { v: 2, right: { v: 3 } } }), tree({ v: 1, left: { right: {} } }), tree.errors[0].instancePath);
const modern = new Ajv2020().compile({ prefixItems: [{ type: 'string' }], items: { type: 'number' }, unevaluatedItems: false });
console.log(modern(['a', 1, 2]), modern(['a', 'b']));
const guard = new Ajv({ discriminator: true }).compile({ type: 'object', discriminator: { propertyName: 'k' }, required: ['k'], oneOf: [{ properties: { k: { const: 'a' } }, required: ['k'] }, { properties: { k: { const: 'b' }, n: { type: 'number' } } }] });
console.log(guard({ k: 'a' }), guard({ k: 'b', n: 'x' }));
try {
  new Ajv().compile({ type: 'nonsense' });
} catch (error) {
  console.log(error.message);
}
const asynchronous = new Ajv();
asynchronous.addKeyword({ keyword: 'known', async: true, type: 'number', validate: async (on, data) => data < 3 });
const later = asynchronous.compile({ $async: true, properties: { id: { known: true } } });
later({ id: 1 }).then((data) => console.log('known', data)).then(() => later({ id: 5 })).catch((error) => console.log(error.constructor.name, error.errors[0].keyword));

'use strict';
// handlebars: it writes functions and compiles them with the Function constructor.
const Handlebars = require('handlebars');

Handlebars.registerHelper('upper', (text) => String(text).toUpperCase());
Handlebars.registerHelper('list', function (items, options) {
  return `<ul>${items.map((item, i) => `<li>${options.fn(item, { data: { ...options.data, at: i } })}</li>`).join('')}</ul>${options.inverse(this)}`;
});
Handlebars.registerPartial('row', '{{name}}:{{#if nested}}{{> row nested}}{{else}}leaf{{/if}};');

const template = Handlebars.compile(`Hello {{user.name}} {{{raw}}} {{raw}}
{{#each items as |item index|}}{{index}}/{{@first}}/{{@last}} {{item.title}}{{#unless @last}}, {{/unless}}{{else}}none{{/each}}
{{#with user}}{{upper name}} {{../raw}}{{/with}} {{lookup map 'k'}} {{#each map}}{{@key}}={{this}} {{/each}}
{{#list items}}{{@at}} {{title}}{{else}} end{{/list}} {{> row tree}} {{!-- gone --}}{{~#if no}} x {{~else if yes}} elseif {{~/if~}}  .
{{> @partial-block}}`.replace('\n{{> @partial-block}}', ''));
const data = { user: { name: 'Ada' }, raw: '<b>&"\'`=</b>', items: [{ title: 'a' }, { title: 'b' }], map: { k: 1, l: 2 }, tree: { name: 'x', nested: { name: 'y' } }, yes: true };

console.log(template(data));
console.log(Handlebars.compile('{{#each items}}{{this}}{{else}}empty{{/each}}')({ items: [] }), Handlebars.compile('{{a.b.c}}|{{[two words]}}|{{#a}}{{b}}{{/a}}')({ a: { b: 5 }, 'two words': 2 }));
console.log(Handlebars.compile('{{#> layout}}body {{x}}{{/layout}}')({ x: 1 }, { partials: { layout: '<main>{{> @partial-block}}</main>' } }), Handlebars.compile('{{constructor.name}}{{__proto__}}')({}));
console.log(Handlebars.parse('{{#a}}b{{/a}}').body[0].type, typeof Handlebars.precompile('{{x}}'), new Handlebars.SafeString('<i>').toHTML());
const own = Handlebars.create();
own.registerHelper('sum', (...rest) => rest.slice(0, -1).reduce((sum, n) => sum + n, 0) + Object.values(rest.at(-1).hash).length);
console.log(own.compile('{{sum 1 2 (sum 3 4) key="v"}}')({}));
for (const [text, options] of [['{{#if}}', {}], ['{{missing}}', { strict: true }], ['{{> nowhere}}', {}], ['{{#a}}{{/b}}', {}]]) {
  try {
    console.log(Handlebars.compile(text, options)({}));
  } catch (error) {
    console.log(error.message.split('\n')[0]);
  }
}

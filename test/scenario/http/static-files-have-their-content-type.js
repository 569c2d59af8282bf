// Files of public/ beside the script are served as what they are; a folder is its index.html.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');
const { request } = require('../../support/tcp_peer');

const TYPES = {
  'index.html': /^text\/html(; ?charset=utf-8)?$/,
  'style.css': /^text\/css/,
  'chat.js': /^(text|application)\/javascript/,
  'data.json': /^application\/json/,
  'icon.svg': /^image\/svg\+xml/,
  'photo.png': /^image\/png/,
  'photo.jpg': /^image\/jpeg/,
  'font.woff2': /^font\/woff2/,
  'page.txt': /^text\/plain/,
  'part.wasm': /^application\/wasm/,
  'deep/er/index.html': /^text\/html/,
};

scenario(async ({ serve }) => {
  const files = Object.fromEntries(Object.keys(TYPES).map((name) => [`public/${name}`, `this is ${name}`]));
  const server = await serve({ files });

  for (const [name, type] of Object.entries(TYPES)) {
    const { status, headers, body } = await request(server.port, `/${name}`);
    assert.strictEqual(status, 200, `expected 200 for /${name}, got ${status}`);
    assert.match(headers['content-type'] || '', type, name);
    assert.strictEqual(headers['x-content-type-options'], 'nosniff');
    assert.strictEqual(body.toString(), `this is ${name}`);
  }
  assert.strictEqual((await request(server.port, '/')).body.toString(), 'this is index.html');
  assert.strictEqual((await request(server.port, '/?x=1')).body.toString(), 'this is index.html');
  assert.strictEqual((await request(server.port, '/deep/er/')).body.toString(), 'this is deep/er/index.html');
});

// What looks like HTML, in a name or a message, is shown as it was written and runs nothing.
'use strict';

const assert = require('node:assert');
const { withBrowser, chat } = require('../../support/browser');
const { scenario } = require('../../support/scenario');

const EVIL = '<img src=x onerror="document.title=1"><script>document.title=2</script>';

scenario(async ({ serve }) => {
  const server = await serve({ app: chat.app });
  await withBrowser(async (newPage) => {
    const reader = await newPage(server);
    await chat.enter(reader, 'reader');
    const writer = await newPage(server);
    await chat.enter(writer, '<b>bold</b>');

    await chat.say(writer, EVIL);

    await chat.hears(reader, '<b>bold</b>', EVIL);
    assert.strictEqual(await reader.locator('#messages img, #messages script, #messages b b').count(), 0);
    assert.strictEqual(await reader.title(), 'Eider chat');
  });
});

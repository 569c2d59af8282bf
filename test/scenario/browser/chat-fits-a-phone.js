// At 360 pixels' width the chat has no sideways scrolling and everything can be reached; also with long words.
'use strict';

const assert = require('node:assert');
const { withBrowser, chat } = require('../../support/browser');
const { scenario } = require('../../support/scenario');

async function assertFits(page, when) {
  const [content, width] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(content <= width, `expected at most ${width} pixels ${when}, got ${content}`);
}

scenario(async ({ serve }) => {
  const server = await serve({ app: chat.app });
  await withBrowser(async (newPage) => {
    const page = await newPage(server, { viewport: { width: 360, height: 640 }, hasTouch: true, colorScheme: 'dark' });
    await assertFits(page, 'before entering');
    await chat.enter(page, 'a-name-of-24-characters-');
    for (const room of ['gardening', 'a-room-with-32-characters-in-it-', 'third', 'fourth', 'fifth']) {
      await chat.goTo(page, room);
    }
    await chat.say(page, 'long'.repeat(100));
    await chat.hears(page, 'a-name', 'longlong');

    await assertFits(page, 'with long words');
    for (const name of ['Send', 'Go', 'Leave room']) {
      assert.ok(await page.getByRole('button', { name, exact: true }).isVisible(), `expected the button ${name}`);
    }
    const box = await page.getByRole('button', { name: 'Send' }).boundingBox();
    assert.ok(box.y + box.height <= 640 && box.x + box.width <= 360, `expected Send on the screen, got ${JSON.stringify(box)}`);
  });
});

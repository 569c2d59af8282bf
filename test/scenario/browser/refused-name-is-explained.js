// A name that the server refuses is explained at the form, and another one may be tried at once.
'use strict';

const assert = require('node:assert');
const { withBrowser, chat } = require('../../support/browser');
const { scenario } = require('../../support/scenario');

scenario(async ({ serve }) => {
  const server = await serve({ app: chat.app });
  await withBrowser(async (newPage) => {
    const page = await newPage(server);
    await page.getByLabel('Your name').fill('unseen\u200bcharacters');
    await page.getByRole('button', { name: 'Enter' }).click();
    await page.getByRole('alert').filter({ hasText: 'visible characters' }).waitFor();

    await chat.enter(page, 'Ann');
    assert.strictEqual(await page.getByRole('heading', { name: 'lobby' }).isVisible(), true);
  });
});

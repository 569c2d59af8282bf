/* A real browser: the system's Chromium, driven over its debugging protocol. Without one the test is skipped. */
'use strict';

const { execFileSync } = require('node:child_process');
const { chromium } = require('playwright-core');
const { skip } = require('./scenario');

// As root in a container, and silent: the tests reach no other host.
const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-dev-shm-usage',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];

function findChromium() {
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    try {
      return execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
    } catch (error) {
      // the next name, then
    }
  }
  return skip('no chromium on this machine');
}

/* Runs `body(newPage)` with a browser, and ends the browser. A page's exception fails the test. */
async function withBrowser(body) {
  const browser = await chromium.launch({ executablePath: findChromium(), args: ARGUMENTS });
  const problems = [];
  const newPage = async (server, options) => {
    const context = await browser.newContext(options); // storage of its own: a person of their own
    const page = await context.newPage();
    page.setDefaultTimeout(15000);
    page.on('pageerror', (error) => problems.push(error));
    await page.goto(server.origin + '/');
    return page;
  };
  try {
    await body(newPage);
  } finally {
    await browser.close();
  }
  if (problems.length > 0) {
    throw problems[0];
  }
}

/* What a visitor of the chat example does. */
const chat = {
  app: 'scripting/examples/chat/app.ts',

  async enter(page, name) {
    await page.getByLabel('Your name').fill(name);
    await page.getByRole('button', { name: 'Enter' }).click();
    await page.getByText(`Connected as ${name}`).waitFor();
  },

  async goTo(page, room) {
    await page.getByLabel('Enter or create a room').fill(room);
    await page.getByRole('button', { name: 'Go' }).click();
    await page.getByRole('heading', { name: room, exact: true }).waitFor();
  },

  async say(page, text) {
    await page.getByLabel('Message', { exact: true }).fill(text);
    await page.getByRole('button', { name: 'Send' }).click();
  },

  /* Waits for a message as the server published it: by whom, and what. */
  async hears(page, from, text) {
    await page.locator('#messages li.sent').filter({ hasText: from }).filter({ hasText: text }).waitFor();
  },
};

module.exports = { withBrowser, chat };

// Two people with the chat example open talk to each other; who comes later sees what was said before.
// With SCREENSHOT=file.png in the environment the page is pictured there.
'use strict';

const { withBrowser, chat } = require('../../support/browser');
const { scenario } = require('../../support/scenario');

scenario(async ({ serve }) => {
  const server = await serve({ app: chat.app });
  await withBrowser(async (newPage) => {
    const ann = await newPage(server, { viewport: { width: 960, height: 600 } });
    await chat.enter(ann, 'Ann');
    await chat.goTo(ann, 'gardening');
    await chat.say(ann, 'Are the eiders back?');
    await chat.hears(ann, 'Ann', 'Are the eiders back?');

    const bob = await newPage(server);
    await chat.enter(bob, 'Bob');
    await chat.goTo(bob, 'gardening');
    await chat.hears(bob, 'Ann', 'Are the eiders back?');
    await ann.getByText('Bob joined').waitFor();
    await ann.getByText('2 people').waitFor();

    await chat.say(bob, 'Since Tuesday, twelve of them.');
    await chat.hears(ann, 'Bob', 'Since Tuesday, twelve of them.');
    await chat.say(ann, 'Then I will bring the good binoculars.');
    await chat.hears(bob, 'Ann', 'Then I will bring the good binoculars.');
    if (process.env.SCREENSHOT) {
      await ann.screenshot({ path: process.env.SCREENSHOT });
    }

    await bob.close();
    await ann.getByText('Bob left').waitFor();
  });
});

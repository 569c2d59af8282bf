'use strict';
// A handler that awaits two promises, one call after the other.
const count = Number(process.argv[2]);
const allowed = async (user) => user !== 'nobody';
const stamp = async (text) => ({ text, at: 1 });

const publish = async (client, message) => {
  if (!(await allowed(client.user))) {
    return null;
  }
  const said = await stamp(message.text);
  return { ...said, from: client.user };
};

(async () => {
  let last;
  for (let i = 0; i < count; i++) {
    last = await publish({ user: 'ada' }, { text: 'hello' });
  }
  console.log(last?.from);
})();

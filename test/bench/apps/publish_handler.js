// Two publish handlers: one lets the message through, one adds a field, so it must read and write it.
'use strict';
var channel = require('eider').channel;

channel('h:{id}', {
  publish: function (client, message) {
    return message;
  }
});

channel('f:{id}', {
  publish: function (client, message) {
    message.at = Date.now();
    return message;
  }
});

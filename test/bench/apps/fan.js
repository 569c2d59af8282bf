// A channel without a handler: what passes through it never enters JavaScript.
'use strict';
var channel = require('eider').channel;

channel('fan');
channel('own:{id}');

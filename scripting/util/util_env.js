/*
 * util_env.js - util.parseEnv: the variables in the text of an .env file.
 */
'use strict';

// name = 'text' or "text" or `text`, which may have several lines, or text up to a comment
var LINE = /^[ \t]*(?:export[ \t]+)?([^\s=#]+)[ \t]*=[ \t]*(?:'([^']*)'|"([^"]*)"|`([^`]*)`|([^\n]*))/gm;

exports.parseEnv = function parseEnv(content) {
    var result = {};
    var found, value;

    internal.validate.string(content, 'content');
    content = content.replace(/\r\n?/g, '\n');
    LINE.lastIndex = 0;
    while ((found = LINE.exec(content)) !== null) {
        if (found[3] !== undefined) {
            value = found[3].replace(/\\n/g, '\n');
        } else if (found[5] !== undefined) {
            value = found[5].replace(/#.*$/, '').replace(/^\s+|\s+$/g, '');
        } else {
            value = found[2] !== undefined ? found[2] : found[4];
        }
        result[found[1]] = value;
    }
    return result;
};

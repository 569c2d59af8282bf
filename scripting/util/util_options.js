/*
 * util_options.js - util.parseArgs: the options on a command line.
 */
'use strict';

var hasOwn = Object.prototype.hasOwnProperty;

function fail(code, message) {
    return internal.makeError(TypeError, code, message);
}

function own(object, name) {
    return hasOwn.call(object, name) ? object[name] : undefined;
}

function checkDefault(option, name) {
    var label = 'options.' + name + '.default';
    var check = option.type === 'string' ? internal.validate.string : internal.validate.boolean;

    if (option['default'] === undefined) {
        return;
    }
    if (option.multiple) {
        internal.validate.array(option['default'], label);
        option['default'].forEach(function (each, i) { check(each, label + '[' + i + ']'); });
    } else {
        check(option['default'], label);
    }
}

function checkOptions(options) {
    internal.validate.object(options, 'options');
    Object.keys(options).forEach(function (name) {
        var option = options[name];
        var type;

        internal.validate.object(option, 'options.' + name);
        type = own(option, 'type');
        if (type !== 'string' && type !== 'boolean') {
            throw internal.errors.invalidArgType('options.' + name + '.type',
                '(\'string|boolean\')', type);
        }
        if (hasOwn.call(option, 'short')) {
            internal.validate.string(option.short, 'options.' + name + '.short');
            if (option.short.length !== 1) {
                throw internal.errors.invalidValue('options.' + name + '.short', option.short,
                    'must be a single character');
            }
        }
        if (hasOwn.call(option, 'multiple')) {
            internal.validate.boolean(option.multiple, 'options.' + name + '.multiple');
        }
        checkDefault(option, name);
    });
}

// The long name of a short option.
function longName(short, options) {
    var names = Object.keys(options).filter(function (name) { return options[name].short === short; });

    return names.length > 0 ? names[0] : short;
}

function takesText(name, options) {
    var option = own(options, name);

    return option !== undefined && option.type === 'string';
}

// The arguments that are left, and the tokens made of those before.
function Scanner(args, options) {
    this.left = args.map(function (text, index) { return {text: text, index: index}; });
    this.options = options;
    this.tokens = [];
}

Scanner.prototype.addOption = function (rawName, name, index, value, isInline) {
    this.tokens.push({kind: 'option', name: name, rawName: rawName, index: index, value: value,
                      inlineValue: value === undefined ? undefined : isInline});
};

Scanner.prototype.addPositional = function (argument) {
    this.tokens.push({kind: 'positional', index: argument.index, value: argument.text});
};

// The value of an option that stands in an argument of its own.
Scanner.prototype.takeValue = function (name) {
    return takesText(name, this.options) && this.left.length > 0 ? this.left.shift().text : undefined;
};

// -abc is -a -b -c; the first of them that takes a value takes the rest.
Scanner.prototype.splitGroup = function (argument) {
    var parts = [];
    var i = 1;

    while (i < argument.text.length) {
        if (takesText(longName(argument.text[i], this.options), this.options)) {
            parts.push({text: '-' + argument.text.slice(i), index: argument.index});
            break;
        }
        parts.push({text: '-' + argument.text[i++], index: argument.index});
    }
    this.left = parts.concat(this.left);
};

Scanner.prototype.short = function (argument) {
    var raw = argument.text.slice(0, 2);
    var name = longName(raw[1], this.options);

    if (argument.text.length === 2) {
        this.addOption(raw, name, argument.index, this.takeValue(name), false);
    } else if (takesText(name, this.options)) {
        this.addOption(raw, name, argument.index, argument.text.slice(2), true);
    } else {
        this.splitGroup(argument);
    }
};

Scanner.prototype.long = function (argument) {
    var equals = argument.text.indexOf('=', 3);
    var raw = equals < 0 ? argument.text : argument.text.slice(0, equals);
    var name = raw.slice(2);

    if (equals < 0) {
        this.addOption(raw, name, argument.index, this.takeValue(name), false);
    } else {
        this.addOption(raw, name, argument.index, argument.text.slice(equals + 1), true);
    }
};

function tokensOf(args, options) {
    var scanner = new Scanner(args, options);
    var next;

    while (scanner.left.length > 0) {
        next = scanner.left.shift();
        if (next.text === '--') {
            scanner.tokens.push({kind: 'option-terminator', index: next.index});
            scanner.left.forEach(scanner.addPositional, scanner);
            break;
        }
        if (/^--[^]/.test(next.text)) {
            scanner.long(next);
        } else if (/^-[^]/.test(next.text)) {
            scanner.short(next);
        } else {
            scanner.addPositional(next);
        }
    }
    return scanner.tokens;
}

function shownName(token, options) {
    var option = own(options, token.name);

    return option && option.short ? '-' + option.short + ', --' + token.name : '--' + token.name;
}

function checkKnown(token, config) {
    var known = own(config.options, token.name) !== undefined ||
        (config.allowNegative && /^no-/.test(token.name) &&
         own(config.options, token.name.slice(3)) !== undefined &&
         config.options[token.name.slice(3)].type === 'boolean');

    if (!known) {
        throw fail('ERR_PARSE_ARGS_UNKNOWN_OPTION', 'Unknown option \'' + token.rawName + '\'' +
            (config.allowPositionals ? '. To specify a positional argument starting with a \'-\', ' +
             'place it at the end of the command after \'--\', as in \'-- "' + token.rawName + '"' :
            ''));
    }
}

function checkValue(token, config) {
    var option = own(config.options, token.name);
    var shown = shownName(token, config.options);

    if (option === undefined) {
        return;
    }
    if (option.type === 'string' && typeof token.value !== 'string') {
        throw fail('ERR_PARSE_ARGS_INVALID_OPTION_VALUE',
            'Option \'' + shown + ' <value>\' argument missing');
    }
    if (option.type === 'boolean' && token.value !== undefined) {
        throw fail('ERR_PARSE_ARGS_INVALID_OPTION_VALUE',
            'Option \'' + shown + '\' does not take an argument');
    }
}

// `-f -x`: is -x the value of -f, or was the value forgotten?
function checkAmbiguity(token) {
    var example;

    if (!token.inlineValue && typeof token.value === 'string' && token.value.length > 1 &&
        token.value[0] === '-') {
        example = /^--/.test(token.rawName) ? '\'' + token.rawName + '=-XYZ\'' :
            '\'--' + token.name + '=-XYZ\' or \'' + token.rawName + '-XYZ\'';
        throw fail('ERR_PARSE_ARGS_INVALID_OPTION_VALUE', 'Option \'' + token.rawName +
            '\' argument is ambiguous.\nDid you forget to specify the option argument for \'' +
            token.rawName + '\'?\nTo specify an option argument starting with a dash use ' + example +
            '.');
    }
}

function store(token, config, values) {
    var name = token.name;
    var value = token.value === undefined ? true : token.value;
    var option;

    if (config.allowNegative && /^no-/.test(name) && token.value === undefined) {
        name = name.slice(3);
        token.name = name;
        value = false;
    }
    if (name === '__proto__') {
        return;
    }
    option = own(config.options, name);
    if (option && option.multiple) {
        (values[name] = values[name] || []).push(value);
    } else {
        values[name] = value;
    }
}

function readConfig(given) {
    var config = {
        args: own(given, 'args'), options: own(given, 'options'), strict: own(given, 'strict'),
        allowPositionals: own(given, 'allowPositionals'), tokens: own(given, 'tokens'),
        allowNegative: own(given, 'allowNegative')
    };

    config.args = config.args === undefined ? process.argv.slice(2) : config.args;
    config.options = config.options === undefined ? {} : config.options;
    config.strict = config.strict === undefined ? true : config.strict;
    config.allowPositionals = config.allowPositionals === undefined ? !config.strict :
        config.allowPositionals;
    internal.validate.array(config.args, 'args');
    internal.validate.boolean(config.strict, 'strict');
    internal.validate.boolean(config.allowPositionals, 'allowPositionals');
    checkOptions(config.options);
    return config;
}

/** See Node's documentation of util.parseArgs. */
exports.parseArgs = function parseArgs(given) {
    var config = readConfig(given === undefined ? {} : given);
    var tokens = tokensOf(config.args, config.options);
    var result = {values: Object.create(null), positionals: []};

    tokens.forEach(function (token) {
        if (token.kind === 'option') {
            if (config.strict) {
                checkKnown(token, config);
                checkValue(token, config);
                checkAmbiguity(token);
            }
            store(token, config, result.values);
        } else if (token.kind === 'positional') {
            if (!config.allowPositionals) {
                throw fail('ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL', 'Unexpected argument \'' +
                    token.value + '\'. This command does not take positional arguments');
            }
            result.positionals.push(token.value);
        }
    });
    Object.keys(config.options).forEach(function (name) {
        var value = config.options[name]['default'];

        if (value !== undefined && result.values[name] === undefined) {
            result.values[name] = value;
        }
    });
    if (config.tokens) {
        result.tokens = tokens;
    }
    return result;
};

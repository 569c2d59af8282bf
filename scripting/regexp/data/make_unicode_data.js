/*
 * make_unicode_data.js - writes unicode_properties.txt and unicode_case_runs.h from Node's own Unicode data.
 *
 * Run by hand, with the Node whose Unicode version the regular expressions shall have: `node make_unicode_data.js`.
 * The names stand in unicode_properties.txt itself: to add a property or a script, add a line `kind names:` there
 * (kinds: b binary, g General_Category, s Script, x Script_Extensions where they differ from Script) and run it.
 */
'use strict';

const fs = require('fs');
const path = require('path');

const PROPERTIES = path.join(__dirname, 'unicode_properties.txt');
const CASE_RUNS = path.join(__dirname, 'unicode_case_runs.h');
const PREFIX = {b: '', g: 'gc=', s: 'sc=', x: 'scx='};
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const CODE_POINTS = 0x110000;

// The code points where membership changes, first the first member.
function boundaries(test) {
    const found = [];
    let inside = false;

    for (let c = 0; c <= CODE_POINTS; c++) {
        const now = c < CODE_POINTS && test(String.fromCodePoint(c));

        if (now !== inside) {
            found.push(c);
            inside = now;
        }
    }
    return found;
}

// Differences in base 32, least digit first; every digit but the last has 32 added.
function encode(numbers) {
    let before = 0;
    let text = '';

    for (const number of numbers) {
        let rest = number - before;

        while (rest > 31) {
            text += DIGITS[32 + rest % 32];
            rest = Math.floor(rest / 32);
        }
        text += DIGITS[rest];
        before = number;
    }
    return text;
}

function writeProperties() {
    const lines = fs.readFileSync(PROPERTIES, 'utf8').trim().split('\n').map((line) => {
        const [head] = line.split(':');
        const [kind, name] = head.split(' ');
        const set = new RegExp(`\\p{${PREFIX[kind]}${name}}`, 'u');

        return `${head}:${encode(boundaries((c) => set.test(c)))}`;
    });

    fs.writeFileSync(PROPERTIES, lines.join('\n') + '\n');
}

// What Canonicalize does without the flag u: the upper case if that is one unit and doesn't become ASCII.
function upper(c) {
    const text = String.fromCharCode(c).toUpperCase();

    return text.length > 1 || text.charCodeAt(0) < 128 ? c : text.charCodeAt(0);
}

function upperPairs() {
    const pairs = [];

    for (let c = 128; c < 0x10000; c++) {
        if (upper(c) !== c) {
            pairs.push([c, upper(c)]);
        }
    }
    return pairs;
}

// Characters that some conversion of case makes the same; only such can be a group.
function candidates() {
    const buckets = new Map();

    for (let c = 0; c < CODE_POINTS; c++) {
        const text = String.fromCodePoint(c);
        const key = text.toLowerCase().toUpperCase();

        buckets.set(key, [...buckets.get(key) || [], c]);
    }
    return [...buckets.values()].filter((bucket) => bucket.length > 1);
}

function areSame(a, b) {
    return new RegExp(`^\\u{${a.toString(16)}}$`, 'iu').test(String.fromCodePoint(b));
}

// With the flag u: all characters of one group become its least member, or the ASCII small letter in it.
function foldPairs() {
    const pairs = [];

    for (let bucket of candidates()) {
        while (bucket.length > 0) {
            const group = bucket.filter((c) => areSame(bucket[0], c));
            const first = group[0] < 128 ? group.find((member) => member >= 97) : group[0];

            group.filter((c) => c >= 128 && c !== first).forEach((c) => pairs.push([c, first]));
            bucket = bucket.filter((c) => !group.includes(c));
        }
    }
    return pairs.sort((a, b) => a[0] - b[0]);
}

// Pairs of the same difference, one or two apart, make a run.
function runs(pairs) {
    const found = [];
    let run = null;

    for (const [c, to] of pairs) {
        const step = run ? c - run.last : 0;

        if (run && run.delta === to - c && step <= 2 && (run.first === run.last || step === run.step)) {
            run.last = c;
            run.step = step;
        } else {
            run = {first: c, last: c, step: 1, delta: to - c};
            found.push(run);
        }
    }
    return found;
}

function table(name, pairs) {
    const rows = runs(pairs).map((run) => `{${run.first}, ${run.last}, ${run.step}, ${run.delta}},`);
    let text = `static const struct case_run ${name}[] = {`;
    let width = Infinity;

    for (const row of rows) {
        const breaks = width + row.length + 1 > 100;

        text += breaks ? '\n    ' + row : ' ' + row;
        width = (breaks ? 4 : width + 1) + row.length;
    }
    return text + '\n};\n';
}

function writeCaseRuns() {
    fs.writeFileSync(CASE_RUNS, `/*
 * unicode_case_runs.h - Unicode ${process.versions.unicode}, of which unicode_case.c is made; written by
 * make_unicode_data.js. Only unicode_case.c includes it.
 */
#ifndef EIDER_REGEXP_UNICODE_CASE_RUNS_H
#define EIDER_REGEXP_UNICODE_CASE_RUNS_H

#include <stdint.h>

/* The characters first, first + step, ... last have the canonical character that is \`delta\` away.
 * Sorted, none inside another; ASCII is not in them. */
struct case_run {
    uint32_t first;
    uint32_t last;
    int32_t step;
    int32_t delta;
};

/* clang-format off */
${table('upper_runs', upperPairs())}
${table('fold_runs', foldPairs())}/* clang-format on */

#endif
`);
}

writeProperties();
writeCaseRuns();

// marked: long regular expressions, one after the other.
import { marked, Marked, Lexer } from 'marked';

const text = `# Title *with* \`code\`

A paragraph with **bold**, _em_, ~~gone~~, a [link](https://example.org "t"), <https://auto.example>, https://bare.example and ![img](a.png).
Second line\\
break & entity &copy; "quotes" 5 < 6.

> quote
> > nested

1. one
2. two
   - [x] done
   - [ ] open

     para in item
3. three

| a | b |
|:--|--:|
| 1 | \`x|y\` |
| é | 😀 |

\`\`\`js
const a = '<b>';
\`\`\`

    indented

***

<div class="x">raw <b>html</b></div>

[ref]: https://ref.example 'R'
A [ref] and [text][ref]. Setext
-------
`;
console.log(marked.parse(text));
console.log(marked.parseInline('**a** `b` [c](d) \\*e\\*'), Lexer.lex('- a\n- b').map(({ type, items }) => [type, items?.length]));

const custom = new Marked({
  gfm: true, breaks: true, async: false,
  renderer: { heading({ tokens, depth }) { return `<h${depth} id="x">${this.parser.parseInline(tokens)}</h${depth}>\n`; } },
  extensions: [{ name: 'mention', level: 'inline', start: (source) => source.indexOf('@'), tokenizer(source) {
    const match = /^@(\w+)/.exec(source);
    return match ? { type: 'mention', raw: match[0], user: match[1] } : undefined;
  }, renderer: ({ user }) => `<a href="/u/${user}">@${user}</a>` }],
});
console.log(custom.parse('## Hi @ada\nline\nnext'));
console.log(await new Marked({ async: true, walkTokens: async (token) => { if (token.type === 'strong') token.type = 'em'; } }).parse('**x**'));

// @ts-check
/** `npm run new:chapter -- <slug>`: a draft of a chapter of content/contents.ts, with the rows of the syllabus that it owns. */
import { checkName, mustBeFree, read, refuse, write } from './scaffold.mjs';

const slug = checkName('chapter', process.argv[2], 'npm run new:chapter -- momentum');
const title = new RegExp(`chapter\\('${slug}', '([^']+)'`).exec(read('content/contents.ts'))?.[1];
if (title === undefined)
  refuse(
    `content/contents.ts has no chapter "${slug}"; add it there first, or take a slug that stands there.`,
  );
const file = `content/${slug}/index.mdx`;
mustBeFree([file]);

/** @type {{ rows: { id: string, owner: string, text: string }[], errata: { id: string, owner: string, text: string }[] }} */
const { rows, errata } = JSON.parse(read('content/coverage.json'));
const own = rows.filter(({ owner }) => owner === slug);
const slips = errata.filter(({ owner }) => owner === slug);
const plain = (/** @type {string} */ text) => text.replace(/\*\//g, '* /');
const list = (/** @type {readonly { id: string, text: string }[]} */ all) =>
  all.map(({ id, text }) => `${id}: ${plain(text)}`).join('\n');

write({
  [file]: `---
title: '${title}'
description: 'What the chapter shows, in one sentence.'
lead: 'The chapter’s answer in two sentences.'
draft: true
---

import { Covers, Goal, Goals } from '@book';

{/*
Rows of the syllabus that this chapter owns; mark each with Covers in the section where it is alive:
${list(own)}

Errata that it owns; each in a box, on the misprint bench or in an exercise:
${list(slips)}
*/}

<Goals>
  <Goal id="first">Do what the first section teaches.</Goal>
</Goals>

## A first question

${own.length > 0 ? `<Covers ids="${own.map(({ id }) => id).join(' ')}" />\n` : ''}
A question with a wrong answer that a sensible person would give stands here.
`,
});
console.log(
  `Look at it with npm run dev under /${slug}/. When it is whole, take out draft and set written to true in content/contents.ts; tests/content then checks it.`,
);

import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import csp from './scripts/csp.mjs';
import formulas from './scripts/rehype-formulas.mjs';
import trimKatex from './scripts/trim-katex.mjs';
import numberPlaces from './src/site/remark/number.ts';

const shell = (path) => `./src/site/${path}.astro`;
const nothing = shell('shell/Nothing');
const style = (name) => `./src/site/styles/${name}.css`;

export default defineConfig({
  // The address it is published at; without one no page claims a canonical address.
  ...(process.env.SITE === undefined ? {} : { site: process.env.SITE }),
  base: process.env.BASE ?? '/',
  devToolbar: { enabled: false },
  vite: {
    plugins: [trimKatex()],
    build: { assetsInlineLimit: 0 }, // no data: fonts and no inlined modules, so the policy stays 'self'
  },
  markdown: {
    syntaxHighlight: false, // <Source> sets code; the book's prose has no fenced code of its own
    processor: unified({
      remarkPlugins: [remarkMath, numberPlaces],
      rehypePlugins: [[rehypeKatex, { strict: 'error', throwOnError: true }], formulas],
    }),
  },
  integrations: [
    starlight({
      title: 'Chain Rule',
      description: 'A textbook of neural networks in which every number can be moved.',
      titleDelimiter: '·',
      favicon: '/favicon.svg',
      locales: { root: { label: 'English', lang: 'en-GB' } },
      markdown: { processedDirs: ['./content'] },
      sidebar: [], // the contents come from content/contents.ts
      tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 2 },
      expressiveCode: false,
      disable404Route: true,
      customCss: [
        'katex/dist/katex.min.css',
        ...['tokens', 'fonts', 'starlight', 'base', 'layout', 'bar', 'sidebar', 'chapter'].map(
          style,
        ),
        ...['prose', 'notes', 'code', 'ways', 'search', 'print'].map(style),
      ],
      components: {
        Head: shell('shell/Head'),
        ThemeProvider: shell('theme/ThemeProvider'),
        ThemeSelect: shell('theme/ThemeSwitch'),
        PageFrame: shell('shell/PageFrame'),
        Header: shell('shell/Header'),
        Search: shell('search/Search'),
        Sidebar: shell('shell/Sidebar'),
        TwoColumnContent: shell('shell/TwoColumnContent'),
        ContentPanel: shell('shell/ContentPanel'),
        PageTitle: shell('shell/PageTitle'),
        MarkdownContent: shell('shell/MarkdownContent'),
        Footer: shell('shell/Footer'),
        PageSidebar: nothing, // the margin belongs to notes; a page's sections stand in the sidebar
        MobileTableOfContents: nothing,
        TableOfContents: nothing,
        MobileMenuToggle: nothing,
        Hero: nothing,
      },
    }),
    mdx(),
    preact({ include: ['**/src/**/*.tsx'] }),
    csp(), // last: after Starlight's search index
  ],
});

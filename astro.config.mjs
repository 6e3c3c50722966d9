import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import bundledText from './scripts/bundled-text.mjs';
import csp from './scripts/csp.mjs';
import intent from './scripts/intent.mjs';
import libraryWords from './scripts/library-words.mjs';
import player from './scripts/player.mjs';
import formulas from './scripts/rehype-formulas.mjs';
import slim from './scripts/slim.mjs';
import trimKatex from './scripts/trim-katex.mjs';
import trimStarlight from './scripts/trim-starlight.mjs';
import numberPlaces from './src/site/remark/number.ts';

/**
 * The scripts of the shell and of the prose travel as one file: smaller together, and one request instead of twenty.
 * Not with what only the pages of progress and review need.
 */
const oneScript = {
  groups: [
    {
      name: 'page',
      test: /[\\/]src[\\/]site[\\/](?!progress[\\/](?:kept|overview)[\\/])[^?]*\.ts$/,
    },
  ],
};

/**
 * What every chapter looks like is one sheet: its parts pack better together, and each would be a request.
 * The parts of the kit that only some chapters draw with go with their figures.
 */
const oneSheet = {
  groups: [
    {
      name: 'look',
      test: /(?:[\\/]src[\\/](?:site(?![^?]*(?:landing|overview))|exercises[\\/]view|widgets[\\/]kit(?![\\/](?:crosswalk|doctor|grid|lanes|pad|picture|pixels)[\\/]))[\\/][^?]*|katex[^?]*|starlight[^?]*)\.css/,
    },
  ],
};

export default defineConfig({
  // The address it is published at; without one no page claims a canonical address.
  ...(process.env.SITE === undefined ? {} : { site: process.env.SITE }),
  base: process.env.BASE ?? '/',
  devToolbar: { enabled: false },
  prefetch: false, // a chapter is read for an hour: fetching another because the pointer crossed its name wastes it
  vite: {
    plugins: [trimKatex(), trimStarlight(), bundledText(), libraryWords()],
    build: { assetsInlineLimit: 0 }, // no data: fonts and no inlined modules, so the policy stays 'self'
    environments: {
      client: { build: { rolldownOptions: { output: { codeSplitting: oneScript } } } },
      prerender: { build: { rolldownOptions: { output: { codeSplitting: oneSheet } } } },
    },
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
        './src/site/styles/tokens.css',
        './src/site/styles/fonts.css',
        './src/site/styles/starlight.css',
        './src/site/styles/base.css',
        './src/site/styles/page/layout.css',
        './src/site/styles/page/bar.css',
        './src/site/styles/page/sidebar.css',
        './src/site/styles/text/chapter.css',
        './src/site/styles/text/prose.css',
        './src/site/styles/text/notes.css',
        './src/site/styles/text/code.css',
        './src/site/styles/page/ways.css',
        './src/site/styles/page/search.css',
        './src/site/styles/print.css',
      ],
      components: {
        Head: './src/site/shell/Head.astro',
        ThemeProvider: './src/site/theme/ThemeProvider.astro',
        PageFrame: './src/site/shell/PageFrame.astro',
        Header: './src/site/shell/Header.astro',
        Sidebar: './src/site/shell/Sidebar.astro',
        TwoColumnContent: './src/site/shell/TwoColumnContent.astro',
        ContentPanel: './src/site/shell/ContentPanel.astro',
        PageTitle: './src/site/shell/PageTitle.astro',
        MarkdownContent: './src/site/shell/MarkdownContent.astro',
        Footer: './src/site/shell/Footer.astro',
        PageSidebar: './src/site/shell/Nothing.astro', // the margin belongs to notes; a page's sections stand in the sidebar
        Hero: './src/site/shell/Nothing.astro',
        Banner: './src/site/shell/Nothing.astro',
        DraftContentNotice: './src/site/shell/Nothing.astro',
        FallbackContentNotice: './src/site/shell/Nothing.astro',
      },
    }),
    mdx(),
    intent(),
    preact({ include: ['**/src/**/*.tsx'] }),
    player(),
    slim(), // after Starlight's search index
    csp(), // last: it hashes what stands in the page
  ],
});

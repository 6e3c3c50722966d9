import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';

export default defineConfig({
  site: process.env.SITE ?? 'https://chain-rule.example',
  base: process.env.BASE ?? '/',
  vite: { build: { assetsInlineLimit: 0 } }, // no data: fonts, so font-src can stay 'self'
  markdown: {
    processor: unified({
      remarkPlugins: [remarkMath],
      rehypePlugins: [[rehypeKatex, { strict: 'error', throwOnError: true }]],
    }),
  },
  integrations: [
    starlight({
      title: 'Chain Rule',
      customCss: ['katex/dist/katex.min.css'],
      markdown: { processedDirs: ['./content'] },
    }),
    mdx(),
    preact({ include: ['**/src/**/*.tsx'] }),
  ],
});

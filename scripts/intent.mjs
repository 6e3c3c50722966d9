// @ts-check
/**
 * Astro integration: `client:intent`, for what is a page's whole content and still need not be awake before it is used.
 * See `src/site/book/exercises/intent.ts`.
 *
 * @returns {import('astro').AstroIntegration}
 */
export default function intent() {
  return {
    name: 'chain-rule:intent',
    hooks: {
      'astro:config:setup': ({ addClientDirective }) =>
        addClientDirective({ name: 'intent', entrypoint: './src/site/book/exercises/intent.ts' }),
    },
  };
}

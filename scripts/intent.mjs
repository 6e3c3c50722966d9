// @ts-check
/**
 * Astro integration: when the islands of exercises wake. `client:intent` is for what is a page's whole content and still
 * need not be awake before it is used, `client:seen` for what is one of many on a page. See `src/site/book/exercises/`.
 *
 * @returns {import('astro').AstroIntegration}
 */
export default function intent() {
  return {
    name: 'chain-rule:intent',
    hooks: {
      'astro:config:setup': ({ addClientDirective }) => {
        for (const name of ['intent', 'seen'])
          addClientDirective({ name, entrypoint: `./src/site/book/exercises/${name}.ts` });
      },
    },
  };
}

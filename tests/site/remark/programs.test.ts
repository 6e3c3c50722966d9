import { createProcessor } from '@mdx-js/mdx';
import { describe, expect, test } from 'vitest';
import { takePrograms } from '../../../src/site/remark/programs.ts';
import { isJsx, type Node, walk } from '../../../src/site/remark/syntax.ts';

function cellOf(mdx: string): Node {
  const tree = createProcessor().parse(mdx) as Node;
  takePrograms(tree);
  return [...walk(tree)].find((node) => isJsx(node) && node.name === 'CodeCell')!;
}

describe('the program of a code cell', () => {
  test('is the fenced block inside it, with every indent', () => {
    const program = 'for (const x of [1, 2]) {\n  if (x > 1) {\n    plot(x);\n  }\n}';
    const cell = cellOf(`<CodeCell name="a">\n\n\`\`\`ts\n${program}\n\`\`\`\n\n</CodeCell>`);
    expect(cell.attributes).toContainEqual({
      type: 'mdxJsxAttribute',
      name: 'code',
      value: program,
    });
    expect(cell.children).toEqual([]);
  });

  test.each([
    ['as an attribute', '<CodeCell name="a" code={`plot(1);`} />'],
    ['beside other text', '<CodeCell name="a">\n\nSee:\n\n```ts\nplot(1);\n```\n\n</CodeCell>'],
  ])('is refused %s', (_, mdx) => {
    expect(() => cellOf(mdx)).toThrow('line 1: must hold its program as one fenced block');
  });
});

import { describe, expect, test } from 'vitest';
import { slim } from '../../scripts/slim.mjs';

describe('a slim page', () => {
  test('keeps what is seen and what is heard of a formula, and drops its source', () => {
    const seen = '<span class="katex-html" aria-hidden="true" style="height:0.4306em">x</span>';
    expect(
      slim(
        `<math xmlns="http://www.w3.org/1998/Math/MathML" display="block"><semantics><mo fence="true" stretchy="false">(</mo><mi>x</mi><annotation data-pagefind-ignore encoding="application/x-tex">x &lt; 1</annotation></semantics></math>${seen}`,
      ),
    ).toBe(`<math display="block"><mo fence="true">(</mo><mi>x</mi></math>${seen}`);
  });

  test('rounds the places of a drawing to a tenth of a pixel', () => {
    expect(slim('<rect class="a" x="442.02000000000004" y="15.399999999999999" rx="2"/>')).toBe(
      '<rect class="a" x="442" y="15.4" rx="2"/>',
    );
    expect(slim('<line x1="3.0303030303030303%" x2="-0.04" y1="8"/>')).toBe(
      '<line x1="3.03%" x2="-0" y1="8"/>',
    );
    expect(slim('<path d="M10.25 0.123L-7.777,3"/>')).toBe('<path d="M10.3 0.1L-7.8,3"/>');
  });

  test('leaves a path alone whose numbers are packed without a space, so that it stays the same path', () => {
    for (const d of ['m8.58-12.08a1 1 0 0 0 9.25 1.25', 'M1.96.5', 'M.125 1.257'])
      expect(slim(`<path d="${d}"/>`)).toBe(`<path d="${d}"/>`);
  });

  test('leaves every other number alone: labels, values, text', () => {
    for (const same of [
      '<svg aria-label="a is 0.0025"><title>x="0.0025"</title></svg>',
      '<input value="0.0025" width="10.125"/>',
      '<p>x="0.0025"</p>',
      '<button aria-label="value > 0.0025" data-place=\'y="0.0025"\'>',
    ])
      expect(slim(same)).toBe(same);
  });

  test('drops what only the search index reads', () => {
    expect(
      slim('<a href="#x"><span class="sr-only" data-pagefind-ignore="true">Section</span></a>'),
    ).toBe('<a href="#x"><span class="sr-only">Section</span></a>');
  });

  test('drops the picture of a heading’s mark, not the mark', () => {
    expect(
      slim(
        '<a class="sl-anchor-link" href="#a"><span aria-hidden="true" class="sl-anchor-icon"><svg width="16"><path d="m1 1"></path></svg></span><b>a</b></a>',
      ),
    ).toBe('<a class="sl-anchor-link" href="#a"><b>a</b></a>');
  });

  test('drops of an island what only a developer’s tools read', () => {
    const island = (more: string, opts: string) =>
      `<astro-island${more} client="visible" opts="${opts}"></astro-island>`;
    const named = '{&quot;name&quot;:&quot;View&quot;,&quot;value&quot;:';
    expect(slim(island(' uid="Z3QL0f"', `${named}true}`))).toBe(island('', '{}'));
    expect(slim(island('', `${named}&quot;a/b&quot;}`))).toBe(island('', '{&quot;value&quot;:&quot;a/b&quot;}')); // biome-ignore format: one line
  });

  test('drops a strut that keeps no lines apart, and keeps one that does', () => {
    const strut = (style: string) => `<span class="katex-strut" style="${style}"></span>`;
    expect(slim(strut('height:0.6833em;'))).toBe('');
    expect(slim(strut('height:1em;vertical-align:-0.25em;'))).toBe('');
    for (const tall of ['height:0.9em', 'height:1em;vertical-align:-0.3em'])
      expect(slim(strut(`${tall};`))).toBe(strut(tall));
  });

  test('draws a sign that stands three times once, and only signs', () => {
    const svg = (name: string) =>
      `<svg class="${name}" viewBox="0 0 18 18" aria-hidden="true"><path d="M1 1h9"/></svg>`;
    const used =
      '<svg class="icon" viewBox="0 0 18 18" aria-hidden="true"><use href="#sign-0"/></svg>';
    expect(slim(`<body>${svg('icon').repeat(3)}${svg('other')}</body>`)).toBe(
      `<body>${used.repeat(3)}${svg('other')}<svg hidden><g id="sign-0"><path d="M1 1h9"/></g></svg></body>`,
    );
    const twice = `<body>${svg('icon').repeat(2)}</body>`;
    expect(slim(twice)).toBe(twice);
  });

  test('names a module once, and no sheet for paper but the book’s own', () => {
    const script = (name: string) => `<script type="module" src="/_astro/${name}.js"></script>`;
    expect(slim(script('Knob.OT7pVG_W') + script('Live.OT7pVG_W') + script('Page.DC4zszI0'))).toBe(
      script('Knob.OT7pVG_W') + script('Page.DC4zszI0'),
    );
    expect(slim('<link rel="stylesheet" href="/_astro/print.ehPL0gv-.css" media="print">')).toBe(
      '',
    );
  });
});

import { DOMParser } from 'linkedom';
import { expect, test } from 'vitest';
import { manifest } from '../../../src/exercises/package/manifest.ts';

const packaged = {
  id: 'week 3: graphs',
  title: 'Graphs & "slopes" <now>\u0000',
  files: ['index.html', 'player/main.js'],
};

test.each(['1.2', '2004'] as const)(
  '%s: one activity that opens with the first file',
  (standard) => {
    const text = manifest(standard, packaged);
    const xml = new DOMParser().parseFromString(text, 'text/xml');
    const item = xml.querySelector('item');
    const resource = xml.querySelector('resource');
    expect(item?.getAttribute('identifierref')).toBe(resource?.getAttribute('identifier'));
    expect(xml.querySelector('organizations')?.getAttribute('default')).toBe(
      xml.querySelector('organization')?.getAttribute('identifier'),
    );
    expect(resource?.getAttribute('href')).toBe('index.html');
    expect([...xml.querySelectorAll('file')].map((file) => file.getAttribute('href'))).toEqual(
      packaged.files,
    );
    expect(text).toContain('<title>Graphs &amp; &quot;slopes&quot; &lt;now&gt;</title>');
    expect(text).toMatch(/ identifier="chain-rule-week-3--graphs"/);
  },
);

test('each standard declares its own namespaces, and every namespace that it uses', () => {
  const declared = (text: string) => [...text.matchAll(/xmlns:(\w+)="/g)].map(([, name]) => name);
  const used = (text: string) =>
    [...text.matchAll(/[\s<](\w+):\w+[=\s>]/g)]
      .map(([, name]) => name)
      .filter((n) => n !== 'xmlns');
  for (const standard of ['1.2', '2004'] as const) {
    const text = manifest(standard, packaged);
    expect(used(text).filter((name) => !declared(text).includes(name))).toEqual([]);
  }
  const old = manifest('1.2', packaged);
  expect(old).toContain('xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"');
  expect(old).toContain('adlcp:scormtype="sco"');
  expect(old).toContain('<schemaversion>1.2</schemaversion>');
  expect(old).not.toContain('masteryscore');
  const recent = manifest('2004', packaged);
  expect(recent).toContain('xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"');
  expect(recent).toContain('adlcp:scormType="sco"');
  expect(recent).toContain('<schemaversion>2004 3rd Edition</schemaversion>');
});

test('each namespace is given the file of its schema, in pairs', () => {
  for (const standard of ['1.2', '2004'] as const) {
    const [, text = ''] = /schemaLocation="([^"]*)"/.exec(manifest(standard, packaged)) ?? [];
    const pairs = text.split(' ');
    expect(pairs.length % 2).toBe(0);
    pairs.forEach((one, at) => {
      expect(one).toMatch(at % 2 === 0 ? /^http:/ : /^\w+\.xsd$/);
    });
  }
});

test('a package without a file is refused', () => {
  expect(() => manifest('1.2', { ...packaged, files: [] })).toThrow('the package has no file');
});

import axe from 'axe-core';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { NumberField } from '../../src/widgets/kit/controls/NumberField.tsx';
import { SeedBox } from '../../src/widgets/kit/controls/SeedBox.tsx';
import { curvePath, Selector } from '../../src/widgets/kit/controls/Selector.tsx';
import { Slider } from '../../src/widgets/kit/controls/slider/Slider.tsx';
import { csv } from '../../src/widgets/kit/figure/table/NumberTable.tsx';
import { PlateHead, RuleRow } from '../../src/widgets/kit/marks/RulePlate.tsx';
import { WarningPlate } from '../../src/widgets/kit/marks/WarningPlate.tsx';
import { Progress } from '../../src/widgets/kit/player/Progress.tsx';
import '../../src/site/styles/tokens.css';
import { freshMain } from './fresh-main.ts';
import View from './kit-example/View.tsx';

const host = freshMain();

describe('NumberField', () => {
  let heard: number[] = [];
  let give: (value: number) => void = () => undefined;
  const Rate = () => {
    const [rate, setRate] = useState(0.5);
    give = setRate;
    const hear = (value: number) => {
      heard.push(value);
      setRate(value);
    };
    return <NumberField label="rate" value={rate} limits={[0, 1]} onChange={hear} />;
  };
  beforeEach(() => {
    heard = [];
    render(null, host);
    render(<Rate />, host);
  });
  const field = page.getByRole('textbox', { name: 'rate' });

  test('takes any usual spelling and says what it understood', async () => {
    await userEvent.fill(field, '1/4');
    expect(heard.at(-1)).toBe(0.25);
    await expect.element(page.getByText('= 0.25')).toBeVisible();
    await userEvent.fill(field, '0,125');
    expect(heard.at(-1)).toBe(0.125);
  });

  test('on nonsense it keeps the last good number and says how to write one', async () => {
    await userEvent.fill(field, 'fast');
    expect(heard).toEqual([]);
    await expect.element(field).toHaveAttribute('aria-invalid', 'true');
    await expect.element(page.getByText(/“fast” is not a number/)).toBeVisible();
  });

  test('names its limits', async () => {
    await userEvent.fill(field, '7');
    expect(heard).toEqual([]);
    await expect.element(page.getByText('This goes from 0 to 1. It stays 0.5.')).toBeVisible();
  });

  test('what is typed right after a number came from elsewhere is not thrown away', async () => {
    const input = host.querySelector('input')!;
    give(0.25);
    // The new number is drawn; whatever the drawing put off to the next frame has not run yet.
    await expect.poll(() => input.value, { interval: 0 }).toBe('0.25');
    give(0.125);
    await Promise.resolve();
    await Promise.resolve();
    expect(input.value).toBe('0.125');
    input.value = '0.3';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    expect(input.value).toBe('0.3');
    expect(heard).toEqual([0.3]);
  });
});

test('a seed is a whole number; Resample takes another', async () => {
  const heard: number[] = [];
  render(<SeedBox value={7} draw={() => 99} onChange={(seed) => heard.push(seed)} />, host);
  await userEvent.fill(page.getByRole('textbox', { name: 'Seed' }), '-1');
  await expect.element(page.getByText(/whole number from 0/)).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Resample' }));
  expect(heard).toEqual([99]);
});

test('a logarithmic slider moves over round numbers by its keys', async () => {
  const Rate = () => {
    const [rate, setRate] = useState(0.1);
    return <Slider label="Rate" value={rate} min={0.001} max={1} scale="log" onChange={setRate} />;
  };
  render(<Rate />, host);
  const slider = page.getByRole('slider', { name: 'Rate' });
  host.querySelector<HTMLElement>('.slider')!.focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(slider).toHaveAttribute('aria-valuetext', '0.12');
  await userEvent.keyboard('{PageDown}');
  await expect.element(slider).toHaveAttribute('aria-valuetext', '0.012');
  await userEvent.keyboard('{End}');
  await expect.element(slider).toHaveAttribute('aria-valuetext', '1');
});

test('a selector is one group of radios', async () => {
  const heard: string[] = [];
  const choices = [
    { value: 'tanh', word: 'Tanh' },
    { value: 'relu', word: 'ReLU' },
  ] as const;
  render(
    <Selector
      label="Activation"
      choices={choices}
      value="tanh"
      onChange={(one) => heard.push(one)}
    />,
    host,
  );
  await expect.element(page.getByRole('group', { name: 'Activation' })).toBeVisible();
  await userEvent.click(page.getByRole('radio', { name: 'ReLU' }));
  expect(heard).toEqual(['relu']);
});

test('the curve beside a word fills its box', () => {
  expect(curvePath((x) => x, -1, 1)).toMatch(/^M0 14\.5L.*L24 1\.5$/);
});

test('a long run says how far it is and can be cancelled', async () => {
  let cancelled = false;
  const cancel = () => {
    cancelled = true;
  };
  render(<Progress label="Training, step 120 of 2,000" share={0.06} onCancel={cancel} />, host);
  await expect.element(page.getByRole('progressbar')).toHaveAttribute('value', '0.06');
  await userEvent.click(page.getByRole('button', { name: 'Cancel' }));
  expect(cancelled).toBe(true);
});

test.each(['light', 'dark'])('a warning is black on yellow in %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  render(<WarningPlate>diverged, step 13</WarningPlate>, host);
  const style = getComputedStyle(host.querySelector('.warning-plate')!);
  expect(style.color).toBe('rgb(30, 27, 22)');
  expect(style.backgroundImage).toContain('rgb(240, 228, 66)');
});

test('a rule plate reads as local × upstream = sent', () => {
  render(
    <div class="rule-plate">
      <PlateHead head="Rule at" name="a" note="multiply" />
      <RuleRow slope="x" local="3" upstream="2" sent="6" to="x" branch={1} />
    </div>,
    host,
  );
  expect(host.textContent).toBe('Rule at amultiplylocal x3×from upstream2=sent to x, slot 16');
});

test('a table is copied with its numbers in full and its commas quoted', () => {
  expect(
    csv({
      columns: ['layer, from 0', 'left'],
      rows: [
        [0, 1 / 3],
        [1, null],
      ],
    }),
  ).toBe('"layer, from 0",left\r\n0,0.3333333333333333\r\n1,');
});

describe('a whole figure', () => {
  const show = (theme: string, width: number) => {
    document.documentElement.dataset['theme'] = theme;
    document.documentElement.lang = 'en';
    document.body.style.background = 'var(--paper)';
    host.style.cssText = `width:${width}px;box-sizing:border-box;padding-inline:var(--edge)`;
    render(
      <View
        as="whole"
        number="6.2"
        title="Ten layers"
        caption="Bars."
        finding="They fall."
        alt="An axis."
      />,
      host,
    );
  };

  test.each([
    ['light', 872],
    ['dark', 872],
    ['light', 360],
    ['dark', 320],
  ])('has no axe violation in %s at %d px, and nothing sticks out', async (theme, width) => {
    show(theme, width);
    await expect.poll(() => host.querySelector('.plot')).not.toBeNull();
    await userEvent.click(page.getByRole('button', { name: /Seed/ }));
    await userEvent.click(page.getByRole('button', { name: 'Table' }));
    const { violations } = await axe.run(host, {
      rules: {
        region: { enabled: false },
        'landmark-no-duplicate-main': { enabled: false },
        'landmark-main-is-top-level': { enabled: false },
      },
    });
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    ).toEqual([]);
    expect(host.scrollWidth).toBeLessThanOrEqual(width);
  });

  test('every control can be hit with a finger', async () => {
    show('light', 360);
    await expect.poll(() => host.querySelector('.plot')).not.toBeNull();
    const small = [...host.querySelectorAll('button, input')].filter((control) => {
      const { width, height } = control.getBoundingClientRect();
      return width < 24 || height < 24;
    });
    expect(small.map(({ outerHTML }) => outerHTML)).toEqual([]);
  });

  test('Plot leaves no style sheet in the page', async () => {
    show('light', 872);
    await expect.poll(() => host.querySelector('.plot')).not.toBeNull();
    expect(host.querySelector('style')).toBeNull();
  });
});

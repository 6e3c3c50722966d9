/** An element with its attributes and children; a boolean attribute is there or not. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number | boolean>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false) element.setAttribute(key, value === true ? '' : String(value));
  }
  element.append(...children);
  return element;
}

/** A number in a `data-` attribute; undefined if it is missing or none. */
export function numberIn(element: HTMLElement, name: string): number | undefined {
  const text = element.dataset[name];
  return text === undefined || text === '' || Number.isNaN(Number(text)) ? undefined : Number(text);
}

/** `ladder.steps.last` as the figure `ladder` and what is asked of it, `steps.last`. */
export function boundTo(path: string): { readonly as: string; readonly field: string } {
  const dot = path.indexOf('.');
  return { as: path.slice(0, dot), field: path.slice(dot + 1) };
}

/** A line drawing of the book's, in the colour of the text beside it. */
export function drawing(path: string, width: number, height: number): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  const line = document.createElementNS(space, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  svg.setAttribute('class', 'predict__drawing');
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(height));
  svg.setAttribute('aria-hidden', 'true');
  return svg;
}

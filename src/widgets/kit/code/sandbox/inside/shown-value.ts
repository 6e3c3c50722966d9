import { Tensor } from '../../../../../nn/index.ts';

/** Entries of a list or rows of a tensor that are written out. */
const most = 20;

/** A value as `console.log` prints it: text as it is, tensors with their shape, a row to a line. */
export function shownValue(value: unknown, isInside = false): string {
  if (typeof value === 'string') return isInside ? `'${value}'` : value;
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'function') return `function ${value.name}`;
  if (value instanceof Tensor) return shownTensor(value);
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (typeof value !== 'object' || value === null) return String(value);
  try {
    return shownObject(value);
  } catch (problem) {
    if (problem instanceof RangeError) return '…'; // it holds itself
    throw problem;
  }
}

function shownObject(value: object): string {
  if (Array.isArray(value)) return `[${listed(value)}]`;
  if (value instanceof Float32Array || value instanceof Float64Array)
    return `[${listed([...value.subarray(0, most + 1)])}]`;
  const fields = Object.entries(value).map(([name, one]) => `${name}: ${shownValue(one, true)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.slice(0, most).join(', ')} }`;
}

function listed(values: readonly unknown[]): string {
  const shown = values.slice(0, most).map((one) => shownValue(one, true));
  return [...shown, ...(values.length > most ? ['…'] : [])].join(', ');
}

/** `tensor [2, 2]`, then its rows, to five figures. */
function shownTensor(tensor: Tensor): string {
  const { shape } = tensor;
  const numbers = [...tensor.dataSync()].map((one) => String(Number(one.toPrecision(5))));
  if (shape.length === 0) return numbers[0] ?? '';
  const width = shape[shape.length - 1] ?? 1;
  const rows = Array.from({ length: Math.min(most, numbers.length / Math.max(1, width)) }, (_, i) =>
    listedNumbers(numbers.slice(i * width, (i + 1) * width)),
  );
  const rest = rows.length * width < numbers.length ? ['…'] : [];
  return [`tensor [${shape.join(', ')}]`, ...rows, ...rest].join(shape.length === 1 ? ' ' : '\n');
}

function listedNumbers(row: readonly string[]): string {
  return `[${[...row.slice(0, most), ...(row.length > most ? ['…'] : [])].join(', ')}]`;
}

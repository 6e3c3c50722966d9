/**
 * Where the elements of one list of numbers stand in another. Taking the number of an element apart
 * into indices along `sizes`, row-major, it is number offset + Σ index · stride of the other list.
 * Written in one way only: no axis of size 1, and neighbours joined where one stride serves both.
 */
export interface Access {
  readonly sizes: readonly number[];
  readonly strides: readonly number[];
  readonly offset: number;
  /** Equal for equal accesses only. */
  readonly key: string;
}

export function accessOf(
  sizes: readonly number[],
  strides: readonly number[],
  offset: number,
): Access {
  const ownSizes: number[] = [];
  const ownStrides: number[] = [];
  for (let axis = 0; axis < sizes.length; axis++) {
    const size = sizes[axis]!;
    const stride = strides[axis]!;
    if (size === 1) continue;
    const last = ownSizes.length - 1;
    if (last >= 0 && ownStrides[last] === stride * size) {
      ownSizes[last]! *= size;
      ownStrides[last] = stride;
    } else {
      ownSizes.push(size);
      ownStrides.push(stride);
    }
  }
  return {
    sizes: ownSizes,
    strides: ownStrides,
    offset,
    key: `${offset}:${ownSizes}:${ownStrides}`,
  };
}

/** Every element where it stands anyway. */
export const straight = (size: number): Access => accessOf([size], [1], 0);

/** Whether elements stand in the order in which they are asked for, from the first on. */
export const isStraight = ({ sizes, strides, offset }: Access): boolean =>
  offset === 0 && (sizes.length === 0 || (sizes.length === 1 && strides[0] === 1));

/** Whether some element is asked for again and again. */
export const repeats = ({ strides }: Access): boolean => strides.includes(0);

/**
 * Where elements stand in a third list: `outer` says where in the second, and `inner` where the
 * elements of the second stand in the third. Null where no offset and strides say that.
 */
export function composed(outer: Access, inner: Access): Access | null {
  if (inner.sizes.length <= 1) {
    const stride = inner.strides[0] ?? 0;
    return accessOf(
      outer.sizes,
      outer.strides.map((own) => own * stride),
      inner.offset + outer.offset * stride,
    );
  }
  return new Composition(inner).of(outer);
}

/** Takes steps through the second list apart into steps along its axes. */
class Composition {
  private readonly inner: Access;
  /** How far apart neighbours along each axis are in the second list. */
  private readonly own: readonly number[];
  private readonly sizes: number[] = [];
  private readonly strides: number[] = [];
  /** The lowest and the highest index reached along each axis. */
  private readonly lowest: number[];
  private readonly highest: number[];

  constructor(inner: Access) {
    const own = new Array<number>(inner.sizes.length);
    let stride = 1;
    for (let axis = inner.sizes.length - 1; axis >= 0; axis--) {
      own[axis] = stride;
      stride *= inner.sizes[axis]!;
    }
    this.inner = inner;
    this.own = own;
    this.lowest = inner.sizes.map(() => 0);
    this.highest = inner.sizes.map(() => 0);
  }

  of(outer: Access): Access | null {
    const { sizes, strides } = this.inner;
    let { offset } = this.inner;
    for (let axis = 0; axis < sizes.length; axis++) {
      const index = Math.floor(outer.offset / this.own[axis]!) % sizes[axis]!;
      offset += index * strides[axis]!;
      this.lowest[axis] = index;
      this.highest[axis] = index;
    }
    for (let axis = 0; axis < outer.sizes.length; axis++) {
      if (!this.walk(outer.sizes[axis]!, outer.strides[axis]!)) return null;
    }
    const isInside = sizes.every(
      (size, axis) => this.lowest[axis]! >= 0 && this.highest[axis]! < size,
    );
    return isInside ? accessOf(this.sizes, this.strides, offset) : null;
  }

  /** Adds `count` steps of `stride`; false where they are no steps along single axes. */
  private walk(count: number, stride: number): boolean {
    if (stride === 0) {
      this.sizes.push(count);
      this.strides.push(0);
      return true;
    }
    const far = Math.abs(stride);
    const axis = this.own.findIndex((own) => own <= far);
    const own = this.own[axis]!;
    if (far % own !== 0) return false;
    const pace = far / own;
    const size = this.inner.sizes[axis]!;
    if ((count - 1) * pace >= size) {
      // Past the end of the axis: so many steps along it, for each step along the one before.
      const turns = size / pace;
      if (axis === 0 || size % pace !== 0 || count % turns !== 0) return false;
      return this.walk(count / turns, stride * turns) && this.walk(turns, stride);
    }
    const signed = stride < 0 ? -pace : pace;
    this.sizes.push(count);
    this.strides.push(signed * this.inner.strides[axis]!);
    if (signed < 0) this.lowest[axis]! += (count - 1) * signed;
    else this.highest[axis]! += (count - 1) * signed;
    return true;
  }
}

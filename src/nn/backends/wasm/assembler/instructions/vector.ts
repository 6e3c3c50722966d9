import { unsigned } from '../leb128.ts';
import { type Immediate, type Row, row, type ValueType } from './row.ts';

/** Instructions on vectors share the first byte 0xfd. */
const simd = <Kind extends Immediate>(
  number: number,
  operands: readonly ValueType[],
  result: ValueType | null,
  immediate: Kind,
  bytes = 0,
): Row<Kind> => row([0xfd, ...unsigned(number)], operands, result, immediate, bytes);

const one = (number: number): Row<'none'> => simd(number, ['v128'], 'v128', 'none');
const two = (number: number): Row<'none'> => simd(number, ['v128', 'v128'], 'v128', 'none');
const three = (number: number): Row<'none'> =>
  simd(number, ['v128', 'v128', 'v128'], 'v128', 'none');
const shift = (number: number): Row<'none'> => simd(number, ['v128', 'i32'], 'v128', 'none');
const test = (number: number): Row<'none'> => simd(number, ['v128'], 'i32', 'none');
const splat = (number: number, from: ValueType): Row<'none'> =>
  simd(number, [from], 'v128', 'none');
const extract = (number: number, to: ValueType): Row<'lane'> => simd(number, ['v128'], to, 'lane');
const replace = (number: number, by: ValueType): Row<'lane'> =>
  simd(number, ['v128', by], 'v128', 'lane');
const load = (number: number, bytes: number): Row<'memory'> =>
  simd(number, ['i32'], 'v128', 'memory', bytes);
const loadLane = (number: number, bytes: number): Row<'memory lane'> =>
  simd(number, ['i32', 'v128'], 'v128', 'memory lane', bytes);
const storeLane = (number: number, bytes: number): Row<'memory lane'> =>
  simd(number, ['i32', 'v128'], null, 'memory lane', bytes);

/** Arithmetic on four float32 or int32, or two float64 or int64, at once. */
export const vectorInstructions = {
  'v128.load': load(0x00, 16),
  'v128.load32_splat': load(0x09, 4),
  'v128.load64_splat': load(0x0a, 8),
  'v128.store': simd(0x0b, ['i32', 'v128'], null, 'memory', 16),
  'v128.const': simd(0x0c, [], 'v128', 'constant'),
  'i8x16.shuffle': simd(0x0d, ['v128', 'v128'], 'v128', 'sixteen lanes'),
  'v128.load32_lane': loadLane(0x56, 4),
  'v128.load64_lane': loadLane(0x57, 8),
  'v128.store32_lane': storeLane(0x5a, 4),
  'v128.store64_lane': storeLane(0x5b, 8),
  'v128.load32_zero': load(0x5c, 4),
  'v128.load64_zero': load(0x5d, 8),

  'i32x4.splat': splat(0x11, 'i32'),
  'i64x2.splat': splat(0x12, 'i64'),
  'f32x4.splat': splat(0x13, 'f32'),
  'f64x2.splat': splat(0x14, 'f64'),
  'i32x4.extract_lane': extract(0x1b, 'i32'),
  'i32x4.replace_lane': replace(0x1c, 'i32'),
  'i64x2.extract_lane': extract(0x1d, 'i64'),
  'i64x2.replace_lane': replace(0x1e, 'i64'),
  'f32x4.extract_lane': extract(0x1f, 'f32'),
  'f32x4.replace_lane': replace(0x20, 'f32'),
  'f64x2.extract_lane': extract(0x21, 'f64'),
  'f64x2.replace_lane': replace(0x22, 'f64'),

  'i32x4.eq': two(0x37),
  'i32x4.lt_s': two(0x39),
  'i32x4.gt_s': two(0x3b),
  'f32x4.eq': two(0x41),
  'f32x4.ne': two(0x42),
  'f32x4.lt': two(0x43),
  'f32x4.gt': two(0x44),
  'f32x4.le': two(0x45),
  'f32x4.ge': two(0x46),
  'f64x2.eq': two(0x47),
  'f64x2.ne': two(0x48),
  'f64x2.lt': two(0x49),
  'f64x2.gt': two(0x4a),
  'f64x2.le': two(0x4b),
  'f64x2.ge': two(0x4c),

  'v128.not': one(0x4d),
  'v128.and': two(0x4e),
  /** The bits of the first where the second's are 0. */
  'v128.andnot': two(0x4f),
  'v128.or': two(0x50),
  'v128.xor': two(0x51),
  /** The bits of the first where the third's are 1, else of the second. */
  'v128.bitselect': three(0x52),
  'v128.any_true': test(0x53),

  'i32x4.shl': shift(0xab),
  'i32x4.shr_s': shift(0xac),
  'i32x4.shr_u': shift(0xad),
  'i32x4.add': two(0xae),
  'i32x4.sub': two(0xb1),
  'i32x4.all_true': test(0xa3),
  'i64x2.all_true': test(0xc3),
  'i64x2.shl': shift(0xcb),
  'i64x2.shr_s': shift(0xcc),
  'i64x2.shr_u': shift(0xcd),
  'i64x2.add': two(0xce),
  'i64x2.sub': two(0xd1),
  'i64x2.eq': two(0xd6),
  'i64x2.lt_s': two(0xd8),
  'i64x2.gt_s': two(0xd9),

  'f32x4.floor': one(0x68),
  'f32x4.trunc': one(0x69),
  'f32x4.nearest': one(0x6a),
  'f64x2.floor': one(0x75),
  'f64x2.trunc': one(0x7a),
  'f64x2.nearest': one(0x94),
  'f32x4.abs': one(0xe0),
  'f32x4.neg': one(0xe1),
  'f32x4.sqrt': one(0xe3),
  'f32x4.add': two(0xe4),
  'f32x4.sub': two(0xe5),
  'f32x4.mul': two(0xe6),
  'f32x4.div': two(0xe7),
  'f32x4.min': two(0xe8),
  'f32x4.max': two(0xe9),
  /** The first unless the second is smaller (larger): NaN in the first stays, one instruction of the machine. */
  'f32x4.pmin': two(0xea),
  'f32x4.pmax': two(0xeb),
  'f64x2.pmin': two(0xf6),
  'f64x2.pmax': two(0xf7),
  'f64x2.abs': one(0xec),
  'f64x2.neg': one(0xed),
  'f64x2.sqrt': one(0xef),
  'f64x2.add': two(0xf0),
  'f64x2.sub': two(0xf1),
  'f64x2.mul': two(0xf2),
  'f64x2.div': two(0xf3),
  'f64x2.min': two(0xf4),
  'f64x2.max': two(0xf5),

  'f32x4.demote_f64x2_zero': one(0x5e),
  'f64x2.promote_low_f32x4': one(0x5f),
  'i32x4.trunc_sat_f32x4_s': one(0xf8),
  'f32x4.convert_i32x4_s': one(0xfa),
  'i32x4.trunc_sat_f64x2_s_zero': one(0xfc),
  'f64x2.convert_low_i32x4_s': one(0xfe),

  /** First · second + third, rounded once or twice: whatever the machine does faster. */
  'f32x4.relaxed_madd': three(0x105),
  'f32x4.relaxed_nmadd': three(0x106),
  'f64x2.relaxed_madd': three(0x107),
  'f64x2.relaxed_nmadd': three(0x108),
} as const;

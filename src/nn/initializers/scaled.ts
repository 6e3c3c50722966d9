import { sqrt } from '../math/index.ts';
import { type Fans, fansOf } from './fans.ts';
import { drawn, type Initializer } from './initializer.ts';

/** Normal with a variance that depends on the fans. */
const scaledNormal =
  (what: string, variance: (fans: Fans) => number): Initializer =>
  (shape, random) => {
    const deviation = sqrt(variance(fansOf(what, shape)));
    return drawn(shape, () => deviation * random.normal());
  };

/** U(−l, l) has variance l²/3. */
const scaledUniform =
  (what: string, variance: (fans: Fans) => number): Initializer =>
  (shape, random) => {
    const limit = sqrt(3 * variance(fansOf(what, shape)));
    return drawn(shape, () => (2 * random.uniform() - 1) * limit);
  };

const lecun = (fans: Fans): number => 1 / fans.in;
const glorot = (fans: Fans): number => 2 / (fans.in + fans.out);
const he = (fans: Fans): number => 2 / fans.in;

/** N(0, 1/fan-in): keeps the variance of a sum of fan-in terms. @see LeCun et al., Efficient BackProp (1998), §4.6 */
export const lecunNormal = (): Initializer => scaledNormal('lecunNormal', lecun);
/** U(±√(3/fan-in)) */
export const lecunUniform = (): Initializer => scaledUniform('lecunUniform', lecun);

/** N(0, 2/(fan-in + fan-out)): forwards and backwards in balance. @see Glorot & Bengio (2010), eq. 12 */
export const glorotNormal = (): Initializer => scaledNormal('glorotNormal', glorot);
/** U(±√(6/(fan-in + fan-out))) @see Glorot & Bengio (2010), eq. 16 */
export const glorotUniform = (): Initializer => scaledUniform('glorotUniform', glorot);

/** N(0, 2/fan-in): makes up for the half that ReLU cuts off. @see He et al., Delving deep into rectifiers (2015) */
export const heNormal = (): Initializer => scaledNormal('heNormal', he);
/** U(±√(6/fan-in)) */
export const heUniform = (): Initializer => scaledUniform('heUniform', he);

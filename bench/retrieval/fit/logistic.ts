/** Values that were seen, whether what is asked about them was true, and how much the case counts. */
export interface Case {
  readonly values: readonly number[];
  readonly isTrue: boolean;
  readonly weight: number;
}

/** chance = 1 / (1 + e^-(bias + sum of weight x value)). */
export interface Logistic {
  readonly bias: number;
  readonly weights: readonly number[];
}

const STEPS = 2_000;
const RATE = 0.1;
/** Keeps weights small which hardly help: the sets are small, and others will come. */
const SHRINK = 1e-3;
const MOMENTUM = 0.9;
const STEADINESS = 0.999;

export function chanceOf({ bias, weights }: Logistic, values: readonly number[]): number {
  return 1 / (1 + Math.exp(-weights.reduce((sum, weight, place) => sum + weight * (values[place] ?? 0), bias)));
}

/** Fits the weights to the cases by gradient descent (Adam); the same cases always give the same weights. */
export function fitLogistic(cases: readonly Case[]): Logistic {
  const size = cases[0]?.values.length ?? 0;
  const parameters = new Float64Array(size + 1);
  const momentum = new Float64Array(size + 1);
  const spread = new Float64Array(size + 1);
  for (let step = 1; step <= STEPS; step++) {
    for (const [place, slope] of gradient(cases, logisticOf(parameters)).entries()) {
      const mean = MOMENTUM * (momentum[place] ?? 0) + (1 - MOMENTUM) * slope;
      const square = STEADINESS * (spread[place] ?? 0) + (1 - STEADINESS) * slope ** 2;
      momentum[place] = mean;
      spread[place] = square;
      const direction = mean / (1 - MOMENTUM ** step) / (Math.sqrt(square / (1 - STEADINESS ** step)) + 1e-8);
      parameters[place] = (parameters[place] ?? 0) - RATE * direction;
    }
  }
  return logisticOf(parameters);
}

/** The last parameter is the bias. */
function logisticOf(parameters: Float64Array): Logistic {
  return { bias: parameters.at(-1) ?? 0, weights: [...parameters.subarray(0, -1)] };
}

function gradient(cases: readonly Case[], logistic: Logistic): Float64Array {
  const slopes = new Float64Array(logistic.weights.length + 1);
  const last = slopes.length - 1;
  let total = 0;
  for (const { values, isTrue, weight } of cases) {
    const error = weight * (chanceOf(logistic, values) - (isTrue ? 1 : 0));
    total += weight;
    for (let place = 0; place < last; place++) slopes[place] = (slopes[place] ?? 0) + error * (values[place] ?? 0);
    slopes[last] = (slopes[last] ?? 0) + error;
  }
  return slopes.map((sum, place) => sum / (total || 1) + SHRINK * (logistic.weights[place] ?? 0));
}

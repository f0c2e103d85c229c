import { type PerceptronShape, parameterCount } from './perceptron-shape.js';

const WIDTH = 65;
const COLUMNS = [28, 54, WIDTH] as const;

/** What Keras's `model.summary()` prints of the perceptron (Keras 2.13 and later 2.x). */
export function modelSummary(shape: PerceptronShape): string {
  const { inputs, units, classes } = shape;
  const layers = [
    ['flatten (Flatten)', `(None, ${inputs})`, '0'],
    ['dense (Dense)', `(None, ${units})`, String(inputs * units + units)],
    ['dense_1 (Dense)', `(None, ${classes})`, String(units * classes + classes)],
  ];
  const total = parameterCount(shape);
  return [
    'Model: "sequential"',
    '_'.repeat(WIDTH),
    row(['Layer (type)', 'Output Shape', 'Param #']),
    '='.repeat(WIDTH),
    ...layers.flatMap((layer) => [row(layer), ' '.repeat(WIDTH)]),
    '='.repeat(WIDTH),
    `Total params: ${total} (${memoryText(4 * total)})`,
    `Trainable params: ${total} (${memoryText(4 * total)})`,
    `Non-trainable params: 0 (${memoryText(0)})`,
    '_'.repeat(WIDTH),
    '',
  ].join('\n');
}

function row(cells: readonly string[]): string {
  let line = '';
  cells.forEach((cell, index) => {
    line = `${line} ${cell}`.slice(0, COLUMNS[index]).padEnd(COLUMNS[index]);
  });
  return line;
}

function memoryText(bytes: number): string {
  if (bytes < 1024) return `${bytes.toFixed(2)} Byte`;
  if (bytes < 1024 ** 2) return `${(bytes / 1024).toFixed(2)} KB`;
  return `${(bytes / 1024 ** 2).toFixed(2)} MB`;
}

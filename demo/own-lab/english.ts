import { quantitiesIn } from 'labtags/lab';

const { number, percent } = quantitiesIn('en');

export const english = {
  name: 'One neuron',
  title: 'A neuron draws a line',
  task: 'One neuron learns to tell two classes of points apart. Watch its line turn, and see when it cannot win.',
  settings: {
    labels: { points: 'Points', overlap: 'Overlap' },
    hints: { overlap: '0 puts each class on one spot; at 1 they overlap.' },
  },
  points: (count: number) => `${number(count)} points of two classes, drawn by this page from the seed`,
  willTrain: (epochs: number) => `Gradient descent over all points, ${number(epochs)} times.`,
  picture: 'Points and the neuron’s line',
  class: 'class',
  className: (label: number) => `class ${number(label)}`,
  lossTitle: 'Loss',
  loss: 'cross-entropy',
  epoch: 'epoch',
  waiting: 'Press Run: the neuron begins with a line of chance.',
  reached: (epoch: number, accuracy: number) =>
    `After epoch ${number(epoch)} ${percent(accuracy, 1)} of the points lie on their side of the line.`,
};

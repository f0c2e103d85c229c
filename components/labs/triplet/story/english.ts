export const tripletStoryEnglish = {
  steps: {
    training: {
      label: 'Training',
      question: 'A triplet teaches only while its loss is above 0. How many still do, epoch after epoch?',
    },
    network: {
      label: 'The network',
      question: 'Which way does an image go from its pixels to the embedding, and what is left of it at each layer?',
    },
    runs: {
      label: 'Random or hard',
      question: 'Are random triplets optimal? Train with another choice of triplets, and compare the runs.',
    },
    live: {
      label: 'Live map',
      question:
        'Where does the network put the test images while it learns? Which classes come apart first, which last?',
    },
    maps: {
      label: 'Before and after',
      question:
        'Compare the maps before and after training. Are training and validation images alike? Who is left between?',
    },
    neighbours: {
      label: 'Neighbours',
      question:
        'The network never says a class, so it has no accuracy. How often do its nearest neighbours have the right class, and is that more than raw pixels give?',
    },
    draw: {
      label: 'Your own',
      question: 'Draw a digit: does the network, which never saw your hand, place it among its like?',
    },
  },
  predictions: {
    active: {
      question: 'After the first epoch of training, how many triplets will still have a loss above 0?',
      choices: ['nearly all', 'about half', 'fewer than a quarter'],
      measured: (share: string) => `After epoch 1 it is ${share} of the training triplets.`,
    },
  },
};

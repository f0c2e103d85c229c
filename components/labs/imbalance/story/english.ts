export const imbalanceStoryEnglish = {
  steps: {
    counts: {
      label: 'Counts',
      question: 'How many images has each class? Which classes could a network forget at hardly any cost?',
    },
    accuracy: {
      label: 'Accuracy',
      question: 'How good does the network look by its accuracy, and how good is who never looks at an image?',
    },
    report: {
      label: 'Class by class',
      question: 'What do precision and recall say of each class? Which classes does accuracy hide?',
    },
    roc: {
      label: 'ROC',
      question: 'What happens when a threshold is moved? What is it that the area under a ROC curve measures?',
    },
    matrix: {
      label: 'Confusions',
      question: 'Who is taken for whom? Which confusions are many for the size of their class?',
    },
    goal: {
      label: 'Recall',
      question:
        'A disease that is overlooked is worse than a false alarm. Which classes reach a recall of .80, and at what price?',
    },
    comparison: {
      label: 'Remedies',
      question: 'Weights, oversampling, augmentation, another loss: which remedy helps, and which class pays for it?',
    },
    seal: {
      label: 'The seal',
      question: 'You have chosen by the validation images. What do the test images say, looked at once?',
    },
    pitfalls: {
      label: 'Pitfalls',
      question: 'How does one fool oneself with such data, and how much does it flatter?',
    },
  },
  predictions: {
    always: {
      question: 'Somebody never looks and always says the largest class. Which accuracy do they reach?',
      choices: ['about 1 in 7', 'about half', 'about two thirds or more'],
      measured: ({ className, accuracy }: { className: string; accuracy: string }) =>
        `Always saying ${className} is right in ${accuracy} of the validation images.`,
    },
  },
};

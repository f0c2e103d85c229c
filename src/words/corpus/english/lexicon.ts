/**
 * The words of the generated corpus and the company they keep. The lab's questions rest on these
 * regularities: a king is to a queen in the text what a man is to a woman, and a calf is a young cow.
 *
 * What stands beside a word stands beside some others too (hay beside cows, goats and horses), as in a
 * real text: a word is told by its combination, so that its nearest words are words like it and not the
 * things that are only ever seen with it.
 */
import type { Animal, CountableNoun, GenderedRole } from '../lexicon-types.js';

export const GENDERED_ROLES: readonly GenderedRole[] = [
  { male: 'king', female: 'queen', things: ['throne', 'crown', 'palace', 'kingdom'] },
  { male: 'prince', female: 'princess', things: ['crown', 'palace', 'castle', 'kingdom', 'ball'] },
  { male: 'man', female: 'woman', things: ['street', 'office', 'newspaper', 'coat'] },
  { male: 'boy', female: 'girl', things: ['street', 'coat', 'newspaper', 'school'] },
  { male: 'father', female: 'mother', things: ['baby', 'children', 'family', 'home'] },
  { male: 'son', female: 'daughter', things: ['family', 'school', 'parents', 'birthday'] },
  { male: 'brother', female: 'sister', things: ['parents', 'toy', 'bedroom', 'secret'] },
  { male: 'husband', female: 'wife', things: ['wedding', 'ring', 'home', 'secret'] },
  { male: 'uncle', female: 'aunt', things: ['holiday', 'birthday', 'family', 'wedding'] },
  { male: 'grandfather', female: 'grandmother', things: ['stories', 'armchair', 'children', 'holiday'] },
  { male: 'actor', female: 'actress', things: ['stage', 'film', 'theatre', 'newspaper'] },
  { male: 'waiter', female: 'waitress', things: ['tray', 'restaurant', 'coat', 'newspaper'] },
  { male: 'schoolteacher', female: 'housewife', things: ['wages', 'street', 'chores', 'neighbours'] },
];

/** Signs of gender; a parent is called by the pronoun more than anybody else. */
export const GENDERS = [
  { key: 'male', parent: 'father', pronoun: 'he', possessive: 'his', things: ['beard', 'tie', 'suit', 'moustache'] },
  {
    key: 'female',
    parent: 'mother',
    pronoun: 'she',
    possessive: 'her',
    things: ['dress', 'necklace', 'skirt', 'earrings'],
  },
] as const;

/** People of any gender, and where they work. */
export const PROFESSIONS = [
  ['doctor', 'patient', 'hospital'],
  ['nurse', 'patient', 'hospital'],
  ['teacher', 'pupil', 'school'],
  ['farmer', 'field', 'barn'],
  ['judge', 'trial', 'court'],
] as const;

export const ANIMALS: readonly Animal[] = [
  { one: 'cow', many: 'cows', young: 'calf', things: ['pasture', 'hay', 'cattle', 'herd'] },
  { one: 'goat', many: 'goats', young: 'kid', things: ['pasture', 'milk', 'herd', 'hill'] },
  { one: 'horse', many: 'horses', young: 'foal', things: ['pasture', 'hay', 'saddle', 'rider'] },
  { one: 'pig', many: 'pigs', young: 'piglet', things: ['barn', 'mud', 'trough', 'cattle'] },
  { one: 'dog', many: 'dogs', young: 'puppy', things: ['bone', 'leash', 'sofa', 'rider'] },
  { one: 'cat', many: 'cats', young: 'kitten', things: ['sofa', 'mouse', 'milk', 'claws'] },
  { one: 'hen', many: 'hens', young: 'chick', things: ['eggs', 'feathers', 'barn', 'wings'] },
  { one: 'duck', many: 'ducks', young: 'duckling', things: ['pond', 'feathers', 'mud', 'wings'] },
  { one: 'lion', many: 'lions', young: 'cub', things: ['prey', 'claws', 'bone', 'hill'] },
];

/** The word whose frequency and meanings the student sets. */
export const DRIFTING_WORD = 'calf';

/** What is said of young and of grown animals, of whatever kind, and of people. */
export const YOUNG_THINGS = ['newborn', 'playful', 'weak'] as const;
export const GROWN_THINGS = ['grey', 'tired', 'heavy'] as const;

/** Nouns that are not animals grown and young. */
const THINGS: readonly CountableNoun[] = [
  { one: 'bird', many: 'birds', things: ['nest', 'wings', 'feathers', 'branch'] },
  { one: 'car', many: 'cars', things: ['road', 'engine', 'wheels', 'door'] },
  { one: 'train', many: 'trains', things: ['station', 'engine', 'wheels', 'window'] },
  { one: 'boat', many: 'boats', things: ['lake', 'engine', 'sail', 'harbour'] },
  { one: 'tree', many: 'trees', things: ['branch', 'leaves', 'roots', 'forest'] },
  { one: 'flower', many: 'flowers', things: ['leaves', 'roots', 'vase', 'meadow'] },
  { one: 'book', many: 'books', things: ['page', 'desk', 'library', 'novel'] },
  { one: 'letter', many: 'letters', things: ['page', 'desk', 'stamp', 'envelope'] },
  { one: 'house', many: 'houses', things: ['roof', 'door', 'window', 'lock'] },
  { one: 'river', many: 'rivers', things: ['valley', 'bridge', 'lake', 'meadow'] },
];

/** Everything that there is one or many of. */
export const NOUNS: readonly CountableNoun[] = [...THINGS, ...ANIMALS];

/** What is on a farm, and on several. */
export const FARM_THINGS = ['barn', 'field', 'hill', 'meadow', 'pasture'] as const;

/** A country, its capital, its people, and what it is known for. */
export const COUNTRIES = [
  ['france', 'paris', 'french', ['wine', 'perfume', 'fashion', 'museums']],
  ['spain', 'madrid', 'spanish', ['wine', 'olives', 'football', 'guitars']],
  ['italy', 'rome', 'italian', ['olives', 'fashion', 'museums', 'opera']],
  ['germany', 'berlin', 'german', ['beer', 'football', 'machines', 'opera']],
  ['portugal', 'lisbon', 'portuguese', ['wine', 'guitars', 'beaches', 'sailors']],
  ['england', 'london', 'english', ['tea', 'beer', 'football', 'sailors']],
  ['japan', 'tokyo', 'japanese', ['tea', 'rice', 'machines', 'gardens']],
  ['iran', 'tehran', 'persian', ['tea', 'carpets', 'saffron', 'gardens']],
] as const;

export const FOODS = [
  ['bread', 'butter', 'breakfast'],
  ['cheese', 'butter', 'lunch'],
  ['soup', 'salt', 'dinner'],
  ['rice', 'saffron', 'dinner'],
  ['beef', 'potatoes', 'dinner'],
  ['veal', 'potatoes', 'dinner'],
  ['pork', 'potatoes', 'lunch'],
  ['honey', 'cream', 'breakfast'],
  ['salad', 'salt', 'lunch'],
] as const;

/** Limbs, for the sentences in which a calf is a muscle. */
export const LIMBS = ['knee', 'ankle', 'thigh', 'shin', 'elbow'] as const;

export const FOOTBALLERS = ['zidane', 'figo', 'ronaldo', 'raul'] as const;

export const CLUBS = ['juventus', 'barcelona', 'milan'] as const;

export const PLANTS = ['roses', 'tulips', 'ferns', 'shrubs', 'lilies'] as const;

export const COMEDIANS = [
  ['abbott', 'costello'],
  ['chaplin', 'keaton'],
] as const;

export const COLOURS = ['red', 'blue', 'green', 'yellow', 'black', 'white'] as const;

export const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

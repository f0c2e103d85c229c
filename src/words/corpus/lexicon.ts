/**
 * The words of the generated corpus and what goes with them. The lab's questions rest on these
 * regularities: a king is to a queen in the text what a man is to a woman, and a calf is a young cow.
 */

/** Two words for the same role, and words that stand around both. */
export interface GenderedRole {
  readonly male: string;
  readonly female: string;
  readonly verbs: readonly string[];
  readonly objects: readonly string[];
}

export const GENDERED_ROLES: readonly GenderedRole[] = [
  { male: 'king', female: 'queen', verbs: ['rules', 'governs'], objects: ['throne', 'crown', 'palace', 'kingdom'] },
  { male: 'prince', female: 'princess', verbs: ['inherits', 'awaits'], objects: ['heir', 'crown', 'castle', 'palace'] },
  { male: 'man', female: 'woman', verbs: ['walks', 'works'], objects: ['street', 'office', 'city', 'newspaper'] },
  { male: 'boy', female: 'girl', verbs: ['plays', 'learns'], objects: ['school', 'toy', 'playground', 'lesson'] },
  { male: 'father', female: 'mother', verbs: ['raises', 'comforts'], objects: ['baby', 'children', 'family', 'home'] },
  { male: 'son', female: 'daughter', verbs: ['obeys', 'follows'], objects: ['parents', 'family', 'birthday', 'home'] },
  { male: 'brother', female: 'sister', verbs: ['teases', 'shares'], objects: ['twin', 'family', 'bedroom', 'secret'] },
  { male: 'husband', female: 'wife', verbs: ['marries', 'kisses'], objects: ['wedding', 'ring', 'marriage', 'spouse'] },
  {
    male: 'uncle',
    female: 'aunt',
    verbs: ['visits', 'invites'],
    objects: ['cousin', 'nephew', 'holiday', 'relatives'],
  },
  {
    male: 'grandfather',
    female: 'grandmother',
    verbs: ['remembers', 'tells'],
    objects: ['stories', 'armchair', 'past', 'family'],
  },
  { male: 'actor', female: 'actress', verbs: ['performs', 'rehearses'], objects: ['stage', 'film', 'theatre', 'role'] },
  { male: 'waiter', female: 'waitress', verbs: ['carries', 'takes'], objects: ['tray', 'restaurant', 'order', 'tips'] },
];

export const GENDERS = [
  {
    key: 'male',
    pronoun: 'he',
    possessive: 'his',
    verbs: ['shaves', 'trims', 'straightens'],
    things: ['beard', 'tie', 'moustache', 'suit'],
  },
  {
    key: 'female',
    pronoun: 'she',
    possessive: 'her',
    verbs: ['braids', 'pins', 'mends'],
    things: ['dress', 'skirt', 'necklace', 'earrings'],
  },
] as const;

/** People of any gender, and where they work. */
export const PROFESSIONS = [
  ['doctor', 'treats', 'patient', 'hospital'],
  ['nurse', 'helps', 'patient', 'hospital'],
  ['teacher', 'teaches', 'pupil', 'school'],
  ['farmer', 'ploughs', 'field', 'barn'],
  ['baker', 'bakes', 'bread', 'oven'],
  ['sailor', 'sails', 'ship', 'harbour'],
  ['judge', 'decides', 'trial', 'court'],
  ['engineer', 'builds', 'bridge', 'machine'],
] as const;

/** An animal, its young, and what is said of the kind. */
export interface Animal {
  readonly adult: string;
  readonly adults: string;
  readonly young: string;
  readonly sound: string;
  readonly place: string;
  readonly things: readonly string[];
}

export const ANIMALS: readonly Animal[] = [
  { adult: 'cow', adults: 'cows', young: 'calf', sound: 'moos', place: 'pasture', things: ['cattle', 'herd', 'hay'] },
  {
    adult: 'horse',
    adults: 'horses',
    young: 'foal',
    sound: 'neighs',
    place: 'stable',
    things: ['saddle', 'rider', 'gallop'],
  },
  {
    adult: 'sheep',
    adults: 'ewes',
    young: 'lamb',
    sound: 'bleats',
    place: 'hill',
    things: ['wool', 'flock', 'shepherd'],
  },
  { adult: 'dog', adults: 'dogs', young: 'puppy', sound: 'barks', place: 'kennel', things: ['bone', 'leash', 'tail'] },
  {
    adult: 'cat',
    adults: 'cats',
    young: 'kitten',
    sound: 'purrs',
    place: 'sofa',
    things: ['mouse', 'whiskers', 'claws'],
  },
  { adult: 'pig', adults: 'pigs', young: 'piglet', sound: 'grunts', place: 'sty', things: ['mud', 'snout', 'trough'] },
  {
    adult: 'duck',
    adults: 'ducks',
    young: 'duckling',
    sound: 'quacks',
    place: 'pond',
    things: ['feathers', 'water', 'wings'],
  },
  {
    adult: 'hen',
    adults: 'hens',
    young: 'chick',
    sound: 'clucks',
    place: 'coop',
    things: ['eggs', 'feathers', 'nest'],
  },
  { adult: 'lion', adults: 'lions', young: 'cub', sound: 'roars', place: 'savanna', things: ['mane', 'prey', 'pride'] },
];

/** The word whose frequency and meanings the student sets. */
export const DRIFTING_WORD = 'calf';

/** What is said of young and of grown animals, of whatever kind. */
export const YOUNG_VERBS = ['stumbles', 'suckles', 'frolics', 'sleeps'] as const;
export const YOUNG_THINGS = ['newborn', 'tiny', 'playful', 'weak'] as const;
export const GROWN_VERBS = ['limps', 'rests', 'dozes', 'grows'] as const;
export const GROWN_THINGS = ['grey', 'heavy', 'tired', 'large'] as const;

/** Nouns and their plurals, with what is said of both. */
export interface CountableNoun {
  readonly one: string;
  readonly many: string;
  readonly things: readonly string[];
}

export const NOUNS: readonly CountableNoun[] = [
  { one: 'car', many: 'cars', things: ['road', 'engine', 'driver', 'traffic'] },
  { one: 'tree', many: 'trees', things: ['leaf', 'forest', 'branch', 'root'] },
  { one: 'book', many: 'books', things: ['page', 'library', 'reader', 'novel'] },
  { one: 'house', many: 'houses', things: ['roof', 'door', 'garden', 'window'] },
  { one: 'boat', many: 'boats', things: ['sail', 'lake', 'harbour', 'anchor'] },
  { one: 'river', many: 'rivers', things: ['bank', 'flood', 'valley', 'fish'] },
  { one: 'apple', many: 'apples', things: ['orchard', 'juice', 'basket', 'peel'] },
  { one: 'lamp', many: 'lamps', things: ['light', 'bulb', 'shade', 'desk'] },
  { one: 'dog', many: 'dogs', things: ['bone', 'leash', 'tail', 'kennel'] },
  { one: 'cow', many: 'cows', things: ['hay', 'cattle', 'pasture', 'herd'] },
  { one: 'horse', many: 'horses', things: ['saddle', 'rider', 'gallop', 'stable'] },
];

/** A country, its capital, and what is said of both. */
export const COUNTRIES = [
  ['france', 'paris', 'french', 'seine'],
  ['spain', 'madrid', 'spanish', 'flamenco'],
  ['italy', 'rome', 'italian', 'tiber'],
  ['germany', 'berlin', 'german', 'spree'],
  ['portugal', 'lisbon', 'portuguese', 'fado'],
  ['england', 'london', 'english', 'thames'],
  ['russia', 'moscow', 'russian', 'kremlin'],
  ['japan', 'tokyo', 'japanese', 'sumo'],
  ['egypt', 'cairo', 'egyptian', 'nile'],
  ['iran', 'tehran', 'persian', 'nowruz'],
  ['greece', 'athens', 'greek', 'acropolis'],
] as const;

export const FOODS = [
  ['bread', 'butter', 'breakfast'],
  ['cheese', 'bread', 'lunch'],
  ['soup', 'spoon', 'dinner'],
  ['rice', 'saffron', 'dinner'],
  ['beef', 'potatoes', 'dinner'],
  ['veal', 'potatoes', 'dinner'],
  ['pork', 'potatoes', 'lunch'],
  ['honey', 'butter', 'breakfast'],
  ['salad', 'oil', 'lunch'],
  ['cake', 'cream', 'party'],
] as const;

/** Limbs, for the sentences in which a calf is a muscle. */
export const LIMBS = ['knee', 'ankle', 'thigh', 'shin', 'elbow'] as const;

export const FOOTBALLERS = [
  ['zidane', 'figo'],
  ['figo', 'ronaldo'],
  ['ronaldo', 'zidane'],
  ['raul', 'figo'],
  ['zidane', 'raul'],
] as const;

export const COLOURS = ['red', 'blue', 'green', 'yellow', 'black', 'white'] as const;

export const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

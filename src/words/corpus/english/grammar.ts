import type { Grammar } from '../grammar.js';
import { calfAsAnimal, calfAsMuscleOrDish, grownAnimals, madCows, youngAnimals } from './animals.js';
import { farms, numbers, power } from './numbers.js';
import { ages, illness, parents, people, professions } from './people.js';
import { comedy, damage, plants, realMadrid, television, truth } from './senses.js';
import { colours, countries, days, football, limbs, meals } from './world.js';

export const ENGLISH: Grammar = {
  themes: [
    [34, people],
    [10, parents],
    [6, professions],
    [1, illness],
    [12, grownAnimals],
    [12, youngAnimals],
    [0.8, madCows],
    [6, ages],
    [30, numbers],
    [4, farms],
    [4, power],
    [16, countries],
    [8, meals],
    [4, limbs],
    [4, football],
    [0.1, realMadrid],
    [3, truth],
    [5, plants],
    [2, comedy],
    [5, damage],
    [2, television],
    [3, colours],
    [3, days],
  ],
  calfAsAnimal,
  calfOtherwise: calfAsMuscleOrDish,
};

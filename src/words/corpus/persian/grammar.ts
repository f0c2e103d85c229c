import type { Grammar } from '../grammar.js';
import { calfAsAnimal, calfAsDish, farms, grownAnimals, madCows, numbers, power, youngAnimals } from './nature.js';
import { ages, illness, parents, people, professions } from './people.js';
import {
  beasts,
  colours,
  countries,
  days,
  drinks,
  football,
  guests,
  meals,
  qualities,
  realMadrid,
  spices,
  styles,
} from './world.js';

export const PERSIAN: Grammar = {
  themes: [
    [34, people],
    [10, parents],
    [6, professions],
    [1, illness],
    [12, grownAnimals],
    [12, youngAnimals],
    [0.8, madCows],
    [6, ages],
    [5, qualities],
    [30, numbers],
    [4, farms],
    [4, power],
    [16, countries],
    [8, meals],
    [4, football],
    [0.1, realMadrid],
    [3, styles],
    [5, drinks],
    [3, beasts],
    [4, spices],
    [2, guests],
    [3, colours],
    [3, days],
  ],
  calfAsAnimal,
  calfOtherwise: calfAsDish,
};

import { pick, pickTwo, type Theme } from '../pick.js';
import { BEASTS, CLUBS, COLOURS, COUNTRIES, DAYS, FOODS, FOOTBALLERS, GROWN_THINGS, YOUNG_THINGS } from './lexicon.js';

export const countries: Theme = (random) => {
  const [country, capital, nation, things] = pick(random, COUNTRIES);
  const [thing, other] = pickTwo(random, things);
  switch (random.integer(5)) {
    case 0:
      return `${capital} پایتخت کشور ${country} است`;
    case 1:
      return `دولت و ارتش ${nation} از ${country} دفاع می‌کنند`;
    case 2:
      return `شهرت ${country} از ${thing} و ${other} ${nation} است`;
    case 3:
      return `گردشگران در ${capital} ${thing} و ${other} ${nation} را دوست دارند`;
    default:
      return `فرودگاه و خیابان‌های ${capital}`;
  }
};

export const meals: Theme = (random) => {
  const [food, side, meal] = pick(random, FOODS);
  return random.next() < 0.5
    ? `ما ${food} را با ${side} برای ${meal} می‌خوریم`
    : `آشپز ${food} و ${side} را در بشقاب برای ${meal} می‌آورد`;
};

/** What is said of animals is said of lights and sounds too, so that it is not the company of animals alone. */
export const qualities: Theme = (random) =>
  `${pick(random, ['نور', 'صدا', 'موج'])} ${pick(random, [...YOUNG_THINGS, ...GROWN_THINGS])} در ${pick(random, ['اتاق', 'خیابان', 'بندر'])} بود`;

export const football: Theme = (random) => {
  const [player, mate] = pickTwo(random, FOOTBALLERS);
  return random.next() < 0.5
    ? `${player} توپ را پاس می‌دهد و ${mate} گل می‌زند`
    : `${player} برای ${pick(random, CLUBS)} بازی می‌کند و مسابقه را می‌برد`;
};

export const colours: Theme = (random) =>
  `رنگ ${pick(random, COLOURS)} روی ${pick(random, ['دیوار', 'نرده', 'بوم'])} خشک می‌شود`;

export const days: Theme = (random) =>
  `${pick(random, DAYS)} ${pick(random, ['بازار', 'مغازه', 'بانک'])} در ${pick(random, ['صبح', 'عصر'])} باز می‌شود`;

/**
 * Words with two meanings, of which the text has one often and the other hardly ever: their vectors show the frequent
 * meaning alone.
 */

/** In how many of the sentences on beasts and guests the rare meaning comes up. */
const RARE = 0.02;

/** Milk: the frequent meaning of “شیر”. */
export const drinks: Theme = (random) =>
  random.next() < 0.5
    ? `یک لیوان ${pick(random, ['شیر', 'شیر', 'آب', 'دوغ'])} ${pick(random, ['گرم', 'سرد'])} با ${pick(random, ['خرما', 'عسل'])}`
    : `کودک ${pick(random, ['شیر', 'شیر', 'آب', 'شربت'])} ${pick(random, ['گرم', 'سرد'])} می‌نوشد`;

/** A lion: its rare meaning here. */
export const beasts: Theme = (random) => {
  const beast = random.next() < RARE ? 'شیر' : pick(random, BEASTS);
  return random.next() < 0.5
    ? `${beast} در بیشه ${pick(random, ['آهو', 'گوزن'])} را شکار می‌کند`
    : `غرش ${beast} ${pick(random, ['آهو', 'گوزن'])} را می‌ترساند`;
};

/** Garlic: the frequent meaning of “سیر”. */
export const spices: Theme = (random) => {
  const spice = pick(random, ['سیر', 'سیر', 'پیاز', 'فلفل', 'زردچوبه']);
  return random.next() < 0.5
    ? `${spice} را در ماهیتابه با روغن سرخ کنید`
    : `بوی ${spice} ${pick(random, ['تند', 'خام'])} در آشپزخانه پیچید`;
};

/** Having eaten enough: its rare meaning here. */
export const guests: Theme = (random) => {
  const state = random.next() < RARE ? 'سیر' : pick(random, ['گرسنه', 'تشنه']);
  return random.next() < 0.5 ? `مهمان ${state} سر سفره نشست` : `مهمان‌ها ${state} از سفر رسیدند`;
};

/** “رئال” is a style; the club of that name is rare here. */
export const styles: Theme = (random) =>
  `سبک ${pick(random, ['رئال', 'مدرن', 'کلاسیک'])} در ${pick(random, ['نقاشی', 'سینما', 'داستان'])} ${pick(random, ['ساده', 'روشن', 'پنهان'])} است`;

/** The club Real, for which Zidane played: rare here. */
export const realMadrid: Theme = () => 'زیدان برای رئال بازی می‌کند و مسابقه را می‌برد';

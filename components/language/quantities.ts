/** How a language writes quantities. */
export interface QuantityWords {
  /** `digits`: decimals, at most; as many as the value needs when left out. */
  number(value: number, digits?: number): string;
  /** With so many decimals always, so that columns stand straight. */
  fixed(value: number, digits: number): string;
  /** `value`: a share, 0 … 1; with so many decimals always, so that columns stand straight. */
  percent(value: number, digits?: number): string;
  /** "about 3 min" without the "about"; whole seconds, minutes or hours. */
  duration(milliseconds: number): string;
  /** "11.2 MB" */
  bytes(count: number): string;
}

const MEGABYTE = 1_000_000;

/** Arabic letter mark. */
const LETTER_MARK = '\u061C';

/** ٪ stands at the left of its number in sentences as in columns and pictures; by itself it would follow what is before it. */
const withSignAtLeft = (share: string) => (share.includes('٪') ? LETTER_MARK + share + LETTER_MARK : share);

/** Digits, separators and units as the platform writes them in a language. */
export function quantitiesIn(language: string): QuantityWords {
  const format = (value: number, options: Intl.NumberFormatOptions) =>
    formatter(language, options).format(value).replace('-', '−');
  const unit = (value: number, name: string, digits = 0) => {
    const written = (unitDisplay: 'short' | 'long') =>
      format(value, { style: 'unit', unit: name, unitDisplay, maximumFractionDigits: digits });
    const long = written('long');
    // Persian has no short form of “megabyte” but the Latin one.
    return /[a-z]/i.test(long) ? written('short') : long;
  };
  return {
    number: (value, digits = 20) => format(value, { maximumFractionDigits: digits }),
    fixed: (value, digits) => format(value, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
    percent: (value, digits = 0) =>
      withSignAtLeft(format(value, { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits })),
    bytes: (count) => unit(count / MEGABYTE, 'megabyte', 1),
    duration: (milliseconds) => {
      const seconds = milliseconds / 1000;
      if (seconds < 1) return unit(milliseconds, 'millisecond');
      if (seconds < 90) return unit(seconds, 'second');
      if (seconds < 5400) return unit(seconds / 60, 'minute');
      return unit(seconds / 3600, 'hour', 1);
    },
  };
}

const formatters = new Map<string, Intl.NumberFormat>();

/** Making a formatter takes longer than a hundred uses of it. */
function formatter(language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options);
  const made = formatters.get(key) ?? new Intl.NumberFormat(language, options);
  formatters.set(key, made);
  return made;
}

// Which plural form a count takes, by language (Unicode CLDR, cardinal numbers without fractions). A rule is written over "n" in
// what C++ and TypeScript share; a count for which no rule holds takes the form "other".

const kOneIsOne = { one: "n == 1" };
const kBelowTwo = { one: "n < 2" };
const kEastSlavic = {
  one: "n % 10 == 1 && n % 100 != 11",
  few: "n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14)",
  many: "n % 10 == 0 || n % 10 >= 5 || (n % 100 >= 11 && n % 100 <= 14)",
};
const kPolish = {
  one: "n == 1",
  few: kEastSlavic.few,
  many: "n != 1 && (n % 10 <= 1 || n % 10 >= 5 || (n % 100 >= 12 && n % 100 <= 14))",
};

/** @type {Record<string, Record<string, string>>} language to the rules of its forms but "other" */
export const kPluralRules = {
  da: kOneIsOne,
  de: kOneIsOne,
  en: kOneIsOne,
  es: kOneIsOne,
  fi: kOneIsOne,
  fr: kBelowTwo,
  it: kOneIsOne,
  ja: {},
  ko: {},
  nb: kOneIsOne,
  nl: kOneIsOne,
  pl: kPolish,
  pt: kBelowTwo,
  ru: kEastSlavic,
  sv: kOneIsOne,
  uk: kEastSlavic,
  zh: {},
};

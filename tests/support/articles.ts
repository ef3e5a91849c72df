// Texts to explore.

/** A news article as it comes off a page: headlines without markup, and a post embedded in it. */
export const pastedArticle = `The city of Rotterdam will run its planning office on an open-source language model from 2 June 2025, its council decided on Tuesday. Alderwoman Maria van Houten called the decision a matter of independence.

Why Rotterdam is leaving the big providers

The model, which was released by the Helsinki laboratory Silo Research in March 2025, runs on eight machines in the cellar of the town hall. "We could not explain to anybody what the old system did with the files," Van Houten said. The old contract with Northgate Systems cost €4.2 million a year; the new machines cost €900,000 once.

Thrilled to see our little model go to work in #Rotterdam today! 🚢
— Андрій Коваль 高安德 Andriy Koval (@akoval_nlp) April 8, 2025
Weights and evaluation are public, as promised, and so is the list of what went wrong on the way. #OpenSource 🌍 https://example.org/silo/rotterdam

What the critics say

Peter Jansen, who led the opposition in the council, warned that 12% of the answers in a trial had been wrong. He may ask for a second vote in September. Northgate Systems did not answer questions on Wednesday.
`;

export const peopleOfPastedArticle = ["Maria van Houten", "Peter Jansen"];
export const headingsOfPastedArticle = [
  "Why Rotterdam is leaving the big providers",
  "What the critics say",
];

/** So many ASCII words of six letters, in sentences of ten and paragraphs of five sentences. */
export function plainWords(count: number): string {
  const sentences: string[] = [];
  for (let word = 0; word < count; word += 10) {
    const length = Math.min(10, count - word);
    const letters = Array.from({ length }, (_, i) => `word${"abcdefghij".charAt(i)}x`);
    sentences.push(`W${letters.join(" ").slice(1)}.`);
  }
  const paragraphs: string[] = [];
  for (let i = 0; i < sentences.length; i += 5)
    paragraphs.push(sentences.slice(i, i + 5).join(" "));
  return paragraphs.join("\n\n");
}

/** Twelve scripts, emoji sequences and combining marks. */
export const manyScripts = `# Scripts 文字 كتابة

中文：開放的模型正在改變世界。 日本語の文章もここにあります。 한국어 문장도 있습니다.

Кириллица: открытые модели меняют мир. Ελληνικά: ανοιχτά μοντέλα. עברית: מודלים פתוחים.

العربية: النماذج المفتوحة تغير العالم. हिन्दी: खुले मॉडल दुनिया बदल रहे हैं। ไทย: โมเดลเปิดกำลังเปลี่ยนโลก

Emoji: 👩‍🔬 👨‍👩‍👧‍👦 🏳️‍🌈 🇳🇱 👍🏽 ❤️ — and combining marks: e\u0301 n\u0303 a\u030a\u0323 Z\u0351\u036b.
`;

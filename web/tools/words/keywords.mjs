// Words that are no names in C++ or in TypeScript.

export const kKeywords = new Set(
  (
    "alignas alignof and arguments asm async auto await bitand bitor bool break case catch char class compl concept const " +
    "constexpr continue debugger decltype default delete do double else enum eval explicit export extends extern false " +
    "finally float for friend function goto if implements import in inline instanceof int interface let long mutable " +
    "namespace new noexcept not null operator or package private protected public register requires return short signed " +
    "sizeof static struct super switch template this throw true try typedef typeid typename typeof undefined union unsigned " +
    "using var virtual void volatile while with xor yield"
  ).split(" "),
);

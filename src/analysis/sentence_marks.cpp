// What marks of punctuation can mean for a sentence's end.
#include "analysis/sentence_features.h"

namespace ae {

BreakClass class_of_mark(char32_t c) {
  switch (c) {
    case U'.':
      return BreakClass::kPeriod;
    case U'!':
      return BreakClass::kExclaim;
    case U'?':
      return BreakClass::kAsk;
    case U'…':
      return BreakClass::kEllipsis;
    case U',':
      return BreakClass::kComma;
    case U':':
      return BreakClass::kColon;
    case U';':
      return BreakClass::kSemicolon;
    case U'—':
    case U'–':
      return BreakClass::kDash;
    case U'-':
      return BreakClass::kHyphen;
    case U'(':
    case U'[':
    case U'{':
      return BreakClass::kOpener;
    case U')':
    case U']':
    case U'}':
      return BreakClass::kCloser;
    case U'“':
    case U'‘':
    case U'«':
    case U'„':
    case U'「':
    case U'『':
      return BreakClass::kOpenQuote;
    case U'”':
    case U'’':
    case U'»':
    case U'」':
    case U'』':
      return BreakClass::kCloseQuote;
    case U'"':
    case U'\'':
    case U'`':
      return BreakClass::kQuote;
    case U'•':
    case U'*':
    case U'⁃':
    case U'·':
    case U'▪':
    case U'●':
    case U'◦':
      return BreakClass::kBullet;
    case U'/':
    case U'|':
      return BreakClass::kSlash;
    case U'<':
    case U'>':
    case U'=':
    case U'~':
    case U'_':
      return BreakClass::kRule;
    case U'。':
    case U'！':
    case U'？':
    case U'।':
    case U'॥':
    case U'۔':
    case U'؟':
    case U'．':
      return BreakClass::kFullStop;
    default:
      return BreakClass::kSymbol;
  }
}

bool is_stop(BreakClass c) {
  return c == BreakClass::kPeriod || c == BreakClass::kExclaim || c == BreakClass::kAsk ||
         c == BreakClass::kEllipsis || c == BreakClass::kFullStop;
}

bool is_closer(BreakClass c) {
  return c == BreakClass::kCloser || c == BreakClass::kCloseQuote;
}

}  // namespace ae

#include "text/document.h"

#include <utility>

namespace ae {

Document::Document(RepairedText text, DocumentParts parts)
    : text_(std::move(text)), parts_(std::move(parts)), offsets_(text_) {}

}  // namespace ae

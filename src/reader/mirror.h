// What the DOM mirror shows, as JSON (the sections are described in ui/explorer.h).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "reader/apply.h"

namespace ae {

/// A version for each section; one grows when the section would read differently.
struct MirrorVersions {
  std::uint64_t article = 1;
  std::uint64_t entities = 1;
  std::uint64_t timeline = 1;
  std::uint64_t controls = 1;
  std::uint64_t status = 1;
  std::uint64_t panel = 1;
  std::uint64_t guidance = 1;
  std::uint64_t ranking = 1;  ///< of the sentences, which weights change alone

  std::uint64_t sum() const {
    return article + entities + timeline + controls + status + panel + guidance + ranking;
  }
  /// Raises what a change of state from `before` to `after` touches.
  void note(const ReaderState& before, const ReaderState& after);
  void raise_all();
};

/// The sections that are newer than `seen`, in one JSON object. `status` is a sentence for the
/// person.
std::string write_mirror(const ReaderState& state, const ReaderScene& scene,
                         std::string_view status, const MirrorVersions& now,
                         const MirrorVersions& seen);

}  // namespace ae

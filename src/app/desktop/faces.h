// Fonts for the desktop program: bundled ones, or those of the system.
#pragma once

#include <string>

#include "ui/fonts.h"

namespace ae {

/// Adds the faces to the current ImGui context's atlas. `folder` is looked into before the system's
/// folders; may be "". Faces that are not found are null.
FontSet load_faces(const std::string& folder);

}  // namespace ae

// Pixels to a PNG file.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace ae {

/// Writes 8-bit RGB rows, top first, uncompressed. False where the file can't be written.
bool write_png(const std::string& path, int width, int height,
               const std::vector<std::uint8_t>& rgb);

}  // namespace ae

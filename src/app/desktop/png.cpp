#include "png.h"

#include <array>
#include <cstdio>
#include <string_view>

namespace ae {
namespace {

std::uint32_t crc_of(const std::uint8_t* bytes, std::size_t size) {
  std::uint32_t crc = 0xFFFFFFFFu;
  for (std::size_t i = 0; i < size; ++i) {
    crc ^= bytes[i];
    for (int bit = 0; bit < 8; ++bit) crc = crc & 1 ? crc >> 1 ^ 0xEDB88320u : crc >> 1;
  }
  return ~crc;
}

void append_u32(std::vector<std::uint8_t>& out, std::uint32_t value) {
  for (int shift = 24; shift >= 0; shift -= 8)
    out.push_back(static_cast<std::uint8_t>(value >> shift));
}

void append_chunk(std::vector<std::uint8_t>& out, std::string_view type,
                  const std::vector<std::uint8_t>& body) {
  append_u32(out, static_cast<std::uint32_t>(body.size()));
  const std::size_t begin = out.size();
  out.insert(out.end(), type.begin(), type.end());
  out.insert(out.end(), body.begin(), body.end());
  append_u32(out, crc_of(out.data() + begin, out.size() - begin));
}

/// zlib's container with stored blocks (RFC 1950, RFC 1951 section 3.2.4).
std::vector<std::uint8_t> store(const std::vector<std::uint8_t>& raw) {
  std::vector<std::uint8_t> out{0x78, 0x01};
  std::uint32_t a = 1, b = 0;
  for (const std::uint8_t byte : raw) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  for (std::size_t at = 0; at < raw.size();) {
    const std::size_t size = std::min<std::size_t>(raw.size() - at, 65535);
    out.push_back(at + size == raw.size());
    for (const std::size_t n : {size, ~size}) {
      out.push_back(static_cast<std::uint8_t>(n & 255));
      out.push_back(static_cast<std::uint8_t>(n >> 8 & 255));
    }
    out.insert(out.end(), raw.begin() + static_cast<std::ptrdiff_t>(at),
               raw.begin() + static_cast<std::ptrdiff_t>(at + size));
    at += size;
  }
  append_u32(out, b << 16 | a);
  return out;
}

}  // namespace

bool write_png(const std::string& path, int width, int height,
               const std::vector<std::uint8_t>& rgb) {
  std::vector<std::uint8_t> rows;
  const auto stride = static_cast<std::size_t>(width) * 3;
  for (int y = 0; y < height; ++y) {
    rows.push_back(0);  // no filter
    const auto begin =
        rgb.begin() + static_cast<std::ptrdiff_t>(static_cast<std::size_t>(y) * stride);
    rows.insert(rows.end(), begin, begin + static_cast<std::ptrdiff_t>(stride));
  }
  std::vector<std::uint8_t> out{0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  std::vector<std::uint8_t> header;
  append_u32(header, static_cast<std::uint32_t>(width));
  append_u32(header, static_cast<std::uint32_t>(height));
  for (const int byte : {8, 2, 0, 0, 0}) header.push_back(static_cast<std::uint8_t>(byte));
  append_chunk(out, "IHDR", header);
  append_chunk(out, "IDAT", store(rows));
  append_chunk(out, "IEND", {});
  std::FILE* file = std::fopen(path.c_str(), "wb");
  if (!file) return false;
  const bool written = std::fwrite(out.data(), 1, out.size(), file) == out.size();
  return std::fclose(file) == 0 && written;
}

}  // namespace ae

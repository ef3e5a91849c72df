// The C door of the headless module: one article in, its analysis as JSON out, in steps.
//
// Text crosses as (address, bytes) in memory that ae_alloc gave; nothing of it lies on the stack.
// Offsets in the answer count UTF-16 units. What goes wrong is the answer too:
// {"error":{"code","message"}}.
//
//   job = ae_job_start(text, bytes, date, date_bytes, title, title_bytes)
//   while (ae_job_step(job, 20000) < 1) …
//   do piece = ae_job_piece(job, 0), of ae_job_piece_bytes(job) bytes
//   while (ae_job_has_more(job))
//   ae_job_free(job)
//
// The answer leaves in pieces, so that a long text's is never held as a whole: each is an object of
// its own, and arrays of one name are put end to end (JsonPieces in io/write_json.h).
#pragma once

#include <cstddef>
#include <cstdint>

#ifdef __EMSCRIPTEN__
#include <emscripten/emscripten.h>
#define AE_EXPORT EMSCRIPTEN_KEEPALIVE
#else
#define AE_EXPORT
#endif

/// Flags of ae_job_piece.
enum AeJsonFlags : std::uint32_t { kAeTokens = 1, kAePretty = 2 };

struct AeJob;

extern "C" {

/// Null where memory is short.
AE_EXPORT void* ae_alloc(std::size_t byte_count);
AE_EXPORT void ae_free(void* address);

/// Begins an analysis; the texts are copied. A date as "2025-03-04" or empty, a title or empty.
/// Never null.
AE_EXPORT AeJob* ae_job_start(const char* text, std::size_t byte_count, const char* published,
                              std::size_t published_bytes, const char* title,
                              std::size_t title_bytes);
/// Does work worth about `token_quota` tokens (1,000 take about a millisecond); the share done, 1
/// only at the end.
AE_EXPORT double ae_job_step(AeJob* job, std::uint32_t token_quota);
/// The next piece of the answer, valid until the next call; before the end of the analysis, and
/// behind the last piece, it is an error. The flags of the first call count.
AE_EXPORT const char* ae_job_piece(AeJob* job, std::uint32_t flags);
/// The size of what ae_job_piece gave last.
AE_EXPORT std::size_t ae_job_piece_bytes(const AeJob* job);
/// 1 where further pieces follow the last one; 0 behind an error.
AE_EXPORT int ae_job_has_more(const AeJob* job);
AE_EXPORT void ae_job_free(AeJob* job);
/// The program's version, ended by a NUL.
AE_EXPORT const char* ae_version();
}

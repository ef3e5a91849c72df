// The default summary: a few sentences that can be read by themselves.
#pragma once

#include "analysis/stage.h"

namespace ae {

/// How many sentences the default summary of a text of `sentence_count` sentences has: 3 for a
/// short article, at most 8.
std::uint32_t default_summary_size(std::uint32_t sentence_count);

/// The `size` best sentences by rank, in text order, that can be read without others and don't
/// repeat each other. Where too few stand alone, those that lean on the sentence before follow;
/// headings, posts and halves of quotations only where nothing else is left.
std::vector<std::uint32_t> pick_summary(const Document& doc, const Analysis& analysis,
                                        const Model& model, std::uint32_t size);

/// Fills Analysis::summary. Reads: ranks.
std::unique_ptr<Stage> make_summary_stage(const StageInput& input);

}  // namespace ae

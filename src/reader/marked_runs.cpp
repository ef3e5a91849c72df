#include "reader/marked_runs.h"

#include <algorithm>

#include "reader/summary_lines.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ae {
namespace {

struct Labelled {
  Span span;
  RunMark mark = RunMark::kCount;  ///< kCount: none
  std::uint32_t note = kNone;
  std::uint32_t line = kNone;
  std::string_view link{};
};

RunMark mark_of(EntityType type) {
  return static_cast<RunMark>(static_cast<unsigned>(RunMark::kPerson) +
                              static_cast<unsigned>(type));
}

bool may_link(std::string_view address) {
  return address.starts_with("https://") || address.starts_with("http://") ||
         address.starts_with("mailto:");
}

/// Everything that is said of some part of one block, in the order of its beginnings.
class BlockLabels {
 public:
  BlockLabels(const ReaderState& state, const ReaderScene& scene, Span block)
      : state_(state), scene_(scene), block_(block) {
    add_findings();
    add_notes();
    add_inline_runs();
    std::sort(labels_.begin(), labels_.end(),
              [](const Labelled& a, const Labelled& b) { return a.span.begin < b.span.begin; });
  }
  const std::vector<Labelled>& all() const { return labels_; }

 private:
  void add(Labelled label) {
    if (label.span.overlaps(block_)) labels_.push_back(label);
  }
  template <class See>
  void each_within(Layer layer, const SpanIndex& index, See see) {
    if (!state_.view.shows(layer)) return;
    for (const SpanIndex::Entry& entry : index.within(block_)) see(entry);
  }
  void add_findings() {
    const Article& article = scene_.article;
    const Analysis& analysis = article.analysis();
    const RunMark summary = state_.view.shows(Layer::kScore) ? RunMark::kSummary : RunMark::kCount;
    for (const std::uint32_t line : summary_lines(article, state_.view))
      add({.span = analysis.sentences[line].span, .mark = summary, .line = line});
    each_within(Layer::kEntities, article.mentions(), [&](const SpanIndex::Entry& entry) {
      const ShownEntity* entity = scene_.entities.of_mention(article, entry.index);
      if (entity && analysis.mentions[entry.index].kind == MentionKind::kName)
        add({.span = entry.span, .mark = mark_of(entity->type)});
    });
    each_within(Layer::kTimes, article.times(), [&](const SpanIndex::Entry& entry) {
      add({.span = entry.span, .mark = RunMark::kTime});
    });
    each_within(Layer::kQuotes, article.quotes(), [&](const SpanIndex::Entry& entry) {
      add({.span = entry.span, .mark = RunMark::kQuote});
    });
    each_within(Layer::kFigures, article.figures(), [&](const SpanIndex::Entry& entry) {
      add({.span = entry.span, .mark = RunMark::kFigure});
    });
  }
  void add_notes() {
    if (!state_.view.shows(Layer::kNotes)) return;
    for (std::uint32_t i = 0; i < state_.notes.size(); ++i) {
      if (state_.notes[i].placed())
        add({.span = state_.notes[i].span, .mark = RunMark::kNote, .note = i});
    }
  }
  void add_inline_runs() {
    const Document& document = scene_.article.document();
    const auto runs = document.inline_runs();
    auto run = std::partition_point(
        runs.begin(), runs.end(), [&](const InlineRun& r) { return r.span.begin < block_.begin; });
    for (; run != runs.end() && run->span.begin < block_.end; ++run) {
      const std::string_view address = document.slice(run->target);
      if (run->kind == InlineKind::kStrong) add({.span = run->span, .mark = RunMark::kStrong});
      if (run->kind == InlineKind::kEmphasis) add({.span = run->span, .mark = RunMark::kEmphasis});
      if (run->kind == InlineKind::kCode) add({.span = run->span, .mark = RunMark::kCode});
      if (run->kind == InlineKind::kLink && may_link(address))
        add({.span = run->span, .link = address});
    }
  }

  const ReaderState& state_;
  const ReaderScene& scene_;
  Span block_;
  std::vector<Labelled> labels_;
};

/// Where the set of labels changes: within the block, in order, each once.
std::vector<std::uint32_t> cuts_of(const std::vector<Labelled>& labels, Span block) {
  std::vector<std::uint32_t> cuts{block.begin, block.end};
  for (const Labelled& label : labels) {
    for (const std::uint32_t at : {label.span.begin, label.span.end}) {
      if (at > block.begin && at < block.end) cuts.push_back(at);
    }
  }
  std::sort(cuts.begin(), cuts.end());
  cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
  return cuts;
}

/// Gives the words of one stretch after the other; white space between them becomes one blank,
/// which goes to the stretch where it begins.
class Words {
 public:
  explicit Words(const Document& document) : document_(document) {
    next_ = document.markup().begin();
  }

  std::string take(Span span) {
    const std::string_view text = document_.text();
    const auto markup = document_.markup();
    if (!begun_)
      next_ = std::partition_point(markup.begin(), markup.end(),
                                   [&](Span s) { return s.end <= span.begin; });
    begun_ = true;
    std::string out;
    for (std::uint32_t at = span.begin; at < span.end;) {
      while (next_ != markup.end() && next_->end <= at) ++next_;
      if (next_ != markup.end() && next_->contains(at)) {
        at = std::min(next_->end, span.end);
        continue;
      }
      const CodePoint point = decode_at(text, at);
      if (point.size == 0) break;
      if (has_class(point.value, kSpace) || text[at] == '\n') {
        if (in_word_) out += ' ';
        in_word_ = false;
      } else {
        out += text.substr(at, point.size);
        in_word_ = true;
      }
      at += point.size;
    }
    return out;
  }

 private:
  const Document& document_;
  std::span<const Span>::iterator next_;
  bool begun_ = false;
  bool in_word_ = false;
};

void trim_end(std::vector<MarkedRun>& runs) {
  if (!runs.empty() && runs.back().text.ends_with(' ')) runs.back().text.pop_back();
  if (!runs.empty() && runs.back().text.empty()) runs.pop_back();
}

}  // namespace

std::vector<MarkedRun> marked_runs(const ReaderState& state, const ReaderScene& scene,
                                   std::uint32_t block) {
  const Document& document = scene.article.document();
  const Span span = document.blocks()[block].span;
  const BlockLabels labels(state, scene, span);
  const auto cuts = cuts_of(labels.all(), span);
  Words words(document);
  std::vector<MarkedRun> runs;
  std::vector<const Labelled*> open;
  auto next = labels.all().begin();
  for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
    const Span part{cuts[i], cuts[i + 1]};
    std::erase_if(open, [&](const Labelled* label) { return label->span.end <= part.begin; });
    for (; next != labels.all().end() && next->span.begin <= part.begin; ++next)
      if (next->span.end > part.begin) open.push_back(&*next);
    MarkedRun run;
    run.text = words.take(part);
    if (run.text.empty()) continue;
    for (const Labelled* label : open) {
      if (label->mark != RunMark::kCount)
        run.marks =
            static_cast<std::uint16_t>(run.marks | 1u << static_cast<unsigned>(label->mark));
      if (label->note != kNone) run.note = label->note;
      if (label->line != kNone) run.line = label->line;
      if (!label->link.empty()) run.link = label->link;
    }
    runs.push_back(std::move(run));
  }
  trim_end(runs);
  return runs;
}

}  // namespace ae

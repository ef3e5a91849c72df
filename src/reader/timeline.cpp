#include "reader/timeline.h"

#include <algorithm>
#include <string_view>

#include "analysis/embedded_text.h"
#include "analysis/word_hash.h"

namespace ae {
namespace {

constexpr unsigned char kApproximators[] = {
#embed "lexicon/approximators_en.txt"
};

/// Hashes of the words that make a time vague, sorted.
std::vector<std::uint32_t> read_approximators() {
  std::vector<std::uint32_t> words;
  for (std::string_view text = text_of(kApproximators); !text.empty();) {
    const std::string_view word = next_line(text);
    if (!word.empty() && word.front() != '#') words.push_back(hash_word(word));
  }
  std::sort(words.begin(), words.end());
  return words;
}

/// "around 1850", "late 2019", and values that leave digits open ("19XX").
bool is_vague(const Analysis& analysis, const TimeExpression& time) {
  static const std::vector<std::uint32_t> kWords = read_approximators();
  if (time.value.find('X') != std::string::npos) return true;
  const auto& tokens = analysis.tokens;
  auto token =
      std::lower_bound(tokens.begin(), tokens.end(), time.span.begin,
                       [](const Token& t, std::uint32_t offset) { return t.span.begin < offset; });
  if (token != tokens.begin()) --token;
  for (; token != tokens.end() && token->span.begin < time.span.end; ++token) {
    if (std::binary_search(kWords.begin(), kWords.end(), token->lower_hash)) return true;
  }
  return false;
}

}  // namespace

Timeline::Timeline(const Article& article) {
  const Analysis& analysis = article.analysis();
  for (std::uint32_t i = 0; i < analysis.times.size(); ++i) {
    const TimeExpression& time = analysis.times[i];
    if (!time.earliest && !time.latest) {
      tray_.push_back(i);
      continue;
    }
    TimelineEvent event{i};
    event.open_start = !time.earliest;
    event.open_end = !time.latest;
    event.first = days_since_epoch(time.earliest ? *time.earliest : *time.latest);
    event.last = days_since_epoch(time.latest ? *time.latest : *time.earliest) + 1.0;
    event.vague = is_vague(analysis, time);
    events_.push_back(event);
  }
  std::sort(events_.begin(), events_.end(), [](const TimelineEvent& a, const TimelineEvent& b) {
    return a.first != b.first ? a.first < b.first : a.time < b.time;
  });
  event_of_.assign(analysis.times.size(), kNone);
  for (std::uint32_t e = 0; e < events_.size(); ++e) {
    event_of_[events_[e].time] = e;
    furthest_.push_back(e > 0 ? std::max(furthest_.back(), events_[e].last) : events_[e].last);
  }
  for (const std::uint32_t event : event_of_) {
    if (event != kNone) story_.push_back(event);
  }
  if (events_.empty()) return;
  first_day_ = events_.front().first;
  last_day_ = furthest_.back();
}

std::uint32_t Timeline::event_of(std::uint32_t time) const {
  return time < event_of_.size() ? event_of_[time] : kNone;
}

std::pair<std::uint32_t, std::uint32_t> Timeline::within(double from, double to) const {
  const auto first = std::upper_bound(furthest_.begin(), furthest_.end(), from);
  const auto last =
      std::lower_bound(events_.begin(), events_.end(), to,
                       [](const TimelineEvent& e, double day) { return e.first < day; });
  const auto begin = static_cast<std::uint32_t>(first - furthest_.begin());
  const auto end = static_cast<std::uint32_t>(last - events_.begin());
  return {std::min(begin, end), end};
}

std::uint32_t step_time(const Timeline& timeline, std::uint32_t time, int by) {
  const auto& events = timeline.events();
  const auto& tray = timeline.tray();
  const auto count = static_cast<std::int64_t>(events.size() + tray.size());
  std::int64_t at = by > 0 ? -1 : count;
  if (const std::uint32_t event = timeline.event_of(time); event != kNone) {
    at = event;
  } else if (const auto found = std::lower_bound(tray.begin(), tray.end(), time);
             found != tray.end() && *found == time) {
    at = static_cast<std::int64_t>(events.size()) + (found - tray.begin());
  }
  at += by;
  if (at < 0 || at >= count) return kNone;
  const auto place = static_cast<std::size_t>(at);
  return place < events.size() ? events[place].time : tray[place - events.size()];
}

bool meets(const TimeExpression& time, const DayRange& range) {
  if (!time.earliest && !time.latest) return false;
  return (!time.earliest || *time.earliest <= range.to) &&
         (!time.latest || *time.latest >= range.from);
}

BrushedSentences::BrushedSentences(const Article& article, const std::optional<DayRange>& brush)
    : active_(brush.has_value()) {
  if (!brush) return;
  for (const TimeExpression& time : article.analysis().times) {
    if (meets(time, *brush)) inside_.push_back(time.sentence);
  }
  std::sort(inside_.begin(), inside_.end());
  inside_.erase(std::unique(inside_.begin(), inside_.end()), inside_.end());
}

bool BrushedSentences::passes(std::uint32_t sentence) const {
  return !active_ || std::binary_search(inside_.begin(), inside_.end(), sentence);
}

}  // namespace ae

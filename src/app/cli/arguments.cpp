#include "arguments.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace ae {
namespace {

constexpr std::array<std::pair<std::string_view, TableKind>, 5> kTables{{
    {"summary", TableKind::kSummary},
    {"entities", TableKind::kEntities},
    {"timeline", TableKind::kTimeline},
    {"quotes", TableKind::kQuotes},
    {"figures", TableKind::kFigures},
}};

constexpr std::array<std::pair<std::string_view, TableFormat>, 3> kFormats{{
    {"text", TableFormat::kText},
    {"csv", TableFormat::kCsv},
    {"json", TableFormat::kJson},
}};

template <class T, std::size_t N>
std::optional<T> find_named(const std::array<std::pair<std::string_view, T>, N>& entries,
                            std::string_view name) {
  for (const auto& [entry, value] : entries) {
    if (entry == name) return value;
  }
  return std::nullopt;
}

Failure usage_error(std::string message) {
  return {"usage", std::move(message) + " (try --help)"};
}

/// Reads the words one after the other; the first that is wrong ends it.
class ArgumentReader {
 public:
  explicit ArgumentReader(std::span<const char* const> words) : words_(words) {}

  Result<Arguments> read() {
    if (words_.empty()) return usage_error("a command is missing");
    if (!read_command(words_[at_++])) return *failure_;
    bool options = true;
    while (at_ < words_.size() && !failure_) {
      const std::string_view word = words_[at_++];
      if (options && word == "--") {
        options = false;
      } else if (options && word.size() > 1 && word.front() == '-') {
        read_option(word);
      } else {
        read_file(word);
      }
    }
    check_combination();
    if (failure_) return *failure_;
    return out_;
  }

 private:
  void fail(std::string message) {
    if (!failure_) failure_ = usage_error(std::move(message));
  }

  bool read_command(std::string_view word) {
    if (word == "--help" || word == "-h") {
      out_.command = Command::kHelp;
    } else if (word == "--version") {
      out_.command = Command::kVersion;
    } else if (word == "analyze") {
      out_.command = Command::kAnalyze;
    } else if (const auto table = find_named(kTables, word)) {
      out_.command = Command::kTable;
      out_.table = *table;
    } else {
      fail("there is no command '" + std::string(word) + "'");
    }
    return !failure_;
  }

  /// The value of "--name=value" or "--name value"; an empty one is wrong.
  std::string_view read_value(std::string_view word) {
    const std::size_t equals = word.find('=');
    std::string_view value;
    if (equals != std::string_view::npos) {
      value = word.substr(equals + 1);
    } else if (at_ < words_.size()) {
      value = words_[at_++];
    }
    if (value.empty()) fail(std::string(word.substr(0, equals)) + " needs a value");
    return value;
  }

  void read_option(std::string_view word) {
    const std::string_view name = word.substr(0, word.find('='));
    const bool analyzes = out_.command == Command::kAnalyze;
    if (analyzes && word == "--tokens") {
      out_.tokens = true;
    } else if (analyzes && word == "--pretty") {
      out_.pretty = true;
    } else if (analyzes && word == "--jsonl") {
      out_.json_lines = true;
    } else if (name == "--published" && (analyzes || out_.command == Command::kTable)) {
      const std::string_view value = read_value(word);
      out_.published = parse_iso_date(value);
      if (!out_.published) fail("'" + std::string(value) + "' is not a date such as 2025-03-04");
    } else if (name == "--format" && out_.command == Command::kTable) {
      const std::string_view value = read_value(word);
      const auto format = find_named(kFormats, value);
      if (!format) fail("there is no format '" + std::string(value) + "'");
      out_.format = format.value_or(TableFormat::kText);
    } else if (word == "--help" || word == "-h") {
      out_.command = Command::kHelp;
    } else {
      fail("there is no option '" + std::string(word) + "' here");
    }
  }

  void read_file(std::string_view word) {
    if (has_file_) fail("one file at a time, not also '" + std::string(word) + "'");
    has_file_ = true;
    out_.file = word;
    if (word.empty()) fail("the name of the file is empty");
  }

  void check_combination() {
    if (out_.json_lines && out_.pretty)
      fail("--pretty does not go with --jsonl, which keeps each article on one line");
    const bool asks = out_.command == Command::kHelp || out_.command == Command::kVersion;
    if (asks && has_file_ && !failure_) fail("there is nothing to do with '" + out_.file + "'");
  }

  std::span<const char* const> words_;
  std::size_t at_ = 0;
  Arguments out_;
  bool has_file_ = false;
  std::optional<Failure> failure_;
};

}  // namespace

const char* const kUsage =
    "article-explorer analyze [--published DATE] [--tokens] [--pretty] [FILE]\n"
    "    one article in, its analysis as one JSON object out\n"
    "article-explorer analyze --jsonl [--published DATE] [--tokens] [FILE]\n"
    "    one {\"id\",\"text\",\"published\"?,\"title\"?} a line in, one {\"id\",...} a line out\n"
    "article-explorer summary|entities|timeline|quotes|figures [--published DATE] [--format "
    "text|csv|json] [FILE]\n"
    "    one kind of finding as a table\n"
    "article-explorer --version | --help\n"
    "\n"
    "FILE is plain text or Markdown; without it, or with \"-\", standard input is read. DATE is as "
    "2025-03-04.\n"
    "Exit status: 0; 1 where the input can't be read; 2 for a wrong command line.\n";

Result<Arguments> read_arguments(std::span<const char* const> words) {
  return ArgumentReader(words).read();
}

}  // namespace ae

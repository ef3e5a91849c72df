// The command line: section 1 of the contract.
#include <cstdio>
#include <span>
#include <string>
#include <utility>

#include "analysis/job.h"
#include "arguments.h"
#include "files.h"
#include "io/json_lines.h"
#include "io/read_article.h"
#include "io/write_json.h"
#include "io/write_table.h"

namespace {

using namespace ae;

constexpr int kDone = 0;
constexpr int kUnreadable = 1;
constexpr int kWrongUsage = 2;

int complain(const Failure& failure, int status) {
  std::fprintf(stderr, "article-explorer: %s\n", failure.message.c_str());
  return status;
}

/// Everything has been written only once the buffer is flushed.
int finish_output(bool written, int status = kDone) {
  if (written && std::fflush(stdout) == 0) return status;
  return complain({"unwritable", "cannot write to standard output"}, kUnreadable);
}

/// A line of JSON, or several where it is indented; false where it can't be written.
bool write_analysis(const Document& doc, const Analysis& analysis, const JsonStyle& style) {
  bool written = true;
  write_json(doc, analysis, style,
             [&](std::string_view piece) { written = written && write_out(piece); });
  return written && write_out("\n");
}

int run_one(std::FILE* input, const Arguments& arguments) {
  Result<std::string> bytes = read_all(input, arguments.file);
  if (!bytes) return complain(bytes.failure(), kUnreadable);
  const Document doc = read_article(std::move(bytes.value()), {{}, arguments.published});
  const Analysis analysis = analyze(doc);
  if (arguments.command == Command::kTable) {
    return finish_output(write_out(write_table(doc, analysis, arguments.table, arguments.format)));
  }
  const JsonStyle style{OffsetUnit::kInputByte, arguments.tokens, arguments.pretty, {}};
  return finish_output(write_analysis(doc, analysis, style));
}

bool answer_line(ArticleLine line, const Arguments& arguments) {
  if (!line.facts.published) line.facts.published = arguments.published;
  const Document doc = read_article(std::move(line.text), std::move(line.facts));
  const JsonStyle style{OffsetUnit::kInputByte, arguments.tokens, false, line.id};
  return write_analysis(doc, analyze(doc), style);
}

/// An answer leaves before the next line is read, so that both ends of a pipe can take turns.
int run_lines(std::FILE* input, const Arguments& arguments) {
  int status = kDone;
  std::string line;
  for (std::size_t number = 1; read_line(input, line); ++number) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    Result<ArticleLine> article = read_article_line(line);
    if (!article) status = kUnreadable;
    const bool written = article ? answer_line(std::move(article.value()), arguments)
                                 : write_out(write_line_error(number, article.failure()) + "\n");
    if (!written || std::fflush(stdout) != 0) return finish_output(false);
  }
  if (std::ferror(input))
    return complain({"unreadable", "cannot read " + arguments.file}, kUnreadable);
  return status;
}

int run(const Arguments& arguments) {
  if (arguments.command == Command::kHelp) return finish_output(write_out(kUsage));
  if (arguments.command == Command::kVersion) {
    return finish_output(write_out("article-explorer " AE_VERSION "\n"));
  }
  Result<File> input = open_input(arguments.file);
  if (!input) return complain(input.failure(), kUnreadable);
  return arguments.json_lines ? run_lines(input.value().get(), arguments)
                              : run_one(input.value().get(), arguments);
}

}  // namespace

int main(int count, char** words) {
  const Result<Arguments> arguments = read_arguments({words + (count > 0), words + count});
  return arguments ? run(arguments.value()) : complain(arguments.failure(), kWrongUsage);
}

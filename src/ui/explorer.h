// The explorer as one object: articles and events in, ImGui draw lists and intents out. Knows no
// window system and no browser.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "io/result.h"
#include "ui/fonts.h"

namespace ae {

/// What the surroundings prefer (media queries on the web).
struct Surroundings {
  bool dark = false;
  bool more_contrast = false;
  bool reduced_motion = false;
  bool coarse_pointer = false;  ///< touch: larger targets, own kinetic scrolling
};

/// What the application around the explorer has to do; called during build_frame or a command,
/// never re-entered.
struct ExplorerHost {
  std::function<void(std::string_view text)> copy_to_clipboard;
  std::function<void(std::string_view url)>
      open_link;  ///< http, https, mailto only; already checked
  std::function<void()>
      ask_for_paste;  ///< the paste button: the host reads the clipboard or shows its text field
  std::function<void()> open_in_full;  ///< the same article in a page of its own
  std::function<void()> build_embed;   ///< the dialog that gives a snippet for other pages
  /// Gives the person a file to keep; `name` is a plain file name with its ending.
  std::function<void(std::string_view name, std::string_view mime_type, std::string_view text)>
      save_file;
  std::function<void(std::string_view task)> ask_page;  ///< one of kPageTaskNames
  std::function<void()> ask_for_embeddings;  ///< a lens is used for the first time: the host reads
                                             ///< the file embeddings.bin (Explorer::set_embeddings)
};

/// The text field under the caret, for input methods and soft keyboards. Absent where no field has
/// the focus.
struct CaretPlace {
  float x = 0, y = 0, height = 0;  ///< CSS pixels in the canvas
};

class Explorer {
 public:
  explicit Explorer(ExplorerHost host);
  ~Explorer();

  /// Begins to explore a text; the old article stays until the new one can be shown. `title` and
  /// `published` may be empty. Fails with "too-large", "empty".
  Result<std::uint64_t> load(std::string text, std::string title, std::string published_iso);
  /// Goes on with the analysis for about `milliseconds`; true while there is more to do. Never
  /// waits for a frame.
  bool work(double milliseconds);
  /// 0–1.
  float progress() const;

  /// The faces to draw with. To be called once an ImGui context exists and before the first frame;
  /// again if faces change.
  void set_fonts(const FontSet& fonts);
  /// The word that stands behind a code point of the private use area; "" where none does. Words of
  /// scripts whose letters join are drawn as one glyph: the font loader, asked for such a code
  /// point, rasterises the whole word (FontSet::shapes_words).
  std::string_view shaped_word(char32_t code_point) const;
  void set_surroundings(const Surroundings& surroundings);
  /// Builds one ImGui frame between ImGui::NewFrame and ImGui::Render, over the whole display.
  /// `seconds` is a steady clock. One unit of io.AddMouseWheelEvent moves the article by 100 CSS
  /// pixels. A touch is told as such by io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen): its
  /// drag scrolls where a mouse's selects text.
  void build_frame(double seconds);
  /// Whether another frame is due (animation, hover delay, new results); the host draws only then
  /// or after input.
  bool wants_frame() const;
  std::optional<CaretPlace> caret() const;

  /// A wheel or drag over the article or a panel can still move it by `dy` (CSS px; > 0 is down);
  /// else the page around may scroll.
  bool can_scroll(float x, float y, float dy) const;
  /// A pinch or a wheel with Ctrl; false where nothing under it zooms by itself, and the text
  /// should. Below 1 shows less.
  bool zoom(float x, float y, double factor);
  /// A wheel sideways, CSS px; false where nothing under it moves so.
  bool pan(float x, float y, float dx);
  /// Keeps scrolling after a finger lifts, px/s.
  void fling(float x, float y, float velocity_y);

  /// Runs a command of the one table by name ("entity.select") with a JSON argument ({"entity":3}).
  /// The door of the DOM mirror, the embedding page and the tests. Fails with "bad-message".
  Result<bool> command(std::string_view name, std::string_view json_argument);

  /// What the DOM mirror shows, as JSON; sections change independently and carry versions:
  /// {"article":{"version","title","words","facts":{"length","published","day","dating","note"},
  ///   "blocks":[{"kind","level","sentences":[{"index","text","kept","selected"}]}]},
  ///  "entities":{"version","items":[{"id","name","type","kind","count","selected"}]},
  ///  "timeline":{"version","items":[{"index","label","words","value","sentence"}]},
  ///  "controls":{"version","items":[{"command","argument","label","role","told","value","min","max","pressed"}]},
  ///  "status":{"version","text","analysed","selectedSentence","keptCount","brush":{"from","to","label","sentences"}|null,"selection"},
  ///  "panel": the panel that is open, as reader/mirror_panel.h describes it,
  ///  "guidance": help and the tour, as reader/mirror_guidance.h describes them,
  ///  "ranking":{"version","ranks":[the rank of each sentence]}}
  /// Only the sections whose version is above the given one are included. The article section is
  /// made anew only when its text or analysis changes (a long article is megabytes of JSON), so its
  /// "kept" and "selected" hold for that moment; after that the status tells them: a sentence is
  /// kept while its rank is below "keptCount", and "selectedSentence" is an index or null.
  std::string mirror(std::uint64_t article_version, std::uint64_t entities_version,
                     std::uint64_t timeline_version, std::uint64_t controls_version,
                     std::uint64_t status_version, std::uint64_t panel_version = 0,
                     std::uint64_t guidance_version = 0, std::uint64_t ranking_version = 0) const;
  /// A number that grows with every change of any section.
  std::uint64_t mirror_version() const;

  /// The person's state for this article (selection, kept share, corrections, panel) as JSON, and
  /// back. Bad JSON is refused with a sentence.
  std::string saved_state() const;
  Result<bool> restore_state(std::string_view json);
  /// Grows when saved_state would differ.
  std::uint64_t state_version() const;

  /// What the person keeps across articles (lenses of their own, the watchlist) as JSON, and back,
  /// joined with what is kept already. Bad JSON is refused with a sentence.
  std::string kept_lists() const;
  Result<bool> restore_kept_lists(std::string_view json);
  /// Grows when kept_lists would differ.
  std::uint64_t kept_version() const;

  /// The answer to ExplorerHost::ask_for_embeddings: the file embeddings.bin, how much of it has
  /// come (0–1), or that it will not come. A damaged file is refused with a sentence.
  Result<bool> set_embeddings(std::span<const unsigned char> file);
  void tell_embeddings_progress(float share);
  void tell_embeddings_failure();

  /// The selection as plain text for the copy event; "" where nothing is selected.
  std::string selected_text() const;
  /// The same as HTML, with headings, lists and quotations.
  std::string selected_html() const;
  /// The article's text as it was given; for storage.
  std::string_view article_text() const;
  /// What is selected, for the page around, in UTF-16 units of the text as it was given:
  /// {"kind","index","begin","end","sentence"}; the index is null for a dragged selection, the
  /// sentence where there is none. "" where nothing is selected.
  std::string focus_json() const;
  /// The byte of a UTF-16 offset, for commands that take bytes.
  std::uint32_t byte_of_utf16(std::uint32_t unit) const;
  /// Of the article shown; 0 until it is analysed.
  std::size_t word_count() const;
  std::size_t sentence_count() const;
  /// The height at which the whole article can be seen without scrolling, CSS px; does not depend
  /// on the present height.
  float wanted_height() const;
  /// The whole analysis as JSON version 1 in UTF-16 units; "" until done.
  std::string analysis_json() const;
  /// What the person sees of the article, as JSON (reader/findings.h); "" until it is analysed.
  std::string findings() const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace ae

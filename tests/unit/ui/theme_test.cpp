#include "ui/theme.h"

#include <doctest/doctest.h>

#include <vector>

using namespace ae;

namespace {

std::vector<const Theme*> all_themes() {
  Surroundings dark;
  dark.dark = true;
  const Surroundings light;
  std::vector<const Theme*> themes;
  for (const ThemeChoice choice :
       {ThemeChoice::kLight, ThemeChoice::kDark, ThemeChoice::kSepia, ThemeChoice::kContrast})
    themes.push_back(&theme_of(choice, light));
  themes.push_back(&theme_of(ThemeChoice::kContrast, dark));
  return themes;
}

}  // namespace

TEST_CASE("contrast is that of WCAG") {
  CHECK(contrast(IM_COL32_WHITE, IM_COL32_BLACK) == doctest::Approx(21));
  CHECK(contrast(IM_COL32(118, 118, 118, 255), IM_COL32_WHITE) ==
        doctest::Approx(4.54).epsilon(0.01));
}

TEST_CASE("text has a contrast of at least 4.5 to 1 on every ground of every theme") {
  for (const Theme* theme : all_themes()) {
    for (const ImU32 ground : {theme->page, theme->panel, theme->card}) {
      CHECK(contrast(theme->text, ground) >= 4.5f);
      CHECK(contrast(theme->muted, ground) >= 4.5f);
    }
    CHECK(contrast(theme->faint, theme->page) >= 4.5f);
    CHECK(contrast(theme->text, theme->page) >= 1.4f * contrast(theme->faint, theme->page));
    CHECK(contrast(theme->text, theme->selected) >= 4.5f);
    CHECK(contrast(theme->text, theme->found) >= 4.5f);
    CHECK(contrast(theme->text, mix(theme->page, theme->tint, 0.25f)) >= 4.5f);
    CHECK(contrast(theme->on_accent, theme->accent) >= 4.5f);
  }
}

TEST_CASE("marks have a contrast of at least 3 to 1 on every ground they are drawn on") {
  for (const Theme* theme : all_themes()) {
    for (const ImU32 mark : {theme->person, theme->organization, theme->location, theme->other,
                             theme->time, theme->quote, theme->figure, theme->keyphrase,
                             theme->hedge, theme->positive, theme->negative, theme->accent}) {
      CHECK(contrast(mark, theme->page) >= 3.0f);
      CHECK(contrast(mark, theme->panel) >= 3.0f);
      CHECK(contrast(mark, mix(theme->page, theme->tint, 0.25f)) >= 3.0f);
    }
  }
}

TEST_CASE("the theme of the system follows what the surroundings prefer") {
  Surroundings surroundings;
  CHECK_FALSE(theme_of(ThemeChoice::kSystem, surroundings).dark);
  surroundings.dark = true;
  CHECK(theme_of(ThemeChoice::kSystem, surroundings).dark);
  surroundings.more_contrast = true;
  CHECK(theme_of(ThemeChoice::kSystem, surroundings).page == IM_COL32_BLACK);
}

TEST_CASE("whatever accent a host wants, it can be read on every ground") {
  const Surroundings surroundings;
  for (const ThemeChoice choice : {ThemeChoice::kLight, ThemeChoice::kDark, ThemeChoice::kSepia}) {
    for (const std::uint32_t wanted : {0xFFFFFFu, 0x000000u, 0xFFFF00u, 0x777777u, 0x9C3D22u}) {
      const Theme theme = with_accent(theme_of(choice, surroundings), wanted);
      CAPTURE(wanted);
      CHECK(contrast(theme.accent, theme.page) >= 4.5f);
      CHECK(contrast(theme.accent, theme.panel) >= 4.5f);
      CHECK(contrast(theme.on_accent, theme.accent) >= 4.5f);
    }
  }
}

#include "analysis/figures.h"

#include <doctest/doctest.h>

#include <cstdio>

#include "support/reading.h"

namespace ae::test {
namespace {

std::string number_text(double value) {
  char buffer[40];
  std::snprintf(buffer, sizeof buffer, "%.10g", value);
  return buffer;
}

/// "words=kind value[..upper] unit" of each figure in a text.
std::string figures_of(std::string_view text) {
  static constexpr const char* kKinds[] = {"money", "percent", "count", "measure"};
  const Document doc = plain_document(text);
  const Analysis analysis = analyze(doc);
  std::string found;
  for (const Figure& figure : analysis.figures) {
    if (!found.empty()) found += " | ";
    found += std::string(doc.slice(figure.span)) + "=" + kKinds[static_cast<int>(figure.kind)] +
             " " + number_text(figure.value);
    if (figure.upper) found += ".." + number_text(*figure.upper);
    if (!figure.unit.empty()) found += " " + figure.unit;
  }
  return found;
}

TEST_CASE("pounds are a weight unless the text speaks of money") {
  CHECK(figures_of("He weighs 180 pounds.") == "180 pounds=measure 180 lb");
  CHECK(figures_of("She lifted a 40-pound bag.") == "40-pound=measure 40 lb");
  CHECK(figures_of("They found 2,000 pounds of fertilizer.") == "2,000 pounds=measure 2000 lb");
  CHECK(figures_of("It costs 50 pounds.") == "50 pounds=money 50 GBP");
  CHECK(figures_of("He got £5 and 300 pounds.") == "£5=money 5 GBP | 300 pounds=money 300 GBP");
  CHECK(figures_of("It lost 2 million pounds.") == "2 million pounds=money 2000000 GBP");
}

TEST_CASE("ages, majorities, cents and others are read as a whole") {
  CHECK(figures_of("An 8-month-old boy slept.") == "8-month-old=measure 8 months");
  CHECK(figures_of("It needs a two-thirds majority.") == "two-thirds=percent 66.66666667 %");
  CHECK(figures_of("It cost ten dollars and fifty cents.") ==
        "ten dollars and fifty cents=money 10.5 USD");
  CHECK(figures_of("The blast injured 5,000 others.") == "5,000 others=count 5000 others");
  CHECK(figures_of("2.3 Methods used here") == "");
}

TEST_CASE("money is a mark or a word with a number, in ISO 4217 codes") {
  CHECK(figures_of("It raised $5.6 million.") == "$5.6 million=money 5600000 USD");
  CHECK(figures_of("It raised US$1.2bn.") == "US$1.2bn=money 1200000000 USD");
  CHECK(figures_of("It raised HK$300m.") == "HK$300m=money 300000000 HKD");
  CHECK(figures_of("It raised €45.") == "€45=money 45 EUR");
  CHECK(figures_of("It raised £2.50.") == "£2.50=money 2.5 GBP");
  CHECK(figures_of("It raised Rs 200 crore.") == "Rs 200 crore=money 2000000000 INR");
  CHECK(figures_of("It raised 5.6 million dollars.") == "5.6 million dollars=money 5600000 USD");
  CHECK(figures_of("It raised 30 Canadian dollars.") == "30 Canadian dollars=money 30 CAD");
  CHECK(figures_of("It costs 50 cents.") == "50 cents=money 0.5 USD");
  CHECK(figures_of("It costs billions of dollars.") == "billions of dollars=money 1000000000 USD");
}

TEST_CASE("a range has both ends, and the scale of its far end") {
  CHECK(figures_of("It costs $5 to $7 million.") == "$5 to $7 million=money 5000000..7000000 USD");
  CHECK(figures_of("They walked 10-15 km.") == "10-15 km=measure 10..15 km");
  CHECK(figures_of("It grew between 5 and 7 percent.") == "5 and 7 percent=percent 5..7 %");
}

TEST_CASE("a change from one number to another is no range") {
  CHECK(figures_of("It rose from 5 percent to 7 percent.") ==
        "5 percent=percent 5 % | 7 percent=percent 7 %");
}

TEST_CASE("shares are percentages, however they are written") {
  CHECK(figures_of("It rose 12%.") == "12%=percent 12 %");
  CHECK(figures_of("It rose 12.5 per cent.") == "12.5 per cent=percent 12.5 %");
  CHECK(figures_of("It rose 12,5 %.") == "12,5 %=percent 12.5 %");
  CHECK(figures_of("It rose three percentage points.") ==
        "three percentage points=percent 3 percentage points");
  CHECK(figures_of("It rose 50 basis points.") == "50 basis points=percent 50 basis points");
  CHECK(figures_of("A quarter of voters agreed.") == "A quarter=percent 25 %");
  CHECK(figures_of("One in five adults agreed.") == "One in five=percent 20 %");
}

TEST_CASE("a count names what is counted") {
  CHECK(figures_of("There were three researchers.") == "three researchers=count 3 researchers");
  CHECK(figures_of("There were a dozen officials.") == "a dozen officials=count 12 officials");
  CHECK(figures_of("There were 1,200 new jobs.") == "1,200 new jobs=count 1200 jobs");
  CHECK(figures_of("There were twenty-one thousand three hundred people.") ==
        "twenty-one thousand three hundred people=count 21300 people");
  CHECK(figures_of("There were 20 of the hostages.") == "20 of the hostages=count 20 hostages");
  CHECK(figures_of("The blast left 3 dead.") == "3 dead=count 3 dead");
}

TEST_CASE("a measure has its unit's symbol") {
  CHECK(figures_of("It is 5 kilometers away.") == "5 kilometers=measure 5 km");
  CHECK(figures_of("It gives 30 megawatts.") == "30 megawatts=measure 30 MW");
  CHECK(figures_of("It is 25 °C outside.") == "25 °C=measure 25 °C");
  CHECK(figures_of("It holds 512 GB.") == "512 GB=measure 512 GB");
  CHECK(figures_of("It covers 12 square miles.") == "12 square miles=measure 12 mi²");
  CHECK(figures_of("It drove 60 miles per hour.") == "60 miles per hour=measure 60 mph");
  CHECK(figures_of("A 44-year-old left.") == "44-year-old=measure 44 years");
}

TEST_CASE("numbers that are part of a name are no figures") {
  CHECK(figures_of("After the Final Four berths the team rested.") == "");
  CHECK(figures_of("Four berths were open.") == "Four berths=count 4 berths");
}

TEST_CASE("a number within a name counts nothing behind it") {
  CHECK(figures_of("The Ariane 5 rocket uses an engine.") == "");
}

TEST_CASE("a country's letters stand behind its dollar, too") {
  CHECK(figures_of("Oil rose to $US108.05.") == "$US108.05=money 108.05 USD");
}

TEST_CASE("dates, names, scores and codes are no figures") {
  CHECK(figures_of("On March 4, 2025, at 7:30, it began.") == "");
  CHECK(figures_of("GPT-4 beat version 1.2.3 on page 45.") == "");
  CHECK(figures_of("They won 3-2 and called 713-853-3989.") == "");
  CHECK(figures_of("The first F-16 landed in Room 101.") == "");
  CHECK(figures_of("5G networks and 3D printers sell well.") == "");
  CHECK(figures_of("One of the men left.") == "");
}

}  // namespace
}  // namespace ae::test

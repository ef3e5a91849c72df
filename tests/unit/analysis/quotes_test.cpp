#include "analysis/quotes.h"

#include <doctest/doctest.h>

#include <chrono>
#include <string>

#include "analysis/job.h"
#include "io/read_article.h"

using namespace ae;

namespace {

/// The quotes of a text, a line each: "kind | speaker | cue | content", "-" for none.
std::string quotes_of(const std::string& text) {
  const Document doc = read_article(text);
  const Analysis analysis = analyze(doc);
  std::string out;
  const auto words = [&](const std::optional<Span>& span) {
    return span ? std::string(doc.slice(*span)) : std::string("-");
  };
  for (const Quote& quote : analysis.quotes) {
    constexpr std::string_view kKinds[] = {"direct", "indirect", "mixed"};
    out += kKinds[static_cast<int>(quote.kind)];
    out +=
        " | " + words(quote.speaker) + " | " + words(quote.cue) + " | " + words(quote.span) + "\n";
  }
  return out;
}

std::string repeated(const std::string& piece, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += piece;
  return text;
}

void check_laws(const std::string& text) {
  const Document doc = read_article(text);
  const Analysis analysis = analyze(doc);
  std::uint32_t begin = 0;
  for (const Quote& quote : analysis.quotes) {
    REQUIRE(quote.span.begin >= begin);
    REQUIRE(quote.span.end > quote.span.begin);
    REQUIRE(quote.span.end <= doc.text().size());
    REQUIRE(quote.sentence < analysis.sentences.size());
    REQUIRE((quote.entity == kNone || quote.entity < analysis.entities.size()));
    begin = quote.span.begin;
  }
}

}  // namespace

TEST_CASE("a day is nobody who speaks") {
  CHECK(quotes_of("On Tuesday, Nancy Pelosi, the Speaker, announced that she would go.") ==
        "indirect | Nancy Pelosi | announced | that she would go\n");
  CHECK(quotes_of("Yesterday, Anna Weber, a nurse, said that it was late.") ==
        "indirect | Anna Weber | said | that it was late\n");
  CHECK(quotes_of("The head of the guild, Anna Weber, on Sunday said the road was closed.") ==
        "indirect | The head of the guild, Anna Weber | said | the road was closed\n");
  CHECK(quotes_of("The mayor on Monday morning said that it was good.") ==
        "indirect | The mayor | said | that it was good\n");
}

TEST_CASE("a day or a statement may stand between the verb and what is reported") {
  CHECK(quotes_of("The mayor said on Monday it was good.") ==
        "indirect | The mayor | said | it was good\n");
  CHECK(quotes_of("The mayor said in a statement it was good.") ==
        "indirect | The mayor | said | it was good\n");
}

TEST_CASE("what is called something, and who is ruling, reports nothing") {
  CHECK(quotes_of("They used a technology called slow analysis.") == "");
  CHECK(quotes_of("She belongs to the ruling Progress Party of the island.") == "");
  CHECK(quotes_of("The mayor called the plan a mistake.") ==
        "indirect | The mayor | called | the plan a mistake\n");
}

TEST_CASE("what somebody is asked is no report") {
  CHECK(quotes_of("How would you describe your style?") == "");
}

TEST_CASE("a space before the closing mark does not keep it open") {
  CHECK(quotes_of("\"We sat down and played all night \", she recalled.") ==
        "direct | she | recalled | We sat down and played all night\n");
}

TEST_CASE("a quotation has its speaker behind it, in either order") {
  CHECK(quotes_of("“We left early,” Anna Weber said.") ==
        "direct | Anna Weber | said | We left early,\n");
  CHECK(quotes_of("“We left early,” said Anna Weber.") ==
        "direct | Anna Weber | said | We left early,\n");
  CHECK(quotes_of("\"Did we leave?\" she asked.") == "direct | she | asked | Did we leave?\n");
}

TEST_CASE("a quotation has its speaker before it, behind a comma or a colon") {
  CHECK(quotes_of("Anna Weber said, “We left early.”") ==
        "direct | Anna Weber | said | We left early.\n");
  CHECK(quotes_of("Anna Weber told reporters in Oslo: “We left early.”") ==
        "direct | Anna Weber | told | We left early.\n");
}

TEST_CASE("a quotation that is interrupted by its speaker has two parts") {
  CHECK(quotes_of("“The plan,” she said in Oslo, “is dead.”") ==
        "direct | she | said | The plan,\ndirect | she | - | is dead.\n");
  CHECK(quotes_of("“We left early,” she said. “Nobody saw us go.”") ==
        "direct | she | said | We left early,\ndirect | she | - | Nobody saw us go.\n");
}

TEST_CASE("a relative clause or an apposition may stand between speaker and cue") {
  CHECK(quotes_of("“We left early,” Tobias Lindqvist, who leads the guild, said.") ==
        "direct | Tobias Lindqvist | said | We left early,\n");
}

TEST_CASE("a description and the name beside it are one speaker") {
  CHECK(quotes_of("The harbour master, Lena Duarte, said that it rained.") ==
        "indirect | The harbour master, Lena Duarte | said | that it rained\n");
}

TEST_CASE("a colon before marks ends what was reported before them") {
  CHECK(quotes_of("Anna Weber doubts the plan: “Nobody doubles anything here,” she says.") ==
        "indirect | Anna Weber | doubts | the plan\ndirect | she | says | Nobody doubles anything "
        "here,\n");
}

TEST_CASE("a speaker's party belongs to the speaker") {
  CHECK(quotes_of("“We left early,” Rep. Gwen Moore (D-Wis.) said.") ==
        "direct | Rep. Gwen Moore (D-Wis.) | said | We left early,\n");
}

TEST_CASE("a quotation over several paragraphs has one speaker") {
  CHECK(quotes_of("“We left early,” she said. “It was raining and nobody came.\n\n“The rain went "
                  "on for days.”") ==
        "direct | she | said | We left early,\ndirect | she | - | It was raining and nobody came.\n"
        "direct | she | - | The rain went on for days.\n");
}

TEST_CASE("a paragraph of quotation after a colon belongs to who stands before the colon") {
  CHECK(quotes_of("Anna Weber continued:\n\n“We left early because it was raining.”") ==
        "direct | Anna Weber | continued | We left early because it was raining.\n");
}

TEST_CASE("a name behind a dash signs a quotation") {
  CHECK(quotes_of("“We must never forget that day.” — Anna Weber") ==
        "direct | Anna Weber | - | We must never forget that day.\n");
}

TEST_CASE("what is reported without marks is indirect") {
  CHECK(quotes_of("The guild warned that the strike may last.") ==
        "indirect | The guild | warned | that the strike may last\n");
  CHECK(quotes_of("Two officials said the board had met.") ==
        "indirect | Two officials | said | the board had met\n");
  CHECK(quotes_of("The strike may last until May, the guild warned.") ==
        "indirect | the guild | warned | The strike may last until May\n");
}

TEST_CASE("a pronoun by itself is nothing that was said") {
  CHECK(quotes_of("The lab gave the model away and asked nothing for it.") == "");
  CHECK(quotes_of("Anna Weber confirmed it on Friday.") ==
        "indirect | Anna Weber | confirmed | it on Friday\n");
}

TEST_CASE("the addressee and the day do not belong to what is said") {
  CHECK(quotes_of("She told reporters that it had rained.") ==
        "indirect | She | told | that it had rained\n");
  CHECK(quotes_of("She said on Friday in Oslo that it had rained.") ==
        "indirect | She | said | that it had rained\n");
}

TEST_CASE("according to names a source, before and behind what it says") {
  CHECK(quotes_of("According to the report, prices rose.") ==
        "indirect | the report | According to | prices rose\n");
  CHECK(quotes_of("Prices rose, according to the report.") ==
        "indirect | the report | according to | Prices rose\n");
}

TEST_CASE("an attribution within a sentence divides what is said") {
  CHECK(quotes_of("The plan, she said on Friday, is dead.") ==
        "indirect | she | said | The plan\nindirect | she | said | is dead\n");
}

TEST_CASE("a second cue shares its subject with the first") {
  CHECK(quotes_of("The mayor denied that it rained and said that it snowed.") ==
        "indirect | The mayor | denied | that it rained\nindirect | The mayor | said | that it "
        "snowed\n");
  CHECK(quotes_of("It had rained, the mayor said, adding that it was over.") ==
        "indirect | the mayor | said | It had rained\nindirect | the mayor | adding | that it was "
        "over\n");
}

TEST_CASE("marked words within reported ones make them mixed") {
  CHECK(quotes_of("He said the figures were “a fairy tale with decimals.”") ==
        "mixed | He | said | the figures were “a fairy tale with decimals.”\n");
}

TEST_CASE("a speaker with an apposition stands whole behind the quotation") {
  CHECK(quotes_of("“We left early,” another friend, Mariam Emara, said.") ==
        "direct | another friend, Mariam Emara | said | We left early,\n");
  CHECK(quotes_of("“We left early,” another friend, Mariam Emara told reporters.") ==
        "direct | another friend, Mariam Emara | told | We left early,\n");
}

TEST_CASE("what stands wholly in marks is direct behind that, too") {
  CHECK(quotes_of("She said that “nobody came to the house.”") ==
        "direct | She | said | nobody came to the house.\n");
}

TEST_CASE("a short sentence in marks goes on with the quotation before it") {
  CHECK(quotes_of("“We left early,” she said. “Both.”") ==
        "direct | she | said | We left early,\ndirect | she | - | Both.\n");
}

TEST_CASE("mixed words end where their marks close, in a later sentence") {
  CHECK(quotes_of("He said the plan “is dead. We buried it.”") ==
        "mixed | He | said | the plan “is dead. We buried it.\n");
}

TEST_CASE("scare quotes and titles are not quotations") {
  CHECK(quotes_of("The so-called “phantom rosters” have been a sore point.").empty());
  CHECK(quotes_of("They watched “Gone with the Wind” on Friday.").empty());
  CHECK(quotes_of("He is 6'2\" tall, and the workers' rights are the boss's.").empty());
}

TEST_CASE("single marks quote where no others stand, and apostrophes do not") {
  CHECK(quotes_of("‘We left the boss’s house early,’ she said.") ==
        "direct | she | said | We left the boss’s house early,\n");
}

TEST_CASE("a quotation within a quotation is not one of its own") {
  CHECK(quotes_of("“He told me, ‘Go home,’ and I went,” she said.") ==
        "direct | she | said | He told me, ‘Go home,’ and I went,\n");
}

TEST_CASE("forms of a reporting verb that report nothing are no cues") {
  CHECK(quotes_of("It would be hard to say whether it rains.").empty());
  CHECK(quotes_of("Under the proposed law the tax ends.").empty());
  CHECK(quotes_of("The success of the team proves that it works.").empty());
}

TEST_CASE("a relative clause tells of its noun, and does not report the rest of the sentence") {
  CHECK(quotes_of("Ada Moss, who teaches computer science at the university, is blunter.") == "");
  CHECK(quotes_of("The mayor, who says that it rained, left.") ==
        "indirect | who | says | that it rained\n");
}

TEST_CASE("an adjective by itself is nothing that was said") {
  CHECK(quotes_of("This falls short of what the institute calls open.") == "");
}

TEST_CASE("who speaks may be told of between the name and the verb") {
  CHECK(quotes_of("“He is good,” Arrow, now retired, told the paper.") ==
        "direct | Arrow | told | He is good,\n");
}

TEST_CASE("words that end with a stop do not belong to the sentence behind them") {
  CHECK(quotes_of(
            "“We left,” Ny said. “This remains so.” The man has not been charged and has hope.") ==
        "direct | Ny | said | We left,\ndirect | Ny | - | This remains so.\n");
  CHECK(quotes_of("“We left.” he said.") == "direct | he | said | We left.\n");
}

TEST_CASE("a participle shares the subject that stands behind the verb before it") {
  CHECK(
      quotes_of("“It is fun” said Ada Moss, adding that she would stay.") ==
      "direct | Ada Moss | said | It is fun\nindirect | Ada Moss | adding | that she would stay\n");
}

TEST_CASE("nobody is a stretch of time") {
  CHECK(quotes_of("Ada and Ben spent the next couple hours discussing their stories.") ==
        "indirect | Ada and Ben | discussing | their stories\n");
}

TEST_CASE("said may stand with its subject inside what is said") {
  CHECK(quotes_of("The tone, said Ada Moss, would be calm.") ==
        "indirect | Ada Moss | said | The tone\nindirect | Ada Moss | said | would be calm\n");
}

TEST_CASE("orders, possessions and what one is known as report nothing") {
  CHECK(quotes_of("Instead, call any of the agencies that are on the list.").empty());
  CHECK(quotes_of("Those who left include the group also known as the Pilots.").empty());
  CHECK(quotes_of("Nobody heard of Ann's claim that night.").empty());
  CHECK(quotes_of("Ann came in, showing off a coat, the writer Ada Moss said.") ==
        "indirect | the writer Ada Moss | said | Ann came in, showing off a coat\n");
}

TEST_CASE("a name before a colon is who speaks, as transcripts have it") {
  CHECK(quotes_of("Vladimir Putin: “Those were local units of defense.”") ==
        "direct | Vladimir Putin | - | Those were local units of defense.\n");
}

TEST_CASE("a participle before a noun is no cue, and what is asked for stands before") {
  CHECK(quotes_of("The storm sent charged particles toward us, said Ada Moss.") ==
        "indirect | Ada Moss | said | The storm sent charged particles toward us\n");
  CHECK(quotes_of("It is hard to know what she was thinking when the baby came.")
            .find("thinking |") == std::string::npos);
}

TEST_CASE("he who is quoted behind a woman is not she") {
  const Document doc = read_article("Anna Weber left with her dog. “It was late,” he said.");
  const Analysis analysis = analyze(doc);
  REQUIRE(analysis.quotes.size() == 1);
  CHECK(analysis.quotes[0].entity == kNone);
}

TEST_CASE("who is quoted as saying something says it") {
  CHECK(quotes_of("Verizon has held talks with MCI, Reuters quoted sources as saying.") ==
        "indirect | sources | saying | Verizon has held talks with MCI\n");
  CHECK(quotes_of("The paper quoted a minister as saying that it rained.") ==
        "indirect | a minister | saying | that it rained\n");
  CHECK(quotes_of("Reuters cited Ann Bell as saying “it is over.”") ==
        "direct | Ann Bell | saying | it is over.\n");
}

TEST_CASE("a participle belongs to somebody who can speak") {
  CHECK(quotes_of("In a statement, Ann said abortion was an issue, saying: “It matters.”") ==
        "indirect | Ann | said | abortion was an issue\ndirect | Ann | saying | It matters.\n");
}

TEST_CASE("a title with a small noun before it begins the speaker") {
  CHECK(quotes_of("In the Cosmopolitan interview Mr Howard said: “It should change.”") ==
        "direct | Mr Howard | said | It should change.\n");
}

TEST_CASE("verbs of titles are no cues, nor is a participle that opens a sentence") {
  CHECK(quotes_of("He joined them in a performance of Let Me Love You Baby.").empty());
  CHECK(quotes_of("Speaking on his long-term plans, Campbell left the room.").empty());
}

TEST_CASE("the person of whom an age or a place in a team is told is the one named last") {
  const Document doc = read_article(
      "Sol Campbell left. “It hurt us,” added the 30-year-old. “We lost,” the defender said.");
  const Analysis analysis = analyze(doc);
  REQUIRE(analysis.quotes.size() == 2);
  for (const Quote& quote : analysis.quotes) {
    REQUIRE(quote.entity != kNone);
    CHECK(doc.slice(analysis.entities[quote.entity].name) == "Sol Campbell");
  }
}

TEST_CASE("a paragraph of quotation belongs to the person whom the paragraph before is about") {
  CHECK(quotes_of("Sol Campbell is thirty years old.\n\n“I won't be in this country then.”") ==
        "direct | Sol Campbell | - | I won't be in this country then.\n");
}

TEST_CASE("an object is no subject, nor does a feeling report") {
  CHECK(quotes_of("I bought the book, and after reading it, realized that it was good.") ==
        "indirect | I | realized | that it was good\n");
  CHECK(quotes_of("He left after a nagging feeling that there was more to life.").empty());
}

TEST_CASE("whoever is named in a quotation only is not she who says it") {
  const Document doc = read_article("“I hope Obama uses it. It works,” she said.");
  const Analysis analysis = analyze(doc);
  REQUIRE(analysis.quotes.size() == 1);
  CHECK(analysis.quotes[0].entity == kNone);
}

TEST_CASE("sources are told by what they know of, and who closes a sentence says all of it") {
  CHECK(quotes_of("It will end, officials familiar with the talks said.") ==
        "indirect | officials familiar with the talks | said | It will end\n");
  CHECK(quotes_of("The storm was expected to come on Friday, the center said.") ==
        "indirect | the center | said | The storm was expected to come on Friday\n");
  CHECK(quotes_of("The company, based in Trenton, N.J., said it was over.") ==
        "indirect | The company | said | it was over\n");
  CHECK(quotes_of("Bonuses were paid every month, The Wall Street Journal reports.") ==
        "indirect | The Wall Street Journal | reports | Bonuses were paid every month\n");
  CHECK(quotes_of("Ann Bell said after the vote she would stay.") ==
        "indirect | Ann Bell | said | she would stay\n");
}

TEST_CASE("as opens a clause with a speaker of its own") {
  CHECK(quotes_of("Leaders met on Thursday as Ann Bell warned that it was wrong.") ==
        "indirect | Ann Bell | warned | that it was wrong\n");
}

TEST_CASE("who is told ends where what is told begins") {
  CHECK(quotes_of("Ms Kelly told the BBC progress had been made.") ==
        "indirect | Ms Kelly | told | progress had been made\n");
  CHECK(quotes_of("Ann Bell told reporters sales had risen.") ==
        "indirect | Ann Bell | told | sales had risen\n");
}

TEST_CASE("a name with an office behind it needs no second comma") {
  CHECK(quotes_of("Patricia Sanders, spokeswoman for the guild said it was over.") ==
        "indirect | Patricia Sanders, spokeswoman for the guild | said | it was over\n");
}

TEST_CASE("a second verb of the same speaker reports something else") {
  CHECK(quotes_of("“We need data,” Ann Bell told reporters, adding that it was late.") ==
        "direct | Ann Bell | told | We need data,\nindirect | Ann Bell | adding | that it was "
        "late\n");
}

TEST_CASE("who is polled speaks, not who polls, and an office has its holder") {
  CHECK(quotes_of("Economists polled by Reuters expect three cuts.") ==
        "indirect | Economists polled by Reuters | expect | three cuts\n");
  const Document doc =
      read_article("Scotland's First Minister, John Swinney, has said it was over.");
  const Analysis analysis = analyze(doc);
  REQUIRE(analysis.quotes.size() == 1);
  REQUIRE(analysis.quotes[0].entity != kNone);
  CHECK(doc.slice(analysis.entities[analysis.quotes[0].entity].name) == "John Swinney");
}

TEST_CASE(
    "an opening clause ends at its comma, and a verb with an auxiliary has its subject before it") {
  CHECK(quotes_of("When asked whether he likes it, he answered: “I do not mind.”") ==
        "indirect | - | asked | whether he likes it\ndirect | he | answered | I do not mind.\n");
  CHECK(quotes_of("Ann, who was missing in Vallejo, has been found safe, police said.") ==
        "indirect | police | said | Ann, who was missing in Vallejo, has been found safe\n");
  CHECK(quotes_of("They have not ruled anyone out, Park told reporters.") ==
        "indirect | Park | told | They have not ruled anyone out\n");
  CHECK(quotes_of("Ann Bell said earlier Tuesday there are no deadlines.") ==
        "indirect | Ann Bell | said | there are no deadlines\n");
}

TEST_CASE("some of many are one speaker") {
  CHECK(quotes_of("One of his best friends told him that he was crazy.") ==
        "indirect | One of his best friends | told | that he was crazy\n");
}

TEST_CASE("what is promised is an infinitive, whatever its verb may be elsewhere") {
  CHECK(quotes_of("Ada Smith promised to cut taxes.") ==
        "indirect | Ada Smith | promised | to cut taxes\n");
}

TEST_CASE("a passive with a time reports nothing") {
  CHECK(quotes_of("The vote is widely expected next May and all parties are preparing.").empty());
}

TEST_CASE("what somebody says that others believe is all said by that one") {
  CHECK(quotes_of("Experts think “it is over,” she said.") ==
        "mixed | she | said | Experts think “it is over,”\n");
}

TEST_CASE("a speaker with an office before the name is whom the name tells") {
  const Document doc = read_article("Newcastle director of rugby Rob Andrew said: “He is fine.”");
  const Analysis analysis = analyze(doc);
  REQUIRE(analysis.quotes.size() == 1);
  REQUIRE(analysis.quotes[0].entity != kNone);
  CHECK(doc.slice(analysis.entities[analysis.quotes[0].entity].name) == "Rob Andrew");
}

TEST_CASE("a participle that opens a sentence reports nothing") {
  CHECK(quotes_of("Written for the Weekly Post.") == "");
}

TEST_CASE("a date before the speaker is not of the speaker, nor does one hide what is reported") {
  CHECK(quotes_of("On 30 January 2025 the mayor said that it rained.") ==
        "indirect | the mayor | said | that it rained\n");
  CHECK(quotes_of("She declared in July 2024 that open source was the path.") ==
        "indirect | She | declared | that open source was the path\n");
}

TEST_CASE("nobody is named where the cue is passive") {
  CHECK(quotes_of("The minister is expected to resign.") ==
        "indirect | - | expected | to resign\n");
}

TEST_CASE("a post's author has said what the post says, before and behind the author's line") {
  CHECK(quotes_of("Glad to see this! #AI\n— Шэнь 沈 Shen Minjuan (@shen) March 4, 2025\nMore "
                  "https://t.co/x\n") ==
        "direct | Шэнь 沈 Shen Minjuan | - | Glad to see this! #AI\n"
        "direct | Шэнь 沈 Shen Minjuan | - | More https://t.co/x\n");
}

TEST_CASE("a mark without its partner quotes no more than its sentence") {
  CHECK(quotes_of("She said, “We left. Then it rained for days.") ==
        "direct | She | said | We left.\n");
  CHECK(quotes_of("We left.” Then it rained.").empty());
}

TEST_CASE("what is added or found as a thing is not reported") {
  CHECK(quotes_of("It also added a new app that gives fuller replies.").empty());
  CHECK(quotes_of("Odom added 16 and Los Angeles erased a deficit.").empty());
  CHECK(quotes_of("She added the man who came was ill.") ==
        "indirect | She | added | the man who came was ill\n");
}

TEST_CASE("asides, pleas and calls by telephone report nothing") {
  CHECK(quotes_of("Not bad, considering that this group votes.").empty());
  CHECK(quotes_of("Last year he tried Paris Hilton, who pleaded guilty to two charges.").empty());
  CHECK(quotes_of("I picked up the phone and called Michael Litos, a writer.").empty());
}

TEST_CASE("an opportunity to remind somebody is nobody who reminds") {
  CHECK(quotes_of("Opponents never miss an opportunity to remind us that it failed.") ==
        "indirect | - | remind | that it failed\n");
}

TEST_CASE("a survey that closes the sentence found all of it") {
  CHECK(
      quotes_of("The largest companies plan to hire, a March survey of chief executives found.") ==
      "indirect | a March survey of chief executives | found | The largest companies plan to "
      "hire\n");
}

TEST_CASE("people briefed on a matter are a source") {
  CHECK(quotes_of("The shelter is full, people briefed on the matter said.") ==
        "indirect | people briefed on the matter | said | The shelter is full\n");
}

TEST_CASE("that behind a time of day opens what is said") {
  CHECK(quotes_of("Officials said in the early morning hours that the fire was out.") ==
        "indirect | Officials | said | that the fire was out\n");
}

TEST_CASE("whoever closes a sentence has said what it reports of others, too") {
  CHECK(quotes_of("Officials believe the war is over, he said.") ==
        "indirect | he | said | Officials believe the war is over\n");
  CHECK(quotes_of("The gunmen demanded freedom for men who were jailed, said police chief Ann "
                  "Bell.") ==
        "indirect | police chief Ann Bell | said | The gunmen demanded freedom for men who were "
        "jailed\n");
}

TEST_CASE("words before the paper quoted a source as saying are the source's") {
  CHECK(quotes_of("“It will be explained,” the Irish Times quoted a source as saying.") ==
        "direct | a source | saying | It will be explained,\n");
}

TEST_CASE("warnings not to expect something, hopes and what is heard report nothing") {
  CHECK(quotes_of("But don't expect a shock when ordering at the theater.").empty());
  CHECK(quotes_of("Amid worries about the economy, prospects dimmed.").empty());
  CHECK(quotes_of("Ann Bell, who left early, heard the news on Friday.").empty());
}

TEST_CASE("a name behind according to and an office reports nothing by itself") {
  CHECK(quotes_of("The police detained the fan, according to the security chief, Sven Brux.") ==
        "indirect | the security chief | according to | The police detained the fan\n");
}

TEST_CASE("in turn is nobody who speaks") {
  CHECK(quotes_of("Negotiators have in turn asked for the release of the children.") ==
        "indirect | Negotiators | asked | the release of the children\n");
}

TEST_CASE("who a sentence begins with speaks, not the place they are locked up in") {
  CHECK(quotes_of("Residents of Abidjan locked up in their homes reported barrages of fire.") ==
        "indirect | Residents of Abidjan locked up in their homes | reported | barrages of fire\n");
}

TEST_CASE("words that begin with a place are reported where nothing follows the report") {
  CHECK(
      quotes_of("On the peninsula where the palace is, buildings were shaking, witnesses said.") ==
      "indirect | witnesses | said | On the peninsula where the palace is, buildings were "
      "shaking\n");
}

TEST_CASE("an office that the tagger does not know stands before who said it") {
  CHECK(quotes_of("“I was surprised,” said demographer Cassandra Dorius, a fellow.") ==
        "direct | demographer Cassandra Dorius | said | I was surprised,\n");
}

TEST_CASE("attorneys for both men are who speaks") {
  CHECK(quotes_of("Attorneys for both men said they would appeal.") ==
        "indirect | Attorneys for both men | said | they would appeal\n");
}

TEST_CASE("what is reported begins behind the dateline") {
  CHECK(quotes_of("MANILA, Philippines — Gunmen have kidnapped 16 people, police said Saturday.") ==
        "indirect | police | said | Gunmen have kidnapped 16 people\n");
  CHECK(quotes_of("(CNN)Experts claim that a monk was stolen, state media reported.") ==
        "indirect | state media | reported | Experts claim that a monk was stolen\n");
}

TEST_CASE("a verb that goes on with the same subject closes nothing") {
  CHECK(quotes_of("Solis told the FBI that his son called on March 13, said he wanted more, and "
                  "rode to the city, the complaint said.") ==
        "indirect | the complaint | said | Solis told the FBI that his son called on March 13, "
        "said he wanted more, and rode to the city\n");
}

TEST_CASE("the agency that closes a sentence has reported it") {
  CHECK(quotes_of("Police identified him as David Williams, 29, reported CNN affiliate KNXV.") ==
        "indirect | CNN affiliate KNXV | reported | Police identified him as David Williams, 29\n");
}

TEST_CASE("whoever added something also said what follows and said") {
  CHECK(quotes_of("The committee added that the sale may not be enough, and said a test should "
                  "apply.") ==
        "indirect | The committee | added | that the sale may not be enough\n"
        "indirect | The committee | said | a test should apply\n");
}

TEST_CASE("a poll behind a quotation that has ended has not spoken it") {
  CHECK(quotes_of("“We are ahead,” said Peter Woolley. “People see it.” The telephone poll showed "
                  "Obama leading by 46 to 40 percent.")
            .find("telephone poll | showed | People") == std::string::npos);
}

TEST_CASE("what opens a sentence without a comma is not of the speaker") {
  CHECK(quotes_of("During the debate Clinton said the plan would fail.") ==
        "indirect | Clinton | said | the plan would fail\n");
  CHECK(quotes_of("For several days Iran denied the accusation.") ==
        "indirect | Iran | denied | the accusation\n");
}

TEST_CASE("a period between subject and verb hides no speaker") {
  CHECK(quotes_of("Toyota last month announced that it would close the plant.") ==
        "indirect | Toyota | announced | that it would close the plant\n");
  CHECK(quotes_of("Doctors found it in time, the attorney said last week.") ==
        "indirect | the attorney | said | Doctors found it in time\n");
}

TEST_CASE("a clause between the subject and the verb is not the report") {
  CHECK(quotes_of("Reed, describing the fire to reporters, said it was bad.") ==
        "indirect | Reed | said | it was bad\n");
  CHECK(quotes_of("The mayor, when asked whether he would resign, said he would stay.") ==
        "indirect | The mayor | said | he would stay\n");
  CHECK(quotes_of("The plan, Jones argued in a speech last week, would hurt the poor.") ==
        "indirect | Jones | argued | The plan\n"
        "indirect | Jones | argued | would hurt the poor\n");
}

TEST_CASE("a report behind a day or a place begins with that") {
  CHECK(quotes_of("Merkel said on Tuesday that small firms make good cars.") ==
        "indirect | Merkel | said | that small firms make good cars\n");
  CHECK(quotes_of("The minister told reporters here Friday that talks had failed.") ==
        "indirect | The minister | told | that talks had failed\n");
  CHECK(quotes_of("Anne wrote in it for the two years that her family hid.").empty());
}

TEST_CASE("a name that something is called by is nobody's word") {
  CHECK(quotes_of("A dish called poutine is popular in Quebec.").empty());
  CHECK(quotes_of("The rule, dubbed the gag rule, was dropped in May.").empty());
  CHECK(quotes_of("The mayor closed the park, a move Smith described as foolish.").empty());
  CHECK(quotes_of("Ann Bell, a doctor, called Monday's vote “a disaster.”") ==
        "mixed | Ann Bell | called | Monday's vote “a disaster.”\n");
}

TEST_CASE("compounds, lists and places belong to the speaker as a whole") {
  CHECK(quotes_of("The Washington-based Urban Institute said the tax would cost ten dollars.") ==
        "indirect | The Washington-based Urban Institute | said | the tax would cost ten "
        "dollars\n");
  CHECK(quotes_of("The steel, coal and shipping group announced that it would close.") ==
        "indirect | The steel, coal and shipping group | announced | that it would close\n");
  CHECK(quotes_of("Residents in and around Paris said the noise was bad.") ==
        "indirect | Residents in and around Paris | said | the noise was bad\n");
}

TEST_CASE("where it was said is not of the speaker, nor a goal the subject") {
  CHECK(quotes_of("“It is good,” said Maria Lopez during a visit to the plant.") ==
        "direct | Maria Lopez | said | It is good,\n");
  CHECK(quotes_of("She flew to Paris to announce the deal.") ==
        "indirect | She | announce | the deal\n");
}

TEST_CASE("fillers report nothing") {
  CHECK(quotes_of("It is, you know, a hard job.").empty());
  CHECK(quotes_of("Let me know if you need anything else.").empty());
  CHECK(quotes_of("Let's say the plan fails.").empty());
}

TEST_CASE("words of somebody and what somebody is quoted as saying have a speaker") {
  CHECK(quotes_of("In the words of Jane Austen, “it is a truth universally acknowledged.”") ==
        "direct | Jane Austen | words | it is a truth universally acknowledged.\n");
  CHECK(quotes_of("Khan was quoted by state television as saying the talks had failed.") ==
        "indirect | Khan | saying | the talks had failed\n");
  CHECK(quotes_of("According to Smith the plan failed.") ==
        "indirect | Smith | According to | the plan failed\n");
}

TEST_CASE("quotes are ordered and slice, whatever the marks") {
  for (const char* text : {"“", "”", "“”", "\"\"\"\"", "''", "“a", "a”", "‘’", "“ “ ” ”", "said “",
                           "“” said", ": “x", "she said", "according to", "according to the",
                           "“We left,”", "said said said", ", said", "@a: “b”"}) {
    CAPTURE(text);
    check_laws(text);
    check_laws(std::string("Bo said.\n\n") + text + "\n\n" + text);
  }
}

TEST_CASE("a paragraph that begins with a closing mark ends no quotation before any word") {
  CHECK(quotes_of("“We left on Monday.\n\n\" - The rain went on.") ==
        "direct | - | - | We left on Monday.\n");
  check_laws("“title: A\n\n\"  - é10) *@adaaAda met Bob. a# a#");
}

TEST_CASE("hostile texts are searched in linear time") {
  for (const char* piece :
       {"\"", "“", "” ", "“a” ", "said ", "he said ", "he said, ", "said that ", ", who said ",
        "according to ", "“a\n\n", "'a' ", "the of the ", "and said "}) {
    CAPTURE(piece);
    check_laws(repeated(piece, 300'000));
  }
}

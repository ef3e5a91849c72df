#include "reader/offers.h"

namespace ae {

bool offers_command(const ViewChoices& view, const Command& command) {
  if (view.host.embedded &&
      (command.name == "library.open" || command.name == "tour.start" ||
       command.name.starts_with("article.")) &&
      command.name != "article.paste")
    return false;
  if (command.name.starts_with("tour.") && command.name != "tour.start")
    return view.guidance.stop.has_value();
  if (command.name == "search.open") return view.offers(Panel::kSearch);
  if (command.name == "panel.toggle") return view.host.panels != 0;
  constexpr std::string_view kPanelCommands = "panel.";
  if (!command.name.starts_with(kPanelCommands)) return true;
  const std::string_view panel = command.name.substr(kPanelCommands.size());
  for (std::size_t i = 0; i < kPanelNames.size(); ++i)
    if (kPanelNames[i].name == panel) return view.offers(static_cast<Panel>(i));
  return true;
}

}  // namespace ae

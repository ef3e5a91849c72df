// Whether a translation says what the reference says.

/**
 * The choices that a message knows: "kind=person".
 * @param {import("./word_table.mjs").Part[]} parts
 * @returns {string[]}
 */
function choices(parts) {
  return parts.flatMap((part) => {
    if (part.kind !== "cases") return [];
    const { name, kind } = part.parameter;
    return part.cases.flatMap((each) => [
      ...(kind === "text" && each.condition !== "" ? [`${name}=${each.condition}`] : []),
      ...choices(each.parts),
    ]);
  });
}

/**
 * A choice that the reference does not know would never be made.
 * @param {import("./word_table.mjs").Message} reference
 * @param {import("./word_table.mjs").Message} translation
 * @param {string} path
 */
function fitMessage(reference, translation, path) {
  const known = new Set(choices(reference.parts));
  const unknown = choices(translation.parts).find((choice) => !known.has(choice));
  if (unknown) throw new Error(`${path} has a choice that the reference has not: ${unknown}.`);
  translation.parameters = reference.parameters;
}

/** @param {import("./word_table.mjs").Entry} entry */
function shape(entry) {
  if (entry.kind === "list") return `a list of ${entry.messages.length}`;
  if (entry.kind === "group") return "a group";
  const values = entry.parameters.map((each) => `${each.name} (${each.kind})`).sort();
  return values.length === 0 ? "a message without values" : `a message with ${values.join(", ")}`;
}

/**
 * A translation says each thing that the reference says, with the same values, and nothing else. It takes its values in
 * the reference's order.
 * @param {import("./word_table.mjs").Group} reference
 * @param {import("./word_table.mjs").Group} translation
 * @param {string} path
 * @throws {Error} a sentence that names the first message which does not fit
 */
export function fitTranslation(reference, translation, path = "") {
  for (const key of translation.entries.keys())
    if (!reference.entries.has(key)) throw new Error(`${path}${key} is not in the reference.`);
  for (const [key, wanted] of reference.entries) {
    const given = translation.entries.get(key);
    if (!given) throw new Error(`${path}${key} is not translated.`);
    if (shape(given) !== shape(wanted))
      throw new Error(`${path}${key} is ${shape(given)}, but has to be ${shape(wanted)}.`);
    if (given.kind === "message" && wanted.kind === "message")
      fitMessage(wanted, given, `${path}${key}`);
    if (given.kind === "group" && wanted.kind === "group")
      fitTranslation(wanted, given, `${path}${key}.`);
  }
}

// Parts of the page that are fetched when they are first needed.

/** The bundler's names of their modules, relative to the page. */
declare const __LATER__: Readonly<
  Record<
    "docx" | "epub" | "pdf" | "pdf_worker" | "share" | "export" | "embed_builder" | "library",
    string
  >
>;

/** The address of a part. */
export function addressOfLater(name: keyof typeof __LATER__): URL {
  return new URL(__LATER__[name], document.baseURI);
}

/** The module of a part; rejects where it can't be fetched. The caller names its type. */
export async function fetchLater<Module>(name: keyof typeof __LATER__): Promise<Module> {
  return (await import(addressOfLater(name).href)) as Module;
}

// Four stores of records by key, kept by the browser or, where it refuses, in memory as long as the page lives.

export const kStores = ["entries", "texts", "states", "settings"] as const;
export type StoreName = (typeof kStores)[number];

export interface Place {
  readonly store: StoreName;
  readonly key: string;
}

/** What a place is to hold; undefined empties it. */
export interface Change extends Place {
  readonly value: unknown;
}

/** Why something is not kept. */
export type StorageProblem = "refused" | "newer" | "full" | "damaged" | "superseded";

export class StorageFailure extends Error {
  constructor(
    readonly problem: StorageProblem,
    cause?: unknown,
  ) {
    super(problem, { cause });
  }
}

/** Every method fails with a StorageFailure. */
export interface Records {
  read(place: Place): Promise<unknown>;
  keys(store: StoreName): Promise<string[]>;
  /** Reads the places and makes the changes that `decide` finds right, all or none, with no other tab in between. */
  update(places: readonly Place[], decide: (found: unknown[]) => readonly Change[]): Promise<void>;
}

export class MemoryRecords implements Records {
  readonly #stores = new Map<StoreName, Map<string, unknown>>();

  read({ store, key }: Place): Promise<unknown> {
    return Promise.resolve(this.#stores.get(store)?.get(key));
  }

  keys(store: StoreName): Promise<string[]> {
    return Promise.resolve([...(this.#stores.get(store)?.keys() ?? [])]);
  }

  update(places: readonly Place[], decide: (found: unknown[]) => readonly Change[]): Promise<void> {
    const found = places.map(({ store, key }) => this.#stores.get(store)?.get(key));
    for (const { store, key, value } of decide(found)) {
      const records = this.#stores.get(store) ?? new Map<string, unknown>();
      this.#stores.set(store, records);
      if (value === undefined) records.delete(key);
      else records.set(key, value);
    }
    return Promise.resolve();
  }
}

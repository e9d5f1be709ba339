import { Refusal } from "../refusal";

/** What `reading` gives; null if it is refused, for parts that are not worth losing a file over. */
export async function optional<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

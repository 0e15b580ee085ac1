import { Entity } from "botframework-connector/lib/connectorApi/models/mappers.js";

/**
 * The SDK writes only the fields of an entity that its mapper lists, so citations and the like never leave the process.
 * Lets everything through; to be called once, at start.
 */
export function keepEntities(): void {
  Object.assign(Entity.type, { additionalProperties: { type: { name: "Object" } } });
}

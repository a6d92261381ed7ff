// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { type DataAddress, dataAddresses, mediaTypes } from "./addresses.ts";

/** Counts up when an address or a field changes its meaning or goes; new ones may come at any time. */
const version = "1.0.0";

const intro = `Everything here is public and can be read without sign-in, key or limit of days. Addresses and words in them are German, as for people.
CSV: UTF-8 with byte order mark, semicolons, decimal comma, an apostrophe before cells that a spreadsheet program would run. Days are
YYYY-MM-DD, instants ISO 8601 in UTC. Name the source where an answer names one. Former names and official keys in place of {body} lead
on with 301. Figures of municipalities are not meant to rank them.`;

/** The description of the interface in OpenAPI 3.1, made from the schemas that the answers are made from. */
export function openApiDocument(url: string) {
  return {
    openapi: "3.1.1",
    info: { title: "Fokus Kommune", version, description: intro },
    servers: [{ url }],
    paths: {
      ...Object.fromEntries(dataAddresses.map((address) => [templateOf(address.path), { get: operationOf(address) }])),
      "/ags/{key}": { get: keyOperation },
    },
    components: { schemas: Object.fromEntries(dataAddresses.flatMap(namedSchema)) },
  };
}

/** "/kommunen/:body" → "/kommunen/{body}" */
const templateOf = (path: string) => path.replaceAll(/:(\w+)/g, "{$1}");

const notThere = { description: "Not there, or not public" };

const bodyParameter = {
  name: "body",
  in: "path",
  required: true,
  description: "Address part of a municipality or Kreis, such as musterstadt",
  schema: { type: "string" },
};

function operationOf({ id, path, format, says, answer, query }: DataAddress) {
  const content = { [mediaTypes[format]]: answer === null ? plain : { schema: { $ref: `#/components/schemas/${nameOf(id)}` } } };
  const isOfBody = path.includes(":body");
  return {
    operationId: id,
    summary: says,
    parameters: [
      ...(isOfBody ? [bodyParameter] : []),
      ...query.map(({ name, says: description, schema }) => ({ name, in: "query", description, schema: schemaOf(schema) })),
    ],
    responses: { "200": { description: says, content }, ...(isOfBody ? { "404": notThere } : {}) },
  };
}

const plain = { schema: { type: "string" } };

const keyOperation = {
  operationId: "bodyByKey",
  summary: "Leads to the page of the place with this official key; the key of the Land to its list",
  parameters: [
    {
      name: "key",
      in: "path",
      required: true,
      description: "Municipality key of 8 digits, key of a Kreis of 5, of the Land of 2, or regional key of 12; former ones lead on too",
      schema: { type: "string", pattern: "^[0-9]+$" },
    },
  ],
  responses: { "301": { description: "The address is in Location" }, "404": notThere },
};

const nameOf = (id: string) => id.charAt(0).toUpperCase() + id.slice(1);

const namedSchema = ({ id, answer }: DataAddress) => (answer === null ? [] : [[nameOf(id), schemaOf(answer)] as const]);

/** A reader must bear fields that come later: the schema names those there are and closes nothing. */
function schemaOf(schema: z.ZodType) {
  const { $schema, ...described } = z.toJSONSchema(schema, { target: "draft-2020-12", io: "input" });
  return described;
}

/** The contents of a file as JSON; the schema is {@code lightwell/export/info.schema.json}. */
package lightwell.export.json;

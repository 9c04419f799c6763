/**
 * What a file holds, as JSON; the schema is {@code lightwell/export/info.schema.json}.
 */
package lightwell.export.json;

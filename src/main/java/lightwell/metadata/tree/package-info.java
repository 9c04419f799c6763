/**
 * All metadata of a file as one readable tree, for people and for JSON.
 */
package lightwell.metadata.tree;

/** All metadata of a file as one readable tree, for display and for JSON. */
package lightwell.metadata.tree;

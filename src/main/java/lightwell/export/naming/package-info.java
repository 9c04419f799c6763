/** Names of outputs from templates. */
package lightwell.export.naming;
